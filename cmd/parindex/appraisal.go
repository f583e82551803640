package main

import (
	"cmp"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/report"
	"parindex/scoring"
	"parindex/scoring/overview"
)

// appraisals are the stages that lists are decided at.
var appraisals = []scoring.Stage{scoring.FirstAppraisal, scoring.FinalAppraisal}

func newAppraisal(a *app) *cobra.Command {
	all := false
	var p *reporting
	p = a.onRound(func(s *scored) (document, error) {
		s.result.Outcome = s.whole
		view := appraisalOf(s.result, p.block)
		view.All = all
		return view, nil
	})
	p.stages = appraisals
	c := p.command(a, "appraisal")
	c.isSet(&all, "all")
	return c.Command
}

// appraisalOf is the report on the appraisal of a block, or of all.
func appraisalOf(result report.Result, block string) *report.Appraisal {
	return &report.Appraisal{Result: result, Overview: overview.Of(result.Outcome, block),
		Stage: cmp.Or(result.Round.Stage, scoring.FinalAppraisal)}
}
