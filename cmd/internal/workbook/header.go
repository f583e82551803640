package workbook

import (
	"regexp"
	"slices"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/scoring/fault"
)

// headerRows is how far down a sheet the heading row is looked for.
const headerRows = 30

// maxHeading is longer than any heading that is understood, in bytes.
const maxHeading = 150

// header is where the columns of a table stand.
type header struct {
	line  int // of the heading row; 0 where none was found
	body  int // first line after the headings
	at    map[string]int
	found []string // all headings as written, for people
	twice []doubled
	known []string // the ids of all columns that were looked for
}

type doubled struct {
	name          string
	first, second int // columns
}

// col is the column, counted from 0, or -1.
func (h header) col(of column.Heading) int {
	if col, ok := h.at[of.Name()]; ok {
		return col
	}
	return -1
}

type word struct{ column, rank int }

// findHeader takes the row with the most headings. Headings of a second row
// count where the first has none: "Điểm" over "Tự đánh giá" and "Thẩm định".
func findHeader(rows []row, columns []column.Heading) header {
	words := vocabulary(columns)
	best, most := -1, 0
	for i, r := range rows {
		if r.line > headerRows {
			break
		}
		if n := len(matchRow(r, columns, words).at); n > most {
			best, most = i, n
		}
	}
	if best < 0 {
		return header{at: map[string]int{}}
	}
	h := matchRow(rows[best], columns, words)
	for _, heading := range columns {
		h.known = append(h.known, heading.ID())
	}
	if best+1 < len(rows) {
		h.extend(matchRow(rows[best+1], columns, words))
	}
	return h
}

func vocabulary(columns []column.Heading) map[string]word {
	words := map[string]word{}
	for i, names := range columns {
		for rank, name := range names {
			words[plainHeading(name)] = word{i, rank}
		}
	}
	return words
}

// plainHeading is a heading without case, brackets and what they hold: "Đến
// (điểm thẩm định)" is "đến".
func plainHeading(cell string) string {
	plain, _, _ := strings.Cut(fold.Text(cell), "(")
	plain = strings.ToLower(strings.Trim(plain, " :*."))
	if !strings.ContainsAny(plain, "/–-") {
		return plain
	}
	return aroundSlash.ReplaceAllString(plain, "/")
}

// aroundSlash is the blanks that people put there or not.
var aroundSlash = regexp.MustCompile(` *[/–-] *`)

func matchRow(r row, columns []column.Heading, words map[string]word) header {
	h := header{line: r.line, body: r.line + 1, at: map[string]int{}}
	ranks := map[string]int{}
	for col, cell := range r.cells {
		if cell == "" {
			continue
		}
		h.found = append(h.found, fold.Text(cell))
		w, known := word{}, false
		if len(cell) <= maxHeading {
			w, known = words[plainHeading(cell)]
		}
		if !known {
			continue
		}
		name := columns[w.column].Name()
		first, seen := h.at[name]
		switch {
		case !seen || w.rank < ranks[name]:
			h.at[name], ranks[name] = col, w.rank
		case w.rank == ranks[name]:
			h.twice = append(h.twice, doubled{name, first, col})
		}
	}
	return h
}

// extend adds the headings of the row below, unless it is no heading row.
func (h *header) extend(below header) {
	added := false
	for name, col := range below.at {
		if _, known := h.at[name]; !known {
			h.at[name], added = col, true
		}
	}
	if added {
		h.body = below.body
		h.found = append(h.found, below.found...)
	}
}

// missing is a fault for each column that is needed and not there, and for each
// that is there twice.
func (h header) missing(needed []column.Heading, at fault.Position) fault.List {
	var faults fault.List
	at = at.At(h.line, 0)
	for _, heading := range needed {
		if h.col(heading) < 0 {
			name := heading.Name()
			if at.Sheet() == "" {
				name = heading.ID()
			}
			faults.Add(fault.New(fault.CodeColumnMissing, at, "column", name, "found", h.found))
		}
	}
	faults.Add(h.doubles(needed, at)...)
	return faults
}

// doubles is a fault for each of these columns that is there twice.
func (h header) doubles(columns []column.Heading, at fault.Position) fault.List {
	var faults fault.List
	for _, d := range h.twice {
		if slices.ContainsFunc(columns, func(heading column.Heading) bool { return heading.Name() == d.name }) {
			diag := fault.New(fault.CodeColumnTwice, at.At(h.line, d.second+1), "column", d.name)
			faults.Add(diag.See(fault.NoteFirstHere, at.At(h.line, d.first+1)))
		}
	}
	return faults
}
