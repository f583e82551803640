package sheet

import (
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/column"
	"parindex/scoring"
)

// The columns of a list that are there for people.
var (
	colClaimed = column.Heading{"Số liệu kê khai"}
	colCited   = column.Heading{"Tài liệu kiểm chứng/Giải trình"}
	colSelf    = column.Heading{"Đơn vị tự chấm"}
	colSaid    = column.Heading{"Ý kiến thẩm định đã có"}
	colAnswer  = column.Heading{"Giải trình, tài liệu bổ sung của đơn vị"}
)

// appraisalColumn is a column with the words of its heading and its width in
// digits.
type appraisalColumn struct {
	column.Heading
	words string
	width float64
}

func plainColumn(heading column.Heading, width float64) appraisalColumn {
	return appraisalColumn{heading, heading.Name(), width}
}

// fit leaves the column of declared data out where units only type points.
func (a *appraisalWriter) fit() []appraisalColumn {
	columns := []appraisalColumn{
		plainColumn(column.UnitCode, a.unitWidth()),
		plainColumn(column.UnitName, 13), plainColumn(column.LeafCode, 8.5),
		plainColumn(column.LeafName, 32), plainColumn(column.Max, 7.5),
	}
	from, to := "Từ (điểm tự đánh giá)", "Đến (điểm thẩm định)"
	switch {
	case a.Second:
		columns = append(columns, plainColumn(colSelf, 8), plainColumn(colSaid, 34), plainColumn(colAnswer, 36))
		from, to = "Từ (điểm hiện có)", "Đến (điểm thẩm định cuối)"
	case a.anyClaimed():
		columns = append(columns, plainColumn(colClaimed, 25), plainColumn(colCited, 25))
	default:
		columns = append(columns, plainColumn(colCited, 25))
	}
	if a.Again {
		from = "Từ (điểm hiện có)"
	}
	columns = append(columns, appraisalColumn{column.From, from, 9}, appraisalColumn{column.To, to, 9},
		plainColumn(column.Reason, 26), plainColumn(column.DecisionEvidence, 18), plainColumn(column.Clause, 9),
		appraisalColumn{column.Kind, column.Kind.Name() + " (nếu không phải điểm)", 11})
	if a.Agency.DecidesOnUnits() || a.Unassigned { // a council: it meets and votes
		columns = append(columns, plainColumn(column.Minutes, 8),
			plainColumn(column.Attended, 7), plainColumn(column.For, 7))
	}
	return narrowed(append(columns, appraisalColumn{column.Day, column.Day.Name() + " (nếu khác ngày ghi ở trên)",
		dayWidth}))
}

// dayWidth is room for dd/mm/yyyy; the day of all decisions stands in a column of sentences.
const dayWidth = 10.5

// narrowed makes the columns of sentences narrower, so that the list can be read in print.
func narrowed(columns []appraisalColumn) []appraisalColumn {
	const sentence = 18
	all, wide := 0.0, 0.0
	for _, c := range columns {
		if all += c.width; c.width >= sentence {
			wide += c.width
		}
	}
	for i := range columns {
		if c := &columns[i]; c.width >= sentence && all > mostPrinted {
			c.width = max(dayWidth, c.width*(1-(all-mostPrinted)/wide))
		}
	}
	return columns
}

// voteChecks say what is entered of how the council decided, from line to line.
func (a *appraisalWriter) voteChecks(first, last int) {
	if a.col(column.Attended) == 0 || last < first {
		return
	}
	v := excelize.NewDataValidation(true)
	a.validateRange(v, a.cellsOf(column.Attended, first, last),
		column.Attended.Name(), "Số thành viên có mặt trên tổng số, ví dụ 7/9.")
	v = excelize.NewDataValidation(true)
	a.do(v.SetRange(0, 0, excelize.DataValidationTypeWhole, excelize.DataValidationOperatorGreaterThanOrEqual))
	a.validateRange(v, a.cellsOf(column.For, first, last), column.For.Name(), "Số thành viên tán thành, ví dụ 5.")
}

func (a *appraisalWriter) anyClaimed() bool {
	isClaimed := func(r claimRow) bool { return r.claimed != "" }
	return slices.ContainsFunc(a.sections, func(s unitSection) bool { return slices.ContainsFunc(s.rows, isClaimed) })
}

// unitWidth is room for most ids on one line.
func (a *appraisalWriter) unitWidth() float64 {
	longest := 0.0
	for _, card := range a.Cards {
		longest = max(longest, sizeOf(card.Unit.ID))
	}
	return min(max(10, longest+indentWidth+1.2), 17)
}

func (a *appraisalWriter) col(of column.Heading) int {
	return 1 + slices.IndexFunc(a.columns, func(h appraisalColumn) bool { return h.Name() == of.Name() })
}

// appraisedOn stands left of the cell for the date of all decisions of a list.
const appraisedOn = "Ngày thẩm định:"

// dated is the cell for the date, on the line above the table.
func (a *appraisalWriter) dated() {
	line, col := a.head-1, a.col(column.DecisionEvidence)
	a.text(col-1, line, appraisedOn, look{bold: true, align: "right"})
	a.paint(col, line, dayLook)
	a.dayCheck(column.CellName(col, line), "Ngày của mọi quyết định trong danh sách")
}

var dayLook = func() look {
	l := entryLook
	l.format = "dd/mm/yyyy"
	return l
}()

// dayCheck takes dates of the round's year and later.
func (a *appraisalWriter) dayCheck(cells, what string) {
	first := scoring.Day(fmt.Sprintf("%04d-01-01", a.Round.Year))
	v := excelize.NewDataValidation(true)
	a.do(v.SetRange(sheetDay(first), "", excelize.DataValidationTypeDate,
		excelize.DataValidationOperatorGreaterThanOrEqual))
	a.validateRange(v, cells, "Ngày thẩm định",
		fmt.Sprintf("%s, ví dụ 05/12/%d; từ đầu năm %d.", what, a.Round.Year, a.Round.Year))
}

// rowDays are the dates of single rows, from line to line.
func (a *appraisalWriter) rowDays(first, last int) {
	a.dayCheck(a.cellsOf(column.Day, first, last),
		"Để trống: ngày ghi ở trên bảng. Chỉ ghi khi dòng này được quyết định vào ngày khác")
}

// sheetDay is a date as a sheet stores it: days from the one that Excel counts
// from, or would if 1900 had been no leap year there.
func sheetDay(d scoring.Day) int { return d.Since("1899-12-30") }

// cellsOf are a column's cells, from line to line.
func (a *appraisalWriter) cellsOf(of column.Heading, first, last int) string {
	return column.CellName(a.col(of), first) + ":" + column.CellName(a.col(of), last)
}
