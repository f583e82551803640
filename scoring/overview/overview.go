// Package overview compares appraised points with the points that units gave themselves: by
// unit, by criterion and by agency. It lists criteria without a decision, decisions that do
// not count, and units that are late or have cuts to explain. Figures of units and leaves are
// those of the scorecards, changes are those of the decisions that count; nothing is scored
// here.
package overview

import (
	"cmp"
	"slices"
	"sync"

	"parindex/scoring"
	"parindex/scoring/seq"
)

// Overview sums up an appraisal. Its lists are complete and in the order of the round; a
// report may shorten them.
type Overview struct {
	Round    *scoring.Round
	Blocks   []*scoring.Block
	Units    []Unit
	Leaves   []Leaf
	Criteria []Criterion
	Agencies []Agency
	// Ungrounded are the cuts without a reason or evidence, those without a reason first.
	Ungrounded []Decision
	// OnlyExplained are the leaves without a decision whose points are supported by an
	// explanation only: an appraiser reads them first.
	OnlyExplained []Leaf
	// Waiting are the units with leaves that still need a decision, Owing the agencies that have
	// to make it. Kept counts the leaves without a decision whose self points count, as the
	// regulation says.
	Waiting []Unit
	Owing   []Owing
	Kept    int
	Void    []Void
	// Other are the decisions that count and are not on points.
	Other []Other
	// Districts are empty before the final appraisal, before which no district can finish.
	Districts     []scoring.District
	Late, Missing []*scoring.Scorecard
	// ToExplain are the units with cuts that they have not explained, the most points first.
	ToExplain []Unit
}

// Of gathers the units of one block, or of all where it is empty.
func Of(s *scoring.Outcome, block string) *Overview {
	o := &Overview{Round: s.Round}
	var cards []*scoring.Scorecard
	for _, b := range s.Round.Blocks {
		if block == "" || b.ID == block {
			o.Blocks = append(o.Blocks, b)
		}
	}
	for _, card := range s.Cards {
		if slices.Contains(o.Blocks, card.Block) && card.Published == nil { // nobody appraises what is published
			cards = append(cards, card)
		}
	}
	for _, card := range cards {
		o.unit(card)
	}
	o.criteria()
	o.agencies()
	o.bare()
	o.owing()
	o.void(s, cards)
	o.districts(s.Cards, cards)
	o.behind()
	return o
}

// Held is the last appraisal with a decision on points that counts; empty where there is none yet.
func (o *Overview) Held() (held scoring.Stage) {
	for _, leaf := range o.Leaves {
		for _, d := range leaf.Decisions {
			switch cmp.Or(d.Stage, scoring.FinalAppraisal) {
			case scoring.FinalAppraisal:
				return scoring.FinalAppraisal
			case scoring.FirstAppraisal:
				held = scoring.FirstAppraisal
			}
		}
	}
	return held
}

// districts are those with a commune, or the district itself, among the cards.
func (o *Overview) districts(all, shown []*scoring.Scorecard) {
	if o.Round.Stage != "" && o.Round.Stage != scoring.FinalAppraisal {
		return
	}
	for _, d := range o.Round.Districts(all) {
		if slices.ContainsFunc(shown, func(card *scoring.Scorecard) bool { return concerns(d, card) }) {
			o.Districts = append(o.Districts, d)
		}
	}
}

func concerns(d scoring.District, card *scoring.Scorecard) bool {
	return card.Unit == d.Unit || card.Unit.Parent == d.Unit.ID && d.Council.Appraises(card.Unit, card.Block)
}

// Other is a decision that counts and is not on points: that something does not
// apply, that evidence is waived, lateness accepted, results approved.
type Other struct {
	scoring.Step
	Card *scoring.Scorecard
	// Criterion is the node that it is about; nil where it is about the whole unit.
	Criterion *scoring.Criterion
}

func (o *Overview) other(card *scoring.Scorecard) {
	nodes := sync.OnceValue(card.Block.Set.ByCode) // few units have such decisions
	for _, a := range card.Other {
		if a.Kind != scoring.PointsDecision && a.Counts() {
			o.Other = append(o.Other, Other{a, card, nodes()[a.Code]})
		}
	}
}

// Void is a decision that does not count, with the reason.
type Void struct {
	scoring.Step        // Void says why
	Name         string // of the unit; empty where the round has no such unit
}

// void finds the decisions that do not count, also on units that the round does
// not have.
func (o *Overview) void(s *scoring.Outcome, cards []*scoring.Scorecard) {
	for _, card := range cards {
		for _, a := range card.Decisions() {
			if !a.Counts() {
				o.Void = append(o.Void, Void{a, card.Unit.Name})
			}
		}
	}
	units := seq.Set(s.Cards, func(card *scoring.Scorecard) string { return card.Unit.ID })
	for a := range s.Round.LedgerLines() {
		if !units[a.Unit] {
			stray := a
			o.Void = append(o.Void, Void{Step: scoring.Step{Decision: &stray, Void: scoring.CodeUnitUnknown}})
		}
	}
}
