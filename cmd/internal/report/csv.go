package report

import (
	"strconv"

	"parindex/cmd/internal/page"
	"parindex/scoring"
)

var csvHeader = []string{"block", "rank", "unit", "name", "self", "appraised", "survey", "bonus", "penalty",
	"total", "max", "index", "class", "tied", "index_change", "rank_change", "decided", "faulty",
	"status"}

// rows are the rankings for programs: always these columns, empty where there is
// nothing.
func (r *Result) rows() *page.Table {
	t := dataTable(csvHeader)
	for _, ranking := range r.Rankings {
		for i := range ranking.Standings {
			t.Rows = append(t.Rows, r.csvRow(ranking.Block.ID, &ranking.Standings[i]))
		}
	}
	return t
}

func (r *Result) csvRow(block string, s *scoring.Standing) []page.Cell {
	card, set := s.Card, s.Card.Block.Set
	figure := func(p scoring.Points, there bool) page.Cell {
		return shownIf(there, r.number(s, p), "")
	}
	return []page.Cell{
		page.Word(block), some(s.Rank), page.Word(card.Unit.ID), page.Word(card.Unit.Name),
		figure(card.Self, card.Known(scoring.FigureSelf)), figure(card.Appraised, card.Known(scoring.FigureAppraised)),
		figure(card.Survey, isSurveyed(card)),
		figure(card.Bonus, len(set.Bonus) > 0 && card.Known(scoring.FigureBonus)),
		figure(card.Penalty, (len(set.Penalty) > 0 || card.Penalty.Sign() > 0) && card.Known(scoring.FigurePenalty)),
		figure(card.Total, true), figure(card.Max, true), figure(card.Index, true),
		page.Word(s.Class), tied(s.Rank, s.Tied), r.indexChangeCell(s), rankChangeCell(s),
		figure(card.Decided, card.Known(scoring.FigureAppraised)),
		page.Word(strconv.FormatBool(card.Faulty)), page.Word(r.statusOf(card)),
	}
}

// status says for programs what the figures may be used for.
func (r *Result) status() string { return string(r.Round.Mark()) }

// tied is empty where there is no rank.
func tied(rank int, is bool) page.Cell {
	return shownIf(rank != 0, page.Word(strconv.FormatBool(is)), "")
}
