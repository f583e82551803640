package xlsx

import (
	"fmt"
	"strings"
	"testing"
)

// traits are what is asked of a workbook, each with the answer that every
// container has to give.
var traits = []struct{ why, cell, want string }{
	{"a number as written", "A1", `0.30000000000000004 Number General`},
	{"a text", "B1", `một & hai Text General`},
	{"percent", "C1", `0.875 Number Percent`},
	{"a truth value", "D1", `TRUE Bool General`},
	{"a time", "E1", `0.104166666666667 Number Time`},
	{"a day", "F1", `45778 Number Day`},
	{"runs that are struck out", "A2", `12000 Text General struck-part`},
	{"struck out by runs alone", "B2", `12 Text General struck-all`},
	{"raised", "C2", `1502 Text General raised`},
	{"a cell that is struck out", "D2", `7 Number General struck-font`},
	{"a text of its own", "E2", `xin chào Text General`},
	{"an error", "F2", `#DIV/0! Error General`},
	{"a formula", "A3", `5 Number General =SUM(A1:B1)`},
	{"a formula without a value", "B3", ` Number General =1+1`},
	{"the text of a formula", "C3", `ab Computed General ="a"&"b"`},
	{"a formula of another file", "D3", `2.5 Number General =[1]Sheet1!A1 external`},
	{"a shared formula", "E3", `1 Number General =A1*2`},
	{"the same one further on", "F3", `2 Number General =B1*2`},
	{"a formula of several cells", "A4", `3 Number General =A1:A2 array`},
	{"a cell of that formula", "B4", `4 Number General array`},
	{"an extension", "C4", `2.5 Number General`},
	{"merged", "D4", `8 Number General`},
	{"merged into another", "E4", `- merged`},
	{"in a hidden row", "A5", `9 Number General hidden`},
	{"a format that shows more", "B5", `2 Number General shows:1.2.2`},
	{"a day as a text", "C5", `2024-05-01 ISODate General`},
	{"line ends and characters", "D5", "a\nb_\r Text General"},
	{"a list of choices", "E5", `x Text General guarded`},
	{"a newer list", "F5", `y Text General guarded`},
	{"nothing", "A6", `-`},
}

// traitBook holds them all.
var traitBook = small{
	book: `<workbookPr date1904="1"/>`,
	rows: `<row r="1"><c r="A1"><v>0.30000000000000004</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" ` +
		`s="1"><v>0.875</v></c>` +
		`<c r="D1" t="b"><v>1</v></c><c r="E1" s="2"><v>0.104166666666667</v></c><c r="F1" ` +
		`s="3"><v>45778</v></c></row>` +
		`<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c><c r="C2" t="s"><v>3</v></c>` +
		`<c r="D2" s="5"><v>7</v></c><c r="E2" t="inlineStr"><is><t>xin chào</t></is></c><c r="F2" ` +
		`t="e"><v>#DIV/0!</v></c></row>` +
		`<row r="3"><c r="A3"><f>SUM(A1:B1)</f><v>5</v></c><c r="B3"><f>1+1</f></c><c r="C3" ` +
		`t="str"><f>&quot;a&quot;&amp;&quot;b&quot;</f><v>ab</v></c>` +
		`<c r="D3"><f>[1]Sheet1!A1</f><v>2.5</v></c><c r="E3"><f t="shared" ref="E3:F3" ` +
		`si="0">A1*2</f><v>1</v></c><c r="F3"><f t="shared" si="0"/><v>2</v></c></row>` +
		`<row r="4"><c r="A4"><f t="array" ref="A4:B4">A1:A2</f><v>3</v></c><c r="B4"><v>4</v></c>` +
		`<c r="C4"><v>2.5</v><extLst><ext uri="x"><v>1</v></ext></extLst></c><c r="D4"><v>8</v></c></row>` +
		`<row r="5" hidden="1"><c r="A5"><v>9</v></c><c r="B5" s="4"><v>2</v></c><c r="C5" ` +
		`t="d"><v>2024-05-01</v></c>` +
		`<c r="D5" t="s"><v>4</v></c><c r="E5" t="s"><v>5</v></c><c r="F5" t="s"><v>6</v></c></row>`,
	around: `<autoFilter ref="A1:B2"><filterColumn colId="0"/></autoFilter><mergeCells count="1"><mergeCell ` +
		`ref="D4:E4"/></mergeCells>` +
		`<dataValidations><dataValidation type="list" sqref="A9 E5"/></dataValidations>` +
		`<extLst><ext uri="y"><n:dataValidations xmlns:n="new" ` +
		`xmlns:m="more"><n:dataValidation><m:sqref>F5:F6</m:sqref></n:dataValidation></n:dataValidations>` +
		`</ext></extLst>`,
	texts: `<si><t>một &amp; hai</t></si><si><r><rPr><strike/></rPr><t>1</t></r><r><t>2000</t></r></si>` +
		`<si><r><rPr><strike val="1"/></rPr><t>1</t></r><r><rPr><strike/></rPr><t>2</t></r></si>` +
		`<si><r><t>150</t></r><r><rPr><vertAlign val="superscript"/><strike val="0"/></rPr><t>2</t></r><rPh sb="0" ` +
		`eb="1"><t>z</t></rPh></si>` +
		`<si><t>a&#10;b_x005F_` + `_x000D_</t></si><si><t>x</t></si><si><t>y</t></si>`,
	styles: `<numFmts><numFmt numFmtId="164" formatCode="&quot;1.2.&quot;0"/><numFmt numFmtId="165" ` +
		`formatCode="h:mm"/></numFmts>` +
		`<fonts><font><sz val="11"/></font><font><strike/></font></fonts><cellStyleXfs><xf ` +
		`numFmtId="9"/></cellStyleXfs>` +
		`<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="14"/><xf ` +
		`numFmtId="164"/><xf fontId="1"/></cellXfs>`,
	sheetRels: rels("comments", "../comments1.xml"),
	parts: []onePart{{"xl/comments1.xml", declared + `<comments xmlns="` + mainSpace +
		`"><commentList><comment ref="A1"><text><r><t>xem ` +
		`</t></r><r><t>lại</t></r></text></comment></commentList></comments>`},
		{"xl/vbaProject.bin", "x"}},
}

// TestMatrix asks every container the same.
func TestMatrix(t *testing.T) {
	for _, as := range containers {
		t.Run(as.why, func(t *testing.T) {
			book, fault := Open(traitBook.written(t, as))
			if fault != nil {
				t.Fatal(fault)
			}
			sheet, fault := book.Sheet(0)
			if fault != nil {
				t.Fatal(fault)
			}
			for _, trait := range traits {
				if got := asked(book, sheet, trait.cell); got != trait.want {
					t.Errorf("%s, %s: %q, want %q", trait.why, trait.cell, got, trait.want)
				}
			}
			comments, fault := book.Comments()
			around := fmt.Sprintln(book.Tabs()[0].Name, book.Tabs()[0].Hidden, book.Tabs()[1].Name,
				book.Tabs()[1].Hidden,
				book.From1904(), book.Recalculate(), book.Macros(), sheet.Filtered, sheet.HidesColumn(1),
				sheet.HidesColumn(2),
				comments, fault)
			if want := "Bảng false Ẩn true true true true true true false [xem lại] <nil>\n"; around != want {
				t.Errorf("around the cells: %s, want %s", around, want)
			}
		})
	}
}

var (
	typeNames = [...]string{"Number", "Text", "Computed", "Bool", "Error", "ISODate"}
	lookNames = [...]string{"General", "Percent", "Day", "Time", "Duration", "Fraction", "Scientific", "Text",
		"Nothing"}
)

// asked is everything about a cell in one line.
func asked(book *Book, sheet *Sheet, name string) string {
	line, col, _ := parseRef([]byte(name))
	said := []string{"-"}
	if c := sheet.Cell(line, col); c != nil {
		f := book.Format(c.Style)
		said = []string{c.Value, typeNames[c.Type], lookNames[f.Look]}
		add := func(is bool, word string) {
			if is {
				said = append(said, word)
			}
		}
		formula := sheet.FormulaOf(line, c)
		add(formula != "", "="+formula)
		add(isExternal(formula), "external")
		add(sheet.IsArray(line, col), "array")
		add(c.Marks&StruckPart != 0, "struck-part")
		add(c.Marks&StruckAll != 0, "struck-all")
		add(c.Marks&Raised != 0, "raised")
		add(f.Struck, "struck-font")
		add(c.Value == "9" && sheet.Row(line).Hidden, "hidden")
		if shown, wrong := f.Misshown(c.Value); wrong {
			said = append(said, "shows:"+shown)
		}
		add(sheet.Guards(line, col), "guarded")
	}
	if _, merged := sheet.MergedOver(line, col); merged {
		said = append(said, "merged")
	}
	return strings.Join(said, " ")
}
