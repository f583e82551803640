package sheet

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parindex/scoring"
)

// counted guards a formula of numbers against those that are not there or cannot
// be: then the fault at the number is not followed by one at its points.
func (at dataCells) counted(fields []scoring.Field, points string) string {
	all := strings.Join(at.each, ",")
	wrong := []string{"MIN(" + all + ")<0"}
	for i, field := range fields {
		if field.Whole {
			wrong = append(wrong, fmt.Sprintf("%s<>INT(%s)", at.each[i], at.each[i]))
		}
	}
	return fmt.Sprintf(`IF(COUNT(%s)<%d,"",IF(OR(%s),"",%s))`, all, len(at.each), strings.Join(wrong, ","), points)
}

func (at dataCells) deduction(rule scoring.Deduction, max scoring.Points) string {
	left := term(max)
	for i, v := range rule.Items {
		left += fmt.Sprintf("-%s*%s", at.each[i], term(v.Cost(max)))
	}
	return at.counted(rule.Fields(), fmt.Sprintf("MAX(%s,%s)", term(rule.Floor), left))
}

// cases is the first case that holds: "" where none does, and where something is
// divided by zero.
func (at dataCells) cases(rule scoring.Formula, max scoring.Points) string {
	cells := map[string]string{}
	for i, v := range rule.Variables {
		cells[v.ID] = at.each[i]
	}
	name := func(variable string) string { return cmp.Or(cells[variable], "0") }
	picked := `""`
	for _, c := range slices.Backward(rule.Cases) {
		points := inRange(c.Points, name, max)
		if c.When.IsZero() {
			picked = points
			continue
		}
		picked = fmt.Sprintf("IF(%s,%s,%s)", holds(c.When, name), points, picked)
	}
	return at.counted(rule.Fields(), fmt.Sprintf(`IFERROR(%s,"")`, picked))
}

// holds is a condition. IF, unlike AND, leaves alone what comes after a
// comparison that fails: "y > 0 and x / y > 1" divides nothing by zero.
func holds(when scoring.Comparison, name func(string) string) string {
	all := ""
	for _, test := range slices.Backward(when.Tests()) {
		one := steady(test.Left.Render(name)) + test.Op + steady(test.Right.Render(name))
		if all != "" {
			one = fmt.Sprintf("IF(%s,%s,FALSE())", one, all)
		}
		all = one
	}
	return all
}

// steady takes the noise of binary fractions off a side of a comparison, so that
// 7/100*100 is no more than 7. A cell or a constant has none.
func steady(side string) string {
	if strings.ContainsAny(side, "+-*/(") {
		return "ROUND(" + side + ",12)"
	}
	return side
}

// inRange is a case's points, or "" where they are no points for the leaf.
func inRange(points scoring.Expr, name func(string) string, max scoring.Points) string {
	shown := points.Render(name)
	if p, ok := points.Value(nil); ok && len(points.Names()) == 0 && p.Sign() >= 0 && !max.Less(p) {
		return shown
	}
	return fmt.Sprintf(`IF(AND(ROUND(%s,9)>=0,ROUND(%s,9)<=%s),%s,"")`, shown, shown, term(max), shown)
}
