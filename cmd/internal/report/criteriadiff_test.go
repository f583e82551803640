package report

import (
	"testing"

	"parindex/cmd/internal/text"
	"parindex/criteria/diff"
)

// What is compared is the title, so that a workbook begins with it and what differs
// stands below in its own depth.
func TestDifferencesHaveATitle(t *testing.T) {
	for _, c := range []struct {
		lang    text.Lang
		heading string
	}{{text.Vietnamese, "Quy chế"}, {text.English, "Regulation"}} {
		d := Differences{Difference: &diff.Difference{Regulation: []diff.Change{{}}}, Old: "cũ", New: "mới",
			Lang: c.lang}
		doc := d.Document()
		sections := d.sections()
		if len(doc.Title) != 1 || doc.Title[0] != "cũ → mới" || len(doc.Blocks) != 1 ||
			sections[0].Text != c.heading || len(sections[0].Below) != 1 {
			t.Errorf("%s: title %q, sections %v", c.lang, doc.Title, sections)
		}
	}
}
