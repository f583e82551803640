package criteria

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// signs are the patterns of what people write in place of YAML's own signs.
type signs struct {
	bullet  *regexp.Regexp // before an item of a list, instead of a dash and a blank
	comment *regexp.Regexp // before a comment, or a line that only divides
	merge   *regexp.Regexp // left by a merge of two versions that clashed
	equals  *regexp.Regexp // after a key, instead of a colon and a blank
	another *regexp.Regexp // another key on the line, behind a comma
	block   *regexp.Regexp // the only text that may follow | and > on their line
}

var odd = sync.OnceValue(func() signs {
	const follows = `(?:[{\[]|[a-z_]+:(?: |$))`
	return signs{
		bullet: regexp.MustCompile(`^(?:([-–—−‐‑•·●○▪■◦‣*+\x{f000}-\x{f0ff}]+)[ \t\x{a0}]*|` +
			`([0-9]+[.)]|[a-z][.)]|o)[ \t\x{a0}]+)` + follows),
		comment: regexp.MustCompile("^(//|/\\*|<!--|```|--+( |$)|[-=_*~]{4,}$)"),
		merge:   regexp.MustCompile(`^(<<<<<<<|=======|>>>>>>>)( |$)`),
		equals:  regexp.MustCompile(`^([a-z_]+) *(：|﹕|∶|:=|=|;|:)`),
		another: regexp.MustCompile(`([,;，；]) *[a-z_]+$`),
		block:   regexp.MustCompile(`^[|>][-+0-9]*( +#.*)?$`),
	}
})

// unprintable reports a letter that YAML has no place for, such as Word's line break.
func (l *lookout) unprintable(line string) {
	col := 0
	for _, r := range line {
		if unicode.IsControl(r) && r != '\t' || r == '\u2028' || r == '\u2029' {
			l.report(codeYAMLControl, col, "found", fmt.Sprintf("U+%04X", r))
		}
		col++
	}
}

// foreign reports signs at the start of a line that mean nothing there.
func (l *lookout) foreign(content string, col int) bool {
	if len(content) > 1 && isWord(content[:2]) && content[1] != '.' && content[0] != '-' {
		return false // most lines begin with a key
	}
	goesOn := !l.opens && len(l.levels) > 0 && col > l.levels[len(l.levels)-1].col
	switch bullet := odd().bullet.FindStringSubmatch(content); {
	case bullet != nil:
		l.report(codeYAMLDash, col, "found", bullet[1]+bullet[2], "expected", col+2)
	case !goesOn && odd().comment.MatchString(content):
		l.report(codeYAMLComment, col, "found", content)
	case content[0] == '(' && odd().equals.MatchString(content[1:]):
		l.report(codeYAMLSign, col, "found", "(", "expected", "{")
	case goesOn || l.opens:
	case strings.ContainsRune("\"'", rune(content[0])) && closing(content) == 0:
		l.report(codeYAMLQuoteOpen, col, "found", content[:1])
	case !strings.HasPrefix(content, "%YAML "):
		l.badStart(content, col, false)
	}
	return l.found != nil
}

// noColon reports a line that has no key: another sign stands for the colon, the dash of a
// list is missing, or who knows what.
func (l *lookout) noColon(content string, col int) {
	switch sign := odd().equals.FindStringSubmatchIndex(content); {
	case sign != nil && content[sign[4]:sign[5]] != ":":
		l.report(codeYAMLSign, col+sign[4], "found", content[sign[4]:sign[5]], "expected", ":")
	case l.has(depth{col, true}):
		l.report(codeYAMLDash, col, "found", "", "expected", col+2)
	default:
		l.report(codeYAMLColon, col, "found", content)
	}
}

// badStart reports a value that begins with a sign that none may begin with.
func (l *lookout) badStart(text string, col int, inFlow bool) {
	switch text[0] {
	case '@', '`', '%':
	case '|', '>':
		if !inFlow && odd().block.MatchString(text) {
			return
		}
	default:
		return
	}
	if end := strings.IndexAny(text, ",]}"); inFlow && end > 0 {
		text = text[:end]
	}
	l.report(codeYAMLStart, col, "found", text[:1], "text", strings.Trim(text, "` "))
}

// badEscape reports a backslash within double quotes that YAML reads as a sign of its own, and does not know.
func (l *lookout) badEscape(text string, col int) {
	for i := 0; i+1 < len(text); i++ {
		if text[i] != '\\' {
			continue
		}
		i++
		digits, r := strings.IndexByte("  x u   U", text[i]), rune(0)
		if digits > 1 {
			_, err := fmt.Sscanf(text[i+1:], fmt.Sprintf("%%%dx", digits), &r)
			digits = map[bool]int{true: 0, false: -1}[err == nil]
		}
		if digits < 0 && !strings.ContainsRune(`0abtnvfre"/\N_LP `+"\t", rune(text[i])) {
			_, size := utf8.DecodeRuneInString(text[i:])
			l.report(codeYAMLEscape, col+utf8.RuneCountInString(text[:i-1]), "found", text[i-1:i+size])
			return
		}
	}
}

// rest reports what stands behind the end of a value on its line.
func (l *lookout) rest(text string, col int) {
	switch {
	case odd().comment.MatchString(text):
		l.report(codeYAMLComment, col, "found", text)
	case strings.Trim(text, ",.;)]}，；") == "":
		l.report(codeYAMLExtra, col, "found", text)
	default:
		l.report(codeYAMLAfter, col, "found", text)
	}
}
