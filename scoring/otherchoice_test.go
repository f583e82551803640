package scoring

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// choiceRound is four units of a set with two leaves of 10 points and a survey leaf of
// 10, where each choice makes a difference: a has an exclusion, b no survey, c is not
// appraised, and d is at 74.85 percent, which is a half of the last digit. Total and
// index order them differently.
func choiceRound() *Round {
	set := &CriteriaSet{ID: "set", Self: TypedEntry, Max: Whole(30), Areas: []*Criterion{
		{Code: "1", Max: Whole(10), Rule: Typed{}}, {Code: "2", Max: Whole(10), Rule: Typed{}},
		{Code: "3", Max: Whole(10), Rule: BySurvey{}}}}
	r := practice(set, &Unit{ID: "a", Ranked: true, NotApplicable: []Exclusion{{Code: "1", Reason: "không có"}}},
		&Unit{ID: "b", Ranked: true}, &Unit{ID: "c", Ranked: true}, &Unit{ID: "d", Ranked: true})
	r.Sets, r.Regulation.NoSurvey = []*CriteriaSet{set}, DropSurvey
	r.Regulation.Rounding.Index = 1
	r.Regulation.Classes = []ClassScale{{Blocks: []string{"b"}, On: OnExact,
		Levels: []ClassLevel{{Name: "Tốt", Edge: MustPoints("74.9")}, {Name: "Kém"}}}}
	for unit, points := range map[string][2]string{
		"a": {"", "7.123"}, "b": {"7.5", "7.4"}, "c": {"7", "8"}, "d": {"7", "7.455"}} {
		entries := map[string]*Entry{"1": {}, "2": {Points: given(points[1])}}
		if points[0] != "" {
			entries["1"].Points = given(points[0])
		}
		r.Submissions[unit] = &Submission{Entries: entries}
		if unit != "b" {
			r.Survey = append(r.Survey, Satisfaction{Unit: unit, Code: "3", Value: given("80")})
		}
		if unit != "c" {
			decided := Decision{Matter: Matter{Unit: unit, Code: "2"}, To: given(points[1])}
			r.Ledger = append(r.Ledger, decided)
		}
	}
	return r
}

// standings are ranks, rounded indexes and classes, in the order of the round.
func standings(r *Round) string {
	var words []string
	o := Run(r, nil)
	for _, unit := range r.Blocks[0].Units {
		for _, s := range o.Rankings[0].Standings {
			if s.Card.Unit == unit {
				words = append(words, fmt.Sprintf("%d %s %s", s.Rank, s.Index, s.Class))
			}
		}
	}
	return strings.Join(words, ", ")
}

// What each choice of a regulation does to ranks, indexes and classes, over the same
// round.
func TestOtherChoices(t *testing.T) {
	for _, c := range []struct{ why, choice, want string }{
		{"as declared", "", "2 75.6 Tốt, 4 74.5 Kém, 1 76.7 Tốt, 3 74.9 Kém"},
		{"an excluded leaf at its maximum lifts a", "not_applicable=full",
			"1 83.7 Tốt, 4 74.5 Kém, 2 76.7 Tốt, 3 74.9 Kém"},
		{"the appraised part of a stands for what is excluded, so that the survey weighs less",
			"not_applicable=rescale",
			"4 74.2 Kém, 3 74.5 Kém, 1 76.7 Tốt, 2 74.9 Kém"},
		{"an open leaf that counts 0 costs b a third", "no_survey=refuse",
			"2 75.6 Tốt, 4 49.7 Kém, 1 76.7 Tốt, 3 74.9 Kém"},
		{"nobody has decided on leaf 1, and for c on none", "unappraised=zero",
			"1 75.6 Tốt, 3 37 Kém, 4 26.7 Kém, 2 51.5 Kém"},
		{"74.85 is cut off", "rounding.mode=down", "2 75.6 Tốt, 4 74.5 Kém, 1 76.6 Tốt, 3 74.8 Kém"},
		{"a's 7.123 becomes 7, and b's 7.5 becomes 8", "rounding.points=0",
			"2 75 Tốt, 2 75 Tốt, 1 76.7 Tốt, 4 73.3 Kém"},
		{"nothing but the figure changes where ranks are exact", "rounding.index=0",
			"2 76 Tốt, 4 75 Kém, 1 77 Tốt, 3 75 Kém"},
		{"the units with the smaller maximum fall behind", "rank.by=total",
			"3 75.6 Tốt, 4 74.5 Kém, 1 76.7 Tốt, 2 74.9 Kém"},
		{"74.85 and 74.9 are one where the rounded figure counts", "classes.on=rounded",
			"2 75.6 Tốt, 4 74.5 Kém, 1 76.7 Tốt, 3 74.9 Tốt"},
	} {
		r := choiceRound()
		name, value, _ := strings.Cut(c.choice, "=")
		variant := r
		if name != "" {
			variant, _ = r.With(OtherChoice{name, value})
		}
		if got := standings(variant); got != c.want {
			t.Errorf("%s (%s):\n%s, want\n%s", c.why, c.choice, got, c.want)
		}
	}
}

// Every choice leaves the round alone, and the one that the regulation has made anyway
// leaves every rank.
func TestChoicesLeaveTheRoundAlone(t *testing.T) {
	r, again := choiceRound(), choiceRound()
	before := standings(r)
	for _, key := range ChoiceKeys() {
		values := r.Regulation.ChoiceValues(key)
		if !slices.Contains(values, r.Regulation.ChoiceOf(key)) {
			t.Errorf("%s: %q is none of %v", key, r.Regulation.ChoiceOf(key), values)
		}
		for _, value := range values {
			variant, faults := r.With(OtherChoice{key, value})
			after := standings(variant)
			if len(faults) > 0 || variant.Regulation.ChoiceOf(key) != value || !reflect.DeepEqual(r.Regulation,
				again.Regulation) {
				t.Errorf("%s=%s: %v, chosen %s", key, value, faults, variant.Regulation.ChoiceOf(key))
			}
			if value == r.Regulation.ChoiceOf(key) && after != before {
				t.Errorf("%s=%s changes nothing, but %s became %s", key, value, before, after)
			}
		}
	}
}

// What does not fit the regulation is a fault, and nothing is changed.
func TestChoicesThatThereAreNone(t *testing.T) {
	for _, c := range []struct {
		why    string
		choice OtherChoice
		want   string
	}{
		{"a key that no regulation has", OtherChoice{"rank.onn", "exact"}, "choice-unknown"},
		{"a key that takes effect elsewhere", OtherChoice{"blank", "zero"}, "choice-unknown"},
		{"a value of another key", OtherChoice{"rank.on", "total"}, "choice-value"},
		{"too many decimals", OtherChoice{"rounding.index", "7"}, "choice-value"},
		{"an index without decimals to round to", OtherChoice{"rounding.index", "none"}, "choice-value"},
		{"breakers that are not declared", OtherChoice{"rank.ties", "breakers"}, "choice-value"},
	} {
		r := choiceRound()
		variant, faults := r.With(c.choice)
		if got := codesIn(faults); got != c.want || standings(variant) != standings(r) {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
	r := choiceRound()
	r.Regulation.Classes, r.Regulation.Rank.Breakers = nil, []Breaker{"self"}
	if _, faults := r.With(OtherChoice{"classes.on", "exact"}); codesIn(faults) != "choice-value" {
		t.Errorf("no classes: %v", faults)
	}
	if _, faults := r.With(OtherChoice{"rank.ties", "breakers"}); len(faults) > 0 {
		t.Errorf("declared breakers: %v", faults)
	}
}

// Decisions name figures as the declared rounding prints them, on forms that came back: however points are tried to be
// rounded, none of them is stale, out of order, off the scale or a cut without a reason, and a claim that was kept is
// the whole claim.
func TestDecisionsAreReadAsTheyWereFilledIn(t *testing.T) {
	decimals := 2
	for _, c := range []struct {
		why, claim, total string
		ledger            []string
	}{
		{"a cut of the printed figure", "4.9461", "3", []string{"appraisal1 2021-12-01 a u 1 4.95 3 thiếu"}},
		{"a printed figure that is kept", "4.9461", "4.9461", []string{"appraisal1 2021-12-01 a u 1 4.95 4.95 -"}},
		{"cut, and given back", "4.9461", "4.9461", []string{"appraisal1 2021-12-01 a u 1 4.95 4.944 thiếu",
			"final 2021-12-20 a u 1 4.94 4.95 bổ-sung"}},
		{"two of one day, the one that names the claim first", "4.9461", "2", []string{
			"appraisal1 2021-12-01 a u 1 3 2 thiếu", "appraisal1 2021-12-01 a u 1 4.95 3 thiếu"}},
		{"a stale one that was made again from the printed figure", "4.9461", "4", []string{
			"appraisal1 2021-12-01 a u 1 9 4 thiếu", "appraisal1 2021-12-05 a u 1 4.95 4 thiếu"}},
	} {
		r := councilRound()
		r.Regulation.Rounding.Points = &decimals
		r.Submissions["u"].Entries["1"].Points = given(c.claim)
		for i, text := range c.ledger {
			r.Ledger = append(r.Ledger, line(text, i+1))
		}
		told := codesIn(Run(r, nil).Faults)
		for _, key := range []string{"rounding.points", "rounding.mode"} {
			for _, value := range r.Regulation.ChoiceValues(key) {
				variant, _ := r.With(OtherChoice{key, value})
				o := Run(variant, nil)
				want := variant.Regulation.Rounding.Leaf(MustPoints(c.total))
				if got := o.Cards[0].Line("1").Appraised; !got.Equal(want) || codesIn(o.Faults) != told {
					t.Errorf("%s, %s=%s: %s, want %s, and %s: %s", c.why, key, value, got, want, told, codesIn(o.Faults))
				}
			}
		}
	}
	r := councilRound()
	r.Regulation.Rounding.Points = &decimals
	variant, _ := r.With(OtherChoice{"rounding.points", "none"}, OtherPoints{"u", "1", MustPoints("8.001")})
	if got := Run(variant, nil).Cards[0].Line("1").Appraised; got.String() != "8.001" {
		t.Errorf("points that are tried stand as they are given, not %s", got)
	}
}

// Survey leaves cannot be left out where the rest is declared to be scaled up for that; a round that declares something
// else is not at fault where it is only tried.
func TestSurveyLeavesAreExcludedByTheDeclaredChoice(t *testing.T) {
	for _, c := range []struct {
		why, declared, tried, code, want string
		decided                          bool
	}{
		{"declared and scored", "rescale", "", "3", "exclusion-survey", false},
		{"decided by an agency", "rescale", "", "3", "exclusion-survey", true},
		{"of an appraised leaf", "rescale", "", "1", "", false},
		{"something else is tried", "rescale", "drop", "3", "", false},
		{"only tried", "drop", "rescale", "3", "", true},
	} {
		r := choiceRound()
		r.Regulation.NotApplicable = NotApplicablePolicy(c.declared)
		r.Blocks[0].Units = r.Blocks[0].Units[3:] // d
		if c.decided {
			r.Ledger = append(r.Ledger, Decision{Matter: Matter{Unit: "d", Code: c.code, Kind: NotApplicable},
				Grounds: Grounds{Reason: "không có"}})
		} else {
			r.Blocks[0].Units[0].NotApplicable = []Exclusion{{Code: c.code, Reason: "không có"}}
		}
		if c.tried != "" {
			r, _ = r.With(OtherChoice{"not_applicable", c.tried})
		}
		if got := codesIn(Run(r, nil).Faults); strings.Contains(got, "exclusion") != (c.want != "") {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}
