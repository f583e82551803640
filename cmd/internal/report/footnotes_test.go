package report

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/account"
	"parindex/scoring/analysis"
	"parindex/scoring/fault"
	"parindex/scoring/survey"
)

// Everything that a reader of the printed ranking could dispute has a footnote.
func TestFootnotes(t *testing.T) {
	number := scoring.MustPoints
	area := &scoring.Criterion{Code: "1", Title: "Chỉ đạo", Max: number("100")}
	card := func(index string, change func(*scoring.Scorecard)) *scoring.Scorecard {
		c := &scoring.Scorecard{Unit: &scoring.Unit{ID: "b", Name: "Sở B", Ranked: true}, Scored: true}
		c.Scaling, c.Index, c.Total, c.Max = number("1"), number(index), number(index), number("100")
		c.Lines = []scoring.Line{{Spot: &scoring.Spot{Criterion: area, Scale: scoring.PercentIndex},
			Max: number("100"), Appraised: number("70")}}
		change(c)
		return c
	}
	for _, c := range []struct {
		why, head, want string
		change          func(*scoring.Scorecard)
	}{
		{"nothing to dispute", "Đơn vị", "", func(*scoring.Scorecard) {}},
		{"what does not apply", "Đơn vị",
			"Không áp dụng: 1 Chỉ đạo (không có · theo khoản 2). Phần này bỏ khỏi cả điểm và điểm tối đa; điểm tối " +
				"đa của đơn vị là 71,5.",
			func(c *scoring.Scorecard) {
				c.Lines[0].Excluded,
					c.Max = &scoring.Exclusion{Code: "1", Reason: "không có", Clause: "khoản 2"}, number("71.5")
			}},
		{"no case", "Đơn vị", "Tiêu chí 1 Chỉ đạo, tối đa 100: không phát sinh (0/0), chuyển sang 2.",
			func(c *scoring.Scorecard) {
				c.Lines[0].Zero = &scoring.ZeroByZero{Policy: scoring.NoCasesSiblings, PassedTo: []string{"2"}}
			}},
		{"no case, counted 0", "Đơn vị", "Tiêu chí 1 Chỉ đạo: không phát sinh (0/0), tính 0 điểm.",
			func(c *scoring.Scorecard) { c.Lines[0].Zero = &scoring.ZeroByZero{Policy: scoring.NoCasesZero} }},
		{"no survey", "Đơn vị", "Không có kết quả điều tra xã hội học ở tiêu chí 1: bỏ khỏi cả điểm và điểm tối đa.",
			func(c *scoring.Scorecard) { c.Lines[0].NoSurvey = true }},
		{"a factor", "Đơn vị", "Điểm thẩm định vào tổng điểm được quy đổi: × 1,25.",
			func(c *scoring.Scorecard) { c.Scaling = number("1.25") }},
		{"the cap of the bonus", "Đơn vị", "Điểm thưởng cộng được 3, tính đến mức trần 2.",
			func(c *scoring.Scorecard) { c.BonusItems, c.Bonus = number("3"), number("2") }},
		{"nobody has decided", "Đơn vị", "Còn tiêu chí chưa có kết quả thẩm định: 1.",
			func(c *scoring.Scorecard) { c.Waiting = []string{"1"} }},
		{"never handed in", "Đơn vị", "Không nộp bản tự đánh giá: tự đánh giá tính 0 điểm.",
			func(c *scoring.Scorecard) { c.Missing, c.Absent = true, true }},
		{"late, and what it cost", "Đơn vị", "Nộp bản tự đánh giá chậm 2 ngày: trừ 0,5 điểm.",
			func(c *scoring.Scorecard) { c.DaysLate, c.LatePenalty, c.Penalty = 2, number("0.5"), number("0.5") }},
		{"late, and accepted without a reason, which is told as a fault", "Đơn vị",
			"Nộp bản tự đánh giá chậm 2 ngày; được chấp nhận: không ghi lý do.",
			func(c *scoring.Scorecard) {
				c.DaysLate, c.LateAccepted = 2, &scoring.Decision{}
			}},
		{"late, and accepted", "Đơn vị", "Nộp bản tự đánh giá chậm 2 ngày; được chấp nhận: bão lũ.",
			func(c *scoring.Scorecard) {
				c.DaysLate, c.LateAccepted = 2, &scoring.Decision{Grounds: scoring.Grounds{Reason: "bão lũ"}}
			}},
		{"late, without effect", "Đơn vị", "Nộp bản tự đánh giá chậm 2 ngày: quy chế chỉ ghi nhận.",
			func(c *scoring.Scorecard) { c.DaysLate = 2 }},
		{"held down", "Xếp loại",
			"Theo chỉ số đạt loại Tốt, nhưng tiêu chí 1 Chỉ đạo đạt 70,00%, dưới 80,00%, nên cao nhất " +
				"là Khá.",
			func(c *scoring.Scorecard) { c.Index = number("95") }},
		{"a cap that does not count", "Xếp loại",
			"Không xét mức khống chế xếp loại theo tiêu chí 1, vì không áp dụng với đơn vị.",
			func(c *scoring.Scorecard) { c.Index, c.Lines[0].Max = number("95"), scoring.Points{} }},
	} {
		r, table := ranked2(card("60", c.change), card("50", func(c *scoring.Scorecard) { c.Unit.Name = "Sở C" }))
		r.footnoted(table, &r.Rankings[0])
		if got := notesOn(table, 0, c.head); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.why, got, c.want)
		}
	}
}

// Equal printed figures with different ranks say what decided; equal ranks that
// nothing did.
func TestFootnotesOnPlaces(t *testing.T) {
	card := func(index, survey string) *scoring.Scorecard {
		c := &scoring.Scorecard{Unit: &scoring.Unit{Name: "Sở " + survey, Ranked: true}, Scored: true}
		c.Scaling, c.Index, c.Survey = scoring.Whole(1), scoring.MustPoints(index), scoring.MustPoints(survey)
		return c
	}
	for _, c := range []struct {
		why, above, below, want string
	}{
		{"a breaker", "60", "60", "Xếp trên Sở 8 dù số in ra bằng nhau, theo điểm điều tra: 9,00 so với 8,00."},
		{"decimals that are not printed", "60.002", "60.001",
			"Xếp trên Sở 8 dù số in ra bằng nhau, theo chỉ số: 60,002 so với 60,001."},
		{"figures that differ", "61", "60", ""},
	} {
		r, table := ranked2(card(c.above, "9"), card(c.below, "8"))
		r.footnoted(table, &r.Rankings[0])
		if got := notesOn(table, 0, "Đơn vị"); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.why, got, c.want)
		}
	}
	r, table := ranked2(card("60", "9"), card("60", "9"))
	r.Rankings[0].Standings[0].Tied, r.Rankings[0].Standings[1].Tied = true, true
	r.footnoted(table, &r.Rankings[0])
	if notesOn(table, 0, "Đơn vị") != notesOn(table, 1, "Đơn vị") || len(table.Footnotes) != 1 {
		t.Errorf("tied units have %q", table.Footnotes)
	}
	r.Rankings[0].Standings[0].Card.Unit.Ranked, r.Rankings[0].Standings[0].Rank, table.Rows[0][0].Refs = false, 0, nil
	r.footnoted(table, &r.Rankings[0])
	if got := notesOn(table, 0, "Đơn vị"); got != "Được chấm điểm, không xếp hạng." {
		t.Errorf("a unit without a rank has %q", got)
	}
}

// ranked2 is a ranking of two units, and its table with names and classes only.
func ranked2(first, second *scoring.Scorecard) (*Result, *page.Table) {
	block := &scoring.Block{ID: "so"}
	ranking := scoring.Ranking{Block: block, Standings: []scoring.Standing{{Card: first, Rank: 1},
		{Card: second, Rank: 2}}}
	reg := &scoring.Regulation{
		Index: scoring.PercentIndex, Rounding: scoring.Rounding{Mode: scoring.HalfUp, Index: 2},
		NotApplicable: scoring.DropLeaf, NoSurvey: scoring.DropSurvey,
		Late: scoring.LatePolicy{Kind: scoring.LateNote},
		Rank: scoring.RankRule{By: scoring.ByIndex, On: scoring.OnExact, Ties: scoring.Breakers,
			Breakers: []scoring.Breaker{"survey"}},
		Classes: []scoring.ClassScale{{Blocks: []string{"so"}, By: scoring.ByIndex, On: scoring.OnExact,
			Levels: []scoring.ClassLevel{{Name: "Tốt", Edge: scoring.Whole(90)},
				{Name: "Khá", Edge: scoring.Whole(50)}},
			Caps: []scoring.ClassCap{{Code: "1", Below: scoring.Whole(80), AtMost: "Khá"}}}},
	}
	o := &scoring.Outcome{Round: &scoring.Round{Regulation: reg}, Rankings: []scoring.Ranking{ranking}}
	return &Result{Outcome: o, Lang: text.Vietnamese}, &page.Table{
		Columns: []page.Column{{Head: "Đơn vị"}, {Head: "Xếp loại"}}, Rows: [][]page.Cell{make([]page.Cell, 2),
			make([]page.Cell, 2)},
	}
}

// notesOn are the footnotes on a cell, a line each.
func notesOn(t *page.Table, row int, head string) string {
	var notes []string
	for _, n := range t.Rows[row][columnNamed(t, head)].Refs {
		notes = append(notes, t.Footnotes[n-1])
	}
	return strings.Join(notes, "\n")
}

// Too few ballots are said beside the unit that they are of, and no other.
func TestNoteOfTooFewBallots(t *testing.T) {
	below := fault.Diagnostic{Code: survey.CodeSurveyBelow, About: fault.About{Unit: "u1"}}
	r := Result{Outcome: &scoring.Outcome{Faults: fault.List{below}}, Lang: text.Vietnamese}
	for unit, want := range map[string]int{"u1": 1, "u2": 0} {
		card := &scoring.Scorecard{Scored: true, Unit: &scoring.Unit{ID: unit}}
		card.Scaling = scoring.Whole(1)
		if notes := r.leafNotes(card); len(notes) != want {
			t.Errorf("%s: %q, want %d", unit, notes, want)
		}
	}
}

// Two marks on one cell stand in the order of their footnotes, whichever the row has first.
func TestFootnotesAscend(t *testing.T) {
	table := &page.Table{Columns: []page.Column{{Head: "Đơn vị"}}, Rows: [][]page.Cell{{{}}, {{}}}}
	for row, notes := range [][]string{{"a", "b"}, {"c", "b", "a"}} {
		for _, note := range notes {
			footnote(table, row, 0, note)
		}
	}
	if got := fmt.Sprint(table.Rows[1][0].Refs); got != "[1 2 3]" {
		t.Errorf("marks %s, want [1 2 3]", got)
	}
}

// A footnote that the ranking has on a unit is not said in full again below the same unit's areas.
func TestAnnexesSayFootnotesOnce(t *testing.T) {
	o := scoring.Run(decided(scoring.AcceptSelf), nil)
	full, short := 0, 0
	annexes := Annexes{Result: Result{Outcome: o, Lang: text.Vietnamese, Blocks: analysis.BlocksOf(o)}}
	for _, b := range annexes.Document().Blocks {
		if table, ok := b.(*page.Table); ok {
			notes := strings.Join(table.Footnotes, "\n")
			full += strings.Count(notes, "Không áp dụng: 1 ")
			short += strings.Count(notes, "Xem chú thích về đơn vị ở bảng xếp hạng của khối.")
		}
	}
	if full != 1 || short != 2 {
		t.Errorf("said in full %d times, referred to %d times", full, short)
	}
}

// Heads of what nobody has appraised, or of a stage before the last, are called provisional where they stand. Where
// the regulation has no classes, none are to come.
func TestHeadsBeforeTheAppraisal(t *testing.T) {
	for _, c := range []struct {
		stage  scoring.Stage
		today  scoring.Day
		faults fault.List
		want   string
	}{
		{"", "", nil, ""},
		{scoring.FinalAppraisal, "", nil, ""},
		{scoring.SelfStage, "", nil, " (tạm tính)"},
		{scoring.FirstAppraisal, "", nil, " (tạm tính)"},
		{"", "2021-12-01", nil, " (tạm tính)"},
		{"", "", fault.List{{Code: fault.CodeAppraisalNone}}, " (tạm tính)"},
	} {
		r := Result{Lang: text.Vietnamese, Outcome: &scoring.Outcome{
			Round: &scoring.Round{Stage: c.stage, Today: c.today, Regulation: &scoring.Regulation{}}, Faults: c.faults}}
		ranking := &scoring.Ranking{Block: &scoring.Block{}, MeanFrom: scoring.MeanOfUnits, Ranked: 1,
			Standings: []scoring.Standing{{Card: &scoring.Scorecard{Unit: &scoring.Unit{}}}},
			Classes:   []scoring.ClassCount{{Name: "Tốt"}}}
		footer := r.footer(ranking)
		none, _ := (&Account{Result: r, Unit: &account.Unit{}}).briefClass()
		got := []string{r.classHead(), footer[1].Text, footer[2].Text, (&Overview{r}).Document().Title[0], none}
		want := []string{"Xếp loại" + c.want, "Chỉ số trung bình" + c.want + ": 0%", "Xếp loại" + c.want + ": Tốt 0",
			"Tổng quan kết quả" + c.want, "Xếp loại"}
		if !slices.Equal(got, want) {
			t.Errorf("stage %q, day %q, faults %v: %q, want %q", c.stage, c.today, c.faults, got, want)
		}
	}
}

// An annex compares with the year before only where some unit has a result of it, as the screen does.
func TestAnnexesCompareWhatIsKnown(t *testing.T) {
	for _, known := range []bool{false, true} {
		o := scoring.Run(decided(scoring.AcceptSelf), nil)
		if o.Rankings[0].Before = 2024; known {
			index := scoring.Whole(50)
			o.Rankings[0].Standings[0].Earlier = &scoring.Past{Earlier: scoring.Earlier{Index: &index, Rank: 1}}
		}
		x := Annexes{Result: Result{Outcome: o, Lang: text.Vietnamese, Blocks: analysis.BlocksOf(o)}}
		compared := slices.ContainsFunc(x.ranking(&o.Rankings[0]).Columns,
			func(c page.Column) bool { return strings.Contains(c.Head, "so với năm 2024") })
		if compared != known {
			t.Errorf("results of the year before known: %t, compared: %t", known, compared)
		}
	}
}

// Nothing is scaled up in place of survey criteria that do not apply: they are left out, also where others are scaled.
func TestExclusionOfSurveyCriteria(t *testing.T) {
	r := Result{Outcome: &scoring.Outcome{Round: &scoring.Round{Regulation: &scoring.Regulation{}}}, Lang: text.Vietnamese}
	line := func(code string, rule scoring.Rule, out bool) scoring.Line {
		l := scoring.Line{Spot: &scoring.Spot{Criterion: &scoring.Criterion{Code: code, Rule: rule}}}
		if out {
			l.Excluded = &scoring.Exclusion{Code: code}
		}
		return l
	}
	const left, scaled = "bỏ khỏi cả điểm và điểm tối đa", "điểm phần thẩm định được quy lên đủ điểm tối đa"
	for _, c := range []struct {
		why               string
		policy            scoring.NotApplicablePolicy
		appraised, survey bool
		want              string
	}{
		{"appraised ones", scoring.RescalePart, true, false, scaled},
		{"survey ones", scoring.RescalePart, false, true, left},
		{"both", scoring.RescalePart, true, true, scaled + "; tiêu chí điều tra 2.1: " + left},
		{"both, where nothing is scaled", scoring.DropLeaf, true, true, left},
	} {
		r.Round.Regulation.NotApplicable = c.policy
		card := &scoring.Scorecard{Lines: []scoring.Line{line("1.1", scoring.Typed{}, c.appraised),
			line("2.1", scoring.BySurvey{}, c.survey)}}
		if got := r.exclusion(card); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}
