package sheet

import (
	"fmt"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// The open rows below the table, for decisions that no row of the table is for, and for a second one on a row
// of it: those of a council, who decides on whole units, too, and those of other agencies.
const councilRows, agencyRows = 10, 5

// leafKinds are what an agency may decide on a leaf of its list.
var leafKinds = []scoring.DecisionKind{scoring.PointsDecision, scoring.NotApplicable, scoring.Applies,
	scoring.WaiveEvidence}

// openUnits are the units of the open rows.
func (a *appraisalWriter) openUnits() (units []*scoring.Unit, rows int) {
	if a.Again {
		return nil, 0
	}
	if a.Agency.DecidesOnUnits() {
		return a.otherUnits(), councilRows
	}
	for _, s := range a.sections {
		units = append(units, s.card.Unit)
	}
	return units, agencyRows
}

// otherUnits are the units that a council may decide on in its open rows: its own
// and, to approve its results, the district; none of other agencies.
func (a *appraisalWriter) otherUnits() (units []*scoring.Unit) {
	if !a.Agency.DecidesOnUnits() {
		return nil
	}
	for _, card := range a.Cards {
		if a.Agency.Appraises(card.Unit, card.Block) || a.Agency.Parent == card.Unit.ID {
			units = append(units, card.Unit)
		}
	}
	return units
}

// otherKinds are the kinds of decisions of those rows: only councils decide on whole units, only a district's
// approves.
func (a *appraisalWriter) otherKinds() []scoring.DecisionKind {
	if !a.Agency.DecidesOnUnits() {
		return leafKinds
	}
	kinds := append(leafKinds[:len(leafKinds):len(leafKinds)], scoring.AcceptLate)
	if a.Agency.Parent != "" {
		kinds = append(kinds, scoring.Approve)
	}
	return kinds
}

func kindWords(kinds []scoring.DecisionKind) []string {
	return seq.Map(kinds, func(kind scoring.DecisionKind) string { return vi.Decision(kind) })
}

// others writes the open rows.
func (a *appraisalWriter) others() {
	units, _ := a.openUnits()
	if len(units) == 0 {
		return
	}
	title := "Quyết định khác, hoặc quyết định lại một dòng ở trên (dòng sau cùng được tính): chọn đơn vị, ghi mã " +
		"tiêu chí, điểm hoặc loại quyết định, lý do; quyết định lại thì ghi cả cột Từ: điểm hiện có, như cột " +
		"Tiêu chí cho biết. " +
		a.withoutCode()
	a.across(1, len(a.columns), a.last+1, title, look{bold: true, boxed: true, fill: fillArea, indent: 1})
	a.height(a.last+1, heightOf([]string{title}, []float64{sum(a.widths) - indentWidth}, true))
	ids := seq.Map(units, func(unit *scoring.Unit) string { return unit.ID })
	names := seq.Map(units, func(unit *scoring.Unit) string { return unit.Name })
	for line := a.last + 2; line <= a.end; line++ {
		a.other(line, a.lists.rangeOf(ids), a.lists.rangeOf(names))
	}
	a.otherChecks(ids)
}

// withoutCode is which decisions are of whole units, if any.
func (a *appraisalWriter) withoutCode() string {
	switch {
	case !a.Agency.DecidesOnUnits():
		return ""
	case a.Agency.Parent == "":
		return text.Capital(vi.Decision(scoring.AcceptLate)) + " thì không ghi mã."
	}
	return fmt.Sprintf("%s (của xã) và %s (của huyện) thì không ghi mã.", text.Capital(vi.Decision(scoring.AcceptLate)),
		vi.Decision(scoring.Approve))
}

// other is an open row; the unit's name follows from its id, and from its criterion the points
// that a decision above leaves.
func (a *appraisalWriter) other(line int, ids, names string) {
	for i, heading := range a.columns {
		l := look{boxed: true, indent: 1}
		switch heading.Name() {
		case column.UnitName.Name():
			id := "$" + column.CellName(a.col(column.UnitCode), line)
			a.formula(i+1, line, fmt.Sprintf(`IF(%s="","",IFERROR(INDEX(%s,MATCH(%s,%s,0)),""))`, id, names, id, ids),
				l)
			continue
		case column.LeafName.Name():
			a.formula(i+1, line, a.standing(line), l)
			continue
		case column.UnitCode.Name(), column.LeafCode.Name(), column.Kind.Name(), column.Reason.Name(),
			column.DecisionEvidence.Name(), column.Clause.Name(), column.Minutes.Name(), column.Attended.Name(),
			column.For.Name():
			l = voteLook(heading.Name(), l)
		case column.From.Name(), column.To.Name():
			l = entryLook
		case column.Day.Name():
			l = dayLook
		default:
			l.fill = fillOut
		}
		a.paint(i+1, line, l)
	}
	a.height(line, heightOf([]string{"\n"}, []float64{1}, false))
}

// standing shows the points that the rows above leave on the criterion of an open row: decided last there, else named.
func (a *appraisalWriter) standing(line int) string {
	above := func(of column.Heading) string {
		col := column.Letters(a.col(of))
		return fmt.Sprintf("$%s$%d:$%s%d", col, a.head+1, col, line-1)
	}
	cell := func(of column.Heading) string { return "$" + column.CellName(a.col(of), line) }
	unit, code := cell(column.UnitCode), fmt.Sprintf("TRIM(%s)", cell(column.LeafCode))
	last := func(of column.Heading) string {
		return fmt.Sprintf("LOOKUP(2,1/((%s=%s)*(%s=%s)*ISNUMBER(%s)),%s)", above(column.UnitCode), unit,
			above(column.LeafCode), code, above(of), above(of))
	}
	return fmt.Sprintf(`IF(OR(%s="",%s=""),"",IFERROR("Điểm hiện có: "&ROUND(IFERROR(%s,%s),9),""))`, unit, code,
		last(column.To), last(column.From))
}

// otherChecks offer units and kinds, and turn red what a decision lacks: a unit, a
// reason, the points that it replaces, a code or that there is none.
func (a *appraisalWriter) otherChecks(ids []string) {
	over := func(of column.Heading) string { return a.cellsOf(of, a.last+2, a.end) }
	cell := func(of column.Heading) string { return "$" + column.CellName(a.col(of), a.last+2) }
	a.validateRange(a.lists.choices(a.pen, ids), over(column.UnitCode), column.UnitCode.Name(),
		"Chọn mã đơn vị trong danh sách.")
	a.validateRange(a.lists.choices(a.pen, kindWords(a.otherKinds())), over(column.Kind), column.Kind.Name(),
		"Để trống: quyết định về điểm. Loại khác: để trống cột Đến, ghi lý do. "+a.withoutCode())
	a.validateRange(a.fromZero(false), over(column.To), "Điểm thẩm định", "Từ 0 đến điểm tối đa của tiêu chí.")
	a.validateRange(a.fromZero(false), over(column.From), "Điểm hiện có",
		"Ghi điểm mà quyết định này thay: của dòng trước trong danh sách này, hoặc của cơ quan khác. Chưa ai quyết "+
			"định thì để trống được.")
	a.rowDays(a.last+2, a.end)
	kind, code, to := cell(column.Kind), cell(column.LeafCode), cell(column.To)
	other := fmt.Sprintf(`%s<>"",%s<>%s`, kind, kind, quoted(vi.Decision(scoring.PointsDecision)))
	filled := fmt.Sprintf(`OR(%s<>"",%s<>"")`, kind, to)
	ofUnit := fmt.Sprintf(`OR(%s=%s,%s=%s)`, kind, quoted(vi.Decision(scoring.AcceptLate)), kind,
		quoted(vi.Decision(scoring.Approve)))
	a.voteChecks(a.last+2, a.end)
	a.redden(over(column.UnitCode), fmt.Sprintf(`AND(%s,TRIM(%s)="")`, filled, cell(column.UnitCode)))
	a.redden(over(column.LeafCode), fmt.Sprintf(`AND(%s,%s<>(TRIM(%s)=""))`, filled, ofUnit, code))
	a.redden(over(column.Reason), fmt.Sprintf(`AND(%s,TRIM(%s)="")`, other, cell(column.Reason)))
	a.redden(over(column.To), fmt.Sprintf(`AND(%s,%s<>"")`, other, to))
	a.redden(over(column.From), fmt.Sprintf(`AND(%s<>"",%s="",%s<>"")`, to, cell(column.From), cell(column.LeafName)))
}
