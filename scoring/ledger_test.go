package scoring

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"parindex/scoring/fault"
)

// councilRound is a department and two communes of a district; the agency A
// appraises criterion 1, B criterion 2, K the district's communes, C is the
// province's council.
func councilRound() *Round {
	leaf := func(code, agency string) *Criterion {
		return &Criterion{Code: code, Agency: agency, Max: Whole(10), Rule: Typed{}}
	}
	set := &CriteriaSet{ID: "so", Self: TypedEntry, Max: Whole(30),
		Areas: []*Criterion{leaf("1", "a"), leaf("2", "b"), leaf("3", "")},
		Bonus: []*Criterion{{Code: "T", Max: Whole(2), Rule: Typed{}}}, Penalty: []*Criterion{{Code: "P", Max: Whole(2),
			Rule: Appraiser{}}}}
	communes := &CriteriaSet{ID: "xa", Self: TypedEntry, Max: Whole(10), Areas: []*Criterion{leaf("1", "k")}}
	r := practice(set, &Unit{ID: "u", Ranked: true}, &Unit{ID: "d", Ranked: true})
	r.Blocks[0].ID = "so"
	r.Blocks = append(r.Blocks, &Block{ID: "xa", Set: communes, Units: []*Unit{
		{ID: "x", Parent: "d", Ranked: true}, {ID: "y", Parent: "e", Ranked: true}}})
	r.Agencies = []Agency{{ID: "a", Name: "A", Blocks: []string{"so"}}, {ID: "b", Name: "B"},
		{ID: "c", Name: "C", Council: true, Blocks: []string{"so"}},
		{ID: "kd", Name: "K", As: "k", Parent: "d", Blocks: []string{"xa"}}}
	r.Deadlines = []Deadline{{Stage: SelfStage, Day: "2021-11-25"},
		{Stage: FinalAppraisal, Blocks: []string{"so"}, Day: "2021-12-31"}}
	r.Regulation.BonusCap, r.Regulation.PenaltyCap = Cap{Declared: true}, Cap{Declared: true}
	r.Regulation.Reasons = CutReasons
	for unit, day := range map[string]Day{"u": "2021-11-20", "d": "2021-11-20", "x": "2021-11-20", "y": "2021-11-20"} {
		r.Received = append(r.Received, Receipt{Unit: unit, Stage: SelfStage, Day: day})
		r.Submissions[unit] = &Submission{File: unit, Entries: map[string]*Entry{}}
		for _, code := range []string{"1", "2", "3"} {
			r.Submissions[unit].Entries[code] = &Entry{Points: given("8")}
		}
	}
	return r
}

// line writes a decision: stage day agency unit code from to reason, "-" for none.
func line(text string, at int) Decision {
	f := strings.Fields(text)
	points := func(word string) Input {
		switch word {
		case "-":
			return Input{}
		case "unread":
			return Input{State: Bad}
		}
		return given(word)
	}
	none := func(word string) string { return strings.TrimPrefix(word, "-") }
	return Decision{Matter: Matter{Unit: f[3], Code: none(f[4])},
		From: points(f[5]),
		To:   points(f[6]),
		Grounds: Grounds{Stage: Stage(f[0]), Day: Day(none(f[1])), Agency: f[2], Reason: none(f[7]),
			Evidence: "QĐ 1"},
		DecisionPlaces: DecisionPlaces{Pos: fault.At("l", at, 0), DayPos: fault.At("l", at, 2)}}
}

// What a ledger gives u in all (30 at most, 24 claimed), and what is said of it.
func TestLedger(t *testing.T) {
	for _, c := range []struct {
		why    string
		ledger []string
		total  string
		codes  string
	}{
		{"the claim stands where nobody decides", nil, "24", ""},
		{"a cut with its reason", []string{"appraisal1 2021-12-01 a u 1 8 6 thiếu"}, "22", ""},
		{"the last of two counts", []string{"appraisal1 2021-12-01 a u 1 8 6 thiếu",
			"final 2021-12-20 a u 1 6 7 bổ-sung"}, "23", ""},
		{"whatever order they are read in",
			[]string{"final 2021-12-20 a u 1 6 7 bổ-sung", "appraisal1 2021-12-01 a u 1 8 6 thiếu"}, "23", ""},
		{"the council comes after the agency",
			[]string{"appraisal1 2021-12-01 a u 1 8 6 thiếu", "final 2021-12-20 c u 1 6 8 bổ-sung"}, "24", ""},
		{"a council that raises without a reason is told",
			[]string{"appraisal1 2021-12-01 a u 1 8 6 thiếu", "final 2021-12-20 c u 1 6 8 -"}, "24",
			"raise-without-reason"},
		{"a cut without a reason counts, and is a fault", []string{"appraisal1 2021-12-01 a u 1 8 6 -"}, "22",
			"reason-missing"},
		{"a full stop is no reason", []string{"appraisal1 2021-12-01 a u 1 8 6 ."}, "22", "reason-missing"},
		{"nor is a question mark", []string{"appraisal1 2021-12-01 a u 1 8 6 ?"}, "22", "reason-missing"},
		{"the 15 digits of a cell are no cut", []string{"appraisal1 2021-12-01 a u 1 8 7.99999999999999 -"},
			"24", ""},
		{"a raise counts without one, and is told", []string{"appraisal1 2021-12-01 a u 1 8 9 -"}, "25",
			"raise-without-reason"},
		{"what only rounding raises is not", []string{"appraisal1 2021-12-01 a u 1 8 8.0000000001 -"},
			"24", ""},
		{"from is not what it replaces", []string{"appraisal1 2021-12-01 a u 1 9 6 thiếu"}, "22", "from-stale"},
		{"stale, and its agency decided again from what stood", []string{"appraisal1 2021-12-01 a u 1 9 6 thiếu",
			"appraisal1 2021-12-05 a u 1 8 7 bổ-sung"}, "23", ""},
		{"which is told where a day does not say that it is the later one", []string{"appraisal1 - a u 1 9 6 thiếu",
			"appraisal1 2021-12-05 a u 1 8 7 bổ-sung"}, "23", "decision-redone"},
		{"with it all that its agency decided from there", []string{"appraisal1 2021-12-01 a u 1 9 6 thiếu",
			"appraisal1 2021-12-02 a u 1 6 5 thiếu", "appraisal1 2021-12-05 a u 1 8 7 bổ-sung"}, "23",
			""},
		{"another appraisal does not settle it", []string{"appraisal1 2021-12-01 a u 1 9 6 thiếu",
			"final 2021-12-20 a u 1 8 7 bổ-sung"}, "23", "from-stale from-stale"},
		{"nor does a council", []string{"appraisal1 2021-12-01 a u 1 9 6 thiếu",
			"appraisal1 2021-12-05 c u 1 8 7 bổ-sung"}, "23", "from-stale from-stale"},
		{"nor what is stale, too", []string{"appraisal1 2021-12-01 a u 1 9 6 thiếu",
			"appraisal1 2021-12-05 a u 1 9 7 bổ-sung"}, "23", "from-stale from-stale"},
		{"stale after another decision", []string{"appraisal1 2021-12-01 a u 1 8 6 thiếu",
			"final 2021-12-20 a u 1 8 7 bổ-sung"}, "23", "from-stale"},
		{"a further decision has to say what it replaces",
			[]string{"appraisal1 2021-12-01 a u 1 8 6 thiếu",
				"final 2021-12-20 a u 1 - 7 bổ-sung"}, "23", "from-missing"},
		{"above the maximum", []string{"appraisal1 2021-12-01 a u 1 8 11 thưởng"}, "24", "score-over-max"},
		{"not its area", []string{"appraisal1 2021-12-01 a u 2 8 6 thiếu"}, "24", "decision-not-its-area"},
		{"an area that is nobody's is the council's", []string{"appraisal1 2021-12-01 a u 3 8 6 thiếu"}, "24",
			"decision-not-its-area"},
		{"which may decide on any", []string{"appraisal1 2021-12-01 c u 3 8 6 thiếu"}, "22", ""},
		{"not its unit", []string{"appraisal1 2021-12-01 kd u 1 8 6 thiếu"}, "24", "decision-not-its-unit"},
		{"nobody after the lock", []string{"final 2022-01-02 a u 1 8 6 thiếu"}, "24", "decision-after-lock"},
		{"on the last day", []string{"final 2021-12-31 a u 1 8 6 thiếu"}, "22", ""},
		{"not before it came in", []string{"appraisal1 2021-11-19 a u 1 8 6 thiếu"}, "24",
			"decision-before-submission"},
		{"final before the first", []string{"appraisal1 2021-12-10 a u 1 8 6 thiếu",
			"final 2021-12-05 a u 1 6 7 bổ-sung"}, "23", "decision-out-of-order"},
		{"a first decision made again leaves the final one before it stale",
			[]string{"appraisal1 2021-12-01 a u 1 9 6 thiếu",
				"appraisal1 2021-12-22 a u 1 8 6 thiếu", "final 2021-12-20 a u 1 6 7 bổ-sung"}, "23",
			"decision-out-of-order"},
		{"until that is made again, too", []string{"appraisal1 2021-12-01 a u 1 9 6 thiếu",
			"appraisal1 2021-12-22 a u 1 8 6 thiếu", "final 2021-12-20 a u 1 6 6 giữ", "final 2021-12-21 a u 1 6 6 giữ",
			"final 2021-12-23 a u 1 6 7 bổ-sung"}, "23", ""},
		{"which stands before the council's, now stale", []string{"final 2021-12-01 a u 1 9 6 thiếu",
			"final 2021-12-20 c u 1 6 7 họp", "final 2021-12-22 a u 1 8 6 thiếu"}, "23",
			"decision-out-of-order"},
		{"until the council decides again", []string{"final 2021-12-01 a u 1 9 6 thiếu",
			"final 2021-12-20 c u 1 6 7 họp", "final 2021-12-22 a u 1 8 5 thiếu", "final 2021-12-22 c u 1 5 6 họp"},
			"22",
			""},
		{"nobody decides after the council in one appraisal",
			[]string{"final 2021-12-20 c u 1 8 7 họp",
				"final 2021-12-24 a u 1 7 5 không-đồng-ý"}, "23", "decision-after-council"},
		{"on one day the council is last, whatever its file is called",
			[]string{"final 2021-12-20 c u 1 7 6 họp", "final 2021-12-20 a u 1 8 7 thiếu"}, "22", ""},
		{"in the next appraisal the agency may",
			[]string{"appraisal1 2021-12-01 c u 1 8 7 họp", "final 2021-12-24 a u 1 7 8 bổ-sung"}, "24", ""},
		{"decisions of one day follow the points they replace",
			[]string{"final 2021-12-20 c u 1 7 5 họp", "final 2021-12-20 c u 1 8 7 họp"}, "21", ""},
		{"of one that keeps the points and one that changes them on the same day nobody knows the last",
			[]string{"final 2021-12-20 a u 1 8 6 sửa-lại", "final 2021-12-20 a u 1 8 8 -"}, "22",
			"decision-contradicts"},
		{"without a day neither", []string{"final - a u 1 8 8 -", "final - a u 1 8 6 sửa-lại"}, "22",
			"decision-contradicts"},
		{"days put them in order", []string{"final 2021-12-20 a u 1 8 8 -", "final 2021-12-21 a u 1 8 6 sửa-lại"}, "22",
			""},
		{"keeping them twice is no contradiction", []string{"final 2021-12-20 a u 1 8 8 -",
			"final 2021-12-20 a u 1 8 8 đúng"}, "24", ""},
		{"without a day the council is last, too", []string{"final - c u 1 6 7 họp", "final 2021-12-20 a u 1 8 6 thiếu"},
			"23", ""},
		{"after its own with one", []string{"final - c u 1 8 7 họp",
			"final 2021-12-20 c u 1 8 6 thiếu"}, "23", "from-stale"},
		{"what replaces points that could not be read is not blamed", []string{"final 2021-12-20 a u 1 8 unread thiếu",
			"final 2021-12-24 c u 1 6 7 họp"}, "23", ""},
		{"nor what replaces points above the maximum", []string{"final 2021-12-20 a u 1 8 11 thưởng",
			"final 2021-12-24 c u 1 10 7 họp"}, "23", "score-over-max"},
		{"a penalty needs its reason", []string{"final 2021-12-20 c u P - 1 -"}, "23", "reason-missing"},
		{"one lifted does not", []string{"appraisal1 2021-12-01 c u P - 1 chậm", "final 2021-12-20 c u P 1 0 -"}, "24",
			""},
		{"a bonus above the maximum of the set",
			[]string{"appraisal1 2021-12-01 c u T - 2 sáng-kiến", "final 2021-12-20 c u 1 8 10 đúng",
				"final 2021-12-20 c u 2 8 10 đúng", "final 2021-12-20 c u 3 8 10 đúng"}, "32", ""},
	} {
		r := councilRound()
		for i, text := range c.ledger {
			r.Ledger = append(r.Ledger, line(text, i+1))
		}
		cards, faults := Score(r)
		if got := cards[0].Total.String(); got != c.total {
			t.Errorf("%s: %s points, want %s", c.why, got, c.total)
		}
		if got := codesOf(faults, "district-unfinished"); got != c.codes {
			t.Errorf("%s: said %q, want %q", c.why, got, c.codes)
		}
	}
}

// Where leaves are rounded, a decision may name the points as they are printed, and
// confirming them is no cut.
func TestLedgerOfRoundedLeaves(t *testing.T) {
	two := 2
	for _, c := range []struct {
		why, claimed, decision, codes string
		points                        *int
	}{
		{"as printed", "7.9312", "appraisal1 2021-12-01 a u 1 7.93 7.93 -", "", &two},
		{"exactly", "7.9312", "appraisal1 2021-12-01 a u 1 7.9312 7.93 -", "", &two},
		{"neither", "7.9312", "appraisal1 2021-12-01 a u 1 7.92 7.93 -", "from-stale", &two},
		{"a cut that is printed needs its reason", "7.9312", "appraisal1 2021-12-01 a u 1 7.93 7.92 -",
			"reason-missing", &two},
		{"leaves are exact: it kept what it knew", "7.9312", "appraisal1 2021-12-01 a u 1 7.93 7.93 -", "from-stale",
			nil},
		{"a cut of what it knew", "7.9312", "appraisal1 2021-12-01 a u 1 7.93 7 -", "from-stale reason-missing", nil},
	} {
		r := councilRound()
		r.Regulation.Rounding.Points = c.points
		r.Submissions["u"].Entries["1"].Points = given(c.claimed)
		r.Ledger = append(r.Ledger, line(c.decision, 1))
		_, faults := Score(r)
		if got := codesOf(faults, "district-unfinished"); got != c.codes {
			t.Errorf("%s: said %q, want %q", c.why, got, c.codes)
		}
	}
}

// A cell has fifteen digits: who copies 20/3 from one to keep it, or to give it back, decides on 20/3.
func TestPointsThatAListKeepsAreTheExactOnes(t *testing.T) {
	third := Whole(20).Quo(Whole(3))
	for _, c := range []struct {
		why    string
		ledger []string
		want   Points
	}{
		{"kept", []string{"appraisal1 2021-12-01 a u 1 6.66666666666667 6.66666666666667 -"}, third},
		{"kept where the list does not say what it replaces",
			[]string{"appraisal1 2021-12-01 a u 1 - 6.66666666666667 -"}, third},
		{"given back", []string{"appraisal1 2021-12-01 a u 1 6.66666666666667 5 thiếu",
			"final 2021-12-20 a u 1 5 6.6666666666667 bổ-sung"}, third},
		{"as printed is another figure", []string{"appraisal1 2021-12-01 a u 1 6.66666666666667 6.6667 đủ"},
			MustPoints("6.6667")},
	} {
		r := councilRound()
		r.Submissions["u"].Entries["1"].Points.Number = third
		for i, text := range c.ledger {
			r.Ledger = append(r.Ledger, line(text, i+1))
		}
		if got := standing(r, "u", "1"); !got.Equal(c.want) {
			t.Errorf("%s: %s stands, want %s", c.why, got, c.want)
		}
		if _, faults := Score(r); strings.Contains(codesOf(faults), "figure-of-division") {
			t.Errorf("%s: said to be divided", c.why)
		}
	}
	r := councilRound()
	r.Submissions["u"].Entries["1"].Points.Number = third
	r, _ = r.With(OtherPoints{"u", "1", MustPoints("6.66666666666667")})
	if got := standing(r, "u", "1"); !got.Equal(third) {
		t.Errorf("supposed: %s stands, want %s", got, third)
	}
}

// A third that is nobody's claim has the digits of its cell, which is told once a file, unless leaves are rounded.
func TestPointsThatASpreadsheetDivided(t *testing.T) {
	two := 2
	for _, c := range []struct {
		why    string
		to     []string
		points *int
		want   string
	}{
		{"a mean of three members", []string{"7.33333333333333"}, nil, "figure-of-division"},
		{"several of one list", []string{"7.33333333333333", "3.14285714285714"}, nil, "figure-of-division"},
		{"rounded as it is printed", []string{"7.3333"}, nil, ""},
		{"which the regulation does", []string{"7.33333333333333"}, &two, ""},
	} {
		r := councilRound()
		r.Regulation.Rounding.Points = c.points
		for i, to := range c.to {
			agency := []string{"a", "b"}[i]
			r.Ledger = append(r.Ledger, line(fmt.Sprintf("appraisal1 2021-12-01 %s u %d 8 %s thiếu", agency, i+1, to), i+1))
		}
		if _, faults := Score(r); codesOf(faults, "district-unfinished", "decision-off-scale") != c.want {
			t.Errorf("%s: said %q, want %q", c.why, codesOf(faults), c.want)
		}
	}
}

// Where no council is declared an area that is nobody's is anybody's, once.
func TestLedgerWithoutACouncil(t *testing.T) {
	for want, ledger := range map[string][]string{
		"22":                       {"appraisal1 2021-12-01 a u 3 8 6 thiếu"},
		"21":                       {"appraisal1 2021-12-01 a u 3 8 6 thiếu", "final 2021-12-02 a u 3 6 5 thiếu"},
		"22 decision-two-agencies": {"appraisal1 2021-12-01 a u 3 8 6 thiếu", "appraisal1 2021-12-02 b u 3 6 5 thiếu"},
	} {
		r := councilRound()
		r.Agencies = slices.DeleteFunc(r.Agencies, func(a Agency) bool { return a.Council })
		for i, text := range ledger {
			r.Ledger = append(r.Ledger, line(text, i+1))
		}
		cards, faults := Score(r)
		if got := strings.TrimSpace(cards[0].Total.String() + " " +
			codesOf(faults, "district-unfinished")); got != want {
			t.Errorf("%v: %s, want %s", ledger, got, want)
		}
	}
}

func codesOf(faults fault.List, but ...fault.Code) string {
	var codes []string
	for _, d := range faults.Sorted() {
		if !slices.Contains(but, d.Code) {
			codes = append(codes, string(d.Code))
		}
	}
	return strings.Join(codes, " ")
}

func TestDecisionsOnMoreThanPoints(t *testing.T) {
	off := line("final 2021-12-01 a u 1 - - không-có", 1)
	off.Kind = NotApplicable
	councils := line("final 2021-12-01 c u 1 - - không-có", 1)
	councils.Kind = NotApplicable
	above := line("final 2021-12-01 c u 2 - - không-có", 1)
	above.Kind = NotApplicable
	for _, c := range []struct {
		why    string
		kind   DecisionKind
		line   string
		index  string
		codes  string
		before []Decision
	}{
		{"what does not apply leaves the maximum", NotApplicable, "final 2021-12-01 a u 1 - - không-có", "80", "", nil},
		{"and needs a reason", NotApplicable, "final 2021-12-01 a u 1 - - -", "80", "decision-reason", nil},
		{"of its own area", NotApplicable, "final 2021-12-01 a u 2 - - không-có", "70", "decision-not-its-area", nil},
		{"nothing to take back", Applies, "final 2021-12-01 a u 1 - - có-lại", "70", "decision-no-effect", nil},
		{"taken back", Applies, "final 2021-12-02 a u 1 - - có-lại", "70", "", []Decision{off}},
		{"only a council accepts", AcceptLate, "final 2021-12-02 a u - - - mưa", "70", "decision-of-council", nil},
		{"one that came in time needs no acceptance", AcceptLate, "final 2021-12-02 c u - - - mưa", "70",
			"decision-no-effect", nil},
		{"an agency does not undo the council's", Applies, "final 2021-12-02 a u 1 - - có-lại", "80",
			"decision-after-council", []Decision{councils}},
		{"part of a branch that does not apply does", Applies, "final 2021-12-02 c u 2.1 - - có-lại", "70", "",
			[]Decision{above}},
		{"or does not either, which is said already", NotApplicable, "final 2021-12-02 c u 2.1 - - không-có", "55",
			"decision-no-effect", []Decision{above}},
		{"two on one day", Applies, "final 2021-12-01 a u 1 - - có-lại", "70", "decision-same-day", []Decision{off}},
		{"nobody is assessed on an item", NotApplicable, "final 2021-12-02 c u T - - không-có", "70",
			"decision-no-effect", nil},
		{"approval is of a district", Approve, "final 2021-12-02 c u - - - xong", "70", "decision-not-its-unit", nil},
	} {
		r := councilRound()
		r.Submissions["u"].Entries["1"].Points = given("5")
		r.Submissions["u"].Entries["2"].Points = given("10")
		r.Submissions["u"].Entries["3"].Points = given("6")
		a := line(c.line, 1)
		a.Kind = c.kind
		if a.Code == "2.1" {
			second := r.Blocks[0].Set.Areas[1]
			second.Children, second.Rule = []*Criterion{{Code: "2.1", Max: Whole(10), Rule: Typed{}}}, nil
			r.Submissions["u"].Entries["2.1"] = &Entry{Points: given("10")}
			r.Submissions["d"].Entries["2.1"] = &Entry{Points: given("10")}
		}
		r.Ledger = append(c.before, a)
		cards, faults := Score(r)
		if got := cards[0].Index.String(); got != c.index {
			t.Errorf("%s: index %s, want %s", c.why, got, c.index)
		}
		if got := codesOf(faults, "district-unfinished"); got != c.codes {
			t.Errorf("%s: said %q, want %q", c.why, got, c.codes)
		}
	}
}

func TestLateness(t *testing.T) {
	two := Whole(2)
	perDay := LatePolicy{Kind: LatePoints, PerDay: MustPoints("0.5"), Cap: &two}
	for _, c := range []struct {
		why      string
		late     LatePolicy
		day      Day
		accepted bool
		total    string
		codes    string
	}{
		{"on the day", perDay, "2021-11-25", false, "24", ""},
		{"three days", perDay, "2021-11-28", false, "22.5", "late-points"},
		{"to the cap, over the end of a month", perDay, "2021-12-03", false, "22", "late-points"},
		{"accepted", perDay, "2021-12-03", true, "24", ""},
		{"only noted", LatePolicy{Kind: LateNote}, "2021-11-26", false, "24", "late"},
		{"nothing", LatePolicy{Kind: LateNothing}, "2021-11-26", false, "24", ""},
		{"as if it had never come", LatePolicy{Kind: LateZero}, "2021-11-26", false, "0", "late-zero"},
	} {
		r := councilRound()
		r.Regulation.Late = c.late
		for i := range r.Received {
			if r.Received[i].Unit == "u" {
				r.Received[i].Day = c.day
			}
		}
		if c.accepted {
			a := line("final 2021-12-10 c u - - - mất-điện", 1)
			a.Kind = AcceptLate
			r.Ledger = append(r.Ledger, a)
		}
		cards, faults := Score(r)
		if got := cards[0].Total.String(); got != c.total {
			t.Errorf("%s: %s points, want %s", c.why, got, c.total)
		}
		if got := codesOf(faults, "district-unfinished"); got != c.codes {
			t.Errorf("%s: said %q, want %q", c.why, got, c.codes)
		}
	}
}

// Where nobody knows who was late, an acceptance is not said to change nothing.
func TestAcceptedWhereLatenessIsOpen(t *testing.T) {
	for why, change := range map[string]func(*Round){
		"a deadline that cannot be read": func(r *Round) { r.Deadlines[0].Day = "" },
		"a list that leaves the unit out": func(r *Round) {
			r.Received = slices.DeleteFunc(r.Received, func(got Receipt) bool { return got.Unit == "u" })
		},
	} {
		r := councilRound()
		r.Regulation.Late = LatePolicy{Kind: LateNote}
		a := line("final 2021-12-10 c u - - - mất-điện", 1)
		a.Kind = AcceptLate
		r.Ledger = append(r.Ledger, a)
		change(r)
		if _, faults := Score(r); strings.Contains(codesOf(faults), "decision-no-effect") {
			t.Errorf("%s: %s", why, codesOf(faults))
		}
	}
}

func TestUnitsThatNeverHandedIn(t *testing.T) {
	for policy, want := range map[AbsentPolicy]string{
		RefuseAbsent:   "scored false: self-missing",
		LeaveOutAbsent: "scored false: never-submitted",
		ZeroAbsent:     "scored true: never-submitted-zero",
	} {
		r := councilRound()
		r.Regulation.NeverSubmitted = policy
		r.Regulation.Unappraised = RefuseUnappraised
		neverCame(r, "u")
		r.Blocks = r.Blocks[:1]
		r.Blocks[0].Units = r.Blocks[0].Units[:1]
		cards, faults := Score(r)
		if got := fmt.Sprintf("scored %v: %s", cards[0].Scored, codesOf(faults, "district-unfinished")); got != want {
			t.Errorf("%s: %s, want %s", policy, got, want)
		}
	}
}

// ledgerOf is a province with a ledger of several decisions a leaf, in order.
func ledgerOf(seed uint64) *Round {
	r := province(seed, 4, 3, 4)
	rng := rand.New(rand.NewPCG(seed, 3))
	cards, _ := Score(r)
	for at, stage := range []Stage{FirstAppraisal, FinalAppraisal} {
		for _, card := range cards {
			for _, line := range card.Lines {
				if c := line.Criterion; !c.IsLeaf() || !c.HasSelf() || rng.IntN(2) == 0 {
					continue
				}
				day := Day(fmt.Sprintf("2021-1%d-%02d", at+1, 1+rng.IntN(28)))
				for range 1 + rng.IntN(2) { // several on one day, each taking up what the one before left
					to := line.Criterion.Max.Mul(Whole(rng.Int64N(5))).Quo(Whole(4))
					r.Ledger = append(r.Ledger, Decision{Matter: Matter{Unit: card.Unit.ID, Code: line.Criterion.Code},
						To:             Input{State: Given, Number: to},
						From:           Input{State: Given, Number: standing(r, card.Unit.ID, line.Criterion.Code)},
						Grounds:        Grounds{Stage: stage, Reason: "lý do", Day: day},
						DecisionPlaces: DecisionPlaces{Pos: fault.At("l", len(r.Ledger)+1, 0)}})
				}
			}
		}
	}
	return r
}

func standing(r *Round, unit, code string) Points {
	cards, _ := Score(r)
	for _, card := range cards {
		if card.Unit.ID == unit {
			return card.Line(code).Appraised
		}
	}
	return Points{}
}

func totals(r *Round) string {
	cards, _ := Score(r)
	var all []string
	for _, card := range cards {
		all = append(all, card.Total.String())
	}
	return strings.Join(all, " ")
}

func TestReplayInAnyOrderGivesTheSame(t *testing.T) {
	for seed := range uint64(seeds) {
		r := ledgerOf(seed)
		want := totals(r)
		rand.New(rand.NewPCG(seed, 4)).Shuffle(len(r.Ledger),
			func(i, j int) { r.Ledger[i], r.Ledger[j] = r.Ledger[j], r.Ledger[i] })
		for i := range r.Ledger { // as if the files had other names and their rows another order
			r.Ledger[i].Pos = fault.At("l", i+1, 0)
		}
		if got := totals(r); got != want {
			t.Errorf("seed %d: %s, was %s", seed, got, want)
		}
		if _, faults := Score(r); codesOf(faults, "decision-off-scale", codeContradicts) != "" {
			t.Errorf("seed %d: %v", seed, faults[0])
		}
	}
}

func TestRemovingTheLastLineGivesTheStateBefore(t *testing.T) {
	for seed := range uint64(10) {
		r := ledgerOf(seed)
		slices.SortStableFunc(r.Ledger, func(a, b Decision) int { return compareDecisions(&a, &b, nil) })
		last := r.Ledger[len(r.Ledger)-1]
		r.Ledger = r.Ledger[:len(r.Ledger)-1]
		if before := standing(r, last.Unit, last.Code); !before.Equal(last.From.Number) {
			t.Errorf("seed %d: %s before the last line, which replaces %s", seed, before, last.From.Number)
		}
	}
}

func TestChangesAddUpToAppraisedLessSelf(t *testing.T) {
	for seed := range uint64(seeds) {
		r := ledgerOf(seed)
		cards, _ := Score(r)
		for _, card := range cards {
			var changes Points
			for _, a := range r.Ledger {
				if a.Unit == card.Unit.ID {
					changes = changes.Add(a.To.Number).Sub(a.From.Number)
				}
			}
			if want := card.Appraised.Sub(card.Self); !changes.Equal(want) {
				t.Errorf("seed %d %s: changes add up to %s, appraised less self is %s", seed, card.Unit.ID, changes,
					want)
			}
		}
	}
}

func TestStages(t *testing.T) {
	r := councilRound()
	r.Ledger = []Decision{line("appraisal1 2021-12-01 a u 1 8 6 thiếu", 1),
		line("final 2021-12-20 a u 1 6 7 bổ-sung", 2)}
	for stage, want := range map[Stage]string{SelfStage: "24", FirstAppraisal: "22", FinalAppraisal: "23"} {
		then, _ := r.With(AsOf(stage))
		cards, faults := Score(then)
		if got := cards[0].Total.String(); got != want || codesOf(faults, "district-unfinished") != "" {
			t.Errorf("%s: %s, want %s; %v", stage, got, want, faults)
		}
	}
}

// What waits for a decision is the same whoever asks: also a leaf whose claim is
// faulty or blank, also of a unit that never came what it does not score itself.
func TestWaiting(t *testing.T) {
	for _, c := range []struct {
		why    string
		policy UnappraisedPolicy
		change func(r *Round)
		want   string
		codes  string
	}{
		{"nobody came", RefuseUnappraised, func(*Round) {}, "1 2 3 4", "unit-unappraised"},
		{"one leaf was decided", RefuseUnappraised,
			func(r *Round) { r.Ledger = []Decision{line("final 2021-12-01 a u 1 8 8 -", 1)} }, "2 3 4", "unappraised"},
		{"a blank claim has its own fault, and waits", RefuseUnappraised, func(r *Round) {
			r.Submissions["u"].Entries["2"].Points = Input{}
			r.Ledger = []Decision{line("final 2021-12-01 a u 1 8 8 -", 1)}
		}, "2 3 4", "input-missing unappraised"},
		{"points that could not be read were told, and wait", RefuseUnappraised, func(r *Round) {
			r.Ledger = []Decision{line("final 2021-12-01 a u 4 0 5 -", 1)}
			r.Ledger[0].To = Input{State: Bad}
			r.Ledger[0].Agency = ""
			r.Blocks[0].Set.Areas = r.Blocks[0].Set.Areas[3:]
		}, "4", ""},
		{"counted 0 without a fault, it waits all the same", ZeroUnappraised, func(*Round) {}, "1 2 3 4", ""},
		{"claims stand", AcceptSelf, func(*Round) {}, "4", ""},
		{"who never came is given points by others", RefuseUnappraised, func(r *Round) {
			neverCame(r, "u")
			r.Regulation.NeverSubmitted = ZeroAbsent
			r.Ledger = []Decision{line("final 2021-12-01 a d 1 8 8 -", 1)}
		}, "4", "unappraised never-submitted-zero"},
	} {
		r := councilRound()
		r.Regulation.Unappraised, r.Regulation.Blank = c.policy, RefuseBlank
		set := r.Blocks[0].Set
		set.Areas = append(set.Areas, &Criterion{Code: "4", Max: Whole(10), Rule: Appraiser{By: "leaders"}})
		c.change(r)
		r.Blocks = r.Blocks[:1]
		r.Blocks[0].Units = r.Blocks[0].Units[:1]
		cards, faults := Score(r)
		if got := strings.Join(cards[0].Waiting, " "); got != c.want || codesOf(faults, "") != c.codes {
			t.Errorf("%s: %s wait, want %s; said %q, want %q", c.why, got, c.want, codesOf(faults, ""), c.codes)
		}
	}
}

// A cut that the unit could not answer is told.
func TestFinalCuts(t *testing.T) {
	first, cut := "appraisal1 2021-12-01 a u 1 8 7 thiếu", "final 2021-12-20 a u 1 7 6 thiếu"
	reply := []Reply{{Unit: "u", Code: "1", Text: "đủ"}}
	for _, c := range []struct {
		why     string
		ledger  []string
		replies []Reply
		day     Day
		want    string
	}{
		{"below the first appraisal", []string{first, cut}, nil, "2021-12-15", "final-cut"},
		{"nobody may explain anyhow", []string{first, cut}, nil, "", ""},
		{"the unit explained", []string{first, cut}, reply, "2021-12-15", ""},
		{"the council takes back what an agency raised", []string{first, "final 2021-12-20 a u 1 7 8 đủ",
			"final 2021-12-21 a u 1 8 7 thiếu"}, nil, "2021-12-15", ""},
		{"more than that", []string{first, "final 2021-12-20 a u 1 7 8 đủ",
			"final 2021-12-21 a u 1 8 5 thiếu"}, nil, "2021-12-15", "final-cut"},
	} {
		r := councilRound()
		r.Replies = c.replies
		if c.day != "" {
			r.Deadlines = append(r.Deadlines, Deadline{Stage: ReplyStage, Day: c.day})
		}
		for i, text := range c.ledger {
			r.Ledger = append(r.Ledger, line(text, i+1))
		}
		if _, faults := Score(r); codesOf(faults, "district-unfinished") != c.want {
			t.Errorf("%s: want %q: %v", c.why, c.want, faults)
		}
	}
}

// Points that the decision which counts leaves where no level is are told, with the levels beside them; those of one
// that was replaced are gone.
func TestDecisionsOffTheScale(t *testing.T) {
	for to, want := range map[string]string{"6": "[5 7.5]", "9": "[8 10]", "5": "", "8": "", "7.5": "",
		"6 thiếu|final 2021-12-21 a u 1 6 5": "", "5 thiếu|final 2021-12-21 a u 1 5 6": "[5 7.5]",
		"6 thiếu|final 2021-12-21 a u 1 6 6": "[5 7.5]"} {
		r := councilRound()
		r.Blocks[0].Set.Areas[0].Rule = Levels{[]Level{{Label: "A", Points: Whole(10)}, {Label: "B", Points: Whole(8)},
			{Label: "C", Points: MustPoints("7.5")}, {Label: "D", Points: Whole(5)}}}
		for i, text := range strings.Split("final 2021-12-20 a u 1 8 "+to+" thiếu", "|") {
			r.Ledger = append(r.Ledger, line(text, i+1))
		}
		got := ""
		_, faults := Score(r)
		for _, d := range faults {
			if d.Code == codeDecisionOffScale {
				got = fmt.Sprint(d.Args[len(d.Args)-1].Value)
			}
		}
		if got != want {
			t.Errorf("8 to %s: nearest %q, want %q", to, got, want)
		}
	}
}

// neverCame takes away a unit's workbook and the line that says it came.
func neverCame(r *Round, unit string) {
	delete(r.Submissions, unit)
	r.Received = slices.DeleteFunc(slices.Clone(r.Received), func(got Receipt) bool { return got.Unit == unit })
}

// A workbook that came in and is not there is an error of its own: nothing is known
// of the unit, and the regulation's choice for those that never came does not apply.
func TestWorkbookThatIsLost(t *testing.T) {
	for _, policy := range []AbsentPolicy{RefuseAbsent, LeaveOutAbsent, ZeroAbsent} {
		r := councilRound()
		r.Regulation.NeverSubmitted, r.Regulation.Late = policy, LatePolicy{Kind: LateZero}
		delete(r.Submissions, "u")
		cards, faults := Score(r)
		if got := faults.Of("u"); cards[0].Scored || cards[0].Absent || !cards[0].Faulty || len(got) != 1 ||
			got[0].Code != CodeSelfLost || got[0].Severity != fault.Error {
			t.Errorf("%s: scored %v, absent %v: %v", policy, cards[0].Scored, cards[0].Absent, got)
		}
	}
}

// An agency whose list has a date has decided, whether or not it changed anything.
func TestDatedListIsNotSilent(t *testing.T) {
	for _, c := range []struct {
		why   string
		dated map[string]bool
		want  int
	}{
		{"the list is not there", nil, 1},
		{"it is there and dated", map[string]bool{"b": true}, 0},
		{"another's is", map[string]bool{"x": true}, 1},
	} {
		r := councilRound()
		r.Ledger = []Decision{line("final 2021-12-01 a u 1 8 8 -", 1)}
		r.Dated = c.dated
		silent := 0
		for _, d := range r.Check() {
			if d.Code == CodeAgencySilent && d.About.Agency == "b" {
				silent++
			}
		}
		if silent != c.want {
			t.Errorf("%s: %d warnings, want %d", c.why, silent, c.want)
		}
	}
}

// Decisions that are not on points and change nothing are told.
func TestDecisionsInVain(t *testing.T) {
	decision := func(text string, kind DecisionKind, at int) Decision {
		a := line(text, at)
		a.Kind = kind
		return a
	}
	waiver := decision("final 2021-12-01 c u 1 - - có-lý-do", WaiveEvidence, 1)
	out := decision("final 2021-12-01 c u 1 - - có-lý-do", NotApplicable, 1)
	accept := decision("final 2021-12-01 c u - - - có-lý-do", AcceptLate, 1)
	again := func(a Decision) Decision { a.Pos = fault.At("so.csv", 9, 1); return a }
	for _, c := range []struct {
		why    string
		change func(*Round)
		want   int
	}{
		{"evidence is lacking and asked for", func(r *Round) {
			r.Regulation.Evidence = RefuseEvidence
			r.Ledger = []Decision{waiver}
		}, 0},
		{"waived twice", func(r *Round) {
			r.Regulation.Evidence = RefuseEvidence
			r.Ledger = []Decision{waiver, again(waiver)}
		}, 1},
		{"nobody asks for evidence", func(r *Round) {
			r.Regulation.Evidence = IgnoreEvidence
			r.Ledger = []Decision{waiver}
		}, 1},
		{"the evidence is there", func(r *Round) {
			r.Regulation.Evidence = RefuseEvidence
			r.Submissions["u"].Entries["1"].Evidence = "số 1"
			r.Ledger = []Decision{waiver}
		}, 1},
		{"not applicable once", func(r *Round) { r.Ledger = []Decision{out} }, 0},
		{"not applicable twice", func(r *Round) { r.Ledger = []Decision{out, again(out)} }, 1},
		{"late, and accepted", func(r *Round) { late(r); r.Ledger = []Decision{accept} }, 0},
		{"accepted twice", func(r *Round) { late(r); r.Ledger = []Decision{accept, again(accept)} }, 1},
	} {
		r := councilRound()
		r.Ledger = nil
		c.change(r)
		_, faults := Score(r)
		vain := 0
		for _, d := range faults {
			if d.Code == codeNoEffect {
				vain++
			}
		}
		if vain != c.want {
			t.Errorf("%s: %d decisions without effect, want %d: %s", c.why, vain, c.want, codesOf(faults, ""))
		}
	}
}

func late(r *Round) {
	r.Regulation.Late = LatePolicy{Kind: LateNote}
	for i := range r.Received {
		r.Received[i].Day = "2021-11-28"
	}
}
