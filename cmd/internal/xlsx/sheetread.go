package xlsx

import (
	"bytes"
	"fmt"
	"slices"
	"sync"
)

// sheetReader goes through a sheet once.
type sheetReader struct {
	*lexer
	sheet    *Sheet
	texts    *texts
	hasTexts bool
	styles   int    // of the workbook; 0 where it has none
	hides    []bool // see [styles]
	lowRows  bool   // rows without a height of their own are too low to see
	kept     store

	*room
	line, col int
	sorted    bool // the cells of the row are in order so far
	inOrder   bool // so are the rows
}

// room is where cells stand until their number is known; the next sheet uses it again.
type room struct {
	cells []Cell // of all rows; those of the current one are the last
	rows  []Row
	ends  []int // of each row in the cells
}

// leastCell is how many bytes of a sheet its cells take at least, as a rule.
const leastCell = 50

var rooms = sync.Pool{New: func() any { return new(room) }}

// give empties the room for the next sheet, unless it is too large to be kept.
func (r *room) give() {
	if cap(r.cells) > maxPooled/100 {
		return
	}
	clear(r.cells[:cap(r.cells)])
	r.cells, r.rows, r.ends = r.cells[:0], r.rows[:0], r.ends[:0]
	rooms.Put(r)
}

func (r *sheetReader) read(part string, text []byte) *Fault {
	if fault := r.start(part, text, "worksheet"); fault != nil {
		return fault
	}
	r.room = rooms.Get().(*room)
	defer r.give()
	r.inOrder = true
	r.cells = slices.Grow(r.cells, min(len(text)/leastCell, MaxCells))
	for r.child(1) {
		switch {
		case r.is("sheetData"):
			r.readRows()
		case r.is("sheetFormatPr"):
			r.lowRows = isBelow(r.attr("defaultRowHeight"), 2)
			if isBelow(r.attr("defaultColWidth"), 1) {
				r.sheet.widths = []Range{}
			}
		case r.is("conditionalFormatting"):
			r.readConditional()
		case r.is("cols"):
			r.readColumns()
		case r.is("mergeCells"):
			r.readMerged()
		case r.is("autoFilter"):
			r.sheet.Filtered = r.child(r.level)
		case r.is("dataValidations"):
			r.readGuards(2)
		case r.is("extLst"):
			r.readExtensions()
		}
	}
	if fault := r.finish(); fault != nil {
		return fault
	}
	return r.settle()
}

func (r *sheetReader) readColumns() {
	for r.child(2) {
		from, ok1 := r.number("min")
		to, ok2 := r.number("max")
		cols := Range{from - 1, 1, to - 1, maxLine}
		switch {
		case !ok1 || !ok2 || !r.is("col"):
		case r.flag("hidden") || isBelow(r.attr("width"), 1):
			r.sheet.hiddenCols = append(r.sheet.hiddenCols, cols)
		case r.sheet.widths != nil && r.attr("width") != nil:
			r.sheet.widths = append(r.sheet.widths, cols)
		}
	}
}

// readConditional notes cells whose letters a rule can hide. Whether it does depends on values that change.
func (r *sheetReader) readConditional() {
	cells, hides := parseRanges(r.attr("sqref")), false
	for r.child(2) {
		look, ok := r.number("dxfId")
		hides = hides || ok && look < len(r.hides) && r.hides[look]
		for r.child(3) {
			value := r.attr("showValue") // of bars and icons
			hides = hides || value != nil && !isTrue(value)
		}
	}
	if hides {
		r.sheet.hiding = append(r.sheet.hiding, cells...)
	}
}

// isBelow says whether a height in points, or a width in letters, is too small to see anything.
func isBelow(size []byte, least int) bool {
	whole, _, _ := bytes.Cut(size, []byte("."))
	n, ok := digits(whole)
	return ok && n < least
}

func (r *sheetReader) readMerged() {
	for r.child(2) {
		merged, ok := parseRange(r.attr("ref"))
		if !r.is("mergeCell") {
			continue
		}
		if !ok {
			r.fail("a merged range that is none")
		}
		r.sheet.Merged = append(r.sheet.Merged, merged)
	}
}

// readGuards reads the cells with lists or limits. What a newer Excel says stands
// in other elements, of a namespace that is not ours.
func (r *sheetReader) readGuards(level int) {
	for r.child(level) {
		if string(r.local) != "dataValidation" {
			continue
		}
		r.sheet.guarded = append(r.sheet.guarded, parseRanges(r.attr("sqref"))...)
		for r.child(level + 1) {
			if string(r.local) == "sqref" {
				r.sheet.guarded = append(r.sheet.guarded, parseRanges(r.content())...)
			}
		}
	}
}

func (r *sheetReader) readExtensions() {
	for r.child(2) {
		for r.child(3) {
			if string(r.local) == "dataValidations" {
				r.readGuards(4)
			}
		}
	}
}

func (r *sheetReader) readRows() {
	for r.child(2) {
		if r.is("row") {
			r.readRow()
		}
	}
}

func (r *sheetReader) readRow() {
	line, hidden, low := r.line+1, false, r.lowRows
	for i := range r.attrs {
		switch a := &r.attrs[i]; string(a.name) {
		case "r":
			n, ok := digits(a.value)
			if line = n; !ok || n < 1 {
				r.fail("a line that is none")
			}
		case "hidden":
			hidden = hidden || isTrue(a.value)
		case "ht":
			low = isBelow(a.value, 2)
		}
	}
	if line > maxLine {
		r.fail("a line that is none")
	}
	from := len(r.cells)
	r.inOrder = r.inOrder && line > r.line
	r.line, r.col, r.sorted = line, -1, true
	for r.plainCells(); r.child(3); r.plainCells() {
		if r.is("c") {
			r.readCell()
		}
	}
	if len(r.cells) == from || r.fault != nil {
		return
	}
	if len(r.cells) > MaxCells {
		r.fault = &Fault{Kind: TooLarge, Part: r.part, Detail: fmt.Sprint(MaxCells, " cells")}
	}
	if !r.sorted {
		r.sortCells(r.cells[from:])
	}
	r.rows = append(r.rows, Row{Line: line, Hidden: hidden || low})
	r.ends = append(r.ends, len(r.cells))
}

// sortCells puts the cells of a row in order, and tells one that is there twice.
func (r *sheetReader) sortCells(cells []Cell) {
	slices.SortFunc(cells, func(a, b Cell) int { return int(a.Col - b.Col) })
	for i := 1; i < len(cells); i++ {
		if cells[i].Col == cells[i-1].Col {
			r.failCell(CellTwice, int(cells[i].Col))
		}
	}
}

func (r *sheetReader) failCell(kind Kind, col int) {
	if r.fault == nil {
		r.fault = &Fault{Kind: kind, Part: r.part, Line: r.line, Col: col + 1}
	}
}

// settle gives the rows their cells, in order. No rows are always nil, whether or not the buffers were used before.
func (r *sheetReader) settle() *Fault {
	rows, cells, from := append([]Row(nil), r.rows...), slices.Clone(r.cells), 0
	for i, end := range r.ends {
		rows[i].Cells = cells[from:end:end]
		from = end
	}
	r.sheet.Rows = rows
	if !r.inOrder {
		r.sheet.Rows = r.join(rows)
	}
	if r.fault != nil {
		return r.fault
	}
	return r.sheet.index()
}

// join sorts rows, and makes one of those with the same line.
func (r *sheetReader) join(rows []Row) []Row {
	slices.SortFunc(rows, func(a, b Row) int { return a.Line - b.Line })
	joined, from := rows[:0], 0
	for i := range rows {
		if i+1 < len(rows) && rows[i+1].Line == rows[i].Line {
			continue
		}
		joined = append(joined, r.joinOne(rows[from:i+1]))
		from = i + 1
	}
	return joined
}

// joinOne makes one row of several with the same line.
func (r *sheetReader) joinOne(rows []Row) Row {
	if len(rows) == 1 {
		return rows[0]
	}
	one := Row{Line: rows[0].Line}
	for _, row := range rows {
		one.Hidden = one.Hidden || row.Hidden
		one.Cells = append(one.Cells, row.Cells...)
	}
	r.line = one.Line
	r.sortCells(one.Cells)
	return one
}
