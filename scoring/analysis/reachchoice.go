package analysis

import (
	"slices"

	"parindex/scoring"
)

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
	levels := line.Criterion.Attainable()
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
