package criteria

import (
	"strings"
	"unicode/utf8"
)

// curly are the quotes of a typesetter, which mean nothing in YAML.
const curly = "“”„‟‘’‚«»"

// value reads what stands after a key or dash; of is the column of the key.
func (l *lookout) value(text string, col, of int) {
	l.badStart(text, col, false)
	switch text[0] {
	case '#':
	case '|', '>':
		l.text = of
	case '[', '{', '"', '\'':
		l.flow = flow{of: of}
		l.flow.walk(l, text, col)
	default:
		l.plain(text, col)
	}
}

// plain reads text without quotes: a colon and a blank within it would begin a value.
func (l *lookout) plain(text string, col int) {
	if comment := strings.Index(text, " #"); comment >= 0 {
		text = strings.TrimRight(text[:comment], " ")
	}
	if _, dash := afterDash(text); dash && text != "-" {
		l.report(codeYAMLOneLine, col)
	}
	at := strings.Index(text, ": ")
	if at < 0 && strings.HasSuffix(text, ":") {
		at = len(text) - 1
	}
	if at < 0 {
		return
	}
	if first, _ := utf8.DecodeRuneInString(text); strings.ContainsRune(curly, first) {
		l.report(codeYAMLCurly, col, "found", strings.Trim(text, curly))
	}
	if sign := odd().another.FindStringIndex(text[:at]); sign != nil {
		l.report(codeYAMLOneLine, col+utf8.RuneCountInString(text[:sign[0]]))
	}
	l.report(codeYAMLText, col+utf8.RuneCountInString(text[:at]), "found", strings.Trim(text, `"`))
}

// flow is a value in brackets or quotes, which may go on over several lines.
type flow struct {
	open  []bracket
	quote *bracket // that has not closed
	rest  string   // what stands behind it on its line
	of    int      // column of the key that it is the value of
	cut   mark     // where a comment takes what would have closed it
}

// mark is a line and a column; the line is 0 of none.
type mark struct{ line, col int }

// bracket is a bracket or quote, and where it opens.
type bracket struct {
	sign      byte
	line, col int
	other     mark // of a sign that people take for a comma
	colon     bool // the entry at hand has a key, and its value has begun
	quoted    bool // its value was quoted
}

func (f *flow) isOpen() bool { return len(f.open) > 0 || f.quote != nil }

// goOn reads another line. One that begins as a key of the block around does is no
// part of the value.
func (f *flow) goOn(l *lookout, line string, col int) {
	text := line[col:]
	_, dash := afterDash(text)
	if _, _, key := cutKey(text); col <= f.of && (dash || key) {
		f.end(l)
		return
	}
	f.walk(l, text, col)
}

// end reports what is still open.
func (f *flow) end(l *lookout) {
	between := upToCurly(f.rest)
	switch {
	case f.quote != nil && between != "":
		l.line = f.quote.line
		l.report(codeYAMLCurly, f.quote.col+1+utf8.RuneCountInString(between), "found", between)
	case f.quote == nil && len(f.open) > 0 && f.cut.line == f.open[len(f.open)-1].line:
		l.line = f.cut.line
		l.report(codeYAMLCut, f.cut.col)
	case f.quote != nil:
		l.line = f.quote.line
		l.report(codeYAMLQuoteOpen, f.quote.col, "found", string(f.quote.sign))
	case len(f.open) > 0:
		last := f.open[len(f.open)-1]
		l.line = last.line
		l.report(CodeYAMLBracketOpen, last.col, "found", string(last.sign), "expected", string(pair(last.sign)))
	}
}

func pair(sign byte) byte { return map[byte]byte{'[': ']', '{': '}'}[sign] }

// walk reads a line of a value, or the rest of one, which begins at a column.
func (f *flow) walk(l *lookout, text string, col int) {
	fresh, before := true, byte(0) // whether a value may begin here
	for text != "" && l.found == nil {
		_, n := utf8.DecodeRuneInString(text)
		if fresh && f.quote == nil {
			l.refer("", text, col)
		}
		switch sign := text[0]; {
		case f.quote != nil:
			double := f.quote.sign == '"'
			if n, fresh = f.quoted(text), false; double {
				l.badEscape(text[:n], col)
			}
		case sign == '#' && before == ' ':
			if strings.ContainsAny(text, "]}") {
				f.cut = mark{l.line, col}
			}
			return
		case fresh && (sign == '"' || sign == '\''):
			f.quote, f.rest = &bracket{sign: sign, line: l.line, col: col}, text[1:]
		default:
			fresh = f.sign(l, text, col, fresh)
		}
		before, col, text = text[n-1], col+utf8.RuneCountInString(text[:n]), text[n:]
		if !f.isOpen() {
			f.after(l, text, col)
			return
		}
	}
}

// upToCurly is what stands before a quote that curls, at the end of a line as it seems.
func upToCurly(text string) string {
	text = strings.TrimRight(text, " ,]}")
	if last, size := utf8.DecodeLastRuneInString(text); strings.ContainsRune(curly, last) {
		return text[:len(text)-size]
	}
	return ""
}

// quoted is how much of a text belongs to the quotes that are open, which it may close.
func (f *flow) quoted(text string) int {
	if end := closing(string(f.quote.sign) + text); end > 0 {
		f.quote = nil
		if n := len(f.open); n > 0 {
			f.open[n-1].quoted = true
		}
		return end - 1
	}
	return len(text)
}

// sign reads a letter outside quotes, and says whether a value may begin after it.
func (f *flow) sign(l *lookout, rest string, at int, fresh bool) bool {
	if fresh {
		l.badStart(rest, at, true)
	}
	switch sign := rest[0]; sign {
	case '[', '{':
		if fresh {
			f.open = append(f.open, bracket{sign: sign, line: l.line, col: at})
		}
		return true
	case ']', '}':
		f.close(l, sign, at)
		return false
	case ',':
		top := &f.open[len(f.open)-1]
		if fresh && !top.colon {
			l.report(codeYAMLExtra, at, "found", ",")
		}
		top.colon, top.quoted, top.other = false, false, mark{}
		return true
	case ':':
		if len(rest) == 1 || rest[1] == ' ' {
			f.colon(l, at)
			return true
		}
		return false
	case ' ':
		return fresh
	case ';':
		f.open[len(f.open)-1].other = mark{l.line, at}
	case '-':
		if _, dash := afterDash(rest); dash && fresh {
			l.report(codeYAMLExtra, at, "found", "-")
		}
	}
	return false
}

// colon begins the value of an entry. A second one stands in text without quotes.
func (f *flow) colon(l *lookout, at int) {
	top := &f.open[len(f.open)-1]
	switch {
	case top.colon && top.other.line > 0:
		l.line = top.other.line
		l.report(codeYAMLSign, top.other.col, "found", ";", "expected", ",")
	case top.colon:
		l.report(codeYAMLTextInBraces, at)
	}
	top.colon, top.quoted = true, false
}

// close takes the innermost bracket away.
func (f *flow) close(l *lookout, sign byte, at int) {
	last := f.open[len(f.open)-1]
	if pair(last.sign) != sign {
		l.report(codeYAMLBracketOther, at, "found", string(sign), "expected", string(pair(last.sign)))
		return
	}
	f.open = f.open[:len(f.open)-1]
}

// after reports what stands behind the end of a value on its line.
func (f *flow) after(l *lookout, text string, col int) {
	trimmed := strings.TrimLeft(text, " \t")
	if trimmed != "" && trimmed[0] != '#' {
		l.rest(trimmed, col+len(text)-len(trimmed))
	}
}
