package scoring

import (
	"fmt"
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
		{"items worth nothing", PerItem{Each: Whole(0), Cap: Whole(1)}, "[]"},
		{"one violation", violations("0", "2"), "[0 1 3 5]"},
		{"not below the floor", violations("2", "2"), "[2 3 5]"},
		{"several", violations("0", "2", "3"), "[0 1 2 3 5]"},
		{"a share of the maximum", Deduction{Items: []Violation{share}}, "[0 2.5 5]"},
		{"one that costs nothing", violations("0", "0"), "[5]"},
		{"too many to list", violations("0", "0.002"), "[]"},
		{"as many as are listed", PerItem{Each: MustPoints("0.0025"), Cap: Whole(5)}, "2001"},
		{"a rate below an open edge, never what the edge itself would earn", byRate("70", "90"), "[0 3.5 4 5]"},
		{"a closed edge between two steps", byRate("75", "95"), "[0 3.75 4 4.5 5]"},
		{"a share from a floor on", Proportional{Floor: Whole(80), Cap: Whole(100)}, "[0 4 4.5 5]"},
		{"a share without a floor", Proportional{Cap: Whole(100)}, "[]"},
		{"one item more", PerItem{Each: MustPoints("0.0024"), Cap: Whole(5)}, "[]"},
	} {
		points := (&Criterion{Max: Whole(5), Rule: c.rule}).Attainable(MustPoints("0.5"))
		got := fmt.Sprint(points)
		if len(points) > 10 {
			got = fmt.Sprint(len(points))
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
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
