package survey

import "parindex/scoring"

// GroupPart is what one group says of a part of the questionnaire, and how much
// that is of the unit's figure.
type GroupPart struct {
	Group *Group
	// Figure is by what the group says itself. Its index is 0 where the group has no
	// survey and that counts 0.
	Figure
	// Weight is as declared, Share in percent: the unit's figure is the sum of the
	// indexes by their shares. Both are nil where all people count alike, and of a
	// group that is no part of the figure.
	Weight, Share *scoring.Points
}

// GroupParts are the groups that were asked about what a leaf takes of a unit,
// each by itself, in the order of the definition: of one group where the leaf
// takes that. A group without a survey is there only if it counts 0.
func (r *Results) GroupParts(unit string, take *Take) (parts []GroupPart) {
	u := r.tallies[unit]
	if u == nil {
		return nil
	}
	s, ok := u.scopeOf(take)
	if !ok {
		return nil
	}
	shares := u.sharesOf(s)
	for _, g := range u.rating {
		group := &u.def.Groups[g]
		if !u.asks(g, s) || take.Group != "" && take.Group != group.ID {
			continue
		}
		part := GroupPart{Group: group, Share: shares[g]}
		if part.Share != nil {
			part.Weight = group.Weight
		}
		switch c := u.heardOf(g); {
		case c != nil:
			part.Figure = u.ofGroup(c, g, s)
		case part.Share == nil:
			continue
		default:
			part.Index = &scoring.Points{}
		}
		parts = append(parts, part)
	}
	return parts
}

// ofGroup is the figure of a group by itself; its ballots are those that had one of
// the questions.
func (u *unitTally) ofGroup(c *cell, group int, s scope) Figure {
	f := Figure{Index: u.of(&c.tallied, s), Ballots: c.ballots}
	if s != everything {
		f.Ballots = u.ballots(&c.tallied, s)
	}
	u.estimate(&f, &c.tallied, s, u.populationOf(group))
	return f
}

// heardOf is the answers of a group that has a survey, else nil.
func (u *unitTally) heardOf(group int) *cell {
	for _, g := range u.heard {
		if g.group == group {
			return g.cell
		}
	}
	return nil
}

// GroupAnswers are the answers of one group that has a survey to the questions
// that it is asked, by what it says itself.
func (r *Results) GroupAnswers(unit, group string) (answers []QuestionResult) {
	u := r.tallies[unit]
	if u == nil {
		return nil
	}
	for _, g := range u.heard {
		if u.def.Groups[g.group].ID != group {
			continue
		}
		for i := range u.questions {
			if q := &u.questions[i]; q.asked[g.group] {
				f := u.ofGroup(g.cell, g.group, scope{-1, i})
				answers = append(answers, QuestionResult{q.Question, f, g.levels[q.first : q.first+len(q.levels)], g.blank[i]})
			}
		}
	}
	return answers
}
