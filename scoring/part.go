package scoring

import "slices"

// Part is where a node stands: in the tree, whose points make a card's Appraised and
// Survey, or among the items beside it.
type Part string

// The parts of a criteria set.
const (
	OfTree  Part = "criterion"
	Bonus   Part = "bonus"
	Penalty Part = "penalty"
)

// PartOf is the part that a node of the set belongs to.
func (s *CriteriaSet) PartOf(c *Criterion) Part {
	switch {
	case slices.Contains(s.Bonus, c):
		return Bonus
	case slices.Contains(s.Penalty, c):
		return Penalty
	}
	return OfTree
}

// IsItem says whether the part is that of bonus or of penalty items, which a unit
// need not claim.
func (p Part) IsItem() bool { return p == Bonus || p == Penalty }

// Effect is what putting one figure for another does to the unit, in points: below 0
// it is a cut. Of a penalty the larger figure takes. What a spreadsheet copied of a
// figure is that figure.
func (p Part) Effect(from, to Points) Points {
	switch {
	case near(from, to):
		return Points{}
	case p == Penalty:
		return from.Sub(to)
	}
	return to.Sub(from)
}
