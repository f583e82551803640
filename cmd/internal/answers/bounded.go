package answers

import (
	"bytes"
	"errors"
	"io"
	"unicode/utf8"
)

// What a row of a file may hold.
const (
	mebi       = 1 << 20
	maxRow     = mebi // bytes
	maxColumns = 1000
	bufferSize = 64 << 10
)

var (
	errNotUTF8 = errors.New("not UTF-8")
	errLongRow = errors.New("row too long")
)

// bounded passes text on as long as it is UTF-8 and rows are not too long. What
// it passes on ends within the row where either is not so.
type bounded struct {
	from  io.Reader
	left  int    // bytes that the row may still take; see nextRow
	split []byte // the beginning of a letter that the last piece ended in
	lines int    // that ended so far
	err   error
}

func newBounded(from io.Reader) *bounded {
	b := &bounded{from: from, split: make([]byte, 0, utf8.UTFMax)}
	b.nextRow()
	return b
}

// nextRow is to be called between rows. Whoever reads has a buffer, and may be
// ahead by as much.
func (b *bounded) nextRow() { b.left = maxRow + bufferSize }

func (b *bounded) Read(p []byte) (int, error) {
	if b.left <= 0 {
		return 0, errLongRow
	}
	if b.err != nil {
		return 0, b.err
	}
	n, err := b.from.Read(p)
	b.left -= n
	good := b.valid(p[:n])
	b.lines += bytes.Count(p[:good], newline)
	if good < n || err == io.EOF && len(b.split) > 0 {
		b.err = errNotUTF8
		return good, b.err
	}
	return n, err
}

var newline = []byte("\n")

// valid is how much of the piece is UTF-8, a letter begun at its end included.
func (b *bounded) valid(piece []byte) int {
	done := 0
	for len(b.split) > 0 && done < len(piece) {
		b.split = append(b.split, piece[done])
		done++
		if !utf8.FullRune(b.split) {
			continue
		}
		if r, _ := utf8.DecodeRune(b.split); r == utf8.RuneError && !bytes.Equal(b.split, replacement) {
			return 0
		}
		b.split = b.split[:0]
	}
	end := done + wholeLetters(piece[done:])
	if !utf8.Valid(piece[done:end]) {
		return done + validPrefix(piece[done:end])
	}
	b.split = append(b.split, piece[end:]...)
	return len(piece)
}

// replacement is what stands for undecodable bytes; it may also be in a file.
var replacement = []byte(string(utf8.RuneError))

// wholeLetters is how much of the text does not belong to a letter that its end
// cuts.
func wholeLetters(text []byte) int {
	for i := len(text) - 1; i >= max(0, len(text)-utf8.UTFMax+1); i-- {
		if utf8.RuneStart(text[i]) {
			if !utf8.FullRune(text[i:]) {
				return i
			}
			break
		}
	}
	return len(text)
}

func validPrefix(text []byte) int {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(text)
}
