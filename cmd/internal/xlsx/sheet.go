package xlsx

import (
	"fmt"
	"slices"
	"sort"
)

// Sheet is what stands in a sheet, in the order of lines and columns.
type Sheet struct {
	Rows     []Row
	Merged   []Range
	guarded  []Range // cells with a list of choices, or limits
	Filtered bool    // a filter holds lines back

	hiddenCols []Range
	widths     []Range // columns that have a width of their own, where all others are hidden
	hiding     []Range // cells that a conditional format can hide
	arrays     []Range
	formulas   []formula
	masters    map[int]master
	over       map[int][]Range // merged ranges by line
	inArray    map[int][]Range // arrays, likewise
	mayHide    map[int][]Range // those that a conditional format can hide
	near       int             // the place of the row that was asked for last
}

// Row is a line with something in its cells.
type Row struct {
	Line   int
	Hidden bool
	Cells  []Cell
}

// Type is what a cell says that its value is.
type Type uint8

// The types.
const (
	Number   Type = iota
	String        // shared by cells, or its own
	Computed      // the text that a formula gave
	Bool          // TRUE or FALSE
	Error         // #DIV/0!
	ISODate       // 2024-05-01
)

// FormulaKind tells formulas of a cell's own from those of several cells.
type FormulaKind uint8

// The kinds of formulas.
const (
	NoFormula FormulaKind = iota
	OwnFormula
	SharedFormula
	ArrayFormula // or a data table
)

// Cell is a cell with something in it: a value or a formula.
type Cell struct {
	// Value is the text of the file for a number, the text for a text, TRUE or
	// FALSE; empty where a formula has no stored value.
	Value   string
	formula int32 // one more than the place in the sheet's; 0 of none
	Col     int32 // from 0
	Style   int32 // see [Book.Format]
	shared  int32 // one more than the place in the book's; 0 of no shared text
	Type    Type
	Formula FormulaKind
	Marks   Marks
}

// formula is that of a cell; the text is empty where it is that of the group's master.
type formula struct {
	text  string
	group int
}

// master is the cell that a shared formula is written for.
type master struct {
	formula   string
	line, col int
}

// Sheet reads a sheet, the first time that somebody asks for it.
func (b *Book) Sheet(i int) (*Sheet, *Fault) {
	if b.sheets[i] != nil {
		return b.sheets[i], nil
	}
	if !b.tabs[i].isGrid {
		b.sheets[i] = &Sheet{}
		return b.sheets[i], nil
	}
	if fault := b.readTexts(); fault != nil {
		return nil, fault
	}
	part := b.tabs[i].part
	text, fault := b.parts.read(part)
	if fault != nil {
		return nil, fault
	}
	r := &sheetReader{lexer: &b.lexer, sheet: &Sheet{}, texts: b.texts, hasTexts: b.textsPart != "",
		styles: len(b.styles.cells), hides: b.styles.hides}
	if fault := r.read(part, text); fault != nil {
		return nil, fault
	}
	b.parts.release(part)
	b.sheets[i] = r.sheet
	return r.sheet, nil
}

// Row is the line, or nil where nothing stands in it.
func (s *Sheet) Row(line int) *Row {
	for i := s.near; i < min(s.near+2, len(s.Rows)); i++ { // the same as before, or the next
		if s.Rows[i].Line == line {
			s.near = i
			return &s.Rows[i]
		}
	}
	i := sort.Search(len(s.Rows), func(i int) bool { return s.Rows[i].Line >= line })
	if i == len(s.Rows) || s.Rows[i].Line != line {
		return nil
	}
	s.near = i
	return &s.Rows[i]
}

// Cell is the cell of a line and a column, which counts from 0; nil where nothing
// stands in it.
func (s *Sheet) Cell(line, col int) *Cell {
	row := s.Row(line)
	if row == nil {
		return nil
	}
	if col >= 0 && col < len(row.Cells) && int(row.Cells[col].Col) == col { // nothing is missing before it
		return &row.Cells[col]
	}
	i := sort.Search(len(row.Cells), func(i int) bool { return int(row.Cells[i].Col) >= col })
	if i == len(row.Cells) || int(row.Cells[i].Col) != col {
		return nil
	}
	return &row.Cells[i]
}

// FormulaOf is the formula of a cell in that line, without its equals sign. One
// that is shared with other cells reads as it does here.
func (s *Sheet) FormulaOf(line int, c *Cell) string {
	if c.formula == 0 {
		return ""
	}
	own := s.formulas[c.formula-1]
	if c.Formula != SharedFormula || own.text != "" {
		return own.text
	}
	m := s.masters[own.group]
	return shift(m.formula, line-m.line, int(c.Col)-m.col)
}

// IsArray says whether a formula of several cells gives the cell its value.
func (s *Sheet) IsArray(line, col int) bool { return holds(s.inArray[line], line, col) }

// HidesColumn says whether nobody sees the column, which counts from 0.
func (s *Sheet) HidesColumn(col int) bool {
	return holds(s.hiddenCols, 1, col) || s.widths != nil && !holds(s.widths, 1, col)
}

// MayHide says whether a conditional format can hide the cell.
func (s *Sheet) MayHide(line, col int) bool { return holds(s.mayHide[line], line, col) }

// Guards says whether a cell has a list of choices, or limits.
func (s *Sheet) Guards(line, col int) bool { return holds(s.guarded, line, col) }

func holds(ranges []Range, line, col int) bool {
	return slices.ContainsFunc(ranges, func(r Range) bool { return r.Holds(line, col) })
}

// MergedOver is the merged range that a cell is part of without being the one that
// holds the value.
func (s *Sheet) MergedOver(line, col int) (Range, bool) {
	for _, r := range s.MergedAt(line) {
		if r.covers(line, col) {
			return r, true
		}
	}
	return Range{}, false
}

// MergedAt are the merged ranges that touch a line with something in it.
func (s *Sheet) MergedAt(line int) []Range { return s.over[line] }

// index notes the ranges under the lines that they touch.
func (s *Sheet) index() *Fault {
	var fault *Fault
	if s.over, fault = s.byLine(s.Merged); fault == nil {
		s.inArray, fault = s.byLine(s.arrays)
	}
	if fault == nil {
		s.mayHide, fault = s.byLine(s.hiding)
	}
	return fault
}

func (s *Sheet) byLine(ranges []Range) (map[int][]Range, *Fault) {
	if len(ranges) == 0 {
		return nil, nil
	}
	lines, count := map[int][]Range{}, 0
	for _, r := range ranges {
		i := sort.Search(len(s.Rows), func(i int) bool { return s.Rows[i].Line >= r.Top })
		for ; i < len(s.Rows) && s.Rows[i].Line <= r.Bottom; i++ {
			if count++; count > MaxCells {
				return nil, &Fault{Kind: TooLarge, Detail: fmt.Sprint(MaxCells, " lines in ranges")}
			}
			lines[s.Rows[i].Line] = append(lines[s.Rows[i].Line], r)
		}
	}
	return lines, nil
}
