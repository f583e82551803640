package table

import (
	"slices"
	"strings"

	"parindex/cmd/internal/fold"
	"parindex/scoring/fault"
)

// totals are what a row is called that sums up others.
var totals = []string{"tổng", "tổng cộng", "tổng số", "tổng điểm", "tổng số điểm", "tổng cộng điểm", "cộng", "cộng điểm",
	"total"}

// means are what a row below a list of units is called, too.
var means = []string{"trung bình", "bình quân", "trung bình chung", "trung bình khối", "bình quân chung",
	"bình quân khối", "điểm trung bình", "mean", "average"}

// IsTotal says whether a row of that name sums up others.
func IsTotal(name string) bool { return isCalled(totals, name) }

func isCalled(names []string, name string) bool {
	return slices.Contains(names, strings.TrimRight(fold.Name(name), ":. "))
}

// sumColumn is where a row that sums up others says so, which people put below a list: in the column of the unit, or,
// with nothing there, with its first words.
func sumColumn(cells []string, unit int) int {
	if !IsBlank(At(cells, unit)) {
		return unit
	}
	return slices.IndexFunc(cells, func(cell string) bool { return !IsBlank(cell) && !ReadFigure(cell).OK })
}

// IsSum warns of a row that sums up others: in one of its columns stands what such a row is called, and nothing that is
// known is called so.
func (t *Table) IsSum(col int, known *Names) bool {
	label := At(t.Cells(), col)
	if !isSum(label, known) {
		return false
	}
	t.Report(fault.Warn(codeRowTotal, t.Source.Place(col), "text", fold.Text(label)))
	return true
}

func isSum(label string, known *Names) bool {
	if !mayBeTotal(label) || known.isNear(label) {
		return false
	}
	words := label
	if end := strings.IndexAny(label, "(:"); end > 0 { // of how many units
		words = label[:end]
	}
	if !IsTotal(words) && !isCalled(means, words) {
		return false
	}
	_, isKnown := known.Meant(label)
	return !isKnown
}

// mayBeTotal spares a million of rows a closer look: none of the words begins otherwise, in its first byte.
func mayBeTotal(label string) bool {
	const shortest, longest = len("mean"), 40
	label = strings.TrimLeft(label, " ")
	return len(label) >= shortest && len(label) < longest && strings.IndexByte("tTcCbBmMaAđĐ", label[0]) >= 0
}
