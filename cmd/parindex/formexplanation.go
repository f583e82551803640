package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/sheet"
	"parindex/scoring"
)

func newFormExplanation(a *app) *cobra.Command {
	o := folder{}
	c := a.command("form-explanation")
	c.takesRound()
	o.flags(c)
	c.runs(func(args []string) error { return runFormExplanation(a, args[0], &o) })
	return c.Command
}

func runFormExplanation(a *app, dir string, o *folder) error {
	if err := o.settle(a); err != nil {
		return err
	}
	declared, err := declaredFor(a, dir)
	if err != nil {
		return err
	}
	r, err := a.read(dir, a.everything)
	if err != nil {
		return err
	}
	outcome := r.Cuts()
	cards := outcome.Cards
	files := explanationForms(outcome.Round, cards)
	if err := o.write(files, nil); err != nil {
		return err
	}
	fmt.Fprintf(a.notes(), a.lang.Say("Đã ghi %d biểu giải trình vào %s; %d đơn vị không bị giảm điểm nào\n",
		"Forms written: %d, to %s; units without cuts: %d\n"), len(files), o.shown(), len(cards)-len(files))
	return a.printFaults(withoutPrinted(outcome.Faults, declared.Faults), r.Sources)
}

// explanationForms are one for each unit with cuts.
func explanationForms(r *scoring.Round, cards []*scoring.Scorecard) []disk.File {
	var files []disk.File
	for _, card := range cards {
		if len(sheet.Cuts(card)) == 0 {
			continue
		}
		f := sheet.ExplanationForm{Round: r, Card: card}
		files = append(files, disk.File{
			Name:  card.Unit.ID + ".xlsx",
			Write: func(w io.Writer) error { return sheet.WriteExplanationForm(w, f) },
		})
	}
	return files
}
