package report

import (
	"slices"
	"strings"
	"testing"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/account"
	"parindex/scoring/analysis"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// awaiting is the notice to a unit of which the council has decided one criterion and owes the others.
func awaiting() *Notice {
	r := decided(scoring.RefuseUnappraised)
	r.Agencies = []scoring.Agency{{ID: "hd", Name: "Hội đồng", Council: true, Blocks: []string{"so"}}}
	r.Sets[0].Areas[0].Agency, r.Ledger = "hd", r.Ledger[2:3]
	o := scoring.Run(r, nil)
	return NoticeTo(Result{Lang: text.Vietnamese, Outcome: o}, account.Of(o, nil, "u1"))
}

func lostOn(u *account.Unit, code string) analysis.Leaf {
	return seq.First(u.Losses.Losses, func(l analysis.Leaf) bool { return l.Line.Criterion.Code == code })
}

// What a council has not decided is no fault of the unit's data: the unit reads who owes what, and its own part of the
// loss beside that of the council.
func TestNoticesBlameNoUnitForItsCouncil(t *testing.T) {
	n := awaiting()
	const want = "theo bản tự đánh giá của đơn vị: điểm tự chấm 8 (ô ); tự đánh giá thấp hơn tối đa 2; " +
		"chưa được thẩm định 8 (Hội đồng)"
	if got := n.why(lostOn(n.account.Unit, "1")); got != want {
		t.Errorf("criterion 1: %q, want %q", got, want)
	}
	said := seq.Map(n.wrong(), func(l page.Line) string { return l.Text })
	if len(said) != 2 || said[0] != "Chưa đủ kết quả thẩm định hoặc điều tra xã hội học: kết quả chưa dùng được" ||
		!strings.Contains(said[1], "chưa thẩm định, tính 0 điểm: 1; 2") {
		t.Errorf("%q", said)
	}
	twice := func(l page.Line) bool {
		return strings.HasPrefix(l.Text, "Còn tiêu chí chưa có kết quả thẩm định")
	}
	if slices.ContainsFunc(n.result().Below, twice) {
		t.Error("what waits is listed twice")
	}
}

// Whoever's data a fault is in is named for it, the unit or those who asked people.
func TestNoticesSayWhoseDataAreWrong(t *testing.T) {
	for _, c := range []struct {
		about      fault.About
		why, count string
	}{
		{fault.About{Unit: "u1", Criterion: "1"}, "số liệu có lỗi", "Số liệu của đơn vị còn 1 lỗi"},
		{fault.About{Unit: "u1", Criterion: "1", Agency: "hd"}, "danh sách thẩm định có lỗi", "Danh sách thẩm định còn 1 lỗi"},
		{fault.About{Unit: "u1", Criterion: "1", Part: fault.Answers}, "số liệu điều tra xã hội học có lỗi",
			"Số liệu điều tra xã hội học về đơn vị còn 1 lỗi"},
	} {
		n := awaiting()
		n.account.Unit.Faults = fault.List{fault.New("cell-not-number", fault.Position{}, "text", "x").In(c.about)}
		if got := n.why(lostOn(n.account.Unit, "1")); got != c.why {
			t.Errorf("%+v: %q, want %q", c.about, got, c.why)
		}
		if got := n.wrong()[0].Text; !strings.HasPrefix(got, c.count) {
			t.Errorf("%+v: %q, want %q", c.about, got, c.count)
		}
	}
}

// A printed gap is enough: added to the printed figure it is not below the printed threshold.
func TestPrintedGapsAreEnough(t *testing.T) {
	round := &scoring.Round{Regulation: &scoring.Regulation{Rounding: scoring.Rounding{Mode: scoring.HalfUp, Index: 2}}}
	for _, c := range []struct{ gap, screen, paper string }{
		{"7.7046", "7,7046 điểm", "7,71 điểm"}, {"7.7", "7,7 điểm", "7,70 điểm"}, {"1/3", "0,3334 điểm", "0,34 điểm"},
		{"8", "8 điểm", "8 điểm"}, {"0.000001", "0,000001 điểm", "0,01 điểm"}, {"0", "0 điểm", "0 điểm"},
	} {
		gap := scoring.MustPoints(c.gap)
		for paper, want := range map[bool]string{false: c.screen, true: c.paper} {
			e := &Account{Result: Result{Lang: text.Vietnamese, Outcome: &scoring.Outcome{Round: round}, Paper: paper},
				Unit: &account.Unit{Round: round}}
			if got := e.lack(analysis.Lack{Points: gap, Index: gap}); got != want {
				t.Errorf("%s, on paper %t: %s, want %s", c.gap, paper, got, want)
			}
		}
	}
	for x := range int64(400) { // thousandths above 50 and thresholds above 60, both printed with two decimals
		figure, edge := scoring.Whole(50000+x%20).Quo(scoring.Whole(1000)), scoring.Whole(60000+x/20).Quo(scoring.Whole(1000))
		e := &Account{Result: Result{Outcome: &scoring.Outcome{Round: round}, Paper: true}}
		if e.figure(figure).Add(e.enough(edge.Sub(figure))).Less(e.figure(edge)) {
			t.Errorf("%s to %s is not reached as printed", figure, edge)
		}
	}
}

// Satisfaction that earns by tiers is told with the tier: its share of the maximum is another figure.
func TestBecauseOfATier(t *testing.T) {
	r := decided(scoring.ZeroUnappraised)
	at := func(p string) *scoring.Edge { return &scoring.Edge{At: scoring.MustPoints(p)} }
	r.Sets[0].Areas[3].Rule = scoring.BySurvey{Tiers: []scoring.Band{{Low: at("90"), Points: scoring.Whole(10)},
		{Low: at("80"), High: &scoring.Edge{At: scoring.Whole(90), Open: true}, Points: scoring.Whole(7)},
		{High: &scoring.Edge{At: scoring.Whole(80), Open: true}}}}
	r.Survey = []scoring.Satisfaction{{Unit: "u1", Code: "4", Value: given("81.2")}}
	o := scoring.Run(r, nil)
	e := &Account{Result: Result{Lang: text.Vietnamese, Outcome: o}, Unit: account.Of(o, nil, "u1")}
	if got := e.because(lostOn(e.Unit, "4")); got != "điều tra xã hội học: 81,2%; Từ 80% đến dưới 90%: 7 điểm" {
		t.Error(got)
	}
}
