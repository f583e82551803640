package analysis

import (
	"cmp"
	"slices"

	"parindex/scoring"
)

// plan is the search for one goal. Parts are joined one by one: those of the tree, each
// of a choice or of all choices below a criterion that the goal names, then the fine
// choices. Items stand by themselves, since their caps count.
type plan struct {
	*quest
	goal  goal
	parts []part
	fine  []choice // what adds most for a point first
	items part
	// rest are, from each part and fine choice on, the most that so many criteria can gain.
	rest []table
	// steepest is the most that a point of a criterion can add to the total.
	steepest scoring.Points
}

// part has its sets twice: by cost, and the most that so many criteria can gain.
type part struct {
	first, last int // lines
	sets, most  table
}

// cheapest are the sets of the least cost that reach one of the goals.
func (q *quest) cheapest(goals []goal) (sets [][]option) {
	var plans []*plan
	fewest := -1
	for _, g := range goals {
		p := q.plan(g)
		switch n, ok := p.fewest(); {
		case !ok || fewest >= 0 && n > fewest:
		case n == fewest:
			plans = append(plans, p)
		default:
			plans, fewest = []*plan{p}, n
		}
	}
	var best *found
	for _, p := range plans {
		f := p.search(fewest)
		switch {
		case best == nil || f.cost.compare(best.cost) < 0:
			best = f
		case f.cost.compare(best.cost) == 0:
			best.add(f.sets...)
		}
	}
	if best == nil {
		return nil
	}
	return best.sets
}

// found are the cheapest sets so far, the first of them first.
type found struct {
	any bool
	cost
	sets [][]option
}

func (f *found) add(sets ...[]option) {
	for _, set := range sets {
		set = slices.SortedFunc(slices.Values(set), func(a, b option) int { return cmp.Compare(a.line, b.line) })
		f.sets = append(f.sets, set)
	}
	slices.SortFunc(f.sets, func(a, b []option) int {
		return cmp.Or(slices.CompareFunc(a, b, func(a, b option) int { return cmp.Compare(a.line, b.line) }),
			slices.CompareFunc(a, b, func(a, b option) int { return a.by.Cmp(b.by) }))
	})
	f.sets = slices.CompactFunc(f.sets, sameCriteria)
	f.sets = f.sets[:min(len(f.sets), mostWays+1)]
}

// sameCriteria says of two sets of one cost that they only divide the points differently:
// for whoever has to raise them that is one way.
func sameCriteria(a, b []option) bool {
	return slices.EqualFunc(a, b, func(a, b option) bool { return a.line == b.line })
}

// offer takes a set that reaches the goal.
func (f *found) offer(c cost, set []option) {
	switch {
	case f.any && c.compare(f.cost) > 0:
		return
	case !f.any || c.compare(f.cost) < 0:
		*f = found{any: true, cost: c}
	}
	f.add(set)
}

func (q *quest) plan(g goal) *plan {
	p := &plan{quest: q, goal: g}
	for _, c := range q.leaves {
		if !p.isNamed(c.line) && q.isFine(c) {
			p.fine = append(p.fine, c)
			continue
		}
		p.parts = append(p.parts, part{c.line, c.line, tableOf(q.listed(c)), tableOf([]option{c.most})})
	}
	slices.SortStableFunc(p.fine, func(a, b choice) int {
		return cmp.Or(b.factor.Cmp(a.factor), b.most.by.Cmp(a.most.by))
	})
	nodes := slices.Clone(g.nodes)
	slices.SortStableFunc(nodes, func(a, b nodeGoal) int {
		return cmp.Compare(q.card.Lines[b.line].Depth, q.card.Lines[a.line].Depth)
	})
	for _, node := range nodes {
		p.joinBelow(node)
	}
	p.items = q.itemSets(g)
	p.lookAhead()
	return p
}

// lookAhead finds what the rest can gain, from the last part to the first.
func (p *plan) lookAhead() {
	p.rest = []table{nothing()}
	for _, c := range slices.Backward(p.fine) {
		p.rest = append(p.rest, p.rest[len(p.rest)-1].times(tableOf([]option{c.most}), byCriteria))
	}
	for _, next := range slices.Backward(p.parts) {
		p.rest = append(p.rest, p.rest[len(p.rest)-1].times(next.most, byCriteria))
	}
	slices.Reverse(p.rest)
	p.steepest = scoring.Whole(1) // of items
	for _, c := range p.leaves {
		p.steepest = p.steepest.Max(c.factor)
	}
}

// isNamed says whether the goal names a criterion at or above a line.
func (p *plan) isNamed(line int) bool {
	return slices.ContainsFunc(p.goal.nodes, func(n nodeGoal) bool {
		return n.line <= line && line <= p.lastBelow(n.line)
	})
}

// lastBelow is the last line of what is below a line.
func (q *quest) lastBelow(line int) int {
	last := line
	for last+1 < len(q.card.Lines) && q.card.Lines[last+1].Depth > q.card.Lines[line].Depth {
		last++
	}
	return last
}

var (
	byCost     = limits{most: mostWays + 1}
	byCriteria = limits{most: 1, flat: true}
)

// joinBelow makes one part of all that is below a criterion, of the sets that gain enough
// there.
func (p *plan) joinBelow(node nodeGoal) {
	last := p.lastBelow(node.line)
	one := part{node.line, last, nothing(), nothing()}
	p.parts = slices.DeleteFunc(p.parts, func(below part) bool {
		if below.first < node.line || last < below.last {
			return false
		}
		one.sets, one.most = one.sets.times(below.sets, byCost), one.most.times(below.most, byCriteria)
		return true
	})
	enough := func(s sum) bool { return node.met(s.by) }
	one.sets, one.most = one.sets.only(enough), one.most.only(enough)
	p.parts = append(p.parts, one)
}

// itemSets are the sets of bonus and penalty items.
func (q *quest) itemSets(g goal) part {
	bonus, penalty := q.itemsOf(q.bonus), q.itemsOf(q.penalty)
	gains := func(by scoring.Points) scoring.Points {
		return q.reg.BonusCap.Of(q.card.BonusItems.Add(by)).Sub(q.reg.BonusCap.Of(q.card.BonusItems))
	}
	spared := func(by scoring.Points) scoring.Points {
		return q.reg.PenaltyCap.Of(q.card.PenaltyItems).Sub(q.reg.PenaltyCap.Of(q.card.PenaltyItems.Sub(by)))
	}
	join := func(bonus, penalty table, l limits) table {
		bonus = bonus.mapped(gains)
		if g.bonus != nil {
			bonus = bonus.only(func(s sum) bool { return g.bonus.met(s.gain) })
		}
		return bonus.times(penalty.mapped(spared), l)
	}
	return part{sets: join(bonus.sets, penalty.sets, byCost), most: join(bonus.most, penalty.most, byCriteria)}
}

func (q *quest) itemsOf(choices []choice) part {
	one := part{sets: nothing(), most: nothing()}
	for _, c := range choices {
		one.sets = one.sets.times(tableOf(q.listed(c)), byCost)
		one.most = one.most.times(tableOf([]option{c.most}), byCriteria)
	}
	return one
}

// fewest is the least number of criteria that reaches the goal.
func (p *plan) fewest() (criteria int, ok bool) {
	for _, t := range p.rest[0] {
		for _, i := range p.items.most {
			n := t.criteria + i.criteria
			if (!ok || n < criteria) && p.reaches(t.sums[0].gain, i.sums[0].gain) {
				criteria, ok = n, true
			}
		}
	}
	return criteria, ok
}

func (p *plan) reaches(tree, items scoring.Points) bool {
	return p.goal.total.met(tree.Add(items)) && (p.goal.tree == nil || p.goal.tree.met(tree))
}

// search finds the sets of that many criteria with the fewest points.
func (p *plan) search(criteria int) *found {
	var f found
	p.finish(p.rest[0].withCosts(), nil, criteria, &f) // not the cheapest, but a bound
	sets := nothing()
	for i, next := range p.parts {
		sets = sets.times(next.sets, p.promising(i+1, criteria, &f))
	}
	for i, c := range p.fine {
		p.finish(sets, &c, criteria, &f)
		sets = sets.times(tableOf([]option{c.most}), p.promising(len(p.parts)+i+1, criteria, &f))
	}
	p.finish(sets, nil, criteria, &f)
	return &f
}

// promising keeps the sets that the parts from one on, and items, can still bring to the
// goal, for no more than what was found.
func (p *plan) promising(from, criteria int, f *found) limits {
	rest := p.rest[from].times(p.items.most, byCriteria)
	most := make([]scoring.Points, criteria+1) // that so many criteria or fewer can gain
	has := make([]bool, criteria+1)
	for _, e := range rest {
		for n := e.criteria; n <= criteria; n++ {
			if gain := e.sums[0].gain; !has[n] || most[n].Less(gain) {
				most[n], has[n] = gain, true
			}
		}
	}
	l := byCost
	l.keep = func(c cost, gain scoring.Points) bool {
		left := criteria - c.criteria
		return left >= 0 && has[left] && p.goal.total.met(gain.Add(most[left])) &&
			!f.beats(c.points.Add(p.atLeast(gain)))
	}
	return l
}

// atLeast is how many points are still needed at the very least.
func (p *plan) atLeast(gain scoring.Points) scoring.Points {
	return p.goal.total.Points.Sub(gain).Max(scoring.Points{}).Quo(p.steepest)
}

// beats says whether what was found is cheaper than so many points.
func (f *found) beats(points scoring.Points) bool { return f.any && f.points.Less(points) }

// finish offers the sets that reach the goal, with some of a fine choice where one is given.
func (p *plan) finish(sets table, c *choice, criteria int, f *found) {
	for _, t := range sets {
		for _, i := range p.items.sets {
			together := cost{t.criteria + i.criteria, t.points.Add(i.points)}
			if together.criteria > criteria || f.any && together.compare(f.cost) > 0 {
				continue
			}
			for _, a := range t.sums {
				for _, b := range i.sums {
					p.offer(together, a, b, c, f)
				}
			}
		}
	}
}

func (p *plan) offer(c cost, tree, items sum, partly *choice, f *found) {
	set := slices.Concat(tree.set, items.set)
	if partly == nil {
		if p.reaches(tree.gain, items.gain) {
			f.offer(c, set)
		}
		return
	}
	lack := Distance{p.goal.total.Points.Sub(tree.gain).Sub(items.gain), p.goal.total.More}
	if p.goal.tree != nil {
		lack = *(&lack).and(Distance{p.goal.tree.Points.Sub(tree.gain), p.goal.tree.More})
	}
	if o, ok := p.partly(*partly, lack); ok {
		f.offer(cost{c.criteria + 1, c.points.Add(o.by)}, append(set, o))
	}
}
