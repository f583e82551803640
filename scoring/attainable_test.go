package scoring

import (
	"fmt"
	"slices"
	"testing"
)

// The points that a leaf of 5 can have, where its rule does not allow any number or too many to
// list.
func TestAttainable(t *testing.T) {
	violations := func(floor string, each ...string) Deduction {
		d := Deduction{Floor: MustPoints(floor)}
		for _, points := range each {
			d.Items = append(d.Items, Violation{Each: MustPoints(points)})
		}
		return d
	}
	byRate := func(low, high string) Bands {
		five := Whole(5)
		return Bands{Bands: []Band{{Low: &Edge{At: MustPoints(high)}, Points: five},
			{Low: &Edge{At: MustPoints(low)}, High: &Edge{At: MustPoints(high), Open: true}, Rate: &five},
			{High: &Edge{At: MustPoints(low), Open: true}}}}
	}
	share := Violation{Share: amount("50")}
	for _, c := range []struct {
		why  string
		rule Rule
		want string
	}{
		{"no rule", nil, "[]"},
		{"any points", Typed{}, "[]"},
		{"two levels, the lower first", YesNo{Yes: Whole(5), No: Whole(1)}, "[1 5]"},
		{"the same points twice", YesNo{Yes: Whole(5), No: Whole(5)}, "[5]"},
		{"items up to a cap that they meet", PerItem{Each: Whole(2), Cap: Whole(4)}, "[0 2 4]"},
		{"a cap between two items", PerItem{Each: Whole(2), Cap: Whole(3)}, "[0 2 3]"},
		{"a cap below the first item", PerItem{Each: Whole(2), Cap: Whole(1)}, "[0 1]"},
		{"items worth nothing", PerItem{Each: Whole(0), Cap: Whole(1)}, "unknown"},
		{"one violation", violations("0", "2"), "[0 1 3 5]"},
		{"not below the floor", violations("2", "2"), "[2 3 5]"},
		{"several", violations("0", "2", "3"), "[0 1 2 3 5]"},
		{"a share of the maximum", Deduction{Items: []Violation{share}}, "[0 2.5 5]"},
		{"one that costs nothing", violations("0", "0"), "[5]"},
		{"too many to list", violations("0", "0.002"), "unknown"},
		{"as many as are listed", PerItem{Each: MustPoints("0.0025"), Cap: Whole(5)}, "2001"},
		{"a rate below an open edge, never what the edge itself would earn", byRate("70", "90"), "[0 3.5 4 5]"},
		{"a closed edge between two steps", byRate("75", "95"), "[0 3.75 4 4.5 5]"},
		{"a share from a floor on", Proportional{Floor: Whole(80), Cap: Whole(100)}, "[0 4 4.5 5]"},
		{"a share without a floor", Proportional{Cap: Whole(100)}, "[]"},
		{"a share that a cap cuts", Proportional{Cap: Whole(60)}, "[0 0.5 1 1.5 2 2.5 3]"},
		{"a ratio with a jump", formulaOf("x / y >= 95%: 5; x / y >= 70%: 5 * x / y; 0"), "[0 3.5 4 4.5 5]"},
		{"a ratio below the edge of a jump", formulaOf("x / y >= 90%: 5; x / y > 75%: 5 * x / y; 0"), "[0 4 5]"},
		{"a ratio that is less and less", formulaOf("x / y <= 60%: 5 - 5 * x / y; 0"), "[0 2 2.5 3 3.5 4 4.5 5]"},
		{"what there is none of", formulaOf("y = 0: 5; x / y >= 1: 3; x / y >= 0.5: 2 * x / y - 0.5; 0"), "[0 0.5 1 3 5]"},
		{"without a jump", formulaOf("min(5, 10 * x / y)"), "[]"},
		{"a part at least", formulaOf("x / y >= 0.6: 5; x / y >= 0.2: max(1, 5 * x / y); 0"), "[0 1 1.5 2 2.5 5]"},
		{"more than there is is refused", formulaOf("x / y >= 0.5: 5 * x / y; 0"), "[0 2.5 3 3.5 4 4.5 5]"},
		{"one compared with another", formulaOf("x > y: 5; x = y: 2; 0"), "[0 2 5]"},
		{"of three numbers nobody can tell", formulaOf("x / z > y / z: 5; 0"), "unknown"},
		{"nor of more than a ratio", formulaOf("x > 3: 5; y = 0: 1; 0"), "unknown"},
		{"nor of a ratio upside down", formulaOf("x / (x + y) >= 0.5: 5; 0"), "unknown"},
		{"a count", counted("min(5, 2 * x)"), "[0 2 4 5]"},
		{"a count to its end", bounded("x"), "[0 1 2]"},
		{"one item more", PerItem{Each: MustPoints("0.0024"), Cap: Whole(5)}, "unknown"},
	} {
		points, known := (&Criterion{Max: Whole(5), Rule: c.rule}).Attainable(MustPoints("0.5"))
		got := fmt.Sprint(points)
		if !known {
			got = "unknown"
		}
		if len(points) > 10 {
			got = fmt.Sprint(len(points))
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// counted is a formula of one whole number.
func counted(cases string) Formula {
	rule := formulaOf(cases)
	rule.Variables = []Variable{{ID: "x", Whole: true}}
	return rule
}

// bounded is one of a number up to 2.
func bounded(cases string) Formula {
	rule := counted(cases)
	rule.Variables[0].Max = amount("2")
	return rule
}

// What a formula gives for any figures is in what it is said to give, and its ends are what some figures give.
func TestWhatFormulasGive(t *testing.T) {
	leaf, held := &Criterion{Code: "1", Max: Whole(5)}, 0
	var numbers []Points
	for n := range int64(25) {
		numbers = append(numbers, fraction(n, 4), fraction(n*10, 3), Whole(n))
	}
	for _, cases := range []string{
		"x / y >= 95%: 5; x / y >= 70%: 5 * x / y; 0", "y = 0: 5; x / y >= 0.5: 2 * x / y - 0.5; 0",
		"max(1, 3 - x / y) - min(1, x / y) / 2", "x > y: 5; x = y and y > 0: 0.5; 1", "5 * (x - y) / y",
		"min(max(x, 2 * y), 3 * y) / y", "x < y: 1 + x / y; 6 - x / y", "2 * x + y > 0: 5 * (y - x) / y; 3",
		"max(0, min(5, 7 * x / y - 2))", "y > 0: -x / y + 5; 5", "x / y >= 0.5: x / 0; x / y",
	} {
		rule := formulaOf(cases)
		spans := rule.spans(leaf)
		for _, x := range numbers {
			for _, y := range numbers {
				w, faults := rule.Work(leaf, []Input{{Number: x}, {Number: y}})
				if len(faults) > 0 {
					continue
				}
				held++
				if !slices.ContainsFunc(spans, func(on pointSpan) bool { return on.holds(w.Points) }) {
					t.Errorf("%s: %s for x = %s, y = %s: %v", cases, w.Points, x, y, spans)
				}
			}
		}
	}
	if held < 10_000 {
		t.Errorf("only %d figures gave points", held)
	}
}

// Points that only a unit gets which had nothing to do say what of.
func TestOnlyWithout(t *testing.T) {
	late := formulaOf("y = 0: 5; x / y >= 1: 3; 0")
	late.Variables[1].Label = "Trễ"
	full := Bands{Rate: Rate{Numerator: "a", Denominator: "b", NoCases: NoCases{Policy: NoCasesFull}},
		Bands: []Band{{Low: &Edge{At: Whole(50)}, Points: Whole(4)}, {}}}
	for _, c := range []struct {
		rule Rule
		to   int64
		want string
	}{{late, 5, "Trễ"}, {late, 3, ""}, {late, 4, ""}, {full, 5, "b"}, {full, 4, ""}, {Typed{}, 5, ""}} {
		if got := (&Criterion{Max: Whole(5), Rule: c.rule}).OnlyWithout(Whole(c.to)); got != c.want {
			t.Errorf("%v %d: %q, want %q", c.rule, c.to, got, c.want)
		}
	}
}

// A scale has points that no unit can get where bands leave gaps, items are counted, or a rate earns nothing below one.
func TestDecisionsOffOtherScales(t *testing.T) {
	ten, percent := Whole(10), func(at int64) *Edge { return &Edge{At: Whole(at)} }
	gaps := Bands{Bands: []Band{{Low: percent(90), Points: ten}, {Low: percent(50), High: percent(90), Rate: &ten}, {}}}
	share := Proportional{Floor: Whole(60), Cap: Whole(100)}
	for _, c := range []struct {
		why  string
		rule Rule
		to   string
		want string
	}{
		{"between the band by rate and the highest", gaps, "9.5", "[9 10]"},
		{"below the band by rate", gaps, "3", "[0 5]"},
		{"within it", gaps, "7.3", ""},
		{"at its open edge", gaps, "9", ""},
		{"a level", gaps, "0", ""},
		{"half an item", PerItem{Each: Whole(1), Cap: ten}, "2.5", "[2 3]"},
		{"two items", PerItem{Each: Whole(1), Cap: ten}, "2", ""},
		{"a violation and a half", Deduction{Items: []Violation{{Each: Whole(2)}}}, "7", "[6 8]"},
		{"below the floor of a share", share, "5.5", "[0 6]"},
		{"a share", share, "6.1", ""},
		{"a share without a floor", Proportional{Cap: Whole(100)}, "0.1", ""},
		{"what no cases give",
			Bands{Rate: Rate{Numerator: "a", NoCases: NoCases{Policy: NoCasesFull}},
				Bands: []Band{{Points: Whole(4)}}}, "10", ""},
		{"any points", Typed{}, "2.5", ""},
		{"between what a formula gives", formulaOf("x / y >= 95%: 10; x / y >= 70%: 10 * x / y; 0"), "9.75", "[9.5 10]"},
		{"what it gives", formulaOf("x / y >= 95%: 10; x / y >= 70%: 10 * x / y; 0"), "9.5", ""},
		{"within what it gives", formulaOf("x / y >= 0.2: max(1, 10 * x / y); 0"), "2.25", ""},
		{"of three numbers nobody can tell", formulaOf("x / z > y / z: 10; 0"), "2.5", ""},
	} {
		leaf := &Criterion{Code: "1", Max: ten, Rule: c.rule}
		s := &scorer{reporter: &reporter{round: &Round{}, reg: &Regulation{}, card: &Scorecard{Unit: &Unit{}}}}
		s.checkOnScale(&Step{Decision: &Decision{Matter: Matter{Code: "1"}}, After: MustPoints(c.to)}, leaf)
		got := ""
		for _, d := range s.faults {
			got = fmt.Sprint(d.Args[len(d.Args)-1].Value)
		}
		if got != c.want {
			t.Errorf("%s: nearest %q, want %q", c.why, got, c.want)
		}
	}
}
