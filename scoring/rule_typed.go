package scoring

import "parindex/scoring/fault"

// Typed (tự chấm điểm): the unit types points, from 0 to the maximum.
type Typed struct{}

// Kind is "typed".
func (Typed) Kind() string { return "typed" }

// Asks is the unit.
func (Typed) Asks() Asked { return AsksUnit }

// Fields is none: the points themselves are typed.
func (Typed) Fields() []Field { return nil }

// Work gives nothing: there is nothing that points could follow from.
func (Typed) Work(*Criterion, []Input) (Working, fault.List) { return Working{Chosen: -1}, nil }

// Range is from 0 to the maximum.
func (Typed) Range(max Points) (Points, Points) { return Points{}, max }

// Parts is none.
func (Typed) Parts(Points) []RulePart { return nil }

func (Typed) levels(Points) []Points      { return nil }
func (Typed) check(*Criterion) fault.List { return nil }
func (Typed) canonical() string           { return "{}" }
