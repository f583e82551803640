package demo

import (
	"bytes"
	"encoding/csv"
	"io"
	"slices"
	"strconv"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
)

// numberCell writes a text into a cell that asks for a number.
func numberCell(text string) func(*scoring.Criterion, []workbook.Value) (workbook.Value, bool) {
	return func(c *scoring.Criterion, values []workbook.Value) (workbook.Value, bool) {
		for _, v := range values {
			if field, ok := fieldOf(c, v); v.Input == "points" || ok && field.Kind == scoring.Number {
				v.Text = text
				return v, true
			}
		}
		return workbook.Value{}, false
	}
}

// choiceCell writes what is no option.
func choiceCell(c *scoring.Criterion, values []workbook.Value) (workbook.Value, bool) {
	const other = "Tương đối tốt"
	for _, v := range values {
		if field, ok := fieldOf(c, v); ok && field.Kind != scoring.Number && !slices.Contains(field.Options, other) {
			v.Text = other
			return v, true
		}
	}
	return workbook.Value{}, false
}

// overRate writes a percentage above 100, or a numerator above its denominator, where
// the rule refuses that.
func overRate(c *scoring.Criterion, values []workbook.Value) (workbook.Value, bool) {
	fields := c.Rule.Fields()
	if len(fields) == 0 || fields[0].Kind != scoring.Number || values[0].Input == "points" {
		return workbook.Value{}, false
	}
	inputs := make([]scoring.Input, len(fields))
	for i := range fields {
		inputs[i] = scoring.Input{State: scoring.Given, Number: scoring.MustPoints(values[i].Text)}
	}
	most := scoring.Whole(100)
	if len(fields) == 2 {
		most = inputs[1].Number
	}
	inputs[0].Number = most.Add(scoring.Whole(5))
	_, faults := c.Rule.Work(c, inputs)
	values[0].Text = inputs[0].Number.String()
	return values[0], len(faults) > 0 && faults[0].Code == scoring.CodeRateOver100
}

// overMax writes more points than there are.
func overMax(c *scoring.Criterion, values []workbook.Value) (workbook.Value, bool) {
	value := values[0]
	value.Text = sheet.SheetNumber(c.Max.Add(scoring.Whole(1)))
	return value, value.Input == "points"
}

func blankCell(_ *scoring.Criterion, values []workbook.Value) (workbook.Value, bool) {
	value := values[0]
	value.Text = ""
	return value, true
}

// wholeCell writes half a thing where things are counted.
func wholeCell(c *scoring.Criterion, values []workbook.Value) (workbook.Value, bool) {
	for _, v := range values {
		if field, ok := fieldOf(c, v); ok && field.Whole {
			v.Text = "2.5"
			return v, true
		}
	}
	return workbook.Value{}, false
}

// fieldOf is the field that a value fills, if it fills one.
func fieldOf(c *scoring.Criterion, v workbook.Value) (scoring.Field, bool) {
	for _, field := range c.Rule.Fields() {
		if field.Name == v.Input {
			return field, true
		}
	}
	return scoring.Field{}, false
}

// changed are the values with the fault among them.
func (f *mistake) changed(values []workbook.Value) []workbook.Value {
	if f == nil || f.leaf == nil || f.kind.row {
		return values
	}
	for i, v := range values {
		if v.Code == f.value.Code && v.Input == f.value.Input {
			values[i] = f.value
		}
	}
	return values
}

// damaged is the workbook with what is done to it once it is filled.
func (f *mistake) damaged(content []byte) ([]byte, error) {
	switch {
	case f == nil:
		return content, nil
	case f.kind.cut:
		return content[:len(content)/2], nil
	case f.kind.row:
		return withoutRow(content, f.value)
	}
	return content, nil
}

// withoutRow deletes the row that a value stands in.
func withoutRow(content []byte, v workbook.Value) ([]byte, error) {
	_, row, err := workbook.PlaceOf(content, v)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = workbook.Edit(content, []workbook.CellEdit{{Sheet: sheet.SelfSheet, Cell: strconv.Itoa(row)}}, &out)
	return out.Bytes(), err
}

// place is where validate reports the fault: a cell, or a file as a whole.
func (r *Round) place(m member, f *mistake) (file, cell string, err error) {
	switch {
	case f.kind.missing:
		return "round.yaml", "", nil
	case f.leaf == nil || f.kind.row:
		return "self/" + m.ID + ".xlsx", "", nil
	}
	blank, err := r.blank(m.Unit, m.block)
	if err != nil {
		return "", "", err
	}
	col, row, err := workbook.PlaceOf(blank, f.value)
	return "self/" + m.ID + ".xlsx", sheet.SelfSheet + "!" + column.CellName(col, row), err
}

// writeFaults lists the faults in the order of the units.
func (r *Round) writeFaults(w io.Writer) error {
	lines := csv.NewWriter(w)
	records := [][]string{{"unit", "name", "file", "cell", "criterion", "code", "fault", "written"}}
	for _, m := range r.members {
		f := r.faults[m.ID]
		if f == nil {
			continue
		}
		file, cell, err := r.place(m, f)
		if err != nil {
			return err
		}
		criterion, written := "", f.value.Text
		if f.leaf != nil {
			criterion = f.leaf.Code
		}
		if f.kind.row {
			written = ""
		}
		record := []string{m.ID, m.Name, file, cell, criterion, string(f.code(r)), f.kind.what, written}
		records = append(records, record)
	}
	return lines.WriteAll(records)
}
