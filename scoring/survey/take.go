package survey

import "slices"

// Of is the figure that a leaf takes of what people say of a unit, with its margin of
// error; ok is false where there is none.
func (t *Take) Of(r *Results, unit string) (f Figure, ok bool) {
	u := r.Unit(unit)
	if u == nil {
		return Figure{}, false
	}
	f, components, questions := u.Figure, u.Components, u.Questions
	if t.Group != "" {
		at := slices.IndexFunc(u.Groups, func(g GroupResult) bool { return g.Group.ID == t.Group })
		if at < 0 {
			return Figure{}, false
		}
		f, components, questions = u.Groups[at].Figure, u.Groups[at].Components, r.GroupAnswers(unit, t.Group)
	}
	switch {
	case t.Question != "":
		at := slices.IndexFunc(questions, func(q QuestionResult) bool { return q.Question.ID == t.Question })
		if at >= 0 {
			return questions[at].Figure, true
		}
		return Figure{}, false
	case t.Component != "":
		at := slices.IndexFunc(components, func(c ComponentResult) bool { return c.Component.ID == t.Component })
		if at >= 0 {
			return components[at].Figure, true
		}
		return Figure{}, false
	}
	return f, true
}
