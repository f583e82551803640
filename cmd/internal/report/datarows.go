package report

import (
	"cmp"
	"fmt"
	"slices"

	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// leafRow is a criterion of a unit on its line of the sheet of criteria.
type leafRow struct {
	line int
	unit unitRow
	area string // code
	*scoring.Line
	factor scoring.Points
}

// leafRows are all leaves of all units, items last, which count as they stand.
func leafRows(units []unitRow) (rows []leafRow) {
	for _, u := range units {
		area := -1
		for i := range u.Card.Lines {
			line := &u.Card.Lines[i]
			row := leafRow{firstLine + len(rows), u, "", line, scoring.Whole(1)}
			if line.Part == scoring.OfTree {
				if line.Depth == 0 {
					area++
				}
				row.area, row.factor = u.factorOf(area, line)
			}
			if line.Criterion.IsLeaf() {
				rows = append(rows, row)
			}
		}
	}
	return rows
}

// factorOf is the code of an area and what a point of one of its leaves adds to the total.
func (u unitRow) factorOf(area int, line *scoring.Line) (code string, factor scoring.Points) {
	if u.losses == nil {
		return "", factor
	}
	a := &u.losses.Areas[area]
	if line.Criterion.IsSurvey() {
		return a.Line.Criterion.Code, a.SurveyFactor
	}
	return a.Line.Criterion.Code, a.Factor
}

// leafSheet is every criterion of every unit.
func (d *Data) leafSheet(units []unitRow) *dataSheet {
	s := newDataSheet(d.Lang.Say("Tiêu chí", "Criteria"))
	of := unitColumns(d, func(r leafRow) unitRow { return r.unit })
	fillData(s, slices.Concat(of, d.leafColumns(), d.countedColumns(s)), leafRows(units))
	return s
}

// leafColumns are the criterion with its points.
func (d *Data) leafColumns() []column[leafRow] {
	return []column[leafRow]{
		textOf("part", d.say("Part"), func(r leafRow) string { return d.Lang.Term("part", string(r.Part)) }),
		textOf("area", d.say("Area"), func(r leafRow) string { return r.area }),
		textOf("code", d.say("Code"), func(r leafRow) string { return r.Criterion.Code }),
		textOf("title", d.say("Criterion"), func(r leafRow) string { return r.Criterion.Title }),
		figureOf("self", d.say("Self"), func(r leafRow) page.Cell {
			return figureIf(r.Criterion.HasSelf() && !r.Unusable, r.Self)
		}),
		figureOf("appraised", d.say("Appraised"), func(r leafRow) page.Cell {
			return figureIf(!r.Criterion.IsSurvey(), r.Appraised)
		}),
		figureOf("survey", d.Lang.Say("Điều tra xã hội học", "Survey"), func(r leafRow) page.Cell {
			return figureIf(r.Criterion.IsSurvey() && !r.NoSurvey, r.Survey)
		}),
	}
}

// countedColumns are what the points are added up to, as formulas. Items have none.
func (d *Data) countedColumns(s *dataSheet) []column[leafRow] {
	ofTree := func(format, one, other string) func(leafRow) page.Cell {
		return func(r leafRow) page.Cell {
			if r.Part != scoring.OfTree {
				return page.Cell{}
			}
			return formula(fmt.Sprintf(format, s.at(one, r.line), s.at(other, r.line)))
		}
	}
	return []column[leafRow]{
		figureOf("final", d.say("Final"), func(r leafRow) page.Cell {
			return formula(fmt.Sprintf("SUM(%s,%s)", s.at("appraised", r.line), s.at("survey", r.line)))
		}),
		figureOf("max", d.say("Maximum"), func(r leafRow) page.Cell { return exactly(attainable(*r.Line)) }),
		shaded(figureOf("lost", d.Lang.Say("Điểm mất", "Lost"), ofTree("%s-%s", "max", "final"))),
		figureOf("factor", d.say("Factor"), func(r leafRow) page.Cell { return exactly(r.factor) }),
		figureOf("counted", d.say("Counted in the total"), ofTree("%s*%s", "final", "factor")),
		figureOf("counted_max", d.say("Counted in the maximum"), ofTree("%s*%s", "max", "factor")),
	}
}

// decisionSheet is every decision on every unit, those too that do not count.
func (d *Data) decisionSheet(units []unitRow) *page.Sheet {
	type row struct {
		unit unitRow
		scoring.Step
	}
	var rows []row
	for _, u := range units {
		for _, step := range u.Card.Decisions() {
			rows = append(rows, row{u, step})
		}
	}
	points := func(r row, p scoring.Points) page.Cell { return figureIf(r.Kind == scoring.PointsDecision, p) }
	s := newDataSheet(d.say("Decisions"))
	fillData(s, append(unitColumns(d, func(r row) unitRow { return r.unit }), []column[row]{
		textOf("code", d.say("Code"), func(r row) string { return r.Code }),
		textOf("kind", d.Lang.Say("Loại quyết định", "Kind"), func(r row) string { return d.Lang.Decision(r.Kind) }),
		textOf("agency", d.say("Agency"), func(r row) string { return d.Round.AgencyName(r.Agency) }),
		textOf("stage", d.say("Stage"),
			func(r row) string { return d.Lang.Stage(cmp.Or(r.Stage, scoring.FinalAppraisal)) }),
		textOf("day", d.say("Day"), func(r row) string { return string(r.Day) }),
		figureOf("before", d.say("Before"), func(r row) page.Cell { return points(r, r.Before) }),
		figureOf("after", d.say("After"), func(r row) page.Cell { return points(r, r.After) }),
		figureOf("change", d.say("Change"), func(r row) page.Cell { return points(r, r.Change) }),
		textOf("counts", d.say("Counts"), func(r row) string {
			return map[bool]string{true: d.say("yes"), false: d.say("no")}[r.Counts()]
		}),
		textOf("reason", d.say("Reason"), func(r row) string { return r.Reason }),
		textOf("evidence", d.say("Evidence"), func(r row) string { return r.Evidence }),
		textOf("place", d.say("Place"), func(r row) string { return shown(r.Pos) }),
	}...), rows)
	return &s.Sheet
}

// faultSheet is every fault, in the colour of its severity.
func (d *Data) faultSheet() *page.Sheet {
	s := newDataSheet(d.say("Faults"))
	s.Full = true
	fillData(s, []column[fault.Diagnostic]{
		named("severity", word(d.Lang.Say("Mức", "Severity"), 0, func(f fault.Diagnostic) page.Cell {
			return page.Cell{Text: d.Lang.Severity(f.Severity), Tone: tone(f.Severity)}
		})),
		textOf("place", d.say("Place"), func(f fault.Diagnostic) string { return shown(f.Pos) }),
		textOf("unit", d.say("Unit id"), func(f fault.Diagnostic) string { return f.About.Unit }),
		textOf("message", d.say("Message"), func(f fault.Diagnostic) string { return d.Lang.Message(f) }),
		textOf("hint", d.say("Hint"), func(f fault.Diagnostic) string { return d.Lang.Hint(f) }),
		textOf("code", d.Lang.Say("Mã lỗi", "Code"), func(f fault.Diagnostic) string { return string(f.Code) }),
	}, d.Faults)
	return &s.Sheet
}
