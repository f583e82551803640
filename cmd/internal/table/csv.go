package table

import (
	"bufio"
	"cmp"
	"io"
	"io/fs"
	"sync"
	"unicode/utf8"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// A CSV is a text file as a table: in UTF-8, UTF-16 or Windows-1258, its cells
// separated by commas, semicolons, tabs or bars. It holds some rows of it at a time.
// It is for one goroutine.
type CSV struct {
	open      opener
	script    script
	whole     fault.Position
	columns   []fault.Position // those with headings
	separator byte

	file         fs.File
	reader       *reader
	rows         batch // of the current row
	row          int
	isIncomplete bool // some row could not be split into cells
	faults       fault.List
}

// opener opens a file, at its beginning.
type opener func() (fs.File, error)

// buffers are readers that nobody reads with at the moment.
var buffers = sync.Pool{New: func() any { return bufio.NewReaderSize(nil, bufferSize) }}

// lookAt lends a reader of the text for one look at it.
func lookAt(text io.Reader, look func(*bufio.Reader) error) error {
	lent := borrow(text)
	defer giveBack(lent)
	return look(lent)
}

func borrow(text io.Reader) *bufio.Reader {
	lent := buffers.Get().(*bufio.Reader)
	lent.Reset(text)
	return lent
}

func giveBack(lent *bufio.Reader) {
	lent.Reset(nil) // lets go of the file
	buffers.Put(lent)
}

// visit opens the file for one look at it.
func (open opener) visit(look func(*bufio.Reader) error) error {
	file, err := open()
	if err != nil {
		return err
	}
	defer file.Close()
	return lookAt(file, look)
}

// OpenCSV opens the file of that name; diagnostics name it as shown. The error is
// the system's: no such file, no permission.
func OpenCSV(fsys fs.FS, name, shown string) (*CSV, error) {
	open := opener(func() (fs.File, error) { return fsys.Open(name) })
	script, err := newScript(open)
	if err != nil {
		return nil, err
	}
	return &CSV{open: open, script: script, whole: fault.InFile(shown), separator: ','}, nil
}

// Separators are those that the file may have; spreadsheets with the decimal comma
// write semicolons.
func (c *CSV) Separators() []byte { return []byte{',', ';', '\t', '|'} }

// Separate chooses one, from the next start on.
func (c *CSV) Separate(by byte) { c.separator = by }

// Start begins at the first row again.
func (c *CSV) Start() error {
	if err := c.Close(); err != nil {
		return err
	}
	file, err := c.open()
	if err != nil {
		return err
	}
	c.file = file
	c.rows, c.row, c.isIncomplete, c.faults = batch{}, 0, false, nil
	if c.script.guessed != "" {
		c.faults.Add(fault.Warn(CodeEncoding, c.whole, "encoding", c.script.guessed))
	}
	c.reader = &reader{whole: c.whole, separator: c.separator, badLine: c.script.badLine}
	c.reader.text = borrow(c.script.text(file))
	return nil
}

// Close lets go of the file.
func (c *CSV) Close() error {
	if c.file == nil {
		return nil
	}
	err := c.file.Close()
	c.file, c.reader.ended = nil, true
	giveBack(c.reader.text)
	return err
}

// Next goes to the next row. Lines without anything are none.
func (c *CSV) Next() bool {
	for c.row++; c.row >= len(c.rows.rows); c.row = 0 {
		if !c.reader.fill(&c.rows) {
			return false
		}
		c.isIncomplete = c.isIncomplete || len(c.rows.faults) > 0
		c.faults.Add(c.rows.faults...)
	}
	return true
}

// Err is why the system stopped reading, if it did.
func (c *CSV) Err() error { return c.reader.err }

// Line is the first line of the row.
func (c *CSV) Line() int { return c.rows.rows[c.row].line }

// Cells are the texts of the row's cells; the next row takes their place.
func (c *CSV) Cells() []string { return c.rows.rows[c.row].cells }

// Whole says whether every row so far could be split into cells.
func (c *CSV) Whole() bool { return !c.isIncomplete }

// At is the whole file.
func (c *CSV) At() fault.Position { return c.whole }

// Place is a cell of the row, counted from 0, or its line where there is none.
func (c *CSV) Place(col int) fault.Position {
	row := &c.rows.rows[c.row]
	switch {
	case col < 0 || col >= len(row.cells):
		return c.whole.At(row.line, 0)
	case row.starts != nil:
		return c.column(col).At(row.starts[col].line, row.starts[col].col)
	}
	letter := 1
	for _, cell := range row.cells[:col] {
		letter += utf8.RuneCountInString(cell) + 1
	}
	return c.column(col).At(row.line, letter)
}

func (c *CSV) column(col int) fault.Position {
	if col < len(c.columns) {
		return c.columns[col]
	}
	return c.whole
}

// head says what the columns are called, so that places of cells can.
func (c *CSV) head(titles []Title) {
	c.columns = make([]fault.Position, len(titles))
	for i, title := range titles {
		c.columns[i] = c.whole.Under(cmp.Or(title.Written, column.Letters(i+1)))
	}
}

// Faults are what was wrong with rows and cells since they were last asked for.
func (c *CSV) Faults() fault.List {
	faults := c.faults
	c.faults = nil
	return faults
}

// Number reads a number.
func (c *CSV) Number(raw string, at fault.Position) scoring.Input {
	return c.input(ReadNumber(raw, at, func() bool { return true }))
}

// Percent reads a number of percent, with its sign or without. Its text stays
// with it: people cut off decimals or round.
func (c *CSV) Percent(raw string, at fault.Position) scoring.Input {
	f, wrong, at := ReadPercent(raw, at)
	in := c.input(f, wrong, at)
	if in.State == scoring.Given {
		in.Text = f.Written
	}
	return in
}

// Plain reads a number that is no percentage.
func (c *CSV) Plain(raw string, at fault.Position) scoring.Input { return c.Number(raw, at) }

func (c *CSV) input(f Figure, wrong *fault.Diagnostic, at fault.Position) scoring.Input {
	switch {
	case wrong != nil:
		c.faults.Add(*wrong)
		return scoring.Input{State: scoring.Bad, Pos: at}
	case f.Blank:
		return scoring.Input{Pos: at}
	}
	return scoring.Input{State: scoring.Given, Number: f.Number, Signed: f.Signed, Pos: at}
}

// Day reads a date; ok is false where there is something else, which is reported.
func (c *CSV) Day(raw string, at fault.Position) (day scoring.Day, ok bool) {
	day, wrong := ReadDay(raw, at)
	if wrong != nil {
		c.faults.Add(*wrong)
	}
	return day, wrong == nil
}

// Word reads a text that decides something.
func (c *CSV) Word(raw string, at fault.Position) (string, bool) {
	written := fold.Text(raw)
	if IsErrorValue(written) {
		c.faults.Add(fault.New(CodeCellError, at, "text", written))
		return "", false
	}
	return written, true
}

// Phrase reads a text that people read.
func (c *CSV) Phrase(raw string, at fault.Position) string {
	c.Word(raw, at)
	return fold.Text(raw)
}

// Blank knows nothing of a cell without a text.
func (c *CSV) Blank(int) bool { return false }

// Use has nothing to note: everything in a text is there to see.
func (c *CSV) Use() {}

// Unseen is nothing.
func (c *CSV) Unseen(Header, []int) fault.List { return nil }
