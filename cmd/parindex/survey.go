package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/report"
	"parindex/cmd/internal/round"
	"parindex/scoring"
)

func newSurvey(a *app) *cobra.Command {
	unit := ""
	var p *reporting
	p = a.onRound(func(s *scored) (document, error) {
		view := surveyOf(s.result, s.Round)
		view.Unit = unit
		return view, a.checkSurvey(view, s.Pack.ID, p.block)
	})
	p.stages, p.surveyed = nil, true
	c := p.command(a, "survey")
	c.text(&unit, "unit")
	return c.Command
}

// surveyOf is the report on a round's survey.
func surveyOf(result report.Result, r *round.Round) *report.Survey {
	return &report.Survey{Result: result, Answers: r.Answers, Definition: r.Pack.Survey,
		Defined: r.Pack.Survey != nil || r.Pack.SurveyFaulty}
}

// checkSurvey refuses a unit that there is none of, and a report of nothing.
func (a *app) checkSurvey(s *report.Survey, pack, block string) error {
	say := a.lang.Say
	if s.Unit != "" {
		if err := a.chooseUnit(s, block); err != nil {
			return err
		}
	}
	switch {
	case !s.Empty():
		return nil
	case s.Unit != "" || block != "":
		return usageError(say("khối này không có tiêu chí điều tra xã hội học và không có phiếu nào",
			"this block has no survey criteria and no ballots"))
	case !s.Defined:
		return usageError(fmt.Sprintf(say("gói “%s” không có định nghĩa điều tra (survey.yaml) và bộ tiêu chí không có "+
			"tiêu chí điều tra xã hội học",
			"the pack “%s” defines no survey (survey.yaml), and its criteria sets have no survey criteria"), pack))
	}
	return usageError(say("đợt này không có tiêu chí điều tra xã hội học và không có phiếu nào",
		"this round has no survey criteria and no ballots"))
}

// chooseUnit leaves the block of the unit that is asked for.
func (a *app) chooseUnit(s *report.Survey, block string) error {
	blocks := map[string]*scoring.Block{}
	var units []*scoring.Unit
	for _, ranking := range s.Rankings {
		for _, unit := range ranking.Block.Units {
			blocks[unit.ID] = ranking.Block
			units = append(units, unit)
		}
	}
	id, err := a.unitNamed(units, s.Unit, block)
	if err != nil {
		return err
	}
	s.Outcome, s.Unit = s.InBlock(blocks[id].ID), id
	return nil
}
