package answers

import (
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// A table is a file's rows, one at a time.
type table interface {
	// start begins at the first row again. Faults of rows go to the collection, or
	// are dropped without one.
	start(separator rune, faults *limited)
	// next says whether there is another row, and reads it. Rows without cells are
	// left out.
	next() bool
	// line and cells are those of the row; the slice is used again.
	line() int
	cells() []string
	// place is a cell of the row, counted from 0; at is a whole line.
	place(col int) fault.Position
	at(line int) fault.Position
	// whole says whether each row so far could be told into cells.
	whole() bool
	// blank is told of the blank cells that somebody asked for.
	blank(col int)
	// number is a cell's number; percent is one of percent, with its text.
	number(col int, cell, heading string) scoring.Input
	percent(col int, cell, heading string) scoring.Input
	// separators are those that the file may have.
	separators() []rune
	close()
}

// sheet is a table in a workbook.
type sheetTable struct {
	*workbook.Sheet
	rows   []sheetRow
	row    int
	said   int // faults of the sheet that were passed on
	faults *limited
}

type sheetRow struct {
	line  int
	cells []string
}

func newSheet(s *workbook.Sheet) *sheetTable {
	t := &sheetTable{Sheet: s}
	for line, cells := range s.Rows() {
		t.rows = append(t.rows, sheetRow{line, cells})
	}
	return t
}

func (s *sheetTable) start(_ rune, faults *limited) { s.row, s.faults = -1, faults }

func (s *sheetTable) next() bool {
	s.pass()
	s.row++
	return s.row < len(s.rows)
}

// pass hands on what was wrong with cells.
func (s *sheetTable) pass() {
	found := s.Faults()
	for ; s.said < len(found) && s.faults != nil; s.said++ {
		s.faults.add(found[s.said])
	}
}

func (s *sheetTable) line() int                    { return s.rows[s.row].line }
func (s *sheetTable) cells() []string              { return s.rows[s.row].cells }
func (s *sheetTable) place(col int) fault.Position { return s.Place(s.line(), col) }
func (s *sheetTable) at(line int) fault.Position   { return s.Place(line, -1) }
func (s *sheetTable) whole() bool                  { return true }
func (s *sheetTable) blank(col int)                { s.Blank(s.place(col)) }
func (s *sheetTable) separators() []rune           { return []rune{0} }
func (s *sheetTable) close()                       {}

func (s *sheetTable) number(col int, cell, _ string) scoring.Input {
	return s.Number(cell, s.place(col))
}

func (s *sheetTable) percent(col int, cell, _ string) scoring.Input {
	return s.Percent(cell, s.place(col))
}
