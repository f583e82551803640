package report

import (
	"parindex/cmd/internal/sheet"
	"parindex/scoring"
)

// areaColumn is one column of the table of areas.
type areaColumn struct {
	shown   bool
	header  string
	numeric bool
	cell    func(scoring.Line) sheet.Cell
}

// areas are the parts of the total as a table.
func (e *Account) areas() *sheet.Table {
	t := &sheet.Table{Title: []string{e.Lang.Say("Các lĩnh vực", "Areas")}, Rows: make([][]sheet.Cell, len(e.Unit.Areas))}
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

func (e *Account) areaColumns() []areaColumn {
	say, set := e.Lang.Say, e.Unit.Ranking.Block.Set
	weighted := set.Aggregate == scoring.Weighted
	return []areaColumn{
		{true, say("Mã", "Code"), false, func(l scoring.Line) sheet.Cell { return sheet.Cell{Text: l.Criterion.Code} }},
		{true, say("Lĩnh vực", "Area"), false, func(l scoring.Line) sheet.Cell { return sheet.Cell{Text: brief(l.Criterion.Title)} }},
		{true, say("Tự đánh giá", "Self"), true, func(l scoring.Line) sheet.Cell { return e.cell(l.Self) }},
		{true, say("Thẩm định", "Appraised"), true, func(l scoring.Line) sheet.Cell { return e.cell(l.Appraised) }},
		{set.HasSurvey(), say("ĐTXHH", "Survey"), true, func(l scoring.Line) sheet.Cell { return e.cell(l.Survey) }},
		{true, say("Điểm tối đa", "Maximum"), true, func(l scoring.Line) sheet.Cell { return e.number(l.Max) }},
		{true, say("Chỉ số (%)", "Index (%)"), true, e.indexOf},
		{e.Unit.Ranking.Ranked > 1, say("Trung bình khối (%)", "Mean of block (%)"), true, e.meanOf},
		{weighted, say("Trọng số (%)", "Weight (%)"), true, func(l scoring.Line) sheet.Cell { return e.weight(l.Criterion) }},
		{weighted, say("Góp vào tổng", "Adds to total"), true, e.adds},
	}
}

// indexOf is a dash where nothing of the area applies.
func (e *Account) indexOf(l scoring.Line) sheet.Cell {
	percent, ok := l.Index()
	if !ok {
		return sheet.Cell{Text: "–"}
	}
	return e.cell(percent)
}

// meanOf is the block's mean of the area.
func (e *Account) meanOf(l scoring.Line) sheet.Cell {
	for _, area := range e.Unit.Ranking.Areas {
		if area.Area == l.Criterion && area.Units > 0 {
			return sheet.Cell{Number: &area.Mean, Decimals: e.result().decimals()}
		}
	}
	return sheet.Cell{Text: "–"}
}

func (e *Account) weight(area *scoring.Criterion) sheet.Cell {
	if area.Weight == nil {
		return sheet.Cell{}
	}
	return e.number(*area.Weight)
}

func (e *Account) adds(l scoring.Line) sheet.Cell {
	for _, area := range e.Unit.Standing.Card.Areas {
		if area.Area == l.Criterion {
			return e.cell(area.Points())
		}
	}
	return sheet.Cell{}
}
