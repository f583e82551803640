package workbook

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/table"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/scoringtest"
)

// at is a cell of the sample's self-assessment.
func at(cell string) fault.Position {
	col, line, _ := excelize.CellNameToCoordinates(cell)
	return fault.InSheet("so-noi-vu.xlsx", sheet.SelfSheet).At(line, col)
}

// sampleMarks are two errors at one cell, a warning at a locked one, and faults
// of a sheet that is not there and of the file.
func sampleMarks() Marks {
	return Marks{
		Lang: text.Vietnamese, What: "bản tự đánh giá", Name: "Sở Nội vụ",
		SetOf: func(string) *scoring.CriteriaSet { return scoringtest.Set() },
		Round: "Chỉ số năm 2021. Hạn gửi: hết ngày 25 tháng 11 năm 2021",
		Faults: fault.List{
			fault.New(scoring.CodeCellNotNumber, at("G22"), "text", "=HYPERLINK(\"http://x\")"),
			fault.New(table.CodeCellNegative, at("G22"), "number", points("-1")),
			fault.Warn(codeRowCodeUnknown, at("A12"), "code", "1.1.1", "suggestion",
				"").In(fault.About{Criterion: "1.1.1"}),
			fault.New(fault.CodeBookOtherRound, fault.InFile("so-noi-vu.xlsx"), "found", "a", "expected", "b"),
			fault.New(table.CodeCellError, fault.InSheet("so-noi-vu.xlsx", "Khác").At(1, 1), "text", "#REF!"),
		},
	}
}

func annotated(t *testing.T, content []byte, m Marks) (*excelize.File, []byte) {
	t.Helper()
	marked, ok := Annotate(content, m)
	if !ok {
		t.Fatal("was not annotated")
	}
	file, err := excelize.OpenReader(bytes.NewReader(marked))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	return file, marked
}

func sampleContent(t *testing.T) []byte {
	t.Helper()
	content, err := os.ReadFile(filledSample(t, sampleForm(true)))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func TestAnnotateMarksCells(t *testing.T) {
	file, _ := annotated(t, sampleContent(t), sampleMarks())
	same(t, "comments", commentsOf(t, file, sheet.SelfSheet), []string{
		"A12 parindex: [parindex] Cảnh báo: không có tiêu chí 1.1.1 trong bộ tiêu chí\n→ Không sửa cột mã của biểu " +
			"mẫu; mã " +
			"có số 0 cuối như 1.10 phải ở dạng chữ",
		"G22 parindex: [parindex] Lỗi: số -1 là số âm\n→ Ghi số từ 0 trở lên\nLỗi: “=HYPERLINK(\"http://x\")” " +
			"không phải là " +
			"số\n→ Chỉ ghi số: không ghi dấu %, dấu cách, đơn vị tính hay dấu phân cách hàng nghìn; không có gì để đếm thì " +
			"ghi 0 (mẫu số chỉ ghi 0 nếu thang điểm có dòng “Không phát sinh”), tiêu chí không áp dụng thì báo cơ quan chủ trì; 45/60 thì ghi 45 và 60 vào hai ô",
	})
	for cell, want := range map[string]string{"G22": "FFB3B3 open", "A12": "FFC266 locked", "A13": " locked",
		"G24": "E2EFDA locked"} {
		if got := paintOf(t, file, cell); got != want {
			t.Errorf("%s: %q, want %q", cell, got, want)
		}
	}
}

func commentsOf(t *testing.T, file *excelize.File, tab string) []string {
	t.Helper()
	comments, err := file.GetComments(tab)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, c := range comments {
		said := c.Text
		for _, run := range c.Paragraph {
			said += run.Text
		}
		lines = append(lines, c.Cell+" "+c.Author+": "+said)
	}
	return lines
}

// paintOf is a cell's fill and lock.
func paintOf(t *testing.T, file *excelize.File, cell string) string {
	t.Helper()
	id, err := file.GetCellStyle(sheet.SelfSheet, cell)
	if err != nil {
		t.Fatal(err)
	}
	style, err := file.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	lock := "locked"
	if style.Protection != nil && !style.Protection.Locked {
		lock = "open"
	}
	return strings.Join(style.Fill.Color, ",") + " " + lock
}

// What is drawn on a cell under a merged one nobody sees, and a day can only be typed over where the format may be changed.
func TestAnnotateMarksWhatIsSeen(t *testing.T) {
	before := excelizeFile(t, filledSample(t, sampleForm(false)))
	if err := before.MergeCell(sheet.SelfSheet, "E16", "E17"); err != nil {
		t.Fatal(err)
	}
	var merged bytes.Buffer
	if err := before.Write(&merged); err != nil {
		t.Fatal(err)
	}
	at := fault.InSheet("so-a.xlsx", sheet.SelfSheet)
	file, _ := annotated(t, merged.Bytes(), Marks{Faults: fault.List{
		fault.New(CodeCellMerged, at.At(17, 5), "range", "E16:E17"),
		fault.New(CodeCellTime, at.At(22, 7), "time", "12:30")}})
	if got := paintOf(t, file, "E16") + ", " + paintOf(t, file, "E17"); got != "FFB3B3 open, FFFBE6 open" {
		t.Errorf("the cells are %s", got)
	}
	if options, err := file.GetSheetProtection(sheet.SelfSheet); err != nil || !options.FormatCells || options.DeleteRows {
		t.Errorf("locked is %+v (%v)", options, err)
	}
}

func TestAnnotateListsFaultsFirst(t *testing.T) {
	file, _ := annotated(t, sampleContent(t), sampleMarks())
	if first := file.GetSheetList()[0]; first != "Lỗi" || file.GetActiveSheetIndex() != 0 {
		t.Errorf("the first sheet is %q, in sight is %d", first, file.GetActiveSheetIndex())
	}
	if round, _ := file.GetCellValue("Lỗi", "A3"); round != sampleMarks().Round {
		t.Errorf("the list is of the round %q", round)
	}
	if what, _ := file.GetCellValue("Lỗi", "A4"); what != "4 lỗi, 1 cảnh báo. Chưa dùng được tệp này: làm theo cột "+
		"“Cần làm gì” "+
		"ở dòng “Cả tệp”." {
		t.Errorf("the form of another round is to be corrected: %q", what)
	}
	if hint, _ := file.GetCellValue("Lỗi", "F6"); !strings.HasPrefix(hint, "Đừng sửa tệp này") {
		t.Errorf("the unit is told what others have to do: %q", hint)
	}
	var got []string
	for line := 6; line <= 10; line++ {
		var words []string
		for _, col := range []int{1, 2, 3, 4} {
			value, _ := file.GetCellValue("Lỗi", column.CellName(col, line))
			words = append(words, value)
		}
		_, target, _ := file.GetCellHyperLink("Lỗi", column.CellName(2, line))
		got = append(got, strings.Join(append(words, target), " | "))
	}
	same(t, "list", got, []string{
		"1 | Cả tệp |  | Lỗi | ",
		"2 | Khác!A1 |  | Lỗi | ",
		"3 | Tự đánh giá!A12 | 1.1.1 – " + scoringtest.Set().ByCode()["1.1.1"].Title +
			" | Cảnh báo | 'Tự đánh giá'!A12",
		"4 | Tự đánh giá!G22 |  | Lỗi | 'Tự đánh giá'!G22",
		"5 | Tự đánh giá!G22 |  | Lỗi | 'Tự đánh giá'!G22",
	})
	if formula, _ := file.GetCellFormula("Lỗi", "E10"); formula != "" {
		t.Errorf("a text became the formula %q", formula)
	}
}

// What the form does has to go on working in the copy.
func TestAnnotateKeepsTheForm(t *testing.T) {
	content := sampleContent(t)
	before, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	defer before.Close()
	after, marked := annotated(t, content, sampleMarks())
	same(t, "what the form does", traitsOf(t, after), traitsOf(t, before))
	was, _ := openBytes(content, "so-noi-vu.xlsx")
	is, _ := openBytes(marked, "so-noi-vu.xlsx")
	blank := sampleForm(true)
	want := Want{Set: blank.Block.Set, Unit: blank.Unit, Appraised: true}
	first, _, _ := was.ReadSelf(want)
	second, _, _ := is.ReadSelf(want)
	if first == nil || second == nil || fmt.Sprint(*first) == "" {
		t.Fatal("the copy cannot be read")
	}
	for code, entry := range first.Entries {
		if got := shownEntry(second.Entries[code]); got != shownEntry(entry) {
			t.Errorf("%s: %s, was %s", code, got, shownEntry(entry))
		}
	}
	if is.Meta() != was.Meta() || is.Meta().Unit == "" {
		t.Errorf("the hidden sheet says %+v", is.Meta())
	}
}

// traitsOf are lists, formulas, locks, print set-up and hidden sheets.
func traitsOf(t *testing.T, file *excelize.File) []string {
	t.Helper()
	var traits []string
	lists, err := file.GetDataValidations(sheet.SelfSheet)
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range lists {
		traits = append(traits, "list "+v.Sqref+" "+v.Formula1)
	}
	rows, _ := file.GetRows(sheet.SelfSheet)
	for i := range rows {
		for _, col := range []int{7, 8} {
			formula, _ := file.GetCellFormula(sheet.SelfSheet, column.CellName(col, i+1))
			traits = append(traits, formula)
		}
	}
	for _, name := range file.GetDefinedName() {
		if name.Scope != "Lỗi" {
			traits = append(traits, name.Scope+" "+name.Name+" "+name.RefersTo)
		}
	}
	merged, _ := file.GetMergeCells(sheet.SelfSheet)
	layout, _ := file.GetPageLayout(sheet.SelfSheet)
	protection, _ := file.GetSheetProtection(sheet.SelfSheet)
	shows, _ := file.GetSheetVisible(sheet.IndexSheet)
	return append(traits, fmt.Sprint(len(merged), *layout.Orientation, *layout.Size, protection.AutoFilter, shows))
}

// Comments of other people stay, whatever the parts are called that hold them.
func TestAnnotateKeepsComments(t *testing.T) {
	file, err := excelize.OpenReader(bytes.NewReader(sampleContent(t)))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for _, c := range []excelize.Comment{
		{Cell: "G22", Author: "Chị Lan", Paragraph: []excelize.RichTextRun{{Text: "xem lại"}}},
		{Cell: "B30", Author: "tc={0}", Text: "chuỗi thảo luận"},
	} {
		if err := file.AddComment(sheet.SelfSheet, c); err != nil {
			t.Fatal(err)
		}
	}
	var content bytes.Buffer
	if err := file.Write(&content); err != nil {
		t.Fatal(err)
	}
	for _, renamed := range []bool{false, true} {
		before := content.Bytes()
		if renamed {
			before = renameNotes(t, before)
		}
		marks := sampleMarks()
		marks.Faults = marks.Faults[1:2]
		marks.Faults.Add(fault.New(table.CodeCellError, at("B30"), "text", "#REF!"))
		again, marked := annotated(t, before, marks)
		want := []string{
			"G22 Chị Lan: xem lại\n[parindex] Lỗi: số -1 là số âm\n→ Ghi số từ 0 trở lên",
			"B30 tc={0}: chuỗi thảo luận",
		}
		same(t, "comments", commentsOf(t, again, sheet.SelfSheet), want)
		again, _ = annotated(t, marked, marks)
		same(t, "comments of a copy of the copy", commentsOf(t, again, sheet.SelfSheet), want)
		marks.Faults = nil
		clean, _ := annotated(t, marked, marks)
		same(t, "comments after", commentsOf(t, clean, sheet.SelfSheet),
			[]string{"G22 Chị Lan: xem lại", "B30 tc={0}: chuỗi thảo luận"})
	}
}

// renameNotes gives the parts of comments the names that openpyxl does.
func renameNotes(t *testing.T, content []byte) []byte {
	t.Helper()
	names := strings.NewReplacer(
		"../comments1.xml", "/xl/comments/comment1.xml", "xl/comments1.xml", "xl/comments/comment1.xml",
		"../drawings/vmlDrawing1.vml", "/xl/drawings/commentsDrawing1.vml", "xl/drawings/vmlDrawing1.vml",
		"xl/drawings/commentsDrawing1.vml")
	var parts []string
	for _, part := range partsOf(t, content) {
		parts = append(parts, names.Replace(part))
	}
	return zipOf(t, parts...)
}

// A copy that was fixed and marked again shows no old marks.
func TestAnnotateForgetsOldMarks(t *testing.T) {
	content := sampleContent(t)
	_, marked := annotated(t, content, sampleMarks())
	marks := sampleMarks()
	marks.Lang = text.English
	marks.Faults = fault.List{fault.New(table.CodeCellNegative, at("E20"), "number", points("-1"))}
	file, _ := annotated(t, marked, marks)
	same(t, "sheets", file.GetSheetList()[:2], []string{"Errors", sheet.SelfSheet})
	same(t, "comments", commentsOf(t, file, sheet.SelfSheet),
		[]string{"E20 parindex: [parindex] Error: -1 is negative\n→ Write 0 or more"})
	for cell, want := range map[string]string{"G22": "FFFBE6 open", "A12": " locked", "E20": "FFB3B3 open"} {
		if got := paintOf(t, file, cell); got != want {
			t.Errorf("%s: %q, want %q", cell, got, want)
		}
	}
}

// A program that stores a comment as one text keeps what others said in it, and no old mark.
func TestNotesOfOneText(t *testing.T) {
	for said, want := range map[string]string{
		"[parindex] Lỗi: số -1 là số âm":                       "",
		"Xem công văn 12\n[parindex] Lỗi: số -1 là số âm\n→ …": "Xem công văn 12",
		"Xem công văn 12": "Xem công văn 12",
	} {
		n := notes{each: map[fault.Position]*excelize.Comment{}}
		at := fault.InSheet("", sheet.SelfSheet).At(16, 5)
		n.keep(at, excelize.Comment{Cell: "E16", Text: said})
		if c := n.each[at]; (c == nil) != (want == "") || c != nil && c.Text != want {
			t.Errorf("%q: kept %+v, want %q", said, c, want)
		}
	}
}

func TestAnnotateSameBytes(t *testing.T) {
	content := sampleContent(t)
	kept := bytes.Clone(content)
	_, first := annotated(t, content, sampleMarks())
	_, second := annotated(t, content, sampleMarks())
	if !bytes.Equal(first, second) {
		t.Error("twice the same input gave different bytes")
	}
	if !bytes.Equal(content, kept) {
		t.Error("the original was changed")
	}
}

func TestAnnotateRefusesWhatIsNoWorkbook(t *testing.T) {
	for _, content := range []string{"", "PK\x03\x04", "mã,điểm"} {
		if _, ok := Annotate([]byte(content), sampleMarks()); ok {
			t.Errorf("%q was annotated", content)
		}
	}
}

// Macros are never run, and never lost.
func TestAnnotateKeepsMacros(t *testing.T) {
	const macros = "\xD0\xCF\x11\xE0 macros"
	content := rezip(t, sampleContent(t), "[Content_Types].xml", func(types string) string {
		return strings.Replace(types, "spreadsheetml.sheet.main+xml", "ms-excel.sheet.macroEnabled.main+xml", 1)
	})
	content = withPart(t, content, "xl/vbaProject.bin", macros)
	_, marked := annotated(t, content, sampleMarks())
	kept := ""
	rezip(t, marked, "xl/vbaProject.bin", func(part string) string { kept = part; return part })
	if kept != macros {
		t.Errorf("the macros are %q", kept)
	}
}

// withPart adds a part to a workbook.
func withPart(t *testing.T, content []byte, name, part string) []byte {
	t.Helper()
	return zipOf(t, append(partsOf(t, content), name, part)...)
}

// partsOf are names and contents, in turn.
func partsOf(t *testing.T, content []byte) []string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	var parts []string
	for _, part := range archive.File {
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts = append(parts, part.Name, string(text))
	}
	return parts
}

// What would take hundreds of megabytes to open goes back unmarked.
func TestAnnotateRefusesHugeSheets(t *testing.T) {
	huge := rezip(t, sampleContent(t), "xl/worksheets/sheet1.xml", func(tab string) string {
		return strings.Replace(tab, "<sheetData>", "<sheetData>"+strings.Repeat(" ", heaviest), 1)
	})
	if _, ok := Annotate(huge, sampleMarks()); ok {
		t.Error("was annotated")
	}
}

// Thousands of faults, or one in the last cell of a sheet, are no reason to
// write a file that nobody can open.
func TestAnnotateStaysSmall(t *testing.T) {
	marks := sampleMarks()
	marks.Faults = nil
	for line := range 3 * mostMarks {
		place := at("A1").At(line+1, 1)
		marks.Faults.Add(fault.New(table.CodeCellNegative, place, "number", points("-1")))
	}
	marks.Faults.Add(fault.New(table.CodeCellError, at("XFD1048576"), "text", "#REF!"))
	_, marked := annotated(t, sampleContent(t), marks)
	if len(marked) > 300<<10 {
		t.Errorf("the copy has %d bytes", len(marked))
	}
}

// TestAnnotateEveryDamage marks the whole corpus of damage: a copy can be read,
// and has the faults of the original.
func TestAnnotateEveryDamage(t *testing.T) {
	if testing.Short() {
		t.Skip("many workbooks, one after the other")
	}
	for _, k := range damageKinds(t, "testdata/damage.txt") {
		path := k.baked(t)
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		faults := intake(t, path, k.own())
		marked, ok := Annotate(content, Marks{Lang: text.Vietnamese, Faults: faults})
		if book, _ := openBytes(content, "x.xlsx"); ok != (book != nil) {
			t.Errorf("%s: annotated %v, opened %v", k.why, ok, book != nil)
		}
		if !ok {
			continue
		}
		if err := os.WriteFile(path, marked, 0o600); err != nil {
			t.Fatal(err)
		}
		same(t, k.why, placesAndCodes(intake(t, path, k.own())), placesAndCodes(faults))
	}
}

func BenchmarkAnnotate(b *testing.B) {
	_, content := largeForm(b)
	marks := sampleMarks()
	for b.Loop() {
		if _, ok := Annotate(content, marks); !ok {
			b.Fatal("was not annotated")
		}
	}
}
