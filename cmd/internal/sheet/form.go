package sheet

import (
	"fmt"
	"slices"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// SelfSheet is the sheet of the self-assessment.
const SelfSheet = "Tự đánh giá"

// Form is what a blank self-assessment is made from.
type Form struct {
	Round *scoring.Round
	Block *scoring.Block
	Unit  *scoring.Unit
	// AppraisedColumn adds a column for the councils' points.
	AppraisedColumn bool
}

// drawForm draws a form for a unit of these names, and writes others in their place.
func drawForm(f Form, names, written unitNames) (*template, error) {
	fw := newFormWriter(f)
	fw.names, fw.written = names, written
	fw.letterhead()
	fw.headings()
	for _, r := range fw.rows {
		fw.row(r)
	}
	fw.hint()
	fw.writeChecks()
	fw.signature()
	fw.finish()
	fw.guide()
	fw.index()
	return fw.template()
}

// formColumn is a column of a form with its width in digits.
type formColumn struct {
	column.Heading
	width float64
}

// formRow is a line of the table: a node, one field of a leaf whose fields stand
// in rows, a heading, or the total.
type formRow struct {
	line    int
	node    *scoring.Criterion // nil for a heading or the total
	depth   int
	field   int    // the field, or -1
	heading string // of bonus or penalty items, or areasTitle
}

type formWriter struct {
	*pen
	Form
	set      *scoring.CriteriaSet
	written  unitNames // what is written for the names of the unit
	columns  []formColumn
	widths   []float64
	head     int // line of the headings
	rows     []formRow
	lines    map[*scoring.Criterion]int
	excluded map[string]string // reasons by code
	lists    lists
	// counted are formulas for leaves whose points cannot be seen in the form: 1
	// where all of the data is there, else 0.
	counted map[*scoring.Criterion]string
	pink    map[int][]int // lines of the cells that turn pink, by column
}

func newFormWriter(f Form) *formWriter {
	fw := &formWriter{
		pen: newPen(SelfSheet), Form: f, set: f.Block.Set,
		lines:    map[*scoring.Criterion]int{},
		excluded: map[string]string{},
		counted:  map[*scoring.Criterion]string{},
		pink:     map[int][]int{},
	}
	fw.columns = formColumns(f)
	fw.widths = seq.Map(fw.columns, func(c formColumn) float64 { return c.width })
	nodes := fw.set.ByCode()
	for _, ex := range f.Unit.NotApplicable {
		if node := nodes[ex.Code]; node != nil {
			fw.exclude(node, ex.Reason)
		}
	}
	fw.head = len(fw.lead()) + 4 // two lines of letterhead before, the hint after
	fw.plan()
	return fw
}

func (f *formWriter) exclude(c *scoring.Criterion, reason string) {
	f.excluded[c.Code] = reason
	for _, child := range c.Children {
		f.exclude(child, reason)
	}
}

// formColumns leaves out what no leaf of the set asks for.
func formColumns(f Form) []formColumn {
	declared, denominator := column.AskedBy(f.Block.Set)
	columns := []formColumn{{column.Code, codeWidth(f.Block.Set)}, {column.Title, 38}, {column.Max, 7.5},
		{column.Scale, 36}}
	if declared {
		columns = append(columns, formColumn{column.Declared, 15})
	}
	if denominator {
		columns = append(columns, formColumn{column.Denominator, 8.5})
	}
	columns = append(columns, formColumn{column.Points, 9.5})
	if f.AppraisedColumn {
		columns = append(columns, formColumn{column.Appraised, 9.5})
	}
	return append(columns, formColumn{column.Evidence, 24}, formColumn{column.Explanation, 20},
		formColumn{column.Note, 14})
}

// codeWidth is room for most codes on one line, "1.1.2:a" included.
func codeWidth(set *scoring.CriteriaSet) float64 {
	longest := 0.0
	set.Walk(func(c *scoring.Criterion, _ int) {
		longest = max(longest, sizeOf(c.Code))
		for _, field := range set.Fields(c) {
			if field.OwnRow {
				longest = max(longest, sizeOf(column.FieldCode(c, field)))
			}
		}
	})
	return min(max(8, longest+indentWidth+1.2), 13)
}

// col is a column's number, or 0.
func (f *formWriter) col(of column.Heading) int {
	return 1 + slices.IndexFunc(f.columns, func(h formColumn) bool { return h.Name() == of.Name() })
}

// plan gives every row its line, since subtotals point to lines further down.
func (f *formWriter) plan() {
	f.walk(f.set.Areas, 0)
	f.group("ĐIỂM THƯỞNG", f.set.Bonus)
	f.group("ĐIỂM TRỪ", f.set.Penalty)
	f.place(formRow{field: -1})
	if claimsItems(f.set) {
		f.place(formRow{heading: areasTitle, field: -1})
	}
}

func (f *formWriter) group(heading string, items []*scoring.Criterion) {
	if len(items) > 0 {
		f.place(formRow{heading: heading, field: -1})
		f.walk(items, 1)
	}
}

func (f *formWriter) place(r formRow) {
	r.line = f.head + 1 + len(f.rows)
	f.rows = append(f.rows, r)
}

func (f *formWriter) walk(nodes []*scoring.Criterion, depth int) {
	for _, c := range nodes {
		f.lines[c] = f.head + 1 + len(f.rows)
		f.place(formRow{node: c, depth: depth, field: -1})
		for i, field := range f.set.Fields(c) {
			if field.OwnRow {
				f.place(formRow{node: c, depth: depth + 1, field: i})
			}
		}
		f.walk(c.Children, depth+1)
	}
}

func (f *formWriter) linesOf(nodes []*scoring.Criterion) []int {
	return seq.Map(nodes, func(c *scoring.Criterion) int { return f.lines[c] })
}

// lead is the centred lines above the table.
func (f *formWriter) lead() []leadLine {
	title := fmt.Sprintf("BẢN TỰ ĐÁNH GIÁ KẾT QUẢ CẢI CÁCH HÀNH CHÍNH NĂM %d", f.Round.Year)
	return slices.Concat(leadOf(title, f.Round, f.set, leadLine{f.set.Title, look{italic: true, align: "center"}}),
		dueLine(f.Round, scoring.SelfStage, f.Block), statusLines(f.Round.Status))
}

// basisOf is the decisions that a form rests on: the round's, else the set's.
func basisOf(r *scoring.Round, set *scoring.CriteriaSet) string {
	decisions := r.Decisions
	if set != nil && set.Source.Decision != "" && len(decisions) == 0 {
		decisions = []string{set.Source.Decision}
	}
	return strings.Join(decisions, "; ")
}

func (f *formWriter) letterhead() {
	f.pen.letterhead(letterhead{
		province: provinceOffice(f.Round.Regulation), organ: f.written[1],
		left: 2, right: 4, widths: f.widths, lines: f.lead(),
	})
}

// hint is the line above the table: what to do, and how much of it is done.
func (f *formWriter) hint() {
	line, last, from := f.head-1, len(f.columns), f.col(column.Scale)+1
	l := look{italic: true, size: 10, ink: inkGrey}
	f.across(1, from-1, line, "", l)
	f.formula(1, line, f.whatToDo(), l)
	l = look{bold: true, align: "right"}
	f.across(from, last, line, "", l)
	if done := f.doneFormula(); fits(done) {
		f.formula(from, line, done, l)
	}
	f.height(line, lineHeight+4)
}

func (f *formWriter) total() float64 { return sum(f.widths) }

func (f *formWriter) headings() {
	f.headLine(f.head, seq.Map(f.columns, func(c formColumn) string { return c.Name() }), f.widths)
}
