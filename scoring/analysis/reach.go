package analysis

import (
	"slices"

	"parindex/scoring"
)

// Target is a place that a unit wants: a rank at least that good or, where Class is not
// empty, a class at least that good.
type Target struct {
	Rank  int
	Class string
}

// Reach is what would take a unit there, others unchanged.
type Reach struct {
	Target
	Standing *scoring.Standing
	// Already says that the unit is there.
	Already bool
	// Ways are the cheapest sets of criteria, none where no set suffices. They cost the same:
	// as few criteria as possible, and then as few points. More says that there are others.
	Ways []Way
	More bool
	// Most is the unit with every criterion at the most that its rule gives.
	Most Result
}

// Way is a set of criteria with other points, in the order of the set.
type Way struct {
	Raises []Raise
	Points scoring.Points // what they gain together, in points of criteria
	Result
}

// Raise is a criterion with points that are better for the unit. By is what they gain on
// its line; of a penalty item, what it takes less.
type Raise struct {
	Line   *scoring.Line
	To, By scoring.Points
}

// Result is what a unit would come to. Rank is 0 where it has none.
type Result struct {
	Card  *scoring.Scorecard
	Rank  int
	Class string
}

// mostWays is how many ways are shown.
const mostWays = 5

// ReachOf finds the cheapest ways of a scored unit to a target. Points of criteria can
// be what their rules give or, where these give any, differ by the smallest step of
// [ByStep]. Survey criteria stay as people answered.
func ReachOf(o *scoring.Outcome, ranking *scoring.Ranking, s *scoring.Standing, to Target) *Reach {
	q := newQuest(o, ranking, s)
	r := &Reach{Target: to, Standing: s, Most: q.result(q.all()...)}
	goals, already := q.goals(to)
	if r.Already = already; already {
		return r
	}
	for _, set := range q.cheapest(goals) {
		r.Ways = append(r.Ways, q.way(set))
	}
	if len(r.Ways) > mostWays {
		r.Ways, r.More = r.Ways[:mostWays], true
	}
	return r
}

// quest is the search for one unit.
type quest struct {
	outcome *scoring.Outcome
	reg     *scoring.Regulation
	ranking *scoring.Ranking
	own     *scoring.Standing
	card    *scoring.Scorecard
	trials  *scoring.Trials
	step    scoring.Points
	leaves  []choice // of the tree, in the order of the set
	bonus   []choice
	penalty []choice
}

func newQuest(o *scoring.Outcome, ranking *scoring.Ranking, s *scoring.Standing) *quest {
	q := &quest{outcome: o, reg: o.Round.Regulation, ranking: ranking, own: s, card: s.Card, trials: scoring.NewTrials(o)}
	q.step = smallestStep(q.reg.Rounding)
	q.choose()
	return q
}

// all are the best points of every criterion.
func (q *quest) all() (best []option) {
	for _, c := range slices.Concat(q.leaves, q.bonus, q.penalty) {
		best = append(best, c.most)
	}
	return best
}

// result is what the unit comes to with these points.
func (q *quest) result(set ...option) Result {
	var moves []scoring.Move
	for _, o := range set {
		moves = append(moves, scoring.Move{Line: o.line, Points: o.to})
	}
	card := q.trials.Card(q.card, moves...)
	r := Result{Card: card, Class: q.trials.Class(card)}
	if q.own.Rank > 0 {
		r.Rank = q.trials.Rank(card)
	}
	return r
}

func (q *quest) way(set []option) Way {
	w := Way{Result: q.result(set...)}
	for _, o := range set {
		w.Raises = append(w.Raises, Raise{&q.card.Lines[o.line], o.to, o.by})
		w.Points = w.Points.Add(o.by)
	}
	return w
}
