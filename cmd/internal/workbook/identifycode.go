package workbook

import (
	"slices"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/table"
	"parindex/scoring/fault"
)

// codeShown is for a code that a number format makes: the cell shows 1.2.2 and holds
// 2. The row counts if its title is that of the code.
func (r *selfReader) codeShown(n *coded) bool {
	at := n.at(column.Code)
	number, ok := table.CleanNumber(n.said)
	if !ok || r.book.isText(at) {
		return false
	}
	code, wrong := r.cells.shownCode(number, at)
	if _, known := r.places[code]; !wrong || !known {
		return false
	}
	if r.isTitle(n.title, code) {
		n.code = code
		n.fail(fault.Warn(CodeCodeShown, at, "code", code, "found", number))
		return true
	}
	n.guess = code
	n.fail(fault.New(CodeCodeShown, at, "code", code, "found", number))
	return true
}

// codeAndTitle is for a cell that holds the code and the title of the same place.
func (r *selfReader) codeAndTitle(n *coded) bool {
	code, title, both := strings.Cut(n.said, " ")
	code, title = strings.TrimSuffix(code, "."), plainTitle(title)
	if !both || n.title != "" || !r.isTitle(title, code) {
		return false
	}
	n.code, n.title = code, title
	return true
}

// plainRoman is a code whose area is written in Roman numerals, I.1.2, in ours; any
// other code as it is. An area alone stays: letters number other things as well.
func plainRoman(code string) string {
	area, rest, ok := strings.Cut(code, ".")
	number := slices.Index(romans, strings.ToUpper(area))
	if !ok || rest == "" || number < 0 {
		return code
	}
	return decimals[number] + "." + rest
}

var (
	romans   = strings.Fields("I II III IV V VI VII VIII IX X XI XII XIII XIV XV")
	decimals = strings.Fields("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15")
)

// placeNumbers decides on numbers that may be several codes, 1.1 or 1.10, and stand
// beside words of nobody: the only one that belongs between the rows around it.
func (r *selfReader) placeNumbers(all []*coded) {
	if !slices.ContainsFunc(all, func(n *coded) bool { return n.numbers != nil }) {
		return
	}
	before, after := r.around(all)
	for i, n := range all {
		if n.numbers == nil {
			continue
		}
		fits := slices.DeleteFunc(slices.Clone(n.numbers), func(code string) bool {
			at := r.places[code].at - 1
			return at <= before[i] || at >= after[i]
		})
		numbers := strings.Join(n.numbers, ", ")
		if n.numbers = nil; len(fits) == 1 && fits[0] == n.code {
			continue
		}
		if len(fits) == 1 {
			n.guess = fits[0]
		}
		n.fail(fault.New(CodeCodeNumber, n.at(column.Code), "code", numbers, "found", n.said))
		n.code = ""
	}
}
