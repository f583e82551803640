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
	}{{"1", 0}, {"0", 1}, {"hài LÒNG", 0}, {" Không ", 1}, {"kyk", 2}, {"", NoAnswer}, {"  ", NoAnswer}, {"2", BadAnswer}, {"hai long", BadAnswer}, {"é", BadAnswer}} {
		if got := tally.Answer(0, c.cell); got != c.want {
			t.Errorf("%q: %d, want %d", c.cell, got, c.want)
		}
	}
	tally.BadLevel(1, "9", at(4))
	_, faults := tally.Result()
	if len(faults) != 1 || faults[0].Code != scoring.CodeSurveyLevel || fmt.Sprint(faults[0].Args) != "[{question q2} {found 9} {levels [1 (Hài lòng) 0 (Không) KYK (Không có ý kiến)]}]" {
		t.Errorf("%v", faults)
	}
}

func TestMargins(t *testing.T) {
	for _, c := range []struct {
		why        string
		index      string
		ballots    int64
		population *int64
		confidence int
		want       string // -1: unknown
	}{
		{"half of 100, nobody knows of how many", "50", 100, nil, 95, "9.80"},
		{"of 1000: a finite population tells more", "50", 100, n(1000), 95, "9.30"},
		{"everybody was asked", "50", 100, n(100), 95, "0.00"},
		{"more than everybody", "50", 100, n(90), 95, "0.00"},
		{"one of one", "50", 1, n(1), 95, "0.00"},
		{"everybody is satisfied", "100", 100, nil, 95, "0.00"},
		{"a different confidence", "50", 100, nil, 90, "8.22"},
		{"no confidence", "50", 100, nil, 0, "-1.00"},
		{"nobody answered", "50", 0, nil, 95, "-1.00"},
	} {
		got := -1.0
		if m := marginEstimate(pts(c.index), c.ballots, c.population, c.confidence); m != nil {
			got = *m
		}
		if fmt.Sprintf("%.2f", got) != c.want {
			t.Errorf("%s: %.4f, want %s", c.why, got, c.want)
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
	if want := math.Hypot(m1/3, 2*m2/3); math.Abs(*u.MarginEstimate-want) > 1e-9 || u.Groups[1].Share.String() != "200/3" {
		t.Errorf("margin %v, want %v; share %s", *u.MarginEstimate, want, u.Groups[1].Share)
	}
}

func TestRankingBySatisfaction(t *testing.T) {
	d := plain(Share, Pooled)
	d.Sample.Confidence = 95
	units := []Unit{{ID: "a", Block: "so"}, {ID: "b", Block: "so"}, {ID: "c", Block: "so"}, {ID: "d", Block: "so"}, {ID: "e", Block: "so"}, {ID: "x", Block: "huyen"}}
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
		key := s.key("P"+strconv.Itoa(i), i%7)
		if s.first(key) != 0 {
			t.Fatalf("%d was there before it was put", i)
		}
		s.put(key, uint32(i+1))
	}
	for i := range 50_000 {
		if got := s.first(s.key("P"+strconv.Itoa(i), i%7)); got != uint32(i+1) {
			t.Fatalf("%d is at %d", i, got)
		}
		if got := s.first(s.key("P"+strconv.Itoa(i), 7)); got != 0 {
			t.Fatalf("%d of another unit is at %d", i, got)
		}
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
		ballot.Pos.Line++
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
		d.Components[0].Questions = append(d.Components[0].Questions, Question{ID: "q" + strconv.Itoa(i), Scale: "yn", Counts: true})
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
	if got := testing.AllocsPerRun(1000, func() { ballot.Pos.Line++; tally.AddBallot(&ballot) }); got > 0 {
		t.Errorf("%v allocations", got)
	}
}
