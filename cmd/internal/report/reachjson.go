package report

import (
	"io"

	"parindex/scoring"
	"parindex/scoring/analysis"
)

// JSON writes the ways for programs, with exact figures. A unit that is already there is
// reachable too. They are never official.
func (r *Reach) JSON(w io.Writer) error {
	now := analysis.Result{Card: r.Standing.Card, Rank: r.Standing.Rank, Class: r.Standing.Class}
	return object{
		{"", r.variant()},
		{"block", r.Ranking.Block.ID},
		{"unit", r.Standing.Card.Unit.ID},
		{"target", r.key()},
		{"status", scoring.Variant},
		{"now", reachedJSON(now)},
		{"already", r.Already},
		{"reachable", r.Already || len(r.Ways) > 0},
		{"ways", each(r.Ways, wayJSON)},
		{"more_ways", r.More},
		{"with_all_criteria_at_most", reachedJSON(r.Most)},
	}.writeJSON(w)
}

func wayJSON(way analysis.Way) object {
	return object{
		{"criteria", each(way.Raises, func(raise analysis.Raise) object {
			c := raise.Line.Criterion
			return object{
				{"code", c.Code},
				{"title", c.Title},
				{"now", raised{0, raise}.now()},
				{"to", raise.To},
				{"gain", raise.By},
			}
		})},
		{"points", way.Points},
		{"", reachedJSON(way.Result)},
	}
}

func reachedJSON(r analysis.Result) object {
	return object{{"rank?", r.Rank}, {"class?", r.Class}, {"total", r.Card.Total}, {"index", r.Card.Index}}
}
