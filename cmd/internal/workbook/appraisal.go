package workbook

import (
	"fmt"
	"io"
	"path"
	"strings"

	"parindex/scoring"
)

// appraisalSheet is the sheet of a council's list.
const appraisalSheet = "Thẩm định"

// The columns of a council's list.
var (
	colUnitCode = heading{"Mã đơn vị", "unit"}
	colUnitName = heading{"Đơn vị"}
	colLeafCode = heading{"Mã tiêu chí", "mã", "code"}
	colLeafName = heading{"Tiêu chí"}
	colFrom     = heading{"Từ", "từ điểm", "điểm tự đánh giá", "tự đánh giá"}
	colTo       = heading{"Đến", "đến điểm", "điểm thẩm định", "thẩm định"}
	colReason   = heading{"Lý do"}
)

// ReadAppraisal reads a council's list: sheet "Thẩm định" with the columns Mã đơn
// vị, Mã tiêu chí, Từ (điểm tự đánh giá), Đến (điểm thẩm định), Lý do. The agency
// is that of the hidden sheet, else the file's name without its ending. Rows
// without a value in "Đến" are decisions not made yet, and left out; one that has
// a reason all the same is a fault.
func (b *Book) ReadAppraisal() ([]scoring.Adjustment, scoring.Diagnostics) {
	needed := []heading{colUnitCode, colLeafCode, colTo}
	t, faults := b.sheetTable(appraisalSheet, append(needed, colUnitName, colLeafName, colFrom, colReason), needed)
	if t == nil {
		return nil, faults
	}
	agency := b.agency()
	var ledger []scoring.Adjustment
	for _, r := range t.records() {
		to := r.number(colTo)
		if to.State == scoring.Blank && !r.reasonAlone() || r.lacks(colUnitCode, colLeafCode) {
			continue
		}
		a := scoring.Adjustment{
			Unit: r.text(colUnitCode), Code: r.text(colLeafCode), From: r.number(colFrom), To: to,
			Agency: agency, Reason: r.text(colReason), Pos: r.place(colTo),
		}
		r.doubt(&a)
		ledger = append(ledger, a)
	}
	return ledger, t.cells.faults
}

// agency is the one whose list this is.
func (b *Book) agency() string {
	if meta := b.Meta(); meta.Agency != "" {
		return meta.Agency
	}
	name := path.Base(b.shown)
	return strings.TrimSuffix(name, path.Ext(name))
}

// reasonAlone says whether a row gives a reason, of the unit or criterion that it
// names, for a decision that it does not have.
func (r record) reasonAlone() bool {
	return r.text(colReason) != "" && r.text(colUnitCode)+r.text(colLeafCode) != ""
}

// doubt reports a reason without points, which leaves the figure in doubt, and
// warns of a cut without a reason.
func (r record) doubt(a *scoring.Adjustment) {
	cut := a.From.State == scoring.Given && a.To.State == scoring.Given && a.To.Number.Less(a.From.Number)
	switch {
	case a.To.State == scoring.Blank:
		a.To = r.cells.bad(scoring.CodeReasonAlone, a.Pos, "unit", a.Unit, "criterion", a.Code, "reason", a.Reason)
	case cut && a.Reason == "":
		r.cells.faults.Add(scoring.Warn(scoring.CodeCutNoReason, r.place(colReason),
			"unit", a.Unit, "criterion", a.Code, "from", a.From.Number, "to", a.To.Number))
	}
}

// AppraisalRow is a line of a council's list.
type AppraisalRow struct {
	Unit, UnitName string // id and, for people, name
	Code, Title    string // of the criterion, likewise
	From, To       *scoring.Points
	Reason         string
}

// WriteAppraisal writes a list that [Book.ReadAppraisal] reads, for an agency to
// fill in or, with To, filled.
func WriteAppraisal(w io.Writer, agency string, rows []AppraisalRow) error {
	p := newPen(appraisalSheet)
	p.widths([]float64{14, 30, 11, 44, 12, 12, 40})
	p.across(1, 7, 1, "KẾT QUẢ THẨM ĐỊNH – "+strings.ToUpper(agency), look{bold: true, size: 14, align: "center"})
	p.height(1, 24)
	names := []string{
		colUnitCode.name(), colUnitName.name(), colLeafCode.name(), colLeafName.name(),
		"Từ (điểm tự đánh giá)", "Đến (điểm thẩm định)", colReason.name(),
	}
	const head = 3
	for i, name := range names {
		p.text(i+1, head, name, look{bold: true, align: "center", boxed: true, fill: fillHead})
	}
	p.height(head, 3*lineHeight)
	for i, r := range rows {
		r.write(p, head+1+i)
	}
	p.freeze(0, head)
	end := head + max(1, len(rows))
	p.do(p.file.AutoFilter(p.sheet, fmt.Sprintf("A%d:G%d", head, end), nil))
	p.page(page{landscape: true, head: head, cols: len(names), lines: end, footer: "Thẩm định – " + agency})
	return p.write(w)
}

func (r AppraisalRow) write(p *pen, line int) {
	texts := []string{r.Unit, r.UnitName, r.Code, r.Title, "", "", r.Reason}
	for i, content := range texts {
		p.text(i+1, line, content, look{boxed: true})
	}
	for i, n := range []*scoring.Points{r.From, r.To} {
		l := look{boxed: true, align: "center", fill: []string{"", fillEntry}[i]}
		p.paint(5+i, line, l)
		if n != nil {
			p.number(5+i, line, *n, l)
		}
	}
	p.height(line, heightOf([]string{r.UnitName, r.Title, r.Reason}, []float64{30, 44, 40}, false))
}
