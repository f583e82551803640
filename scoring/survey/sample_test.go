package survey

import (
	"fmt"
	"testing"
)

// What is said of a sample names the ballots that answer something; each group is
// checked against its own.
func TestEmptyBallotsFillNoSample(t *testing.T) {
	for _, c := range []struct {
		per  SamplePer
		want string
	}{
		{PerGroup, "[[{unit u} {group dn} {answered 1} {ballots 3} {required 2}]] false 2 true 1"},
		{PerUnit, "[[{unit u} {group } {answered 3} {ballots 5} {required 4}]] false 2 false 1"},
	} {
		d := twoGroups(plain(Share, Pooled), PooledGroups, "")
		required := map[SamplePer]*int64{PerGroup: n(2), PerUnit: n(4)}[c.per]
		d.Sample = SampleRule{Size: SampleSize{Fixed: required}, Per: c.per, Below: NoteBelow}
		tally := NewTally(d, []Unit{{ID: "u"}})
		ballotsOf(tally, "u", "dan 111", "dan 0--", "dn 11-", "dn ---", "dn ---1")
		results, faults := tally.Result()
		var said []any
		for _, f := range faults {
			said = append(said, f.Args)
		}
		u := results.Units[0]
		got := fmt.Sprint(said, u.Groups[0].Below, u.Groups[0].Filled, u.Groups[1].Below, u.Groups[1].Filled)
		if got != c.want || !u.Below || u.Filled != 3 || u.Ballots != 5 {
			t.Errorf("per %s: %s, %d of %d, want %s", c.per, got, u.Filled, u.Ballots, c.want)
		}
	}
}

// A message about counts that were not asked for tells answers, not lines.
func TestCountsNotAskedAreAnswers(t *testing.T) {
	d := twoGroups(plain(Share, Pooled), PooledGroups, "")
	d.Components[0].Questions[1].Groups = []string{"dn"}
	tally := NewTally(d, []Unit{{ID: "u"}})
	for _, wave := range []string{"1", "2"} {
		tally.AddCounts(Counts{Unit: "u", Group: "dan", Question: "q2", Wave: wave, Levels: []int64{8, 2}, Pos: at(2)})
	}
	_, faults := tally.Result()
	if got := fmt.Sprint(faults[0].Args); got != "[{unit u} {group dan} {question q2} {count 20}]" {
		t.Error(got)
	}
}

// The smallest and the largest total are named, once for all lines of a part.
func TestInferredBallots(t *testing.T) {
	tally := NewTally(asking(plain(Share, Pooled), 3), []Unit{{ID: "u"}})
	for i, yes := range []int64{7, 9, 4} {
		tally.AddCounts(Counts{Unit: "u", Question: fmt.Sprint("q", i+1), Levels: []int64{yes, 1}, Pos: at(2 + i)})
	}
	results, faults := tally.Result()
	if got := fmt.Sprint(len(faults), faults[0].Pos.Line(),
		faults[0].Args); got != "1 2 [{unit u} {group } {wave } {channel } {least 5} {most 10}]" ||
		results.Units[0].Ballots != 10 {
		t.Error(got, results.Units[0].Ballots)
	}
}
