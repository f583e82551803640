package scoring

import (
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Violation is a kind of violation and what each one costs: Each points, or
// Share percent of the maximum where Share is not nil.
type Violation struct {
	ID    string
	Label string
	Each  Points
	Share *Points `json:",omitempty"`
}

// Deduction (trừ điểm theo vi phạm): the maximum, less what the counted
// violations cost, never below Floor points.
type Deduction struct {
	Floor Points
	Items []Violation
}

// Kind is "deduction".
func (Deduction) Kind() string { return "deduction" }

// Asks is the unit.
func (Deduction) Asks() Asked { return AsksUnit }

// Fields is a whole number for each kind of violation.
func (r Deduction) Fields() []Field {
	return seq.Map(r.Items, func(v Violation) Field {
		return Field{Name: v.ID, Label: v.Label, Kind: Number, Whole: true, OwnRow: true}
	})
}

// Work takes every violation off the maximum.
func (r Deduction) Work(c *Criterion, in []Input) (Working, fault.List) {
	w := Working{Chosen: -1, Points: c.Max}
	for _, cost := range r.Costs(c.Max, in) {
		w.Points = w.Points.Sub(cost.Points)
	}
	w.Points = w.Points.Max(r.Floor)
	return w, nil
}

// Costs are what each kind of violation takes off a leaf of that maximum.
func (r Deduction) Costs(max Points, in []Input) (costs []Cost) {
	for i, v := range r.Items {
		costs = append(costs, Cost{v.Label, in[i].Number.Mul(v.Cost(max))})
	}
	return costs
}

// Cost is what all violations of one kind took off.
type Cost struct {
	Label  string
	Points Points
}

// Cost is what one violation takes off a leaf of that maximum.
func (v Violation) Cost(max Points) Points {
	if v.Share == nil {
		return v.Each
	}
	return shareOf(*v.Share, max)
}

// Range is from the floor to the maximum; a floor above it is the most.
func (r Deduction) Range(max Points) (Points, Points) { return r.Floor.Min(max), r.Floor.Max(max) }

// Parts are each kind of violation, and that the floor is reached.
func (r Deduction) Parts(Points) []RulePart {
	var parts []RulePart
	for i, v := range r.Items {
		parts = append(parts, RulePart{Kind: ItemPart, Label: v.Label, holds: func(in []Input, _ Working) bool {
			return in[i].Number.Sign() > 0
		}})
	}
	return append(parts, RulePart{Kind: FloorPart,
		holds: func(_ []Input, w Working) bool { return w.Points.Equal(r.Floor) }})
}

func (Deduction) levels(Points) []Points { return nil }

func (r Deduction) check(node *Criterion) (faults fault.List) {
	for _, v := range r.Items {
		faults.Add(checkEach(node, v.Cost(node.Max), node.Max)...)
	}
	return faults
}

func (r Deduction) canonical() string {
	return pairs("Floor", r.Floor.canonical(), "Items", listed(r.Items, Violation.canonical))
}

func (v Violation) canonical() string {
	texts := []string{"ID", quoted(v.ID), "Label", quoted(v.Label), "Each", v.Each.canonical()}
	if v.Share != nil {
		texts = append(texts, "Share", v.Share.canonical())
	}
	return pairs(texts...)
}

func (r Deduction) withoutIDs() Rule {
	r.Items = seq.Map(r.Items, func(v Violation) Violation {
		v.ID = ""
		return v
	})
	return r
}
