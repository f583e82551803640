package report

import (
	"fmt"
	"slices"

	"parindex/cmd/internal/page"
	"parindex/scoring"
)

// unitColumns say which unit a row is of.
func unitColumns[R any](d *Data, unit func(R) unitRow) []column[R] {
	return []column[R]{
		textOf("block", d.say("Block"), func(r R) string { return unit(r).ranking.Block.Name }),
		textOf("unit", d.say("Unit id"), func(r R) string { return unit(r).Card.Unit.ID }),
		textOf("name", d.say("Unit"), func(r R) string { return unit(r).Card.Unit.Name }),
	}
}

// rankingSheet is every unit: what its total, maximum and index are, and what the sheet
// of criteria adds up to.
func (d *Data) rankingSheet(units []unitRow, leaves *dataSheet) *dataSheet {
	s := newDataSheet(d.say("Ranking"))
	fillData(s, slices.Concat(d.placeColumns(), d.partColumns(), d.sumColumns(s, leaves), d.verdictColumns(s)), units)
	return s
}

func (d *Data) placeColumns() []column[unitRow] {
	return []column[unitRow]{
		textOf("block", d.say("Block"), func(u unitRow) string { return u.ranking.Block.Name }),
		figureOf("rank", d.say("Rank"), func(u unitRow) page.Cell { return rankCell(u.Standing) }),
		textOf("unit", d.say("Unit id"), func(u unitRow) string { return u.Card.Unit.ID }),
		named("name", name(d.say("Unit"), func(u unitRow) string { return u.Card.Unit.Name })),
	}
}

// knownFigure is a column of a figure where it is known.
func knownFigure(id, head string, f scoring.Figure) column[unitRow] {
	return figureOf(id, head, func(u unitRow) page.Cell { return figureIf(u.Card.Known(f), u.Card.Figure(f)) })
}

// partColumns are the parts that the total is made of.
func (d *Data) partColumns() []column[unitRow] {
	return []column[unitRow]{
		knownFigure("self", d.say("Self"), scoring.FigureSelf),
		knownFigure("appraised", d.say("Appraised"), scoring.FigureAppraised),
		knownFigure("survey", d.Lang.Say("Điều tra xã hội học", "Survey"), scoring.FigureSurvey),
		knownFigure("bonus", d.say("Bonus"), scoring.FigureBonus),
		knownFigure("penalty", d.say("Penalty"), scoring.FigurePenalty),
	}
}

// sumColumns are total, maximum and index, each behind what the sheet of criteria makes it.
func (d *Data) sumColumns(s, leaves *dataSheet) []column[unitRow] {
	again := func(id, head string, format func(u unitRow) string) column[unitRow] {
		return figureOf(id, head, func(u unitRow) page.Cell { return u.formula(format(u)) })
	}
	sum := func(u unitRow, id string) string {
		return fmt.Sprintf("SUMIFS(%s,%s,%s)", leaves.all(id), leaves.all("unit"), s.at("unit", u.line))
	}
	return []column[unitRow]{
		again("total_again", d.say("Total, again"), func(u unitRow) string {
			return fmt.Sprintf("MAX(0,%s+%s-%s)", sum(u, "counted"), s.at("bonus", u.line), s.at("penalty", u.line))
		}),
		knownFigure("total", d.say("Total"), scoring.FigureTotal),
		again("max_again", d.say("Maximum, again"), func(u unitRow) string { return sum(u, "counted_max") }),
		knownFigure("max", d.say("Maximum"), scoring.FigureMax),
		again("index_again", d.onScale(d.say("Index, again")), func(u unitRow) string {
			return fmt.Sprintf("%s/%s*%s", s.at("total_again", u.line), s.at("max_again", u.line), d.full())
		}),
		knownFigure("index", d.onScale(d.say("Index")), scoring.FigureIndex),
	}
}

// verdictColumns are what is printed, and how far it is from the sheet of criteria.
func (d *Data) verdictColumns(s *dataSheet) []column[unitRow] {
	return []column[unitRow]{
		figureOf("printed", d.onScale(d.say("Index as printed")), func(u unitRow) page.Cell {
			return d.indexCell(u.Standing)
		}),
		shaded(figureOf("difference", d.say("Difference"), func(u unitRow) page.Cell {
			at := func(id string) string { return s.at(id, u.line) }
			return u.formula(fmt.Sprintf("ROUND(ABS(%s-%s)+ABS(%s-%s)+ABS(%s-%s),9)", at("total_again"), at("total"),
				at("max_again"), at("max"), at("index_again"), at("index")))
		})),
		textOf("class", d.say("Class"), func(u unitRow) string { return u.Class }),
		named("faulty", word(d.say("Faults"), 0, func(u unitRow) page.Cell {
			return shownIf(u.Card.Faulty, page.Cell{Text: d.say("has faults"), Tone: page.Bad}, "")
		})),
	}
}

// formula is one over the criteria of a unit; there is none where they are not known.
func (u unitRow) formula(text string) page.Cell {
	if u.losses == nil {
		return page.Cell{}
	}
	return formula(text)
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
	s := newDataSheet(d.Lang.Say("Lĩnh vực", "Areas"))
	var rows []areaRow
	for _, u := range units {
		for _, mean := range u.ranking.Areas {
			result, ok := u.Card.InArea(mean.Area)
			rows = append(rows, areaRow{firstLine + len(rows), u, mean, result, ok && u.Card.Scored && !result.Unknown})
		}
	}
	fillData(s, append(unitColumns(d, func(r areaRow) unitRow { return r.unit }), d.areaColumns(s, leaves)...), rows)
	return s
}

func (d *Data) areaColumns(s, leaves *dataSheet) []column[areaRow] {
	sum := func(id string) func(areaRow) page.Cell {
		return func(r areaRow) page.Cell {
			return r.unit.formula(fmt.Sprintf("SUMIFS(%s,%s,%s,%s,%s)", leaves.all(id), leaves.all("unit"),
				s.at("unit", r.line), leaves.all("area"), s.at("area", r.line)))
		}
	}
	return []column[areaRow]{
		textOf("area", d.Lang.Say("Mã lĩnh vực", "Area"), func(r areaRow) string { return r.Area.Code }),
		textOf("title", d.say("Title"), func(r areaRow) string { return r.Area.Title }),
		figureOf("points_again", d.say("Points, again"), sum("final")),
		figureOf("points", d.say("Points"), func(r areaRow) page.Cell { return figureIf(r.known, r.result.Points) }),
		figureOf("max_again", d.say("Maximum, again"), sum("max")),
		figureOf("max", d.say("Maximum"), func(r areaRow) page.Cell { return figureIf(r.known, r.result.Max) }),
		figureOf("index_again", d.onScale(d.say("Index, again")), func(r areaRow) page.Cell {
			return r.unit.formula(fmt.Sprintf(`IF(%[2]s>0,%[1]s/%[2]s*%[3]s,"")`, s.at("points_again", r.line),
				s.at("max_again", r.line), d.full()))
		}),
		figureOf("index", d.onScale(d.say("Index")), func(r areaRow) page.Cell {
			index, applies := r.result.Index()
			return figureIf(r.known && applies, index)
		}),
		figureOf("mean", d.onScale(d.say("Mean of the block")), func(r areaRow) page.Cell {
			return figureIf(r.Units > 0 && r.Unknown == 0, r.Mean)
		}),
	}
}
