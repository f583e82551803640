package answers

import (
	"errors"
	"io"
	"io/fs"
	"strings"
	"unicode/utf8"

	"parindex/cmd/internal/fold"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// csvTable is a CSV: UTF-8, a byte order mark tolerated, cells separated by
// commas or semicolons. It holds some rows of it at a time.
type csvTable struct {
	file  fs.File
	bytes io.ReaderAt    // of the file
	from  fault.Position // the whole file

	faults *limited // nil where they are dropped
	reader *rowReader
	rows   batch // of the current row
	row    int
	broken bool // a row could not be told into cells
}

// openCSV opens a file that can be read at any place; see [io.ReaderAt].
func openCSV(fsys fs.FS, name, shown string) (*csvTable, error) {
	file, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	bytes, ok := file.(io.ReaderAt)
	if !ok {
		return nil, errors.Join(&fs.PathError{Op: "read", Path: shown, Err: errors.ErrUnsupported}, file.Close())
	}
	return &csvTable{file: file, bytes: bytes, from: fault.InFile(shown)}, nil
}

func (t *csvTable) close() { t.file.Close() }

func (t *csvTable) separators() []rune { return []rune{',', ';'} }

func (t *csvTable) start(separator rune, faults *limited) {
	t.faults, t.broken = faults, false
	t.rows, t.row = batch{}, 0
	t.reader = newRowReader(t.bytes, t.from, separator)
}

func (t *csvTable) next() bool {
	for t.row++; t.row >= len(t.rows.rows); t.row = 0 {
		if !t.reader.fill(&t.rows) {
			return false
		}
		t.broken = t.broken || len(t.rows.faults) > 0
		for _, d := range t.rows.faults {
			if t.faults != nil {
				t.faults.add(d)
			}
		}
	}
	return true
}

func (t *csvTable) line() int       { return t.rows.rows[t.row].line }
func (t *csvTable) cells() []string { return t.rows.rows[t.row].cells }
func (t *csvTable) whole() bool     { return !t.broken }
func (t *csvTable) blank(int)       {}

func (t *csvTable) at(line int) fault.Position { return t.from.At(line, 0) }

// place counts letters where the reader counts bytes. All that takes more than
// one byte stands in the cells before.
func (t *csvTable) place(col int) fault.Position {
	row := &t.rows.rows[t.row]
	switch {
	case col < 0 || col >= len(row.cells):
		return t.at(row.line)
	case row.starts == nil:
		return t.from.At(row.line, row.plainColumn(col))
	}
	at := row.starts[col]
	for i := col - 1; i >= 0; i-- {
		cell := row.cells[i]
		newline := strings.LastIndexByte(cell, '\n')
		cell = cell[newline+1:]
		at.col -= len(cell) - utf8.RuneCountInString(cell)
		if newline >= 0 {
			break
		}
	}
	return t.from.At(at.line, at.col)
}

func (r *textRow) plainColumn(col int) int {
	at := 1
	for _, cell := range r.cells[:col] {
		at += utf8.RuneCountInString(cell) + 1
	}
	return at
}

func (t *csvTable) number(col int, cell, heading string) scoring.Input {
	written := fold.Text(cell)
	if written == "" {
		return scoring.Input{Pos: t.place(col)}
	}
	number, err := scoring.ParsePoints(written)
	if err != nil || strings.Contains(written, "/") {
		return t.bad(col, heading, written)
	}
	return scoring.Input{State: scoring.Given, Number: number, Text: written, Pos: t.place(col)}
}

// percent tolerates the sign.
func (t *csvTable) percent(col int, cell, heading string) scoring.Input {
	return t.number(col, strings.TrimSuffix(fold.Text(cell), "%"), heading)
}

func (t *csvTable) bad(col int, heading, written string) scoring.Input {
	at := t.place(col)
	t.faults.add(fault.New(fault.CodeNotNumber, at, "key", heading, "found", written))
	return scoring.Input{State: scoring.Bad, Pos: at}
}
