package sheet

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/column"
	"parindex/scoring"
)

// cutRound is one with cuts, a raise, a penalty, and decisions that take
// nothing.
func cutRound() *scoring.Round {
	r := appraisedRound()
	r.Agencies = []scoring.Agency{{ID: "so-tttt", Name: "Sở Thông tin và Truyền thông"},
		{ID: "hoi-dong", Name: "Hội đồng thẩm định", Council: true}}
	r.Deadlines = []scoring.Deadline{
		{Stage: scoring.ReplyStage, Blocks: []string{"xa"}, Day: "2024-11-22"},
		{Stage: scoring.ReplyStage, Blocks: []string{"so"}, Day: "2024-12-17"},
	}
	first := decided("so-noi-vu", "2.3", "6", "5.5", "so-tttt", "=Trang thông tin không cập nhật")
	first.Evidence, first.Clause = "Biên bản ngày 01/12/2024", "Phụ lục I, mục 2.3"
	final := decided("so-noi-vu", "1.2", "1", "0", "hoi-dong", "Sau giải trình")
	final.Stage = scoring.FinalAppraisal
	r.Ledger = []scoring.Decision{
		first, decided("so-noi-vu", "2.3", "5.5", "5.5", "hoi-dong", ""),
		decided("so-noi-vu", "2.2", "2", "2", "hoi-dong", ""),
		decided("so-noi-vu", "1.2", "1", "1", "hoi-dong", ""), final,
		decided("so-noi-vu", "T1", "2", "0.75", "hoi-dong", "Chưa có quyết định công nhận"),
		decided("so-noi-vu", "3.1", "0", "2", "hoi-dong", ""), decided("xa-a", "2.2", "2", "2", "hoi-dong", ""),
	}
	return r
}

// explanationOf is the form of the round's first unit, if it gets one.
func explanationOf(r *scoring.Round, stage scoring.Stage) ExplanationForm {
	then := scoredAsOf(r, stage)
	return ExplanationForm{Round: then.Round, Card: then.Cards[0]}
}

// scoredAsOf is the result of the round as it stood after a stage.
func scoredAsOf(r *scoring.Round, stage scoring.Stage) *scoring.Outcome {
	then, _ := r.With(scoring.AsOf(stage))
	return scoring.Run(then, nil)
}

func openExplanation(t testing.TB, f ExplanationForm) *excelize.File {
	t.Helper()
	var out bytes.Buffer
	if err := WriteExplanationForm(&out, f); err != nil {
		t.Fatal(err)
	}
	return opened(t, &out)
}

// A unit is told what it lost and why: by the first appraisal, or by the only one;
// a penalty is lost points as well.
func TestExplanationFormListsCuts(t *testing.T) {
	penalty := decided("so-noi-vu", "P1", "0", "1", "hoi-dong", "Chậm báo cáo")
	const two = "2.3 | Công khai thủ tục hành chính | 6 | 6 | 5.5 | 0.5 | Sở Thông tin và Truyền thông | =Trang " +
		"thông tin không cập nhật ¶ Căn cứ: Biên bản ngày 01/12/2024 ¶ Điều khoản: Phụ lục I, mục 2.3"
	const bonus = "T1 | Mô hình mới được công nhận | 2 | 2 | 0.75 | 1.25 | Hội đồng thẩm định | Chưa có quyết định " +
		"công nhận"
	for _, c := range []struct {
		why   string
		stage scoring.Stage
		more  []scoring.Decision
		want  []string
		sums  string
	}{
		{"after the first", scoring.FirstAppraisal, nil, []string{two, bonus},
			"D12 SUM(D10:D11) E12 SUM(E10:E11) F12 SUM(F10:F11)"},
		{"after all", scoring.FinalAppraisal, nil,
			[]string{"1.2 | Có sáng kiến | 1 | 1 | 0 | 1 | Hội đồng thẩm định | Sau giải trình", two, bonus},
			"D13 SUM(D10:D12) E13 SUM(E10:E12) F13 SUM(F10:F12)"},
		{"a penalty, which has no sum with points", scoring.FirstAppraisal, []scoring.Decision{penalty},
			[]string{two, bonus,
				"P1 | Điểm trừ: Vi phạm kỷ luật, kỷ cương hành chính | 5 | 0 | 1 | 1 | Hội đồng thẩm định | Chậm báo " +
					"cáo"}, "F13 SUM(F10:F12)"},
	} {
		r := cutRound()
		r.Ledger = append(r.Ledger, c.more...)
		file := openExplanation(t, explanationOf(r, c.stage))
		rows := rowsBelow(t, file, ExplanationSheet, "Mã |")
		same(t, c.why, rows[1:len(rows)-1], c.want)
		var sums []string
		for _, col := range []string{"D", "E", "F"} {
			cell := fmt.Sprint(col, 10+len(c.want))
			if formula, _ := file.GetCellFormula(ExplanationSheet, cell); formula != "" {
				sums = append(sums, cell+" "+formula)
			}
		}
		same(t, c.why+": sums", []string{strings.Join(sums, " ")}, []string{c.sums})
	}
}

// Nothing lost, nothing to explain.
func TestUnitsWithoutCuts(t *testing.T) {
	r := cutRound()
	for _, card := range scoredAsOf(r, scoring.FirstAppraisal).Cards[1:] {
		if cuts := Cuts(card); len(cuts) > 0 {
			t.Errorf("%s: %d cuts", card.Unit.ID, len(cuts))
		}
	}
}

func TestExplanationFormHead(t *testing.T) {
	for stage, want := range map[scoring.Stage][]string{
		scoring.FirstAppraisal: {"GIẢI TRÌNH KẾT QUẢ THẨM ĐỊNH LẦN 1 CẢI CÁCH HÀNH CHÍNH NĂM 2024", "Thẩm định lần 1"},
		scoring.FinalAppraisal: {"GIẢI TRÌNH KẾT QUẢ THẨM ĐỊNH CẢI CÁCH HÀNH CHÍNH NĂM 2024", "Thẩm định"},
	} {
		file := openExplanation(t, explanationOf(cutRound(), stage))
		var got []string
		for _, cell := range []string{"A3", "E9", "A5", "A6"} {
			content, _ := file.GetCellValue(ExplanationSheet, cell)
			got = append(got, content)
		}
		same(t, string(stage), got, append(want,
			"(Theo Quyết định số 1234/QĐ-UBND ngày 01/10/2024 của Ủy ban nhân dân tỉnh)",
			"Hạn gửi: hết ngày 17 tháng 12 năm 2024"))
		same(t, "hidden sheet", metaPairs(t, file),
			[]string{"format=1", "round=mau-2024", "unit=so-noi-vu", "stage=explanation"})
		// A row with documents alone is an explanation, too.
		const done = `"Đã giải trình "&SUMPRODUCT(--((I10:I11<>"")+(J10:J11<>"")>0))&"/2"`
		if formula, err := file.GetCellFormula(ExplanationSheet, "J8"); stage == scoring.FirstAppraisal &&
			(err != nil || formula != done) {
			t.Errorf("%s, %v; want %s", formula, err, done)
		}
	}
}

// Only the explanation and its evidence can be entered, and nothing that is there
// to sign stands in their columns, where it would be read.
func TestExplanationFormIsLocked(t *testing.T) {
	file := openExplanation(t, explanationOf(cutRound(), scoring.FirstAppraisal))
	rows, err := file.GetRows(ExplanationSheet)
	if err != nil {
		t.Fatal(err)
	}
	const head = 9
	var open []string
	for i, name := range rows[head-1] {
		entry := name == column.Explained.Name() || name == column.Further.Name()
		for _, row := range rows[head:] {
			if entry && i < len(row) && row[i] != "" {
				t.Errorf("%s: %q", name, row[i])
			}
		}
		if isOpen(t, file, column.CellName(i+1, head+1)) {
			open = append(open, name)
		}
	}
	same(t, "open", open, []string{"Giải trình", "Tài liệu bổ sung"})
}

func isOpen(t testing.TB, file *excelize.File, cell string) bool {
	t.Helper()
	id, err := file.GetCellStyle(ExplanationSheet, cell)
	if err != nil {
		t.Fatal(err)
	}
	style, err := file.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	return style.Protection != nil && !style.Protection.Locked
}

// A page begins with a row, and the sums are never alone with the signature.
func TestExplanationFormBreaksPages(t *testing.T) {
	r := cutRound()
	set := r.Sets[0]
	var many []*scoring.Criterion
	for i := range 40 {
		c := leaf(fmt.Sprintf("4.%d", i+1), strings.Repeat("Mức độ hoàn thành nhiệm vụ ", 8), "1", scoring.Typed{})
		many = append(many, c)
		r.Submissions["so-noi-vu"].Entries[c.Code] = &scoring.Entry{Points: given("1")}
		r.Ledger = append(r.Ledger,
			decided("so-noi-vu", c.Code, "1", "0.5", "hoi-dong", strings.Repeat("không có tài liệu kiểm chứng; ", 5)))
	}
	set.Areas = append(set.Areas, branch("4", "Lĩnh vực dài", "40", many...))
	e := newExplanationWriter(explanationOf(r, scoring.FirstAppraisal))
	e.headings()
	for i, line := range e.cuts {
		e.row(e.head+1+i, line)
	}
	breaks := e.pageBreaks(e.chunks(), e.head, sum(e.widths))
	if len(breaks) < 4 || breaks[len(breaks)-1] >= e.end() {
		t.Errorf("breaks %v of a table that ends at %d", breaks, e.end())
	}
}

// Points that are shown as ≈10,3333 have room: a number that has none is printed as ###.
func TestExplanationFormHasRoomForPoints(t *testing.T) {
	e := newExplanationWriter(explanationOf(cutRound(), scoring.FirstAppraisal))
	for _, c := range e.columns {
		if (c.Name() == colBefore.Name() || c.Name() == colLost.Name() || c.Name() == e.after().Name()) && c.width < 9 {
			t.Errorf("%s is %v wide", c.Name(), c.width)
		}
	}
}
