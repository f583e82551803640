package sheet

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"parindex/scoring"
	"parindex/scoring/scoringtest"
	"parindex/scoring/survey"
)

func level(code, label string) survey.Level { return survey.Level{Code: code, Label: label} }

// askedOf is a survey of two groups and two scales about a round of three units:
// one that the survey does not apply to, and two of one name.
func askedOf() (*scoring.Round, *survey.Definition) {
	r := scoringtest.Round()
	block := r.Blocks[0]
	block.Units = append(block.Units,
		&scoring.Unit{ID: "so-moi", Name: block.Units[0].Name},
		&scoring.Unit{ID: "so-y-te", Name: "Sở Y tế",
			NotApplicable: []scoring.Exclusion{{Code: "3", Reason: "Không có"}}})
	d := &survey.Definition{ID: "pack", Title: "Khảo sát",
		Scales: []survey.Scale{
			{ID: "muc", Levels: []survey.Level{level("2", "Tốt"), level("1", "Kém"), level("0", "Không ý kiến")}},
			{ID: "co", Levels: []survey.Level{level("C", "Có"), level("K", "không  ý kiến")}},
		},
		Groups: []survey.Group{{ID: "dan", Name: "Người dân"}, {ID: "xa", Name: "Cán bộ", Rates: []string{"khoi-khac"}},
			{ID: "dn", Name: "Doanh nghiệp", Rates: []string{block.ID}}},
		Components: []survey.Component{{ID: "a", Name: "A", Questions: []survey.Question{
			{ID: "q1", Text: "Đúng hẹn", Scale: "muc", Counts: true},
			{ID: "q2", Text: strings.Repeat("Rất dài ", 20), Scale: "co", Groups: []string{"dan"}},
			{ID: "q3", Text: "Của người khác", Scale: "co", Groups: []string{"xa"}},
		}}},
	}
	return r, d
}

func headingsOf(s AnswersSheet) (names []string) {
	for _, c := range s.columns {
		names = append(names, c.heading)
	}
	return names
}

// A row for each unit that the survey applies to, group that may rate it, and
// question that the group is asked; levels of one name share a column, and those
// of another scale are closed.
func TestCountsSheet(t *testing.T) {
	s := CountsSheet(askedOf())
	same(t, "columns", headingsOf(s),
		[]string{"Mã đơn vị", "Đơn vị", "Nhóm đối tượng", "Mã câu hỏi", "Nội dung câu hỏi",
			"Tốt", "Kém", "Không ý kiến", "Có", "Bỏ trống", "Số phiếu", "Đợt điều tra", "Kênh điều tra"})
	var rows []string
	for _, row := range s.rows {
		open := ""
		for i, label := range []string{"T", "K", "O", "C"} {
			if !row.closed[5+i] {
				open += label
			}
		}
		rows = append(rows, strings.Join([]string{row.texts[0], row.texts[2], row.texts[3], open}, " "))
	}
	same(t, "rows", rows, []string{
		"so-noi-vu Người dân q1 TKO", "so-noi-vu Người dân q2 OC", "so-noi-vu Doanh nghiệp q1 TKO",
		"so-moi Người dân q1 TKO", "so-moi Người dân q2 OC", "so-moi Doanh nghiệp q1 TKO",
	})
}

// A level that goes by the name of the column of blanks is that column.
func TestCountsSheetBlankLevel(t *testing.T) {
	r, d := askedOf()
	d.Scales[0].Levels[2].Label = "Để trống"
	headings := strings.Join(headingsOf(CountsSheet(r, d)), "|")
	if strings.Contains(headings, "Bỏ trống") || !strings.Contains(headings, "|Để trống|") {
		t.Error(headings)
	}
}

// Units of one name are chosen by their ids; a question that fits no heading is
// asked by its id; nobody chooses what is not asked in this round.
func TestBallotsSheet(t *testing.T) {
	s := BallotsSheet(askedOf())
	same(t, "columns", headingsOf(s),
		[]string{"Mã phiếu", "Mã đơn vị (hoặc tên)", "Nhóm đối tượng", "q1. Đúng hẹn", "q2",
			"Đợt điều tra", "Kênh điều tra", "Mã người trả lời"})
	same(t, "units", s.columns[1].options, []string{"so-noi-vu", "so-moi"})
	same(t, "groups", s.columns[2].options, []string{"Người dân", "Doanh nghiệp"})
	same(t, "answers", s.columns[4].options, []string{"Có", "không  ý kiến", "C", "K"})
}

func TestSampleSheet(t *testing.T) {
	s := SampleSheet(askedOf())
	var rows []string
	for _, row := range s.rows {
		rows = append(rows, row.texts[0]+" "+row.texts[2])
	}
	same(t, "rows", rows, []string{"so-noi-vu Người dân", "so-noi-vu Doanh nghiệp", "so-moi Người dân",
		"so-moi Doanh nghiệp"})
}

// answersBook is the workbook of a sheet.
func answersBook(t *testing.T, s AnswersSheet) *excelize.File {
	t.Helper()
	var out bytes.Buffer
	if err := s.Write(&out); err != nil {
		t.Fatal(err)
	}
	return opened(t, &out)
}

// A row is done that has something in any of the columns of which one is enough.
func TestRowsDone(t *testing.T) {
	for _, one := range []struct {
		sheet      AnswersSheet
		cell, want string
	}{
		{SampleSheet(askedOf()), "E6", `"Đã nhập "&SUMPRODUCT(--((D8:D11<>"")+(E8:E11<>"")>0))&"/4 dòng"`},
		{CountsSheet(askedOf()), "L6", `"Đã nhập "&SUMPRODUCT(--((F8:F13<>"")+(G8:G13<>"")+(H8:H13<>"")+` +
			`(I8:I13<>"")+(J8:J13<>"")+(K8:K13<>"")>0))&"/6 dòng"`},
		{BallotsSheet(askedOf()), "G6", `"Đã nhập "&SUMPRODUCT(--((A8:A507<>"")>0))&"/500 dòng"`},
	} {
		got, err := answersBook(t, one.sheet).GetCellFormula(one.sheet.name, one.cell)
		if err != nil || got != one.want {
			t.Errorf("%s: %s, %v; want %s", one.sheet.kind, got, err, one.want)
		}
	}
}

// LibreOffice prints empty rows only in an area that is said to be printed.
func TestBlankRowsArePrinted(t *testing.T) {
	file := answersBook(t, BallotsSheet(askedOf()).WithBlank(30))
	for _, name := range file.GetDefinedName() {
		if name.Name == "_xlnm.Print_Area" && name.RefersTo == "'Phiếu'!$A$1:$H$37" {
			return
		}
	}
	t.Errorf("30 ballots are not printed: %v", file.GetDefinedName())
}

// Instructions are high enough for their texts, the bold ones too.
func TestInstructionsAreNotCutOff(t *testing.T) {
	file := answersBook(t, BallotsSheet(askedOf()))
	rows, err := file.GetRows(GuideSheet)
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for i, row := range rows {
		if len(row) == 0 || row[0] != "Mỗi dòng" && row[0] != "Mã đơn vị, nhóm đối tượng" {
			continue
		}
		found++
		if height, err := file.GetRowHeight(GuideSheet, i+1); err != nil || height < 2*lineHeight {
			t.Errorf("%s: %v points, %v; want two lines", row[0], height, err)
		}
	}
	if found != 2 {
		t.Errorf("%d rows of two", found)
	}
}

// Only entry cells are open; lists stand in the hidden sheet; the instructions
// hold the questionnaire; the same round gives the same bytes.
func TestAnswersWorkbook(t *testing.T) {
	var first, second bytes.Buffer
	for _, out := range []*bytes.Buffer{&first, &second} {
		if err := BallotsSheet(askedOf()).Write(out); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("two runs differ")
	}
	file, err := excelize.OpenReader(&first)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	same(t, "sheets", file.GetSheetList(), []string{"Phiếu", GuideSheet, IndexSheet})
	head := headLine(t, file, "Phiếu", "Mã phiếu")
	if locked := isLocked(t, file, "Phiếu", head+1, 1); locked {
		t.Error("a ballot cannot be entered")
	}
	if locked := isLocked(t, file, "Phiếu", head, 1); !locked {
		t.Error("a heading can be changed")
	}
	checks, err := file.GetDataValidations("Phiếu")
	if err != nil {
		t.Fatal(err)
	}
	var lists []string
	for _, check := range checks {
		if check.Type == "list" {
			lists = append(lists, listed(t, file, check.Formula1))
		}
	}
	for _, check := range checks {
		if check.Sqref == "D8:D507" && *check.Error != "Chọn hoặc nhập một trong: Tốt; Kém; Không ý kiến; 2; 1; 0." {
			t.Errorf("what may be chosen: %q", *check.Error)
		}
	}
	meta, err := file.GetRows(IndexSheet)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"format 1", "round " + scoringtest.Round().ID, "survey pack", "kind ballots"} {
		if got := strings.Join(meta[i][:2], " "); got != want {
			t.Errorf("hidden sheet: %q, want %q", got, want)
		}
	}
	if kind, err := file.GetCellType(IndexSheet, "F4"); err != nil || kind != excelize.CellTypeUnset {
		t.Errorf("the code 2 is what nobody types: type %v, %v", kind, err)
	}
	same(t, "lists", lists, []string{"so-noi-vu|so-moi", "Người dân|Doanh nghiệp", "Tốt|Kém|Không ý kiến|2|1|0",
		"Có|không  ý kiến|C|K"})
	guide, err := file.GetRows(GuideSheet)
	if err != nil {
		t.Fatal(err)
	}
	all := ""
	for _, row := range guide {
		all += strings.Join(row, "|") + "\n"
	}
	for _, want := range []string{"q1|Đúng hẹn\nTrả lời: Tốt · Kém · Không ý kiến", "Câu q1|2: Tốt",
		"hoặc gõ mã của mức đó", "2: Tốt\n1: Kém", "Hỏi nhóm: Người dân\nTham khảo, không tính vào chỉ số"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not in the instructions:\n%s", want, all)
		}
	}
}

func headLine(t *testing.T, file *excelize.File, sheet, heading string) int {
	t.Helper()
	rows, err := file.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		if len(row) > 0 && row[0] == heading {
			return i + 1
		}
	}
	t.Fatalf("no heading %q", heading)
	return 0
}

func isLocked(t *testing.T, file *excelize.File, sheet string, line, col int) bool {
	t.Helper()
	cell, _ := excelize.CoordinatesToCellName(col, line)
	id, err := file.GetCellStyle(sheet, cell)
	if err != nil {
		t.Fatal(err)
	}
	style, err := file.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	return style.Protection == nil || style.Protection.Locked
}

// listed is what a list to choose from holds: "_parindex!$D$1:$D$2".
func listed(t *testing.T, file *excelize.File, formula string) string {
	t.Helper()
	sheet, cells, ok := strings.Cut(strings.ReplaceAll(formula, "$", ""), "!")
	first, last, isRange := strings.Cut(cells, ":")
	if !ok || !isRange {
		t.Fatalf("no range: %s", formula)
	}
	col, from, _ := excelize.CellNameToCoordinates(first)
	_, to, _ := excelize.CellNameToCoordinates(last)
	var options []string
	for line := from; line <= to; line++ {
		cell, _ := excelize.CoordinatesToCellName(col, line)
		value, err := file.GetCellValue(sheet, cell)
		if err != nil {
			t.Fatal(err)
		}
		options = append(options, value)
	}
	return strings.Join(options, "|")
}
