package workbook

import (
	"strings"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/sheet"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// What a workbook shows or says beside the cells that are read: sums that were
// typed over, formulas of several cells, comments.

// overwritten is one warning for sums of our form that somebody typed over: the
// paper that is signed would show another total than the ranking. A leaf whose
// points were typed over is held against its data where it is scored.
func (r *selfReader) overwritten(rows []*coded) fault.List {
	if !r.want.Own || len(r.tabs) == 0 {
		return nil
	}
	var typed []fault.Position
	for _, n := range rows {
		at := n.at(column.Points)
		if n.tab == &r.tabs[0] && r.sumsUp(n) && fold.Text(n.cell(column.Points)) != "" && r.book.formula(at) == "" {
			typed = append(typed, at)
		}
	}
	if len(typed) == 0 {
		return nil
	}
	return fault.List{fault.Warn(CodeSumTyped, typed[0], "count", len(typed))}
}

// sumsUp says whether the row is that of an area or a branch, or the total.
func (r *selfReader) sumsUp(n *coded) bool {
	if n.code != "" && !n.lost {
		p := r.places[n.code]
		return p.field < 0 && !p.node.IsLeaf()
	}
	return strings.HasPrefix(fold.Text(n.cell(column.Title)), sheet.TotalTitle)
}

// array warns of a number that a formula of several cells computed: none of them
// can be changed alone.
func (c *cells) array(in scoring.Input) scoring.Input {
	if in.State == scoring.Given && c.ask.isArray(in.Pos) {
		c.faults.Add(fault.Warn(CodeCellArray, in.Pos, "number", in.Number))
	}
	return in
}

// remarks is one warning for comments on cells, which are not read: what a unit
// wants to say has to stand where councils look. Ours do not count.
func (b *Book) remarks() fault.List {
	comments, broken := b.source.Comments()
	if broken != nil {
		return unreadable(broken, fault.InFile(b.shown))
	}
	count := 0
	for _, comment := range comments {
		if !strings.Contains(comment, noteMark) {
			count++
		}
	}
	if count == 0 {
		return nil
	}
	return fault.List{fault.Warn(CodeComments, fault.InFile(b.shown), "count", count)}
}
