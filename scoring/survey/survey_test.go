package survey

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// plain is a survey of two components, of two questions and one, that are
// answered yes or no by one group.
func plain(measure Measure, averaging Averaging) *Definition {
	d := &Definition{ID: "s", Measure: measure, Averaging: averaging, Blank: DropBlank,
		Groups: []Group{{ID: "dan"}},
		Scales: []Scale{{ID: "yn", Levels: []Level{
			{Code: "1", Label: "Hài lòng", Satisfied: yes(true), Value: pts("100")},
			{Code: "0", Label: "Không", Satisfied: yes(false), Value: pts("0")}}}},
		Components: []Component{
			{ID: "a", Questions: []Question{{ID: "q1", Scale: "yn", Counts: true},
				{ID: "q2", Scale: "yn", Counts: true}}},
			{ID: "b", Questions: []Question{{ID: "q3", Scale: "yn", Counts: true}, {ID: "q4", Scale: "yn"}}}},
	}
	if measure != AllItems && (averaging == Components || averaging == Blocks) {
		d.Within = Items
	}
	if averaging == Blocks {
		d.Components[0].Weight, d.Components[1].Weight = pts("3"), pts("1")
	}
	return d
}

// asking leaves the first questions of a survey.
func asking(d *Definition, n int) *Definition {
	var parts []Component
	for _, part := range d.Components {
		part.Questions = part.Questions[:min(n, len(part.Questions))]
		if n -= len(part.Questions); len(part.Questions) > 0 {
			parts = append(parts, part)
		}
	}
	d.Components = parts
	return d
}

// twoGroups lets people and firms count, one ballot of people for two of firms.
func twoGroups(d *Definition, by GroupsBy, none GroupRule) *Definition {
	d.Groups = []Group{{ID: "dan"}, {ID: "dn"}}
	d.GroupsBy = by
	if by == WeightedGroups {
		d.NoGroup = none
		d.Groups[0].Weight, d.Groups[1].Weight = pts("1"), pts("2")
	}
	return d
}

// ballotsOf reads "dan 11-1 3": a group, an answer or a blank to each question,
// and how many such ballots there are (1 where it does not say).
func ballotsOf(tally *Tally, unit string, lines ...string) {
	for i, line := range lines {
		words := strings.Fields(line)
		answers := make([]int, len(words[1]))
		for i := range answers {
			answers[i] = tally.Answer(i, strings.ReplaceAll(words[1][i:i+1], "-", ""))
		}
		for range len(strings.Join(words[2:], "")) + 1 {
			tally.AddBallot(&Ballot{Unit: unit, Group: words[0], Answers: answers, Pos: at(i + 2)})
		}
	}
}

func TestIndexes(t *testing.T) {
	unsatisfied := func(d *Definition) *Definition { d.Blank = UnsatisfiedBlank; return d }
	// Of q1: 2 of 3 satisfied, q2: 1 of 2 and a blank, q3: 1 of 3.
	three := []string{"dan 1111", "dan 1-00", "dan 0000"}
	for _, c := range []struct {
		why     string
		d       *Definition
		ballots []string
		want    string
	}{
		{"pooled: 4 of 8 answers", plain(Share, Pooled), three, "50"},
		{"pooled, a blank is not satisfied: 4 of 9", unsatisfied(plain(Share, Pooled)), three, "400/9"},
		{"items: the mean of 2/3, 1/2, 1/3", plain(Share, Items), three, "50"},
		{"items, blanks not satisfied: 2/3, 1/3, 1/3", unsatisfied(plain(Share, Items)), three, "400/9"},
		{"components: 7/12 and 1/3", plain(Share, Components), three, "275/6"},
		{"blocks, 3 to 1", plain(Share, Blocks), three, "625/12"},
		{"a mean of 100 and 0 is a share", plain(Mean, Pooled), three, "50"},
		{"all items: one of three; a blank is no complaint", plain(AllItems, Pooled),
			[]string{"dan 1111", "dan 1-1", "dan 1101"}, "200/3"},
		{"all items, a blank is one", unsatisfied(plain(AllItems, Pooled)), []string{"dan 1111", "dan 1-1", "dan 1101"},
			"100/3"},
		{"all items of components: 3/3 and 2/3", plain(AllItems, Components),
			[]string{"dan 1111", "dan 1-1", "dan 1101"},
			"250/3"},
		{"a ballot without an answer is nobody", plain(AllItems, Pooled), []string{"dan 111", "dan ---"}, "100"},
		{"unless blanks are not satisfied", unsatisfied(plain(AllItems, Pooled)), []string{"dan 111", "dan ---"}, "50"},
		{"context does not count", plain(Share, Pooled), []string{"dan 1110", "dan 1110"}, "100"},
		{"groups pooled: 3 of 6 and 0 of 3", twoGroups(plain(Share, Pooled), PooledGroups, ""),
			[]string{"dan 111", "dan 000", "dn 000"}, "100/3"},
		{"groups 1 to 2: 50 and 0", twoGroups(plain(Share, Pooled), WeightedGroups, DropGroup),
			[]string{"dan 111", "dan 000", "dn 000"}, "50/3"},
		{"a silent group dropped", twoGroups(plain(Share, Pooled), WeightedGroups, DropGroup),
			[]string{"dan 111", "dan 000"},
			"50"},
		{"a silent group as 0", twoGroups(plain(Share, Pooled), WeightedGroups, ZeroGroup),
			[]string{"dan 111", "dan 000"},
			"50/3"},
		{"a component without answers is left out", plain(Share, Components), []string{"dan 11-", "dan 00-"}, "50"},
	} {
		tally := NewTally(c.d, []Unit{{ID: "u", Block: "so"}})
		if faults := c.d.Check(nil); len(faults) > 0 {
			t.Errorf("%s: %v", c.why, faults)
		}
		ballotsOf(tally, "u", c.ballots...)
		results, faults := tally.Result()
		if got := results.Units[0].Index; got == nil || got.String() != c.want || faults.Errors() > 0 {
			t.Errorf("%s: %v, want %s (%v)", c.why, got, c.want, faults)
		}
	}
}

// What a table or a file of ballots can hide, and what is said of it.
func TestFaultsOfTables(t *testing.T) {
	refuse := func(d *Definition) *Definition { d.Blank = RefuseBlank; return d }
	unsatisfied := func(d *Definition) *Definition { d.Blank = UnsatisfiedBlank; return d }
	sized := func(d *Definition, below BelowRule) *Definition {
		d.Sample = SampleRule{Size: SampleSize{Yamane: pts("5")}, Below: below, Confidence: 95}
		return d
	}
	straight := plain(Share, Pooled)
	straight.StraightLined = pts("50")
	two := twoGroups(plain(Share, Pooled), WeightedGroups, RefuseGroup)
	limited := twoGroups(plain(Share, Pooled), PooledGroups, "")
	limited.Components[0].Questions[1].Groups = []string{"dn"}
	ballot := func(id, wave, person string) *Ballot {
		return &Ballot{ID: id, Unit: "u", Group: "dan", Wave: wave, Person: person, Answers: []int{0, 1, 0}, Pos: at(3)}
	}
	counts := func(ballots *int64, levels ...int64) Counts {
		return Counts{Unit: "u", Group: "dan", Question: "q1", Levels: levels, Ballots: ballots, Pos: at(2)}
	}
	for _, c := range []struct {
		why  string
		d    *Definition
		fill func(*Tally)
		want string // codes, with ! where the result cannot stand; then n of ballots
	}{
		{"nothing to say", asking(plain(Share, Pooled), 1), func(t *Tally) { t.AddCounts(counts(n(10), 8, 2)) }, "10"},
		{"more answers than ballots", asking(plain(Share, Pooled), 1),
			func(t *Tally) { t.AddCounts(counts(n(10), 9, 2)) },
			"survey-answers-over! 10"},
		{"fewer", asking(plain(Share, Pooled), 1), func(t *Tally) { t.AddCounts(counts(n(10), 7, 2)) },
			"survey-answers-short! 10"},
		{"blanks fill up", asking(plain(Share, Pooled), 1), func(t *Tally) {
			c := counts(n(10), 7, 2)
			c.Blank = n(1)
			t.AddCounts(c)
		}, "10"},
		{"the sample says how many ballots", asking(plain(Share, Pooled), 1), func(t *Tally) {
			t.AddCounts(counts(nil, 9, 2))
			t.AddSample(Sample{Unit: "u", Group: "dan", Ballots: n(10)})
		}, "survey-answers-over! 10"},
		{"ballots of the sample that did not come", asking(plain(Share, Pooled), 1), func(t *Tally) {
			t.AddSample(Sample{Unit: "u", Group: "dan", Ballots: n(10)})
		}, "survey-answers-gone! 0"},
		{"ballots that were sent and are not there: all of a wave", asking(plain(Share, Pooled), 1), func(t *Tally) {
			t.AddCounts(counts(n(10), 8, 2))
			t.AddSample(Sample{Unit: "u", Group: "dan", Wave: "2", Sent: n(9)})
		}, "survey-sent-gone! 10"},
		{"fewer than needed, since a wave is lost: how many there are is not known",
			fixed(asking(plain(Share, Pooled), 1), 15), func(t *Tally) {
				t.AddCounts(counts(n(10), 8, 2))
				t.AddSample(Sample{Unit: "u", Group: "dan", Wave: "2", Sent: n(9)})
			}, "survey-sent-gone! 10"},
		{"fewer than needed, and nothing is lost", fixed(asking(plain(Share, Pooled), 1), 15), func(t *Tally) {
			t.AddCounts(counts(n(10), 8, 2))
			t.AddSample(Sample{Unit: "u", Group: "dan", Wave: "2", Sent: n(9), Ballots: n(0)})
		}, "survey-below-none 10"},
		{"a wave that the sample of waves does not name", asking(plain(Share, Pooled), 1), func(t *Tally) {
			t.AddCounts(Counts{Unit: "u", Group: "dan", Question: "q1", Wave: "1", Levels: []int64{8, 2}, Ballots: n(10)})
			t.AddCounts(Counts{Unit: "u", Group: "dan", Question: "q1", Wave: "3", Levels: []int64{8, 2}, Ballots: n(10)})
			t.AddSample(Sample{Unit: "u", Group: "dan", Wave: "1", Sent: n(12)})
		}, "survey-wave-unasked 20"},
		{"a misspelt wave: what the line of the right one lacks is there", asking(plain(Share, Pooled), 1), func(t *Tally) {
			t.AddCounts(Counts{Unit: "u", Group: "dan", Question: "q1", Wave: "l", Levels: []int64{8, 2}, Ballots: n(10)})
			t.AddSample(Sample{Unit: "u", Group: "dan", Wave: "1", Sent: n(12), Ballots: n(10)})
		}, "survey-wave-unasked 10"},
		{"a sample of all waves", asking(plain(Share, Pooled), 1), func(t *Tally) {
			t.AddCounts(Counts{Unit: "u", Group: "dan", Question: "q1", Wave: "3", Levels: []int64{8, 2}, Ballots: n(10)})
			t.AddSample(Sample{Unit: "u", Group: "dan", Sent: n(12)})
		}, "10"},
		{"none that came back, as the sample says", asking(plain(Share, Pooled), 1), func(t *Tally) {
			t.AddCounts(counts(n(10), 8, 2))
			t.AddSample(Sample{Unit: "u", Group: "dan", Wave: "2", Sent: n(9), Ballots: n(0)})
		}, "10"},
		{"two questions of different ballots", asking(plain(Share, Pooled), 2), func(t *Tally) {
			t.AddCounts(counts(n(10), 8, 2))
			other := counts(n(11), 8, 2)
			other.Question = "q2"
			t.AddCounts(other)
		}, "survey-ballots-differ! 10"},
		{"the first of three questions of different ballots: most are right", asking(plain(Share, Pooled), 3),
			func(t *Tally) {
				for q, ballots := range []int64{11, 10, 10} {
					c := counts(n(ballots), 8, 2)
					c.Question = fmt.Sprintf("q%d", q+1)
					t.AddCounts(c)
				}
			}, "survey-ballots-differ! 10"},
		{"a sample of other ballots than came", asking(plain(Share, Pooled), 1), func(t *Tally) {
			t.AddCounts(counts(n(10), 8, 2))
			t.AddSample(Sample{Unit: "u", Group: "dan", Ballots: n(9)})
		}, "survey-sample-differs! 10"},
		{"one line twice", asking(plain(Share, Pooled), 1),
			func(t *Tally) { t.AddCounts(counts(nil, 8, 2)); t.AddCounts(counts(nil, 8, 2)) }, "survey-row-twice 10"},
		{"two lines that differ", asking(plain(Share, Pooled), 1),
			func(t *Tally) { t.AddCounts(counts(nil, 8, 2)); t.AddCounts(counts(nil, 2, 8)) }, "survey-row-twice! 10"},
		{"two channels are two lines", asking(plain(Share, Pooled), 1), func(t *Tally) {
			t.AddCounts(counts(nil, 8, 2))
			online := counts(nil, 5, 0)
			online.Channel = "trực tuyến"
			t.AddCounts(online)
		}, "15"},
		{"beyond those sent out", asking(plain(Share, Pooled), 1), func(t *Tally) {
			t.AddCounts(counts(nil, 8, 2))
			t.AddSample(Sample{Unit: "u", Group: "dan", Sent: n(9), Population: n(9)})
		}, "survey-over-sent! survey-over-population 10"},
		{"sent out to more people than there are", asking(plain(Share, Pooled), 1), func(t *Tally) {
			t.AddCounts(counts(nil, 8, 2))
			t.AddSample(Sample{Unit: "u", Group: "dan", Sent: n(90), Population: n(19)})
		}, "survey-sent-over-population 10"},
		{"another population in another wave", asking(plain(Share, Pooled), 1), func(t *Tally) {
			t.AddCounts(counts(nil, 8, 2))
			for i, wave := range []string{"1", "2", "3"} {
				t.AddSample(Sample{Unit: "u", Group: "dan", Wave: wave, Population: n(int64(100 + i/2))})
			}
		}, "survey-populations-differ 10"},
		{"a printed figure of nothing", plain(Share, Pooled),
			func(t *Tally) { t.AddPublished(Published{Unit: "u", Value: said("75")}) }, "survey-published-alone 0"},
		{"each group alike: 60 and 20, printed as 40", twoGroups(asking(plain(Share, Pooled), 1), PooledGroups, ""),
			func(t *Tally) {
				t.AddCounts(counts(nil, 60, 40))
				firms := counts(nil, 2, 8)
				firms.Group = "dn"
				t.AddCounts(firms)
				t.AddPublished(Published{Unit: "u", Value: said("40.00")})
			}, "survey-published-other 110"},
		{"pooled, where the definition has weights",
			twoGroups(asking(plain(Share, Pooled), 1), WeightedGroups, DropGroup),
			func(t *Tally) {
				t.AddCounts(counts(nil, 60, 40))
				firms := counts(nil, 2, 8)
				firms.Group = "dn"
				t.AddCounts(firms)
				t.AddPublished(Published{Unit: "u", Value: said("56.36")})
			}, "survey-published-other 110"},
		{"empty ballots are no sample", sized(plain(Share, Pooled), RefuseBelow), func(t *Tally) {
			ballotsOf(t, "u", "dan 111", "dan 1--", "dan ---", "dan ---1")
			t.AddSample(Sample{Unit: "u", Population: n(4)})
		}, "survey-below! 4"},
		{"nor are they where a blank is not satisfied", sized(unsatisfied(plain(Share, Pooled)), RefuseBelow),
			func(t *Tally) {
				ballotsOf(t, "u", "dan 111", "dan 1--", "dan ---", "dan --1")
				t.AddSample(Sample{Unit: "u", Population: n(4)})
			}, "survey-below! 4"},
		{"one answer is enough, to whichever question", sized(plain(Share, Pooled), RefuseBelow), func(t *Tally) {
			ballotsOf(t, "u", "dan 1--", "dan -1-", "dan --1", "dan 0--")
			t.AddSample(Sample{Unit: "u", Population: n(4)})
		}, "4"},
		{"blanks of a table are no sample", sized(asking(plain(Share, Pooled), 1), NoSurveyBelow), func(t *Tally) {
			c := counts(n(286), 280, 5)
			c.Blank = n(1)
			t.AddCounts(c)
			t.AddSample(Sample{Unit: "u", Group: "dan", Population: n(1000)})
		}, "survey-below-none 286"},
		{"29 answered each question, and all 30 may have answered one", fixed(asking(plain(Share, Pooled), 2), 30),
			func(t *Tally) {
				for _, q := range []string{"q1", "q2"} {
					c := counts(n(30), 20, 9)
					c.Question, c.Blank = q, n(1)
					t.AddCounts(c)
				}
			}, "30"},
		{"of 31 that are asked for, no table of 30 ballots has enough", fixed(asking(plain(Share, Pooled), 2), 31),
			func(t *Tally) {
				for _, q := range []string{"q1", "q2"} {
					c := counts(n(30), 20, 9)
					c.Question, c.Blank = q, n(1)
					t.AddCounts(c)
				}
			}, "survey-below-none 30"},
		{"10 answers to two questions are of 20 people at most", fixed(asking(plain(Share, Pooled), 2), 21),
			func(t *Tally) {
				for _, q := range []string{"q1", "q2"} {
					c := counts(n(30), 8, 2)
					c.Question, c.Blank = q, n(20)
					t.AddCounts(c)
				}
			}, "survey-below-none 30"},
		{"more answers than ballots fill no sample", sized(asking(plain(Share, Pooled), 1), NoteBelow), func(t *Tally) {
			t.AddCounts(counts(n(285), 280, 6))
			t.AddSample(Sample{Unit: "u", Group: "dan", Population: n(1000)})
		}, "survey-answers-over! survey-below 285"},
		{"questions of unequal totals, and no number of ballots", asking(plain(Share, Pooled), 2), func(t *Tally) {
			t.AddCounts(counts(nil, 8, 2))
			other := counts(nil, 5, 2)
			other.Question, other.Blank = "q2", n(1)
			t.AddCounts(other)
		}, "survey-ballots-inferred 10"},
		{"blanks make them equal", asking(plain(Share, Pooled), 2), func(t *Tally) {
			t.AddCounts(counts(nil, 8, 2))
			other := counts(nil, 5, 2)
			other.Question, other.Blank = "q2", n(3)
			t.AddCounts(other)
		}, "10"},
		{"a number of ballots that one wave lacks and another has", asking(plain(Share, Pooled), 1), func(t *Tally) {
			first, second := counts(n(10), 8, 2), counts(nil, 4, 1)
			first.Wave, second.Wave = "1", "2"
			t.AddCounts(first)
			t.AddCounts(second)
		}, "survey-ballots-inferred 15"},
		{"counts of a question that the group is not asked, and a line without any", limited, func(t *Tally) {
			for i, q := range []string{"q1", "q2", "q3", "q4"} {
				c := counts(nil, 8, 2)
				c.Question, c.Wave = q, "1"
				t.AddCounts(c)
				if c.Levels, c.Wave = []int64{0, 0}, "2"; i == 1 {
					t.AddCounts(c)
				}
			}
		}, "survey-not-asked! 10"},
		{"a wave at a time", plain(Share, Pooled), func(t *Tally) {
			t.AddBallot(ballot("", "1", ""))
			t.AddBallot(ballot("", "2", ""))
			t.AddSample(Sample{Unit: "u", Group: "dan", Wave: "1", Sent: n(1)})
			t.AddSample(Sample{Unit: "u", Group: "dan", Wave: "2", Sent: n(0)})
		}, "survey-over-sent! 2"},
		{"a ballot twice", plain(Share, Pooled),
			func(t *Tally) { t.AddBallot(ballot("7", "", "")); t.AddBallot(ballot("7", "", "")) },
			"survey-ballot-twice! 1"},
		{"waves number for themselves", plain(Share, Pooled),
			func(t *Tally) { t.AddBallot(ballot("7", "1", "")); t.AddBallot(ballot("7", "2", "")) },
			"survey-ballot-again 2"},
		{"codes that differ in capital letters", plain(Share, Pooled), func(t *Tally) {
			for _, id := range []string{"P1", "p1", "P2", "p3", "P3", "aB", "Ab"} {
				t.AddBallot(ballot(id, "", ""))
			}
		}, "survey-id-case 7"},
		{"people whose names differ in capital letters", plain(Share, Pooled), func(t *Tally) {
			t.AddBallot(ballot("1", "", "An"))
			t.AddBallot(ballot("2", "", "an"))
		}, "survey-id-case 2"},
		{"the same people in capital letters in two waves", plain(Share, Pooled), func(t *Tally) {
			t.AddBallot(ballot("1", "1", "AN"))
			t.AddBallot(ballot("2", "2", "AN"))
		}, "survey-person-waves 2"},
		{"a person twice", plain(Share, Pooled), func(t *Tally) {
			t.AddBallot(ballot("7", "", "An"))
			t.AddBallot(ballot("8", "", "An"))
		}, "survey-person-twice! 1"},
		{"a person in two waves", plain(Share, Pooled), func(t *Tally) {
			t.AddBallot(ballot("7", "1", "An"))
			t.AddBallot(ballot("8", "2", "An"))
		}, "survey-person-waves 2"},
		{"a stranger's unit and group", plain(Share, Pooled), func(t *Tally) {
			t.AddBallot(&Ballot{Unit: "x", Group: "dan"})
			t.AddBallot(&Ballot{Unit: "x", Group: "dan"})
			t.AddBallot(&Ballot{Unit: "u", Group: "y"})
		}, "survey-id-unknown! unit-unknown! 0"},
		{"an unknown question", plain(Share, Pooled), func(t *Tally) { t.AddCounts(Counts{Unit: "u", Question: "q9"}) },
			"survey-id-unknown! 0"},
		{"not asked of that group", limited, func(t *Tally) { ballotsOf(t, "u", "dan 111", "dan 1-1") },
			"survey-not-asked! 2"},
		{"blanks refused", refuse(plain(Share, Pooled)), func(t *Tally) { ballotsOf(t, "u", "dan 1-1", "dan 11-") },
			"survey-blanks! survey-blanks! 2"},
		{"tables cannot tell who is satisfied with all", asking(plain(AllItems, Pooled), 1),
			func(t *Tally) { t.AddCounts(counts(nil, 8, 2)) }, "survey-counts-all-items! 10"},
		{"too few to stand", sized(asking(plain(Share, Pooled), 1), RefuseBelow), func(t *Tally) {
			t.AddCounts(counts(nil, 280, 5))
			t.AddSample(Sample{Unit: "u", Group: "dan", Population: n(1000)})
		}, "survey-below! 285"},
		{"just enough: 286 of 1000", sized(asking(plain(Share, Pooled), 1), RefuseBelow), func(t *Tally) {
			t.AddCounts(counts(nil, 280, 6))
			t.AddSample(Sample{Unit: "u", Group: "dan", Population: n(1000)})
		}, "286"},
		{"too few to be a survey", sized(asking(plain(Share, Pooled), 1), NoSurveyBelow), func(t *Tally) {
			t.AddCounts(counts(nil, 280, 5))
			t.AddSample(Sample{Unit: "u", Group: "dan", Population: n(1000)})
		}, "survey-below-none 285"},
		{"nobody knows how many there are", sized(asking(plain(Share, Pooled), 1), NoteBelow),
			func(t *Tally) { t.AddCounts(counts(nil, 280, 5)) }, "survey-population-missing 285"},
		{"all alike", straight, func(t *Tally) { ballotsOf(t, "u", "dan 111", "dan 000", "dan 101", "dan 11-") },
			"survey-straight-lined 4"},
		{"half of them may be", straight, func(t *Tally) { ballotsOf(t, "u", "dan 111", "dan 101") }, "2"},
		{"a group is missing", two, func(t *Tally) { ballotsOf(t, "u", "dan 111") }, "survey-group-none! 1"},
		{"a component is", plain(Share, Components), func(t *Tally) { ballotsOf(t, "u", "dan 11-") },
			"survey-part-empty survey-part-empty 1"},
		{"percentages of nothing", asking(plain(Share, Pooled), 1), func(t *Tally) {
			c := counts(nil, 2, 1)
			c.Percents = []scoring.Input{said("66.7"), said("34")}
			t.AddCounts(c)
		}, "survey-percent-off! 3"},
		{"a 0 left off is no other number of decimals", asking(plain(Share, Pooled), 1), func(t *Tally) {
			c := counts(nil, 97, 3)
			c.Levels = []int64{923, 77} // 92.30 and 7.70
			c.Percents = []scoring.Input{said("92.3"), said("7.70")}
			t.AddCounts(c)
		}, "1000"},
		{"published by another average", asking(plain(Share, Items), 2), func(t *Tally) {
			t.AddCounts(counts(nil, 9, 1))
			other := counts(nil, 0, 2)
			other.Question = "q2"
			t.AddCounts(other)
			t.AddPublished(Published{Unit: "u", Value: said("75")})
		}, "survey-published-other survey-ballots-inferred 10"},
		{"a question has no line", plain(Share, Pooled), func(t *Tally) {
			for _, q := range []string{"q1", "q3"} {
				c := counts(nil, 8, 2)
				c.Question = q
				t.AddCounts(c)
			}
		}, "survey-counts-missing! survey-counts-missing 10"},
		{"a line without answers is none", asking(plain(Share, Pooled), 2), func(t *Tally) {
			t.AddCounts(counts(nil, 8, 2))
			c := counts(nil, 0, 0)
			c.Question = "q2"
			t.AddCounts(c)
		}, "survey-counts-missing! 10"},
		{"one that could not be read is there, and does not count", asking(plain(Share, Pooled), 2), func(t *Tally) {
			c := counts(nil, 8, 2)
			c.Unread = true
			t.AddCounts(c)
			c.Question, c.Unread = "q2", false
			t.AddCounts(c)
		}, "10"},
		{"nothing but such", asking(plain(Share, Pooled), 1), func(t *Tally) {
			c := counts(nil, 8, 2)
			c.Unread = true
			t.AddCounts(c)
		}, "0"},
		{"a question that the group is not asked needs no line", limited, func(t *Tally) {
			for _, q := range []string{"q1", "q3", "q4"} {
				c := counts(nil, 8, 2)
				c.Question = q
				t.AddCounts(c)
			}
		}, "10"},
		{"counts of ballots that are there", plain(Share, Pooled), func(t *Tally) {
			for _, q := range []string{"q1", "q2", "q3"} {
				c := counts(nil, 8, 2)
				c.Question, c.Wave = q, "1"
				t.AddCounts(c)
			}
			t.AddBallot(ballot("1", "2", ""))
			t.AddBallot(ballot("9", "1", ""))
			t.AddBallot(ballot("2", "2", ""))
		}, "survey-counts-and-ballots! 3"},
		{"counts of a wave, and ballots of another", asking(plain(Share, Pooled), 1), func(t *Tally) {
			t.AddBallot(ballot("1", "2", ""))
			t.AddCounts(counts(nil, 8, 2))
		}, "11"},
	} {
		tally := NewTally(c.d, []Unit{{ID: "u", Block: "so"}})
		if faults := c.d.Check(nil); len(faults) > 0 {
			t.Errorf("%s: %v", c.why, faults)
		}
		c.fill(tally)
		results, faults := tally.Result()
		if got := listed(faults) + scoring.Whole(results.Units[0].Ballots).String(); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// listed are the codes of faults, marked where they are no warnings.
func listed(faults fault.List) string {
	all := ""
	for _, d := range faults {
		all += string(d.Code)
		if d.Severity == fault.Error {
			all += "!"
		}
		all += " "
	}
	return all
}

// What a leaf takes of a group that was not asked, by what the definition says.
func TestLeavesOfSilentGroups(t *testing.T) {
	for _, c := range []struct {
		rule         GroupRule
		lines        string
		faults, card string
	}{
		{DropGroup, "1 100, 2 none", "survey-leaf-dropped ", "survey-leaf-open! 5 of 15"}, // no_survey: refuse
		{ZeroGroup, "1 100, 2 0", "survey-group-zero ", "5 of 15"},
		{RefuseGroup, "1 100", "", "survey-missing! 5 of 15"},
	} {
		d := twoGroups(plain(Share, Pooled), PooledGroups, "")
		d.NoGroup = c.rule
		d.Leaves = []Take{{Set: "so", Criterion: "1"}, {Set: "so", Criterion: "2", Group: "dn"}}
		tally := NewTally(d, []Unit{{ID: "u", Set: "so"}})
		ballotsOf(tally, "u", "dan 111")
		results, faults := tally.Result()
		var lines []string
		for _, line := range results.Lines() {
			word := line.Value.Number.String()
			if line.None {
				word = "none"
			}
			lines = append(lines, line.Code+" "+word)
		}
		card := scored(results.Lines())
		if got := strings.Join(lines, ", "); got != c.lines || listed(faults) != c.faults || card != c.card {
			t.Errorf("%s: %s; %s; %s", c.rule, got, listed(faults), card)
		}
	}
}

// scored is what two survey leaves of 5 and 10 points earn.
func scored(lines []scoring.Satisfaction) string {
	set := &scoring.CriteriaSet{ID: "so", Areas: []*scoring.Criterion{
		{Code: "1", Max: scoring.Whole(5), Rule: scoring.BySurvey{}},
		{Code: "2", Max: scoring.Whole(10), Rule: scoring.BySurvey{}}}}
	r := &scoring.Round{Regulation: &scoring.Regulation{Satisfaction: scoring.PercentScale,
		NoSurvey:      scoring.RefuseSurvey,
		NotApplicable: scoring.DropLeaf},
		Blocks:      []*scoring.Block{{Set: set, Units: []*scoring.Unit{{ID: "u"}}}},
		Submissions: map[string]*scoring.Submission{"u": {Entries: map[string]*scoring.Entry{}}}, Survey: lines}
	cards, faults := scoring.Score(r)
	return listed(faults) + cards[0].Total.String() + " of " + cards[0].Max.String()
}

func TestLeavesTakeParts(t *testing.T) {
	d := twoGroups(plain(Share, Pooled), WeightedGroups, ZeroGroup)
	d.Leaves = []Take{
		{Set: "so", Criterion: "1"}, {Set: "so", Criterion: "2", Component: "b"},
		{Set: "so", Criterion: "3", Group: "dan"},
		{Set: "so", Criterion: "4", Question: "q4"}, {Set: "so", Criterion: "5", Group: "dn", Component: "a"},
		{Set: "huyen", Criterion: "1"},
	}
	tally := NewTally(d, []Unit{{ID: "none", Set: "so"}, {ID: "both", Set: "so"}, {ID: "one", Set: "so"}})
	ballotsOf(tally, "both", "dan 1101", "dn 1000", "dn 0011")
	ballotsOf(tally, "one", "dan 1101")
	results, _ := tally.Result()
	var got []string
	for _, line := range results.Lines() {
		got = append(got, line.Unit+" "+line.Code+" "+line.Value.Number.Quo(hundred).String())
	}
	want := []string{
		"both 1 4/9",  // (2/3 + 2 × 2/6) / 3
		"both 2 1/3",  // (0 + 2 × 1/2) / 3
		"both 3 2/3",  // people alone
		"both 4 2/3",  // context that a leaf takes
		"both 5 0.25", // firms on component a
		"one 1 2/9",   // firms count 0
		"one 2 0", "one 3 2/3", "one 4 1/3", "one 5 0",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for i, line := range results.Lines()[:5] {
		f, ok := d.Leaves[i].Of(results, line.Unit)
		if !ok || f.Index == nil || !f.Index.Equal(line.Value.Number) {
			t.Errorf("%s %s takes %v, the figure is %+v", line.Unit, line.Code, line.Value.Number, f)
		}
	}
	for _, none := range []Take{{Question: "q9"}, {Component: "x"}, {Group: "x"}} {
		if _, ok := none.Of(results, "both"); ok {
			t.Errorf("%+v is a figure", none)
		}
	}
	if _, ok := d.Leaves[0].Of(results, "nobody"); ok {
		t.Error("a figure of a unit that there is not")
	}
}

// fixed asks for a number of ballots, and takes fewer for no survey.
func fixed(d *Definition, size int64) *Definition {
	d.Sample = SampleRule{Size: SampleSize{Fixed: n(size)}, Below: NoSurveyBelow}
	return d
}

// What was sent and is not there is one fault, however many units it marks.
func TestLostBallots(t *testing.T) {
	nine := int64(9)
	for _, c := range []struct {
		came []string
		want string
	}{
		{nil, "survey-sent-gone! u v w"},
		{[]string{"u"}, "survey-sent-gone! v w"},
		{[]string{"u", "v"}, "survey-sent-gone! w"},
		{[]string{"u", "v", "w"}, ""},
	} {
		tally := NewTally(asking(plain(Share, Pooled), 1), []Unit{{ID: "u"}, {ID: "v"}, {ID: "w"}})
		for _, unit := range []string{"u", "v", "w"} {
			tally.AddSample(Sample{Unit: unit, Group: "dan", Wave: "2", Sent: &nine})
		}
		for _, unit := range c.came {
			tally.AddCounts(Counts{Unit: unit, Group: "dan", Question: "q1", Wave: "2", Levels: []int64{8, 1}})
		}
		results, faults := tally.Result()
		got := listed(faults)
		for _, u := range results.Units {
			if u.Doubtful {
				got += u.Unit.ID + " "
			}
		}
		if got = strings.TrimSpace(got); got != c.want {
			t.Errorf("of %v ballots came: %q, want %q", c.came, got, c.want)
		}
	}
}
