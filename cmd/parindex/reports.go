package main

import (
	"cmp"
	"runtime"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/report"
	"parindex/cmd/internal/round"
	"parindex/scoring"
	"parindex/scoring/analysis"
	"parindex/scoring/consequence"
	"parindex/scoring/overview"
	"parindex/scoring/seq"
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
		units := seq.Map(view.Overview.Units, func(u overview.Unit) *scoring.Unit { return u.Card.Unit })
		if view.Unit, err = a.unitNamed(units, unit, ""); err != nil {
			return err
		}
	}
	view.Agency = agency
	return a.checkAgency(view.Round, agency)
}

// checkAgency refuses the id of an agency that the round does not have; none is fine.
func (a *app) checkAgency(r *scoring.Round, agency string) error {
	known := seq.Map(r.Appraisers(), func(other scoring.Agency) string { return other.ID })
	if agency == "" || slices.Contains(known, agency) {
		return nil
	}
	return a.refuse("this round has no appraising agency “%s”; there are: %s", agency, strings.Join(known, ", "))
}

// appraisalOf is the report on the appraisal of a block, or of all.
func appraisalOf(result report.Result, block string) *report.Appraisal {
	return &report.Appraisal{Result: result, Overview: overview.Of(result.Outcome, block),
		Stage: cmp.Or(result.Round.Stage, scoring.FinalAppraisal)}
}

func newAreas(a *app) *cobra.Command {
	losses := false
	p := a.onRound(func(s *scored) (document, error) {
		return &report.Areas{Result: s.result, Losses: losses}, nil
	})
	c := p.command(a, "areas")
	c.isSet(&losses, "losses")
	return c.Command
}

func newConsequences(a *app) *cobra.Command {
	p := a.onRound(func(s *scored) (document, error) {
		s.faults = slices.Concat(s.faults, consequence.Faults(s.result.Outcome))
		return &report.Consequences{Result: s.result}, nil
	})
	return p.command(a, "consequences").Command
}

func newCriteriaStats(a *app) *cobra.Command {
	p := a.onRound(func(s *scored) (document, error) { return &report.CriteriaStats{Result: s.result}, nil })
	return p.command(a, "criteria-stats").Command
}

func newScore(a *app) *cobra.Command {
	firm := false
	var p *reporting
	p = a.onRound(func(s *scored) (document, error) {
		if firm {
			s.result.Firms = report.FirmsOf(s.whole, s.Answers, func(standing *scoring.Standing) bool {
				return p.block == "" || standing.Card.Block.ID == p.block
			})
		}
		if p.isPaper() && !firm { // one table is published, whichever command printed it
			return &report.Annexes{Result: s.result, OnlyRankings: true}, nil
		}
		return &s.result, nil
	})
	p.ofTotals = func() bool { return !firm }
	c := p.command(a, "score")
	p.onDay.flag(c)
	c.isSet(&firm, "firm")
	return c.Command
}

// mostRuns keeps the sums of squares within the integers that they are counted in.
const mostRuns = 10_000_000

func newSensitivity(a *app) *cobra.Command {
	sample := analysis.Sampling{Workers: runtime.GOMAXPROCS(0)}
	p := a.onRound(func(s *scored) (document, error) {
		view := &report.Sensitivity{Result: s.result, Sampling: sample}
		for i := range view.Rankings {
			view.Blocks = append(view.Blocks, analysis.SensitivityOf(s.whole, &view.Rankings[i], sample))
		}
		return view, nil
	})
	p.check = func([]string) error { return a.checkSampling(&sample) }
	c := p.command(a, "sensitivity")
	c.number(&sample.Runs, "runs", 20_000)
	c.seed(&sample.Seed, 1)
	c.number(&sample.Spread, "spread", 25)
	c.isSet(&sample.WeightsOnly, "weights-only")
	return c.Command
}

func (a *app) checkSampling(s *analysis.Sampling) error {
	switch {
	case s.Runs < 1 || s.Runs > mostRuns:
		return a.refuse("--runs: from 1 to %d", mostRuns)
	case s.Spread < 0 || s.Spread > 100:
		return a.refuse("--spread: from 0 to 100")
	}
	return nil
}

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
	if s.Unit != "" {
		if err := a.chooseUnit(s, block); err != nil {
			return err
		}
	}
	switch {
	case !s.Empty():
		return nil
	case s.Unit != "" || block != "":
		return a.refuse("this block has no survey criteria and no ballots")
	case !s.Defined:
		return a.refuse(
			"the pack “%s” defines no survey (survey.yaml), and its criteria sets have no survey criteria", pack)
	}
	return a.refuse("this round has no survey criteria and no ballots")
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
