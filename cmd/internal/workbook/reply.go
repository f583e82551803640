package workbook

import (
	"io/fs"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/sheet"
	"parindex/scoring"
	"parindex/scoring/fault"
)

var explanationColumns = []column.Heading{column.Code, column.Explained, column.Further}

// ReadExplanation reads what a unit says to the points that it was left: sheet
// "Giải trình" with the columns Mã, Giải trình, Tài liệu bổ sung. Rows without a
// text in either of the last two say nothing, and are left out.
func (b *Book) ReadExplanation(unit string) ([]scoring.Reply, fault.List) {
	t, faults := b.table(sheet.ExplanationSheet, explanationColumns, explanationColumns)
	if t == nil {
		return nil, faults
	}
	var explanations []scoring.Reply
	last := t.lastLine(column.Code)
	for _, r := range t.Records() {
		if r.row.line > last { // below, people sign
			break
		}
		if e := r.explanation(unit, column.Code); e.Text+e.Evidence != "" && !r.Lacks(column.Code) {
			r.use()
			explanations = append(explanations, e)
		}
	}
	return explanations, t.Faults()
}

// ReadExplanations reads the same of several units from a CSV with the columns
// unit, code, explanation, evidence. The error is the system's: no such file, no
// permission.
func ReadReplies(fsys fs.FS, name, shown string) ([]scoring.Reply, fault.List, error) {
	needed := []column.Heading{column.UnitCode, column.LeafCode, column.Explained}
	t, faults, err := csvTable(fsys, name, shown, append(needed, column.Further), needed)
	if t == nil {
		return nil, faults, err
	}
	t.cells.faults.Add(t.head.doubles([]column.Heading{column.Further}, t.at)...)
	var explanations []scoring.Reply
	for _, r := range t.Records() {
		e := r.explanation(r.Text(column.UnitCode), column.LeafCode)
		if e.Text+e.Evidence == "" || r.Lacks(column.UnitCode, column.LeafCode) {
			continue
		}
		explanations = append(explanations, e)
	}
	return explanations, append(t.unread(), t.Faults()...), nil
}

func (r Record) explanation(unit string, code column.Heading) scoring.Reply {
	return scoring.Reply{
		Unit: unit, Code: r.Text(code), Text: r.phrase(column.Explained), Evidence: r.phrase(column.Further), Pos: r.Place(column.Explained),
	}
}

// lastLine is the last line with something in the column.
func (t *Table) lastLine(heading column.Heading) int {
	for i := len(t.rows) - 1; i >= 0; i-- {
		if cell := t.rows[i].cell(t.head.col(heading)); fold.Word(cell) != "" {
			return t.rows[i].line
		}
	}
	return 0
}
