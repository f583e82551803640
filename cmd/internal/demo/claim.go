package demo

import (
	"fmt"
	"strconv"

	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
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
	if asked == "" {
		asked = "Báo cáo"
	}
	return asked + " (số " + strconv.Itoa(draw.between(1, 999)) + ", dựng)"
}
