package scoring

import (
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Condition is one of several that must hold.
type Condition struct {
	ID    string
	Label string
}

// AllOf (đạt tất cả các điều kiện): all conditions hold, or else.
type AllOf struct {
	Conditions []Condition
	Points     Points
	Otherwise  Points
}

// Kind is "all_of".
func (AllOf) Kind() string { return "all_of" }

// Asks is the unit.
func (AllOf) Asks() Asked { return AsksUnit }

// Fields is a yes or no for each condition.
func (r AllOf) Fields() []Field {
	return seq.Map(r.Conditions, func(cond Condition) Field {
		return Field{Name: cond.ID, Label: cond.Label, Kind: YesNoChoice, Options: []string{Yes, No}, OwnRow: true}
	})
}

// Work gives the points if every condition holds.
func (r AllOf) Work(c *Criterion, in []Input) (Working, fault.List) {
	w := Working{Alternatives: 2, Points: r.Points}
	var faults fault.List
	for _, answer := range in {
		one, more := choose(c, answer, []string{Yes, No}, r.levels(c.Max))
		faults.Add(more...)
		if one.Chosen == 1 {
			w.Chosen, w.Points = 1, r.Otherwise
		}
	}
	return w, faults
}

// Range spans both outcomes.
func (r AllOf) Range(max Points) (Points, Points) { return rangeOf(r.levels(max)) }

// Parts are both outcomes.
func (AllOf) Parts(Points) []RulePart {
	return []RulePart{{Kind: AllPart, holds: isChosen(0)}, {Kind: OtherwisePart, holds: isChosen(1)}}
}

func (r AllOf) levels(Points) []Points           { return []Points{r.Points, r.Otherwise} }
func (r AllOf) check(node *Criterion) fault.List { return checkFlat(node, r.Points, r.Otherwise) }

func (r AllOf) canonical() string {
	return pairs("Conditions", listed(r.Conditions, func(c Condition) string {
		return pairs("ID", quoted(c.ID), "Label", quoted(c.Label))
	}), "Points", r.Points.canonical(), "Otherwise", r.Otherwise.canonical())
}

func (r AllOf) withoutIDs() Rule {
	r.Conditions = seq.Map(r.Conditions, func(c Condition) Condition { return Condition{Label: c.Label} })
	return r
}
