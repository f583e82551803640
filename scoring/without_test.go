package scoring

import (
	"reflect"
	"testing"
)

// A set without a node has its maximum less, and no branch that has nothing below it.
func TestWithout(t *testing.T) {
	set := &CriteriaSet{ID: "set", Self: TypedEntry, Max: Whole(10), AppraisedMax: Whole(7), SurveyMax: Whole(3),
		Areas: []*Criterion{
			{Code: "1", Max: Whole(6), Children: []*Criterion{
				{Code: "1.1", Max: Whole(2), Children: []*Criterion{{Code: "1.1.1", Max: Whole(2), Rule: Typed{}}}},
				{Code: "1.2", Max: Whole(4), Children: []*Criterion{{Code: "1.2.1", Max: Whole(1), Rule: Typed{}},
					{Code: "1.2.2", Max: Whole(3), Rule: BySurvey{}}}}}},
			{Code: "2", Max: Whole(4), Rule: Typed{}},
		}, Bonus: []*Criterion{{Code: "T", Max: Whole(1), Rule: Typed{}}}}
	for _, c := range []struct{ why, code, want string }{
		{"a leaf, and the branch that it leaves empty", "1.1.1", "1 1.2 1.2.1 1.2.2 2 T max 8 = 5 + 3, area 1 4"},
		{"the branch itself", "1.1", "1 1.2 1.2.1 1.2.2 2 T max 8 = 5 + 3, area 1 4"},
		{"a survey leaf", "1.2.2", "1 1.1 1.1.1 1.2 1.2.1 2 T max 7 = 7 + 0, area 1 3"},
		{"an area", "1", "2 T max 4 = 4 + 0, area 2 4"},
		{"an item is no part of the tree", "T", ""},
		{"no such node", "3", ""},
	} {
		r := practice(set, &Unit{ID: "u"})
		r.Sets = []*CriteriaSet{set}
		before := Run(r, nil)
		variant, faults := r.With(Without{"set", c.code})
		got := ""
		if len(faults) == 0 {
			less := variant.Blocks[0].Set
			less.Walk(func(c *Criterion, _ int) { got += c.Code + " " })
			got += "max " + less.Max.String() + " = " + less.AppraisedMax.String() + " + " + less.SurveyMax.String() +
				", area " + less.Areas[0].Code + " " + less.Areas[0].Max.String()
			if variant.Sets[0] != less {
				t.Errorf("%s: the round has another set", c.why)
			}
		}
		if got != c.want || !reflect.DeepEqual(before, Run(r, nil)) {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
	r := practice(set, &Unit{ID: "u"})
	r.Sets = []*CriteriaSet{set}
	if _, faults := r.With(Without{"set", "T"}); codesIn(faults) != "without-item" {
		t.Errorf("a bonus: %v", faults)
	}
	if _, faults := r.With(Without{"sett", "1"}); codesIn(faults) != "set-unknown" {
		t.Error(faults)
	}
}

// What was decided and answered on a node that goes is no stray.
func TestWithoutForgets(t *testing.T) {
	r := choiceRound()
	for _, code := range []string{"2", "3"} {
		variant, _ := r.With(Without{"set", code})
		for _, card := range Run(variant, nil).Cards {
			if card.Faulty || len(card.Other) > 0 || card.Line(code) != nil {
				t.Errorf("without %s, %s is faulty: %v, %v", code, card.Unit.ID, card.Faulty, card.Other)
			}
		}
	}
}

// Ranks and classes without a node are those of a full run over the changed round.
func TestTrialsWithoutAreFullRuns(t *testing.T) {
	for seed := range uint64(40) {
		o := Run(variedProvince(seed, 5), nil)
		trials := NewTrials(o)
		for _, code := range []string{"1", "2", "1.1", "2.2", "3.3", "3.4"} {
			variant, _ := o.Round.With(Without{"set", code})
			want := Run(variant, nil).Rankings[0]
			got, ok := trials.Without(&o.Rankings[0], code)
			for i, s := range want.Standings {
				if g := got.Standings[i]; !ok || g.Card.Unit != s.Card.Unit || g.Rank != s.Rank || g.Class != s.Class ||
					!g.Card.Index.Equal(s.Card.Index) {
					t.Errorf("seed %d without %s, place %d: %s, %d, %s, want %s, %d, %s", seed, code, i,
						g.Card.Unit.ID, g.Rank,
						g.Card.Index, s.Card.Unit.ID, s.Rank, s.Card.Index)
				}
			}
		}
	}
}

func TestRoot(t *testing.T) {
	for _, c := range []struct {
		of       string
		decimals int
		want     string
	}{{"0", 2, "0"}, {"4", 2, "2"}, {"2", 2, "1.41"}, {"2", 4, "1.4142"}, {"1/9", 3, "0.333"}, {"0.0625", 2, "0.25"},
		{"8", 1, "2.8"}, {"0.000025", 2, "0.01"}} {
		if got := MustPoints(c.of).Root(c.decimals); got.String() != c.want {
			t.Errorf("√%s is %s, want %s", c.of, got, c.want)
		}
	}
}
