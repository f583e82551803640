package explanation

import (
	"slices"

	"parindex/scoring"
	"parindex/scoring/survey"
)

// Asked is the answers that a survey leaf takes its points from.
type Asked struct {
	Take *survey.Take
	Unit *survey.UnitResult
	// Ballots are those of the group that the leaf takes, else of all groups;
	// Answered those among them that were asked about the part that it takes, where
	// that is known.
	Ballots, Answered int64
	// Questions are those of the part that the leaf takes, of all groups together.
	Questions []survey.QuestionResult
}

// Asked is what people said of the unit as the leaf takes it; nil where its
// satisfaction was worked out elsewhere, or there is none.
func (c *Criterion) Asked() *Asked {
	if c.Answers == nil || c.Line.Answers == nil {
		return nil
	}
	unit, set := c.Answers.Unit(c.Line.Answers.Unit), c.Ranking.Block.Set.ID
	if unit == nil || unit.NoSurvey || unit.Pos != c.Line.Answers.Pos {
		return nil
	}
	leaves := c.Answers.Definition.Leaves
	i := slices.IndexFunc(leaves, func(t survey.Take) bool { return t.Set == set && t.Criterion == c.Line.Criterion.Code })
	if i < 0 {
		return nil
	}
	asked := &Asked{Take: &leaves[i], Unit: unit, Ballots: unit.Ballots}
	for _, g := range unit.Groups {
		if g.Group.ID == asked.Take.Group {
			asked.Ballots = g.Ballots
		}
	}
	asked.add(c.Answers.Definition)
	asked.count()
	return asked
}

// count finds who was asked. Of one group that is not known.
func (a *Asked) count() {
	a.Answered = a.Ballots
	if a.Take.Group != "" || a.Take.Component == "" && a.Take.Question == "" {
		return
	}
	a.Answered = 0
	for _, q := range a.Questions {
		a.Answered = max(a.Answered, q.Ballots)
	}
}

// Of says whether a group was asked any of the questions.
func (a *Asked) Of(g *survey.Group) bool {
	return slices.ContainsFunc(a.Questions, func(q survey.QuestionResult) bool {
		return len(q.Question.Groups) == 0 || slices.Contains(q.Question.Groups, g.ID)
	})
}

// add finds the questions: the one that is taken, else those that count, of a
// component or of all.
func (a *Asked) add(d *survey.Definition) {
	for _, q := range a.Unit.Questions {
		part := ""
		for i := range d.Components {
			if slices.ContainsFunc(d.Components[i].Questions, func(one survey.Question) bool { return one.ID == q.Question.ID }) {
				part = d.Components[i].ID
			}
		}
		switch {
		case a.Take.Question != "" && a.Take.Question != q.Question.ID:
		case a.Take.Component != "" && a.Take.Component != part:
		case a.Take.Question == "" && !q.Question.Counts:
		default:
			a.Questions = append(a.Questions, q)
		}
	}
}

// Percent is the satisfaction that the leaf took.
func (c *Criterion) Percent() scoring.Points {
	return c.Round.Regulation.Ratio(c.Line.Answers.Satisfaction).Number.Mul(scoring.Whole(100))
}
