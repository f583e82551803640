package workbook

import (
	"cmp"
	"slices"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/sheet"
	"parindex/cmd/internal/table"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// What a workbook shows or says beside the cells that are read: sums that were
// typed over, formulas of several cells, comments.

// overwritten is one warning for sums of our form that somebody typed over. Where one
// is not what its rows add up to, the paper that is signed shows another total than
// the ranking: the warning says so, at the first. A leaf whose points were typed over
// is checked against its data where it is scored.
func (r *selfReader) overwritten(rows []*coded) fault.List {
	if !r.want.Own || len(r.tabs) == 0 {
		return nil
	}
	var first, wrong *fault.Diagnostic
	count := 0
	for _, n := range rows {
		at, shown := n.at(column.Points), fold.Text(n.cell(column.Points))
		if n.tab != &r.tabs[0] || !r.sumsUp(n) || shown == "" || r.book.formula(at) != "" {
			continue
		}
		count++
		sum, known := r.sumOf(n)
		differs := known && !isSum(shown, sum)
		diag := fault.Warn(codeSumTyped, at, "found", "", "sum", "")
		if differs {
			diag = fault.Warn(codeSumTyped, at, "found", shown, "sum", sum)
		}
		if first == nil {
			first = &diag
		}
		if differs && wrong == nil {
			wrong = &diag
		}
	}
	if first == nil {
		return nil
	}
	diag := *cmp.Or(wrong, first)
	diag.Args = append(diag.Args, fault.Arg{Name: "count", Value: count})
	return fault.List{diag}
}

// totalMax warns of totals of the maxima of our form that are no longer what the form had.
func (r *selfReader) totalMax(rows []*coded) (faults fault.List) {
	if !r.want.Own {
		return nil
	}
	for _, n := range rows {
		at, shown, title := n.at(column.Max), table.ReadFigure(n.cell(column.Max)), fold.Text(n.cell(column.Title))
		if n.code != "" || !sheet.IsTotal(r.want.Set, title) || r.book.formula(at) != "" {
			continue
		}
		max := r.totalMaxima(title)
		if !shown.OK || !slices.ContainsFunc(max, shown.Number.Equal) {
			faults.Add(fault.Warn(codeTotalMax, at, "found", fold.Text(n.cell(column.Max)), "max", max[0]))
		}
	}
	return faults
}

// totalMaxima are those that a form may have in a total's row of that title, first the one that it has today: earlier
// ones were printed before it was known what does not apply, or without the bonus.
func (r *selfReader) totalMaxima(title string) (maxima []scoring.Points) {
	for _, excluded := range []map[string]bool{r.excluded, nil} {
		for _, bonus := range []scoring.Points{r.want.Bonus, {}} {
			isOut := func(code string) bool { return excluded[code] }
			maxima = append(maxima, sheet.TotalMax(r.want.Set, title, bonus, isOut))
		}
	}
	return maxima
}

// isSum says whether a typed figure is the sum, as far as it has decimals: at least
// two, as the form shows them.
func isSum(shown string, sum scoring.Points) bool {
	typed := table.ReadFigure(shown)
	decimals, finite := typed.Number.Decimals()
	return typed.OK && finite && typed.Number.Equal(sum.Round(scoring.HalfUp, max(2, decimals)))
}

// sumOf is what the points below a row add up to. It is not known where a cell could
// not be read, nor, of the total, with weights, bonus or penalty points.
func (r *selfReader) sumOf(n *coded) (sum scoring.Points, known bool) {
	if n.code != "" {
		return r.sumBelow(r.places[n.code].node)
	}
	set := r.want.Set
	if set.Aggregate == scoring.Weighted || len(set.Bonus)+len(set.Penalty) > 0 {
		return scoring.Points{}, false
	}
	return r.sumOfAll(set.Areas)
}

// sumBelow adds the points of leaves up, as the form shows them.
func (r *selfReader) sumBelow(node *scoring.Criterion) (sum scoring.Points, known bool) {
	if node.IsLeaf() {
		return r.pointsOf(node)
	}
	return r.sumOfAll(node.Children)
}

func (r *selfReader) sumOfAll(nodes []*scoring.Criterion) (sum scoring.Points, known bool) {
	for _, node := range nodes {
		points, known := r.sumBelow(node)
		if !known {
			return scoring.Points{}, false
		}
		sum = sum.Add(points)
	}
	return sum, true
}

// pointsOf are those that the form shows for a leaf or, where the program that saved
// it did not compute them, those of its rule.
func (r *selfReader) pointsOf(leaf *scoring.Criterion) (points scoring.Points, known bool) {
	e := r.sub.Entries[leaf.Code]
	if e == nil {
		return scoring.Points{}, true
	}
	switch {
	case e.Points.State == scoring.Given:
		return e.Points.Number, true
	case e.Points.State == scoring.Bad:
		return scoring.Points{}, false
	}
	given := seq.Count(e.Inputs, func(in scoring.Input) bool { return in.State == scoring.Given })
	if given == 0 || given < len(e.Inputs) {
		return scoring.Points{}, given == 0
	}
	work, faults := leaf.Rule.Work(leaf, e.Inputs)
	if len(faults) > 0 {
		return scoring.Points{}, false
	}
	return work.Points, true
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
	count := seq.Count(comments, func(comment string) bool { return !strings.Contains(comment, noteMark) })
	if count == 0 {
		return nil
	}
	return fault.List{fault.Warn(codeComments, fault.InFile(b.shown), "count", count)}
}
