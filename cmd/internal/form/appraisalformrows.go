package form

import (
	"fmt"
	"slices"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/scoring"
)

// claimRow is a unit's claim on one leaf, to be decided on.
type claimRow struct {
	line    int
	node    *scoring.Criterion
	entry   *scoring.Entry  // nil where the unit entered nothing
	self    *scoring.Points // exact; nil where there is none to rely on
	fault   string          // what is wrong with the claim, or empty
	claimed string          // what the unit declared, in words
}

// plan gives every row its line.
func (a *appraisalWriter) plan() {
	a.last = a.head
	for _, card := range a.Cards {
		s := unitSection{line: a.last + 1, card: card}
		var out []string
		s.rows, out = a.claims(card)
		if len(s.rows) == 0 {
			continue
		}
		for i := range s.rows {
			s.rows[i].line = s.line + 1 + i
		}
		s.note = a.noteOn(card, out)
		a.last = s.line + len(s.rows)
		a.sections = append(a.sections, s)
	}
}

// claims are a unit's leaves that the agency appraises, and the codes of those
// that do not apply to it.
func (a *appraisalWriter) claims(card *scoring.Scorecard) (rows []claimRow, out []string) {
	excluded := excludedLeaves(card.Block.Set, card.Unit)
	card.Block.Set.Walk(func(c *scoring.Criterion, _ int) {
		switch {
		case !c.IsLeaf() || c.IsSurvey() || !a.takes(c):
		case excluded[c.Code]:
			out = append(out, c.Code)
		default:
			rows = append(rows, a.claim(card, c))
		}
	})
	return rows, out
}

func (a *appraisalWriter) takes(c *scoring.Criterion) bool {
	return c.Agency == a.Agency.ID || c.Agency == "" && a.Unassigned
}

// excludedLeaves are the codes of the leaves that do not apply to a unit, below
// those that its exclusions name.
func excludedLeaves(set *scoring.CriteriaSet, unit *scoring.Unit) map[string]bool {
	named, excluded, under := map[string]bool{}, map[string]bool{}, -1
	for _, e := range unit.NotApplicable {
		named[e.Code] = true
	}
	set.Walk(func(c *scoring.Criterion, depth int) {
		if under >= 0 && depth <= under {
			under = -1
		}
		if under < 0 && named[c.Code] {
			under = depth
		}
		if under >= 0 && c.IsLeaf() {
			excluded[c.Code] = true
		}
	})
	return excluded
}

// noteOn is what an appraiser should know before the rows of a unit.
func (a *appraisalWriter) noteOn(card *scoring.Scorecard, out []string) string {
	var notes []string
	switch submission := a.Round.Submissions[card.Unit.ID]; {
	case submission == nil:
		notes = append(notes, "chưa nộp bản tự đánh giá")
	case submission.Unreadable:
		notes = append(notes, "không đọc được bản tự đánh giá")
	}
	if len(out) > 0 {
		notes = append(notes, "không áp dụng "+strings.Join(out, ", "))
	}
	return strings.Join(notes, "; ")
}

func (a *appraisalWriter) claim(card *scoring.Scorecard, c *scoring.Criterion) claimRow {
	row := claimRow{node: c}
	if submission := a.Round.Submissions[card.Unit.ID]; submission != nil && submission.Entries[c.Code] != nil {
		row.entry = submission.Entries[c.Code]
		row.fault = a.faultOf(submission.File, row.entry, c)
		line := card.Line(c.Code)
		if row.fault == "" && line != nil && c.HasSelf() && isComplete(row.entry, card.Block.Set.Fields(c)) {
			row.self = &line.Self
		}
	}
	row.claimed = claimedBy(card.Block.Set, row)
	return row
}

// isComplete says whether a unit entered all that its points follow from.
func isComplete(e *scoring.Entry, fields []scoring.Field) bool {
	if len(fields) == 0 {
		return e.Points.State == scoring.Given
	}
	return !slices.ContainsFunc(e.Inputs, func(in scoring.Input) bool { return in.State != scoring.Given })
}

// besideValue are faults that leave the claimed points as they are: of blanks,
// which show as such, and of evidence, which the agency is to judge.
var besideValue = []scoring.Code{scoring.CodeInputMissing, scoring.CodeEntryMissing, scoring.CodeEvidenceMissing}

// faultOf is the first thing that is wrong with a claim, in words.
func (a *appraisalWriter) faultOf(file string, e *scoring.Entry, c *scoring.Criterion) string {
	cells := []scoring.Position{e.Points.Pos}
	for _, in := range e.Inputs {
		cells = append(cells, in.Pos)
	}
	about := scoring.Arg{Name: "criterion", Value: c.Code}
	for _, d := range a.faults[file] {
		named := slices.ContainsFunc(d.Args, func(arg scoring.Arg) bool { return arg.Name == about.Name && arg.Value == about.Value })
		if (named || d.Pos.Line > 0 && slices.Contains(cells, d.Pos)) && !slices.Contains(besideValue, d.Code) {
			return vi.Message(d)
		}
	}
	return ""
}

// section writes a unit's line and rows.
func (a *appraisalWriter) section(s unitSection) {
	title := fmt.Sprintf("%s (%s)", s.card.Unit.Name, s.card.Block.Name)
	if s.note != "" {
		title += " – " + s.note
	}
	l := look{bold: true, boxed: true, fill: fillArea, indent: 1}
	a.across(1, len(a.columns), s.line, title, l)
	a.height(s.line, heightOf([]string{title}, []float64{sum(a.widths) - indentWidth}, true))
	for _, r := range s.rows {
		a.row(s.card.Unit, r)
	}
}

func (a *appraisalWriter) row(unit *scoring.Unit, r claimRow) {
	texts, rooms := make([]string, len(a.columns)), make([]float64, len(a.columns))
	for i, heading := range a.columns {
		content, l := r.shown(unit, heading.Name())
		a.text(i+1, r.line, content, l)
		texts[i], rooms[i] = content, a.widths[i]-indentWidth
	}
	a.figures(r)
	a.height(r.line, max(heightOf(texts, rooms, false), heightOf([]string{"\n"}, []float64{1}, false)))
}

// shown is the text of a row in a column of that name, and its look.
func (r claimRow) shown(unit *scoring.Unit, name string) (string, look) {
	l := look{boxed: true, indent: 1}
	grey := l
	grey.ink = inkGrey
	switch name {
	case column.UnitCode.Name():
		return unit.ID, grey
	case column.UnitName.Name():
		return unit.Name, grey
	case column.LeafCode.Name():
		return r.node.Code, l
	case column.LeafName.Name():
		return r.node.Title, l
	case colClaimed.Name():
		if r.fault != "" {
			l.ink = inkRed
		}
		return r.claimed, l
	case colCited.Name():
		return citedBy(r.entry), l
	}
	l.open, l.fill = true, fillEntry // of the reason; figures have their own look
	return "", l
}

// figures are the maximum, the points claimed, and the cell for those decided.
func (a *appraisalWriter) figures(r claimRow) {
	centred := look{boxed: true, align: "center"}
	a.number(a.col(column.Max), r.line, r.node.Max, centred)
	from := centred
	switch {
	case r.fault != "":
		from.fill = fillOver
		a.paint(a.col(column.From), r.line, from)
	case r.self != nil:
		from.format = pointsFormat(*r.self)
		a.number(a.col(column.From), r.line, *r.self, from)
	default:
		a.paint(a.col(column.From), r.line, from)
	}
	a.paint(a.col(column.To), r.line, entryLook)
}

// pointsFormat keeps long points readable; the cell holds all of them.
func pointsFormat(p scoring.Points) string {
	const most = 4
	if n, ends := p.Decimals(); ends && n <= most {
		return ""
	}
	return "0." + strings.Repeat("0", most)
}
