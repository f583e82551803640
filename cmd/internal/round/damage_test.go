package round

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/unicode"

	"parindex/cmd/internal/table"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// tableKind is a kind of table that a round has, without a fault: its headings in
// both languages, and a row.
type tableKind struct {
	name, csv, xlsx string // files; no xlsx where there is none of the kind
	english         string
	vietnamese      string
	row             string
	unit, number    int // columns; number is -1 where there is none but percentages and answers
	answers         bool
}

var tableKinds = []tableKind{
	{"ballots", "survey/a.csv", "survey/a.xlsx", "ballot|unit|group|q1|q2", "Mã phiếu|Mã đơn vị|Nhóm đối tượng|q1|q2",
		"1|so-y-te|nguoi-dan|3|2", 1, -1, true},
	{"counts", "survey/a.csv", "survey/a.xlsx", "unit|group|question|3|2|ballots",
		"Mã đơn vị|Nhóm|Câu hỏi|3|2|Số phiếu",
		"so-y-te|nguoi-dan|q1|5|4|9", 0, 3, true},
	{"sample", "survey/a.csv", "survey/a.xlsx", "unit|group|population|sent", "Mã đơn vị|Nhóm|Tổng thể|Phát ra",
		"so-y-te|nguoi-dan|500|50", 0, 2, true},
	{"published figures", "survey/a.csv", "survey/a.xlsx", "unit|group|published", "Mã đơn vị|Nhóm|Đã công bố",
		"so-y-te|nguoi-dan|90", 0, -1, true},
	{"satisfaction", "survey/a.csv", "survey/a.xlsx", "unit|code|satisfaction", "Mã đơn vị|Mã tiêu chí|Mức độ hài lòng",
		"so-y-te|1.3|80", 0, -1, false},
	{"decisions", "appraisal/so-noi-vu.csv", "appraisal/so-noi-vu.xlsx", "unit|code|from|to|reason",
		"Mã đơn vị|Mã|Từ|Đến|Lý do",
		"so-y-te|1.2|4|3|thiếu kế hoạch", 0, 3, false},
	{"what came in", "received.csv", "received.xlsx", "unit|stage|received|note",
		"Mã đơn vị|Giai đoạn|Ngày nhận|Ghi chú",
		"so-y-te|self|2025-11-20|qua email", 0, -1, false},
	{"explanations", "explanation/a.csv", "", "unit|code|explanation|evidence",
		"Mã đơn vị|Mã tiêu chí|Giải trình|Tài liệu bổ sung",
		"so-y-te|1.2|đã có|CV 12", 0, -1, false},
	{"history", "history/2024.csv", "history/2024.xlsx", "block|unit|index|rank|class",
		"Khối|Mã đơn vị|Chỉ số|Xếp hạng|Xếp loại",
		"so|so-y-te|90.5|1|Tốt", 1, 3, false},
}

// grid is a table that is to be damaged: its rows, and where the damage will show.
type grid struct {
	kind      tableKind
	rows      [][]string
	line, col int // of the expected fault, from 0; -1 for all of them
	within    int // letters into the cell
}

func newGrid(kind tableKind, headings string) *grid {
	return &grid{kind: kind, rows: [][]string{strings.Split(headings, "|"), strings.Split(kind.row, "|")}}
}

// set puts a text into the row's cell, and expects the fault there.
func (g *grid) set(col int, cell string) { g.rows[1][col], g.line, g.col = cell, 1, col }

// head puts a heading in place of another, and expects the fault on its line.
func (g *grid) head(col int, heading string) { g.rows[0][col], g.line, g.col = heading, 0, -1 }

// more adds a column.
func (g *grid) more(heading, cell string) {
	g.rows[0], g.rows[1] = append(g.rows[0], heading), append(g.rows[1], cell)
	g.line, g.col = 0, len(g.rows[0])-1
}

// below adds a row with nothing in it but one cell.
func (g *grid) below(col int, cell string) {
	g.rows = append(g.rows, make([]string, len(g.rows[0])))
	g.rows[len(g.rows)-1][col] = cell
}

// Damage to a table. Code is what it is told as, the same in every kind of table;
// empty where it is none.
type damage struct {
	why  string
	code fault.Code
	do   func(*grid)
	// write makes a CSV of the rows; nil for the plain way. Where it is set, or only
	// says so, there is no such damage to a sheet.
	write func(*grid) string
	only  string // "csv" or ""
	skip  func(tableKind) bool
}

func noNumbers(k tableKind) bool { return k.number < 0 }

func toNumber(cell string) func(*grid) { return func(g *grid) { g.set(g.kind.number, cell) } }
func toUnit(cell string) func(*grid)   { return func(g *grid) { g.set(g.kind.unit, cell) } }

var damages = []damage{
	{why: "none", do: func(*grid) {}},
	{why: "headings in the other language", do: func(g *grid) {
		other := map[string]string{g.kind.english: g.kind.vietnamese, g.kind.vietnamese: g.kind.english}
		g.rows[0] = strings.Split(other[strings.Join(g.rows[0], "|")], "|")
	}},
	{why: "headings in capitals, with brackets", do: func(g *grid) {
		g.rows[0][g.kind.unit] = strings.ToUpper(g.rows[0][g.kind.unit]) + " (*)"
	}},
	{why: "a title above, and columns in another order", do: func(g *grid) {
		for _, row := range g.rows {
			slices.Reverse(row)
		}
		g.rows = slices.Insert(g.rows, 0, []string{"BẢNG", "", "", "", "", ""}[:len(g.rows[0])])
	}},

	{why: "a unit by its name", do: toUnit("Sở  Y TẾ")},
	{why: "a unit by its id in capitals", do: toUnit("SO-Y-TE")},
	{why: "a unit by an alias", do: toUnit("syt")},
	{why: "a unit misspelt", code: scoring.CodeUnitUnknown, do: toUnit("so-y-tee"), skip: func(k tableKind) bool {
		return k.name == "history" // units of other years need not be there any more
	}},
	{why: "a unit with a mark before it, as of a line that does not count", code: scoring.CodeUnitUnknown,
		do: toUnit("#so-y-te"), skip: func(k tableKind) bool { return k.name == "history" }},
	{why: "the headings again, as on the next page", do: func(g *grid) { g.rows = append(g.rows, g.rows[0]) }},
	{why: "a row that numbers the columns", do: func(g *grid) {
		numbers := make([]string, len(g.rows[0]))
		for i := range numbers {
			numbers[i] = fmt.Sprintf("(%d)", i+1)
		}
		g.rows = slices.Insert(g.rows, 1, numbers)
	}},
	{why: "who signs below", do: func(g *grid) { g.below(0, "Người lập biểu") }},
	{why: "a row of sums below", code: "row-total", do: func(g *grid) {
		g.below(g.kind.unit, "Tổng cộng")
		g.line, g.col = 2, g.kind.unit
	}},
	{why: "a row of blanks below, longer than the headings", do: func(g *grid) {
		g.rows = append(g.rows, make([]string, len(g.rows[0])+2))
	}, only: "csv"},
	{why: "a title of another year above", code: "title-other-year", do: func(g *grid) {
		title := make([]string, len(g.rows[0]))
		title[0] = "Kết quả đánh giá năm 2019"
		g.rows, g.line, g.col = slices.Insert(g.rows, 0, title), 0, 0
	}, skip: func(k tableKind) bool { return k.name == "decisions" }}, // that of a workbook of decisions is the workbook's
	{why: "the name of another unit beside", code: "row-unit-other", do: func(g *grid) {
		g.more("Tên đơn vị", "Sở Tư pháp")
		g.line = 1
	}},
	{why: "no unit", code: table.CodeRowCodeMissing, do: toUnit("")},

	{why: "a heading misspelt", code: table.CodeColumnMissing, do: func(g *grid) {
		g.head(g.kind.unit, g.rows[0][g.kind.unit][:len(g.rows[0][g.kind.unit])-1])
	}},
	{why: "a column twice", code: table.CodeColumnTwice,
		do: func(g *grid) { g.more(g.rows[0][g.kind.unit], "so-tu-phap") }},
	{why: "a column of nothing", code: table.CodeColumnUnread, do: func(g *grid) { g.more("xyz", "") }},
	{why: "what people put beside", do: func(g *grid) { g.more("Tên đơn vị", "Sở Y tế") }},
	{why: "no headings", code: table.CodeHeadings, do: func(g *grid) { g.rows, g.line, g.col = g.rows[1:], 0, -1 }},

	{why: "words for a number", code: scoring.CodeCellNotNumber, do: toNumber("ba"), skip: noNumbers},
	{why: "a sum for a number", code: scoring.CodeCellNotNumber, do: toNumber("3/4"), skip: noNumbers},
	{why: "a negative number", code: table.CodeCellNegative, do: toNumber("-3"), skip: noNumbers},
	{why: "a point for thousands", code: table.CodeCellUnsure, do: toNumber("1.234"), skip: noNumbers},
	{why: "a comma for thousands", code: table.CodeCellUnsure, do: toNumber("1,234"), skip: noNumbers},
	{why: "what a spreadsheet could not compute", code: table.CodeCellError, do: toNumber("#N/A"), skip: noNumbers},
	{why: "a day for a number", code: table.CodeCellDate, do: toNumber("2025-03-01"), skip: noNumbers},

	{why: "semicolons", do: func(*grid) {}, write: separated(";")},
	{why: "tabs", do: func(*grid) {}, write: separated("\t")},
	{why: "a mark of UTF-8", do: func(*grid) {}, write: func(g *grid) string { return "\ufeff" + separated(",")(g) }},
	{why: "UTF-16", do: func(*grid) {}, write: func(g *grid) string {
		out, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(separated("\t")(g))
		must(err)
		return out
	}},
	{why: "lines as they used to end", do: func(*grid) {}, write: func(g *grid) string {
		return strings.ReplaceAll(separated(",")(g), "\n", "\r")
	}},
	{why: "Windows-1258", code: table.CodeEncoding, do: func(g *grid) {
		g.rows[1][g.kind.unit] = "S\xf5\xd2 Y t\xea\xec"
		g.line, g.col = -1, -1
	}, write: func(g *grid) string { return separated(",")(&grid{rows: plainLetters(g.rows)}) }},
	{why: "no encoding that is known", code: fault.CodeNotUTF8, do: func(g *grid) {
		g.set(g.kind.unit, "so\x8a")
		g.col = -1
	}, only: "csv"},

	{why: "a quote within a cell", code: table.CodeQuote, do: func(g *grid) {
		g.set(g.kind.unit, `ở"x`)
		g.within = 1
	}, only: "csv"},
	{why: "a quote that never closes", code: table.CodeQuote, do: toUnit(""), write: func(g *grid) string {
		g.rows[1][g.kind.unit] = "\x00"
		return strings.Replace(separated(",")(g), "\x00", `"so-y-te`, 1)
	}},
	{why: "a row with other separators", code: "row-unsplit", only: "csv", do: func(g *grid) {
		g.rows[1], g.line, g.col = []string{strings.Join(g.rows[1], ";")}, 1, -1
	}, write: func(g *grid) string {
		return strings.Join(g.rows[0], ",") + "\n" + g.rows[1][0] + "\n"
	}},
	{why: "a cell too many", code: table.CodeRowTooLong, do: func(g *grid) {
		g.rows[1] = append(g.rows[1], "5")
		g.line, g.col = 1, -1
	}, only: "csv"},
	{why: "a decimal comma without quotes in a row that ends with a blank", code: table.CodeRowTooLong,
		do: func(g *grid) {
			g.rows = append(g.rows, slices.Clone(g.rows[1]))
			g.rows[1] = append(g.rows[1], "")
			g.line, g.col = 1, -1
		}, only: "csv"},
	{why: "a separator at the end of each row, as programs write them", do: func(g *grid) {
		g.rows = append(g.rows, append(slices.Clone(g.rows[1]), ""))
		g.rows[1] = append(g.rows[1], "")
	}, only: "csv"},
	{why: "more than a megabyte on a line", code: table.CodeLineTooLong, do: func(g *grid) {
		g.set(g.kind.unit, strings.Repeat("x", 2<<20))
		g.col = -1
	}, only: "csv"},
	{why: "nothing", code: table.CodeEmpty, do: func(g *grid) { g.line, g.col = -1, -1 },
		write: func(*grid) string { return "\n" }},
}

// plainLetters are rows whose letters have no marks, but for those that are bytes of
// another encoding already.
func plainLetters(rows [][]string) [][]string {
	plain := make([][]string, len(rows))
	for i, row := range rows {
		for _, cell := range row {
			if utf8.ValidString(cell) {
				cell = strings.NewReplacer("ế", "e", "ạ", "a", "đ", "d", "ã", "a", "ó", "o", "ố", "o").Replace(cell)
			}
			plain[i] = append(plain[i], cell)
		}
	}
	return plain
}

func separated(by string) func(*grid) string {
	return func(g *grid) string {
		var out strings.Builder
		for _, row := range g.rows {
			for i, cell := range row {
				if strings.Contains(cell, by) {
					cell = `"` + cell + `"`
				}
				if i > 0 {
					out.WriteString(by)
				}
				out.WriteString(cell)
			}
			out.WriteByte('\n')
		}
		return out.String()
	}
}

// sheetOf is the rows as texts in a workbook.
func (g *grid) sheetOf() string {
	file := excelize.NewFile()
	must(file.SetSheetName("Sheet1", "Trang"))
	for line, row := range g.rows {
		for col, cell := range row {
			at, err := excelize.CoordinatesToCellName(col+1, line+1)
			must(err)
			must(file.SetCellStr("Trang", at, cell))
		}
	}
	var content bytes.Buffer
	must(file.Write(&content))
	return content.String()
}

// expected is the place of the fault in a file.
func (g *grid) expected(file string) fault.Position {
	at := fault.InFile(file)
	isSheet := strings.HasSuffix(file, ".xlsx")
	if isSheet {
		at = fault.InSheet(file, "Trang")
	}
	col := g.col + 1 + g.within
	for i := 0; !isSheet && i < g.col; i++ {
		col += utf8.RuneCountInString(g.rows[g.line][i])
	}
	return at.At(g.line+1, col)
}

// surveyed is what a round needs to read answers.
var surveyed = map[string]string{
	"survey/2025.csv": "",
	"pack/survey.yaml": `
survey: pack
title: Điều tra
answers:
  - scale: muc
    levels:
      - {code: "3", label: Hài lòng, satisfied: true}
      - {code: "2", label: Không hài lòng, satisfied: false}
groups:
  - {group: nguoi-dan, name: Người dân, rates: [so]}
  - {group: doanh-nghiep, name: Doanh nghiệp, rates: [so]}
groups_by: pooled
group_without_answers: refuse
components:
  - component: chung
    name: Chung
    questions:
      - {question: q1, text: Tiếp đón, scale: muc}
      - {question: q2, text: Đúng hẹn, scale: muc}
blank: drop
measure: share
averaging: pooled
sample: {size: {fixed: 2}, per: unit, below: note, confidence: 95}
leaves:
  - {set: so, criterion: "1.3", takes: {group: nguoi-dan}}
`,
}

// ofTables are the codes that say what is wrong with a table itself.
var ofTables = []fault.Code{
	table.CodeEmpty, table.CodeSeparator, table.CodeQuote, table.CodeEncoding, table.CodeLineTooLong,
	table.CodeRowTooLong, "row-unsplit", "row-total", "title-other-year", "row-unit-other",
	table.CodeHeadings, table.CodeColumnMissing, table.CodeColumnTwice, table.CodeColumnUnread,
	table.CodeColumnsTooMany,
	table.CodeRowCodeMissing, table.CodeCellError, table.CodeCellNegative, table.CodeCellUnsure, table.CodeCellDate,
	table.CodeCellNotDate, table.CodeNotWhole, scoring.CodeCellNotNumber, scoring.CodeUnitUnknown, fault.CodeNotUTF8,
	fault.CodeSyntax,
	fault.CodeNotNumber,
}

// The same damage is told the same way in every kind of table, in CSV files and in
// sheets: by its code, at its cell, in both languages.
func TestDamageIsTheSameInEveryTable(t *testing.T) {
	for _, kind := range tableKinds {
		for _, file := range []string{kind.csv, kind.xlsx} {
			for _, d := range damages {
				isSheet := strings.HasSuffix(file, ".xlsx")
				if file == "" || isSheet && (d.write != nil || d.only == "csv") || d.skip != nil && d.skip(kind) {
					continue
				}
				g := newGrid(kind, map[bool]string{false: kind.english, true: kind.vietnamese}[isSheet])
				d.do(g)
				content := ""
				switch {
				case isSheet:
					content = g.sheetOf()
				case d.write != nil:
					content = d.write(g)
				default:
					content = separated(",")(g)
				}
				checkDamage(t, d, g, file, content)
			}
		}
	}
}

func checkDamage(t *testing.T, d damage, g *grid, file, content string) {
	t.Helper()
	change := map[string]string{g.kind.csv: "", file: content}
	if g.kind.answers {
		maps.Copy(change, surveyed)
	} else if g.kind.name == "satisfaction" {
		change["survey/2025.csv"] = ""
	}
	r, err := Load(changed(change), ".", nil)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, one := range r.Faults.Sorted() {
		if strings.HasPrefix(one.Pos.File(), "pack/") && one.Severity == fault.Error {
			t.Fatal(one)
		}
		if one.Pos.File() == file && slices.Contains(ofTables, one.Code) && !(d.code == table.CodeColumnMissing &&
			one.Code == table.CodeColumnUnread) {
			got = append(got, one.Pos.String()+" "+string(one.Code))
			for _, lang := range []text.Lang{text.Vietnamese, text.English} {
				if lang.Message(one) == "" {
					t.Errorf("%s has no text", one.Code)
				}
			}
		}
	}
	want := ""
	if d.code != "" {
		want = fmt.Sprint(g.expected(file), " ", d.code)
	}
	if said := strings.Join(got, ", "); said != want {
		t.Errorf("%s, %s: %s\n got %s\nwant %s", cmp.Or(file, g.kind.name), g.kind.name, d.why, said, want)
	}
}
