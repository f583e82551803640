package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/round"
	"parindex/cmd/internal/sheet"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/fault"
)

type formOptions struct {
	folder
	round, unit string
}

func newForm(a *app) *cobra.Command {
	o := formOptions{}
	c := a.command("form")
	c.takesRound()
	o.flags(c)
	c.text(&o.unit, "unit")
	c.AddCommand(newFormAppraisal(a), newFormExplanation(a), newFormSurvey(a))
	c.runs(func(args []string) error {
		o.round = args[0]
		return runForm(a, &o)
	})
	return c.Command
}

func runForm(a *app, o *formOptions) error {
	if o.unit != "" && o.replace {
		return usageError(a.lang.Say("--replace sẽ xóa biểu của các đơn vị khác; với --unit hãy chọn một thư mục mới",
			"--replace would remove the forms of other units; with --unit, name a new folder"))
	}
	if err := o.settle(a); err != nil {
		return err
	}
	r, err := declaredFor(a, o.round)
	if err != nil {
		return err
	}
	published, err := a.read(o.round, round.LoadResults)
	if err != nil {
		return err
	}
	forms, err := o.forms(a, r, published.PublishedUnits())
	if err != nil {
		return err
	}
	var all sheet.Forms
	files := make([]disk.File, len(forms))
	for i, f := range forms {
		files[i] = disk.File{Name: f.Unit.ID + ".xlsx", Write: func(w io.Writer) error { return all.Write(w, f) }}
	}
	if err := o.write(files, nil); err != nil {
		return err
	}
	fmt.Fprintf(a.notes(), a.lang.Say("Đã ghi %d biểu vào %s\n", "Forms written: %d, to %s\n"), len(forms), o.shown())
	return nil
}

// declaredFor is the round that forms are made for: one whose declarations have
// faults makes none, since forms would carry them on.
func declaredFor(a *app, dir string) (*round.Round, error) {
	r, err := a.read(dir, round.LoadDeclarations)
	if err != nil {
		return nil, err
	}
	if r.Usable {
		r.Faults.Add(r.CheckDeclarations()...)
	}
	refuseMarks(r.Faults, r.Sources)
	if err := a.tellFaults(r.Faults, r.Sources, "parindex", "validate", dir); err != nil {
		fmt.Fprintln(a.notes(), a.lang.Say("Chưa ghi biểu nào: biểu sẽ mang theo các lỗi trên",
			"No form was written: forms would carry on the faults above"))
		return nil, err
	}
	if !r.Usable {
		return nil, errFaults
	}
	return r, nil
}

// refuseMarks makes an error of each value that is still to be filled in: a form with its mark would go out to every
// unit. What only a comment asks to check stays to do.
func refuseMarks(faults fault.List, sources map[string][]byte) {
	for i, d := range faults {
		lines := strings.Split(string(sources[d.Pos.File()]), "\n")
		if d.Code != criteria.CodeToFill || d.Pos.Line() > len(lines) {
			continue
		}
		before := []rune(" " + lines[d.Pos.Line()-1])[:d.Pos.Col()]
		if !strings.Contains(string(before), " #") {
			faults[i].Severity = fault.Error
		}
	}
}

// forms are those to write, one a unit. Units of which the round has published figures
// fill none, unless it is asked for.
func (o *formOptions) forms(a *app, r *round.Round, published map[string]bool) ([]sheet.Form, error) {
	only := ""
	if o.unit != "" {
		id, err := a.unitNamed(unitsOf(r.Blocks), o.unit, "")
		if err != nil {
			return nil, err
		}
		only = id
	}
	var forms []sheet.Form
	for _, block := range r.Blocks {
		for _, unit := range block.Units {
			if only == "" && !published[unit.ID] || only == unit.ID {
				forms = append(forms, formOf(r, block, unit))
			}
		}
	}
	return forms, nil
}

func formOf(r *round.Round, block *scoring.Block, unit *scoring.Unit) sheet.Form {
	return sheet.Form{Round: r.Round, Block: block, Unit: unit, AppraisedColumn: r.AppraisedColumn}
}

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
	return a.tellFaults(outcome.Faults.Without(declared.Faults), r.Sources, "parindex", "validate", dir)
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
