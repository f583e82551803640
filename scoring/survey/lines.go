package survey

import (
	"slices"

	"parindex/scoring"
	"parindex/scoring/seq"
)

// lines are what the leaves of the unit's criteria set take, in percent. A leaf
// whose part of the questionnaire nobody answered has none.
func (u *unitTally) lines() []scoring.Satisfaction {
	var lines []scoring.Satisfaction
	for take := range seq.Each(u.def.Leaves) {
		if take.Set != u.result.Unit.Set {
			continue
		}
		line := scoring.Satisfaction{Unit: u.result.Unit.ID, Code: take.Criterion, Pos: u.result.Pos}
		line.Value.Pos = u.result.Pos
		value := u.taken(take)
		switch {
		case value != nil:
			line.Value.State, line.Value.Number = scoring.Given, *value
		case !u.hasNoAnswers(take, &line):
			continue
		}
		lines = append(lines, line)
	}
	return lines
}

// hasNoAnswers makes the line of a leaf that takes a group without a survey: nothing,
// 0 or, where that is refused, no line at all, which the engine reports.
func (u *unitTally) hasNoAnswers(take *Take, line *scoring.Satisfaction) bool {
	for _, g := range u.silent {
		switch {
		case u.def.Groups[g].ID != take.Group || u.def.NoGroup == RefuseGroup:
			continue
		case u.def.NoGroup == ZeroGroup:
			line.Value.State = scoring.Given
			u.faults.add(u.warn(codeSurveyGroupZero, u.result.Pos, u.at, g))
		default:
			line.None = true
			u.faults.add(u.warn(codeSurveyLeafDropped, u.result.Pos, u.at, g, "criterion", take.Criterion))
		}
		return true
	}
	return false
}

// taken is the satisfaction that a leaf takes.
func (u *unitTally) taken(take *Take) *scoring.Points {
	s, ok := u.scopeOf(take)
	if !ok {
		return nil
	}
	if take.Group == "" {
		return u.satisfaction(&u.respondents, s)
	}
	is := func(g heard) bool { return u.def.Groups[g.group].ID == take.Group }
	if g := seq.First(u.heard, is); g.cell != nil {
		return u.of(&g.tallied, s)
	}
	return nil
}

// scopeOf is the part of the questionnaire that a leaf takes; ok is false where
// the definition has no such part, which its check reports.
func (u *unitTally) scopeOf(take *Take) (s scope, ok bool) {
	s = everything
	if take.Question != "" {
		s.question, ok = u.ofItem.find(take.Question)
		return s, ok
	}
	if take.Component == "" {
		return s, true
	}
	s.component = slices.IndexFunc(u.def.Components, func(c Component) bool { return c.ID == take.Component })
	return s, s.component >= 0
}

// Lines are the satisfactions that the survey leaves of the round take, in
// percent and in the order of the units. A unit without a survey has
// none: the regulation says what becomes of it.
func (r *Results) Lines() []scoring.Satisfaction {
	var all []scoring.Satisfaction
	for i := range r.Units {
		all = append(all, r.lines[r.Units[i].Unit.ID]...)
	}
	return all
}

// Unit is the result of a unit; nil where the round has no such unit.
func (r *Results) Unit(id string) *UnitResult {
	return seq.Find(r.Units, func(u *UnitResult) bool { return u.Unit.ID == id })
}
