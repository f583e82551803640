package table

import (
	"slices"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// isBeside says whether a row is none of the data: above them, empty, or there for people.
func (t *Table) isBeside(line int, cells []string) bool {
	return line < t.Header.Body || isEmpty(cells) || t.Header.isAgain(cells) ||
		line == t.Header.Body && IsNumbering(cells) || t.foot.Is(cells, t.Units)
}

// isAgain says whether a row is the headings once more, as on each page of a printed table.
func (h *Header) isAgain(cells []string) bool {
	if len(cells) == 0 || len(cells) != len(h.Columns) || cells[0] != h.Columns[0].Written {
		return false
	}
	return slices.EqualFunc(cells, h.Columns,
		func(cell string, title Title) bool { return fold.Text(cell) == title.Written })
}

func isEmpty(cells []string) bool {
	return seq.All(cells, IsBlank)
}

// IsBlank says whether there is nothing to see in a cell.
func IsBlank(cell string) bool {
	return cell == "" || (cell[0] <= ' ' || cell[0] >= 0x80) && fold.Text(cell) == ""
}

// tooLong reports a row that cannot be told into cells.
func (t *Table) tooLong() bool {
	cells := len(t.Cells())
	if 1 < cells && cells <= len(t.Header.Columns) || isSheet(t.Source.Place(-1)) {
		return false // in a sheet there may be anything beside a table
	}
	wrong, is := t.unsplit(t.Cells(), len(t.Header.Columns))
	if !is {
		return false
	}
	t.Report(wrong.With(fault.RowUnused))
	if t.Lost != nil {
		t.Lost()
	}
	return true
}

// unsplit is the fault of a line of a CSV with more cells than there are headings: nobody knows where the cell too many
// is, and where the last is blank it may be any other. Programs write blank cells behind all rows. A line that other
// signs separate than those of the headings is one long cell.
func (t *Table) unsplit(cells []string, headings int) (wrong fault.Diagnostic, is bool) {
	switch at := t.Source.Place(-1); {
	case len(cells) == 1 && headings > 1 && strings.ContainsAny(cells[0], ",;\t|"):
		return fault.New(codeRowUnsplit, at, "expected", headings), true
	case len(cells) > headings && (len(cells) > t.Header.least || !isEmpty(cells[headings:])):
		return fault.New(CodeRowTooLong, at, "found", len(cells), "expected", headings), true
	}
	return wrong, false
}

// TooShort warns of a row of a CSV with fewer cells than there are headings: it may be
// cut off, or a cell in its middle may be missing.
func (t *Table) TooShort() {
	if wrong, is := t.IsShort(); is {
		t.Report(wrong)
	}
}

// IsShort is that warning of the row at hand.
func (t *Table) IsShort() (wrong fault.Diagnostic, is bool) {
	cells, headings := len(t.Cells()), len(t.Header.Columns)
	if cells >= headings || isSheet(t.Source.Place(-1)) {
		return wrong, false
	}
	for headings > 0 && t.Header.Columns[headings-1].Written == "" {
		headings--
	}
	wrong = fault.Warn(CodeRowTooShort, t.Source.Place(-1), "found", cells, "expected", headings)
	return wrong, cells < headings
}

// Lacks says whether one of the columns is blank although the row needs it, and
// reports the first.
func (t *Table) Lacks(columns ...column.Heading) bool {
	return slices.ContainsFunc(columns, func(of column.Heading) bool { return t.LacksAt(t.Header.Col(of)) })
}

// LacksAt is the same of one column, by its place.
func (t *Table) LacksAt(col int) bool {
	if !IsBlank(At(t.Cells(), col)) {
		return false
	}
	if !t.Blank(col) {
		t.Report(Lacking(t.Header.Columns[col].Written, t.Source.Place(col)))
	}
	return true
}

// Lacking is the fault of a cell that is blank although its row needs it.
func Lacking(heading string, at fault.Position) fault.Diagnostic {
	return fault.New(CodeRowCodeMissing, at, "column", heading, "title", "", "suggestion", "")
}
