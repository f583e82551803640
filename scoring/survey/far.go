package survey

import (
	"slices"

	"parindex/scoring/fault"
)

// A unit is compared with the others of its block where so many have ballots; it is far from them from so many times
// the number in the middle. Populations of one block seldom differ by that much.
const (
	leastCompared = 5
	farTimes      = 20
)

// checkFar warns of a unit with far more ballots than the others of its block: 100005 may be two numbers in one cell.
func (t *Tally) checkFar(results *Results) {
	ballots := map[string][]int64{} // by block
	for _, u := range results.Units {
		if u.Ballots > 0 {
			ballots[u.Unit.Block] = append(ballots[u.Unit.Block], u.Ballots)
		}
	}
	for block := range ballots {
		slices.Sort(ballots[block])
	}
	for i := range results.Units {
		u := &results.Units[i]
		of := ballots[u.Unit.Block]
		if len(of) >= leastCompared && u.Ballots/farTimes >= of[len(of)/2] {
			t.faults.add(fault.Warn(codeSurveyBallotsFar, u.Pos, "unit", u.Unit.ID, "ballots", int(u.Ballots),
				"middle", int(of[len(of)/2])))
		}
	}
}
