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

// AppraisalSheet is the sheet of an agency's decisions.
const AppraisalSheet = "Thẩm định"

// ListEnds are what the names of lists' files end in, after the agency's id, in a
// round with two appraisals.
var ListEnds = map[string]scoring.Stage{"-lan-1": scoring.FirstAppraisal, "-cuoi": scoring.FinalAppraisal}

// ListEnd is the one of an appraisal.
func ListEnd(stage scoring.Stage) string {
	for end, of := range ListEnds {
		if of == stage {
			return end
		}
	}
	return ""
}

// AppraisalRow is one decision, or one to make.
type AppraisalRow struct {
	Unit, UnitName string // id and, for people, name
	Code, Title    string // of the criterion, likewise
	Kind           scoring.DecisionKind
	From, To       *scoring.Points
	Day            scoring.Day
	Reason         string
	Evidence       string
	Clause         string
	Vote           scoring.Vote
}

// AppraisalList is decisions of one agency. What only some lists have, a column
// for kinds, days, evidence or clauses, is there where a row needs it.
type AppraisalList struct {
	Agency string // name, for people
	// Round and AgencyID are ids for the hidden sheet, with Stage; there is none
	// where they are empty.
	Round, AgencyID string
	Stage           scoring.Stage
	Rows            []AppraisalRow
}

// WriteAppraisal writes an agency's list of these rows alone, to fill in or, with
// points decided, filled.
func WriteAppraisal(w io.Writer, list AppraisalList) error {
	p := newPen(AppraisalSheet)
	columns := list.columns()
	widths := seq.Map(columns, func(c listColumn) float64 { return c.width })
	p.widths(widths)
	p.across(1, len(columns), 1, list.title(), look{bold: true, size: 14, align: "center"})
	p.height(1, 24)
	const head = 3
	for i, c := range columns {
		p.text(i+1, head, c.words, look{bold: true, align: "center", boxed: true, fill: fillHead})
	}
	p.height(head, 3*lineHeight)
	for i, r := range list.Rows {
		r.write(p, head+1+i, columns)
	}
	p.freeze(0, head)
	end := head + max(1, len(list.Rows))
	p.do(p.file.AutoFilter(p.sheet, fmt.Sprintf("A%d:%s", head, column.CellName(len(columns), end)), nil))
	p.page(paper{landscape: true, head: head, cols: len(columns), lines: end, footer: "Thẩm định – " + list.Agency})
	if list.Round != "" {
		p.hide(list.meta())
	}
	return p.write(w)
}

// meta is what the hidden sheet says, with the rows.
func (list AppraisalList) meta() [][2]string {
	meta := [][2]string{{"format", indexFormat}, {"round", list.Round}, {"agency", list.AgencyID},
		{"stage", string(list.Stage)}}
	for i, r := range list.Rows {
		if i == 0 || list.Rows[i-1].Unit != r.Unit {
			meta = append(meta, [2]string{IndexRows, r.Unit})
		}
		meta[len(meta)-1][1] += " " + r.Code
	}
	return meta
}

func (list AppraisalList) title() string {
	which := "THẨM ĐỊNH"
	if list.Stage != "" {
		which = vi.Stage(list.Stage)
	}
	return strings.ToUpper("KẾT QUẢ " + which + " – " + list.Agency)
}

// listColumn is a column of a list with what a row has there: a text, or a
// number with its format.
type listColumn struct {
	words  string
	width  float64
	text   func(AppraisalRow) string
	number func(AppraisalRow) *scoring.Points
	format string
	entry  bool
}

// columns are those that every list has, and those that some row needs.
func (list AppraisalList) columns() []listColumn {
	texts := func(heading column.Heading, width float64, text func(AppraisalRow) string) listColumn {
		return listColumn{words: heading.Name(), width: width, text: text}
	}
	columns := []listColumn{
		texts(column.UnitCode, 14, func(r AppraisalRow) string { return r.Unit }),
		texts(column.UnitName, 30, func(r AppraisalRow) string { return r.UnitName }),
		texts(column.LeafCode, 11, func(r AppraisalRow) string { return r.Code }),
		texts(column.LeafName, 44, func(r AppraisalRow) string { return r.Title }),
		{words: "Từ (điểm tự đánh giá)", width: 12, number: func(r AppraisalRow) *scoring.Points { return r.From }},
		{words: "Đến (điểm thẩm định)", width: 12,
			number: func(r AppraisalRow) *scoring.Points { return r.To }, entry: true},
		texts(column.Reason, 40, func(r AppraisalRow) string { return r.Reason }),
	}
	for _, c := range []listColumn{
		texts(column.Kind, 20, AppraisalRow.kind),
		{words: column.Day.Name(), width: 12, number: AppraisalRow.day, format: "dd/mm/yyyy"},
		texts(column.DecisionEvidence, 30, func(r AppraisalRow) string { return r.Evidence }),
		texts(column.Clause, 30, func(r AppraisalRow) string { return r.Clause }),
		texts(column.Minutes, 14, func(r AppraisalRow) string { return r.Vote.Minutes }),
		texts(column.Attended, 10, AppraisalRow.attended),
		{words: column.For.Name(), width: 10, number: AppraisalRow.favour},
	} {
		if slices.ContainsFunc(list.Rows, c.isIn) {
			columns = append(columns, c)
		}
	}
	return columns
}

func (c listColumn) isIn(r AppraisalRow) bool {
	return c.text != nil && c.text(r) != "" || c.number != nil && c.number(r) != nil
}

// kind is blank for points, as most rows are.
func (r AppraisalRow) kind() string {
	if r.Kind == scoring.PointsDecision {
		return ""
	}
	return vi.Decision(r.Kind)
}

func (r AppraisalRow) day() *scoring.Points {
	if r.Day == "" {
		return nil
	}
	return new(scoring.Whole(int64(sheetDay(r.Day))))
}

// attended is a text, since a sheet would take 7/9 for a date.
func (r AppraisalRow) attended() string {
	if r.Vote.Members == 0 {
		return ""
	}
	return fmt.Sprintf("%d/%d", r.Vote.Attended, r.Vote.Members)
}

func (r AppraisalRow) favour() *scoring.Points {
	if !r.Vote.Counted {
		return nil
	}
	return new(scoring.Whole(int64(r.Vote.For)))
}

func (r AppraisalRow) write(p *pen, line int, columns []listColumn) {
	var long []string
	var rooms []float64
	for i, c := range columns {
		if c.number == nil {
			p.text(i+1, line, c.text(r), look{boxed: true})
			long, rooms = append(long, c.text(r)), append(rooms, c.width)
			continue
		}
		l := look{boxed: true, align: "center", format: c.format}
		if c.entry {
			l.fill = fillEntry
		}
		p.paint(i+1, line, l)
		if n := c.number(r); n != nil {
			p.number(i+1, line, *n, l)
		}
	}
	p.height(line, heightOf(long, rooms, false))
}
