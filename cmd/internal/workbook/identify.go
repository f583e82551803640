package workbook

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/table"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// Which leaf a row is for follows from its code. Where the code is lost,
// misspelt or was turned into something else, the title or the rows around say
// which leaf was meant: that is one fault, and the leaf is not missed as well.

// coded is a row with what it is for.
type coded struct {
	row  row
	tab  *selfTab
	said string // the code as written
	// title is the row's, comparable.
	title string
	// code is the place that the row is for, empty where that is not known.
	code  string
	fault *fault.Diagnostic // what is wrong with the code
	lost  bool              // code is what was meant; the row's data are not used
	guess string            // what the code may have been
	// numbers are the codes of which the cell may be the number.
	numbers []string
	// ignored rows repeat those of another sheet.
	ignored bool
}

// SetNames are the places of a set as people may write them.
type SetNames struct {
	places  map[string]place    // by code; that of a row of its own is "1.1.2:a"
	order   []string            // their codes in the order of the set
	titles  map[string][]string // codes by title; of leaves and of fields in rows
	plain   map[string]string   // comparable titles, by those that forms have
	numbers map[string][]string // codes by what a sheet makes of them as a number
}

// NamesOf are the names of a set.
func NamesOf(set *scoring.CriteriaSet) *SetNames {
	n := &SetNames{places: map[string]place{}, titles: map[string][]string{},
		plain: map[string]string{}, numbers: map[string][]string{}}
	set.Walk(func(c *scoring.Criterion, _ int) {
		fields := set.Fields(c)
		p := place{c, fields, -1, 0, sheet.SheetNumber(c.Max)}
		n.add(c.Code, c.Title, p)
		for i, field := range fields {
			if p.field = i; field.OwnRow {
				n.add(column.FieldCode(c, field), field.Label, p)
			}
		}
	})
	return n
}

func (n *SetNames) add(code, title string, p place) {
	n.order = append(n.order, code)
	p.at = cmp.Or(n.places[code].at, len(n.order))
	n.places[code] = p
	if key := plainTitle(title); key != "" {
		n.titles[key] = append(n.titles[key], code)
		n.plain[title] = key
	}
	if number, ok := table.CleanNumber(code); ok {
		n.numbers[number] = append(n.numbers[number], code)
	}
}

func plainTitle(title string) string {
	return strings.ToLower(strings.Trim(fold.Text(title), " .:;-–+*"))
}

// isTitle says whether the title is that of the code.
// comparable is a title as titles are compared.
func (n *SetNames) comparable(title string) string {
	if plain, known := n.plain[title]; known {
		return plain
	}
	return plainTitle(title)
}

func (n *SetNames) isTitle(title, code string) bool { return slices.Contains(n.titles[title], code) }

// identify names the rows below the headings of every sheet.
func (r *selfReader) identify() []*coded {
	count := 0
	for i := range r.tabs {
		count += len(r.tabs[i].rows)
	}
	all, room := make([]*coded, 0, count), make([]coded, count)
	for i := range r.tabs {
		for _, row := range r.tabs[i].rows {
			if row.line >= r.tabs[i].head.Body && !r.tabs[i].isNumbering(row) {
				n := &room[len(all)]
				r.name(n, &r.tabs[i], row)
				all = append(all, n)
			}
		}
	}
	r.placeNumbers(all)
	r.settle(all)
	r.findLost(all)
	return all
}

func (r *selfReader) name(n *coded, t *selfTab, row row) {
	*n = coded{row: row, tab: t, said: fold.Text(row.cell(t.head.Col(column.Code))),
		title: r.comparable(row.cell(t.head.Col(column.Title)))}
	if n.said != "" {
		r.readCode(n)
	} else if formula := r.book.formula(n.at(column.Code)); formula != "" && r.book.cellAt(n.at(column.Code)).Value == "" {
		n.fail(fault.New(CodeCellNoValue, n.at(column.Code), "formula", formula))
	}
}

// readCode understands codes as they are written, and as sheets spoil them.
func (r *selfReader) readCode(n *coded) {
	if r.isTitle(n.title, n.said) { // as nearly always
		n.code = n.said
		return
	}
	if r.codeShown(n) || r.codeAndTitle(n) {
		return
	}
	plain := strings.TrimSuffix(n.said, ".")
	number, isNumber := table.CleanNumber(plain)
	if day, ok := r.cells.codeDay(n.said, n.at(column.Code)); ok {
		r.codeOfDay(n, day)
		return
	}
	for _, code := range []string{n.said, plain, number, plainRoman(plain)} {
		if _, known := r.places[code]; known {
			n.code = code
			break
		}
	}
	if isNumber && !r.isTitle(n.title, n.code) {
		r.codeOfNumber(n, number)
	}
	if isNumber && n.fault == nil && len(r.numbers[number]) > 1 && !r.isTitle(n.title, n.code) &&
		!r.book.isText(n.at(column.Code)) {
		n.numbers = r.numbers[number]
	}
}

// codeOfNumber is for 1.10 that became 1.1: the title tells them apart.
func (r *selfReader) codeOfNumber(n *coded, number string) {
	for _, code := range r.numbers[number] {
		if code != n.code && r.isTitle(n.title, code) {
			n.code = code
			n.fail(fault.Warn(CodeCodeNumber, n.at(column.Code), "code", code, "found", n.said))
		}
	}
}

// settle leaves each code to one row: the first with the right title, else the
// first.
func (r *selfReader) settle(all []*coded) {
	owner := make(map[string]*coded, len(all))
	for _, n := range all {
		first := owner[n.code]
		if n.code != "" && (first == nil || !r.isTitle(first.title, n.code) && r.isTitle(n.title, n.code)) {
			owner[n.code] = n
		}
	}
	for _, n := range all {
		if first := owner[n.code]; first != nil && first != n {
			r.twice(n, first)
		}
	}
	r.foldTwins()
}

// twice is a row whose code belongs to another row.
func (r *selfReader) twice(n, first *coded) {
	n.tab.doubles = append(n.tab.doubles, n)
	if n.tab != first.tab && !r.places[n.code].node.IsLeaf() { // a summary of areas on a sheet of its own
		n.code, n.ignored = "", true
		return
	}
	n.fail(fault.New(CodeRowCodeTwice, n.at(column.Code),
		"code", n.code).See(fault.NoteFirstHere, first.at(column.Code)))
	n.code = ""
}

// foldTwins makes one fault of a sheet that repeats another.
func (r *selfReader) foldTwins() {
	for i := range r.tabs {
		t := &r.tabs[i]
		hasLeaf := slices.ContainsFunc(t.doubles, func(n *coded) bool { return !n.ignored })
		if i == 0 || len(t.doubles) < 3 || !hasLeaf {
			continue
		}
		at := fault.InSheet(r.book.shown, t.name)
		r.cells.faults.Add(fault.New(CodeSheetTwice, at,
			"sheet", t.name, "count", len(t.doubles), "first", r.tabs[0].name))
		for _, n := range t.doubles {
			n.fault, n.ignored = nil, true
		}
	}
}

// codeLike keeps headings such as "I" or "Tổng cộng" apart from codes.
var codeLike = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^\pL{0,3}[0-9]+([.,:][\pL0-9]+)*(:[\pL0-9_-]+)?\.?$`)
})

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

func (n *coded) fail(diag fault.Diagnostic) { n.fault = &diag }

func (n *coded) cell(heading column.Heading) string { return n.row.cell(n.tab.head.Col(heading)) }

func (n *coded) at(heading column.Heading) fault.Position { return n.tab.at(n.row, heading) }

func (n *coded) holdsEntry() bool {
	for _, heading := range []column.Heading{column.Declared, column.Denominator, column.Points, column.Appraised} {
		if fold.Text(n.cell(heading)) != "" {
			return true
		}
	}
	return false
}
