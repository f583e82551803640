package report

import (
	"testing"

	"parindex/scoring"
)

// Every writer gets the change rounded as the regulation says, so that what is
// printed as 0 has no sign anywhere.
func TestIndexChangeIsRoundedByTheRegulation(t *testing.T) {
	for _, c := range []struct {
		now, before string
		mode        scoring.RoundingMode
		want, why   string
	}{
		{"85", "85.004", scoring.HalfUp, "0", "not −0"},
		{"85", "84.996", scoring.HalfUp, "0", "nor +0"},
		{"85", "84.005", scoring.Down, "0.99", "cut off"},
		{"85", "84.005", scoring.HalfUp, "1", "a half goes up"},
		{"84.005", "85", scoring.HalfUp, "-1", "and down"},
		{"85", "84.995", scoring.HalfEven, "0", "to the even digit"},
	} {
		before := scoring.MustPoints(c.before)
		r := &Result{Outcome: &scoring.Outcome{
			Round: &scoring.Round{Regulation: &scoring.Regulation{Rounding: scoring.Rounding{Mode: c.mode, Index: 2}}}}}
		cell := r.indexChangeCell(&scoring.Standing{
			Card: &scoring.Scorecard{Scored: true}, Index: scoring.MustPoints(c.now),
			Earlier: &scoring.Past{Earlier: scoring.Earlier{Index: &before}},
		})
		if got := cell.Number.String(); got != c.want || cell.Decimals != 2 || !cell.Signed {
			t.Errorf("%s: %s − %s under %s is %s, want %s", c.why, c.now, c.before, c.mode, got, c.want)
		}
	}
}
