package workbook

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/table"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// claimedRound is the sample's round with what its unit handed in, and a unit
// that handed in nothing.
func claimedRound(t testing.TB, edits ...CellEdit) sheet.AppraisalForm {
	t.Helper()
	f := sampleForm(false)
	f.Round.Regulation.Unappraised = scoring.AcceptSelf
	f.Round.Regulation.Blank = scoring.RefuseBlank
	f.Unit.NotApplicable = []scoring.Exclusion{{Code: "1.1", Reason: "Không có"}}
	f.Block.Units = append(f.Block.Units, &scoring.Unit{ID: "so-y-te", Name: "Sở Y tế", Ranked: true})
	path := filledSample(t, f)
	if err := editFile(path, edits); err != nil {
		t.Fatal(err)
	}
	submission, _, faults := openFile(t, path).ReadSelf(Want{Set: f.Block.Set, Unit: f.Unit, Bonus: bonusOf(f), Own: true})
	f.Round.Submissions = map[string]*scoring.Submission{f.Unit.ID: submission}
	cards, more := scoring.Score(f.Round)
	return sheet.AppraisalForm{Round: f.Round, Agency: scoring.Agency{ID: "hoi-dong", Name: "Hội đồng thẩm định"},
		Unassigned: true, Cards: cards, Faults: append(faults, more...)}
}

func writtenAppraisal(t testing.TB, f sheet.AppraisalForm) string {
	t.Helper()
	var out bytes.Buffer
	if err := sheet.WriteAppraisalForm(&out, f); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "danh-sach.xlsx")
	if err := os.WriteFile(path, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// shownRows are the rows under the headings, as far as the place to sign.
func shownRows(t testing.TB, path string) []string {
	t.Helper()
	rows, _ := openFile(t, path).rows(sheet.AppraisalSheet)
	head := findHeader(fault.Position{}, rows,
		table.Words{Columns: []column.Heading{column.UnitCode, column.LeafCode, column.From, column.To, column.Reason}})
	var lines []string
	for _, r := range rows {
		if r.line >= head.Body && r.cell(0) != "" && !strings.HasPrefix(r.cell(0), "NGƯỜI") &&
			!strings.HasPrefix(r.cell(0), "Quyết định khác") && !strings.HasPrefix(r.cell(0), "(Ký") {
			lines = append(lines,
				strings.TrimRight(strings.ReplaceAll(strings.Join(r.cells, " | "), "\n", " ¶ "), " |"))
		}
	}
	return lines
}

func TestAppraisalFormIsPrefilled(t *testing.T) {
	f := claimedRound(t, CellEdit{sheet.SelfSheet, "G22", "7"}, CellEdit{sheet.SelfSheet, "E21", "chín mươi"},
		CellEdit{sheet.SelfSheet, "F20", ""},
		CellEdit{sheet.SelfSheet, "H17", "QĐ số 5/QĐ-UBND"}, CellEdit{sheet.SelfSheet, "I17", "'=một sáng kiến"})
	f.Cards = f.Cards[:1]
	same(t, "rows", shownRows(t, writtenAppraisal(t, f)), []string{
		"Sở Nội vụ (Sở, ban, ngành) – không áp dụng 1.1.1, 1.1.2, 1.1.3",
		"so-noi-vu | Sở Nội vụ | 1.2 | Có sáng kiến | 1 | Có | QĐ số 5/QĐ-UBND ¶ Giải trình: =một sáng kiến | 1",
		`so-noi-vu | Sở Nội vụ | 1.3 | Tuyên truyền | 6 | Có kế hoạch, "nhưng" chưa có báo cáo |  | 2.25`,
		"so-noi-vu | Sở Nội vụ | 2.1 | Giải quyết hồ sơ đúng hạn | 10 | Số nhiệm vụ hoàn thành đúng hạn hoặc trước " +
			"hạn trong năm: 90 ¶ Số nhiệm vụ được giao: (để trống)",
		"so-noi-vu | Sở Nội vụ | 2.2 | Tỷ lệ hồ sơ trực tuyến toàn trình | 2 | Tỷ lệ hồ sơ giải quyết đúng hạn " +
			"(%): (có lỗi) ¶ Số tự đánh giá có lỗi: tiêu chí 2.2: “chín mươi” không phải là số; tự chấm tính 0 điểm",
		"so-noi-vu | Sở Nội vụ | 2.3 | Công khai thủ tục hành chính | 6 | Số tự đánh giá có lỗi: tiêu chí 2.3: " +
			"điểm 7 vượt điểm tối đa 6; tự chấm tính 0 điểm",
		"so-noi-vu | Sở Nội vụ | 2.10 | Kết quả xử lý phản ánh, kiến nghị | 10 | Tỷ lệ hồ sơ giải quyết đúng hạn " +
			"(%): 0,3 |  | 0.03",
		"so-noi-vu | Sở Nội vụ | 3.1 | Chất lượng tham mưu | 5 | Hội đồng thẩm định chấm; đơn vị không tự chấm",
		"so-noi-vu | Sở Nội vụ | 3.2 | Chủ tịch, Phó Chủ tịch tỉnh đánh giá | 5 | Lãnh đạo tỉnh chấm; đơn vị không " +
			"tự chấm",
		"so-noi-vu | Sở Nội vụ | T1 | Mô hình mới được công nhận | 2 |  |  | 2",
		"so-noi-vu | Sở Nội vụ | P1 | Vi phạm kỷ luật, kỷ cương hành chính | 5 | Hội đồng thẩm định chấm; đơn vị " +
			"không tự chấm",
	})
}

func TestAppraisalFormOfAnAgencyHasItsCriteriaOnly(t *testing.T) {
	f := claimedRound(t)
	f.Round.Sets[0].Areas[1].Children[1].Agency = "so-tttt"
	f.Agency, f.Unassigned = scoring.Agency{ID: "so-tttt", Name: "Sở Thông tin và Truyền thông"}, false
	path := writtenAppraisal(t, f)
	same(t, "rows", shownRows(t, path), []string{
		"Sở Nội vụ (Sở, ban, ngành)",
		"so-noi-vu | Sở Nội vụ | 2.2 | Tỷ lệ hồ sơ trực tuyến toàn trình | 2 | Tỷ lệ hồ sơ giải quyết đúng hạn " +
			"(%): 90,5 |  | 2",
		"Sở Y tế (Sở, ban, ngành) – chưa nộp bản tự đánh giá",
		"so-y-te | Sở Y tế | 2.2 | Tỷ lệ hồ sơ trực tuyến toàn trình | 2 | (đơn vị không kê khai)",
	})
	if meta := openFile(t,
		path).Meta(); meta != (Meta{Round: "mau-2024", Agency: "so-tttt", Stage: scoring.FinalAppraisal}) {
		t.Errorf("hidden sheet: %+v", meta)
	}
}

// A list is read back as it is: nothing decided is no line, and the agency is
// that of the hidden sheet, whatever the file is called.
func TestAppraisalFormReadsBack(t *testing.T) {
	for _, c := range []struct {
		why    string
		edits  []CellEdit
		ledger []string
		faults []string
	}{
		{"nothing decided", nil, nil, nil},
		{"a cut with its reason, a raise without one, points where there were none", []CellEdit{
			{sheet.AppraisalSheet, "I10", "0.5"}, {sheet.AppraisalSheet, "J10", "Chưa công nhận"},
			{sheet.AppraisalSheet, "I11", "3"}, {sheet.AppraisalSheet, "I16", "4"}},
			[]string{"hoi-dong 1.2 1 → 0.5 I10 Chưa công nhận", "hoi-dong 1.3 2.25 → 3 I11 ",
				"hoi-dong 3.1 – → 4 I16 "}, nil},
		{"a cut without a reason", []CellEdit{{sheet.AppraisalSheet, "I10", "0.5"}},
			[]string{"hoi-dong 1.2 1 → 0.5 I10 "}, nil},
		{"nothing cut, nothing to say", []CellEdit{{sheet.AppraisalSheet, "I10", "1"}},
			[]string{"hoi-dong 1.2 1 → 1 I10 "}, nil},
		{"a reason without points leaves the figure in doubt",
			[]CellEdit{{sheet.AppraisalSheet, "J10", "Thiếu"}}, []string{"hoi-dong 1.2 1 → bad I10 Thiếu"},
			[]string{"reason-without-points I10 unit=so-noi-vu criterion=1.2 reason=Thiếu effect=decision-void"}},
		{"of what, nobody knows",
			[]CellEdit{{sheet.AppraisalSheet, "J10", "Thiếu"}, {sheet.AppraisalSheet, "C10", ""}}, nil,
			[]string{"row-code-missing C10 column=Mã tiêu chí title= suggestion= effect=decision-void"}},
		{"another kind, from the list of kinds, with its reason",
			[]CellEdit{{sheet.AppraisalSheet, "M10", "không áp dụng"}, {sheet.AppraisalSheet, "J10", "Không có"}},
			[]string{"hoi-dong 1.2 – → – not_applicable M10 Không có"}, nil},
		{"points, in so many words",
			[]CellEdit{{sheet.AppraisalSheet, "M10", "điểm"}, {sheet.AppraisalSheet, "I10", "1"}},
			[]string{"hoi-dong 1.2 1 → 1 I10 "}, nil},
		{"a remark below the table", []CellEdit{{sheet.AppraisalSheet, "J40", "Đã đối chiếu"}}, nil, nil},
	} {
		path := writtenAppraisal(t, claimedRound(t))
		if err := editFile(path, c.edits); err != nil {
			t.Fatal(err)
		}
		ledger, faults := openFile(t, path).ReadAppraisal(Names{})
		var lines []string
		for _, a := range ledger {
			from, _, _ := strings.Cut(shownInput(a.From), " ")
			what := shownInput(a.To)
			if a.Kind != scoring.PointsDecision {
				what += " " + string(a.Kind) + " " + a.Pos.Cell()
			}
			lines = append(lines, a.Agency+" "+a.Code+" "+from+" → "+what+" "+a.Reason)
		}
		same(t, c.why+": ledger", lines, c.ledger)
		same(t, c.why+": faults", shownFaults(faults), c.faults)
	}
}

// The open rows are read as they are chosen, with the date of a row; blank ones are no
// decisions, nor is what a program computed beside them.
func TestOpenRowsReadBack(t *testing.T) {
	f := claimedRound(t)
	f.Agency, f.Unassigned = scoring.Agency{ID: "hoi-dong-tinh", Council: true}, false
	path := writtenAppraisal(t, f)
	if ledger, faults := openFile(t, path).ReadAppraisal(Names{}); len(ledger)+len(faults) > 0 {
		t.Fatal(ledger, shownFaults(faults))
	}
	first := 10 + len(shownRows(t, path)) // the first open row, below the title of them
	cell := func(letter string, row int) string { return fmt.Sprint(letter, first+row) }
	err := editFile(path, []CellEdit{
		{sheet.AppraisalSheet, cell("A", 0), "so-y-te"},
		{sheet.AppraisalSheet, cell("M", 0), "chấp nhận nộp chậm"}, {sheet.AppraisalSheet, cell("J", 0), "Mất điện"},
		{sheet.AppraisalSheet, cell("A", 1), "so-noi-vu"}, {sheet.AppraisalSheet, cell("C", 1), "1.2"},
		{sheet.AppraisalSheet, cell("I", 1), "0.5"},
		{sheet.AppraisalSheet, cell("J", 1), "Xem lại"}, {sheet.AppraisalSheet, cell("Q", 1), "06/12/2024"},
		{sheet.AppraisalSheet, cell("A", 9), "so-noi-vu"}, {sheet.AppraisalSheet, cell("C", 9), "1.1"},
		{sheet.AppraisalSheet, cell("M", 9), "áp dụng"},
		{sheet.AppraisalSheet, cell("J", 9), "Đã được giao"}, {sheet.AppraisalSheet, cell("K", 9), "QĐ 7"},
		{sheet.AppraisalSheet, cell("L", 9), "Điều 5"}})
	if err != nil {
		t.Fatal(err)
	}
	ledger, faults := openFile(t, path).ReadAppraisal(Names{})
	var lines []string
	for _, a := range ledger {
		lines = append(lines,
			strings.Join([]string{a.Agency, a.Unit, a.Code, string(a.Kind), a.Reason, a.Evidence, a.Clause,
				string(a.Day)}, "|"))
	}
	same(t, "ledger", lines,
		[]string{"hoi-dong-tinh|so-y-te||accept_late|Mất điện|||", "hoi-dong-tinh|so-noi-vu|1.2||Xem lại|||2024-12-06",
			"hoi-dong-tinh|so-noi-vu|1.1|applies|Đã được giao|QĐ 7|Điều 5|"})
	same(t, "faults", shownFaults(faults), nil)
}

// What an open row decides again can be entered there, with the points that it replaces, on the protected
// sheet; a row above is then decided without a fault.
func TestOpenRowsDecideAgain(t *testing.T) {
	f := claimedRound(t)
	path := writtenAppraisal(t, f)
	first := 10 + len(shownRows(t, path))
	file, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var open []string
	for _, letter := range strings.Split("ABCDEFGHIJKLMNOPQ", "") {
		id, err := file.GetCellStyle(sheet.AppraisalSheet, fmt.Sprint(letter, first))
		if err != nil {
			t.Fatal(err)
		}
		if style, err := file.GetStyle(id); err == nil && style.Protection != nil && !style.Protection.Locked {
			open = append(open, letter)
		}
	}
	same(t, "open", open, strings.Split("ACHIJKLMNOPQ", ""))
	if err := editFile(path, []CellEdit{
		{sheet.AppraisalSheet, "I10", "0.5"}, {sheet.AppraisalSheet, "J10", "Thiếu"},
		{sheet.AppraisalSheet, fmt.Sprint("A", first), "so-noi-vu"},
		{sheet.AppraisalSheet, fmt.Sprint("C", first), "1.2"},
		{sheet.AppraisalSheet, fmt.Sprint("H", first), "0.5"}, {sheet.AppraisalSheet, fmt.Sprint("I", first), "1"},
	}); err != nil {
		t.Fatal(err)
	}
	ledger, faults := openFile(t, path).ReadAppraisal(Names{})
	f.Round.Ledger = ledger
	_, more := scoring.Score(f.Round)
	if len(ledger) != 2 || ledger[1].From.Number.String() != "0.5" {
		t.Error(ledger)
	}
	for _, d := range append(faults, more...) {
		if d.Code == scoring.CodeFromMissing {
			t.Error(d)
		}
	}
}

// Only decisions and what they rest on can be entered, and points within their row's
// maximum.
func TestAppraisalFormIsLocked(t *testing.T) {
	f := claimedRound(t)
	file, err := excelize.OpenFile(writtenAppraisal(t, f))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := file.GetRows(sheet.AppraisalSheet)
	if err != nil {
		t.Fatal(err)
	}
	const head = 8
	var entered []string
	for i, name := range rows[head-1] {
		cell := column.CellName(i+1, head+2) // below the line that names the unit
		id, err := file.GetCellStyle(sheet.AppraisalSheet, cell)
		if err != nil {
			t.Fatal(err)
		}
		style, err := file.GetStyle(id)
		if err != nil {
			t.Fatal(err)
		}
		open := style.Protection != nil && !style.Protection.Locked
		if open {
			entered = append(entered, name)
		}
	}
	same(t, "open", entered,
		[]string{"Đến (điểm thẩm định)", "Lý do", "Căn cứ", "Điều khoản", "Loại quyết định (nếu không phải điểm)",
			"Biên bản số", "Có mặt", "Tán thành", "Ngày (nếu khác ngày ghi ở trên)"})
	checks, err := file.GetDataValidations(sheet.AppraisalSheet)
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for _, check := range checks {
		if strings.HasPrefix(check.Sqref, "I") {
			found = append(found,
				strings.Join([]string{check.Sqref, check.Type, check.Operator, check.Formula1, check.Formula2}, " "))
		}
	}
	slices.Sort(found)
	same(t, "points, also in the open rows", found,
		[]string{"I35:I39 decimal greaterThanOrEqual 0 ", "I9:I33 decimal between 0 $E9"})
}
