package text

import (
	"fmt"
	"strings"
	"unicode"

	"parindex/cmd/internal/fold"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Alike says how two texts differ that look the same or nearly so; it is empty where
// anybody sees the difference, or there is none.
func (l Lang) Alike(a, b string) string {
	switch {
	case a == b || fold.Look(a) != fold.Look(b):
		return ""
	case fold.Spelling(a) != fold.Spelling(b):
		return l.Text("“%s” and “%s” differ only in where the tone mark stands", clean(a), clean(b))
	}
	codesOfA, codesOfB := l.codePoints(a, b)
	return l.Text(
		"the two texts “%s” look alike and differ in their characters: %s and %s", clean(a), codesOfA, codesOfB)
}

// codePoints are the characters of each text between what both begin and end with.
func (l Lang) codePoints(a, b string) (ofA, ofB string) {
	x, y := []rune(a), []rune(b)
	for len(x) > 0 && len(y) > 0 && x[0] == y[0] {
		x, y = x[1:], y[1:]
	}
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	return l.codes(x), l.codes(y)
}

// codes are the first of some characters by their numbers.
func (l Lang) codes(runes []rune) string {
	const most = 6
	words := seq.Map(runes[:min(len(runes), most)], func(r rune) string {
		if unicode.Is(unicode.Cyrillic, r) {
			return l.Say("chữ Cyrillic", "Cyrillic") + fmt.Sprintf(" U+%04X", r)
		}
		return fmt.Sprintf("U+%04X", r)
	})
	switch {
	case len(words) == 0:
		return l.Say("không có ký tự nào", "none")
	case len(runes) > most:
		words = append(words, "…")
	}
	return strings.Join(words, " ")
}

// alike says of the first two arguments of a message that look alike how they differ:
// whoever reads it would take them for equal.
func (l Lang) alike(template string, args []fault.Arg) string {
	seen := map[string]string{}
	for _, arg := range args {
		texts, looks := textsOf(arg.Value), []string{}
		if !strings.Contains(template, "{"+arg.Name+"}") {
			continue
		}
		for _, said := range texts {
			looks = append(looks, fold.Look(said))
			if other, is := seen[looks[len(looks)-1]]; is && other != said {
				return " (" + l.Alike(other, said) + ")"
			}
		}
		for i, look := range looks { // those of one list are not compared with each other
			seen[look] = texts[i]
		}
	}
	return ""
}

// textsOf are the texts that an argument holds.
func textsOf(value any) []string {
	switch v := value.(type) {
	case string:
		return []string{v}
	case []string:
		return v
	}
	return nil
}
