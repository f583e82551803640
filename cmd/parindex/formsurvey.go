package main

import (
	"cmp"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/round"
	"parindex/cmd/internal/sheet"
	"parindex/scoring"
	"parindex/scoring/survey"
)

// The sheets that survey results can be entered in.
const (
	satisfactionSheet = "satisfaction"
	countsSheet       = "counts"
	ballotsSheet      = "ballots"
	sampleSheet       = "sample"
)

type formSurveyOptions struct {
	round, output, kind string
	rows                int
	asksRows            bool // --rows was given
}

// mostBallots is how many rows of ballots a sheet may have: more are slow to open.
const mostBallots = 20_000

func newFormSurvey(a *app) *cobra.Command {
	o := formSurveyOptions{}
	c := a.command("form-survey")
	c.takesRound(&o.round)
	c.output(&o.output, "--output")
	c.choice(&o.kind, "kind", []string{satisfactionSheet, countsSheet, ballotsSheet, sampleSheet})
	c.number(&o.rows, "rows", sheet.BlankBallots)
	return c.runs(func([]string) error {
		o.asksRows = c.Flags().Changed("rows")
		return runFormSurvey(a, &o)
	})
}

func runFormSurvey(a *app, o *formSurveyOptions) error {
	if err := o.settle(a); err != nil {
		return err
	}
	r, err := declaredFor(a, o.round)
	if err != nil {
		return err
	}
	if len(sheet.SurveyRows(r.Round)) == 0 {
		return a.refuse("this round has no survey criteria")
	}
	write, rows, err := o.sheet(a, r, o.ending() == ".csv")
	if err != nil {
		return err
	}
	a.noteChanged(o.round, r)
	if isStandard(o.output) {
		return write(a.stdout)
	}
	if err := disk.WriteNewFile(o.output, write); err != nil {
		return err
	}
	if rows == 0 {
		a.tell("Headings written to %s\n", o.output)
		return nil
	}
	a.tell("Rows written: %d, to %s\n", rows, o.output)
	return nil
}

// settle refuses options before anything is read.
func (o *formSurveyOptions) settle(a *app) error {
	switch {
	case o.output == "":
		return a.refuse("%s is missing", "-o "+a.say("FILE"))
	case o.rows < 1 || o.rows > mostBallots:
		return a.refuse("--rows takes a number from 1 to %d", mostBallots)
	case o.asksRows && o.kind != ballotsSheet:
		return a.refuse("--rows goes with --kind ballots only")
	}
	o.settleFolder(a)
	if ending := o.ending(); ending != ".xlsx" && ending != ".csv" {
		return a.refuse("no format for %s; use .xlsx or .csv", filepath.Base(o.output))
	}
	if o.asksRows && o.ending() == ".csv" {
		return a.refuse("--rows goes with .xlsx only: a CSV has its headings, and rows are added below")
	}
	return a.checkFile(o.output, o.ending())
}

// ending is that of a workbook where a pipe or a device has none.
func (o *formSurveyOptions) ending() string {
	return cmp.Or(strings.ToLower(filepath.Ext(o.output)), ".xlsx")
}

// settleFolder names a file in the folder that -o may name, as it does for other forms.
func (o *formSurveyOptions) settleFolder(a *app) {
	info, err := os.Stat(o.output)
	isNew := err != nil && !isStandard(o.output)
	if isNew && filepath.Ext(o.output) == "" || err == nil && info.IsDir() {
		o.output = filepath.ToSlash(filepath.Join(o.output, cmp.Or(o.kind, a.say("survey"))+".xlsx"))
	}
}

// sheet is the one that is asked for, and how many rows it has.
func (o *formSurveyOptions) sheet(a *app, r *round.Round, asCSV bool) (write func(io.Writer) error, rows int,
	err error) {
	definition := r.Pack.Survey
	if o.kind == satisfactionSheet || o.kind == "" && definition == nil {
		write = func(w io.Writer) error { return sheet.WriteSurveyForm(w, r.Round) }
		if asCSV {
			write = func(w io.Writer) error { return sheet.WriteSurveyCSV(w, r.Round) }
		}
		return write, len(sheet.SurveyRows(r.Round)), nil
	}
	if definition == nil {
		return nil, 0, a.refuse(
			"the pack “%s” has no survey.yaml, which --kind %s needs; there is only --kind satisfaction",
			r.Pack.ID, o.kind)
	}
	return o.answers(a, r.Round, definition, asCSV)
}

func (o *formSurveyOptions) answers(a *app, r *scoring.Round, d *survey.Definition, asCSV bool) (func(io.Writer) error,
	int, error) {
	if !sheet.Askable(r, d) {
		return nil, 0, a.refuse("no group of the survey's definition rates a unit of this round")
	}
	sheets := map[string]func(*scoring.Round, *survey.Definition) sheet.AnswersSheet{
		countsSheet: sheet.CountsSheet, ballotsSheet: sheet.BallotsSheet, sampleSheet: sheet.SampleSheet,
		"": sheet.CountsSheet,
	}
	tab := sheets[o.kind](r, d)
	if o.kind == ballotsSheet {
		tab = tab.WithBlank(o.rows)
	}
	all, named := tab.Rows()
	if asCSV {
		return tab.WriteCSV, named, nil
	}
	return tab.Write, all, nil
}
