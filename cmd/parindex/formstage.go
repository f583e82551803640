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

// decidedBy is the round as an appraisal left it. Only decisions matter to forms:
// that there is no survey yet is no fault, nor what was not decided on.
func decidedBy(r *scoring.Round, stage scoring.Stage) *scoring.Round {
	then, regulation := *r.At(stage), *r.Regulation
	regulation.NoSurvey, regulation.Unappraised = scoring.DropSurvey, scoring.ZeroUnappraised
	then.Regulation, then.Survey = &regulation, nil
	return &then
}

// asDecided is the round as all decisions so far leave it: a council's list may be
// made when the agencies' final ones have come in. Leaves are not rounded: a decision
// names the exact points that it replaces.
func asDecided(r *scoring.Round) *scoring.Round {
	then := decidedBy(r, scoring.FinalAppraisal)
	then.Regulation.Rounding.Points = nil
	return then
}
