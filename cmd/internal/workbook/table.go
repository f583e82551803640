package workbook

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// A Table is rows under headings, from a sheet or a CSV, so that what they mean
// is read in one place. It is for one goroutine.
type Table struct {
	at    fault.Position // of the whole table
	rows  []row
	head  header
	cells cells
	used  []Record // rows that say something
}

// Record is one row of a [Table] below its headings.
type Record struct {
	table *Table
	row   row
}

// OpenTable reads the table of a file with named columns: a CSV, where shown ends
// in ".csv", else a workbook. Of that, it is the sheet of that name in any case,
// or the only visible one; with no name, the first visible one. The columns are
// all that are looked for, the needed ones among them those without which there is
// no table. Where the diagnostics say why there is none, the table is nil. The
// error is the system's: no such file, no permission.
//
// Diagnostics name the file as shown. What is wrong with cells is found when they
// are asked for, see [Table.Faults].
func OpenTable(fsys fs.FS, name, shown, sheet string, columns, needed []column.Heading) (*Table, fault.List, error) {
	if strings.EqualFold(path.Ext(shown), ".csv") {
		return csvTable(fsys, name, shown, columns, needed)
	}
	book, faults, err := Open(fsys, name, shown)
	if book == nil {
		return nil, faults, err
	}
	t, faults := book.table(sheet, columns, needed)
	return t, faults, nil
}

// table reads what [Book.sheet] reads, under headings.
func (b *Book) table(name string, columns, needed []column.Heading) (*Table, fault.List) {
	s, faults := b.sheet(name)
	if s == nil {
		return nil, faults
	}
	t := &Table{at: s.at, rows: s.rows, cells: s.cells}
	return t.under(columns, needed)
}

func (b *Book) firstVisible() string {
	for _, t := range b.tabs() {
		if !t.Hidden && !isBeside(t.Name) {
			return t.Name
		}
	}
	return ""
}

// under finds the headings; without the needed ones there is no table.
func (t *Table) under(columns, needed []column.Heading) (*Table, fault.List) {
	t.head = findHeader(t.rows, columns)
	if faults := t.head.missing(needed, t.at); len(faults) > 0 {
		return nil, faults
	}
	return t, nil
}

// Records are the rows below the headings that hold anything.
func (t *Table) Records() []Record {
	var records []Record
	for _, row := range t.rows {
		if row.line < t.head.body {
			continue
		}
		for _, cell := range row.cells {
			if fold.Text(cell) != "" {
				records = append(records, Record{t, row})
				break
			}
		}
	}
	return records
}

// called is what a CSV itself calls a column, else the name that our forms give
// it.
func (t *Table) called(heading column.Heading) string {
	col := t.head.col(heading)
	if t.at.Sheet() != "" || col < 0 {
		return heading.Name()
	}
	word := ""
	for i := 0; word == "" && i < len(t.rows) && t.rows[i].line < t.head.body; i++ {
		word = fold.Text(t.rows[i].cell(col))
	}
	return word
}

// Faults are what was wrong with the cells asked for so far, one a cell.
func (t *Table) Faults() fault.List { return append(t.unseen(), t.cells.faults...) }

// use notes a row that says something, by its cell in a column.
func (r Record) use() { r.table.used = append(r.table.used, r) }

// unseen is one warning for rows that count although nobody sees them.
func (t *Table) unseen() fault.List {
	if t.at.Sheet() == "" {
		return nil
	}
	hidden := slices.DeleteFunc(slices.Clone(t.used), func(r Record) bool { return !t.cells.ask.hidesRow(t.at.Sheet(), r.row.line) })
	if len(hidden) == 0 {
		return nil
	}
	first := slices.IndexFunc(hidden[0].row.cells, func(cell string) bool { return fold.Text(cell) != "" })
	return fault.List{fault.Warn(CodeListRowsHidden, t.at.At(hidden[0].row.line, first+1), "count", len(hidden))}
}

// Place is where a column of the row stands: its cell in a sheet, its line and
// character in a CSV. Of a column that the table has not, it is the line.
func (r Record) Place(heading column.Heading) fault.Position {
	at, col := r.table.at, r.table.head.col(heading)
	switch {
	case at.Sheet() != "":
		return at.At(r.row.line, col+1)
	case col >= 0 && col < len(r.row.at):
		return at.At(r.row.line, r.row.at[col])
	}
	return at.At(r.row.line, 0)
}

// Text is a cell's text without blanks around and twice within, "" of a column
// that the table has not.
func (r Record) Text(heading column.Heading) string { return fold.Text(r.raw(heading)) }

func (r Record) raw(heading column.Heading) string { return r.row.cell(r.table.head.col(heading)) }

// Number is a cell's number, with a decimal point or comma. What is none is a
// fault, and in a sheet a formula that was never computed, too: its state is then
// [scoring.Bad].
func (r Record) Number(heading column.Heading) scoring.Input {
	raw, at := r.raw(heading), r.Place(heading)
	if at.Sheet() == "" {
		return r.table.cells.csvNumber(raw, at, r.table.called(heading))
	}
	return r.table.cells.listed(r.table.cells.entered(raw, at))
}

// spoilt says whether a blank cell is none: its formula was never computed, or it
// shares the value of another row. That is reported.
func (r Record) spoilt(heading column.Heading) bool {
	at := r.Place(heading)
	if at.Sheet() == "" || at.Col() == 0 {
		return false
	}
	in := r.table.cells.computed(scoring.Input{Pos: at})
	return r.table.cells.listed(in).State == scoring.Bad
}

// Lacks says whether one of the columns is blank although the row needs it, and
// reports the first.
func (r Record) Lacks(columns ...column.Heading) bool {
	for _, heading := range columns {
		if r.Text(heading) == "" && r.spoilt(heading) {
			return true
		}
		if r.Text(heading) == "" {
			diag := fault.New(fault.CodeRowCodeMissing, r.Place(heading), "column", r.table.called(heading), "title", "", "suggestion", "")
			r.table.cells.faults.Add(diag)
			return true
		}
	}
	return false
}
