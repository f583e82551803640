package form

import (
	"fmt"
	"io"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/scoring"
)

// AppraisalSheet is the sheet of a council's list.
const AppraisalSheet = "Thẩm định"

// AppraisalRow is a line of a council's list.
type AppraisalRow struct {
	Unit, UnitName string // id and, for people, name
	Code, Title    string // of the criterion, likewise
	From, To       *scoring.Points
	Reason         string
}

// WriteAppraisal writes an agency's list of these rows alone, to fill in or, with
// To, filled.
func WriteAppraisal(w io.Writer, agency string, rows []AppraisalRow) error {
	p := newPen(AppraisalSheet)
	p.widths([]float64{14, 30, 11, 44, 12, 12, 40})
	p.across(1, 7, 1, "KẾT QUẢ THẨM ĐỊNH – "+strings.ToUpper(agency), look{bold: true, size: 14, align: "center"})
	p.height(1, 24)
	names := []string{
		column.UnitCode.Name(), column.UnitName.Name(), column.LeafCode.Name(), column.LeafName.Name(),
		"Từ (điểm tự đánh giá)", "Đến (điểm thẩm định)", column.Reason.Name(),
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
