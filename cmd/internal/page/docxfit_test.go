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
	same(t, "upright", needsOf(ranking(), text.Vietnamese).fitUpright(), true)
	same(t, "wide", needsOf(wide(), text.Vietnamese).fitUpright(), false)
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

// Short texts do not break: a table on upright paper whose names would is laid on its side. Words in a column of figures
// break as others do, and a column that is filled in by hand has room for it.
func TestShortTextsDoNotBreak(t *testing.T) {
	table := &Table{Columns: []Column{{Head: "Đơn vị"}, {Head: "Xếp loại"}}}
	row := []Cell{Word("Phường số 38"), Word("Xuất sắc")}
	for range 9 {
		table.Columns, row = append(table.Columns, Column{Head: "Điểm", Numeric: true}), append(row, Word("100,00"))
	}
	table.Rows = [][]Cell{row}
	same(t, "upright", needsOf(table, text.Vietnamese).fitUpright(), false)
	for i, width := range fitted(table, true).widths {
		if need := lineWidth(row[i].Text, smallTable, false); width < need {
			t.Errorf("%s of %d has %d", row[i].Text, need, width)
		}
	}
	figures := &Table{Columns: []Column{{Head: "Tự đánh giá", Numeric: true}}, Rows: [][]Cell{{Word("1,5 → 3")}}}
	least := needsOf(figures, text.Vietnamese).small[0].least
	figures.Rows = append(figures.Rows, []Cell{Word("không dùng được")})
	same(t, "words among figures", needsOf(figures, text.Vietnamese).small[0].least, least)
	minutes := decisions()
	minutes.Columns = append(minutes.Columns, Column{Head: "Lý do"})
	for i := range minutes.Rows {
		minutes.Rows[i] = []Cell{Word("1"), Word("1.1 Ban hành kế hoạch"), Word("không có"), {}}
	}
	if room := fitted(minutes, false).widths[3]; room < 2500 {
		t.Errorf("a reason is written into %d", room)
	}
}
