package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/report"
	"parindex/scoring"
	"parindex/scoring/analysis"
	"parindex/scoring/seq"
)

func newReach(a *app) *cobra.Command {
	target := analysis.Target{}
	var p *reporting
	p = a.onRound(func(s *scored) (document, error) {
		ranking, standing := standingOf(s.whole, p.unit)
		target.Class = oneOf(classesOf(s.whole.Round.Regulation.ScaleOf(ranking.Block.ID)), target.Class)
		if err := a.checkTarget(target, s.whole, ranking, standing); err != nil {
			return nil, err
		}
		found := analysis.ReachOf(s.whole, ranking, standing, target)
		return &report.Reach{Result: s.result, Ranking: ranking, Reach: found}, nil
	})
	p.perUnit = true
	c := p.command(a, "reach")
	c.takes(2, 2, "needs")
	c.ValidArgsFunction = a.completeUnits
	c.number(&target.Rank, "rank", 0)
	c.text(&target.Class, "class")
	p.check = func([]string) error { return a.checkOneTarget(target, c.Flags().Changed("rank")) }
	return c.Command
}

// checkOneTarget refuses a command line without a rank or a class, and one with both.
func (a *app) checkOneTarget(target analysis.Target, withRank bool) error {
	switch {
	case withRank && target.Rank < 1:
		return a.refuse("--rank: 1 or more")
	case withRank == (target.Class != ""):
		return a.refuse("--rank N or --class CLASS is needed, and only one of them")
	}
	return nil
}

// standingOf is where a unit of the round stands.
func standingOf(o *scoring.Outcome, unit string) (*scoring.Ranking, *scoring.Standing) {
	for i := range o.Rankings {
		for s := range seq.Each(o.Rankings[i].Standings) {
			if s.Card.Unit.ID == unit {
				return &o.Rankings[i], s
			}
		}
	}
	return nil, nil
}

// checkTarget refuses a target that there is none of.
func (a *app) checkTarget(target analysis.Target, o *scoring.Outcome, ranking *scoring.Ranking,
	s *scoring.Standing) error {
	classes := classesOf(o.Round.Regulation.ScaleOf(ranking.Block.ID))
	switch {
	case !s.Card.Scored:
		return a.refuse("%s has no result to begin with", s.Card.Unit.Name)
	case s.Card.Published != nil:
		return a.refuse("of %s only published results are known, not the points of criteria", s.Card.Unit.Name)
	case target.Class == "" && s.Rank == 0:
		return a.refuse("%s is not ranked", s.Card.Unit.Name)
	case target.Rank > ranking.Ranked:
		return a.refuse("only %d (unit of the block is|units of the block are) ranked", ranking.Ranked)
	case target.Class != "" && len(classes) == 0:
		return a.refuse("the regulation has no classes for this block")
	case target.Class != "" && !slices.Contains(classes, target.Class):
		message := a.say("there is no class “%s”", target.Class) + a.didYouMean(target.Class, classes)
		return usageError(message + a.say("; classes: ") + strings.Join(classes, ", "))
	}
	return nil
}

func classesOf(scale *scoring.ClassScale) (names []string) {
	if scale == nil {
		return nil
	}
	return seq.Map(scale.Levels, func(level scoring.ClassLevel) string { return level.Name })
}
