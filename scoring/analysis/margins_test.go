package analysis_test

import (
	"fmt"
	"testing"

	"parindex/scoring"
	"parindex/scoring/analysis"
	"parindex/scoring/survey"
)

// polled is three units with 4 claimed points of 10; of so many of 20 people in two groups each unit has the
// satisfaction of leaf 2 by all and of leaf 3 by the first ten.
func polled(satisfied map[string][2]int) (*scoring.Round, *survey.Results) {
	r := oneUnit(leaf("1", "10", scoring.Typed{}), leaf("2", "10", scoring.BySurvey{}),
		leaf("3", "10", scoring.BySurvey{}))
	yes, no := true, false
	d := &survey.Definition{Measure: survey.Share, Blank: survey.DropBlank, Averaging: survey.Pooled,
		GroupsBy: survey.PooledGroups, Sample: survey.SampleRule{Confidence: 95},
		Scales: []survey.Scale{{ID: "m", Levels: []survey.Level{{Code: "1", Satisfied: &yes},
			{Code: "0", Satisfied: &no}}}},
		Groups: []survey.Group{{ID: "dan"}, {ID: "dn"}},
		Components: []survey.Component{{ID: "c",
			Questions: []survey.Question{{ID: "q", Scale: "m", Counts: true}}}},
		Leaves: []survey.Take{{Set: "set", Criterion: "2"}, {Set: "set", Criterion: "3", Group: "dan"}}}
	r.Blocks[0].Units, r.Submissions = nil, map[string]*scoring.Submission{}
	var asked []survey.Unit
	for _, id := range []string{"a", "b", "c"} {
		r.Blocks[0].Units = append(r.Blocks[0].Units, &scoring.Unit{ID: id, Ranked: true})
		r.Submissions[id] = &scoring.Submission{Entries: map[string]*scoring.Entry{"1": {Points: given("4")}}}
		asked = append(asked, survey.Unit{ID: id, Set: "set"})
	}
	tally := survey.NewTally(d, asked)
	for _, unit := range asked {
		for group, id := range []string{"dan", "dn"} {
			for i := range 10 {
				answer := "0"
				if i < satisfied[unit.ID][group] {
					answer = "1"
				}
				tally.AddBallot(&survey.Ballot{Unit: unit.ID, Group: id, Answers: []int{tally.Answer(0, answer)}})
			}
		}
	}
	results, _ := tally.Result()
	r.Survey = results.Lines()
	return r, results
}

// A rank within margins of error is that with all of a unit's survey leaves at their upper or their lower ends, which
// are percentages.
func TestMargins(t *testing.T) {
	even := map[string][2]int{"a": {6, 6}, "b": {5, 6}, "c": {4, 6}}
	for _, c := range []struct {
		why       string
		satisfied map[string][2]int
		unit      string
		change    func(*scoring.Round, *survey.Results) *survey.Results
		want      string // the rank, the best and the worst and what they are tried with
	}{
		{"both leaves, one of all and one of ten people", even, "b", nil,
			"2; 1 survey=b:2=75.79% survey=b:3=76.34%; 3 survey=b:2=34.21% survey=b:3=23.66%"},
		{"no more than all", map[string][2]int{"a": {10, 9}, "b": {9, 10}, "c": {1, 0}}, "b", nil,
			"2; 1 survey=b:2=100% survey=b:3=100%; 2"},
		{"no less than nobody", map[string][2]int{"a": {10, 9}, "b": {0, 1}, "c": {1, 0}}, "c", nil,
			"2; 2; 3 survey=c:2=0% survey=c:3=0%"},
		{"no answers came", even, "b", func(*scoring.Round, *survey.Results) *survey.Results { return nil }, ""},
		{"a figure that is not the answers'", even, "b", func(r *scoring.Round, a *survey.Results) *survey.Results {
			for i := range r.Survey {
				if r.Survey[i].Code == "2" {
					r.Survey[i].Value = given("50")
				}
			}
			return a
		}, "2; 1 survey=b:3=76.34%; 3 survey=b:3=23.66%"},
		{"a leaf that takes nothing of the answers", even, "b",
			func(r *scoring.Round, a *survey.Results) *survey.Results {
				a.Definition.Leaves = a.Definition.Leaves[1:]
				return a
			}, "2; 1 survey=b:3=76.34%; 3 survey=b:3=23.66%"},
		{"leaves of another set", even, "b", func(r *scoring.Round, a *survey.Results) *survey.Results {
			for i := range a.Definition.Leaves {
				a.Definition.Leaves[i].Set = "khác"
			}
			return a
		}, ""},
	} {
		r, answers := polled(c.satisfied)
		if c.change != nil {
			answers = c.change(r, answers)
		}
		o := scoring.Run(r, nil)
		got := ""
		firmness := analysis.NewFirmness(o, answers)
		for i := range o.Rankings[0].Standings {
			s := &o.Rankings[0].Standings[i]
			if s.Card.Unit.ID != c.unit {
				continue
			}
			for _, one := range firmness.Of(&o.Rankings[0], s).Ranges {
				if one.Kind != analysis.WithinMargin {
					continue
				}
				got = fmt.Sprint(s.Rank)
				for _, scenario := range []analysis.Scenario{one.Best, one.Worst} {
					got += fmt.Sprint("; ", scenario.Rank)
					for _, change := range scenario.Changes {
						got += " " + change.Key()
					}
					if want := fullRank(r, c.unit, scenario.Changes...); want != scenario.Rank {
						t.Errorf("%s: rank %d, a full run gives %d", c.why, scenario.Rank, want)
					}
				}
			}
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}
