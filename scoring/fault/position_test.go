package fault

import (
	"slices"
	"testing"
	"unsafe"
)

func TestPosition(t *testing.T) {
	for _, c := range []struct {
		why, want string
		pos       Position
	}{
		{"nothing is known", "", Position{}},
		{"no names are no place", "", InSheet("", "")},
		{"a file", "a.yaml", InFile("a.yaml")},
		{"a line", "a.yaml:3", At("a.yaml", 3, 0)},
		{"a column", "a.yaml:3:7", At("a.yaml", 3, 7)},
		{"a sheet", "a.xlsx:S", InSheet("a.xlsx", "S")},
		{"a row", "a.xlsx:S!12", InSheet("a.xlsx", "S").At(12, 0)},
		{"a column of a sheet", "a.xlsx:S!AA", InSheet("a.xlsx", "S").At(0, 27)},
		{"a cell", "a.xlsx:S!XFD12", InSheet("a.xlsx", "S").At(12, 16384)},
		{"another cell of the same sheet", "a.xlsx:S!A1", InSheet("a.xlsx", "S").At(12, 3).At(1, 1)},
		{"more lines than fit", "a.yaml:2147483647", At("a.yaml", 1<<40, -1)},
	} {
		if got := c.pos.String(); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
		if c.pos.IsZero() != (c.want == "") {
			t.Errorf("%s: IsZero is %v", c.why, c.pos.IsZero())
		}
	}
	if At("a", 1, 2) != InFile("a").At(1, 2) || At("a", 1, 2) == At("b", 1, 2) {
		t.Error("positions are not compared by what they say")
	}
	column := InFile("a").Under("Đơn vị")
	if cell := column.At(3, 7); cell.Heading() != "Đơn vị" || cell.String() != "a:3:7" ||
		cell.At(4, 0).Heading() != "" {
		t.Errorf("a cell under a heading is %v under %q", cell, cell.Heading())
	}
	if size := unsafe.Sizeof(Position{}); size > 16 {
		t.Errorf("a position has %d bytes", size)
	}
}

// The order is that of names, whichever was read first.
func TestPositionsSortByNames(t *testing.T) {
	want := []Position{
		{}, InFile("a"), At("a", 2, 9), InFile("a").Under("Z").At(10, 1), At("a", 10, 2),
		InSheet("a", "S"), InSheet("a", "T").At(1, 1), InFile("b"),
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, Position.Compare)
	if !slices.Equal(got, want) {
		t.Errorf("got %v", got)
	}
}
