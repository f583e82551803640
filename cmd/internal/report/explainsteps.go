package report

import (
	"parindex/cmd/internal/record"
	"parindex/scoring"
	"parindex/scoring/fault"
)

type stepsJSON struct {
	record.Line
	MaxAt         record.Position  `json:"max_at"`
	Source        *record.Text     `json:"source,omitempty"`
	RuleKind      string           `json:"rule,omitempty"`
	RuleAt        *record.Position `json:"rule_at,omitempty"`
	Scale         []string         `json:"scale,omitempty"` // in words
	Alternatives  []choosingJSON   `json:"alternatives,omitempty"`
	Percent       *string          `json:"percent,omitempty"`
	ByRule        *record.Figure   `json:"by_rule,omitempty"`
	Cells         []cellJSON       `json:"cells,omitempty"`
	Taken         *takenJSON       `json:"taken,omitempty"` // of the answers that make a survey leaf
	Decisions     []decisionJSON   `json:"decisions,omitempty"`
	Other         []decisionJSON   `json:"other_decisions,omitempty"`
	Explanation   *answerJSON      `json:"explanation,omitempty"`
	Unappraised   string           `json:"unappraised,omitempty"`
	NotApplicable *excludedJSON    `json:"excluded,omitempty"`
	Children      []record.Line    `json:"children,omitempty"`
}

type choosingJSON struct {
	Text   string `json:"text"`
	Chosen bool   `json:"chosen"`
}

type cellJSON struct {
	Field string          `json:"field"`
	Label string          `json:"label,omitempty"`
	State string          `json:"state"`
	Text  string          `json:"text,omitempty"`
	Value *scoring.Points `json:"value,omitempty"`
	At    record.Position `json:"at"`
}

type decisionJSON struct {
	Kind     scoring.DecisionKind `json:"kind,omitempty"` // of points where empty
	Code     string               `json:"code,omitempty"` // where it is not about points
	Stage    scoring.Stage        `json:"stage,omitempty"`
	Day      scoring.Day          `json:"day,omitempty"`
	From     *scoring.Points      `json:"from"`
	To       *scoring.Points      `json:"to"`
	Agency   string               `json:"agency,omitempty"`
	Reason   string               `json:"reason,omitempty"`
	Evidence string               `json:"evidence,omitempty"`
	Clause   string               `json:"clause,omitempty"`
	*record.Vote
	Counts bool            `json:"counts"`
	Void   fault.Code      `json:"void,omitempty"` // why it does not count
	At     record.Position `json:"at"`
}

// answerJSON is what the unit said to the first appraisal.
type answerJSON struct {
	Text     string          `json:"text"`
	Evidence string          `json:"evidence,omitempty"`
	At       record.Position `json:"at"`
}

func decisionOf(a scoring.Step) decisionJSON {
	code := a.Code
	if a.Kind == scoring.PointsDecision {
		code = ""
	}
	return decisionJSON{a.Kind, code, a.Stage, a.Day, numberOf(a.From), numberOf(a.To), a.Agency, a.Reason, a.Evidence,
		a.Clause, record.VoteOf(a.Decision), a.Counts(), a.Void, record.PositionOf(decisionPlace(a.Decision))}
}

func (e *Account) stepsJSON() *stepsJSON {
	c, r := e.Criterion, &e.Result
	node := c.Line.Criterion
	out := &stepsJSON{Line: r.line(c.Line), MaxAt: record.PositionOf(node.MaxPos), Source: record.TextOf(node.Source)}
	if e.Unit.Losses != nil {
		out.Loss = record.LossOf(e.Unit.Losses.On(node), e.Unit.Round.Regulation.Rounding)
	}
	if node.Rule != nil {
		place := record.PositionOf(node.RulePos)
		out.RuleKind, out.RuleAt, out.Scale = node.Rule.Kind(), &place, e.Lang.Rule(node)
	}
	if x := c.Line.Excluded; x != nil {
		out.NotApplicable = &excludedJSON{x.Code, node.Title, node.Max, x.Reason, record.PositionOf(x.Pos)}
	}
	e.workingJSON(out)
	for _, cell := range c.Cells {
		out.Cells = append(out.Cells, cellJSON{cell.Field.Name, cell.Field.Label, stateOf(cell.Input), cell.Input.Text,
			numberOf(cell.Input), record.PositionOf(cell.Input.Pos)})
	}
	out.Taken = e.takenJSON()
	for _, a := range c.Line.Steps {
		out.Decisions = append(out.Decisions, decisionOf(a))
	}
	for _, a := range e.about() {
		out.Other = append(out.Other, decisionOf(a))
	}
	if x := c.Line.Reply; x != nil {
		out.Explanation = &answerJSON{x.Text, x.Evidence, record.PositionOf(x.Pos)}
	}
	if node.IsLeaf() && !node.IsSurvey() && c.Line.Excluded == nil && c.Line.Steps.Last() == nil {
		out.Unappraised = string(c.Round.Regulation.Unappraised)
	}
	for _, line := range c.Children {
		out.Children = append(out.Children, r.line(line))
	}
	return out
}

func (e *Account) workingJSON(out *stepsJSON) {
	w := e.Criterion.Line.Work
	if w == nil {
		return
	}
	out.ByRule = e.some(w.Points)
	if w.Percent != nil {
		percent := w.Percent.String()
		out.Percent = &percent
	}
	_, alternatives := e.Lang.Alternatives(e.Criterion.Line.Criterion, w.Alternatives)
	for i, text := range alternatives {
		out.Alternatives = append(out.Alternatives, choosingJSON{text, i == w.Chosen})
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
