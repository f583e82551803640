package scoring

import (
	"testing"

	"parindex/scoring/fault"
)

// A list has one date for all its decisions: where it is wrong that is one fault, which says
// of how many others it is.
func TestOneDateIsOneFault(t *testing.T) {
	list := fault.At("list.xlsx", 1, 1)
	for _, c := range []struct {
		why    string
		ledger []string
		dates  []fault.Position
		want   string
	}{
		{"one decision", []string{"final 2022-01-02 c u 1 8 7 họp"}, []fault.Position{list}, "1 decision-after-lock  302"},
		{"three of one list", []string{"final 2022-01-02 c u 1 8 7 họp", "final 2022-01-02 c u 2 8 7 họp",
			"final 2022-01-02 c d 1 8 7 họp"}, []fault.Position{list, list, list}, "1 decision-after-lock 2 302"},
		{"each with a date of its own", []string{"final 2022-01-02 c u 1 8 7 họp", "final 2022-01-02 c u 2 8 7 họp"},
			[]fault.Position{list, fault.At("list.xlsx", 2, 1)}, "1 decision-after-lock  302, 2 decision-after-lock  302"},
		{"other faults of one place are not of its date", []string{"final 2021-12-20 c u 1 9 7 họp",
			"final 2021-12-20 c u 2 9 7 họp"}, []fault.Position{list, list}, "0 from-stale, 0 from-stale"},
		{"beside one that is", []string{"final 2021-12-20 c u 1 9 7 họp", "final 2022-01-02 c u 2 8 7 họp"},
			[]fault.Position{list, list}, "0 from-stale, 1 decision-after-lock  302"},
	} {
		r := placed()
		r.Agencies = r.Agencies[:3]
		for i, text := range c.ledger {
			a := line(text, i+1)
			a.DayPos = c.dates[i]
			r.Ledger = append(r.Ledger, a)
		}
		_, faults := Score(r)
		if got := saidAt(faults, "others"); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}
