package report

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/overview"
)

// decided is a round of one block: leaves 1 and 2 that units score, 3 that only
// councils do, 4 a survey, T a bonus, P1 a penalty that units declare and P2 one
// that only councils give. Every unit claims 8 on 1 and 2, and 1 on T and P1.
func decided(policy scoring.UnappraisedPolicy) *scoring.Round {
	leaf := func(code string, rule scoring.Rule) *scoring.Criterion {
		return &scoring.Criterion{Code: code, Title: "tiêu chí " + code, Max: scoring.Whole(10), Rule: rule}
	}
	set := &scoring.CriteriaSet{ID: "so", Self: scoring.TypedEntry, Max: scoring.Whole(40),
		Areas: []*scoring.Criterion{leaf("1", scoring.Typed{}), leaf("2", scoring.Typed{}),
			leaf("3", scoring.Appraiser{}),
			leaf("4", scoring.BySurvey{})},
		Bonus:   []*scoring.Criterion{leaf("T", scoring.Typed{})},
		Penalty: []*scoring.Criterion{leaf("P1", scoring.Typed{}), leaf("P2", scoring.Appraiser{})}}
	block := &scoring.Block{ID: "so", Name: "Sở", Set: set}
	r := &scoring.Round{ID: "r", Sets: []*scoring.CriteriaSet{set}, Blocks: []*scoring.Block{block},
		Submissions: map[string]*scoring.Submission{},
		Regulation: &scoring.Regulation{NotApplicable: scoring.RescalePart, NoSurvey: scoring.DropSurvey,
			Unappraised:          policy,
			AppraisedWithoutSelf: scoring.Accept, Blank: scoring.ZeroBlank, NeverSubmitted: scoring.ZeroAbsent,
			Late:     scoring.LatePolicy{Kind: scoring.LatePoints, PerDay: scoring.MustPoints("0.5")},
			BonusCap: scoring.Cap{Declared: true}, PenaltyCap: scoring.Cap{Declared: true},
			Rounding: scoring.Rounding{Mode: scoring.HalfUp, Index: 2}, Rank: scoring.RankRule{By: scoring.ByIndex,
				On: scoring.OnExact, Ties: scoring.Competition}}}
	for _, id := range []string{"u1", "u2", "u3", "u4", "missing"} {
		block.Units = append(block.Units, &scoring.Unit{ID: id, Name: strings.ToUpper(id), Ranked: true})
		if id != "missing" {
			entry := func(number string) *scoring.Entry { return &scoring.Entry{Points: given(number)} }
			r.Submissions[id] = &scoring.Submission{Entries: map[string]*scoring.Entry{"1": entry("8"), "2": entry("8"),
				"T": entry("1"), "P1": entry("1")}}
		}
	}
	r.Submissions["u3"].Entries["2"].Points.State = scoring.Blank
	decide := func(unit, code, to string, kind scoring.DecisionKind, reason string) {
		a := scoring.Decision{Matter: scoring.Matter{Unit: unit, Code: code, Kind: kind},
			Grounds:        scoring.Grounds{Stage: scoring.FinalAppraisal, Reason: reason},
			DecisionPlaces: scoring.DecisionPlaces{Pos: fault.At("l", 1+len(r.Ledger), 0)}}
		if to != "" {
			a.To = given(to)
		}
		r.Ledger = append(r.Ledger, a)
	}
	decide("u1", "1", "6", "", "thiếu")
	decide("u1", "2", "8.25", "", "")
	decide("u1", "3", "5", "", "")
	decide("u1", "T", "0.5", "", "chưa công nhận")
	decide("u1", "P2", "2", "", "")
	decide("u2", "1", "8", "", "")
	decide("u2", "P1", "3", "", "thêm một vụ")
	decide("u3", "2", "4", "", "có văn bản")
	decide("u4", "1", "", scoring.NotApplicable, "không có thủ tục")
	decide("u4", "", "", scoring.AcceptLate, "mất điện")
	return r
}

func given(number string) scoring.Input {
	return scoring.Input{State: scoring.Given, Number: scoring.MustPoints(number)}
}

func overviewOf(r *scoring.Round) *Appraisal {
	outcome := scoring.Run(r, nil)
	return &Appraisal{Result: Result{Outcome: outcome, Lang: text.English}, Overview: overview.Of(outcome, ""),
		Stage: scoring.FinalAppraisal}
}

func rowsOf(t *testing.T, write func(*bytes.Buffer) error) (rows []map[string]string) {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out); err != nil {
		t.Fatal(err)
	}
	lines, err := csv.NewReader(&out).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, name := range lines[0] {
			row[name] = line[i]
		}
		rows = append(rows, row)
	}
	return rows
}

// Whatever the regulation makes of leaves without a decision, the changes of a
// unit's criteria add up to its appraised less its self points, before scaling,
// and the rows that wait are those of its card.
func TestAppraisalRowsAddUp(t *testing.T) {
	for _, policy := range []scoring.UnappraisedPolicy{scoring.AcceptSelf, scoring.ZeroUnappraised,
		scoring.RefuseUnappraised} {
		v := overviewOf(decided(policy))
		sums, waiting := map[string]scoring.Points{}, map[string]int{}
		for _, row := range rowsOf(t,
			func(w *bytes.Buffer) error { return page.CSV(w, v.Document(), page.Options{}) }) {
			if row["part"] == "criterion" && row["change"] != "" {
				sums[row["unit"]] = sums[row["unit"]].Add(scoring.MustPoints(row["change"]))
			}
			if row["status"] == "undecided" {
				waiting[row["unit"]]++
			}
		}
		for _, u := range v.Overview.Units {
			id := u.Card.Unit.ID
			if want := u.Change(); !sums[id].Equal(want) {
				t.Errorf("unappraised %s: the changes of %s add up to %s, appraised less self is %s", policy,
					id, sums[id], want)
			}
			if waiting[id] != len(u.Card.Waiting) || len(u.StillToDecide) != len(u.Card.Waiting) ||
				u.Undecided+u.Items.Undecided != len(u.Card.Waiting) {
				t.Errorf("unappraised %s: %s waits for %v, with %d rows, %d in the lists, %d counted", policy,
					id, u.Card.Waiting,
					waiting[id], len(u.StillToDecide), u.Undecided+u.Items.Undecided)
			}
		}
	}
}

// What a row says of items, of other decisions and of what was kept.
func TestAppraisalRows(t *testing.T) {
	rows := rowsOf(t, func(w *bytes.Buffer) error {
		return page.CSV(w, overviewOf(decided(scoring.AcceptSelf)).Document(), page.Options{})
	})
	var got []string
	for _, row := range rows {
		got = append(got,
			strings.Join([]string{row["unit"], row["part"], row["code"], row["change"], row["status"]}, " "))
	}
	for _, c := range []struct {
		why, row string
		there    bool
	}{
		{"a bonus that was cut", "u1 bonus T -0.5 cut", true},
		{"a penalty that only councils give is a cut", "u1 penalty P2 -2 cut", true},
		{"and so is a larger one", "u2 penalty P1 -2 cut", true},
		{"points for what the unit left blank", "u3 criterion 2 4 raised", true},
		{"points where units have none", "u1 criterion 3 5 granted", true},
		{"what only a council scores waits", "u2 criterion 3 0 undecided", true},
		{"what keeps its self points has no row", "u2 criterion 2 0 kept", false},
		{"nor has what was confirmed", "u2 criterion 1 0 confirmed", false},
		{"what does not apply, by decision", "u4 criterion 1  not_applicable", true},
		{"of the whole unit", "u4    accept_late", true},
	} {
		if slices.Contains(got, c.row) != c.there {
			t.Errorf("%s: %q is there: %t, in\n%s", c.why, c.row, !c.there, strings.Join(got, "\n"))
		}
	}
}

// Nobody still has to explain what final decisions cut, or what a first appraisal cut once the deadline is past.
func TestExplainingEnds(t *testing.T) {
	for _, c := range []struct {
		stage scoring.Stage
		today scoring.Day
		want  string
	}{
		{scoring.FinalAppraisal, "", "Most left unexplained"},
		{scoring.FirstAppraisal, "", "Most to explain"},
		{scoring.FirstAppraisal, "2025-12-17", "Most to explain"},
		{scoring.FirstAppraisal, "2025-12-18", "Most left unexplained"},
	} {
		r := decided(scoring.AcceptSelf)
		r.Today, r.Deadlines = c.today, []scoring.Deadline{{Stage: scoring.ReplyStage, Day: "2025-12-17"}}
		for i := range r.Ledger {
			r.Ledger[i].Stage = c.stage
		}
		if got := overviewOf(r).behind().(*page.Table); got.Title[0] != c.want || len(got.Rows) == 0 {
			t.Errorf("%s on %q: %q, want %q, of %d units", c.stage, c.today, got.Title[0], c.want, len(got.Rows))
		}
	}
}

// The late penalty stands in its column, whether or not the set has penalty items.
func TestLatePenaltyColumn(t *testing.T) {
	r := decided(scoring.AcceptSelf)
	r.Blocks[0].Set.Penalty = nil
	r.Deadlines = []scoring.Deadline{{Stage: scoring.SelfStage, Day: "2021-11-25"}}
	r.Received = []scoring.Receipt{{Unit: "u2", Stage: scoring.SelfStage, Day: "2021-11-28"}}
	result := &Result{Outcome: scoring.Run(r, nil), Lang: text.English}
	for _, row := range rowsOf(t,
		func(w *bytes.Buffer) error { return page.CSV(w, result.Document(), page.Options{}) }) {
		want := map[string]string{"u2": "1.50"}[row["unit"]]
		if row["penalty"] != want {
			t.Errorf("%s: penalty %q, want %q", row["unit"], row["penalty"], want)
		}
	}
}

// On paper nothing is called by its path or by the name of a choice.
func TestAppraisalOnPaperHasNoPaths(t *testing.T) {
	r := decided(scoring.AcceptSelf)
	r.Ledger = append(r.Ledger, scoring.Decision{Matter: scoring.Matter{Unit: "u1", Code: "none"},
		DecisionPlaces: scoring.DecisionPlaces{Pos: fault.At("appraisal/x.csv", 7, 0)}})
	for _, paper := range []bool{false, true} {
		view := overviewOf(r)
		view.Paper = paper
		var out bytes.Buffer
		if err := page.Text(&out, view.Document(), page.Options{Lang: text.English}); err != nil {
			t.Fatal(err)
		}
		for _, path := range []string{"appraisal/x.csv:7", "l:1", "unappraised: accept"} {
			if strings.Contains(out.String(), path) == paper {
				t.Errorf("on paper %t: %q:\n%s", paper, path, &out)
			}
		}
	}
}

// What is left to do, and the reasons in full, stay where the screen is narrow.
func TestAppraisalOnANarrowScreen(t *testing.T) {
	for _, lang := range []text.Lang{text.Vietnamese, text.English} {
		v := overviewOf(decided(scoring.ZeroUnappraised))
		v.Lang = lang
		screen := func(b ...page.Block) string {
			var out bytes.Buffer
			if err := page.Text(&out, &page.Document{Blocks: b}, page.Options{Lang: lang, Width: 80}); err != nil {
				t.Fatal(err)
			}
			return strings.Join(strings.Fields(out.String()), " ")
		}
		units := screen(v.units(v.Round.Blocks[0]))
		_, missing, _ := strings.Cut(units, lang.Say("không hiện cột", "too narrow for"))
		for _, head := range []string{v.appraised(), v.say("Undecided"), v.say("Days late")} {
			if strings.Contains(missing, head) || missing == "" {
				t.Errorf("%s: the column %q falls away, or none does: %q", lang, head, missing)
			}
		}
		v.Unit = "u1"
		if leaves := screen(v.detail().Blocks...); !strings.Contains(leaves, "chưa công nhận") {
			t.Errorf("%s: a reason is shortened:\n%s", lang, leaves)
		}
	}
}

// Which cuts wait for an explanation is a matter until the final appraisal; after it nobody explains any more.
func TestCutsWaitForExplanationsUntilTheFinalAppraisal(t *testing.T) {
	for _, stage := range []scoring.Stage{scoring.FirstAppraisal, scoring.FinalAppraisal} {
		r := decided(scoring.ZeroUnappraised)
		for i := range r.Ledger {
			r.Ledger[i].Stage = stage
		}
		v := overviewOf(r)
		units := v.units(r.Blocks[0]).(*page.Table)
		if is := columnNamed(units, v.say("Cuts unanswered")) >= 0; is != (stage == scoring.FirstAppraisal) {
			t.Errorf("after %s there is a column: %t", stage, is)
		}
	}
}

// Each annex ends with words, not with a mark below its table.
func TestAnnexesEndWithWords(t *testing.T) {
	x := Annexes{Result: Result{Outcome: scoring.Run(decided(scoring.AcceptSelf), nil), Lang: text.Vietnamese}}
	for _, table := range []*page.Table{x.summary(), x.table(&x.Rankings[0])} {
		if len(table.PaperNotes()) == 0 {
			t.Errorf("%q ends with its table", table.Title[0])
		}
	}
}
