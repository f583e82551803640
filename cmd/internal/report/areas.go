package report

import (
	"fmt"
	"io"
	"slices"
	"strconv"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/record"
	"parindex/scoring"
)

// Areas are the rankings area by area: index and points of each unit, beside the
// block's mean and best.
type Areas struct {
	Result
	// Losses shows what the ranked units of each block lost instead.
	Losses bool
}

// Document is a table of indexes and one of points for each block, and a row for
// each unit and area for programs.
func (a *Areas) Document() *page.Document {
	if a.Losses {
		return a.losses()
	}
	d := &page.Document{Data: a.rows(), Paper: a.annexes()}
	for i := range a.Rankings {
		ranking, say := &a.Rankings[i], a.Lang.Say
		d.Blocks = append(d.Blocks,
			a.areaTable(ranking, a.onScale(say("Chỉ số theo lĩnh vực", "Index by area")), false),
			a.areaTable(ranking, say("Điểm theo lĩnh vực", "Points by area"), true))
	}
	return d
}

func (a *Areas) areaTable(ranking *scoring.Ranking, title string, points bool) *page.Table {
	t := &page.Table{
		Name: title + " – " + ranking.Block.Name, Title: append([]string{title}, a.title(ranking)...),
		Banner: a.notes(ranking.Block), Narrow: true, Sign: true,
	}
	columns := []column[*scoring.Standing]{
		figure(a.Lang.Say("Hạng", "Rank"), 0, rankCell),
		name(a.Lang.Say("Đơn vị", "Unit"), unitCell),
	}
	mean := []page.Cell{{}, page.Word(a.Lang.Say("Trung bình khối", "Mean of block"))}
	best := []page.Cell{{}, page.Word(a.Lang.Say("Cao nhất", "Best"))}
	for i, area := range ranking.Areas {
		head := fmt.Sprintf(a.Lang.Say("Lĩnh vực %s", "Area %s"), area.Area.Code)
		columns = append(columns, figure(head, 1+i,
			func(s *scoring.Standing) page.Cell { return a.areaCell(s, area.Area, points) }))
		mean = append(mean, a.ofArea(area, area.Mean, area.Points, points))
		best = append(best, a.ofArea(area, area.Best, area.BestPoints, points))
		t.Notes = append(t.Notes, page.Line{Text: head + ": " + area.Area.Title + a.outOf(area.Area, points)})
	}
	fill(t, columns, pointers(ranking.Standings))
	t.Rows = append(t.Rows, mean, best)
	t.Notes = append(append(page.Lines(a.count(ranking)), t.Notes...), a.provisional(ranking)...)
	t.Notes = append(t.Notes, page.Lines(a.publishedAreas(ranking)...)...)
	return t
}

// outOf is the set's maximum of an area, where points are shown.
func (a *Areas) outOf(area *scoring.Criterion, points bool) string {
	if !points {
		return ""
	}
	return fmt.Sprintf(a.Lang.Say(", tối đa %s", ", at most %s"), a.Lang.Number(area.Max))
}

// areaCell is a dash where nothing of the area applies to the unit.
func (a *Areas) areaCell(s *scoring.Standing, area *scoring.Criterion, points bool) page.Cell {
	result, ok := s.Card.InArea(area)
	if !ok {
		return page.Cell{}
	}
	percent, applies := result.Index()
	switch {
	case result.Unknown:
		return page.Word(unknownFigure)
	case !applies:
		return page.Word("–")
	case points:
		return a.number(s, result.Points)
	}
	return a.number(s, percent)
}

// ofArea is a figure of the block; a dash where the area applies to nobody.
func (a *Areas) ofArea(area scoring.AreaMean, percent, sum scoring.Points, points bool) page.Cell {
	switch {
	case area.Unknown > 0:
		return page.Word(unknownFigure)
	case area.Units == 0:
		return page.Word("–")
	case points:
		return page.Figure(sum, a.decimals())
	}
	return page.Figure(percent, a.decimals())
}

var areaHeader = []string{"block", "rank", "unit", "name", "area", "title", "self", "appraised", "survey", "points",
	"max", "index",
	"mean", "best", "faulty", "status"}

func (a *Areas) rows() *page.Table {
	t := dataTable(areaHeader)
	for i := range a.Rankings {
		ranking := &a.Rankings[i]
		for _, s := range pointers(ranking.Standings) {
			for _, area := range ranking.Areas {
				t.Rows = append(t.Rows, a.csvArea(ranking, s, area))
			}
		}
	}
	return t
}

func (a *Areas) csvArea(ranking *scoring.Ranking, s *scoring.Standing, area scoring.AreaMean) []page.Cell {
	card := s.Card
	row := append(words(ranking.Block.ID), ranked(s.Rank))
	row = append(row, words(card.Unit.ID, card.Unit.Name, area.Area.Code, area.Area.Title)...)
	if card.Published != nil {
		row = append(row, a.publishedFigures(s, area.Area)...)
	} else {
		row = append(row, a.figuresOf(s, card.Line(area.Area.Code))...)
	}
	mean, best := page.Cell{}, page.Cell{}
	if area.Units > 0 {
		mean, best = page.Figure(area.Mean, a.decimals()), page.Figure(area.Best, a.decimals())
	}
	return append(row, mean, best, page.Word(strconv.FormatBool(card.Faulty)), page.Word(a.statusOf(card)))
}

// figuresOf are a line's points, maximum and index, empty where there are none.
func (a *Areas) figuresOf(s *scoring.Standing, l *scoring.Line) []page.Cell {
	cells := make([]page.Cell, 6)
	if l == nil {
		return cells
	}
	figures := []scoring.Points{l.Self, l.Appraised, l.Survey, l.Points(), l.Max}
	if percent, applies := l.Index(); applies {
		figures = append(figures, percent)
	}
	for i, p := range figures {
		cells[i] = a.number(s, p)
	}
	if !s.Card.Surveyed() {
		cells[2] = page.Cell{}
	}
	return cells
}

// JSON writes the record of the rankings with the lines of areas only.
func (a *Areas) JSON(w io.Writer) error {
	out := a.record()
	for i, block := range out.Blocks {
		areas := a.Rankings[i].Areas
		for j := range block.Ranking {
			unit := &block.Ranking[j]
			unit.Lines = slices.DeleteFunc(unit.Lines, func(l record.Line) bool {
				return !slices.ContainsFunc(areas, func(area scoring.AreaMean) bool { return area.Area.Code == l.Code })
			})
		}
	}
	return out.Write(w)
}
