package main

import (
	"github.com/spf13/cobra"

	"parindex/cmd/internal/report"
	"parindex/scoring"
)

func newScore(a *app) *cobra.Command {
	firm := false
	var p *reporting
	p = a.onRound(func(s *scored) (document, error) {
		if firm {
			s.result.Firms = report.FirmsOf(s.whole, s.Answers, func(standing *scoring.Standing) bool {
				return p.block == "" || standing.Card.Block.ID == p.block
			})
		}
		return &s.result, nil
	})
	p.ofTotals = func() bool { return !firm }
	c := p.command(a, "score")
	p.onDay.flag(c)
	c.isSet(&firm, "firm")
	return c.Command
}
