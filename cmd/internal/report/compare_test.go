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

// Of a result that was corrected those units are listed that changed, ranked or not.
func TestShownOfACorrectedResult(t *testing.T) {
	at := func(rank int, total string) *record.Unit {
		figure := record.Figure{Exact: scoring.MustPoints(total)}
		return &record.Unit{ID: "a", Rank: record.Place(rank), Totals: &record.Totals{Total: figure, Max: figure, Index: figure}}
	}
	for _, c := range []struct {
		why      string
		old, now *record.Unit
		is       bool
	}{
		{"ranked as before", at(2, "80"), at(2, "80"), false},
		{"another rank", at(2, "80"), at(1, "80"), true},
		{"not ranked, as before", at(0, "80"), at(0, "80"), false},
		{"not ranked any more", at(2, "80"), at(0, "80"), true},
		{"ranked now", at(0, "80"), at(2, "80"), true},
		{"other points", at(0, "80"), at(0, "81"), true},
		{"without any figure, as before", &record.Unit{}, &record.Unit{}, false},
		{"without figures any more", at(0, "80"), &record.Unit{}, true},
	} {
		b := comparedBlock{old: &record.Block{}, new: &record.Block{}, rows: []comparedUnit{
			{old: c.old, new: c.now, past: scoring.Past{Earlier: scoring.Earlier{Rank: placeOf(c.old)}}}}}
		if got := len((&Comparison{}).shown(&b)) > 0; got != c.is {
			t.Errorf("%s: listed %t", c.why, got)
		}
	}
}
