package overview

import (
	"slices"

	"parindex/scoring"
)

// Criterion sums up one leaf of a set over all units of the set.
type Criterion struct {
	Set       *scoring.CriteriaSet
	Criterion *scoring.Criterion
	Units     int // that it applies to; of an item, that claimed it
	Tally
	CutPoints scoring.Points // sum of what units lost
	// CutShare is how many of the units were cut, in percent; exact.
	CutShare scoring.Points
}

// criteria are the leaves of the sets in use, in their order. Those that no unit
// has are left out.
func (o *Overview) criteria() {
	type key struct {
		set  *scoring.CriteriaSet
		code string
	}
	found := map[key]*Criterion{}
	for _, l := range o.Leaves {
		k := key{l.Card.Block.Set, l.Line.Criterion.Code}
		if found[k] == nil {
			found[k] = &Criterion{Set: k.set, Criterion: l.Line.Criterion}
		}
		found[k].add(l)
	}
	for _, set := range o.sets() {
		set.Walk(func(c *scoring.Criterion, _ int) {
			if one := found[key{set, c.Code}]; one != nil {
				one.CutShare = share(one.Cut, one.Units)
				o.Criteria = append(o.Criteria, *one)
			}
		})
	}
}

func (c *Criterion) add(l Leaf) {
	c.Units++
	c.Tally.add(l.Outcome)
	if l.Outcome == Cut {
		c.CutPoints = c.CutPoints.Add(l.Change().Neg())
	}
}

// sets are those of the blocks, each once.
func (o *Overview) sets() (sets []*scoring.CriteriaSet) {
	for _, block := range o.Blocks {
		if !slices.Contains(sets, block.Set) {
			sets = append(sets, block.Set)
		}
	}
	return sets
}

func share(part, whole int) scoring.Points {
	return scoring.Whole(100 * int64(part)).Quo(scoring.Whole(int64(whole)))
}
