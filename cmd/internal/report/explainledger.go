package report

import (
	"fmt"

	"parindex/scoring"
)

// ledger is every decision on the leaf, in order, and what stood after the last.
func (e *Explanation) ledger() outline {
	line, say := e.Criterion.Line, e.Lang.Say
	o := under(say("Điểm thẩm định: ", "Appraised points: ") + e.Lang.Value(line.Appraised))
	for _, a := range line.Ledger {
		o.below = append(o.below, under(e.decision(a)))
	}
	if len(line.Ledger) == 0 {
		o.below = append(o.below, under(e.undecided()))
		return o
	}
	if last := line.Ledger[len(line.Ledger)-1]; last.Counts(line.Criterion) {
		if cut := e.rounded(last.To.Number); cut != "" {
			o.below = append(o.below, under(e.Lang.Value(last.To.Number)+cut))
		}
	}
	return o
}

// decision is one line of the ledger.
func (e *Explanation) decision(a scoring.Adjustment) string {
	say := e.Lang.Say
	text := "→ " + e.found(a.To)
	if a.From.State == scoring.Given {
		text = e.found(a.From) + " " + text
	}
	if a.Agency != "" {
		text += " · " + e.agency(a.Agency)
	}
	switch {
	case a.Reason != "":
		text += say(" · lý do: ", " · reason: ") + a.Reason
	case !a.To.Number.Equal(e.Criterion.Line.Self):
		text += say(" · không ghi lý do", " · no reason given")
	}
	if !a.Counts(e.Criterion.Line.Criterion) {
		text += say(" · không được tính", " · does not count")
	}
	return fmt.Sprintf("%s: %s", a.To.Pos, text)
}

// undecided says what the regulation makes of a leaf that no council decided on.
func (e *Explanation) undecided() string {
	policy := e.Unit.Round.Regulation.Unappraised
	none := fmt.Sprintf(e.Lang.Say("không có quyết định nào (unappraised: %s)", "no decision (unappraised: %s)"), policy)
	if policy == scoring.AcceptSelf && e.Criterion.Line.Criterion.HasSelf() {
		return none + e.Lang.Say(": giữ điểm tự chấm", ": the self points stand")
	}
	return none + e.Lang.Say(": tính 0", ": counts 0")
}

// agency is the name of an appraising agency, or its id where the round has none.
func (e *Explanation) agency(id string) string {
	for _, agency := range e.Unit.Round.Agencies {
		if agency.ID == id && agency.Name != "" {
			return agency.Name
		}
	}
	return id
}
