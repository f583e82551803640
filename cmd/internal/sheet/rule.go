package sheet

import (
	"fmt"

	"parindex/scoring"
)

// ruleCells are how a form has a kind of rule: the live formula of a leaf's
// points, and how its cells are filled.
type ruleCells struct {
	formula func(at dataCells, c *scoring.Criterion) string
	how     func(fields []scoring.Field) advice
}

// rules has every kind of rule that asks units for data.
var rules = map[string]ruleCells{
	"yes_no":       {of(dataCells.answer), sameFor(pickAdvice)},
	"levels":       {of(dataCells.level), sameFor(pickAdvice)},
	"shares":       {of(dataCells.share), sameFor(pickAdvice)},
	"all_of":       {of(dataCells.all), sameFor(conditionAdvice)},
	"bands":        {of(dataCells.banded), rateAdvice},
	"proportional": {of(dataCells.proportional), rateAdvice},
	"per_item":     {of(dataCells.perItem), sameFor(countAdvice)},
	"deduction":    {of(dataCells.deduction), sameFor(numbersAdvice)},
	"formula":      {of(dataCells.cases), sameFor(numbersAdvice)},
}

// of hands a leaf's rule and maximum to what writes formulas of that kind.
func of[R scoring.Rule](write func(dataCells, R, scoring.Points) string) func(dataCells, *scoring.Criterion) string {
	return func(at dataCells, c *scoring.Criterion) string { return write(at, c.Rule.(R), c.Max) }
}

var (
	pointsAdvice = advice{"Điểm tự đánh giá",
		"Ghi điểm từ 0 đến điểm tối đa, chỉ ghi số, ví dụ 0,75. Không đạt thì ghi 0, không để trống.", ""}
	pickAdvice      = advice{"Kê khai: chọn mức", "Bấm mũi tên cạnh ô và chọn một mức trong danh sách. Điểm tự tính.", ""}
	conditionAdvice = advice{"Điều kiện (dòng chữ nghiêng)",
		"Chọn Có hoặc Không cho từng điều kiện; điểm của tiêu chí tự tính.", ""}
	numbersAdvice = advice{"Số liệu (dòng chữ nghiêng)",
		"Ghi số ở từng dòng, không có thì ghi 0; điểm của tiêu chí tự tính.", ""}
	countAdvice    = advice{"Kê khai: số lượng", "Ghi số lượng, là số nguyên; không có thì ghi 0. Điểm tự tính.", ""}
	fractionAdvice = advice{"Kê khai và Mẫu số",
		"Ghi tử số ở cột Kê khai (ví dụ số việc hoàn thành) và mẫu số ở cột Mẫu số (ví dụ số việc được giao). Tỷ lệ và " +
			"điểm tự tính.", ""}
	percentAdvice = advice{"Kê khai: tỷ lệ %", "Ghi số phần trăm, không ghi dấu %: 85,5 là 85,5%. Điểm tự tính.", ""}
)

func sameFor(a advice) func([]scoring.Field) advice {
	return func([]scoring.Field) advice { return a }
}

func rateAdvice(fields []scoring.Field) advice {
	if len(fields) > 1 {
		return fractionAdvice
	}
	return percentAdvice
}

// adviceFor is how a leaf is filled: by its rule, or by points where nothing is
// declared.
func adviceFor(c *scoring.Criterion, fields []scoring.Field) advice {
	if len(fields) == 0 {
		return pointsAdvice
	}
	return rules[c.Rule.Kind()].how(fields)
}

// pointsFormula is the live formula of a leaf whose points follow from its data.
// It gives "" until all of it is declared, and where the rule has no answer.
func pointsFormula(c *scoring.Criterion, at dataCells) string {
	return rules[c.Rule.Kind()].formula(at, c)
}

func (at dataCells) answer(rule scoring.YesNo, _ scoring.Points) string {
	return at.pick([]scoring.Level{{Label: scoring.Yes, Points: rule.Yes}, {Label: scoring.No, Points: rule.No}})
}

func (at dataCells) level(rule scoring.Levels, _ scoring.Points) string { return at.pick(rule.Levels) }

func (at dataCells) share(rule scoring.Shares, max scoring.Points) string {
	levels := make([]scoring.Level, len(rule.Shares))
	for i, share := range rule.Shares {
		levels[i] = scoring.Level{Label: share.Label, Points: percentOf(share.Percent, max)}
	}
	return at.pick(levels)
}

func (at dataCells) banded(rule scoring.Bands, max scoring.Points) string {
	return at.rated(rule.Rate, max, at.bands(rule))
}

func (at dataCells) proportional(rule scoring.Proportional, max scoring.Points) string {
	return at.rated(rule.Rate, max, at.proportion(rule, max))
}

func (at dataCells) perItem(rule scoring.PerItem, _ scoring.Points) string {
	return at.counted(rule.Fields(), fmt.Sprintf("MIN(%s*%s,%s)", at.declared, term(rule.Each), term(rule.Cap)))
}
