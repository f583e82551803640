package main

import (
	"slices"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/report"
	"parindex/scoring/consequence"
)

func newConsequences(a *app) *cobra.Command {
	p := a.onRound(func(s *scored) (document, error) {
		s.faults = slices.Concat(s.faults, consequence.Faults(s.result.Outcome))
		return &report.Consequences{Result: s.result}, nil
	})
	return p.command(a, "consequences").Command
}
