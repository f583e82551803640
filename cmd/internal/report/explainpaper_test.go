package report

import (
	"testing"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/account"
	"parindex/scoring/fault"
)

// What goes to the unit has no hints for the analyst and no warnings: the screen tells them.
func TestPaperLeavesWarningsToTheScreen(t *testing.T) {
	faults := fault.List{{Code: "survey-below", Severity: fault.Warning},
		{Code: "score-over-max", Severity: fault.Error}}
	unit := &account.Unit{Standing: &scoring.Standing{Card: &scoring.Scorecard{}}, Faults: faults}
	for paper, want := range map[bool]int{false: 2, true: 1} {
		e := &Account{Result: Result{Lang: text.Vietnamese}, Unit: unit, Paper: paper}
		told := e.withFaults(nil, faults)[0].(page.Section)
		if len(told.Below) != want || len(told.Below[0].Below) > 0 == paper || len(e.Unsaid()) != 2-want {
			t.Errorf("on paper %t: told %v, left out %v", paper, told.Below, e.Unsaid())
		}
	}
}

// A unit that sent nothing left no cell blank.
func TestBecauseNothingCame(t *testing.T) {
	card := &scoring.Scorecard{}
	card.Missing = true
	e := &Account{Result: Result{Lang: text.Vietnamese}, Unit: &account.Unit{Standing: &scoring.Standing{Card: card}}}
	line := scoring.Line{Criterion: &scoring.Criterion{Code: "1", Rule: scoring.Typed{}}}
	if got := e.because(line); got != "không nộp bản tự đánh giá" {
		t.Error(got)
	}
}
