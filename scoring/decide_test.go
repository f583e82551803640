package scoring

import (
	"fmt"
	"slices"
	"testing"

	"parindex/scoring/fault"
)

// A list has one date for all its decisions: where it is wrong that is one fault, which says
// of how many others it is.
func TestOneDateIsOneFault(t *testing.T) {
	list := fault.At("list.xlsx", 1, 1)
	for _, c := range []struct {
		why    string
		ledger []string
		dates  []fault.Position
		want   string
	}{
		{"one decision", []string{"final 2022-01-02 c u 1 8 7 họp"}, []fault.Position{list},
			"1 decision-after-lock  302"},
		{"three of one list", []string{"final 2022-01-02 c u 1 8 7 họp", "final 2022-01-02 c u 2 8 7 họp",
			"final 2022-01-02 c d 1 8 7 họp"}, []fault.Position{list, list, list}, "1 decision-after-lock 2 302"},
		{"each with that date in a cell of its own", []string{"final 2022-01-02 c u 1 8 7 họp", "final 2022-01-02 c u 2 8 7 họp"},
			[]fault.Position{list, fault.At("list.xlsx", 2, 1)}, "1 decision-after-lock 1 302"},
		{"other faults of one place are not of its date", []string{"final 2021-12-20 c u 1 9 7 họp",
			"final 2021-12-20 c u 2 9 7 họp"}, []fault.Position{list, list}, "0 from-stale, 0 from-stale"},
		{"beside one that is", []string{"final 2021-12-20 c u 1 9 7 họp", "final 2022-01-02 c u 2 8 7 họp"},
			[]fault.Position{list, list}, "0 from-stale, 1 decision-after-lock  302"},
	} {
		r := placed()
		r.Agencies = r.Agencies[:3]
		for i, text := range c.ledger {
			a := line(text, i+1)
			a.DayPos = c.dates[i]
			r.Ledger = append(r.Ledger, a)
		}
		_, faults := Score(r)
		if got := saidAt(faults, "others"); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// Where a decision exceeds the authority of its agency, the other place says whose the
// criterion is.
func TestWhoMayDecide(t *testing.T) {
	for _, c := range []struct {
		why, line string
		kind      DecisionKind
		want      string
	}{
		{"on its own criterion", "final 2021-12-20 a u 1 8 7 họp", PointsDecision, ""},
		{"on the day that the workbook came in", "final 2021-11-20 a u 1 8 7 họp", PointsDecision, ""},
		{"the day before", "final 2021-11-19 a u 1 8 7 họp", PointsDecision, "1 decision-before-submission "},
		{"lateness may be accepted before", "final 2021-11-19 c u - - - mưa", AcceptLate, "1 decision-no-effect"},
		{"on another's, which the set names", "final 2021-12-20 a u 2 8 7 họp", PointsDecision,
			"1 decision-not-its-area A B 402"},
		{"on nobody's, which is the council's", "final 2021-12-20 a u 3 8 7 họp", PointsDecision,
			"1 decision-not-its-area A C 103"},
		{"that its own does not apply", "final 2021-12-20 a u 1 - - không-có", NotApplicable, ""},
		{"that people's answers do not count is the council's", "final 2021-12-20 a u 4 - - không-có", NotApplicable,
			"1 decision-of-council A"},
		{"also for all of a branch", "final 2021-12-20 a u 4.1 - - không-có", NotApplicable, "1 decision-of-council A"},
		{"the council may", "final 2021-12-20 c u 4 - - không-có", NotApplicable, ""},
		{"an agency that the round does not have, reported with its list", "final 2021-12-20 z u 1 8 7 họp",
			PointsDecision, ""},
		{"on a criterion that there is not, reported with the ledger", "final 2021-12-20 a u 9 - - họp",
			NotApplicable, ""},
	} {
		r := placed()
		r.Agencies = r.Agencies[:3]
		areas := &r.Blocks[0].Set.Areas
		*areas = append(*areas, &Criterion{Code: "4", Max: Whole(1), Agency: "a",
			Children: []*Criterion{{Code: "4.1", Max: Whole(1), Agency: "a", Rule: BySurvey{}}}})
		for i, area := range *areas {
			area.AgencyPos = fault.At("set", 401+i, 0)
		}
		for _, unit := range []string{"u", "d"} {
			r.Survey = append(r.Survey, Satisfaction{Unit: unit, Code: "4.1", Value: given("1")})
		}
		a := line(c.line, 1)
		a.Kind = c.kind
		r.Ledger = []Decision{a}
		_, faults := Score(r)
		if got := saidAt(faults, "agency", "owner", "others"); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// A cell left blank is told with the points that a decision put in its place, whether all of the row is blank or not.
func TestBlankCellsNameTheDecidedPoints(t *testing.T) {
	for _, c := range []struct {
		why string
		row []Input
		by  []string
		say string
	}{
		{"nobody decided", []Input{given("3"), {}}, nil, "error"},
		{"half a row", []Input{given("3"), {}}, []string{"final - a u 1 - 1 thiếu"}, "error 1"},
		{"a whole one", []Input{{}, {}}, []string{"final - a u 1 - 1 thiếu"}, "warning 1"},
	} {
		leaf := nodeOf("1", "2")
		leaf.Rule = Proportional{Rate: Rate{Numerator: "n", Denominator: "d"}, Cap: hundred}
		other := nodeOf("2", "2") // keeps a workbook from being empty
		other.Rule = YesNo{Yes: Whole(2)}
		set := setOf("4", leaf, other)
		set.Self = DeclaredEntry
		r := practice(set, &Unit{ID: "u", Ranked: true})
		r.Submissions["u"] = &Submission{Entries: map[string]*Entry{"1": {Inputs: c.row},
			"2": {Inputs: []Input{answer(Yes)}}}}
		r.Regulation.AppraisedWithoutSelf, r.Regulation.Unappraised = Accept, AcceptSelf
		for i, text := range c.by {
			r.Ledger = append(r.Ledger, line(text, i+1))
		}
		_, faults := Score(r)
		at := slices.IndexFunc(faults, func(d fault.Diagnostic) bool { return d.Code == CodeInputMissing })
		said := map[fault.Severity]string{fault.Error: "error", fault.Warning: "warning"}[faults[at].Severity]
		for _, arg := range faults[at].Args {
			if arg.Name == "decided" {
				said += fmt.Sprintf(" %v", arg.Value)
			}
		}
		if said != c.say {
			t.Errorf("%s: %s, want %s", c.why, said, c.say)
		}
	}
}
