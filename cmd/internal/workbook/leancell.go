package workbook

import (
	"slices"

	"parindex/scoring/fault"
)

// mark is what a cell is beside its value.
type mark struct {
	style    int32
	kind     cellKind
	formula  formulaKind
	from, to uint32 // where the formula stands in the part
}

// cellKind is what a cell says that its value is.
type cellKind byte

const (
	kindNumber cellKind = iota
	kindText            // shared or its own
	kindOther           // a truth value, an error, a day, the text of a formula
)

// formulaKind tells formulas of a cell's own from those of several cells.
type formulaKind byte

const (
	noFormula formulaKind = iota
	ownFormula
	sharedFormula
	arrayFormula // or a data table
)

// content is what stands in a cell.
type content struct {
	value, inline       string
	hasValue, hasInline bool
}

func (r *sheetReader) readCell() {
	col, line := r.place(r.attr("r"))
	m := mark{style: int32(r.number("s"))}
	kind := string(r.attr("t"))
	if string(r.name) != "c" || line != r.line || col <= r.col {
		r.doubt()
		return
	}
	r.col = col
	var c content
	r.each(func() { r.readContent(&c, &m) })
	value := r.value(kind, &c, &m)
	if value == "" && m.formula == noFormula || r.err != nil {
		return
	}
	for len(r.cells) < col {
		r.cells, r.marks = append(r.cells, ""), append(r.marks, mark{})
	}
	r.cells, r.marks = append(r.cells, value), append(r.marks, m)
}

func (r *sheetReader) readContent(c *content, m *mark) {
	switch name := string(r.name); {
	case name == "v" && !c.hasValue:
		c.value, c.hasValue = string(r.text()), true
	case name == "is" && !c.hasInline:
		c.inline, c.hasInline = r.richText(), true
	case name == "f" && m.formula == noFormula:
		r.readFormula(m)
	default:
		r.doubt()
	}
}

func (r *sheetReader) readFormula(m *mark) {
	r.number("si")
	for _, name := range []string{"aca", "dt2D", "dtr", "del1", "del2", "ca", "bx"} {
		r.flag(name)
	}
	switch string(r.attr("t")) {
	case "", "normal":
		m.formula = ownFormula
	case "shared":
		m.formula = sharedFormula
	case "array", "dataTable":
		m.formula = arrayFormula
	default:
		r.doubt()
	}
	m.from = uint32(r.at)
	r.text()
	m.to = m.from + uint32(len(r.before))
}

// value is the cell's raw value, numbers as written.
func (r *sheetReader) value(kind string, c *content, m *mark) string {
	switch kind {
	case "", "n":
		return c.value
	case "s":
		m.kind = kindText
		return r.sharedText(c.value)
	case "inlineStr":
		m.kind = kindText
		if c.hasInline {
			return c.inline
		}
		return c.value
	case "b", "e", "str", "d":
		m.kind = kindOther
		return c.value
	}
	r.doubt()
	return ""
}

func (r *sheetReader) sharedText(value string) string {
	if value == "" {
		return ""
	}
	if i := r.digits([]byte(value)); i < len(r.shared) {
		return r.shared[i]
	}
	r.doubt()
	return ""
}

// mark is that of the cell, or of the first one of those it is merged with; the
// zero value where nothing is in it.
func (s *leanSheet) mark(at fault.Position) mark {
	line, col := at.Line(), at.Col()-1
	for _, m := range s.merged {
		if m.covers(line, col) {
			line, col = m.top, m.left
		}
	}
	i, found := slices.BinarySearchFunc(s.rows, line, func(r row, line int) int { return r.line - line })
	if !found || col < 0 || col >= len(s.marks[i]) {
		return mark{}
	}
	return s.marks[i][col]
}

// formula is what stands behind the cell; exact is false for the formula of
// another cell, which would have to be shifted.
func (s *leanSheet) formula(at fault.Position) (formula string, exact bool) {
	m := s.mark(at)
	text, ok := plainText(s.part[m.from:m.to])
	return string(text), ok && m.formula != sharedFormula
}
