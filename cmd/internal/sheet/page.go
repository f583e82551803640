package sheet

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/column"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// signature is the place for date, signature and stamp.
func (f *formWriter) signature() {
	f.sign(f.lastLine()+2, 2, f.col(column.Evidence), len(f.columns), Maker, "THỦ TRƯỞNG ĐƠN VỊ")
}

// Maker is the first word of the signature below a form.
const Maker = "NGƯỜI LẬP BIỂU"

// sign leaves a place to sign on the left, to the column left, and one with date
// and stamp on the right, from the column right on.
func (p *pen) sign(line, left, right, last int, maker, head string) {
	place := look{italic: true, align: "center", open: true}
	p.across(right, last, line, "…………, ngày …… tháng …… năm ……", place)
	p.across(1, left, line+1, maker, look{bold: true, align: "center"})
	p.across(right, last, line+1, head, look{bold: true, align: "center"})
	p.across(1, left, line+2, "(Ký, ghi rõ họ tên)", look{italic: true, align: "center"})
	p.across(right, last, line+2, "(Ký tên, đóng dấu)", look{italic: true, align: "center"})
	for i := range signatureLines {
		p.height(line+i, lineHeight+2)
	}
}

const signatureLines = 3

// lastLine is that of the total, or of the areas alone below it.
func (f *formWriter) lastLine() int { return f.rows[len(f.rows)-1].line }

// totalLine is that of the total.
func (f *formWriter) totalLine() int {
	if claimsItems(f.set) {
		return f.lastLine() - 1
	}
	return f.lastLine()
}

// finish protects and lays out the sheet.
func (f *formWriter) finish() {
	last, end := len(f.columns), f.lastLine()
	f.freeze(2, f.head)
	f.do(f.file.AutoFilter(f.sheet, column.CellName(1, f.head)+":"+column.CellName(last, end), nil))
	f.protect()
	f.reddenOver(column.Points)
	f.reddenOver(column.Appraised)
	what := strings.Join([]string{f.written[0], f.Round.Title}, " – ")
	f.page(paper{landscape: true, head: f.head, cols: last, beside: 1, lines: end + 4, footer: what})
	f.breakBefore(f.breaks())
}

// reddenOver turns points above the maximum of their row red. The total is left
// out: bonus points may lift it above.
func (f *formWriter) reddenOver(of column.Heading) {
	col, first, end := f.col(of), f.head+1, f.totalLine()-1
	if col == 0 || end < first {
		return
	}
	points, most := column.CellName(col, first), "$"+column.CellName(f.col(column.Max), first)
	f.redden(points+":"+column.CellName(col, end),
		fmt.Sprintf("AND(ISNUMBER(%s),ISNUMBER(%s),ROUND(%s-%s,9)>0)", points, most, points, most))
}

// redden turns cells red while a condition holds, a formula for the first of them.
func (p *pen) redden(cells, condition string) {
	style, err := p.file.NewConditionalStyle(&excelize.Style{
		Font: &excelize.Font{Bold: true, Color: inkRed},
		Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fillOver}},
	})
	p.do(err)
	p.do(p.file.SetConditionalFormat(p.sheet, cells, []excelize.ConditionalFormatOptions{{
		Type: "formula", Format: &style, Criteria: condition,
	}}))
}

// shownMissing is how many letters of the list of leaves still to fill stand beside their number.
const shownMissing = 48

// doneFormula says how many leaves of the areas are filled, of how many.
func (f *formWriter) doneFormula() string {
	all, counts := 0, []string{}
	for _, area := range f.set.Areas {
		var computed []int
		for _, leaf := range f.toFill(area) {
			all++
			if counted := f.counted[leaf]; counted != "" {
				counts = append(counts, counted)
			} else {
				computed = append(computed, f.lines[leaf])
			}
		}
		if len(computed) > 0 {
			counts = append(counts, "COUNT("+joinCells(f.col(column.Points), computed)+")")
		}
	}
	if all == 0 {
		return `""`
	}
	missing := column.CellName(f.checkCol(), f.head-1)
	return fmt.Sprintf(`"Đã chấm "&(%s)&"/%d tiêu chí"&IF(LEN(%[3]s)=0,"",CONCATENATE("; chưa: ",IF(LEN(%[3]s)>%[5]d,`+
		`CONCATENATE(LEFT(%[3]s,%[4]d),"…"),LEFT(%[3]s,LEN(%[3]s)-2))))`, strings.Join(counts, "+"), all,
		missing, shownMissing, shownMissing+len(", "))
}

// toFill are the leaves below a node that the unit fills.
func (f *formWriter) toFill(c *scoring.Criterion) []*scoring.Criterion {
	if c.IsLeaf() {
		if f.isOut(c) {
			return nil
		}
		return []*scoring.Criterion{c}
	}
	return slices.Concat(seq.Map(c.Children, f.toFill)...)
}

// The room that A4 has between our margins, across and down, in points; and a
// digit of the body's typeface.
const (
	pageWide, pageTall = 841.9 - 2*0.4*72, 595.3 - 2*0.6*72
	digit              = 7 * 0.75
	spare              = 0.98 // programs differ in how high they make a row
	sealRoom           = 70   // below the signature's lines, for hand and stamp
)

// breaks are the lines that begin a page.
func (f *formWriter) breaks() []int { return f.pageBreaks(f.chunks(), f.head, f.total()) }

func (p *pen) breakBefore(lines []int) {
	for _, line := range lines {
		p.do(p.file.InsertPageBreak(p.sheet, column.CellName(1, line)))
	}
}

// pageBreaks are the lines that begin a page of a table that wide in digits, so
// that a leaf stays with the rows of its data, a heading with what it heads, and
// the signature with the last leaf. A chunk higher than a page is broken by the
// program that prints it.
func (p *pen) pageBreaks(chunks [][]int, head int, width float64) []int {
	room := pageTall * spare * max(1, width*digit/pageWide)
	used, top := 0.0, p.heights[head]
	for line := 1; line <= head; line++ {
		used += p.heights[line]
	}
	var breaks []int
	for i, chunk := range chunks {
		tall := 0.0
		if i == len(chunks)-1 {
			tall = sealRoom
		}
		for _, line := range chunk {
			tall += p.heights[line]
		}
		if used+tall > room && used > top {
			breaks = append(breaks, chunk[0])
			used = top
		}
		used += tall
	}
	return breaks
}

// chunks are the lines that stay together.
func (f *formWriter) chunks() [][]int {
	var chunks [][]int
	var open []int
	for i, r := range f.rows {
		open = append(open, r.line)
		switch {
		case i+1 == len(f.rows):
			for line := range 1 + signatureLines {
				open = append(open, r.line+1+line)
			}
		case r.line+1 >= f.totalLine(), f.heads(r), f.rows[i+1].field >= 0:
			continue
		}
		chunks, open = append(chunks, open), nil
	}
	return chunks
}

// heads says whether the row is a heading of those below.
func (f *formWriter) heads(r formRow) bool {
	return r.heading != "" || r.node != nil && r.field < 0 && !r.node.IsLeaf()
}

// index writes the hidden sheet.
func (f *formWriter) index() {
	f.hideWith(metaOf(f.Form, f.written[2]), f.lists)
}
