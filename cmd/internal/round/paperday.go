package round

import (
	"parindex/scoring"
	"parindex/scoring/fault"
)

// checkPaperDay warns of a paper that publishes the result and is older than a decision in it: after a correction the
// result is published by another paper. That of an official result has a day, which annexes and reference name.
func (r *Round) checkPaperDay() (faults fault.List) {
	paper, last := r.Papers.Result, scoring.Decision{}
	if paper.Day == "" {
		if r.Status == scoring.Official && !paper.Electronic && !paper.Pos.IsZero() {
			faults.Add(fault.ToDo(codePaperUndated, paper.Pos))
		}
		return faults
	}
	for a := range r.LedgerLines() {
		if a.Day > last.Day {
			last = a
		}
	}
	if paper.Day < last.Day {
		faults.Add(fault.Warn(codePaperDay, paper.DayPos, "day", paper.Day, "decided", last.Day).
			See(scoring.NoteDecisionHere, last.Pos))
	}
	return faults
}
