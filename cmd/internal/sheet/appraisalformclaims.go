package sheet

import (
	"slices"
	"strings"

	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// claimRow is a unit's claim on one leaf, to be decided on.
type claimRow struct {
	line    int
	node    *scoring.Criterion
	entry   *scoring.Entry  // nil where the unit entered nothing
	self    *scoring.Points // nil where there is none to rely on
	from    *scoring.Points // what a decision replaces, likewise
	fault   string          // what is wrong with the claim, or empty
	claimed string          // what the unit declared, in words
	scored  scoring.Line    // as the decisions so far leave it; without a spot where it was not scored
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
		s.note = a.noteOn(s, out)
		a.last = s.line + len(s.rows)
		a.sections = append(a.sections, s)
	}
	a.end = a.last
	if units, rows := a.openUnits(); len(units) > 0 {
		a.end += 1 + rows
	}
}

// claims are a unit's leaves that the agency decides on, and the codes of its
// leaves that do not apply to the unit.
func (a *appraisalWriter) claims(card *scoring.Scorecard) (rows []claimRow, out []string) {
	if !a.Agency.Appraises(card.Unit, card.Block) {
		return nil, nil
	}
	excluded := excludedLeaves(card.Block.Set, card.Unit)
	scored := seq.By(card.Lines, func(l scoring.Line) string { return l.Criterion.Code })
	card.Block.Set.Walk(func(c *scoring.Criterion, _ int) {
		line := scored[c.Code]
		switch {
		case a.Again && a.stale(line) == nil:
		case !c.IsLeaf() || c.IsSurvey() || !a.Again && !a.takes(card, c, a.Second && line.HasReply()):
		case line.Excluded != nil || len(scored) == 0 && excluded[c.Code]:
			out = append(out, c.Code)
		case a.Again || !a.Second || a.isDue(card, line):
			rows = append(rows, a.claim(card, c, line))
		}
	})
	return append(seq.Filter(rows, claimRow.toRead), slices.DeleteFunc(rows, claimRow.toRead)...), out
}

// toRead says whether only an explanation speaks for a claim: such rows come first.
func (r claimRow) toRead() bool { return r.scored.ToRead() }

// stale is the decision to make again on a leaf, where it is the agency's in the list's appraisal: the first of those
// that are stale, since the others follow it; nil where it is not.
func (a *appraisalWriter) stale(line scoring.Line) *scoring.Step {
	i := slices.IndexFunc(line.Steps, func(step scoring.Step) bool { return step.Stale && step.Counts() })
	if i < 0 {
		return nil
	}
	step := &line.Steps[i]
	if step.Agency != a.Agency.ID || (step.Stage == scoring.FirstAppraisal) != (a.Stage == scoring.FirstAppraisal) {
		return nil
	}
	return step
}

// takes says whether a leaf is for the agency: it is its own, or nobody's that has
// no council. What units explained their council takes as well.
func (a *appraisalWriter) takes(card *scoring.Scorecard, c *scoring.Criterion, explained bool) bool {
	nobodys := a.Unassigned && a.Round.Owner(card.Unit, card.Block, c) == ""
	return a.Agency.Owns(c) || a.Agency.Council && explained || nobodys
}

// isDue says whether a leaf comes before the final appraisal once more.
func (a *appraisalWriter) isDue(card *scoring.Scorecard, line scoring.Line) bool {
	switch {
	case line.Spot == nil: // nothing to score the unit by
		return false
	case line.HasReply():
		return true
	case line.Steps.Last() != nil:
		return line.IsCut()
	case card.Absent, line.Part.IsItem() && isBlank(line.Entry):
		return false
	case line.Criterion.HasSelf():
		return a.Round.Regulation.Unappraised != scoring.AcceptSelf && !isBlank(line.Entry)
	}
	return true
}

func isBlank(e *scoring.Entry) bool {
	return e == nil || e.Points.State == scoring.Blank &&
		!slices.ContainsFunc(e.Inputs, func(in scoring.Input) bool { return in.State != scoring.Blank })
}

// excludedLeaves are the codes of the leaves that do not apply to a unit, below
// those that its exclusions name.
func excludedLeaves(set *scoring.CriteriaSet, unit *scoring.Unit) map[string]bool {
	named := seq.Set(unit.NotApplicable, func(x scoring.Exclusion) string { return x.Code })
	excluded, under := map[string]bool{}, -1
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
func (a *appraisalWriter) noteOn(s unitSection, out []string) string {
	var notes []string
	switch submission := a.Round.Submissions[s.card.Unit.ID]; {
	case submission == nil:
		notes = append(notes, "chưa nộp bản tự đánh giá")
	case submission.Unreadable:
		notes = append(notes, "không đọc được bản tự đánh giá")
	}
	first := seq.Map(seq.Filter(s.rows, claimRow.toRead), func(r claimRow) string { return r.node.Code })
	if len(first) > 0 {
		notes = append(notes,
			"xếp đầu vì chỉ có giải trình cách tính, không có tài liệu kiểm chứng: "+strings.Join(first, ", "))
	}
	if len(out) > 0 {
		notes = append(notes, "không áp dụng "+strings.Join(out, ", "))
	}
	return strings.Join(notes, "; ")
}

func (a *appraisalWriter) claim(card *scoring.Scorecard, c *scoring.Criterion, line scoring.Line) claimRow {
	row := claimRow{node: c, scored: line}
	if submission := a.Round.Submissions[card.Unit.ID]; submission != nil && submission.Entries[c.Code] != nil {
		row.entry = submission.Entries[c.Code]
		row.fault = a.faultOf(submission.File, c)
		if row.fault == "" && line.Spot != nil && c.HasSelf() && isComplete(row.entry, card.Block.Set.Fields(c)) {
			row.self = &line.Self
		}
	}
	row.from = row.self
	if last := line.Steps.Last(); a.Second && last != nil {
		row.from = &last.After
	}
	if stale := a.stale(line); a.Again && stale != nil && (row.self != nil || !stale.Before.IsZero()) {
		row.from = &stale.Before
	}
	row.claimed = claimedBy(a.Round, card.Block.Set, row)
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
var besideValue = []fault.Code{scoring.CodeInputMissing, scoring.CodeEntryMissing, scoring.CodeEvidenceMissing}

// faultOf is the first thing that is wrong with a claim, in words.
func (a *appraisalWriter) faultOf(file string, c *scoring.Criterion) string {
	for _, d := range a.faults[file] {
		if d.About.IsOn(c.Code) && !slices.Contains(besideValue, d.Code) {
			return vi.Message(d)
		}
	}
	return ""
}
