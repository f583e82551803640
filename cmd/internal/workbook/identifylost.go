package workbook

import (
	"slices"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/table"
	"parindex/scoring/fault"
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
	free := r.free(r.titles[title])
	if len(free) == 1 {
		return free[0]
	}
	return ""
}

func (r *selfReader) free(codes []string) []string {
	return slices.DeleteFunc(slices.Clone(codes), func(code string) bool { return r.claimed[code] })
}

// byPlace is the only place without a row between those of the rows before and
// after.
func (r *selfReader) byPlace(from, to int) string {
	if from >= to {
		return ""
	}
	if free := r.free(r.order[from+1 : to]); len(free) == 1 {
		return free[0]
	}
	return ""
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
		n.fail(fault.New(CodeCodeNumber, n.at(column.Code), "code", n.code, "found", n.said))
	case n.fault != nil:
	case codeLike().MatchString(n.said):
		n.fail(fault.New(CodeRowCodeUnknown, n.at(column.Code), "code", n.said, "suggestion", r.suggestion(n)))
	case n.said != "" && (n.code != "" || len(r.titles[n.title]) > 0 && n.holdsEntry()):
		n.fail(fault.New(CodeRowCodeUnknown, n.at(column.Code), "code", n.said, "suggestion", r.suggestion(n)))
	case n.code != "", len(r.titles[n.title]) > 0 && n.holdsEntry():
		if over, merged := r.book.mergedOver(n.at(column.Code)); merged {
			n.fail(fault.New(CodeCellMerged, n.at(column.Code), "range", rangeName(over)))
			return
		}
		n.fail(fault.New(table.CodeRowCodeMissing, n.at(column.Code),
			"column", column.Code.Name(), "title", fold.Text(n.cell(column.Title)), "suggestion", r.suggestion(n)))
	}
}

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
