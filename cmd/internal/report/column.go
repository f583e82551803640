package report

import (
	"fmt"

	"parindex/cmd/internal/page"
)

// column is a column of a table with what it says of a row.
type column[R any] struct {
	page.Column
	cell func(R) page.Cell
}

// leastName is how far names are shortened on a narrow screen, and leastText how
// far other texts are.
const leastName, leastText = 16, 10

// name is a column of names, which is there on every screen.
func name[R any](head string, cell func(R) page.Cell) column[R] {
	return column[R]{page.Column{Head: head, Least: leastName}, cell}
}

// word is a column of words, and figure one of numbers: the more spare, the sooner
// it falls away on a narrow screen, and 0 never.
func word[R any](head string, spare int, cell func(R) page.Cell) column[R] {
	return column[R]{page.Column{Head: head, Spare: spare, Least: leastText}, cell}
}

func figure[R any](head string, spare int, cell func(R) page.Cell) column[R] {
	return column[R]{page.Column{Head: head, Numeric: true, Spare: spare}, cell}
}

// reasons is a column of texts that are never shortened, but broken into lines.
func reasons[R any](head string, cell func(R) page.Cell) column[R] {
	const least = 24
	return column[R]{page.Column{Head: head, Least: least, Whole: true}, cell}
}

// named gives a column the id that CSV has it by.
func named[R any](id string, c column[R]) column[R] {
	c.ID = id
	return c
}

// fill gives a table columns, and a row for each of rows.
func fill[R any](t *page.Table, columns []column[R], rows []R) {
	for _, c := range columns {
		t.Columns = append(t.Columns, c.Column)
	}
	for _, row := range rows {
		t.Rows = append(t.Rows, cells(columns, row))
	}
}

func cells[R any](columns []column[R], row R) []page.Cell {
	cells := make([]page.Cell, len(columns))
	for i, c := range columns {
		cells[i] = c.cell(row)
	}
	return cells
}

// marked is the line that says what the mark means, where n units have it.
func marked(n int, format string) []page.Line {
	if n == 0 {
		return nil
	}
	return []page.Line{{Text: fmt.Sprintf(format, n), Tone: page.Bad}}
}

// documentOf is tables that stand by themselves.
func documentOf(tables []*page.Table) *page.Document {
	d := &page.Document{}
	for _, t := range tables {
		d.Blocks = append(d.Blocks, t)
	}
	return d
}

// dataTable is a table for programs, without rows.
func dataTable(ids []string) *page.Table {
	t := &page.Table{}
	for _, id := range ids {
		t.Columns = append(t.Columns, page.Column{ID: id})
	}
	return t
}

func words(texts ...string) (row []page.Cell) {
	for _, text := range texts {
		row = append(row, page.Word(text))
	}
	return row
}
