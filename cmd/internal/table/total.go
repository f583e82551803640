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

// total warns of a row that sums up others, which people put below a list: in the column of the unit, or with nothing
// there as its first words, stands what such a row is called, and no unit is called so.
func total(rows Rows, unit int, units *Names) (wrong fault.Diagnostic, is bool) {
	cells := rows.Cells()
	if IsBlank(At(cells, unit)) {
		unit = slices.IndexFunc(cells, func(cell string) bool { return !IsBlank(cell) && !ReadFigure(cell).OK })
	}
	return SumAt(rows, unit, units)
}

// SumAt is that warning of what stands in one column, where nothing that is known is called so.
func SumAt(rows Rows, col int, known *Names) (wrong fault.Diagnostic, is bool) {
	label := At(rows.Cells(), col)
	if !mayBeTotal(label) || known.isNear(label) {
		return wrong, false
	}
	words := label
	if end := strings.IndexAny(label, "(:"); end > 0 { // of how many units
		words = label[:end]
	}
	if !IsTotal(words) && !isCalled(means, words) {
		return wrong, false
	}
	_, isKnown := known.Meant(label)
	return fault.Warn(codeRowTotal, rows.Place(col), "text", fold.Text(label)), !isKnown
}

// mayBeTotal spares a million of rows a closer look: none of the words begins otherwise, in its first byte.
func mayBeTotal(label string) bool {
	const shortest, longest = len("mean"), 40
	label = strings.TrimLeft(label, " ")
	return len(label) >= shortest && len(label) < longest && strings.IndexByte("tTcCbBmMaAđĐ", label[0]) >= 0
}
