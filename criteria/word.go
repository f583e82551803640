package criteria

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"gopkg.in/yaml.v3"

	"parindex/scoring"
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
	text := fold(n.Value)
	ok := w.take(d, n, key, text)
	if !ok && w.choices != nil {
		d.fault(n, scoring.CodeNotOneOf, "key", key, "found", text,
			"expected", w.choices, "suggestion", Closest(text, w.choices))
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

var idPattern = regexp.MustCompile(idText)

const idText = `^[a-z0-9][a-z0-9-]*$`

// id takes a name that also names files. A bad one is kept, so that it is not
// missed elsewhere, unless it could lead to another folder.
func id(to *string) word {
	return word{kind: "text", as: textLike(idText), take: func(d *document, n *yaml.Node, key, text string) bool {
		if !idPattern.MatchString(text) {
			d.fault(n, scoring.CodeBadID, "key", key, "found", text)
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
		d.fault(n, scoring.CodeIDMismatch, "key", key, "found", text, "expected", d.id)
		*to = text
		return true
	}
	return w
}

// oneOf takes a word of a closed list.
func oneOf[S ~string](to *S, values ...S) word {
	choices := make([]string, len(values))
	for i, v := range values {
		choices[i] = string(v)
	}
	return word{kind: "text", choices: choices, take: func(_ *document, _ *yaml.Node, _, text string) bool {
		if !slices.Contains(choices, text) {
			return false
		}
		*to = S(text)
		return true
	}}
}

// number takes a number as text, so that it stays exact.
func number(use func(d *document, n *yaml.Node, p scoring.Points)) word {
	return word{kind: "number", as: anyNumber, take: func(d *document, n *yaml.Node, key, text string) bool {
		p, ok := d.number(n, key, text)
		if ok {
			use(d, n, p)
		}
		return ok
	}}
}

// points takes a number. Where it stands is noted only if it is one; pos may be nil.
func points(to *scoring.Points, pos *scoring.Position) word {
	return number(func(d *document, n *yaml.Node, p scoring.Points) {
		*to = p
		if pos != nil {
			*pos = d.at(n)
		}
	})
}

// pointsIfAny leaves nil where there is no number.
func pointsIfAny(to **scoring.Points) word {
	return number(func(_ *document, _ *yaml.Node, p scoring.Points) { *to = &p })
}

func (d *document) number(n *yaml.Node, key, text string) (scoring.Points, bool) {
	p, err := scoring.ParsePoints(text)
	switch {
	case err == nil:
		return p, true
	case n.ShortTag() == "!!bool":
		d.wrongType(n, key, "number")
	default:
		d.fault(n, scoring.CodeNotNumber, "key", key, "found", text)
	}
	return p, false
}

// edge takes a number into one end of an interval.
func edge(to **scoring.Edge, open bool) word {
	return number(func(_ *document, _ *yaml.Node, p scoring.Points) { *to = &scoring.Edge{At: p, Open: open} })
}

// whole takes a whole number, such as a year.
func whole(to *int) word { return wholeNumber(func(n int) { *to = n }) }

// wholeIfAny leaves nil where there is no number.
func wholeIfAny(to **int) word { return wholeNumber(func(n int) { *to = &n }) }

func wholeNumber(use func(int)) word {
	return word{kind: "whole number", as: anyWhole, take: func(d *document, n *yaml.Node, key, text string) bool {
		number, err := strconv.Atoi(text)
		if err == nil {
			use(number)
			return true
		}
		if _, ok := d.number(n, key, text); ok {
			d.wrongType(n, key, "whole number")
		}
		return false
	}}
}

// date takes a day that there is, such as 2021-10-11.
func date(to *string) word {
	return word{kind: "text", as: jsonSchema{"type": "string", "format": "date"}, take: func(d *document, n *yaml.Node, key, text string) bool {
		if _, err := time.Parse(time.DateOnly, text); err != nil {
			d.fault(n, scoring.CodeBadDate, "key", key, "found", text)
			return false
		}
		*to = text
		return true
	}}
}

// boolean takes true or false.
func boolean(to *bool) word {
	return word{kind: "true or false", as: jsonSchema{"type": "boolean"}, take: func(d *document, n *yaml.Node, key, text string) bool {
		if n.ShortTag() != "!!bool" {
			d.wrongType(n, key, "true or false")
			return false
		}
		*to = strings.EqualFold(text, "true")
		return true
	}}
}

// none is the word for a rounding or a limit that the decision does not have.
const none = "none"

var decimals = []string{"0", "1", "2", "3", "4", "5", "6"}

func decimalNumbers() []any {
	numbers := make([]any, len(decimals))
	for i := range decimals {
		numbers[i] = i
	}
	return numbers
}

// digits takes a number of decimals, 0 to 6.
func digits(to *int) word {
	return word{kind: "whole number", choices: decimals, as: jsonSchema{"enum": decimalNumbers()}, take: func(_ *document, _ *yaml.Node, _, text string) bool {
		i := slices.Index(decimals, text)
		if i >= 0 {
			*to = i
		}
		return i >= 0
	}}
}

// digitsOrNone is nil for none.
func digitsOrNone(to **int) word {
	var n int
	w := digits(&n)
	take := w.take
	w.choices = append([]string{none}, decimals...)
	w.as = jsonSchema{"enum": append([]any{none}, decimalNumbers()...)}
	w.take = func(d *document, node *yaml.Node, key, text string) bool {
		if text == none {
			return true
		}
		ok := take(d, node, key, text)
		if ok {
			*to = &n
		}
		return ok
	}
	return w
}

// limit takes points, or none for no limit. One that cannot be read is declared
// all the same: it is not missing.
func limit(to *scoring.Cap) limitWord {
	return limitWord{word{kind: "number", as: jsonSchema{"anyOf": []any{jsonSchema{"const": none}, anyNumber}}, take: func(d *document, n *yaml.Node, key, text string) bool {
		to.Declared = true
		if text == none {
			return true
		}
		p, ok := d.number(n, key, text)
		if ok {
			to.Points = &p
		}
		return ok
	}}}
}

// limitWord is a choice between none and an open set of numbers: it is missed
// as a choice, but what is not a number is not looked up in the list.
type limitWord struct{ word }

func (limitWord) words() []string { return []string{none, "N"} }
