package main

import (
	"cmp"
	"strings"

	"parindex/cmd/internal/record"
	"parindex/cmd/internal/report"
	"parindex/cmd/internal/round"
	"parindex/criteria/diff"
	"parindex/scoring"
	"parindex/scoring/compare"
	"parindex/scoring/seq"
)

// rescore scores a round again and compares it with what was recorded. What the system
// will not let be read is said of the round, and the others are scored.
func (a *app) rescore(name string, to *target) (report.Rescored, error) {
	out := report.Rescored{Schema: record.Schema, Arithmetic: scoring.Arithmetic,
		Path: name, SHA256: a.inputsHash(name, to),
		Differences: []record.Difference{}, Units: []report.RescoredUnit{}}
	r, kept, err := a.readRecorded(name)
	if err != nil {
		out.Status, out.Reason = report.Unscored, strings.TrimPrefix(a.failure(err), name+": ")
		return out, nil
	}
	a.describe(&out, r, kept)
	if !r.Usable {
		return out, nil
	}
	if to != nil {
		by, err := a.answeredBy(name, r, to.Pack)
		if err == nil {
			carry(&out, r, by, to.Pack)
		}
		return out, err
	}
	outcome := r.Outcome()
	out.Errors = outcome.Faults.Errors()
	out.Units = report.RescoredUnits(outcome)
	return out, a.compareRecorded(&out, kept, a.result(r, outcome))
}

// readRecorded reads a round, and the results that are recorded beside it, by whose arithmetic it is scored.
func (a *app) readRecorded(name string) (r *round.Round, kept []recorded, err error) {
	folder, err := a.folder(name)
	if err != nil {
		return nil, nil, err
	}
	defer folder.Close()
	spare()
	if kept, err = recordedIn(folder.Files); err != nil {
		return nil, nil, err
	}
	if r, err = round.Load(folder.Files, folder.Shown, nil); err != nil || !r.Usable {
		return r, kept, err
	}
	r.Files = ofBundle(folder.Files, kept, r.Files)
	for _, k := range kept {
		r.Arithmetic = cmp.Or(r.Arithmetic, k.arithmetic())
	}
	return r, kept, nil
}

// describe says which round it is and, where it cannot be scored, why.
func (a *app) describe(out *report.Rescored, r *round.Round, kept []recorded) {
	out.Against = strings.Join(seq.Map(kept, func(k recorded) string { return k.name }), ", ")
	if r.Round != nil {
		out.Round, out.Year, out.RoundStatus = r.ID, r.Year, r.Status
		out.Arithmetic = cmp.Or(r.Arithmetic, out.Arithmetic)
	}
	if r.Pack != nil {
		out.Pack = r.Pack.ID
	}
	if !r.Usable {
		out.Status, out.Errors, out.Reason = report.Unscored, r.Faults.Errors(), a.lang.Message(r.Faults.Sorted()[0])
	}
}

// carry scores the answers of a round by other criteria.
func carry(out *report.Rescored, r *round.Round, o answered, to diff.Pack) {
	out.Status, out.Against, out.Errors = report.CarriedTo, "", o.Faults.Errors()
	for _, block := range o.Round.Blocks {
		b := carried(r, o.Outcome, block, to)
		if b == nil {
			out.NotMapped = append(out.NotMapped,
				report.Unmapped{Block: block.ID, Why: compare.NoSet, Units: len(block.Units)})
			continue
		}
		out.Units = append(out.Units, report.RescoredUnits(scoring.Run(b.Round(compare.Carry), nil))...)
		out.NotMapped = append(out.NotMapped, o.unmapped(block, diff.NotCarried(r.Regulation, to.Regulation))...)
		for _, a := range b.Assumptions() {
			out.NotMapped = append(out.NotMapped,
				report.Unmapped{Block: block.ID, Code: a.Code, Why: a.Why, Units: a.Units})
		}
	}
}
