package report

import (
	"parindex/cmd/internal/record"
	"parindex/scoring"
	"parindex/scoring/account"
)

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
		{"", e.ruleJSON()},
		{"", e.workingJSON()},
		{"cells?", each(c.Cells, cellJSON)},
		{"taken?", e.takenJSON()},
		{"decisions?", each(c.Line.Steps, stepJSON)},
		{"other_decisions?", each(e.about(), stepJSON)},
		{"explanation?", replyJSON(c.Line.Reply)},
		{"unappraised?", unappraised},
		{"excluded?", e.notApplicableJSON()},
		{"children?", each(c.Children, r.line)},
	}
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
		{"scale?", e.Lang.Rule(node)},
	}
}

func (e *Account) workingJSON() object {
	w := e.Criterion.Line.Work
	if w == nil {
		return nil
	}
	var all []object
	_, alternatives := e.Lang.Alternatives(e.Criterion.Line.Criterion, w.Alternatives)
	for i, text := range alternatives {
		all = append(all, object{{"text", text}, {"chosen", i == w.Chosen}})
	}
	return object{{"alternatives?", all}, {"percent?", w.Percent}, {"by_rule", e.some(w.Points)}}
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
	return object{{"text", r.Text}, {"evidence?", r.Evidence}, {"at", record.PositionOf(r.Pos)}}
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
