package scoringtest_test

import (
	"fmt"

	"parindex/scoring"
	"parindex/scoring/scoringtest"
)

// A test changes what it is about, and nothing else.
func ExampleTwoUnits() {
	round := scoringtest.TwoUnits()
	round.Submissions["so-b"].Entries["1"].Inputs[0] = scoringtest.Number("5")
	for _, s := range scoring.Run(round, nil).Rankings[0].Standings {
		fmt.Println(s.Rank, s.Card.Unit.ID, s.Card.Total)
	}
	// Output:
	// 1 so-a 3
	// 2 so-b 8/3
}
