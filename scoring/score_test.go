package scoring

import (
	"fmt"
	"strings"
	"testing"

	"parindex/scoring/fault"
)

// A unit is faulty whose figures may be other than they should be, and scored all the same.
func TestFaultyUnits(t *testing.T) {
	for _, c := range []struct {
		why    string
		change func(*Round)
		want   bool
	}{
		{"nothing is wrong", func(*Round) {}, false},
		{"a warning", func(r *Round) {
			r.Regulation.Late = LatePolicy{Kind: LateNote}
			r.Deadlines[0].Day = "2021-11-19"
		}, false},
		{"an error", func(r *Round) { r.Submissions["u"].Entries["1"].Points = given("11") }, true},
		{"decisions that could not be read", func(r *Round) { r.LedgerIncomplete = true }, true},
		{"deadlines that contradict each other", func(r *Round) { r.Deadlines[0].Day = "2022-11-25" }, true},
		{"those of another block", func(r *Round) {
			r.Deadlines = append(r.Deadlines, Deadline{Stage: SelfStage, Blocks: []string{"khac"}, Day: "2022-11-25"})
		}, false},
		{"answers that are doubtful", func(r *Round) { r.DoubtfulAnswers = map[string]bool{"u": true} }, true},
		{"answers of another unit that are", func(r *Round) { r.DoubtfulAnswers = map[string]bool{"d": true} }, false},
		{"a decision on what its set does not have", func(r *Round) {
			r.Ledger = []Decision{line("final 2021-12-20 c u 9 8 7 họp", 1)}
		}, true},
		{"a decision without authority", func(r *Round) {
			r.Ledger = []Decision{line("final 2021-12-20 z u 1 8 7 họp", 1)}
		}, true},
		{"a decision whose points could not be read", func(r *Round) {
			r.Ledger = []Decision{line("final 2021-12-20 c u 1 8 7 họp", 1)}
			r.Ledger[0].To = Input{State: Bad}
		}, true},
		{"a decision that names what it replaces illegibly", func(r *Round) {
			r.Ledger = []Decision{line("final 2021-12-20 c u 1 8 7 họp", 1)}
			r.Ledger[0].From = Input{State: Bad}
		}, true},
	} {
		r := councilRound()
		c.change(r)
		cards, _ := Score(r)
		if cards[0].Faulty != c.want || !cards[0].Scored {
			t.Errorf("%s: faulty %v, scored %v", c.why, cards[0].Faulty, cards[0].Scored)
		}
	}
}

// Surveys that were asked in part, could not be read, or not be used.
func TestSurveysInPart(t *testing.T) {
	for _, c := range []struct {
		why    string
		policy NoSurveyPolicy
		change func(*Round)
		want   string
	}{
		{"both leaves have an answer", RefuseSurvey, func(*Round) {}, "10 of 20 false "},
		{"one has none", RefuseSurvey, func(r *Round) { r.Survey = r.Survey[:1] }, "5 of 20 true survey-missing"},
		{"perhaps it has, in a file that could not be read", RefuseSurvey, func(r *Round) {
			r.Survey, r.SurveyIncomplete = r.Survey[:1], true
		}, "5 of 20 true "},
		{"perhaps both have", RefuseSurvey, func(r *Round) { r.Survey, r.SurveyIncomplete = nil, true },
			"0 of 20 true "},
		{"what was read counts", RefuseSurvey, func(r *Round) { r.SurveyIncomplete = true }, "10 of 20 false "},
		{"nobody was asked for one, which is refused", RefuseSurvey, func(r *Round) { r.Survey[1].None = true },
			"5 of 20 true survey-leaf-open"},
		{"or dropped", DropSurvey, func(r *Round) { r.Survey[1].None = true }, "5 of 10 false "},
		{"too few answered", RefuseSurvey, func(r *Round) { r.Survey, r.FewAnswers = nil, map[string]bool{"u": true} },
			"0 of 20 true no-survey-few"},
		{"an answer is blank", DropSurvey, func(r *Round) { r.Survey[1].Value = Input{} },
			"5 of 20 true survey-missing"},
		{"or could not be read, which was reported", DropSurvey,
			func(r *Round) { r.Survey[1].Value = Input{State: Bad} }, "5 of 20 true "},
		{"below 0", DropSurvey, func(r *Round) { r.Survey[1].Value = given("-0.1") }, "5 of 20 true survey-range"},
		{"nobody", DropSurvey, func(r *Round) { r.Survey[1].Value = given("0") }, "5 of 20 false "},
		{"all of them", DropSurvey, func(r *Round) { r.Survey[1].Value = given("100") }, "15 of 20 false "},
		{"above 100", DropSurvey, func(r *Round) { r.Survey[1].Value = given("100.1") }, "5 of 20 true survey-range"},
	} {
		set := setOf("20", nodeOf("1", "10"), nodeOf("2", "10"))
		set.Areas[0].Rule, set.Areas[1].Rule = BySurvey{}, BySurvey{}
		r := practice(set, &Unit{ID: "u"})
		r.Submissions["u"] = &Submission{}
		r.Regulation.NoSurvey = c.policy
		r.Survey = []Satisfaction{{Unit: "u", Code: "1", Value: given("50")},
			{Unit: "u", Code: "2", Value: given("50")}}
		c.change(r)
		cards, faults := Score(r)
		if got := fmt.Sprintf("%s of %s %v %s", cards[0].Total, cards[0].Max, cards[0].Faulty,
			codesIn(faults)); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// Lines stand in the order of the set, as deep as their nodes; items come last.
func TestLinesFollowTheSet(t *testing.T) {
	set := setOf("3", nodeOf("1", "2", nodeOf("1.1", "1", nodeOf("1.1.1", "1")), nodeOf("1.2", "1")), nodeOf("2", "1"))
	set.Self = TypedEntry
	set.Penalty, set.Bonus = []*Criterion{nodeOf("P", "1")}, []*Criterion{nodeOf("T", "1")}
	r := practice(set, &Unit{ID: "u"})
	r.Submissions["u"] = &Submission{Entries: map[string]*Entry{}}
	cards, _ := Score(r)
	var got []string
	for _, line := range cards[0].Lines {
		got = append(got, fmt.Sprint(line.Criterion.Code, " ", line.Depth, " ", line.Part))
	}
	want := "1 0 criterion, 1.1 1 criterion, 1.1.1 2 criterion, 1.2 1 criterion, 2 0 criterion, T 0 bonus, P 0 penalty"
	if strings.Join(got, ", ") != want {
		t.Errorf("got %s, want %s", strings.Join(got, ", "), want)
	}
}

// Where a column of satisfaction is wrong, it is told once, and concerns all units.
func TestSatisfactionOutOfRange(t *testing.T) {
	set := setOf("10", nodeOf("1", "10"))
	set.Areas[0].Rule = BySurvey{}
	r := practice(set, &Unit{ID: "a"}, &Unit{ID: "b"}, &Unit{ID: "c"})
	for i, unit := range []string{"a", "b", "c"} {
		value := given("1460")
		value.Pos = fault.InSheet("2025.xlsx", "S").At(i+2, 3)
		r.Submissions[unit], r.Survey = &Submission{}, append(r.Survey, Satisfaction{Unit: unit, Code: "1", Value: value})
	}
	cards, faults := Score(r)
	mark(cards, faults)
	if codesIn(faults) != "survey-range" || !cards[0].Faulty || !cards[1].Faulty || !cards[2].Faulty {
		t.Errorf("%v", faults)
	}
}
