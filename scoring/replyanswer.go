package scoring

import (
	"slices"

	"parindex/scoring/fault"
)

// isLeftCut says whether the first appraisal took points and nobody has decided since. A decision that does not count was
// reported, and is to be corrected.
func (l *Line) isLeftCut() bool {
	isFirstCut := func(s Step) bool { return s.Counts() && s.Stage.place() == FirstAppraisal.place() && s.cuts() }
	return slices.ContainsFunc(l.Steps, isFirstCut) && !l.isDecidedAgain()
}

func (l *Line) isDecidedAgain() bool {
	return slices.ContainsFunc(l.Steps, func(s Step) bool { return s.Stage.place() == FinalAppraisal.place() })
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

// checkUnexplained warns once of a unit that explained itself, and not to all that was cut: rows may be gone from its form,
// which count like those that are blank or hold a dash. Where something that it explained was decided on, it is too late.
func checkUnexplained(r *Round, cards []*Scorecard) (faults fault.List) {
	const named = 10
	if len(r.Explained) == 0 || r.LedgerIncomplete {
		return nil
	}
	for _, card := range cards {
		unit, codes := card.Unit, card.unexplained
		if file := r.Explained[card.Unit.ID]; file != "" && len(codes) > 0 && !card.answered {
			faults.Add(fault.Warn(codeExplanationPart, fault.InFile(file), "unit", unit.ID, "name", unit.Name,
				"count", len(codes), "criteria", codes[:min(len(codes), named)],
				"others", moreThanOne(len(codes)-named+1)).Last())
		}
	}
	return faults
}
