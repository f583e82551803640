package workbook

import (
	"slices"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// entryColumns are those with a cell of a leaf, or of a row of its data, to fill.
var entryColumns = []column.Heading{column.Declared, column.Denominator, column.Points, column.Evidence}

// fewAside is when entries of rows that ask for none are no slips of single cells.
const fewAside = 2

// shifted tells of columns whose every entry stands one row below a cell to fill, or above one: they were pasted beside
// their place. Where a part of a column is right, nothing is said: the entries beside it may be meant as they stand.
func (r *selfReader) shifted(rows []*coded) (faults fault.List) {
	for i := range r.tabs {
		own := seq.Filter(rows, func(n *coded) bool { return n.tab == &r.tabs[i] })
		for _, heading := range entryColumns {
			faults.Add(r.shiftedBy(own, heading, 1, "lower")...)
			faults.Add(r.shiftedBy(own, heading, -1, "higher")...)
		}
	}
	return faults
}

// shiftedBy ends at the first entry that does not fit, which is nearly always the first of the column.
func (r *selfReader) shiftedBy(rows []*coded, heading column.Heading, by int, side string) fault.List {
	var first *coded
	entries, aside, blank := 0, 0, 0
	for i, n := range rows {
		asked, beside := r.asks(n, heading), r.asksBeside(rows, i-by, n.row.line-by, heading)
		switch is := fold.Text(n.cell(heading)) != ""; {
		case is && !beside && n.code == "" || is && !asked && r.book.formula(n.at(heading)) != "":
			// below the rows, or the sum of some
		case is && !beside:
			return nil
		case is && asked:
			entries++
		case is:
			entries++
			aside++
		case asked && !beside:
			blank++
		}
		if first == nil && asked {
			first = n
		}
	}
	if min(aside, blank) < fewAside {
		return nil
	}
	return fault.List{fault.Warn(codeShifted, first.at(heading),
		"column", heading.Name(), "side", side, "count", entries, "others", aside)}
}

func (r *selfReader) asksBeside(rows []*coded, i, line int, heading column.Heading) bool {
	return i >= 0 && i < len(rows) && rows[i].row.line == line && r.asks(rows[i], heading)
}

// asks says whether the unit fills the row's cell in a column.
func (r *selfReader) asks(n *coded, heading column.Heading) bool {
	p, known := r.places[n.code]
	is := func(other column.Heading) bool { return heading.Name() == other.Name() }
	switch {
	case !known || !p.node.IsLeaf() || !p.node.HasSelf() || r.excluded[p.node.Code]:
		return false
	case is(column.Evidence):
		return p.field < 0
	case p.field >= 0:
		return is(column.Declared)
	case len(p.fields) == 0:
		return is(column.Points)
	}
	return slices.ContainsFunc(p.fields, func(f scoring.Field) bool { return !f.OwnRow && is(column.Of(f)) })
}
