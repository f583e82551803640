package analysis

import (
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
	for i := range q.card.Lines {
		if q.card.Lines[i].Criterion.Code == code {
			return i
		}
	}
	return -1
}

// nodeGoal is what the index of a criterion lacks to a threshold.
func (q *quest) nodeGoal(at int, t threshold) nodeGoal {
	line := &q.card.Lines[at]
	need := t.at.Mul(line.Max).Quo(q.reg.Index.Full())
	return nodeGoal{at, Distance{need.Sub(line.Points()), t.open}}
}

// classGoals are those of a class at least that good.
func (q *quest) classGoals(class string) (list []goal, already bool) {
	scale := q.reg.ScaleOf(q.ranking.Block.ID)
	want := 0
	for scale.Levels[want].Name != class {
		want++
	}
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
