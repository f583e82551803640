package report

import (
	"slices"
	"strings"
	"testing"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/overview"
)

// listOf is the council's list on paper, a line for each row.
func listOf(t *testing.T, r *scoring.Round) string {
	t.Helper()
	o := scoring.Run(r, nil)
	v := &Appraisal{Result: Result{Outcome: o, Lang: text.Vietnamese, Paper: true},
		Overview: overview.Of(o, "")}
	table, ok := v.CouncilList().Blocks[0].(*page.Table)
	if !ok {
		t.Fatal("no table")
	}
	var lines []string
	for _, row := range append([][]page.Cell{nil}, table.Rows...) {
		lines = append(lines, cellsOf(row))
	}
	for _, note := range table.Notes {
		lines = append(lines, note.Text)
	}
	return strings.Join(lines, "\n") + "\n"
}

// cellsOf is a row as a line.
func cellsOf(row []page.Cell) string {
	var cells []string
	for _, c := range row {
		if c.Number != nil {
			c.Text = text.Vietnamese.Decimal(*c.Number, c.Decimals)
		}
		cells = append(cells, c.Text)
	}
	return strings.Join(cells, " | ")
}

// Many criteria of a unit that wait are one row with their codes; what was decided, and a few
// that wait, have rows of their own. A unit without an appraising agency is named alone.
func TestCouncilListGathersWhatWaits(t *testing.T) {
	r := decided(scoring.RefuseUnappraised)
	r.Ledger = slices.DeleteFunc(r.Ledger, func(a scoring.Decision) bool { return a.Unit == "u3" })
	for _, area := range r.Sets[0].Areas[:2] { // two leaves in the place of one
		leaf := func(code string) *scoring.Criterion {
			return &scoring.Criterion{Code: area.Code + code, Max: scoring.Whole(5), Rule: scoring.Appraiser{}}
		}
		r.Sets[0].Areas = append(r.Sets[0].Areas, leaf(".1"), leaf(".2"))
	}
	list := listOf(t, r)
	for _, want := range []string{
		"\nU1\n1 | tiêu chí 1 | 10,00 | 8,00 | 6,00 | -2,00 | ",
		"\nU4\n",
		"\nU3\n | Chưa thẩm định 7 tiêu chí | 50,00 | 8,00 | chưa | -8,00 | 1; 2; 3; 1.1; 1.2; 2.1; 2.2\nT | tiêu " +
			"chí T | ",
	} {
		if !strings.Contains(list, want) {
			t.Errorf("%q is not in\n%s", want, list)
		}
	}
}

// The council reads below its list what only it can give or take, also where it has not decided on any unit.
func TestCouncilListNamesWhatOnlyTheCouncilGives(t *testing.T) {
	o := scoring.Run(decided(scoring.RefuseUnappraised), nil)
	v := &Appraisal{Result: Result{Outcome: o, Lang: text.Vietnamese}, Overview: overview.Of(o, "")}
	blocks := v.CouncilList().Blocks
	last, _ := blocks[len(blocks)-1].(page.Section)
	want := "Sở: P2 tiêu chí P2 (điểm trừ), tối đa 10 điểm; 4 đơn vị chưa có quyết định"
	if len(last.Below) != 1 || last.Below[0].Text != want {
		t.Errorf("the list ends with %v, want %q", last, want)
	}
}

// What an agency gives without a reason says so, and not the agency's name alone.
func TestCouncilListSaysWhatWasGiven(t *testing.T) {
	r := decided(scoring.RefuseUnappraised)
	r.Sets[0].Areas[0].Rule = scoring.Appraiser{}
	for i := range r.Ledger {
		r.Ledger[i].Reason, r.Ledger[i].Day = "", "2021-12-05"
	}
	if list := listOf(t, r); !strings.Contains(list, "cho điểm (05/12/2021)\n") {
		t.Errorf("nothing was given in\n%s", list)
	}
}

// What was cut and given back stays in the list, with the reasons of both and what the unit explained between.
func TestCouncilListHasWhatWasGivenBack(t *testing.T) {
	r := decided(scoring.RefuseUnappraised)
	back := r.Ledger[slices.IndexFunc(r.Ledger,
		func(a scoring.Decision) bool { return a.Unit == "u1" && a.Code == "1" })]
	back.From, back.To.Number, back.Reason = scoring.Input{}, scoring.Whole(8), "chấp nhận giải trình"
	back.Stage, r.Replies = scoring.FinalAppraisal, []scoring.Reply{{Unit: "u1", Code: "1", Text: "có văn bản"}}
	for i := range r.Ledger {
		r.Ledger[i].Stage, r.Ledger[i].Day = scoring.FirstAppraisal, "2021-12-05"
	}
	r.Ledger = append(r.Ledger, back)
	const want = "1 | tiêu chí 1 | 10,00 | 8,00 | 8,00 | 0,00 | (không ghi cơ quan), thẩm định lần 1, 05/12/2021: " +
		"8 → 6 (thiếu); đơn vị giải trình: có văn bản; (không ghi cơ quan), thẩm định cuối: 6 → 8 (chấp nhận giải " +
		"trình)\n"
	if list := listOf(t, r); !strings.Contains(list, want) {
		t.Errorf("what was given back is not in\n%s", list)
	}
}

// Where no reason of an agency stands, the list says so, and not the agency's name alone.
func TestCouncilListSaysThatNobodyDecided(t *testing.T) {
	r := decided(scoring.AcceptSelf)
	r.Agencies = []scoring.Agency{{ID: "so", Name: "Sở"}, {ID: "hd", Name: "Hội đồng", Council: true}}
	r.Sets[0].Areas[0].Agency = "so"
	r.Replies = []scoring.Reply{{Unit: "u3", Code: "1", Text: "có văn bản"}}
	const want = "Sở: không có quyết định nào – Đơn vị giải trình: có văn bản\n"
	if list := listOf(t, r); !strings.Contains(list, want) {
		t.Errorf("%q is not in\n%s", want, list)
	}
}

// A reason is that of the agency which decided, not of the one that the criterion is given to; where they differ, no
// agency stands over the unit's rows as theirs.
func TestCouncilListNamesWhoDecided(t *testing.T) {
	r := decided(scoring.RefuseUnappraised)
	r.Agencies = []scoring.Agency{{ID: "so", Name: "Sở"}, {ID: "hd", Name: "Hội đồng", Council: true}}
	r.Sets[0].Areas[0].Agency = "so"
	last := r.Ledger[slices.IndexFunc(r.Ledger,
		func(a scoring.Decision) bool { return a.Unit == "u1" && a.Code == "1" })]
	last.Agency, last.Reason, last.From = "hd", "thiếu hồ sơ", scoring.Input{}
	last.To.Number = scoring.Whole(5)
	r.Ledger = append(r.Ledger, last)
	list := listOf(t, r)
	if !strings.Contains(list, "Hội đồng, thẩm định cuối: 6 → 5 (thiếu hồ sơ)\n") || !strings.Contains(list, "\nU1\n") {
		t.Errorf("the council is not named, or is named as the one that the criteria give to, in\n%s", list)
	}
}

// Cuts are listed with explanations once a unit explains one; before that the council's list
// has all there is to read.
func TestExplanationListWaitsForReplies(t *testing.T) {
	r := decided(scoring.RefuseUnappraised)
	p, ok := overviewOf(r).ExplanationList().Blocks[0].(page.Paragraph)
	if !ok || !strings.HasPrefix(string(p), "Criteria cut: ") {
		t.Errorf("without replies there is %v", p)
	}
	r.Replies = []scoring.Reply{{Unit: "u1", Code: "1", Text: "có văn bản"}}
	if _, ok := overviewOf(r).ExplanationList().Blocks[0].(*page.Table); !ok {
		t.Error("a reply is not listed")
	}
}
