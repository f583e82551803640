package answers

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"unicode/utf8"

	"parindex/scoring"
)

// rowReader tells the text of a CSV into rows.
type rowReader struct {
	file   io.ReaderAt
	shown  string
	begin  int64 // of the text, after a byte order mark
	bounds *bounded
	csv    *csv.Reader
	syntax int // faults of it
	ended  bool
}

// batch is rows that follow each other, and what was wrong between them. Their
// cells stand one after the other.
type batch struct {
	rows   []textRow
	faults scoring.Diagnostics
	cells  []string
}

// textRow is one row; line is its first.
type textRow struct {
	line   int
	cells  []string
	starts []start // of its cells; nil where each starts behind the one before
}

// start is where a cell starts, its quotes included: on which line, at which byte.
type start struct{ line, col int }

// batchRows is how many rows are read at a time, batchCells about how many
// cells.
const (
	batchRows  = 128
	batchCells = batchRows * 100
)

func newRowReader(file io.ReaderAt, shown string, separator rune) *rowReader {
	const mark = "\ufeff"
	first := make([]byte, len(mark))
	r := &rowReader{file: file, shown: shown}
	if n, _ := file.ReadAt(first, 0); string(first[:n]) == mark {
		r.begin = int64(n)
	}
	r.bounds = newBounded(r.from(0))
	r.csv = csv.NewReader(bufio.NewReaderSize(r.bounds, bufferSize))
	r.csv.Comma = separator
	r.csv.FieldsPerRecord = -1
	r.csv.ReuseRecord = true
	return r
}

// from is the text from an offset on.
func (r *rowReader) from(offset int64) io.Reader {
	return io.NewSectionReader(r.file, r.begin+offset, 1<<62)
}

// fill reads the next rows in place of those in the batch, and says whether there
// was anything.
func (r *rowReader) fill(b *batch) bool {
	b.rows, b.cells, b.faults = b.rows[:0], b.cells[:0], nil
	for !r.ended && len(b.rows)+len(b.faults) < batchRows && len(b.cells) < batchCells {
		before := r.csv.InputOffset()
		r.bounds.nextRow()
		cells, err := r.csv.Read()
		if err == nil && r.csv.InputOffset()-before > maxRow {
			err = errLongRow
		}
		if err == nil {
			r.keep(b, cells)
			continue
		}
		r.fault(b, err, before)
	}
	return len(b.rows)+len(b.faults) > 0
}

// keep copies what the next row takes the place of. Slices of what append moved
// elsewhere still hold their row.
func (r *rowReader) keep(b *batch, cells []string) {
	first := len(b.cells)
	b.cells = append(b.cells, cells...)
	row := textRow{cells: b.cells[first:]}
	row.line, _ = r.csv.FieldPos(0)
	if !r.isPlain(cells) {
		for i := range cells {
			line, col := r.csv.FieldPos(i)
			row.starts = append(row.starts, start{line, col})
		}
	}
	b.rows = append(b.rows, row)
}

// isPlain says whether the row has no quotes, so that each cell starts one byte
// behind the end of the one before.
func (r *rowReader) isPlain(cells []string) bool {
	last := len(cells) - 1
	start := 1
	for _, cell := range cells[:last] {
		start += len(cell) + 1
	}
	line, _ := r.csv.FieldPos(0)
	lastLine, col := r.csv.FieldPos(last)
	return col == start && line == lastLine
}

// fault says why a row could not be read. Only one that could be told from the
// next is not the last.
func (r *rowReader) fault(b *batch, err error, before int64) {
	at := scoring.Position{File: r.shown}
	var parse *csv.ParseError
	r.ended = !errors.As(err, &parse)
	switch {
	case err == io.EOF:
	case parse != nil:
		at.Line = parse.StartLine
		if r.syntax++; r.syntax <= mostOfAKind && parse.Line == parse.StartLine { // else a quote opened too early
			at.Col = r.letters(before, r.csv.InputOffset(), parse.Column)
		}
		b.faults.Add(scoring.Fault(scoring.CodeSyntax, at, "detail", parse.Err.Error()))
	case err == errNotUTF8:
		at.Line = r.bounds.lines + 1
		b.faults.Add(scoring.Fault(scoring.CodeNotUTF8, at))
	case err == errLongRow:
		at.Line = r.lineAt(before)
		b.faults.Add(scoring.Fault(scoring.CodeLineTooLong, at, "megabytes", maxRow/mebi))
	default:
		b.faults.Add(scoring.Fault(scoring.CodeSyntax, at, "detail", err.Error()))
	}
}

// letters turns a column of the last line between two offsets from bytes into
// letters.
func (r *rowReader) letters(from, to int64, col int) int {
	text, _ := io.ReadAll(io.LimitReader(r.from(from), to-from))
	text = bytes.TrimRight(text, "\r\n")
	line := text[bytes.LastIndexByte(text, '\n')+1:]
	return utf8.RuneCount(line[:min(max(col-1, 0), len(line))]) + 1
}

// lineAt is the first line with anything in it from an offset on.
func (r *rowReader) lineAt(offset int64) int {
	line := 1
	text := bufio.NewReader(r.from(0))
	for at := int64(0); ; at++ {
		switch b, err := text.ReadByte(); {
		case err != nil, at >= offset && b != '\n' && b != '\r':
			return line
		case b == '\n':
			line++
		}
	}
}
