package scoring

import (
	"reflect"
	"testing"
)

// Every kind of change is laid over a round, and the round is scored again: it has
// to be what it was. What the variant says of itself is checked beside it.
func TestVariantsLeaveTheRoundAlone(t *testing.T) {
	weights := &Weights{ID: "w", Sets: []SetWeights{{Set: "set", Areas: []AreaWeight{
		{Code: "1", Weight: Whole(40)}, {Code: "2", Weight: Whole(35)}, {Code: "3", Weight: Whole(25)}}}}}
	for _, c := range []struct {
		change Change
		key    string
		says   bool // whether the variant is one: the final stage is the round itself
	}{
		{AsOf(SelfStage), "stage=self", true},
		{AsOf(FirstAppraisal), "stage=appraisal1", true},
		{AsOf(FinalAppraisal), "stage=final", false},
		{AsOf(""), "stage=", false},
		{OnDay("2021-11-09"), "as-of=2021-11-09", true},
		{OnDay("2021-11-10"), "as-of=2021-11-10", false},
		{OnDay(""), "as-of=", false},
		{OnlyUnits{"u1", "u3"}, "units=u1,u3", true},
		{NotYetHeld{}, "not-yet-held", true},
		{weights, "weights=w", true},
		{OtherChoice{"rounding.points", "none"}, "regulation.rounding.points=none", true},
		{OtherPoints{"u1", "1.1", Points{}}, "points=u1:1.1=0", true},
		{Without{"set", "1.1"}, "without=set/1.1", true},
		{OtherSatisfaction{"u1", "1.4", MustPoints("12.5")}, "survey=u1:1.4=12.5%", true},
	} {
		r := province(5, 6, 3, 4)
		r.Sets, r.Status = []*CriteriaSet{r.Blocks[0].Set}, Official
		delete(r.Submissions, "u5")
		r.Deadlines = []Deadline{{Stage: SelfStage, Day: "2021-11-10"}}
		decimals := 0
		r.Regulation.Rounding.Points = &decimals
		r.Ledger = []Decision{line("appraisal1 2021-12-01 a u1 1.1 1 0 thiếu", 1),
			line("final 2021-12-20 a u2 1.1 1 0 thiếu", 2)}
		before := Run(r, nil)
		variant, faults := r.With(c.change)
		after := Run(r, nil)
		if !reflect.DeepEqual(before, after) {
			t.Errorf("%s: the round was changed", c.key)
		}
		if c.change.Key() != c.key || len(faults) > 0 || (len(variant.Changes) > 0) != c.says ||
			variant.IsOfficial() == c.says {
			t.Errorf("%s: %s, changes %v, official %t, faults %v", c.key, c.change.Key(), variant.Changes,
				variant.IsOfficial(), faults)
		}
		other := Run(variant, nil)
		same := reflect.DeepEqual(before.Faults, other.Faults) && reflect.DeepEqual(before.Cards, other.Cards)
		if c.says == same {
			t.Errorf("%s: the result differs: %t", c.key, !same)
		}
	}
}

// A variant of a variant knows both changes, and the first stays as it was.
func TestVariantsOfVariants(t *testing.T) {
	r := province(5, 6, 3, 4)
	first, _ := r.With(AsOf(SelfStage))
	second, _ := first.With(OnlyUnits{"u1"})
	if len(first.Changes) != 1 || len(second.Changes) != 2 || len(first.Blocks[0].Units) != 6 ||
		len(second.Blocks[0].Units) != 1 {
		t.Errorf("%v, %v", first.Changes, second.Changes)
	}
}

// A survey that was not held is a fault at the end where the regulation refuses that, and
// none before.
func TestSurveysThatWereNotHeld(t *testing.T) {
	others := func(r *Round) { r.Survey = []Satisfaction{{Unit: "v", Code: "2", Value: given("1")}} }
	final := func(r *Round) { r.Stage = FinalAppraisal }
	for _, c := range []struct {
		why    string
		policy NoSurveyPolicy
		change func(*Round)
		laid   []Change
		want   string
	}{
		{"refused at the end", RefuseSurvey, nil, nil, "8 of 20 no-survey"},
		{"whether or not the stage is named", RefuseSurvey, final, nil, "8 of 20 no-survey"},
		{"not before", RefuseSurvey, nil, []Change{AsOf(FirstAppraisal)}, "8 of 10 "},
		{"unless others have theirs", RefuseSurvey, others, []Change{AsOf(FirstAppraisal)}, "8 of 20 no-survey"},
		{"nor where only what is there counts", RefuseSurvey, others, []Change{NotYetHeld{}}, "0 of 10 "},
		{"what the regulation rescales is rescaled before the end, too", RescaleSurvey, nil,
			[]Change{AsOf(FirstAppraisal)}, "16 of 20 "},
		{"and what it drops dropped", DropSurvey, nil, nil, "8 of 10 "},
	} {
		set := &CriteriaSet{ID: "set", Self: TypedEntry, Max: Whole(20), Areas: []*Criterion{
			{Code: "1", Max: Whole(10), Rule: Typed{}}, {Code: "2", Max: Whole(10), Rule: BySurvey{}}}}
		r := practice(set, &Unit{ID: "u"})
		r.Submissions["u"] = &Submission{Entries: map[string]*Entry{"1": {Points: given("8")}}}
		r.Regulation.NoSurvey = c.policy
		if c.change != nil {
			c.change(r)
		}
		then, _ := r.With(c.laid...)
		cards, faults := Score(then)
		if got := cards[0].Total.String() + " of " + cards[0].Max.String() + " " + codesIn(faults); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
		if surveyed := cards[0].Surveyed(); surveyed != (c.policy == RefuseSurvey && cards[0].Max.Equal(Whole(20))) {
			t.Errorf("%s: surveyed %v", c.why, surveyed)
		}
	}
}

// Before councils have had their say every claim stands; then what the regulation says
// holds.
func TestUndecidedLeavesByStage(t *testing.T) {
	for _, c := range []struct {
		why  string
		laid []Change
		want string
	}{
		{"nobody has decided at the end", nil, "0 unit-unappraised"},
		{"nor in the first appraisal", []Change{AsOf(FirstAppraisal)}, "0 unit-unappraised"},
		{"nobody could before it", []Change{AsOf(SelfStage)}, "24 "},
		{"only what is there counts", []Change{NotYetHeld{}}, "0 "},
	} {
		r := councilRound()
		r.Regulation.Unappraised = RefuseUnappraised
		then, _ := r.With(append(c.laid, OnlyUnits{"u"})...)
		cards, faults := Score(then)
		if got := cards[0].Total.String() + " " + codesOf(faults, "district-unfinished"); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}
