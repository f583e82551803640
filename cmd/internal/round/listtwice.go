package round

import (
	"cmp"
	"slices"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// list is whose decisions, and of which appraisal, a form holds for certain.
type list struct {
	agency string
	stage  scoring.Stage
}

// byLength orders names so that "so-a.xlsx" comes before "so-a (2).xlsx".
func byLength(names []string) {
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) })
}

// rowsTwice tells of a list that came in a second file, and leaves the decisions that
// are not in the first: the same ones would all be called stale.
func (r *reader) rowsTwice(of list, file string, ledger []scoring.Decision) (rest []scoring.Decision,
	faults fault.List) {
	first, twice := r.lists[of]
	if !twice {
		if r.lists == nil {
			r.lists = map[list]string{}
		}
		r.lists[of] = file
		return ledger, nil
	}
	var before []scoring.Decision
	for b := range r.round.LedgerLines() {
		if b.Pos.File() == first {
			before = append(before, *b)
		}
	}
	rest = slices.DeleteFunc(slices.Clone(ledger), func(a scoring.Decision) bool {
		return slices.ContainsFunc(before, func(b scoring.Decision) bool { return same(a, b) })
	})
	warning := fault.Warn(CodeListTwice, fault.InFile(file),
		"agency", r.round.AgencyName(of.agency), "stage", of.stage, "count", len(ledger)-len(rest))
	warning = warning.See(fault.NoteFirstHere, fault.InFile(first))
	return rest, fault.List{warning.In(fault.About{Agency: of.agency})}
}

// same says whether two lines decide the same, wherever they stand.
func same(a, b scoring.Decision) bool {
	return a.Unit == b.Unit && a.Code == b.Code && a.Kind == b.Kind && sameInput(a.From, b.From) &&
		sameInput(a.To, b.To) &&
		a.Day == b.Day && a.Reason == b.Reason && a.Evidence == b.Evidence && a.Clause == b.Clause && a.Vote == b.Vote
}

func sameInput(a, b scoring.Input) bool {
	return a.State == b.State && (a.State != scoring.Given || a.Number.Equal(b.Number))
}
