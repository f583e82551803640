package workbook

import (
	"fmt"
	"io"

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
	heading
	number bool
}{
	"choice":      {colDeclared, false},
	"numerator":   {colDeclared, true},
	"percent":     {colDeclared, true},
	"count":       {colDeclared, true},
	"denominator": {colDenominator, true},
	"points":      {colPoints, true},
	"appraised":   {colAppraised, true},
	"evidence":    {colEvidence, false},
	"explanation": {colExplanation, false},
	"note":        {colNote, false},
}

// Fill writes entry cells of a form and leaves the rest as it is. A text like
// "0.25" becomes a number with exactly these digits where numbers are asked for;
// any other text, "0,25" too, stays text. A code, or an input that the form has
// no cell for, is an error.
func Fill(form []byte, values []Value, w io.Writer) error {
	book, faults := openBytes(form, "form")
	if book == nil {
		return fmt.Errorf("fill: the form is no workbook: %s", faults[0].Code)
	}
	defer book.Close()
	rows, faults := book.rows(selfSheet)
	if len(faults) > 0 {
		return fmt.Errorf("fill: the form has no usable sheet %q: %s", selfSheet, faults[0].Code)
	}
	head := findHeader(rows, selfColumns)
	lines := map[string]int{}
	for _, r := range rows {
		if code := text.Fold(r.cell(head.col(colCode))); r.line >= head.body && code != "" {
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
		code, input.heading, input.number = own, colDeclared, true
	}
	line := lines[code]
	if line == 0 {
		return fmt.Errorf("fill: the form has no criterion %q", v.Code)
	}
	if input.heading == nil || head.col(input.heading) < 0 {
		return fmt.Errorf("fill: the form has no input %q for criterion %q", v.Input, v.Code)
	}
	cell := cellName(head.col(input.heading)+1, line)
	if _, isNumber := cleanNumber(v.Text); input.number && isNumber || v.Text == "" {
		return b.file().SetCellDefault(selfSheet, cell, v.Text)
	}
	if err := b.file().SetCellStr(selfSheet, cell, v.Text); err != nil {
		return err
	}
	return b.makeRoom(v.Text, line, columnName(head.col(input.heading)+1))
}

// makeRoom raises a row for a long text.
func (b *Book) makeRoom(content string, line int, column string) error {
	width, err := b.file().GetColWidth(selfSheet, column)
	if err != nil {
		return err
	}
	height, err := b.file().GetRowHeight(selfSheet, line)
	needed := min(heightOf([]string{content}, []float64{width - indentWidth}, false), maxHeight)
	if err != nil || height >= needed {
		return err
	}
	return b.file().SetRowHeight(selfSheet, line, needed)
}
