package main

import (
	"cmp"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/demo"
	"parindex/criteria"
)

// demoPack is the pack of a practice round that names none: one with declared data,
// agencies and a survey.
const demoPack = "quang-nam-2020"

type demoOptions struct {
	folder
	pack          string
	units, faults int
	seed          uint64
}

func newDemo(a *app) *cobra.Command {
	o := demoOptions{}
	c := a.command("demo", "{pack}", demoPack)
	c.takes(1, 1, "needs-folder")
	o.replaceFlag(c)
	c.number(&o.units, "units", 0)
	c.seed(&o.seed, 0)
	c.text(&o.pack, "pack")
	c.number(&o.faults, "faults", 0)
	c.completes("pack", func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return criteria.Builtin(), noFiles
	})
	return c.runs(func(args []string) error {
		o.path, o.again, a.named = args[0], demo.IsMade, []string{o.pack} // only this is read
		return runDemo(a, &o)
	})
}

// check refuses options that no round can be made for, and fills in the pack.
func (o *demoOptions) check(a *app) error {
	o.pack = cmp.Or(o.pack, demoPack)
	switch {
	case o.units < 1:
		return a.refuse("how many units is missing: --units of 1 or more, such as --units 30")
	case o.faults < 0 || o.faults > 100:
		return a.refuse("--faults has to be from 0 to 100")
	}
	return o.settle(a)
}

func runDemo(a *app, o *demoOptions) error {
	if err := o.check(a); err != nil {
		return err
	}
	pack, own, err := a.packWithFiles(o.pack)
	if err != nil {
		return err
	}
	r, err := demo.New(demo.Options{Pack: pack, Own: own, Units: o.units, Seed: o.seed, Faults: o.faults})
	if err != nil {
		return err
	}
	progress, finish := a.bar(a.say("Writing files"))
	err = o.write(r.Files(), progress)
	finish()
	if err != nil {
		return err
	}
	o.printSummary(a, r.Faults())
	return nil
}

// printSummary says what has been made, and where its faults are listed.
func (o *demoOptions) printSummary(a *app, faults int) {
	dir := o.shown()
	a.tell("Practice round made: %d (unit|units), pack %s, in %s. All figures are constructed.\n", o.units, o.pack, dir)
	if faults > 0 {
		a.tell("Units with a fault: %d; where they are: %s\n", faults, dir+"/"+demo.FaultsFile)
	}
}
