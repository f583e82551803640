// Package report turns results and faults into what people and programs read: a
// [page.Document], which is written in every format, JSON, and diagnostics with the
// source line under a caret. It decides nothing: every figure comes from a
// scorecard, a ranking or the survey, rounded as the regulation says.
package report

import (
	"parindex/cmd/internal/text"
	"parindex/scoring"
)

// Result is what a run of score has to show.
type Result struct {
	Round    *scoring.Round
	Pack     string
	Rankings []scoring.Ranking
	Lang     text.Lang
	// Errors and Warnings count the faults of the whole round.
	Errors, Warnings int
}

// figure rounds a printed figure; it is never added up again.
func (r *Result) figure(p scoring.Points) scoring.Points {
	return r.Round.Regulation.Rounding.Percent(p)
}

func (r *Result) decimals() int { return r.Round.Regulation.Rounding.Index }
