package analysis

import (
	"cmp"
	"slices"

	"parindex/scoring"
	"parindex/scoring/seq"
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
	// Most is the unit with every criterion at the most that its rule gives, and Held are the caps that keep it from the
	// class then.
	Most Result
	Held []scoring.ClassCap
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
	// Unsure says that the rule does not tell which points data can earn.
	Unsure bool
	// OnlyWithout is what the unit must have had none of, see [scoring.Criterion.OnlyWithout].
	OnlyWithout string
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
	if to.Class != "" {
		r.Held = q.scale().Holding(q.level(to.Class), r.Most.Card, q.reg.Rounding)
	}
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
	q := &quest{outcome: o, reg: o.Round.Regulation, ranking: ranking,
		own: s, card: s.Card, trials: scoring.NewTrials(o)}
	q.step = smallestStep(q.reg.Rounding)
	q.choose()
	return q
}

// all are the best points of every criterion.
func (q *quest) all() (best []option) {
	return seq.Map(slices.Concat(q.leaves, q.bonus, q.penalty), func(c choice) option { return c.most })
}

// result is what the unit comes to with these points.
func (q *quest) result(set ...option) Result {
	moves := seq.Map(set, func(o option) scoring.Move { return scoring.Move{Line: o.line, Points: o.to} })
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
		line := &q.card.Lines[o.line]
		_, known := line.Criterion.Attainable(q.step)
		w.Raises = append(w.Raises, Raise{line, o.to, o.by, !known, line.Criterion.OnlyWithout(o.to)})
		w.Points = w.Points.Add(o.by)
	}
	return w
}

// cost is how many criteria a set has and, by those, how many points.
type cost struct {
	criteria int
	points   scoring.Points
}

func (c cost) compare(d cost) int {
	return cmp.Or(cmp.Compare(c.criteria, d.criteria), c.points.Cmp(d.points))
}

// sum is a set of options: what they gain on their lines, and in the total.
type sum struct {
	by, gain scoring.Points
	set      []option
}

// table has the sets of each cost that gain most, in the order of cost.
type table []entry

type entry struct {
	cost
	sums []sum // the largest gain first
}

// nothing is the table of no choice.
func nothing() table { return table{{sums: []sum{{}}}} }

// tableOf is the choice of one option, or of none.
func tableOf(options []option) table {
	t := nothing()
	for _, o := range options {
		t = append(t, entry{cost{1, o.by}, []sum{{o.by, o.gain, []option{o}}}})
	}
	return t
}

// limits bound the sets that are kept of a cost.
type limits struct {
	most int  // sets of one cost
	flat bool // costs are numbers of criteria alone
	keep func(c cost, gain scoring.Points) bool
}

// times joins every set of a table with every set of another.
func (t table) times(u table, l limits) (joined table) {
	at := map[cost]int{}
	for _, a := range t {
		for _, b := range u {
			c := cost{a.criteria + b.criteria, a.points.Add(b.points)}
			if l.flat {
				c.points = scoring.Points{}
			}
			for _, s := range join(a.sums, b.sums) {
				if l.keep == nil || l.keep(c, s.gain) {
					joined.put(at, c, s, l.most)
				}
			}
		}
	}
	slices.SortFunc(joined, func(a, b entry) int { return a.compare(b.cost) })
	return joined
}

func join(a, b []sum) (all []sum) {
	for _, x := range a {
		for _, y := range b {
			all = append(all, sum{x.by.Add(y.by), x.gain.Add(y.gain), slices.Concat(x.set, y.set)})
		}
	}
	return all
}

// put adds a set to those of its cost; of equal gains the first stands first. Of sets with the
// same criteria the one that gains most stays.
func (t *table) put(at map[cost]int, c cost, s sum, most int) {
	i, known := at[c]
	if !known {
		i = len(*t)
		at[c] = i
		*t = append(*t, entry{cost: c})
	}
	e := &(*t)[i]
	place, _ := slices.BinarySearchFunc(e.sums, s.gain, func(s sum, gain scoring.Points) int {
		if gain.Less(s.gain) || gain.Equal(s.gain) {
			return -1
		}
		return 1
	})
	same := slices.IndexFunc(e.sums, func(other sum) bool { return sameCriteria(other.set, s.set) })
	switch {
	case same >= 0 && same < place:
		return
	case same >= 0:
		e.sums = slices.Delete(e.sums, same, same+1)
	}
	if place < most {
		e.sums = slices.Insert(e.sums, place, s)
		e.sums = e.sums[:min(len(e.sums), most)]
	}
}

// only leaves the sets that satisfy a condition.
func (t table) only(holds func(sum) bool) (left table) {
	for _, e := range t {
		e.sums = slices.DeleteFunc(slices.Clone(e.sums), func(s sum) bool { return !holds(s) })
		if len(e.sums) > 0 {
			left = append(left, e)
		}
	}
	return left
}

// mapped gives every set another gain.
func (t table) mapped(gain func(by scoring.Points) scoring.Points) (other table) {
	for _, e := range t {
		e.sums = slices.Clone(e.sums)
		for i := range e.sums {
			e.sums[i].gain = gain(e.sums[i].by)
		}
		other = append(other, e)
	}
	return other
}

// withCosts has the points of sets in their costs.
func (t table) withCosts() (with table) {
	for _, e := range t {
		for _, s := range e.sums {
			with = append(with, entry{cost{e.criteria, s.by}, []sum{s}})
		}
	}
	return with
}
