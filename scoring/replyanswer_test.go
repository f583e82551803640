package scoring

import (
	"strings"
	"testing"
)

// What a unit explained and nobody decided on since is told once the appraisal should be over.
func TestExplanationsWithoutAnAnswer(t *testing.T) {
	const cut = "appraisal1 2021-12-01 a u 1 8 6 thiếu"
	for _, c := range []struct {
		why    string
		ledger []string
		status Status
		text   string
		want   string
	}{
		{"cut and explained", []string{cut}, Practice, "đã có", "explanation-unanswered"},
		{"cut, not explained", []string{cut}, Practice, "", ""},
		{"the points were given back", []string{cut, "final 2021-12-20 a u 1 6 8 bổ-sung"}, Practice, "đã có", ""},
		{"they stay, with a decision", []string{cut, "final 2021-12-20 a u 1 6 6 không-đủ"}, Practice, "đã có", ""},
		{"they stay, and the decision cannot be read", []string{cut, "final 2021-12-20 a u 1 6 unread không-đủ"}, Practice,
			"đã có", ""},
		{"the final appraisal is still to come", []string{cut}, Draft, "đã có", ""},
	} {
		r := councilRound()
		r.Status = c.status
		for i, text := range c.ledger {
			r.Ledger = append(r.Ledger, line(text, i+1))
		}
		if c.text != "" {
			r.Replies = []Reply{{Unit: "u", Code: "1", Text: c.text}}
		}
		if _, faults := Score(r); strings.Contains(codesOf(faults, ""), "explanation-unanswered") != (c.want != "") {
			t.Errorf("%s: %q, want %q", c.why, codesOf(faults, ""), c.want)
		}
	}
}
