package workbook

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/column"
	"parindex/scoring/fault"
)

// workbooks are all of the tree, by path.
func workbooks(t testing.TB) map[string][]byte {
	books := map[string][]byte{}
	for _, pattern := range []string{"testdata/*.xlsx", "testdata/*/*.xlsx", "../../../examples/*/*/*.xlsx"} {
		paths, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			content, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			books[path] = content
		}
	}
	return books
}

func leanOf(content []byte) (*lean, error) {
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, err
	}
	return openLean(archive)
}

// agree says "served" where the lean reader reads a workbook to its end, just as
// excelize does, and "handed over" where it does not want to.
func agree(t testing.TB, content []byte) string {
	t.Helper()
	l, err := leanOf(content)
	if err != nil {
		return "handed over"
	}
	b := &Book{content: content}
	_, opened := b.excelize()
	for _, tab := range l.tabs {
		rows, err := l.rows(tab.name)
		if errors.Is(err, errUnsure) {
			return "handed over"
		}
		if opened != nil {
			t.Fatalf("the lean reader reads what excelize cannot open: %v", opened)
		}
		if shows, err := b.opened.GetSheetVisible(tab.name); shows == tab.hidden || err != nil {
			t.Fatalf("%s: hidden %v, excelize: visible %v (%v)", tab.name, tab.hidden, shows, err)
		}
		want, wanted := b.stream(tab.name)
		if !reflect.DeepEqual(rows, want) || !errors.Is(wanted, err) {
			t.Fatalf("%s:\n%v (%v), excelize has\n%v (%v)", tab.name, rows, err, want, wanted)
		}
	}
	return "served"
}

// TestLeanReadsTheTree: files that are the daily bread are not handed over.
func TestLeanReadsTheTree(t *testing.T) {
	books := workbooks(t)
	if len(books) < 30 {
		t.Fatalf("only %d workbooks found", len(books))
	}
	books["a form"] = formBytes(t, sampleForm(false))
	for path, content := range books {
		if got := agree(t, content); got != "served" {
			t.Errorf("%s: %s", path, got)
			continue
		}
		book, _ := openBytes(content, path)
		for _, tab := range book.tabs() {
			sameTraits(t, book, tab.name)
		}
	}
}

// sameTraits compares what is asked of cells besides their values.
func sameTraits(t *testing.T, book *Book, name string) {
	t.Helper()
	sheet, file := book.leanSheet(name), book.file()
	for _, row := range sheet.rows {
		for col := range row.cells {
			at := book.position(name, row.line, col)
			if got, want := leanTraits(book, sheet, at), excelizeTraits(t, file, at); row.cells[col] != "" && got != want {
				t.Fatalf("%s %s: %s, excelize: %s", book.shown, at.Cell(), got, want)
			}
		}
		shows, err := file.GetRowVisible(name, row.line)
		if hidden := sheet.hidden[row.line]; hidden == shows || err != nil {
			t.Fatalf("%s row %d: hidden %v, excelize: visible %v (%v)", book.shown, row.line, hidden, shows, err)
		}
	}
	for col := range 30 {
		shows, err := file.GetColVisible(name, column.Letters(col+1))
		if hidden := sheet.hidesColumn(col); hidden == shows || err != nil {
			t.Fatalf("%s column %d: hidden %v, excelize: visible %v (%v)", book.shown, col, hidden, shows, err)
		}
	}
	var merged []cellRange
	cells, err := file.GetMergeCells(name, true)
	for _, cell := range cells {
		merged = append(merged, rangeOf(cell.GetStartAxis(), cell.GetEndAxis()))
	}
	if !reflect.DeepEqual(sheet.merged, merged) || err != nil {
		t.Fatalf("%s: merged %v, excelize: %v (%v)", book.shown, sheet.merged, merged, err)
	}
}

func leanTraits(book *Book, sheet *leanSheet, at fault.Position) string {
	m := sheet.mark(at)
	formula, exact := sheet.formula(at)
	if !exact {
		formula = "shared"
	}
	return fmt.Sprint(m.kind == kindText, book.format(at), formula)
}

func excelizeTraits(t *testing.T, file *excelize.File, at fault.Position) string {
	kind, err := file.GetCellType(at.Sheet(), at.Cell())
	formula, err2 := file.GetCellFormula(at.Sheet(), at.Cell())
	id, err3 := file.GetCellStyle(at.Sheet(), at.Cell())
	style, err4 := file.GetStyle(id)
	if err := errors.Join(err, err2, err3, err4); err != nil {
		t.Fatal(err)
	}
	format := formatOf(style.NumFmt, "")
	if style.CustomNumFmt != nil {
		format = formatOf(0, *style.CustomNumFmt)
	}
	isText := kind == excelize.CellTypeSharedString || kind == excelize.CellTypeInlineString
	return fmt.Sprint(isText, format, formula)
}

const sharedTexts = `<sst xmlns="` + mainSpace + `" count="2"><si><t>một</t></si><si><r><rPr><b/></rPr><t>h</t></r><r><t>ai &lt;</t></r></si></sst>`

const sheetStart = `<worksheet xmlns="` + mainSpace + `" xmlns:r="` + officeSpace + `"><sheetData>`
const sheetEnd = `</sheetData></worksheet>`

// leanSheets are rows as programs write them, and as none should.
var leanSheets = []struct{ why, rows, want string }{
	{"numbers as written", `<row r="1"><c r="A1"><v>1.10</v></c><c r="C1" t="n"><v> 0.30000000000000004</v></c></row>`, "served"},
	{"truth, errors, days", `<row r="2"><c r="A2" t="b"><v>1</v></c><c r="B2" t="e"><v>#DIV/0!</v></c><c r="C2" t="d"><v>2024-05-01</v></c></row>`, "served"},
	{"texts of its own", `<row r="2"><c r="A2" t="inlineStr"><is><t xml:space="preserve"> a_x000D_&#10;b </t></is></c><c r="B2" t="inlineStr"><is><r><rPr><b/></rPr><t>x</t></r><r><t>y</t></r><rPh sb="0" eb="1"><t>z</t></rPh></is></c></row>`, "served"},
	{"shared texts", `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v/></c></row>`, "served"},
	{"formulas", `<row r="2"><c r="A2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="B2"><f t="shared" ref="B2:B3" si="0">A1</f></c><c r="C2"><f t="array" ref="C2" ca="1">A1:A2</f><v>1</v></c></row>`, "served"},
	{"empty rows and cells", `<row r="1" s="3" customFormat="1"/><row r="2"><c r="A2" s="1"/></row><row r="9"><c r="B9" s="0"><v>1</v></c><c r="C9"/></row>`, "served"},
	{"line ends", "<row r=\"2\">\r\n<c r=\"A2\" t=\"str\"><v>a\r\nb\rc</v></c>\r\n</row>", "served"},
	{"a foreign attribute", `<row r="2" xmlns:x="u" x:dy="1"><c r="A2"><v>1</v></c></row>`, "served"},
	{"the last cell", `<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`, "served"},

	{"beyond the last cell", `<row r="1048577"><c r="A1048577"><v>1</v></c></row>`, "handed over"},
	{"rows without numbers", `<row><c r="A1"><v>1</v></c></row>`, "handed over"},
	{"cells without names", `<row r="1"><c><v>1</v></c></row>`, "handed over"},
	{"rows out of order", `<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>`, "handed over"},
	{"cells out of order", `<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row>`, "handed over"},
	{"a cell in the wrong row", `<row r="2"><c r="A3"><v>1</v></c></row>`, "handed over"},
	{"a text that is not shared", `<row r="2"><c r="A2" t="s"><v>99999</v></c></row>`, "handed over"},
	{"no index of a text", `<row r="2"><c r="A2" t="s"><v>x</v></c></row>`, "handed over"},
	{"words for the index of a text", `<row r="2"><c r="A2" t="s"><v>xDDDDDDDrkshow relationships</v></c></row>`, "handed over"},
	{"an unknown kind", `<row r="2"><c r="A2" t="z"><v>x</v></c></row>`, "handed over"},
	{"two values", `<row r="2"><c r="A2"><v>1</v><v>2</v></c></row>`, "handed over"},
	{"elements in a value", `<row r="2"><c r="A2"><v>1<x/></v></c></row>`, "handed over"},
	{"an unknown element", `<row r="2"><c r="A2"><v>1</v><extLst/></c></row>`, "handed over"},
	{"a row in a cell", `<row r="2"><c r="A2"><row r="3"/></c></row>`, "handed over"},
	{"alternate content", `<mc:AlternateContent xmlns:mc="u"><row r="2"/></mc:AlternateContent>`, "handed over"},
	{"a prefix", `<x:row r="2" xmlns:x="u"><x:c r="A2"><x:v>1</x:v></x:c></x:row>`, "handed over"},
	{"a prefixed attribute", `<row r="2"><c r="A2" x:t="s"><v>1</v></c></row>`, "handed over"},
	{"an attribute twice", `<row r="2"><c r="A2" r="B2"><v>1</v></c></row>`, "handed over"},
	{"another namespace inside", `<row r="2" xmlns="u"><c r="A2"><v>1</v></c></row>`, "handed over"},
	{"a comment", `<row r="2"><c r="A2"><v>1<!-- 2 -->3</v></c></row>`, "handed over"},
	{"CDATA", `<row r="2"><c r="A2"><v><![CDATA[1]]></v></c></row>`, "handed over"},
	{"an instruction", `<row r="2"><?x y?></row>`, "handed over"},
	{"an unknown entity", `<row r="2"><c r="A2" t="str"><v>&nbsp;</v></c></row>`, "handed over"},
	{"no character", `<row r="2"><c r="A2" t="str"><v>&#0;</v></c></row>`, "handed over"},
	{"a control character", "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>\x01</v></c></row>", "handed over"},
	{"no UTF-8", "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>\xff</v></c></row>", "handed over"},
	{"an end that is missing", `<row r="2"><c r="A2"><v>1</v></row>`, "handed over"},
	{"a second table", `</sheetData><sheetData><row r="2"><c r="A2"><v>1</v></c></row>`, "handed over"},
	{"a row behind the table", `</sheetData><x><row r="2"><c r="A2"><v>1</v></c></row></x><sheetData>`, "handed over"},
	{"merged beyond the sheet", `</sheetData><mergeCells><mergeCell ref="A1:ZZZZ9"/></mergeCells><sheetData>`, "handed over"},
}

func TestLeanSheets(t *testing.T) {
	for _, test := range leanSheets {
		content := plainBook(t, sheetStart+test.rows+sheetEnd, sharedTexts)
		t.Run(test.why, func(t *testing.T) {
			if got := agree(t, content); got != test.want {
				t.Errorf("%s, want it %s", got, test.want)
			}
		})
	}
}

// TestLeanUsedRange: formats down to the last line cost one walk and no memory.
func TestLeanUsedRange(t *testing.T) {
	var rows strings.Builder
	for line := 1; line <= excelize.TotalRows; line++ {
		fmt.Fprintf(&rows, `<row r="%d"><c r="A%d" s="1"/></row>`, line, line)
	}
	rows.WriteString(sheetEnd)
	l, err := leanOf(plainBook(t, sheetStart+rows.String(), sharedTexts))
	if err != nil {
		t.Fatal(err)
	}
	if allocs := testing.AllocsPerRun(1, func() {
		l.sheets = map[string]*leanSheet{}
		if rows, err := l.rows("a"); len(rows) > 0 || err != nil {
			t.Fatalf("%d rows (%v)", len(rows), err)
		}
	}); allocs > 100 {
		t.Errorf("%v allocations for nothing", allocs)
	}
}

// TestLeanHandsOver: what is odd around the sheets.
func TestLeanHandsOver(t *testing.T) {
	valid := formBytes(t, sampleForm(false))
	change := func(part, old, new string) []byte {
		return rezip(t, valid, part, func(s string) string {
			if !strings.Contains(s, old) {
				t.Fatalf("%s has no %q", part, old)
			}
			return strings.Replace(s, old, new, 1)
		})
	}
	for why, content := range map[string][]byte{
		"strict":                     change("xl/workbook.xml", mainSpace, "http://purl.oclc.org/ooxml/spreadsheetml/main"),
		"two sheets of one name":     change("xl/workbook.xml", `name="_parindex"`, `name="TỰ ĐÁNH GIÁ"`),
		"a sheet without a part":     change("xl/_rels/workbook.xml.rels", "sheet2.xml", "sheet9.xml"),
		"a path that goes up":        change("xl/_rels/workbook.xml.rels", "worksheets/", "../xl/worksheets/"),
		"an id twice":                change("xl/_rels/workbook.xml.rels", `Id="rId2"`, `Id="rId1"`),
		"another workbook part":      change("_rels/.rels", "xl/workbook.xml", "xl/book.xml"),
		"another encoding":           change("xl/sharedStrings.xml", `encoding="UTF-8"`, `encoding="UTF-16"`),
		"a document type":            change("xl/sharedStrings.xml", "<sst", "<!DOCTYPE sst><sst"),
		"text outside":               change("xl/sharedStrings.xml", "</sst>", "</sst>x"),
		"a text of two kinds":        change("xl/sharedStrings.xml", "</t></si>", "</t><r><t>x</t></r></si>"),
		"a part that breaks off":     rezip(t, valid, "xl/theme/theme1.xml", func(s string) string { return s[:len(s)/2] }),
		"names that differ in case":  zipOf(t, "xl/workbook.xml", "x", "xl/Workbook.xml", "x"),
		"a part of no bytes":         rezip(t, valid, "xl/styles.xml", func(string) string { return "" }),
		"a sheet that is not needed": rezip(t, valid, "xl/worksheets/sheet2.xml", func(string) string { return "" }),
	} {
		if got := agree(t, content); got != "handed over" {
			t.Errorf("%s: %s", why, got)
		}
	}
}

// TestLeanReadsDamage damages the sheets and shared texts of real workbooks, tag
// by tag, the same way in every run.
func TestLeanReadsDamage(t *testing.T) {
	count := map[string]int{}
	for _, path := range []string{"testdata/libreoffice.xlsx", "testdata/programs/openpyxl.xlsx", "testdata/programs/sheetjs.xlsx", "testdata/rules.xlsx"} {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		random := rand.New(rand.NewPCG(1, 2))
		for range 50 {
			sheet := partOf(t, content, "xl/worksheets/sheet1.xml")
			shared := partOf(t, content, "xl/sharedStrings.xml")
			for range 1 + random.IntN(3) {
				sheet = damage(sheet, random)
			}
			count[agree(t, plainBook(t, sheet, shared))]++
		}
	}
	if count["served"] < 20 || count["handed over"] < 20 {
		t.Errorf("one-sided damage: %v", count)
	}
}

var (
	tags   = regexp.MustCompile(`<[^>]*>[^<]*`)
	values = regexp.MustCompile(`"[^"]*"`)
)

// damage removes, doubles or moves a tag with the text behind it, or gives it a
// value of another one.
func damage(sheet string, random *rand.Rand) string {
	all := tags.FindAllStringIndex(sheet, -1)
	pick := func() (from, to int) {
		tag := all[random.IntN(len(all))]
		return tag[0], tag[1]
	}
	from, to := pick()
	other, end := pick()
	switch random.IntN(5) {
	case 0:
		return sheet[:from] + sheet[to:]
	case 1:
		return sheet[:to] + sheet[from:]
	case 2:
		return sheet[:from] + sheet[other:end] + sheet[from:]
	}
	found := values.FindAllString(sheet[other:end], -1)
	if len(found) == 0 {
		return sheet
	}
	value, which := found[random.IntN(len(found))], random.IntN(3)
	return sheet[:from] + values.ReplaceAllStringFunc(sheet[from:to], func(old string) string {
		if which--; which == -1 {
			return value
		}
		return old
	}) + sheet[to:]
}

func partOf(t testing.TB, book []byte, name string) string {
	l, err := leanOf(book)
	if err != nil {
		t.Fatal(err)
	}
	text, err := l.part(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// plainBook is a workbook of one sheet with no more around it than it needs, and
// not compressed.
func plainBook(t testing.TB, sheet, shared string) []byte {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, part := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`},
		{"_rels/.rels", `<Relationships xmlns="` + relationSpace + `"><Relationship Id="a" Type="` + officeSpace + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", `<workbook xmlns="` + mainSpace + `" xmlns:r="` + officeSpace + `"><sheets><sheet name="a" sheetId="1" r:id="a"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="` + relationSpace + `"><Relationship Id="a" Type="` + officeSpace + `/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`},
		{"xl/worksheets/sheet1.xml", sheet},
		{"xl/sharedStrings.xml", shared},
	} {
		to, err := w.CreateHeader(&zip.FileHeader{Name: part[0], Method: zip.Store})
		if err == nil {
			_, err = to.Write([]byte(part[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// FuzzLean holds that a sheet and the texts it shares read the same, or not at
// all.
func FuzzLean(f *testing.F) {
	for _, test := range leanSheets {
		f.Add(sheetStart+test.rows+sheetEnd, sharedTexts)
	}
	f.Add(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`+"\r\n"+sheetStart+sheetEnd, strings.ReplaceAll(sharedTexts, "<t>", `<t xml:space="preserve">`))
	f.Add(strings.Replace(sheetStart, "<sheetData>", `<cols><col min="1" max="2" hidden="1"/></cols><sheetData>`, 1)+
		`</sheetData><autoFilter ref="A1:B2"/><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells></worksheet>`, sharedTexts)
	f.Fuzz(func(t *testing.T, sheet, shared string) {
		if strings.Contains(shared, "rPr") && strings.Contains(shared, "val=") {
			return // excelize refuses a workbook for an odd font
		}
		agree(t, plainBook(t, sheet, shared))
	})
}
