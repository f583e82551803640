package workbook

import (
	"bytes"
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/table"
	"parindex/scoring/fault"
)

// Value is the content of one entry cell of a form.
type Value struct {
	Code string // of the criterion
	// Input is choice, numerator, denominator, percent, count, points, appraised,
	// evidence, explanation, note, further, or the id of a condition, a violation or a
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
	"further":     {column.Further, false},
}

// Fill writes entry cells of a form and leaves the rest as it is. A text like
// "0.25" becomes a number with exactly these digits where numbers are asked for;
// any other text, "0,25" too, stays text. A code, or an input that the form has
// no cell for, is an error.
func Fill(content []byte, values []Value, w io.Writer) error {
	return fill(content, sheet.SelfSheet, selfWords, values, w)
}

// FillExplanation fills, as [Fill] does, the workbook in which a unit explains its cuts. Its
// inputs are explanation and further.
func FillExplanation(content []byte, values []Value, w io.Writer) error {
	return fill(content, sheet.ExplanationSheet, table.Words{Columns: explanationColumns}, values, w)
}

// PlaceOf is the column and the row of a self-assessment where [Fill] writes the value.
func PlaceOf(content []byte, v Value) (col, line int, err error) {
	f, err := newFiller(content, sheet.SelfSheet, selfWords)
	if err != nil {
		return 0, 0, err
	}
	defer f.file.Close()
	col, line, _, err = f.place(v)
	return col, line, err
}

func fill(content []byte, tab string, words table.Words, values []Value, w io.Writer) error {
	f, err := newFiller(content, tab, words)
	if err != nil {
		return err
	}
	defer f.file.Close()
	for _, v := range values {
		if err := f.fill(v); err != nil {
			return err
		}
	}
	return f.file.Write(w)
}

// filler writes into one sheet of a form.
type filler struct {
	file  *excelize.File
	sheet string
	head  table.Header
	lines map[string]int // by code
}

func newFiller(content []byte, tab string, words table.Words) (*filler, error) {
	book, faults := openBytes(content, "form")
	if book == nil {
		return nil, fmt.Errorf("fill: the form is not a workbook: %s", faults[0].Code)
	}
	rows, faults := book.rows(tab)
	if len(faults) > 0 {
		return nil, fmt.Errorf("fill: the form has no usable sheet %q: %s", tab, faults[0].Code)
	}
	file, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		return nil, fmt.Errorf("fill: %w", err)
	}
	f := &filler{file: file, sheet: tab, head: findHeader(fault.InSheet("form", tab), rows, words),
		lines: map[string]int{}}
	for _, r := range rows {
		if code := fold.Text(r.cell(f.head.Col(column.Code))); r.line >= f.head.Body && code != "" {
			f.lines[code] = r.line
		}
	}
	return f, nil
}

func (f *filler) fill(v Value) error {
	col, line, number, err := f.place(v)
	if err != nil {
		return err
	}
	cell := column.CellName(col, line)
	if _, isNumber := table.CleanNumber(v.Text); number && isNumber || v.Text == "" {
		return f.file.SetCellDefault(f.sheet, cell, v.Text)
	}
	if err := f.file.SetCellStr(f.sheet, cell, v.Text); err != nil {
		return err
	}
	return f.makeRoom(v.Text, line, column.Letters(col))
}

// place is the column and the row of a value, and whether a number goes there.
func (f *filler) place(v Value) (col, line int, number bool, err error) {
	code, input := v.Code, inputColumns[v.Input]
	if own := v.Code + ":" + v.Input; f.lines[own] > 0 {
		code, input.Heading, input.number = own, column.Declared, true
	}
	line = f.lines[code]
	if line == 0 {
		return 0, 0, false, fmt.Errorf("fill: the form has no criterion %q", v.Code)
	}
	if input.Heading == nil || f.head.Col(input.Heading) < 0 {
		return 0, 0, false, fmt.Errorf("fill: the form has no input %q for criterion %q", v.Input, v.Code)
	}
	return f.head.Col(input.Heading) + 1, line, input.number, nil
}

// makeRoom raises a row for a long text.
func (f *filler) makeRoom(content string, line int, letters string) error {
	file := f.file
	width, err := file.GetColWidth(f.sheet, letters)
	if err != nil {
		return err
	}
	height, err := file.GetRowHeight(f.sheet, line)
	needed := sheet.RowHeight(content, width)
	if err != nil || height >= needed {
		return err
	}
	return file.SetRowHeight(f.sheet, line, needed)
}
