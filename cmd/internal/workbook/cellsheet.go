package workbook

import (
	"io/fs"
	"iter"

	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/sheet"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// A Sheet is a sheet of a workbook, for those who find its headings themselves.
// It is for one goroutine.
type Sheet struct {
	book  *Book
	at    fault.Position // of the whole sheet
	rows  []row
	cells cells
}

// OpenSheet reads the first visible sheet of a workbook. Where the diagnostics
// say why there is none, the sheet is nil. The error is the system's: no such
// file, no permission. Diagnostics name the file as shown.
func OpenSheet(fsys fs.FS, name, shown string) (*Sheet, fault.List, error) {
	book, faults, err := Open(fsys, name, shown)
	if book == nil {
		return nil, faults, err
	}
	s, faults := book.sheet("")
	return s, faults, nil
}

// sheet reads the sheet of that name, or the only visible one; with no name, the
// first visible one.
func (b *Book) sheet(name string) (*Sheet, fault.List) {
	tab, faults := b.firstVisible(), fault.List(nil)
	if name != "" || tab == "" {
		tab, faults = b.find(name)
	}
	if len(faults) > 0 {
		return nil, faults
	}
	rows, faults := b.rows(tab)
	if len(faults) > 0 {
		return nil, faults
	}
	return b.sheetOf(tab, rows), nil
}

func (b *Book) sheetOf(name string, rows []row) *Sheet {
	return &Sheet{book: b, at: fault.InSheet(b.shown, name), rows: rows, cells: cells{ask: b}}
}

// Round is the id of the round that the workbook's hidden sheet says it was made
// for; empty in one that parindex did not make.
func (s *Sheet) Round() string { return s.book.Meta().Round }

// Others are the further sheets of the workbook that people may have filled,
// hidden ones too.
func (s *Sheet) Others() (others []*Sheet) {
	for _, t := range s.book.tabs() {
		if t.Name == s.at.Sheet() || t.Name == sheet.IndexSheet || isBeside(t.Name) {
			continue
		}
		if rows, faults := s.book.rows(t.Name); len(faults) == 0 {
			others = append(others, s.book.sheetOf(t.Name, rows))
		}
	}
	return others
}

// Whole is the place of the whole sheet.
func (s *Sheet) Whole() fault.Position { return s.at }

// Rows are the lines that hold anything, with their raw cells: numbers as stored,
// formulas by their stored value.
func (s *Sheet) Rows() iter.Seq2[int, []string] {
	return func(yield func(int, []string) bool) {
		for _, row := range s.rows {
			if !yield(row.line, row.cells) {
				return
			}
		}
	}
}

// Place is a cell; lines count from 1, columns from 0.
func (s *Sheet) Place(line, col int) fault.Position {
	return s.at.At(line, col+1)
}

// Blank asks about a cell without a text: a formula that was never computed is
// reported.
func (s *Sheet) Blank(at fault.Position) { s.cells.listed(s.cells.computed(scoring.Input{Pos: at})) }

// Number is a cell's number, as [Record.Number] has it.
func (s *Sheet) Number(raw string, at fault.Position) scoring.Input {
	return s.cells.listed(s.cells.entered(raw, at))
}

// Percent is a number of percent: a cell that shows 80% holds 0.8 and means 80.
// Its text is what people typed where they typed text, else empty.
func (s *Sheet) Percent(raw string, at fault.Position) scoring.Input {
	in := s.cells.asPercent(s.Number(raw, at))
	if in.State == scoring.Given && s.cells.ask.isText(at) {
		in.Text = fold.Text(raw)
	}
	return in
}

// Faults are what was wrong with the cells asked for so far, one a cell.
func (s *Sheet) Faults() fault.List { return s.cells.faults }
