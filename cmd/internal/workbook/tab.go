package workbook

import (
	"slices"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/table"
	"parindex/cmd/internal/text"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// A selfTab is a sheet of the self-assessment.
type selfTab struct {
	book    *Book
	name    string
	whole   fault.Position // of the whole sheet
	rows    []row
	head    table.Header
	doubles []*coded // rows whose code has a row elsewhere
}

func (t *selfTab) at(row row, heading column.Heading) fault.Position {
	return t.whole.At(row.line, t.head.Col(heading)+1)
}

// open finds the sheets to read: that of our forms first, then every visible
// one under whose headings stand codes of the set. Where there is none, the
// faults say what is missing from the sheet that should be one.
func (r *selfReader) open() fault.List {
	for _, name := range r.candidates() {
		rows, faults := r.book.rows(name)
		if len(faults) > 0 {
			return faults
		}
		if t := r.tab(name, rows); r.holdsCodes(&t) && len(r.lacking(&t)) == 0 {
			r.tabs = append(r.tabs, t)
		}
	}
	if len(r.tabs) > 0 {
		return nil
	}
	return r.unrecognised()
}

// candidates are the visible sheets, that of our forms first.
func (r *selfReader) candidates() []string {
	own := func(tab string) bool { return strings.EqualFold(fold.Text(tab), sheet.SelfSheet) }
	sheets := slices.DeleteFunc(r.book.sheetsThat(true), isBeside)
	if l := r.want.Layout; l != nil && l.Sheet != "" {
		own = func(tab string) bool { return strings.EqualFold(fold.Text(tab), l.Sheet) }
		return seq.Filter(sheets, own)
	}
	return append(seq.Filter(sheets, own), slices.DeleteFunc(sheets, own)...)
}

func (r *selfReader) tab(name string, rows []row) selfTab {
	t := selfTab{book: r.book, name: name, whole: fault.InSheet(r.book.shown, name), rows: rows}
	if r.want.Layout != nil {
		t.head = r.want.Layout.header(t.whole, rows)
		return t
	}
	t.head = r.book.selfHeader(name, rows)
	return t
}

// holdsCodes says whether two rows below the headings have codes of the set, or
// one where the set has no more.
func (r *selfReader) holdsCodes(t *selfTab) bool {
	missing := min(2, len(r.places))
	for _, row := range t.rows {
		if row.line >= t.head.Body && r.isCode(row.cell(t.head.Col(column.Code))) {
			missing--
		}
		if missing == 0 {
			return true
		}
	}
	return false
}

func (r *selfReader) isCode(cell string) bool {
	code := strings.TrimSuffix(fold.Text(cell), ".")
	if head, title, both := strings.Cut(code, " "); both && r.isTitle(plainTitle(title), head) {
		return true
	}
	if _, known := r.places[code]; known || code == "" {
		return known
	}
	number, ok := table.CleanNumber(code)
	return ok && len(r.numbers[number]) > 0
}

// unrecognised says what is missing from the sheet that should have been read.
func (r *selfReader) unrecognised() fault.List {
	name := sheet.SelfSheet
	if r.want.Layout != nil && r.want.Layout.Sheet != "" {
		name = r.want.Layout.Sheet
	}
	tab, faults := r.book.find(name)
	if len(faults) > 0 {
		return faults
	}
	rows, faults := r.book.rows(tab)
	if len(faults) > 0 {
		return faults
	}
	t := r.tab(tab, rows)
	if faults = r.lacking(&t); len(faults) == 0 {
		r.tabs = []selfTab{t}
	}
	return faults
}

func (r *selfReader) lacking(t *selfTab) fault.List {
	return t.head.Missing(r.needed(t), t.whole)
}

// needed are the columns without which the rows of a sheet cannot be read: those
// that its leaves ask for, or all leaves of the set where it names none.
func (r *selfReader) needed(t *selfTab) []column.Heading {
	needed := []column.Heading{column.Code, column.Points}
	declared, denominator := r.dataColumns(t)
	if declared {
		needed = append(needed, column.Declared)
	}
	if denominator {
		needed = append(needed, column.Denominator)
	}
	if r.want.Appraised {
		needed = append(needed, column.Appraised)
	}
	return needed
}

func (r *selfReader) dataColumns(t *selfTab) (declared, denominator bool) {
	if !r.holdsCodes(t) {
		return column.AskedBy(r.want.Set)
	}
	for _, row := range t.rows {
		p, known := r.places[fold.Text(row.cell(t.head.Col(column.Code)))]
		if !known {
			continue
		}
		for _, field := range p.fields {
			declared = true
			denominator = denominator || column.Of(field).Name() == column.Denominator.Name()
		}
	}
	return declared, denominator
}

// isBeside says whether a sheet of that name is one that we put beside the one to
// be read: the instructions, or the list of faults.
func isBeside(tab string) bool {
	beside := []string{sheet.GuideSheet, sheet.FaultSheets[text.Vietnamese], sheet.FaultSheets[text.English]}
	return slices.ContainsFunc(beside, func(name string) bool { return strings.EqualFold(fold.Text(tab), name) })
}
