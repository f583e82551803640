package overview_test

import (
	"fmt"

	"parindex/scoring"
	"parindex/scoring/overview"
	"parindex/scoring/scoringtest"
)

// What the appraisal made of what units claimed: one cut, without a reason.
func ExampleOf() {
	round := scoringtest.TwoUnits()
	round.Ledger = []scoring.Decision{{Matter: scoring.Matter{Unit: "so-a", Code: "2"},
		From: scoringtest.Number("1"), To: scoringtest.Number("0.5"), Grounds: scoring.Grounds{Agency: "so-noi-vu",
			Day: "2025-01-15"}}}
	o := overview.Of(scoring.Run(round, nil), "")
	for _, unit := range o.Units {
		fmt.Println(unit.Card.Unit.ID, "cut", unit.Cut, "kept", unit.Kept, "change", unit.Change())
	}
	fmt.Println("without a reason:", len(o.Ungrounded))
	// Output:
	// so-a cut 1 kept 1 change -0.5
	// so-b cut 0 kept 2 change 0
	// without a reason: 1
}
