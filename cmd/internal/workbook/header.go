package workbook

import (
	"parindex/cmd/internal/table"
	"parindex/scoring/fault"
)

// sheetRows are rows of a sheet, one at a time.
type sheetRows struct {
	at   fault.Position // of the whole sheet
	rows []row
	next int // the row after the one at hand
}

func (s *sheetRows) Next() bool {
	s.next++
	return s.next <= len(s.rows)
}

func (s *sheetRows) Line() int       { return s.rows[s.next-1].line }
func (s *sheetRows) Cells() []string { return s.rows[s.next-1].cells }

// Place is a cell of the row, counted from 0; -1 is the whole row.
func (s *sheetRows) Place(col int) fault.Position { return s.at.At(s.Line(), col+1) }

// findHeader finds the headings of a sheet.
func findHeader(at fault.Position, rows []row, words table.Words) table.Header {
	return table.FindHeader(&sheetRows{at: at, rows: rows}, words)
}
