package sheet

import (
	"regexp"
	"testing"
)

// Every section of the file of instructions has lines, each with what it is about and how.
func TestGuideText(t *testing.T) {
	sections := regexp.MustCompile(`(?m)^\[(.*)\]$`).FindAllStringSubmatch(guideText, -1)
	if len(sections) < 6 {
		t.Fatalf("only %d sections were found", len(sections))
	}
	for _, section := range sections {
		for _, line := range adviceOf(section[1]) {
			if line.what == "" || line.how == "" {
				t.Errorf("%s: %q says %q", section[1], line.what, line.how)
			}
		}
	}
}
