package report

import (
	"slices"
	"testing"

	"parindex/cmd/internal/record"
	"parindex/cmd/internal/text"
	"parindex/scoring"
)

// Who reads a comparison on paper has no folders: rounds are known by their titles and decisions, and those of one title
// by which comes first.
func TestComparisonOnPaperNamesRounds(t *testing.T) {
	result := func(name, title string, decisions ...string) Compared {
		return Compared{Name: name, Record: record.Record{Round: record.Round{Title: title, Decisions: decisions}}}
	}
	for _, c := range []struct {
		paper    bool
		old, now Compared
		want     []string
	}{
		{true, result("a", "Năm 2024", "QĐ 1"), result("b", "Năm 2025", "QĐ 2"),
			[]string{"So sánh Năm 2024 → Năm 2025", "QĐ 1 → QĐ 2"}},
		{true, result("a", "Năm 2025", "QĐ 1"), result("b", "Năm 2025", "QĐ 1"),
			[]string{"So sánh kết quả trước → kết quả sau", "Năm 2025"}},
		{false, result("a", "Năm 2024", "QĐ 1"), result("b", "Năm 2025"), []string{"So sánh a → b", "Năm 2024 → Năm 2025"}},
	} {
		x := &Comparison{Old: c.old, New: c.now, Lang: text.Vietnamese, Paper: c.paper}
		if got := x.onPaper().title(); !slices.Equal(got, c.want) {
			t.Errorf("on paper %t: %q, want %q", c.paper, got, c.want)
		}
	}
}

// What did not count has no points, which are not 0: no survey, not applicable, or no cases.
func TestPointsOfWhatDidNotCount(t *testing.T) {
	for _, c := range []struct {
		why  string
		line record.Line
		none bool
	}{
		{"an item without a maximum", record.Line{}, false},
		{"no survey", record.Line{NoSurvey: true}, true},
		{"not applicable", record.Line{NotApplicable: "không có"}, true},
		{"no cases", record.Line{NoCases: scoring.NoCasesSiblings}, true},
		{"no cases, counted 0", record.Line{NoCases: scoring.NoCasesZero,
			Max: record.Figure{Exact: scoring.Whole(2)}}, false},
	} {
		if got := pointsOf(&c.line); (got == nil) != c.none {
			t.Errorf("%s: %v", c.why, got)
		}
	}
}
