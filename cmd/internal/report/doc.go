// Package report turns results and faults into what people and programs read: a
// [page.Document], which is written in every format, JSON made of the parts of a
// [record.Record], and diagnostics with the
// source line under a caret. It decides nothing: every figure comes from a
// scorecard, a ranking or the survey, rounded as the regulation says.
package report

import (
	"parindex/cmd/internal/record"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// Result is what a run of score has to show.
type Result struct {
	Round    *scoring.Round
	Rankings []scoring.Ranking
	record.Source
	Lang text.Lang
	// Faults are those of the whole round. Errors and Warnings count them.
	Faults           fault.List
	Errors, Warnings int
}

// figure rounds a printed figure; it is never added up again.
func (r *Result) figure(p scoring.Points) scoring.Points {
	return r.Round.Regulation.Rounding.Percent(p)
}

func (r *Result) decimals() int { return r.Round.Regulation.Rounding.Index }
