package scoring

import (
	"strings"

	"parindex/scoring/fault"
)

// Share is one label of a scale and what it earns, in percent of the maximum.
type Share struct {
	Label   string
	Percent Points
	Pos     fault.Position `json:"-"`
}

// Shares: one label is chosen; it earns a share of the maximum (100, 75, 50 %).
type Shares struct{ Shares []Share }

// PerItem: a count times the points for each, at most Cap.
type PerItem struct {
	Item string // what is counted
	Each Points
	Cap  Points
}

// Violation is a kind of violation and what each one costs: Each points, or
// Share percent of the maximum where Share is not nil.
type Violation struct {
	ID    string
	Label string
	Each  Points
	Share *Points `json:",omitempty"`
}

// Deduction: the maximum, less what the counted violations cost, never below
// Floor points.
type Deduction struct {
	Floor Points
	Items []Violation
}

// Kind is "shares".
func (Shares) Kind() string { return "shares" }

// Fields is one choice among the labels.
func (r Shares) Fields() []Field {
	return []Field{{Name: "choice", Kind: Choice, Options: r.labels()}}
}

func (r Shares) labels() []string {
	labels := make([]string, len(r.Shares))
	for i, share := range r.Shares {
		labels[i] = share.Label
	}
	return labels
}

// Derive gives the share of the maximum that the chosen label earns.
func (r Shares) Derive(c *Criterion, in []Input) (Points, fault.List) {
	for _, share := range r.Shares {
		if strings.EqualFold(share.Label, in[0].Text) {
			return share.Percent.Quo(hundred).Mul(c.Max), nil
		}
	}
	return Points{}, unknownLevel(c, in[0], r.labels())
}

// Range spans the shares.
func (r Shares) Range(max Points) (Points, Points) {
	all := make([]Points, len(r.Shares))
	for i, share := range r.Shares {
		all[i] = share.Percent.Quo(hundred).Mul(max)
	}
	return rangeOf(all)
}

// Kind is "per_item".
func (PerItem) Kind() string { return "per_item" }

// Fields is one whole number.
func (r PerItem) Fields() []Field {
	return []Field{{Name: "count", Label: r.Item, Kind: Number, Whole: true}}
}

// Derive gives count × each, up to the cap.
func (r PerItem) Derive(_ *Criterion, in []Input) (Points, fault.List) {
	return in[0].Number.Mul(r.Each).Min(r.Cap), nil
}

// Range is from 0 to the cap.
func (r PerItem) Range(Points) (Points, Points) { return Points{}, r.Cap }

// Kind is "deduction".
func (Deduction) Kind() string { return "deduction" }

// Fields is a whole number for each kind of violation.
func (r Deduction) Fields() []Field {
	fields := make([]Field, len(r.Items))
	for i, v := range r.Items {
		fields[i] = Field{Name: v.ID, Label: v.Label, Kind: Number, Whole: true}
	}
	return fields
}

// Derive takes every violation off the maximum.
func (r Deduction) Derive(c *Criterion, in []Input) (Points, fault.List) {
	left := c.Max
	for i, v := range r.Items {
		left = left.Sub(in[i].Number.Mul(v.cost(c.Max)))
	}
	return left.Max(r.Floor), nil
}

func (v Violation) cost(max Points) Points {
	if v.Share == nil {
		return v.Each
	}
	return v.Share.Quo(hundred).Mul(max)
}

// Range is from the floor to the maximum; a floor above it is the most.
func (r Deduction) Range(max Points) (Points, Points) { return r.Floor.Min(max), r.Floor.Max(max) }
