package survey

import (
	"fmt"
	"testing"
)

func TestTheSecondPlaceNamesTheFirst(t *testing.T) {
	tally := NewTally(plain(Share, Pooled), []Unit{{ID: "u"}})
	for i, id := range []string{"1", "2", "3", "", "2", "5"} {
		tally.AddBallot(&Ballot{ID: id, Unit: "u", Answers: []int{0}, Pos: at(2 + i*i)}) // lines with gaps
	}
	_, faults := tally.Result()
	if len(faults) != 1 || faults[0].Pos != at(18) || len(faults[0].Related) != 1 || faults[0].Related[0].Pos != at(3) {
		t.Errorf("%v", faults)
	}
}

// Units that errors are about are marked, also by errors that are not listed.
func TestDoubtfulUnits(t *testing.T) {
	limited := twoGroups(plain(Share, Pooled), PooledGroups, "")
	limited.Groups[1].Rates = []string{"so"}
	limited.Components[0].Questions[1].Groups = []string{"dn"}
	good := Ballot{Unit: "u", Group: "dan", Answers: []int{0, NoAnswer, 0}}
	for _, c := range []struct {
		why  string
		fill func(*Tally)
		want string
	}{
		{"nothing wrong", func(t *Tally) { t.AddBallot(&good) }, ""},
		{"an impossible answer", func(t *Tally) {
			t.AddBallot(&Ballot{Unit: "u", Group: "dan", Answers: []int{0, NoAnswer, BadAnswer}})
		}, "u"},
		{"an unknown group", func(t *Tally) { t.AddBallot(&Ballot{Unit: "u", Group: "x"}) }, "u"},
		{"a group that may not", func(t *Tally) { t.AddBallot(&Ballot{Unit: "u", Group: "dn"}) }, "u"},
		{"an unknown unit", func(t *Tally) { t.AddBallot(&Ballot{Unit: "x", Group: "dan"}) }, ""},
		{"a question that is not asked",
			func(t *Tally) { t.AddBallot(&Ballot{Unit: "u", Group: "dan", Answers: []int{0, 0}}) }, "u"},
		{"counts that could not be read",
			func(t *Tally) { t.AddCounts(Counts{Unit: "v", Group: "dan", Question: "q1", Unread: true}) }, "v"},
		{"counts of no question", func(t *Tally) { t.AddCounts(Counts{Unit: "v", Group: "dan", Question: "x"}) }, "v"},
		{"a row that the reader dropped", func(t *Tally) { t.Doubt("v"); t.Doubt("x") }, "v"},
		{"an error beyond the hundredth", func(t *Tally) {
			for i := range 2 * mostOfAKind {
				unit := []string{"u", "v"}[i/150]
				t.AddBallot(&Ballot{ID: "1", Unit: unit, Group: "dan"})
			}
		}, "uv"},
	} {
		tally := NewTally(limited, []Unit{{ID: "u", Block: "xa"}, {ID: "v", Block: "xa"}})
		c.fill(tally)
		results, _ := tally.Result()
		got := ""
		for _, u := range results.Units {
			if u.Doubtful {
				got += u.Unit.ID
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// Where answers are lost no unit has a figure, and nothing is said that follows
// from figures; what is wrong with rows is.
func TestAnswersLost(t *testing.T) {
	d := plain(Share, Items)
	d.Sample = SampleRule{Size: SampleSize{Fixed: n(100)}, Below: NoSurveyBelow, Confidence: 95}
	d.Leaves = []Take{{Set: "so", Criterion: "1"}}
	d.Groups = append(d.Groups, Group{ID: "can-bo"})
	tally := NewTally(d, []Unit{{ID: "u", Set: "so"}})
	ballotsOf(tally, "u", "dan 11-")
	tally.AddBallot(&Ballot{Unit: "x", Group: "dan"})
	tally.AddCounts(Counts{Unit: "u", Group: "dan", Question: "q1", Wave: "2", Levels: []int64{1, 2}, Ballots: n(4)})
	tally.AddCounts(Counts{Unit: "u", Group: "can-bo", Question: "q1", Levels: []int64{1, 2}})
	tally.AddSample(Sample{Unit: "u", Sent: n(0), Ballots: n(7)})
	tally.AddPublished(Published{Unit: "u", Value: said("75")})
	tally.AddPublished(Published{Unit: "u", Group: "can-bo", Value: said("75")})
	tally.Cut()
	results, faults := tally.Result()
	if u := results.Units[0]; !results.Incomplete || u.Index != nil || !u.NoSurvey || len(results.Lines()) > 0 ||
		results.Ranked("")[0].Rank != 0 {
		t.Errorf("%+v", u)
	}
	if got := listed(faults); got != "survey-answers-short! unit-unknown! " &&
		got != "unit-unknown! survey-answers-short! " {
		t.Error(got)
	}
}

// A population that is in no row of a faulty table is not called unknown: what is
// wrong with the table was reported.
func TestTableWithoutEnd(t *testing.T) {
	d := plain(Share, Pooled)
	d.Sample = SampleRule{Size: SampleSize{Table: []Rate{{UpTo: n(500), Percent: *pts("50")}}}, Below: NoteBelow}
	if got := listed(d.Check(nil)); got != "survey-table-end! " {
		t.Errorf("the definition: %s", got)
	}
	for population, want := range map[int64]string{501: "", 500: "survey-below "} {
		tally := NewTally(d, []Unit{{ID: "u"}})
		ballotsOf(tally, "u", "dan 111")
		tally.AddSample(Sample{Unit: "u", Population: n(population)})
		if _, faults := tally.Result(); listed(faults) != want {
			t.Errorf("of %d: %v", population, faults)
		}
	}
}

// Blanks that are refused stand at the first ballot that has one.
func TestPlaceOfBlanks(t *testing.T) {
	d := plain(Share, Pooled)
	d.Blank = RefuseBlank
	d.Scales[0].Levels = append(d.Scales[0].Levels, Level{Code: "x", Label: "Không ý kiến", Blank: true})
	tally := NewTally(d, []Unit{{ID: "u"}})
	for i, answers := range [][]int{{0, 0, 0}, {0, BadAnswer, 1}, {0, NoAnswer, 2}, {0, 2, NoAnswer}} {
		tally.AddBallot(&Ballot{Unit: "u", Answers: answers, Pos: at(2 + i)})
	}
	tally.AddCounts(Counts{Unit: "u", Question: "q1", Wave: "2", Levels: []int64{1, 0, 0}, Pos: at(8)})
	tally.AddCounts(Counts{Unit: "u", Question: "q2", Wave: "2", Levels: []int64{1, 0, 0}, Pos: at(9)})
	tally.AddCounts(Counts{Unit: "u", Question: "q3", Wave: "2", Levels: []int64{1, 0, 0}, Pos: at(10)})
	tally.AddCounts(Counts{Unit: "u", Question: "q4", Wave: "2", Levels: []int64{1, 0, 0}, Pos: at(10)})
	_, faults := tally.Result()
	if listed(faults) != "survey-blanks! survey-blanks! " || faults[0].Pos != at(4) || faults[1].Pos != at(4) {
		t.Errorf("%v", faults)
	}
}

func TestCountsNameTheirBallots(t *testing.T) {
	tally := NewTally(plain(Share, Pooled), []Unit{{ID: "u"}})
	for i, wave := range []string{"1", "2", "1", "2"} {
		tally.AddBallot(&Ballot{Unit: "u", Wave: wave, Answers: []int{0, 0, 0}, Pos: at(2 + i)})
	}
	for i, q := range []string{"q1", "q2", "q3"} {
		tally.AddCounts(Counts{Unit: "u", Question: q, Wave: "2", Levels: []int64{8, 2}, Pos: at(12 + i)})
	}
	results, faults := tally.Result()
	if listed(faults) != "survey-counts-and-ballots! " || faults[0].Pos != at(12) ||
		faults[0].Related[0].Pos != at(3) ||
		results.Units[0].Questions[0].Levels[0] != 4 {
		t.Errorf("%v", faults)
	}
}

func TestManyFaultsAlikeAreCounted(t *testing.T) {
	tally := NewTally(plain(Share, Pooled), []Unit{{ID: "u"}})
	for i := range 1 + mostOfAKind + 42 {
		tally.AddBallot(&Ballot{ID: "1", Unit: "u", Answers: []int{0}, Pos: at(2 + i)})
	}
	_, faults := tally.Result()
	last := faults[len(faults)-1]
	if len(faults) != mostOfAKind+1 || faults.Errors() != mostOfAKind+42 ||
		last.Code != CodeSurveyMore || last.Args[1].Value != 42 || last.Pos != at(3+mostOfAKind) {
		t.Errorf("%d faults, the last %v", len(faults), last)
	}
}

// Samples that one cause has made too small, or of unknown size, are told together, with the units of all of them.
func TestSamplesTogether(t *testing.T) {
	five, empty := int64(5), []int{NoAnswer, NoAnswer, NoAnswer}
	for _, c := range []struct {
		why   string
		size  SampleSize
		units []string
		fill  func(tally *Tally, unit string)
		want  string
	}{
		{"ballots that nobody filled in", SampleSize{Fixed: &five}, []string{"a", "b", "c"}, func(tally *Tally, unit string) {
			for range five {
				tally.AddBallot(&Ballot{Unit: unit, Answers: empty})
			}
		}, "survey-below 2 [a b c]; "},
		{"of two units", SampleSize{Fixed: &five}, []string{"a", "b"}, func(tally *Tally, unit string) {
			for range five {
				tally.AddBallot(&Ballot{Unit: unit, Answers: empty})
			}
		}, "survey-below <nil> [a]; survey-below <nil> [b]; "},
		{"too few ballots came, of each unit", SampleSize{Fixed: &five}, []string{"a", "b", "c"},
			func(tally *Tally, unit string) { ballotsOf(tally, unit, "dan 111") },
			"survey-below <nil> [a]; survey-below <nil> [b]; survey-below <nil> [c]; "},
		{"no population is known", SampleSize{Table: []Rate{{Percent: *pts("50")}}}, []string{"a", "b", "c"},
			func(tally *Tally, unit string) { ballotsOf(tally, unit, "dan 111") }, "survey-population-missing 2 [a b c]; "},
	} {
		d := plain(Share, Pooled)
		d.Sample = SampleRule{Size: c.size, Below: NoteBelow}
		var units []Unit
		for _, id := range c.units {
			units = append(units, Unit{ID: id})
		}
		tally := NewTally(d, units)
		for _, id := range c.units {
			c.fill(tally, id)
		}
		got := ""
		_, faults := tally.Result()
		for _, f := range faults {
			of := append([]string{}, f.About.Units...)
			if f.About.Unit != "" {
				of = append(of, f.About.Unit)
			}
			got += fmt.Sprintf("%s %v %v; ", f.Code, f.Arg("others"), of)
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}
