package account_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parindex/scoring"
	"parindex/scoring/account"
	"parindex/scoring/fault"
	"parindex/scoring/scoringtest"
	"parindex/scoring/survey"
)

var number = scoringtest.Number

// same compares lines.
func same(t *testing.T, why string, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s:\n%s\nwant\n%s", why, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// The units around one are those on its place and the nearest on the places above and below, each with what parts them.
func TestNeighbours(t *testing.T) {
	r := scoringtest.TwoUnits()
	r.Blocks[0].Units, r.Submissions = nil, map[string]*scoring.Submission{}
	for id, typed := range map[string]string{"a": "2", "b": "1.5", "c": "1", "d": "1", "e": "0.5", "f": "0.25",
		"g": "2"} {
		r.Submissions[id] = &scoring.Submission{Entries: map[string]*scoring.Entry{
			"1": {Inputs: []scoring.Input{number("6"), number("6")}}, "2": {Points: number(typed)}}}
	}
	for _, id := range []string{"a", "b", "c", "d", "e", "f", "g"} {
		r.Blocks[0].Units = append(r.Blocks[0].Units, &scoring.Unit{ID: id, Ranked: id != "g"})
	}
	o := scoring.Run(r, nil)
	for unit, want := range map[string][]string{
		"a": {"below b -12.5 by index"},
		"b": {"above a 12.5 by index", "below c -12.5 by index"},
		"c": {"above b 12.5 by index", "below d 0 by ", "below e -12.5 by index"},
		"d": {"above b 12.5 by index", "above c 0 by ", "below e -12.5 by index"},
		"f": {"above e 6.25 by index"},
		"g": nil,
	} {
		var got []string
		for _, n := range account.Of(o, nil, unit).Neighbours {
			side := "below"
			if n.Above {
				side = "above"
			}
			got = append(got, fmt.Sprint(side, " ", n.Standing.Card.Unit.ID, " ", n.Difference, " by ", n.Gap.By))
		}
		same(t, unit, got, want...)
	}
	if account.Of(o, nil, "la") != nil {
		t.Error("there is no such unit")
	}
}

// asking is a round of two units in which leaves of area 2 take parts of a survey, and what people answered: a survey
// of people and firms with two questions on service, of which only firms are asked the second, and one of opinion.
func asking(groups survey.GroupsBy) (*scoring.Outcome, *survey.Results) {
	yes, no, one := true, false, scoring.Whole(1)
	d := &survey.Definition{Measure: survey.Share, Blank: survey.DropBlank, Averaging: survey.Pooled,
		GroupsBy: groups, NoGroup: survey.DropGroup,
		Scales: []survey.Scale{{ID: "m", Levels: []survey.Level{{Code: "1", Satisfied: &yes},
			{Code: "0", Satisfied: &no}}}},
		Groups: []survey.Group{{ID: "dan", Weight: &one}, {ID: "dn", Weight: &one}},
		Components: []survey.Component{
			{ID: "phuc-vu", Questions: []survey.Question{{ID: "q1", Scale: "m", Counts: true},
				{ID: "q2", Scale: "m", Counts: true, Groups: []string{"dn"}}}},
			{ID: "y-kien", Questions: []survey.Question{{ID: "q3", Scale: "m", Counts: true}, {ID: "q4", Scale: "m"}}}},
		Leaves: []survey.Take{{Set: "xa", Criterion: "2.1", Question: "q4"}, {Set: "so", Criterion: "2.1"},
			{Set: "so", Criterion: "2.2", Component: "phuc-vu"}, {Set: "so", Criterion: "2.3", Group: "dn"},
			{Set: "so", Criterion: "2.4", Question: "q4"},
			{Set: "so", Criterion: "2.6", Question: "q2"}}}
	if groups == survey.PooledGroups {
		d.Groups[0].Weight, d.Groups[1].Weight, d.NoGroup = nil, nil, ""
	}
	r := scoringtest.TwoUnits()
	tally := survey.NewTally(d, []survey.Unit{{ID: "so-a", Set: "so"}, {ID: "so-b", Set: "so"}})
	for i, ballot := range [][]string{{"so-a", "dan", "1", "", "1", "0"}, {"so-a", "dan", "1", "", "0", "0"},
		{"so-a", "dan", "0", "", "1", "1"}, {"so-a", "dn", "1", "0", "1", "1"}, {"so-b", "dan", "1", "", "1", "1"}} {
		b := &survey.Ballot{Unit: ballot[0], Group: ballot[1], Pos: fault.At("survey/a.csv", i+2, 1)}
		for q, cell := range ballot[2:] {
			b.Answers = append(b.Answers, tally.Answer(q, cell))
		}
		tally.AddBallot(b)
	}
	results, _ := tally.Result()
	set, leaf := r.Sets[0], scoringtest.Leaf
	var taking []*scoring.Criterion
	for _, code := range []string{"2.1", "2.2", "2.3", "2.4", "2.5", "2.6"} {
		taking = append(taking, leaf(code, code, "1", scoring.BySurvey{}))
	}
	set.Max, set.Areas[1] = scoring.Whole(8), scoringtest.Branch("2", "Hài lòng", "6", taking...)
	r.Regulation.Satisfaction, r.Regulation.NoSurvey = scoring.RatioScale, scoring.DropSurvey
	r.Survey = append(results.Lines(), scoring.Satisfaction{Unit: "so-a", Code: "2.5", Value: number("50")})
	return scoring.Run(r, nil), results
}

// A survey leaf rests on the answers to the questions that it takes, of those who were asked them.
func TestAsked(t *testing.T) {
	weighted, answers := asking(survey.WeightedGroups)
	pooled, together := asking(survey.PooledGroups)
	for _, c := range []struct {
		why        string
		of         *scoring.Outcome
		answers    *survey.Results
		unit, code string
		want       string // ballots; each question with all answers and those of groups; groups that were asked
	}{
		{"the index: all that counts", weighted, answers, "so-a", "2.1",
			"4 of whom 4, weighted; q1 [3 1] dan[2 1] dn[1 0]; q2 [0 1] dn[0 1]; q3 [3 1] dan[2 1] dn[1 0]; of dan dn"},
		{"a component", weighted, answers, "so-a", "2.2",
			"4 of whom 4, weighted; q1 [3 1] dan[2 1] dn[1 0]; q2 [0 1] dn[0 1]; of dan dn"},
		{"a group", weighted, answers, "so-a", "2.3", "1 of whom 1; q1 [1 0]; q2 [0 1]; q3 [1 0]; of dan dn"},
		{"a question that does not count", weighted, answers, "so-a", "2.4",
			"4 of whom 4, weighted; q4 [2 2] dan[1 2] dn[1 0]; of dan dn"},
		{"a question that one group is asked", weighted, answers, "so-a", "2.6",
			"4 of whom 1; q2 [0 1] dn[0 1]; of dn"},
		{"one group alone answered", weighted, answers, "so-b", "2.1",
			"1 of whom 1; q1 [1 0] dan[1 0]; q2 [0 0]; q3 [1 0] dan[1 0]; of dan dn"},
		{"all people alike", pooled, together, "so-a", "2.2",
			"4 of whom 4; q1 [3 1] dan[2 1] dn[1 0]; q2 [0 1] dn[0 1]; of dan dn"},
		{"a figure that was computed elsewhere", weighted, answers, "so-a", "2.5", ""},
		{"no answers came", weighted, nil, "so-a", "2.1", ""},
		{"a leaf without answers", weighted, answers, "so-b", "2.5", ""},
		{"no survey leaf", weighted, answers, "so-b", "1", ""},
	} {
		got := ""
		if asked := account.Of(c.of, c.answers, c.unit).Criterion(c.code).Asked(); asked != nil {
			got = fmt.Sprint(asked.Ballots, " of whom ", asked.Answered)
			if asked.Weighted() {
				got += ", weighted"
			}
			for _, q := range asked.Questions {
				got += fmt.Sprint("; ", q.Question.ID, " ", q.Levels)
				for _, g := range q.Groups {
					got += fmt.Sprint(" ", g.Group.ID, g.Levels)
				}
			}
			got += "; of"
			for i := range c.answers.Definition.Groups {
				if g := &c.answers.Definition.Groups[i]; asked.Of(g) {
					got += " " + g.ID
				}
			}
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// Faults of answers concern the leaves that take them; other faults those that they name.
func TestFaultsAt(t *testing.T) {
	o, answers := asking(survey.WeightedGroups)
	for _, c := range []struct {
		why     string
		about   fault.About
		answers *survey.Results
		want    string
	}{
		{"a criterion", fault.About{Criterion: "2.1"}, answers, "2.1"},
		{"answers of the unit", fault.About{Part: fault.Answers}, answers, "2.1 2.2 2.3 2.4 2.5 2.6"},
		{"to a question", fault.About{Part: fault.Answers, Question: "q1"}, answers, "2.1 2.2 2.3 2.5"},
		{"that does not count", fault.About{Part: fault.Answers, Question: "q4"}, answers, "2.1 2.3 2.4 2.5"},
		{"of a group, whatever was asked", fault.About{Part: fault.Answers, Group: "dan"}, answers,
			"2.1 2.2 2.4 2.5 2.6"},
		{"of a group to a question", fault.About{Part: fault.Answers, Group: "dan", Question: "q3"}, answers,
			"2.1 2.5"},
		{"that say which criterion", fault.About{Part: fault.Answers, Criterion: "2.2"}, answers, "2.2"},
		{"nobody knows who takes what", fault.About{Part: fault.Answers, Group: "dan"}, nil, "2.1 2.2 2.3 2.4 2.5 2.6"},
		{"answers about another unit", fault.About{Unit: "so-b", Part: fault.Answers}, answers, ""},
		{"of the unit, in no part of it", fault.About{}, answers, ""},
	} {
		u := account.Of(o, c.answers, "so-a")
		u.Faults = fault.List{fault.New("x", fault.Position{}).In(c.about).In(fault.About{Unit: "so-a"})}
		var got []string
		for _, line := range u.Standing.Card.Lines {
			if line.Criterion.IsLeaf() && len(u.FaultsAt(line)) > 0 {
				got = append(got, line.Criterion.Code)
			}
		}
		same(t, c.why, got, strings.Fields(c.want)...)
	}
}

// A criterion is explained by what was read of it: data by field, typed points, satisfaction as the file has it; of a
// branch, by what is below it.
func TestCriterion(t *testing.T) {
	o, answers := asking(survey.WeightedGroups)
	plain := scoring.Run(scoringtest.TwoUnits(), nil)
	for _, c := range []struct {
		why  string
		of   *scoring.Outcome
		code string
		want []string
	}{
		{"data", o, "1", []string{"in 1", "numerator 6", "denominator 6"}},
		{"typed points", plain, "2", []string{"in 2", "points 1"}},
		{"satisfaction", o, "2.5", []string{"in 2", "in 2.5", "satisfaction 0.5"}},
		{"a branch", o, "2", []string{"in 2", "of 2.1", "of 2.2", "of 2.3", "of 2.4", "of 2.5", "of 2.6"}},
		{"no such criterion", o, "9", nil},
	} {
		var got []string
		if e := account.Of(c.of, answers, "so-a").Criterion(c.code); e != nil {
			for _, node := range e.Path {
				got = append(got, "in "+node.Code)
			}
			for _, cell := range e.Cells {
				got = append(got, fmt.Sprint(cell.Field.Name, " ", cell.Input.Number))
			}
			for _, child := range e.Children {
				got = append(got, "of "+child.Criterion.Code)
			}
		}
		same(t, c.why, got, c.want...)
	}
}

// Of the tree areas stand together and what does not apply; of bonus and penalty, items with points, whoever gave them.
func TestSorted(t *testing.T) {
	r, leaf := scoringtest.TwoUnits(), scoringtest.Leaf
	set, a, b := r.Sets[0], r.Submissions["so-a"].Entries, r.Submissions["so-b"].Entries
	set.Areas[1] = scoringtest.Branch("2", "Báo cáo", "2", leaf("2.1", "a", "1", scoring.Typed{}),
		leaf("2.2", "b", "1", scoring.BySurvey{}))
	set.Bonus = []*scoring.Criterion{leaf("T1", "x", "2", scoring.Typed{}), leaf("T2", "y", "1", scoring.Typed{})}
	set.Penalty = scoringtest.Set().Penalty
	r.Regulation.NoSurvey = scoring.DropSurvey
	r.Regulation.Classes = []scoring.ClassScale{{Blocks: []string{"so"}, By: scoring.ByIndex, On: scoring.OnExact,
		Levels: []scoring.ClassLevel{{Name: "Tốt", Edge: scoring.Whole(50)}, {Name: "Yếu"}}}}
	r.Blocks[0].Units[0].NotApplicable = []scoring.Exclusion{{Code: "2", Reason: "không có"}}
	a["T1"], a["T2"] = &scoring.Entry{Points: number("2")}, &scoring.Entry{Points: number("0")}
	b["2.1"], b["T2"] = &scoring.Entry{Points: number("1")}, &scoring.Entry{Points: number("1")}
	r.Ledger = []scoring.Decision{{Matter: scoring.Matter{Unit: "so-b", Code: "T2"}, To: number("0")},
		{Matter: scoring.Matter{Unit: "so-b", Code: "P1"}, To: number("2")}}
	o := scoring.Run(r, nil)
	for unit, want := range map[string][]string{
		"so-a": {"areas 1 2", "excluded 2", "items T1", "without survey false, level 0"},
		"so-b": {"areas 1 2", "excluded", "items T2 P1", "without survey true, level 1"},
	} {
		u := account.Of(o, nil, unit)
		codes := func(what string, lines []scoring.Line) string {
			for _, l := range lines {
				what += " " + l.Criterion.Code
			}
			return what
		}
		same(t, unit, []string{codes("areas", u.Areas), codes("excluded", u.Excluded), codes("items", u.Items),
			fmt.Sprintf("without survey %v, level %d", u.NoSurvey, u.Placing.At)}, want...)
	}
}
