package account_test

import (
	"fmt"

	"parindex/scoring"
	"parindex/scoring/account"
	"parindex/scoring/scoringtest"
)

// Why a unit has its rank: how far the next one is, and where its points went.
func ExampleOf() {
	outcome := scoring.Run(scoringtest.TwoUnits(), nil)
	unit := account.Of(outcome, nil, "so-b")
	fmt.Println("rank", unit.Standing.Rank, "index", unit.Standing.Index)
	for _, n := range unit.Neighbours {
		fmt.Println(n.Standing.Card.Unit.ID, "above:", n.Above, "by", n.Difference)
	}
	for _, leaf := range unit.Losses.Losses {
		fmt.Println(leaf.Line.Criterion.Code, "lost", leaf.Lost)
	}
	// Output:
	// rank 2 index 58.33
	// so-a above: true by 16.67
	// 2 lost 1
	// 1 lost 2/3
}
