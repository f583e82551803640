package main

import (
	"slices"

	"parindex/scoring"
)

// firstStage is the first appraisal of a round, or the only one: a round has two
// where its calendar has the first of them or explanations, or where the first has
// decided on something.
func firstStage(r *scoring.Round) scoring.Stage {
	early := []scoring.Stage{scoring.FirstAppraisal, scoring.ReplyStage}
	if slices.ContainsFunc(r.Deadlines, func(d scoring.Deadline) bool { return slices.Contains(early, d.Stage) }) ||
		slices.ContainsFunc(r.Ledger, func(a scoring.Decision) bool { return a.Stage == scoring.FirstAppraisal }) {
		return scoring.FirstAppraisal
	}
	return scoring.FinalAppraisal
}
