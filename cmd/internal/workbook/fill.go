package workbook

import (
	"fmt"
	"io"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/form"
	"parindex/cmd/internal/text"
)

// Value is the content of one entry cell of a form.
type Value struct {
	Code string // of the criterion
	// Input is choice, numerator, denominator, percent, count, points, appraised,
	// evidence, explanation, note, or the id of a condition, a violation or a
	// variable of the leaf's rule.
	Input string
	Text  string
}

// inputColumns are the columns of the inputs, and whether numbers go there.
var inputColumns = map[string]struct {
	column.Heading
	number bool
}{
	"choice":      {column.Declared, false},
	"numerator":   {column.Declared, true},
	"percent":     {column.Declared, true},
	"count":       {column.Declared, true},
	"denominator": {column.Denominator, true},
	"points":      {column.Points, true},
	"appraised":   {column.Appraised, true},
	"evidence":    {column.Evidence, false},
	"explanation": {column.Explanation, false},
	"note":        {column.Note, false},
}

// Fill writes entry cells of a form and leaves the rest as it is. A text like
// "0.25" becomes a number with exactly these digits where numbers are asked for;
// any other text, "0,25" too, stays text. A code, or an input that the form has
// no cell for, is an error.
func Fill(content []byte, values []Value, w io.Writer) error {
	book, faults := openBytes(content, "form")
	if book == nil {
		return fmt.Errorf("fill: the form is no workbook: %s", faults[0].Code)
	}
	defer book.Close()
	rows, faults := book.rows(form.SelfSheet)
	if len(faults) > 0 {
		return fmt.Errorf("fill: the form has no usable sheet %q: %s", form.SelfSheet, faults[0].Code)
	}
	head := findHeader(rows, selfColumns)
	lines := map[string]int{}
	for _, r := range rows {
		if code := text.Fold(r.cell(head.col(column.Code))); r.line >= head.body && code != "" {
			lines[code] = r.line
		}
	}
	for _, v := range values {
		if err := book.fill(v, head, lines); err != nil {
			return err
		}
	}
	return book.file().Write(w)
}

func (b *Book) fill(v Value, head header, lines map[string]int) error {
	code, input := v.Code, inputColumns[v.Input]
	if own := v.Code + ":" + v.Input; lines[own] > 0 {
		code, input.Heading, input.number = own, column.Declared, true
	}
	line := lines[code]
	if line == 0 {
		return fmt.Errorf("fill: the form has no criterion %q", v.Code)
	}
	if input.Heading == nil || head.col(input.Heading) < 0 {
		return fmt.Errorf("fill: the form has no input %q for criterion %q", v.Input, v.Code)
	}
	cell := column.CellName(head.col(input.Heading)+1, line)
	if _, isNumber := cleanNumber(v.Text); input.number && isNumber || v.Text == "" {
		return b.file().SetCellDefault(form.SelfSheet, cell, v.Text)
	}
	if err := b.file().SetCellStr(form.SelfSheet, cell, v.Text); err != nil {
		return err
	}
	return b.makeRoom(v.Text, line, column.Letters(head.col(input.Heading)+1))
}

// makeRoom raises a row for a long text.
func (b *Book) makeRoom(content string, line int, letters string) error {
	width, err := b.file().GetColWidth(form.SelfSheet, letters)
	if err != nil {
		return err
	}
	height, err := b.file().GetRowHeight(form.SelfSheet, line)
	needed := form.RowHeight(content, width)
	if err != nil || height >= needed {
		return err
	}
	return b.file().SetRowHeight(form.SelfSheet, line, needed)
}
