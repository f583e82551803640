package report

import (
	"testing"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
)

// What is rounded in a table of ways says so.
func TestUnrounded(t *testing.T) {
	r := &Result{Lang: text.Vietnamese}
	for exact, want := range map[string]string{"20/3": "≈6,6667", "12.4733333333": "≈12,4733", "1/30000": "≈0,00003"} {
		if got := r.unrounded(scoring.MustPoints(exact)); got.Number != nil || got.Text != want {
			t.Errorf("%s: %v, want %s", exact, got, want)
		}
	}
	half := scoring.MustPoints("2.5")
	if got := r.unrounded(half); got.Number == nil || !got.Number.Equal(half) || got.Decimals != 1 {
		t.Errorf("2.5: %v, want %v", got, page.Figure(half, 1))
	}
}
