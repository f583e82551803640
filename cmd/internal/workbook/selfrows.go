package workbook

import (
	"slices"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/table"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

func (r *selfReader) read(rows []*coded) {
	for _, n := range rows {
		before := len(r.cells.faults)
		r.row(n)
		for i, d := range r.cells.faults[before:].In(fault.About{Criterion: r.criterionOf(n)}) {
			r.cells.faults[before+i] = d.With(r.effect(n, d))
		}
	}
	r.cells.faults = r.cells.faults.OncePerRow(CodeCellStruck).OncePerColumn(r.rowsOf(rows), append(codesOfColumns, table.CodeRowCodeMissing)...)
	r.sorted()
	if r.early != nil {
		r.cells.faults.Add(*r.early)
	}
	r.cells.faults.Add(r.otherMaxima()...)
	r.cells.faults.Add(r.checkHidden(rows)...)
	r.cells.faults.Add(r.unguarded(rows)...)
	r.cells.faults.Add(r.exchanged()...)
	r.cells.faults.Add(r.shifted(rows)...)
	r.cells.faults.Add(r.overwritten(rows)...)
	r.cells.faults.Add(r.totalMax(rows)...)
	r.cells.faults.Add(r.repeated(rows)...)
	r.cells.faults.Add(r.book.remarks()...)
}

// manySorted is when rows with the texts of others are no slips of single cells.
const manySorted = 5

// sorted makes one fault of many rows that have the texts of others: codes were sorted without their texts, and those
// that mean nothing come of it, too.
func (r *selfReader) sorted() {
	faults := r.cells.faults.OncePerColumn(func(fault.Position) int { return 2 * manySorted }, codeRowTitleOther)
	sorted := map[string]bool{} // sheets
	for _, d := range faults {
		sorted[d.Pos.Sheet()] = sorted[d.Pos.Sheet()] || d.Code == codeRowTitleOther && d.IsOfMany()
	}
	r.cells.faults = slices.DeleteFunc(faults, func(d fault.Diagnostic) bool {
		return d.Code == codeRowCodeUnknown && sorted[d.Pos.Sheet()]
	})
}

// rowsOf are how many rows with a code, or a fault of theirs, a sheet has.
func (r *selfReader) rowsOf(rows []*coded) func(at fault.Position) int {
	count := map[string]int{}
	for _, n := range rows {
		if n.code != "" || n.fault != nil {
			count[n.tab.name]++
		}
	}
	return func(at fault.Position) int { return count[at.Sheet()] }
}

func (r *selfReader) row(n *coded) {
	if n.fault != nil {
		r.cells.faults.Add(*n.fault)
	}
	if n.said != "" {
		r.cells.covered(scoring.Input{Pos: n.at(column.Code)}) // a code that nobody sees
	}
	switch {
	case n.code == "":
	case n.lost:
		r.spoil(n)
	default:
		r.known(n)
	}
}

// effect is what comes of a fault of a row.
func (r *selfReader) effect(n *coded, d fault.Diagnostic) fault.Effect {
	e := r.sub.Entries[r.criterionOf(n)]
	isBad := func(in scoring.Input) bool { return in.State == scoring.Bad && (n.lost || in.Pos == d.Pos) }
	switch {
	case d.Code == codeRowCodeTwice: // it says so
		return ""
	case n.fault != nil && (n.lost || n.code == ""):
		return fault.RowUnused
	case e != nil && (isBad(e.Points) && len(e.Inputs) == 0 || slices.ContainsFunc(e.Inputs, isBad)):
		return fault.SelfZero
	case e != nil && isBad(e.Points):
		return fault.DataCount
	}
	return ""
}

// criterionOf is the criterion that a row is for, empty where that is not known.
func (r *selfReader) criterionOf(n *coded) string {
	if node := r.places[n.code].node; node != nil {
		return node.Code
	}
	return ""
}

// spoil leaves an entry that was reported and counts nothing: what was meant by
// its row is only a guess.
func (r *selfReader) spoil(n *coded) {
	p := r.places[n.code]
	if !p.node.IsLeaf() {
		return
	}
	e := r.entry(n, p)
	if p.field >= 0 {
		e.Inputs[p.field] = scoring.Input{State: scoring.Bad, Pos: n.at(column.Declared)}
		return
	}
	e.Points.State = scoring.Bad
	for i := range e.Inputs {
		if !column.InRows(p.fields) {
			e.Inputs[i].State = scoring.Bad
		}
	}
}

func (r *selfReader) known(n *coded) {
	p := r.places[n.code]
	switch {
	case !r.compare(n, p):
		n.lost = true
		r.spoil(n)
	case p.field >= 0:
		e := r.entry(n, p)
		e.Inputs[p.field] = r.field(n, p.node, p.fields[p.field])
		r.denied(n, e)
		r.notAsked(n, p, p.fields[p.field:p.field+1], column.Declared, column.Denominator, column.Points)
	case p.node.IsLeaf():
		r.leaf(n, p)
		beside := seq.Filter(p.fields, func(f scoring.Field) bool { return !f.OwnRow })
		r.notAsked(n, p, beside, column.Declared, column.Denominator)
		r.appraised(n, p)
	default:
		r.notAsked(n, p, nil, column.Declared, column.Denominator)
	}
}

// entry is the leaf's, made at its first row.
func (r *selfReader) entry(n *coded, p place) *scoring.Entry {
	e := r.sub.Entries[p.node.Code]
	if e == nil {
		e = &scoring.Entry{Pos: n.at(column.Code), Points: scoring.Input{Pos: n.at(column.Points)}}
		r.sub.Entries[p.node.Code] = e
	}
	// Each row of a field replaces its own. Of two criteria with one code, which the set is told of, one has more.
	for _, field := range p.fields[min(len(e.Inputs), len(p.fields)):] {
		e.Inputs = append(e.Inputs, scoring.Input{Pos: n.at(column.Declared), NoRow: field.OwnRow})
	}
	return e
}

func (r *selfReader) leaf(n *coded, p place) {
	e := r.entry(n, p)
	e.Pos = n.at(column.Code)
	e.Evidence, e.EvidencePos = r.evidence(n), n.at(column.Evidence)
	e.Explanation, e.Note = fold.Text(n.cell(column.Explanation)), fold.Text(n.cell(column.Note))
	r.denied(n, e)
	e.Points = r.points(n, p)
	if column.InRows(p.fields) {
		return
	}
	for i, field := range p.fields {
		e.Inputs[i] = r.field(n, p.node, field)
	}
}

// denied keeps that a row says its criterion does not apply.
func (r *selfReader) denied(n *coded, e *scoring.Entry) {
	for _, heading := range []column.Heading{column.Note, column.Explanation, column.Evidence} {
		if said := fold.Text(n.cell(heading)); scoring.SaysNotApplicable(said) {
			e.Denied = scoring.Denial{Said: said, Pos: n.at(heading)}
		}
	}
}

// evidence may stand once for several rows, in a merged cell.
func (r *selfReader) evidence(n *coded) string {
	said := fold.Text(n.cell(column.Evidence))
	if n.tab.head.Col(column.Evidence) < 0 {
		return said
	}
	merge, over := r.book.mergedOver(n.at(column.Evidence))
	if !over {
		return said
	}
	for _, row := range n.tab.rows {
		if row.line == merge.Top {
			return fold.Text(row.cell(merge.Left))
		}
	}
	return ""
}

// points are typed only where nothing is declared; elsewhere the cell holds the
// form's own formula, which may not have been computed.
func (r *selfReader) points(n *coded, p place) scoring.Input {
	raw, at := n.cell(column.Points), n.at(column.Points)
	if len(p.fields) == 0 && p.node.HasSelf() && !r.excluded[p.node.Code] {
		return r.cells.covered(r.cells.asPlain(r.cells.entered(raw, at)))
	}
	return r.cells.unseen(r.cells.number(raw, at))
}

func (r *selfReader) field(n *coded, c *scoring.Criterion, field scoring.Field) scoring.Input {
	heading := column.Of(field)
	raw, at := n.cell(heading), n.at(heading)
	switch {
	case r.excluded[c.Code] && fold.Text(raw) == "":
		return scoring.Input{Pos: at}
	case field.Kind != scoring.Number:
		in := r.cells.choice(raw, at)
		if !r.book.isTick(at) { // else the levels are told, as for any other word
			in = r.cells.plainWord(in)
		}
		return r.cells.covered(in)
	case field.Percent:
		return r.cells.covered(r.cells.percent(raw, at))
	}
	in := r.cells.entered(raw, at)
	if field.Whole {
		in = r.cells.asCount(in, !field.OwnRow && field.Name != "count")
	}
	return r.cells.covered(r.cells.asPlain(in))
}

// appraised reads the council's points, or notes that there are some where none
// belong.
func (r *selfReader) appraised(n *coded, p place) {
	raw, at := n.cell(column.Appraised), n.at(column.Appraised)
	if !r.want.Appraised {
		r.noteEarly(raw, at)
		return
	}
	to := r.cells.unseen(r.cells.asPlain(r.cells.number(raw, at)))
	if !r.excluded[p.node.Code] && !p.node.IsSurvey() {
		to = r.cells.computed(to)
	}
	if to.State != scoring.Blank {
		r.ledger = append(r.ledger, scoring.Decision{Matter: scoring.Matter{Unit: r.unit(), Code: p.node.Code},
			To:             to,
			DecisionPlaces: scoring.DecisionPlaces{Pos: at}})
	}
}

// notAsked warns of numbers, and in our form of words, in columns that a row does not take: a denominator beside a
// percentage, points beside a condition, anything where units score nothing. The row of an
// area or a branch takes none, but a formula may add up what stands below.
func (r *selfReader) notAsked(n *coded, p place, asked []scoring.Field, columns ...column.Heading) {
	if r.excluded[p.node.Code] {
		return
	}
	for _, heading := range columns {
		isAsked := slices.ContainsFunc(asked, func(f scoring.Field) bool {
			return column.Of(f).Name() == heading.Name()
		})
		f, words := table.ReadFigure(n.cell(heading)), fold.Text(n.cell(heading))
		if isAsked || !p.node.IsLeaf() && r.book.formula(n.at(heading)) != "" {
			continue
		}
		if !f.OK && words != "" && r.want.Own && r.book.formula(n.at(heading)) == "" {
			r.cells.faults.Add(fault.Warn(codeWordsNotAsked, n.at(heading), "criterion", n.code, "column",
				heading.Name(), "text", words))
		}
		if f.OK {
			r.cells.faults.Add(fault.Warn(codeCellNotAsked, n.at(heading),
				"criterion", n.code, "column", heading.Name(),
				"number", f.Number))
		}
	}
}

func (r *selfReader) unit() string {
	if r.want.Unit == nil {
		return ""
	}
	return r.want.Unit.ID
}

func (r *selfReader) noteEarly(raw string, at fault.Position) {
	switch {
	case fold.Text(raw) == "":
	case r.early == nil:
		r.early = new(fault.New(codeAppraisedInSelf, at, "count", 1))
	default:
		r.early.Args[0].Value = r.early.Args[0].Value.(int) + 1
	}
}

// manyCited is how many leaves have to cite the same document before that is
// worth a word.
const manyCited = 10

// repeated warns of a workbook that cites one and the same document for
// everything.
func (r *selfReader) repeated(rows []*coded) fault.List {
	cites := slices.DeleteFunc(slices.Clone(rows), func(n *coded) bool {
		return n.code == "" || n.lost || !r.places[n.code].node.IsLeaf() || fold.Text(n.cell(column.Evidence)) == ""
	})
	if len(cites) < manyCited {
		return nil
	}
	first := fold.Text(cites[0].cell(column.Evidence))
	for _, n := range cites {
		if fold.Text(n.cell(column.Evidence)) != first {
			return nil
		}
	}
	return fault.List{fault.Warn(codeEvidenceSame,
		cites[0].at(column.Evidence), "evidence", first, "count", len(cites))}
}
