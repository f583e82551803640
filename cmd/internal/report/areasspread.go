package report

import (
	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/analysis"
)

// rankTable is the place of each unit in each area. Its columns are headed by codes alone,
// so that all of them stand on a narrow screen.
func (a *Areas) rankTable(b *analysis.Block) *page.Table {
	say := a.Lang.Say
	t := a.ofBlock(b.Ranking, say("Hạng theo lĩnh vực", "Rank by area"))
	t.Sign = true
	columns := []column[*scoring.Standing]{
		figure(say("Hạng", "Rank"), 0, rankCell),
		name(say("Đơn vị", "Unit"), unitCell),
	}
	for i := range b.Areas {
		area := &b.Areas[i]
		columns = append(columns, figure(area.Area.Code, 1+i, func(s *scoring.Standing) page.Cell { return a.placeIn(area, s) }))
	}
	fill(t, columns, pointers(b.Ranking.Standings))
	t.Notes = page.Lines(append([]string{say("Cột 1, 2, … là mã lĩnh vực; hạng theo chỉ số chính xác của lĩnh vực giữa các đơn vị được xếp hạng, "+
		"bằng nhau thì đồng hạng",
		"Columns are codes of areas; ranks are among the ranked units, by the exact index of the area; equal ones share a rank")},
		a.publishedAreas(b.Ranking)...)...)
	return t
}

// placeIn is a place, a dash where the unit has none, and unknown where nobody's is known.
func (a *Areas) placeIn(area *analysis.BlockArea, s *scoring.Standing) page.Cell {
	if result, ok := s.Card.InArea(area.Area); ok && area.Index.Units == 0 && result.Max.Sign() > 0 {
		return page.Word(unknownFigure)
	}
	return placeCell(area.Rank(s))
}

// spreadTable is how the indexes of each area are spread, an area in a row.
func (a *Areas) spreadTable(b *analysis.Block) *page.Table {
	say := a.Lang.Say
	t := a.ofBlock(b.Ranking, a.onScale(say("Phân bố chỉ số từng lĩnh vực", "Spread of the index of each area")))
	t.Name, t.Narrow, t.Sign = say("Phân bố lĩnh vực", "Spread of areas")+" – "+b.Ranking.Block.Name, true, true
	columns := []column[analysis.BlockArea]{
		word(say("Mã", "Code"), 0, func(r analysis.BlockArea) page.Cell { return page.Word(r.Area.Code) }),
		name(say("Lĩnh vực", "Area"), func(r analysis.BlockArea) page.Cell { return page.Word(brief(r.Area.Title)) }),
	}
	for _, c := range []struct {
		head  string
		spare int
		of    func(analysis.Spread) scoring.Points
	}{
		{say("Thấp nhất", "Lowest"), 3, func(s analysis.Spread) scoring.Points { return s.Lowest }},
		{say("Tứ phân vị 1", "Q1"), 4, func(s analysis.Spread) scoring.Points { return s.First }},
		{say("Trung vị", "Median"), 1, func(s analysis.Spread) scoring.Points { return s.Median }},
		{say("Tứ phân vị 3", "Q3"), 5, func(s analysis.Spread) scoring.Points { return s.Third }},
		{say("Cao nhất", "Best"), 2, func(s analysis.Spread) scoring.Points { return s.Best }},
		{say("Trung bình", "Mean"), 0, func(s analysis.Spread) scoring.Points { return s.Mean }},
	} {
		columns = append(columns, figure(c.head, c.spare, func(r analysis.BlockArea) page.Cell {
			return a.ofSpread(r.Index, c.of(r.Index), page.Word("–"))
		}))
	}
	columns = append(columns, figure(say("Số đơn vị", "Units"), 6, func(r analysis.BlockArea) page.Cell { return tally(r.Index.Units) }))
	fill(t, columns, b.Areas)
	t.Notes = page.Lines(append([]string{say("Một phần tư số đơn vị có chỉ số không quá tứ phân vị 1, ba phần tư không quá tứ phân vị 3 "+
		"(như QUARTILE.INC)",
		"A quarter of the units have an index of at most Q1, three quarters of at most Q3: quartiles as of QUARTILE.INC")},
		a.publishedAreas(b.Ranking)...)...)
	return t
}

func (a *Areas) ofBlock(ranking *scoring.Ranking, title string) *page.Table {
	return &page.Table{Name: title + " – " + ranking.Block.Name, Title: append([]string{title}, a.title(ranking)...),
		Banner: a.notes(ranking.Block)}
}

// ofSpread is a figure of a spread, or what stands where there is none.
func (a *Areas) ofSpread(s analysis.Spread, figure scoring.Points, none page.Cell) page.Cell {
	if s.Units == 0 {
		return none
	}
	return page.Figure(a.figure(figure), a.decimals())
}

// notScaled says what the points of areas do not have in them: factors and weights.
func (a *Areas) notScaled(ranking *scoring.Ranking, points bool) []page.Line {
	var notes []string
	if ranking.Block.Set.Aggregate == scoring.Weighted {
		notes = append(notes, a.Lang.Say("Mỗi lĩnh vực góp vào tổng theo trọng số, nên điểm trong bảng không cộng thành tổng điểm",
			"Each area counts by its weight, so that the points in this table do not add up to the total"))
	}
	if scaled := a.scaled(ranking); len(scaled) > 0 {
		notes = append(append(notes, a.Lang.Say("Điểm trong bảng là điểm trước quy đổi, nên không cộng thành tổng điểm",
			"The points in this table are those before scaling, so that they do not add up to the total")), scaled...)
	}
	if !points {
		return nil
	}
	return page.Lines(notes...)
}
