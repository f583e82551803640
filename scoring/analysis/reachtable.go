package analysis

import (
	"cmp"
	"slices"

	"parindex/scoring"
)

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

// put adds a set to those of its cost; of equal gains the first stands first.
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
