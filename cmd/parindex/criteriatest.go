package main

import (
	"cmp"
	"io"
	"path"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/report"
	"parindex/cmd/internal/round"
	"parindex/cmd/internal/tree"
	"parindex/criteria"
	"parindex/scoring/fault"
)

func newCriteriaTest(a *app) *cobra.Command {
	o := testOptions{to: to(false, "json", "junit", "github")}
	c := a.command("criteria-test")
	c.takes(1, -1, "needs")
	c.ValidArgsFunction = completePacks
	o.to.flags(c)
	c.isSet(&o.coverage, "coverage")
	c.isSet(&o.requireCases, "require-cases")
	return c.runs(func(args []string) error { return runCriteriaTest(a, args, &o) })
}

type testOptions struct {
	to                     destination
	coverage, requireCases bool
}

// runCriteriaTest tests every pack, whatever became of those before.
func runCriteriaTest(a *app, names []string, o *testOptions) error {
	trials := report.Trials{Coverage: o.coverage, Lang: a.lang}
	var worst, broken error
	for _, name := range names {
		trial, err := testPack(a, name, o)
		if err != nil {
			broken = err
			break
		}
		trials.Trials = append(trials.Trials, trial)
		worst = cmp.Or(worst, o.verdict(a, trial))
	}
	if len(trials.Trials) > 0 {
		if err := o.write(a, &trials); err != nil {
			return err
		}
	}
	return cmp.Or(broken, worst)
}

// testPack runs the examples of a pack. For people what differs is printed at once.
func testPack(a *app, name string, o *testOptions) (*report.Trial, error) {
	path, err := a.packTested(name)
	if err != nil {
		return nil, err
	}
	open := a.open
	if a.isRound(name) {
		if r, err := a.read(name, round.LoadDeclarations); err == nil {
			a.noteChanged(name, r)
		}
		if isZip(name) {
			open = a.packInZip
		}
	}
	pack, err := open(path)
	if err != nil {
		return nil, err
	}
	if pack.whole == nil {
		return nil, a.refuse("%s is not a pack: examples belong in the folder of a pack", name)
	}
	trial := pack.trial()
	trial.Pack, trial.Lang = name, a.lang
	if o.requireCases && len(trial.Results) == 0 {
		trial.Faults.Add(fault.New(criteria.CodeCasesNone, pack.casesPos(name), "pack", name))
	}
	trial.Faults = trial.Faults.Sorted()
	if o.forPrograms() {
		return trial, nil
	}
	if err := a.tellFaults(trial.Faults, pack.sources, "validate", path); err != nil && err != errFaults {
		return nil, err
	}
	return trial, trial.WriteFailures(a.stderr, a.options(a.stderr))
}

// verdict says whether a pack ends the command with faults.
func (o *testOptions) verdict(a *app, t *report.Trial) error {
	if t.Failed() > 0 || o.coverage && a.strict && len(t.Missed()) > 0 {
		return errFaults
	}
	return a.verdict(t.Faults)
}

// forPrograms says that faults are part of the result.
func (o *testOptions) forPrograms() bool {
	f, _ := page.Named(o.to.format)
	return f.Own
}

func (o *testOptions) write(a *app, t *report.Trials) error {
	write := map[string]func(io.Writer) error{"json": t.JSON, "junit": t.JUnit, "github": t.GitHub}[o.to.format]
	if write == nil {
		t.Named = o.to.format != "text" // which has them before, with how they came about
		return o.to.writeDocument(a, t.Document())
	}
	return o.to.put(a, func(w io.Writer, _ page.Options) error { return write(w) })
}

// casesPos is the file in which examples belong.
func (o *opened) casesPos(name string) fault.Position {
	dir := filepath.ToSlash(name)
	if o.whole.Regulation != nil {
		dir = path.Dir(o.whole.Regulation.Pos.File())
	}
	return fault.InFile(path.Join(dir, "cases.yaml"))
}

// packTested takes the examples themselves, and the round that is scored by it, for their pack.
func (a *app) packTested(name string) (string, error) {
	switch {
	case filepath.Base(name) == "cases.yaml":
		return filepath.Dir(name), nil
	case a.isRound(name) && !isZip(name):
		pack, err := a.packPath(name)
		return cmp.Or(pack, name), err
	}
	return name, nil
}

// packInZip is the pack of a round in an archive, with its examples.
func (a *app) packInZip(name string) (o *opened, err error) {
	err = a.inFolder(name, func(folder *tree.Tree) error {
		r, _, err := criteria.LoadRound(folder.Files, round.Packs(folder.Files), folder.Shown)
		if err != nil {
			return err
		}
		if own, is := round.OwnPack(folder.Files, r.PackPath); is {
			o, err = ofPack(proved(criteria.LoadPack(folder.Files, own, path.Join(folder.Shown, own))))
			return err
		}
		o, err = a.open(cmp.Or(r.PackPath, name))
		return err
	})
	return o, err
}

// trial is of the sets that are wanted only; consequences are the whole pack's.
func (o *opened) trial() *report.Trial {
	outcome := o.whole.Test()
	wanted := o.setIDs()
	if len(wanted) == len(o.whole.Sets) {
		wanted = append(wanted, criteria.Consequences)
	}
	other := func(set string) bool { return !slices.Contains(wanted, set) }
	outcome.Results = slices.DeleteFunc(outcome.Results, func(r criteria.Result) bool { return other(r.Case.Set) })
	outcome.Parts = slices.DeleteFunc(outcome.Parts, func(p criteria.Part) bool { return other(p.Set) })
	return &report.Trial{
		Outcome: outcome, Faults: o.faults, Sources: sourceOf(o.sources), Regulation: o.whole.Regulation,
	}
}
