package report

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
)

// What was decided on self points that cannot be used stands in the papers as it was written: nobody raised anything,
// what was left needs no reason, and points given in place of none replace none.
func TestPapersShowDecisionsOnUnusablePoints(t *testing.T) {
	r := decided(scoring.ZeroUnappraised)
	for _, code := range []string{"1", "2"} {
		r.Submissions["u1"].Entries[code].Points.State = scoring.Bad
		r.Submissions["u2"].Entries[code].Points.State = scoring.Bad
	}
	r.Ledger[0].From, r.Ledger[1].From = given("8"), given("8.25") // u1: 8 → 6 thiếu, 8.25 → 8.25
	v := overviewOf(r)
	for paper, want := range map[*page.Document][]string{
		v.CouncilList(): {
			"1|tiêu chí 1|10.00|not usable|6.00|–|(no agency given), final appraisal: 8 → 6 (thiếu)",
			"2|tiêu chí 2|10.00|not usable|8.25|–|(no agency given), final appraisal: left at 8.25",
			"1|tiêu chí 1|10.00|not usable|8.00|–|gives the points", // u2: → 8
		},
		MinutesOf(v.Result)[0].Document(): {
			"1 tiêu chí 1|8.00|6.00|thiếu", "2 tiêu chí 2|8.25|8.25|Points left as they were", "1 tiêu chí 1|–|8.00|",
			"Self points are not usable, decisions stand as they were written: 1, 2.",
		},
	} {
		var out bytes.Buffer
		if err := page.HTML(&out, paper, page.Options{Lang: text.English}); err != nil {
			t.Fatal(err)
		}
		printed := regexp.MustCompile(`</t[dh]><t[dh][^>]*>`).ReplaceAllString(out.String(), "|")
		for _, line := range want {
			if !strings.Contains(printed, line) {
				t.Errorf("%s: no %q in\n%s", strings.Join(paper.Title, " "), line, printed)
			}
		}
	}
}
