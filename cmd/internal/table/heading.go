package table

import (
	"slices"
	"sync"

	"parindex/cmd/internal/column"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// headerRows is how far down a table its headings are looked for.
const headerRows = 30

// MaxHeading is longer than any heading or name that is understood, in bytes.
const MaxHeading = 2000

// Rows are the rows of a table, one at a time.
type Rows interface {
	// Next goes to the next row and says whether there is one.
	Next() bool
	// Line is the row's first line; Cells are the texts of its cells, which the
	// next row may take the place of.
	Line() int
	Cells() []string
	// Place is a cell of the row, counted from 0; the whole row for -1.
	Place(col int) fault.Position
}

// Words are the headings that a table may have.
type Words struct {
	Columns []column.Heading
	More    map[string]bool // in small letters: questions, levels of answers
	Beside  []string        // what nothing reads, and is no fault

	known func() map[string]meaning // see [Words.Indexed]
}

// Indexed are the same words for many tables: what they mean is worked out once.
func (w Words) Indexed() Words {
	if w.known == nil {
		w.known = sync.OnceValue(w.index)
	}
	return w
}

// A Header is where the columns of a table stand. Of headings over several
// columns, the row below says more.
type Header struct {
	Line    int // of the headings; 0 where no column is known
	Body    int // the first line below
	Columns []Title
	words   Words
	at      []placed
	twice   []doubled
	known   int // headings that mean something: those of columns, and all
	all     int
	least   int // cells of each row that was looked at; 0 where that is one row or none
}

// placed is the column of a heading, by its name; a table has few.
type placed struct {
	name string
	col  int
}

type doubled struct {
	name          string
	first, second int // columns
}

// FindHeader takes the row with the most headings, of those the first. Headings of
// the row below count where the first has none: "Điểm" over "Tự đánh giá" and
// "Thẩm định".
func FindHeader(rows Rows, words Words) Header {
	index := words.index()
	var best Header
	var cells [headerRows + 1]int // by line
	above := 0
	for rows.Next() && rows.Line() <= headerRows {
		cells[rows.Line()] = len(rows.Cells())
		if best.Line != above && mostColumns(rows.Cells()) < best.known {
			above = rows.Line()
			continue
		}
		h := headerOf(rows, words, index)
		switch {
		case best.all > 0 && best.Line == above && h.all > 0 && h.known <= best.known && best.isAbove(h, index):
			best.extend(h, index)
		case best.Columns == nil || h.known > best.known || h.known == best.known && h.all > best.all:
			best = h
		}
		above = h.Line
	}
	if best.known == 0 { // words of questions and levels alone stand in rows, too
		best.Line = 0
	}
	below := seq.Filter(cells[min(best.Body, len(cells)):], func(n int) bool { return n > 0 })
	if len(below) > 1 {
		best.least = slices.Min(below)
	}
	return best
}

// mostColumns is how many cells of a row are headings of columns at most: none is named by a number.
func mostColumns(cells []string) int {
	return seq.Count(cells, func(cell string) bool { return cell != "" && (cell[0] < '0' || cell[0] > '9') })
}

// HeaderAt takes the next row for that of the headings, however few, and the one
// below if it adds some.
func HeaderAt(rows Rows, words Words) Header {
	index := words.index()
	if !rows.Next() {
		return Header{words: words}
	}
	h := headerOf(rows, words, index)
	if rows.Next() {
		if below := headerOf(rows, words, index); below.all > 0 && h.isAbove(below, index) {
			h.extend(below, index)
		}
	}
	return h
}

func (w Words) index() map[string]meaning {
	if w.known != nil {
		return w.known()
	}
	index := map[string]meaning{}
	for word := range w.More {
		index[word] = meaning{-1, 0}
	}
	for i, names := range w.Columns {
		for rank, name := range names {
			index[PlainHeading(name)] = meaning{i, rank}
		}
	}
	return index
}

func headerOf(rows Rows, words Words, index map[string]meaning) Header {
	cells := rows.Cells()
	h := Header{Line: rows.Line(), Body: rows.Line() + 1, words: words}
	for _, cell := range cells[:min(len(cells), maxColumns+1)] {
		h.Columns = append(h.Columns, titleOf(cell))
	}
	h.find(index)
	for i := range h.Columns {
		if h.all > 0 || h.Line == 1 {
			h.Columns[i].Pos = rows.Place(i)
		}
	}
	return h
}

// find takes each column for the heading that it is. Of two that fit, the one
// named earlier is meant; two of the same name are one too many.
func (h *Header) find(index map[string]meaning) {
	h.at, h.twice, h.known, h.all = nil, nil, 0, 0
	ranks := map[string]int{}
	for col, title := range h.Columns {
		m, known := title.meaning(index)
		if !known {
			continue
		}
		if h.all++; m.column < 0 {
			continue
		}
		name := h.words.Columns[m.column].Name()
		first := h.col(name)
		switch {
		case first < 0 || m.rank < ranks[name]:
			h.put(name, col)
			ranks[name] = m.rank
		case m.rank == ranks[name]:
			h.twice = append(h.twice, doubled{name, first, col})
		}
	}
	h.nameUnits()
	h.known = len(h.at)
}

// nameUnits takes the column of units' names for that of their ids where there is
// none: units go by either.
func (h *Header) nameUnits() {
	id, name := column.UnitCode.Name(), column.UnitName.Name()
	if col := h.col(name); col >= 0 && h.col(id) < 0 {
		h.at = slices.DeleteFunc(h.at, func(p placed) bool { return p.name == name })
		h.put(id, col)
	}
}

// isAbove says whether the row below has more headings: where the first means
// something, nothing stands below, unless it is over several columns.
func (h Header) isAbove(below Header, index map[string]meaning) bool {
	for i, title := range h.Columns {
		if _, known := title.meaning(index); known && i < len(below.Columns) && below.Columns[i].Written != "" &&
			!h.spans(i, below, index) {
			return false
		}
	}
	return true
}

// spans says whether a heading is over its own column and the next, which the row below names: “Thang điểm” over “Điểm
// tối đa” and “Điểm thành phần”.
func (h Header) spans(col int, below Header, index map[string]meaning) bool {
	next := col + 1
	if next >= len(h.Columns) || next >= len(below.Columns) || h.Columns[next].Written != "" {
		return false
	}
	_, known := below.Columns[col].meaning(index)
	return known && below.Columns[next].Written != ""
}

// extend takes the headings of the row below where the first has none that means
// anything.
func (h *Header) extend(below Header, index map[string]meaning) {
	h.Body = below.Body
	for i, title := range below.Columns {
		if i >= len(h.Columns) {
			h.Columns = append(h.Columns, title)
		} else if _, known := h.Columns[i].meaning(index); title.Written != "" && (!known || h.spans(i, below, index)) {
			h.Columns[i] = title
		}
	}
	h.find(index)
}

// Col is the column of a heading, counted from 0, or -1.
func (h *Header) Col(of column.Heading) int { return h.col(of.Name()) }

func (h *Header) col(name string) int {
	for i := range h.at {
		if h.at[i].name == name {
			return h.at[i].col
		}
	}
	return -1
}

func (h *Header) put(name string, col int) {
	for i := range h.at {
		if h.at[i].name == name {
			h.at[i].col = col
			return
		}
	}
	h.at = append(h.at, placed{name, col})
}

// Set says where a column stands.
func (h *Header) Set(of column.Heading, col int) {
	h.put(of.Name(), col)
	h.twice = slices.DeleteFunc(h.twice, func(d doubled) bool { return d.name == of.Name() })
}

// Found is the headings as written, for people.
func (h Header) Found() []string {
	if h.Line == 0 {
		return nil
	}
	return h.written()
}

func (h Header) written() []string {
	all := seq.Map(h.Columns, func(t Title) string { return t.Written })
	return slices.DeleteFunc(all, func(title string) bool { return title == "" })
}

// Used are the columns of these headings, those that are there twice included.
func (h Header) Used(columns []column.Heading) []int {
	index := h.words.index()
	var used []int
	for col, title := range h.Columns {
		m, known := title.meaning(index)
		if known && m.column >= 0 && slices.ContainsFunc(columns, func(of column.Heading) bool {
			return of.Name() == h.words.Columns[m.column].Name()
		}) {
			used = append(used, col)
		}
	}
	return used
}
