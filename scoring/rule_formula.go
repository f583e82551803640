package scoring

import (
	"slices"
	"strconv"
	"strings"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Variable is a declared number that formulas use.
type Variable struct {
	ID    string // its name in expressions
	Label string
	Unit  string // what it counts, for people: "hồ sơ"
	Whole bool
	Max   *Points        // nil where nothing says that it ends
	Pos   fault.Position `json:"-"`
}

// Case is one line of a formula: Points, where When holds. The zero When always
// holds: "otherwise".
type Case struct {
	When   Comparison
	Points Expr
	Pos    fault.Position `json:"-"`
}

// Formula (công thức): points by the first case whose condition holds.
type Formula struct {
	Variables []Variable
	Cases     []Case
	NoCases   NoCases // of its divisions, where it divides by declared numbers
}

// Kind is "formula".
func (Formula) Kind() string { return "formula" }

// Asks is the unit.
func (Formula) Asks() Asked { return AsksUnit }

// Fields is a number for each variable.
func (r Formula) Fields() []Field {
	return seq.Map(r.Variables, func(v Variable) Field {
		return Field{Name: v.ID, Label: v.label(), Kind: Number, Whole: v.Whole, Percent: v.Unit == "%",
			Max: v.Max, OwnRow: true}
	})
}

func (v Variable) label() string {
	if v.Unit == "" {
		return v.Label
	}
	return v.Label + " (" + v.Unit + ")"
}

// Work gives the points of the first case that holds. A division by zero on the
// way, no case at all, or points outside 0 … maximum are faults.
func (r Formula) Work(c *Criterion, in []Input) (Working, fault.List) {
	vars := r.values(in)
	refuse := func(code fault.Code, pairs ...any) (Working, fault.List) {
		pairs = append([]any{"criterion", c.Code}, pairs...)
		return Working{}, fault.List{fault.New(code, in[0].Pos, pairs...).See(fault.NoteRuleHere, c.RulePos)}
	}
	at, ok := r.choose(vars)
	if ok && at < 0 {
		return refuse(codeNoCase)
	}
	var formula Expr
	var points Points
	if ok {
		formula = r.Cases[at].Points
		points, ok = formula.Value(vars)
	}
	switch {
	case !ok && r.isNone(vars):
		return r.NoCases.work(c.Max), nil
	case !ok:
		return r.divided(c, vars, in)
	case points.Sign() < 0 || c.Max.Less(points):
		return refuse(codeFormulaRange, "points", points, "max", c.Max, "formula", formula)
	}
	return Working{Alternatives: len(r.Cases), Chosen: at, InOrder: true, Points: points}, nil
}

// divided reports a division by 0, at the data that the divisor is made of.
func (r Formula) divided(c *Criterion, vars map[string]Points, in []Input) (Working, fault.List) {
	divisor := r.zeroDivisor(vars)
	about, used, places := []any{"criterion", c.Code}, []string(nil), []fault.Position(nil)
	for i, v := range r.Variables {
		if slices.ContainsFunc(namesIn(divisor), func(n Name) bool { return n.Name == v.ID }) {
			used, places = append(used, v.ID+" = "+v.label()), append(places, in[i].Pos)
		}
		if name, plain := divisor.(nameNode); plain && name.name == v.ID {
			about = append(about, "label", v.label())
		}
	}
	if len(about) == 2 {
		about = append(about, "divisor", exprOf(divisor), "names", used)
	}
	places = append(places, in[0].Pos)[:max(1, len(places))] // a divisor may have no data at all
	diag := fault.New(codeDivisionByZero, places[0], about...)
	for _, other := range places[1:] {
		diag = diag.See(fault.NoteDivisorHere, other)
	}
	return Working{}, fault.List{diag.See(fault.NoteRuleHere, c.RulePos)}
}

// zeroDivisor is the first that is 0 of the case that the figures come to.
func (r Formula) zeroDivisor(vars map[string]Points) (zero node) {
	for _, of := range r.Cases {
		if holds, ok := of.When.holds(vars); ok && !holds {
			continue
		}
		for _, n := range of.roots() {
			n.walk(func(n node) {
				if op, is := n.(opNode); is && op.op == '/' && zero == nil && isZero(op.right, vars) {
					zero = op.right
				}
			})
		}
		break
	}
	return zero
}

func isZero(n node, vars map[string]Points) bool {
	p, ok := n.value(vars)
	return ok && p.IsZero()
}

// isNone says whether a division by zero is 0/0 and that is no fault.
func (r Formula) isNone(vars map[string]Points) bool {
	return !r.NoCases.Refuses() && r.hasNoCases(vars)
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
		holds, ok := r.Cases[i].When.holds(vars)
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

// Parts are the cases.
func (r Formula) Parts(Points) []RulePart {
	var parts []RulePart
	for i, c := range r.Cases {
		parts = append(parts, RulePart{Kind: CasePart, Label: c.When.String(), When: c.When, holds: isChosen(i)})
	}
	return append(parts, r.NoCases.part()...)
}

func (Formula) levels(Points) []Points { return nil }

// spelled has expressions of one meaning spelled alike.
func (r Formula) spelled() Rule {
	r.Cases = seq.Map(r.Cases, func(c Case) Case {
		tests := seq.Map(c.When.Tests(), func(t Test) string { return t.Left.text + t.Op + t.Right.text })
		return Case{When: Comparison{text: strings.Join(tests, " and ")}, Points: exprOf(c.Points.root)}
	})
	return r
}

func (r Formula) canonical() string {
	return pairs(append([]string{"Variables", listed(r.Variables, func(v Variable) string {
		known := []string{"ID", quoted(v.ID), "Label", quoted(v.Label), "Unit", quoted(v.Unit),
			"Whole", strconv.FormatBool(v.Whole)}
		if v.Max != nil {
			known = append(known, "Max", v.Max.canonical())
		}
		return pairs(known...)
	}), "Cases", listed(r.Cases, func(c Case) string {
		return pairs("When", quoted(c.When.String()), "Points", quoted(c.Points.String()))
	})}, r.NoCases.canonical()...)...)
}
