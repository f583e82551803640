package report

import (
	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// cuts are what the appraisal took: who decided so, when and why, and what the unit answered; nil where it took
// nothing.
func (n *Notice) cuts() *page.Table {
	e, card := &n.account, n.account.Unit.Standing.Card
	cut := seq.Filter(card.Lines, func(l scoring.Line) bool { return l.Criterion.IsLeaf() && l.IsCut() })
	if len(cut) == 0 {
		return nil
	}
	t := &page.Table{Title: []string{e.say("5. Points that the appraisal took")}}
	type row struct { // a decision
		scoring.Line
		said  string
		first bool // beside it stand the figures
	}
	var rows []row
	for _, l := range cut {
		for i, said := range n.decisions(l) {
			rows = append(rows, row{l, said, i == 0})
		}
	}
	once := func(of func(scoring.Line) page.Cell) func(row) page.Cell {
		return func(r row) page.Cell { return shownIf(r.first, of(r.Line), "") }
	}
	fill(t, []column[row]{
		word(e.say("Code"), 0, func(r row) string { return r.Criterion.Code + e.takenOff(r.Line) }),
		figure(e.say("Self"), 0, once(func(l scoring.Line) page.Cell { return e.selfOf(l, e.fixed(l.Self)) })),
		figure(e.say("Appraised"), 0, once(func(l scoring.Line) page.Cell { return e.fixed(l.Appraised) })),
		word(e.say("Decision"), 0, func(r row) string { return r.said }),
		word(e.say("The unit's explanation"), 0, once(func(l scoring.Line) page.Cell { return page.Word(n.reply(l)) })),
	}, rows)
	t.Notes = n.due(card)
	return t
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

// decisions are all that count, in order, else whose decision is missing.
func (n *Notice) decisions(l scoring.Line) []string {
	e := &n.account
	steps := seq.Filter(l.Steps, scoring.Step.Counts)
	if len(steps) == 0 {
		return []string{e.say("not appraised") + ": " + e.Round.AgencyName(l.Owner)}
	}
	return seq.Map(steps, func(step scoring.Step) string {
		none := ""
		if !step.Change.IsZero() {
			none = e.say("none given")
		}
		return e.Lang.Value(step.Before) + " → " + e.Lang.Value(step.After) + e.by(step, none)
	})
}

// reply is what the unit answered to the first appraisal.
func (n *Notice) reply(l scoring.Line) string {
	if !l.HasReply() {
		return n.account.say("none")
	}
	return joined(l.Reply.Text, l.Reply.Evidence) + n.account.Lang.DaysLate(l.Reply)
}
