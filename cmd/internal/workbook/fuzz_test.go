package workbook

import (
	"strings"
	"testing"

	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/table"
	"parindex/cmd/internal/xlsx"
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

// FuzzLists reads any cells as a list of decisions and as rows of answers: nothing
// panics, and every fault has its place in the sheet.
func FuzzLists(f *testing.F) {
	book, _ := openBytes(sampleList(f), "so-khcn.xlsx")
	f.Add("Mã đơn vị\tMã tiêu chí\tTừ\tĐến\tLý do\tNgày\nso-a\t1.1\t#2\t#1\tthiếu\t1/12/2021\nSở " +
		"B\t#1.1\t=A1\t!TRUE\t~x\t#44531\n")
	f.Add("Ngày thẩm định:\t1/1/2021\nMã đơn vị\tMã\tĐến\tLoại quyết định\nso-a\tI.1\t\tkhông áp dụng\n\t\t1,234\t\n")
	f.Add("unit\tgroup\tquestion\t3\t2\nso-a\tx\tq1\t#1\t#2.5\n")
	f.Fuzz(func(t *testing.T, text string) {
		cells := &sheetCells{Sheet: gridOf(text)}
		book.sheets[sheet.AppraisalSheet], book.sheets[strings.ToLower(sheet.AppraisalSheet)] = cells, cells
		ledger, faults := book.ReadAppraisal(sampleNames)
		for _, d := range ledger {
			if d.Pos.Line() < 1 {
				t.Errorf("%+v has no place", d)
			}
		}
		placed(t, faults)
		s, faults := book.sheet(sheet.AppraisalSheet)
		if s == nil {
			placed(t, faults)
			return
		}
		rows, faults, _ := table.Open(s, satisfactionWords, satisfactionNeeds)
		placed(t, faults)
		for rows != nil && rows.Next() {
			rows.Use()
			s.Percent(rows.Raw(satisfactionNeeds[2]), rows.Place(satisfactionNeeds[2]))
		}
		if rows != nil {
			placed(t, rows.Finish())
		}
	})
}

func placed(t *testing.T, faults fault.List) {
	t.Helper()
	for _, d := range faults {
		if d.Pos.File() == "" {
			t.Errorf("%s has no place", d.Code)
		}
	}
}
