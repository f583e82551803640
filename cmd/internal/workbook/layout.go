package workbook

import "parindex/cmd/internal/column"

// Layout says where things stand in the workbooks of a year that nobody made
// for parindex. What it leaves open is found by the headings.
type Layout struct {
	Sheet     string
	HeaderRow int            // line of the headings; 0 where they are looked for
	Columns   map[string]int // columns from 0, by [LayoutColumns]
	UnitName  string         // cell that holds the unit's name
}

var layoutColumns = map[string]column.Heading{
	"code": column.Code, "title": column.Title, "max": column.Max, "declared": column.Declared, "denominator": column.Denominator,
	"points": column.Points, "appraised": column.Appraised, "evidence": column.Evidence, "explanation": column.Explanation, "note": column.Note,
}

// header is where the columns stand: as declared, else by the headings of the
// row declared, else by those found.
func (l *Layout) header(rows []row) header {
	within := rows
	if l.HeaderRow > 0 {
		within = nil
		for i, r := range rows {
			if r.line == l.HeaderRow {
				within = rows[i:min(i+2, len(rows))]
			}
		}
	}
	h := l.headings(within)
	if h.line == 0 || l.HeaderRow > 0 {
		h.line = l.HeaderRow
		h.body = max(h.body, l.HeaderRow+1)
	}
	for name, col := range l.Columns {
		h.at[layoutColumns[name].Name()] = col
	}
	return h
}

// headings are those of the row declared, however few; a declared column cannot
// be there twice.
func (l *Layout) headings(rows []row) header {
	h := header{at: map[string]int{}}
	if l.HeaderRow == 0 {
		h = findHeader(rows, selfColumns)
	} else if len(rows) > 0 {
		h = matchRow(rows[0], selfColumns, vocabulary(selfColumns))
		if len(rows) > 1 {
			h.extend(matchRow(rows[1], selfColumns, vocabulary(selfColumns)))
		}
	}
	var twice []doubled
	for _, d := range h.twice {
		if !l.declares(d.name) {
			twice = append(twice, d)
		}
	}
	h.twice = twice
	return h
}

func (l *Layout) declares(name string) bool {
	for key := range l.Columns {
		if layoutColumns[key].Name() == name {
			return true
		}
	}
	return false
}
