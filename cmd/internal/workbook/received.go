package workbook

import (
	"io/fs"
	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/table"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// ReadReceived reads the list of what came in when: a CSV with the columns unit,
// stage, received, note, or the first visible sheet of a workbook with these or
// "Mã đơn vị", "Giai đoạn", "Ngày nhận", "Ghi chú". Without a stage it is the
// self-assessment that came in. Lines without a date, of what has not come or
// should have one, are apart. The error is the system's: no such file, no
// permission.
func ReadReceived(fsys fs.FS, name, shown string, names Names) (received, undated []scoring.Receipt, faults fault.List, err error) {
	t, faults, err := openTable(fsys, name, shown, receivedWords, []column.Heading{column.UnitCode, column.Received})
	if t == nil {
		return nil, nil, faults, err
	}
	defer t.Close()
	for t.Next() {
		day, at := t.Day(column.Received)
		blank := day == "" && !at.IsZero() // a date that cannot be read says that something came
		if blank && t.Text(column.UnitCode) == "" || t.Lacks(column.UnitCode) {
			continue
		}
		stage, known := handIn(t)
		got := scoring.Receipt{
			Unit: names.unit(t), Stage: stage, Day: day, Note: t.Phrase(column.Note),
			Pos: t.Place(column.Received), UnitPos: t.Place(column.UnitCode),
		}
		switch {
		case !known:
		case blank:
			undated = append(undated, got)
		default:
			t.Use()
			received = append(received, got)
		}
	}
	received, faults, err = whole(t, received)
	return received, undated, faults, err
}

var receivedWords = table.Words{
	Columns: []column.Heading{column.UnitCode, column.Received, column.Stage, column.Note, column.UnitName}, Beside: column.Beside,
}

func handIn(t *table.Table) (scoring.Stage, bool) {
	word, ok := t.Word(column.Stage)
	stage, known := handIns()[fold.Word(word)]
	if ok && !known {
		t.Bad(CodeReceivedStage, t.Place(column.Stage), "found", word)
	}
	return stage, ok && known
}
