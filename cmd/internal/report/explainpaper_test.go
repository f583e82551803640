package report

import (
	"testing"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/account"
	"parindex/scoring/analysis"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// What goes to the unit has no hints for the analyst and no warnings: the screen tells them.
func TestPaperLeavesWarningsToTheScreen(t *testing.T) {
	faults := fault.List{{Code: "survey-below", Severity: fault.Warning},
		{Code: "score-over-max", Severity: fault.Error}}
	unit := &account.Unit{Standing: &scoring.Standing{Card: &scoring.Scorecard{}}, Faults: faults}
	for paper, want := range map[bool]int{false: 2, true: 1} {
		e := &Account{Result: Result{Lang: text.Vietnamese, Paper: paper}, Unit: unit}
		told := e.withFaults(nil, faults)[0].(page.Section)
		if len(told.Below) != want || len(told.Below[0].Below) > 0 == paper || len(e.Unsaid()) != 2-want {
			t.Errorf("on paper %t: told %v, left out %v", paper, told.Below, e.Unsaid())
		}
	}
}

// On paper a figure has the decimals of the tables, and says where it is not exact; one that would be 0 is told in full.
func TestPaperRoundsAsTables(t *testing.T) {
	round := &scoring.Round{Regulation: &scoring.Regulation{Rounding: scoring.Rounding{Mode: scoring.HalfUp, Index: 2}}}
	for _, c := range []struct{ figure, screen, paper string }{
		{"14.4584", "14,4584", "≈14,46"}, {"2/3", "≈0,6667", "≈0,67"}, {"79.2", "79,2", "79,20"}, {"100", "100", "100"},
		{"0.004", "0,004", "0,004"},
	} {
		for paper, want := range map[bool]string{false: c.screen, true: c.paper} {
			e := &Account{Result: Result{Lang: text.Vietnamese, Outcome: &scoring.Outcome{Round: round}, Paper: paper}}
			if got := e.value(scoring.MustPoints(c.figure)); got != want {
				t.Errorf("%s, on paper %t: %s, want %s", c.figure, paper, got, want)
			}
		}
	}
}

// A unit that sent nothing left no cell blank.
func TestBecauseNothingCame(t *testing.T) {
	card := &scoring.Scorecard{}
	card.Missing = true
	e := &Account{Result: Result{Lang: text.Vietnamese}, Unit: &account.Unit{Standing: &scoring.Standing{Card: card}}}
	line := scoring.Line{Spot: &scoring.Spot{Criterion: &scoring.Criterion{Code: "1", Rule: scoring.Typed{}}}}
	if got := e.because(analysis.Leaf{Line: &line}); got != "không nộp bản tự đánh giá" {
		t.Error(got)
	}
}

// Where the unit and the appraisal both moved points, the parts in a row add up to what was lost; a cut alone is not
// laid on the unit's figures.
func TestBecauseOfBoth(t *testing.T) {
	for _, c := range []struct{ code, max, back, want string }{
		{"1", "10", "", "đơn vị tự chấm như vậy; tự đánh giá thấp hơn tối đa 2; thẩm định giảm 2; thiếu"},
		{"2", "10", "", "đơn vị tự chấm như vậy; tự đánh giá thấp hơn tối đa 2; bù lại: thẩm định nâng 0,25"},
		{"1", "8", "", "thẩm định giảm 2; thiếu"},
		{"1", "8", "7.5", "thẩm định giảm 0,5; thiếu (sở); sau đó hội đồng trả lại 1,5: đã bổ sung"},
		{"1", "8", "6", "thẩm định giảm 2; thiếu (sở); sau đó hội đồng giữ nguyên: đã bổ sung"},
	} {
		r := decided(scoring.ZeroUnappraised)
		r.Sets[0].Areas[0].Max = scoring.MustPoints(c.max)
		if c.back != "" {
			r.Agencies = []scoring.Agency{{ID: "sở"}, {ID: "hội đồng", Council: true}}
			r.Sets[0].Areas[0].Agency = "sở"
			again := r.Ledger[0]
			r.Ledger[0].Agency, r.Ledger[0].Stage, again.Agency = "sở", scoring.FirstAppraisal, "hội đồng"
			again.To, again.Reason, again.Pos = given(c.back), "đã bổ sung", fault.At("l", 99, 0)
			r.Ledger = append(r.Ledger, again)
		}
		o := scoring.Run(r, nil)
		e := &Account{Result: Result{Lang: text.Vietnamese, Outcome: o}, Unit: &account.Unit{Round: r,
			Standing: &scoring.Standing{Card: o.Cards[0]}, Losses: analysis.Of(o.Cards[0])}}
		leaf := seq.First(e.lost(), func(l analysis.Leaf) bool { return l.Line.Criterion.Code == c.code })
		if got := e.because(leaf); got != c.want {
			t.Errorf("%s of %s: %q, want %q", c.code, c.max, got, c.want)
		}
	}
}

// A reader of paper sees which figures of the unit took its points, and where they stand: a choice says so itself.
func TestPaperNamesTheFigures(t *testing.T) {
	given := func(number int64, text string, row int) scoring.Input {
		return scoring.Input{State: scoring.Given, Number: scoring.Whole(number), Text: text,
			Pos: fault.InSheet("self/so-a.xlsx", "Tự đánh giá").At(row, 5)}
	}
	for _, c := range []struct {
		rule   scoring.Rule
		inputs []scoring.Input
		want   string
	}{
		{scoring.Typed{}, nil, "theo bản tự đánh giá của đơn vị: điểm tự chấm 1 (ô E12)"},
		{scoring.Deduction{Items: []scoring.Violation{{ID: "v", Label: "Số báo cáo chậm"}}},
			[]scoring.Input{given(3, "", 9)},
			"theo bản tự đánh giá của đơn vị: Số báo cáo chậm 3 (ô E9)"},
		{scoring.Levels{}, []scoring.Input{given(0, "Chưa sắp xếp", 5)},
			"theo bản tự đánh giá của đơn vị: Chưa sắp xếp (ô E5)"},
	} {
		unit := &account.Unit{Standing: &scoring.Standing{Card: &scoring.Scorecard{}},
			Ranking: &scoring.Ranking{Block: &scoring.Block{Set: &scoring.CriteriaSet{Self: scoring.DeclaredEntry}}}}
		e := &Account{Result: Result{Lang: text.Vietnamese, Paper: true}, Unit: unit}
		line := scoring.Line{Spot: &scoring.Spot{Criterion: &scoring.Criterion{Code: "1", Rule: c.rule}},
			Entry: &scoring.Entry{Points: given(1, "", 12), Inputs: c.inputs}}
		if got := e.because(analysis.Leaf{Line: &line}); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
}

// A rate below the floor earns nothing, though the rule is in proportion to it: the reader is told so.
func TestPaperNamesTheFloor(t *testing.T) {
	rule := scoring.Proportional{Floor: scoring.Whole(60), Cap: scoring.Whole(100)}
	o := scoring.Run(decided(scoring.AcceptSelf), nil)
	for percent, want := range map[int64]string{59: "tỷ lệ 59%; dưới 60%: 0 điểm", 60: "tỷ lệ 60%"} {
		e := &Account{Result: Result{Lang: text.Vietnamese, Outcome: o, Paper: true}}
		line := scoring.Line{Spot: &scoring.Spot{Criterion: &scoring.Criterion{Code: "1", Rule: rule}},
			IsWorked: true, Entry: &scoring.Entry{Inputs: []scoring.Input{{Number: scoring.Whole(percent)}}}}
		if got := e.alternative(line); got != want {
			t.Errorf("%d%%: %q, want %q", percent, got, want)
		}
	}
}

// On paper words are in full, and keys of files are left out; on the screen readers look for them.
func TestPaperHasNoKeys(t *testing.T) {
	for paper, want := range map[bool]string{
		false: "ĐTXHH; tiêu chí không áp dụng (not_applicable); drop (bỏ khỏi điểm tối đa)",
		true:  "Điều tra xã hội học; tiêu chí không áp dụng; bỏ khỏi điểm tối đa",
	} {
		s := &Sensitivity{Result: Result{Lang: text.Vietnamese, Paper: paper}}
		got := s.surveyHead() + "; " + s.keyLabel("not_applicable") + "; " + s.meant("not_applicable", "drop")
		if got != want {
			t.Errorf("on paper %t: %s, want %s", paper, got, want)
		}
	}
}
