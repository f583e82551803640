package workbook

import (
	"parindex/cmd/internal/column"
	"parindex/scoring"
)

// vote takes how a council came to the decision.
func (r record) vote(a *scoring.Decision) {
	a.Minutes = r.Phrase(column.Minutes)
	a.AttendedPos, a.ForPos = r.Place(column.Attended), r.Place(column.For)
	if attended, ok := r.Word(column.Attended); ok && attended != "" && !a.Attend(attended) {
		r.Bad(scoring.CodeAttendedBad, a.AttendedPos, "found", attended)
	}
	if favour, ok := r.Word(column.For); ok && favour != "" && !a.Favour(favour) {
		r.Bad(scoring.CodeForBad, a.ForPos, "found", favour, "attended", a.Present())
	}
}
