package sheet

import (
	"fmt"
	"strconv"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/text"
	"parindex/scoring"
)

var vi = text.Vietnamese

// row writes one line of the table.
func (f *formWriter) row(r formRow) {
	switch {
	case r.heading == areasTitle:
		f.areasRow(r)
	case r.node == nil && r.heading != "":
		f.groupRow(r)
	case r.node == nil:
		f.totalRow(r)
	case r.field >= 0:
		f.fieldRow(r)
	default:
		f.nodeRow(r)
	}
}

// rowLook is how the cells of a row look that nobody edits.
func (f *formWriter) rowLook(r formRow) look {
	l := look{boxed: true}
	switch {
	case f.isOut(r.node):
		l.fill, l.ink = fillOut, inkGrey
	case r.depth == 0 && !r.node.IsLeaf():
		l.bold, l.fill = true, fillArea
	case r.depth == 0:
		l.bold = true
	case !r.node.IsLeaf():
		l.bold, l.fill = true, fillGroup
	}
	return l
}

// isOut says whether the unit leaves the row alone.
func (f *formWriter) isOut(c *scoring.Criterion) bool {
	_, excluded := f.excluded[c.Code]
	return excluded || c.IsLeaf() && !c.HasSelf()
}

// blankRow paints a row's cells and writes code, title, maximum and scale.
func (f *formWriter) blankRow(r formRow, code, title, scale string, l look) {
	centred := l
	centred.align = "center"
	for i := range f.columns {
		f.paint(i+1, r.line, l)
	}
	l.indent = 1 // away from the border
	named := l
	named.indent += min(r.depth, 3)
	f.text(f.col(column.Code), r.line, code, l)
	f.text(f.col(column.Title), r.line, title, named)
	f.text(f.col(column.Scale), r.line, scale, l)
	for _, heading := range []column.Heading{column.Max, column.Declared, column.Denominator, column.Points,
		column.Appraised} {
		if col := f.col(heading); col > 0 {
			f.paint(col, r.line, centred)
		}
	}
	widths := []float64{f.room(column.Code, l), f.room(column.Title, named), f.room(column.Scale, l)}
	height := heightOf([]string{code, title, scale}, widths, l.bold)
	if r.node != nil && r.field < 0 && r.node.IsLeaf() && !f.isOut(r.node) {
		height = max(height, heightOf([]string{"\n"}, []float64{1}, false)) // evidence takes two lines
	}
	f.rowHeight(r.line, height)
}

// room is how many digits of a column's width are left for text of that look.
func (f *formWriter) room(heading column.Heading, l look) float64 {
	return f.widths[f.col(heading)-1] - indentWidth*float64(l.indent)
}

func (f *formWriter) nodeRow(r formRow) {
	c, l := r.node, f.rowLook(r)
	scale := vi.Scale(f.set.PartOf(c), text.In(f.Round, c))
	reason, excluded := f.excluded[c.Code]
	switch {
	case excluded:
		scale = "Không áp dụng: " + reason
	case !f.lostBy(c).IsZero():
		scale = strings.TrimSpace(fmt.Sprintf("Đã trừ không áp dụng: %s điểm\n", vi.Number(f.lostBy(c))) + scale)
	case f.isWeighted(c):
		scale = strings.TrimSpace("Trọng số: " + vi.Number(*c.Weight) + "%\n" + scale)
	}
	if c.Evidence != "" && !f.isOut(c) { // not in the cell for evidence, which is blank until the unit has any
		scale = strings.TrimSpace(scale + "\n" + column.Evidence.Name() + ": " + c.Evidence)
	}
	f.blankRow(r, c.Code, c.Title, scale, l)
	l.align = "center"
	f.number(f.col(column.Max), r.line, c.Max.Sub(f.lostBy(c)), l)
	switch {
	case excluded:
	case !c.IsLeaf():
		f.subtotals(r, c.Children, l)
	default:
		f.leafCells(r)
	}
}

// subtotals are live, in the points columns.
func (f *formWriter) subtotals(r formRow, of []*scoring.Criterion, l look) {
	f.inPoints(r, l, func(col int) string { return sumFormula(col, f.linesOf(of)) })
}

// inPoints puts what is computed into the points columns that there are.
func (f *formWriter) inPoints(r formRow, l look, formula func(col int) string) {
	l.format = computedFormat
	for _, heading := range []column.Heading{column.Points, column.Appraised} {
		if col := f.col(heading); col > 0 {
			f.formula(col, r.line, formula(col), l)
		}
	}
}

// fieldRow is one of the data that a leaf's points follow from.
func (f *formWriter) fieldRow(r formRow) {
	l := f.rowLook(r)
	l.bold, l.italic = false, true
	field, scale := f.set.Fields(r.node)[r.field], ""
	if !f.isOut(r.node) {
		scale = asked(field)
	}
	f.blankRow(r, column.FieldCode(r.node, field), field.Label, scale, l)
	l.indent, l.format = 1, fmt.Sprintf(`;;;"%s)"`, ordinal(r.field))
	f.paint(f.col(column.Code), r.line, l)
	if !f.isOut(r.node) {
		f.dataCell(f.col(column.Declared), r.line, r.node, field)
	}
}

// ordinal shows on paper which of several data a row is for, instead of its code: a, b, c, then numbers.
func ordinal(i int) string {
	if i < 26 {
		return string(rune('a' + i))
	}
	return strconv.Itoa(i + 1)
}

func asked(field scoring.Field) string {
	switch {
	case field.Kind != scoring.Number:
		return "Điều kiện: " + strings.Join(field.Options, " hoặc ")
	case field.Whole:
		return "Kê khai: số nguyên, từ 0 trở lên"
	}
	return "Kê khai: số, từ 0 trở lên"
}

func (f *formWriter) groupRow(r formRow) {
	l := look{bold: true, boxed: true, fill: fillArea}
	f.blankRow(r, "", r.heading, "", l)
}

// reachable is the most that the leaves that count can add up to, without what does not apply. In a weighted set
// it is the same whichever count, since weights leave nothing to add up.
func reachable(set *scoring.CriteriaSet, isOut func(code string) bool,
	counts func(*scoring.Criterion) bool) scoring.Points {
	if set.Aggregate == scoring.Weighted {
		return set.AppraisedMax
	}
	return reachableIn(set.Areas, isOut, counts)
}

func reachableIn(nodes []*scoring.Criterion, isOut func(code string) bool,
	counts func(*scoring.Criterion) bool) (sum scoring.Points) {
	for _, c := range nodes {
		switch {
		case isOut(c.Code):
		case !c.IsLeaf():
			sum = sum.Add(reachableIn(c.Children, isOut, counts))
		case counts(c):
			sum = sum.Add(c.Max)
		}
	}
	return sum
}

// MaxLeft is the maximum of a node that applies without the criteria below it that do not.
func MaxLeft(c *scoring.Criterion, isOut func(code string) bool) scoring.Points {
	left := c.Max
	for _, child := range c.Children {
		switch {
		case isOut(c.Code):
		case isOut(child.Code):
			left = left.Sub(child.Max)
		default:
			left = left.Sub(child.Max).Add(MaxLeft(child, isOut))
		}
	}
	return left
}

func (f *formWriter) isExcluded(code string) bool {
	_, excluded := f.excluded[code]
	return excluded
}

func (f *formWriter) excludedMax(areas []*scoring.Criterion) (sum scoring.Points) {
	for _, area := range areas {
		if f.isExcluded(area.Code) {
			sum = sum.Add(area.Max)
		} else {
			sum = sum.Add(f.lostBy(area))
		}
	}
	return sum
}

// lostBy is how much of a node's maximum is of criteria below it that do not apply.
func (f *formWriter) lostBy(c *scoring.Criterion) scoring.Points {
	return c.Max.Sub(MaxLeft(c, f.isExcluded))
}

func (f *formWriter) isWeighted(c *scoring.Criterion) bool {
	return f.set.Aggregate == scoring.Weighted && c.Weight != nil
}
