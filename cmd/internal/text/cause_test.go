package text

import (
	"slices"
	"testing"

	"parindex/scoring/analysis"
)

// Every cause has words in both languages, of its own.
func TestCauses(t *testing.T) {
	taken := map[string]bool{"": true}
	for _, cause := range slices.Concat(analysis.Causes, analysis.PublishedCauses) {
		for _, lang := range []Lang{Vietnamese, English} {
			words := lang.Cause(cause)
			if taken[words] {
				t.Errorf("%s in %s: %q is said of another, or nothing", cause, lang, words)
			}
			taken[words] = true
		}
	}
	if want := len(analysis.Causes) + len(analysis.PublishedCauses); len(ofKind("cause")) != want {
		t.Errorf("%d causes have words, there are %d", len(ofKind("cause")), want)
	}
}
