package text

import (
	"cmp"
	"embed"
	"maps"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"parindex/criteria/phrases"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// Codes are all kinds of faults, sorted.
func Codes() []fault.Code { return slices.Sorted(maps.Keys(messages())) }

// More explains a code where its text does not say enough; it may be empty.
func (l Lang) More(code fault.Code) string {
	p := page("more.txt")[string(code)]
	return l.Say(p["vi"], p["en"])
}

// Meaning is what a code is about; where its text is nothing without a particular fault, an
// example.
func (l Lang) Meaning(code fault.Code) string {
	message, _ := l.Example(code)
	return cmp.Or(l.subject(code), message)
}

// Example is a message of that code as it is printed, and its hint. What it is filled in
// with is made up.
func (l Lang) Example(code fault.Code) (message, hint string) {
	var args []fault.Arg
	given := page("examples.txt")[string(code)]
	m := messages()[code]
	for _, name := range placeholder().FindAllString(m.vi+m.viHint, -1) { // those without a value are empty
		name = strings.Trim(name, "{}")
		args = append(args, fault.Arg{Name: name, Value: l.sample(name, given[name])})
	}
	shown := withNames(fault.Diagnostic{Args: args, Names: exampleNames})
	return l.fill(l.Say(m.vi, m.en), shown), l.fill(l.Say(m.viHint, m.enHint), args)
}

// exampleNames are what the ids in examples are called.
var exampleNames = &fault.Names{
	Units:  map[string]string{"so-noi-vu": "Sở Nội vụ", "so-y-te": "Sở Y tế", "xa-an-binh": "Xã An Bình"},
	Blocks: map[string]string{"so": "Sở, ban, ngành", "xa": "Xã"},
	Groups: map[string]string{"nguoi-dan": "Người dân", "doanh-nghiep": "Doanh nghiệp"},
	Sets:   map[string]string{"so": "Bộ tiêu chí cho sở", "xa": "Bộ tiêu chí cho xã"},
	Rounds: map[string]string{"dot": "Chỉ số cải cách hành chính năm 2025"},
}

var commaNumber = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(\d),(\d)`) })

// sample is a value of an example as an argument of a message.
func (l Lang) sample(name, value string) any {
	switch day, isDay := scoring.ParseDay(value); {
	case isDay:
		return day
	case name == "severity" && value != "":
		return fault.Warning
	case name == "means":
		return fault.Code(value)
	case name == "stage":
		return scoring.Stage(value)
	case name == "figure":
		return scoring.Figure(value)
	case name == "kind" && value != "" && slices.Contains(scoring.DecisionKinds, scoring.DecisionKind(value)):
		return scoring.DecisionKind(value)
	case l == English:
		return commaNumber().ReplaceAllString(value, "${1}.${2}")
	}
	return value
}

//go:embed pages/*.txt
var pages embed.FS

// page is a file about codes, read when the first is needed; a test reads them all.
func page(name string) map[string]phrases.Phrase { return allPages()[name] }

var allPages = sync.OnceValue(func() map[string]map[string]phrases.Phrase {
	all := map[string]map[string]phrases.Phrase{}
	for _, name := range []string{"examples.txt", "more.txt"} {
		content, err := pages.ReadFile("pages/" + name)
		if err != nil {
			panic(err) // it is part of the program
		}
		all[name] = phrases.Embedded(string(content))
	}
	return all
})

// OnScale adds the scale of an index to a heading: "Chỉ số (%)", "Chỉ số (0–1)".
func OnScale(head string, s scoring.IndexScale) string {
	if s == scoring.RatioIndex {
		return head + " (0–1)"
	}
	return head + " (%)"
}

// IndexSign is what stands behind an index: a percent sign, or nothing.
func IndexSign(s scoring.IndexScale) string {
	if s == scoring.RatioIndex {
		return ""
	}
	return "%"
}

// Level is a class with its lower edge: "Tốt từ 80%", "Tốt từ 0,8", "Tốt từ 800 điểm".
func (l Lang) Level(level scoring.ClassLevel, by scoring.RankBy, s scoring.IndexScale) string {
	sign := IndexSign(s)
	if by == scoring.ByTotal {
		sign = l.Text(" points")
	}
	return level.Name + " " + l.lowEdge(scoring.Edge{Open: level.Open}) + l.Number(level.Edge) + sign
}

// subject is what a code is about, without a particular fault's arguments: "…"
// stands for each of them, optional parts are left out, and of singular and plural it is
// the plural.
func (l Lang) subject(code fault.Code) string {
	m := messages()[code]
	return bare(l.Say(m.vi, m.en))
}

// advice is what to do about faults of a code, likewise.
func (l Lang) advice(code fault.Code) string {
	m := messages()[code]
	return bare(l.Say(m.viHint, m.enHint))
}

// Sentences say in full what a code is about, and what to do about it.
func (l Lang) Sentences(code fault.Code) (about, advice string) {
	return sentence(l.subject(code)), sentence(l.advice(code))
}

// sentence begins with a capital letter and ends with a full stop, unless it ends open.
func sentence(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if s == "" {
		return ""
	}
	s = string(unicode.ToUpper(first)) + s[size:]
	if strings.HasSuffix(s, "…") {
		return s
	}
	return strings.TrimRight(s, ".") + "."
}

func bare(template string) string {
	template = chooseNumber(optional().ReplaceAllString(template, ""), nil)
	return strings.TrimSpace(placeholder().ReplaceAllString(template, "…"))
}
