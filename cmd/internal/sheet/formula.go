package sheet

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// dataCells are the names of the cells that a leaf's data stands in.
type dataCells struct {
	declared, denominator string
	each                  []string // of all fields, in their order
	// label writes a label of a choice in a formula, or names a cell that holds it.
	label func(label string) string
}

// pick compares with each label in turn; a sheet's "=" does not mind case.
func (at dataCells) pick(levels []scoring.Level) string {
	picked := `""`
	for _, l := range slices.Backward(levels) {
		picked = fmt.Sprintf(`IF(%s=%s,%s,%s)`, at.declared, at.label(l.Label), term(l.Points), picked)
	}
	return fmt.Sprintf(`IF(%s="","",%s)`, at.declared, picked)
}

func (at dataCells) all(rule scoring.AllOf, _ scoring.Points) string {
	var blank, yes []string
	for _, cell := range at.each {
		blank = append(blank, cell+`=""`)
		yes = append(yes, cell+"="+quoted(scoring.Yes))
	}
	return fmt.Sprintf(`IF(OR(%s),"",IF(AND(%s),%s,%s))`,
		strings.Join(blank, ","), strings.Join(yes, ","), term(rule.Points), term(rule.Otherwise))
}

// rated guards a formula of a rate against data that is not there or cannot be.
func (at dataCells) rated(rate scoring.Rate, max scoring.Points, points string) string {
	missing := fmt.Sprintf("COUNT(%s)=0", at.declared)
	if rate.Numerator != "" {
		missing = fmt.Sprintf("COUNT(%s,%s)<2", at.declared, at.denominator)
		none := fmt.Sprintf("AND(%s=0,%s=0)", at.declared, at.denominator)
		points = fmt.Sprintf(`IF(%s<=0,%s,%s)`, at.denominator, noCases(rate.NoCases, none, max), points)
	}
	if rate.Whole {
		points = fmt.Sprintf(`IF(OR(%[1]s<>INT(%[1]s),%[2]s<>INT(%[2]s)),"",%[3]s)`, at.declared, at.denominator,
			points)
	}
	if rate.Over100 == scoring.Refuse {
		points = fmt.Sprintf(`IF(%s,"",%s)`, at.compare(rate, ">", scoring.Whole(100)), points)
	}
	return fmt.Sprintf(`IF(%s,"",%s)`, missing, points)
}

// noCases is what the form shows where something is divided by 0: a number where that is 0/0, and no fault.
func noCases(n scoring.NoCases, isNone string, max scoring.Points) string {
	switch {
	case n.Refuses():
		return `""`
	case n.Policy == scoring.NoCasesFull:
		return fmt.Sprintf(`IF(%s,%s,"")`, isNone, term(max))
	}
	return fmt.Sprintf(`IF(%s,0,"")`, isNone)
}

func (at dataCells) bands(rule scoring.Bands) string {
	picked := `""`
	for _, band := range slices.Backward(rule.Bands) {
		picked = fmt.Sprintf("IF(%s,%s,%s)", at.within(rule.Rate, band), at.earned(rule.Rate, band), picked)
	}
	return picked
}

func (at dataCells) earned(rate scoring.Rate, band scoring.Band) string {
	if band.Rate == nil {
		return term(band.Points)
	}
	return at.times(rate, *band.Rate)
}

// times is the declared rate of so many points.
func (at dataCells) times(rate scoring.Rate, points scoring.Points) string {
	whole := "100"
	if rate.Numerator != "" {
		whole = at.denominator
	}
	return fmt.Sprintf("%s*%s/%s", at.declared, term(points), whole)
}

func (at dataCells) within(rate scoring.Rate, band scoring.Band) string {
	var edges []string
	if e := band.Low; e != nil {
		edges = append(edges, at.compare(rate, sign(">", e.Open), e.At))
	}
	if e := band.High; e != nil {
		edges = append(edges, at.compare(rate, sign("<", e.Open), e.At))
	}
	switch len(edges) {
	case 0:
		return "TRUE"
	case 1:
		return edges[0]
	}
	return "AND(" + strings.Join(edges, ",") + ")"
}

func sign(side string, open bool) string {
	if open {
		return side
	}
	return side + "="
}

func (at dataCells) proportion(rule scoring.Proportional, max scoring.Points) string {
	most := term(percentOf(rule.Cap, max))
	points := fmt.Sprintf("IF(%s,%s,%s)", at.compare(rule.Rate, ">=", rule.Cap), most, at.times(rule.Rate, max))
	return fmt.Sprintf("IF(%s,0,%s)", at.compare(rule.Rate, "<", rule.Floor), points)
}

// compare checks the declared rate against an edge in percent. Both sides are
// multiplied until whole numbers meet whole numbers, so that exactly 90 % is
// exactly 90 %: 27/30 is not computed.
func (at dataCells) compare(rate scoring.Rate, sign string, edge scoring.Points) string {
	scale := scaleOf(edge)
	whole := edge.Mul(scale)
	if rate.Numerator == "" {
		if _, finite := edge.Decimals(); finite {
			return at.declared + sign + term(edge)
		}
		return fmt.Sprintf("%s*%s%s%s", at.declared, scale, sign, whole)
	}
	return fmt.Sprintf("%s*%s%s%s*%s", at.declared, scale.Mul(scoring.Whole(100)), sign, whole, at.denominator)
}

// scaleOf is what makes the number whole: its denominator.
func scaleOf(n scoring.Points) scoring.Points {
	if decimals, finite := n.Decimals(); finite {
		return scoring.MustPoints("1" + strings.Repeat("0", decimals))
	}
	_, denominator, _ := strings.Cut(n.String(), "/")
	return scoring.MustPoints(denominator)
}

func percentOf(percent, whole scoring.Points) scoring.Points {
	return percent.Quo(scoring.Whole(100)).Mul(whole)
}

// term is a number in a formula.
func term(n scoring.Points) string {
	if _, finite := n.Decimals(); !finite {
		return "(" + n.String() + ")"
	}
	return n.String()
}

// quoted is a text in a formula.
func quoted(label string) string { return `"` + strings.ReplaceAll(label, `"`, `""`) + `"` }

// sumFormula adds the cells of a column up: "" while none of them has a number.
func sumFormula(col int, lines []int) string {
	cells := joinCells(col, lines)
	return fmt.Sprintf(`IF(COUNT(%s)=0,"",SUM(%s))`, cells, cells)
}

// joinCells names the cells of a column, neighbours as a range.
func joinCells(col int, lines []int) string {
	var parts []string
	for i := 0; i < len(lines); {
		end := i
		for end+1 < len(lines) && lines[end+1] == lines[end]+1 {
			end++
		}
		part := column.CellName(col, lines[i])
		if end > i {
			part += ":" + column.CellName(col, lines[end])
		}
		parts, i = append(parts, part), end+1
	}
	return strings.Join(parts, ",")
}

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
// divided by zero that is no 0/0.
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
	picked = fmt.Sprintf("IFERROR(%s,%s)", picked, noCases(rule.NoCases, isNone(rule, name), max))
	return at.counted(rule.Fields(), picked)
}

// isNone is a condition: all that is divided by 0 is 0 itself. IF leaves alone what is not divided by 0.
func isNone(rule scoring.Formula, name func(string) string) string {
	found := seq.Map(rule.Divisions(), func(d [2]scoring.Expr) string {
		return fmt.Sprintf("IF(%s=0,IF(%s=0,1,2),0)", steady(d[1].Render(name)), steady(d[0].Render(name)))
	})
	return "IFERROR(MAX(" + strings.Join(found, ",") + "),2)=1"
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
