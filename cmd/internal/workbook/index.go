package workbook

import (
	"slices"
	"strings"

	"parindex/scoring"
)

// indexSheet is the hidden sheet of our own forms: what a workbook is for, in
// columns A and B, and lists for its drop-downs further right.
const (
	indexSheet  = "_parindex"
	indexFormat = "1"
)

// Meta is what a form says it was made for; all empty in a workbook that
// parindex did not make.
type Meta struct {
	Round, Unit, Set string // ids
	Agency           string // of an appraisal's list, likewise
	// Fingerprint is that of the criteria set when the form was written.
	Fingerprint string
}

// Meta reads the hidden sheet.
func (b *Book) Meta() Meta {
	if !slices.ContainsFunc(b.tabs(), func(t tab) bool { return strings.EqualFold(t.name, indexSheet) }) {
		return Meta{}
	}
	rows, _ := b.rows(indexSheet)
	said := map[string]string{}
	for _, r := range rows {
		said[r.cell(0)] = r.cell(1)
	}
	return Meta{Round: said["round"], Unit: said["unit"], Set: said["set"], Agency: said["agency"], Fingerprint: said["fingerprint"]}
}

// metaOf is what a form's hidden sheet says, in order.
func metaOf(f Form) [][2]string {
	return [][2]string{
		{"format", indexFormat},
		{"round", f.Round.ID},
		{"unit", f.Unit.ID},
		{"set", f.Block.Set.ID},
		{"fingerprint", f.Block.Set.Fingerprint()},
	}
}

// position is a cell of the book; col counts from 0 as in a row.
func (b *Book) position(sheet string, line, col int) scoring.Position {
	return scoring.Position{File: b.shown, Sheet: sheet, Line: line, Col: col + 1}
}
