package workbook

import (
	"regexp"
	"strings"

	"parindex/cmd/internal/text"
	"parindex/scoring"
)

func (r *selfReader) read(rows []row) {
	for _, row := range rows {
		if row.line >= r.head.body && !r.isNumbering(row) {
			r.row(row)
		}
	}
	if r.early != nil {
		r.cells.faults.Add(*r.early)
	}
}

// isNumbering says whether the row below the headings numbers the columns:
// "1 2 3 …" or "(1) (2) (3) …", as many forms have it.
func (r *selfReader) isNumbering(row row) bool {
	if row.line != r.head.body {
		return false
	}
	for i, cell := range row.cells {
		if f := readFigure(strings.Trim(cell, " ()")); !f.ok || !f.number.Equal(scoring.Whole(int64(i+1))) {
			return false
		}
	}
	return len(row.cells) > 2
}

func (r *selfReader) row(row row) {
	code, known := r.code(row)
	switch {
	case code == "":
		r.nameless(row)
	case !known:
		r.unknown(row, code)
	default:
		r.known(row, code)
	}
}

// code is the row's code as the set writes it. A sheet may have turned "1.1"
// into a number, and people end codes with a point.
func (r *selfReader) code(row row) (code string, known bool) {
	code = text.Fold(row.cell(r.head.col(colCode)))
	if _, known = r.places[code]; known || code == "" {
		return code, known
	}
	for _, reading := range []func(string) (string, bool){cleanNumber, trimPoint} {
		if again, ok := reading(code); ok {
			if _, known := r.places[again]; known {
				return again, true
			}
		}
	}
	return code, false
}

func trimPoint(code string) (string, bool) { return strings.CutSuffix(code, ".") }

// nameless is a heading, a total or a signature, unless its title is a leaf's
// and something was entered.
func (r *selfReader) nameless(row row) {
	title := text.Fold(row.cell(r.head.col(colTitle)))
	if code, known := r.titles[title]; known && r.holdsEntry(row) {
		at := r.at(row, colCode)
		r.cells.faults.Add(scoring.Fault(scoring.CodeRowCodeMissing, at, "column", colCode.name(), "title", title, "suggestion", code))
	}
}

func (r *selfReader) holdsEntry(row row) bool {
	for _, column := range []heading{colDeclared, colDenominator, colPoints, colAppraised} {
		if text.Fold(row.cell(r.head.col(column))) != "" {
			return true
		}
	}
	return false
}

// codeLike keeps headings such as "I" or "Tổng cộng" apart from codes.
var codeLike = regexp.MustCompile(`^\pL{0,3}[0-9]+([.,:][\pL0-9]+)*(:[\pL0-9_-]+)?\.?$`)

func (r *selfReader) unknown(row row, code string) {
	if !codeLike.MatchString(code) {
		return
	}
	title := text.Fold(row.cell(r.head.col(colTitle)))
	suggestion := r.titles[title]
	if dotted := strings.ReplaceAll(code, ",", "."); suggestion == "" && r.places[dotted].node != nil {
		suggestion = dotted
	}
	at := r.at(row, colCode)
	r.cells.faults.Add(scoring.Fault(scoring.CodeRowCodeUnknown, at, "code", code, "suggestion", suggestion))
}

func (r *selfReader) known(row row, code string) {
	at := r.at(row, colCode)
	if first, seen := r.first[code]; seen {
		fault := scoring.Fault(scoring.CodeRowCodeTwice, at, "code", code)
		r.cells.faults.Add(fault.See(scoring.NoteFirstHere, first))
		return
	}
	r.first[code] = at
	p := r.places[code]
	switch {
	case p.field >= 0:
		r.entry(row, p).Inputs[p.field] = r.field(row, p.node, p.fields[p.field])
	case p.node.IsLeaf():
		r.leaf(row, p)
		r.appraised(row, p)
	}
}

// entry is the leaf's, made at its first row.
func (r *selfReader) entry(row row, p place) *scoring.Entry {
	e := r.sub.Entries[p.node.Code]
	if e == nil {
		e = &scoring.Entry{Pos: r.at(row, colCode), Points: scoring.Input{Pos: r.at(row, colPoints)}}
		for range p.fields {
			e.Inputs = append(e.Inputs, scoring.Input{Pos: r.at(row, colDeclared)})
		}
		r.sub.Entries[p.node.Code] = e
	}
	return e
}

func (r *selfReader) leaf(row row, p place) {
	e := r.entry(row, p)
	e.Pos = r.at(row, colCode)
	e.Evidence = text.Fold(row.cell(r.head.col(colEvidence)))
	e.Explanation = text.Fold(row.cell(r.head.col(colExplanation)))
	e.Points = r.points(row, p)
	if inRows(p.node) {
		return
	}
	for i, field := range p.fields {
		e.Inputs[i] = r.field(row, p.node, field)
	}
}

// points are typed only where nothing is declared; elsewhere the cell holds the
// form's own formula, which may not have been computed.
func (r *selfReader) points(row row, p place) scoring.Input {
	raw, at := row.cell(r.head.col(colPoints)), r.at(row, colPoints)
	if len(p.fields) == 0 && p.node.HasSelf() && !r.excluded[p.node.Code] {
		return r.cells.entered(raw, at)
	}
	return r.cells.number(raw, at)
}

func (r *selfReader) field(row row, c *scoring.Criterion, field scoring.Field) scoring.Input {
	column := columnOf(c, field)
	raw, at := row.cell(r.head.col(column)), r.at(row, column)
	switch {
	case r.excluded[c.Code] && text.Fold(raw) == "":
		return scoring.Input{Pos: at}
	case field.Kind == scoring.Number:
		return r.cells.entered(raw, at)
	}
	return r.cells.choice(raw, at)
}

// appraised reads the council's points, or notes that there are some where none
// belong.
func (r *selfReader) appraised(row row, p place) {
	raw, at := row.cell(r.head.col(colAppraised)), r.at(row, colAppraised)
	if !r.want.Appraised {
		r.noteEarly(raw, at)
		return
	}
	to := r.cells.number(raw, at)
	if !r.excluded[p.node.Code] && !p.node.IsSurvey() {
		to = r.cells.computed(to)
	}
	if to.State != scoring.Blank {
		r.ledger = append(r.ledger, scoring.Adjustment{Unit: r.unit(), Code: p.node.Code, To: to, Pos: at})
	}
}

func (r *selfReader) unit() string {
	if r.want.Unit == nil {
		return ""
	}
	return r.want.Unit.ID
}

func (r *selfReader) noteEarly(raw string, at scoring.Position) {
	switch {
	case text.Fold(raw) == "":
	case r.early == nil:
		fault := scoring.Fault(scoring.CodeAppraisedInSelf, at, "count", 1)
		r.early = &fault
	default:
		r.early.Args[0].Value = r.early.Args[0].Value.(int) + 1
	}
}

func (r *selfReader) at(row row, column heading) scoring.Position {
	return r.book.position(r.sheet, row.line, r.head.col(column))
}
