package scoring

import "parindex/scoring/fault"

// Appraiser (hội đồng hoặc lãnh đạo tỉnh chấm): the unit enters nothing,
// councils or the province's leaders give the points.
type Appraiser struct{ By string } // "appraiser" or "leaders"

// Kind is "appraiser" or "leaders".
func (r Appraiser) Kind() string { return r.By }

// Asks is the council.
func (Appraiser) Asks() Asked { return AsksCouncil }

// Fields is none: the unit leaves the row blank.
func (Appraiser) Fields() []Field { return nil }

// Work gives nothing: there is nothing that points could follow from.
func (Appraiser) Work(*Criterion, []Input) (Working, fault.List) { return Working{Chosen: -1}, nil }

// Range is from 0 to the maximum.
func (Appraiser) Range(max Points) (Points, Points) { return Points{}, max }

// Parts is none.
func (Appraiser) Parts(Points) []RulePart { return nil }

func (Appraiser) levels(Points) []Points      { return nil }
func (Appraiser) check(*Criterion) fault.List { return nil }
func (r Appraiser) canonical() string         { return pairs("By", quoted(r.By)) }
