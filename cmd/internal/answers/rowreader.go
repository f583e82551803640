package answers

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"

	"parindex/scoring/fault"
)

// rowReader tells the text of a CSV into rows: lines without quotes by itself,
// the rest by encoding/csv, which reads on where it stopped.
type rowReader struct {
	file   io.ReaderAt
	whole  fault.Position
	begin  int64 // of the text, after a byte order mark
	bounds *bounded
	text   *bufio.Reader // of bounds
	csv    *csv.Reader   // of text, with no buffer of its own
	last   int           // line that it read, as it counts
	lines  int           // that it knows nothing of, and their bytes
	bytes  int64
	syntax int // faults of it
	ended  bool
}

func newRowReader(file io.ReaderAt, whole fault.Position, separator rune) *rowReader {
	const mark = "\ufeff"
	first := make([]byte, len(mark))
	r := &rowReader{file: file, whole: whole}
	if n, _ := file.ReadAt(first, 0); string(first[:n]) == mark {
		r.begin = int64(n)
	}
	r.bounds = newBounded(r.from(0))
	r.text = bufio.NewReaderSize(r.bounds, bufferSize)
	r.csv = csv.NewReader(r.text)
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
	for !r.ended && len(b.rows)+len(b.faults) == 0 {
		if !r.plain(b) {
			r.quoted(b)
		}
	}
	return len(b.rows)+len(b.faults) > 0
}

// plain reads whole lines without quotes that are in the buffer, and says whether
// there were any.
func (r *rowReader) plain(b *batch) bool {
	piece, _ := r.text.Peek(min(r.text.Buffered(), pieceSize))
	if quote := bytes.IndexByte(piece, '"'); quote >= 0 {
		piece = piece[:quote]
	}
	size := bytes.LastIndexByte(piece, '\n') + 1
	r.lines += b.split(string(piece[:size]), byte(r.csv.Comma), r.line(r.last)+1)
	r.bytes += int64(size)
	r.text.Discard(size) // what Peek returned is there
	return size > 0
}

// quoted reads a row of any kind.
func (r *rowReader) quoted(b *batch) {
	before := r.offset()
	r.bounds.nextRow()
	cells, err := r.csv.Read()
	if err == nil && r.offset()-before > maxRow {
		err = errLongRow
	}
	if err != nil {
		r.fault(b, err, before)
		return
	}
	r.keep(b, cells)
}

// offset is how many bytes were read.
func (r *rowReader) offset() int64 { return r.bytes + r.csv.InputOffset() }

// line is the one that encoding/csv counts so.
func (r *rowReader) line(counted int) int { return r.lines + counted }

// keep copies what the next row takes the place of.
func (r *rowReader) keep(b *batch, cells []string) {
	first, _ := r.csv.FieldPos(0)
	var starts []start
	if !r.isPlain(cells) {
		starts = make([]start, len(cells))
		for i := range starts {
			line, col := r.csv.FieldPos(i)
			starts[i] = start{r.line(line), col}
		}
	}
	b.cells = append(b.cells, cells...)
	b.row(len(cells), r.line(first), starts)
	r.last, _ = r.csv.FieldPos(len(cells) - 1)
	r.last += strings.Count(cells[len(cells)-1], "\n")
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
	var parse *csv.ParseError
	r.ended = !errors.As(err, &parse)
	switch {
	case err == io.EOF:
	case parse != nil:
		r.last = parse.Line
		line, col := r.line(parse.StartLine), 0
		if r.syntax++; r.syntax <= mostOfAKind && parse.Line == parse.StartLine { // else a quote opened too early
			col = r.letters(before, r.offset(), parse.Column)
		}
		b.faults.Add(fault.New(fault.CodeSyntax, r.whole.At(line, col), "detail", parse.Err.Error()))
	case err == errNotUTF8:
		b.faults.Add(fault.New(fault.CodeNotUTF8, r.whole.At(r.bounds.lines+1, 0)))
	case err == errLongRow:
		b.faults.Add(fault.New(CodeLineTooLong, r.whole.At(r.lineAt(before), 0), "megabytes", maxRow/mebi))
	default:
		b.faults.Add(fault.New(fault.CodeSyntax, r.whole, "detail", err.Error()))
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
