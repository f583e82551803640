package scoring

import "parindex/scoring/fault"

// Variable is a declared number that formulas use.
type Variable struct {
	ID    string // its name in expressions
	Label string
	Unit  string // what it counts, for people: "hồ sơ"
	Whole bool
	Pos   fault.Position `json:"-"`
}

// Case is one line of a formula: Points, where When holds. The zero When always
// holds: "otherwise".
type Case struct {
	When   Comparison
	Points Expr
	Pos    fault.Position `json:"-"`
}

// Formula: points by the first case whose condition holds.
type Formula struct {
	Variables []Variable
	Cases     []Case
}

// Kind is "formula".
func (Formula) Kind() string { return "formula" }

// Fields is a number for each variable.
func (r Formula) Fields() []Field {
	fields := make([]Field, len(r.Variables))
	for i, v := range r.Variables {
		fields[i] = Field{Name: v.ID, Label: v.label(), Kind: Number, Whole: v.Whole}
	}
	return fields
}

func (v Variable) label() string {
	if v.Unit == "" {
		return v.Label
	}
	return v.Label + " (" + v.Unit + ")"
}

// Derive gives the points of the first case that holds. A division by zero on
// the way, no case at all, or points outside 0 … maximum are faults.
func (r Formula) Derive(c *Criterion, in []Input) (Points, fault.List) {
	vars := r.values(in)
	diag := func(code fault.Code, pairs ...any) (Points, fault.List) {
		pairs = append([]any{"criterion", c.Code}, pairs...)
		return Points{}, fault.List{fault.New(code, in[0].Pos, pairs...).See(fault.NoteRuleHere, c.RulePos)}
	}
	at, ok := r.choose(vars)
	switch {
	case !ok:
		return diag(CodeDivisionByZero)
	case at < 0:
		return diag(CodeNoCase)
	}
	chosen := r.Cases[at]
	points, ok := chosen.Points.Value(vars)
	switch {
	case !ok:
		return diag(CodeDivisionByZero)
	case points.Sign() < 0 || c.Max.Less(points):
		return diag(CodeFormulaRange, "points", points, "max", c.Max, "formula", chosen.Points.String())
	}
	return points, nil
}

// values are the inputs by the names of the variables.
func (r Formula) values(in []Input) map[string]Points {
	vars := map[string]Points{}
	for i, v := range r.Variables {
		vars[v.ID] = in[i].Number
	}
	return vars
}

// choose is the first case that holds, -1 for none; ok is false where that
// cannot be known for a division by zero.
func (r Formula) choose(vars map[string]Points) (at int, ok bool) {
	for i := range r.Cases {
		holds, ok := r.Cases[i].When.Holds(vars)
		if !ok {
			return -1, false
		}
		if holds {
			return i, true
		}
	}
	return -1, true
}

// Range is from 0 to the maximum, as far as can be said without data: a case
// outside is found where it happens.
func (r Formula) Range(max Points) (Points, Points) { return Points{}, max }
