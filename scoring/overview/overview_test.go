package overview

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// council is a round of six departments, a district and its two communes. Every
// unit claims 8 of 10 on each leaf. Agency a appraises leaf 1, b leaf 2, nobody
// in particular leaf 3; 4 is for appraisers only, 5 is a survey. K is the
// district's council, C the province's.
func council() *scoring.Round {
	leaf := func(code, agency string, rule scoring.Rule) *scoring.Criterion {
		return &scoring.Criterion{Code: code, Title: "tiêu chí " + code, Agency: agency, Max: scoring.Whole(10),
			Rule: rule}
	}
	set := &scoring.CriteriaSet{ID: "so", Self: scoring.TypedEntry, Max: scoring.Whole(50),
		Areas: []*scoring.Criterion{leaf("1", "a", scoring.Typed{}), leaf("2", "b", scoring.Typed{}),
			leaf("3", "", scoring.Typed{}),
			leaf("4", "b", scoring.Appraiser{}), leaf("5", "", scoring.BySurvey{})},
		Bonus:   []*scoring.Criterion{leaf("T", "", scoring.Typed{})},
		Penalty: []*scoring.Criterion{leaf("P", "", scoring.Typed{}), leaf("P2", "", scoring.Appraiser{})}}
	communes := &scoring.CriteriaSet{ID: "xa", Self: scoring.TypedEntry, Max: scoring.Whole(10),
		Areas: []*scoring.Criterion{leaf("1", "k", scoring.Typed{})}}
	r := &scoring.Round{ID: "r", Sets: []*scoring.CriteriaSet{set, communes},
		Submissions: map[string]*scoring.Submission{},
		Regulation: &scoring.Regulation{NotApplicable: scoring.DropLeaf, NoSurvey: scoring.DropSurvey,
			Unappraised:          scoring.RefuseUnappraised,
			AppraisedWithoutSelf: scoring.Refuse, Blank: scoring.ZeroBlank, NeverSubmitted: scoring.RefuseAbsent,
			BonusCap: scoring.Cap{Declared: true}, PenaltyCap: scoring.Cap{Declared: true},
			Rounding: scoring.Rounding{Mode: scoring.HalfUp, Index: 2}, Rank: scoring.RankRule{By: scoring.ByIndex,
				On: scoring.OnExact, Ties: scoring.Competition}},
		Agencies: []scoring.Agency{{ID: "a", Name: "A", Blocks: []string{"so"}},
			{ID: "b", Name: "B", Blocks: []string{"so"}},
			{ID: "kd", Name: "K", As: "k", Parent: "d", Blocks: []string{"xa"}},
			{ID: "c", Name: "C", Council: true, Blocks: []string{"so"}}},
		Deadlines: []scoring.Deadline{{Stage: scoring.SelfStage, Day: "2021-11-25"},
			{Stage: scoring.FinalAppraisal, Day: "2021-12-31"}},
	}
	so := &scoring.Block{ID: "so", Name: "Sở", Set: set}
	for _, id := range strings.Fields("u1 u2 u3 u4 u5 u6 d") {
		so.Units = append(so.Units, &scoring.Unit{ID: id, Name: strings.ToUpper(id), Ranked: true})
	}
	xa := &scoring.Block{ID: "xa", Name: "Xã", Set: communes, Units: []*scoring.Unit{{ID: "x", Name: "X", Parent: "d"},
		{ID: "y", Name: "Y", Parent: "d"}}}
	r.Blocks = []*scoring.Block{so, xa}
	for unit := range r.Units() {
		handIn(r, unit.ID, "1", "2", "3")
	}
	return r
}

func handIn(r *scoring.Round, unit string, codes ...string) {
	entries := map[string]*scoring.Entry{}
	for _, code := range codes {
		entries[code] = &scoring.Entry{Points: given("8")}
	}
	r.Submissions[unit] = &scoring.Submission{File: unit + ".xlsx", Entries: entries}
	r.Received = append(r.Received, scoring.Receipt{Unit: unit, Stage: scoring.SelfStage, Day: "2021-11-20"})
}

func given(number string) scoring.Input {
	return scoring.Input{State: scoring.Given, Number: scoring.MustPoints(number)}
}

// decide adds decisions: stage day agency unit code from to reason evidence, "-"
// for none. Each stands on a line of its own.
func decide(r *scoring.Round, lines ...string) {
	for _, text := range lines {
		f := strings.Fields(text)
		for i := range f {
			f[i] = strings.TrimPrefix(f[i], "-")
		}
		at := len(r.Ledger) + 1
		a := scoring.Decision{Matter: scoring.Matter{Unit: f[3], Code: f[4]},
			Grounds: scoring.Grounds{Stage: scoring.Stage(f[0]), Day: scoring.Day(f[1]), Agency: f[2], Reason: f[7],
				Evidence: f[8]},
			DecisionPlaces: scoring.DecisionPlaces{Pos: fault.At("l", at, 0), DayPos: fault.At("l", at, 2)}}
		if f[5] != "" {
			a.From = given(f[5])
		}
		if f[6] != "" {
			a.To = given(f[6])
		}
		r.Ledger = append(r.Ledger, a)
	}
}

func look(r *scoring.Round, block string) *Overview {
	return Of(scoring.Run(r, nil), block)
}

// What a ledger makes of unit u1, of agency a and of what stands out.
func TestOverview(t *testing.T) {
	for _, c := range []struct {
		why    string
		ledger []string
		change func(*scoring.Round)
		show   func(*Overview) string
		want   string
	}{
		{"a unit: a cut, a raise, one confirmed, one granted", []string{"appraisal1 2021-12-01 a u1 1 8 6 thiếu -",
			"appraisal1 2021-12-01 b u1 2 8 9 - -",
			"appraisal1 2021-12-01 c u1 3 8 8 - -", "appraisal1 2021-12-01 b u1 4 - 5 - -"}, nil, unitOne,
			"24→28 (4) cut 1 raised 1 confirmed 1 granted 1 undecided 0, answered 0 open 1 (2 of 2)"},
		{"without any decision all is undecided, and needed", nil, nil, unitOne,
			"24→0 (-24) cut 0 raised 0 confirmed 0 granted 0 undecided 4 needed 1 2 3 4, answered 0 open 0 (0 of 0)"},
		{"a leaf that the unit left blank waits as well", []string{"appraisal1 2021-12-01 a u1 1 8 8 - -"},
			func(r *scoring.Round) { handIn(r, "u1", "1", "2") }, unitOne,
			"16→8 (-8) cut 0 raised 0 confirmed 1 granted 0 undecided 3 needed 2 3 4, answered 0 open 0 (0 of 0)"},
		{"where self points stand only appraisers' leaves wait", nil,
			func(r *scoring.Round) { r.Regulation.Unappraised = scoring.AcceptSelf }, unitOne,
			"24→24 (0) cut 0 raised 0 confirmed 0 granted 0 undecided 1 needed 4, answered 0 open 0 (0 of 0)"},
		{"and so does one with a cell that cannot be used", []string{"appraisal1 2021-12-01 a u1 1 8 8 - -"},
			func(r *scoring.Round) { r.Submissions["u1"].Entries["2"].Points.State = scoring.Bad }, unitOne,
			"16→8 (-8) cut 0 raised 0 confirmed 1 granted 0 undecided 3 needed 2 3 4, answered 0 open 0 (0 of 0)"},
		{"nobody raised what an agency left at points that cannot be read, or cut from them", []string{
			"appraisal1 2021-12-01 a u1 1 8 8 - -", "appraisal1 2021-12-01 b u1 2 8 6 thiếu -",
			"appraisal1 2021-12-01 c u1 3 - 5 - -", "appraisal1 2021-12-01 b u1 4 - 5 - -"}, func(r *scoring.Round) {
			for _, code := range []string{"1", "2", "3"} {
				r.Submissions["u1"].Entries[code].Points.State = scoring.Bad
			}
		}, unitOne, "0→24 (24) cut 1 raised 0 confirmed 1 granted 2 undecided 0, answered 0 open 1 (2 of 2)"},
		{"what it got back there is no change of its points", []string{"appraisal1 2021-12-01 a u1 1 8 8 - -",
			"appraisal1 2021-12-01 b u1 2 8 6 thiếu -", "appraisal1 2021-12-01 c u1 3 8 8 - -",
			"appraisal1 2021-12-01 b u1 4 - 5 - -"}, func(r *scoring.Round) {
			r.Submissions["u1"].Entries["2"].Points.State = scoring.Bad
		}, func(o *Overview) string { return fmt.Sprint(o.Units[0].ClaimedChange(), o.Units[0].GrantedPoints) }, "-2 13"},
		{"where undecided leaves count 0 they all wait", []string{"appraisal1 2021-12-01 a u1 1 8 8 - -"},
			func(r *scoring.Round) {
				r.Regulation.Unappraised = scoring.ZeroUnappraised
				handIn(r, "u1", "1", "2")
			}, unitOne,
			"16→8 (-8) cut 0 raised 0 confirmed 1 granted 0 undecided 3 needed 2 3 4, answered 0 open 0 (0 of 0)"},
		{"of who handed in nothing only what units do not score waits", nil, func(r *scoring.Round) {
			neverCame(r, "u1")
			r.Regulation.NeverSubmitted = scoring.ZeroAbsent
		}, unitOne, "0→0 (0) cut 0 raised 0 confirmed 0 granted 0 undecided 1 needed 4, answered 0 open 0 (0 of 0)"},
		{"what does not apply is not counted", nil, func(r *scoring.Round) {
			r.Blocks[0].Units[0].NotApplicable = []scoring.Exclusion{{Code: "1", Reason: "không có"}}
		}, unitOne,
			"16→0 (-16) cut 0 raised 0 confirmed 0 granted 0 undecided 3 needed 2 3 4, answered 0 open 0 (0 of 0)"},
		{"a cut that was restored is nothing to explain", []string{"appraisal1 2021-12-01 a u1 1 8 6 thiếu -",
			"final 2021-12-20 a u1 1 6 8 bổ-sung -"}, nil, unitOne,
			"24→8 (-16) cut 0 raised 0 confirmed 1 granted 0 undecided 3 needed 2 3 4, answered 0 open 0 (0 of 0)"},
		{"nor is one that the unit answered", []string{"appraisal1 2021-12-01 a u1 1 8 6 thiếu -",
			"appraisal1 2021-12-01 b u1 2 8 7 thiếu -"}, func(r *scoring.Round) {
			r.Replies = []scoring.Reply{{Unit: "u1", Code: "1", Text: "có"}, {Unit: "u1", Code: "2"}}
		}, unitOne,
			"24→13 (-11) cut 2 raised 0 confirmed 0 granted 0 undecided 2 needed 3 4, answered 1 open 1 (1 of 3)"},
		{"a larger penalty is a cut, but none of the tree",
			[]string{"appraisal1 2021-12-01 c u1 P - 2 vi-phạm bb"}, nil,
			unitOne,
			"24→0 (-24) cut 0 raised 0 confirmed 0 granted 0 undecided 4 needed 1 2 3 4, " +
				"items cut 1 raised 0 granted 0 (-2), answered 0 open 1 (2 of 2)"},
		{"also of an item that only councils score", []string{"appraisal1 2021-12-01 c u1 P2 - 2 vi-phạm bb"},
			nil, unitOne,
			"24→0 (-24) cut 0 raised 0 confirmed 0 granted 0 undecided 4 needed 1 2 3 4, " +
				"items cut 1 raised 0 granted 0 (-2), answered 0 open 1 (2 of 2)"},
		{"which may be taken back", []string{"appraisal1 2021-12-01 c u1 P2 - 2 vi-phạm bb",
			"final 2021-12-20 c u1 P2 2 0 nhầm bb"}, nil, unitOne,
			"24→0 (-24) cut 0 raised 0 confirmed 0 granted 0 undecided 4 needed 1 2 3 4, answered 0 open 0 (0 of 0)"},

		{"by criterion", []string{"appraisal1 2021-12-01 a u1 1 8 6 thiếu -", "appraisal1 2021-12-01 a u2 1 8 9 - -",
			"appraisal1 2021-12-01 a u3 1 8 7 thiếu -", "appraisal1 2021-12-01 b u3 4 - 7 - -"},
			nil, criteria,
			"so/1 7 units, 3 decided, 2 cut, 1 raised, 3 off, 200/7% so/2 7 units, 0 decided, 0 cut, 0 raised, " +
				"0 off, 0% so/3 7 units, 0 decided, 0 cut, 0 raised, 0 off, 0% " +
				"so/4 7 units, 1 decided, 0 cut, 0 raised, 0 off, 0% " +
				"xa/1 2 units, 0 decided, 0 cut, 0 raised, 0 off, 0%"},

		{"by agency: changes are to what stood before", []string{"appraisal1 2021-12-01 a u1 1 8 6 thiếu -",
			"final 2021-12-20 c u1 1 6 7 bổ-sung bb", "final 2021-12-20 b u1 4 - 5 - -"},
			nil, agencies,
			"a 1 on 1: 1 cut 0 raised, -2 +0, 0/1 bare; b 1 on 1: 0 cut 0 raised, 0 +5, 0/0 bare; kd 0 on 0: 0 " +
				"cut 0 raised, 0 +0, 0/0 bare; c 1 on 1: 0 cut 1 raised, 1 +0, 0/0 bare"},
		{"a penalty that rests on nothing", []string{"appraisal1 2021-12-01 c u1 P2 - 2 - -"}, nil, bare, "l:1 u1 P2"},
		{"cuts that rest on nothing, those without a reason first", []string{"appraisal1 2021-12-01 a u1 1 8 6 thiếu -",
			"appraisal1 2021-12-01 a u2 1 8 6 - bb",
			"appraisal1 2021-12-01 a u3 1 8 6 thiếu bb", "appraisal1 2021-12-01 a u4 1 8 9 - -"}, nil, bare,
			"l:2 u2 1; l:1 u1 1"},

		{"who owes decisions: the agency that a leaf names, the council where it names none",
			each("u1 u2 u3 u4 u5 u6", "appraisal1 2021-12-01 a %s 1 8 8 - -"), nil,
			owing, "b 14 of 7; c 7 of 7; kd 2 of 2; a 1 of 1"},
		{"decisions on more than points, of which one is another's",
			[]string{"appraisal1 2021-12-01 a u1 1 - - không-có bb",
				"appraisal1 2021-12-01 a u1 2 - - không-có bb", "final 2021-12-20 c u2 - - - mất-điện bb",
				"appraisal1 2021-12-01 a u3 1 8 8 - -"}, func(r *scoring.Round) {
				r.Ledger[0].Kind, r.Ledger[1].Kind = scoring.NotApplicable, scoring.NotApplicable
				r.Ledger[2].Kind = scoring.AcceptLate
			}, rest,
			"other [u1 1 not_applicable u2 - accept_late]; explained []; waiting [u1 u2 u3 u4 u5 u6 d x y]; kept 0"},
		{"self points stand where nobody decided, of those who came",
			each("u1", "appraisal1 2021-12-01 a %s 1 8 8 - -"),
			func(r *scoring.Round) {
				r.Regulation.Unappraised, r.Regulation.NeverSubmitted = scoring.AcceptSelf, scoring.ZeroAbsent
				r.Submissions["u1"].Entries["T"] = &scoring.Entry{Points: given("2")}
				delete(r.Submissions, "u6")
				r.Received = nil
			}, rest, "other []; explained []; waiting [u1 u2 u3 u4 u5 u6 d]; kept 20"},
		{"points that rest on an explanation alone", nil, func(r *scoring.Round) {
			r.Regulation.Unappraised = scoring.AcceptSelf
			r.Blocks[0].Set.Areas[1].Proof = scoring.EvidenceOrExplanation
			r.Submissions["u1"].Entries["2"].Explanation = "chưa có văn bản"
		}, rest, "other []; explained [u1 2]; waiting [u1 u2 u3 u4 u5 u6 d]; kept 23"},
		{"the part's own name where nobody plays it for this unit", nil,
			func(r *scoring.Round) { r.Agencies = nil }, owing,
			"b 14 of 7; a 7 of 7;  7 of 7; k 2 of 2"},
	} {
		r := council()
		decide(r, c.ledger...)
		if c.change != nil {
			c.change(r)
		}
		if got := c.show(look(r, "")); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.why, got, c.want)
		}
	}
}

func each(units, line string) (lines []string) {
	for unit := range strings.FieldsSeq(units) {
		lines = append(lines, fmt.Sprintf(line, unit))
	}
	return lines
}

func unitOne(o *Overview) string {
	u := o.Units[0]
	needed := ""
	for _, l := range u.StillToDecide {
		needed += " " + l.Line.Criterion.Code
	}
	if needed != "" {
		needed = " needed" + needed
	}
	items := ""
	if !u.ItemChange.IsZero() {
		items = fmt.Sprintf(", items cut %d raised %d granted %d (%s)", u.Items.Cut, u.Items.Raised, u.Items.Granted,
			u.ItemChange)
	}
	return fmt.Sprintf("%s→%s (%s) cut %d raised %d confirmed %d granted %d undecided %d%s%s, "+
		"answered %d open %d (%s of %s)", u.Card.Self, u.Card.Appraised, u.Change(),
		u.Cut, u.Raised, u.Confirmed, u.Granted, u.Undecided, needed, items, u.Answered, u.Unanswered, u.OpenPoints,
		u.CutPoints)
}

func criteria(o *Overview) string {
	var lines []string
	for _, c := range o.Criteria {
		lines = append(lines, fmt.Sprintf("%s/%s %d units, %d decided, %d cut, %d raised, %s off, %s%%", c.Set.ID,
			c.Criterion.Code, c.Units, c.Decided(), c.Cut, c.Raised, c.CutPoints, c.CutShare))
	}
	return strings.Join(lines, " ")
}

func agencies(o *Overview) string {
	var lines []string
	for _, a := range o.Agencies {
		lines = append(lines,
			fmt.Sprintf("%s %d on %d: %d cut %d raised, %s +%s, %d/%d bare", a.ID, a.Decisions, a.Units,
				a.Cut, a.Raised, a.Change(), a.GrantedPoints, a.NoReason, a.NoEvidence))
	}
	return strings.Join(lines, "; ")
}

func bare(o *Overview) string {
	var lines []string
	for _, d := range o.Ungrounded {
		lines = append(lines, fmt.Sprint(d.Pos, " ", d.Unit, " ", d.Code))
	}
	return strings.Join(lines, "; ")
}

func owing(o *Overview) string {
	var lines []string
	for _, a := range o.Owing {
		lines = append(lines, fmt.Sprintf("%s %d of %d", a.ID, a.Leaves, a.Units))
	}
	return strings.Join(lines, "; ")
}

// rest is what else stands in an overview.
func rest(o *Overview) string {
	var other, explained, waiting []string
	for _, d := range o.Other {
		code := "-"
		if d.Criterion != nil {
			code = d.Criterion.Code
		}
		other = append(other, fmt.Sprint(d.Card.Unit.ID, " ", code, " ", d.Kind))
	}
	for _, l := range o.OnlyExplained {
		explained = append(explained, fmt.Sprint(l.Card.Unit.ID, " ", l.Line.Criterion.Code))
	}
	for _, u := range o.Waiting {
		waiting = append(waiting, u.Card.Unit.ID)
	}
	return fmt.Sprintf("other %s; explained %s; waiting %s; kept %d", other, explained, waiting, o.Kept)
}

// Why decisions do not count, each at its line.
func TestVoid(t *testing.T) {
	for _, c := range []struct {
		why, line string
		kind      scoring.DecisionKind
		want      fault.Code
	}{
		{"it counts", "final 2021-12-01 a u1 1 8 6 thiếu bb", "", ""},
		{"another's area", "final 2021-12-01 a u1 2 8 6 thiếu bb", "", scoring.CodeNotItsArea},
		{"another's unit", "final 2021-12-01 kd u1 1 8 6 thiếu bb", "", scoring.CodeNotItsUnit},
		{"nobody known", "final 2021-12-01 z u1 1 8 6 thiếu bb", "", scoring.CodeAppraiserOther},
		{"after the lock", "final 2022-01-02 a u1 1 8 6 thiếu bb", "", scoring.CodeAfterLock},
		{"before it came in", "final 2021-11-02 a u1 1 8 6 thiếu bb", "", scoring.CodeBeforeReceipt},
		{"above the maximum", "final 2021-12-01 a u1 1 8 11 thiếu bb", "", scoring.CodeScoreOverMax},
		{"no points", "final 2021-12-01 a u1 1 8 - thiếu bb", "", scoring.CodeCellNotNumber},
		{"a survey leaf", "final 2021-12-01 c u1 5 - 6 thiếu bb", "", scoring.CodeDecisionSurvey},
		{"no such leaf", "final 2021-12-01 c u1 9 - 6 thiếu bb", "", scoring.CodeCriterionUnknown},
		{"no such unit", "final 2021-12-01 c u9 1 - 6 thiếu bb", "", scoring.CodeUnitUnknown},
		{"the unit left it blank", "final 2021-12-01 b u6 2 - 6 thiếu bb", "", scoring.CodeAppraisedNoSelf},
		{"what does not apply, by another's decision", "final 2021-12-01 a u1 2 - - không-có bb", scoring.NotApplicable,
			scoring.CodeNotItsArea},
		{"and by its own", "final 2021-12-01 a u1 1 - - không-có bb", scoring.NotApplicable, ""},
		{"lateness accepted after the lock", "final 2022-01-02 c u1 - - - mất-điện bb", scoring.AcceptLate,
			scoring.CodeAfterLock},
		{"and in time", "final 2021-12-02 c u1 - - - mất-điện bb", scoring.AcceptLate, ""},
	} {
		r := council()
		handIn(r, "u6", "1")
		decide(r, "final 2021-12-01 c u1 3 8 8 - -", c.line)
		r.Ledger[1].Kind = c.kind
		var got fault.Code
		for _, v := range look(r, "").Void {
			if v.Pos.Line() != 2 {
				t.Errorf("%s: line %d is void: %s", c.why, v.Pos.Line(), v.Void)
			}
			got = v.Void
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// Decisions on a leaf that was excluded later have no effect, and neither has one
// that was the second agency's.
func TestVoidByAnotherDecision(t *testing.T) {
	r := council()
	r.Agencies = slices.DeleteFunc(r.Agencies, func(a scoring.Agency) bool { return a.Council })
	decide(r, "appraisal1 2021-12-01 a u1 3 8 7 thiếu bb", "appraisal1 2021-12-02 b u1 3 7 6 thiếu bb",
		"appraisal1 2021-12-01 a u2 1 8 7 thiếu bb", "final 2021-12-20 a u2 1 - - không-có bb")
	r.Ledger[3].Kind = scoring.NotApplicable
	var got []string
	for _, v := range look(r, "").Void {
		got = append(got, fmt.Sprint(v.Pos.Line(), " ", v.Name, " ", v.Void))
	}
	if want := []string{"2 U1 decision-two-agencies", "3 U2 scored-not-applicable"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// Only one block is shown, but districts are checked against all.
func TestBlock(t *testing.T) {
	r := council()
	decide(r, "final 2021-12-01 kd x 1 8 7 thiếu bb", "final 2021-12-01 a u1 2 8 7 thiếu bb")
	r.Received[7].Day = "2021-11-28" // of x
	neverCame(r, "y")
	for block, want := range map[string]string{
		"xa": "units [x y] agencies [kd] late [x] missing [y] districts [d 2 1 0] void 0 behind [x]",
		"so": "units [u1 u2 u3 u4 u5 u6 d] agencies [a b c] late [] missing [] districts [d 2 1 0] void 1 behind []",
	} {
		o := look(r, block)
		var units, behind, late, missing, bodies, districts []string
		for _, u := range o.Units {
			units = append(units, u.Card.Unit.ID)
		}
		for _, u := range o.ToExplain {
			behind = append(behind, u.Card.Unit.ID)
		}
		for _, card := range o.Late {
			late = append(late, card.Unit.ID)
		}
		for _, card := range o.Missing {
			missing = append(missing, card.Unit.ID)
		}
		for _, a := range o.Agencies {
			bodies = append(bodies, a.ID)
		}
		for _, d := range o.Districts {
			districts = append(districts,
				fmt.Sprint(d.Unit.ID, " ", d.Communes, " ", len(d.Missing), " ", len(d.Undecided)))
		}
		if got := fmt.Sprintf("units %v agencies %v late %v missing %v districts %v void %d behind %v", units,
			bodies, late,
			missing, districts, len(o.Void), behind); got != want {
			t.Errorf("block %s:\n got %s\nwant %s", block, got, want)
		}
	}
}

// Before the final appraisal no district could have finished, and later decisions
// are not made yet.
func TestStage(t *testing.T) {
	r := council()
	decide(r, "appraisal1 2021-12-01 a u1 1 8 6 thiếu bb", "final 2021-12-20 a u1 1 6 8 bổ-sung bb")
	first, final := look(as(r, scoring.FirstAppraisal), ""), look(r, "")
	if none := look(council(), "").Held(); none != "" || first.Held() != scoring.FirstAppraisal ||
		final.Held() != scoring.FinalAppraisal {
		t.Errorf("held: %q without decisions, then %q and %q", none, first.Held(), final.Held())
	}
	if len(first.Districts) != 0 || len(final.Districts) != 1 {
		t.Errorf("%d districts after the first appraisal, %d after the final", len(first.Districts),
			len(final.Districts))
	}
	if first.Units[0].Cut != 1 || final.Units[0].Cut != 0 || len(first.ToExplain) != 1 || len(final.ToExplain) != 0 {
		t.Errorf("after the first appraisal %+v, after the final %+v", first.Units[0].Tally, final.Units[0].Tally)
	}
}

// The changes of the agencies and what they granted add up to appraised less self
// points: where every leaf was decided on nothing else changes anything.
func TestChangesAddUp(t *testing.T) {
	r := council()
	for i, unit := range r.Blocks[0].Units {
		for code, agency := range map[string]string{"1": "a", "2": "b", "3": "c"} {
			decide(r, fmt.Sprintf("appraisal1 2021-12-01 %s %s %s 8 %d thiếu bb", agency, unit.ID, code, 3+i),
				fmt.Sprintf("final 2021-12-20 c %s %s %d %d.25 bổ-sung bb", unit.ID, code, 3+i, 9-i))
		}
		decide(r, fmt.Sprintf("appraisal1 2021-12-01 b %s 4 - %d.5 - -", unit.ID, i))
	}
	o := look(r, "so")
	var byUnit, granted, byAgency, byLeaf scoring.Points
	for _, u := range o.Units {
		byUnit, granted = scoring.Sum(byUnit, u.ClaimedChange(), u.GrantedPoints), granted.Add(u.GrantedPoints)
	}
	for _, a := range o.Agencies {
		byAgency = scoring.Sum(byAgency, a.Change(), a.GrantedPoints)
		granted = granted.Sub(a.GrantedPoints)
	}
	if !granted.IsZero() {
		t.Errorf("units were granted %s more than agencies granted", granted)
	}
	for _, l := range o.Leaves {
		byLeaf = byLeaf.Add(l.Change())
	}
	if byUnit.IsZero() || !byUnit.Equal(byAgency) || !byUnit.Equal(byLeaf) {
		t.Errorf("%s by unit, %s by agency, %s by leaf", byUnit, byAgency, byLeaf)
	}
}

// as is the round as it stood after a stage.
func as(r *scoring.Round, stage scoring.Stage) *scoring.Round {
	then, _ := r.With(scoring.AsOf(stage))
	return then
}

// neverCame takes away a unit's workbook and the line that says it came.
func neverCame(r *scoring.Round, unit string) {
	delete(r.Submissions, unit)
	r.Received = slices.DeleteFunc(slices.Clone(r.Received), func(got scoring.Receipt) bool { return got.Unit == unit })
}
