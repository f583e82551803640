package workbook

import (
	"parindex/scoring"
)

// selfSheet is the sheet of the self-assessment.
const selfSheet = "Tự đánh giá"

// Want says what to look for in a unit's workbook.
type Want struct {
	Set  *scoring.CriteriaSet
	Unit *scoring.Unit // nil where it is not known
	// Appraised says that the appraised points stand in a column of this
	// workbook; where they do not, such a column must be blank.
	Appraised bool
}

// ReadSelf reads what the unit entered, and with [Want].Appraised what the
// councils did. A leaf without a row has no entry. The submission is nil where
// the sheet or a column is missing; the diagnostics say which.
func (b *Book) ReadSelf(want Want) (*scoring.Submission, []scoring.Adjustment, scoring.Diagnostics) {
	sheet, faults := b.find(selfSheet)
	if len(faults) > 0 {
		return nil, nil, faults
	}
	rows, faults := b.rows(sheet)
	if len(faults) > 0 {
		return nil, nil, faults
	}
	r := newSelfReader(b, sheet, want)
	r.head = findHeader(rows, selfColumns)
	faults = r.head.missing(r.needed(), scoring.Position{File: b.shown, Sheet: sheet})
	if len(faults) == 0 {
		r.read(rows)
	}
	if r.incomplete() {
		if worse := b.broken(); len(worse) > 0 {
			return nil, nil, worse
		}
	}
	if len(faults) > 0 {
		return nil, nil, faults
	}
	return r.sub, r.ledger, r.cells.faults
}

var selfColumns = []heading{
	colCode, colTitle, colMax, colScale, colDeclared, colDenominator,
	colPoints, colAppraised, colEvidence, colExplanation, colNote,
}

// selfReader reads the rows of one sheet.
type selfReader struct {
	want  Want
	book  *Book
	sheet string
	head  header

	places   map[string]place // by code; that of a row of its own is "1.1.2:a"
	titles   map[string]string
	excluded map[string]bool

	cells  cells
	first  map[string]scoring.Position // rows seen, by code
	early  *scoring.Diagnostic         // appraised points where none belong
	sub    *scoring.Submission
	ledger []scoring.Adjustment
}

// place is what a row is for: a node's own data, or one field of a leaf whose
// fields stand in rows.
type place struct {
	node   *scoring.Criterion
	fields []scoring.Field
	field  int // the field, or -1
}

func newSelfReader(b *Book, sheet string, want Want) *selfReader {
	r := &selfReader{
		want: want, book: b, sheet: sheet,
		titles:   map[string]string{},
		excluded: excludedCodes(want.Set, want.Unit),
		cells:    cells{ask: b},
		first:    map[string]scoring.Position{},
		sub:      &scoring.Submission{File: b.shown, Entries: map[string]*scoring.Entry{}},
	}
	r.places = placesOf(want.Set)
	for code, p := range r.places {
		if p.field < 0 && p.node.IsLeaf() {
			r.titles[p.node.Title] = code
		}
	}
	return r
}

func placesOf(set *scoring.CriteriaSet) map[string]place {
	places := map[string]place{}
	set.Walk(func(c *scoring.Criterion, _ int) {
		fields := set.Fields(c)
		places[c.Code] = place{c, fields, -1}
		if inRows(c) {
			for i, field := range fields {
				places[fieldCode(c, field)] = place{c, fields, i}
			}
		}
	})
	return places
}

// inRows says whether a leaf's fields, where it has any, stand in rows of their
// own beneath it: as many as the rule names, under ids that its author chose.
func inRows(c *scoring.Criterion) bool {
	switch c.Rule.(type) {
	case scoring.AllOf, scoring.Deduction, scoring.Formula:
		return true
	}
	return false
}

func fieldCode(leaf *scoring.Criterion, field scoring.Field) string {
	return leaf.Code + ":" + field.Name
}

// columnOf is where a field of the leaf is declared.
func columnOf(leaf *scoring.Criterion, field scoring.Field) heading {
	if field.Name == "denominator" && !inRows(leaf) {
		return colDenominator
	}
	return colDeclared
}

// excludedCodes are the nodes that do not apply to the unit, those beneath an
// excluded branch included.
func excludedCodes(set *scoring.CriteriaSet, unit *scoring.Unit) map[string]bool {
	excluded := map[string]bool{}
	if unit == nil {
		return excluded
	}
	nodes := set.ByCode()
	for _, ex := range unit.NotApplicable {
		if node := nodes[ex.Code]; node != nil {
			mark(excluded, node)
		}
	}
	return excluded
}

func mark(codes map[string]bool, c *scoring.Criterion) {
	codes[c.Code] = true
	for _, child := range c.Children {
		mark(codes, child)
	}
}

// needed are the columns without which nothing can be read.
func (r *selfReader) needed() []heading {
	needed := []heading{colCode, colPoints}
	declared, denominator := dataColumns(r.want.Set)
	if declared {
		needed = append(needed, colDeclared)
	}
	if denominator {
		needed = append(needed, colDenominator)
	}
	if r.want.Appraised {
		needed = append(needed, colAppraised)
	}
	return needed
}

// dataColumns says which columns of declared data a set's leaves ask for.
func dataColumns(set *scoring.CriteriaSet) (declared, denominator bool) {
	set.Walk(func(c *scoring.Criterion, _ int) {
		for _, field := range set.Fields(c) {
			isDenominator := columnOf(c, field).name() == colDenominator.name()
			declared, denominator = true, denominator || isDenominator
		}
	})
	return declared, denominator
}

// incomplete says whether rows are missing that every form has.
func (r *selfReader) incomplete() bool {
	for code, p := range r.places {
		if _, seen := r.first[code]; !seen && !r.excluded[p.node.Code] {
			return true
		}
	}
	return false
}
