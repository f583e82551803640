package workbook

import (
	"slices"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/table"
	"parindex/scoring/fault"
)

// Layout says where things stand in workbooks that are not forms of parindex, as those of
// earlier years. What it does not name is found by the headings.
type Layout struct {
	Sheet     string
	HeaderRow int            // line of the headings; 0 where they are looked for
	Columns   map[string]int // columns from 0, by [LayoutColumns]
	UnitName  string         // cell that holds the unit's name
}

var layoutColumns = map[string]column.Heading{
	"code": column.Code, "title": column.Title, "max": column.Max, "declared": column.Declared,
	"denominator": column.Denominator,
	"points":      column.Points, "appraised": column.Appraised, "evidence": column.Evidence,
	"explanation": column.Explanation, "note": column.Note,
}

// header is where the columns stand: as declared, else by the headings of the
// row declared, however few, else by those found.
func (l *Layout) header(at fault.Position, rows []row) table.Header {
	h := findHeader(at, rows, selfWords)
	if l.HeaderRow > 0 {
		from := slices.IndexFunc(rows, func(r row) bool { return r.line == l.HeaderRow })
		h = table.HeaderAt(&sheetRows{at: at, rows: rows[max(from, 0):]}, selfWords)
		if from < 0 {
			h = table.Header{}
		}
		h.Line, h.Body = l.HeaderRow, max(h.Body, l.HeaderRow+1)
	}
	for name, col := range l.Columns {
		h.Set(layoutColumns[name], col)
	}
	return h
}
