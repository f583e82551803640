package workbook

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/table"
	"parindex/scoring"
	"parindex/scoring/fault"
)

func TestFormFilledAndRead(t *testing.T) {
	f := sampleForm(false)
	book := openFile(t, filledSample(t, f))
	sub, ledger, faults := book.ReadSelf(Want{Set: f.Block.Set, Unit: f.Unit})
	same(t, "faults", shownFaults(faults), nil)
	if len(ledger) != 0 {
		t.Errorf("a ledger where none was wanted: %v", ledger)
	}
	sameEntries(t, sub, sampleEntries)
	want := Meta{Round: "mau-2024", Unit: "so-noi-vu", Set: "so", Fingerprint: f.Block.Set.Fingerprint()}
	if meta := book.Meta(); meta != want {
		t.Errorf("meta %+v, want %+v", meta, want)
	}
}

func sameEntries(t *testing.T, sub *scoring.Submission, want map[string]string) {
	t.Helper()
	if len(sub.Entries) != len(want) {
		t.Errorf("%d entries, want %d", len(sub.Entries), len(want))
	}
	for code, entry := range want {
		if e := sub.Entries[code]; e == nil || shownEntry(e) != entry {
			t.Errorf("%s: %s, want %s", code, shownEntry(e), entry)
		}
	}
}

// TestSavedByLibreOffice reads the filled sample as another program saved it,
// formulas computed: a form of the past, which has to stay readable.
func TestSavedByLibreOffice(t *testing.T) {
	f := sampleForm(false)
	book := openFile(t, "testdata/libreoffice.xlsx")
	sub, _, faults := book.ReadSelf(Want{Set: f.Block.Set, Unit: f.Unit})
	same(t, "faults", shownFaults(faults), nil)
	computed := map[string]string{
		"1.1.1": "0.5", "1.1.2": "0.5", "1.1.3": "1", "1.2": "1", "1.3": "2.25",
		"2.1": "7.46887966804979", "2.2": "2", "2.3": "5.25", "2.10": "0.03", "T1": "2",
	}
	for code, points := range computed {
		if got := sub.Entries[code].Points.Number.String(); got != points {
			t.Errorf("%s: points %s, want %s", code, got, points)
		}
	}
	if total, err := excelizeFile(t, "testdata/libreoffice.xlsx").GetCellValue(sheet.SelfSheet,
		"G32"); total != "21.9988796680498" {
		t.Errorf("total %q (%v)", total, err)
	}
	if meta := book.Meta(); meta.Unit != "so-noi-vu" {
		t.Errorf("the hidden sheet is lost: %+v", meta)
	}
}

func TestAppraisedColumn(t *testing.T) {
	f := sampleForm(true)
	path := filledSample(t, f, Value{"1.1.1", "appraised", "0.25"}, Value{"3.1", "appraised", "4"},
		Value{"P1", "appraised", "1,5"})
	book := openFile(t, path)
	_, ledger, faults := book.ReadSelf(Want{Set: f.Block.Set, Unit: f.Unit, Appraised: true})
	same(t, "faults", shownFaults(faults), []string{"cell-number-as-text (warning) H31 text=1,5 number=1.5"})
	var lines []string
	for _, a := range ledger {
		lines = append(lines, fmt.Sprint(a.Unit, " ", a.Code, " ", shownInput(a.From), " ", shownInput(a.To)))
	}
	same(t, "ledger", lines, []string{
		"so-noi-vu 1.1.1 – 0.25 H12", "so-noi-vu 3.1 – 4 H25", "so-noi-vu P1 – 1.5 H31",
	})

	_, ledger, faults = book.ReadSelf(Want{Set: f.Block.Set, Unit: f.Unit})
	same(t, "not wanted", shownFaults(faults), []string{"appraised-in-self H12 count=3"})
	if len(ledger) != 0 {
		t.Errorf("read all the same: %v", ledger)
	}
}

func TestExcludedRowsAreLocked(t *testing.T) {
	f := sampleForm(true)
	f.Unit.NotApplicable = []scoring.Exclusion{{Code: "1.1", Reason: "mới thành lập"},
		{Code: "2.3", Reason: "không có thủ tục"}}
	file := inExcelize(t, formBytes(t, f))
	for cell, locked := range map[string]bool{
		"E12": true, "E14": true, "H12": true, "G22": true, // excluded, by branch and by leaf
		"E17": false, "H17": false, "G29": false,
		"H25": false,                                       // a choice, appraised points, typed points, appraiser only
		"G17": true, "A17": true, "G25": true, "H27": true, // computed, code, appraiser's, survey
	} {
		id, err := file.GetCellStyle(sheet.SelfSheet, cell)
		style, err2 := file.GetStyle(id)
		if err != nil || err2 != nil || style.Protection.Locked != locked {
			t.Errorf("%s: locked %v, want %v (%v, %v)", cell, style.Protection.Locked, locked, err, err2)
		}
	}
	if scale, _ := file.GetCellValue(sheet.SelfSheet, "D16"); scale != "Không áp dụng: mới thành lập" {
		t.Errorf("the reason is not shown: %q", scale)
	}
}

// What a form printed of a branch without some of its criteria is right, also once the set
// has another version.
func TestMaximaOfOlderForms(t *testing.T) {
	f := sampleForm(false)
	f.Unit.NotApplicable = []scoring.Exclusion{{Code: "2.3", Reason: "không có thủ tục"}}
	path := writeTemp(t, "a.xlsx", formBytes(t, f))
	book, _, err := Open(disk, onDisk(path), "a.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	_, _, faults := book.ReadSelf(Want{Set: f.Block.Set, Unit: f.Unit})
	for _, d := range faults {
		if d.Code == codeMaxOther {
			t.Errorf("%s: %v", d.Pos, d.Args)
		}
	}
}

// damages are changes to the filled sample form, and what is said of them.
var damages = []struct {
	why   string
	edits []CellEdit
	want  []string
}{
	{"words in a points cell", []CellEdit{{sheet.SelfSheet, "G22", "đạt"}}, []string{"cell-not-number G22 text=đạt effect=self-zero"}},
	{"a percent sign", []CellEdit{{sheet.SelfSheet, "E21", "90%"}}, []string{"cell-number-as-text (warning) E21 " +
		"text=90% number=90"}},
	{"a decimal comma as text", []CellEdit{{sheet.SelfSheet, "G22", "0,5"}},
		[]string{"cell-number-as-text (warning) G22 text=0,5 number=0.5"}},
	{"blanks around a number", []CellEdit{{sheet.SelfSheet, "E16", " 27 "}},
		[]string{"cell-number-as-text (warning) E16 text=27 number=27"}},
	{"a point as text", []CellEdit{{sheet.SelfSheet, "G22", "'0.5"}},
		[]string{"cell-number-as-text (warning) G22 text=0.5 number=0.5"}},
	{"a zero before", []CellEdit{{sheet.SelfSheet, "E16", "'027"}},
		[]string{"cell-number-as-text (warning) E16 text=027 number=27"}},
	{"an exponent as text", []CellEdit{{sheet.SelfSheet, "E16", "'2e1"}}, []string{"cell-not-number E16 text=2e1 effect=self-zero"}},
	{"a dash and a zero", []CellEdit{{sheet.SelfSheet, "E16", "'-0"}}, []string{"cell-not-number E16 text=-0 effect=self-zero"}},
	{"thousands typed as text", []CellEdit{{sheet.SelfSheet, "F16", "'1.250"}},
		[]string{"cell-number-unsure F16 text=1.250 whole=1250 decimal=1.2500 effect=self-zero"}},
	{"the same digits as a number", []CellEdit{{sheet.SelfSheet, "F16", "1.250"}}, nil},
	{"a division by zero", []CellEdit{{sheet.SelfSheet, "G22", "#DIV/0!"}}, []string{"cell-error G22 text=#DIV/0! effect=self-zero"}},
	{"an error where a choice belongs", []CellEdit{{sheet.SelfSheet, "E12", "#N/A"}},
		[]string{"cell-error E12 text=#N/A effect=self-zero"}},
	{"one where points follow from data", []CellEdit{{sheet.SelfSheet, "G12", "#VALUE!"}},
		[]string{"cell-error G12 text=#VALUE! effect=data-count"}},
	{"below zero", []CellEdit{{sheet.SelfSheet, "E16", "-1"}}, []string{"cell-negative E16 number=-1 effect=self-zero"}},
	{"a formula that was never computed", []CellEdit{{sheet.SelfSheet, "G22", "=A1+1"}},
		[]string{"cell-formula-no-value G22 formula=A1+1 effect=self-zero"}},
	{"the same in a cell of data", []CellEdit{{sheet.SelfSheet, "E12", `=B1&"x"`}},
		[]string{`cell-formula-no-value E12 formula=B1&"x" effect=self-zero`}},
	{"our own formula, not computed", []CellEdit{{sheet.SelfSheet, "G12", "=A1+1"}}, nil},
	{"an unknown code", []CellEdit{{sheet.SelfSheet, "A17", "1.9"}},
		[]string{"row-code-unknown A17 code=1.9 suggestion=1.2 effect=row-unused"}},
	{"an unknown code and title", []CellEdit{{sheet.SelfSheet, "A17", "1.9"}, {sheet.SelfSheet, "B17", "khác"}},
		[]string{"row-code-unknown A17 code=1.9 suggestion=1.2 effect=row-unused"}},
	{"an unknown condition", []CellEdit{{sheet.SelfSheet, "A14", "1.1.2:kinh_phi"}},
		[]string{"row-code-unknown A14 code=1.1.2:kinh_phi suggestion=1.1.2:a effect=row-unused"}},
	{"commas in a code", []CellEdit{{sheet.SelfSheet, "A12", "1,1,1"}, {sheet.SelfSheet, "B12", "khác"}},
		[]string{"row-code-unknown A12 code=1,1,1 suggestion=1.1.1 effect=row-unused"}},
	{"a code that ends in a point", []CellEdit{{sheet.SelfSheet, "A12", "1.1.1."}}, nil},
	{"a code that became a number", []CellEdit{{sheet.SelfSheet, "A17", "1.2000000000000002"}}, nil},
	{"a heading where codes stand", []CellEdit{{sheet.SelfSheet, "A28", "II"}}, nil},
	{"the same code twice", []CellEdit{{sheet.SelfSheet, "A18", "1.2"}},
		[]string{"row-code-twice A18 code=1.2 other=1.3 first-here:A17"}},
	{"a row that lost its code", []CellEdit{{sheet.SelfSheet, "A22", ""}},
		[]string{"row-code-missing A22 column=Mã title=Công khai thủ tục hành chính suggestion=2.3 effect=row-unused"}},
	{"a deleted row", []CellEdit{{sheet.SelfSheet, "22", ""}}, nil},
	{"an empty row between", []CellEdit{{sheet.SelfSheet, "A30", ""}, {sheet.SelfSheet, "B30", ""}}, nil},
	{"the sheet renamed, alone in sight", []CellEdit{{sheet.SelfSheet, "", "Sheet1"}}, nil},
	{"the sheet renamed beside others", []CellEdit{{sheet.SelfSheet, "", "A"}, {"B", "", "B"}}, nil},
	{"another case", []CellEdit{{sheet.SelfSheet, "", "TỰ ĐÁNH  GIÁ"}}, nil},
	{"a lost heading", []CellEdit{{sheet.SelfSheet, "G9", "Điểm"}},
		[]string{"column-missing 9 column=Điểm tự đánh giá found=[Mã Lĩnh vực / Tiêu chí / Tiêu chí thành phần " +
			"Điểm tối đa Thang điểm Kê khai Mẫu số Điểm Tài liệu kiểm chứng Giải trình Ghi chú Kiểm tra] " +
			"suggestion= accepted=[Điểm tự đánh giá tự đánh giá điểm tự chấm tự chấm điểm tự chấm của đơn vị đơn " +
			"vị tự chấm đơn vị tự đánh giá điểm đơn vị tự chấm điểm đơn vị tự đánh giá tự chấm điểm self points]"}},
	{"headings of an archive",
		[]CellEdit{{sheet.SelfSheet, "A9", "STT"}, {sheet.SelfSheet, "B9", "TCTP"},
			{sheet.SelfSheet, "G9", "Tự chấm (điểm)"}}, nil},
	{"two columns for one", []CellEdit{{sheet.SelfSheet, "J9", "Điểm tự đánh giá"}},
		[]string{"column-twice J9 column=Điểm tự đánh giá first-here:G9"}},
	{"a sheet of something else", []CellEdit{{sheet.SelfSheet, "9", ""}}, []string{
		"headings-missing 1 found=[UBND TỈNH HÀ TĨNH CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM] needed=[Mã Điểm tự " +
			"đánh giá Kê khai Mẫu số]"}},
	{"several faults in one run",
		[]CellEdit{{sheet.SelfSheet, "G22", "?"}, {sheet.SelfSheet, "E23", "-2"},
			{sheet.SelfSheet, "A18", "1.2"}}, []string{
			"row-code-twice A18 code=1.2 other=1.3 first-here:A17", "cell-not-number G22 text=? effect=self-zero",
			"cell-negative E23 number=-2 effect=self-zero"}},
}

func TestDamagedForms(t *testing.T) {
	if testing.Short() {
		t.Skip("many workbooks, one after the other")
	}
	f := sampleForm(false)
	filled, err := os.ReadFile(filledSample(t, f))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range damages {
		t.Run(test.why, func(t *testing.T) {
			path := writeTemp(t, "so-a.xlsx", filled)
			if err := editFile(path, test.edits); err != nil {
				t.Fatal(err)
			}
			sub, _, faults := openFile(t, path).ReadSelf(Want{Set: f.Block.Set, Unit: f.Unit})
			same(t, "faults", shownFaults(faults), test.want)
			unusable := regexp.MustCompile("^(headings|column|sheet)-").MatchString(strings.Join(test.want, ""))
			if (sub == nil) != unusable {
				t.Errorf("submission %v", sub)
			}
		})
	}
}

// TestArchivedSheet reads a sheet that nobody made for parindex: headings in two
// rows, columns numbered, codes as numbers, no hidden sheet.
// A form of ours passes over a number that is a text, so that its printed points lack those of the cell.
func TestTextInOurForm(t *testing.T) {
	f := sampleForm(false)
	path := filledSample(t, f, Value{"1.1.3", "numerator", " 27"})
	for own, want := range map[bool]string{true: "form-number-as-text", false: "cell-number-as-text"} {
		_, _, faults := openFile(t, path).ReadSelf(Want{Set: f.Block.Set, Unit: f.Unit, Own: own})
		if string(faults[0].Code) != want {
			t.Errorf("own form %t: %v, want %s", own, shownFaults(faults), want)
		}
	}
}

// Where a count is asked for, no decimal number is what was meant.
func TestGuessesOfCounts(t *testing.T) {
	at := fault.InSheet("so-a.xlsx", sheet.SelfSheet).At(16, 5)
	day := func(date string, number any) fault.Diagnostic {
		return fault.New(table.CodeCellDate, at, "date", date, "number", number, "first", "", "second", "")
	}
	for _, test := range []struct {
		why, want string
		found     fault.Diagnostic
		isRate    bool
	}{
		{"9 of 10", "number= first=9 second=10", day("09/10/2025", points("9.1")), true},
		{"no second cell", "number= first= second=", day("02/01/2025", points("2.1")), false},
		{"a month and a year", "number= first= second=", day("01/2025", points("1.25")), true},
		{"9 in a cell that shows days", "number=9 first= second=", day("09/01/1900", points("9")), true},
		{"thousands or a decimal number", "whole=1234 decimal=", fault.New(table.CodeCellUnsure, at, "text", "1.234",
			"whole", "1234", "decimal", "1.2340"), true},
	} {
		c := cells{faults: fault.List{test.found}}
		c.asCount(scoring.Input{State: scoring.Bad, Pos: at}, test.isRate)
		if got := shownFaults(c.faults)[0]; !strings.HasSuffix(got, test.want) {
			t.Errorf("%s: %s, want %s", test.why, got, test.want)
		}
	}
}

func TestArchivedSheet(t *testing.T) {
	set := &scoring.CriteriaSet{ID: "cu", Self: scoring.TypedEntry, Max: points("3"), Areas: []*scoring.Criterion{
		branch("1", "Chỉ đạo", "3", leaf("1.1", "Kế hoạch", "1", scoring.Typed{}),
			leaf("1.2", "Báo cáo", "2", scoring.Typed{}))}}
	content := writtenSheets(t, []string{"Bảng chấm"}, [][]string{
		{"BẢNG CHẤM ĐIỂM"},
		{"STT", "Tiêu chí", "Điểm chuẩn", "Điểm đánh giá", "", "Ý kiến"},
		{"", "", "", "Tự chấm", "Điểm thẩm định", ""},
		{"(1)", "(2)", "(3)", "(4)", "(5)", "(6)"},
		{"I", "PHẦN MỘT"},
		{"1", "Chỉ đạo", "3"},
		{"1.1", "Kế hoạch", "1", "0,75", "0.5"},
		{"1.2", "Báo cáo", "2", "2", "1.5"},
		{"Tổng cộng", "", "3", "2.75", "2"},
	})
	book, faults := openBytes(content, "cu.xlsx")
	same(t, "open", shownFaults(faults), nil)
	sub, ledger, faults := book.ReadSelf(Want{Set: set, Appraised: true})
	same(t, "faults", shownFaults(faults), []string{"cell-number-as-text (warning) D7 text=0,75 number=0.75"})
	sameEntries(t, sub, map[string]string{"1.1": "[] 0.75 D7", "1.2": "[] 2 D8"})
	if len(ledger) != 2 || shownInput(ledger[1].To) != "1.5 E8" {
		t.Errorf("ledger %v", ledger)
	}
	if book.Meta() != (Meta{}) {
		t.Errorf("meta of nothing: %+v", book.Meta())
	}
}

// What a sum says that was typed over: the figures, where they differ.
func TestSumTypedOver(t *testing.T) {
	for _, c := range []struct{ why, typed, want string }{
		{"another figure", "66", "found=66 sum=5.25"},
		{"the same figure", "5.25", "found= sum="},
		{"the same as far as it goes", "5.250", "found= sum="},
		{"no figure", "abc", "found=abc sum=5.25"},
	} {
		path := filledSample(t, sampleForm(false))
		if err := bake(path, []string{"G10 = " + c.typed}); err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, d := range intake(t, path, true) {
			if d.Code == codeSumTyped {
				got = fmt.Sprintf("%s=%v %s=%v", d.Args[0].Name, d.Args[0].Value, d.Args[1].Name, d.Args[1].Value)
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}
