package report

import (
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
)

// areaColumn is one column of the table of areas.
type areaColumn struct {
	shown   bool
	header  string
	numeric bool
	cell    func(scoring.Line) workbook.Cell
}

// areas are the parts of the total as a table.
func (e *Explanation) areas() *workbook.Table {
	t := &workbook.Table{Title: []string{e.Lang.Say("Các lĩnh vực", "Areas")}, Rows: make([][]workbook.Cell, len(e.Unit.Areas))}
	for _, c := range e.areaColumns() {
		if !c.shown {
			continue
		}
		t.Header, t.Numeric = append(t.Header, c.header), append(t.Numeric, c.numeric)
		for i, line := range e.Unit.Areas {
			t.Rows[i] = append(t.Rows[i], c.cell(line))
		}
	}
	return t
}

func (e *Explanation) areaColumns() []areaColumn {
	say, set := e.Lang.Say, e.Unit.Ranking.Block.Set
	weighted := set.Aggregate == scoring.Weighted
	return []areaColumn{
		{true, say("Mã", "Code"), false, func(l scoring.Line) workbook.Cell { return workbook.Cell{Text: l.Criterion.Code} }},
		{true, say("Lĩnh vực", "Area"), false, func(l scoring.Line) workbook.Cell { return workbook.Cell{Text: brief(l.Criterion.Title)} }},
		{true, say("Tự đánh giá", "Self"), true, func(l scoring.Line) workbook.Cell { return e.cell(l.Self) }},
		{true, say("Thẩm định", "Appraised"), true, func(l scoring.Line) workbook.Cell { return e.cell(l.Appraised) }},
		{set.HasSurvey(), say("ĐTXHH", "Survey"), true, func(l scoring.Line) workbook.Cell { return e.cell(l.Survey) }},
		{true, say("Điểm tối đa", "Maximum"), true, func(l scoring.Line) workbook.Cell { return e.number(l.Max) }},
		{true, say("Chỉ số (%)", "Index (%)"), true, e.indexOf},
		{weighted, say("Trọng số (%)", "Weight (%)"), true, func(l scoring.Line) workbook.Cell { return e.weight(l.Criterion) }},
		{weighted, say("Góp vào tổng", "Adds to total"), true, e.adds},
	}
}

// indexOf is a dash where nothing of the area applies.
func (e *Explanation) indexOf(l scoring.Line) workbook.Cell {
	percent, ok := l.Index()
	if !ok {
		return workbook.Cell{Text: "–"}
	}
	return e.cell(percent)
}

func (e *Explanation) weight(area *scoring.Criterion) workbook.Cell {
	if area.Weight == nil {
		return workbook.Cell{}
	}
	return e.number(*area.Weight)
}

func (e *Explanation) adds(l scoring.Line) workbook.Cell {
	points, _ := e.Unit.Standing.Card.Weighed(l)
	return e.cell(points)
}
