package xlsx

import (
	"strings"
	"unicode/utf8"
)

// maxFormat is more than the 255 characters that Excel takes.
const maxFormat = 1000

// tokens cuts the code of a format into its sections and signs. Colours and
// conditions fall away; "_x" is a blank as wide as x, and "*x" fills the cell.
func tokens(code string) []section {
	if len(code) > maxFormat {
		code = strings.ToValidUTF8(code[:maxFormat], "")
	}
	sections := []section{nil}
	for code != "" {
		t, size := nextToken(code)
		code = code[size:]
		last := len(sections) - 1
		switch {
		case t.text == "":
		case !t.literal && t.text == ";":
			sections = append(sections, nil)
		default:
			sections[last] = append(sections[last], t)
		}
	}
	return sections
}

// nextToken is the sign at the beginning of a code, and how long it is.
func nextToken(code string) (t token, size int) {
	_, size = utf8.DecodeRuneInString(code)
	switch code[0] {
	case '\\':
		_, more := utf8.DecodeRuneInString(code[1:])
		return token{code[1 : 1+more], true}, 1 + more
	case '_', '*':
		_, more := utf8.DecodeRuneInString(code[1:])
		return token{" ", true}, 1 + more
	case '"':
		text, _, _ := strings.Cut(code[1:], `"`)
		return token{text, true}, min(len(text)+2, len(code))
	case '[':
		text, _, _ := strings.Cut(code[1:], "]")
		return bracket(text), min(len(text)+2, len(code))
	}
	lower := strings.ToLower(code[:min(len(code), len("general"))])
	for _, word := range []string{"general", "am/pm", "a/p"} {
		if strings.HasPrefix(lower, word) {
			if word == "a/p" {
				return token{"am/pm", false}, len(word)
			}
			return token{word, false}, len(word)
		}
	}
	sign := strings.ToLower(code[:size])
	return token{sign, size > 1 || !strings.Contains("0#?.,%/e@;dmyhsbg", sign)}, size
}

// bracket is what stands in [brackets]: a duration, a currency, or nothing that is
// shown.
func bracket(text string) token {
	switch lower := strings.ToLower(text); {
	case lower != "" && strings.Trim(lower, "h") == "", lower != "" && strings.Trim(lower, "m") == "", lower != "" &&
		strings.Trim(lower, "s") == "":
		return token{"[" + lower[:1] + "]", false}
	case strings.HasPrefix(text, "$"):
		sign, _, _ := strings.Cut(text[1:], "-")
		return token{sign, true}
	}
	return token{}
}
