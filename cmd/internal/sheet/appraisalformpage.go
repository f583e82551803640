package sheet

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/column"
	"parindex/scoring"
)

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
	for _, line := range a.pageBreaks(a.chunks(), a.head, sum(a.widths)) {
		a.do(a.file.InsertPageBreak(a.sheet, column.CellName(1, line)))
	}
}

// checks take decisions from 0 to the maximum of their row, and turn red what
// was pasted past that, and the reason that a cut lacks. Each is one rule for
// the whole column: a province has tens of thousands of rows.
func (a *appraisalWriter) checks() {
	first := a.head + 1
	cell := func(of column.Heading) string { return "$" + column.CellName(a.col(of), first) }
	over := func(of column.Heading) string { return a.cellsOf(of, first, a.last) }
	v := excelize.NewDataValidation(true)
	a.do(v.SetRange("0", cell(column.Max), excelize.DataValidationTypeDecimal, excelize.DataValidationOperatorBetween))
	a.validateRange(v, over(column.To), "Điểm thẩm định", "Từ 0 đến điểm tối đa của dòng. "+a.leftBlank())
	a.voteChecks(first, a.last)
	v = excelize.NewDataValidation(true)
	a.lists.choices(a.pen, v, kindWords(leafKinds))
	a.validateRange(v, over(column.Kind), column.Kind.Name(),
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
	a.redden(over(column.Reason), fmt.Sprintf(`AND(TRIM(%s)="",OR(AND(ISNUMBER(%s),ISNUMBER(%s),%s>0),AND(%s)))`, reason,
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
