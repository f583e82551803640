package main

import (
	"fmt"
	"io/fs"
	"slices"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/round"
	"parindex/cmd/internal/sheet"
	"parindex/scoring"
	"parindex/scoring/fault"
)

type listOptions struct {
	folder
	round, stage string
	again        bool
	agency       string   // the only one to list, where one is named
	there        []string // names in the round's appraisal folder
}

func newFormAppraisal(a *app) *cobra.Command {
	o := listOptions{}
	c := a.command("form-appraisal")
	c.takesRound(&o.round)
	o.flags(c)
	c.stage(&o.stage, appraisals)
	c.isSet(&o.again, "again")
	c.text(&o.agency, "agency")
	return c.runs(func([]string) error { return runFormAppraisal(a, &o) })
}

func runFormAppraisal(a *app, o *listOptions) error {
	declared, err := o.declared(a, o.round)
	if err != nil {
		return err
	}
	if declared.AppraisedColumn {
		return a.refuse(
			"this round takes appraised points from the units' workbooks (appraised_in: workbook), not from lists")
	}
	load := a.claims
	if scoring.Stage(o.stage) == scoring.FinalAppraisal || o.again {
		load = a.everything
	}
	r, err := a.read(o.round, func(root fs.FS, shown string) (*round.Round, error) {
		o.there, _ = fs.Glob(root, "appraisal/*") // the only error is of the pattern
		return load(root, shown)
	})
	if err != nil {
		return err
	}
	if err := a.checkAgency(r.Round, o.agency); err != nil {
		return err
	}
	a.noteChanged(o.round, r)
	lists, faults := o.lists(r)
	if o.again && o.agency == "" && len(lists) == 0 {
		o.tellNothing(a, r)
		return nil
	}
	files := bookFiles(lists, o.listName, sheet.WriteAppraisalForm)
	if err := o.write(files, nil); err != nil {
		return err
	}
	a.tell("Lists written: %d, to %s\n", len(files), o.shown())
	if o.again {
		a.tell("Once they are in appraisal, run this again: decisions made after them may be listed then\n")
	}
	onlyHere := func(d fault.Diagnostic) bool { return d.Code == round.CodeCouncilNone }
	return a.printSome(faults.Without(declared.Faults), r.Sources,
		onlyHere, a.toType("validate", o.round))
}

// tellNothing says that nothing has to be decided again, in this appraisal or at all.
func (o *listOptions) tellNothing(a *app, r *round.Round) {
	o.stage = ""
	if lists, _ := o.lists(r); len(lists) > 0 {
		a.tell("Nothing to decide again in this appraisal, but in the other one: run this without --stage\n")
		return
	}
	a.tell("Nothing has to be decided again: every decision starts from the points that stand now\n")
}

// listName is a file's name: all lists of an agency go into the same folder, and none
// may take the place of one that is filled. A list of what is decided again is numbered, as a copy is.
func (o *listOptions) listName(f sheet.AppraisalForm) string {
	name := f.Agency.ID
	isThere := func(name string) bool { return slices.Contains(o.there, "appraisal/"+name+".xlsx") }
	if f.Second || f.Stage == scoring.FirstAppraisal || o.stage != "" || !o.again && isThere(name) {
		name += sheet.ListEnd(f.Stage)
	}
	if !o.again {
		return name
	}
	for n := 2; ; n++ {
		if numbered := fmt.Sprintf("%s (%d)", name, n); !isThere(numbered) {
			return numbered
		}
	}
}

// lists are those to write, one for each agency that has something to decide, and
// the faults of what they are made from.
func (o *listOptions) lists(r *round.Round) (lists []sheet.AppraisalForm, faults fault.List) {
	stages := []scoring.Stage{scoring.Stage(o.stage)}
	if o.again && o.stage == "" {
		stages = appraisals
	}
	for _, stage := range stages {
		from := r.Lists(stage, o.again)
		f := sheet.AppraisalForm{Round: r.Round, Stage: from.Stage, Second: from.Second, Again: o.again,
			Cards:  from.Cards,
			Faults: from.Faults}
		if !o.again { // else they are known
			faults.Add(f.Faults...)
		}
		for _, agency := range r.Appraisers() {
			f.Agency, f.Unassigned = agency, agency.ID == scoring.UndeclaredCouncil
			if (o.agency == "" || o.agency == agency.ID) && !f.Empty() {
				lists = append(lists, f)
				faults.Add(r.Undeclared(agency)...)
			}
		}
	}
	return lists, faults
}
