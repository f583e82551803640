package workbook

import (
	"fmt"
	"strings"

	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/xlsx"
	"parindex/scoring/fault"
)

// A row is the cells of one line of a table, the first column at index 0.
type row struct {
	line  int
	cells []string
}

// cell is the raw text of a column, counted from 0; "" where there is none.
func (r row) cell(col int) string {
	if col < 0 || col >= len(r.cells) {
		return ""
	}
	return r.cells[col]
}

// tabs are the sheets in order.
func (b *Book) tabs() []xlsx.Tab { return b.source.Tabs() }

// grid is the sheet of that name; one without cells where there is none.
func (b *Book) grid(name string) *sheetCells {
	if s := b.sheets[name]; s != nil {
		return s
	}
	if s := b.sheets[strings.ToLower(name)]; s != nil {
		return s
	}
	return &sheetCells{Sheet: &xlsx.Sheet{}}
}

// rows are those of a sheet, raw: numbers as stored, formulas by their stored
// value, empty rows left out. Cells far to the right of others make too many.
func (b *Book) rows(sheet string) ([]row, fault.List) {
	s := b.grid(sheet)
	if s.rows != nil || len(s.Rows) == 0 {
		return s.rows, nil
	}
	count := 0
	for i := range s.Rows {
		count += width(&s.Rows[i])
	}
	if count > xlsx.MaxCells {
		return nil, tooLarge(b.shown, fmt.Sprint(xlsx.MaxCells, " cells"))
	}
	cells := make([]string, count)
	s.rows = make([]row, len(s.Rows))
	for i := range s.Rows {
		from := &s.Rows[i]
		n := width(from)
		s.rows[i] = row{line: from.Line, cells: cells[:n:n]}
		for j := range from.Cells {
			cells[from.Cells[j].Col] = from.Cells[j].Value
		}
		cells = cells[n:]
	}
	return s.rows, nil
}

// width is how many columns a row reaches over.
func width(r *xlsx.Row) int { return int(r.Cells[len(r.Cells)-1].Col) + 1 }

// find is the sheet of that name, in any case, or the only visible one.
func (b *Book) find(name string) (string, fault.List) {
	var visible []string
	for _, t := range b.tabs() {
		if strings.EqualFold(fold.Text(t.Name), name) {
			return t.Name, nil
		}
		if !t.Hidden && !isBeside(t.Name) {
			visible = append(visible, t.Name)
		}
	}
	if len(visible) == 1 {
		return visible[0], nil
	}
	at := fault.InFile(b.shown)
	return "", fault.List{fault.New(CodeSheetMissing, at, "expected", name, "found", visible)}
}
