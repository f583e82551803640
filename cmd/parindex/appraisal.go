package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/report"
	"parindex/scoring"
	"parindex/scoring/overview"
)

// appraisals are the stages that lists are decided at.
var appraisals = []scoring.Stage{scoring.FirstAppraisal, scoring.FinalAppraisal}

func newAppraisal(a *app) *cobra.Command {
	all, unit, agency := false, "", ""
	var p *reporting
	p = a.onRound(func(s *scored) (document, error) {
		s.result.Outcome = s.whole
		view := appraisalOf(s.result, p.block)
		view.All = all
		return view, a.narrow(view, unit, agency)
	})
	p.stages = appraisals
	c := p.command(a, "appraisal")
	c.isSet(&all, "all")
	c.text(&unit, "unit")
	c.text(&agency, "agency")
	return c.Command
}

// narrow leaves one unit or one agency, and refuses what there is none of.
func (a *app) narrow(view *report.Appraisal, unit, agency string) (err error) {
	if unit != "" {
		var units []*scoring.Unit
		for _, u := range view.Overview.Units {
			units = append(units, u.Card.Unit)
		}
		if view.Unit, err = a.unitNamed(units, unit, ""); err != nil {
			return err
		}
	}
	if agency == "" {
		return nil
	}
	var known []string
	for _, other := range view.Round.Appraisers() {
		known = append(known, other.ID)
	}
	if !slices.Contains(known, agency) {
		return usageError(fmt.Sprintf(a.lang.Say("đợt này không có cơ quan thẩm định “%s”; các cơ quan: %s",
			"this round has no appraising agency “%s”; there are: %s"), agency, strings.Join(known, ", ")))
	}
	view.Agency = agency
	return nil
}

// appraisalOf is the report on the appraisal of a block, or of all.
func appraisalOf(result report.Result, block string) *report.Appraisal {
	return &report.Appraisal{Result: result, Overview: overview.Of(result.Outcome, block),
		Stage: cmp.Or(result.Round.Stage, scoring.FinalAppraisal)}
}
