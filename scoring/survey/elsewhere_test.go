package survey

import (
	"fmt"
	"strings"
	"testing"
)

// Codes that two units have in common are told only where codes are numbered through.
func TestCodesOfTwoUnits(t *testing.T) {
	numbered := func(prefix string, from, to int) (codes []string) {
		for i := from; i <= to; i++ {
			codes = append(codes, fmt.Sprint(prefix, i))
		}
		return codes
	}
	for _, c := range []struct {
		why  string
		a, b []string
		want string
	}{
		{"each numbers its own", numbered("", 1, 40), numbered("", 1, 40), ""},
		{"each its own, one of them few", numbered("", 1, 400), numbered("", 1, 20), ""},
		{"each its own, the one with few first", numbered("", 1, 20), numbered("", 1, 400), ""},
		{"each its own, and one has a few more than all before", numbered("", 1, 100), numbered("", 1, 104), ""},
		{"one ballot rates both", numbered("P", 1, 30), numbered("P", 1, 30), ""},
		{"numbered through, nothing in common", numbered("P", 1, 30), numbered("P", 31, 60), ""},
		{"numbered through, two in common", numbered("P", 1, 30), numbered("P", 29, 58), "b a P29 2"},
		{"few ballots say nothing", numbered("P", 1, 5), numbered("P", 5, 9), ""},
	} {
		tally := NewTally(plain(Share, Pooled), []Unit{{ID: "a", Block: "so"}, {ID: "b", Block: "so"}})
		for i, codes := range [][]string{c.a, c.b} {
			for _, code := range codes {
				tally.AddBallot(&Ballot{ID: code, Unit: string("ab"[i]), Group: "dan", Answers: []int{1, 1, 1}})
			}
		}
		_, faults := tally.Result()
		got := ""
		for _, d := range faults {
			if d.Code == codeSurveyBallotOther {
				got = strings.TrimSpace(fmt.Sprintln(d.Args[0].Value, d.Args[1].Value, d.Args[2].Value,
					d.Args[3].Value))
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q (%v)", c.why, got, c.want, faults)
		}
	}
}
