package text

import (
	"strings"

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

func bare(template string) string {
	template = chooseNumber(optional.ReplaceAllString(template, ""), nil)
	return strings.TrimSpace(placeholder.ReplaceAllString(template, "…"))
}
