package xlsx

import (
	"fmt"
	"strconv"
	"strings"
)

// Misshown says whether a cell of the format shows another number than it holds,
// and what it shows, with the decimal comma of Vietnam. The number is a plain
// decimal that is not negative.
func (f *Format) Misshown(number string) (shown string, wrong bool) {
	switch {
	case f.Look == Fraction:
		return f.fraction(number)
	case f.odd, f.scaled:
		if s := f.sectionOf(number); s.has("general", "@") || !s.has("0", "#", "?") {
			return s.around(number), true
		}
		shown = f.digits(number)
		return shown, true
	}
	return "", false
}

// sectionOf is the part of the code that shows this number.
func (f *Format) sectionOf(number string) section {
	if len(f.sections) > 2 && strings.Trim(number, "0.") == "" {
		return f.sections[2]
	}
	return f.sections[0]
}

// around is a number, or a text alone, among the texts of a section.
func (s section) around(number string) string {
	var shown strings.Builder
	for _, t := range s {
		if !t.literal {
			t.text = strings.Replace(number, ".", ",", 1)
		}
		shown.WriteString(t.text)
	}
	return strings.TrimSpace(shown.String())
}

// digits puts the digits of a number where a section has places for them.
func (f *Format) digits(number string) string {
	s := f.sectionOf(number)
	before, behind := s.places()
	whole, decimals := round(number, 3*s.scale(), behind)
	whole = strings.Repeat("0", max(0, before-len(whole))) + whole
	var shown strings.Builder
	pointed, leading, left := false, true, before
	for _, t := range s {
		switch {
		case t.literal:
			shown.WriteString(t.text)
		case t.text == "." && !pointed:
			pointed = true
			shown.WriteByte(',')
		case t.text == ".":
			shown.WriteByte('.')
		case !t.isDigit():
		case pointed:
			shown.WriteByte(decimals[0])
			decimals = decimals[1:]
		default:
			left--
			digits := whole[:len(whole)-left]
			whole = whole[len(whole)-left:]
			if leading = leading && t.text != "0" && strings.Trim(digits, "0") == ""; !leading {
				shown.WriteString(digits)
			}
		}
	}
	return strings.TrimSpace(shown.String())
}

// places are how many digits stand before the point, and behind it.
func (s section) places() (before, behind int) {
	pointed := false
	for _, t := range s {
		switch {
		case !t.literal && t.text == ".":
			pointed = true
		case t.isDigit() && pointed:
			behind++
		case t.isDigit():
			before++
		}
	}
	return before, behind
}

// round divides by a power of ten and rounds half up to that many decimals.
func round(number string, power, decimals int) (whole, fraction string) {
	whole, fraction, _ = strings.Cut(number, ".")
	whole = strings.Repeat("0", max(0, power+1-len(whole))) + whole
	fraction = whole[len(whole)-power:] + fraction
	whole = whole[:len(whole)-power]
	fraction += strings.Repeat("0", max(0, decimals+1-len(fraction)))
	digits := []byte("0" + whole + fraction[:decimals])
	for i := len(digits) - 1; i >= 0 && fraction[decimals] >= '5'; i-- {
		if digits[i]++; digits[i] <= '9' {
			break
		}
		digits[i] = '0'
	}
	whole = strings.TrimLeft(string(digits[:len(digits)-decimals]), "0")
	return whole, string(digits[len(digits)-decimals:])
}

// maxDenominator is the largest that is looked for.
const maxDenominator = 9999

// fraction is the number as Excel would write it with a denominator.
func (f *Format) fraction(number string) (shown string, wrong bool) {
	whole, decimals, _ := strings.Cut(number, ".")
	decimals = strings.TrimRight(decimals[:min(len(decimals), 9)], "0")
	if decimals == "" {
		return "", false
	}
	part, _ := strconv.ParseInt(decimals, 10, 64)
	unit := int64(1)
	for range decimals {
		unit *= 10
	}
	from, to := f.denominators()
	best, of := int64(0), int64(1)
	for d := from; d <= to; d++ {
		n := (2*part*d + unit) / (2 * unit)
		if abs(part*d-n*unit)*of < abs(part*of-best*unit)*d || d == from {
			best, of = n, d
		}
	}
	return fmt.Sprintf("%s %d/%d", whole, best, of), best*unit != part*of
}

// denominators are those that the code allows: as many digits as it has places, or
// the one that it names.
func (f *Format) denominators() (from, to int64) {
	behind, places, named := false, 0, ""
	for _, t := range f.sections[0] {
		switch {
		case !t.literal && t.text == "/":
			behind = true
		case behind && t.isDigit():
			places++
		case behind && t.literal && strings.Trim(t.text, "0123456789") == "":
			named += t.text
		}
	}
	if fixed, err := strconv.ParseInt(named, 10, 64); err == nil && fixed > 0 && fixed <= maxDenominator {
		return fixed, fixed
	}
	to = 1
	for range min(places, 4) {
		to *= 10
	}
	return 1, max(to-1, 1)
}

func abs(n int64) int64 { return max(n, -n) }
