package main

import (
	"fmt"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/skeleton"
	"parindex/criteria"
)

func newNewPack(a *app) *cobra.Command {
	f := fresh{}
	c := f.command(a, "new-pack", func(dir string) error {
		a.named = []string{f.from} // only this is read
		return runNewPack(a, dir, &f)
	})
	c.text(&f.from, "from")
	return c.Command
}

func runNewPack(a *app, dir string, f *fresh) error {
	if err := f.settle(a, dir); err != nil {
		return err
	}
	id, err := f.packID(a)
	if err != nil {
		return err
	}
	files, err := a.packFiles(f, id)
	if err != nil {
		return err
	}
	if err := f.write(files, nil); err != nil {
		return err
	}
	f.sayMade(a, a.lang.Say("gói ", "pack ")+id)
	return nil
}

func (a *app) packFiles(f *fresh, id string) ([]disk.File, error) {
	if f.from == "" {
		return skeleton.NewPack(id, a.lang), nil
	}
	last, err := a.packToUse(f.from)
	if err != nil {
		return nil, err
	}
	switch {
	case last.ID == id:
		return nil, usageError(fmt.Sprintf(a.lang.Say("gói mới phải có tên khác gói cũ “%s”",
			"the new pack needs another name than the earlier one, “%s”"), id))
	case !slices.Contains(criteria.Builtin(), last.ID) && !exists(filepath.Join(f.path, "..", last.ID)):
		return nil, usageError(fmt.Sprintf(
			a.lang.Say("gói cũ %s phải nằm cạnh gói mới, để previous dẫn tới được: tạo gói mới trong %s",
				"the earlier pack %s has to lie beside the new one, so that previous leads to it: make the new one in %s"),
			last.ID, filepath.ToSlash(filepath.Dir(filepath.Clean(f.from)))))
	}
	return skeleton.NextPack(last, id, a.lang), nil
}
