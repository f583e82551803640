package workbook

import (
	"bytes"
	"strconv"
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

// word is the name of an element or an attribute with at most one prefix, or
// nothing. Names of other letters than ASCII's are well-formed and unheard of.
func (s *scanner) word() []byte {
	start, prefixes, first := s.at, 0, true
	for c := s.peek(); isNameByte(c); c = s.peek() {
		if first && !isNameStart(c) {
			return nil
		}
		if first = c == ':'; first {
			prefixes++
		}
		s.at++
	}
	if first || prefixes > 1 {
		return nil
	}
	return s.part[start:s.at]
}

func isNameStart(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c == '_' }

func isNameByte(c byte) bool {
	return isNameStart(c) || c >= '0' && c <= ':' || c == '-' || c == '.'
}

// attribute reads one more, and says whether it is as it has to be.
func (s *scanner) attribute() bool {
	a := attr{name: s.word()}
	if len(a.name) == 0 || !s.expect('=') {
		return false
	}
	quote := s.peek()
	s.at++
	if quote != '"' && quote != '\'' || len(s.open) > 1 && string(a.name) == "xmlns" {
		return false
	}
	start, written := s.at, true
	for c := s.peek(); c != quote; c = s.peek() {
		if c == '<' || c == 0 {
			return false
		}
		written = written && c != '&' && c != '\r'
		s.at++
	}
	a.value = s.part[start:s.at]
	s.at++
	var err error
	if !written {
		a.value, err = plainText(a.value)
	}
	s.attrs = append(s.attrs, a)
	return err == nil
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
// numbers of characters.
func plainText(raw []byte) ([]byte, error) {
	if bytes.IndexByte(raw, '\r') >= 0 {
		raw = bytes.ReplaceAll(bytes.ReplaceAll(raw, []byte("\r\n"), []byte("\n")), []byte("\r"), []byte("\n"))
	}
	start := bytes.IndexByte(raw, '&')
	if start < 0 {
		return raw, nil
	}
	plain := make([]byte, 0, len(raw))
	for ; start >= 0; start = bytes.IndexByte(raw, '&') {
		end := bytes.IndexByte(raw[start:], ';')
		if end < 0 {
			return nil, errUnsure
		}
		char := entity(string(raw[start+1 : start+end]))
		if char == "" {
			return nil, errUnsure
		}
		plain = append(append(plain, raw[:start]...), char...)
		raw = raw[start+end+1:]
	}
	return append(plain, raw...), nil
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
