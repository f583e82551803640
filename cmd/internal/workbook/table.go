package workbook

import (
	"parindex/cmd/internal/text"
	"parindex/scoring"
)

// A table is rows under headings, from a sheet or a CSV, so that what they mean
// is read in one place.
type table struct {
	at    scoring.Position // of the whole table
	rows  []row
	head  header
	cells cells
}

// record is one row of a table.
type record struct {
	*table
	row row
}

// sheetTable reads the sheet of that name, or the only visible one; with no
// name, the first visible one.
func (b *Book) sheetTable(name string, columns, needed []heading) (*table, scoring.Diagnostics) {
	sheet, faults := b.firstVisible(), scoring.Diagnostics(nil)
	if name != "" || sheet == "" {
		sheet, faults = b.find(name)
	}
	if len(faults) > 0 {
		return nil, faults
	}
	rows, faults := b.rows(sheet)
	if len(faults) > 0 {
		return nil, faults
	}
	if faults = b.broken(); len(faults) > 0 {
		return nil, faults
	}
	t := &table{at: scoring.Position{File: b.shown, Sheet: sheet}, rows: rows, cells: cells{ask: b}}
	return t.under(columns, needed)
}

func (b *Book) firstVisible() string {
	for _, t := range b.tabs() {
		if !t.hidden && !isBeside(t.name) {
			return t.name
		}
	}
	return ""
}

// under finds the headings; without the needed ones there is no table.
func (t *table) under(columns, needed []heading) (*table, scoring.Diagnostics) {
	t.head = findHeader(t.rows, columns)
	if faults := t.head.missing(needed, t.at); len(faults) > 0 {
		return nil, faults
	}
	return t, nil
}

// records are the rows below the headings that hold anything.
func (t *table) records() []record {
	var records []record
	for _, row := range t.rows {
		if row.line < t.head.body {
			continue
		}
		for _, cell := range row.cells {
			if text.Fold(cell) != "" {
				records = append(records, record{t, row})
				break
			}
		}
	}
	return records
}

// place is where a column of the row stands.
func (r record) place(column heading) scoring.Position {
	at, col := r.at, r.head.col(column)
	at.Line = r.row.line
	switch {
	case at.Sheet != "":
		at.Col = col + 1
	case col >= 0 && col < len(r.row.at):
		at.Col = r.row.at[col]
	}
	return at
}

func (r record) text(column heading) string {
	return text.Fold(r.row.cell(r.head.col(column)))
}

// number reads a number; in a sheet a formula that was never computed is a fault.
func (r record) number(column heading) scoring.Input {
	raw, at := r.row.cell(r.head.col(column)), r.place(column)
	if at.Sheet == "" {
		return r.cells.csvNumber(raw, at, column.name())
	}
	return r.cells.entered(raw, at)
}

// lacks reports the first of the columns that is blank although the row needs it.
func (r record) lacks(columns ...heading) bool {
	for _, column := range columns {
		if r.text(column) == "" {
			fault := scoring.Fault(scoring.CodeRowCodeMissing, r.place(column), "column", column.name(), "title", "", "suggestion", "")
			r.cells.faults.Add(fault)
			return true
		}
	}
	return false
}
