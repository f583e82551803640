package fault

import (
	"cmp"
	"strconv"
)

// Position is where a value stands: a line and column of a text file, or a
// cell of a sheet (Line is its row, Col its column). Both count from 1; 0 means
// the whole file or sheet.
type Position struct {
	File  string // with forward slashes, as the user would type it
	Sheet string // empty in a text file
	Line  int
	Col   int
}

// IsZero says whether nothing is known of the place.
func (p Position) IsZero() bool { return p == Position{} }

// String is file:line:col, or file:Sheet!Cell.
func (p Position) String() string {
	switch {
	case p.Sheet != "" && p.Cell() != "":
		return p.File + ":" + p.Sheet + "!" + p.Cell()
	case p.Sheet != "":
		return p.File + ":" + p.Sheet
	case p.Line > 0 && p.Col > 0:
		return p.File + ":" + strconv.Itoa(p.Line) + ":" + strconv.Itoa(p.Col)
	case p.Line > 0:
		return p.File + ":" + strconv.Itoa(p.Line)
	}
	return p.File
}

// Cell is the name of the cell ("F12"), or of the row ("12") or column ("F")
// where only that is known.
func (p Position) Cell() string {
	name := ""
	for col := p.Col; col > 0; col = (col - 1) / 26 {
		name = string(rune('A'+(col-1)%26)) + name
	}
	if p.Line > 0 {
		name += strconv.Itoa(p.Line)
	}
	return name
}

// Compare orders positions by file, sheet, line and column.
func (p Position) Compare(q Position) int {
	return cmp.Or(
		cmp.Compare(p.File, q.File),
		cmp.Compare(p.Sheet, q.Sheet),
		cmp.Compare(p.Line, q.Line),
		cmp.Compare(p.Col, q.Col),
	)
}
