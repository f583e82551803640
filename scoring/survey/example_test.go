package survey_test

import (
	"fmt"

	"parindex/scoring/survey"
)

// Three people are asked two questions about one unit; one of them leaves the
// second open.
func Example() {
	yes, no := true, false
	definition := &survey.Definition{
		Scales: []survey.Scale{{ID: "muc", Levels: []survey.Level{
			{Code: "2", Label: "Hài lòng", Satisfied: &yes}, {Code: "1", Label: "Không hài lòng", Satisfied: &no}}}},
		Groups: []survey.Group{{ID: "nguoi-dan", Name: "Người dân"}},
		Components: []survey.Component{{ID: "chung", Questions: []survey.Question{
			{ID: "q1", Scale: "muc", Counts: true}, {ID: "q2", Scale: "muc", Counts: true}}}},
		Measure: survey.Share, Blank: survey.DropBlank, Averaging: survey.Pooled,
		Leaves: []survey.Take{{Set: "so", Criterion: "8.1"}},
	}
	tally := survey.NewTally(definition, []survey.Unit{{ID: "so-noi-vu", Set: "so"}})
	for _, cells := range [][2]string{{"2", "2"}, {"2", "không hài lòng"}, {"2", ""}} {
		tally.AddBallot(&survey.Ballot{Unit: "so-noi-vu", Answers: []int{tally.Answer(0, cells[0]),
			tally.Answer(1, cells[1])}})
	}
	results, faults := tally.Result()
	line := results.Lines()[0]
	fmt.Println(results.Units[0].Index, len(faults), line.Code, line.Value.Number)
	for _, a := range results.Units[0].Averages {
		fmt.Println(a.Averaging, a.Blank, a.Index.Fixed(2))
	}
	// Output:
	// 80 0 8.1 80
	// pooled drop 80.00
	// pooled unsatisfied 66.67
	// items drop 75.00
	// items unsatisfied 66.67
}
