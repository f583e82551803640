package form

import (
	"fmt"
	"io"

	"parindex/cmd/internal/column"
	"parindex/scoring"
)

// AppraisalForm is what an agency's list of decisions to make is made from.
type AppraisalForm struct {
	Round  *scoring.Round
	Agency scoring.Agency
	// Unassigned adds the criteria that name no agency.
	Unassigned bool
	// Cards are the units of the round in its order, scored on what they handed in
	// alone; Faults are those of reading and scoring that.
	Cards  []*scoring.Scorecard
	Faults scoring.Diagnostics
}

// WriteAppraisalForm writes an agency's list of decisions to make: a row for each
// unit and criterion that the agency appraises, with what the unit handed in, and
// cells for the decision and its reason. The same form gives the same bytes.
func WriteAppraisalForm(w io.Writer, f AppraisalForm) error {
	a := newAppraisalWriter(f)
	a.letterhead(letterhead{
		province: provinceName(f.Round.Regulation), organ: f.Agency.Name,
		left: 4, right: 6, widths: a.widths, lines: a.lead(),
	})
	a.headings()
	for _, s := range a.sections {
		a.section(s)
	}
	a.hint()
	a.sign(a.last+2, 4, a.col(colCited), len(a.columns), "NGƯỜI THẨM ĐỊNH", "THỦ TRƯỞNG CƠ QUAN THẨM ĐỊNH")
	a.finish()
	a.hide([][2]string{{"format", indexFormat}, {"round", f.Round.ID}, {"agency", f.Agency.ID}})
	return a.write(w)
}

// The columns of a list that are there for people.
var (
	colClaimed = column.Heading{"Số liệu kê khai"}
	colCited   = column.Heading{"Tài liệu kiểm chứng/Giải trình"}
)

// appraisalColumn is a column with the words of its heading and its width in
// digits.
type appraisalColumn struct {
	column.Heading
	words string
	width float64
}

type appraisalWriter struct {
	*pen
	AppraisalForm
	faults   map[string][]scoring.Diagnostic // errors, by file
	columns  []appraisalColumn
	widths   []float64
	head     int // line of the headings
	last     int // line of the last row
	sections []unitSection
}

// unitSection is the rows of a unit below a line that names it.
type unitSection struct {
	line int
	card *scoring.Scorecard
	note string
	rows []claimRow
}

func newAppraisalWriter(f AppraisalForm) *appraisalWriter {
	a := &appraisalWriter{pen: newPen(AppraisalSheet), AppraisalForm: f, faults: map[string][]scoring.Diagnostic{}}
	for _, d := range f.Faults {
		if d.Severity == scoring.Error {
			a.faults[d.Pos.File] = append(a.faults[d.Pos.File], d)
		}
	}
	a.head = len(a.lead()) + 4 // two lines of letterhead before, the hint after
	a.plan()
	a.columns = a.fit()
	for _, heading := range a.columns {
		a.widths = append(a.widths, heading.width)
	}
	return a
}

// fit leaves the column of declared data out where units only type points.
func (a *appraisalWriter) fit() []appraisalColumn {
	columns := []appraisalColumn{
		{column.UnitCode, column.UnitCode.Name(), a.unitWidth()}, {column.UnitName, column.UnitName.Name(), 17},
		{column.LeafCode, column.LeafCode.Name(), 8.5}, {column.LeafName, column.LeafName.Name(), 34}, {column.Max, column.Max.Name(), 7.5},
	}
	if a.anyClaimed() {
		columns = append(columns, appraisalColumn{colClaimed, colClaimed.Name(), 26})
	}
	return append(columns, appraisalColumn{colCited, colCited.Name(), 26},
		appraisalColumn{column.From, "Từ (điểm tự đánh giá)", 10}, appraisalColumn{column.To, "Đến (điểm thẩm định)", 10},
		appraisalColumn{column.Reason, column.Reason.Name(), 28})
}

func (a *appraisalWriter) anyClaimed() bool {
	for _, s := range a.sections {
		for _, r := range s.rows {
			if r.claimed != "" {
				return true
			}
		}
	}
	return false
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
	for i, heading := range a.columns {
		if heading.Name() == of.Name() {
			return i + 1
		}
	}
	return 0
}

// lead is the centred lines above the table.
func (a *appraisalWriter) lead() []leadLine {
	lines := []leadLine{
		{fmt.Sprintf("KẾT QUẢ THẨM ĐỊNH CẢI CÁCH HÀNH CHÍNH NĂM %d", a.Round.Year), look{bold: true, size: 14, align: "center"}},
		{a.Round.Title, look{bold: true, align: "center"}},
	}
	if basis := basisOf(a.Round, nil); basis != "" {
		lines = append(lines, leadLine{"(Theo " + basis + ")", look{italic: true, align: "center"}})
	}
	return append(lines, statusLines(a.Round.Status)...)
}

// hint is the line above the table: what to do, and how much of it is done.
func (a *appraisalWriter) hint() {
	line, from := a.head-1, a.col(column.From)
	what := "Chỉ nhập vào các ô nền vàng. " + a.leftBlank() + " Ghi lý do khi giảm điểm."
	a.across(1, from-1, line, what, look{italic: true, size: 10, ink: inkGrey})
	l := look{bold: true, align: "right"}
	a.across(from, len(a.columns), line, "", l)
	if all := a.count(); all > 0 {
		cells := column.CellName(a.col(column.To), a.head+1) + ":" + column.CellName(a.col(column.To), a.last)
		a.formula(from, line, fmt.Sprintf(`"Đã ghi "&COUNT(%s)&"/%d dòng"`, cells, all), l)
	}
	a.height(line, lineHeight+4)
}

// leftBlank is what the regulation makes of a decision that is not there.
func (a *appraisalWriter) leftBlank() string {
	switch a.Round.Regulation.Unappraised {
	case scoring.AcceptSelf:
		return "Để trống cột Đến: giữ nguyên điểm tự đánh giá (không có thì tính 0)."
	case scoring.ZeroUnappraised:
		return "Để trống cột Đến: tính 0 điểm."
	}
	return "Ghi cột Đến ở mọi dòng, cả khi giữ nguyên điểm."
}

func (a *appraisalWriter) count() int {
	all := 0
	for _, s := range a.sections {
		all += len(s.rows)
	}
	return all
}

func (a *appraisalWriter) headings() {
	words := make([]string, len(a.columns))
	for i, heading := range a.columns {
		words[i] = heading.words
		a.text(i+1, a.head, heading.words, look{bold: true, align: "center", boxed: true, fill: fillHead})
	}
	a.height(a.head, heightOf(words, a.widths, true)+4)
}
