package workbook

import (
	"parindex/cmd/internal/column"
	"parindex/scoring"
)

// ReadReceived reads the list of what came in when: a CSV with the columns unit,
// stage, received, note, or the first visible sheet of a workbook with these or
// "Mã đơn vị", "Giai đoạn", "Ngày nhận", "Ghi chú". Without a stage it is the
// self-assessment that came in; without a date nothing has. The error is the
// system's: no such file, no permission.
func ReadReceived(file, shown string) ([]scoring.Receipt, scoring.Diagnostics, error) {
	needed := []column.Heading{column.UnitCode, column.Received}
	more := []column.Heading{column.Stage, column.Note}
	t, faults, err := OpenTable(file, shown, "", append(needed, append(more, column.UnitName)...), needed)
	if t == nil {
		return nil, faults, err
	}
	t.cells.faults.Add(t.head.doubles(more, t.at)...)
	var received []scoring.Receipt
	for _, r := range t.Records() {
		day, at := r.Day(column.Received)
		if day == "" && !at.IsZero() || r.Lacks(column.UnitCode) {
			continue
		}
		if stage, known := r.handIn(); known { // a date that cannot be read says that something came
			received = append(received, scoring.Receipt{
				Unit: r.Text(column.UnitCode), Stage: stage, Day: day, Note: r.Text(column.Note), Pos: r.Place(column.Received),
			})
		}
	}
	return received, t.Faults(), nil
}

func (r Record) handIn() (scoring.Stage, bool) {
	word, ok := r.word(column.Stage)
	stage, known := handIns[plainWord(word)]
	if ok && !known {
		r.table.cells.bad(scoring.CodeReceivedStage, r.Place(column.Stage), "found", word)
	}
	return stage, ok && known
}
