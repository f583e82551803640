package page

import (
	"strings"
	"testing"

	"parindex/cmd/internal/text"
)

// noted is a table with a footnote on a figure, and the same table again.
func noted() *Document {
	table := func(note string) *Table {
		t := &Table{Columns: []Column{{Head: "Đơn vị"}, {Head: "Hạng", Numeric: true}}, Footnotes: []string{note}}
		t.Rows = [][]Cell{{Word("Sở A"), Count(9)}, {Word("Sở B"), {Text: "10", Refs: []int{1}}}}
		return t
	}
	return &Document{Title: []string{"Kết quả"}, Blocks: []Block{table("bằng điểm"), table("nộp chậm")}}
}

// Digits stand below each other, whether or not a footnote stands behind them.
func TestFootnotesStandBehindDigits(t *testing.T) {
	for _, c := range []struct {
		why   string
		write Writer
		parts []string
	}{
		{"a screen", Text, []string{"│  9   │", "│ 10 ¹ │"}},
		{"Markdown", Markdown, []string{"|  9   |", "| 10 ¹ |"}},
		{"a page, whose column has room for it", HTML, []string{`<td class="number noted">9</td>`}},
	} {
		got := written(t, c.write, noted(), Options{Lang: text.Vietnamese})
		for _, part := range c.parts {
			same(t, c.why+": "+part, strings.Count(got, part), 2)
		}
	}
}

// The footnotes of a page are one series, so that no two have the same number.
func TestHTMLFootnotesAreOneSeries(t *testing.T) {
	got := written(t, HTML, noted(), Options{Lang: text.Vietnamese})
	for _, part := range []string{`href="#n2"`, `<ol class="notes" start="2"`, `<li id="n2">nộp chậm</li>`} {
		same(t, part, strings.Count(got, part), 1)
	}
}
