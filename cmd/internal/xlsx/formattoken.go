package xlsx

import (
	"fmt"
	"strconv"
	"strings"
	"time"
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

// Date is a day as a sheet knows it. The 29th of February 1900 is one to Excel.
type Date struct{ Year, Month, Day int }

// maxDay is 31 December 9999, the last day that a sheet knows.
const maxDay = 2958465

// falseLeap is the number of the day that never was.
const falseLeap = 60

// DayOf is the day that a number stands for; the number is a plain decimal that is
// not negative. Day 0 is "00/01/1900" to Excel.
func DayOf(number string, from1904 bool) (Date, bool) {
	whole, _, _ := strings.Cut(number, ".")
	days, err := strconv.Atoi(whole)
	if err != nil || days < 0 || days > maxDay {
		return Date{}, false
	}
	first := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case from1904:
		first = time.Date(1904, time.January, 1, 0, 0, 0, 0, time.UTC)
	case days == 0:
		return Date{1900, 1, 0}, true
	case days == falseLeap:
		return Date{1900, 2, 29}, true
	case days < falseLeap:
		days++
	}
	day := first.AddDate(0, 0, days)
	return Date{day.Year(), int(day.Month()), day.Day()}, true
}

// Clock is the time of day, or the hours, that a number stands for, as a cell
// shows them: 2:30, or 2:30:15 where there are seconds.
func Clock(number string) (string, bool) {
	whole, decimals, _ := strings.Cut(number, ".")
	days, err := strconv.Atoi(whole)
	if err != nil || days < 0 || days > maxDay {
		return "", false
	}
	const places = 12
	decimals = (decimals + strings.Repeat("0", places))[:places]
	part, err := strconv.ParseInt(decimals, 10, 64)
	if err != nil {
		return "", false
	}
	seconds := int64(days)*86400 + (part*86400+5e11)/1e12
	hours, minutes, rest := seconds/3600, seconds/60%60, seconds%60
	if rest != 0 {
		return fmt.Sprintf("%d:%02d:%02d", hours, minutes, rest), true
	}
	return fmt.Sprintf("%d:%02d", hours, minutes), true
}
