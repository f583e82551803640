package page

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"parindex/cmd/internal/text"
)

// wide is a table that needs paper on its side.
func wide() *Table {
	t := ranking()
	for range 12 {
		t.Columns = append(t.Columns, Column{Head: "Thẩm định quy đổi", Numeric: true})
		for i := range t.Rows {
			t.Rows[i] = append(t.Rows[i], Count(1234567))
		}
	}
	return t
}

// annexes are two tables of official paper, with footnotes.
func annexes() *Document {
	first := ranking()
	first.Sign, first.Footnotes = true, []string{"không dùng đến", "vì <b>bằng điểm</b>"}
	first.Rows[0][1].Refs, first.Rows[1][1].Refs = []int{2}, []int{2, 1}
	first.Notes[0].Footnoted = true
	return &Document{
		Paper: &Paper{Annexes: true, SignAnnexes: true, Reference: "(Kèm theo Quyết định số ……)", Day: "ngày …",
			Authority: "TM. UBND",
			Signer:    "Chủ tịch"},
		Blocks: []Block{first, wide()},
	}
}

// letter is official paper that is no annex.
func letter() *Document {
	d := report()
	d.Paper = &Paper{Parent: "UBND tỉnh A", Issuer: "Sở Nội vụ", Place: "A", Day: "ngày …", Signer: "Giám đốc",
		Recipients: []string{"Như trên;", "Lưu: VT"}}
	return d
}

func partsOf(t *testing.T, d *Document) map[string]string {
	t.Helper()
	return partsIn(t, written(t, Docx, d, Options{Lang: text.Vietnamese}))
}

func partsIn(t *testing.T, content string) map[string]string {
	t.Helper()
	z, err := zip.NewReader(strings.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, file := range z.File {
		f, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(f)
		if err != nil {
			t.Fatal(err)
		}
		parts[file.Name] = string(content)
	}
	return parts
}

// schemaOrder is the order in which the schema of WordprocessingML wants what we use.
// Word repairs a file, with a question to its reader, where it is another.
var schemaOrder = map[string]string{
	"pPr":         "pStyle keepNext pBdr spacing ind jc outlineLvl sectPr",
	"rPr":         "rFonts b i color sz szCs vertAlign lang",
	"tblPr":       "tblW jc tblBorders tblLayout tblCellMar",
	"tblBorders":  "top left bottom right insideH insideV",
	"tblCellMar":  "left right",
	"tbl":         "tblPr tblGrid tr",
	"tr":          "trPr tc",
	"trPr":        "cantSplit tblHeader",
	"tcBorders":   "top left bottom right",
	"tc":          "tcPr p",
	"tcPr":        "tcW gridSpan tcBorders vAlign",
	"p":           "pPr r",
	"r":           "rPr t footnoteReference footnoteRef fldChar instrText separator continuationSeparator",
	"sectPr":      "headerReference type pgSz pgMar pgNumType titlePg",
	"footnotePr":  "footnote",
	"settings":    "defaultTabStop footnotePr compat",
	"styles":      "docDefaults style",
	"docDefaults": "rPrDefault pPrDefault",
	"style":       "name basedOn qFormat pPr rPr",
}

// checkOrder reads XML and reports children that stand in another order than the
// schema's, or that nobody put into the table above.
func checkOrder(t *testing.T, name, content string) {
	t.Helper()
	type open struct {
		name string
		last int
	}
	var path []open
	for dec := xml.NewDecoder(strings.NewReader(content)); ; {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%s is not well formed: %v", name, err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if len(path) > 0 {
				above := &path[len(path)-1]
				if order, known := schemaOrder[above.name]; known {
					at := slices.Index(strings.Fields(order), token.Name.Local)
					if at < above.last {
						t.Errorf("%s: %s stands out of order, or is unknown, in %s", name, token.Name.Local, above.name)
					}
					above.last = at
				}
			}
			path = append(path, open{name: token.Name.Local})
		case xml.EndElement:
			path = path[:len(path)-1]
		}
	}
}

func TestDocxIsValid(t *testing.T) {
	for _, c := range []struct {
		why string
		doc *Document
	}{
		{"every kind of block", report()},
		{"tables by themselves", &Document{Blocks: []Block{ranking(), wide()}}},
		{"annexes", annexes()},
		{"paper with a head", letter()},
		{"a method among annexes",
			&Document{Paper: annexes().Paper,
				Blocks: []Block{ranking(), Section{Under("Cách tính", Lines("a", "b")...)}}}},
		{"rows that head others",
			&Document{Paper: letter().Paper, Title: []string{"Danh sách"}, Blocks: []Block{headed()}}},
		{"a notice with footnotes, its tables among other blocks",
			&Document{Paper: letter().Paper, Title: []string{"Thông báo"},
				Blocks: append(noted().Blocks, Paragraph("hết"))}},
		{"minutes that a secretary signs, too",
			&Document{Paper: &Paper{Secretary: "Thư ký"}, Title: []string{"Biên bản"},
				Blocks: []Block{Section{Under("Nội dung", Lines("một")...)}, noted().Blocks[0]}}},
		{"nothing", &Document{}},
	} {
		for name, content := range partsOf(t, c.doc) {
			checkOrder(t, c.why+": "+name, content)
		}
		first, second := &bytes.Buffer{}, &bytes.Buffer{}
		if err := errors.Join(Docx(first, c.doc, Options{}), Docx(second, c.doc, Options{})); err != nil {
			t.Fatal(err)
		}
		same(t, c.why+": bytes", first.String(), second.String())
	}
}

// headed is a table with a row that is a heading of those below.
func headed() *Table {
	t := ranking()
	t.Rows = append([][]Cell{{{Text: "Sở A & B", Marked: true}}}, t.Rows...)
	return t
}

// A heading stands over all columns, and makes none of them wider; its footnote stands with it.
func TestHeadingRows(t *testing.T) {
	noted := headed()
	noted.Rows[0][0].Refs, noted.Footnotes = []int{1}, []string{"quy đổi"}
	notes := partsOf(t, &Document{Title: []string{"Danh sách"}, Blocks: []Block{noted}})["word/footnotes.xml"]
	if !strings.Contains(notes, "quy đổi") {
		t.Error("the footnote of a heading is missing")
	}
	body := partsOf(t, &Document{Title: []string{"Danh sách"}, Blocks: []Block{headed()}})["word/document.xml"]
	all := fmt.Sprintf(`<w:gridSpan w:val="%d"/>`, len(headed().Columns))
	if !strings.Contains(body, all) || !strings.Contains(body, "Sở A &amp; B") {
		t.Error("the heading does not span the table")
	}
	long := headed()
	long.Rows[0][0].Text = strings.Repeat("dài ", 200)
	same(t, "widths", fmt.Sprint(fitted(long, true).widths),
		fmt.Sprint(fitted(ranking(), true).widths))
}

// Every part is named in the list of types, every relation leads to a part.
func TestDocxParts(t *testing.T) {
	parts := partsOf(t, annexes())
	for name := range parts {
		if strings.HasPrefix(name, "word/") && !strings.Contains(name, "_rels") &&
			!strings.Contains(parts["[Content_Types].xml"], `PartName="/`+name+`"`) {
			t.Errorf("%s has no type", name)
		}
	}
	for _, part := range docxParts {
		if parts["word/"+part+".xml"] == "" {
			t.Errorf("no %s", part)
		}
	}
	same(t, "the header's relation", strings.Contains(parts["word/_rels/document.xml.rels"],
		`Id="`+headerRelation+`" Type="`+relationType+`header"`), true)
}

// What is said of official paper.
func TestDocxPaper(t *testing.T) {
	annex, head := partsOf(t, annexes())["word/document.xml"], partsOf(t, letter())["word/document.xml"]
	plain := partsOf(t, &Document{Blocks: []Block{ranking()}})["word/document.xml"]
	unsigned := annexes()
	unsigned.Paper.SignAnnexes = false
	flowing, upright := letter(), letter()
	flowing.Blocks, upright.Blocks = []Block{wide()}, []Block{wide()}
	upright.Paper.Upright = true
	for _, c := range []struct {
		why, document, part string
		times               int
	}{
		{"annexes have Roman numbers", annex, "Phụ lục II<", 1},
		{"and what they belong to", annex, "(Kèm theo Quyết định số ……)", 2},
		{"titles stand in capitals", annex, "CHỈ SỐ 2025", 2},
		{"each is numbered apart", annex, `<w:pgNumType w:start="1"/>`, 2},
		{"and shows no number on its first page", annex, `<w:titlePg/>`, 2},
		{"a wide table lies on its side", annex, `w:orient="landscape"`, 1},
		{"and so does what flows around it", partsOf(t, flowing)["word/document.xml"], `w:orient="landscape"`, 1},
		{"a letter does not", partsOf(t, upright)["word/document.xml"], `w:orient="landscape"`, 0},
		{"headings repeat", annex, `<w:tblHeader/>`, 2},
		{"who signs", annex, `>CHỦ TỊCH<`, 1},
		{"nobody, unless annexes are signed", partsOf(t, unsigned)["word/document.xml"], `>CHỦ TỊCH<`, 0},
		{"the text of each ends", annex, "Số đơn vị: 2\u00a0./.", 2},
		{"an annex has no head", annex, "CỘNG HÒA", 0},
		{"a line that footnotes say is left out", annex, ">(*) còn lỗi<", 1}, // of the table without footnotes
		{"a table with one annex has no number",
			partsOf(t, &Document{Paper: annexes().Paper, Blocks: []Block{ranking()}})["word/document.xml"],
			">Phụ lục<", 1},
		{"a letter has the motto", head, "CỘNG HÒA", 1},
		{"and dots for its number", head, "Số: " + Dots, 1},
		{"and says who gets it", head, "- Lưu: VT.", 1},
		{"names are not written in capitals without paper", plain, "Chỉ số 2025", 1},
		{"nobody signs what has no paper", plain, "Nơi nhận", 0},
		{"figures stand at the right", plain, `<w:jc w:val="right"/>`, 8},
	} {
		same(t, c.why, strings.Count(c.document, c.part), c.times)
	}
	if rows, split := strings.Count(annex, `<w:tr>`), strings.Count(annex, `<w:cantSplit/>`); rows != split {
		t.Errorf("%d of %d rows may split", rows-split, rows)
	}
}

// A footnote stands once, on the page of the first that refers to it, and is numbered
// in the order of reading.
func TestDocxFootnotes(t *testing.T) {
	parts := partsOf(t, annexes())
	document := parts["word/document.xml"]
	same(t, "texts", strings.Count(parts["word/footnotes.xml"], "FootnoteText"), 2)
	same(t, "marks", strings.Count(document, "<w:footnoteReference "), 2)
	same(t, "marks of one that stands already", strings.Count(document, "<w:t>1</w:t>"), 1)
	if !strings.Contains(parts["word/footnotes.xml"], "vì &lt;b&gt;bằng điểm&lt;/b&gt;") {
		t.Error("a footnote's text is markup, or missing")
	}
}

// The signature is the last row of its table, kept with the last two rows and with
// all that is between.
func TestSignatureKeepsRows(t *testing.T) {
	document := partsOf(t, annexes())["word/document.xml"]
	_, rest, _ := strings.Cut(document, "<w:tblHeader/>")
	_, rest, _ = strings.Cut(rest, "</w:tr>")
	table, _, _ := strings.Cut(rest, "</w:tbl>")
	rows := strings.SplitAfter(table, "</w:tr>")
	rows = rows[:len(rows)-1]
	if signature := rows[len(rows)-1]; !strings.Contains(signature, "CHỦ TỊCH") ||
		strings.Contains(signature, "keepNext") {
		t.Errorf("the last row is\n%s", signature)
	}
	notes := 1
	for i, row := range rows[:len(rows)-1] {
		same(t, "row", strings.Contains(row, "<w:keepNext/>"), i >= len(rows)-1-notes-keptRows)
	}
}

// A letter's signature is kept with what is before it, and its text is ended.
func TestLetterKeepsItsSignature(t *testing.T) {
	for _, c := range []struct {
		why  string
		last Block
		text string
	}{
		{"a paragraph", Paragraph("hết"), "hết ./."},
		{"lines", Section{Under("5", Lines("một", "hai")...)}, "- hai ./."},
		{"a table with notes", ranking(), "Số đơn vị: 2 ./."},
		{"a table without", &Table{Columns: []Column{{Head: "Mã"}}, Rows: [][]Cell{{Word("1")}}}, "./."},
	} {
		d := letter()
		d.Blocks = append(d.Blocks, c.last)
		document := partsOf(t, d)["word/document.xml"]
		before, _, _ := strings.Cut(document, "Nơi nhận")
		at := strings.LastIndex(before, c.text+"</w:t>")
		if at < 0 {
			t.Errorf("%s: no %q before the signature", c.why, c.text)
			continue
		}
		paragraph := before[strings.LastIndex(before[:at], "<w:p>"):at]
		same(t, c.why, strings.Contains(paragraph, "<w:keepNext/>"), true)
		same(t, c.why, strings.Count(document, "./."), 1)
		same(t, c.why+": of a size to read", strings.Contains(before[at-80:at], `<w:sz w:val="12"/>`), false)
	}
}

// A sentence behind the last table stands in it, with the signature: else the two would stand alone on a page.
func TestSentenceBehindTableKeepsRows(t *testing.T) {
	d := letter()
	d.Blocks = append(d.Blocks, ranking(), Paragraph("Cuộc họp kết thúc."))
	document := partsOf(t, d)["word/document.xml"]
	rest := document[strings.Index(document, "Cuộc họp kết thúc\u00a0./."):]
	table, _, _ := strings.Cut(rest, "</w:tbl>")
	same(t, "who signs", strings.Contains(table, ">GIÁM ĐỐC<"), true)
	same(t, "signatures", strings.Count(document, "Nơi nhận"), 1)
}

func TestRoman(t *testing.T) {
	for n, want := range map[int]string{1: "I", 4: "IV", 9: "IX", 14: "XIV", 40: "XL", 58: "LVIII"} {
		same(t, want, roman(n), want)
	}
}

// A line for the screen is on no paper.
func TestPaperLeavesOutLinesForTheScreen(t *testing.T) {
	table := &Table{Notes: []Line{{Text: "a"}, {Text: "b", OnScreen: true}}}
	same(t, "on paper", len(table.PaperNotes()), 1)
	same(t, "on a screen", len(table.below()), 2)
}

// The mark is red wherever in a text it stands.
func TestMarksInTextsAreRed(t *testing.T) {
	var m markupBuilder
	m.marked("Xã A"+Mark+" – hội đồng", paragraph{})
	for _, run := range strings.SplitAfter(m.String(), "</w:r>") {
		if red := strings.Contains(run, "C00000"); red != strings.Contains(run, "(*)") {
			t.Error(run)
		}
	}
	if strings.Count(m.String(), "</w:r>") != 3 {
		t.Error(m.String())
	}
}
