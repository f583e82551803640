package skeleton

import (
	"fmt"
	"slices"
	"strings"

	"parindex/cmd/internal/text"
	"parindex/scoring"
)

// casesText are worked examples of every rule of the table, at each level, edge and limit. Their points are the
// engine's, which the file says: they show nothing until somebody has worked them out by hand. It is empty where each
// rule has still to be written.
func (t *Table) casesText(lang text.Lang) string {
	y := &yamlText{lang: lang}
	y.line("%s pack", Made)
	y.comment(0, lang.Text("Worked examples of every rule, at each level, edge and limit. parindex worked out these "+
		"points from the rules of this very pack, so they prove nothing yet: work each out by hand from the words of "+
		"the decision, and correct what differs. When you change how a criterion earns points, write its lines here "+
		"anew, or delete them; those of a numerator and a denominator stay right when percent takes their place."))
	y.line("tolerance: 0\ncases:   # %s", y.mark("điểm dưới đây chưa tính tay theo văn bản; tính xong hết thì xóa dấu "+
		"này",
		"points below are not yet worked out by hand from the decision; delete this mark when all are"))
	none := y.Len()
	for _, set := range t.Sets {
		set.Walk(func(c *scoring.Criterion, _ int) {
			if !c.IsLeaf() || c.Rule == nil || t.rules[c].open { // which somebody writes first
				return
			}
			for _, values := range valuesOf(c.Rule, c.Max) {
				y.line("  - {%s}", exampleOf(set.ID, c, values, lang))
			}
		})
	}
	if y.Len() == none {
		return ""
	}
	return y.String()
}

// exampleOf is an example of a leaf as keys of YAML.
func exampleOf(set string, c *scoring.Criterion, values []string, lang text.Lang) string {
	var given, why []string
	var in []scoring.Input
	for i, field := range c.Rule.Fields() {
		number, err := scoring.ParsePoints(values[i])
		in = append(in, scoring.Input{State: scoring.Given, Number: number, Text: values[i]})
		label := field.Label
		if label == someNumber || label == someTotal {
			label = field.Name
		}
		why = append(why, strings.TrimPrefix(label+": "+values[i], ": "))
		if given = append(given, field.Name, values[i]); err != nil { // a choice
			given[len(given)-1] = quoted(values[i])
		}
	}
	w, _ := c.Rule.Work(c, in) // these data have no faults
	if w.Rated {
		why = []string{lang.Number(w.Percent) + "%"}
	}
	return fmt.Sprintf("why: %s, set: %s, code: %q, given: %s, points: %s", quoted(strings.Join(why, "; ")), set,
		c.Code,
		pairs(given...), w.Points)
}

// valuesOf are data of a rule, those of its fields each time; none where people give the points.
func valuesOf(r scoring.Rule, max scoring.Points) (list [][]string) {
	switch r := r.(type) {
	case scoring.Levels, scoring.YesNo:
		for _, option := range r.Fields()[0].Options {
			list = append(list, []string{option})
		}
	case scoring.Bands:
		return ratesAt(r.Bands)
	case scoring.Proportional:
		return ratesAt([]scoring.Band{{Low: &scoring.Edge{At: r.Floor}, High: &scoring.Edge{At: r.Cap}}})
	case scoring.Formula:
		if !r.Divides() {
			return eachAlone(len(r.Variables))
		}
		return ratesAt(levelsIn(r))
	case scoring.PerItem:
		full := r.Cap.Quo(r.Each).Up()
		counts := []scoring.Points{{}, scoring.Whole(1), full, full.Add(scoring.Whole(1))}
		for _, n := range slices.CompactFunc(counts, scoring.Points.Equal) {
			list = append(list, []string{n.String()})
		}
	case scoring.Deduction:
		return violations(r, max)
	}
	return list
}

// violations are none, one of each, and as many of each as take all there is to take.
func violations(r scoring.Deduction, max scoring.Points) (list [][]string) {
	of := func(which int, n scoring.Points) {
		values := slices.Repeat([]string{"0"}, len(r.Items))
		values[which] = n.String()
		list = append(list, values)
	}
	of(0, scoring.Points{})
	for i, item := range r.Items {
		of(i, scoring.Whole(1))
		of(i, max.Sub(r.Floor).Quo(item.Each).Up().Add(scoring.Whole(1)))
	}
	return list
}

// eachAlone are so many counts of none, and one of each.
func eachAlone(n int) (list [][]string) {
	for one := -1; one < n; one++ {
		values := slices.Repeat([]string{"0"}, n)
		if one >= 0 {
			values[one] = "1"
		}
		list = append(list, values)
	}
	return list
}

// ratesAt are rates at the edges of bands and amid them, from 0 to 100 %, as two whole numbers each.
func ratesAt(bands []scoring.Band) (list [][]string) {
	at := []scoring.Points{{}, scoring.Whole(100)}
	for _, b := range bands {
		for _, e := range []*scoring.Edge{b.Low, b.High} {
			if e != nil {
				at = append(at, e.At)
			}
		}
	}
	slices.SortFunc(at, scoring.Points.Cmp)
	at = slices.CompactFunc(at, scoring.Points.Equal)
	for i, rate := range at {
		if i > 0 {
			list = append(list, quotaOf(at[i-1].Add(rate).Quo(scoring.Whole(2))))
		}
		list = append(list, quotaOf(rate))
	}
	slices.Reverse(list)
	return list
}

// levelsIn are the rates that the cases of a formula of two numbers compare with, and ones a little below;
// else one near 0.
func levelsIn(r scoring.Formula) (bands []scoring.Band) {
	for _, c := range r.Cases {
		for _, test := range c.When.Tests() {
			if at, is := test.Right.Constant(); is {
				at = at.Mul(scoring.Whole(100))
				below := at.Sub(scoring.Whole(2)).Max(scoring.Points{})
				bands = append(bands, scoring.Band{Low: &scoring.Edge{At: at}, High: &scoring.Edge{At: below}})
			}
		}
	}
	if len(bands) == 0 {
		return []scoring.Band{{Low: &scoring.Edge{At: scoring.Whole(2)}}}
	}
	return bands
}

// quotaOf is a rate as numerator and denominator.
func quotaOf(percent scoring.Points) []string {
	of := scoring.Whole(100)
	for ; !percent.IsWhole(); percent = percent.Mul(scoring.Whole(10)) {
		of = of.Mul(scoring.Whole(10))
	}
	return []string{percent.String(), of.String()}
}
