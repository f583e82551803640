package page

import (
	"testing"

	"parindex/cmd/internal/text"
	"parindex/scoring"
)

// A column that is never shortened is broken where its texts are long, and more often
// where the screen is narrow.
func TestWholeColumn(t *testing.T) {
	d := &Document{Blocks: []Block{&Table{
		Columns: []Column{{Head: "Mã"}, {Head: "Vì", Least: 20, Whole: true}, {Head: "Mất", Numeric: true}},
		Rows: [][]Cell{
			{Word("1"), Word(
				"Tài liệu gửi kèm chỉ chứng minh được mức có người bị khiển trách, không phải mức không có ai"),
				Figure(scoring.MustPoints("0.5"), 1)},
			{Word("2"), Word("ngắn"), Figure(scoring.MustPoints("1"), 1)},
		},
	}}}
	for _, c := range []struct {
		why   string
		width int
		want  string
	}{
		{"a file", 0, `┌────┬────────────────────────────────────────────────────────────┬─────┐
│ Mã │ Vì                                                         │ Mất │
├────┼────────────────────────────────────────────────────────────┼─────┤
│ 1  │ Tài liệu gửi kèm chỉ chứng minh được mức có người bị khiển │ 0,5 │
│    │ trách, không phải mức không có ai                          │     │
│ 2  │ ngắn                                                       │ 1,0 │
└────┴────────────────────────────────────────────────────────────┴─────┘
`},
		{"a screen of 50 letters", 50, `┌────┬───────────────────────────────────┬─────┐
│ Mã │ Vì                                │ Mất │
├────┼───────────────────────────────────┼─────┤
│ 1  │ Tài liệu gửi kèm chỉ chứng minh   │ 0,5 │
│    │ được mức có người bị khiển trách, │     │
│    │ không phải mức không có ai        │     │
│ 2  │ ngắn                              │ 1,0 │
└────┴───────────────────────────────────┴─────┘
`},
	} {
		same(t, c.why, written(t, Text, d, Options{Lang: text.Vietnamese, Width: c.width}), c.want)
	}
}
