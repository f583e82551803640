package report

import (
	"testing"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/account"
	"parindex/scoring/analysis"
)

// A notice says until when to explain as long as that can be done: of the first appraisal, or as of a day that is not
// past it. A final one invites nobody.
func TestNoticesInviteExplanationsInTime(t *testing.T) {
	const until = "Giải trình về thẩm định lần 1 gửi đến hết ngày 17/12/2025; thẩm định cuối là sau giải trình."
	for _, c := range []struct {
		stage      scoring.Stage
		today, due scoring.Day
		want       string
	}{
		{scoring.FirstAppraisal, "", "2025-12-17", until},
		{scoring.FirstAppraisal, "", "", "Đợt này không ghi hạn giải trình."},
		{"", "2025-12-17", "2025-12-17", until},
		{"", "2025-12-18", "2025-12-17", ""}, // it is too late
		{"", "", "2025-12-17", ""},
		{scoring.FinalAppraisal, "", "2025-12-17", ""},
		{"", "", "", ""},
	} {
		round := &scoring.Round{Stage: c.stage, Today: c.today}
		if c.due != "" {
			round.Deadlines = []scoring.Deadline{{Stage: scoring.ReplyStage, Day: c.due}}
		}
		n := NoticeTo(Result{Lang: text.Vietnamese, Outcome: &scoring.Outcome{Round: round}}, &account.Unit{})
		got := ""
		for _, line := range n.due(&scoring.Scorecard{Block: &scoring.Block{}}) {
			got += line.Text
		}
		if got != c.want {
			t.Errorf("%+v: %q", c, got)
		}
	}
}

// Where decisions left the points as the unit claimed them, each that changed any is told: points that were given back
// were taken before.
func TestNoticesTellWhatWasGivenBack(t *testing.T) {
	for _, c := range []struct {
		why  string
		to   []string
		want string
	}{
		{"taken and given back", []string{"6", "8"}, "; 8 → 6 (Sở Nội vụ); 6 → 8 (Hội đồng)"},
		{"left by both", []string{"8", "8"}, ""},
	} {
		r := decided(scoring.ZeroUnappraised)
		r.Agencies = []scoring.Agency{{ID: "so", Name: "Sở Nội vụ", Blocks: []string{"so"}},
			{ID: "hd", Name: "Hội đồng", Council: true, Blocks: []string{"so"}}}
		a := r.Ledger[0]
		a.Agency, a.To, a.Reason = "so", given(c.to[0]), "thiếu"
		b := a
		b.Agency, b.From, b.To, b.Reason = "hd", given(c.to[0]), given(c.to[1]), "bổ sung"
		r.Ledger, r.Sets[0].Areas[0].Agency = []scoring.Decision{a, b}, "so"
		o := scoring.Run(r, nil)
		n := NoticeTo(Result{Lang: text.Vietnamese, Outcome: o}, &account.Unit{Round: r})
		if got := n.backAgain(*o.Cards[0].Line("1")); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// Each decision on a criterion stands in a row of its own, the figures beside the first; points stand once.
func TestNoticesTellDecisionsApart(t *testing.T) {
	r := decided(scoring.ZeroUnappraised)
	again := r.Ledger[0]
	again.Reason, again.To = "giữ nguyên", given("5")
	r.Ledger = append(r.Ledger, again)
	o := scoring.Run(r, nil)
	n := NoticeTo(Result{Lang: text.Vietnamese, Outcome: o}, account.Of(o, nil, "u1"))
	got := ""
	for _, row := range n.changes().Rows[:2] {
		got += cellsOf(row[:5]) + "\n"
	}
	want := "1 | 8,00 | 5,00 | -3,00 | 8 → 6 · thẩm định cuối · lý do: thiếu\n" +
		"1 |  |  |  | 6 → 5 · thẩm định cuối · lý do: giữ nguyên\n"
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// What the appraisal took and added is listed with its part of the total: the sums are those of part 3. Items stand
// beside them, and what nobody has decided is no decision.
func TestNoticesListWhatMakesTheSums(t *testing.T) {
	r := decided(scoring.ZeroUnappraised)
	set := r.Sets[0]
	set.Aggregate = scoring.Weighted
	for i, weight := range []string{"5", "10", "10", "15"} {
		w := scoring.MustPoints(weight)
		set.Areas[i].Weight = &w
	}
	o := scoring.Run(r, nil)
	n := NoticeTo(Result{Lang: text.Vietnamese, Outcome: o}, account.Of(o, nil, "u1"))
	got := ""
	for _, row := range n.changes().Rows {
		got += cellsOf(row[:4]) + "\n"
	}
	const want = "1 | 8,00 | 6,00 | -0,40\nT | 1,00 | 0,50 | –\nP2 (điểm trừ) | – | 2,00 | –\n2 | 8,00 | 8,25 | 0,10\n" +
		" |  |  | -0,40\n |  |  | 0,10\n"
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	causes := n.account.Unit.Losses.Causes
	if !causes.Of(analysis.Cut).Equal(scoring.MustPoints("0.4")) || !causes.Of(analysis.Added).Equal(scoring.MustPoints("-0.1")) {
		t.Errorf("part 3 has %v", causes)
	}
	if note := n.changes().Notes[0].Text; note != "T, P2: điểm thưởng hoặc điểm trừ, đã có dòng riêng ở phần 3." {
		t.Error(note)
	}
	if n := awaiting(); n.changes() != nil {
		t.Error("what nobody decided is listed as decided")
	}
}

// A document with rounded figures says so once, below the first table that has some; one with exact figures does not.
func TestDocumentsSayThatFiguresAreRounded(t *testing.T) {
	r := &Result{Lang: text.Vietnamese, Outcome: &scoring.Outcome{Round: decided(scoring.ZeroUnappraised)}}
	table := func(p string) *page.Table {
		return &page.Table{Columns: make([]page.Column, 1), Rows: [][]page.Cell{{r.cell(scoring.MustPoints(p))}}}
	}
	for _, c := range []struct {
		why     string
		figures []string
		want    []int // notes of each table
	}{
		{"exact", []string{"1.25", "80"}, []int{0, 0}},
		{"the second is rounded", []string{"1.25", "2/3", "1/3"}, []int{0, 1, 0}},
	} {
		d := &page.Document{}
		for _, f := range c.figures {
			d.Blocks = append(d.Blocks, table(f))
		}
		r.sayRounded(r.sayRounded(d)) // saying it again changes nothing
		for i, b := range d.Blocks {
			if got := len(b.(*page.Table).Notes); got != c.want[i] {
				t.Errorf("%s: table %d has %d notes, want %d", c.why, i, got, c.want[i])
			}
		}
	}
}
