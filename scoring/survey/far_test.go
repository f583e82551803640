package survey

import (
	"fmt"
	"testing"
)

// A unit with twenty times the ballots of the one in the middle is told, where there are enough to compare.
func TestBallotsFarFromOthers(t *testing.T) {
	for _, c := range []struct {
		why     string
		ballots []int
		told    bool
	}{
		{"two numbers in one cell", []int{2, 3, 2, 2, 40}, true},
		{"in whatever order they come", []int{40, 2, 3, 2, 2}, true},
		{"large, not far", []int{2, 3, 2, 2, 39}, false},
		{"too few to compare", []int{2, 2, 2, 40}, false},
		{"those nobody was asked about do not count", []int{0, 2, 2, 2, 40}, false},
	} {
		var units []Unit
		for i := range c.ballots {
			units = append(units, Unit{ID: fmt.Sprint("u", i), Block: "so"})
		}
		tally := NewTally(plain(Share, Items), units)
		for i, n := range c.ballots {
			for j := range n {
				tally.AddBallot(&Ballot{ID: fmt.Sprint(i, "-", j), Unit: units[i].ID, Answers: []int{0, 1, 0, 1}})
			}
		}
		_, faults := tally.Result()
		if told := len(faults) == 1 && faults[0].Code == codeSurveyBallotsFar; told != c.told || len(faults) > 1 {
			t.Errorf("%s: %v", c.why, faults)
		}
	}
}
