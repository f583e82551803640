package workbook

import (
	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/column"
	"parindex/scoring/fault"
)

// cellRange is a rectangle of cells; columns count from 0 and lines from 1.
type cellRange struct{ left, top, right, bottom int }

func rangeOf(start, end string) cellRange {
	left, top, _ := excelize.CellNameToCoordinates(start)
	right, bottom, _ := excelize.CellNameToCoordinates(end)
	return cellRange{left - 1, top, right - 1, bottom}
}

// String is the range as a sheet writes it.
func (c cellRange) String() string {
	return column.CellName(c.left+1, c.top) + ":" + column.CellName(c.right+1, c.bottom)
}

// covers says whether the cell is of the range but not the one that holds its
// value.
func (c cellRange) covers(line, col int) bool {
	return c.holds(line, col) && (line != c.top || col != c.left)
}

func (c cellRange) holds(line, col int) bool {
	return line >= c.top && line <= c.bottom && col >= c.left && col <= c.right
}

// mergeOver is the merged range that hides a cell.
func (t *selfTab) mergeOver(at fault.Position) (cellRange, bool) {
	if !t.mergesKnown {
		t.merges, t.mergesKnown = t.book.merges(t.name, t.head.body, t.rows[len(t.rows)-1].line), true
	}
	for _, c := range t.merges {
		if c.covers(at.Line(), at.Col()-1) {
			return c, true
		}
	}
	return cellRange{}, false
}
