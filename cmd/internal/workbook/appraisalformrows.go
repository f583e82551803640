package workbook

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"parindex/scoring"
)

// claimRow is a unit's claim on one leaf, to be decided on.
type claimRow struct {
	line  int
	node  *scoring.Criterion
	entry *scoring.Entry  // nil where the unit entered nothing
	self  *scoring.Points // exact; nil where there is none to rely on
	fault string          // what is wrong with the claim, or empty
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
	submission := a.Round.Submissions[card.Unit.ID]
	if submission == nil || submission.Entries[c.Code] == nil {
		return row
	}
	row.entry = submission.Entries[c.Code]
	row.fault = a.faultOf(submission.File, row.entry, c)
	line := card.Line(c.Code)
	if row.fault == "" && line != nil && isComplete(row.entry, card.Block.Set.Fields(c)) && c.HasSelf() {
		row.self = &line.Self
	}
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
		a.row(s.card, r)
	}
}

func (a *appraisalWriter) row(card *scoring.Scorecard, r claimRow) {
	plain := look{boxed: true, indent: 1}
	grey := plain
	grey.ink = inkGrey
	claimed, told := a.claimed(card.Block.Set, r), plain
	if r.fault != "" {
		told.ink = inkRed
	}
	texts := []string{card.Unit.ID, card.Unit.Name, r.node.Code, r.node.Title, "", claimed, citedBy(r.entry)}
	looks := []look{grey, grey, plain, plain, plain, told, plain}
	rooms := make([]float64, len(texts))
	for i, content := range texts {
		a.text(i+1, r.line, content, looks[i])
		rooms[i] = a.widths[i] - indentWidth
	}
	a.figures(r)
	reason := entryLook
	reason.align, reason.indent = "left", 1
	a.paint(a.col(colReason), r.line, reason)
	a.height(r.line, max(heightOf(texts, rooms, false), heightOf([]string{"\n"}, []float64{1}, false)))
}

// figures are the maximum, the points claimed, and the cell for those decided.
func (a *appraisalWriter) figures(r claimRow) {
	centred := look{boxed: true, align: "center"}
	a.number(a.col(colMax), r.line, r.node.Max, centred)
	from := centred
	switch {
	case r.fault != "":
		from.fill = fillOver
		a.paint(a.col(colFrom), r.line, from)
	case r.self != nil:
		from.format = pointsFormat(*r.self)
		a.number(a.col(colFrom), r.line, *r.self, from)
	default:
		a.paint(a.col(colFrom), r.line, from)
	}
	a.paint(a.col(colTo), r.line, entryLook)
}

// pointsFormat keeps long points readable; the cell holds all of them.
func pointsFormat(p scoring.Points) string {
	const most = 4
	if n, ends := p.Decimals(); ends && n <= most {
		return ""
	}
	return "0." + strings.Repeat("0", most)
}

// claimed is what a unit declared, in words, and what is wrong with it.
func (a *appraisalWriter) claimed(set *scoring.CriteriaSet, r claimRow) string {
	if !r.node.HasSelf() {
		return vi.Scale(r.node)
	}
	words := declaredWords(set.Fields(r.node), r.entry)
	if r.fault != "" {
		words = append(words, "Số tự đánh giá có lỗi: "+r.fault)
	}
	return strings.Join(words, "\n")
}

func declaredWords(fields []scoring.Field, e *scoring.Entry) []string {
	const nothing = "(đơn vị không kê khai)"
	if e == nil || len(fields) == 0 {
		if e == nil || e.Points.State == scoring.Blank {
			return []string{nothing}
		}
		return nil
	}
	var words []string
	blank := true
	for i, in := range e.Inputs {
		blank = blank && in.State == scoring.Blank
		words = append(words, strings.TrimPrefix(fields[i].Label+": "+inputWords(in), ": "))
	}
	if blank {
		return []string{nothing}
	}
	return words
}

func inputWords(in scoring.Input) string {
	switch {
	case in.State == scoring.Blank:
		return "(để trống)"
	case in.State == scoring.Bad:
		return "(có lỗi)"
	case in.Text != "":
		return in.Text
	}
	return vi.Value(in.Number)
}

// citedBy is a unit's evidence and explanation.
func citedBy(e *scoring.Entry) string {
	if e == nil {
		return ""
	}
	words := []string{e.Evidence}
	if e.Explanation != "" {
		words = append(words, "Giải trình: "+e.Explanation)
	}
	return strings.TrimSpace(strings.Join(words, "\n"))
}

// finish checks, protects and lays out the sheet.
func (a *appraisalWriter) finish() {
	last := len(a.columns)
	if a.last > a.head {
		a.checks()
		a.do(a.file.AutoFilter(a.sheet, cellName(1, a.head)+":"+cellName(last, a.last), nil))
	}
	a.freeze(0, a.head)
	a.protect()
	footer := strings.Join([]string{"Thẩm định", a.Agency.Name, a.Round.Title}, " – ")
	a.page(page{landscape: true, head: a.head, cols: last, lines: a.last + 1 + signatureLines, footer: footer})
	for _, line := range a.pageBreaks(a.chunks(), a.head, sum(a.widths)) {
		a.do(a.file.InsertPageBreak(a.sheet, cellName(1, line)))
	}
}

// checks take decisions from 0 to the maximum of their row, and turn red what
// was pasted past that, and the reason that a cut lacks. Each is one rule for
// the whole column: a province has tens of thousands of rows.
func (a *appraisalWriter) checks() {
	first := a.head + 1
	cell := func(of heading) string { return "$" + cellName(a.col(of), first) }
	over := func(of heading) string {
		return cellName(a.col(of), first) + ":" + cellName(a.col(of), a.last)
	}
	v := excelize.NewDataValidation(true)
	a.do(v.SetRange("0", cell(colMax), excelize.DataValidationTypeDecimal, excelize.DataValidationOperatorBetween))
	a.validateRange(v, over(colTo), "Điểm thẩm định", "Từ 0 đến điểm tối đa của dòng. "+a.leftBlank())
	to, most, from, reason := cell(colTo), cell(colMax), cell(colFrom), cell(colReason)
	a.redden(over(colTo), fmt.Sprintf("AND(ISNUMBER(%s),ROUND(%s-%s,9)>0)", to, to, most))
	a.redden(over(colReason), fmt.Sprintf(`AND(ISNUMBER(%s),ISNUMBER(%s),ROUND(%s-%s,9)>0,TRIM(%s)="")`, to, from, from, to, reason))
}

// chunks are the lines that stay together: a unit's line with its first row, the
// last row with the signature.
func (a *appraisalWriter) chunks() [][]int {
	var chunks [][]int
	for _, s := range a.sections {
		for i, r := range s.rows {
			chunk := []int{r.line}
			if i == 0 {
				chunk = []int{s.line, r.line}
			}
			chunks = append(chunks, chunk)
		}
	}
	if n := len(chunks); n > 0 {
		for line := range 1 + signatureLines {
			chunks[n-1] = append(chunks[n-1], a.last+1+line)
		}
	}
	return chunks
}
