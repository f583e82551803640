package workbook

import (
	"strings"
	"time"

	"parindex/scoring"
)

// numberFormat is what a format makes of a number, as far as it may mislead.
// The zero value shows numbers as they are.
type numberFormat struct {
	percent bool // 0.8 is shown as 80%
	date    bool // 45778 is shown as a day
	noDay   bool // of a date: only month and year
	hidden  bool // nothing is shown
	whole   bool // 1.75 is shown as 2
}

// formatOf reads a format: by its number where it is one of those built in, else
// by its code.
func formatOf(id int, code string) numberFormat {
	switch {
	case code != "":
		return formatOfCode(code)
	case id == 1, id == 3, id == 37, id == 38:
		return numberFormat{whole: true}
	case id == 9, id == 10:
		return numberFormat{percent: true}
	case id == 17:
		return numberFormat{date: true, noDay: true}
	case id >= 14 && id <= 22, id >= 27 && id <= 36, id >= 45 && id <= 47, id >= 50 && id <= 58:
		return numberFormat{date: true}
	}
	return numberFormat{}
}

func formatOfCode(code string) numberFormat {
	signs := strings.ToLower(plainFormat(code))
	first, _, _ := strings.Cut(signs, ";")
	digits, day := strings.ContainsAny(first, "0#?"), strings.ContainsAny(first, "dmyh")
	switch {
	case strings.Contains(signs, ";") && strings.Trim(first, " ") == "":
		return numberFormat{hidden: true}
	case strings.Contains(first, "%"):
		return numberFormat{percent: true}
	case strings.Contains(first, "general"), digits && strings.ContainsAny(first, "./e"):
		return numberFormat{} // decimals, fractions, exponents
	case digits && !day:
		return numberFormat{whole: true}
	case day && !digits:
		return numberFormat{date: true, noDay: !strings.Contains(first, "d")}
	}
	return numberFormat{}
}

// plainFormat is a format without what is only text in it: "quoted", \x, _x, *x
// and [Red] or [$-42A].
func plainFormat(code string) string {
	var plain strings.Builder
	runes := []rune(code)
	for i := 0; i < len(runes); i++ {
		switch runes[i] {
		case '\\', '_', '*':
			i++
		case '"':
			i = past(runes, i, '"')
		case '[':
			i = past(runes, i, ']')
		default:
			plain.WriteRune(runes[i])
		}
	}
	return plain.String()
}

// past is where the next such sign stands, or the end.
func past(runes []rune, from int, sign rune) int {
	for i := from + 1; i < len(runes); i++ {
		if runes[i] == sign {
			return i
		}
	}
	return len(runes)
}

// maxDay is 31 December 9999, the last day that a sheet knows.
const maxDay = 2958465

// dayOf is the day that a sheet's number stands for.
func dayOf(number scoring.Points, from1904 bool) (time.Time, bool) {
	days := 0
	whole, _, _ := strings.Cut(number.String(), ".")
	for _, digit := range whole {
		if days = days*10 + int(digit-'0'); digit < '0' || digit > '9' || days > maxDay {
			return time.Time{}, false
		}
	}
	first := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
	if from1904 {
		first = time.Date(1904, time.January, 1, 0, 0, 0, 0, time.UTC)
	}
	return first.AddDate(0, 0, days), days > 0
}
