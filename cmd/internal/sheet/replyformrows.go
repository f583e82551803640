package sheet

import (
	"slices"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/scoring"
)

func (e *explanationWriter) headings() {
	names := make([]string, len(e.columns))
	for i, heading := range e.columns {
		names[i] = heading.Name()
		e.text(i+1, e.head, heading.Name(), look{bold: true, align: "center", boxed: true, fill: fillHead})
	}
	e.height(e.head, heightOf(names, e.widths, true)+4)
}

// row is what was taken on one leaf, and room to answer.
func (e *explanationWriter) row(at int, line scoring.Line) {
	l := look{boxed: true, indent: 1}
	why := because(line.Steps)
	texts := map[int]string{
		e.col(column.Code): line.Criterion.Code, e.col(column.LeafName): e.titled(line),
		e.col(column.Agency): e.Round.AgencyName(why.Agency), e.col(column.Reason): reasonWords(why.Decision),
	}
	height := heightOf([]string{"\n\n"}, []float64{1}, false)
	for i, heading := range e.columns {
		if content, shown := texts[i+1]; shown {
			room := heading.width - indentWidth
			l.size = sizeFor(content, room)
			e.text(i+1, at, content, l)
			height = max(height, heightOf([]string{content}, []float64{room}, false))
		}
	}
	centred := look{boxed: true, align: "center"}
	taken := line.Change().Neg()
	e.points(e.col(column.Max), at, &line.Criterion.Max, centred)
	e.points(e.col(colBefore), at, &line.Self, centred)
	e.points(e.col(e.after()), at, &line.Appraised, centred)
	e.points(e.col(colLost), at, &taken, look{boxed: true, bold: true, align: "center", ink: inkRed})
	l = look{boxed: true, indent: 1, open: true, fill: fillEntry, format: textFormat}
	e.paint(e.col(column.Explained), at, l)
	e.paint(e.col(column.Further), at, l)
	e.rowHeight(at, height)
}

// titled is the leaf's title; of a penalty it says so, since more is less there.
func (e *explanationWriter) titled(line scoring.Line) string {
	if isPenalty(line) {
		return "Điểm trừ: " + line.Criterion.Title
	}
	return line.Criterion.Title
}

func isPenalty(line scoring.Line) bool { return line.Part == scoring.Penalty }

// total adds the rows up. Points and penalties have no sum, only what they cost.
func (e *explanationWriter) total() {
	line, l := e.end(), look{bold: true, boxed: true, fill: fillHead}
	for i := range e.columns {
		e.paint(i+1, line, l)
	}
	titled := l
	titled.indent = 1
	e.text(e.col(column.LeafName), line, "CỘNG", titled)
	sums := []column.Heading{colLost}
	if !slices.ContainsFunc(e.cuts, isPenalty) {
		sums = append(sums, colBefore, e.after())
	}
	l.align, l.format = "center", e.sumFormat()
	for _, of := range sums {
		e.formula(e.col(of), line, "SUM("+e.cells(of)+")", l)
	}
	e.height(line, lineHeight+6)
}

// sumFormat shows as many decimals as the row with the most.
func (e *explanationWriter) sumFormat() string {
	most := 0
	for _, line := range e.cuts {
		for _, n := range []scoring.Points{line.Self, line.Appraised} {
			decimals, ends := n.Decimals()
			if !ends {
				decimals = mostDecimals
			}
			most = max(most, min(decimals, mostDecimals))
		}
	}
	if most == 0 {
		return ""
	}
	return "0." + strings.Repeat("0", most)
}

// finish protects and lays out the sheet.
func (e *explanationWriter) finish() {
	e.do(e.file.AutoFilter(e.sheet,
		column.CellName(1, e.head)+":"+column.CellName(len(e.columns), e.head+max(1, len(e.cuts))), nil))
	e.freeze(2, e.head)
	e.protect()
	footer := strings.Join([]string{"Giải trình", e.Card.Unit.Name, e.Round.Title}, " – ")
	e.page(paper{landscape: true, head: e.head, cols: len(e.columns), lines: e.end() + 1 + signatureLines, footer: footer})
	for _, line := range e.pageBreaks(e.chunks(), e.head, sum(e.widths)) {
		e.do(e.file.InsertPageBreak(e.sheet, column.CellName(1, line)))
	}
}

// chunks are the lines that stay together: the last row with the sums and the
// signature.
func (e *explanationWriter) chunks() [][]int {
	var chunks [][]int
	for line := e.head + 1; line < e.end(); line++ {
		chunks = append(chunks, []int{line})
	}
	if n := len(chunks); n > 0 {
		for line := e.end(); line <= e.end()+1+signatureLines; line++ {
			chunks[n-1] = append(chunks[n-1], line)
		}
	}
	return chunks
}
