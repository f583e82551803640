package sheet

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// AppraisalForm is what an agency's list of decisions to make is made from.
type AppraisalForm struct {
	Round  *scoring.Round
	Agency scoring.Agency
	// Unassigned adds the criteria that name no agency, of the units that have no
	// council in the round.
	Unassigned bool
	// Stage is that of the decisions; the final appraisal where empty. With Second
	// it comes after another: the list holds what was cut, what units explained and
	// what still needs a decision, and what was decided so far is replaced.
	Stage  scoring.Stage
	Second bool
	// Again leaves only the rows whose decision by the agency is stale; see [scoring.Step].
	Again bool
	// Cards are the units of the round in its order:
	// scored on what they handed in alone, or as the decisions so far leave them.
	// Faults are those of reading and scoring that.
	Cards  []*scoring.Scorecard
	Faults fault.List
}

// Empty says whether there is nothing for the agency to decide on. A council has
// its units, whatever their leaves.
func (f AppraisalForm) Empty() bool {
	a := appraisalWriter{AppraisalForm: f}
	if len(a.otherUnits()) > 0 && !a.Again {
		return false
	}
	return !slices.ContainsFunc(f.Cards, func(card *scoring.Scorecard) bool {
		rows, _ := a.claims(card)
		return len(rows) > 0
	})
}

// WriteAppraisalForm writes an agency's list of decisions to make: a row for each
// unit and criterion that the agency appraises, with what the unit handed in, and
// cells for the date, the decisions and what they rest on. A council's has open rows
// below, for decisions on whole units and on leaves that are not in it. The same form
// gives the same bytes.
func WriteAppraisalForm(w io.Writer, f AppraisalForm) error {
	a := newAppraisalWriter(f)
	a.letterhead(letterhead{
		province: provinceOffice(f.Round.Regulation), organ: f.Agency.Name,
		left: 4, right: 6, widths: a.widths, lines: a.lead(),
	})
	a.headings()
	for _, s := range a.sections {
		a.section(s)
	}
	a.others()
	a.hint()
	a.dated()
	head := "THỦ TRƯỞNG CƠ QUAN THẨM ĐỊNH"
	if f.Agency.DecidesOnUnits() {
		head = "CHỦ TỊCH HỘI ĐỒNG"
	}
	a.sign(a.end+2, 4, a.col(column.From), len(a.columns), "NGƯỜI THẨM ĐỊNH", head)
	a.finish()
	a.hideWith(a.meta(), a.lists)
	return a.write(w)
}

// meta is what the hidden sheet says; with the rows of each unit, so that one that is deleted is missed.
func (a *appraisalWriter) meta() [][2]string {
	meta := [][2]string{
		{"format", indexFormat}, {"round", a.Round.ID}, {"agency", a.Agency.ID},
		{"stage", string(cmp.Or(a.Stage, scoring.FinalAppraisal))},
	}
	if a.Again {
		meta = append(meta, [2]string{IndexAgain, "1"})
	}
	for _, s := range a.sections {
		row := s.card.Unit.ID
		for _, r := range s.rows {
			row += " " + r.node.Code
		}
		meta = append(meta, [2]string{IndexRows, row})
	}
	return meta
}

type appraisalWriter struct {
	*pen
	AppraisalForm
	faults   map[string][]fault.Diagnostic // errors, by file
	columns  []appraisalColumn
	widths   []float64
	head     int // line of the headings
	last     int // line of the table's last row
	end      int // of the last open row below it; last where there are none
	lists    lists
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
	a := &appraisalWriter{pen: newPen(AppraisalSheet), AppraisalForm: f, faults: map[string][]fault.Diagnostic{}}
	for _, d := range f.Faults {
		if d.Severity == fault.Error {
			a.faults[d.Pos.File()] = append(a.faults[d.Pos.File()], d)
		}
	}
	a.head = len(a.lead()) + 4 // two lines of letterhead before, the hint after
	a.plan()
	a.columns = a.fit()
	a.widths = seq.Map(a.columns, func(c appraisalColumn) float64 { return c.width })
	return a
}

// lead is the centred lines above the table.
func (a *appraisalWriter) lead() []leadLine {
	which := "THẨM ĐỊNH"
	if a.Second || a.Stage == scoring.FirstAppraisal {
		which = strings.ToUpper(vi.Stage(a.Stage))
	}
	title := fmt.Sprintf("KẾT QUẢ %s CẢI CÁCH HÀNH CHÍNH NĂM %d", which, a.Round.Year)
	return append(leadOf(title, a.Round, nil), statusLines(a.Round.Status)...)
}

// hint is the line above the table: what to do, and how much of it is done.
func (a *appraisalWriter) hint() {
	line, from := a.head-1, a.col(column.From)
	what := "Chỉ nhập vào các ô nền vàng. " + a.leftBlank() + a.withoutCases() + " " + a.wantsReason() + a.elsewhere()
	l := look{italic: true, size: 10, ink: inkGrey}
	a.across(1, from-1, line, what, l)
	l = look{bold: true, align: "center"}
	a.across(from, from+1, line, "", l)
	if all := a.count(); all > 0 {
		a.formula(from, line, fmt.Sprintf(`"Đã ghi "&COUNT(%s)+COUNTIF(%s,%s)&"/%d dòng"`,
			a.cellsOf(column.To, a.head+1, a.last),
			a.cellsOf(column.Kind, a.head+1, a.last), quoted(vi.Decision(scoring.NotApplicable)), all), l)
	}
	a.height(line, heightOf([]string{what}, []float64{sum(a.widths[:from-1])}, false)+6)
}

// leftBlank is what becomes of a decision that is not there.
func (a *appraisalWriter) leftBlank() string {
	policy := a.Round.Regulation.Unappraised
	switch {
	case a.Again: // else the old decision stands
	case a.Second && policy == scoring.ZeroUnappraised:
		return "Để trống cột Đến: giữ kết quả đã có; dòng chưa thẩm định tính 0 điểm."
	case a.Second:
		return "Để trống cột Đến: giữ kết quả đã có; dòng chưa thẩm định phải ghi."
	case policy == scoring.AcceptSelf:
		return "Để trống cột Đến: giữ nguyên điểm tự đánh giá (không có thì tính 0)."
	case policy == scoring.ZeroUnappraised:
		return "Để trống cột Đến: tính 0 điểm."
	}
	return "Ghi cột Đến ở mọi dòng, cả khi giữ nguyên điểm."
}

// withoutCases says which rows may stay blank all the same: those of criteria that do not count since their data are 0/0.
func (a *appraisalWriter) withoutCases() string {
	isWithout := func(s unitSection) bool { return slices.ContainsFunc(s.rows, claimRow.isWithoutCases) }
	if !slices.ContainsFunc(a.sections, isWithout) {
		return ""
	}
	return " Dòng kê khai 0/0 mà để trống thì tiêu chí không tính, kể cả điểm tối đa."
}

func (r claimRow) isWithoutCases() bool { return r.scored.Spot != nil && r.scored.WithoutCases() }

func (a *appraisalWriter) wantsReason() string {
	if a.Round.Regulation.Reasons == scoring.ChangeReasons {
		return "Ghi lý do khi thay đổi điểm."
	}
	return "Ghi lý do khi giảm điểm."
}

// elsewhere says of a council's list how many cuts are in the agencies' lists alone: those that no unit explained.
func (a *appraisalWriter) elsewhere() string {
	cuts := 0
	for _, card := range a.Cards {
		cuts += seq.Count(Cuts(card), func(line scoring.Line) bool {
			return a.Agency.Appraises(card.Unit, card.Block) && !line.HasReply() && !a.takes(card, line.Criterion,
				false)
		})
	}
	if cuts == 0 || !a.Second || a.Again || !a.Agency.Council {
		return ""
	}
	return fmt.Sprintf(" Không có ở đây: %d tiêu chí bị giảm điểm mà đơn vị không giải trình; xem danh sách thẩm định "+
		"cuối của từng cơ quan.", cuts)
}

func (a *appraisalWriter) count() int {
	all := 0
	for _, s := range a.sections {
		all += len(s.rows)
	}
	return all
}

func (a *appraisalWriter) headings() {
	a.headLine(a.head, seq.Map(a.columns, func(c appraisalColumn) string { return c.words }), a.widths)
}
