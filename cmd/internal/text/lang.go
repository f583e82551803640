// Package text is everything parindex says: the language, numbers as people
// write them, the scale of a rule in words, and the Vietnamese and English text
// of every diagnostic, side by side under its code.
package text

import (
	"cmp"
	_ "embed" // terms.txt
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"

	"parindex/criteria/phrases"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Lang is the language of an output for people.
type Lang string

// The languages that parindex speaks; Vietnamese is the default.
const (
	Vietnamese Lang = "vi"
	English    Lang = "en"
)

// Langs are all of them, in the order they are offered.
var Langs = []string{string(Vietnamese), string(English)}

// Say picks the text of the language.
// A copy in each of its callers would make the program 50 KB larger.
//
//go:noinline
func (l Lang) Say(vi, en string) string {
	if l == English {
		return en
	}
	return vi
}

// Text is a phrase of phrases.txt, called by its English, in the language, and filled in as
// fmt.Sprintf does where it has arguments. Say is for what is something else in another place.
//
//go:noinline
func (l Lang) Text(phrase string, args ...any) string {
	if l != English {
		phrase = cmp.Or(vietnamese(phrase), phrase)
	}
	if len(args) == 0 {
		return phrase
	}
	return numbered(fmt.Sprintf(phrase, args...), phrase)
}

// numbered chooses between singular and plural by the number before them, as texts of faults do.
func numbered(said, phrase string) string {
	if !strings.Contains(phrase, "|") {
		return said
	}
	return ofNumber().ReplaceAllStringFunc(said, func(part string) string {
		m := ofNumber().FindStringSubmatch(part)
		if m[1] == "1" {
			return m[1] + m[2] + m[3]
		}
		return m[1] + m[2] + m[4]
	})
}

var ofNumber = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(\d[\d.,]*)( |(?: \pL+)+ )\(([^()|]*)\|([^()|]*)\)`)
})

//go:embed terms.txt
var termsFile string

var terms = sync.OnceValue(func() map[string]phrases.Phrase { return phrases.Embedded(termsFile) })

// Term is what a value of a kind is called, as terms.txt has it, "" where it does not.
func (l Lang) Term(kind, value string) string {
	term := terms()[kind+"."+value]
	return l.Say(term["vi"], term["en"])
}

// Words are what values are called that have no name of their own, in Vietnamese and in English.
type Words[K comparable] map[K][2]string

// In is what a value is called in a language, "" where the table does not have it.
func (w Words[K]) In(l Lang, value K) string { return l.Say(w[value][0], w[value][1]) }

// Decimal writes a number with exactly that many decimals: "96,85" in
// Vietnamese, "96.85" in English. Round by the regulation first.
func (l Lang) Decimal(p scoring.Points, decimals int) string {
	return l.comma(p.Fixed(decimals))
}

// Number writes a number as short as it is exact: "71,5", "100", "250/3". A fraction
// that nobody can take in is rounded and says so: "≈ 12,3457".
func (l Lang) Number(p scoring.Points) string {
	const longest = 20
	exact := p.String()
	if len(exact) > longest && strings.ContainsAny(exact, "/.") {
		return "≈ " + l.about(p, telling(p, readable))
	}
	return l.comma(exact)
}

func (l Lang) about(p scoring.Points, decimals int) string {
	return l.comma(p.Round(scoring.HalfUp, decimals).String())
}

// readable is how many decimals people take in of a number that has more.
const readable = 4

// telling is how many decimals, and no fewer than given, tell a number from others and from a round one that it
// is not: 89,99997 is never 90, nor is a distance of 0,00003 none.
func telling(p scoring.Points, decimals int, others ...scoring.Points) int {
	const most = 40
	alike := func(n int) bool {
		rounded := p.Round(scoring.HalfUp, n)
		needs, _ := rounded.Decimals()
		return !rounded.Equal(p) && needs <= max(0, n-2) || slices.ContainsFunc(others,
			func(q scoring.Points) bool { return !q.Equal(p) && q.Round(scoring.HalfUp, n).Equal(rounded) })
	}
	for decimals < most && alike(decimals) {
		decimals++
	}
	return decimals
}

// Apart writes two numbers with as many decimals, and no fewer than given, as tell each from the other.
func (l Lang) Apart(p, q scoring.Points, decimals int) (string, string) {
	return l.Decimal(p, telling(p, decimals, q)), l.Decimal(q, telling(q, decimals, p))
}

func (l Lang) comma(number string) string {
	return strings.Replace(number, ".", l.Say(",", "."), 1)
}

// Inert keeps a text from being run as a formula when a file of CSV is opened in a
// spreadsheet, and on its line. Signs of full width count as the others do.
func Inert(s string) string {
	s = OneLine(s)
	if strings.IndexAny(strings.TrimLeftFunc(s, unicode.IsSpace), "=+-@＝＋－＠") == 0 {
		return "'" + s
	}
	return s
}

// Against writes a number within a sentence: one that does not end, or not soon, is rounded and says so,
// with the decimals that tell it from those it is set against.
func (l Lang) Against(p scoring.Points, others ...scoring.Points) string {
	const enough = 6
	n, ends := p.Decimals()
	if ends && n <= enough {
		return l.Number(p)
	}
	about := telling(p, readable, others...)
	if ends && n <= about {
		return l.comma(p.String())
	}
	return "≈" + l.about(p, about)
}

func (l Lang) figure(p scoring.Points) string { return l.Against(p) }

// value writes an argument of a message.
func (l Lang) value(v any) string {
	switch v := v.(type) {
	case scoring.Points:
		return l.figure(v)
	case scoring.Day:
		return l.Day(v)
	case fault.Severity:
		return l.Severity(v)
	case fault.Code:
		return cmp.Or(l.Meaning(v), string(v))
	case scoring.DecisionKind:
		return l.Decision(v)
	case scoring.Stage:
		return l.Stage(v)
	case scoring.Figure:
		return l.Figure(string(v))
	case bool:
		return l.Say(map[bool]string{true: "rồi", false: "chưa"}[v], map[bool]string{true: "yes", false: "no"}[v])
	case scoring.Expr:
		return l.expression(v)
	case scoring.Band:
		return l.Interval(v)
	case []string:
		return strings.Join(v, l.Say("; ", "; "))
	case []scoring.Points:
		figures := seq.Map(v, l.figure)
		return strings.Join(figures, "; ")
	}
	return fmt.Sprint(v)
}

// change is the value of that name and what it is now; nothing where there is none. Numbers have the
// decimal mark of the language, and what manifests say by a sign or in English is said in words.
func (l Lang) change(name string, c fault.Change) string {
	if c == (fault.Change{}) {
		return ""
	}
	from, to := l.Changed(name, c.From, c.To)
	return from + " → " + to
}

// Changed is how people read a value that a record or a manifest has under a name, and the one that it should have.
func (l Lang) Changed(name, from, to string) (string, string) {
	if before, after := l.recorded(name, from, false), l.recorded(name, to, false); before != after {
		return before, after
	}
	return l.recorded(name, from, true), l.recorded(name, to, true) // they differ in what is not printed
}

// recorded is how people read a value, or if need be all of it.
func (l Lang) recorded(name, text string, whole bool) string {
	var exact scoring.Points
	if err := exact.UnmarshalText([]byte(text)); err == nil && !whole {
		return l.figure(exact)
	}
	p, err := scoring.ParsePoints(text)
	if _, decimals, _ := strings.Cut(text, "."); err == nil && p.Fixed(len(decimals)) == text {
		return l.Decimal(p, len(decimals))
	}
	return cmp.Or(changed.In(l, name+" "+text), changed.In(l, text), text)
}

var changed = Words[string]{
	"yes": {"có", "yes"}, "no": {"không", "no"}, "-": {"không có", "none"}, "rank -": {"không xếp hạng", "not ranked"},
	"true": {"có", "yes"}, "false": {"không", "no"}, "status official": {"chính thức", "official"},
	"status draft": {"dự thảo", "draft"}, "status practice": {"thực hành", "practice"},
	"answer unknown": {"chưa kết luận được", "open"}, "consequence unknown": {"chưa kết luận được", "open"}, "sha ": {"không đọc được", "not readable"},
}

// Status is what everything for people from a round that is not official says:
// one line, or none for an official one.
func (l Lang) Status(status scoring.Status) []string {
	switch status {
	case scoring.Draft:
		return []string{l.Text("DRAFT: not an official result")}
	case scoring.Practice:
		return []string{l.Text("PRACTICE ROUND: contains constructed figures, not an official result")}
	case "": // its key is mistyped
		return []string{l.Text("THE ROUND DOES NOT SAY ITS STATUS: not an official result")}
	}
	return nil
}
