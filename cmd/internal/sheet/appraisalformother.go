package sheet

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"parindex/cmd/internal/column"
	"parindex/scoring"
)

// otherRows are the open rows below a council's table, for decisions that no row
// of the table is for.
const otherRows = 10

// leafKinds are what an agency may decide on a leaf of its list.
var leafKinds = []scoring.DecisionKind{scoring.PointsDecision, scoring.NotApplicable, scoring.Applies,
	scoring.WaiveEvidence}

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

// otherKinds are the kinds of decisions of those rows: only a district's council
// approves.
func (a *appraisalWriter) otherKinds() []scoring.DecisionKind {
	kinds := append(leafKinds[1:len(leafKinds):len(leafKinds)], scoring.AcceptLate)
	if a.Agency.Parent != "" {
		kinds = append(kinds, scoring.Approve)
	}
	return kinds
}

func kindWords(kinds []scoring.DecisionKind) []string {
	words := make([]string, len(kinds))
	for i, kind := range kinds {
		words[i] = vi.Decision(kind)
	}
	return words
}

// others writes the open rows of a council.
func (a *appraisalWriter) others() {
	units := a.otherUnits()
	if len(units) == 0 {
		return
	}
	title := "Quyết định khác: chọn đơn vị và loại quyết định, ghi mã tiêu chí và lý do; " + a.withoutCode()
	a.across(1, len(a.columns), a.last+1, title, look{bold: true, boxed: true, fill: fillArea, indent: 1})
	a.height(a.last+1, heightOf([]string{title}, []float64{sum(a.widths) - indentWidth}, true))
	ids, names := make([]string, len(units)), make([]string, len(units))
	for i, unit := range units {
		ids[i], names[i] = unit.ID, unit.Name
	}
	for line := a.last + 2; line <= a.end; line++ {
		a.other(line, a.lists.rangeOf(ids), a.lists.rangeOf(names))
	}
	a.otherChecks(ids)
}

// withoutCode is which decisions are of whole units.
func (a *appraisalWriter) withoutCode() string {
	if a.Agency.Parent == "" {
		return vi.Decision(scoring.AcceptLate) + " thì không ghi mã."
	}
	return fmt.Sprintf("%s (của xã) và %s (của huyện) thì không ghi mã.", vi.Decision(scoring.AcceptLate),
		vi.Decision(scoring.Approve))
}

// other is an open row; the unit's name follows from its id.
func (a *appraisalWriter) other(line int, ids, names string) {
	for i, heading := range a.columns {
		l := look{boxed: true, indent: 1}
		switch heading.Name() {
		case column.UnitName.Name():
			id := "$" + column.CellName(a.col(column.UnitCode), line)
			a.formula(i+1, line, fmt.Sprintf(`IF(%s="","",IFERROR(INDEX(%s,MATCH(%s,%s,0)),""))`, id, names, id, ids), l)
			continue
		case column.UnitCode.Name(), column.LeafCode.Name(), column.Kind.Name(), column.Reason.Name(),
			column.DecisionEvidence.Name(), column.Clause.Name(), column.Minutes.Name(), column.Attended.Name(), column.For.Name():
			l = voteLook(heading.Name(), l)
		default:
			l.fill = fillOut
		}
		a.paint(i+1, line, l)
	}
	a.height(line, heightOf([]string{"\n"}, []float64{1}, false))
}

// otherChecks offer units and kinds, and turn red what a decision lacks: a unit, a
// reason, a code or that there is none.
func (a *appraisalWriter) otherChecks(ids []string) {
	over := func(of column.Heading) string { return a.cellsOf(of, a.last+2, a.end) }
	cell := func(of column.Heading) string { return "$" + column.CellName(a.col(of), a.last+2) }
	v := excelize.NewDataValidation(true)
	a.lists.choices(a.pen, v, ids)
	a.validateRange(v, over(column.UnitCode), column.UnitCode.Name(), "Chọn mã đơn vị trong danh sách.")
	v = excelize.NewDataValidation(true)
	a.lists.choices(a.pen, v, kindWords(a.otherKinds()))
	a.validateRange(v, over(column.Kind), column.Kind.Name(),
		"Chọn loại quyết định; phải có lý do. "+capital(a.withoutCode()))
	kind, code := cell(column.Kind), cell(column.LeafCode)
	ofUnit := fmt.Sprintf(`OR(%s=%s,%s=%s)`, kind, quoted(vi.Decision(scoring.AcceptLate)), kind,
		quoted(vi.Decision(scoring.Approve)))
	a.voteChecks(a.last+2, a.end)
	a.redden(over(column.UnitCode), fmt.Sprintf(`AND(%s<>"",TRIM(%s)="")`, kind, cell(column.UnitCode)))
	a.redden(over(column.LeafCode), fmt.Sprintf(`AND(%s<>"",%s<>(TRIM(%s)=""))`, kind, ofUnit, code))
	a.redden(over(column.Reason), fmt.Sprintf(`AND(%s<>"",TRIM(%s)="")`, kind, cell(column.Reason)))
}

// cellsOf are a column's cells, from line to line.
func (a *appraisalWriter) cellsOf(of column.Heading, first, last int) string {
	return column.CellName(a.col(of), first) + ":" + column.CellName(a.col(of), last)
}

// capital begins a sentence.
func capital(s string) string {
	for i := range s {
		if i > 0 {
			return strings.ToUpper(s[:i]) + s[i:]
		}
	}
	return s
}
