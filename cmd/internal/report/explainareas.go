package report

import (
	"parindex/cmd/internal/form"
	"parindex/scoring"
)

// areaColumn is one column of the table of areas.
type areaColumn struct {
	shown   bool
	header  string
	numeric bool
	cell    func(scoring.Line) form.Cell
}

// areas are the parts of the total as a table.
func (e *Explanation) areas() *form.Table {
	t := &form.Table{Title: []string{e.Lang.Say("Các lĩnh vực", "Areas")}, Rows: make([][]form.Cell, len(e.Unit.Areas))}
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
		{true, say("Mã", "Code"), false, func(l scoring.Line) form.Cell { return form.Cell{Text: l.Criterion.Code} }},
		{true, say("Lĩnh vực", "Area"), false, func(l scoring.Line) form.Cell { return form.Cell{Text: brief(l.Criterion.Title)} }},
		{true, say("Tự đánh giá", "Self"), true, func(l scoring.Line) form.Cell { return e.cell(l.Self) }},
		{true, say("Thẩm định", "Appraised"), true, func(l scoring.Line) form.Cell { return e.cell(l.Appraised) }},
		{set.HasSurvey(), say("ĐTXHH", "Survey"), true, func(l scoring.Line) form.Cell { return e.cell(l.Survey) }},
		{true, say("Điểm tối đa", "Maximum"), true, func(l scoring.Line) form.Cell { return e.number(l.Max) }},
		{true, say("Chỉ số (%)", "Index (%)"), true, e.indexOf},
		{e.Unit.Ranking.Ranked > 1, say("Trung bình khối (%)", "Mean of block (%)"), true, e.meanOf},
		{weighted, say("Trọng số (%)", "Weight (%)"), true, func(l scoring.Line) form.Cell { return e.weight(l.Criterion) }},
		{weighted, say("Góp vào tổng", "Adds to total"), true, e.adds},
	}
}

// indexOf is a dash where nothing of the area applies.
func (e *Explanation) indexOf(l scoring.Line) form.Cell {
	percent, ok := l.Index()
	if !ok {
		return form.Cell{Text: "–"}
	}
	return e.cell(percent)
}

// meanOf is the block's mean of the area.
func (e *Explanation) meanOf(l scoring.Line) form.Cell {
	for _, area := range e.Unit.Ranking.Areas {
		if area.Area == l.Criterion && area.Units > 0 {
			return form.Cell{Number: &area.Mean, Decimals: e.result().decimals()}
		}
	}
	return form.Cell{Text: "–"}
}

func (e *Explanation) weight(area *scoring.Criterion) form.Cell {
	if area.Weight == nil {
		return form.Cell{}
	}
	return e.number(*area.Weight)
}

func (e *Explanation) adds(l scoring.Line) form.Cell {
	points, _ := e.Unit.Standing.Card.Weighed(l)
	return e.cell(points)
}
