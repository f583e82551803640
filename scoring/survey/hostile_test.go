package survey

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
)

// A column of times or of ids where waves and channels are expected is one fault,
// and the rows up to the limit count.
func TestManyWavesAndChannels(t *testing.T) {
	const many = 5 * mostNames
	tally := NewTally(plain(Share, Pooled), []Unit{{ID: "u"}})
	for i := range many {
		tally.AddBallot(&Ballot{Unit: "u", Wave: strconv.Itoa(i), Answers: []int{0}, Pos: at(i + 1)})
		tally.AddBallot(&Ballot{Unit: "u", Channel: strconv.Itoa(i), Answers: []int{0}, Pos: at(i + 1)})
		tally.AddSample(Sample{Unit: "u", Wave: "s" + strconv.Itoa(i), Pos: at(i + 1)})
	}
	results, faults := tally.Result()
	u := results.Units[0]
	if len(u.Waves) != mostNames || len(u.Channels) != mostNames || u.Ballots != 2*mostNames {
		t.Errorf("%d waves, %d channels of %d ballots", len(u.Waves), len(u.Channels), u.Ballots)
	}
	var got []string
	for _, d := range faults {
		got = append(got,
			d.Pos.String()+" "+string(d.Code)+" "+d.Args[0].Value.(string)+" "+strconv.Itoa(d.Args[2].Value.(int)))
	}
	// Of the waves too many, those of the sample are told with those of the ballots.
	want := "survey/a.csv:1001:1 survey-parts-many channel 4000|survey/a.csv:1001:1 survey-parts-many wave 9000"
	if strings.Join(got, "|") != want {
		t.Errorf("got  %s\nwant %s", strings.Join(got, "|"), want)
	}
}

// Lines of figures are kept until all are there: only so many.
func TestManyLines(t *testing.T) {
	for _, units := range []int{1, 1001} {
		many := make([]Unit, units)
		for i := range many {
			many[i].ID = "u" + strconv.Itoa(i)
		}
		tally := NewTally(plain(Share, Pooled), many)
		most := tally.mostLines()
		for i := range most + 7 {
			tally.AddCounts(Counts{Unit: "u0", Question: strconv.Itoa(i), Pos: at(i + 1)})
		}
		kept := len(tally.counts.starts)
		_, faults := tally.Result()
		last := faults[len(faults)-1]
		if last.Code != codeSurveyLinesMany || last.Args[1].Value != 7 || last.Pos != at(most+1) ||
			kept != max(200_000, 200*units) {
			t.Errorf("%d units: %v of %d lines kept", units, last, kept)
		}
	}
}

// Lines of the round's other units take no room, and are told of where they name a group or a question that is none.
func TestLinesElsewhere(t *testing.T) {
	tally := NewTally(plain(Share, Pooled), []Unit{{ID: "a", Block: "so"}})
	tally.Elsewhere = func(unit string) bool { return unit == "b" }
	question := tally.def.Questions()[0].ID
	tally.AddCounts(Counts{Unit: "b", Group: "dan", Question: question, Unread: true})
	if kept := len(tally.counts.starts); kept > 0 {
		t.Errorf("%d lines kept", kept)
	}
	tally.AddCounts(Counts{Unit: "b", Group: "dan", Question: "?", Pos: at(2)})
	tally.AddCounts(Counts{Unit: "b", Group: "!", Question: question, Pos: at(3)})
	tally.AddCounts(Counts{Unit: "c", Group: "dan", Question: question, Pos: at(4)})
	_, faults := tally.Result()
	got := ""
	for _, d := range faults {
		got += fmt.Sprintln(d.Code, d.Args[0].Value, d.Pos.Line())
	}
	want := "survey-id-unknown survey question 2\nsurvey-id-unknown respondent group 3\nunit-unknown c 4\n"
	if got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
