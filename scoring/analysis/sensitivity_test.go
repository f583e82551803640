package analysis_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"runtime"
	"strconv"
	"testing"

	"parindex/scoring"
	"parindex/scoring/analysis"
)

func sensitivityOf(r *scoring.Round, how analysis.Sampling) *analysis.Sensitivity {
	o := scoring.Run(r, nil)
	return analysis.SensitivityOf(o, &o.Rankings[0], how)
}

// One seed gives one result, however the work is divided; another seed another.
func TestSensitivityIsReproducible(t *testing.T) {
	of := func(seed uint64, workers int) *analysis.Sensitivity {
		s := sensitivityOf(blockOf("9 1", "1 8", "5 5", "4 7"), analysis.Sampling{Runs: 403, Seed: seed, Spread: 25,
			Workers: workers})
		s.Workers = 0
		return s
	}
	one := of(7, 1)
	if one.Runs != 400 || one.Base != 100 {
		t.Errorf("%d runs, %d rows", one.Runs, one.Base)
	}
	for _, workers := range []int{1, 2, 3, 64, 1000} {
		if text(of(7, workers)) != text(one) {
			t.Errorf("%d workers: another result", workers)
		}
	}
	if text(of(8, 2)) == text(one) {
		t.Error("the seed changes nothing")
	}
}

// What was published with a seed is found again with it: the numbers of a seed are these for good.
func TestNumbersOfASeed(t *testing.T) {
	got := text(sensitivityOf(blockOf("9 1", "1 8", "5 5"),
		analysis.Sampling{Runs: 40, Seed: 7, Spread: 50, Workers: 1}))
	if want := "47/60 40 1/6 85/54 -23/27 25/27 a1 2 3 42.5 1 0 [10/9 2/3] c1 2 2 32.5 0.675 1 [25/24 1.25] " +
		"b1 3 3 57.5 0.675 0 [85/54 25/27]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// A unit keeps its class in the share of runs in which its index is in the class by the weights of the run.
func TestSensitivityOfClasses(t *testing.T) {
	r := blockOf("9 1", "9 9", "1 1", "5 5")
	r.Regulation.Classes = []scoring.ClassScale{{Blocks: []string{"b"}, By: scoring.ByIndex, On: scoring.OnExact,
		Levels: []scoring.ClassLevel{{Name: "A", Edge: points("80")}, {Name: "B", Edge: points("50"), Open: true},
			{Name: "C", Edge: points("20")}}}}
	how := analysis.Sampling{Runs: 20_000, Seed: 1, Spread: 50, Workers: 2}
	// a has 50, and more where the first area weighs more: half of the runs. c is below all classes.
	for _, u := range sensitivityOf(r, how).Units {
		least, most := "100", "100"
		if u.Standing.Card.Unit.ID == "a" {
			least, most = "48.5", "51.5"
		}
		if u.KeepsClass == nil || !within(*u.KeepsClass, least, most) {
			t.Errorf("%s keeps %q in %s %%", u.Standing.Card.Unit.ID, u.Standing.Class, u.KeepsClass)
		}
	}
	if u := sensitivityOf(blockOf("9 1", "1 8"), how).Units[0]; u.KeepsClass != nil {
		t.Errorf("without classes %s keeps one", u.Standing.Card.Unit.ID)
	}
}

func text(s *analysis.Sensitivity) string {
	out := fmt.Sprint(s.Shift, s.Runs)
	for _, f := range s.Factors {
		out += fmt.Sprint(" ", f.First, f.Total)
	}
	for _, u := range s.Units {
		out += fmt.Sprint(" ", u.Standing.Card.Unit.ID, u.Low, u.Median, u.High, u.KeepsRank, u.Shift, u.Driver,
			u.Total)
	}
	return out
}

// Known answers: what changes nothing, and who decides everything.
func TestSensitivityOfKnownBlocks(t *testing.T) {
	how := analysis.Sampling{Runs: 40_000, Seed: 1, Spread: 50, Workers: 2}
	s := sensitivityOf(blockOf("9 9", "5 5", "2 2"), how)
	for i, u := range s.Units {
		if u.Low != i+1 || u.High != i+1 || !u.KeepsRank.Equal(points("100")) || u.Driver != -1 || !u.Shift.IsZero() {
			t.Errorf("whoever is better everywhere stays there: %+v", u)
		}
	}
	if s.Factors[0].First != nil || !s.Shift.IsZero() {
		t.Errorf("nothing varies: %+v", s.Factors)
	}
	// A third area on which all are alike drives nothing.
	r := blockOf("9 1", "1 8")
	r.Blocks[0].Set.Areas = append(r.Blocks[0].Set.Areas, leaf("3", "10", scoring.Typed{}))
	r.Blocks[0].Set.Max = points("30")
	for _, sub := range r.Submissions {
		sub.Entries["3"] = &scoring.Entry{Points: given("5")}
	}
	s = sensitivityOf(r, how)
	if !within(*s.Factors[2].Total, "0", "0") || !within(*s.Factors[2].First, "-0.03", "0.03") {
		t.Errorf("an area on which all are alike: first %s, total %s", s.Factors[2].First, s.Factors[2].Total)
	}
	// The second passes the first where 8 w₁ < 7 w₂, each even on 0.5 to 1.5: on 0.3772 of
	// that square. By integration the first order indices are 0.388 and 0.264, and of two
	// inputs the total order index of one is 1 less the first order index of the other.
	if keeps := s.Units[0].KeepsRank; !within(keeps, "61", "63.6") {
		t.Errorf("the first stays so in %s %% of the runs, not in 62.28", keeps)
	}
	for i, want := range [][4]string{{"0.35", "0.43", "0.70", "0.77"}, {"0.22", "0.31", "0.57", "0.65"}} {
		if f := s.Factors[i]; !within(*f.First, want[0], want[1]) || !within(*f.Total, want[2], want[3]) {
			t.Errorf("area %s: first %s, total %s", f.Area.Code, f.First.Fixed(3), f.Total.Fixed(3))
		}
	}
	if s.Units[0].Driver != 0 {
		t.Errorf("%+v", s.Units[0])
	}
}

func within(p scoring.Points, low, high string) bool {
	return !p.Less(points(low)) && !points(high).Less(p)
}

// A choice that matters is an input, and one that does not is none.
func TestSensitivityToChoices(t *testing.T) {
	how := analysis.Sampling{Runs: 1000, Seed: 1, Spread: 0, Workers: 1}
	keys := func(s *analysis.Sensitivity) (list []string) {
		for _, f := range s.Factors {
			if f.Choice != "" {
				list = append(list, f.Choice)
			}
		}
		return list
	}
	r := blockOf("8 5", "7", "9 3")
	if got := keys(sensitivityOf(blockOf("9 1", "1 8"), how)); got != nil {
		t.Errorf("choices %v", got)
	}
	r.Blocks[0].Units[1].NotApplicable = []scoring.Exclusion{{Code: "2", Reason: "không có"}}
	s := sensitivityOf(r, how)
	if got := keys(s); !reflect.DeepEqual(got, []string{"not_applicable", "rank.by"}) {
		t.Errorf("choices %v", got)
	}
	// b has 7 of 10, or 7 of 20: first, or last, by what does not apply and what ranks.
	for _, u := range s.Units {
		if u.Standing.Card.Unit.ID == "b" && (u.Low != 1 || u.High != 3 || u.Driver < 2) {
			t.Errorf("%+v", u)
		}
	}
}

// What is too little to say anything is nothing.
func TestSensitivityDegenerate(t *testing.T) {
	if s := sensitivityOf(blockOf("9 1"), analysis.Sampling{Runs: 100, Seed: 1, Spread: 25, Workers: 1}); s != nil {
		t.Error("one unit has no rank to lose")
	}
	if s := sensitivityOf(blockOf("9 1", "8 2"),
		analysis.Sampling{Runs: 7, Seed: 1, Spread: 25, Workers: 1}); s != nil {
		t.Error("one row has no variance")
	}
	s := sensitivityOf(blockOf("9 1", "8 2"), analysis.Sampling{Runs: 8, Seed: 1, Spread: 100, Workers: 9})
	if s == nil || s.Workers != 2 {
		t.Errorf("two rows, and weights from 0 to twice: %+v", s)
	}
}

// province is many units with points at random, some of whose criteria do not apply.
func province(units, areas, leaves int) *scoring.Round {
	r, random := oneUnit(), rand.New(rand.NewPCG(1, 14))
	set := r.Blocks[0].Set
	for a := range areas {
		area := &scoring.Criterion{Code: strconv.Itoa(a + 1), Max: scoring.Whole(int64(leaves))}
		for l := range leaves {
			area.Children = append(area.Children, leaf(area.Code+"."+strconv.Itoa(l+1), "1", scoring.Typed{}))
		}
		set.Areas, set.Max = append(set.Areas, area), set.Max.Add(area.Max)
	}
	r.Blocks[0].Units, r.Submissions = nil, map[string]*scoring.Submission{}
	for u := range units {
		unit := &scoring.Unit{ID: "u" + strconv.Itoa(u), Ranked: true}
		if u%9 == 0 {
			unit.NotApplicable = []scoring.Exclusion{{Code: "2.1", Reason: "không có"}}
		}
		sub := &scoring.Submission{File: unit.ID, Entries: map[string]*scoring.Entry{}}
		set.Walk(func(c *scoring.Criterion, depth int) {
			if depth > 0 && (c.Code != "2.1" || u%9 > 0) {
				sub.Entries[c.Code] = &scoring.Entry{Points: scoring.Input{State: scoring.Given,
					Number: scoring.Whole(random.Int64N(101)).Quo(scoring.Whole(100))}}
			}
		})
		r.Blocks[0].Units, r.Submissions[unit.ID] = append(r.Blocks[0].Units, unit), sub
	}
	r.Regulation.Classes = []scoring.ClassScale{{Blocks: []string{"b"}, On: scoring.OnRounded,
		Levels: []scoring.ClassLevel{
			{Name: "A", Edge: points("55")}, {Name: "B", Edge: points("50")}, {Name: "C"}}}}
	return r
}

// BenchmarkSensitivity is runs over a province: 300 units of 96 leaves in 8 areas.
func BenchmarkSensitivity(b *testing.B) {
	o := scoring.Run(province(300, 8, 12), nil)
	how := analysis.Sampling{Runs: 20_000, Seed: 1, Spread: 25, Workers: runtime.GOMAXPROCS(0)}
	runs := 0
	for b.Loop() {
		runs += analysis.SensitivityOf(o, &o.Rankings[0], how).Runs
	}
	b.ReportMetric(float64(runs)/b.Elapsed().Seconds(), "runs/s")
}
