package record

import (
	"parindex/scoring"
	"parindex/scoring/analysis"
	"parindex/scoring/seq"
)

// Loss is what a unit, an area, a leaf or a block counts below what it could, and to
// what it went: the sum of its causes, in points of the total. See [analysis.Cause].
type Loss struct {
	Lost   Figure  `json:"lost"`
	Causes []Cause `json:"causes,omitempty"`
	// Unknown are ranked units that are not in it, since their figures were not published.
	Unknown int `json:"units_unknown,omitempty"`
}

// Cause is what one cause takes; below 0 it gives.
type Cause struct {
	Cause analysis.Cause `json:"cause"`
	Figure
}

// Losses are where the points of a unit went: lost is its maximum + bonus − total.
type Losses struct {
	*Loss
	// Missing is the figure without which nobody knows, of a unit known only as published.
	Missing scoring.Figure `json:"missing,omitempty"`
	// Such a unit has none of the following.
	Criteria *Tally `json:"criteria,omitempty"`
	Leaves   *Tally `json:"leaves,omitempty"`
	// What stands apart: maxima of leaves that do not apply or that nobody answered, and
	// what a cap took off the bonus, before any scaling.
	NotApplicable *Figure `json:"not_applicable,omitempty"`
	NoSurvey      *Figure `json:"no_survey,omitempty"`
	BonusCap      *Figure `json:"bonus_cap,omitempty"`
}

// Tally counts nodes that apply: those below the maximum, and without any points.
type Tally struct {
	Of    int `json:"of"`
	Below int `json:"below_maximum"`
	Zero  int `json:"zero"`
}

// NextRank is what the unit lacks to be level with the nearest rank above.
type NextRank struct {
	Above  string          `json:"above"` // the id of the unit that has it
	By     scoring.Breaker `json:"by"`    // the figure that separates the two
	Points Figure          `json:"points"`
	Index  Figure          `json:"index"`
}

// NextClass is what the unit lacks to the class above its own, and the codes of the
// criteria whose caps keep it from that.
type NextClass struct {
	Name   string   `json:"name"`
	Points Figure   `json:"points"`
	Index  Figure   `json:"index"`
	Held   []string `json:"held_down,omitempty"`
}

// Spread is how indexes are spread over ranked units. Quartiles are those of
// [analysis.Spread].
type Spread struct {
	Mean   Figure `json:"mean"`
	Lowest Figure `json:"lowest"`
	First  Figure `json:"first_quartile"`
	Median Figure `json:"median"`
	Third  Figure `json:"third_quartile"`
	Best   Figure `json:"best"`
}

// BlockLeaf is what the ranked units of a block lost on a leaf.
type BlockLeaf struct {
	Code string `json:"code"`
	Tally
	Loss
}

// rounded makes figures of exact points.
type rounded scoring.Rounding

func (r rounded) figure(p scoring.Points) Figure { return FigureOf(p, scoring.Rounding(r)) }

func (r rounded) loss(lost scoring.Points, amounts analysis.Amounts) Loss {
	loss := Loss{Lost: r.figure(lost)}
	loss.Causes = seq.Map(amounts, func(a analysis.Amount) Cause { return Cause{a.Cause, r.figure(a.Points)} })
	return loss
}

func (r rounded) spread(s analysis.Spread) *Spread {
	if s.Units == 0 {
		return nil
	}
	return &Spread{r.figure(s.Mean), r.figure(s.Lowest), r.figure(s.First), r.figure(s.Median), r.figure(s.Third),
		r.figure(s.Best)}
}

// LossOf is what a node lost, by cause; nil where it lost and gained nothing.
func LossOf(amounts analysis.Amounts, r scoring.Rounding) *Loss {
	if len(amounts) == 0 {
		return nil
	}
	return new(rounded(r).loss(amounts.Sum(), amounts))
}

// addNext adds what a unit lacks.
func (unit *Unit) addNext(next analysis.Next, r rounded) {
	if next := next.Rank; next != nil {
		unit.NextRank = &NextRank{next.Above.Card.Unit.ID, next.Gap.By, r.figure(next.Points), r.figure(next.Index)}
	}
	if next := next.Class; next != nil {
		unit.NextClass = &NextClass{Name: next.Level.Name, Points: r.figure(next.Points), Index: r.figure(next.Index)}
		unit.NextClass.Held = seq.Map(next.Held, func(held scoring.ClassCap) string { return held.Code })
	}
}

// addLosses adds where points went to a unit that is complete otherwise.
func (unit *Unit) addLosses(b *analysis.Block, u *analysis.Unit, s *scoring.Standing, r rounded) {
	criteria, leaves := Tally(u.Criteria), Tally(u.Leaves)
	excluded, open, capped := r.figure(u.Apart.NotApplicable), r.figure(u.Apart.NoSurvey), r.figure(u.Apart.BonusCap)
	loss := r.loss(u.Lost, u.Causes)
	unit.Losses = &Losses{Loss: &loss, Criteria: &criteria, Leaves: &leaves, NotApplicable: &excluded, NoSurvey: &open,
		BonusCap: &capped}
	for i := range unit.Areas {
		unit.Areas[i].Loss = r.loss(u.Areas[i].Lost, u.Areas[i].Causes)
		unit.Areas[i].Rank, unit.Areas[i].BelowMean = Place(b.Areas[i].Rank(s)), b.Areas[i].BelowMean(s)
	}
	at := map[string]int{}
	for i, line := range unit.Lines {
		at[line.Code] = i
	}
	for _, leaf := range u.Losses {
		unit.Lines[at[leaf.Line.Criterion.Code]].Loss = new(r.loss(leaf.Lost, leaf.Causes))
	}
}

// publishedLosses are those that published figures tell of.
func publishedLosses(card *scoring.Scorecard, r rounded) *Losses {
	p := analysis.OfPublished(card)
	switch {
	case p == nil:
		return nil
	case p.Missing != "":
		return &Losses{Missing: p.Missing}
	}
	loss := r.loss(p.Lost, p.Causes)
	return &Losses{Loss: &loss}
}

// addLosses adds what the block lost to a block that is complete otherwise.
func (block *Block) addLosses(b *analysis.Block, r rounded) {
	block.Index = r.spread(b.Index)
	for i, area := range b.Areas {
		block.Areas[i].Index, block.Areas[i].Loss = r.spread(area.Index), r.blockLoss(b, area.Causes, area.Unknown)
	}
	block.Loss = r.blockLoss(b, b.Causes, b.Unknown)
	block.Losses = seq.Map(b.Losses, func(leaf analysis.BlockLeaf) BlockLeaf {
		return BlockLeaf{leaf.Criterion.Code, Tally(leaf.Units), r.loss(leaf.Lost, leaf.Causes)}
	})
}

// blockLoss is nil where it is known of no ranked unit, or the list is printed in part.
func (r rounded) blockLoss(b *analysis.Block, causes analysis.Amounts, unknown int) *Loss {
	if b.Index.Units == 0 || unknown == b.Ranking.Ranked {
		return nil
	}
	loss := r.loss(causes.Sum(), causes)
	loss.Unknown = unknown
	return &loss
}
