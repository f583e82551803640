package report

import (
	"parindex/cmd/internal/record"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/account"
	"parindex/scoring/analysis"
)

// json has the consequences for this unit alone. The diagnostics are the unit's, or the
// criterion's where one is explained, and then the unit is without its areas and lines.
func (e *Account) json() object {
	u, r := e.Unit, &e.Result
	card := u.Standing.Card
	unit := record.UnitOf(u.Block, u.At, u.Round.Regulation.Rounding)
	unit.Firm = record.FirmOf(e.Firms[card.Unit.ID])
	faults := u.Faults
	if e.Criterion != nil {
		unit.Areas, unit.Lines, faults = nil, nil, e.Criterion.Faults
	}
	return object{
		{"", r.head()},
		{"block", u.Ranking.Block.ID},
		{"set", u.Ranking.Block.Set.ID},
		{"ranked", u.Ranking.Ranked},
		{"unit", unit},
		{"scaling", card.Scaling},
		{"rounding", record.Rounding(u.Round.Regulation.Rounding)},
		{"neighbours", each(u.Neighbours, r.neighbourJSON)},
		{"class?", e.placingJSON()},
		{"excluded", each(u.Excluded, excludedJSON)},
		{"no_cases?", each(withoutCases(card), noCasesJSON)},
		{"handed_in?", handedInJSON(card)},
		{"other_decisions?", each(card.Other, stepJSON)},
		{"lost", each(e.lost(), lostJSON)},
		{"consequences?", record.ConsequencesOf(e.follows())},
		{"criterion?", e.stepsJSON()},
		{"diagnostics", faultsJSON(faults, e.Lang)},
	}
}

func excludedJSON(l scoring.Line) object {
	c := l.Criterion
	return object{
		{"code", c.Code},
		{"title", c.Title},
		{"max", c.Max},
		{"reason", l.Excluded.Reason},
		{"at", record.PositionOf(l.Excluded.Pos)},
	}
}

// noCasesJSON is where the maximum of a leaf of 0/0 went; nowhere without passed_to.
func noCasesJSON(l scoring.Line) object {
	c := l.Criterion
	return object{{"code", c.Code}, {"title", c.Title}, {"max", c.Max}, {"passed_to?", l.Zero.PassedTo}}
}

// lostJSON has as of_total what counts in the total, scaled and weighted.
func lostJSON(l analysis.Leaf) object {
	return object{{"code", l.Line.Criterion.Code}, {"lost", l.Line.Lost()}, {"of_total", l.Lost}}
}

// handedInJSON is when the self-assessment came, and what its coming late cost.
func handedInJSON(card *scoring.Scorecard) object {
	var day scoring.Day
	var place *record.Position
	if card.Receipt != nil {
		at := record.PositionOf(card.Receipt.Pos)
		day, place = card.Receipt.Day, &at
	} else if !card.Missing {
		return nil
	}
	return object{
		{"received?", day},
		{"days_late", card.DaysLate},
		{"points_off", card.LatePenalty},
		{"accepted?", card.LateAccepted != nil},
		{"missing?", card.Missing},
		{"at?", place},
	}
}

func (r *Result) neighbourJSON(n account.Neighbour) object {
	card := n.Standing.Card
	return object{
		{"unit", card.Unit.ID},
		{"name", card.Unit.Name},
		{"rank", n.Standing.Rank},
		{"above", n.Above},
		{"index", r.some(card.Index)},
		{"difference", n.Difference},
		{"decided", gapJSON(n)},
	}
}

// gapJSON is what puts one before the other; nothing on the same place.
func gapJSON(n account.Neighbour) any {
	if n.Gap.By == "" {
		return nil
	}
	theirs, own := n.Gap.Below, n.Gap.Above
	if n.Above {
		theirs, own = own, theirs
	}
	return object{{"by", n.Gap.By}, {"theirs", theirs}, {"own", own}}
}

// placingJSON has as by_index the class by the figure alone, before the caps.
func (e *Account) placingJSON() object {
	scale, p := e.Unit.Scale, e.Unit.Placing
	if scale == nil {
		return nil
	}
	byIndex := ""
	if p.ByFigure < len(scale.Levels) {
		byIndex = scale.Levels[p.ByFigure].Name
	}
	return object{
		{"name", e.Unit.Standing.Class},
		{"by", scale.By},
		{"on", scale.On},
		{"figure", p.Figure},
		{"by_index", byIndex},
		{"held_down", each(p.Held, func(c scoring.ClassCap) object {
			return object{{"code", c.Code}, {"below", c.Below}, {"at_most", c.AtMost}, {"at", record.PositionOf(c.Pos)}}
		})},
	}
}

// stepsJSON is how the points of a criterion came about; nothing where none is explained.
func (e *Account) stepsJSON() object {
	if e.Criterion == nil {
		return nil
	}
	c, r := e.Criterion, &e.Result
	node, unappraised := c.Line.Criterion, scoring.UnappraisedPolicy("")
	line := r.line(c.Line)
	if e.Unit.Losses != nil {
		line.Loss = record.LossOf(e.Unit.Losses.On(node), e.Unit.Round.Regulation.Rounding)
	}
	if node.IsLeaf() && !node.IsSurvey() && c.Line.Excluded == nil && c.Line.Steps.Last() == nil {
		unappraised = c.Round.Regulation.Unappraised
	}
	return object{
		{"", line},
		{"max_at", record.PositionOf(node.MaxPos)},
		{"source?", record.TextOf(node.Source)},
		{"earlier?", e.earlierJSON()},
		{"", e.ruleJSON()},
		{"", e.workingJSON()},
		{"cells?", each(c.Cells, cellJSON)},
		{"beside?", besideJSON(c.Line.Entry)},
		{"taken?", e.takenJSON()},
		{"decisions?", each(c.Line.Steps, stepJSON)},
		{"other_decisions?", each(e.about(), stepJSON)},
		{"explanation?", replyJSON(c.Line.Reply)},
		{"unappraised?", unappraised},
		{"excluded?", e.notApplicableJSON()},
		{"children?", each(c.Children, r.line)},
	}
}

// earlierJSON is what the criterion said before it was amended.
func (e *Account) earlierJSON() []object {
	node, v := e.Criterion.Line.Criterion, &Criteria{Lang: e.Lang}
	return each(node.Earlier, func(a scoring.Amendment) object { return v.earlierJSON(node, a) })
}

// ruleJSON has the scale in words.
func (e *Account) ruleJSON() object {
	node := e.Criterion.Line.Criterion
	if node.Rule == nil {
		return nil
	}
	return object{
		{"rule", node.Rule.Kind()},
		{"rule_at", record.PositionOf(node.RulePos)},
		{"scale?", e.Lang.Rule(e.Criterion.Line.Part, text.In(e.Unit.Round, node))},
	}
}

func (e *Account) workingJSON() object {
	w := e.Criterion.Line.Work()
	if w == nil {
		return nil
	}
	var all []object
	_, alternatives := e.Lang.Alternatives(e.Criterion.Line.Part, e.Criterion.Line.Criterion, w.Alternatives)
	for i, text := range alternatives {
		all = append(all, object{{"text", text}, {"chosen", i == w.Chosen}})
	}
	var percent *scoring.Points // of 0 is one
	if w.Rated {
		percent = &w.Percent
	}
	return object{{"alternatives?", all}, {"percent?", percent}, {"by_rule", e.some(w.Points)}}
}

func cellJSON(c account.Cell) object {
	return object{
		{"field", c.Field.Name},
		{"label?", c.Field.Label},
		{"state", stateOf(c.Input)},
		{"text?", c.Input.Text},
		{"value?", numberOf(c.Input)},
		{"at", record.PositionOf(c.Input.Pos)},
	}
}

// stepJSON is a decision, of points where it has no kind, and then without a code.
func stepJSON(s scoring.Step) object {
	code := s.Code
	if s.Kind == scoring.PointsDecision {
		code = ""
	}
	return object{{"kind?", s.Kind}, {"code?", code}, {"", decidedJSON(s)}}
}

// decidedJSON has as void why a decision does not count.
func decidedJSON(s scoring.Step) object {
	return object{
		{"stage?", s.Stage},
		{"day?", s.Day},
		{"from", numberOf(s.From)},
		{"to", numberOf(s.To)},
		{"agency?", s.Agency},
		{"reason?", s.Reason},
		{"evidence?", s.Evidence},
		{"clause?", s.Clause},
		{"", record.VoteOf(s.Decision)},
		{"counts", s.Counts()},
		{"void?", s.Void},
		{"at", record.PositionOf(decisionPlace(s.Decision))},
	}
}

// replyJSON is what the unit said to the first appraisal.
func replyJSON(r *scoring.Reply) object {
	if r == nil {
		return nil
	}
	return object{{"text", r.Text}, {"evidence?", r.Evidence}, {"days_late?", r.DaysLate}, {"at", record.PositionOf(r.Pos)}}
}

// besideJSON is what the unit wrote beside its data; nothing where it wrote nothing.
func besideJSON(entry *scoring.Entry) object {
	if entry == nil || entry.Evidence+entry.Explanation+entry.Note == "" {
		return nil
	}
	return object{{"evidence?", entry.Evidence}, {"explanation?", entry.Explanation}, {"note?", entry.Note}}
}

func (e *Account) notApplicableJSON() object {
	x, node := e.Criterion.Line.Excluded, e.Criterion.Line.Criterion
	if x == nil {
		return nil
	}
	return object{
		{"code", x.Code},
		{"title", node.Title},
		{"max", node.Max},
		{"reason", x.Reason},
		{"at", record.PositionOf(x.Pos)},
	}
}

func stateOf(in scoring.Input) string {
	return map[scoring.InputState]string{scoring.Blank: "blank", scoring.Given: "given", scoring.Bad: "bad"}[in.State]
}

// numberOf is a number that was given in a cell of numbers.
func numberOf(in scoring.Input) *scoring.Points {
	if in.State != scoring.Given || in.Text != "" {
		return nil
	}
	return &in.Number
}
