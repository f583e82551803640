package table

import (
	"strings"
	"testing"

	"parindex/cmd/internal/column"
	"parindex/scoring"
	"parindex/scoring/fault"
)

var numberTexts = []struct {
	raw, want string // no want: not a number
	asText    bool
	why       string
}{
	{raw: "0", want: "0", why: "zero"},
	{raw: "12", want: "12", why: "whole"},
	{raw: "1.75", want: "1.75", why: "as a sheet stores it"},
	{raw: "0.30000000000000004", want: "0.3", why: "0.1+0.2 in binary"},
	{raw: "1.1000000000000001", want: "1.1", why: "Excel writes 17 digits of 1.1"},
	{raw: "0.59999999999999998", want: "0.6", why: "and of 0.6"},
	{raw: "93.595799999999997", want: "93.5958", why: "noise below"},
	{raw: "9.9999999999999996", want: "10", why: "the carry moves the point"},
	{raw: "999999999999999.9", want: "1000000000000000", why: "the carry grows the number"},
	{raw: "123456789012345678", want: "123456789012346000", why: "15 digits of a long whole number"},
	{raw: "81.505", want: "81.505", why: "a half stays a half"},
	{raw: "1E-3", want: "0.001", why: "exponent"},
	{raw: "8.8E-16", want: "0.00000000000000088", why: "small, and exact"},
	{raw: "1.5e+2", want: "150", why: "exponent with a plus"},
	{raw: "1E-300", want: "0", why: "too small for any figure"},
	{raw: "1E300", why: "too large for any figure"},
	{raw: "-0.5", want: "-0.5", why: "negative"},
	{raw: "-0", want: "0", why: "no negative zero"},
	{raw: "1.0", want: "1", why: "some writers store whole numbers so"},
	{raw: "007", want: "7", why: "leading zeros"},
	{raw: "0,5", want: "0.5", asText: true, why: "Vietnamese decimal comma"},
	{raw: " 0.5 ", want: "0.5", asText: true, why: "blanks around"},
	{raw: "0.5\u00a0", want: "0.5", asText: true, why: "a hard space from Word"},
	{raw: "+2", want: "2", asText: true, why: "a plus sign"},
	{raw: ".5", want: "0.5", why: "no leading zero"},
	{raw: "", why: "nothing"},
	{raw: ".", why: "a point"},
	{raw: "-", why: "a dash for nothing"},
	{raw: "1.250,5", why: "thousands and decimals"},
	{raw: "1.250.000", want: "1250000", asText: true, why: "two separators of one kind are of thousands"},
	{raw: "1,250,000", want: "1250000", asText: true, why: "and so are commas"},
	{raw: "1.25.000", why: "not of three digits"},
	{raw: "1 250", why: "a space within"},
	{raw: "3660/43", why: "a division that nobody worked out"},
	{raw: "90%", why: "a percent sign"},
	{raw: "Inf", why: "a word for a float"},
	{raw: "0x10", why: "hexadecimal"},
	{raw: "1_000", why: "Go's separators"},
	{raw: "８５", want: "85", asText: true, why: "full-width digits"},
	{raw: "１２，５", want: "12.5", asText: true, why: "with their comma"},
	{raw: "10²", why: "a small digit is no digit"},
	{raw: "đạt", why: "words"},
	{raw: "#DIV/0!", why: "an error value"},
}

func TestReadFigure(t *testing.T) {
	for _, test := range numberTexts {
		got := ReadFigure(test.raw)
		if got.OK != (test.want != "") || got.OK && (got.Number.String() != test.want || got.AsText != test.asText) {
			t.Errorf("%q (%s): %v, number %v, as text %v", test.raw, test.why, got.OK, got.Number, got.AsText)
		}
	}
}

func TestThousandsAreUnsure(t *testing.T) {
	for raw, unsure := range map[string]bool{"1.250": true, "12.500": true, "1.25": false, "0.250": false,
		"1.2500": false,
		"1.255":  true, "1.234.567": false, "1.234,567": true, "1,234": true, "0.125": false} {
		if got := ReadFigure(raw); raw != "1.234,567" && !got.OK || got.Unsure != unsure {
			t.Errorf("%q: %+v", raw, got)
		}
	}
}

// A sheet stores what it computed with an exponent; nobody types one, not even in percent.
func TestTextsAreNoExponents(t *testing.T) {
	read := func(raw string, isText bool) bool {
		_, wrong, _ := ReadNumber(raw, fault.Position{}, func() bool { return isText })
		return wrong == nil
	}
	for raw, text := range map[string]bool{"1e1": false, "1.8E1": false, "-0": false, "18": true, "018": true,
		"0,5": true} {
		_, wrong, _ := ReadPercent(raw, fault.Position{})
		if !read(raw, false) || read(raw, true) != text || (wrong == nil) != text {
			t.Errorf("%q: number %v, text %v, percent %v", raw, read(raw, false), read(raw, true), wrong == nil)
		}
	}
}

// What a fault quotes is what the cell says, its percent sign included.
func TestPercentIsQuotedAsWritten(t *testing.T) {
	for _, raw := range []string{">95%", "khoảng 95%", "95,5%%"} {
		if _, wrong, _ := ReadPercent(raw, fault.Position{}); wrong == nil || wrong.Args[0].Value != raw {
			t.Errorf("%q: %v", raw, wrong)
		}
	}
}

// FuzzCleanNumber holds that what comes out is a number that comes out again,
// with no more digits than a sheet keeps.
func FuzzCleanNumber(f *testing.F) {
	for _, test := range numberTexts {
		f.Add(test.raw)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		clean, ok := CleanNumber(raw)
		if !ok {
			return
		}
		number, err := scoring.ParsePoints(clean)
		if err != nil {
			t.Fatalf("%q → %q: %v", raw, clean, err)
		}
		if again, _ := CleanNumber(clean); again != clean || number.String() != clean {
			t.Fatalf("%q → %q → %q", raw, clean, again)
		}
		digits := strings.Trim(strings.NewReplacer(".", "", "-", "").Replace(clean), "0")
		if len(digits) > column.Digits {
			t.Fatalf("%q → %q has %d digits", raw, clean, len(digits))
		}
	})
}

// A time is no date; behind one it does not matter.
func TestReadDay(t *testing.T) {
	const day = "2021-11-25"
	for written, want := range map[string]string{
		"25/11/2021": day, "2021-11-25": day, "2021-11-25T00:00:00Z": day, "2021-11-25 00:00:00": day,
		"25/11/2021 08:30": day, "25/11/2021 8h30": day, "25/11/2021 5:00:00 CH": day, "25/11/2021 x": "cell-not-date",
		"8:30": "cell-time-not-date", "08:30:15": "cell-time-not-date", "8h": "cell-time-not-date",
		"8 giờ 30 phút": "cell-time-not-date", "8:30 PM": "cell-time-not-date", "8:3": "cell-not-date",
		"1:30 25/11/2021": "cell-not-date", "25": "cell-not-date", "": "",
	} {
		got, wrong := ReadDay(written, fault.Position{})
		if wrong != nil {
			got = scoring.Day(wrong.Code)
		}
		if string(got) != want {
			t.Errorf("%q: %s, want %s", written, got, want)
		}
	}
}
