package analysis

import (
	"slices"
	"strings"

	"parindex/scoring"
)

// goal is a conjunction of least gains. A target is reached where one of several holds.
type goal struct {
	total Distance  // of the total, without the floor at 0
	tree  *Distance // of the appraised points in it, nil for any
	bonus *Distance // of the bonus after its cap
	nodes []nodeGoal
}

// nodeGoal is a gain on the line of a criterion, in its points.
type nodeGoal struct {
	line int
	Distance
}

// met says whether a gain suffices.
func (d Distance) met(gain scoring.Points) bool {
	return d.Points.Less(gain) || !d.More && d.Points.Equal(gain)
}

// and is the larger of two distances; nil is none.
func (d *Distance) and(e Distance) *Distance {
	if d == nil || d.Points.Less(e.Points) || d.Points.Equal(e.Points) && e.More {
		return &e
	}
	return d
}

// goals are those of a target; already says that the unit is there.
func (q *quest) goals(to Target) (list []goal, already bool) {
	if to.Class != "" {
		return q.classGoals(to.Class)
	}
	if q.own.Rank <= to.Rank {
		return nil, true
	}
	with := q.atPlace(to.Rank)
	m := measured(q.reg, q.reg.Rank.By, q.card)
	edge := func(beyond bool) goal {
		return goal{total: *m.gain(reach(q.reg.Rounding, q.reg.Rank.On, q.reg.Figure(with), beyond))}
	}
	if q.reg.Rank.Ties != scoring.Breakers {
		return []goal{edge(false)}, false
	}
	return append(q.broken(edge(false), with.Card), edge(true)), false
}

// atPlace is the worst of the others whom the unit may share a place with.
func (q *quest) atPlace(rank int) *scoring.Standing {
	var last *scoring.Standing
	place, before := 0, 0
	for i := range q.ranking.Standings[:q.ranking.Ranked] {
		s := &q.ranking.Standings[i]
		if s == q.own {
			continue
		}
		switch {
		case last != nil && last.Rank == s.Rank:
		case q.reg.Rank.Ties == scoring.Dense:
			place++
		default:
			place = before + 1
		}
		before++
		if place > rank {
			break
		}
		last = s
	}
	return last
}

// broken are the goals on the figure that ranks another unit, where a breaker or nothing
// separates the two.
func (q *quest) broken(g goal, other *scoring.Scorecard) (list []goal) {
	for _, b := range q.reg.Rank.Breakers {
		if !b.IsKnown(other) {
			break // as the ranking does
		}
		if beyond, ok := q.breaks(g, b, other, true); ok {
			list = append(list, beyond)
		}
		var ok bool
		if g, ok = q.breaks(g, b, other, false); !ok {
			return list
		}
	}
	return append(list, g)
}

// breaks is a goal with the figure of a breaker at least another unit's, or above it; ok is
// false where no points change that figure and it is not.
func (q *quest) breaks(g goal, b scoring.Breaker, other *scoring.Scorecard, beyond bool) (with goal, ok bool) {
	theirs, own := b.Figure(other), b.Figure(q.card)
	lack := Distance{theirs.Sub(own), beyond}
	if lack.met(scoring.Points{}) {
		return g, true
	}
	switch b {
	case "total":
		g.total = *(&g.total).and(Distance{theirs.Sub(rawTotal(q.card)), beyond})
		return g, true
	case "appraised":
		g.tree = g.tree.and(lack)
		return g, true
	case "bonus":
		g.bonus = g.bonus.and(lack)
		return g, true
	}
	code, isIndex := strings.CutPrefix(string(b), "index:")
	at := q.lineOf(code)
	if !isIndex || at < 0 || q.card.Lines[at].Max.Sign() <= 0 {
		return g, false
	}
	g.nodes = append(g.nodes[:len(g.nodes):len(g.nodes)], q.nodeGoal(at, threshold{theirs, beyond}))
	return g, true
}

func (q *quest) lineOf(code string) int {
	return slices.IndexFunc(q.card.Lines, func(l scoring.Line) bool { return l.Criterion.Code == code })
}

// nodeGoal is what the index of a criterion lacks to a threshold.
func (q *quest) nodeGoal(at int, t threshold) nodeGoal {
	line := &q.card.Lines[at]
	need := t.at.Mul(line.Max).Quo(q.reg.Index.Full())
	return nodeGoal{at, Distance{need.Sub(line.Points()), t.open}}
}

func (q *quest) scale() *scoring.ClassScale { return q.reg.ScaleOf(q.ranking.Block.ID) }

// level is the place of a class on the scale.
func (q *quest) level(class string) int {
	return slices.IndexFunc(q.scale().Levels, func(l scoring.ClassLevel) bool { return l.Name == class })
}

// classGoals are those of a class at least that good.
func (q *quest) classGoals(class string) (list []goal, already bool) {
	scale, want := q.scale(), q.level(class)
	if scale.Place(q.card, q.reg.Rounding).At <= want {
		return nil, true
	}
	level := scale.Levels[want]
	m := measured(q.reg, scale.By, q.card)
	g := goal{total: *m.gain(reach(q.reg.Rounding, scale.On, level.Edge, level.Open))}
	for _, held := range scale.Holding(want, q.card, q.reg.Rounding) {
		t := reach(q.reg.Rounding, scale.On, held.Below, false)
		g.nodes = append(g.nodes, q.nodeGoal(q.lineOf(held.Code), t))
	}
	return []goal{g}, false
}

// option is other points of a leaf or an item: by is what the unit gains on the line, and
// gain what that adds to the total, before caps.
type option struct {
	line         int
	to, by, gain scoring.Points
}

// choice is a leaf or an item that the unit can gain points on.
type choice struct {
	line   int
	factor scoring.Points // what a point adds to the total
	// options are the points that it can have, the least gain first; none where it can have
	// any up to the maximum, in steps.
	options []option
	most    option
}

// choose finds what the unit can gain points on.
func (q *quest) choose() {
	area, appraised := -1, scoring.Points{}
	for i := range q.card.Lines {
		line := &q.card.Lines[i]
		if line.Part == scoring.OfTree && line.Depth == 0 {
			area++
			appraised, _ = factors(byArea(q.card.Lines)[area], q.card.Areas[area])
		}
		if !isDecided(line) {
			continue
		}
		switch {
		case line.Part == scoring.OfTree:
			q.leaves = q.offer(q.leaves, i, appraised)
		case line.Part == scoring.Bonus:
			q.bonus = q.offer(q.bonus, i, scoring.Whole(1))
		default:
			q.penalty = q.offer(q.penalty, i, scoring.Whole(1))
		}
	}
}

// offer adds a choice, unless nothing can be gained on the line.
func (q *quest) offer(list []choice, at int, factor scoring.Points) []choice {
	line := &q.card.Lines[at]
	c := choice{line: at, factor: factor}
	levels, _ := line.Criterion.Attainable(q.step)
	for _, to := range levels {
		if o := q.option(at, to, factor); o.by.Sign() > 0 && !line.Criterion.Max.Less(to) && to.Sign() >= 0 {
			c.options = append(c.options, o)
		}
	}
	slices.SortFunc(c.options, func(a, b option) int { return a.by.Cmp(b.by) })
	c.options = slices.CompactFunc(c.options, func(a, b option) bool { return a.by.Equal(b.by) })
	switch {
	case len(c.options) > 0:
		c.most = c.options[len(c.options)-1]
		if q.isGapless(c) {
			c.options = nil
		}
	case len(levels) > 0:
		return list
	default:
		to := line.Criterion.Max
		if line.Part == scoring.Penalty {
			to = scoring.Points{}
		}
		c.most = q.option(at, to, factor)
	}
	if c.most.by.Sign() <= 0 || factor.Sign() <= 0 {
		return list
	}
	return append(list, c)
}

// isGapless says that a choice can have any points from what it has to its most, in steps.
func (q *quest) isGapless(c choice) bool {
	var before scoring.Points
	for _, o := range c.options {
		if q.step.Less(o.by.Sub(before)) {
			return false
		}
		before = o.by
	}
	return q.card.Lines[c.line].Part != scoring.Penalty
}

// option is a line with points that are decided on it.
func (q *quest) option(at int, to, factor scoring.Points) option {
	line := &q.card.Lines[at]
	by := q.trials.Counted(line, to).Sub(line.Appraised)
	if line.Part == scoring.Penalty {
		by = by.Neg()
	}
	return option{at, to, by, by.Mul(factor)}
}

// isFine says of a choice of any points that its gain can be had in whole steps, so that
// of several which add alike only one is not at its most.
func (q *quest) isFine(c choice) bool {
	line := &q.card.Lines[c.line]
	return len(c.options) == 0 && line.Growth == nil && line.Criterion.Max.Quo(q.step).IsWhole()
}

// partly is the least option of a fine choice that adds so much, or more than that; ok is
// false where that is no gain or more than there is.
func (q *quest) partly(c choice, d Distance) (o option, ok bool) {
	now := q.card.Lines[c.line].Appraised
	steps := now.Add(d.Points.Quo(c.factor)).Quo(q.step)
	whole := steps.Round(scoring.Down, 0)
	if whole.Less(steps) || d.More {
		whole = whole.Add(scoring.Whole(1))
	}
	o = q.option(c.line, whole.Mul(q.step), c.factor)
	return o, o.by.Sign() > 0 && o.by.Less(c.most.by)
}

// listed are all options of a choice, the least gain first.
func (q *quest) listed(c choice) []option {
	if len(c.options) > 0 {
		return c.options
	}
	var all []option
	penalty := q.card.Lines[c.line].Part == scoring.Penalty
	at := c.most.to
	for o := c.most; o.by.Sign() > 0; o = q.option(c.line, at, c.factor) {
		if len(all) == 0 || o.by.Less(all[len(all)-1].by) {
			all = append(all, o)
		}
		at = q.before(at, penalty)
	}
	slices.Reverse(all)
	return all
}

// before is the next whole step below points or, of a penalty, above them.
func (q *quest) before(p scoring.Points, penalty bool) scoring.Points {
	steps := p.Quo(q.step)
	down := steps.Round(scoring.Down, 0)
	switch {
	case penalty:
		return down.Add(scoring.Whole(1)).Mul(q.step)
	case down.Equal(steps):
		return down.Sub(scoring.Whole(1)).Mul(q.step)
	}
	return down.Mul(q.step)
}
