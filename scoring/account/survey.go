package account

import (
	"slices"

	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/survey"
)

// Asked holds the answers that a survey leaf takes its points from.
type Asked struct {
	Take *survey.Take
	Unit *survey.UnitResult
	// Ballots are those of the group that the leaf takes, else of all groups;
	// Answered those among them that were asked about the part that it takes.
	Ballots, Answered int64
	// Parts are the groups that were asked about what the leaf takes.
	Parts []survey.GroupPart
	// Questions are those of the part that the leaf takes: of the group that it
	// takes, else of all groups together.
	Questions []Question
}

// Question is a question with its answers, and those of each group where there
// are several.
type Question struct {
	survey.QuestionResult
	Groups []GroupAnswers
}

// GroupAnswers are the answers of one group to a question.
type GroupAnswers struct {
	Group *survey.Group
	survey.QuestionResult
}

// Asked is the part of the unit's answers that the leaf counts; nil where its satisfaction was
// computed elsewhere, or is missing.
func (c *Criterion) Asked() *Asked {
	if c.Answers == nil || c.Line.Answers == nil {
		return nil
	}
	unit, take := c.Answers.Unit(c.Line.Answers.Unit), c.takeOf(c.Line.Criterion)
	if unit == nil || take == nil || unit.NoSurvey || unit.Pos != c.Line.Answers.Pos {
		return nil
	}
	asked := &Asked{Take: take, Unit: unit, Ballots: unit.Ballots, Parts: c.Answers.GroupParts(unit.Unit.ID, take)}
	for _, g := range unit.Groups {
		if g.Group.ID == asked.Take.Group {
			asked.Ballots = g.Ballots
		}
	}
	for _, part := range asked.Parts {
		asked.Answered += part.Ballots
	}
	asked.add(c.Answers)
	return asked
}

// Weighted says whether the figure is a mean of several groups by their weights.
func (a *Asked) Weighted() bool {
	return a.Take.Group == "" && len(a.Parts) > 1 &&
		slices.ContainsFunc(a.Parts, func(p survey.GroupPart) bool { return p.Share != nil })
}

// Of says whether a group was asked any of the questions.
func (a *Asked) Of(g *survey.Group) bool {
	return slices.ContainsFunc(a.Questions, func(q Question) bool {
		return len(q.Question.Groups) == 0 || slices.Contains(q.Question.Groups, g.ID)
	})
}

// add finds the questions: the one that is taken, else those that count, of a
// component or of all.
func (a *Asked) add(results *survey.Results) {
	for _, q := range QuestionsOf(results, a.Unit, a.Take.Group) {
		part := componentOf(results.Definition, q.Question.ID)
		switch {
		case a.Take.Question != "" && a.Take.Question != q.Question.ID:
		case a.Take.Component != "" && a.Take.Component != part:
		case a.Take.Question == "" && !q.Question.Counts:
		default:
			a.Questions = append(a.Questions, q)
		}
	}
}

// componentOf is the id of the component that a question is of.
func componentOf(d *survey.Definition, question string) string {
	for i := range d.Components {
		if slices.ContainsFunc(d.Components[i].Questions,
			func(one survey.Question) bool { return one.ID == question }) {
			return d.Components[i].ID
		}
	}
	return ""
}

// QuestionsOf are the answers to each question about a unit: those of one group
// or, where none is named, of all groups together and of each.
func QuestionsOf(results *survey.Results, unit *survey.UnitResult, group string) []Question {
	if group != "" {
		return alone(results.GroupAnswers(unit.Unit.ID, group))
	}
	questions := alone(unit.Questions)
	if len(unit.Groups) < 2 {
		return questions
	}
	for _, g := range unit.Groups {
		for _, said := range results.GroupAnswers(unit.Unit.ID, g.Group.ID) {
			for i := range questions {
				if questions[i].Question == said.Question {
					questions[i].Groups = append(questions[i].Groups, GroupAnswers{g.Group, said})
				}
			}
		}
	}
	return questions
}

// alone are questions without groups beside them.
func alone(answers []survey.QuestionResult) []Question {
	questions := make([]Question, len(answers))
	for i, answer := range answers {
		questions[i].QuestionResult = answer
	}
	return questions
}

// Percent is the satisfaction that the leaf was scored by.
func (c *Criterion) Percent() scoring.Points {
	return c.Line.Answers.Value.Number
}

// isOfSurvey says whether a fault is one of the answers that a survey leaf of the
// unit takes its points from, or of what may have become of them.
func (u *Unit) isOfSurvey(d fault.Diagnostic, leaf *scoring.Criterion) bool {
	if !leaf.IsSurvey() || d.About.Part != fault.Answers || d.About.Unit != u.Standing.Card.Unit.ID ||
		d.About.Criterion != "" {
		return false
	}
	take := u.takeOf(leaf)
	return take == nil || u.concerns(d, take)
}

// concerns says whether a fault is about the group and the questions that a leaf
// takes; one that names none is about every leaf.
func (u *Unit) concerns(d fault.Diagnostic, take *survey.Take) bool {
	group, question := d.About.Group, d.About.Question
	switch {
	case group != "" && take.Group != "" && group != take.Group:
		return false
	case question == "":
		return true
	case take.Question != "":
		return take.Question == question
	}
	return take.Component == "" || take.Component == componentOf(u.Answers.Definition, question)
}

// takeOf is what a leaf takes of people's answers; nil where that is not known.
func (u *Unit) takeOf(leaf *scoring.Criterion) *survey.Take {
	if u.Answers == nil {
		return nil
	}
	leaves, set := u.Answers.Definition.Leaves, u.Ranking.Block.Set.ID
	i := slices.IndexFunc(leaves, func(t survey.Take) bool { return t.Set == set && t.Criterion == leaf.Code })
	if i < 0 {
		return nil
	}
	return &leaves[i]
}
