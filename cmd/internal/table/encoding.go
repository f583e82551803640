package table

import (
	"bufio"
	"bytes"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"
)

// script is how the bytes of a file stand for letters.
type script struct {
	mark     int64 // bytes of the mark at the beginning
	decode   func(io.Reader) io.Reader
	guessed  string // the encoding, where nothing in the file says it
	oldLines bool   // lines end in a carriage return alone
	badLine  int    // the first line that is in no known encoding, or 0
	good     int64  // bytes before that line
}

// newScript looks through a file: a mark at its beginning, or every second byte
// zero, says UTF-16; what is not UTF-8 and could well be Vietnamese is taken for
// Windows-1258.
func newScript(open opener) (script, error) {
	s, err := markedScript(open)
	if err == nil && s.decode == nil {
		err = s.look(open)
	}
	if err == nil {
		s.oldLines, err = endsOld(open, s)
	}
	return s, err
}

func markedScript(open opener) (s script, err error) {
	err = open.visit(func(file *bufio.Reader) error {
		first, err := file.Peek(3)
		switch {
		case bytes.HasPrefix(first, []byte("\ufeff")):
			s.mark = 3
		case bytes.HasPrefix(first, []byte{0xff, 0xfe}):
			s.mark, s.decode = 2, utf16(unicode.LittleEndian)
		case bytes.HasPrefix(first, []byte{0xfe, 0xff}):
			s.mark, s.decode = 2, utf16(unicode.BigEndian)
		case len(first) > 1 && first[1] == 0:
			s.decode = utf16(unicode.LittleEndian)
		case len(first) > 1 && first[0] == 0:
			s.decode = utf16(unicode.BigEndian)
		}
		return notEnd(err)
	})
	return s, err
}

func utf16(order unicode.Endianness) func(io.Reader) io.Reader {
	return func(file io.Reader) io.Reader {
		return transform.NewReader(file, unicode.UTF16(order, unicode.IgnoreBOM).NewDecoder())
	}
}

// windows1258 writes most Vietnamese letters as a letter and a mark behind it.
func windows1258(file io.Reader) io.Reader {
	return norm.NFC.Reader(charmap.Windows1258.NewDecoder().Reader(file))
}

// look says whether the text is UTF-8, and if not whether Windows-1258 will do.
func (s *script) look(open opener) error {
	if err := open.visit(s.findBadLine); err != nil || s.badLine == 0 {
		return err
	}
	return open.visit(func(file *bufio.Reader) error {
		is, err := isWindows1258(file)
		if is {
			s.badLine, s.decode, s.guessed = 0, windows1258, "Windows-1258"
		}
		return err
	})
}

// findBadLine notes the first line that is not UTF-8. It looks at as many bytes at
// a time as there are in the buffer, since nearly all files are.
func (s *script) findBadLine(file *bufio.Reader) error {
	lines, lineStart, at := 1, int64(0), int64(0)
	for {
		_, err := file.Peek(bufferSize)
		piece, _ := file.Peek(file.Buffered())
		if err == nil {
			piece = piece[:wholeLetters(piece)]
		}
		good := piece[:validPrefix(piece)]
		if n := bytes.Count(good, newline); n > 0 {
			lines += n
			lineStart = at + int64(bytes.LastIndexByte(good, '\n')) + 1
		}
		if len(good) < len(piece) {
			s.badLine, s.good = lines, lineStart
			return nil
		}
		at += int64(len(piece))
		file.Discard(len(piece))
		if err != nil {
			return notEnd(err)
		}
	}
}

var newline = []byte("\n")

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
	if utf8.Valid(text) {
		return len(text)
	}
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && size == 1 {
			return i
		}
		i += size
	}
	return len(text)
}

// isWindows1258 says whether a text that is not UTF-8 reads well as Windows-1258:
// no letters of UTF-8 in it, marks only behind vowels, and no signs within words,
// as the letters of older Vietnamese encodings would be.
func isWindows1258(file *bufio.Reader) (bool, error) {
	before := rune(' ')
	for {
		piece, err := file.Peek(utf8.UTFMax)
		if len(piece) == 0 {
			return err == io.EOF, notEnd(err)
		}
		r, size := utf8.DecodeRune(piece)
		if r >= utf8.RuneSelf && size > 1 {
			return false, nil
		}
		letter := charmap.Windows1258.DecodeByte(piece[0])
		if letter == utf8.RuneError || !follows(letter, before) {
			return false, nil
		}
		before = letter
		file.Discard(1)
	}
}

// follows says whether a letter of Windows-1258 can stand behind another.
func follows(letter, before rune) bool {
	switch {
	case letter >= 0x300 && letter <= 0x323: // a tone
		return strings.ContainsRune("aeiouyAEIOUYăâêôơưĂÂÊÔƠƯ", before)
	case letter > 0xa0 && letter < 0xc0, letter >= 0x2000 && !strings.ContainsRune("’”…–—›", letter): // a sign
		return !isLetter(before)
	}
	return true
}

func isLetter(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r >= 0xc0 && r < 0x2000
}

// endsOld says whether the beginning of the text has carriage returns and no
// other ends of lines.
func endsOld(open opener, s script) (old bool, err error) {
	err = open.visit(func(file *bufio.Reader) error {
		return lookAt(s.text(file), func(text *bufio.Reader) error {
			piece, err := text.Peek(bufferSize)
			old = bytes.IndexByte(piece, '\r') >= 0 && bytes.IndexByte(piece, '\n') < 0
			return notEnd(err)
		})
	})
	return old, err
}

// text is the file's text in UTF-8, up to the line that is in no known encoding.
func (s script) text(file io.Reader) io.Reader {
	if s.badLine > 0 {
		file = io.LimitReader(file, s.good)
	}
	file = &skipped{file, s.mark}
	if s.decode != nil {
		file = s.decode(file)
	}
	if s.oldLines {
		file = &newLines{file}
	}
	return file
}

// skipped leaves out the first bytes.
type skipped struct {
	io.Reader
	left int64
}

func (s *skipped) Read(p []byte) (int, error) {
	if s.left > 0 {
		if _, err := io.CopyN(io.Discard, s.Reader, s.left); err != nil {
			return 0, err
		}
		s.left = 0
	}
	return s.Reader.Read(p)
}

// newLines ends lines in the way of today.
type newLines struct{ io.Reader }

func (l *newLines) Read(p []byte) (int, error) {
	n, err := l.Reader.Read(p)
	for i := range n {
		if p[i] == '\r' {
			p[i] = '\n'
		}
	}
	return n, err
}

// notEnd is an error of the system.
func notEnd(err error) error {
	if err == io.EOF {
		return nil
	}
	return err
}
