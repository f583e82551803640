package report

import (
	"parindex/cmd/internal/page"
	"parindex/scoring"
)

// areas are the parts of the total as a table.
func (e *Account) areas() *page.Table {
	t := &page.Table{Title: []string{e.Lang.Say("Các lĩnh vực", "Areas")}}
	fill(t, e.areaColumns(), e.Unit.Areas)
	return t
}

func (e *Account) areaColumns() (shown []column[scoring.Line]) {
	say, set := e.Lang.Say, e.Unit.Ranking.Block.Set
	weighted := set.Aggregate == scoring.Weighted
	for _, c := range []struct {
		shown bool
		column[scoring.Line]
	}{
		{true, word(say("Mã", "Code"), 0, func(l scoring.Line) page.Cell { return page.Word(l.Criterion.Code) })},
		{true, name(say("Lĩnh vực", "Area"), func(l scoring.Line) page.Cell { return page.Word(brief(l.Criterion.Title)) })},
		{true, figure(say("Tự đánh giá", "Self"), 5, func(l scoring.Line) page.Cell { return e.cell(l.Self) })},
		{true, figure(e.appraised(), 4, func(l scoring.Line) page.Cell { return e.cell(l.Appraised) })},
		{set.HasSurvey(), figure(say("ĐTXHH", "Survey"), 3, func(l scoring.Line) page.Cell { return e.cell(l.Survey) })},
		{true, figure(say("Điểm tối đa", "Maximum"), 2, func(l scoring.Line) page.Cell { return e.number(l.Max) })},
		{true, figure(e.onScale(say("Chỉ số", "Index")), 0, e.indexOf)},
		{e.Unit.Ranking.Ranked > 1, figure(e.onScale(say("Trung bình khối", "Mean of block")), 1, e.meanOf)},
		{e.Unit.Ranking.Ranked > 1 && e.Unit.Block.HasSpread(), figure(say("Hạng", "Rank"), 1,
			func(l scoring.Line) page.Cell { return e.rankIn(l.Criterion) })},
		{weighted, figure(say("Trọng số (%)", "Weight (%)"), 2,
			func(l scoring.Line) page.Cell { return e.weight(l.Criterion) })},
		{weighted, figure(say("Góp vào tổng", "Adds to total"), 1, e.adds)},
	} {
		if c.shown {
			shown = append(shown, c.column)
		}
	}
	return shown
}

// indexOf is a dash where nothing of the area applies.
func (e *Account) indexOf(l scoring.Line) page.Cell {
	percent, ok := l.Index()
	if !ok {
		return page.Word("–")
	}
	return e.cell(percent)
}

// meanOf is the block's mean of the area.
func (e *Account) meanOf(l scoring.Line) page.Cell {
	for _, area := range e.Unit.Ranking.Areas {
		if area.Area == l.Criterion && area.Unknown > 0 {
			return page.Word(unknownFigure)
		}
		if area.Area == l.Criterion && area.Units > 0 {
			return page.Figure(area.Mean, e.decimals())
		}
	}
	return page.Word("–")
}

// rankIn is the unit's place in an area.
func (e *Account) rankIn(area *scoring.Criterion) page.Cell {
	areas := Areas{Result: e.Result}
	for i := range e.Unit.Block.Areas {
		if e.Unit.Block.Areas[i].Area == area {
			return areas.placeIn(&e.Unit.Block.Areas[i], e.Unit.Standing)
		}
	}
	return page.Cell{}
}

func (e *Account) weight(area *scoring.Criterion) page.Cell {
	if area.Weight == nil {
		return page.Cell{}
	}
	return e.number(*area.Weight)
}

func (e *Account) adds(l scoring.Line) page.Cell {
	for _, area := range e.Unit.Standing.Card.Areas {
		if area.Area == l.Criterion {
			return e.cell(area.Points())
		}
	}
	return page.Cell{}
}
