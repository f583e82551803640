package workbook

import (
	"io/fs"
	"slices"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/table"
	"parindex/cmd/internal/xlsx"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// A Sheet is a sheet of a workbook as a [table.Source]. It is for one goroutine.
type Sheet struct {
	sheetRows
	book  *Book
	cells cells
	told  int   // faults of cells that were handed on
	used  []int // places of the rows that count
	// Columns that were asked for anything but a text, and for texts that people read.
	asked, phrases map[int]bool
}

// openSheet reads the first visible sheet of a workbook. Where the diagnostics
// say why there is none, the sheet is nil. The error is the system's: no such
// file, no permission. Diagnostics name the file as shown.
func openSheet(fsys fs.FS, name, shown string) (*Sheet, fault.List, error) {
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

func (b *Book) firstVisible() string {
	return seq.First(b.tabs(), func(t xlsx.Tab) bool { return !t.Hidden && !isBeside(t.Name) }).Name
}

func (b *Book) sheetOf(name string, rows []row) *Sheet {
	at := fault.InSheet(b.shown, name)
	return &Sheet{
		sheetRows: sheetRows{at: at, rows: rows}, book: b, cells: cells{ask: b},
		asked: map[int]bool{}, phrases: map[int]bool{},
	}
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

// otherTables warns of further sheets with the headings of such a table: only one is read.
func (s *Sheet) otherTables(words table.Words, needed []column.Heading) (faults fault.List) {
	for _, other := range s.Others() {
		if head := findHeader(other.at, other.rows, words); len(head.Missing(needed, other.at)) == 0 {
			faults.Add(fault.Warn(codeListSheetUnread, other.at, "sheet", other.at.Sheet(), "read", s.at.Sheet()))
		}
	}
	return faults
}

// At is the place of the whole sheet.
func (s *Sheet) At() fault.Position { return s.at }

// Start goes back to the first row.
func (s *Sheet) Start() error {
	s.next = 0
	return nil
}

// Err is nil: all of the sheet is in memory.
func (s *Sheet) Err() error { return nil }

// Whole says that every row is in cells.
func (s *Sheet) Whole() bool { return true }

// Separators is empty: a sheet has columns of its own.
func (s *Sheet) Separators() []byte { return []byte{0} }

// Separate has nothing to do.
func (s *Sheet) Separate(byte) {}

// Close does nothing: the whole sheet is in memory.
func (s *Sheet) Close() error { return nil }

// Blank reports a cell without a text that holds a formula which was never computed, or is merged
// with others; a note is merged from the first column on.
func (s *Sheet) Blank(col int) (reported bool) {
	in := scoring.Input{Pos: s.Place(col)}
	if over, merged := s.book.mergedOver(in.Pos); merged && over.Left > 0 {
		return s.cells.covered(in).State == scoring.Bad
	}
	return s.cells.listed(s.cells.computed(in)).State == scoring.Bad
}

// Number is a number that has to be typed. A cell with a formula that was never computed does
// not count as blank.
func (s *Sheet) Number(raw string, at fault.Position) scoring.Input {
	s.ask(at)
	return s.cells.listed(s.cells.entered(raw, at))
}

// Plain is a number that is no percentage: a percent sign is a fault.
func (s *Sheet) Plain(raw string, at fault.Position) scoring.Input {
	return s.cells.asPlain(s.Number(raw, at))
}

// Percent is a number of percent: a cell that shows 80% holds 0.8 and means 80.
// Its text is what people typed where they typed text, else empty.
func (s *Sheet) Percent(raw string, at fault.Position) scoring.Input {
	if !s.cells.ask.isText(at) {
		return s.cells.asPercent(s.Number(raw, at))
	}
	s.ask(at)
	in := s.cells.listed(s.cells.trusted(s.cells.typed(raw, at, table.ReadPercent)))
	if in.State == scoring.Given {
		in.Text = fold.Text(raw)
	}
	return in
}

// Day is a date.
func (s *Sheet) Day(raw string, at fault.Position) (scoring.Day, bool) {
	s.ask(at)
	return s.cells.day(raw, at)
}

// Word is a text that decides something. An error value, a formula that was never
// computed and what is no text are reported.
func (s *Sheet) Word(raw string, at fault.Position) (string, bool) {
	s.ask(at)
	in := s.cells.listed(s.cells.plainWord(s.cells.choice(raw, at)))
	return in.Text, in.State != scoring.Bad
}

// Phrase is a text that people read. A formula that was never computed is reported; its text
// is the formula, so that the text is not reported as missing, too.
func (s *Sheet) Phrase(raw string, at fault.Position) string {
	s.phrases[at.Col()-1] = true
	said := fold.Text(raw)
	if value, _, ok := s.cells.ask.shared(at); ok && said == "" {
		return fold.Text(value) // a reason may stand once for several rows
	}
	if s.cells.label(raw, at).State != scoring.Bad || said != "" {
		return said
	}
	return "=" + s.cells.ask.formula(at)
}

// ask notes a column whose cells are checked when they are read.
func (s *Sheet) ask(at fault.Position) { s.asked[at.Col()-1] = true }

// Faults are what was wrong with cells since it was last asked.
func (s *Sheet) Faults() fault.List {
	faults := s.cells.faults[s.told:]
	s.told = len(s.cells.faults)
	return slices.Clip(faults)
}
