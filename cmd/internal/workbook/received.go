package workbook

import (
	"cmp"
	"io/fs"
	"slices"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/table"
	"parindex/scoring"
	"parindex/scoring/fault"
)

var (
	explanationColumns = []column.Heading{column.Code, column.Explained, column.Further}
	replyColumns       = []column.Heading{column.UnitCode, column.LeafCode, column.Explained, column.Further,
		column.UnitName, column.LeafName}

	explanationWords = table.Words{Columns: append(slices.Clone(explanationColumns), column.LeafName),
		Beside: column.BesideReplies}.Indexed()
	replyWords = table.Words{Columns: replyColumns, Beside: column.Beside}.Indexed()
)

// ReadExplanation reads a unit's explanations of its cuts: sheet "Giải trình" with the columns
// Mã, Giải trình, Tài liệu bổ sung. Rows without a text in the last two columns are left out.
func (b *Book) ReadExplanation(unit string, names Names) ([]scoring.Reply, fault.List) {
	s, faults := b.sheet(sheet.ExplanationSheet)
	if s == nil {
		return nil, faults
	}
	t, faults, _ := table.Open(s, explanationWords, explanationColumns)
	if t == nil {
		return nil, faults
	}
	var explanations []scoring.Reply
	var foot table.Foot
	last := s.lastLine(t.Header.Col(column.Code))
	for t.Next() && (t.Line() <= last || t.Line() == last+1 && goesOn(t, unit, names)) { // below, people sign
		last = max(last, t.Line())
		e := explanation(t, unit, column.Code)
		if e.Text+e.Evidence == "" || foot.Is(t.Cells(), names.Units) || t.Lacks(column.Code) {
			continue
		}
		t.Use()
		_, over, shares := s.book.shared(e.Pos)
		if shares && t.Text(column.Explained) == "" && s.cells.isFirst(mergedRow{e.Pos.Sheet(), 0, over}) {
			t.Report(fault.Warn(codeReplyMerged, e.Pos, "range", rangeName(over)))
		}
		if code, known := names.leaf(t, unit, column.Code); known {
			e.Code = code
			names.sameLeaf(t, unit, code, false)
			explanations = append(explanations, e)
		}
	}
	return explanations, append(s.otherTables(explanationWords, explanationColumns), finish(t)...)
}

// goesOn says whether a row without a code behind the last one is still of the table, not a signature.
func goesOn(t *table.Table, unit string, names Names) bool {
	said, title := cmp.Or(t.Text(column.Explained), t.Text(column.Further)), t.Text(column.LeafName)
	if title != "" {
		return names.Codes != nil && len(names.Codes(unit, title)) > 0
	}
	return said != strings.ToUpper(said) && said[0] != '(' && !strings.Contains(said, "ngày ")
}

// ReadReplies reads the explanations of several units from a CSV, or the first visible sheet of a workbook, with the
// columns unit, code, explanation, evidence. The error is the system's: no such file, no permission.
func ReadReplies(fsys fs.FS, name, shown string, names Names) ([]scoring.Reply, fault.List, error) {
	return readTable(fsys, name, shown, replyWords, replyColumns[:3], func(t *table.Table) (replies []scoring.Reply) {
		names.ask(t)
		for t.Next() {
			e := explanation(t, names.unit(t), column.LeafCode)
			if e.Text+e.Evidence == "" || t.Lacks(column.UnitCode, column.LeafCode) {
				continue
			}
			e.Code, _ = names.leaf(t, e.Unit, column.LeafCode)
			names.sameLeaf(t, e.Unit, e.Code, false)
			names.sameUnit(t, column.UnitName, e.Unit, fault.RowByID)
			replies = append(replies, e)
		}
		return replies
	})
}

func explanation(t *table.Table, unit string, code column.Heading) scoring.Reply {
	notNumber(t, column.Explained)
	return scoring.Reply{
		Unit: unit, Code: t.Text(code), Text: t.Phrase(column.Explained), Evidence: t.Phrase(column.Further),
		Pos: t.Place(column.Explained), UnitPos: t.Place(column.UnitCode), CodePos: t.Place(code),
	}
}

// lastLine is the last line with something in the column, were it a formula without
// a value, or what a merged cell above says.
func (s *Sheet) lastLine(col int) int {
	for _, row := range slices.Backward(s.rows) {
		at := s.at.At(row.line, col+1)
		if _, _, shares := s.book.shared(at); shares || fold.Text(row.cell(col)) != "" || s.book.formula(at) != "" {
			return row.line
		}
	}
	return 0
}

// ReadReceived reads the list of what came in when: a CSV with the columns unit,
// stage, received, note, or the first visible sheet of a workbook with these or
// "Mã đơn vị", "Giai đoạn", "Ngày nhận", "Ghi chú". Without a stage it is the
// self-assessment that came in. Lines without a date, of what has not come or
// should have one, are apart. The error is the system's: no such file, no
// permission.
func ReadReceived(fsys fs.FS, name, shown string, names Names) (
	received, undated []scoring.Receipt, faults fault.List, err error,
) {
	t, faults, err := openTable(fsys, name, shown, receivedWords, []column.Heading{column.UnitCode, column.Received})
	if t == nil {
		return nil, nil, faults, err
	}
	defer t.Close()
	names.ask(t, names.Year+1)
	said := map[string]bool{} // units and stages with a line before
	for t.Next() {
		before := len(t.Faults())
		day, at := t.Day(column.Received)
		after := len(t.Faults())
		blank := day == "" && !at.IsZero() // a date that cannot be read says that something came
		if blank && t.Text(column.UnitCode) == "" || t.Lacks(column.UnitCode) {
			continue
		}
		stage, known := handIn(t)
		got := scoring.Receipt{
			Unit: names.unit(t), Stage: stage, Day: day, Note: t.Phrase(column.Note),
			Pos: t.Place(column.Received), UnitPos: t.Place(column.UnitCode),
		}
		names.sameUnit(t, column.UnitName, got.Unit, fault.RowByID)
		key := got.Unit + " " + string(stage)
		if !said[key] {
			t.Faults()[before:after].With(fault.LatenessNever)
		}
		switch said[key] = said[key] || !blank; {
		case !known:
		case blank:
			t.Use()
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
	Columns: []column.Heading{column.UnitCode, column.Received,
		column.Stage, column.Note, column.UnitName}, Beside: column.Beside,
}.Indexed()

func handIn(t *table.Table) (scoring.Stage, bool) {
	word, ok := t.Word(column.Stage)
	stage, known := handIns()[fold.Word(word)]
	if ok && !known {
		t.Bad(codeReceivedStage, t.Place(column.Stage), "found", word)
	}
	return stage, ok && known
}
