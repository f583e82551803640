package xlsx

import (
	"slices"
	"strings"
)

// Look is the kind of thing that a number format makes of a number.
type Look uint8

// The kinds.
const (
	General    Look = iota // as it is, or with as many digits as the code asks for
	Percent                // 0.8 is shown as 80%
	Day                    // 45778 is shown as a day, perhaps with a time
	Time                   // 0.5 is shown as a time of day
	Duration               // 1.5 is shown as 36 hours
	Fraction               // 0.5 is shown as 1/2
	Scientific             // 1200 is shown as 1.2E+03
	Text                   // as typed
	Nothing                // nothing is shown
)

// Format is a number format, with what of the cell's font matters as well. The
// zero value shows numbers as they are.
type Format struct {
	Look   Look
	NoDay  bool // of a day: only its month and year are shown
	Whole  bool // no decimals are shown: 1.75 looks like 2
	odd    bool // digits, signs or marks of its own make another number of it
	scaled bool // shown in thousands or millions
	Struck bool // the cell's font is struck out
	raised bool // it stands higher or lower
	Unseen bool // it has the colour of what is behind it

	OnWhite bool // white is behind it

	sections []section // of a code; none of a built-in format
}

// section is one of up to four parts of a code: for positive numbers, negative
// ones, zero and text.
type section []token

// token is a sign of a code that stands for itself, or for a digit, a mark or a
// part of a day.
type token struct {
	text    string
	literal bool
}

// isDigit says whether a digit of the number stands there.
func (t token) isDigit() bool { return !t.literal && (t.text == "0" || t.text == "#" || t.text == "?") }

// builtIn is a format by its number.
func builtIn(id int) Format {
	between := func(from, to int) bool { return id >= from && id <= to }
	switch {
	case id == 1, id == 3, id == 5, id == 6, id == 37, id == 38, id == 41, id == 42:
		return Format{Whole: true}
	case id == 9, id == 10:
		return Format{Look: Percent}
	case id == 11, id == 48:
		return Format{Look: Scientific}
	case id == 12:
		return parseFormat("# ?/?")
	case id == 13:
		return parseFormat("# ??/??")
	case id == 17:
		return Format{Look: Day, NoDay: true}
	case between(18, 21), id == 32, id == 33, id == 45, id == 47:
		return Format{Look: Time}
	case id == 46:
		return Format{Look: Duration}
	case between(14, 22), between(27, 36), between(50, 58):
		return Format{Look: Day}
	case id == 49:
		return Format{Look: Text}
	}
	return Format{}
}

// parseFormat reads the code of a number format. Only what it makes of positive
// numbers counts.
func parseFormat(code string) Format {
	f := Format{sections: tokens(code)}
	first := f.sections[0]
	if len(f.sections) > 1 && first.isBlank() {
		f.Look = Nothing
		return f
	}
	switch {
	case first.has("%"):
		f.Look = Percent
		return f
	case first.has("general"), first.has("@"):
		if f.odd = first.oddText(); first.has("@") {
			f.Look = Text
		}
		return f
	}
	if f.Look, f.NoDay = first.clock(); f.Look != General {
		return f
	}
	return first.number(f)
}

// number adds what a section without days, times and percent makes of a number.
func (s section) number(f Format) Format {
	if !s.has("0", "#", "?") {
		f.odd = s.oddText()
		return f
	}
	f.scaled = s.scale() > 0
	switch {
	case s.has("/"):
		f.Look = Fraction
	case s.has("e"):
		f.Look = Scientific
	default:
		f.Whole = !s.has(".")
		f.odd = s.oddText() || s.points() > 1
	}
	return f
}

func (s section) isBlank() bool {
	return !slices.ContainsFunc(s, func(t token) bool { return strings.TrimSpace(t.text) != "" })
}

// has says whether one of these signs stands there with its meaning.
func (s section) has(signs ...string) bool {
	return slices.ContainsFunc(s, func(t token) bool { return !t.literal && slices.Contains(signs, t.text) })
}

// points are the decimal points.
func (s section) points() (n int) {
	for _, t := range s {
		if !t.literal && t.text == "." {
			n++
		}
	}
	return n
}

// oddText says whether text around or within the digits looks like more of the
// number: digits, or a mark or a minus beside a digit. A unit behind it does not.
func (s section) oddText() bool {
	digit := func(t token) bool { return t.isDigit() || !t.literal && (t.text == "general" || t.text == "@") }
	first := slices.IndexFunc(s, digit)
	last := first
	for i, t := range s {
		if digit(t) {
			last = i
		}
	}
	for i, t := range s {
		if !t.literal {
			continue
		}
		inside := i > first && i < last
		switch {
		case strings.ContainsAny(t.text, "0123456789"):
			if inside || i < first || first < 0 || !isUnit(s[last+1:i+1]) {
				return true
			}
		case inside && strings.ContainsAny(t.text, ".,-+"):
			return true
		case i < first && strings.ContainsAny(strings.TrimSpace(t.text), "-−"):
			return true
		}
	}
	return false
}

// isUnit says whether text behind a number begins with a blank or a letter, as in
// "m2" or " /100", and not with more digits.
func isUnit(behind section) bool {
	for _, t := range behind {
		for _, r := range t.text {
			return !strings.ContainsRune("0123456789.,", r)
		}
	}
	return true
}

// scale is how many times a number is divided by a thousand: commas behind the
// last digit before the point, or before the end.
func (s section) scale() (n int) {
	commas, digits := 0, false
	for _, t := range s {
		switch {
		case t.literal:
		case t.isDigit():
			commas, digits = 0, true
		case t.text == "," && digits:
			commas++
		case t.text == ".":
			n, commas = n+commas, 0
		}
	}
	return n + commas
}

// clock says whether a section shows days, times or durations. An m is a month,
// unless hours stand before it or seconds behind.
func (s section) clock() (look Look, noDay bool) {
	day, year, month, time := false, false, false, false
	digits := s.has("0", "#", "?") && !s.has("s") // seconds may have decimals
	for i, t := range s {
		switch {
		case t.literal:
		case strings.HasPrefix(t.text, "["):
			return Duration, false
		case t.text == "d":
			day = true
		case t.text == "y", t.text == "b", t.text == "g":
			year = true
		case t.text == "h", t.text == "s", t.text == "am/pm":
			time = true
		case t.text == "m":
			month = month || !s.isMinute(i)
		}
	}
	switch {
	case digits:
		return General, false
	case day || month || year:
		return Day, !day
	case time:
		return Time, false
	}
	return General, false
}

// isMinute says whether the m there is one of minutes.
func (s section) isMinute(i int) bool {
	meaning := func(t token) bool { return !t.literal && strings.Contains("dyhs", t.text) }
	for j := i - 1; j >= 0; j-- {
		if meaning(s[j]) {
			if s[j].text == "h" {
				return true
			}
			break
		}
	}
	for _, t := range s[i+1:] {
		if meaning(t) {
			return t.text == "s"
		}
	}
	return false
}
