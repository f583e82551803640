package workbook

import (
	"encoding/csv"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/table"
	"parindex/cmd/internal/xlsx"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// gridOf is a sheet of cells separated by tabs, a line a row. What a cell begins with
// says more: ! is TRUE or FALSE, = a formula, ~ struck out in part, # a number.
func gridOf(text string) *xlsx.Sheet {
	grid := &xlsx.Sheet{}
	for i, line := range strings.Split(text, "\n") {
		row := xlsx.Row{Line: i + 1}
		for col, said := range strings.Split(line, "\t") {
			cell := xlsx.Cell{Col: int32(col), Type: xlsx.String, Value: said}
			if said == "" {
				continue
			}
			switch said[0] {
			case '!':
				cell.Type = xlsx.Bool
			case '=':
				cell.Value, cell.Formula = "", xlsx.OwnFormula
			case '~':
				cell.Value, cell.Marks = said[1:], xlsx.StruckPart
			case '#':
				cell.Value, cell.Type = said[1:], xlsx.Number
			}
			row.Cells = append(row.Cells, cell)
		}
		if len(row.Cells) > 0 {
			grid.Rows = append(grid.Rows, row)
		}
	}
	return grid
}

// only makes the cells of a text all that a workbook holds, on that sheet.
func (b *Book) only(name, text string) *xlsx.Sheet {
	grid := gridOf(text)
	b.sheets = map[string]*sheetCells{name: {Sheet: grid}}
	return grid
}

// FuzzSelf reads any cells in any order as a self-assessment: nothing panics, and a code
// has at most one row.
func FuzzSelf(f *testing.F) {
	form := sampleForm(true)
	book, _ := openBytes(formBytes(f, form), "x.xlsx")
	const head = "Mã\tTiêu chí\tĐiểm tối đa\tKê khai\tMẫu số\tTự chấm\tThẩm định\tTài liệu kiểm chứng\n"
	f.Add(head + "1.2\tCó sáng kiến\t#1\tCó\n2.1\tKết quả xử lý phản ánh, kiến nghị\t#10\t#5\n2.3\t\t6\t\t\t#5.25\n")
	f.Add(head + "#45778\tCó sáng kiến\n2025-05-01\t\n1.1\tTuyên truyền\n1.1\tTuyên truyền\n\tTuyên truyền\t6\tx\n")
	f.Add(head + "(1)\t(2)\t(3)\n1.9\n1.9\n1.1.2:a\t\t\t?\n1.1.2:z\n2.10\t\t10\t\t\t#N/A\t#-1\n")
	f.Add("STT\tSTT\n1\t2\n" + head + "1.2\t\t~1\t!TRUE\n2.1\t\t=A1\t=A1\t5%")
	names := NamesOf(form.Block.Set)
	f.Fuzz(func(t *testing.T, text string) {
		grid := book.only(sheet.SelfSheet, text)
		r := newSelfReader(book, Want{Set: form.Block.Set, Names: names, Unit: form.Unit, Appraised: true, Own: true})
		placed(t, grid, r.open())
		named := r.identify()
		r.read(named)
		placed(t, grid, r.cells.faults)
		seen := map[string]bool{}
		for _, n := range named {
			if n.code != "" && seen[n.code] {
				t.Errorf("%s has two rows", n.code)
			}
			seen[n.code] = true
		}
		for _, e := range r.sub.Entries {
			for _, in := range append(e.Inputs, e.Points) {
				stands(t, grid, in, r.cells.faults)
			}
		}
		for _, d := range r.ledger {
			stands(t, grid, d.To, r.cells.faults)
		}
	})
}

// FuzzLists reads any cells as a list of decisions.
func FuzzLists(f *testing.F) {
	book, _ := openBytes(sampleList(f), "so-khcn.xlsx")
	f.Add("Mã đơn vị\tMã tiêu chí\tTừ\tĐến\tLý do\tNgày\nso-a\t1.1\t#2\t#1\tthiếu\t1/12/2021\nSở " +
		"B\t#1.1\t=A1\t!TRUE\t~x\t#44531\n")
	f.Add("Ngày thẩm định:\t1/1/2021\nMã đơn vị\tMã\tĐến\tLoại quyết định\nso-a\tI.1\t\tkhông áp dụng\n\t\t1,234\t\n")
	f.Fuzz(func(t *testing.T, text string) {
		grid := book.only(sheet.AppraisalSheet, text)
		ledger, faults := book.ReadAppraisal(sampleNames)
		placed(t, grid, faults)
		for _, d := range ledger {
			if d.Pos.Line() < 1 {
				t.Errorf("%+v has no place", d)
			}
			stands(t, grid, d.From, faults)
			stands(t, grid, d.To, faults)
		}
	})
}

// FuzzSatisfaction reads any cells as satisfaction with units.
func FuzzSatisfaction(f *testing.F) {
	book, _ := openBytes(sampleList(f), "khao-sat.xlsx")
	f.Add("unit\tcode\tsatisfaction\nso-a\t1.1\t#85\nSở B\t#1.1\t85%\nso-a\t\t=A1\n")
	f.Add("Mã đơn vị\tMã tiêu chí\tMức độ hài lòng\nso-a\t1.2\t~1\nso-b\t1.1\t!TRUE\n")
	f.Fuzz(func(t *testing.T, text string) {
		grid := book.only(sheet.AppraisalSheet, text)
		source, faults := book.sheet(sheet.AppraisalSheet)
		placed(t, grid, faults)
		rows, faults, _ := table.Open(source, satisfactionWords, satisfactionNeeds)
		placed(t, grid, faults)
		if rows == nil {
			return
		}
		lines, faults, _ := satisfaction(rows, scoring.PercentScale, sampleNames)
		placed(t, grid, faults)
		for _, line := range lines {
			stands(t, grid, line.Value, faults)
		}
	})
}

// placed says of each fault that its place is within the cells.
func placed(t *testing.T, grid *xlsx.Sheet, faults fault.List) {
	t.Helper()
	last := 0
	if n := len(grid.Rows); n > 0 {
		last = grid.Rows[n-1].Line
	}
	for _, d := range faults {
		if d.Pos.File() == "" || d.Pos.Line() > last {
			t.Errorf("%s stands at %s", d.Code, d.Pos)
		}
	}
}

// stands says of a number that was read that its cell says it, or that something is told of the cell.
func stands(t *testing.T, grid *xlsx.Sheet, in scoring.Input, faults fault.List) {
	t.Helper()
	if in.State != scoring.Given || in.Text != "" {
		return
	}
	cell := grid.Cell(in.Pos.Line(), in.Pos.Col()-1)
	if cell == nil {
		t.Errorf("%s stands at %s, where there is no cell", in.Number, in.Pos)
		return
	}
	says := table.ReadFigure(strings.TrimSuffix(cell.Value, "%")).Number
	if !says.Equal(in.Number) &&
		!slices.ContainsFunc(faults, func(d fault.Diagnostic) bool { return d.Pos == in.Pos }) {
		t.Errorf("%q at %s is read as %s", cell.Value, in.Pos, in.Number)
	}
}

// FuzzLedger: whatever a CSV holds, what is read of it or told has its place in the file,
// and a number is that of the cell there.
func FuzzLedger(f *testing.F) {
	const head = "agency,stage,kind,unit,code,from,to,day,reason,evidence,clause\n"
	f.Add(head + "a,1,,so-a,1.1,2,\"1,5\",2021-12-01,x,,\n,,waiver,so-a,1.1,,,31/2/2021,,,\n")
	f.Add("Mã đơn vị;Mã;Đến\nso-a;1.1;\"1\n\";\n")
	f.Add("unit,received,stage,text,code,to\nso-a,1/1/1900,x,y,1,0\n")
	f.Fuzz(func(t *testing.T, text string) {
		ledger, faults, err := ReadLedger(fstest.MapFS{"x.csv": {Data: []byte(text)}}, "x.csv", "x.csv", sampleNames)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range faults {
			if d.Pos.Line() < 1 && d.Code != table.CodeEmpty && d.Code != table.CodeEncoding ||
				d.Pos.Line() > 1+strings.Count(text, "\n")+strings.Count(text, "\r") {
				t.Errorf("%s stands at %s", d.Code, d.Pos)
			}
		}
		said := numbersOf(text)
		for _, a := range ledger {
			if a.Pos.Line() < 1 || a.Agency == "" || a.Kind == scoring.PointsDecision && a.To.State == scoring.Blank {
				t.Errorf("%+v", a)
			}
			at := a.To.Pos
			if a.To.State == scoring.Given && said != nil &&
				!slices.Contains(said[[2]int{at.Line(), at.Col()}], a.To.Number.String()) {
				t.Errorf("%s is read at %s, where %q stands", a.To.Number, at, said[[2]int{at.Line(), at.Col()}])
			}
		}
	})
}

// numbersOf are the numbers of a CSV by line and letter, by each separator that it may have; nil where
// they have to be decoded first.
func numbersOf(text string) map[[2]int][]string {
	if !utf8.ValidString(text) || strings.ContainsAny(text, "\ufeff\r\x00") {
		return nil
	}
	lines, numbers := strings.Split(text, "\n"), map[[2]int][]string{}
	for _, separator := range ",;\t" {
		r := csv.NewReader(strings.NewReader(text))
		r.Comma, r.FieldsPerRecord = separator, -1
		for cells, err := r.Read(); err != io.EOF; cells, err = r.Read() {
			for i := 0; err == nil && i < len(cells); i++ {
				line, col := r.FieldPos(i)
				at := [2]int{line, 1 + utf8.RuneCountInString(lines[line-1][:col-1])}
				numbers[at] = append(numbers[at], table.ReadFigure(cells[i]).Number.String())
			}
		}
	}
	return numbers
}
