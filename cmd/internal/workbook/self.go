package workbook

import (
	"parindex/cmd/internal/column"
	"parindex/cmd/internal/table"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// Want says what a unit's workbook is expected to hold.
type Want struct {
	Set *scoring.CriteriaSet
	// Names are those of the set, for many workbooks; where nil, they are worked out.
	Names *SetNames
	Unit  *scoring.Unit // nil where it is not known
	// Bonus is the most that bonus items add, as forms print it.
	Bonus scoring.Points
	// Appraised says that the appraised points stand in a column of this
	// workbook; where they do not, such a column must be blank.
	Appraised bool
	// Own says that the workbook is a form of ours, written from this very set, so
	// that its locked cells can be checked against the set.
	Own bool
	// Layout is nil where the headings say where things stand.
	Layout *Layout
}

// ReadSelf reads what the unit entered, and with [Want].Appraised what the
// councils did, from every visible sheet that holds rows of the set. A leaf
// without a row has no entry. The submission is nil where the sheet or a column
// is missing; the diagnostics say which.
func (b *Book) ReadSelf(want Want) (*scoring.Submission, []scoring.Decision, fault.List) {
	r := newSelfReader(b, want)
	faults := r.open()
	if len(faults) > 0 {
		return nil, nil, faults
	}
	r.read(r.identify())
	return r.sub, r.ledger, r.cells.faults
}

var selfWords = table.Words{Columns: []column.Heading{
	column.Code, column.Title, column.Max, column.Scale, column.Declared, column.Denominator,
	column.Points, column.Appraised, column.Evidence, column.Explanation, column.Note,
}}.Indexed()

// selfReader reads the rows of a workbook.
type selfReader struct {
	*SetNames
	want     Want
	book     *Book
	tabs     []selfTab
	excluded map[string]bool

	cells   cells
	claimed map[string]bool   // codes that have a row
	maxima  fault.List        // that differ from the set's
	early   *fault.Diagnostic // appraised points where none belong
	sub     *scoring.Submission
	ledger  []scoring.Decision
}

// place is what a row is for: a node's own data, or one field of a leaf whose
// fields stand in rows.
type place struct {
	node   *scoring.Criterion
	fields []scoring.Field
	field  int    // the field, or -1
	at     int    // one more than its place in the order of the set
	max    string // the node's maximum as a sheet stores it
}

func newSelfReader(b *Book, want Want) *selfReader {
	if want.Names == nil {
		want.Names = NamesOf(want.Set)
	}
	return &selfReader{
		SetNames: want.Names, want: want, book: b,
		excluded: want.Names.excluded(want.Unit),
		cells:    cells{ask: b, inForm: want.Own},
		claimed:  map[string]bool{},
		sub:      &scoring.Submission{File: b.shown, Entries: map[string]*scoring.Entry{}},
	}
}

// excluded are the nodes that do not apply to the unit, those beneath an excluded
// branch included.
func (n *SetNames) excluded(unit *scoring.Unit) map[string]bool {
	excluded := map[string]bool{}
	if unit == nil {
		return excluded
	}
	for _, ex := range unit.NotApplicable {
		if p, known := n.places[ex.Code]; known && p.field < 0 {
			markOut(excluded, p.node)
		}
	}
	return excluded
}

func markOut(codes map[string]bool, c *scoring.Criterion) {
	codes[c.Code] = true
	for _, child := range c.Children {
		markOut(codes, child)
	}
}
