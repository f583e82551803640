package report

import (
	"testing"

	"parindex/scoring"
)

// What only leaves points as they were is one row for each unit; a reason or a vote keeps a
// decision apart.
func TestMinutesGatherWhatWasUpheld(t *testing.T) {
	one, other := &scoring.Scorecard{}, &scoring.Scorecard{}
	decision := func(card *scoring.Scorecard, code, after, reason string, members int) councilDecision {
		return councilDecision{card, scoring.Step{Before: scoring.Whole(2), After: scoring.MustPoints(after),
			Decision: &scoring.Decision{Matter: scoring.Matter{Code: code, Kind: scoring.PointsDecision},
				Grounds: scoring.Grounds{Reason: reason, Vote: scoring.Vote{Members: members}}}}}
	}
	rows := minutesOf([]councilDecision{
		decision(one, "1", "2", "", 0), decision(one, "2", "1", "", 0), decision(one, "3", "2", "", 0),
		decision(one, "4", "2", "đủ", 0), decision(one, "5", "2", "", 9), decision(other, "1", "2", "", 0),
	})
	want := []int{2, 0, 0, 0, 1}
	if len(rows) != len(want) {
		t.Fatalf("%d rows, want %d", len(rows), len(want))
	}
	for i, row := range rows {
		if len(row.upheld) != want[i] {
			t.Errorf("row %d upholds %v, want %d", i, row.upheld, want[i])
		}
	}
}
