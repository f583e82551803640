package workbook

import (
	"parindex/cmd/internal/sheet"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// Meta is what a form says it was made for; all empty in a workbook that
// parindex did not make.
type Meta struct {
	Round, Unit, Set string // ids
	Agency           string // of an appraisal's list, likewise
	Stage            scoring.Stage
	// Fingerprint is that of the criteria set when the form was written.
	Fingerprint string
}

// Meta reads the hidden sheet.
func (b *Book) Meta() Meta {
	rows, _ := b.rows(sheet.IndexSheet)
	said := map[string]string{}
	for _, r := range rows {
		said[r.cell(0)] = r.cell(1)
	}
	return Meta{
		Round: said["round"], Unit: said["unit"], Set: said["set"], Agency: said["agency"],
		Stage: scoring.Stage(said["stage"]), Fingerprint: said["fingerprint"],
	}
}

// position is a cell of the book; col counts from 0 as in a row.
func (b *Book) position(tab string, line, col int) fault.Position {
	return fault.InSheet(b.shown, tab).At(line, col+1)
}
