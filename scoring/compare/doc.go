// Package compare compares results that were made by different criteria.
//
// What a unit came to on a leaf is held as a share of the maximum. So the answers of one
// year can be put under the rules, the maxima and weights, and the applicability of
// another, in any mixture ([Mix]), and the engine scores the mixture as it scores any
// round. A change of an index from one year to another is divided among these four
// ([Split]): the part of each is its mean effect over all orders in which the four can be
// changed one after the other (Shapley's value), in exact fractions, so that the parts add
// up to the change whatever the order.
//
// What is assumed where a year says nothing of a leaf:
//
//   - A leaf that only one of the sets has, or that did not apply in one of the years, has
//     the share of the year in which it was judged. So a new leaf changes an index by its
//     maximum, not by a performance that nobody knows.
//   - A rule makes points of the other year's data where the unit declared the data that it
//     asks for and no council changed the points; that it calls them otherwise is said.
//     Typed or decided points keep their share.
//   - Several leaves that were merged into one have their common share.
package compare

import "parindex/scoring"

// Side is one of the two results.
type Side int

// Old is the earlier one.
const (
	Old Side = iota
	New
)

func (s Side) other() Side { return 1 - s }

// Pairing is which nodes of two sets are the same.
type Pairing struct {
	Old, New *scoring.CriteriaSet
	// Before are the nodes of the old set that a node of the new one was: one, or several
	// that were merged. A new one is not in it.
	Before map[*scoring.Criterion][]*scoring.Criterion
}

// set is that of a side.
func (p *Pairing) set(s Side) *scoring.CriteriaSet {
	if s == Old {
		return p.Old
	}
	return p.New
}

// after are the nodes of the new set by the old ones that they were.
func (p *Pairing) after() map[*scoring.Criterion][]*scoring.Criterion {
	after := map[*scoring.Criterion][]*scoring.Criterion{}
	p.New.Walk(func(c *scoring.Criterion, _ int) {
		for _, old := range p.Before[c] {
			after[old] = append(after[old], c)
		}
	})
	return after
}

// Mapped is a leaf of the new set and what it was, or what is in the new set no longer.
type Mapped struct {
	Old []*scoring.Criterion
	New *scoring.Criterion // nil where it is gone
}

// IsPlain says whether the leaf is the same under the same code.
func (m Mapped) IsPlain() bool {
	return m.New != nil && len(m.Old) == 1 && m.Old[0].Code == m.New.Code
}

// OtherRule says whether the leaf was one leaf with another rule: one by which the same data are another share of the
// maximum. So a rule whose points grew with the maximum is none, and one whose points did not is.
func (m Mapped) OtherRule() bool { return m.isOne() && !onlyGrew(m.Old[0], m.New) }

// OtherMax says whether the leaf was one leaf with another maximum.
func (m Mapped) OtherMax() bool { return m.isOne() && !m.Old[0].Max.Equal(m.New.Max) }

func (m Mapped) isOne() bool { return m.New != nil && len(m.Old) == 1 && m.Old[0].IsLeaf() }

// Leaves are all leaves of the two sets: those of the new one in its order, then those that
// are gone.
func (p *Pairing) Leaves() (list []Mapped) {
	p.New.Walk(func(c *scoring.Criterion, _ int) {
		if c.IsLeaf() {
			list = append(list, Mapped{p.Before[c], c})
		}
	})
	after := p.after()
	p.Old.Walk(func(c *scoring.Criterion, _ int) {
		if c.IsLeaf() && len(after[c]) == 0 {
			list = append(list, Mapped{Old: []*scoring.Criterion{c}})
		}
	})
	return list
}
