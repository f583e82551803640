package report

import (
	"fmt"
	"slices"
	"strconv"

	excel "parindex/cmd/internal/column"
	"parindex/cmd/internal/page"
	"parindex/scoring"
)

// dataSheet is a sheet that formulas refer to, by the ids of its columns.
type dataSheet struct {
	*page.Table
	letters map[string]string
}

func newDataSheet(name string) *dataSheet {
	return &dataSheet{&page.Table{Name: name}, map[string]string{}}
}

// fillData gives the sheet columns and rows. Cells refer to columns by their ids, so that
// the letters are known first.
func fillData[R any](s *dataSheet, columns []column[R], rows []R) {
	for i, c := range columns {
		s.letters[c.ID] = excel.Letters(i + 1)
	}
	fill(s.Table, columns, rows)
}

func (s *dataSheet) column(id string) int {
	return 1 + slices.IndexFunc(s.Columns, func(c page.Column) bool { return c.ID == id })
}

// at is a cell of a line of the sheet, for formulas on it.
func (s *dataSheet) at(id string, line int) string { return s.letters[id] + strconv.Itoa(line) }

// all is a column of the sheet, for formulas on others.
func (s *dataSheet) all(id string) string {
	letter := s.letters[id]
	return fmt.Sprintf("'%s'!$%s$%d:$%[2]s$%[4]d", s.Name, letter, firstLine, firstLine+len(s.Rows)-1)
}

// formula is a cell that the workbook works out.
func formula(text string) page.Cell { return page.Cell{Formula: text} }

// exactly is a figure as it is; shown are two decimals of it.
func exactly(p scoring.Points) page.Cell { return page.Figure(p, shownDecimals) }

const shownDecimals = 2

// figureIf is a figure, or nothing where it is not known.
func figureIf(known bool, p scoring.Points) page.Cell {
	if !known {
		return page.Cell{}
	}
	return exactly(p)
}

func textOf[R any](id, head string, text func(R) string) column[R] {
	return named(id, word(head, 0, func(r R) page.Cell { return page.Word(text(r)) }))
}

func figureOf[R any](id, head string, cell func(R) page.Cell) column[R] {
	return named(id, figure(head, 0, cell))
}

// shaded is a column whose cells are the darker, the larger they are.
func shaded[R any](c column[R]) column[R] {
	c.Shaded = true
	return c
}
