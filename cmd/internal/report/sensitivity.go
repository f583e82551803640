package report

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/analysis"
	"parindex/scoring/seq"
)

// Sensitivity is how the ranks of each block depend on weights and declared choices.
type Sensitivity struct {
	Result
	Sampling analysis.Sampling
	Blocks   []*analysis.Sensitivity // nil for a block that cannot be sampled
}

type sensitive = *analysis.Sensitive

// Document is a table of units and one of inputs for each block, and a row for each of them
// for programs.
func (s *Sensitivity) Document() *page.Document {
	d := &page.Document{Data: dataTable(sensitivityHeader)}
	for i, b := range s.Blocks {
		if b == nil {
			d.Blocks = append(d.Blocks, page.Paragraph(s.refusal(&s.Rankings[i])))
			continue
		}
		d.Blocks = append(d.Blocks, s.units(b), s.factors(b))
		d.Data.Rows = append(d.Data.Rows, s.sensitivityRows(b)...)
	}
	return d
}

// refusal is why a block cannot be sampled.
func (s *Sensitivity) refusal(ranking *scoring.Ranking) string {
	why := s.say("fewer than two ranked units, or too few runs")
	if units := len(ranking.Unweighable()); units > 0 {
		why = s.say("weights cannot change the units of which not all areas were published: %d", units)
	}
	if ranking.Partly {
		why = s.say("only a part of the list was published, and nobody knows where the other units stand")
	}
	return s.say("Block %s: nothing can be said: %s", ranking.Block.Name, why)
}

func (s *Sensitivity) sampled(b *analysis.Sensitivity, title string) *page.Table {
	t := s.ofBlock(b.Ranking, title)
	t.Banner = append(t.Banner, s.say("A trial of weights and choices at random — not an official result"))
	return t
}

func (s *Sensitivity) units(b *analysis.Sensitivity) *page.Table {
	t := s.sampled(b, s.say("How sensitive the ranks are"))
	classed := len(b.Units) > 0 && b.Units[0].KeepsClass != nil
	fill(t, []column[sensitive]{
		figure(s.say("Rank"), 0, func(u sensitive) int { return u.Standing.Rank }),
		name(s.say("Unit"), func(u sensitive) page.Cell { return unitOf(u.Standing.Card) }),
		word(s.say("Rank 5–95% (≈)"), 0, func(u sensitive) string { return ranks(u.Low, u.High) }),
		figure(s.say("Median (≈)"), 4, func(u sensitive) int { return u.Median }),
		figure(s.say("Keeps rank (%, ≈)"), 0, func(u sensitive) page.Cell { return estimate(u.KeepsRank, 1) }),
		when(classed, figure(s.say("Keeps class (%, ≈)"), 1,
			func(u sensitive) page.Cell { return estimate(*u.KeepsClass, 1) })),
		figure(s.say("Mean shift (≈)"), 2, func(u sensitive) page.Cell { return estimate(u.Shift, 2) }),
		whole(word(s.say("Driven most by (≈)"), 3, func(u sensitive) string { return s.driver(b, u) })),
	}, seq.Pointers(b.Units))
	t.Notes = page.Lines(s.sampleNotes(b)...)
	t.Notes = append(t.Notes, s.provisional(b.Ranking)...)
	return t
}

// estimate is an estimate with few decimals.
func estimate(p scoring.Points, decimals int) page.Cell {
	return page.Figure(p.Round(scoring.HalfUp, decimals), decimals)
}

// driver is the input that a unit's rank depends on most.
func (s *Sensitivity) driver(b *analysis.Sensitivity, u sensitive) string {
	if u.Driver < 0 {
		return "–"
	}
	return s.factorName(&b.Factors[u.Driver])
}

func (s *Sensitivity) factorName(f *analysis.Factor) string {
	if f.Area != nil {
		return s.say("Area %s", f.Area.Code)
	}
	return text.Capital(cmp.Or(s.Lang.Term("key", f.Choice), f.Choice)) // a note names the key
}

func (s *Sensitivity) sampleNotes(b *analysis.Sensitivity) []string {
	lines := []string{
		s.say("Runs: %d (rows: %d), seed %d; the weight of each area varies evenly within ±%d%%",
			b.Runs, b.Base, b.Seed, b.Spread) + s.varied(b),
		s.say("A unit moves by %s places on average", s.Lang.Decimal(b.Shift.Round(scoring.HalfUp, 2), 2)),
		s.say(
			"(≈) an estimate, which the seed reproduces. Rank 5–95%: the ranks at 5% and 95% of the runs. Driven " +
				"most by: the input with the largest total order index."),
	}
	if s.Round.Regulation.Rank.Ties == scoring.Breakers {
		lines = append(lines, s.say("In the runs units on one figure share a rank: breakers are not asked"))
	}
	return lines
}

// varied are the choices that vary, too.
func (s *Sensitivity) varied(b *analysis.Sensitivity) string {
	var keys []string
	for _, f := range b.Factors {
		if f.Choice != "" {
			keys = append(keys, s.keyLabel(f.Choice))
		}
	}
	if len(keys) == 0 {
		return ""
	}
	return s.say("; choices at random: ") + strings.Join(keys, ", ")
}

// factors is what the ranks depend on.
func (s *Sensitivity) factors(b *analysis.Sensitivity) *page.Table {
	type factor = *analysis.Factor
	t := s.sampled(b, s.say("What moves the ranks"))
	fill(t, []column[factor]{
		word(s.say("Input"), 0, func(f factor) string { return s.factorName(f) }),
		name(s.say("What it is"), func(f factor) string { return s.content(f) }),
		figure(s.say("Weight (%)"), 1, func(f factor) page.Cell {
			if f.Area == nil {
				return page.Word("–")
			}
			return estimate(f.Weight, 2)
		}),
		figure(s.say("First order (≈)"), 0, func(f factor) page.Cell { return s.order(f.First) }),
		figure(s.say("Total order (≈)"), 0, func(f factor) page.Cell { return s.order(f.Total) }),
	}, seq.Pointers(b.Factors))
	t.Notes = page.Lines(append([]string{s.say(
		"First order: the part of the variance of the mean shift that the input explains by itself; total order: " +
			"with all that it does together with others. " +
			"Jansen's estimators; the sample's error may give numbers below 0, near it.")}, s.tooFew(b)...)...)
	return t
}

// tooFew says of a small sample that its indices are not usable. The squares of normal
// differences, which the first order index is a mean of, have the deviation √2: the error is
// about √(2/rows), a tenth at 200 of them.
func (s *Sensitivity) tooFew(b *analysis.Sensitivity) []string {
	const enough = 200
	if b.Base >= enough {
		return nil
	}
	return []string{s.say(
		"Rows: %d, too few for these shares: the standard error of a first order one is about √(2/rows), over 0.1 "+
			"below %d rows. Do not use them; ask for --runs %d or more.", b.Base, enough, enough*(b.Runs/b.Base))}
}

// order is an index, a dash where nothing varies.
func (s *Sensitivity) order(p *scoring.Points) page.Cell {
	return shownOf(p, func(p scoring.Points) page.Cell { return estimate(p, 2) }, "–")
}

func (s *Sensitivity) content(f *analysis.Factor) string {
	if f.Area != nil {
		return f.Area.Title
	}
	return strings.Join(seq.Map(f.Values, func(value string) string { return s.meant(f.Choice, value) }), "; ")
}

// keyLabel and meant are words alone on paper, where nobody looks for keys.
func (s *Sensitivity) keyLabel(key string) string {
	if s.Paper {
		return cmp.Or(s.Lang.Term("key", key), key)
	}
	return keyLabel(key, s.Lang)
}

func (s *Sensitivity) meant(key, value string) string {
	said := meant(key, value, s.Lang)
	if words, found := strings.CutPrefix(said, value+" ("); found && s.Paper {
		return strings.TrimSuffix(words, ")")
	}
	return said
}

var sensitivityHeader = []string{"block", "kind", "id", "name", "rank", "rank_low_estimate", "rank_median_estimate",
	"rank_high_estimate",
	"keeps_rank_estimate", "keeps_class_estimate", "shift_estimate", "driver_estimate", "weight",
	"first_order_estimate", "total_order_estimate", "runs", "seed", "faulty", "status"}

func (s *Sensitivity) sensitivityRows(b *analysis.Sensitivity) (rows [][]page.Cell) {
	end := func(faulty bool) []page.Cell {
		return append([]page.Cell{page.Count(b.Runs)},
			words(fmt.Sprint(b.Seed), strconv.FormatBool(faulty), string(scoring.Variant))...)
	}
	for u := range seq.Each(b.Units) {
		card, keeps := u.Standing.Card, page.Cell{}
		if u.KeepsClass != nil {
			keeps = estimate(*u.KeepsClass, 2)
		}
		driver := ""
		if u.Driver >= 0 {
			driver = factorID(&b.Factors[u.Driver])
		}
		row := words(b.Ranking.Block.ID, "unit", card.Unit.ID, card.Unit.Name)
		for _, n := range []int{u.Standing.Rank, u.Low, u.Median, u.High} {
			row = append(row, page.Count(n))
		}
		row = append(row, estimate(u.KeepsRank, 2), keeps,
			estimate(u.Shift, 4), page.Word(driver), page.Cell{}, page.Cell{}, page.Cell{})
		rows = append(rows, append(row, end(card.Faulty)...))
	}
	for f := range seq.Each(b.Factors) {
		row := append(words(b.Ranking.Block.ID, "input", factorID(f), s.content(f)), make([]page.Cell, 8)...)
		weight, first, total := page.Cell{}, page.Cell{}, page.Cell{}
		if f.Area != nil {
			weight = estimate(f.Weight, 4)
		}
		if f.Total != nil {
			first, total = estimate(*f.First, 4), estimate(*f.Total, 4)
		}
		rows = append(rows, append(append(row, weight, first, total), end(b.Ranking.Faulty > 0)...))
	}
	return rows
}

// factorID is the code of an area, or the key of a choice.
func factorID(f *analysis.Factor) string {
	if f.Area != nil {
		return f.Area.Code
	}
	return f.Choice
}
