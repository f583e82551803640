package main

import (
	"cmp"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"parindex/cmd/internal/report"
	"parindex/cmd/internal/round"
	"parindex/criteria/diff"
	"parindex/scoring"
	"parindex/scoring/compare"
)

type impactOptions struct {
	destination
	base, criteria         string
	moved, classes, reward int
}

func newImpact(a *app) *cobra.Command {
	o := impactOptions{destination: to(true, "json")}
	c := a.command("impact")
	c.takes(1, -1, "needs")
	o.flags(c)
	c.text(&o.base, "base")
	c.text(&o.criteria, "criteria")
	c.number(&o.moved, "fail-if-moved", noLimit)
	c.number(&o.classes, "fail-if-class", noLimit)
	c.number(&o.reward, "fail-if-reward", noLimit)
	c.PreRunE = func(cmd *cobra.Command, _ []string) error { return a.checkLimits(cmd) }
	return c.runs(func(args []string) error { return runImpact(a, &o, args) })
}

// noLimit is where no --fail-if-… is given.
const noLimit = -1

// checkLimits refuses a negative --fail-if-…: it would be taken for none.
func (a *app) checkLimits(cmd *cobra.Command) error {
	var err error
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if strings.HasPrefix(f.Name, "fail-if-") && strings.HasPrefix(f.Value.String(), "-") {
			err = a.refuse("--%s: 0 or more", f.Name)
		}
	})
	return err
}

func runImpact(a *app, o *impactOptions, paths []string) error {
	if o.base == "" {
		return a.refuse("--base REV is needed")
	}
	if !isPath(o.base) && (strings.HasPrefix(o.base, "-") || strings.Contains(o.base, ":")) {
		return a.refuse("--base: “%s” is not a git revision", o.base)
	}
	if err := o.settle(a); err != nil {
		return err
	}
	rounds, err := a.roundsBelow(paths)
	if err != nil {
		return err
	}
	if len(rounds) > 1 && isPath(o.base) && o.criteria == "" {
		return a.refuse("--base: “%s” is of one round; name one", o.base)
	}
	out := &report.Impact{Base: o.base, Lang: a.lang}
	for _, name := range rounds {
		blocks, err := a.impact(o, name)
		if err != nil {
			return err
		}
		out.Blocks = append(out.Blocks, blocks...)
	}
	if err := o.write(a, out); err != nil {
		return err
	}
	return o.checkMoved(a, out.Counts())
}

// checkMoved says which limits are passed.
func (o *impactOptions) checkMoved(a *app, counts report.ImpactCounts) (over error) {
	for _, limit := range []struct {
		option     string
		found, max int
	}{
		{"fail-if-moved", counts.Ranks, o.moved},
		{"fail-if-class", counts.Classes, o.classes},
		{"fail-if-reward", counts.Rewards, o.reward},
	} {
		if limit.max != noLimit && limit.found > limit.max {
			fmt.Fprintf(a.stderr, a.say("--%s: units %d, more than %d\n"), limit.option, limit.found, limit.max)
			over = errFaults
		}
	}
	return over
}

// impact is what the change does to the blocks of a round.
func (a *app) impact(o *impactOptions, name string) ([]report.ImpactBlock, error) {
	if o.criteria == "" {
		return a.impactOwn(o, name)
	}
	before, err := a.criteriaOf(a.atBase(o.base, o.criteria))
	if err != nil {
		return nil, err
	}
	after, err := a.criteriaOf(o.criteria)
	if err != nil {
		return nil, err
	}
	r, err := a.whole(name)
	if err != nil {
		return nil, err
	}
	return a.impactOf(name, name, r, before, after)
}

// impactOwn takes the round as it was at the base, with its own pack, and the pack that it
// has now.
func (a *app) impactOwn(o *impactOptions, name string) ([]report.ImpactBlock, error) {
	base := a.atBase(o.base, name)
	r, err := a.whole(base)
	if err != nil {
		return nil, err
	}
	after, err := a.criteriaOf(name)
	if err != nil {
		return nil, err
	}
	return a.impactOf(name, base, r, setsOf(r.Pack), after)
}

// isPath says whether a base is a folder or a .zip of before the change, and no revision: those of a name alone are
// revisions.
func isPath(base string) bool {
	_, err := os.Stat(base)
	return err == nil && (strings.ContainsAny(base, `/\`) || strings.EqualFold(filepath.Ext(base), ".zip"))
}

// atBase is a path of the working tree in a revision, or what stands for it.
func (a *app) atBase(rev, name string) string {
	if isPath(rev) {
		return rev
	}
	name = path.Clean(filepath.ToSlash(name))
	if !strings.HasPrefix(name, "../") {
		name = "./" + name
	}
	return gitPrefix + rev + ":" + name
}

// criteriaOf is a pack without faults that can be scored by.
func (a *app) criteriaOf(name string) (diff.Pack, error) {
	o, err := a.open(name)
	if err != nil {
		return diff.Pack{}, err
	}
	return a.usablePack(o)
}

// usablePack is what was opened, if it can be scored by; its faults are printed if not.
func (a *app) usablePack(o *opened) (diff.Pack, error) {
	if o.faults.Errors() > 0 || o.Regulation == nil {
		return diff.Pack{}, cmp.Or(a.printFaults(o.faults, o.sources), errFaults)
	}
	return o.Pack, nil
}

// impactOf scores the answers of the round at a path by the two packs, each with its own survey.
func (a *app) impactOf(name, at string, r *round.Round, before, after diff.Pack) (list []report.ImpactBlock, err error) {
	was, err := a.answeredBy(at, r, before)
	if err != nil {
		return nil, err
	}
	now, err := a.answeredBy(at, r, after)
	if err != nil {
		return nil, err
	}
	for _, block := range was.Round.Blocks {
		one := report.ImpactBlock{Round: name, Status: r.Status,
			Errors: was.Faults.Errors(), Block: block.ID, Name: block.Name,
			Rounding: [2]scoring.Rounding{before.Regulation.Rounding, after.Regulation.Rounding},
			Unused:   now.unmapped(block, diff.NotCarried(before.Regulation, after.Regulation))}
		from, to := carried(r, was.Outcome, block, before), carried(r, now.Outcome, block, after)
		if next := follows(before, after, from, to); next != nil {
			edits := diff.RegulationEdits(before.Regulation, after.Regulation)
			if diff.OtherSurvey(before.Survey, after.Survey) {
				edits = append(edits, compare.Edit{Key: "survey", Answers: carried(r, now.Outcome, block, before)})
			}
			one.Impact = compare.NewImpact(from, to, next, edits)
		}
		list = append(list, one)
	}
	return list, nil
}

// carried is a block of a round under the set of a pack that follows its own; nil where
// there is none.
func carried(r *round.Round, o *scoring.Outcome, block *scoring.Block, to diff.Pack) *compare.Blocks {
	for _, p := range diff.Pairings(setsOf(r.Pack), to) {
		if p.Old == block.Set {
			return compare.Carried(p, o, block, to.Regulation)
		}
	}
	return nil
}

// follows is the pairing of the two sets that a block is carried to.
func follows(before, after diff.Pack, old, now *compare.Blocks) *compare.Pairing {
	if old == nil || now == nil {
		return nil
	}
	pairings := diff.Pairings(before, after)
	at := slices.IndexFunc(pairings, func(p compare.Pairing) bool { return p.Old == old.New && p.New == now.New })
	if at < 0 {
		return nil
	}
	return &pairings[at]
}
