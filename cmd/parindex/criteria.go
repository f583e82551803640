package main

import (
	_ "embed"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/report"
	"parindex/criteria"
	"parindex/criteria/diff"
)

func newCriteria(a *app) *cobra.Command {
	return a.command("criteria").holds(newCriteriaList(a), newCriteriaShow(a), newCriteriaTest(a), newCriteriaDiff(a),
		newCriteriaStats(a), newCriteriaSchema(a))
}

func newCriteriaList(a *app) *cobra.Command {
	d := to(false, "json")
	c := a.command("criteria-list")
	c.Args = a.nothing
	d.flags(c)
	return c.runs(func([]string) error { return runCriteriaList(a, &d) })
}

// packList is what is said of the packs that ship, so that nobody waits until all are read: a test makes it.
//
//go:embed packs.json
var packList []byte

func runCriteriaList(a *app, d *destination) error {
	packs, err := report.ReadPacks(packList, a.lang)
	if err != nil {
		return err
	}
	return d.write(a, packs)
}

func newCriteriaDiff(a *app) *cobra.Command {
	d, exitCode := to(false, "json"), false
	c := a.command("criteria-diff")
	c.takes(2, 2, "needs")
	c.ValidArgsFunction = completePacks
	d.flags(c)
	c.isSet(&exitCode, "exit-code")
	return c.runs(func(args []string) error {
		different, err := runCriteriaDiff(a, args[0], args[1], &d)
		if err == nil && different && exitCode {
			return errFaults
		}
		return err
	})
}

// runCriteriaDiff compares as much as could be read; faults end it with their
// status all the same.
func runCriteriaDiff(a *app, oldName, newName string, to *destination) (different bool, err error) {
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

type showOptions struct {
	destination
	name, code, on string
}

func newCriteriaShow(a *app) *cobra.Command {
	o := showOptions{destination: to(false, "json")}
	c := a.command("criteria-show")
	c.takes(1, 2, "needs")
	c.ValidArgsFunction = a.completeCodes
	o.flags(c)
	c.text(&o.on, "on")
	return c.runs(func(args []string) error {
		o.name = args[0]
		if len(args) == 2 {
			o.code = args[1]
		}
		return runCriteriaShow(a, &o)
	})
}

func runCriteriaShow(a *app, o *showOptions) error {
	if _, err := time.Parse(time.DateOnly, o.on); o.on != "" && err != nil {
		return a.refuse("--on: “%s” is not a day such as 2026-06-30", o.on)
	}
	pack, err := a.open(o.name)
	if err != nil {
		return err
	}
	if !pack.isEmpty() {
		if err := o.show(a, pack); err != nil {
			return err
		}
	}
	return a.printFaults(pack.faults, pack.sources)
}

func (o *showOptions) show(a *app, pack *opened) error {
	view := &report.Criteria{Pack: pack.Pack, Lang: a.lang, On: o.on}
	if pack.whole != nil && pack.whole.Regulation != nil {
		view.Agencies = pack.whole.Regulation.Agencies
	}
	if o.code == "" {
		return o.write(a, view)
	}
	code := report.Code{Criteria: view, Code: oneOf(pack.codes(), o.code)}
	if !code.Exists() {
		message := a.say("%s has no criterion “%s”", o.name, o.code)
		return usageError(message + a.didYouMean(o.code, pack.codes()))
	}
	return o.write(a, code)
}

func newCriteriaSchema(a *app) *cobra.Command {
	o, format := folder{}, schemaFormats[0]
	c := a.command("criteria-schema", "{kinds}", strings.Join(criteria.Kinds(), ", "))
	c.ValidArgs = criteria.Kinds()
	c.Args = func(_ *cobra.Command, args []string) error {
		if len(args) == 1 && slices.Contains(criteria.Kinds(), args[0]) || len(args) == 0 && o.path != "" {
			return nil
		}
		return a.noKind(args)
	}
	o.flags(c)
	c.choice(&format, "format", schemaFormats)
	return c.runs(func(args []string) error { return runCriteriaSchema(a, args, format, &o) })
}

func (a *app) noKind(args []string) error {
	message := a.say("exactly one kind of file is needed")
	if len(args) == 1 {
		message = a.say("unknown kind of file “%s”", args[0]) + a.didYouMean(args[0], criteria.Kinds())
	}
	return usageError(message + a.say("; kinds: ") + strings.Join(criteria.Kinds(), ", "))
}

var schemaFormats = []string{"json", "markdown"}

// schemaOf is the schema of a kind, or its reference for people, and the ending of its file.
func (a *app) schemaOf(kind, format string) (content []byte, ending string) {
	if format == "markdown" {
		return criteria.Reference(kind, a.lang.Say), ".md"
	}
	return criteria.Schema(kind), ".schema.json"
}

// runCriteriaSchema prints the schema of a kind, or writes those wanted to a folder.
func runCriteriaSchema(a *app, kinds []string, format string, o *folder) error {
	if o.path == "" {
		content, _ := a.schemaOf(kinds[0], format)
		_, err := a.stdout.Write(content)
		return err
	}
	if err := o.settle(a); err != nil {
		return err
	}
	if len(kinds) == 0 {
		kinds = criteria.Kinds()
	}
	var files []disk.File
	for _, kind := range kinds {
		content, ending := a.schemaOf(kind, format)
		files = append(files, disk.File{Name: kind + ending, Write: disk.Content(content)})
	}
	return o.write(files, nil)
}
