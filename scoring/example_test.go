package scoring_test

import (
	"fmt"

	"parindex/scoring"
	"parindex/scoring/scoringtest"
)

// A round is scored in one call. Nothing is rounded but where the regulation says so, and
// each card leads from the total down to the leaf.
func ExampleRun() {
	outcome := scoring.Run(scoringtest.TwoUnits(), nil)
	fmt.Println("faults:", outcome.Faults.Errors())
	for _, s := range outcome.Rankings[0].Standings {
		fmt.Println(s.Rank, s.Card.Unit.ID, s.Card.Total, "of", s.Card.Max, "index", s.Index)
	}
	line := outcome.Rankings[0].Standings[1].Card.Line("1")
	fmt.Println(line.Criterion.Code, line.Points(), "of", line.Criterion.Max)
	// Output:
	// faults: 0
	// 1 so-a 3 of 4 index 75
	// 2 so-b 7/3 of 4 index 58.33
	// 1 4/3 of 2
}

// A rule works out the points of a leaf exactly: 2/3 of 2 points stay 4/3.
func ExampleRule() {
	rule := scoring.Proportional{
		Rate:  scoring.Rate{Numerator: "done", Denominator: "planned", Over100: scoring.Refuse},
		Floor: scoring.Whole(50), Cap: scoring.Whole(100),
	}
	leaf := scoringtest.Leaf("1.1", "Plan carried out", "2", rule)
	working, faults := rule.Work(leaf, []scoring.Input{scoringtest.Number("4"), scoringtest.Number("6")})
	fmt.Println(working.Points, len(faults))
	fmt.Println(working.Points.Round(scoring.HalfUp, 2))
	// Output:
	// 4/3 0
	// 1.33
}
