package demo

import (
	"cmp"
	"fmt"
	"strconv"

	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// claim is what a unit enters for a leaf, and the points that follow.
type claim struct {
	values []workbook.Value
	points scoring.Points
}

// standing is how good a unit is, in percent: how often it has the best answer.
func (r *Round) standing(unit *scoring.Unit) int { return r.chance("unit", unit.ID).between(70, 98) }

// itemsClaimed is in how many cases of a hundred a unit claims a bonus, or has to
// declare a penalty.
const itemsClaimed = 12

// claim is the unit's row of a leaf; nothing where it enters nothing.
func (r *Round) claim(m member, c *scoring.Criterion) (claim, error) {
	draw := r.chance("self", m.ID, c.Code)
	if !c.IsLeaf() || !c.HasSelf() || isItem(m.block.Set, c) && !draw.happens(itemsClaimed) {
		return claim{}, nil
	}
	got, err := r.entered(m, c, draw)
	if err != nil {
		return claim{}, err
	}
	got.values = append(got.values, workbook.Value{Code: c.Code, Input: "evidence", Text: evidenceOf(c, draw)})
	return got, nil
}

func isItem(set *scoring.CriteriaSet, c *scoring.Criterion) bool {
	for _, items := range [][]*scoring.Criterion{set.Bonus, set.Penalty} {
		for _, item := range items {
			if item == c {
				return true
			}
		}
	}
	return false
}

// tries is how often figures are drawn that the rule refuses before the pack is
// blamed.
const tries = 100

// entered is the data of a leaf, or its points where those are typed.
func (r *Round) entered(m member, c *scoring.Criterion, draw chance) (claim, error) {
	good := r.standing(m.Unit)
	if len(c.Rule.Fields()) == 0 {
		return typed(c, draw.quarters(c.Max, good)), nil
	}
	for range tries {
		inputs := answers(c.Rule, draw, good)
		work, faults := c.Rule.Work(c, inputs)
		points := work.Points
		if len(faults) > 0 || points.Sign() < 0 || c.Max.Less(points) {
			continue
		}
		if m.block.Set.Self == scoring.TypedEntry {
			return typed(c, points), nil
		}
		return declared(c, inputs, points), nil
	}
	return claim{}, fmt.Errorf("%s: criterion %s: no figures found that its rule takes", m.block.Set.ID, c.Code)
}

// typed is points as a sheet stores them.
func typed(c *scoring.Criterion, points scoring.Points) claim {
	text := sheet.SheetNumber(points)
	return claim{[]workbook.Value{{Code: c.Code, Input: "points", Text: text}}, scoring.MustPoints(text)}
}

func declared(c *scoring.Criterion, inputs []scoring.Input, points scoring.Points) claim {
	got := claim{points: points}
	for i, field := range c.Rule.Fields() {
		text := inputs[i].Text
		if field.Kind == scoring.Number {
			text = inputs[i].Number.String()
		}
		got.values = append(got.values, workbook.Value{Code: c.Code, Input: field.Name, Text: text})
	}
	return got
}

// evidenceOf names what the criterion asks for.
func evidenceOf(c *scoring.Criterion, draw chance) string {
	asked := c.Evidence
	asked = cmp.Or(asked, "Báo cáo")
	return asked + " (số " + strconv.Itoa(draw.between(1, 999)) + ", dựng)"
}

// together draws the figures of rules whose fields have to do with each other, by
// kind. Other rules are drawn a field at a time.
var together = map[string]func(count int, draw chance, good int) []scoring.Input{
	"formula":   partsOfTotal,
	"deduction": violations,
}

// answers are figures that the rule may take, in the order of its fields. Good is
// how likely the best answer is, in percent.
func answers(rule scoring.Rule, draw chance, good int) []scoring.Input {
	fields := rule.Fields()
	if all := together[rule.Kind()]; all != nil && !fields[0].Percent {
		return all(len(fields), draw, good)
	}
	if len(fields) == 2 && fields[0].Kind == scoring.Number { // numerator and denominator
		return partsOfTotal(2, draw, good)
	}
	return seq.Map(fields, func(field scoring.Field) scoring.Input { return answer(field, draw, good) })
}

// answer fills one cell: the first option, which scales begin with, or another; a few
// things counted; a percentage.
func answer(field scoring.Field, draw chance, good int) scoring.Input {
	switch {
	case field.Kind != scoring.Number:
		option := 0
		if last := len(field.Options) - 1; last > 0 && !draw.happens(good) {
			option = draw.between(1, last)
		}
		return scoring.Input{State: scoring.Given, Text: field.Options[option]}
	case field.Whole:
		return number(draw.between(0, 4))
	}
	return number(rate(draw, good))
}

// rate is a percentage near how good the unit is. It is never so small that it could
// be meant as a share.
func rate(draw chance, good int) int { return min(100, draw.between(good-15, good+20)) }

// partsOfTotal is parts of a total, which comes last: so many done of so many due.
func partsOfTotal(count int, draw chance, good int) []scoring.Input {
	total := draw.between(20, 400)
	inputs := make([]scoring.Input, count)
	inputs[count-1] = number(total)
	left := total
	for i := range count - 1 {
		part := left * rate(draw, good) / 100
		inputs[i] = number(part)
		left -= part
	}
	return inputs
}

// violations is mostly none.
func violations(kinds int, draw chance, good int) []scoring.Input {
	inputs := make([]scoring.Input, kinds)
	for i := range inputs {
		inputs[i] = number(0)
		if !draw.happens(good) {
			inputs[i] = number(draw.between(1, 2))
		}
	}
	return inputs
}

func number(n int) scoring.Input {
	return scoring.Input{State: scoring.Given, Number: scoring.Whole(int64(n))}
}
