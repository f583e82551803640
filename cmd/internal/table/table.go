package table

import (
	"parindex/cmd/internal/column"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// A Source is a file or sheet whose rows can be read: a [CSV], or a sheet of a
// workbook, where cells have types and formats. It reports what is wrong with the
// cells that it is asked about.
type Source interface {
	Rows
	// At is the whole file or sheet.
	At() fault.Position
	// Number is a number from 0 up, Plain one that is no percentage, Percent one of
	// percent, with its text if people typed text. What is none is a fault.
	Number(raw string, at fault.Position) scoring.Input
	Plain(raw string, at fault.Position) scoring.Input
	Percent(raw string, at fault.Position) scoring.Input
	// Day is a date. Word is a text that decides something, Phrase one that people
	// read.
	Day(raw string, at fault.Position) (scoring.Day, bool)
	Word(raw string, at fault.Position) (string, bool)
	Phrase(raw string, at fault.Position) string
	// Blank is told of cells of the row that have no text and should have one. It may
	// know why, and reports that.
	Blank(col int) (reported bool)
	// Use says that the row counts. Unseen is what nobody sees of the rows that count,
	// in the columns that are read.
	Use()
	Unseen(header Header, columns []int) fault.List
	// Faults are those found since it was last asked.
	Faults() fault.List
	// Start begins at the first row again.
	Start() error
	// Err is why the system stopped reading; Whole says whether each row so far
	// could be split into cells.
	Err() error
	Whole() bool
	// Separators are those that cells may have between them; 0 where there is no
	// choice. Separate chooses one, from the next start on.
	Separators() []byte
	Separate(by byte)
	// Close lets go of the file.
	Close() error
}

// A Table is the rows below the headings of a [Source]. It is for one goroutine.
type Table struct {
	Source
	Header Header
	faults fault.List
	rows   int    // below the headings, so far
	ended  int    // how many faults are of rows before the one at hand
	unit   string // that the row at hand is about
	// Whose says whom the row at hand concerns, by [Table.Concerns], where nothing else of it was read.
	Whose func(*Table) string
	// Units are those that rows may name: a row that sums up others is of none of them, and is passed over. Where they
	// are nil it is a row like others.
	Units *Names
	// Codes are those of a unit's criteria of that title.
	Codes func(unit, title string) []string
	// Titles are those above the headings.
	Titles Titles
	// Figures are columns in which some row should have something.
	Figures []column.Heading
	filled  map[string]bool // those of them, by name
	// Lost, unless nil, hears of each row that cannot be read since nobody knows which cell is which.
	Lost func()
	// Used are the columns that are read.
	Used  []int
	foot  Foot
	atRow bool
}

// Find finds the headings of a source: those of the separator that gives most.
func Find(source Source, words Words) (Header, error) {
	var best Header
	words = words.Indexed()
	separators := source.Separators()
	by := separators[0]
	for i, separator := range separators {
		source.Separate(separator)
		if err := source.Start(); err != nil {
			return best, err
		}
		h := FindHeader(source, words)
		if source.Err() != nil {
			return best, source.Err()
		}
		if i == 0 || h.more(best) {
			best, by = h, separator
		}
	}
	source.Separate(by)
	source.Faults() // they are found again with the rows
	if csv, ok := source.(*CSV); ok && best.Line > 0 {
		csv.head(best.Columns)
	}
	return best, nil
}

// more says whether there are more headings that mean something, or, where none
// does, more columns.
func (h Header) more(than Header) bool {
	if h.all != than.all || h.known != than.known {
		return h.known > than.known || h.known == than.known && h.all > than.all
	}
	return h.all == 0 && len(h.Columns) > len(than.Columns)
}

// Open finds the headings of a source and goes to the rows below. Without the
// columns that are needed there is no table, and the faults say why. The columns
// that nothing reads, and those that are there twice, are reported.
func Open(source Source, words Words, needed []column.Heading) (*Table, fault.List, error) {
	header, err := Find(source, words)
	if err != nil {
		return nil, nil, err
	}
	if header.Line == 0 {
		faults, err := Headless(source, header, needed)
		return nil, faults, err
	}
	if wrong, is := header.TooMany(source.At()); is {
		return nil, fault.List{wrong}, nil
	}
	if faults := header.Missing(needed, source.At()); len(faults) > 0 {
		return nil, faults, nil
	}
	t, err := Below(source, header)
	t.Used = header.Used(words.Columns)
	t.faults.Add(header.Unread(t.Used, seq.Map(words.Columns, header.called))...)
	t.faults.Add(header.Twice(words.Columns)...)
	return t, nil, err
}

// Below is the rows below headings that [Find] found, whatever columns there are.
func Below(source Source, header Header) (*Table, error) {
	return &Table{Source: source, Header: header}, source.Start()
}

// Headless says why there are no headings: what is wrong with the rows where they
// should be, else that there are none.
func Headless(source Source, header Header, needed []column.Heading) (fault.List, error) {
	if err := source.Start(); err != nil {
		return nil, err
	}
	for source.Next() && source.Line() <= headerRows {
	}
	faults := source.Faults()
	if faults.Errors() == 0 {
		faults.Add(header.nothing(needed, source.At()))
	}
	return faults, source.Err()
}

// TooMany is the fault of a table with more columns than anybody has questions.
func (h Header) TooMany(whole fault.Position) (fault.Diagnostic, bool) {
	return fault.New(CodeColumnsTooMany, whole.At(h.Line, 0), "limit", maxColumns), len(h.Columns) > maxColumns
}

// Next goes to the next row below the headings that holds anything.
func (t *Table) Next() bool {
	t.endRow()
	for t.Source.Next() {
		t.ended = len(t.Faults()) // a row that could not be split is not the next one's
		if t.Line() < t.Header.Line {
			t.Titles.Look(t.Source)
		}
		if t.isBeside(t.Line(), t.Cells()) {
			continue
		}
		if t.atRow = true; !t.tooLong() && !t.isTotal() {
			t.rows++
			t.noteFigures()
			return true
		}
		t.endRow() // what is wrong with it is not the next one's
	}
	return false
}

// Concerns says which unit the row at hand is about, and so all its faults.
func (t *Table) Concerns(unit string) { t.unit = unit }

func (t *Table) endRow() {
	faults := t.Faults()[t.ended:]
	if t.atRow && len(faults) > 0 && t.unit == "" && t.Whose != nil {
		t.Whose(t)
	}
	faults.In(fault.About{Unit: t.unit})
	t.ended, t.unit, t.atRow = len(t.faults), "", false
}

// isTotal passes over a row that sums up others, with a warning.
func (t *Table) isTotal() bool {
	return t.Units != nil && t.IsSum(sumColumn(t.Cells(), t.Header.Col(column.UnitCode)), t.Units)
}

// Report adds a fault of the row.
func (t *Table) Report(d fault.Diagnostic) { t.faults.Add(d) }

// Bad reports a cell, and is its value.
func (t *Table) Bad(code fault.Code, at fault.Position, pairs ...any) scoring.Input {
	t.Report(fault.New(code, at, pairs...))
	return scoring.Input{State: scoring.Bad, Pos: at}
}

// Finish is, after the last row, all that was wrong with the table.
func (t *Table) Finish() fault.List {
	t.endRow()
	t.faults.Add(append(t.Titles.Told(), t.blankColumns()...)...)
	faults := append(t.Unseen(t.Header, t.Used), t.Faults()...)
	if t.Units == nil {
		return faults
	}
	return t.onceShifted(faults)
}

func (t *Table) noteFigures() {
	for _, heading := range t.Figures {
		if t.filled[heading.Name()] || IsBlank(t.Raw(heading)) {
			continue
		}
		if t.filled == nil {
			t.filled = map[string]bool{}
		}
		t.filled[heading.Name()] = true
	}
}

// blankColumns warns of columns of figures that have a heading and nothing below it, where some other has.
func (t *Table) blankColumns() (faults fault.List) {
	for _, heading := range t.Figures {
		if t.rows > 1 && len(t.filled) > 0 && t.Has(heading) && !t.filled[heading.Name()] {
			faults.Add(fault.Warn(codeColumnBlank, t.Header.Columns[t.Header.Col(heading)].Pos, "column", t.Called(heading)))
		}
	}
	return faults
}

// Empty adds the warning of a list that says nothing, in none of its rows, though nothing that is wrong with it says why:
// it has headings alone, or blank rows.
func Empty(file fault.Position, rows int, faults fault.List) fault.List {
	if rows == 0 && faults.Errors() == 0 {
		faults.Add(fault.Warn(codeListEmpty, file))
	}
	return faults
}

// Once makes one of the faults of the table that make up a column.
func (t *Table) Once(faults fault.List) fault.List {
	return faults.OncePerColumn(func(fault.Position) int { return t.rows })
}

// Faults are what was wrong with the table so far.
func (t *Table) Faults() fault.List {
	if more := t.Source.Faults(); len(more) > 0 {
		t.faults.Add(more...)
	}
	return t.faults
}

// Take is what was wrong since it was last asked, for whoever need not have all of it in the end.
func (t *Table) Take() fault.List {
	faults := t.Faults()
	if len(faults) > 0 {
		t.faults, t.ended = nil, 0
	}
	return faults
}
