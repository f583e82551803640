package workbook

import (
	"io/fs"
	"slices"

	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/table"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// A Sheet is a sheet of a workbook as a [table.Source]. It is for one goroutine.
type Sheet struct {
	sheetRows
	book  *Book
	cells cells
	told  int   // faults of cells that were handed on
	used  []row // rows that say something
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

func (b *Book) firstVisible() string {
	for _, t := range b.tabs() {
		if !t.Hidden && !isBeside(t.Name) {
			return t.Name
		}
	}
	return ""
}

func (b *Book) sheetOf(name string, rows []row) *Sheet {
	at := fault.InSheet(b.shown, name)
	return &Sheet{sheetRows: sheetRows{at: at, rows: rows}, book: b, cells: cells{ask: b}}
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

// At is the place of the whole sheet.
func (s *Sheet) At() fault.Position { return s.at }

// Start begins at the first row again.
func (s *Sheet) Start() error {
	s.next = 0
	return nil
}

// Err is nil: all of the sheet is in memory.
func (s *Sheet) Err() error { return nil }

// Whole says that every row is in cells.
func (s *Sheet) Whole() bool { return true }

// Separators are none to choose from.
func (s *Sheet) Separators() []byte { return []byte{0} }

// Separate has nothing to do.
func (s *Sheet) Separate(byte) {}

// Close has nothing to let go of.
func (s *Sheet) Close() error { return nil }

// Blank asks about a cell without a text: a formula that was never computed is
// reported.
func (s *Sheet) Blank(col int) (reported bool) {
	return s.cells.listed(s.cells.computed(scoring.Input{Pos: s.Place(col)})).State == scoring.Bad
}

// Number is a number that somebody has to type: a blank that hides a formula which
// was never computed is no blank.
func (s *Sheet) Number(raw string, at fault.Position) scoring.Input {
	return s.cells.listed(s.cells.entered(raw, at))
}

// Plain is a number that is no percentage: a percent sign is a fault.
func (s *Sheet) Plain(raw string, at fault.Position) scoring.Input {
	return s.cells.asPlain(s.Number(raw, at))
}

// Percent is a number of percent: a cell that shows 80% holds 0.8 and means 80.
// Its text is what people typed where they typed text, else empty.
func (s *Sheet) Percent(raw string, at fault.Position) scoring.Input {
	isText := s.cells.ask.isText(at)
	if !isText {
		return s.cells.asPercent(s.Number(raw, at))
	}
	f, wrong, at := table.ReadPercent(raw, at)
	in := s.cells.listed(s.cells.figure(f, wrong, at))
	if in.State == scoring.Given {
		in.Text = f.Written
	}
	return in
}

// Day is a date.
func (s *Sheet) Day(raw string, at fault.Position) (scoring.Day, bool) { return s.cells.day(raw, at) }

// Word is a text that decides something; a formula that was never computed is
// reported, and so is an error value.
func (s *Sheet) Word(raw string, at fault.Position) (string, bool) {
	in := s.cells.listed(s.cells.choice(raw, at))
	return in.Text, in.State != scoring.Bad
}

// Phrase is a text that people read. One that a formula would give, had it been
// computed, is reported and stands as the formula, so that it is not missed as well.
func (s *Sheet) Phrase(raw string, at fault.Position) string {
	said := fold.Text(raw)
	if value, _, ok := s.cells.ask.shared(at); ok && said == "" {
		return fold.Text(value) // a reason may stand once for several rows
	}
	if s.cells.label(raw, at).State != scoring.Bad || said != "" {
		return said
	}
	return "=" + s.cells.ask.formula(at)
}

// use notes that the row at hand says something.
func use(t *table.Table) {
	if s, is := t.Source.(*Sheet); is {
		s.used = append(s.used, s.rows[s.next-1])
	}
}

// finished are the faults of a table that was read to its end.
func finished(t *table.Table) fault.List {
	if s, is := t.Source.(*Sheet); is {
		return append(s.unseen(), t.Faults()...)
	}
	return t.Faults()
}

// unseen is one warning for rows that count although nobody sees them.
func (s *Sheet) unseen() fault.List {
	hidden := slices.DeleteFunc(slices.Clone(s.used), func(r row) bool { return !s.cells.ask.hidesRow(s.at.Sheet(), r.line) })
	if len(hidden) == 0 {
		return nil
	}
	first := slices.IndexFunc(hidden[0].cells, func(cell string) bool { return fold.Text(cell) != "" })
	return fault.List{fault.Warn(CodeListRowsHidden, s.at.At(hidden[0].line, first+1), "count", len(hidden))}
}

// Faults are what was wrong with cells since it was last asked.
func (s *Sheet) Faults() fault.List {
	faults := s.cells.faults[s.told:]
	s.told = len(s.cells.faults)
	return slices.Clip(faults)
}
