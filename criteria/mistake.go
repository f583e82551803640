package criteria

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"parindex/scoring/fault"
)

// mistake is what somebody did to a file that the YAML library cannot read.
type mistake struct {
	code      fault.Code
	line, col int // from 1; the column in letters
	pairs     []any
}

// lookout goes through the lines of such a file for the first place that does not
// fit what stands before. The library says at best where it gave up: at the start of
// a block, or where quotes that nobody closed come to an end.
type lookout struct {
	line   int     // at hand, from 1
	levels []depth // the blocks that are open, the innermost last
	opens  bool    // the line before has a key or a dash without a value
	bare   bare    // the line before, where it has neither
	above  string  // what follows the key of the line before
	beside string  // of this line
	text   int     // column of the block of text that goes on (after | or >), or -1
	flow   flow    // brackets and quotes that are open
	found  *mistake
	// reference is the first anchor or alias: text that begins so, as a rule.
	reference *mistake
}

// depth is a block: where its keys stand, or the dashes of a list.
type depth struct {
	col  int
	list bool
}

// bare is a line without key and dash; its line is 0 where there is none.
type bare struct {
	line, col int
	content   string
}

// maxBlocks is how many blocks within each other are followed.
const maxBlocks = 100

// findMistake is the first mistake of a text, nil where it seems to have none; and its
// first anchor or alias, which is a mistake only where the library cannot read it.
func findMistake(text []byte) (found, reference *mistake) {
	l := &lookout{text: -1}
	for line := range bytes.Lines(text) {
		l.line++
		l.unprintable(strings.TrimRight(string(line), "\r\n"))
		l.read(strings.TrimRight(string(line), " \t\r\n"))
		if l.found != nil || len(l.levels) > maxBlocks {
			return l.found, l.reference
		}
	}
	l.flow.end(l)
	return l.found, l.reference
}

// report keeps the first mistake.
func (l *lookout) report(code fault.Code, col int, pairs ...any) {
	if l.found == nil {
		l.found = &mistake{code, l.line, col + 1, pairs}
	}
}

// read goes through a line.
func (l *lookout) read(line string) {
	content := strings.TrimLeft(line, " ")
	col := len(line) - len(content)
	switch {
	case line != "" && strings.IndexByte("<=>", line[0]) >= 0 && odd().merge.MatchString(line):
		l.report(codeYAMLMerge, 0, "found", line)
		return
	case content == "" || l.text >= 0 && col > l.text:
		return
	case l.flow.isOpen():
		l.flow.goOn(l, line, col)
		return
	case strings.HasPrefix(content, "? "): // a key that is no text: nobody's mistake
		l.levels = make([]depth, maxBlocks+1)
		return
	case content[0] == '#' || line == "---" || line == "...":
		return
	}
	l.text = -1
	if l.oddBlank(content, col) {
		return
	}
	l.entry(content, col)
}

// oddBlank reports a Tab or another blank that is none where a line is indented.
func (l *lookout) oddBlank(content string, col int) bool {
	switch r, _ := utf8.DecodeRuneInString(content); {
	case r == '\t':
		l.report(codeYAMLTab, col)
	case isOddBlank(r):
		l.report(codeYAMLBlank, col)
	}
	return l.found != nil
}

// isOddBlank says whether a letter looks like a blank and is none in YAML.
func isOddBlank(r rune) bool {
	return r == 0xa0 || r >= 0x2000 && r <= 0x200b || r == 0x202f || r == 0x3000 || r == 0xfeff
}

// entry reads a key with its value, or what follows the dash of a list.
func (l *lookout) entry(content string, col int) {
	before := l.bare
	l.bare = bare{}
	l.above, l.beside = l.beside, ""
	if rest, is := afterDash(content); is {
		l.braceBefore(before, col)
		l.item(content, rest, col)
		return
	}
	if l.foreign(content, col) {
		return
	}
	key, value, colon := cutKey(content)
	switch {
	case !colon && l.mayBeValue(content, col):
		l.bare, l.opens = bare{l.line, col, content}, false
		l.refer("", content, col)
		l.value(content, col, col-1) // a value on a line of its own, or text that goes on
	case !colon:
		l.noColon(content, col)
	default:
		l.keyBefore(before, col)
		l.key(content, key, value, col)
	}
}

// mayBeValue says whether a line without a key may be a value: of the line before, or all there is.
func (l *lookout) mayBeValue(content string, col int) bool {
	if len(l.levels) == 0 {
		return l.opens || strings.ContainsRune("[{", rune(content[0]))
	}
	return l.opens || col > l.levels[len(l.levels)-1].col
}

// braceBefore reports the line before where it is an item of this list, and has no dash.
func (l *lookout) braceBefore(before bare, col int) {
	if before.line > 0 && before.col == col && strings.ContainsRune("[{", rune(before.content[0])) {
		l.line = before.line
		l.report(codeYAMLDash, col, "found", "", "expected", col+2)
	}
}

// keyBefore reports the line before where it stands among keys, and is none.
func (l *lookout) keyBefore(before bare, col int) {
	if before.line > 0 && before.col == col {
		l.line = before.line
		l.noColon(before.content, col)
	}
}

// item reads what follows the dash of a list.
func (l *lookout) item(content, rest string, col int) {
	l.enter(depth{col, true}, "-")
	l.refer("", rest, col+utf8.RuneCountInString(content[:len(content)-len(rest)]))
	rest = withoutProperties(rest)
	at := col + utf8.RuneCountInString(content[:len(content)-len(rest)])
	l.opens = rest == ""
	if rest != "" && l.found == nil && len(l.levels) <= maxBlocks && !l.oddBlank(rest, at) {
		l.opens = true
		l.entry(rest, at)
	}
}

// key reads a key and what follows it.
func (l *lookout) key(content, key, value string, col int) {
	l.enter(depth{col: col}, key)
	l.refer(key, value, col+utf8.RuneCountInString(content[:len(content)-len(value)]))
	value = withoutProperties(value)
	l.opens = value == "" || value[0] == '#'
	if !l.opens {
		l.beside = value
	}
	at := utf8.RuneCountInString(content[:len(content)-len(value)])
	if value != "" && !l.oddBlank(value, col+at) {
		l.value(value, col+at, col)
	}
}

// refer keeps the first value that begins as an anchor or an alias does.
func (l *lookout) refer(key, value string, col int) {
	if l.reference != nil || value == "" || value[0] != '*' && value[0] != '&' {
		return
	}
	kind, name := "alias", value[1:]
	if end := strings.IndexAny(name, " ,]}"); end >= 0 {
		name = name[:end]
	}
	switch {
	case key == "<<":
		kind, name = "merge key", key
	case value[0] == '&':
		kind = "anchor"
	}
	if name == "" {
		name = value[:1]
	}
	l.reference = &mistake{codeYAMLAlias, l.line, col + 1, []any{"kind", kind, "name", name}}
}

// withoutProperties is a value without the anchor and the tag before it.
func withoutProperties(value string) string {
	for value != "" && (value[0] == '&' || value[0] == '!') {
		_, value, _ = strings.Cut(value, " ")
		value = strings.TrimLeft(value, " ")
	}
	return value
}

// afterDash is what stands after the dash of a list.
func afterDash(content string) (rest string, is bool) {
	rest, is = strings.CutPrefix(content, "-")
	r, _ := utf8.DecodeRuneInString(rest)
	return strings.TrimLeft(rest, " "), is && (rest == "" || r == ' ' || r == '\t' || isOddBlank(r))
}

// cutKey cuts a line after its first colon, quotes around the key left aside.
func cutKey(content string) (key, value string, is bool) {
	start := 0
	if end := closing(content); end > 0 {
		start = end
	}
	for i := start; i < len(content); i++ {
		if strings.HasPrefix(content[i:], " #") || start == 0 && i == 0 &&
			strings.ContainsRune("[{|>", rune(content[0])) {
			return "", "", false
		}
		if content[i] == ':' && (i+1 == len(content) || content[i+1] == ' ') {
			return content[:i], strings.TrimLeft(content[i+1:], " "), true
		}
		if r, _ := utf8.DecodeRuneInString(content[i+1:]); content[i] == ':' && isOddBlank(r) {
			return content[:i], content[i+1:], true
		}
		if start > 0 && content[i] != ' ' {
			return "", "", false // text after quotes is no key
		}
	}
	return "", "", false
}

// closing is the length of the quotes that a text starts with, 0 where it does not,
// or they do not close.
func closing(text string) int {
	if text == "" || text[0] != '"' && text[0] != '\'' {
		return 0
	}
	for i := 1; i < len(text); i++ {
		switch {
		case text[0] == '"' && text[i] == '\\', text[0] == '\'' && strings.HasPrefix(text[i:], "''"):
			i++
		case text[i] == text[0]:
			return i + 1
		}
	}
	return 0
}
