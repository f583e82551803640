package sheet

import (
	"fmt"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/scoring"
)

// section writes a unit's line and rows.
func (a *appraisalWriter) section(s unitSection) {
	title := fmt.Sprintf("%s (%s)", s.card.Unit.Name, s.card.Block.Name)
	if s.note != "" {
		title += " – " + s.note
	}
	l := look{bold: true, boxed: true, fill: fillArea, indent: 1}
	a.across(1, len(a.columns), s.line, title, l)
	a.height(s.line, heightOf([]string{title}, []float64{sum(a.widths) - indentWidth}, true))
	for _, r := range s.rows {
		a.row(s.card.Unit, r)
	}
}

func (a *appraisalWriter) row(unit *scoring.Unit, r claimRow) {
	texts, rooms := make([]string, len(a.columns)), make([]float64, len(a.columns))
	for i, heading := range a.columns {
		content, l := a.shown(unit, r, heading.Name())
		texts[i], rooms[i] = content, a.widths[i]-indentWidth
		l.size = sizeFor(content, rooms[i])
		a.text(i+1, r.line, content, l)
	}
	a.figures(r)
	a.rowHeight(r.line, max(heightOf(texts, rooms, false), heightOf([]string{"\n"}, []float64{1}, false)))
}

// shown is the text of a row in a column of that name, and its look.
func (a *appraisalWriter) shown(unit *scoring.Unit, r claimRow, name string) (string, look) {
	l := look{boxed: true, indent: 1}
	grey := l
	grey.ink = inkGrey
	switch name {
	case column.UnitCode.Name():
		return unit.ID, grey
	case column.UnitName.Name():
		return unit.Name, grey
	case column.LeafCode.Name():
		return r.node.Code, l
	case column.LeafName.Name():
		return r.node.Title, l
	case colClaimed.Name():
		if r.fault != "" {
			l.ink = inkRed
		}
		return r.claimed, l
	case colCited.Name():
		return citedBy(r.entry), l
	case colSaid.Name():
		return a.saidWords(r), l
	case colAnswer.Name():
		return answerWords(r), l
	}
	return "", voteLook(name, l) // of what is entered; figures have their own look
}

// voteLook is that of a cell for entry: a text, as 7/9 of 9 members is no date, but for the votes that are counted.
func voteLook(name string, l look) look {
	if name == column.Day.Name() {
		return dayLook
	}
	l.open, l.fill = true, fillEntry
	if name != column.For.Name() {
		l.format = textFormat
	}
	return l
}

// figures are the maximum, the points claimed and replaced, and the cell for
// those decided.
func (a *appraisalWriter) figures(r claimRow) {
	centred := look{boxed: true, align: "center"}
	a.number(a.col(column.Max), r.line, r.node.Max, centred)
	if col := a.col(colSelf); col > 0 {
		a.points(col, r.line, r.self, centred)
	}
	if r.fault != "" && r.from == nil {
		centred.fill = fillOver
	}
	a.points(a.col(column.From), r.line, r.from, centred)
	a.paint(a.col(column.To), r.line, entryLook)
}

// points writes points that may be long, or unknown.
func (p *pen) points(col, line int, n *scoring.Points, l look) {
	if n == nil {
		p.paint(col, line, l)
		return
	}
	l.format = pointsFormat(*n)
	p.number(col, line, *n, l)
}

// mostDecimals are shown of long points; the cell holds all of them.
const mostDecimals = 4

// pointsFormat keeps long points readable, and says that they are.
func pointsFormat(p scoring.Points) string {
	if n, ends := p.Decimals(); ends && n <= mostDecimals {
		return ""
	}
	return `"≈"0.` + strings.Repeat("0", mostDecimals)
}

// finish checks, protects and lays out the sheet.
func (a *appraisalWriter) finish() {
	last := len(a.columns)
	if a.last > a.head {
		a.checks()
		a.do(a.file.AutoFilter(a.sheet, column.CellName(1, a.head)+":"+column.CellName(last, a.last), nil))
	}
	a.freeze(0, a.head)
	a.protect()
	footer := strings.Join([]string{"Thẩm định", a.Agency.Name, a.Round.Title}, " – ")
	a.page(paper{landscape: true, head: a.head, cols: last, lines: a.end + 1 + signatureLines, footer: footer})
	a.breakBefore(a.pageBreaks(a.chunks(), a.head, sum(a.widths)))
}

// checks take decisions from 0 to the maximum of their row, and turn red what
// was pasted past that, and the reason that a cut lacks. Each is one rule for
// the whole column: a province has tens of thousands of rows.
func (a *appraisalWriter) checks() {
	first := a.head + 1
	cell := func(of column.Heading) string { return "$" + column.CellName(a.col(of), first) }
	over := func(of column.Heading) string { return a.cellsOf(of, first, a.last) }
	a.validateRange(a.between("0", cell(column.Max)), over(column.To), "Điểm thẩm định", "Từ 0 đến điểm tối đa của dòng. "+a.leftBlank())
	a.voteChecks(first, a.last)
	a.rowDays(first, a.last)
	a.validateRange(a.lists.choices(a.pen, kindWords(leafKinds)), over(column.Kind), column.Kind.Name(),
		"Để trống: quyết định về điểm. Loại khác: để trống cột Đến, ghi lý do.")
	to, most, from, reason := cell(column.To), cell(column.Max), cell(column.From), cell(column.Reason)
	other := fmt.Sprintf(`%s<>"",%s<>%s`, cell(column.Kind), cell(column.Kind),
		quoted(vi.Decision(scoring.PointsDecision)))
	a.redden(over(column.To), fmt.Sprintf(`OR(AND(ISNUMBER(%s),ROUND(%s-%s,9)>0),AND(%s,%s<>""))`, to, to, most, other,
		to))
	lower := fmt.Sprintf("ROUND(%s-%s,9)", from, to)
	if a.Round.Regulation.Reasons == scoring.ChangeReasons {
		lower = "ABS(" + lower + ")"
	}
	a.redden(over(column.Reason),
		fmt.Sprintf(`AND(TRIM(%s)="",OR(AND(ISNUMBER(%s),ISNUMBER(%s),%s>0),AND(%s)))`, reason,
			to, from, lower, other))
}

// chunks are the lines that stay together: a unit's line with its first row, the
// open rows, the last row with the signature.
func (a *appraisalWriter) chunks() [][]int {
	var chunks [][]int
	for _, s := range a.sections {
		for i, r := range s.rows {
			chunk := []int{r.line}
			if i == 0 {
				chunk = []int{s.line, r.line}
			}
			chunks = append(chunks, chunk)
		}
	}
	var open []int
	for line := a.last + 1; line <= a.end; line++ {
		open = append(open, line)
	}
	if len(open) > 0 {
		chunks = append(chunks, open)
	}
	if n := len(chunks); n > 0 {
		for line := range 1 + signatureLines {
			chunks[n-1] = append(chunks[n-1], a.end+1+line)
		}
	}
	return chunks
}
