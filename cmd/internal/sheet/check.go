package sheet

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/column"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// checkWidth is of the column that says what is wrong in a row. It stands right of the table and is not printed.
const checkWidth = 36

// hit is a condition on cells and what to say where it holds.
type hit struct{ condition, says string }

// firstOf is the text of the first condition that holds, else "".
func firstOf(hits ...hit) string {
	formula := `""`
	for _, h := range slices.Backward(hits) {
		formula = fmt.Sprintf("IF(%s,%s,%s)", h.condition, quoted(h.says), formula)
	}
	return formula
}

// check writes what is wrong in a row as a formula: "" while nothing is. Its cells in the columns turn pink with it.
func (f *formWriter) check(line int, formula string, cols ...int) {
	if !fits(formula) {
		return
	}
	f.formula(f.checkCol(), line, formula, look{ink: inkRed, single: true})
	for _, col := range cols {
		f.pink[col] = append(f.pink[col], line)
	}
}

func (f *formWriter) checkCol() int { return len(f.columns) + 1 }

func (f *formWriter) checkPoints(line int, c *scoring.Criterion) {
	col := f.col(column.Points)
	cell := column.CellName(col, line)
	over := fmt.Sprintf("ROUND(%s-%s,9)>0", cell, term(c.Max))
	f.check(line, firstOf(append([]hit{{"COUNTA(" + cell + ")=0", ""}},
		append(noNumber(cell), hit{over, cell + ": vượt điểm tối đa " + vi.Number(c.Max)})...)...), col)
}

func noNumber(cell string) []hit {
	return []hit{{"NOT(ISNUMBER(" + cell + "))", cell + ": chưa phải là số"}, {cell + "<0", cell + ": nhỏ hơn 0"}}
}

// checkData looks at a leaf's data, each in its row.
func (f *formWriter) checkData(r formRow, fields []scoring.Field, at dataCells) {
	points := column.CellName(f.col(column.Points), r.line)
	if !column.InRows(fields) {
		cols := seq.Map(fields, func(field scoring.Field) int { return f.col(column.Of(field)) })
		f.check(r.line, f.checkRow(fields, at, points), cols...)
		return
	}
	for i, field := range fields {
		hits := append([]hit{{fmt.Sprintf("COUNTA(%s)=0", strings.Join(at.each, ",")), ""},
			{"COUNTA(" + at.each[i] + ")=0", at.each[i] + ": còn thiếu"}}, f.checkField(field, at.each[i])...)
		f.check(r.line+1+i, firstOf(hits...), f.col(column.Declared))
	}
	if fields[0].Kind == scoring.Number {
		f.check(r.line, firstOf(hit{fmt.Sprintf("COUNT(%s)<%d", strings.Join(at.each, ","), len(at.each)), ""},
			hit{points + `<>""`, ""}, hit{"TRUE", "Số liệu bên dưới chưa hợp lệ"}))
	}
}

// checkField looks at one cell that is filled.
func (f *formWriter) checkField(field scoring.Field, cell string) []hit {
	if field.Kind == scoring.Number {
		hits := noNumber(cell)
		if field.Whole {
			hits = append(hits, hit{cell + "<>INT(" + cell + ")", cell + ": phải là số nguyên"})
		}
		if field.Percent { // 95% is stored as 0.95
			hits = append(hits, hit{"AND(" + cell + ">0," + cell + "<=1)", cell + ": ghi 95, không ghi 95% hay 0,95"})
		}
		return hits
	}
	known := seq.Map(field.Options, func(option string) string { return cell + "=" + f.lists.term(option) })
	return []hit{{"OR(" + strings.Join(known, ",") + ")", ""},
		{fmt.Sprintf("TRIM(%s)<>%s", cell, cell), cell + ": thừa dấu cách, hãy chọn lại"},
		{"TRUE", cell + ": không có trong danh sách"}}
}

// checkRow looks at a choice, a number, or a rate's two numbers beside their leaf.
func (f *formWriter) checkRow(fields []scoring.Field, at dataCells, points string) string {
	hits := []hit{{fmt.Sprintf("COUNTA(%s)=0", strings.Join(at.each, ",")), ""}}
	if len(fields) > 1 {
		hits = append(hits, hit{"COUNTA(" + at.declared + ")=0", at.declared + ": còn thiếu tử số"},
			hit{"COUNTA(" + at.denominator + ")=0", at.denominator + ": còn thiếu mẫu số"})
	}
	for i, field := range fields {
		hits = append(hits, f.checkField(field, at.each[i])...)
	}
	if fields[0].Kind != scoring.Number {
		return firstOf(hits...)
	}
	hits = append(hits, hit{points + `<>""`, ""})
	if len(fields) > 1 {
		hits = append(hits, hit{at.denominator + "=0", at.denominator + ": mẫu số phải lớn hơn 0"},
			hit{at.declared + ">" + at.denominator,
				fmt.Sprintf("%s: tử số lớn hơn mẫu số %s", at.declared, at.denominator)})
	}
	return firstOf(append(hits, hit{"TRUE", at.declared + ": số liệu chưa hợp lệ"})...)
}

// writeChecks heads the column, lists above it what is not filled yet, and turns faulty cells pink.
func (f *formWriter) writeChecks() {
	col, list := column.Letters(f.checkCol()), ""
	f.do(f.file.SetColWidth(f.sheet, col, col, checkWidth))
	f.text(f.checkCol(), f.head, column.Check.Name(), look{italic: true, ink: inkGrey})
	for _, area := range f.set.Areas {
		for _, leaf := range f.toFill(area) {
			list += fmt.Sprintf(`&IF(%s,"","%s, ")`, f.filled(leaf), leaf.Code)
		}
	}
	if list = strings.TrimPrefix(list, "&"); list != "" && fits(list) {
		f.formula(f.checkCol(), f.head-1, list, look{ink: inkGrey, single: true})
	}
	for _, col := range slices.Sorted(maps.Keys(f.pink)) {
		f.redden(strings.ReplaceAll(joinCells(col, f.pink[col]), ",", " "),
			"$"+column.CellName(f.checkCol(), f.pink[col][0])+`<>""`)
	}
	f.redden(column.CellName(1, f.head-1), f.faultCount()+">0")
}

// faultCount is how many rows have something wrong.
func (f *formWriter) faultCount() string { return fmt.Sprintf(`COUNTIF(%s,"?*")`, f.checkCells()) }

func (f *formWriter) checkCells() string {
	col := f.checkCol()
	return "$" + column.CellName(col, f.head+1) + ":$" + column.CellName(col, f.lastLine())
}

// whatToDo says what to correct first, and while nothing is wrong how to fill the form.
func (f *formWriter) whatToDo() string {
	return fmt.Sprintf(`IF(%[1]s=0,%[2]s,"Cần sửa "&%[1]s&" chỗ. "&INDEX(%[3]s,MATCH("?*",%[3]s,0)))`, f.faultCount(),
		quoted(fillHere), f.checkCells())
}

const fillHere = "Chỉ nhập vào các ô nền vàng. Các ô điểm khác được tính tự động."

// filled is a condition: the leaf has points, or all the data of points that the form cannot show.
func (f *formWriter) filled(leaf *scoring.Criterion) string {
	if counted := f.counted[leaf]; counted != "" {
		return counted + "=1"
	}
	return "COUNT(" + column.CellName(f.col(column.Points), f.lines[leaf]) + ")=1"
}

// rowHeight is the height of a row that grows with what people write into it. Rows
// with merged cells stay as they are: no program measures those.
func (p *pen) rowHeight(line int, points float64) {
	p.height(line, points)
	if p.growing[p.part()] == nil {
		p.growing[p.part()] = map[string]bool{}
	}
	p.growing[p.part()][strconv.Itoa(line)] = true
}

// part is the name of the sheet within the file.
func (p *pen) part() string { return "xl/worksheets/sheet" + strconv.Itoa(p.sheets) + ".xml" }

// growingZip takes the fixed height off the rows that grow, since excelize always fixes it.
type growingZip struct {
	excelize.ZipWriter
	growing map[string]map[string]bool
}

// Create begins a part of the file.
func (z growingZip) Create(part string) (io.Writer, error) {
	w, err := z.ZipWriter.Create(part)
	if err != nil || z.growing[part] == nil {
		return w, err
	}
	return growingPart{w, z.growing[part]}, nil
}

// growingPart is written in one piece.
type growingPart struct {
	io.Writer
	lines map[string]bool
}

var fixedRow = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`<row r="(\d+)"[^>]*? customHeight="(?:1|true)"`)
})

// Write writes the part with rows that grow.
func (g growingPart) Write(content []byte) (int, error) {
	grown := fixedRow().ReplaceAllFunc(content, func(row []byte) []byte {
		if g.lines[string(fixedRow().FindSubmatch(row)[1])] {
			return row[:bytes.LastIndexByte(row, ' ')]
		}
		return row
	})
	_, err := g.Writer.Write(grown)
	return len(content), err
}
