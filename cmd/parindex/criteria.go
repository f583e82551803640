package main

import (
	"maps"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/report"
	"parindex/criteria"
	"parindex/criteria/diff"
)

func newCriteria(a *app) *cobra.Command {
	c := a.command("criteria")
	c.holds(newCriteriaList(a), newCriteriaShow(a), newCriteriaTest(a), newCriteriaDiff(a), newCriteriaStats(a),
		newCriteriaSchema(a))
	return c.Command
}

func newCriteriaList(a *app) *cobra.Command {
	d := to(false, "json")
	c := a.command("criteria-list")
	c.Args = a.nothing
	d.flags(c)
	c.runs(func([]string) error { return runCriteriaList(a, &d) })
	return c.Command
}

func runCriteriaList(a *app, d *destination) error {
	if err := d.settle(a); err != nil {
		return err
	}
	shipped, faults, err := criteria.LoadBuiltins()
	if err != nil {
		return err
	}
	var packs []diff.Pack
	sources := map[string][]byte{}
	for _, pack := range shipped {
		packs = append(packs, setsOf(pack))
		maps.Copy(sources, pack.Sources)
	}
	if err := d.write(a, &report.Packs{Packs: packs, Lang: a.lang}); err != nil {
		return err
	}
	return a.printFaults(faults, sources)
}

func newCriteriaDiff(a *app) *cobra.Command {
	d, exitCode := to(false, "json"), false
	c := a.command("criteria-diff")
	c.takes(2, 2, "needs")
	c.ValidArgsFunction = completePacks
	d.flags(c)
	c.isSet(&exitCode, "exit-code")
	c.runs(func(args []string) error {
		different, err := runCriteriaDiff(a, args[0], args[1], &d)
		if err == nil && different && exitCode {
			return errFaults
		}
		return err
	})
	return c.Command
}

// runCriteriaDiff compares as much as could be read; faults end it with their
// status all the same.
func runCriteriaDiff(a *app, oldName, newName string, to *destination) (different bool, err error) {
	if err := to.settle(a); err != nil {
		return false, err
	}
	old, err := a.open(oldName)
	if err != nil {
		return false, err
	}
	new, err := a.open(newName)
	if err != nil {
		return false, err
	}
	if !old.isEmpty() && !new.isEmpty() {
		d := &report.Differences{Difference: diff.Compare(old.Pack, new.Pack), Old: oldName, New: newName, Lang: a.lang}
		different = !d.IsEmpty()
		if err := to.write(a, d); err != nil {
			return false, err
		}
	}
	for file, content := range old.sources {
		if new.sources[file] == nil {
			new.sources[file] = content
		}
	}
	return different, a.printFaults(append(old.faults, new.faults...), new.sources)
}
