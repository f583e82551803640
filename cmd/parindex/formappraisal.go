package main

import (
	"io"
	"io/fs"
	"slices"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/round"
	"parindex/cmd/internal/sheet"
	"parindex/scoring"
	"parindex/scoring/fault"
)

type listOptions struct {
	folder
	round, stage string
	there        []string // names in the round's appraisal folder
}

func newFormAppraisal(a *app) *cobra.Command {
	o := listOptions{}
	c := a.command("form-appraisal")
	c.takesRound()
	o.flags(c)
	c.choice(&o.stage, "stage", stageNames(appraisals))
	c.runs(func(args []string) error {
		o.round = args[0]
		return runFormAppraisal(a, &o)
	})
	return c.Command
}

func runFormAppraisal(a *app, o *listOptions) error {
	if err := o.settle(a); err != nil {
		return err
	}
	declared, err := declaredFor(a, o.round)
	if err != nil {
		return err
	}
	if declared.AppraisedColumn {
		return a.refuse(
			"this round takes appraised points from the units' workbooks (appraised_in: workbook), not from lists")
	}
	load := a.claims
	if scoring.Stage(o.stage) == scoring.FinalAppraisal {
		load = a.everything
	}
	r, err := a.read(o.round, func(root fs.FS, shown string) (*round.Round, error) {
		o.there, _ = fs.Glob(root, "appraisal/*") // the only error is of the pattern
		return load(root, shown)
	})
	if err != nil {
		return err
	}
	lists, faults := o.lists(r)
	files := make([]disk.File, len(lists))
	for i, f := range lists {
		files[i] = disk.File{Name: o.listName(f),
			Write: func(w io.Writer) error { return sheet.WriteAppraisalForm(w, f) }}
	}
	if err := o.write(files, nil); err != nil {
		return err
	}
	a.tell("Lists written: %d, to %s\n", len(files), o.shown())
	onlyHere := func(d fault.Diagnostic) bool { return d.Code == round.CodeCouncilNone }
	return a.printSome(faults.Without(declared.Faults), r.Sources,
		onlyHere, quoted([]string{"parindex", "validate", o.round}))
}

// listName is a file's name: all lists of an agency go into the same folder, and none
// may take the place of one that is filled.
func (o *listOptions) listName(f sheet.AppraisalForm) string {
	plain := f.Agency.ID + ".xlsx"
	if f.Second || f.Stage == scoring.FirstAppraisal || o.stage != "" || slices.Contains(o.there, "appraisal/"+plain) {
		return f.Agency.ID + sheet.ListEnd(f.Stage) + ".xlsx"
	}
	return plain
}

// lists are those to write, one for each agency that has something to decide, and
// the faults of what they are made from.
func (o *listOptions) lists(r *round.Round) ([]sheet.AppraisalForm, fault.List) {
	from := r.Lists(scoring.Stage(o.stage))
	f := sheet.AppraisalForm{Round: r.Round, Stage: from.Stage, Second: from.Second, Cards: from.Cards,
		Faults: from.Faults}
	faults := slices.Clone(f.Faults)
	var lists []sheet.AppraisalForm
	for _, agency := range r.Appraisers() {
		f.Agency, f.Unassigned = agency, agency.ID == scoring.UndeclaredCouncil
		if !f.Empty() {
			lists = append(lists, f)
			faults.Add(r.Undeclared(agency)...)
		}
	}
	return lists, faults
}
