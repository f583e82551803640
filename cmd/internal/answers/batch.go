package answers

import (
	"strings"

	"parindex/scoring/fault"
)

// batch is rows that follow each other, and what was wrong between them. Their
// cells stand one after the other.
type batch struct {
	rows   []textRow
	faults fault.List
	cells  []string
}

// textRow is one row; line is its first.
type textRow struct {
	line   int
	cells  []string
	starts []start // of its cells; nil where each starts behind the one before
}

// start is where a cell starts, its quotes included: on which line, at which byte.
type start struct{ line, col int }

// pieceSize is how many bytes of lines without quotes are split at a time: few
// enough for their cells to stay near the processor.
const pieceSize = 4 << 10

// row makes a row of the last cells. When append moves cells elsewhere, rows before
// still hold theirs.
func (b *batch) row(cells, line int, starts []start) {
	b.rows = append(b.rows, textRow{line, b.cells[len(b.cells)-cells:], starts})
}

// split tells whole lines without quotes into rows as encoding/csv does, and says
// how many lines there are; line is the first one's number. The end of a line may
// be \r\n, and empty lines are no rows.
func (b *batch) split(text string, separator byte, line int) (lines int) {
	start, cells := 0, 0
	for i := range len(text) {
		switch text[i] {
		case separator:
			b.cells = append(b.cells, text[start:i])
			start, cells = i+1, cells+1
		case '\n':
			last := strings.TrimSuffix(text[start:i], "\r")
			if cells > 0 || last != "" {
				b.cells = append(b.cells, last)
				b.row(cells+1, line+lines, nil)
			}
			start, cells, lines = i+1, 0, lines+1
		}
	}
	return lines
}
