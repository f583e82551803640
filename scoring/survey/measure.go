package survey

import "parindex/scoring"

// meter makes figures of tallied answers, in one of the ways there are.
type meter struct {
	*Tally
	measure           Measure
	averaging, within Averaging
	blank             BlankRule
	groups            GroupsBy
	// byBallots divides by the ballots instead of by the answers and blanks that
	// stand in the table. The two differ only in faulty tables.
	byBallots bool
}

// declared is the way of the definition.
func (t *Tally) declared() meter {
	d := t.def
	return meter{t, d.Measure, d.Averaging, d.Within, d.Blank, d.GroupsBy, false}
}

// fraction is a figure before it is divided; over 0 there is none.
type fraction struct {
	num scoring.Points // times 100 for shares
	den int64
}

func (f fraction) value() *scoring.Points {
	if f.den <= 0 {
		return nil
	}
	return new(f.num.Quo(scoring.Whole(f.den)))
}

// question is the figure of one question.
func (m meter) question(a *tallied, i int) fraction {
	q := &m.questions[i]
	var f fraction
	var satisfied, answered int64
	blank := a.blank[i]
	for l := range q.levels {
		level, n := &q.levels[l], a.levels[q.first+l]
		switch {
		case level.Blank:
			blank += n
			continue
		case m.measure == Mean && level.Value != nil:
			f.num = f.num.Add(level.Value.Mul(scoring.Whole(n)))
		case level.isSatisfied():
			satisfied += n
		}
		answered += n
	}
	if m.measure != Mean {
		f.num = scoring.Whole(satisfied).Mul(hundred)
	}
	f.den = m.denominator(answered, blank, a.asked[i])
	return f
}

func (m meter) denominator(answered, blank, ballots int64) int64 {
	switch {
	case m.blank != UnsatisfiedBlank:
		return answered
	case m.byBallots:
		return ballots
	}
	return answered + blank
}

// people is the share of those satisfied with every item, of the whole or of a
// component.
func (m meter) people(p people) *scoring.Points {
	satisfied, of := m.satisfiedOf(p)
	return fraction{scoring.Whole(satisfied).Mul(hundred), of}.value()
}

func (m meter) satisfiedOf(p people) (satisfied, of int64) {
	if m.blank == UnsatisfiedBlank {
		return p.full, p.asked
	}
	return p.satisfied, p.answered
}

// over averages questions that count, of one component or, where it is negative,
// of all.
func (m meter) over(a *tallied, component int, averaging Averaging) *scoring.Points {
	var pool fraction
	var items mean
	for i := range m.questions {
		q := &m.questions[i]
		if !q.Counts || component >= 0 && q.component != component {
			continue
		}
		f := m.question(a, i)
		if averaging == Pooled {
			pool.num, pool.den = pool.num.Add(f.num), pool.den+f.den
		} else {
			items.add(f.value(), scoring.Whole(1))
		}
	}
	if averaging == Pooled {
		return pool.value()
	}
	return items.value()
}

// mean is a weighted mean of the figures that there are.
type mean struct{ sum, weights scoring.Points }

func (m *mean) add(figure *scoring.Points, weight scoring.Points) {
	if figure != nil && weight.Sign() > 0 {
		m.sum, m.weights = m.sum.Add(figure.Mul(weight)), m.weights.Add(weight)
	}
}

func (m *mean) value() *scoring.Points {
	if m.weights.Sign() == 0 {
		return nil
	}
	return new(m.sum.Quo(m.weights))
}

// component is the figure of a component by itself.
func (m meter) component(a *tallied, i int) *scoring.Points {
	switch {
	case m.measure == AllItems:
		return m.people(a.all[1+i])
	case m.averaging == Components || m.averaging == Blocks:
		return m.over(a, i, m.within)
	}
	return m.over(a, i, m.averaging)
}

// index is the figure of all components.
func (m meter) index(a *tallied) *scoring.Points {
	switch {
	case m.averaging != Components && m.averaging != Blocks:
		if m.measure == AllItems {
			return m.people(a.all[0])
		}
		return m.over(a, -1, m.averaging)
	}
	var parts mean
	for i := range m.def.Components {
		weight := scoring.Whole(1)
		if m.averaging == Blocks {
			weight = orZero(m.def.Components[i].Weight)
		}
		if m.def.Components[i].counts() {
			parts.add(m.component(a, i), weight)
		}
	}
	return parts.value()
}

func orZero(p *scoring.Points) scoring.Points {
	if p == nil {
		return scoring.Points{}
	}
	return *p
}

// scope is what of the questionnaire a figure is about: all of it where both are
// negative.
type scope struct{ component, question int }

var everything = scope{-1, -1}

// of is the figure of a group, or of groups added up.
func (m meter) of(a *tallied, s scope) *scoring.Points {
	switch {
	case s.question >= 0:
		return m.question(a, s.question).value()
	case s.component >= 0:
		return m.component(a, s.component)
	}
	return m.index(a)
}

// asks says whether a group is asked anything that the figure is about.
func (m meter) asks(group int, s scope) bool {
	for i := range m.questions {
		q := &m.questions[i]
		switch {
		case !q.asked[group] || s.component >= 0 && q.component != s.component:
		case s.question == i, s.question < 0 && q.Counts:
			return true
		}
	}
	return false
}

// respondents are the groups that may rate a unit.
type respondents struct {
	heard  []heard  // those that have a survey
	silent []int    // those that have none
	pool   *tallied // the answers of those that have one
}

type heard struct {
	group int
	*cell
}

// satisfaction is the figure of a unit: all people alike, or its groups by their
// weights.
func (m meter) satisfaction(r *respondents, s scope) *scoring.Points {
	if m.groups != WeightedGroups && m.groups != EqualGroups {
		return m.of(r.pool, s)
	}
	var groups mean
	for _, part := range m.weightsOf(r, s) {
		groups.add(&part.figure, part.weight)
	}
	return groups.value()
}

// weightedGroup is a group's part of a weighted figure.
type weightedGroup struct {
	heard          // without a cell where it is silent
	figure, weight scoring.Points
}

func sumOfWeights(parts []weightedGroup) (sum scoring.Points) {
	for _, part := range parts {
		sum = sum.Add(part.weight)
	}
	return sum
}

// weightsOf are the groups that make a figure by their weights: those that have
// one and, where silence counts 0, those that were asked.
func (m meter) weightsOf(r *respondents, s scope) (parts []weightedGroup) {
	for _, g := range r.heard {
		if figure, weight := m.of(&g.tallied, s), m.weight(g.group); figure != nil && weight.Sign() > 0 {
			parts = append(parts, weightedGroup{g, *figure, weight})
		}
	}
	if m.def.NoGroup != ZeroGroup || len(parts) == 0 {
		return parts
	}
	for _, g := range r.silent {
		if weight := m.weight(g); m.asks(g, s) && weight.Sign() > 0 {
			parts = append(parts, weightedGroup{heard{g, nil}, scoring.Points{}, weight})
		}
	}
	return parts
}

func (m meter) weight(group int) scoring.Points {
	if m.groups == EqualGroups {
		return scoring.Whole(1)
	}
	return orZero(m.def.Groups[group].Weight)
}
