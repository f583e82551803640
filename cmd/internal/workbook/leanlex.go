package workbook

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

// peek is the next byte, or 0 at the end, which no part holds otherwise.
func (s *scanner) peek() byte {
	if s.at < len(s.part) {
		return s.part[s.at]
	}
	return 0
}

func (s *scanner) expect(c byte) bool {
	if s.peek() != c {
		return s.doubt()
	}
	s.at++
	return true
}

// spaces skips blanks and says whether there were any.
func (s *scanner) spaces() bool {
	start := s.at
	for c := s.peek(); c == ' ' || c == '\n' || c == '\t' || c == '\r'; c = s.peek() {
		s.at++
	}
	return s.at > start
}

// Kinds of bytes.
const (
	nameByte  = 1 << iota // but not at its beginning
	nameStart             // of a name
	escape                // stands for something else, or may do so in company
	letter                // of a letter beyond ASCII
	forbidden
)

var kinds = func() (kinds [256]byte) {
	for c := range kinds {
		switch lower := c | 0x20; {
		case lower >= 'a' && lower <= 'z', c == '_':
			kinds[c] = nameByte | nameStart
		case c >= '0' && c <= '9', c == '-', c == '.', c == ':':
			kinds[c] = nameByte
		case c == '&', c == '\r', c == ']':
			kinds[c] = escape
		case c >= 0x80:
			kinds[c] = letter
		case c < ' ' && c != '\t' && c != '\n':
			kinds[c] = forbidden
		}
	}
	return kinds
}()

// word is the name of an element or an attribute with at most one prefix, or
// nothing. Names of other letters than ASCII's are well-formed and unheard of.
func (s *scanner) word() []byte {
	word := s.part[s.at:]
	for i, c := range word {
		if kinds[c]&nameByte == 0 {
			word = word[:i]
			break
		}
	}
	s.at += len(word)
	prefix, local, prefixed := bytes.Cut(word, []byte(":"))
	if !isName(prefix) || prefixed && !isName(local) {
		return nil
	}
	return word
}

func isName(word []byte) bool {
	return len(word) > 0 && kinds[word[0]]&nameStart != 0 && bytes.IndexByte(word, ':') < 0
}

// attribute reads one more, and says whether it is as it has to be.
func (s *scanner) attribute() (ok bool) {
	a := attr{name: s.word()}
	if len(a.name) == 0 || !s.expect('=') {
		return false
	}
	quote := s.peek()
	if quote != '"' && quote != '\'' || len(s.open) > 1 && string(a.name) == "xmlns" {
		return false
	}
	s.at++
	end := bytes.IndexByte(s.part[s.at:], quote)
	if end < 0 {
		return false
	}
	raw := s.part[s.at : s.at+end]
	s.at += end + 1
	if a.value, ok = plainText(raw); bytes.IndexByte(raw, '<') >= 0 {
		return false
	}
	s.attrs = append(s.attrs, a)
	return ok
}

// attr is the value of an attribute, or nil. The same name again, or under a
// prefix, is doubtful: excelize takes the last of them.
func (s *scanner) attr(name string) []byte {
	var value []byte
	for _, a := range s.attrs {
		prefix := len(a.name) - len(name)
		switch {
		case prefix < 0 || string(a.name[prefix:]) != name:
		case prefix == 0 && value == nil:
			value = a.value
		case prefix == 0 || a.name[prefix-1] == ':':
			s.doubt()
		}
	}
	return value
}

// number is a whole number from 0 up, 0 where the attribute is missing.
func (s *scanner) number(name string) int {
	value := s.attr(name)
	if value == nil {
		return 0
	}
	return s.digits(value)
}

// digits is such a number, or 0 and doubt.
func (s *scanner) digits(text []byte) int {
	if len(text) == 0 || len(text) > 9 {
		s.doubt()
		return 0
	}
	n := 0
	for _, c := range text {
		if c < '0' || c > '9' {
			s.doubt()
			return 0
		}
		n = n*10 + int(c-'0')
	}
	return n
}

// flag is a yes or no, no where the attribute is missing.
func (s *scanner) flag(name string) bool {
	value := s.attr(name)
	switch string(value) {
	case "1", "true":
		return true
	case "0", "false":
		return false
	}
	if value != nil {
		s.doubt()
	}
	return false
}

// plainText resolves line ends and entities, of which there are five, and the
// numbers of characters. It is not ok where XML forbids what is there.
func plainText(raw []byte) (plain []byte, ok bool) {
	var met byte
	for _, c := range raw {
		met |= kinds[c]
	}
	if met&forbidden != 0 || met&letter != 0 && !isLetters(raw) {
		return nil, false
	}
	if met&escape == 0 {
		return raw, true
	}
	if bytes.Contains(raw, []byte("]]>")) {
		return nil, false
	}
	raw = bytes.ReplaceAll(bytes.ReplaceAll(raw, []byte("\r\n"), []byte("\n")), []byte("\r"), []byte("\n"))
	for {
		before, rest, found := bytes.Cut(raw, []byte("&"))
		if plain = append(plain, before...); !found {
			return plain, true
		}
		name, after, ended := bytes.Cut(rest, []byte(";"))
		char := entity(string(name))
		if !ended || char == "" {
			return nil, false
		}
		plain, raw = append(plain, char...), after
	}
}

func isLetters(raw []byte) bool {
	return utf8.Valid(raw) && !bytes.Contains(raw, []byte("\uFFFE")) && !bytes.Contains(raw, []byte("\uFFFF"))
}

// entity is what &name; stands for; "" where that is no character.
func entity(name string) string {
	switch name {
	case "lt":
		return "<"
	case "gt":
		return ">"
	case "amp":
		return "&"
	case "quot":
		return `"`
	case "apos":
		return "'"
	}
	number, base := "", 10
	if len(name) > 1 && name[0] == '#' {
		number = name[1:]
	}
	if len(number) > 1 && number[0] == 'x' {
		number, base = number[1:], 16
	}
	code, err := strconv.ParseUint(number, base, 32)
	if err != nil || !isCharacter(rune(code)) {
		return ""
	}
	return string(rune(code))
}

// isCharacter says whether XML lets it be named by its number.
func isCharacter(r rune) bool {
	switch {
	case r == '\n', r == '\t', r == '\r':
		return true
	case r < ' ', r >= 0xD800 && r < 0xE000, r == 0xFFFE, r == 0xFFFF:
		return false
	}
	return r <= 0x10FFFF
}
