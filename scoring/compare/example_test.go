package compare_test

import (
	"fmt"

	"parindex/scoring"
	"parindex/scoring/compare"
	"parindex/scoring/scoringtest"
)

// Next year the first leaf counts 6 points instead of 2, and so-b did all of its tasks: both
// have a part in the change of its index, and the parts add up to it.
func ExampleBlocks_Split() {
	before, after := scoringtest.TwoUnits(), scoringtest.TwoUnits()
	after.Sets[0].Max, after.Sets[0].Areas[0].Max = scoring.Whole(8), scoring.Whole(6)
	after.Submissions["so-b"].Entries["1"].Inputs[0] = scoringtest.Number("6")
	pairing := compare.Pairing{Old: before.Sets[0], New: after.Sets[0],
		Before: map[*scoring.Criterion][]*scoring.Criterion{}}
	for i, area := range after.Sets[0].Areas {
		pairing.Before[area] = before.Sets[0].Areas[i : i+1]
	}
	blocks := compare.NewBlocks(pairing, scoring.Run(before, nil), scoring.Run(after, nil), before.Blocks[0],
		after.Blocks[0])
	for _, change := range blocks.Split() {
		fmt.Println(change.Unit.ID, change.Old.Index, "->", change.New.Index)
		fmt.Println("  performance", change.Parts[compare.Performance], "maximum",
			change.Parts[compare.Maximum], "total",
			change.Total())
	}
	// Output:
	// so-a 75 -> 87.5
	//   performance 0 maximum 12.5 total 12.5
	// so-b 58.33 -> 87.5
	//   performance 125/6 maximum 25/3 total 175/6
}
