package scoring

import (
	"slices"

	"strings"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Compared is how a block's result agrees with the published table.
type Compared struct {
	File    string // the table's, as shown
	Units   int    // that it names
	Figures int    // that were compared, of units and of the block
	// Different are those of them that are others than ours.
	Different int
}

// comparison checks what is published of one block against its result.
type comparison struct {
	round   *Round
	ranking *Ranking
	faults  fault.List
	figures int
	// open is how many units may still take a place, shifted how many figures are others only
	// as that explains.
	open, shifted int
}

// comparePublished checks the published figures of every block: those that units are
// known by against each other, and the published table against the result.
// A variant of the round is compared with nothing: its figures are meant to be others.
func (o *Outcome) comparePublished() {
	if len(o.Round.Changes) > 0 {
		return
	}
	for i := range o.Rankings {
		c := comparison{round: o.Round, ranking: &o.Rankings[i], open: len(o.Rankings[i].Open())}
		c.unknownTotals()
		c.lines(o.Round.Results, true)
		c.whole(o.Rankings[i].Published)
		c.foldShifted(o.Round.Results)
		c.table(o.Round.Published)
		o.Faults.Add(c.faults...)
	}
}

// table compares the published table, and counts.
func (c *comparison) table(lines []Publication) {
	c.figures = 0
	before := len(c.faults)
	units := c.lines(lines, false)
	line := blockLine(lines, c.ranking.Block.ID)
	c.whole(line)
	if units == 0 && line == nil {
		return
	}
	file := ""
	if len(lines) > 0 {
		file = lines[0].Pos.File()
	}
	c.ranking.Compared = &Compared{File: file, Units: units, Figures: c.figures,
		Different: len(c.faults) - before + c.shifted}
	c.foldDoubtful(before)
	c.foldShifted(lines)
	for i := range c.faults[before:] {
		c.faults[before+i] = c.faults[before+i].Last()
	}
}

// unknownTotals tells units that published figures give no total of: they take no place, and
// others may stand too high.
func (c *comparison) unknownTotals() {
	if !c.round.isDeclared(c.ranking.Block.Set) {
		return
	}
	for _, s := range c.ranking.Open() {
		if !s.Card.Faulty {
			c.faults.Add(fault.Warn(codePublishedOpen, s.Card.Published.Pos, "unit", s.Card.Unit.ID, "name",
				s.Card.Unit.Name).
				In(fault.About{Unit: s.Card.Unit.ID}))
		}
	}
}

// foldShifted says once how many figures are others only since some units take no place yet.
func (c *comparison) foldShifted(lines []Publication) {
	if c.shifted > 0 {
		c.faults.Add(fault.Warn(codePublishedShifted, fault.InFile(lines[0].Pos.File()), "block", c.ranking.Block.ID,
			"count", c.shifted, "units", c.open))
	}
	c.shifted = 0
}

// foldDoubtful says once of a block that differences may follow from faulty data: all of
// faulty units, and all ranks, means and counts beside them; also those that open places explain.
func (c *comparison) foldDoubtful(from int) {
	isFaulty := func(s Standing) bool { return s.Card.Faulty }
	faulty := seq.Set(seq.Filter(c.ranking.Standings, isFaulty), func(s Standing) string { return s.Card.Unit.ID })
	follows := func(d fault.Diagnostic) bool {
		return faulty[d.About.Unit] || d.About.Unit == "" || d.Code == codePublishedRank
	}
	found := c.faults[from:]
	first := slices.IndexFunc(found, follows)
	if len(faulty) == 0 || first < 0 {
		return
	}
	at, all := found[first].Pos, len(found)
	c.faults = append(c.faults[:from], slices.DeleteFunc(found, follows)...)
	c.faults.Add(fault.Warn(codePublishedDoubtful, fault.InFile(at.File()), "block", c.ranking.Block.ID,
		"count", all-len(c.faults[from:])+c.shifted, "units", len(faulty)))
	c.shifted = 0
}

// lines compares lines about units of the block. Own says that units are known from
// these lines.
func (c *comparison) lines(lines []Publication, own bool) (units int) {
	about := map[string]*Publication{}
	for i := range lines {
		if about[lines[i].Unit] == nil {
			about[lines[i].Unit] = &lines[i]
		}
	}
	for s := range seq.Each(c.ranking.Standings) {
		line := about[s.Card.Unit.ID]
		if line == nil || own && s.Card.Published == nil {
			continue
		}
		figures := c.figures
		c.unit(line, s, own)
		units += min(c.figures-figures, 1)
	}
	if own && c.ranking.Partly {
		c.order()
	}
	return units
}

func (c *comparison) unit(line *Publication, s *Standing, own bool) {
	if !own {
		c.figuresOf(line, s.Card)
	}
	if s.Card.Scored {
		c.class(line, s)
	}
	if c.ranking.Partly && (own || s.Rank == 0) {
		c.place(line, s)
	} else {
		c.rank(line, s)
	}
}

// figure compares one figure, rounded as the regulation says. One that is printed with
// all its digits agrees too.
func (c *comparison) figure(card *Scorecard, f Figure, area string, in Input, computed Points) {
	c.figures++
	rounded := c.round.Regulation.Rounding.Percent(computed)
	if in.Number.Equal(rounded) || in.Number.Equal(computed) {
		return
	}
	c.faults.Add(differs(card, f, area, in, rounded))
}

func differs(card *Scorecard, f Figure, area string, in Input, computed Points) fault.Diagnostic {
	return fault.Warn(codePublishedDiffers, in.Pos, "unit", card.Unit.ID, "name", card.Unit.Name,
		"figure", f, "criterion", area, "published", in.Number, "computed", computed)
}

// figuresOf compares the figures of a unit, and the points of its areas.
func (c *comparison) figuresOf(line *Publication, card *Scorecard) {
	for _, f := range Figures {
		if in := line.Figures[f]; isGiven(in) && card.Known(f) {
			c.figure(card, f, "", in, *f.of(&card.Totals))
		}
	}
	for _, area := range c.ranking.Block.Set.Areas {
		in := line.Areas[area.Code]
		if result, ok := card.InArea(area); ok && isGiven(in) && !result.Unknown {
			c.figure(card, FigureTotal, area.Code, in, result.Points)
		}
	}
}

func (c *comparison) class(line *Publication, s *Standing) {
	if line.Class.State != Given || c.round.Regulation.ScaleOf(c.ranking.Block.ID) == nil {
		return
	}
	c.figures++
	if !strings.EqualFold(line.Class.Text, s.Class) {
		c.faults.Add(fault.Warn(codePublishedClass, line.Class.Pos, "unit", s.Card.Unit.ID, "name", s.Card.Unit.Name,
			"published", line.Class.Text, "computed", s.Class))
	}
}

// rank compares a printed rank. Units of one figure that are ranked apart are told as
// such.
func (c *comparison) rank(line *Publication, s *Standing) {
	printed := line.PrintedRank()
	if printed == 0 || s.Rank == 0 {
		return
	}
	c.figures++
	if printed == s.Rank {
		return
	}
	if first, n := c.sharing(s); s.Tied && printed > s.Rank && printed < s.Rank+n {
		c.apart(line, s, first, first.Rank)
		return
	}
	if s.Rank < printed && printed <= s.Rank+c.open {
		c.shifted++
		return
	}
	c.faults.Add(fault.Warn(codePublishedRank, line.Rank.Pos, "unit", s.Card.Unit.ID, "name", s.Card.Unit.Name,
		"published", printed, "computed", s.Rank))
}

// place checks that a rank of a list that is printed in part is one of the block's.
func (c *comparison) place(line *Publication, s *Standing) {
	of := c.ranking.Of()
	if c.ranking.Published == nil || wholeOf(c.ranking.Published.Of) == 0 || line.PrintedRank() <= of {
		return
	}
	c.faults.Add(fault.Warn(codePublishedPlace, line.Rank.Pos, "unit", s.Card.Unit.ID, "name", s.Card.Unit.Name,
		"rank", line.PrintedRank(), "of", of))
}

// sharing is the first unit on a standing's place, and how many there are.
func (c *comparison) sharing(s *Standing) (first *Standing, n int) {
	all := seq.Filter(seq.Pointers(c.ranking.Standings), func(other *Standing) bool { return other.Rank == s.Rank })
	return all[0], len(all)
}

func (c *comparison) apart(line *Publication, s, other *Standing, place int) {
	if other == s {
		return
	}
	c.faults.Add(fault.Warn(codePublishedTied, line.Rank.Pos, "unit", s.Card.Unit.ID, "name", s.Card.Unit.Name,
		"rank", line.PrintedRank(), "points", c.compared(s), "other", other.Card.Unit.Name, "place", place))
}

// compared is the figure that ranks a standing, as it is printed.
func (c *comparison) compared(s *Standing) Points {
	return c.round.Regulation.Rounding.Percent(order{c.round.Regulation}.figure(s))
}

// order checks the ranks of a list that is printed in part against its figures.
func (c *comparison) order() {
	var before *Standing
	for s := range seq.Each(c.ranking.Standings) {
		if s.Rank == 0 || !s.Card.Scored {
			continue
		}
		if before != nil {
			c.follows(before, s)
		}
		before = s
	}
}

func (c *comparison) follows(before, s *Standing) {
	gap, line := c.compared(before).Cmp(c.compared(s)), s.Card.Published
	switch {
	case gap == 0 && before.Rank < s.Rank:
		c.apart(line, s, before, before.Rank)
	case gap < 0 || gap > 0 && before.Rank == s.Rank:
		c.faults.Add(fault.Warn(codePublishedOrder, line.Rank.Pos, "unit", s.Card.Unit.ID, "name", s.Card.Unit.Name,
			"rank", s.Rank, "points", c.compared(s), "other", before.Card.Unit.Name, "place", before.Rank,
			"more", c.compared(before)))
	}
}
