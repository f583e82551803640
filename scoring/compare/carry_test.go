package compare_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parindex/scoring"
	"parindex/scoring/compare"
	"parindex/scoring/scoringtest"
)

// Answers make points by another rule where they are the data that it asks for, and nobody decided otherwise; else
// their share of the maximum stands, and that is said. A leaf that no unit has answered is left out.
func TestCarry(t *testing.T) {
	rate, edge, number := tasks("x").Rate, scoringtest.Edge, scoringtest.Number
	percent := scoring.Rate{Percent: "Tỷ lệ", Over100: scoring.Refuse}
	bands := func(of scoring.Rate, most string) scoring.Rule {
		return scoring.Bands{Rate: of, Bands: []scoring.Band{{Low: edge("60", false), Points: scoring.MustPoints(most)},
			{High: edge("60", true), Points: scoring.Whole(1)}}}
	}
	yesNo := scoring.AllOf{Conditions: []scoring.Condition{{ID: "a", Label: "A"}, {ID: "b", Label: "B"}},
		Points: scoring.Whole(2)}
	counts := scoring.Deduction{Items: []scoring.Violation{{ID: "a", Label: "A", Each: scoring.MustPoints("0.5")},
		{ID: "b", Label: "B", Each: scoring.MustPoints("0.25")}}}
	reversed := scoring.Deduction{Items: []scoring.Violation{counts.Items[1], counts.Items[0]}}
	noCases := rate
	noCases.NoCases = scoring.NoCases{Policy: scoring.NoCasesFull}
	eighty := scoring.Whole(80)
	decided := func(r *scoring.Round) {
		r.Ledger = []scoring.Decision{{Matter: scoring.Matter{Unit: "so-a", Code: "1"}, To: number("1")}}
	}
	answers := func(a, b scoring.Input) func(*scoring.Round) {
		return func(r *scoring.Round) {
			for _, s := range r.Submissions {
				s.Entries["1"].Inputs = []scoring.Input{a, b}
			}
		}
	}
	word := func(w string) scoring.Input { return scoring.Input{State: scoring.Given, Text: w} }
	for _, c := range []struct {
		why      string
		from, to scoring.Rule
		max      string // of the leaf afterwards; it was 2
		change   func(*scoring.Round)
		was      int      // how many leaves it was before; one where that is not said
		want     []string // self and appraised points of so-a and so-b on it, then what was assumed
	}{
		{"the same rule", tasks("x"), tasks("x"), "2", nil, 0, []string{"so-a 2 2 of 2", "so-b 1 1 of 2"}},
		{"with a larger maximum", tasks("x"), tasks("x"), "8", nil, 0, []string{"so-a 8 8 of 8", "so-b 4 4 of 8"}},
		{"which a council's points take a share of", tasks("x"), tasks("x"), "8", decided, 0,
			[]string{"so-a 8 4 of 8", "so-b 4 4 of 8"}},
		{"bands of the same rate", tasks("x"), bands(rate, "3"), "3", nil, 0,
			[]string{"so-a 3 3 of 3", "so-b 1 1 of 3"}},
		{"or of one under other words, which may be another", tasks("x"), bands(tasks("y").Rate, "3"), "3", nil, 0,
			[]string{"so-a 3 3 of 3", "so-b 1 1 of 3", "1 words 2"}},
		{"they say nothing of points that a council gave", tasks("x"), bands(rate, "3"), "3", decided, 0,
			[]string{"so-a 3 1.5 of 3", "so-b 1 1 of 3", "1 typed 1"}},
		{"nor where they give more than the maximum", tasks("x"), bands(rate, "3.5"), "3", nil, 0,
			[]string{"so-a 3 3 of 3", "so-b 1 1 of 3", "1 data 1"}},
		{"a rate that is declared as such", tasks("x"), bands(percent, "3"), "3", nil, 0,
			[]string{"so-a 3 3 of 3", "so-b 1.5 1.5 of 3", "1 data 2"}},
		{"counts in another order", counts, reversed, "2", answers(number("2"), number("1")), 0,
			[]string{"so-a 0.75 0.75 of 2", "so-b 0.75 0.75 of 2"}},
		{"answers of the same names that are no counts", yesNo, counts, "2", answers(word("Có"), word("Có")), 0,
			[]string{"so-a 2 2 of 2", "so-b 2 2 of 2", "1 data 2"}},
		{"only some of them", counts, scoring.Deduction{Items: counts.Items[:1]}, "2",
			answers(number("2"), number("1")), 0,
			[]string{"so-a 0.75 0.75 of 2", "so-b 0.75 0.75 of 2", "1 data 2"}},
		{"units without a case have no data", scoring.Proportional{Rate: noCases, Cap: scoring.Whole(100)},
			bands(noCases, "3"), "3", answers(number("0"), number("0")), 0,
			[]string{"so-a 3 3 of 3", "so-b 3 3 of 3", "1 data 2"}},
		{"a survey's satisfaction is its datum", scoring.BySurvey{}, scoring.BySurvey{Cap: &eighty}, "4",
			func(r *scoring.Round) {
				r.Regulation.Satisfaction = scoring.PercentScale
				r.Survey = []scoring.Satisfaction{{Unit: "so-a", Code: "1", Value: number("60")},
					{Unit: "so-b", Code: "1", Value: number("90")}}
			}, 0, []string{"so-a 0 3 of 4", "so-b 0 4 of 4"}},
		{"two leaves are one: their points of both maxima", tasks("x"), tasks("x"), "8", nil, 2,
			[]string{"so-a 6 6 of 8", "so-b 6 6 of 8", "1 merged 2"}},
		{"of which one did not apply", tasks("x"), tasks("x"), "8", func(r *scoring.Round) {
			r.Blocks[0].Units[0].NotApplicable = []scoring.Exclusion{{Code: "1", Reason: "không có"}}
		}, 2, []string{"so-a 4 4 of 8", "so-b 6 6 of 8", "1 merged 2"}},
		{"a unit that it does not apply to", tasks("x"), bands(rate, "3"), "3", func(r *scoring.Round) {
			r.Blocks[0].Units[0].NotApplicable = []scoring.Exclusion{{Code: "1", Reason: "không có"}}
		}, 0, []string{"so-a 0 0 of 0", "so-b 1 1 of 3"}},
		{"a unit of which only the total is known", tasks("x"), bands(rate, "3"), "3", func(r *scoring.Round) {
			delete(r.Submissions, "so-b")
			r.Results = []scoring.Publication{{Unit: "so-b",
				Figures: map[scoring.Figure]scoring.Input{scoring.FigureTotal: number("5")}}}
		}, 0, []string{"so-a 3 3 of 3", " lines 1"}},
	} {
		r := earlier()
		old := r.Sets[0]
		old.Areas[0].Rule = c.from
		if c.change != nil {
			c.change(r)
		}
		to := scoringtest.Leaf("1", "Nhiệm vụ", c.max, c.to)
		p := next(old, append([]*scoring.Criterion{to}, old.Areas[max(c.was, 1):]...))
		p.Before[to] = old.Areas[:max(c.was, 1)]
		b := compare.Carried(*p, scoring.Run(r, nil), r.Blocks[0], r.Regulation)
		var got []string
		cards, _ := scoring.Score(b.Round(compare.Carry))
		for _, card := range cards {
			line := card.Line("1")
			got = append(got, fmt.Sprint(card.Unit.ID, " ", line.Self, " ", line.Points(), " of ", line.Max))
		}
		for _, a := range b.Assumptions() {
			got = append(got, fmt.Sprint(a.Code, " ", a.Why, " ", a.Units))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s:\n%s\nwant\n%s", c.why, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
}

// The leaves of two sets are those of the next one in its order, then those that are gone. A leaf is plain where it is
// the same one under its old code.
func TestLeaves(t *testing.T) {
	leaf := scoringtest.Leaf
	old := earlier().Sets[0]
	same, moved, added := leaf("1", "a", "2", scoring.Typed{}), leaf("4", "b", "2", scoring.Typed{}),
		leaf("2", "c", "2", scoring.Typed{})
	merged := leaf("3", "d", "2", scoring.Typed{})
	p := next(old, []*scoring.Criterion{merged, scoringtest.Branch("5", "e", "4", same, moved), added})
	p.Before = map[*scoring.Criterion][]*scoring.Criterion{same: old.Areas[:1], moved: old.Areas[1:2]}
	var got []string
	for _, m := range p.Leaves() {
		line := "gone"
		if m.New != nil {
			line = m.New.Code
		}
		for _, c := range m.Old {
			line += " was " + c.Code
		}
		got = append(got, fmt.Sprint(line, " ", m.IsPlain()))
	}
	want := []string{"3 false", "1 was 1 true", "4 was 2 false", "2 false", "gone was 3 false"}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	p.Before[merged] = []*scoring.Criterion{old.Areas[2], old.Areas[1]}
	if leaves := p.Leaves(); leaves[0].IsPlain() || len(leaves) != 4 {
		t.Errorf("%v: two that are one are no plain leaf, and none is gone", leaves)
	}
}

// What a leaf of which a unit had no case is worth passes to the leaf that the unit did best on: no mixture has that,
// so it stands beside the factors.
func TestSplitBesidesMixtures(t *testing.T) {
	year := func(done, given string) *scoring.Outcome {
		r := earlier()
		rule := tasks("Hoàn thành")
		rule.Rate.NoCases = scoring.NoCases{Policy: scoring.NoCasesSiblings, Siblings: []string{"2"}}
		set := r.Sets[0]
		set.Areas[0].Rule = rule
		set.Areas = []*scoring.Criterion{scoringtest.Branch("A", "Chung", "4", set.Areas[:2]...), set.Areas[2]}
		r.Submissions["so-b"].Entries["1"].Inputs = []scoring.Input{scoringtest.Number(done), scoringtest.Number(given)}
		return scoring.Run(r, nil)
	}
	old, now := year("3", "6"), year("0", "0")
	p := next(old.Round.Sets[0], now.Round.Sets[0].Areas)
	p.New = now.Round.Sets[0]
	var got []string
	for _, c := range compare.NewBlocks(*p, old, now, old.Round.Blocks[0], now.Round.Blocks[0]).Split() {
		got = append(got, fmt.Sprint(c.Unit.ID, c.Parts, c.Other, " ", c.Total()))
	}
	// 2 of 2 and 4.5 of 6 are 81.25 %, and 85 % where the first counts 4.
	if want := []string{"so-b[0 0 0 6.25] 3.75 10", "so-a[0 0 0 0] 0 0"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
