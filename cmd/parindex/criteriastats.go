package main

import (
	"github.com/spf13/cobra"

	"parindex/cmd/internal/report"
)

func newCriteriaStats(a *app) *cobra.Command {
	p := a.onRound(func(s *scored) (document, error) { return &report.CriteriaStats{Result: s.result}, nil })
	return p.command(a, "criteria-stats").Command
}
