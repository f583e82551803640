package scoring

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parindex/scoring/fault"
)

// What may still come is no fault: a line for each block says how much of it there is. Then each unit has its own.
func TestToDo(t *testing.T) {
	draft := func(r *Round) { r.Status = Draft }
	on := func(day Day) func(*Round) { return func(r *Round) { r.Today = day } }
	surveyed := func(r *Round) {
		r.Blocks[0].Set.Areas = append(r.Blocks[0].Set.Areas, &Criterion{Code: "4", Max: Whole(10), Rule: BySurvey{}})
	}
	policy := func(p NoSurveyPolicy) func(*Round) { return func(r *Round) { r.Regulation.NoSurvey = p } }
	refused := func(r *Round) { r.Regulation.Unappraised = RefuseUnappraised }
	late := func(unit string) func(*Round) { return func(r *Round) { neverCame(r, unit) } }
	for _, c := range []struct {
		why     string
		changes []func(*Round)
		want    string
	}{
		{"all came", nil, ""},
		{"two did not, in a draft", []func(*Round){draft, late("u"), late("x")}, "todo-self Sở 1, todo-self Xã 1"},
		{"nothing did", []func(*Round){draft, late("u"), late("d"), late("x"), late("y")},
			"todo-self Sở 2, todo-self Xã 2"},
		{"on a day before the deadline", []func(*Round){on("2021-11-20"), late("u")}, "todo-self Sở 1"},
		{"on the last day", []func(*Round){on("2021-11-25"), late("u")}, "self-missing"},
		{"after it", []func(*Round){on("2021-11-26"), late("u")}, "self-missing"},
		{"in an official round", []func(*Round){late("u")}, "self-missing"},
		{"nobody has decided, in a draft", []func(*Round){draft, refused}, "todo-appraisal Sở 2, todo-appraisal Xã 2"},
		{"in an official round", []func(*Round){refused},
			"unit-unappraised, unit-unappraised, unit-unappraised, unit-unappraised"},
		{"one has", []func(*Round){draft, refused, func(r *Round) {
			r.Ledger = []Decision{line("final 2021-12-20 a u 1 8 8 đủ", 1)}
		}}, "todo-appraisal Sở 2, todo-appraisal Xã 2"},
		{"people were not asked, in a draft", []func(*Round){draft, surveyed, policy(RefuseSurvey)},
			"todo-survey refuse Sở 2"},
		{"where that is dropped", []func(*Round){draft, surveyed, policy(DropSurvey)}, "todo-survey drop Sở 2"},
		{"in an official round", []func(*Round){surveyed, policy(RefuseSurvey)}, "no-survey, no-survey"},
		{"some were", []func(*Round){draft, surveyed, policy(DropSurvey), func(r *Round) {
			r.Survey = []Satisfaction{{Unit: "d", Code: "4", Value: given("1")}}
		}}, "todo-survey drop Sở 1"},
		{"a unit that has not come may be asked about, too",
			[]func(*Round){draft, surveyed, policy(DropSurvey), late("u")},
			"todo-self Sở 1, todo-survey drop Sở 2"},
		{"where it does not matter yet", []func(*Round){draft, surveyed, policy(DropSurvey),
			func(r *Round) { r.notYetHeld = true }}, ""},
	} {
		r := councilRound()
		r.Blocks[0].Name, r.Blocks[1].Name, r.Regulation.NeverSubmitted = "Sở", "Xã", RefuseAbsent
		for _, change := range c.changes {
			change(r)
		}
		_, faults := Score(r)
		var got []string
		for _, d := range faults {
			if d.Severity != fault.Todo {
				if d.Code != "district-unfinished" {
					got = append(got, string(d.Code))
				}
				continue
			}
			line := string(d.Code)
			for _, arg := range d.Args {
				if slices.Contains([]string{"name", "count", "policy"}, arg.Name) {
					line += fmt.Sprint(" ", arg.Value)
				}
			}
			got = append(got, line)
		}
		if text := strings.Join(got, ", "); text != c.want {
			t.Errorf("%s: %s, want %s", c.why, text, c.want)
		}
	}
}
