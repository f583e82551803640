package table

import (
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// What a file's bytes are taken for, and what cannot be read.
func TestEncodings(t *testing.T) {
	const text = "unit,reason\nsở-a,“thiếu” tài liệu\n"
	utf16 := func(order unicode.Endianness, bom unicode.BOMPolicy) string {
		out, err := unicode.UTF16(order, bom).NewEncoder().String(text)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	windows, err := charmap.Windows1258.NewEncoder().String(
		"unit,reason\nsơ\u0309-a,“thiê\u0301u” ta\u0300i liê\u0323u\n")
	if err != nil {
		t.Fatal(err)
	}
	const want, not = "2:1 sở-a|2:6 “thiếu” tài liệu", "2:0 not-utf8"
	for _, c := range []struct{ why, content, want string }{
		{"UTF-8", text, want},
		{"with a mark", "\ufeff" + text, want},
		{"UTF-16 with a mark", utf16(unicode.LittleEndian, unicode.UseBOM), want},
		{"the higher byte first", utf16(unicode.BigEndian, unicode.UseBOM), want},
		{"without a mark", utf16(unicode.LittleEndian, unicode.IgnoreBOM), want},
		{"without, the higher byte first", utf16(unicode.BigEndian, unicode.IgnoreBOM), want},
		{"Windows-1258, a guess that is told", windows, "0:0 csv-encoding|" + want},
		{"lines that end as they used to", strings.ReplaceAll(text, "\n", "\r"), want},
		{"a byte that Windows-1258 has not", "unit,reason\ns\x8a,x\n", not},
		{"a mark where no vowel is", "unit,reason\ns\xec,x\n", not},
		{"a sign within a word: TCVN3", "unit,reason\ns\xab N\xe9i v\xf4,x\n", not},
		{"UTF-8 that was damaged", "unit,reason\nsở\xf4,x\n", not},
		{"damaged beyond the buffer", "unit,reason\n" + strings.Repeat("a,b\n", bufferSize) + "ở\xf4,x\n",
			"65538:0 not-utf8"},
	} {
		csv, err := OpenCSV(fstest.MapFS{"a.csv": {Data: []byte(c.content)}}, "a.csv", "a.csv")
		if err != nil {
			t.Fatal(err)
		}
		if got := shownRows(t, csv); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// shownRows are the cells that are neither headings nor filling, and the faults.
func shownRows(t *testing.T, csv *CSV) string {
	if err := csv.Start(); err != nil {
		t.Fatal(err)
	}
	defer csv.Close()
	var all []string
	faults := func() {
		for _, d := range csv.Faults() {
			all = append(all, strings.TrimPrefix(shownPlace(d.Pos)+" "+string(d.Code), " "))
		}
	}
	for csv.Next() {
		faults()
		for i, cell := range csv.Cells() {
			if csv.Line() > 1 && cell != "a" && cell != "b" {
				all = append(all, shownPlace(csv.Place(i))+" "+cell)
			}
		}
	}
	faults()
	return strings.Join(all, "|")
}
