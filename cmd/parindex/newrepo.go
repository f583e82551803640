package main

import (
	"github.com/spf13/cobra"

	"parindex/cmd/internal/skeleton"
)

func newNewRepo(a *app) *cobra.Command {
	f := fresh{}
	return f.command(a, "new-repo", func(dir string) error {
		a.named = nil // nothing is read
		return runNewRepo(a, dir, &f)
	}).Command
}

func runNewRepo(a *app, dir string, f *fresh) error {
	if err := f.settle(a, dir); err != nil {
		return err
	}
	id, err := f.packID(a)
	if err != nil {
		return err
	}
	if err := f.write(skeleton.NewRepo(id, a.lang), nil); err != nil {
		return err
	}
	f.sayMade(a, a.lang.Say("kho ", "repository ")+id)
	return nil
}
