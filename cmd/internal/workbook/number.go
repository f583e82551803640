package workbook

import (
	"regexp"
	"strconv"
	"strings"

	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/sheet"
	"parindex/scoring"
)

// maxDigits is what [scoring.ParsePoints] takes on each side of the point.
const maxDigits = 40

var (
	plainNumber = regexp.MustCompile(`^([+-]?)([0-9]*)(?:\.([0-9]*))?(?:[eE]([+-]?[0-9]{1,4}))?$`)
	// thousands looks like a decimal, and like a Vietnamese "one thousand two
	// hundred and thirty-four". Typed as text, there is no telling.
	thousands = regexp.MustCompile(`^[1-9][0-9]{0,2}([.,][0-9]{3})+$`)
)

// cleanNumber rewrites a number with a decimal point, with an exponent or not,
// as a plain decimal of at most 15 significant digits: "0.30000000000000004" is
// "0.3", "1E-3" is "0.001". It says false of anything else, and of numbers too
// large for any figure; those too small for one are 0.
func cleanNumber(raw string) (string, bool) {
	part := plainNumber.FindStringSubmatch(raw)
	if part == nil || part[2]+part[3] == "" {
		return "", false
	}
	exponent, _ := strconv.Atoi(part[4])
	digits := strings.TrimLeft(part[2]+part[3], "0")
	point := len(digits) - len(part[3]) + exponent // digits before the decimal point
	if len(digits) > sheet.SheetDigits {
		digits, point = roundDigits(digits, point)
	}
	digits = strings.TrimRight(digits, "0")
	switch {
	case digits == "" || len(digits)-point > maxDigits:
		return "0", true
	case point > maxDigits:
		return "", false
	}
	return strings.TrimPrefix(part[1], "+") + putPoint(digits, point), true
}

// roundDigits cuts to 15 digits, half up. A carry out of the first digit moves
// the decimal point.
func roundDigits(digits string, point int) (string, int) {
	kept := []byte(digits[:sheet.SheetDigits])
	if digits[sheet.SheetDigits] < '5' {
		return string(kept), point
	}
	for i := len(kept) - 1; i >= 0; i-- {
		if kept[i] < '9' {
			kept[i]++
			return string(kept), point
		}
		kept[i] = '0'
	}
	return "1", point + 1
}

// putPoint puts the decimal point after that many digits.
func putPoint(digits string, point int) string {
	switch {
	case point <= 0:
		return "0." + strings.Repeat("0", -point) + digits
	case point >= len(digits):
		return digits + strings.Repeat("0", point-len(digits))
	}
	return digits[:point] + "." + digits[point:]
}

// A figure is a cell's text understood as a number.
type figure struct {
	number scoring.Points
	ok     bool // it is one
	asText bool // no spreadsheet stores a number so: somebody typed text
	unsure bool // as text, it may be a number of thousands
}

// readFigure understands "0.5" as a sheet stores it, and "0,5" or " 0.5 " as
// people type it.
func readFigure(raw string) figure {
	folded := fold.Text(raw)
	decimal := folded
	if !strings.Contains(folded, ".") {
		decimal = strings.Replace(folded, ",", ".", 1)
	}
	clean, ok := cleanNumber(decimal)
	if !ok {
		return figure{}
	}
	number, err := scoring.ParsePoints(clean)
	asText := decimal != raw || strings.HasPrefix(decimal, "+")
	return figure{number: number, ok: err == nil, asText: asText, unsure: thousands.MatchString(folded)}
}
