package scoring

import (
	"fmt"
	"strings"
	"testing"

	"parindex/scoring/fault"
)

// Every rule a decision can state, with what it earns and why.
func TestRules(t *testing.T) {
	half, rate := MustPoints("0.5"), Whole(2)
	levels := Levels{[]Level{{Label: "Kịp thời", Points: Whole(1)}, {Label: "Không kịp thời", Points: half},
		{Label: "Không ban hành"}}}
	bothHold := AllOf{[]Condition{{"a", "đủ nhiệm vụ"}, {"b", "có kinh phí"}}, Whole(1), Points{}}
	shares := Shares{[]Share{{Label: "Đầy đủ", Percent: hundred}, {Label: "Cơ bản", Percent: Whole(75)}}}
	perItem := PerItem{Item: "văn bản", Each: half, Cap: Whole(2)}
	fifty := Whole(50)
	deduction := Deduction{Floor: half,
		Items: []Violation{{ID: "cham", Each: MustPoints("0.25")}, {ID: "sai", Share: &fifty}}}
	proportional := Proportional{Rate{Numerator: "b", Denominator: "a", Over100: Refuse}, Whole(50), hundred}
	over := Proportional{Rate{Numerator: "b", Denominator: "a", Over100: Accept}, Points{}, Whole(90)}
	piecewise := Bands{Rate{Percent: "tỷ lệ", Over100: Refuse}, []Band{
		{Low: &Edge{At: hundred}, Points: Whole(2)},
		{Low: &Edge{At: Whole(80)}, High: &Edge{hundred, true}, Rate: &rate},
		{High: &Edge{Whole(80), true}},
	}}
	formula := Formula{Variables: []Variable{{ID: "x"}, {ID: "y"}}}
	for _, text := range [][2]string{{"x / y >= 95%", "2"}, {"x / y >= 0.8", "2 * x / y"}, {"", "0"}} {
		when, _ := ParseComparison(text[0])
		if text[0] == "" {
			when = Comparison{}
		}
		points, _ := ParseExpr(text[1])
		formula.Cases = append(formula.Cases, Case{When: when, Points: points})
	}
	tooMuch, _ := ParseExpr("x * y")
	ninetyFive := MustPoints("95")
	wild := Formula{Variables: formula.Variables, Cases: []Case{{Points: tooMuch}}}

	for _, c := range []struct {
		why  string
		rule Rule
		in   []Input
		want string // points, or the code of the fault
	}{
		{"a level", levels, []Input{answer("Không kịp thời")}, "0.5"},
		{"case does not matter", levels, []Input{answer("kịp THỜI")}, "1"},
		{"not a level", levels, []Input{answer("Sắp xong")}, "level-unknown"},
		{"both conditions", bothHold, []Input{answer(Yes), answer(Yes)}, "1"},
		{"one of two", bothHold, []Input{answer(Yes), answer(No)}, "0"},
		{"neither yes nor no", bothHold, []Input{answer(Yes), answer("x")}, "level-unknown"},
		{"a share of the maximum", shares, []Input{answer("Cơ bản")}, "1.5"},
		{"items add up", perItem, []Input{given("3")}, "1.5"},
		{"to the cap", perItem, []Input{given("9")}, "2"},
		{"no violation", deduction, []Input{given("0"), given("0")}, "2"},
		{"two late, one serious", deduction, []Input{given("2"), given("1")}, "0.5"},
		{"one late", deduction, []Input{given("1"), given("0")}, "1.75"},
		{"never below the floor", deduction, []Input{given("9"), given("9")}, "0.5"},
		{"in proportion, exactly", proportional, []Input{given("2"), given("3")}, "4/3"},
		{"satisfaction of the maximum", BySurvey{}, []Input{given("91.17")}, "1.8234"},
		{"in proportion to a cap", BySurvey{Cap: &ninetyFive}, []Input{given("71.25")}, "1.5"},
		{"at the cap, all of it", BySurvey{Cap: &ninetyFive}, []Input{given("95")}, "2"},
		{"a cap of 0, which is a fault of the pack, divides nothing",
			BySurvey{Cap: &Points{}}, []Input{given("91.17")}, "1.8234"},
		{"above it, no more", BySurvey{Cap: &ninetyFive}, []Input{given("100")}, "2"},
		{"the floor earns", proportional, []Input{given("1"), given("2")}, "1"},
		{"below it nothing does", proportional, []Input{given("49"), given("100")}, "0"},
		{"nothing to divide by", proportional, []Input{given("1"), given("0")}, "denominator-zero"},
		{"more than all", proportional, []Input{given("4"), given("3")}, "rate-over-100"},
		{"more than all, where that can be", over, []Input{given("4"), given("3")}, "1.8"},
		{"a constant interval", piecewise, []Input{given("100")}, "2"},
		{"a proportional one", piecewise, []Input{given("90")}, "1.8"},
		{"its edge", piecewise, []Input{given("80")}, "1.6"},
		{"below", piecewise, []Input{given("79.99")}, "0"},
		{"the first case", formula, []Input{given("19"), given("20")}, "2"},
		{"the second", formula, []Input{given("9"), given("10")}, "1.8"},
		{"otherwise", formula, []Input{given("1"), given("10")}, "0"},
		{"a formula that divides by zero", formula, []Input{given("1"), given("0")}, "division-by-zero"},
		{"a formula out of bounds", wild, []Input{given("2"), given("3")}, "formula-range"},
	} {
		got, faults := c.rule.Work(&Criterion{Code: "1", Max: Whole(2)}, c.in)
		said := got.Points.String()
		if len(faults) > 0 {
			said = string(faults[0].Code)
		}
		if said != c.want {
			t.Errorf("%s: %s, want %s", c.why, said, c.want)
		}
	}
}

// A division by 0 is told at every figure of the divisor, which is named as the formula has it.
func TestDivisorIsNamed(t *testing.T) {
	for _, c := range []struct{ why, points, x, y, want string }{
		{"one figure, not the first of the data", "x / y", "0", "0", "3 label=số y"},
		{"a difference", "x / (y - x)", "8", "8", "2 divisor=y-x names=[x = số x y = số y] see 3"},
		{"a figure twice", "x / (y - y)", "8", "8", "3 divisor=y-y names=[y = số y]"},
		{"a constant", "x / 0", "8", "8", "2 divisor=0 names=[]"},
		{"within a divisor", "x / (1 / y)", "8", "0", "3 label=số y"},
	} {
		points, err := ParseExpr(c.points)
		if err != nil {
			t.Fatal(err)
		}
		never, _ := ParseComparison("x < 0")
		elsewhere, _ := ParseExpr("1 / x / y")
		rule := Formula{Variables: []Variable{{ID: "x", Label: "số x"}, {ID: "y", Label: "số y"}},
			Cases: []Case{{When: never, Points: elsewhere}, {Points: points}}}
		in := []Input{given(c.x), given(c.y)}
		in[0].Pos, in[1].Pos = fault.At("u", 2, 1), fault.At("u", 3, 1)
		_, faults := rule.Work(&Criterion{Code: "1", Max: Whole(2)}, in)
		got := fmt.Sprint(faults[0].Pos.Line())
		for _, arg := range faults[0].Args[1:] {
			got += fmt.Sprintf(" %s=%v", arg.Name, arg.Value)
		}
		for _, r := range faults[0].Related {
			got += fmt.Sprintf(" see %d", r.Pos.Line())
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

func TestWeights(t *testing.T) {
	// Two areas, 40 of 50 and 10 of 20: 80 % and 50 %.
	build := func() *Round {
		set := &CriteriaSet{ID: "so", Self: TypedEntry, Aggregate: SumOfPoints, Max: Whole(70), Areas: []*Criterion{
			{Code: "1", Max: Whole(50), Rule: Typed{}}, {Code: "2", Max: Whole(20), Rule: Typed{}}}}
		r := practice(set, &Unit{ID: "u", Ranked: true})
		r.Sets = []*CriteriaSet{set}
		r.Submissions["u"] = &Submission{Entries: map[string]*Entry{"1": {Points: given("40")},
			"2": {Points: given("10")}}}
		return r
	}
	weights := func(first, second string) *Weights {
		return &Weights{Sets: []SetWeights{{Set: "so", Areas: []AreaWeight{
			{Code: "1", Weight: MustPoints(first)}, {Code: "2", Weight: MustPoints(second)}}}}}
	}
	for _, c := range []struct{ why, first, second, total, fault string }{
		{"3 to 1: 80 % of 52.5 and 50 % of 17.5", "75", "25", "50.75", ""},
		{"half and half", "50", "50", "45.5", ""},
		{"they have to add up", "75", "20", "", "weight-sum"},
		{"and be there", "100", "-1", "", "negative weight-sum"},
	} {
		r := build()
		var codes []string
		tried, faults := r.With(weights(c.first, c.second))
		for _, d := range faults {
			codes = append(codes, string(d.Code))
		}
		if got := strings.Join(codes, " "); got != c.fault {
			t.Errorf("%s: faults %q, want %q", c.why, got, c.fault)
		}
		if c.total == "" {
			continue
		}
		cards, _ := Score(tried)
		if got := cards[0]; got.Total.String() != c.total || got.Max.String() != "70" ||
			!got.Index.Equal(got.Total.Mul(hundred).Quo(Whole(70))) {
			t.Errorf("%s: total %s of %s, index %s", c.why, got.Total, got.Max, got.Index)
		}
	}
	r := build()
	before := r.Sets[0]
	if tried, _ := r.With(weights("75", "25")); tried.Sets[0] == before || tried.TriedWeights() == nil {
		t.Error("the variant has the set as it was")
	}
	if before.Aggregate != SumOfPoints || before.Areas[0].Weight != nil {
		t.Error("the set itself was touched")
	}
}

func TestAnAreaThatDoesNotApplyTakesItsWeightAlong(t *testing.T) {
	forty, sixty := Whole(40), Whole(60)
	set := &CriteriaSet{ID: "so", Self: TypedEntry, Aggregate: Weighted, Max: hundred, Areas: []*Criterion{
		{Code: "1", Max: Whole(5), Rule: Typed{}, Weight: &forty}, {Code: "2", Max: Whole(10), Rule: Typed{},
			Weight: &sixty}}}
	r := practice(set, &Unit{ID: "u", NotApplicable: []Exclusion{{Code: "2", Reason: "không có"}}})
	r.Submissions["u"] = &Submission{Entries: map[string]*Entry{"1": {Points: given("4")}}}
	cards, faults := Score(r)
	if got := cards[0]; len(faults) > 0 || got.Max.String() != "40" || got.Total.String() != "32" ||
		got.Index.String() != "80" {
		t.Errorf("total %s of %s, index %s, %v", got.Total, got.Max, got.Index, faults)
	}
}

// What a workbook can hide, and what is said of it.
func TestClaimsThatCannotStand(t *testing.T) {
	half := MustPoints("0.5")
	levels := Levels{[]Level{{Label: "Kịp thời", Points: Whole(1)}, {Label: "Chậm", Points: half}, {Label: "Không"}}}
	points := Input{State: Given, Number: MustPoints("0.9"), Pos: fault.InSheet("u", "s").At(3, 7)}
	blank := Input{Pos: fault.InSheet("u", "s").At(3, 5)}
	for _, c := range []struct {
		why    string
		self   SelfEntry
		entry  *Entry
		faults string
	}{
		{"typed points that no level gives", TypedEntry, &Entry{Points: points}, "points-off-scale"},
		{"typed points that one gives", TypedEntry, &Entry{Points: given("0.5")}, ""},
		{"points and no data anywhere",
			DeclaredEntry, &Entry{Inputs: []Input{blank}, Points: points}, "points-without-data"},
		{"a row that is gone is no blank", DeclaredEntry, nil, "entry-missing"},
	} {
		set := &CriteriaSet{ID: "so", Self: c.self,
			Areas: []*Criterion{{Code: "1", Max: Whole(1), Rule: levels}, {Code: "2", Max: Whole(1), Rule: Typed{}}}}
		r := practice(set, &Unit{ID: "u"})
		r.Regulation.Blank = ZeroBlank
		r.Submissions["u"] = &Submission{File: "u", Entries: map[string]*Entry{"2": {Points: given("1")}}}
		if c.entry != nil {
			r.Submissions["u"].Entries["1"] = c.entry
		}
		_, faults := Score(r)
		var codes []string
		for _, d := range faults {
			codes = append(codes, string(d.Code))
		}
		if got := strings.Join(codes, " "); got != c.faults {
			t.Errorf("%s: %q, want %q", c.why, got, c.faults)
		}
	}
}

func TestLeavesOfCouncilsAreNeverSilentlyZero(t *testing.T) {
	set := &CriteriaSet{ID: "so", Self: TypedEntry, Areas: []*Criterion{
		{Code: "1", Max: Whole(1), Rule: Typed{}}, {Code: "2", Max: Whole(4), Rule: Appraiser{By: "leaders"}}}}
	r := practice(set, &Unit{ID: "u"}, &Unit{ID: "v"})
	for _, id := range []string{"u", "v"} {
		r.Submissions[id] = &Submission{File: id, Entries: map[string]*Entry{"1": {Points: given("1")}}}
	}
	r.Ledger = []Decision{{Matter: Matter{Unit: "v", Code: "2"}, To: given("3")}}
	cards, faults := Score(r)
	if len(faults) != 1 || faults[0].Code != CodeUnappraised || !cards[0].Faulty || cards[1].Faulty {
		t.Errorf("faults %v; u faulty %v, v faulty %v", faults, cards[0].Faulty, cards[1].Faulty)
	}
}
