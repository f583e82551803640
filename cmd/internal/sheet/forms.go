package sheet

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"parindex/cmd/internal/column"
	"parindex/scoring"
)

// Forms writes forms. What the forms of a set have in common is drawn once, so that one of
// these is for all forms of a round. Several goroutines may use it.
type Forms struct {
	lock  sync.Mutex
	drawn map[formKind]*drawnForms
}

// formKind is what forms have to have in common, to differ by the names of units alone.
type formKind struct {
	round     *scoring.Round
	block     *scoring.Block
	appraised bool
	excluded  string
	unit      *scoring.Unit // nil where any unit will do
}

// drawnForms are the forms of a kind: rows are as high as names need.
type drawnForms struct {
	lock      sync.Mutex
	templates []*template
}

// Write writes a unit's blank self-assessment: a row for each node of the criteria
// set, cells to fill suited to each rule, points that follow from declared data as
// live formulas, and a hidden sheet that says what the form is for. The same form
// gives the same bytes.
func (fs *Forms) Write(w io.Writer, f Form) error {
	names, plain := namesIn(f)
	t, err := fs.of(f, plain).fitting(f, names, plain)
	if err != nil {
		return err
	}
	return t.write(w, names)
}

// WriteForm writes one form; see [Forms.Write].
func WriteForm(w io.Writer, f Form) error { return new(Forms).Write(w, f) }

func (fs *Forms) of(f Form, plain bool) *drawnForms {
	var excluded strings.Builder
	for _, ex := range f.Unit.NotApplicable {
		fmt.Fprintf(&excluded, "%q %q ", ex.Code, ex.Reason)
	}
	kind := formKind{f.Round, f.Block, f.AppraisedColumn, excluded.String(), nil}
	if !plain {
		kind.unit = f.Unit
	}
	fs.lock.Lock()
	defer fs.lock.Unlock()
	if fs.drawn == nil {
		fs.drawn = map[formKind]*drawnForms{}
	}
	if fs.drawn[kind] == nil {
		fs.drawn[kind] = &drawnForms{}
	}
	return fs.drawn[kind]
}

// fitting is a template with rows that are high enough for these names, and no higher.
func (d *drawnForms) fitting(f Form, names unitNames, plain bool) (*template, error) {
	d.lock.Lock()
	defer d.lock.Unlock()
	i := slices.IndexFunc(d.templates, func(t *template) bool { return t.fits(names) })
	if i >= 0 {
		return d.templates[i], nil
	}
	written := names
	if plain {
		written = nameMarks
	}
	t, err := drawForm(f, names, written)
	if err == nil {
		d.templates = append(d.templates, t)
	}
	return t, err
}

// unitNames are what a form says of its unit: its name, the same in capitals, its id.
type unitNames [3]string

// nameMarks stand for names in a template. No text holds such characters.
var nameMarks = unitNames{"\ufdd0", "\ufdd1", "\ufdd2"}

// namesIn are those of a form's unit. They are plain where they can take the place of
// marks as they are, within the longest footer.
func namesIn(f Form) (names unitNames, plain bool) {
	names = unitNames{f.Unit.Name, strings.ToUpper(f.Unit.Name), f.Unit.ID}
	plain = utf8.RuneCountInString(f.Unit.Name+f.Round.Title) < maxFooter-10
	for _, name := range names {
		isOdd := func(r rune) bool { return r < ' ' || strings.ContainsRune(`&<>"'_`, r) }
		plain = plain && name != "" && name == strings.TrimSpace(name) && !strings.ContainsFunc(name, isOdd)
	}
	return names, plain
}

// fill puts names where marks stand.
func (n unitNames) fill(text string) string {
	for i, mark := range nameMarks {
		text = strings.ReplaceAll(text, mark, n[i])
	}
	return text
}

// IndexSheet is the hidden sheet of our own forms: what a workbook is for, in
// columns A and B, and lists for its drop-downs further right.
const (
	IndexSheet  = "_parindex"
	indexFormat = "1"
	// IndexRows is the key there of a unit and the codes of its rows in a list of decisions, IndexAgain that of a list
	// of what is decided again.
	IndexRows  = "rows"
	IndexAgain = "again"
)

// metaOf is what a form's hidden sheet says, in order; unit is the id.
func metaOf(f Form, unit string) [][2]string {
	return [][2]string{
		{"format", indexFormat},
		{"round", f.Round.ID},
		{"unit", unit},
		{"set", f.Block.Set.ID},
		{"fingerprint", f.Block.Set.Fingerprint()},
	}
}

// hide writes what a workbook is for to the hidden sheet, which stays the pen's.
func (p *pen) hide(meta [][2]string) {
	p.add(IndexSheet)
	for i, pair := range meta {
		p.text(1, i+1, pair[0], look{})
		p.text(2, i+1, pair[1], look{})
	}
	p.do(p.file.SetSheetVisible(IndexSheet, false, true))
	p.do(p.file.SetSheetDimension(IndexSheet, "A1:"+column.CellName(2, len(meta))))
	p.file.SetActiveSheet(0)
}

// hideWith does so with the lists of drop-downs beside it.
func (p *pen) hideWith(meta [][2]string, l lists) {
	p.hide(meta)
	l.write(p)
	p.do(p.file.SetSheetDimension(IndexSheet,
		"A1:"+column.CellName(max(2, l.lastColumn()), max(len(meta), l.longest()))))
}
