package workbook

import (
	"io/fs"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// ReadReceived reads the list of what came in when: a CSV with the columns unit,
// stage, received, note, or the first visible sheet of a workbook with these or
// "Mã đơn vị", "Giai đoạn", "Ngày nhận", "Ghi chú". Without a stage it is the
// self-assessment that came in. Lines without a date, of what has not come or
// should have one, are apart. The error is the system's: no such file, no
// permission.
func ReadReceived(fsys fs.FS, name, shown string) (received, undated []scoring.Receipt, faults fault.List, err error) {
	needed := []column.Heading{column.UnitCode, column.Received}
	more := []column.Heading{column.Stage, column.Note}
	t, faults, err := OpenTable(fsys, name, shown, "", append(needed, append(more, column.UnitName)...), needed)
	if t == nil {
		return nil, nil, faults, err
	}
	t.cells.faults.Add(t.head.doubles(more, t.at)...)
	for _, r := range t.Records() {
		day, at := r.Day(column.Received)
		blank := day == "" && !at.IsZero() // a date that cannot be read says that something came
		if blank && r.Text(column.UnitCode) == "" || r.Lacks(column.UnitCode) {
			continue
		}
		stage, known := r.handIn()
		got := scoring.Receipt{Unit: r.Text(column.UnitCode), Stage: stage, Day: day, Note: r.Text(column.Note), Pos: r.Place(column.Received)}
		switch {
		case !known:
		case blank:
			undated = append(undated, got)
		default:
			r.use()
			received = append(received, got)
		}
	}
	return received, undated, append(t.unread(), t.Faults()...), nil
}

func (r Record) handIn() (scoring.Stage, bool) {
	word, ok := r.word(column.Stage)
	stage, known := handIns[fold.Word(word)]
	if ok && !known {
		r.table.cells.bad(CodeReceivedStage, r.Place(column.Stage), "found", word)
	}
	return stage, ok && known
}
