package table

import (
	"slices"
	"strconv"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// maxDigits is what [scoring.ParsePoints] takes on each side of the point.
const maxDigits = 40

// CleanNumber rewrites a number with a decimal point, with an exponent or not,
// as a plain decimal of at most 15 significant digits: "0.30000000000000004" is
// "0.3", "1E-3" is "0.001". It says false of anything else, and of numbers too
// large for any figure; those too small for one are 0.
func CleanNumber(raw string) (string, bool) {
	whole, part, exponent, ok := splitNumber(raw)
	if !ok || whole+part == "" {
		return "", false
	}
	if isClean(raw, whole, part) {
		return raw, true
	}
	digits := strings.TrimLeft(whole+part, "0")
	point := len(digits) - len(part) + exponent // digits before the decimal point
	if len(digits) > column.Digits {
		digits, point = roundDigits(digits, point)
	}
	digits = strings.TrimRight(digits, "0")
	switch {
	case digits == "" || len(digits)-point > maxDigits:
		return "0", true
	case point > maxDigits:
		return "", false
	}
	if raw[0] == '-' {
		return "-" + putPoint(digits, point), true
	}
	return putPoint(digits, point), true
}

// splitNumber takes a number apart: a sign, digits, a point and more digits, E and up to
// four digits, each of which may be missing.
func splitNumber(raw string) (whole, part string, exponent int, ok bool) {
	rest := raw[signLen(raw):]
	whole = rest[:digitsLen(rest)]
	rest = rest[len(whole):]
	if strings.HasPrefix(rest, ".") {
		part = rest[1 : 1+digitsLen(rest[1:])]
		rest = rest[1+len(part):]
	}
	if rest == "" || rest[0] != 'e' && rest[0] != 'E' {
		return whole, part, 0, rest == ""
	}
	power := rest[1:]
	exponent, err := strconv.Atoi(power)
	few := len(power) - signLen(power)
	return whole, part, exponent, err == nil && few <= 4 && few == digitsLen(power[signLen(power):])
}

func signLen(s string) int {
	if s != "" && (s[0] == '+' || s[0] == '-') {
		return 1
	}
	return 0
}

// digitsLen is how many digits a text begins with.
func digitsLen(s string) int {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return i
		}
	}
	return len(s)
}

// isClean says whether a number is written already as [CleanNumber] does, as nearly all are.
func isClean(raw, whole, part string) bool {
	written := len(whole)
	if part != "" {
		written += 1 + len(part)
	}
	return written == len(raw) && len(raw) <= column.Digits && whole != "" && (whole[0] != '0' || len(whole) == 1) &&
		!strings.HasSuffix(part, "0")
}

// roundDigits cuts to 15 digits, half up. A carry out of the first digit moves
// the decimal point.
func roundDigits(digits string, point int) (string, int) {
	kept := []byte(digits[:column.Digits])
	if digits[column.Digits] < '5' {
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

// A Figure is a cell's text understood as a number.
type Figure struct {
	Written string // without blanks around
	Number  scoring.Points
	OK      bool // it is one
	Blank   bool // there is nothing
	AsText  bool // no spreadsheet stores a number so: somebody typed text
	Unsure  bool // as text, it may be a number of thousands
	Odd     bool // as text, it is no number that people write: 1e3, -0
	Signed  bool // with a percent sign
}

// ReadFigure understands "0.5" as a sheet stores it, and "0,5" or " 0.5 " as
// people type it.
func ReadFigure(raw string) Figure {
	folded := fold.Text(raw)
	decimal := folded
	unsure := scoring.IsThousands(decimal)
	switch points, commas := strings.Count(decimal, "."), strings.Count(decimal, ","); {
	case unsure && points+commas > 1 && points*commas == 0: // no decimal has two
		decimal, unsure = onlyDigits(decimal), false
	case points == 0:
		decimal = strings.Replace(decimal, ",", ".", 1)
	}
	clean, ok := CleanNumber(decimal)
	if !ok {
		return Figure{Written: folded, Blank: folded == "", Unsure: unsure}
	}
	number, err := scoring.ParsePoints(clean)
	asText := decimal != raw || strings.HasPrefix(decimal, "+")
	odd := strings.ContainsAny(folded, "eE") || folded[0] == '-' && number.Sign() == 0
	return Figure{Written: folded, Number: number, OK: err == nil, AsText: asText, Unsure: unsure, Odd: odd}
}

// ReadNumber reads a number from 0 up. What is none is a fault; so is, where the
// cell holds text, a point or a comma that may separate thousands, or an exponent.
func ReadNumber(raw string, at fault.Position, isText func() bool) (Figure, *fault.Diagnostic, fault.Position) {
	f := ReadFigure(raw)
	return f, f.wrong(at, isText), at
}

// wrong is why a figure is no number from 0 up; nil where it is one, or blank.
func (f Figure) wrong(at fault.Position, isText func() bool) *fault.Diagnostic {
	if f.Blank || f.OK && f.Number.Sign() >= 0 && !((f.Unsure || f.Odd) && isText()) {
		return nil
	}
	wrong := f.reason(at, isText)
	return &wrong
}

func (f Figure) reason(at fault.Position, isText func() bool) fault.Diagnostic {
	switch written := f.Written; {
	case IsErrorValue(written):
		return fault.New(CodeCellError, at, "text", written)
	case IsISODay(written):
		return fault.New(CodeCellDate, at, "date", written, "number", "", "first", "", "second", "")
	case f.Unsure && isText():
		return fault.New(CodeCellUnsure, at, "text", written, "whole", onlyDigits(written),
			"decimal", written+"0")
	case !f.OK || f.Odd && isText():
		return fault.New(scoring.CodeCellNotNumber, at, "text", written)
	}
	return fault.New(CodeCellNegative, at, "number", f.Number)
}

// ReadPercent is [ReadNumber] of a text with a percent sign or without. There are
// no thousands of percent.
func ReadPercent(raw string, at fault.Position) (Figure, *fault.Diagnostic, fault.Position) {
	f := ReadFigure(strings.TrimSuffix(fold.Text(raw), "%"))
	f.Unsure = false
	whole := f
	whole.Written = fold.Text(raw) // is quoted
	f.Signed = f.Written != whole.Written
	return f, whole.wrong(at, func() bool { return true }), at
}

// onlyDigits is a number with its separators taken for those of thousands.
func onlyDigits(written string) string {
	return strings.NewReplacer(".", "", ",", "").Replace(written)
}

var errorValues = []string{
	"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!",
	"#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!",
}

// IsErrorValue says whether a cell holds what a spreadsheet writes where a formula
// cannot be computed.
func IsErrorValue(written string) bool {
	return strings.HasPrefix(written, "#") && slices.Contains(errorValues, written)
}
