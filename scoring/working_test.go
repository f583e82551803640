package scoring

import (
	"strings"
	"testing"
)

func number(n string) Input    { return Input{State: Given, Number: MustPoints(n)} }
func answer(text string) Input { return Input{State: Given, Text: text} }

// TestWorkNamesWhatHolds checks every rule's chosen alternative and its points.
func TestWorkNamesWhatHolds(t *testing.T) {
	edge := func(at string, open bool) *Edge { return &Edge{MustPoints(at), open} }
	bands := []Band{{Low: edge("90", true), Points: Whole(3)},
		{Low: edge("70", false), High: edge("90", false), Points: Whole(1)}, {High: edge("70", true)}}
	when, _ := ParseComparison("x >= 5")
	double, _ := ParseExpr("x × 2")
	for _, test := range []struct {
		why                  string
		rule                 Rule
		in                   []Input
		alternatives, chosen int
		percent, points      string
	}{
		{"an answer", YesNo{Yes: Whole(2)}, []Input{answer("không")}, 2, 1, "", "0"},
		{"a label, whatever its case", Levels{[]Level{{Label: "Tốt", Points: Whole(2)},
			{Label: "Khá", Points: Whole(1)}}}, []Input{answer("khá")}, 2, 1, "", "1"},
		{"a share of the maximum", Shares{[]Share{{Label: "Đủ", Percent: Whole(100)},
			{Label: "Nửa", Percent: Whole(50)}}}, []Input{answer("Nửa")}, 2, 1, "", "5"},
		{"one condition missing", AllOf{Conditions: make([]Condition, 2), Points: Whole(1)},
			[]Input{answer(Yes), answer(No)}, 2, 1, "", "0"},
		{"all conditions", AllOf{Conditions: make([]Condition, 2), Points: Whole(1)}, []Input{answer(Yes), answer(Yes)},
			2, 0, "", "1"},
		{"exactly at an edge", Bands{Rate{Numerator: "a", Denominator: "b"}, bands}, []Input{number("9"), number("10")},
			3, 1, "90", "1"},
		{"a rate and no alternatives", Proportional{Rate{Percent: "p"}, Points{}, Whole(100)}, []Input{number("80")}, 0,
			-1, "80", "8"},
		{"the tier of a satisfaction", BySurvey{Tiers: bands}, []Input{number("95")}, 3, 0, "95", "3"},
		{"the first case that holds", Formula{[]Variable{{ID: "x"}},
			[]Case{{When: when, Points: Expr{}}, {Points: double}}, NoCases{}}, []Input{number("4")}, 2, 1, "", "8"},
		{"what violations cost", Deduction{Items: []Violation{{ID: "a", Each: Whole(1)}}}, []Input{number("2")},
			0, -1, "", "8"},
		{"a satisfaction in proportion", BySurvey{}, []Input{number("80")}, 0, -1, "80", "8"},
		{"typed points", PerItem{Each: Whole(2), Cap: Whole(10)}, []Input{number("3")}, 0, -1, "", "6"},
	} {
		w, faults := test.rule.Work(&Criterion{Max: Whole(10)}, test.in)
		percent := ""
		if w.Rated {
			percent = w.Percent.String()
		}
		if len(faults) > 0 || w.Alternatives != test.alternatives || w.Chosen != test.chosen ||
			percent != test.percent || w.Points.String() != test.points {
			t.Errorf("%s: got %+v, %v", test.why, w, faults)
		}
	}
}

func TestWorkHasNothingToSayOfRefusedData(t *testing.T) {
	rule := YesNo{Yes: Whole(1)}
	if w, faults := rule.Work(&Criterion{Max: Whole(1)}, []Input{answer("có lẽ")}); len(faults) == 0 {
		t.Errorf("got %+v", w)
	}
}

// TestBetweenNamesWhatDecides: the figure that places one unit before another.
func TestBetweenNamesWhatDecides(t *testing.T) {
	a := &Standing{Card: &Scorecard{Totals: Totals{Index: MustPoints("90.001"), Survey: Whole(20)}}}
	b := &Standing{Card: &Scorecard{Totals: Totals{Index: MustPoints("90.002"), Survey: Whole(10)}}}
	reg := &Regulation{Rounding: Rounding{Mode: HalfUp, Index: 2}, Rank: RankRule{By: ByIndex, On: OnExact}}
	if gap := reg.Between(b, a); gap.By != "index" || gap.Above.String() != "90.002" {
		t.Errorf("exact: %+v", gap)
	}
	reg.Rank.On = OnRounded
	if gap := reg.Between(a, b); gap.By != "" {
		t.Errorf("rounded they share a place: %+v", gap)
	}
	reg.Rank.Ties, reg.Rank.Breakers = Breakers, []Breaker{"bonus", "survey"}
	if gap := reg.Between(a, b); gap.By != "survey" || gap.Above.String() != "20" || gap.Below.String() != "10" {
		t.Errorf("by the breaker: %+v", gap)
	}
	reg.Rank = RankRule{}
	if gap := reg.Between(b, a); gap.By != "index" {
		t.Errorf("a regulation that says nothing compares the index: %+v", gap)
	}
}

// TestPlaceSaysWhatHeldAUnitDown: caps that change nothing are not named.
func TestPlaceSaysWhatHeldAUnitDown(t *testing.T) {
	line := Line{Spot: &Spot{Criterion: &Criterion{Code: "3"}}, Appraised: Whole(4), Max: Whole(10)}
	card := &Scorecard{Totals: Totals{Index: Whole(92)}, Lines: []Line{line}}
	scale := &ClassScale{
		Levels: []ClassLevel{{Name: "Tốt", Edge: Whole(90)}, {Name: "Khá", Edge: Whole(70)}, {Name: "Kém"}},
		Caps: []ClassCap{{Code: "3", Below: Whole(50), AtMost: "Khá"}, {Code: "3", Below: Whole(50), AtMost: "Tốt"},
			{Code: "3", Below: Whole(30), AtMost: "Kém"}},
	}
	p := scale.Place(card, Rounding{})
	if p.ByFigure != 0 || p.At != 1 || len(p.Held) != 1 || p.Held[0].AtMost != "Khá" {
		t.Errorf("got %+v", p)
	}
}

// A cap on a criterion that does not apply to the unit holds nobody down; that is said
// where it could have.
func TestCapsThatFallAway(t *testing.T) {
	scale := &ClassScale{Levels: []ClassLevel{{Name: "Tốt", Edge: Whole(80)}, {Name: "Khá", Edge: Whole(50)},
		{Name: "Yếu"}},
		Caps: []ClassCap{{Code: "1", Below: Whole(50), AtMost: "Khá"}}}
	for _, c := range []struct {
		why  string
		line Line
		at   string
		want int
	}{
		{"it does not apply, and the unit would be better", Line{}, "90", 1},
		{"the unit is no better anyway", Line{}, "60", 0},
		{"it applies", Line{Max: Whole(1), Appraised: Whole(1)}, "90", 0},
	} {
		c.line.Spot = &Spot{Criterion: &Criterion{Code: "1"}}
		card := &Scorecard{Lines: []Line{c.line}, Totals: Totals{Index: MustPoints(c.at)}, Scored: true}
		if p := scale.Place(card, Rounding{}); len(p.Fallen) != c.want || len(p.Held) != 0 {
			t.Errorf("%s: %+v", c.why, p)
		}
	}
}

// Half a unit of the printed digit: 0.05 where one decimal is printed.
func TestNearToAThreshold(t *testing.T) {
	scale := &ClassScale{Levels: []ClassLevel{{Name: "Khá", Edge: Whole(50)}, {Name: "Yếu"}},
		Caps: []ClassCap{{Code: "1", Below: Whole(60), AtMost: "Yếu"}}}
	for _, c := range []struct {
		why, index, leaf, want string
	}{
		{"printed 50.0, and less", "49.9958", "1", "Khá"},
		{"half a unit", "49.95", "1", "Khá"},
		{"more than that", "49.9499", "1", ""},
		{"above it", "50.05", "1", "Khá"},
		{"on it", "50", "1", ""},
		{"near to what a cap asks for", "70", "0.5996", "1 Yếu"},
	} {
		card := &Scorecard{Lines: []Line{{Spot: &Spot{Criterion: &Criterion{Code: "1"}}, Max: Whole(1),
			Appraised: MustPoints(c.leaf)}},
			Totals: Totals{Index: MustPoints(c.index)}, Scored: true}
		got := ""
		for _, n := range scale.near(card, Rounding{Mode: HalfUp, Index: 1}) {
			got = strings.TrimSpace(n.Code + " " + n.Class)
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}
