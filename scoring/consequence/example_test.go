package consequence_test

import (
	"fmt"

	"parindex/scoring"
	"parindex/scoring/consequence"
	"parindex/scoring/scoringtest"
)

// At most half of the ranked units are rewarded, here one of two.
func ExampleOf() {
	round := scoringtest.TwoUnits()
	half := scoring.MustPoints("1/2")
	round.Regulation.Classes = []scoring.ClassScale{{Blocks: []string{"so"}, By: scoring.ByIndex, On: scoring.OnExact,
		Levels: []scoring.ClassLevel{{Name: "Tốt", Edge: scoring.Whole(50)}, {Name: "Khá"}}}}
	round.Regulation.Consequences = []scoring.Consequence{{ID: "khen", Blocks: []string{"so"}, Reward: &scoring.Reward{
		Classes: []string{"Tốt"}, Quota: &half, Of: scoring.OfRanked, Rounding: scoring.QuotaFloor,
		Ties: scoring.ExcludeTied}}}
	round.Ledger = []scoring.Decision{{Matter: scoring.Matter{Unit: "so-b", Code: "2"},
		To: scoringtest.Number("1")}}
	outcome := scoring.Run(round, nil)
	for _, result := range consequence.Of(outcome.Round, &outcome.Rankings[0]) {
		fmt.Println(result.ID, "seats:", result.Seats, "of", result.Base)
		for _, v := range result.Verdicts {
			fmt.Println(v.Standing.Card.Unit.ID, v.Answer, v.Reason)
		}
	}
	// Output:
	// khen seats: 1 of 2
	// so-a yes within-quota
	// so-b no beyond-quota
}
