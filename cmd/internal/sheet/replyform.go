package sheet

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// ExplanationSheet is the sheet that a unit explains itself on.
const ExplanationSheet = "Giải trình"

// ExplanationForm is what a unit's list of cuts to answer is made from: the round
// as it stood after the appraisal that cut, see [scoring.Round.At], and the unit's
// card in it.
type ExplanationForm struct {
	Round *scoring.Round
	Card  *scoring.Scorecard
}

// Cuts are the leaves, bonus and penalty items that decisions took points from the
// unit on. An imposed penalty is one of them.
func Cuts(card *scoring.Scorecard) []scoring.Line {
	return slices.DeleteFunc(slices.Clone(card.Lines), func(line scoring.Line) bool {
		c := line.Criterion
		return !c.IsLeaf() || c.IsSurvey() || line.Excluded != nil || line.Steps.Last() == nil || !line.IsCut()
	})
}

// WriteExplanationForm writes what a unit lost and why, a row for each of its
// [Cuts], with cells for its explanation and further evidence. The same form gives
// the same bytes.
func WriteExplanationForm(w io.Writer, f ExplanationForm) error {
	e := newExplanationWriter(f)
	e.letterhead(letterhead{
		province: provinceOffice(f.Round.Regulation), organ: f.Card.Unit.Name,
		left: 2, right: 7, widths: e.widths, lines: e.lead(),
	})
	e.hint()
	e.headings()
	for i, line := range e.cuts {
		e.row(e.head+1+i, line)
	}
	e.total()
	e.sign(e.end()+2, 2, e.col(column.Reason), len(e.columns), Maker, "THỦ TRƯỞNG ĐƠN VỊ")
	e.finish()
	e.hide([][2]string{
		{"format", indexFormat}, {"round", f.Round.ID}, {"unit", f.Card.Unit.ID}, {"stage", string(scoring.ReplyStage)},
	})
	return e.write(w)
}

type explanationWriter struct {
	*pen
	ExplanationForm
	cuts    []scoring.Line
	columns []formColumn
	widths  []float64
	head    int // line of the headings
}

// The columns of an explanation that are there for people.
var (
	colBefore = column.Heading{"Tự đánh giá"}
	colLost   = column.Heading{"Mất"}
)

func newExplanationWriter(f ExplanationForm) *explanationWriter {
	e := &explanationWriter{pen: newPen(ExplanationSheet), ExplanationForm: f, cuts: Cuts(f.Card)}
	e.columns = []formColumn{
		{column.Code, 8.5}, {column.LeafName, 35}, {column.Max, 7.5}, {colBefore, 9.5}, {e.after(), 10}, {colLost, 9},
		{column.Agency, 16}, {column.Reason, 36.5}, {column.Explained, 40.5}, {column.Further, 26},
	}
	e.widths = seq.Map(e.columns, func(c formColumn) float64 { return c.width })
	e.head = len(e.lead()) + 4 // two lines of letterhead before, the hint after
	return e
}

// which is the appraisal, in words.
func (e *explanationWriter) which() string {
	if e.Round.Stage == scoring.FirstAppraisal {
		return vi.Stage(e.Round.Stage)
	}
	return "thẩm định"
}

// after is the column of what the appraisal left.
func (e *explanationWriter) after() column.Heading {
	which := []rune(e.which())
	return column.Heading{strings.ToUpper(string(which[:1])) + string(which[1:])}
}

func (e *explanationWriter) col(of column.Heading) int {
	return 1 + slices.IndexFunc(e.columns, func(c formColumn) bool { return c.Name() == of.Name() })
}

// end is the line of the sums.
func (e *explanationWriter) end() int { return e.head + len(e.cuts) + 1 }

// lead is the centred lines above the table.
func (e *explanationWriter) lead() []leadLine {
	title := fmt.Sprintf("GIẢI TRÌNH KẾT QUẢ %s CẢI CÁCH HÀNH CHÍNH NĂM %d", strings.ToUpper(e.which()), e.Round.Year)
	return slices.Concat(leadOf(title, e.Round, e.Card.Block.Set),
		dueLine(e.Round, scoring.ReplyStage, e.Card.Block), statusLines(e.Round.Status))
}

// hint is the line above the table: what to do, and how much of it is done.
func (e *explanationWriter) hint() {
	line, from := e.head-1, e.col(column.Further)
	what := "Chỉ nhập vào các ô nền vàng. Nêu rõ số, ký hiệu, ngày và trang của tài liệu bổ sung. Dòng để trống là " +
		"không giải trình."
	e.across(1, from-1, line, what, look{italic: true, size: 10, ink: inkGrey})
	e.formula(from, line, fmt.Sprintf(`"Đã giải trình "&%s&"/%d"`,
		filledRows(e.cells(column.Explained), e.cells(column.Further)), len(e.cuts)),
		look{bold: true, align: "right"})
	e.height(line, lineHeight+4)
}

// cells are those of a column's rows.
func (e *explanationWriter) cells(of column.Heading) string {
	return column.CellName(e.col(of), e.head+1) + ":" + column.CellName(e.col(of), e.head+max(1, len(e.cuts)))
}

func (e *explanationWriter) headings() {
	e.headLine(e.head, seq.Map(e.columns, func(c formColumn) string { return c.Name() }), e.widths)
}

// row is what was taken on one leaf, and room to answer.
func (e *explanationWriter) row(at int, line scoring.Line) {
	l := look{boxed: true, indent: 1}
	why := because(line.Steps)
	said := *why.Decision
	said.Reason = line.Reason()
	texts := map[int]string{
		e.col(column.Code): line.Criterion.Code, e.col(column.LeafName): e.titled(line),
		e.col(column.Agency): e.Round.AgencyName(why.Agency), e.col(column.Reason): reasonWords(&said),
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
	before := line.Claimed()
	e.points(e.col(colBefore), at, &before, centred)
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
		for _, n := range []scoring.Points{line.Claimed(), line.Appraised} {
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
	e.page(paper{landscape: true, head: e.head, cols: len(e.columns),
		lines: e.end() + 1 + signatureLines, footer: footer})
	e.breakBefore(e.pageBreaks(e.chunks(), e.head, sum(e.widths)))
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
