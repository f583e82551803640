package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/report"
)

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
	c.runs(func(args []string) error {
		o.name = args[0]
		if len(args) == 2 {
			o.code = args[1]
		}
		return runCriteriaShow(a, &o)
	})
	return c.Command
}

func runCriteriaShow(a *app, o *showOptions) error {
	if _, err := time.Parse(time.DateOnly, o.on); o.on != "" && err != nil {
		return usageError(fmt.Sprintf(a.lang.Say("--on: “%s” không phải là ngày dạng 2026-06-30",
			"--on: “%s” is not a day such as 2026-06-30"), o.on))
	}
	if err := o.settle(a); err != nil {
		return err
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
	if o.code == "" {
		return o.write(a, view)
	}
	code := report.Code{Criteria: view, Code: o.code}
	if !code.Exists() {
		message := fmt.Sprintf(a.lang.Say("%s không có tiêu chí “%s”", "%s has no criterion “%s”"), o.name, o.code)
		return usageError(message + a.didYouMean(o.code, pack.codes()))
	}
	return o.write(a, code)
}
