package answers

import (
	"slices"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/scoring/fault"
)

// intake reads one file into the tally.
type intake struct {
	*Folder
	table  table
	head   header
	names  *names
	faults *limited

	// Columns that several kinds have; -1 where the file has not.
	unit, grp, wave int
	used            []int // columns that mean something
	filled          []int // columns of which a row that is used has one
}

// read says whether all of the file was read.
func (in *intake) read(kind kind) bool {
	in.table.start(in.head.separator, in.faults)
	if n := len(in.head.columns); n > maxColumns {
		in.faults.add(fault.New(CodeColumnsTooMany, in.table.at(in.head.line), "limit", maxColumns))
		return false
	}
	in.unit = in.column(column.Unit)
	in.grp = in.column(column.Group)
	if in.wave = -1; kind != publishedKind {
		in.wave = in.column(column.Wave)
	}
	ok := in.grp >= 0 || len(in.survey.Definition.Groups) == 1 || kind == sampleKind || kind == publishedKind
	if !ok {
		in.lacks(column.Group.Name())
	}
	switch kind {
	case ballotsKind:
		return in.ballots(ok)
	case countsKind:
		return in.counts(ok)
	case sampleKind:
		return in.sample()
	}
	return in.published()
}

// column finds a column; one that is there twice is reported.
func (in *intake) column(name column.Heading) int {
	col := in.head.find(name)
	if col < 0 {
		return -1
	}
	for i := col + 1; i < len(in.head.columns); i++ {
		if one := in.head.columns[i]; one.exact == in.head.columns[col].exact {
			in.twice(name.Name(), col, i)
			in.used = append(in.used, i)
		}
	}
	in.used = append(in.used, col)
	return col
}

// lacks reports a column that is not there.
func (in *intake) lacks(name string) {
	at := in.table.at(in.head.line)
	in.faults.add(fault.New(fault.CodeColumnMissing, at, "column", name, "found", in.head.found()))
}

// columnsWrong says whether columns were reported without which, or with which,
// the figures of all units in the file are wrong.
func (in *intake) columnsWrong() bool {
	return slices.ContainsFunc(in.faults.all, func(d fault.Diagnostic) bool {
		return d.Severity == fault.Error && (d.Code == fault.CodeColumnMissing || d.Code == fault.CodeColumnTwice)
	})
}

// strange warns of columns that mean nothing.
func (in *intake) strange(known []string) {
	for i, one := range in.head.columns {
		beside := one.written == "" || slices.ContainsFunc(column.BesideAnswers, one.is)
		if !beside && !slices.Contains(in.used, i) {
			in.faults.add(fault.Warn(fault.CodeSurveyColumn, one.pos, "column", one.written, "known", known, "suggestion", ""))
		}
	}
}

// twice reports a second column of the same meaning.
func (in *intake) twice(name string, first, second int) {
	again := fault.New(fault.CodeColumnTwice, in.head.columns[second].pos, "column", name)
	in.faults.add(again.See(fault.NoteFirstHere, in.head.columns[first].pos))
}

// each visits the rows below the headings that hold anything. A row with more
// cells than headings cannot be read: nobody knows where the cell too many is.
func (in *intake) each(needed []int, visit func(cells []string)) bool {
	skipped := false
	for in.table.next() {
		cells := in.table.cells()
		switch {
		case in.table.line() < in.head.body:
		case len(cells) > len(in.head.columns) && in.tooLong(cells):
			skipped = true
		case !in.holds(cells, needed):
		default:
			visit(cells)
		}
	}
	return in.table.whole() && !skipped
}

// needed are columns and that of the group, where there is more than one group.
func (in *intake) needed(columns ...int) []int {
	if in.grp >= 0 && len(in.survey.Definition.Groups) > 1 {
		return append(columns, in.grp)
	}
	return columns
}

// tooLong reports a line of text with more cells than there are headings. In a
// sheet there may be anything beside a table.
func (in *intake) tooLong(cells []string) bool {
	at := in.table.at(in.table.line())
	if at.Sheet() != "" || !slices.ContainsFunc(cells[len(in.head.columns):], func(cell string) bool { return cell != "" }) {
		return false
	}
	in.faults.add(fault.New(fault.CodeRowTooLong, at, "found", len(cells), "expected", len(in.head.columns)))
	return true
}

// holds says whether the row can be read: it is used, and has what it needs. Rows
// that nobody filled are left out, as is one that numbers the columns.
func (in *intake) holds(cells []string, needed []int) bool {
	if isBlank(at(cells, in.filled[0])) && !in.isFilled(cells) {
		return false
	}
	for _, col := range needed {
		if isBlank(at(cells, col)) {
			in.table.blank(col)
			in.faults.add(fault.New(fault.CodeRowCodeMissing, in.table.place(col),
				"column", in.head.columns[col].written, "title", "", "suggestion", ""))
			who, _ := in.names.units.find(at(cells, in.unit))
			in.tally.Doubt(who.id)
			return false
		}
	}
	return in.table.line() > in.head.body || !isNumbering(cells)
}

func (in *intake) isFilled(cells []string) bool {
	return slices.ContainsFunc(in.filled, func(col int) bool { return !isBlank(at(cells, col)) })
}

func isBlank(cell string) bool {
	return cell == "" || (cell[0] <= ' ' || cell[0] >= 0x80) && fold.Text(cell) == ""
}

// isNumbering says whether a row numbers the columns: "(1) (2) (3) …".
func isNumbering(cells []string) bool {
	for _, cell := range cells {
		if cell = fold.Text(cell); cell != "" && !(strings.HasPrefix(cell, "(") && strings.HasSuffix(cell, ")")) {
			return false
		}
	}
	return true
}

// at is the raw text of a column, "" where the row or the file has none.
func at(cells []string, col int) string {
	if col < 0 || col >= len(cells) {
		return ""
	}
	return cells[col]
}

// about is the unit and the group that a row is about, and its place: of the
// cell that names something unknown, else of the row.
func (in *intake) about(cells []string) (unit, group string, pos fault.Position) {
	pos = in.table.place(0)
	who, first := in.names.units.find(at(cells, in.unit))
	if !who.known && first {
		pos = in.table.place(in.unit)
	}
	if in.grp < 0 {
		return who.id, "", pos
	}
	asked, first := in.names.groups.find(at(cells, in.grp))
	if !asked.known && first && asked.id != "" {
		pos = in.table.place(in.grp)
	}
	return who.id, asked.id, pos
}
