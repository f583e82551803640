package scoring

import (
	"slices"

	"parindex/scoring/fault"
)

// isUnanswered says whether a unit explained points that the first appraisal took, and nobody has decided since. A
// decision that does not count was reported, and is to be corrected.
func (l *Line) isUnanswered() bool {
	isFirstCut := func(s Step) bool { return s.Counts() && s.Stage.place() == FirstAppraisal.place() && s.cuts() }
	isLater := func(s Step) bool { return s.Stage.place() == FinalAppraisal.place() }
	return l.HasReply() && slices.ContainsFunc(l.Steps, isFirstCut) && !slices.ContainsFunc(l.Steps, isLater)
}

// checkAnswered warns of explanations that no decision answers once the appraisal should be over: the lists of the
// final appraisal may be missing.
func checkAnswered(r *Round, cards []*Scorecard) (faults fault.List) {
	if !r.isFinal() || r.awaitsLists() || r.LedgerIncomplete {
		return nil
	}
	for _, card := range cards {
		if unit := card.Unit; card.unanswered > 0 {
			faults.Add(fault.Warn(CodeExplanationUnanswered, unit.Pos, "unit", unit.ID, "name", unit.Name,
				"count", card.unanswered).In(fault.About{Part: fault.Declarations}).Last())
		}
	}
	return faults
}
