package fault

import (
	"cmp"
	"strconv"
	"unique"
)

// Position is where a value stands: a line and column of a text file, or a
// cell of a sheet (its line is the row). Both count from 1; 0 means the whole
// file or sheet, and the zero Position that nothing is known. Every value that
// was read carries one, so it is kept small; positions can be compared with ==.
type Position struct {
	place     unique.Handle[place] // zero where neither file nor sheet is known
	line, col int32
}

// place is what many positions have in common; a column of a text file may have a heading.
type place struct{ file, sheet, heading string }

// InFile is a whole file, named with forward slashes, as the user would type it.
func InFile(file string) Position { return InSheet(file, "") }

// InSheet is a whole sheet of a file. Positions in it are best made from this
// one with [Position.At], which does not look the names up again.
func InSheet(file, sheet string) Position {
	if file == "" && sheet == "" {
		return Position{}
	}
	return Position{place: unique.Make(place{file, sheet, ""})}
}

// Under is the column of that heading in a text file that is a table: there Col counts letters.
func (p Position) Under(heading string) Position {
	return Position{place: unique.Make(place{p.File(), "", heading})}
}

// At is a line and column of a text file.
func At(file string, line, col int) Position { return InFile(file).At(line, col) }

// At is another line and column of the same file or sheet.
func (p Position) At(line, col int) Position {
	return Position{place: p.place, line: short(line), col: short(col)}
}

// short fits a number into 32 bits. No file that is read has as many lines.
func short(n int) int32 { return int32(min(max(n, 0), 1<<31-1)) }

// File is the name of the file, as the user would type it.
func (p Position) File() string { return p.names().file }

// Sheet is the name of the sheet, empty in a text file.
func (p Position) Sheet() string { return p.names().sheet }

// Heading is that of the column of a text file that is a table, "" where it is not known.
func (p Position) Heading() string {
	if p.col == 0 {
		return ""
	}
	return p.names().heading
}

// Line is the line of a text file or the row of a sheet, 0 if it is not known.
func (p Position) Line() int { return int(p.line) }

// Col is the column, 0 if it is not known.
func (p Position) Col() int { return int(p.col) }

func (p Position) names() place {
	if p.place == (unique.Handle[place]{}) {
		return place{}
	}
	return p.place.Value()
}

// IsZero says whether nothing is known of the place.
func (p Position) IsZero() bool { return p == Position{} }

// String is file:line:col, or file:Sheet!Cell.
func (p Position) String() string {
	switch {
	case p.Sheet() != "" && p.Cell() != "":
		return p.File() + ":" + p.Sheet() + "!" + p.Cell()
	case p.Sheet() != "":
		return p.File() + ":" + p.Sheet()
	case p.line > 0 && p.col > 0:
		return p.File() + ":" + strconv.Itoa(p.Line()) + ":" + strconv.Itoa(p.Col())
	case p.line > 0:
		return p.File() + ":" + strconv.Itoa(p.Line())
	}
	return p.File()
}

// MarshalText writes a position as String does, within values that are written.
func (p Position) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// Cell is the name of the cell ("F12"), or of the row ("12") or column ("F")
// where only that is known.
func (p Position) Cell() string {
	name := ""
	for col := p.Col(); col > 0; col = (col - 1) / 26 {
		name = string(rune('A'+(col-1)%26)) + name
	}
	if p.line > 0 {
		name += strconv.Itoa(p.Line())
	}
	return name
}

// Compare orders positions by file, sheet, line and column. It goes by the
// names, so that the order does not depend on what was read first.
func (p Position) Compare(q Position) int {
	if p.place != q.place {
		if order := cmp.Or(cmp.Compare(p.File(), q.File()), cmp.Compare(p.Sheet(), q.Sheet())); order != 0 {
			return order
		}
	}
	return cmp.Or(cmp.Compare(p.line, q.line), cmp.Compare(p.col, q.col))
}
