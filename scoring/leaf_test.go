package scoring

import (
	"testing"

	"parindex/scoring/fault"
)

// Figures for a leaf that does not apply are warned of, where they were entered or decided
// after it was known.
func TestFiguresForWhatDoesNotApply(t *testing.T) {
	filled := func(in Input) func(*Round) {
		return func(r *Round) { r.Submissions["u"].Entries["1"] = &Entry{Points: in} }
	}
	decidedOff := func(day Day) func(*Round) {
		return func(r *Round) {
			r.Blocks[0].Units[0].NotApplicable = nil
			a := line("final - a u 1 - - không-có", 7)
			a.Kind, a.Day = NotApplicable, day
			r.Ledger = append(r.Ledger, a)
		}
	}
	for _, c := range []struct {
		why    string
		ledger []string
		change func(*Round)
		want   string
	}{
		{"the unit claims points", nil, filled(Input{State: Given, Number: Whole(1), Pos: fault.At("u", 3, 1)}),
			"3 scored-not-applicable 1 6"},
		{"the unit gives an answer", nil, filled(Input{State: Given, Text: "Có", Pos: fault.At("u", 3, 1)}),
			"3 scored-not-applicable 1 6"},
		{"0 says the same as nothing", nil, filled(Input{State: Given}), ""},
		{"and so does a blank cell", nil, filled(Input{}), ""},
		{"a row without cells", nil, func(r *Round) { delete(r.Submissions["u"].Entries, "1") }, ""},
		{"a council gives points", []string{"final 2021-12-20 a u 1 - 3 đủ"}, filled(Input{}),
			"5 scored-not-applicable 1 6"},
		{"or none", []string{"final 2021-12-20 a u 1 - 0 đủ"}, filled(Input{}), ""},
		{"what cannot count is reported as such", []string{"final 2022-01-02 a u 1 - 3 đủ"}, filled(Input{}),
			"0 decision-after-lock 1"},
		{"the unit could not know what was decided later", nil, decidedOff("2021-12-20"), ""},
		{"nor could a council before it", []string{"final 2021-12-19 a u 1 8 3 đủ"}, decidedOff("2021-12-20"), ""},
		{"on the day it could", []string{"final 2021-12-20 a u 1 8 3 đủ"}, decidedOff("2021-12-20"),
			"5 scored-not-applicable 1 7"},
	} {
		r := councilRound()
		r.Blocks, r.Agencies = r.Blocks[:1], r.Agencies[:3]
		r.Blocks[0].Units[0].NotApplicable = []Exclusion{{Code: "1", Reason: "không có",
			Pos: fault.At("round.yaml", 6, 0)}}
		for i, text := range c.ledger {
			a := line(text, i+1)
			a.To.Pos, a.DayPos = fault.At("l", 5, 0), fault.Position{}
			r.Ledger = append(r.Ledger, a)
		}
		c.change(r)
		_, faults := Score(r)
		if got := saidAt(faults, "criterion"); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// Where councils may decide on what a unit left blank, blank data are a warning, unless points stand beside them or the
// decision names some: then something is lost.
func TestBlankThatCouncilsDecidedOn(t *testing.T) {
	for _, c := range []struct {
		why, decision string
		points        Input
		want          fault.Severity
	}{
		{"blank", "final 2021-12-20 c u 1 - 1 đủ", Input{}, fault.Warning},
		{"which counts 0", "final 2021-12-20 c u 1 0 1 đủ", Input{}, fault.Warning},
		{"points were typed", "final 2021-12-20 c u 1 - 1 đủ", given("1.5"), fault.Error},
		{"the council saw points", "final 2021-12-20 c u 1 1.5 1 đủ", Input{}, fault.Error},
	} {
		rate := Rate{Numerator: "a", Denominator: "b", Over100: Refuse}
		leaf := func(code string) *Criterion {
			return &Criterion{Code: code, Max: Whole(2), Rule: Proportional{Rate: rate, Cap: hundred}}
		}
		set := &CriteriaSet{ID: "set", Self: DeclaredEntry, Areas: []*Criterion{leaf("1"), leaf("2")}}
		r := practice(set, &Unit{ID: "u"})
		r.Submissions["u"] = &Submission{File: "u", Entries: map[string]*Entry{
			"1": {Inputs: make([]Input, 2), Points: c.points}, "2": {Inputs: []Input{given("1"), given("2")}}}}
		r.Ledger = []Decision{line(c.decision, 1)}
		_, faults := Score(r)
		if len(faults) != 2 || faults[0].Code != CodeInputMissing || faults[0].Severity != c.want {
			t.Errorf("%s: %v", c.why, faults)
		}
	}
}

// A workbook that nobody filled, one with points and no data, and a unit that no council
// has decided on are each one fault, not one a leaf.
func TestEmptyWorkbooks(t *testing.T) {
	rate := func(a, b Input) *Entry { return &Entry{Inputs: []Input{a, b}} }
	points := func(at int) *Entry {
		e := rate(Input{}, Input{})
		e.Points = Input{State: Given, Number: Whole(1), Pos: fault.At("u", at, 1)}
		return e
	}
	both := func(first, second *Entry) map[string]*Entry { return map[string]*Entry{"1": first, "2": second} }
	blank, full := rate(Input{}, Input{}), rate(given("1"), given("2"))
	decided := []Decision{line("final 2021-12-20 c u 1 - 1 đủ", 1), line("final 2021-12-20 c u 2 - 1 đủ", 2)}
	for _, c := range []struct {
		why     string
		entries map[string]*Entry
		ledger  []Decision
		change  func(*Round)
		want    string
	}{
		{"filled", both(full, full), nil, nil, ""},
		{"blank", both(blank, blank), nil, nil, "0 self-empty"},
		{"without rows", nil, nil, nil, "0 self-empty"},
		{"a cell that could not be read is something", both(rate(Input{State: Bad}, Input{}), full), nil, nil, ""},
		{"half of it", both(full, blank), nil, nil, "0 input-missing, 0 input-missing"},
		{"blank, and councils decided: their points count, and the blank workbook is told", both(blank, blank),
			decided, nil,
			"0 self-empty 2"},
		{"what others give is no answer to the blank workbook", both(blank, blank), decided[1:], func(r *Round) {
			r.Blocks[0].Set.Areas[1].Rule = Appraiser{}
		}, "0 self-empty"},
		{"one blank leaf that councils decided on is a warning", both(full, blank), decided[1:], nil,
			"0 input-missing 1, 0 input-missing 1"},
		{"a decision names points that a blank leaf no longer has: that it is blank is the error", both(full, blank),
			[]Decision{line("final 2021-12-20 c u 2 2 1 thiếu", 2)}, nil, "0 input-missing 1, 0 input-missing 1"},
		{"nor has a row that is gone", map[string]*Entry{"1": full}, []Decision{
			line("final 2021-12-20 c u 2 2 1 thiếu", 2)}, nil, "0 entry-missing 1"},
		{"nor a blank workbook", both(blank, blank), []Decision{line("final 2021-12-20 c u 2 2 1 thiếu", 2)}, nil,
			"0 self-empty 1"},
		{"blanks that count 0 are told, and that it names other points", both(full, blank), []Decision{
			line("final 2021-12-20 c u 2 2 1 thiếu", 2)}, func(r *Round) { r.Regulation.Blank = ZeroBlank },
			"0 from-stale, 0 input-missing 1, 0 input-missing 1"},
		{"or does not", both(blank, blank), decided, func(r *Round) { r.Regulation.AppraisedWithoutSelf = Refuse },
			"0 appraised-without-self, 0 appraised-without-self, 0 self-empty"},
		{"points and no data, at the first of them", both(points(5), points(3)), nil, nil, "3 points-without-data"},
		{"in whatever order they are read", both(points(3), points(5)), nil, nil, "3 points-without-data"},
		{"points and some data", both(points(5), full), nil, nil, "0 input-missing, 0 input-missing"},
		{"where points are typed they are what was asked for", both(points(5), points(3)), nil,
			func(r *Round) { r.Blocks[0].Set.Self = TypedEntry }, ""},
		{"councils have yet to come", both(full, full), nil,
			func(r *Round) { r.Regulation.Unappraised = RefuseUnappraised }, "4 unit-unappraised"},
		{"perhaps they did, in a file that could not be read", both(full, full), nil, func(r *Round) {
			r.Regulation.Unappraised, r.LedgerIncomplete = RefuseUnappraised, true
		}, ""},
		{"nothing is asked of units", nil, nil, func(r *Round) {
			for _, area := range r.Blocks[0].Set.Areas {
				area.Rule = Appraiser{}
			}
			r.Regulation.Unappraised = ZeroUnappraised
		}, ""},
		{"nobody handed in anything: one warning for the round", nil, nil, func(r *Round) {
			delete(r.Submissions, "u")
			r.Regulation.NeverSubmitted = ZeroAbsent
		}, "0 self-none"},
	} {
		set := &CriteriaSet{ID: "set", Self: DeclaredEntry}
		for _, code := range []string{"1", "2"} {
			set.Areas = append(set.Areas, &Criterion{Code: code, Max: Whole(2),
				Rule: Proportional{Rate: Rate{Numerator: "a", Denominator: "b", Over100: Refuse}, Cap: hundred}})
		}
		r := practice(set, &Unit{ID: "u", Pos: fault.At("round.yaml", 4, 0)})
		r.Submissions["u"] = &Submission{File: "u", Entries: c.entries}
		r.Ledger = c.ledger
		if c.change != nil {
			c.change(r)
		}
		_, faults := Score(r)
		if got := saidAt(faults, "decided"); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}
