package main

import (
	"github.com/spf13/cobra"

	"parindex/cmd/internal/report"
)

func newAreas(a *app) *cobra.Command {
	losses := false
	p := a.onRound(func(s *scored) (document, error) {
		return &report.Areas{Result: s.result, Losses: losses}, nil
	})
	c := p.command(a, "areas")
	c.isSet(&losses, "losses")
	return c.Command
}
