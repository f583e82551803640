package xlsx

import (
	"fmt"
	"testing"
)

// formats are codes, and what each makes of a number.
var formats = []struct{ code, number, want string }{
	{"General", "1.75", "General"},
	{`General" điểm"`, "2", "General"},
	{"0", "1.75", "General whole"},
	{"0.00", "1.75", "General"},
	{"#,##0", "1234", "General whole"},
	{"#,##0.00", "1234", "General"},
	{`_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-`, "1.5", "General"},
	{`[$-42A]#,##0 "đ"`, "5", "General whole"},
	{`0" m2"`, "5", "General whole"},
	{`0"/100"`, "5", "General whole"},
	{"0 điểm", "5", "General whole"},
	{"0%", "0.8", "Percent"},
	{`0.0" %"`, "0.8", "General"},
	{`0\%`, "5", "General whole"},
	{`"`, "5", "General"},
	{`[Red]0.0" điểm"`, "5", "General"},
	{"#,##0;[Red]-#,##0", "5", "General whole"},
	{"dd/mm/yyyy", "2.5", "Day"},
	{"[$-42A]dd/mm/yyyy;@", "2.5", "Day"},
	{"dd.mm.yyyy", "2.5", "Day"},
	{`[$-F800]dddd\,\ mmmm\ dd\,\ yyyy`, "45778", "Day"},
	{"mmm-yy", "45778", "Day month"},
	{"yyyy-mm-dd hh:mm:ss.000", "45778", "Day"},
	{"h:mm", "0.5", "Time"},
	{"h:mm AM/PM", "0.5", "Time"},
	{"mm:ss", "0.5", "Time"},
	{"mm:ss.0", "0.5", "Time"},
	{"[h]:mm", "1.5", "Duration"},
	{"[mm]:ss", "1.5", "Duration"},
	{"0.00E+00", "1200", "Scientific"},
	{"@", "5", "Text"},
	{";;;", "5", "Nothing"},
	{"0;-0;;@", "5", "General whole"},
	{`0\,0`, "3", "General whole shows:0,3"},
	{`0\,0`, "25", "General whole shows:2,5"},
	{"-0.0", "2.5", "General shows:-2,5"},
	{`"-"0.0`, "2.5", "General shows:-2,5"},
	{`"1.2."0`, "2", "General whole shows:1.2.2"},
	{`0\.0\.0`, "122", "General whole shows:1.2.2"},
	{"0.0.0", "1.22", "General shows:1,2.2"},
	{`0"0"`, "5", "General whole shows:50"},
	{`"5"`, "2", "General shows:5"},
	{"0,", "12500", "General whole scaled shows:13"},
	{"0.0,", "12500", "General scaled shows:12,5"},
	{`#,##0.0,," tr"`, "12500000", "General scaled shows:12,5 tr"},
	{"# ?/?", "2.5", "Fraction"},
	{"# ?/?", "0.873", "Fraction shows:0 7/8"},
	{"# ??/??", "0.35", "Fraction"},
	{"# ?/2", "0.25", "Fraction shows:0 1/2"},
}

func TestParseFormat(t *testing.T) {
	for _, test := range formats {
		f := parseFormat(test.code)
		got := lookNames[f.Look]
		for word, is := range map[string]bool{" month": f.NoDay} {
			if is {
				got += word
			}
		}
		if f.Whole {
			got += " whole"
		}
		if f.scaled {
			got += " scaled"
		}
		if shown, wrong := f.Misshown(test.number); wrong {
			got += " shows:" + shown
		}
		if got != test.want {
			t.Errorf("%s of %s: %s, want %s", test.code, test.number, got, test.want)
		}
	}
}

func TestBuiltIn(t *testing.T) {
	for id, want := range map[int]string{
		0: "General", 1: "General whole", 2: "General", 9: "Percent", 10: "Percent", 11: "Scientific", 12: "Fraction",
		14: "Day",
		17: "Day month", 18: "Time", 20: "Time", 22: "Day", 37: "General whole", 39: "General", 41: "General whole",
		45: "Time",
		46: "Duration", 47: "Time", 49: "Text", 57: "Day", 163: "General",
	} {
		f := builtIn(id)
		got := lookNames[f.Look]
		if f.NoDay {
			got += " month"
		}
		if f.Whole {
			got += " whole"
		}
		if got != want {
			t.Errorf("%d: %s, want %s", id, got, want)
		}
	}
}

func TestDays(t *testing.T) {
	for _, test := range []struct {
		number   string
		from1904 bool
		want     string
	}{
		{"0.5", false, "{1900 1 0} true"}, {"1", false, "{1900 1 1} true"}, {"2.5", false, "{1900 1 2} true"},
		{"59", false, "{1900 2 28} true"}, {"60", false, "{1900 2 29} true"}, {"61", false, "{1900 3 1} true"},
		{"45778", false, "{2025 5 1} true"}, {"44316", true, "{2025 5 1} true"}, {"0", true, "{1904 1 1} true"},
		{"2958465", false, "{9999 12 31} true"}, {"2958466", false, "{0 0 0} false"}, {"-1", false, "{0 0 0} false"},
	} {
		day, ok := DayOf(test.number, test.from1904)
		if got := fmt.Sprint(day, ok); got != test.want {
			t.Errorf("%s: %s, want %s", test.number, got, test.want)
		}
	}
	for number, want := range map[string]string{
		"0.104166666666667": "2:30", "0.805555555555556": "19:20", "0.999999999": "24:00", "1.5": "36:00",
		"0.00011574": "0:00:10",
	} {
		if got, ok := Clock(number); got != want || !ok {
			t.Errorf("%s: %s, want %s", number, got, want)
		}
	}
}

func TestFormulas(t *testing.T) {
	for formula, want := range map[string]bool{
		"[1]Sheet1!A1": true, "1+'[1]Sheet 1'!A1": true, `'C:\x\[b.xlsx]S'!A1`: true, "[1]!Name": true,
		"[Book.xlsx]S!A1":   true,
		"SUM(Table1[Điểm])": false, "Table1[[#This Row],[a]]": false, `"[1]Sheet1!A1"`: false, "A1": false,
		"'It''s'!A1": false, "[@a]": false,
		"Table1[1]": false, "'a": false, `"a`: false,
	} {
		if got := isExternal(formula); got != want {
			t.Errorf("%s: %v", formula, got)
		}
	}
	for formula, want := range map[string]string{
		"A1*2": "C4*2", "$A1+A$1+$A$1": "$A4+C$1+$A$1", `"A1"&A1`: `"A1"&C4`, "'A1'!A1": "'A1'!C4",
		"LOG10(A1)":    "LOG10(C4)",
		"Sheet1!A1:B2": "Sheet1!C4:D5", "XFD1": "#REF!", "Tên1+A1": "Tên1+C4",
	} {
		if got := shift(formula, 3, 2); got != want {
			t.Errorf("%s: %s, want %s", formula, got, want)
		}
	}
}
