package survey

import (
	"parindex/scoring"
	"parindex/scoring/fault"
)

// parts adds components and questions, and how much of the index each group is.
func (u *unitTally) parts() {
	for i := range u.def.Components {
		part := &u.def.Components[i]
		if !part.counts() {
			continue
		}
		f := u.part(scope{i, -1})
		u.result.Components = append(u.result.Components, ComponentResult{Component: part, Figure: f})
		u.empty(f, u.averaging == Components || u.averaging == Blocks, kindComponent, part.ID)
		u.byGroups(i)
	}
	for i := range u.questions {
		q := &u.questions[i]
		f := u.part(scope{-1, i})
		levels := u.pool.levels[q.first : q.first+len(q.levels)]
		u.result.Questions = append(u.result.Questions, QuestionResult{q.Question, f, levels, u.pool.blank[i]})
		u.empty(f, u.meansItems() && q.Counts, kindQuestion, q.ID)
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
		r.Components = append(r.Components, ComponentResult{&u.def.Components[component], u.ofGroup(c, g, s), shares[g]})
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
		share := part.weight.Mul(hundred).Quo(sum)
		shares[part.group] = &share
	}
	return shares
}

// meansItems says whether single questions are averaged.
func (u *unitTally) meansItems() bool {
	return u.measure != AllItems && (u.averaging == Items || u.averaging != Pooled && u.within == Items)
}

// empty warns of what is left out of a mean for want of answers, though some of
// the unit's groups were asked.
func (u *unitTally) empty(f Figure, matters bool, kind, id string) {
	if f.Index == nil && matters {
		u.faults.add(fault.Warn(CodeSurveyPartEmpty, u.result.Pos, "unit", u.result.Unit.ID, "kind", kind, "id", id))
	}
}

func (u *unitTally) weighted() bool { return u.groups == WeightedGroups && len(u.result.Groups) > 1 }
