package survey

import (
	"fmt"
	"math"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"parindex/scoring"
)

func TestAnswersByCodeOrLabel(t *testing.T) {
	d := plain(Share, Pooled)
	d.Scales[0].Levels = append(d.Scales[0].Levels, Level{Code: "KYK", Label: "Không có ý kiến", Blank: true})
	tally := NewTally(d, nil)
	for _, c := range []struct {
		cell string
		want int
	}{{"1", 0}, {"0", 1}, {"hài LÒNG", 0}, {" Không ", 1}, {"kyk", 2}, {"", NoAnswer}, {"  ", NoAnswer},
		{"2", BadAnswer},
		{"hai long", BadAnswer}, {"é", BadAnswer}} {
		if got := tally.Answer(0, c.cell); got != c.want {
			t.Errorf("%q: %d, want %d", c.cell, got, c.want)
		}
	}
	tally.BadLevel(1, "9", at(4))
	tally.BadLevel(1, "9", at(5))
	_, faults := tally.Result()
	if len(faults) != 1 || faults[0].Code != CodeSurveyLevel || faults[0].Pos != at(4) ||
		fmt.Sprint(faults[0].Args) != "[{question q2} {found 9} {levels [1 (Hài lòng) 0 (Không) KYK "+
			"(Không có ý kiến)]} {count 2}]" {
		t.Errorf("%v", faults)
	}
}

func TestMargins(t *testing.T) {
	mean := plain(Mean, Pooled)
	mean.Scales[0].Levels = append(mean.Scales[0].Levels, Level{Code: "2", Label: "Tạm", Value: pts("50")})
	unsatisfied := plain(Share, Pooled)
	unsatisfied.Blank = UnsatisfiedBlank
	for _, c := range []struct {
		why        string
		d          *Definition
		yes, no    int64 // and of a mean, so many between
		blank      int64
		population *int64
		confidence int
		want       string
	}{
		{"half of 100, nobody knows of how many", nil, 50, 50, 0, nil, 95, "9.80 normal 100"},
		{"of 1000: a finite population tells more", nil, 50, 50, 0, n(1000), 95, "9.30 normal 100"},
		{"everybody was asked", nil, 50, 50, 0, n(100), 95, "0.00 normal 100"},
		{"more than everybody: that is not the population", nil, 50, 50, 0, n(99), 95, "-  100"},
		{"the ballots are, though not all answer", nil, 50, 49, 1, n(99), 95, "-  99"},
		{"of nobody", nil, 50, 50, 0, n(0), 95, "-  100"},
		{"one of one", nil, 1, 0, 0, n(1), 95, "0.00 wilson 1"},
		{"blanks are no answers", nil, 50, 50, 100, nil, 95, "9.80 normal 100"},
		{"unless they are not satisfied", unsatisfied, 50, 25, 25, nil, 95, "9.80 normal 100"},
		{"everybody is satisfied: 100·z²/(n+z²)", nil, 100, 0, 0, nil, 95, "3.70 wilson 100"},
		{"nobody is", nil, 0, 100, 0, nil, 95, "3.70 wilson 100"},
		{"29 people are few", nil, 28, 1, 0, nil, 95, "13.73 wilson 29"},
		{"the interval of 20 who all are begins 16.11 below", nil, 20, 0, 0, nil, 95, "16.11 wilson 20"},
		{"30 are not", nil, 29, 1, 0, nil, 95, "6.42 normal 30"},
		{"a different confidence", nil, 50, 50, 0, nil, 90, "8.22 normal 100"},
		{"no confidence", nil, 50, 50, 0, nil, 0, "-  100"},
		{"a mean of the ends spreads as far as it can", mean, 50, 50, 0, nil, 95, "9.80 spread 100"},
		{"half of them between: s = 100·√(1/8)", mean, 25, 25, 0, nil, 95, "6.93 spread 100"},
		{"a mean of one answer", mean, 100, 0, 0, nil, 95, "3.70 wilson 100"},
	} {
		if c.d == nil {
			c.d = plain(Share, Pooled)
		}
		c.d.Sample.Confidence = c.confidence
		levels := []int64{c.yes, c.no, 100 - c.yes - c.no}[:len(c.d.Scales[0].Levels)]
		tally := NewTally(c.d, []Unit{{ID: "u"}})
		tally.AddCounts(Counts{Unit: "u", Question: "q1", Levels: levels, Blank: &c.blank})
		tally.AddSample(Sample{Unit: "u", Population: c.population})
		results, _ := tally.Result()
		for _, f := range []Figure{results.Units[0].Figure, results.Units[0].Groups[0].Figure,
			results.Units[0].Components[0].Figure,
			results.Units[0].Groups[0].Components[0].Figure, results.Units[0].Questions[0].Figure} {
			margin := "-"
			if f.MarginEstimate != nil {
				margin = fmt.Sprintf("%.2f", *f.MarginEstimate)
			}
			if got := fmt.Sprintf("%s %s %d", margin, f.MarginBy, f.Answered); got != c.want {
				t.Errorf("%s: %s, want %s", c.why, got, c.want)
			}
		}
	}
}

// Of all items, those who answered one are people; of several questions in
// tables, as many as answered the one that most did.
func TestMarginsRestOnPeople(t *testing.T) {
	for _, c := range []struct {
		d    *Definition
		want int64
	}{{plain(AllItems, Pooled), 3}, {plain(Share, Pooled), 2}} {
		tally := NewTally(c.d, []Unit{{ID: "u"}})
		ballotsOf(tally, "u", "dan 1--", "dan -01", "dan 1-0", "dan ---")
		results, _ := tally.Result()
		if u := results.Units[0]; u.Answered != c.want || u.Ballots != 4 {
			t.Errorf("%s: %d of %d ballots, want %d", c.d.Measure, u.Answered, u.Ballots, c.want)
		}
	}
}

// Weighted groups: a margin of √((1/3·m₁)² + (2/3·m₂)²), and shares of 1/3 and 2/3.
func TestMarginsOfWeightedGroups(t *testing.T) {
	d := twoGroups(plain(Share, Pooled), WeightedGroups, DropGroup)
	d.Sample.Confidence = 95
	tally := NewTally(d, []Unit{{ID: "u"}})
	ballotsOf(tally, "u", "dan 111", "dan 000", "dn 111", "dn 000", "dn 000", "dn 000")
	results, _ := tally.Result()
	u := results.Units[0]
	m1, m2 := *u.Groups[0].MarginEstimate, *u.Groups[1].MarginEstimate
	if want := math.Hypot(m1/3, 2*m2/3); math.Abs(*u.MarginEstimate-want) > 1e-9 ||
		u.Groups[1].Share.String() != "200/3" {
		t.Errorf("margin %v, want %v; share %s", *u.MarginEstimate, want, u.Groups[1].Share)
	}
	part, m1, m2 := u.Components[1], *u.Groups[0].Components[1].MarginEstimate,
		*u.Groups[1].Components[1].MarginEstimate
	if want := math.Hypot(m1/3, 2*m2/3); math.Abs(*part.MarginEstimate-want) > 1e-9 ||
		part.MarginBy != weightedMargin ||
		part.Answered != 6 {
		t.Errorf("component: margin %v by %s, want %v", *part.MarginEstimate, part.MarginBy, want)
	}
}

// A weighted component is the sum of what groups say of it, by their shares of it:
// not by those of the index, where a group says nothing of the component.
func TestComponentsOfGroups(t *testing.T) {
	for _, c := range []struct {
		none GroupRule
		a, b string
	}{{DropGroup, "250/3", "50"}, {ZeroGroup, "250/3", "50"}} {
		d := twoGroups(plain(Share, Pooled), WeightedGroups, c.none)
		d.Components[1].Questions[0].Groups = []string{"dan"}
		d.Components[1].Questions[1].Groups = []string{"dan"}
		tally := NewTally(d, []Unit{{ID: "u"}})
		ballotsOf(tally, "u", "dan 111", "dan 000", "dn 11")
		results, _ := tally.Result()
		u := results.Units[0]
		for i, want := range []string{c.a, c.b} {
			if got := u.Components[i].Index.String(); got != want {
				t.Errorf("%s: component %d is %s, want %s", c.none, i, got, want)
			}
		}
		for _, part := range u.Components {
			var sum scoring.Points
			for _, g := range u.Groups {
				for _, own := range g.Components {
					if own.Component == part.Component {
						sum = sum.Add(own.Share.Mul(*own.Index).Quo(hundred))
					}
				}
			}
			if !sum.Equal(*part.Index) {
				t.Errorf("%s: the groups' shares of %s add up to %s, not %s", c.none, part.Component.ID, sum,
					part.Index)
			}
		}
		if len(u.Groups[1].Components) != 1 {
			t.Errorf("a group that is not asked about a component has it: %v", u.Groups[1].Components)
		}
	}
}

func TestRankingBySatisfaction(t *testing.T) {
	d := plain(Share, Pooled)
	d.Sample.Confidence = 95
	units := []Unit{{ID: "a", Block: "so"}, {ID: "b", Block: "so"}, {ID: "c", Block: "so"}, {ID: "d", Block: "so"},
		{ID: "e", Block: "so"}, {ID: "x", Block: "huyen"}}
	tally := NewTally(d, units)
	for i, satisfied := range []int64{800, 950, 0, 800, 810} {
		if units[i].ID != "c" { // nobody asked about c
			tally.AddCounts(Counts{Unit: units[i].ID, Question: "q1", Levels: []int64{satisfied, 1000 - satisfied}})
		}
	}
	results, _ := tally.Result()
	var ranks, alike []string
	for _, p := range results.Ranked("so") {
		ranks = append(ranks, fmt.Sprintf("%s %d %v", p.Unit.Unit.ID, p.Rank, p.Tied))
	}
	for _, pair := range results.Alike("so") {
		alike = append(alike, pair[0].Unit.ID+pair[1].Unit.ID)
	}
	if got := strings.Join(ranks, " "); got != "b 1 false e 2 false a 3 true d 3 true c 0 false" {
		t.Errorf("ranks %s", got)
	}
	if got := strings.Join(alike, " "); got != "ea ed ad" {
		t.Errorf("not apart: %s", got)
	}
	if results.Unit("c").Index != nil || !results.Unit("c").NoSurvey || results.Unit("y") != nil {
		t.Errorf("c: %+v", results.Unit("c"))
	}
}

func TestWavesAndChannels(t *testing.T) {
	tally := NewTally(plain(Share, Pooled), []Unit{{ID: "u"}})
	for i, part := range []string{"1 giấy", "2 giấy", "1 mạng", "1 giấy"} {
		words := strings.Fields(part)
		tally.AddBallot(&Ballot{Unit: "u", Wave: words[0], Channel: words[1], Answers: []int{0}, Pos: at(i)})
	}
	tally.AddCounts(Counts{Unit: "u", Question: "q1", Channel: "mạng", Levels: []int64{1, 4}})
	results, _ := tally.Result()
	u := results.Units[0]
	if got := fmt.Sprint(u.Waves, u.Channels, u.Ballots, u.Index); got != "[{1 3} {2 1}] [{giấy 3} {mạng 6}] 9 500/9" {
		t.Error(got)
	}
}

// seen is exact where ids collide in all but a letter, and across its growth.
func TestSeen(t *testing.T) {
	s := newSeen()
	for i := range 50_000 {
		key := s.key("P"+strconv.Itoa(i), 1, i%7)
		if s.first(key) != 0 {
			t.Fatalf("%d was there before it was put", i)
		}
		if _, alone := s.put(key, uint32(i+1)); !alone {
			t.Fatalf("something is like %d", i)
		}
	}
	for _, like := range []slot{s.key("P7", 1, 3), s.key("p7", 1, 0)} {
		if first, alone := s.put(like, 9); first != 0 || alone {
			t.Errorf("%v is at %d, alone: %v", like, first, alone)
		}
	}
	if _, alone := s.put(s.key("P7", 2, 0), 9); !alone {
		t.Error("units number their ballots by themselves")
	}
	for i := range 50_000 {
		if got := s.first(s.key("P"+strconv.Itoa(i), 1, i%7)); got != uint32(i+1) {
			t.Fatalf("%d is at %d", i, got)
		}
		if got := s.first(s.key("P"+strconv.Itoa(i), 1, 7)); got != 0 {
			t.Fatalf("%d of another part is at %d", i, got)
		}
	}
}

// Codes that come more than once are looked at in the second reading, nearly all others not.
func TestRepeats(t *testing.T) {
	r := NewRepeats()
	if NewRepeats().Found() {
		t.Error("something is found in nothing")
	}
	codes := []string{"P7", "p7", "Á1", "á1", "x", "x"}
	for _, code := range codes {
		if !r.once(code, 0) {
			t.Errorf("%s is not put off", code)
		}
	}
	for i := range 50_000 {
		r.once("Q"+strconv.Itoa(i), 0)
		r.once("An", i+1)
	}
	if !r.Found() || r.Found() {
		t.Error("a second reading is needed, and no third")
	}
	for _, code := range codes {
		if r.once(code, 0) {
			t.Errorf("%s comes once", code)
		}
	}
	again := 0
	for i := range 50_000 {
		if !r.once("Q"+strconv.Itoa(i), 0) || !r.once("An", i+1) {
			again++
		}
	}
	if again > 5 {
		t.Errorf("%d codes of 50000 are looked at in vain", again)
	}
}

func TestPlacesOfRows(t *testing.T) {
	var r rows
	for i := range 3 * mostRuns {
		r.next(at(2 * i)) // no two lines are neighbours
	}
	if r.place(1) != at(0) || r.place(1000) != at(1998) || !r.place(mostRuns+1).IsZero() || len(r.runs) != mostRuns {
		t.Errorf("%v %v %v of %d runs", r.place(1), r.place(1000), r.place(mostRuns+1), len(r.runs))
	}
}

// A million ballots with ids, and with persons too: what they hold on to, and
// how fast.
func BenchmarkAddBallot(b *testing.B) {
	for _, people := range []bool{false, true} {
		b.Run(fmt.Sprintf("people=%v", people), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				million(b, people)
			}
		})
	}
}

func million(b *testing.B, people bool) {
	const million = 1_000_000
	d, units := wide()
	before := heap()
	tally := NewTally(d, units)
	ballot := Ballot{Group: "dan", Answers: make([]int, 20), Pos: at(0)}
	for i := range million {
		ballot.ID = "P" + strconv.Itoa(i)
		if people {
			ballot.Person = ballot.ID
		}
		ballot.Unit = units[i/3000%len(units)].ID
		ballot.Pos = ballot.Pos.At(i+1, 1)
		ballot.Answers[i%20] = i % 5
		tally.AddBallot(&ballot)
	}
	b.ReportMetric(float64(heap()-before)/million, "B/ballot")
	if _, faults := tally.Result(); len(faults) > 0 {
		b.Fatal(faults[0])
	}
}

// heap is the bytes that are still in use.
func heap() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// wide is 300 units and 20 questions of five levels.
func wide() (*Definition, []Unit) {
	d := plain(Share, Pooled)
	d.Scales[0].Levels = nil
	for i := range 5 {
		d.Scales[0].Levels = append(d.Scales[0].Levels, Level{Code: strconv.Itoa(i), Satisfied: yes(i > 2)})
	}
	d.Components = []Component{{ID: "a"}}
	for i := range 20 {
		d.Components[0].Questions = append(d.Components[0].Questions, Question{ID: "q" + strconv.Itoa(i), Scale: "yn",
			Counts: true})
	}
	var units []Unit
	for i := range 300 {
		units = append(units, Unit{ID: "u" + strconv.Itoa(i)})
	}
	return d, units
}

func TestAddBallotAllocatesNothing(t *testing.T) {
	d, units := wide()
	tally := NewTally(d, units)
	ballot := Ballot{Unit: "u1", Group: "dan", Answers: make([]int, 20), Wave: "1", Channel: "giấy"}
	tally.AddBallot(&ballot)
	if got := testing.AllocsPerRun(1000,
		func() { ballot.Pos = ballot.Pos.At(ballot.Pos.Line()+1, 0); tally.AddBallot(&ballot) }); got > 0 {
		t.Errorf("%v allocations", got)
	}
}
