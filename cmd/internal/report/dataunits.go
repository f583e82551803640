package report

import (
	"fmt"

	"parindex/cmd/internal/page"
	"parindex/scoring"
)

// rankingSheet is every unit: what its total, maximum and index are, and what the sheet
// of criteria adds up to.
func (d *Data) rankingSheet(units []unitRow, leaves *dataSheet) *dataSheet {
	say := d.Lang.Say
	s := newDataSheet(say("Xếp hạng", "Ranking"))
	sum := func(u unitRow, id string) string {
		return fmt.Sprintf("SUMIFS(%s,%s,%s)", leaves.all(id), leaves.all("unit"), s.at("unit", u.line))
	}
	again := func(u unitRow, text string) page.Cell {
		if u.losses == nil {
			return page.Cell{}
		}
		return formula(text)
	}
	points := func(id, head string, f scoring.Figure, of func(*scoring.Scorecard) scoring.Points) column[unitRow] {
		return figureOf(id, head, func(u unitRow) page.Cell { return figureIf(u.Card.Known(f), of(u.Card)) })
	}
	difference := func(u unitRow) page.Cell {
		at := func(id string) string { return s.at(id, u.line) }
		return again(u, fmt.Sprintf("ROUND(ABS(%s-%s)+ABS(%s-%s)+ABS(%s-%s),9)", at("total_again"), at("total"),
			at("max_again"), at("max"), at("index_again"), at("index")))
	}
	fillData(s, []column[unitRow]{
		textOf("block", say("Khối", "Block"), func(u unitRow) string { return u.ranking.Block.Name }),
		figureOf("rank", say("Hạng", "Rank"), func(u unitRow) page.Cell { return rankCell(u.Standing) }),
		textOf("unit", say("Mã đơn vị", "Unit id"), func(u unitRow) string { return u.Card.Unit.ID }),
		named("name", name(say("Đơn vị", "Unit"), func(u unitRow) page.Cell { return page.Word(u.Card.Unit.Name) })),
		points("self", say("Tự đánh giá", "Self"), scoring.FigureSelf,
			func(c *scoring.Scorecard) scoring.Points { return c.Self }),
		points("appraised", say("Thẩm định", "Appraised"), scoring.FigureAppraised,
			func(c *scoring.Scorecard) scoring.Points { return c.Appraised }),
		points("survey", say("Điều tra xã hội học", "Survey"), scoring.FigureSurvey,
			func(c *scoring.Scorecard) scoring.Points { return c.Survey }),
		points("bonus", say("Điểm thưởng", "Bonus"), scoring.FigureBonus,
			func(c *scoring.Scorecard) scoring.Points { return c.Bonus }),
		points("penalty", say("Điểm trừ", "Penalty"), scoring.FigurePenalty,
			func(c *scoring.Scorecard) scoring.Points { return c.Penalty }),
		figureOf("total_again", say("Tổng điểm, tính lại", "Total, again"), func(u unitRow) page.Cell {
			return again(u, fmt.Sprintf("MAX(0,%s+%s-%s)", sum(u, "counted"), s.at("bonus", u.line), s.at("penalty", u.line)))
		}),
		points("total", say("Tổng điểm", "Total"), scoring.FigureTotal,
			func(c *scoring.Scorecard) scoring.Points { return c.Total }),
		figureOf("max_again", say("Điểm tối đa, tính lại", "Maximum, again"), func(u unitRow) page.Cell {
			return again(u, sum(u, "counted_max"))
		}),
		points("max", say("Điểm tối đa", "Maximum"), scoring.FigureMax,
			func(c *scoring.Scorecard) scoring.Points { return c.Max }),
		figureOf("index_again", d.onScale(say("Chỉ số, tính lại", "Index, again")), func(u unitRow) page.Cell {
			return again(u, fmt.Sprintf("%s/%s*%s", s.at("total_again", u.line), s.at("max_again", u.line), d.full()))
		}),
		points("index", d.onScale(say("Chỉ số", "Index")), scoring.FigureIndex,
			func(c *scoring.Scorecard) scoring.Points { return c.Index }),
		figureOf("printed", d.onScale(say("Chỉ số, số in", "Index as printed")), func(u unitRow) page.Cell {
			return d.indexCell(u.Standing)
		}),
		shaded(figureOf("difference", say("Lệch", "Difference"), difference)),
		textOf("class", say("Xếp loại", "Class"), func(u unitRow) string { return u.Class }),
		named("faulty", word(say("Lỗi", "Faults"), 0, func(u unitRow) page.Cell {
			if !u.Card.Faulty {
				return page.Cell{}
			}
			return page.Cell{Text: say("còn lỗi", "has faults"), Tone: page.Bad}
		})),
	}, units)
	return s
}

// full is the index of a unit that has its maximum.
func (d *Data) full() string { return d.Round.Regulation.Index.Full().String() }

// areaRow is an area of a unit on its line of the sheet of areas.
type areaRow struct {
	line int
	unit unitRow
	scoring.AreaMean
	result scoring.AreaResult
	known  bool
}

// areaSheet is every area of every unit, beside the mean of its block.
func (d *Data) areaSheet(units []unitRow, leaves *dataSheet) *dataSheet {
	say := d.Lang.Say
	s := newDataSheet(say("Lĩnh vực", "Areas"))
	var rows []areaRow
	for _, u := range units {
		for _, mean := range u.ranking.Areas {
			result, ok := u.Card.InArea(mean.Area)
			rows = append(rows, areaRow{firstLine + len(rows), u, mean, result, ok && u.Card.Scored && !result.Unknown})
		}
	}
	again := func(r areaRow, text string) page.Cell {
		if r.unit.losses == nil {
			return page.Cell{}
		}
		return formula(text)
	}
	sum := func(id string) func(areaRow) page.Cell {
		return func(r areaRow) page.Cell {
			return again(r, fmt.Sprintf("SUMIFS(%s,%s,%s,%s,%s)", leaves.all(id), leaves.all("unit"), s.at("unit", r.line),
				leaves.all("area"), s.at("area", r.line)))
		}
	}
	fillData(s, []column[areaRow]{
		textOf("block", say("Khối", "Block"), func(r areaRow) string { return r.unit.ranking.Block.Name }),
		textOf("unit", say("Mã đơn vị", "Unit id"), func(r areaRow) string { return r.unit.Card.Unit.ID }),
		textOf("name", say("Đơn vị", "Unit"), func(r areaRow) string { return r.unit.Card.Unit.Name }),
		textOf("area", say("Mã lĩnh vực", "Area"), func(r areaRow) string { return r.Area.Code }),
		textOf("title", say("Lĩnh vực", "Title"), func(r areaRow) string { return r.Area.Title }),
		figureOf("points_again", say("Điểm, tính lại", "Points, again"), sum("final")),
		figureOf("points", say("Điểm", "Points"), func(r areaRow) page.Cell { return figureIf(r.known, r.result.Points) }),
		figureOf("max_again", say("Điểm tối đa, tính lại", "Maximum, again"), sum("max")),
		figureOf("max", say("Điểm tối đa", "Maximum"), func(r areaRow) page.Cell { return figureIf(r.known, r.result.Max) }),
		figureOf("index_again", d.onScale(say("Chỉ số, tính lại", "Index, again")), func(r areaRow) page.Cell {
			return again(r, fmt.Sprintf(`IF(%[2]s>0,%[1]s/%[2]s*%[3]s,"")`, s.at("points_again", r.line),
				s.at("max_again", r.line), d.full()))
		}),
		figureOf("index", d.onScale(say("Chỉ số", "Index")), func(r areaRow) page.Cell {
			index, applies := r.result.Index()
			return figureIf(r.known && applies, index)
		}),
		figureOf("mean", d.onScale(say("Trung bình khối", "Mean of the block")), func(r areaRow) page.Cell {
			return figureIf(r.Units > 0 && r.Unknown == 0, r.Mean)
		}),
	}, rows)
	return s
}
