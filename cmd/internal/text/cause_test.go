package text

import (
	"testing"

	"parindex/scoring/analysis"
)

// Every cause has words in both languages, of its own.
func TestCauses(t *testing.T) {
	taken := map[string]bool{"": true}
	for _, cause := range analysis.Causes {
		for _, lang := range []Lang{Vietnamese, English} {
			words := lang.Cause(cause)
			if taken[words] {
				t.Errorf("%s in %s: %q is said of another, or nothing", cause, lang, words)
			}
			taken[words] = true
		}
	}
	if len(causes) != len(analysis.Causes) {
		t.Errorf("%d causes have words, there are %d", len(causes), len(analysis.Causes))
	}
}
