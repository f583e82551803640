package report

import (
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/analysis"
	"parindex/scoring/seq"
)

// byAppraisal are the causes by which an appraisal changes what a unit claimed.
var byAppraisal = []analysis.Cause{analysis.NoEvidence, analysis.Cut, analysis.Added}

// changedLine is a line on which the appraisal changed what the unit claimed.
type changedLine struct {
	scoring.Line
	causes analysis.Amounts // how much of the total by each of byAppraisal; none of an item or of what was granted
}

// changed are the lines on which decisions changed what the unit claimed, those that were cut first.
func (n *Notice) changed() (changed []changedLine) {
	u := n.account.Unit
	for _, l := range u.Standing.Card.Lines {
		switch granted := l.IsGranted() || l.Unclaimed; { // in place of no claim
		case l.Steps.Last() == nil, l.Change().IsZero(), granted && !l.IsCut():
			continue
		}
		of := seq.First(u.Losses.Losses, func(leaf analysis.Leaf) bool { return leaf.Line.Criterion == l.Criterion })
		changed = append(changed, changedLine{l, seq.Filter(of.Causes,
			func(a analysis.Amount) bool { return slices.Contains(byAppraisal, a.Cause) })})
	}
	slices.SortStableFunc(changed, func(a, b changedLine) int { return a.Change().Sign() - b.Change().Sign() })
	return changed
}

// changes are what the appraisal took and added: who decided so, when and why, what the unit answered, and what that is
// of the total, with the sums of part 3; nil where it changed nothing.
func (n *Notice) changes() *page.Table {
	e := &n.account
	changed := n.changed()
	if len(changed) == 0 {
		return nil
	}
	t := &page.Table{Title: []string{e.say("5. Points that the appraisal changed")}}
	type row struct { // a decision
		changedLine
		said  string
		first bool // beside it stand the figures
	}
	var rows []row
	for _, l := range changed {
		for i, said := range n.decisions(l.Line) {
			rows = append(rows, row{l, said, i == 0})
		}
	}
	once := func(of func(changedLine) page.Cell) func(row) page.Cell {
		return func(r row) page.Cell { return shownIf(r.first, of(r.changedLine), "") }
	}
	fill(t, []column[row]{
		word(e.say("Code"), 0, func(r row) string { return r.Criterion.Code + e.takenOff(r.Line) }),
		figure(e.say("Self"), 0, once(func(l changedLine) page.Cell { return e.selfOf(l.Line, e.cell(l.Self)) })),
		figure(e.say("Appraised"), 0, once(func(l changedLine) page.Cell { return e.cell(l.Appraised) })),
		figure(e.say("Change of the total"), 0, once(func(l changedLine) page.Cell {
			return shownIf(len(l.causes) > 0, e.changeCell(l.causes.Sum().Neg()), "–")
		})),
		word(e.say("Decision"), 0, func(r row) string { return r.said }),
		word(e.say("The unit's explanation"), 0, once(func(l changedLine) page.Cell { return page.Word(n.reply(l.Line)) })),
	}, rows)
	n.sums(t, changed)
	t.Notes = n.apart(changed)
	if changed[0].IsCut() {
		t.Notes = append(t.Notes, n.due(e.Unit.Standing.Card)...)
	}
	return t
}

// sums adds a row for each cause of part 3.
func (n *Notice) sums(t *page.Table, changed []changedLine) {
	e := &n.account
	for _, cause := range byAppraisal {
		sum := scoring.Sum(seq.Map(changed, func(l changedLine) scoring.Points { return l.causes.Of(cause) })...)
		if sum.IsZero() {
			continue
		}
		cell := e.changeCell(sum.Neg())
		cell.Strong = true
		label := page.Cell{Text: text.Capital(e.Lang.Cause(cause)) + e.say(" (as in part 3)"), Strong: true}
		t.Rows, t.Sums = append(t.Rows, []page.Cell{{}, {}, {}, cell, label, {}}), t.Sums+1
	}
}

// apart says of lines that are in none of the sums where part 3 has them.
func (n *Notice) apart(changed []changedLine) []page.Line {
	e := &n.account
	var items, unusable []string
	for _, l := range changed {
		switch {
		case l.Part.IsItem():
			items = append(items, l.Criterion.Code)
		case len(l.causes) == 0:
			unusable = append(unusable, l.Criterion.Code)
		}
	}
	var lines []string
	if len(items) > 0 {
		lines = append(lines, strings.Join(items, ", ")+
			e.say(": bonus or penalty, which stands in a row of its own in part 3."))
	}
	if len(unusable) > 0 {
		lines = append(lines, strings.Join(unusable, ", ")+e.say(": what the unit claimed cannot be used; in part 3 under “%s”.",
			text.Capital(e.Lang.Cause(analysis.Granted))))
	}
	return page.Lines(lines...)
}

// due is until when the unit may explain what the first appraisal took; a final result invites nobody to explain.
func (n *Notice) due(card *scoring.Scorecard) []page.Line {
	e := &n.account
	d := e.Round.Deadline(scoring.ReplyStage, card.Block.ID)
	switch open := e.Round.Today != "" && d != nil && e.Round.Today <= d.Day; {
	case !open && e.Round.Stage != scoring.FirstAppraisal:
		return nil
	case d == nil:
		return page.Lines(e.say("The round has no deadline for explanations."))
	}
	return page.Lines(e.say("Explanations of the first appraisal may be sent until %s; the final appraisal comes "+
		"after them.", e.Lang.Day(d.Day)))
}

// decisions are all that count, in order.
func (n *Notice) decisions(l scoring.Line) []string {
	e := &n.account
	return seq.Map(seq.Filter(l.Steps, scoring.Step.Counts), func(step scoring.Step) string {
		none := ""
		if !step.Change.IsZero() {
			none = e.say("none given")
		}
		return e.Lang.Value(step.Before) + " → " + e.Lang.Value(step.After) + e.by(step, none)
	})
}

// reply is what the unit answered to the first appraisal; nobody answers for points that were added.
func (n *Notice) reply(l scoring.Line) string {
	switch {
	case !l.HasReply() && l.IsCut():
		return n.account.say("none")
	case !l.HasReply():
		return "–"
	}
	return joined(l.Reply.Text, l.Reply.Evidence) + n.account.Lang.DaysLate(l.Reply)
}
