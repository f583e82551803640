package analysis

import "parindex/scoring"

// Distance is how many points a unit has to gain, or to lose, for a change of its rank or
// class, all else being equal: exactly so many or, where More is true, more than that. Where
// figures are compared rounded and points have a last decimal, it is in whole units of that.
type Distance struct {
	Points scoring.Points
	More   bool
}

// threshold is the lowest figure at which something holds or, where open, the one above
// which it does.
type threshold struct {
	at   scoring.Points
	open bool
}

// reach is from which exact figure on the compared one is at least that much, or above it
// where beyond is true.
func reach(r scoring.Rounding, on scoring.Precision, figure scoring.Points, beyond bool) threshold {
	if on != scoring.OnRounded {
		return threshold{figure, beyond}
	}
	unit := lastDecimal(r.Index)
	printed := figure.Quo(unit).Round(scoring.Down, 0) // figures are not negative
	if whole := printed.Mul(unit); whole.Less(figure) || beyond {
		printed = printed.Add(scoring.Whole(1))
	}
	half := scoring.Whole(1).Quo(scoring.Whole(2))
	switch {
	case printed.Sign() <= 0:
		return threshold{}
	case r.Mode == scoring.Down:
		return threshold{at: printed.Mul(unit)}
	}
	odd := !printed.Mul(half).IsWhole()
	return threshold{printed.Sub(half).Mul(unit), r.Mode == scoring.HalfEven && odd}
}

// measure is what a unit is compared by, before any rounding and before the floor at 0, and
// how many points one unit of it is.
type measure struct {
	now, perUnit scoring.Points
	step         scoring.Points // of a total in which no smaller one can be; 0 where any can
}

// inSteps is the distance to where the unit can be.
func (d Distance) inSteps(step scoring.Points) Distance {
	if step.IsZero() {
		return d
	}
	exact := d.Points.Quo(step)
	steps := exact.Up()
	if d.More && exact.IsWhole() {
		steps = steps.Add(scoring.Whole(1))
	}
	return Distance{Points: steps.Mul(step)}
}

// stepOf is by what a total changes where it has the last decimal of rounded points, and figures are
// compared rounded; else 0.
func stepOf(reg *scoring.Regulation, on scoring.Precision, card *scoring.Scorecard) scoring.Points {
	if on == scoring.OnRounded && reg.Rounding.Points != nil {
		if step := smallestStep(reg.Rounding); rawTotal(card).Quo(step).IsWhole() {
			return step
		}
	}
	return scoring.Points{}
}

// measured is what a unit is ranked or classed by.
func measured(reg *scoring.Regulation, by scoring.RankBy, card *scoring.Scorecard) measure {
	perUnit := scoring.Whole(1)
	if by != scoring.ByTotal {
		perUnit = card.Max.Quo(reg.Index.Full())
	}
	return measure{now: rawTotal(card).Quo(perUnit), perUnit: perUnit}
}

// rawTotal is the total without the floor at 0; of published figures nobody knows that.
func rawTotal(card *scoring.Scorecard) scoring.Points {
	if card.Published != nil {
		return card.Total
	}
	return scoring.Sum(card.Appraised, card.Survey, card.Bonus).Sub(card.Penalty)
}

// gain is how far the unit is below a threshold.
func (m measure) gain(t threshold) *Distance {
	return new(Distance{t.at.Sub(m.now).Mul(m.perUnit), t.open}.inSteps(m.step))
}

// loss is how far it can fall before it is below the threshold; nil where no figure is.
func (m measure) loss(t threshold) *Distance {
	if t.at.Sign() < 0 || t.at.IsZero() && !t.open {
		return nil
	}
	return new(Distance{m.now.Sub(t.at).Mul(m.perUnit), !t.open}.inSteps(m.step))
}

// distances finds the smallest changes of points that alter the rank or the class.
func (f *Firm) distances(reg *scoring.Regulation, ranking *scoring.Ranking) {
	m := measured(reg, reg.Rank.By, f.Standing.Card)
	m.step = stepOf(reg, reg.Rank.On, f.Standing.Card)
	above, below := f.neighbours(ranking)
	edge := func(s *scoring.Standing, beyond bool) threshold {
		return reach(reg.Rounding, reg.Rank.On, reg.Figure(s), beyond)
	}
	if above != nil {
		f.Up = m.gain(edge(above, reg.Breaks(above, f.Standing) < 0))
	}
	switch {
	case len(f.Tied) > 0:
		f.Down = m.loss(edge(f.Standing, false))
	case below != nil:
		f.Down = m.loss(edge(below, reg.Breaks(below, f.Standing) < 0))
	}
	if scale := reg.ScaleOf(ranking.Block.ID); scale != nil {
		f.classDistances(reg, scale)
	}
}

// neighbours are the nearest units on better and on worse places.
func (f *Firm) neighbours(ranking *scoring.Ranking) (above, below *scoring.Standing) {
	for i := range ranking.Standings[:ranking.Ranked] {
		switch s := &ranking.Standings[i]; {
		case s.Rank < f.Standing.Rank:
			above = s
		case s.Rank > f.Standing.Rank && below == nil:
			below = s
		}
	}
	return above, below
}

// classDistances finds the smallest changes of points that alter the class.
func (f *Firm) classDistances(reg *scoring.Regulation, scale *scoring.ClassScale) {
	card, most := f.Standing.Card, *f.Standing.Card
	most.Index, most.Total = scoring.Whole(1_000_000), scoring.Whole(1_000_000) // above every edge
	at, best := scale.Place(card, reg.Rounding).At, scale.Place(&most, reg.Rounding).At
	m := measured(reg, scale.By, card)
	m.step = stepOf(reg, scale.On, card)
	edge := func(l scoring.ClassLevel) threshold { return reach(reg.Rounding, scale.On, l.Edge, l.Open) }
	switch {
	case at > 0 && best >= at:
		f.Held = true
	case at > 0:
		f.ClassUp = m.gain(edge(scale.Levels[at-1]))
	}
	if at < len(scale.Levels) {
		f.ClassDown = m.loss(edge(scale.Levels[at]))
	}
}
