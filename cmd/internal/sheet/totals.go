package sheet

import (
	"fmt"
	"slices"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/scoring"
)

// TotalTitle begins the titles of rows that add up the set. Where units claim items beside the areas, the last is of
// the areas alone.
const (
	TotalTitle = "TỔNG ĐIỂM"
	areasTitle = TotalTitle + " CÁC TIÊU CHÍ"
	itemsTitle = TotalTitle + ", kể cả điểm thưởng, điểm trừ"
)

// totalRow adds up what the engine adds up: areas, then bonus and penalty items
// as far as their caps.
func (f *formWriter) totalRow(r formRow) {
	if !claimsItems(f.set) {
		f.sumRow(r, TotalTitle, f.totalFormula)
		return
	}
	f.sumRow(r, itemsTitle, f.totalFormula)
}

// areasRow adds up the areas alone: the self points that results are compared with.
func (f *formWriter) areasRow(r formRow) {
	f.sumRow(r, areasTitle, func(col int) string {
		cells := joinCells(col, f.linesOf(f.set.Areas))
		return fmt.Sprintf(`IF(COUNT(%s)=0,"",%s)`, cells, f.areasSum(col, cells))
	})
}

// claimsItems says whether units score bonus or penalty items.
func claimsItems(set *scoring.CriteriaSet) bool {
	return slices.ContainsFunc(slices.Concat(set.Bonus, set.Penalty), (*scoring.Criterion).HasSelf)
}

// IsTotal says whether forms have a row of that title with a total of the maxima.
func IsTotal(set *scoring.CriteriaSet, title string) bool {
	return strings.HasPrefix(title, areasTitle) || strings.HasPrefix(title, itemsTitle) ||
		strings.HasPrefix(title, TotalTitle) && !claimsItems(set)
}

// TotalMax is the maximum that a form has in a total's row of that title, without what does not apply. The bonus is
// the most that there is.
func TotalMax(set *scoring.CriteriaSet, title string, bonus scoring.Points,
	isOut func(code string) bool) scoring.Points {
	most := reachable(set, isOut, func(c *scoring.Criterion) bool { return !c.IsSurvey() })
	if strings.HasPrefix(title, itemsTitle) {
		return most.Add(bonus)
	}
	return most
}

func (f *formWriter) sumRow(r formRow, title string, formula func(col int) string) {
	l := look{bold: true, boxed: true, fill: fillHead}
	var notes []string
	if f.set.HasSurvey() {
		title += " (chưa gồm điểm điều tra xã hội học)"
	}
	if out := f.excludedMax(f.set.Areas); !out.IsZero() {
		notes = append(notes, fmt.Sprintf("Đã trừ không áp dụng: %s điểm", vi.Number(out)))
	}
	most := TotalMax(f.set, title, f.Round.Regulation.MostBonus(f.set), f.isExcluded)
	if own := reachable(f.set, f.isExcluded, (*scoring.Criterion).HasSelf); !own.Equal(most) {
		notes = append(notes, fmt.Sprintf("Trong đó đơn vị tự chấm tối đa %s điểm", vi.Number(own)))
	}
	if strings.HasPrefix(title, itemsTitle) {
		notes = nil // what is noted is said of the areas
	}
	f.blankRow(r, "", title, strings.Join(notes, "\n"), l)
	l.align = "center"
	if dropped := f.dropped(); dropped != "" {
		f.formula(f.col(column.Max), r.line, term(most)+dropped, l)
	} else {
		f.number(f.col(column.Max), r.line, most, l)
	}
	f.inPoints(r, l, formula)
}

// dropped is taken from the maximum while the form is filled in: criteria that leave it where their data are 0/0.
func (f *formWriter) dropped() (terms string) {
	f.set.Walk(func(c *scoring.Criterion, _ int) {
		choice, _ := scoring.NoCasesOf(c.Rule)
		fields := f.set.Fields(c)
		if choice.Policy == scoring.NoCasesDrop && f.set.Aggregate != scoring.Weighted && f.lines[c] > 0 && !f.isOut(c) &&
			len(fields) == 2 && !column.InRows(fields) {
			at := f.dataOf(formRow{line: f.lines[c]}, fields)
			terms += fmt.Sprintf("-IF(AND(COUNT(%[1]s,%[2]s)=2,%[1]s=0,%[2]s=0),%[3]s,0)", at.declared, at.denominator, term(c.Max))
		}
	})
	return terms
}

// areasSum adds the areas up; in a weighted set each counts its weight times the
// part of its own maximum that was reached.
func (f *formWriter) areasSum(col int, cells string) string {
	if f.set.Aggregate != scoring.Weighted {
		return "SUM(" + cells + ")"
	}
	terms := []string{"0"}
	for _, area := range f.set.Areas {
		max := area.Max.Sub(f.excludedMax([]*scoring.Criterion{area}))
		if f.isWeighted(area) && max.Sign() > 0 {
			weight := percentOf(*area.Weight, f.set.Max)
			terms = append(terms, fmt.Sprintf("SUM(%s)*%s/%s",
				column.CellName(col, f.lines[area]), term(weight), term(max)))
		}
	}
	return strings.Join(terms, "+")
}

func (f *formWriter) totalFormula(col int) string {
	areas := joinCells(col, f.linesOf(f.set.Areas))
	total, all := f.areasSum(col, areas), areas
	if len(f.set.Bonus)+len(f.set.Penalty) == 0 {
		return fmt.Sprintf(`IF(COUNT(%s)=0,"",%s)`, all, total)
	}
	var bonusCap, penaltyCap scoring.Cap
	if reg := f.Round.Regulation; reg != nil {
		bonusCap, penaltyCap = reg.BonusCap, reg.PenaltyCap
	}
	for _, item := range []struct {
		sign  string
		nodes []*scoring.Criterion
		limit scoring.Cap
	}{{"+", f.set.Bonus, bonusCap}, {"-", f.set.Penalty, penaltyCap}} {
		if len(item.nodes) > 0 {
			cells := joinCells(col, f.linesOf(item.nodes))
			total += item.sign + capped(cells, item.limit)
			all += "," + cells
		}
	}
	return fmt.Sprintf(`IF(COUNT(%s)=0,"",MAX(0,%s))`, all, total)
}

func capped(cells string, limit scoring.Cap) string {
	if limit.Points == nil {
		return "SUM(" + cells + ")"
	}
	return fmt.Sprintf("MIN(SUM(%s),%s)", cells, term(*limit.Points))
}
