package report

import (
	"testing"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
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

// A ranking that is no screen's has the headings of the annex that publishes it: one term for one thing.
func TestRankingsHaveTheHeadingsOfTheirAnnex(t *testing.T) {
	o := scoring.Run(decided(scoring.ZeroUnappraised), nil)
	r := Result{Lang: text.Vietnamese, Outcome: o}
	d := r.Document()
	d.InFull()
	annex := (&Annexes{Result: r}).ranking(&o.Rankings[0])
	for _, c := range d.Blocks[0].(*page.Table).Columns {
		if c.Head != r.say("Self") && columnNamed(annex, c.Head) < 0 {
			t.Errorf("%q is called something else in the annex", c.Head)
		}
	}
}
