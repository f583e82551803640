package table

import (
	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// Has says whether the table has the column.
func (t *Table) Has(heading column.Heading) bool { return t.Header.Col(heading) >= 0 }

// Place is where a column of the row stands, or the row where the table has no
// such column.
func (t *Table) Place(heading column.Heading) fault.Position {
	return t.Source.Place(t.Header.Col(heading))
}

// Raw is a cell as the file has it, "" of a column that the table has not.
func (t *Table) Raw(heading column.Heading) string { return At(t.Cells(), t.Header.Col(heading)) }

// Text is a cell's text without blanks around and twice within.
func (t *Table) Text(heading column.Heading) string { return fold.Text(t.Raw(heading)) }

// At is the raw text of a column, "" where the row has none.
func At(cells []string, col int) string {
	if col < 0 || col >= len(cells) {
		return ""
	}
	return cells[col]
}

// Number is a cell's number, [Source.Number].
func (t *Table) Number(heading column.Heading) scoring.Input {
	return t.Source.Number(t.Raw(heading), t.Place(heading))
}

// Plain is a cell's number, [Source.Plain].
func (t *Table) Plain(heading column.Heading) scoring.Input {
	return t.Source.Plain(t.Raw(heading), t.Place(heading))
}

// Percent is a cell's number, [Source.Percent].
func (t *Table) Percent(heading column.Heading) scoring.Input {
	return t.Source.Percent(t.Raw(heading), t.Place(heading))
}

// Day is a cell's date and where it stands. A blank has a place and no day; where
// there is something else it is reported and has neither.
func (t *Table) Day(heading column.Heading) (scoring.Day, fault.Position) {
	at := t.Place(heading)
	if !t.Has(heading) {
		return "", at
	}
	day, ok := t.Source.Day(t.Raw(heading), at)
	if !ok {
		return "", fault.Position{}
	}
	return day, at
}

// Word is the text of a cell that decides what its row means. An error value and
// a formula that was never computed are reported.
func (t *Table) Word(heading column.Heading) (string, bool) {
	if !t.Has(heading) {
		return "", true
	}
	return t.Source.Word(t.Raw(heading), t.Place(heading))
}

// Phrase is a text that people read. One that a formula would give, had it been
// computed, is reported and stands as the formula, so that it is not missed as well.
func (t *Table) Phrase(heading column.Heading) string {
	if !t.Has(heading) {
		return ""
	}
	return t.Source.Phrase(t.Raw(heading), t.Place(heading))
}

// Called is what the table itself calls a column that it has.
func (t *Table) Called(heading column.Heading) string {
	return t.Header.Columns[t.Header.Col(heading)].Written
}
