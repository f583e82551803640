package report

import (
	"fmt"
	"slices"

	"parindex/cmd/internal/page"
	"parindex/scoring/seq"
)

// column is a column of a table with what it says of a row.
type column[R any] struct {
	page.Column
	cell func(R) page.Cell
}

// leastName is how far names are shortened on a narrow screen, and leastText how
// far other texts are.
const leastName, leastText = 16, 10

// content is what a cell is made of: a text, a count, or a cell of any kind.
type content interface {
	string | int | int64 | page.Cell
}

// saying makes cells of what a column says of a row.
// A copy in each of its callers would make the program 400 KB larger.
//
//go:noinline
func saying[R any, C content](of func(R) C) func(R) page.Cell {
	return func(row R) page.Cell { return asCell(of(row)) }
}

// asCell is no generic function, of which the program would have a copy for each column.
func asCell(said any) page.Cell {
	switch said := said.(type) {
	case string:
		return page.Word(said)
	case int:
		return page.Count(said)
	case int64:
		return page.Count(said)
	}
	return said.(page.Cell)
}

// shownIf is a cell, or what stands in its place.
func shownIf(is bool, cell page.Cell, none string) page.Cell {
	if !is {
		return page.Word(none)
	}
	return cell
}

// shownOf is the cell of what there is, or what stands in its place.
func shownOf[T any](p *T, cell func(T) page.Cell, none string) page.Cell {
	if p == nil {
		return page.Word(none)
	}
	return cell(*p)
}

// name is a column of names, which is there on every screen.
func name[R any, C content](head string, of func(R) C) column[R] {
	return column[R]{page.Column{Head: head, Least: leastName}, saying(of)}
}

// word is a column of words, and figure one of numbers: the more spare, the sooner
// it falls away on a narrow screen, and 0 never.
func word[R any, C content](head string, spare int, of func(R) C) column[R] {
	return column[R]{page.Column{Head: head, Spare: spare, Least: leastText}, saying(of)}
}

func figure[R any, C content](head string, spare int, of func(R) C) column[R] {
	return column[R]{page.Column{Head: head, Numeric: true, Spare: spare}, saying(of)}
}

// reasons is a column of texts that are never shortened, but broken into lines.
func reasons[R any](head string, of func(R) string) column[R] {
	const least = 22
	return column[R]{page.Column{Head: head, Least: least, Whole: true}, saying(of)}
}

// wrapped is a column of names that are broken into lines, not shortened.
func wrapped[R any](head string, of func(R) string) column[R] {
	return column[R]{page.Column{Head: head, Least: leastName, Whole: true}, saying(of)}
}

// named gives a column the id that CSV has it by.
func named[R any](id string, c column[R]) column[R] {
	c.ID = id
	return c
}

// inFull gives a column the heading that it has where there is room.
func (c column[R]) inFull(head string) column[R] {
	c.Full = head
	return c
}

// spare says how well people do without a column, from 1 for those that fall away last.
func (c column[R]) spare(n int) column[R] {
	c.Spare = n
	return c
}

// data is a column that only programs get.
func data[R any, C content](id string, of func(R) C) column[R] {
	return column[R]{page.Column{ID: id}, saying(of)}
}

// when is a column that is there only where something holds.
func when[R any](is bool, c column[R]) column[R] {
	if !is {
		return column[R]{}
	}
	return c
}

// fill gives a table the columns that people get, and a row for each of rows.
func fill[R any](t *page.Table, columns []column[R], rows []R) {
	add(t, slices.DeleteFunc(slices.Clone(columns), func(c column[R]) bool {
		return c.cell == nil || c.Head == "" && c.ID != ""
	}), rows)
}

// addData gives a table the columns that have an id, for programs, and a row for each of
// rows, in which a dash is nothing.
func addData[R any](t *page.Table, columns []column[R], rows []R) {
	t.Columns = nil
	first := len(t.Rows)
	add(t, slices.DeleteFunc(slices.Clone(columns), func(c column[R]) bool { return c.ID == "" }), rows)
	for _, row := range t.Rows[first:] {
		for i := range row {
			if row[i].Text == "–" {
				row[i] = page.Cell{}
			}
		}
	}
}

func add[R any](t *page.Table, columns []column[R], rows []R) {
	for _, c := range columns {
		t.Columns = append(t.Columns, c.Column)
	}
	for _, row := range rows {
		t.Rows = append(t.Rows, cells(columns, row))
	}
}

func cells[R any](columns []column[R], row R) []page.Cell {
	return seq.Map(columns, func(c column[R]) page.Cell { return c.cell(row) })
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
	return seq.Map(texts, page.Word)
}
