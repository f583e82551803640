package report

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"parindex/cmd/internal/text"
	"parindex/scoring"
)

var csvHeader = []string{"block", "rank", "unit", "name", "self", "appraised", "survey", "bonus", "penalty",
	"total", "max", "index", "class", "tied", "index_change", "rank_change"}

// CSV writes the rankings for scripts: always these columns, always a decimal
// point, empty where there is nothing.
func (r *Result) CSV(w io.Writer) error {
	out := csv.NewWriter(w)
	if err := out.Write(csvHeader); err != nil {
		return err
	}
	for _, ranking := range r.Rankings {
		for i := range ranking.Standings {
			if err := out.Write(r.csvRow(ranking.Block.ID, &ranking.Standings[i])); err != nil {
				return err
			}
		}
	}
	out.Flush()
	return out.Error()
}

func (r *Result) csvRow(block string, s *scoring.Standing) []string {
	card, set := s.Card, s.Card.Block.Set
	figure := func(p scoring.Points, there bool) string {
		if !there || !card.Scored {
			return ""
		}
		return r.figure(p).Fixed(r.decimals())
	}
	return []string{
		block, count(s.Rank), card.Unit.ID, inert(card.Unit.Name),
		figure(card.Self, true), figure(card.Appraised, true), figure(card.Survey, card.Surveyed()),
		figure(card.Bonus, len(set.Bonus) > 0), figure(card.Penalty, len(set.Penalty) > 0 || card.Penalty.Sign() > 0),
		figure(card.Total, true), figure(card.Max, true), figure(card.Index, true),
		inert(s.Class), r.tied(s), r.indexChange(s), rankChange(s),
	}
}

// count is a rank, empty where there is none.
func count(rank int) string {
	if rank == 0 {
		return ""
	}
	return strconv.Itoa(rank)
}

func (r *Result) tied(s *scoring.Standing) string {
	if s.Rank == 0 {
		return ""
	}
	return strconv.FormatBool(s.Tied)
}

func (r *Result) indexChange(s *scoring.Standing) string {
	if change, ok := s.IndexChange(); ok {
		return change.Fixed(r.decimals())
	}
	return ""
}

func rankChange(s *scoring.Standing) string {
	if change, ok := s.RankChange(); ok {
		return strconv.Itoa(change)
	}
	return ""
}

// inert keeps a text from being run as a formula when the file is opened in a
// spreadsheet, and on its line.
func inert(s string) string {
	s = text.OneLine(s)
	if strings.IndexAny(strings.TrimLeft(s, " "), "=+-@") == 0 {
		return "'" + s
	}
	return s
}
