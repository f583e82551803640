package criteria

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"gopkg.in/yaml.v3"

	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
	"parindex/scoring/survey"
)

// word is the shape of a scalar: a text, a number, a word of a list.
type word struct {
	kind    string   // "text", "number", "whole number", "true or false"
	choices []string // all that may be written, where the list is closed
	as      jsonSchema
	// take uses the text. It says whether it could; if not, it has reported why,
	// unless the list of choices says it.
	take func(d *document, n *yaml.Node, key, text string) bool
}

func (w word) words() []string { return w.choices }

func (w word) into(d *document, n *yaml.Node, key string) bool {
	if n.Kind != yaml.ScalarNode || isBlank(n) {
		d.wrongType(n, key, w.kind)
		return false
	}
	if between, is := curled(fold(n.Value)); is && n.Style == 0 {
		d.faults.Add(fault.Warn(codeTextCurly, d.at(n), "key", key, "found", between))
		plain := *n
		plain.Value, plain.Tag = between, ""
		plain.Column++
		n = &plain
	}
	text := fold(n.Value)
	ok := w.take(d, n, key, text)
	if !ok && w.choices != nil {
		meant := ""
		if w.kind != "whole number" { // 96 is no misspelt 90
			meant = Closest(text, w.choices)
		}
		d.fault(n, survey.CodeNotOneOf, "key", key, "found", text, "expected", w.choices, "suggestion", meant)
	}
	return ok
}

// fold makes texts that look the same the same: Vietnamese letters are written
// with one or with several code points.
func fold(text string) string {
	if !norm.NFC.IsNormalString(text) {
		text = norm.NFC.String(text)
	}
	if isFolded(text) {
		return text
	}
	return strings.Join(strings.Fields(text), " ")
}

// isFolded says whether single spaces within are all the white space there is.
func isFolded(text string) bool {
	before := ' '
	for _, r := range text {
		if unicode.IsSpace(r) && (r != ' ' || before == ' ') {
			return false
		}
		before = r
	}
	return before != ' ' || text == ""
}

// text takes any scalar as it is written: the code 1.10 is not the number 1.1.
func text[S ~string](to *S) shape {
	return word{kind: "text", as: anyText, take: func(_ *document, _ *yaml.Node, _, text string) bool {
		*to = S(text)
		return true
	}}
}

// name takes what something is called. Marks that nobody sees make two names of one.
func name(to *string) shape {
	return word{kind: "text", as: anyText, take: func(d *document, n *yaml.Node, key, text string) bool {
		*to = text
		d.doubtLetters(n, key, text)
		d.doubtText(n, key)
		return true
	}}
}

// code takes the code of a criterion. Another alphabet's А makes another code of it.
func code(to *string) shape {
	return word{kind: "text", as: anyText, take: func(d *document, n *yaml.Node, key, text string) bool {
		*to = text
		d.doubtLetters(n, key, text)
		return true
	}}
}

func (d *document) doubtLetters(n *yaml.Node, key, text string) {
	if found := strange(text); len(found) > 0 {
		d.faults.Add(fault.Warn(codeNameUnseen, d.at(n), "key", key, "found", found))
	}
}

// doubtText warns of a comment that is probably the rest of a text: people put a blank after the #
// of a comment.
func (d *document) doubtText(n *yaml.Node, key string) {
	after, _ := utf8.DecodeRuneInString(strings.TrimPrefix(n.LineComment, "#"))
	if n.Style == 0 && (unicode.IsLetter(after) || unicode.IsDigit(after)) {
		d.faults.Add(fault.Warn(codeTextCut, d.at(n), "key", key, "found", n.LineComment))
	}
}

// curled is what stands between quotes that curl, where that is all of a text.
func curled(text string) (between string, is bool) {
	first, size := utf8.DecodeRuneInString(text)
	between = text[size:]
	end := strings.IndexAny(between, curly+`"`)
	if !strings.ContainsRune(curly, first) || end >= 0 && utf8.RuneCountInString(between[end:]) > 1 &&
		between[end] != '"' {
		return "", false
	}
	return strings.ReplaceAll(strings.TrimRight(between, curly), `"`, ""), true
}

// strange are the characters of a text that have no width, turn its direction, control a printer, stand for
// a letter that was lost, or are of an alphabet with letters that look as Latin ones do, each once.
func strange(text string) (found []string) {
	for _, r := range text {
		odd := unicode.In(r, unicode.Cf, unicode.Cc, unicode.Cyrillic, unicode.Greek) || r == unicode.ReplacementChar
		if mark := fmt.Sprintf("U+%04X", r); odd && !slices.Contains(found, mark) {
			found = append(found, mark)
		}
	}
	return found
}

var idPattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(idText) })

const idText = `^[a-z0-9][a-z0-9-]*$`

// deviceName is an id that Windows takes for a device: no file can be called so,
// whatever its ending.
var deviceName = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(con|prn|aux|nul|com[0-9]|lpt[0-9])$`)
})

// id takes a name that also names files. A bad one is kept, so that it is not
// missed elsewhere, unless it could lead to another folder.
func id(to *string) word {
	return word{kind: "text", as: textLike(idText), take: func(d *document, n *yaml.Node, key, text string) bool {
		if !idPattern().MatchString(text) {
			d.fault(n, codeBadID, "key", key, "found", text)
		} else if deviceName().MatchString(text) {
			d.fault(n, codeIDReserved, "key", key, "found", text)
		}
		if !strings.ContainsAny(text, `/\`) && !strings.HasPrefix(text, ".") {
			*to = text
		}
		return true
	}}
}

// ownID takes the id of the document itself, which its file or folder repeats.
func ownID(to *string) word {
	w := id(to)
	check := w.take
	w.take = func(d *document, n *yaml.Node, key, text string) bool {
		if d.id == "" || text == d.id {
			return check(d, n, key, text)
		}
		d.fault(n, codeIDMismatch, "key", key, "found", text, "expected", d.id)
		*to = text
		return true
	}
	return w
}

// oneOf takes a word of a closed list.
func oneOf[S ~string](to *S, values ...S) word {
	choices := seq.Map(values, func(v S) string { return string(v) })
	return word{kind: "text", choices: choices, take: func(_ *document, _ *yaml.Node, _, text string) bool {
		if !slices.Contains(choices, text) {
			return false
		}
		*to = S(text)
		return true
	}}
}

// date takes a day that there is, such as 2021-10-11.
func date[S ~string](to *S) shape {
	return word{kind: "text", as: jsonSchema{"type": "string", "format": "date"},
		take: func(d *document, n *yaml.Node, key, text string) bool {
			if scoring.IsClock(text) {
				d.fault(n, codeTimeNotDate, "key", key, "time", text)
				return false
			}
			if meant, _ := scoring.ParseDay(text); text == "" || string(meant) != text {
				d.fault(n, codeBadDate, "key", key, "found", text, "meant", string(meant), "last", lastOfMonth(text))
				return false
			}
			*to = S(text)
			return true
		}}
}

// lastOfMonth is the last day of the month of a day that does not exist, empty where there is no such month.
func lastOfMonth(text string) string {
	first, err := time.Parse("2006-01", text[:max(0, strings.LastIndex(text, "-"))])
	if err != nil {
		return ""
	}
	return first.AddDate(0, 1, -1).Format(time.DateOnly)
}

// boolean takes true or false.
func boolean(to *bool) word {
	return word{kind: "true or false", as: jsonSchema{"type": "boolean"},
		take: func(d *document, n *yaml.Node, key, text string) bool {
			if n.ShortTag() != "!!bool" {
				d.wrongType(n, key, "true or false")
				return false
			}
			*to = strings.EqualFold(text, "true")
			return true
		}}
}

// booleanIfAny leaves nil where nothing is said.
func booleanIfAny(to **bool) shape {
	var b bool
	return then(boolean(&b), func() { *to = &b })
}
