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
	formula := func(cases ...string) scoring.Formula { return scoringtest.Formula("x y", cases...) }
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
		{"a band in proportion to the rate", scoring.Bands{Bands: []scoring.Band{{Rate: new(p("2"))}}},
			scoring.Bands{Bands: []scoring.Band{{Rate: new(p("3"))}}}, false},
		{"tiers of a survey", scoring.BySurvey{Tiers: bands("2", "1").Bands},
			scoring.BySurvey{Tiers: bands("3", "1.5").Bands}, false},
		{"a deduction that stayed: one violation now costs a third, and no half", violation("1"), violation("1"), true},
		{"a deduction", violation("1"), violation("1.5"), false},
		{"shares", scoring.Shares{Shares: []scoring.Share{{Label: "Đủ", Percent: p("100")}}},
			scoring.Shares{Shares: []scoring.Share{{Label: "Đủ", Percent: p("100")}}}, false},
		{"a formula whose numbers grew", formula("x >= 1: 2", "min(2 * x, 1)"), formula("x >= 1: 3", "min(3 * x, 1.5)"), false},
		{"a formula with the factor elsewhere", formula("x / y * 2 + y"), formula("3 * x / y + y * 3 / 2"), false},
		{"a formula with a factor inside a product", formula("x * min(2, y)"), formula("x * min(3, 1.5 * y)"), false},
		{"a formula of which one number stayed", formula("2 * x + 1"), formula("3 * x + 1"), true},
		{"a formula that stayed", formula("2 * x"), formula("2 * x"), true},
		{"a formula with another condition", formula("x > 1: 2", "0"), formula("x >= 1: 3", "0"), true},
		{"a formula of one case less", formula("x > 1: 2", "0"), formula("x > 1: 3"), true},
		{"a formula with other data", formula("2 * x"), scoring.Formula{Cases: formula("3 * x").Cases}, true},
		{"a formula of another name", formula("2 * x"), formula("3 * y"), true},
		{"a formula that is turned round", formula("x / y"), formula("1.5 * y / x"), true},
		{"another kind", scoring.YesNo{Yes: p("2")}, scoring.Typed{}, true},
	} {
		m := compare.Mapped{Old: []*scoring.Criterion{scoringtest.Leaf("1", "Một", "2", c.old)},
			New: scoringtest.Leaf("1", "Một", "3", c.new)}
		if m.OtherRule() != c.is {
			t.Errorf("%s: another rule: %v", c.why, m.OtherRule())
		}
	}
}
