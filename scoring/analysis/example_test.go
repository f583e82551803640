package analysis_test

import (
	"fmt"

	"parindex/scoring"
	"parindex/scoring/analysis"
	"parindex/scoring/scoringtest"
)

// What a block lost its points on: the costliest criterion first.
func ExampleOfBlock() {
	outcome := scoring.Run(scoringtest.TwoUnits(), nil)
	block := analysis.OfBlock(&outcome.Rankings[0], outcome.Round.Regulation)
	for _, leaf := range block.Losses[:2] {
		fmt.Println(leaf.Criterion.Code, leaf.Lost)
	}
	// Output:
	// 2 2
	// 1 2/3
}
