package text

import (
	"cmp"
	"embed"
	"io/fs"
	"regexp"
	"strings"
	"sync"

	"parindex/criteria"
	"parindex/criteria/phrases"
	"parindex/scoring/fault"
)

// message is the text of a code in both languages: what is wrong, and what to
// do. {name} stands for an argument; what is between [ and ] is left out where
// an argument in it is empty; {count} (row is|rows are) says the first where the
// argument is 1, the second where it is not. {ending} is the end of the path {key}.
type message struct {
	vi, en         string
	viHint, enHint string
	viUnit, enUnit string // what units do, where the hint is for those who run the round
}

// Message says what is wrong, after the criterion whose row a fault stands in, unless the
// text of its code names it.
func (l Lang) Message(d fault.Diagnostic) string {
	m := messages()[d.Code]
	template := l.Say(m.vi, m.en)
	if !strings.Contains(template, "{others}") {
		template += l.Say("[; {others} dòng khác của cột này cũng vậy]",
			"[; the same in {others} other (row|rows) of this column]")
	}
	template += l.Say("[ (dòng {lines})]", "[ (rows {lines})]")
	said := l.fill(template, withNames(d)) + l.alike(m.vi+m.viHint, d.Args) + l.effect(d)
	named := strings.Contains(m.vi, "{criterion}") || strings.Contains(m.vi, "{code}")
	isRow := d.Pos.Sheet() != "" || strings.HasSuffix(d.Pos.File(), ".csv") // of YAML the line itself is shown
	if !isRow || d.About.Criterion == "" || named {
		return said
	}
	return l.Text("criterion ") + clean(d.About.Criterion) + ": " + said
}

func (l Lang) effect(d fault.Diagnostic) string {
	if effect := d.Effect(); effect != "" {
		return "; " + l.Term("effect", string(effect))
	}
	return ""
}

// Hint says what to do about it; it may be empty.
func (l Lang) Hint(d fault.Diagnostic) string {
	m := messages()[d.Code]
	return l.fill(l.Say(m.viHint, m.enHint), d.Args)
}

// UnitHint is the hint for whoever sent in the workbook.
func (l Lang) UnitHint(d fault.Diagnostic) string {
	m := messages()[d.Code]
	return l.fill(cmp.Or(l.Say(m.viUnit, m.enUnit), l.Say(m.viHint, m.enHint)), d.Args)
}

// Note says what a related place has to do with a fault.
func (l Lang) Note(n fault.Note) string {
	return l.Term("note", string(n))
}

// Severity is the word before a message.
func (l Lang) Severity(s fault.Severity) string {
	return severities.In(l, s)
}

var severities = Words[fault.Severity]{
	fault.Error:   {"lỗi", "error"},
	fault.Warning: {"cảnh báo", "warning"},
	fault.Todo:    {"việc cần làm", "to do"},
}

var (
	optional    = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\[[^\]]+\]`) })
	placeholder = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\{[a-z_]+\}`) })
	// waveWord is what people put before the number of a wave, as the text does.
	waveWord = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?i)^(?:đợt|wave) `) })
	counted  = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(\{[a-z_]+\})( [a-z ]*)\(([^()|]+)\|([^()|]+)\)`)
	})
)

// fill puts the arguments in. A name without an argument stays as it is, so
// that a test can see it.
func (l Lang) fill(template string, args []fault.Arg) string {
	values := map[string]string{}
	for _, arg := range args {
		value := l.value(arg.Value)
		if change, is := arg.Value.(fault.Change); is {
			value = l.change(arg.Name, change)
		}
		if typedArgs[arg.Name] {
			value = l.typed(value)
		}
		if arg.Name == "wave" { // that people call “Đợt 1”, where the text has the word
			value = waveWord().ReplaceAllString(value, "")
		}
		if arg.Name == "policy" {
			value = cmp.Or(l.Term("policy", value), value)
		}
		if arg.Name == "meaning" {
			object, key, _ := strings.Cut(value, ".")
			value = l.Say(criteria.Describe(object, key))
		}
		if arg.Name != "key" && arg.Name != "suggestion" { // which are typed as they stand
			value = cmp.Or(l.Term("term", value), l.Term("yaml", value), value)
		}
		values["{"+arg.Name+"}"] = clean(value)
		if arg.Name == "key" { // a dotted path, of which its place needs the end
			values["{ending}"] = value[strings.LastIndexByte(value, '.')+1:]
		}
	}
	template = optional().ReplaceAllStringFunc(template, func(section string) string {
		for _, name := range placeholder().FindAllString(section, -1) {
			if values[name] == "" {
				return ""
			}
		}
		return section[1 : len(section)-1]
	})
	return placeholder().ReplaceAllStringFunc(chooseNumber(template, values), func(name string) string {
		if value, ok := values[name]; ok {
			return value
		}
		return name
	})
}

// chooseNumber chooses between singular and plural by the argument before them.
func chooseNumber(template string, values map[string]string) string {
	return counted().ReplaceAllStringFunc(template, func(phrase string) string {
		m := counted().FindStringSubmatch(phrase)
		if values[m[1]] == "1" {
			return m[1] + m[2] + m[3]
		}
		return m[1] + m[2] + m[4]
	})
}

// OneLine keeps a stranger's text from doing anything to a terminal or to the
// text around it: line ends, control characters and marks that turn the reading
// order become blanks, letter for letter.
func OneLine(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f || r >= 0x80 && r < 0xa0 || r >= 0x2028 && r <= 0x202e || r >= 0x2066 && r <= 0x2069 {
			return ' '
		}
		return r
	}, s)
}

// clean is one line, and not a long one. Controls that separate nothing are told as their pictures: they are
// often what is wrong.
func clean(s string) string {
	const most = 200
	s = OneLine(strings.Map(func(r rune) rune {
		if r < '\t' || r > '\r' && r < ' ' {
			return '\u2400' + r
		}
		return r
	}, s))
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return s
}

//go:embed words/*.txt
var words embed.FS

// messages holds every code's text, read when the first is needed; a test checks
// it against the codes.
var messages = sync.OnceValue(func() map[fault.Code]message {
	all := map[fault.Code]message{}
	files, _ := fs.Glob(words, "words/*.txt") // the pattern is a good one
	for _, name := range files {
		content, err := words.ReadFile(name)
		if err != nil {
			panic(err) // it is part of the program
		}
		for code, p := range phrases.Embedded(string(content)) {
			all[fault.Code(code)] = message{p["vi"], p["en"], p["vi-hint"], p["en-hint"], p["vi-unit"], p["en-unit"]}
		}
	}
	return all
})
