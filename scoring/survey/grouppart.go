package survey

import (
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

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
	return seq.First(u.heard, func(g heard) bool { return g.group == group }).cell
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
				answers = append(answers, QuestionResult{q.Question, f,
					g.levels[q.first : q.first+len(q.levels)], g.blank[i]})
			}
		}
	}
	return answers
}

// parts adds components and questions, and how much of the index each group is.
func (u *unitTally) parts() {
	for i := range u.def.Components {
		part := &u.def.Components[i]
		if !part.counts() {
			continue
		}
		f := u.part(scope{i, -1})
		u.result.Components = append(u.result.Components, ComponentResult{Component: part, Figure: f})
		u.byGroups(i)
	}
	for i := range u.questions {
		q := &u.questions[i]
		f := u.part(scope{-1, i})
		levels := u.pool.levels[q.first : q.first+len(q.levels)]
		u.result.Questions = append(u.result.Questions, QuestionResult{q.Question, f, levels, u.pool.blank[i]})
	}
	shares := u.sharesOf(everything)
	for i, g := range u.rating {
		u.result.Groups[i].Share = shares[g]
	}
}

// part is the figure of a part of the questionnaire, of all groups.
func (u *unitTally) part(s scope) Figure {
	f := Figure{Index: u.satisfaction(&u.respondents, s), Ballots: u.ballots(u.pool, s)}
	u.margin(&f, s)
	return f
}

// ballots are those that had one of the questions.
func (u *unitTally) ballots(a *tallied, s scope) (n int64) {
	for i := range u.questions {
		if u.questions[i].component == s.component || s.question == i {
			n = max(n, a.asked[i])
		}
	}
	return n
}

// byGroups adds what each group that is asked about a component says of it.
func (u *unitTally) byGroups(component int) {
	s := scope{component, -1}
	shares := u.sharesOf(s)
	for i, g := range u.rating {
		c := u.cellAt(u.at, g)
		if c == nil || !u.asks(g, s) {
			continue
		}
		r := &u.result.Groups[i]
		r.Components = append(r.Components, ComponentResult{&u.def.Components[component],
			u.ofGroup(c, g, s), shares[g]})
	}
}

// sharesOf says how much of a figure of the unit each group is, in percent, by
// group; nil for groups that are no part of it, and where weights do not decide.
func (u *unitTally) sharesOf(s scope) []*scoring.Points {
	shares := make([]*scoring.Points, len(u.def.Groups))
	if !u.weighted() {
		return shares
	}
	parts := u.weightsOf(&u.respondents, s)
	sum := sumOfWeights(parts)
	for _, part := range parts {
		shares[part.group] = new(part.weight.Mul(hundred).Quo(sum))
	}
	return shares
}

// reportEmptyParts warns of what is left out of a mean for want of answers, though some of
// the unit's groups were asked.
func (u *unitTally) reportEmptyParts() {
	warn := func(s scope, kind, id string) {
		if u.satisfaction(&u.respondents, s) == nil {
			u.faults.add(fault.Warn(codeSurveyPartEmpty, u.result.Pos, "unit", u.result.Unit.ID, "kind", kind,
				"id", id))
		}
	}
	byPart := u.averaging == Components || u.averaging == Blocks
	for i := range u.def.Components {
		if part := &u.def.Components[i]; byPart && part.counts() {
			warn(scope{i, -1}, kindComponent, part.ID)
		}
	}
	byItem := u.measure != AllItems && (u.averaging == Items || u.averaging != Pooled && u.within == Items)
	for i := range u.questions {
		if q := &u.questions[i]; byItem && q.Counts {
			warn(scope{-1, i}, kindQuestion, q.ID)
		}
	}
}

func (u *unitTally) weighted() bool { return u.groups == WeightedGroups && len(u.result.Groups) > 1 }
