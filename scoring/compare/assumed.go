package compare

import "slices"

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
