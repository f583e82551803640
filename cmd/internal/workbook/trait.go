package workbook

import (
	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/xlsx"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// What a cell is beside its raw text: its number format, whether it is hidden,
// merged, computed, struck out.

var _ asker = (*Book)(nil)

// cellAt is the cell of a place; nil where nothing stands in it.
func (b *Book) cellAt(at fault.Position) *xlsx.Cell {
	return b.grid(at.Sheet()).Cell(at.Line(), at.Col()-1)
}

// counts1904 says whether days are counted from 1904, as old Macs did.
func (b *Book) counts1904() bool { return b.source.From1904() }

// format is how the number of a cell is shown.
func (b *Book) format(at fault.Position) *xlsx.Format {
	if c := b.cellAt(at); c != nil {
		return b.source.Format(c.Style)
	}
	return b.source.Format(0)
}

// marks are how the text of a cell looks.
func (b *Book) marks(at fault.Position) xlsx.Marks {
	c := b.cellAt(at)
	if c == nil {
		return 0
	}
	marks, f := c.Marks, b.source.Format(c.Style)
	if f.Struck {
		marks = marks&^xlsx.StruckPart | xlsx.StruckAll
	}
	if !f.OnWhite {
		marks &^= xlsx.WhitePart | xlsx.WhiteAll
	}
	if b.grid(at.Sheet()).MayHide(at.Line(), at.Col()-1) {
		marks |= xlsx.MayHide
	}
	return marks
}

// formula is what stands behind a cell, or empty.
func (b *Book) formula(at fault.Position) string {
	c := b.cellAt(at)
	if c == nil || c.Formula == xlsx.NoFormula {
		return ""
	}
	if formula := b.grid(at.Sheet()).FormulaOf(at.Line(), c); formula != "" {
		return formula
	}
	return "{…}" // a table of data has none of its own
}

// doubtful is the formula of a cell that points into another file, or that will be computed
// again: it gives another value each time, or the workbook itself wants it.
func (b *Book) doubtful(at fault.Position) (formula string, external bool) {
	formula = b.formula(at)
	if formula == "" {
		return "", false
	}
	external, volatile := b.source.Doubtful(formula)
	if !external && !volatile && !b.source.Recalculate() {
		return "", false
	}
	return formula, external
}

// isText says whether the cell holds text and not a number.
func (b *Book) isText(at fault.Position) bool {
	c := b.cellAt(at)
	return c != nil && c.Type == xlsx.String
}

// isTick says whether the cell holds TRUE or FALSE, as a tick box does.
func (b *Book) isTick(at fault.Position) bool {
	c := b.cellAt(at)
	return c != nil && c.Type == xlsx.Bool
}

// isArray says whether a formula of several cells computed the cell.
func (b *Book) isArray(at fault.Position) bool {
	return b.grid(at.Sheet()).IsArray(at.Line(), at.Col()-1)
}

// mergedOver is the merged range that leaves a cell without a value of its own.
func (b *Book) mergedOver(at fault.Position) (xlsx.Range, bool) {
	return b.grid(at.Sheet()).MergedOver(at.Line(), at.Col()-1)
}

// shared is the value that a blank cell has in common with the cells above it.
func (b *Book) shared(at fault.Position) (value string, over xlsx.Range, ok bool) {
	over, ok = b.mergedOver(at)
	if !ok || over.Top == at.Line() || over.Left != at.Col()-1 {
		return "", over, false
	}
	c := b.grid(at.Sheet()).Cell(over.Top, over.Left)
	if c == nil || fold.Text(c.Value) == "" {
		return "", over, false
	}
	return c.Value, over, true
}

func (b *Book) hidesRow(sheet string, line int) bool {
	row := b.grid(sheet).Row(line)
	return row != nil && row.Hidden
}

// sheetsThat are the visible, or the hidden, sheets in order.
func (b *Book) sheetsThat(show bool) []string {
	shown := seq.Filter(b.tabs(), func(t xlsx.Tab) bool { return t.Hidden != show })
	return seq.Map(shown, func(t xlsx.Tab) string { return t.Name })
}

// rangeName is a range as a sheet writes it.
func rangeName(r xlsx.Range) string {
	return column.CellName(r.Left+1, r.Top) + ":" + column.CellName(r.Right+1, r.Bottom)
}
