package scoring

import (
	"cmp"
	"fmt"
	"testing"
)

// How the rule of each criterion of a unit applied: 1 is a rate of at most 4 points, 2 is
// typed by appraisers, S is half of its points in a survey.
func TestWorkOnLines(t *testing.T) {
	for _, c := range []struct {
		why, code string
		change    func(*Round)
		want      string
	}{
		{"the rate that the unit declared", "1", nil, "75% makes 3"},
		{"exact where leaves are rounded", "1", func(r *Round) {
			r.Submissions["u"].Entries["1"].Inputs[0] = given("1")
			r.Regulation.Rounding.Points = new(int)
		}, "25% makes 1"},
		{"not where a cell is blank", "1", func(r *Round) { r.Submissions["u"].Entries["1"].Inputs[1] = Input{} },
			"none"},
		{"nor where the data cannot be", "1", func(r *Round) { r.Submissions["u"].Entries["1"].Inputs[0] = given("5") },
			"none"},
		{"nor where points are typed", "1", func(r *Round) {
			r.Blocks[0].Set.Self = TypedEntry
			r.Submissions["u"].Entries["1"] = &Entry{Points: given("3")}
		}, "none"},
		{"nor where the criterion does not apply", "1", func(r *Round) { exclude(r, "1") }, "none"},
		{"nor where the unit handed in too late to count", "1", func(r *Round) {
			r.Regulation.Late = LatePolicy{Kind: LateZero}
			r.Deadlines = []Deadline{{Stage: SelfStage, Day: "2021-11-01"}}
			r.Received = []Receipt{{Unit: "u", Stage: SelfStage, Day: "2021-11-02"}}
		}, "none"},
		{"others' points have no working", "2", nil, "none"},
		{"people's answers", "S", nil, "50% makes 5"},
		{"not where there are none", "S", func(r *Round) { r.Survey = nil }, "none"},
		{"nor where they cannot be", "S", func(r *Round) { r.Survey[0].Value = given("101") }, "none"},
	} {
		rate := Proportional{Rate: Rate{Numerator: "a", Denominator: "b", Over100: Refuse}, Cap: hundred}
		r := practice(&CriteriaSet{ID: "so", Self: DeclaredEntry, Max: Whole(24), Areas: []*Criterion{
			{Code: "1", Max: Whole(4), Rule: rate}, {Code: "2", Max: Whole(10),
				Rule: Appraiser{By: "appraiser"}}, {Code: "S", Max: Whole(10), Rule: BySurvey{}}}},
			&Unit{ID: "u", Ranked: true})
		r.Submissions["u"] = &Submission{File: "u",
			Entries: map[string]*Entry{"1": {Inputs: []Input{given("3"), given("4")}}, "2": {}, "S": {}}}
		r.Survey = []Satisfaction{{Unit: "u", Code: "S", Value: given("50")}}
		if c.change != nil {
			c.change(r)
		}
		cards, _ := Score(r)
		line, got := cards[0].Line(c.code), "none"
		work := line.Work()
		if work != nil {
			got = fmt.Sprintf("%s%% makes %s", work.Percent, work.Points)
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
		if work != nil && !r.Regulation.Rounding.Leaf(work.Points).Equal(line.Self.Add(line.Survey)) {
			t.Errorf("%s: the working comes to %s, the line to %s", c.why, work.Points, line.Self.Add(line.Survey))
		}
	}
}

// What a line says of itself.
func TestLines(t *testing.T) {
	for _, c := range []struct {
		why          string
		line         Line
		cut, replied bool
		lost, index  string
		applies      bool
	}{
		{"as claimed", Line{Self: Whole(4), Appraised: Whole(4), Max: Whole(5)}, false, false, "1", "80", true},
		{"cut", Line{Self: Whole(4), Appraised: Whole(3), Max: Whole(5)}, true, false, "2", "60", true},
		{"raised", Line{Self: Whole(3), Appraised: Whole(4), Max: Whole(5)}, false, false, "1", "80", true},
		{"a penalty that grew", Line{Spot: &Spot{Part: Penalty}, Self: Whole(0), Appraised: Whole(1)}, true, false, "-1",
			"0", false},
		{"answered in words", Line{Survey: Whole(5), Max: Whole(5), Reply: &Reply{Text: "đã làm"}}, false, true, "0",
			"100", true},
		{"answered by evidence", Line{Max: Whole(5), Reply: &Reply{Evidence: "QĐ 1"}}, false, true, "5", "0", true},
		{"an answer without either", Line{Max: Whole(5), Reply: &Reply{}}, false, false, "5", "0", true},
		{"nothing applies", Line{}, false, false, "0", "0", false},
	} {
		c.line.Spot = cmp.Or(c.line.Spot, &Spot{})
		index, ok := c.line.Index()
		if c.line.IsCut() != c.cut || c.line.HasReply() != c.replied || c.line.Lost().String() != c.lost ||
			index.String() != c.index || ok != c.applies {
			t.Errorf("%s: cut %v, replied %v, lost %s, index %s %v", c.why, c.line.IsCut(), c.line.HasReply(),
				c.line.Lost(),
				index, ok)
		}
	}
}

// The reason of a cut is not lost where a later decision gave back a part of it.
func TestReasonOfACut(t *testing.T) {
	step := func(from, to int64, reason string) Step {
		return Step{Decision: &Decision{Grounds: Grounds{Stage: FirstAppraisal, Agency: "a", Reason: reason}},
			Change: Whole(to).Sub(Whole(from))}
	}
	final := func(s Step) Step { s.Stage = FinalAppraisal; return s }
	of := func(agency string, s Step) Step { s.Agency = agency; return s }
	for _, c := range []struct {
		why   string
		steps Steps
		at    int64
		want  string
	}{
		{"cut", Steps{step(10, 8, "thiếu")}, 8, "thiếu"},
		{"cut and given back in part", Steps{step(10, 8, "thiếu"), final(step(8, 9, "bổ sung"))}, 9, "thiếu; bổ sung"},
		{"by another agency", Steps{step(10, 8, "thiếu"), of("b", step(8, 9, "đủ hơn"))}, 9, "thiếu; đủ hơn"},
		{"changed by the agency itself, which replaces what it said", Steps{step(10, 8, "240/300"),
			step(8, 9, "270/300")}, 9, "270/300"},
		{"where another had cut before", Steps{step(10, 9, "chậm"), of("b", step(9, 6, "240/300")),
			of("b", step(6, 8, "270/300"))}, 8, "chậm; 270/300"},
		{"cut and given back", Steps{step(10, 8, "thiếu"), step(8, 10, "bổ sung")}, 10, "bổ sung"},
		{"cut twice", Steps{step(10, 8, "thiếu"), step(8, 7, "sai")}, 7, "sai"},
		{"given back without a word", Steps{step(10, 8, "thiếu"), step(8, 9, "")}, 9, "thiếu"},
	} {
		line := Line{Spot: &Spot{}, Self: Whole(10), Appraised: Whole(c.at), Steps: c.steps}
		if got := line.Reason(); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}
