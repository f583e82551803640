package xlsx

import (
	"bytes"
	"strconv"
	"unicode/utf8"
)

// Kinds of bytes.
const (
	nameByte  = 1 << iota
	spaceByte // a blank of XML
	escape    // stands for something else, or may do so in company
	forbidden // may not stand in a text
)

var kinds = func() (kinds [256]byte) {
	for c := range kinds {
		switch lower := c | 0x20; {
		case lower >= 'a' && lower <= 'z', c == '_', c >= '0' && c <= '9', c == '-', c == '.', c == ':':
			kinds[c] = nameByte
		case c >= 0x80:
			kinds[c] = nameByte
		case c == ' ', c == '\t', c == '\n':
			kinds[c] = spaceByte
		case c == '\r':
			kinds[c] = spaceByte | escape
		case c == '&':
			kinds[c] = escape
		case c < ' ':
			kinds[c] = forbidden
		}
	}
	return kinds
}()

// blank moves over blanks.
func blank(at *int, text []byte) {
	for *at < len(text) && kinds[text[*at]]&spaceByte != 0 {
		*at++
	}
}

// name reads a name and says where its colon is, or -1.
func (l *lexer) name() (name []byte, colon int) {
	rest, n, colon := l.text[l.at:], 0, -1
	for n < len(rest) && kinds[rest[n]]&nameByte != 0 {
		if rest[n] == ':' {
			if colon >= 0 {
				return nil, -1
			}
			colon = n
		}
		n++
	}
	l.at += n
	return rest[:n], colon
}

// readAttrs reads the rest of a tag.
func (l *lexer) readAttrs() bool {
	for l.at < len(l.text) {
		switch c := l.text[l.at]; {
		case c == '>':
			l.at++
			return true
		case c == '/' && l.at+1 < len(l.text) && l.text[l.at+1] == '>':
			l.at += 2
			l.isEmpty = true
			return true
		case kinds[c]&spaceByte == 0:
			l.fail("a tag that is none")
			return false
		}
		blank(&l.at, l.text)
		if l.at < len(l.text) && kinds[l.text[l.at]]&nameByte != 0 && !l.readAttr() {
			return false
		}
	}
	l.fail("breaks off")
	return false
}

func (l *lexer) readAttr() bool {
	name, _ := l.name()
	blank(&l.at, l.text)
	if len(name) == 0 || l.at >= len(l.text) || l.text[l.at] != '=' || len(l.attrs) == maxAttrs {
		l.fail("an attribute that is none")
		return false
	}
	l.at++
	blank(&l.at, l.text)
	if l.at >= len(l.text) || l.text[l.at] != '"' && l.text[l.at] != '\'' {
		l.fail("an attribute without quotes")
		return false
	}
	quote, rest, n := l.text[l.at], l.text[l.at+1:], 0
	for n < len(rest) && rest[n] != quote && rest[n] != '<' {
		n++
	}
	if n == len(rest) || rest[n] == '<' {
		l.fail("an attribute that breaks off")
		return false
	}
	value := rest[:n]
	l.at += n + 2 // with both quotes
	if name[0] == 'x' && bytes.HasPrefix(name, []byte("xmlns")) {
		l.bindAttr(name, value)
	}
	l.attrs = append(l.attrs, attr{name, value})
	return true
}

func (l *lexer) bindAttr(name, value []byte) {
	switch {
	case len(name) == len("xmlns"):
		l.bind(nil, value)
	case name[len("xmlns")] == ':':
		l.bind(name[len("xmlns:"):], value)
	}
}

// attr is the value of an attribute without prefix, as written; nil where it is
// missing. The same one twice is damage.
func (l *lexer) attr(name string) []byte {
	var value []byte
	for i := range l.attrs {
		if string(l.attrs[i].name) != name {
			continue
		}
		if value != nil {
			l.fail("an attribute twice: " + name)
		}
		value = l.attrs[i].value
		if value == nil {
			value = []byte{}
		}
	}
	return value
}

// attrText is the value of an attribute, read.
func (l *lexer) attrText(name string) string {
	return string(l.plain(l.attr(name)))
}

// relation is the id of a relationship, which stands under a prefix.
func (l *lexer) relation() string {
	for i := range l.attrs {
		if _, local, prefixed := bytes.Cut(l.attrs[i].name, []byte(":")); prefixed && string(local) == "id" {
			return string(l.plain(l.attrs[i].value))
		}
	}
	return ""
}

// flag is a yes or no, no where the attribute is missing.
func (l *lexer) flag(name string) bool { return isTrue(l.attr(name)) }

func isTrue(value []byte) bool {
	switch string(value) {
	case "1", "true", "on":
		return true
	}
	return false
}

// number is a whole number from 0 up; ok is false where there is none.
func (l *lexer) number(name string) (n int, ok bool) { return digits(l.attr(name)) }

// digits reads a whole number of at most nine digits.
func digits(text []byte) (n int, ok bool) {
	if len(text) == 0 || len(text) > 9 {
		return 0, false
	}
	for _, c := range text {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

// content is the text of the element that was met last, without the elements in
// it, which it moves over. It is good until the next one is asked for.
func (l *lexer) content() []byte {
	if l.isEmpty {
		l.next()
		return nil
	}
	i := bytes.IndexByte(l.text[l.at:], '<')
	if i < 0 {
		l.fail("breaks off")
		return nil
	}
	raw := l.text[l.at : l.at+i]
	if end := l.at + i + 1; end < len(l.text) && l.text[end] == '/' {
		l.at += i
		l.closeTag()
		return l.plain(raw)
	}
	return l.pieces()
}

// pieces is a text with comments, CDATA or elements between its parts.
func (l *lexer) pieces() []byte {
	var whole []byte
	for depth := len(l.open); l.fault == nil && len(l.open) >= depth; {
		i := bytes.IndexByte(l.text[l.at:], '<')
		if i < 0 {
			l.fail("breaks off")
			break
		}
		inside := len(l.open) == depth && !l.isEmpty
		if inside {
			whole = append(whole, l.plain(l.text[l.at:l.at+i])...)
			l.at += i
		}
		if rest := l.text[l.at:]; inside && len(rest) > 1 && (rest[1] == '!' || rest[1] == '?') {
			if l.skipSpecial() && bytes.HasPrefix(rest, []byte("<![CDATA[")) {
				whole = append(whole, rest[len("<![CDATA["):len(rest)-len(l.text[l.at:])-len("]]>")]...)
			}
			continue
		}
		l.next()
	}
	return whole
}

// plain resolves line ends and entities.
func (l *lexer) plain(raw []byte) []byte {
	met := byte(0)
	for _, c := range raw {
		met |= kinds[c]
	}
	if met&forbidden != 0 {
		l.fail("a control character")
		return nil
	}
	if met&escape == 0 {
		return raw
	}
	l.buf = l.buf[:0]
	for i := 0; i < len(raw); i++ {
		from := i
		for i < len(raw) && kinds[raw[i]]&escape == 0 {
			i++
		}
		l.buf = append(l.buf, raw[from:i]...)
		switch {
		case i == len(raw):
		case raw[i] == '&':
			i += l.entity(raw[i:])
		case i+1 == len(raw) || raw[i+1] != '\n': // else that ends the line
			l.buf = append(l.buf, '\n')
		}
	}
	return l.buf
}

// maxEntity is longer than any, with its sign and its end.
const maxEntity = 12

// entity adds what "&name;" stands for, and says how far behind the sign it ends.
func (l *lexer) entity(raw []byte) int {
	end := bytes.IndexByte(raw[:min(len(raw), maxEntity)], ';')
	if end < 0 {
		l.fail("an entity that breaks off")
		return 0
	}
	switch name := raw[1:end]; string(name) {
	case "lt":
		l.buf = append(l.buf, '<')
	case "gt":
		l.buf = append(l.buf, '>')
	case "amp":
		l.buf = append(l.buf, '&')
	case "quot":
		l.buf = append(l.buf, '"')
	case "apos":
		l.buf = append(l.buf, '\'')
	default:
		r, ok := character(name)
		if !ok {
			l.fail("an unknown entity")
			return end
		}
		l.buf = utf8.AppendRune(l.buf, r)
	}
	return end
}

// character is the one that "#10" or "#xA" names.
func character(name []byte) (rune, bool) {
	number, isNumber := bytes.CutPrefix(name, []byte("#"))
	code, ok := digits(number)
	if hex, is := bytes.CutPrefix(number, []byte("x")); is {
		n, err := strconv.ParseUint(string(hex), 16, 32)
		code, ok = int(n), err == nil
	}
	r := rune(code)
	control := r < ' ' && r != '\n' && r != '\t' && r != '\r'
	return r, isNumber && ok && code <= utf8.MaxRune && utf8.ValidRune(r) && !control
}
