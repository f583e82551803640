package scoring

import "slices"

// FirstStage is the first appraisal of a round, or the only one: a round has two
// where its calendar has the first of them or explanations, or where the first has
// decided on something.
func (r *Round) FirstStage() Stage {
	early := []Stage{FirstAppraisal, ReplyStage}
	planned := func(d Deadline) bool { return slices.Contains(early, d.Stage) }
	if slices.ContainsFunc(r.Deadlines, planned) {
		return FirstAppraisal
	}
	for a := range r.LedgerLines() {
		if a.Stage == FirstAppraisal {
			return FirstAppraisal
		}
	}
	return FinalAppraisal
}

// UndeclaredCouncil is whose list holds the criteria that name no agency, where the
// round declares no council for a unit.
const UndeclaredCouncil = "hoi-dong"

// Appraisers are the agencies of the round and, if it is none of them, the
// [UndeclaredCouncil].
func (r *Round) Appraisers() []Agency {
	if r.agency(UndeclaredCouncil) != nil {
		return slices.Clone(r.Agencies)
	}
	return append(slices.Clone(r.Agencies), Agency{ID: UndeclaredCouncil, Name: "Hội đồng thẩm định"})
}

// Declares says whether decisions of the agency are such of the round: it is one of
// the round's agencies, or the round declares none.
func (r *Round) Declares(agency Agency) bool {
	return len(r.Agencies) == 0 || r.agency(agency.ID) != nil
}
