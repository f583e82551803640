package workbook

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/table"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// findLost guesses what rows without a usable code were for.
func (r *selfReader) findLost(all []*coded) {
	for _, n := range all {
		if n.code != "" {
			r.claimed[n.code] = true
		}
	}
	_, after := r.around(all)
	last := map[*selfTab]int{} // place of the row before, and one more
	for i, n := range all {
		if n.code == "" && !n.ignored {
			r.guessLost(n, last[n.tab]-1, after[i])
		}
		if n.code != "" {
			last[n.tab] = r.places[n.code].at
		}
	}
}

// guessLost guesses what one row was for, between those places of the set.
func (r *selfReader) guessLost(n *coded, from, to int) {
	if n.code = r.byTitle(n.title); n.code == "" && !r.claimed[n.guess] {
		n.code = n.guess
	}
	if codeLike().MatchString(n.said) {
		if n.code == "" {
			n.code = r.byPlace(from, to)
		}
	} else if r.isHeading(n) {
		n.code = ""
		return
	}
	n.lost = true
	r.blame(n)
	if n.code != "" && n.fault != nil && n.fault.Code == codeRowCodeTwice {
		n.fault.Args = append(n.fault.Args, fault.Arg{Name: "other", Value: n.code})
	}
	if n.code != "" {
		r.claimed[n.code] = true
	}
}

// isHeading says whether a row without a code is that of an area or a criterion
// with rows of its own: sheets number these in letters or not at all.
func (r *selfReader) isHeading(n *coded) bool {
	return slices.ContainsFunc(r.titles[n.title], func(code string) bool { return !r.places[code].node.IsLeaf() })
}

// byTitle is the only place of that title that has no row.
func (r *selfReader) byTitle(title string) string {
	return r.onlyFree(r.titles[title])
}

// onlyFree is the only one of the codes without a row, empty where there is none or several.
func (r *selfReader) onlyFree(codes []string) string {
	free := seq.Filter(codes, func(code string) bool { return !r.claimed[code] })
	if len(free) != 1 {
		return ""
	}
	return free[0]
}

// byPlace is the only place without a row between those of the rows before and
// after.
func (r *selfReader) byPlace(from, to int) string {
	if from >= to {
		return ""
	}
	return r.onlyFree(r.order[from+1 : to])
}

// around are the places, in the order of the set, of the rows before and after each
// row of a sheet; rows without a code, or with one that is not certain, do not count.
func (r *selfReader) around(all []*coded) (before, after []int) {
	before, after = make([]int, len(all)), make([]int, len(all))
	last, next := map[*selfTab]int{}, map[*selfTab]int{}
	for i, n := range all {
		before[i] = last[n.tab] - 1
		if n.code != "" && n.numbers == nil {
			last[n.tab] = r.places[n.code].at
		}
	}
	for i, n := range slices.Backward(all) {
		after[i] = len(r.order) - next[n.tab]
		if n.code != "" && n.numbers == nil {
			next[n.tab] = len(r.order) + 1 - r.places[n.code].at
		}
	}
	return before, after
}

// blame says what is wrong with the code of a row that has none to use.
func (r *selfReader) blame(n *coded) {
	switch {
	case n.fault != nil && r.isNumberOf(n.said, n.code):
		n.fail(fault.New(codeCodeNumber, n.at(column.Code), "code", n.code, "found", n.said))
	case n.fault != nil:
	case codeLike().MatchString(n.said),
		n.said != "" && (n.code != "" || len(r.titles[n.title]) > 0 && n.holdsEntry()):
		n.fail(fault.New(codeRowCodeUnknown, n.at(column.Code), "code", n.said, "suggestion", r.suggestion(n)))
	case n.code != "", len(r.titles[n.title]) > 0 && n.holdsEntry():
		if over, merged := r.book.mergedOver(n.at(column.Code)); merged {
			n.fail(fault.New(CodeCellMerged, n.at(column.Code), "range", rangeName(over)))
			return
		}
		n.fail(fault.New(table.CodeRowCodeMissing, n.at(column.Code),
			"column", column.Code.Name(), "title", fold.Text(n.cell(column.Title)), "suggestion", r.suggestion(n)))
	case slices.ContainsFunc(column.Code, func(name string) bool { return strings.EqualFold(name, n.said) }):
		r.headAgain(n)
	case n.said == "" && n.title != "" && r.isTyped(n) && !sums().MatchString(n.title):
		n.fail(fault.Warn(codeRowNotRead, n.at(column.Title), "title", fold.Text(n.cell(column.Title))))
	}
}

// headAgain reports headings between the rows that stand over other columns than those on top.
func (r *selfReader) headAgain(n *coded) {
	h := table.HeaderAt(&sheetRows{at: n.tab.whole, rows: []row{n.row}}, selfWords)
	for _, heading := range selfWords.Columns {
		if col := h.Col(heading); col >= 0 && n.tab.head.Col(heading) >= 0 && col != n.tab.head.Col(heading) {
			n.fail(fault.New(codeHeadAgain, n.tab.whole.At(n.row.line, col+1), "column", heading.Name(),
				"line", n.tab.head.Line))
			return
		}
	}
}

// isTyped says whether the row holds a number that somebody has typed.
func (r *selfReader) isTyped(n *coded) bool {
	return slices.ContainsFunc([]column.Heading{column.Declared, column.Points}, func(h column.Heading) bool {
		return table.ReadFigure(n.cell(h)).OK && r.book.formula(n.at(h)) == ""
	})
}

// sums is how rows begin that add up others.
var sums = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(tổng|cộng|điểm|tỷ lệ|tỉ lệ|chỉ số|xếp|trung bình|bình quân|total|sum|mean)`)
})

func (r *selfReader) isNumberOf(said, code string) bool {
	number, ok := table.CleanNumber(said)
	return ok && code != "" && slices.Contains(r.numbers[number], code)
}

func (r *selfReader) suggestion(n *coded) string {
	dotted := strings.ReplaceAll(n.said, ",", ".")
	switch codes := r.titles[n.title]; {
	case n.code != "":
		return n.code
	case len(codes) > 0:
		return codes[0]
	case r.places[dotted].node != nil:
		return dotted
	}
	return ""
}

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
		n.fail(fault.Warn(codeCodeShown, at, "code", code, "found", number))
		return true
	}
	n.guess = code
	n.fail(fault.New(codeCodeShown, at, "code", code, "found", number))
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
		n.fail(fault.New(codeCodeNumber, n.at(column.Code), "code", numbers, "found", n.said))
		n.code = ""
	}
}
