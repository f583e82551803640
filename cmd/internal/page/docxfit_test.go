package page

import (
	"slices"
	"strings"
	"testing"

	"parindex/cmd/internal/text"
)

// fitted are the columns of a table on paper.
func fitted(t *Table, lying bool) layout {
	return needsOf(t, text.Vietnamese).fit(t, textWidth(lying))
}

// Columns fill no more than the paper, whatever is in them, and words do not break
// where there is room.
func TestFitColumns(t *testing.T) {
	long := ranking()
	long.Rows[0][1] = Word(strings.Repeat("w", 400))
	for _, c := range []struct {
		why   string
		table *Table
	}{{"few columns", ranking()}, {"many", wide()}, {"a word without end", long}, {"none", &Table{}}} {
		for _, lying := range []bool{false, true} {
			if width := sumOf(fitted(c.table, lying).widths); width > textWidth(lying) {
				t.Errorf("%s: %d is wider than %d", c.why, width, textWidth(lying))
			}
		}
	}
	same(t, "upright", fitsUpright(ranking(), text.Vietnamese), true)
	same(t, "wide", fitsUpright(wide(), text.Vietnamese), false)
	name := fitted(ranking(), false).widths[1]
	if need := lineWidth("Sở Nông nghiệp và Phát triển nông thôn", tableSize, false); name < need {
		t.Errorf("a name of %d has %d", need, name)
	}
}

// Widths are within the integers of every machine, however much a table holds.
func TestFitOfMuch(t *testing.T) {
	long := strings.Repeat("một bản giải trình dài ", 1500)
	table := &Table{Columns: []Column{{Head: "Đơn vị"}, {Head: "Lý do"}, {Head: "Số", Numeric: true}}}
	for range 60 {
		table.Rows = append(table.Rows, []Cell{Word("Sở Nội vụ"), Word(long), Word("1")})
	}
	widths := fitted(table, true).widths
	if name, why := widths[0], widths[1]; name < 1000 || why < 2*name || sumOf(widths) > textWidth(true) {
		t.Errorf("widths %v", widths)
	}
	table.Rows = append(table.Rows, []Cell{Word("Sở Y tế"), {}, Word(long)})
	if widths := fitted(table, true).widths; slices.Min(widths) < 0 ||
		sumOf(widths) > textWidth(true) {
		t.Errorf("widths with a figure that is none: %v", widths)
	}
}
