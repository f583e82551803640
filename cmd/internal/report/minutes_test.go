package report

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/criteria"
	"parindex/scoring"
)

// What only leaves points as they were is one row for each unit, the last; a reason or a vote keeps a
// decision apart.
func TestMinutesGatherWhatWasUpheld(t *testing.T) {
	one, other := &scoring.Scorecard{}, &scoring.Scorecard{}
	decision := func(card *scoring.Scorecard, code, after, reason string, members int) councilDecision {
		before, points := scoring.Whole(2), scoring.MustPoints(after)
		return councilDecision{card: card, Step: scoring.Step{Before: before, After: points, Change: points.Sub(before),
			Decision: &scoring.Decision{Matter: scoring.Matter{Code: code, Kind: scoring.PointsDecision},
				Grounds: scoring.Grounds{Reason: reason, Vote: scoring.Vote{Members: members}}}}}
	}
	given := decision(one, "6", "2", "", 0)
	given.first = true // 0 where nobody had given points: nothing is kept
	rows := minutesOf([]councilDecision{
		given, decision(one, "1", "2", "", 0), decision(one, "2", "1", "", 0), decision(one, "3", "2", "", 0),
		decision(one, "4", "2", "đủ", 0), decision(one, "5", "2", "", 9), decision(other, "1", "2", "", 0),
	})
	want := []int{0, 0, 0, 0, 2, 1}
	if len(rows) != len(want) {
		t.Fatalf("%d rows, want %d", len(rows), len(want))
	}
	for i, row := range rows {
		if len(row.upheld) != want[i] {
			t.Errorf("row %d upholds %v, want %d", i, row.upheld, want[i])
		}
	}
}

// Each meeting has minutes of its own, with its number and day, of the council that met; what is not on points is said
// in words, and where nobody had given points there are none before. What does not count stands apart. Where several
// met, the number and the day in the round's file are nobody's.
func TestMinutesAreOfAMeeting(t *testing.T) {
	r := decided(scoring.ZeroUnappraised)
	r.Agencies = []scoring.Agency{{ID: "tinh", Name: "Hội đồng tỉnh", Council: true},
		{ID: "huyen", Name: "Hội đồng huyện", Council: true, Parent: "u4"}}
	lost, lostToo := r.Ledger[0], r.Ledger[1]
	lost.Unit, lostToo.Unit = "u9", "u9"
	r.Ledger = append(r.Ledger, lost, lostToo)
	for i := range r.Ledger {
		r.Ledger[i].Day, r.Ledger[i].Agency = "2026-12-08", "tinh"
	}
	r.Ledger[0].Day, r.Ledger[0].Minutes = "2026-12-25", "02/BB-HĐ"
	last := &r.Ledger[len(r.Ledger)-1]
	last.Day, last.Minutes = "2026-12-30", "05/BB-HĐ" // a meeting of which nothing counts is one all the same
	r.Blocks[0].Units[1].Parent, r.Ledger[5].Agency, r.Ledger[6].Agency = "u4", "huyen", "huyen"
	council := criteria.Paper{Parent: "UBND tỉnh", Number: "9/BB", Day: "2027-01-01", Place: "Tỉnh"}
	result := Result{Outcome: scoring.Run(r, nil), Lang: text.Vietnamese, Papers: criteria.Papers{Council: council}}
	var shown strings.Builder
	for _, m := range MinutesOf(result) {
		d := m.Document()
		fmt.Fprintln(&shown, m.What(), "|", d.Paper.Parent, "|", d.Paper.Issuer, "|",
			d.Paper.Number, "|", d.Paper.Dateline())
		for _, block := range d.Blocks {
			if table, ok := block.(*page.Table); ok {
				fmt.Fprintln(&shown, table.Title[0])
				for _, row := range table.Rows {
					fmt.Fprintln(&shown, cellsOf(row))
				}
			}
		}
	}
	for _, want := range []string{
		"Biên bản họp thẩm định, Hội đồng tỉnh, 25/12/2026 | UBND tỉnh | Hội đồng tỉnh | 02/BB-HĐ | Tỉnh, ngày 25 " +
			"tháng 12 năm 2026\n" +
			"Số nội dung hội đồng đã quyết định: 1\nU1\n1 tiêu chí 1 | 8,00 | 6,00 | thiếu\n",
		"Biên bản họp thẩm định, Hội đồng huyện, 08/12/2026 | U4 | Hội đồng huyện | …… | ……, ngày 08 tháng 12 năm " +
			"2026\n" +
			"Số nội dung hội đồng đã quyết định: 2\nU2\n",
		"Hội đồng tỉnh, 08/12/2026 | UBND tỉnh | Hội đồng tỉnh | …… | Tỉnh, ngày 08 tháng 12 năm 2026\n" +
			"Số nội dung hội đồng đã quyết định: 7\n",
		"Quyết định không được tính: 1\nu9 | 1 | không có đơn vị này trong đợt\n",
		"Hội đồng tỉnh, 30/12/2026 | UBND tỉnh | Hội đồng tỉnh | 05/BB-HĐ | Tỉnh, ngày 30 tháng 12 năm 2026\n" +
			"Quyết định không được tính: 1\nu9 | 2 | không có đơn vị này trong đợt\n",
		"3 tiêu chí 3 | – | 5,00 | \n", "(cả đơn vị) | – | chấp nhận nộp chậm | mất điện\n",
	} {
		if !strings.Contains(shown.String(), want) {
			t.Errorf("%q is not in\n%s", want, shown.String())
		}
	}
}

// Who signs the minutes reads below the decisions on a unit what becomes of their points, and that the unit has faults.
// What else is to do on the unit, or came of other decisions on it, is no matter of that meeting.
func TestMinutesSayWhatIsSigned(t *testing.T) {
	o := scoring.Run(decided(scoring.ZeroUnappraised), nil)
	for _, card := range o.Cards {
		card.Scored, card.Faulty, card.BonusItems, card.Bonus = true, true, scoring.Whole(3), scoring.Whole(2)
		card.Waiting = []string{"1.5"}
	}
	m := MinutesOf(Result{Outcome: o, Lang: text.Vietnamese})[0]
	of := m.decisions
	for _, c := range []struct {
		why, only, footnote string
	}{
		{"a bonus was decided on", "T", "[Điểm thưởng cộng được 3, tính đến mức trần 2.]"},
		{"none was", "2", "[]"},
	} {
		m.decisions = slices.DeleteFunc(slices.Clone(of), func(d councilDecision) bool { return d.Code != c.only })
		table, units := m.decided().(*page.Table), map[*scoring.Scorecard]bool{}
		for _, d := range m.decisions {
			units[d.card] = true
		}
		if got := fmt.Sprint(table.Footnotes); got != c.footnote {
			t.Errorf("%s: footnotes %s, want %s", c.why, got, c.footnote)
		}
		mark := fmt.Sprintf("(*) %d đơn vị", len(units))
		if len(table.Notes) != 1 || !strings.HasPrefix(table.Notes[0].Text, mark) {
			t.Errorf("%s: notes %v, want one on the mark, of the units that stand there: %s", c.why, table.Notes, mark)
		}
	}
}

// The row of several criteria stands below those of single ones of its unit, which stand in the order of the set.
func TestSumsOfMinutesStandLast(t *testing.T) {
	a, b := &scoring.Scorecard{}, &scoring.Scorecard{}
	row := func(card *scoring.Scorecard, code string, upheld ...string) *minute {
		m := &minute{councilDecision: councilDecision{card: card}, upheld: upheld}
		m.Step.Decision = &scoring.Decision{Matter: scoring.Matter{Code: code}}
		return m
	}
	got := ""
	for _, r := range sumsLast([]*minute{row(a, "1"), row(a, "sum", "2", "3"), row(a, "4"), row(b, "5", "5"), row(b, "6")}) {
		got += r.Code + " "
	}
	if got != "1 4 sum 5 6 " {
		t.Error(got)
	}
}
