package workbook

import (
	"path"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/form"
	"parindex/scoring"
)

// ReadAppraisal reads a council's list: sheet "Thẩm định" with the columns Mã đơn
// vị, Mã tiêu chí, Từ (điểm tự đánh giá), Đến (điểm thẩm định), Lý do. The agency
// is that of the hidden sheet, else the file's name without its ending. Rows
// without a value in "Đến" are decisions not made yet, and left out; one that has
// a reason all the same is a fault.
func (b *Book) ReadAppraisal() ([]scoring.Adjustment, scoring.Diagnostics) {
	needed := []column.Heading{column.UnitCode, column.LeafCode, column.To}
	t, faults := b.table(form.AppraisalSheet, append(needed, column.UnitName, column.LeafName, column.From, column.Reason), needed)
	if t == nil {
		return nil, faults
	}
	agency := b.agency()
	var ledger []scoring.Adjustment
	for _, r := range t.Records() {
		to := r.Number(column.To)
		if to.State == scoring.Blank && !r.reasonAlone() || r.Lacks(column.UnitCode, column.LeafCode) {
			continue
		}
		a := scoring.Adjustment{
			Unit: r.Text(column.UnitCode), Code: r.Text(column.LeafCode), From: r.Number(column.From), To: to,
			Agency: agency, Reason: r.Text(column.Reason), Pos: r.Place(column.To),
		}
		r.doubt(&a)
		ledger = append(ledger, a)
	}
	return ledger, t.Faults()
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
func (r Record) reasonAlone() bool {
	return r.Text(column.Reason) != "" && r.Text(column.UnitCode)+r.Text(column.LeafCode) != ""
}

// doubt reports a reason without points, which leaves the figure in doubt, and
// warns of a cut without a reason.
func (r Record) doubt(a *scoring.Adjustment) {
	cut := a.From.State == scoring.Given && a.To.State == scoring.Given && a.To.Number.Less(a.From.Number)
	switch {
	case a.To.State == scoring.Blank:
		a.To = r.table.cells.bad(scoring.CodeReasonAlone, a.Pos, "unit", a.Unit, "criterion", a.Code, "reason", a.Reason)
	case cut && a.Reason == "":
		r.table.cells.faults.Add(scoring.Warn(scoring.CodeCutNoReason, r.Place(column.Reason),
			"unit", a.Unit, "criterion", a.Code, "from", a.From.Number, "to", a.To.Number))
	}
}
