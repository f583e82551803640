package main

import (
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/round"
	"parindex/cmd/internal/sheet"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

type formOptions struct {
	folder
	round, unit string
}

func newForm(a *app) *cobra.Command {
	o := formOptions{}
	c := a.command("form")
	c.takesRound(&o.round)
	o.flags(c)
	c.text(&o.unit, "unit")
	c.AddCommand(newFormAppraisal(a), newFormExplanation(a), newFormSurvey(a))
	return c.runs(func([]string) error { return runForm(a, &o) })
}

func runForm(a *app, o *formOptions) error {
	if o.unit != "" && o.replace {
		return a.refuse("--replace would remove the forms of other units; with --unit, name a new folder")
	}
	r, err := o.declared(a, o.round)
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
	a.noteChanged(o.round, r)
	files := bookFiles(forms, func(f sheet.Form) string { return f.Unit.ID }, new(sheet.Forms).Write)
	if err := o.write(files, nil); err != nil {
		return err
	}
	a.tell("Forms written: %d, to %s\n", len(forms), o.shown())
	return nil
}

// bookFiles are workbooks, one for each form, called by what it is for.
func bookFiles[F any](forms []F, name func(F) string, write func(io.Writer, F) error) []disk.File {
	return seq.Map(forms, func(f F) disk.File {
		return disk.File{Name: name(f) + ".xlsx", Write: func(w io.Writer) error { return write(w, f) }}
	})
}

// declared checks the folder for forms, and is the round that they are made for.
func (f *folder) declared(a *app, dir string) (*round.Round, error) {
	if err := f.settle(a); err != nil {
		return nil, err
	}
	return declaredFor(a, dir)
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
	marked := isPrinted(r.Sources)
	err = a.printSome(r.Faults, r.Sources, func(d fault.Diagnostic) bool { return a.ends(d) || marked(d) },
		a.toType("validate", dir))
	if err == nil && slices.ContainsFunc(r.Faults, marked) {
		err = errFaults
	}
	if err != nil {
		fmt.Fprintln(a.stderr, a.say(
			"No form was written: forms would carry on the faults and what is still to fill in; see: ")+
			a.toType("validate", dir))
		return nil, err
	}
	if !r.Usable {
		return nil, errFaults
	}
	return r, nil
}

// isPrinted says whether something is still to be filled in where a value stands, or beside one that the declarations
// copied from last year: a form with it would go out to every unit. What other comments ask to check stays to do.
func isPrinted(sources map[string][]byte) func(fault.Diagnostic) bool {
	return func(d fault.Diagnostic) bool {
		lines := strings.Split(string(sources[d.Pos.File()]), "\n")
		if d.Code != criteria.CodeToFill || d.Pos.Line() > len(lines) {
			return false
		}
		before := string([]rune(" " + lines[d.Pos.Line()-1])[:d.Pos.Col()])
		value, _, comment := strings.Cut(before, " #")
		isDeclared := path.Base(d.Pos.File()) == round.Declarations
		return !comment || isDeclared && strings.TrimSpace(value) != ""
	}
}

// forms are those to write, one a unit. Units of which the round has published figures
// fill none, unless it is asked for.
func (o *formOptions) forms(a *app, r *round.Round, published map[string]bool) ([]sheet.Form, error) {
	only := ""
	if o.unit != "" {
		id, err := a.unitNamed(unitsOf(r.Round), o.unit, "")
		if err != nil {
			return nil, err
		}
		only = id
	}
	var forms []sheet.Form
	for unit, block := range r.Units() {
		if only == "" && !published[unit.ID] || only == unit.ID {
			forms = append(forms, formOf(r, block, unit))
		}
	}
	return forms, nil
}

func formOf(r *round.Round, block *scoring.Block, unit *scoring.Unit) sheet.Form {
	return sheet.Form{Round: r.Round, Block: block, Unit: unit, AppraisedColumn: r.AppraisedColumn}
}

func newFormExplanation(a *app) *cobra.Command {
	o := formOptions{}
	c := a.command("form-explanation")
	c.takesRound(&o.round)
	o.flags(c)
	return c.runs(func([]string) error { return runFormExplanation(a, &o) })
}

func runFormExplanation(a *app, o *formOptions) error {
	declared, err := o.declared(a, o.round)
	if err != nil {
		return err
	}
	r, err := a.read(o.round, a.everything)
	if err != nil {
		return err
	}
	a.noteChanged(o.round, r)
	outcome := r.Cuts()
	cards := outcome.Cards
	files := explanationForms(outcome.Round, cards)
	if err := o.write(files, nil); err != nil {
		return err
	}
	a.tell("Forms written: %d, to %s; units without cuts: %d\n", len(files), o.shown(), len(cards)-len(files))
	return a.tellFaults(outcome.Faults.Without(declared.Faults), r.Sources, "validate", o.round)
}

// explanationForms are one for each unit with cuts.
func explanationForms(r *scoring.Round, cards []*scoring.Scorecard) []disk.File {
	cut := seq.Filter(cards, func(card *scoring.Scorecard) bool { return len(sheet.Cuts(card)) > 0 })
	return bookFiles(cut, func(card *scoring.Scorecard) string { return card.Unit.ID },
		func(w io.Writer, card *scoring.Scorecard) error {
			return sheet.WriteExplanationForm(w, sheet.ExplanationForm{Round: r, Card: card})
		})
}
