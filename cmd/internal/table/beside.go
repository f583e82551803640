package table

import (
	"slices"
	"strings"
	"unicode"

	"parindex/cmd/internal/fold"
	"parindex/scoring/fault"
)

// OtherUnit is what a row with the id of one unit has against it in a column of names: the name of another, then nobody
// knows whose the row is; or, as a warning, one that nobody has and that is no other way to write the unit's own.
func OtherUnit(rows Rows, name int, id string, units *Names) (wrong fault.Diagnostic, is bool) {
	cell := At(rows.Cells(), name)
	if cell == "" || id == "" || units == nil {
		return wrong, false
	}
	other, known, _ := units.Find(cell)
	if known && other == id {
		return wrong, false
	}
	if _, isUnit, _ := units.Find(id); !isUnit { // that is the fault
		return wrong, false
	}
	if known {
		wrong = fault.New(codeRowUnitOther, rows.Place(name), "unit", id, "name", fold.Text(cell), "other", other)
		return wrong.In(fault.About{Units: []string{other}}), true
	}
	return units.Unnamed(id, cell, rows.Place(name))
}

// Unnamed warns of a name beside an id that is no way to write one of its names.
func (n *Names) Unnamed(id, cell string, at fault.Position) (wrong fault.Diagnostic, is bool) {
	is = !n.May(id, cell)
	if is {
		wrong = fault.Warn(codeRowNameOther, at, "unit", id, "name", Short(fold.Text(cell)))
	}
	return wrong, is
}

// May says whether a cell may be one of the names of an id, as people shorten and lengthen them.
func (n *Names) May(id, cell string) bool {
	if len(n.called[id]) == 0 || IsBlank(cell) {
		return true
	}
	key := [2]string{id, cell}
	may, asked := n.beside[key]
	if !asked {
		of := func(name string) bool { return sameName(cell, name) }
		may = isAside(cell) || slices.ContainsFunc(append([]string{id}, n.called[id]...), of)
		if len(n.beside) < mostSeen && len(cell) <= MaxHeading {
			n.beside[[2]string{id, strings.Clone(cell)}] = may
		}
	}
	return may
}

// isAside says whether a cell has no name: a dash, a number.
func isAside(cell string) bool {
	return !strings.ContainsFunc(cell, unicode.IsLetter)
}

// sameName says whether two names are one: in any case and with any marks, with or without the committee in front of it
// and the place behind it, and with initials for words, as “VP UBND tỉnh”, “Sở KH&ĐT”, “TP. Vinh”.
func sameName(a, b string) bool {
	one, other := wordsOf(a), wordsOf(b)
	return fold.Look(a) == fold.Look(b) || agree(one, other) || isEnd(one, other) || isEnd(other, one)
}

// wordsOf are the words of a name in plain letters, without what is in brackets, the word “and”, and the committee of a
// place.
func wordsOf(name string) []string {
	name, _, _ = strings.Cut(name, "(")
	slug := strings.ReplaceAll(fold.Slug(name), "uy-ban-nhan-dan", "ubnd")
	words := strings.Split(strings.TrimPrefix(slug, "ubnd-"), "-")
	return slices.DeleteFunc(words, func(word string) bool { return word == "va" || word == "" })
}

// agree says whether words follow one another alike, up to the place that one of the names ends in.
func agree(a, b []string) bool {
	for len(a) > 0 && len(b) > 0 {
		switch one, other := initials(a[0], b), initials(b[0], a); {
		case a[0] == b[0]:
			a, b = a[1:], b[1:]
		case one > 0:
			a, b = a[1:], b[one:]
		case other > 0:
			a, b = a[other:], b[1:]
		default:
			return false
		}
	}
	isPlace := func(rest []string) bool { return len(rest) == 0 || slices.Contains(places, rest[0]) }
	return isPlace(a) && isPlace(b)
}

// places are words that the name of a place begins with.
var places = []string{"tinh", "thanh", "tp", "huyen", "quan", "thi", "tx"}

// initials is how many of the words begin with the letters of one, 0 where they do not.
func initials(short string, words []string) int {
	if len(short) > len(words) || short[0] <= '9' {
		return 0
	}
	for i := range len(short) {
		if words[i][0] != short[i] {
			return 0
		}
	}
	return len(short)
}

// isEnd says whether a name leaves out the first words of another: “Tân Phú” for “Xã Tân Phú”.
func isEnd(short, long []string) bool {
	return len(short) > 0 && len(short) < len(long) && agree(short, long[len(long)-len(short):])
}
