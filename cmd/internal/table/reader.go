package table

import (
	"bufio"
	"bytes"
	"io"
	"strings"
	"unicode/utf8"

	"parindex/scoring/fault"
)

// What a row of a CSV may hold.
const (
	mebi       = 1 << 20
	maxRow     = mebi // bytes
	maxColumns = 1000
	bufferSize = 64 << 10
)

// pieceSize is how many bytes of lines without quotes are split at a time: few
// enough for their cells to stay near the processor.
const pieceSize = 4 << 10

// reader tells the text of a CSV into rows, as encoding/csv does: lines without
// quotes many at a time, others one by one. A row that cannot be split into cells
// is reported and left out.
type reader struct {
	whole     fault.Position
	text      *bufio.Reader
	separator byte
	badLine   int // the line after the text's end, if it could not be decoded
	lines     int // read so far
	ended     bool
	err       error // the system's

	row    []byte // the text of the row at hand; its lines end in \n
	cell   []byte
	starts []start
}

// batch is rows that follow each other, and what was wrong between them. Their
// cells stand one after the other.
type batch struct {
	rows   []textRow
	faults fault.List
	cells  []string
	starts []start
}

// textRow is one row; line is its first.
type textRow struct {
	line   int
	cells  []string
	starts []start // of its cells; nil where each starts behind the one before
}

// start is where a cell starts, its quotes included: on which line, at which letter.
type start struct{ line, col int }

// fill reads the next rows in place of those in the batch, and says whether there
// was anything.
func (r *reader) fill(b *batch) bool {
	b.rows, b.cells, b.starts, b.faults = b.rows[:0], b.cells[:0], b.starts[:0], nil
	for !r.ended && len(b.rows)+len(b.faults) == 0 {
		if !r.plain(b) {
			r.any(b)
		}
	}
	return len(b.rows)+len(b.faults) > 0
}

// plain reads whole lines without quotes that are in the buffer, and says whether
// there were any.
func (r *reader) plain(b *batch) bool {
	piece, _ := r.text.Peek(min(r.text.Buffered(), pieceSize))
	if quote := bytes.IndexByte(piece, '"'); quote >= 0 {
		piece = piece[:quote]
	}
	size := bytes.LastIndexByte(piece, '\n') + 1
	r.lines += b.split(string(piece[:size]), r.separator, r.lines+1)
	r.text.Discard(size) // what Peek returned is there
	return size > 0
}

// split tells whole lines without quotes into rows, and says how many lines there
// are; line is the first one's number. The end of a line may be \r\n, and empty
// lines are no rows.
func (b *batch) split(text string, separator byte, line int) (lines int) {
	cells, start, first := b.cells, 0, len(b.cells) // when append moves cells elsewhere, rows before still hold theirs
	for i := range len(text) {
		switch text[i] {
		case separator:
			cells = append(cells, text[start:i])
			start = i + 1
		case '\n':
			last := strings.TrimSuffix(text[start:i], "\r")
			if len(cells) > first || last != "" {
				cells = append(cells, last)
				b.rows = append(b.rows, textRow{line + lines, cells[first:], nil})
			}
			start, first, lines = i+1, len(cells), lines+1
		}
	}
	b.cells = cells
	return lines
}

// any reads a row of any kind.
func (r *reader) any(b *batch) {
	r.row, r.starts = r.row[:0], r.starts[:0]
	first, cells := r.lines+1, len(b.cells)
	ok := r.line(b, first) && r.cellsOf(b)
	switch {
	case !ok:
		b.cells = b.cells[:cells]
	case len(r.starts) > 1 || b.cells[cells] != "" || len(bytes.TrimRight(r.row, "\n")) > 0:
		b.starts = append(b.starts, r.starts...)
		b.rows = append(b.rows, textRow{first, b.cells[cells:], b.starts[len(b.starts)-len(r.starts):]})
	default: // an empty line
		b.cells = b.cells[:cells]
	}
}

// line appends the next line to the row. Where there is none the text is at its
// end; a row that is too long ends it, too, since nobody knows where the next begins.
func (r *reader) line(b *batch, first int) bool {
	from := len(r.row)
	err := bufio.ErrBufferFull
	for err == bufio.ErrBufferFull && len(r.row) <= maxRow {
		var piece []byte
		piece, err = r.text.ReadSlice('\n')
		r.row = append(r.row, piece...)
	}
	switch {
	case len(r.row) > maxRow:
		b.faults.Add(fault.New(CodeLineTooLong, r.whole.At(first, 0), "megabytes", maxRow/mebi))
		r.ended = true
	case err == nil:
		r.endLine()
		return true
	case err != io.EOF:
		r.err, r.ended = err, true
	case len(r.row) > from: // the last line
		r.lines++
		r.row = bytes.TrimSuffix(r.row, []byte("\r"))
		return true
	default:
		r.end(b)
	}
	return false
}

func (r *reader) endLine() {
	r.lines++
	if n := len(r.row); n > 1 && r.row[n-2] == '\r' {
		r.row = append(r.row[:n-2], '\n')
	}
}

func (r *reader) end(b *batch) {
	r.ended = true
	if r.badLine > 0 {
		b.faults.Add(fault.New(fault.CodeNotUTF8, r.whole.At(r.badLine, 0)))
	}
}

// cellsOf tells the row at hand into cells, and reads the further lines that its
// quotes run over. It says whether it could.
func (r *reader) cellsOf(b *batch) bool {
	c := cursor{line: r.lines, col: 1}
	for {
		r.starts = append(r.starts, start{c.line, c.col})
		r.cell = r.cell[:0]
		quoted := c.at < len(r.row) && r.row[c.at] == '"'
		if quoted && !r.quoted(b, &c) || !quoted && !r.bare(b, &c) {
			return false
		}
		b.cells = append(b.cells, string(r.cell))
		if c.at >= len(r.row) || r.row[c.at] == '\n' {
			return true
		}
		c.pass(r.row, 1) // the separator
	}
}

// bare takes a cell without quotes around it.
func (r *reader) bare(b *batch, c *cursor) bool {
	cell := bytes.TrimSuffix(r.row[c.at:], newline)
	if size := bytes.IndexByte(cell, r.separator); size >= 0 {
		cell = cell[:size]
	}
	if quote := bytes.IndexByte(cell, '"'); quote >= 0 {
		c.pass(r.row, quote)
		return r.badQuote(b, start{c.line, c.col})
	}
	r.cell = append(r.cell, cell...)
	c.pass(r.row, len(cell))
	return true
}

// quoted takes a cell with quotes around it; two within are one.
func (r *reader) quoted(b *batch, c *cursor) bool {
	opened := start{c.line, c.col}
	c.pass(r.row, 1)
	for {
		size := bytes.IndexByte(r.row[c.at:], '"')
		if size < 0 {
			if !r.runsOn(b, c, opened) {
				return false
			}
			continue
		}
		r.cell = append(r.cell, r.row[c.at:c.at+size]...)
		c.pass(r.row, size)
		closed := start{c.line, c.col}
		switch c.pass(r.row, 1); {
		case c.at >= len(r.row) || r.row[c.at] == r.separator || r.row[c.at] == '\n':
			return true
		case r.row[c.at] != '"' && c.line > opened.line: // it opens the next cell in quotes: the first never closed
			return r.badQuote(b, opened)
		case r.row[c.at] != '"':
			return r.badQuote(b, closed)
		}
		r.cell = append(r.cell, '"')
		c.pass(r.row, 1)
	}
}

// runsOn takes the rest of the line into a quoted cell, and reads the next.
func (r *reader) runsOn(b *batch, c *cursor, opened start) bool {
	r.cell = append(r.cell, r.row[c.at:]...)
	c.at = len(r.row)
	faults := len(b.faults)
	if r.line(b, r.starts[0].line) {
		c.line, c.col = r.lines, 1
		return true
	}
	if len(b.faults) == faults && r.err == nil {
		r.badQuote(b, opened)
	}
	return false
}

// badQuote reports a quote; the row is lost.
func (r *reader) badQuote(b *batch, at start) bool {
	b.faults.Add(fault.New(CodeQuote, r.whole.At(at.line, at.col)))
	return false
}

// cursor is a place in the row at hand: its byte, and its line and letter in the
// file.
type cursor struct{ at, line, col int }

// pass goes on by some bytes of one line.
func (c *cursor) pass(row []byte, bytes int) {
	c.col += utf8.RuneCount(row[c.at : c.at+bytes])
	c.at += bytes
}
