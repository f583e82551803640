package scoring

import (
	"slices"

	"parindex/scoring/fault"
)

// Outcome is the result of a round: everything that is printed, explained or
// compared is made of it. It is never changed.
type Outcome struct {
	Round    *Round // as scored, with the changes that were laid over it
	Cards    []*Scorecard
	Rankings []Ranking
	// Faults are those of reading and of scoring together, sorted, each once.
	Faults fault.List
}

// Run scores a round and ranks its units. Reading are the faults of its files,
// which stand beside those of scoring.
func Run(r *Round, reading fault.List) *Outcome {
	return NewAppraisal(r).Outcome(nil, reading)
}

// Card is a unit's scorecard, nil where the round has no such unit.
func (o *Outcome) Card(unit string) *Scorecard {
	for _, card := range o.Cards {
		if card.Unit.ID == unit {
			return card
		}
	}
	return nil
}

// Trail is how a unit's figures came about: the lines of its card, in the order
// of its set, bonus and penalty items last.
func (o *Outcome) Trail(unit string) []Line {
	if card := o.Card(unit); card != nil {
		return card.Lines
	}
	return nil
}

// InBlock is the outcome with the ranking of one block alone, or as it is where
// block is empty. Cards and faults stay those of the whole round.
func (o *Outcome) InBlock(block string) *Outcome {
	if block == "" {
		return o
	}
	one := *o
	one.Rankings = slices.DeleteFunc(slices.Clone(o.Rankings), func(r Ranking) bool { return r.Block.ID != block })
	return &one
}

// Ranking is that of a block, nil where the round has no such block.
func (o *Outcome) Ranking(block string) *Ranking {
	for i := range o.Rankings {
		if o.Rankings[i].Block.ID == block {
			return &o.Rankings[i]
		}
	}
	return nil
}
