package page

import (
	"encoding/csv"
	"io"

	"parindex/cmd/internal/text"
)

// CSV writes a document that is one table, for programs: headings are the
// columns' ids, numbers have a decimal point, nothing is left out.
func CSV(w io.Writer, d *Document, _ Options) error {
	t, err := d.table()
	if err != nil {
		return err
	}
	records := [][]string{nil}
	for _, c := range t.Columns {
		records[0] = append(records[0], c.ID)
	}
	for _, row := range t.Rows {
		var record []string
		for _, cell := range row {
			record = append(record, cell.Plain())
		}
		records = append(records, record)
	}
	return csv.NewWriter(w).WriteAll(records)
}

// Plain is a cell for programs, as CSV has it.
func (c Cell) Plain() string {
	if c.Number != nil {
		return c.Number.Fixed(c.Decimals)
	}
	if c.Marked {
		return text.Inert(c.Text + Mark)
	}
	return text.Inert(c.Text)
}
