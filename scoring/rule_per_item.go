package scoring

import "parindex/scoring/fault"

// PerItem (điểm theo số lượng): a count times the points for each, at most Cap.
type PerItem struct {
	Item string // what is counted
	Each Points
	Cap  Points
}

// Kind is "per_item".
func (PerItem) Kind() string { return "per_item" }

// Asks is the unit.
func (PerItem) Asks() Asked { return AsksUnit }

// Fields is one whole number.
func (r PerItem) Fields() []Field {
	return []Field{{Name: "count", Label: r.Item, Kind: Number, Whole: true}}
}

// Work gives count × each, up to the cap.
func (r PerItem) Work(_ *Criterion, in []Input) (Working, fault.List) {
	return Working{Chosen: -1, Points: in[0].Number.Mul(r.Each).Min(r.Cap)}, nil
}

// Range is from 0 to the cap.
func (r PerItem) Range(Points) (Points, Points) { return Points{}, r.Cap }

// Parts is that the cap is reached.
func (r PerItem) Parts(Points) []RulePart {
	return []RulePart{{Kind: CapPart, holds: func(_ []Input, w Working) bool { return w.Points.Equal(r.Cap) }}}
}

func (PerItem) levels(Points) []Points             { return nil }
func (r PerItem) check(node *Criterion) fault.List { return checkEach(node, r.Each, r.Cap) }

func (r PerItem) canonical() string {
	return pairs("Item", quoted(r.Item), "Each", r.Each.canonical(), "Cap", r.Cap.canonical())
}
