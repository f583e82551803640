package round

import (
	"cmp"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// Lists is what the agencies' lists of decisions to make in an appraisal are made
// from.
type Lists struct {
	*scoring.Outcome
	Stage scoring.Stage
	// Second says that another appraisal went before, so that what was cut and
	// explained is to be decided again.
	Second bool
}

// Lists scores the round for the lists of an appraisal, the round's first where it
// is empty. The first starts from what units handed in alone; the second from every
// decision so far, since a council's final list may be made when the agencies' final
// ones have come in. Leaves are not rounded: a decision names the exact points that
// it replaces.
func (r *Round) Lists(stage scoring.Stage) Lists {
	first := r.FirstStage()
	l := Lists{Stage: cmp.Or(stage, first)}
	l.Second = l.Stage == scoring.FinalAppraisal && first != l.Stage
	changes := []scoring.Change{scoring.NotYetHeld{}, scoring.Unrounded{}}
	if !l.Second {
		changes = append(changes, scoring.AsOf(scoring.SelfStage))
	}
	l.Outcome = r.Outcome(changes...)
	return l
}

// Cuts scores the round as its first appraisal left it: what units explain
// themselves to. Only decisions matter there, no survey that has yet to be held.
func (r *Round) Cuts() *scoring.Outcome {
	return r.Outcome(scoring.AsOf(r.FirstStage()), scoring.NotYetHeld{})
}

// Undeclared warns of lists of an agency that the round does not declare.
func (r *Round) Undeclared(agency scoring.Agency) fault.List {
	if r.Declares(agency) {
		return nil
	}
	return fault.List{fault.Warn(CodeCouncilNone, r.Pos, "appraiser", agency.ID)}
}
