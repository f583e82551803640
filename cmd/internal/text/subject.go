package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parindex/scoring/fault"
)

// Subject is what a code is about, without a particular fault's arguments: "…"
// stands for each of them, optional parts are left out, and of singular and plural it is
// the plural.
func (l Lang) Subject(code fault.Code) string {
	m := messages()[code]
	return bare(l.Say(m.vi, m.en))
}

// Advice is what to do about faults of a code, likewise.
func (l Lang) Advice(code fault.Code) string {
	m := messages()[code]
	return bare(l.Say(m.viHint, m.enHint))
}

// Sentences say in full what a code is about, and what to do about it.
func (l Lang) Sentences(code fault.Code) (about, advice string) {
	return sentence(l.Subject(code)), sentence(l.Advice(code))
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
