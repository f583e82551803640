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
	loose   map[string]string   // codes by themselves in small letters; empty where two are alike so
}

// NamesOf are the names of a set.
func NamesOf(set *scoring.CriteriaSet) *SetNames {
	n := &SetNames{places: map[string]place{}, titles: map[string][]string{},
		plain: map[string]string{}, numbers: map[string][]string{}, loose: map[string]string{}}
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
	if other, twice := n.loose[strings.ToLower(code)]; twice && other != code {
		n.loose[strings.ToLower(code)] = ""
	} else {
		n.loose[strings.ToLower(code)] = code
	}
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

// comparable is a title as titles are compared.
func (n *SetNames) comparable(title string) string {
	if plain, known := n.plain[title]; known {
		return plain
	}
	return plainTitle(title)
}

// isTitle says whether the title is that of the code.
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
			body := r.tabs[i].head.Body
			if row.line > body || row.line == body && !table.IsNumbering(row.cells) {
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
	} else if formula := r.book.formula(n.at(column.Code)); formula != "" &&
		r.book.cellAt(n.at(column.Code)).Value == "" {
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
	for _, code := range []string{n.said, plain, number, plainRoman(plain), r.looseCode(plain)} {
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

// looseCode is the only code that is the same but for capital letters and blanks; letters and numbers alone head other
// rows, too.
func (n *SetNames) looseCode(said string) string {
	if !strings.Contains(said, ".") {
		return ""
	}
	return n.loose[strings.ToLower(strings.ReplaceAll(said, " ", ""))]
}

// codeOfNumber is for 1.10 that became 1.1: the title tells them apart.
func (r *selfReader) codeOfNumber(n *coded, number string) {
	for _, code := range r.numbers[number] {
		if code != n.code && r.isTitle(n.title, code) {
			n.code = code
			n.fail(fault.Warn(codeCodeNumber, n.at(column.Code), "code", code, "found", n.said))
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
	n.fail(fault.New(codeRowCodeTwice, n.at(column.Code),
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
		r.cells.faults.Add(fault.New(codeSheetTwice, at,
			"sheet", t.name, "count", len(t.doubles), "first", r.tabs[0].name))
		for _, n := range t.doubles {
			n.fault, n.ignored = nil, true
		}
	}
}

// codeLike keeps headings such as "I" or "Tổng cộng" apart from codes.
var codeLike = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(\pL{1,3}[.])?\pL{0,3}[0-9]+([.,:][\pL0-9]+)*(:[\pL0-9_-]+)?\.?$`)
})

func (n *coded) fail(diag fault.Diagnostic) { n.fault = &diag }

func (n *coded) cell(heading column.Heading) string { return n.row.cell(n.tab.head.Col(heading)) }

func (n *coded) at(heading column.Heading) fault.Position { return n.tab.at(n.row, heading) }

func (n *coded) holdsEntry() bool {
	holding := []column.Heading{column.Declared, column.Denominator, column.Points, column.Appraised}
	return slices.ContainsFunc(holding, func(h column.Heading) bool { return fold.Text(n.cell(h)) != "" })
}
