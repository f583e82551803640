package compare_test

import (
	"testing"

	"parindex/scoring"
	"parindex/scoring/compare"
	"parindex/scoring/scoringtest"
)

// Another rule is one by which the same data are another share of the maximum, not one whose points grew with it.
func TestOtherRule(t *testing.T) {
	p := scoring.MustPoints
	levels := func(points ...string) scoring.Levels {
		return scoring.Levels{Levels: []scoring.Level{{Label: "Có", Points: p(points[0])}, {Label: "Không", Points: p(points[1])}}}
	}
	bands := func(most, least string) scoring.Bands {
		return scoring.Bands{Bands: []scoring.Band{{Points: p(most)}, {Points: p(least)}}}
	}
	violation := func(each string) scoring.Deduction {
		return scoring.Deduction{Items: []scoring.Violation{{Label: "Chậm", Each: p(each)}}}
	}
	for _, c := range []struct {
		why      string
		old, new scoring.Rule
		is       bool
	}{
		{"yes or no", scoring.YesNo{Yes: p("2")}, scoring.YesNo{Yes: p("3")}, false},
		{"levels", levels("2", "1"), levels("3", "1.5"), false},
		{"levels of which one stayed", levels("2", "1"), levels("3", "1"), true},
		{"bands", bands("2", "0.5"), bands("3", "0.75"), false},
		{"conditions", scoring.AllOf{Points: p("2"), Otherwise: p("1")}, scoring.AllOf{Points: p("3"), Otherwise: p("1.5")},
			false},
		{"points each", scoring.PerItem{Each: p("1"), Cap: p("2")}, scoring.PerItem{Each: p("1"), Cap: p("3")}, true},
		{"points each and the cap", scoring.PerItem{Each: p("1"), Cap: p("2")},
			scoring.PerItem{Each: p("1.5"), Cap: p("3")}, false},
		{"a deduction that stayed", violation("1"), violation("1"), false},
		{"another kind", scoring.YesNo{Yes: p("2")}, scoring.Typed{}, true},
	} {
		m := compare.Mapped{Old: []*scoring.Criterion{scoringtest.Leaf("1", "Một", "2", c.old)},
			New: scoringtest.Leaf("1", "Một", "3", c.new)}
		if m.OtherRule() != c.is {
			t.Errorf("%s: another rule: %v", c.why, m.OtherRule())
		}
	}
}
