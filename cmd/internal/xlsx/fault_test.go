package xlsx

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
)

func ole(streams ...string) []byte {
	content := []byte(oleSignature + strings.Repeat("\x00", 1024))
	for _, name := range streams {
		content = append(content, wide(name)...)
	}
	return append(content, make([]byte, 1024)...)
}

// openAll reads a workbook to its last cell.
func openAll(content []byte) *Fault {
	book, fault := Open(content)
	if fault != nil {
		return fault
	}
	defer book.Close()
	for i := range book.Tabs() {
		if _, fault := book.Sheet(i); fault != nil {
			return fault
		}
	}
	_, fault = book.Comments()
	return fault
}

// changed is the small workbook with a text of a part replaced.
func changed(t testing.TB, part, old, new string) []byte {
	found := false
	parts := traitBook.list()
	for i := range parts {
		if parts[i].name == part && strings.Contains(parts[i].text, old) {
			parts[i].text, found = strings.Replace(parts[i].text, old, new, 1), true
		}
	}
	if !found {
		t.Fatalf("%s has no %q", part, old)
	}
	return zipped(t, parts, false)
}

func without(t testing.TB, name string) []byte {
	var parts []onePart
	for _, p := range traitBook.list() {
		if p.name != name {
			parts = append(parts, p)
		}
	}
	return zipped(t, parts, false)
}

const sheetPart = "xl/worksheets/sheet1.xml"

func TestFaults(t *testing.T) {
	one := func(name, text string) []byte { return zipped(t, []onePart{{name, text}}, false) }
	many := make([]onePart, MaxParts+1)
	for i := range many {
		many[i].name = fmt.Sprint("xl/", i)
	}
	whole := zipped(t, traitBook.list(), false)
	twice := append(traitBook.list(), onePart{"XL/worksheets/SHEET1.xml", "<x/>"})
	for _, test := range []struct {
		why     string
		content []byte
		kind    Kind
		said    string
	}{
		{"no bytes", nil, Empty, "empty"},
		{"a text", []byte("unit,code\n"), NotWorkbook, "not a workbook"},
		{"a page of the web", []byte("<html><table>"), NotWorkbook, "not a workbook"},
		{"a PDF", []byte("%PDF-1.7"), NotWorkbook, "PDF"},
		{"an .xls", ole("Workbook\x00"), OldWorkbook, "old workbook"},
		{"an .xls of Excel 5", ole("Book\x00"), OldWorkbook, "old workbook"},
		{"behind a password", ole("EncryptionInfo\x00"), Encrypted, "encrypted"},
		{"a .doc", ole("WordDocument\x00"), NotWorkbook, "not a workbook"},
		{"a .docx", one("word/document.xml", "<w/>"), NotWorkbook, "DOCX"},
		{"an .ods", zipped(t, []onePart{{"mimetype", "x"}, {"content.xml", "<o/>"}}, true), NotWorkbook, "ODS"},
		{"an .xlsb", one("xl/workbook.bin", "x"), NotWorkbook, "XLSB"},
		{"a zip of anything", one("a.txt", "x"), NotWorkbook, "ZIP"},
		{"a bomb", zipped(t, append(traitBook.list(), onePart{"a", strings.Repeat(" ", MaxUnzipped)}), false), TooLarge,
			"64 MiB"},
		{"thousands of parts", zipped(t, many, false), TooLarge, "2000 parts"},
		{"a copy that broke off", whole[:len(whole)/2], Damaged, "zip: not a valid zip file"},
		{"a part twice", zipped(t, twice, false), PartTwice, "XL/worksheets/SHEET1.xml: part twice"},
		{"a sheet is missing", without(t, sheetPart), Damaged, "a sheet whose part is missing"},
		{"the styles are missing", without(t, "xl/styles.xml"), Damaged, "xl/styles.xml: missing"},
		{"the texts are missing", without(t, "xl/sharedStrings.xml"), StringsMissing, "strings missing"},
		{"nobody names the texts", changed(t, "xl/_rels/workbook.xml.rels", office+"/sharedStrings", office+"/other"),
			StringsMissing, "(line 1, column 2)"},
		{"a text that is not there", changed(t, sheetPart, `<v>0</v>`, `<v>99</v>`), StringMissing,
			"(line 1, column 2)"},
		{"words for a text", changed(t, sheetPart, `<v>0</v>`, `<v>x</v>`), StringMissing, "(line 1, column 2)"},
		{"a cell twice", changed(t, sheetPart, `<c r="B1"`, `<c r="A1"><v>1</v></c><c r="B1"`), CellTwice,
			"(line 1, column 1)"},
		{"a cell twice, further on", changed(t, sheetPart, `<c r="C1"`, `<c r="A1"/><c r="B1"><v>1</v></c><c r="C1"`),
			CellTwice, "(line 1, column 2)"},
		{"a row twice", changed(t, sheetPart, `<row r="2">`,
			`<row r="1"><c r="A1"><v>1</v></c></row><row r="2">`), CellTwice,
			"(line 1, column 1)"},
		{"a value twice", changed(t, sheetPart, `<v>0.875</v>`, `<v>0.875</v><v>1</v>`), CellTwice,
			"(line 1, column 3)"},
		{"a cell of another row", changed(t, sheetPart, `r="C1"`, `r="C2"`), Damaged, "a cell in the wrong place: C2"},
		{"a cell that is none", changed(t, sheetPart, `r="C1"`, `r="?"`), Damaged, "a cell in the wrong place: ?"},
		{"a cell behind the last", changed(t, sheetPart, `r="C1"`, `r="XFE1"`), Damaged,
			"a cell in the wrong place: XFE1"},
		{"a row behind the last", changed(t, sheetPart, `<row r="2"`, `<row r="1048577"`), Damaged,
			"a line that is none"},
		{"an error that is none", changed(t, sheetPart, `t="b"`, `t="e"`), Damaged,
			"a cell with an error that is none"},
		{"an unknown type", changed(t, sheetPart, `t="b"`, `t="z"`), Damaged, "an unknown type of cells: z"},
		{"an unknown formula", changed(t, sheetPart, `t="array"`, `t="z"`), Damaged, "an unknown kind of formula"},
		{"merged cells that are none", changed(t, sheetPart, `D4:E4`, `D4:ZZZZ4`), Damaged,
			"a merged range that is none"},
		{"a document type", changed(t, sheetPart, `<worksheet`, `<!DOCTYPE x><worksheet`), Damaged,
			"an unknown declaration"},
		{"another root", changed(t, sheetPart, mainSpace, "urn:x"), Damaged, "no worksheet of a workbook"},
		{"an end that is missing", changed(t, sheetPart, `</row>`, ``), Damaged, "an end that is not of </row>"},
		{"a tag in a tag", changed(t, sheetPart, `<row r="2"`, `<<row r="2"`), Damaged, "a tag that is none"},
		{"half of it", changed(t, sheetPart, `</sheetData>`, "\x00"), Damaged, ""},
		{"text behind the end", changed(t, sheetPart, `</worksheet>`, `</worksheet>x`), Damaged, "text behind the end"},
		{"an attribute twice", changed(t, "xl/workbook.xml", `name="Bảng"`, `name="Bảng" name="x"`), Damaged,
			"an attribute twice: name"},
		{"two sheets of one name", changed(t, "xl/workbook.xml", `name="Ẩn"`, `name="BẢNG"`), Damaged,
			"two sheets of one name"},
		{"two sheets of one part",
			changed(t, "xl/_rels/workbook.xml.rels", `worksheets/sheet2.xml`, `worksheets/sheet1.xml`),
			Damaged, "two sheets of one part"},
		{"an id twice", changed(t, "xl/_rels/workbook.xml.rels", `"rId2"`, `"rId1"`), Damaged, "an id twice: rId1"},
		{"an entity of nobody", changed(t, "xl/sharedStrings.xml", `&amp;`, `&nbsp;`), Damaged, "an unknown entity"},
		{"a control character", changed(t, "xl/sharedStrings.xml", `&amp;`, "\x01"), Damaged, "a control character"},
		{"no UTF-8", changed(t, "xl/sharedStrings.xml", `&amp;`, "\xff"), Damaged, "invalid UTF-8"},
		{"an encoding of nobody", changed(t, "xl/sharedStrings.xml", `UTF-8`, "TCVN-5712"), Damaged,
			"unknown encoding TCVN-5712"},
	} {
		t.Run(test.why, func(t *testing.T) {
			fault := openAll(test.content)
			if fault == nil || fault.Kind != test.kind || !strings.Contains(fault.Error(), test.said) {
				t.Errorf("%v, want %s: %s", fault, kindNames[test.kind], test.said)
			}
		})
	}
}

// TestEncodings: a text says itself how it is written.
func TestEncodings(t *testing.T) {
	for encoding, text := range map[string]string{"iso-8859-1": "caf\xe9", "windows-1252": "caf\xe9",
		"US-ASCII": "caf&#233;"} {
		parts := strings.NewReplacer("UTF-8", encoding)
		list := traitBook.list()
		for i := range list {
			if list[i].name == "xl/sharedStrings.xml" {
				list[i].text = parts.Replace(strings.ReplaceAll(strings.Replace(list[i].text, `một &amp; hai`, text, 1),
					"\u00e1", "a"))
			}
		}
		book, fault := Open(zipped(t, list, false))
		if fault != nil {
			t.Fatal(encoding, fault)
		}
		sheet, fault := book.Sheet(0)
		if fault != nil || sheet.Cell(1, 1).Value != "café" {
			t.Errorf("%s: %v (%v)", encoding, sheet, fault)
		}
	}
}

// TestFlippedBits: what a checksum does not fit is damage, wherever the bit stands
// that is wrong, and nothing panics over the directory of the zip.
func TestFlippedBits(t *testing.T) {
	if testing.Short() {
		t.Skip("many workbooks, one after the other")
	}
	books := workbooks(t)
	stored := zipped(t, traitBook.list(), true)
	forms := [][]byte{stored, zipped(t, traitBook.list(), false), books["../workbook/testdata/programs/form.xlsx"]}
	random := rand.New(rand.NewPCG(1, 2))
	for i, form := range forms {
		want := said(form)
		for range 1000 {
			content := bytes.Clone(form)
			at := random.IntN(len(content))
			content[at] ^= 1 << random.IntN(8)
			if got := said(content); got != want && !strings.HasPrefix(got, "fault") {
				t.Fatalf("a bit at %d of %d changes what is read without a word", at, len(content))
			}
			if i == 0 && inData(form, at) && said(content) == want { // packed, some bits mean nothing
				t.Fatalf("a bit at %d of %d is not told", at, len(content))
			}
		}
	}
}

// inData says whether a byte is of the packed text of a part.
func inData(content []byte, at int) bool {
	p, _ := openParts(content)
	for _, one := range p.all {
		from, err := one.entry.DataOffset()
		if err == nil && at >= int(from) && at < int(from)+int(one.entry.CompressedSize64) {
			return true
		}
	}
	return false
}

// said is all that is read of a workbook, or its fault.
func said(content []byte) string {
	book, fault := Open(content)
	if fault != nil {
		return "fault: " + fault.Error()
	}
	defer book.Close()
	var all strings.Builder
	for i, tab := range book.Tabs() {
		sheet, fault := book.Sheet(i)
		if fault != nil {
			return "fault: " + fault.Error()
		}
		fmt.Fprint(&all, tab.Name, tab.Hidden, sheet.Rows, sheet.Merged, sheet.guarded)
		for _, row := range sheet.Rows {
			for _, c := range row.Cells {
				fmt.Fprint(&all, *book.Format(c.Style))
			}
		}
	}
	comments, _ := book.Comments()
	fmt.Fprint(&all, comments, book.From1904(), book.Recalculate(), book.Macros())
	return all.String()
}

func TestLimits(t *testing.T) {
	if testing.Short() {
		t.Skip("large inputs")
	}
	cells := small{rows: "<row>" + strings.Repeat("</row><row><c><v>1</v></c><c><v>1</v></c><c><v>1</v></c>",
		MaxCells/3+1) + "</row>"}
	if fault := openAll(cells.written(t, containers[0])); fault == nil || fault.Kind != TooLarge {
		t.Errorf("cells: %v", fault)
	}
	deep := small{around: strings.Repeat("<a>", maxDepth) + strings.Repeat("</a>", maxDepth)}
	if fault := openAll(deep.written(t, containers[0])); fault == nil || fault.Kind != Damaged {
		t.Errorf("elements in each other: %v", fault)
	}
	merged := small{rows: strings.Repeat("<row><c><v>1</v></c></row>", 3000), around: "<mergeCells>" +
		strings.Repeat(`<mergeCell ref="A1:B3000"/>`, 3000) + "</mergeCells>"}
	if fault := openAll(merged.written(t, containers[0])); fault == nil || fault.Kind != TooLarge {
		t.Errorf("merged lines: %v", fault)
	}
}

// FuzzSheet feeds the bytes of a sheet, without a zip around them.
func FuzzSheet(f *testing.F) {
	for _, as := range containers {
		for _, p := range as.change(traitBook.list()) {
			if strings.Contains(p.text, "worksheet") {
				f.Add([]byte(p.text))
			}
		}
	}
	f.Add([]byte(toWide("<worksheet/>", binary.BigEndian)))
	for _, cells := range []string{
		`<c r="A1" s="1" t="s"><v>1</v></c><c r="B1"><v>-2.5E3</v></c><c r="C1" t="n"><v>7</v></c><c r="D1"/><c ` +
			`r="E1"></c>`,
		`<c r="A1" s="2"><v>1</v></c>`, `<c r="A1" t="s"><v>9</v></c>`, `<c r="A2"><v>1</v></c>`,
		`<c r="B1"><v>1</v></c><c r="A1"/>`,
		`<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>`, `<c r="A1"><v>&#49;</v></c>`, `<c r="A1"><v></v></c>`,
		`<c r="A1"><v>1</w></c>`,
	} {
		f.Add([]byte(`<worksheet xmlns="` + mainSpace + `"><sheetData><row ` +
			`r="1">` + cells + `</row></sheetData></worksheet>`))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		read := func(text []byte) (*sheetReader, *Fault) {
			r := &sheetReader{lexer: &lexer{}, sheet: &Sheet{}, hasTexts: true, styles: 2,
				texts: &texts{all: []string{"a", "b"}, marks: make([]Marks, 2)}}
			return r, r.read("x", text)
		}
		r, fault := read(text)
		tagByTag, same := read(bytes.ReplaceAll(text, []byte("<c "), []byte("<c  "))) // no plain cells
		if !bytes.Contains(text, []byte("<!")) && (fmt.Sprint(fault) != fmt.Sprint(same) || fault == nil &&
			!reflect.DeepEqual(r.sheet.Rows, tagByTag.sheet.Rows)) {
			t.Fatalf("plain cells: %v %v, tag by tag: %v %v", r.sheet.Rows, fault, tagByTag.sheet.Rows, same)
		}
		if fault != nil {
			return
		}
		last := 0
		for _, row := range r.sheet.Rows {
			if row.Line <= last || len(row.Cells) == 0 {
				t.Fatalf("line %d after %d with %d cells", row.Line, last, len(row.Cells))
			}
			last = row.Line
			for i := range row.Cells {
				c := &row.Cells[i]
				if r.sheet.Cell(row.Line, int(c.Col)) != c || c.Value == "" && c.Formula == NoFormula {
					t.Fatalf("line %d, column %d is not found again", row.Line, c.Col)
				}
				r.sheet.FormulaOf(row.Line, c)
			}
		}
	})
}

// FuzzFormat feeds codes of number formats and numbers.
func FuzzFormat(f *testing.F) {
	for _, test := range formats {
		f.Add(test.code, uint32(1234), uint8(2))
	}
	f.Fuzz(func(t *testing.T, code string, digits uint32, decimals uint8) {
		of := parseFormat(code)
		number := fmt.Sprint(digits)
		if decimals > 0 {
			number += "." + fmt.Sprint(decimals)
		}
		of.Misshown(number)
		DayOf(number, false)
		Clock(number)
	})
}
