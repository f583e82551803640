package compare

import (
	"slices"

	"parindex/scoring"
)

// Edit is one change of a set or a regulation, made by itself.
type Edit struct {
	// Old and New are a leaf before and after; New is nil where it goes. Both are nil where
	// the edit is none of a leaf.
	Old, New *scoring.Criterion
	// Regulation is the one before with the edit in it; Key names what is other in it.
	Regulation *scoring.Regulation
	Key        string
	// Answers are the blocks before with what people answered counted otherwise; Key is that of the survey then.
	Answers *Blocks
	// Weights says that the weights of areas change.
	Weights bool
}

// edits are what changes from one set to the next, leaf by leaf and then the weights. A new
// leaf is none: nobody has answered it.
func (p *Pairing) edits() (list []Edit) {
	for _, m := range p.Leaves() {
		switch {
		case m.New == nil:
			list = append(list, Edit{Old: m.Old[0]})
		case m.OtherRule() || m.OtherMax():
			list = append(list, Edit{Old: m.Old[0], New: m.New})
		}
	}
	if p.OtherWeights() {
		list = append(list, Edit{Weights: true})
	}
	return list
}

// OtherWeights says whether areas are weighed otherwise, or added otherwise.
func (p *Pairing) OtherWeights() bool {
	if p.Old.Aggregate != p.New.Aggregate {
		return true
	}
	for _, area := range p.New.Areas {
		for _, old := range p.Before[area] {
			if (old.Weight == nil) != (area.Weight == nil) || area.Weight != nil && !area.Weight.Equal(*old.Weight) {
				return true
			}
		}
	}
	return false
}

// Carry is the mixture in which answers are scored by the new criteria.
var Carry = Mix{Rules: New, Maxima: New}

// edited are the answers under the new criteria of the blocks with one more edit, which
// leads on to the set of next.
func (b *Blocks) edited(next *Pairing, e Edit) *scoring.Round {
	if e.Answers != nil {
		return e.Answers.Round(Carry)
	}
	r := b.recipe(Carry)
	if e.Regulation != nil {
		r.reg = e.Regulation
	}
	if e.Weights {
		r.weights, r.weightsOf = next.New, map[*scoring.Criterion]*scoring.Criterion{}
		for old, list := range next.after() {
			r.weightsOf[old] = list[0]
		}
	}
	plain := r.leaf
	r.leaf = func(c *scoring.Criterion) (leaf, bool) {
		kept, ok := plain(c)
		if c == e.Old && e.New != nil {
			kept.max, kept.rule = e.New.Max, e.New
		}
		return kept, ok && (c != e.Old || e.New != nil)
	}
	return b.round(r)
}

// Assumed is what was assumed of a leaf, and for how many units.
type Assumed struct {
	Code  string
	Why   Why
	Units int
}

// Assumptions are those under which the answers are carried to the new set: on its leaves
// in their order, then on those that are gone, then, without a code, on units that are
// left out.
func (b *Blocks) Assumptions() (list []Assumed) {
	m := Mix{Rules: New, Maxima: New}
	for _, mapped := range b.Leaves() {
		switch {
		case mapped.New == nil:
			list = append(list, Assumed{mapped.Old[0].Code, DroppedLeaf, len(b.units)})
		case len(mapped.Old) == 0:
			list = append(list, Assumed{mapped.New.Code, NewLeaf, len(b.units)})
		default:
			list = append(list, b.assumed(leaf{mapped.New, mapped.New.Max, mapped.New}, m)...)
		}
	}
	if b.without > 0 {
		list = append(list, Assumed{"", NoLines, b.without})
	}
	return list
}

func (b *Blocks) assumed(c leaf, m Mix) (list []Assumed) {
	for _, unit := range b.units {
		if _, why := b.shareOf(unit.ID, c, m); why != "" {
			at := slices.IndexFunc(list, func(a Assumed) bool { return a.Why == why })
			if at < 0 {
				at, list = len(list), append(list, Assumed{c.Code, why, 0})
			}
			list[at].Units++
		}
	}
	return list
}
