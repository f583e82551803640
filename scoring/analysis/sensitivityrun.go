package analysis

import (
	"cmp"
	"math/bits"
	"slices"
	"sync"

	"parindex/scoring"
)

// tally is what a part of the rows came to. It adds whole numbers only, so that the sum
// over all parts is the same however the rows are divided.
type tally struct {
	ranks []places  // of each unit
	class []int64   // runs in which the unit keeps its class
	units []moments // of each unit's rank
	block moments   // of the sum of the shifts
}

// places counts the runs in which a unit has a rank. It holds the ranks between the best
// and the worst that came up, which are few of those of a large block.
type places struct {
	first int // the rank that the first count is of
	runs  []int32
}

func (p *places) add(rank int, runs int32) {
	if len(p.runs) == 0 {
		p.first = rank
	}
	if before := p.first - rank; before > 0 {
		p.runs, p.first = append(make([]int32, before), p.runs...), rank
	}
	if after := rank - p.first - len(p.runs) + 1; after > 0 {
		p.runs = append(p.runs, make([]int32, after)...)
	}
	p.runs[rank-p.first] += runs
}

// at is the number of runs with a rank.
func (p *places) at(rank int) int32 {
	if i := rank - p.first; i >= 0 && i < len(p.runs) {
		return p.runs[i]
	}
	return 0
}

// moments are sums over rows: of a figure in A and B, and of squares of its differences.
type moments struct {
	sum, squares int64
	// fromA and fromB are, by factor, those between a run of A with the factor's column of
	// B, and the run of A or of B.
	fromA, fromB []int64
}

func newMoments(factors int) moments {
	return moments{fromA: make([]int64, factors), fromB: make([]int64, factors)}
}

func (m *moments) both(a, b int64) {
	m.sum += a + b
	m.squares += a*a + b*b
}

func (m *moments) mixed(factor int, a, b, mixed int64) {
	m.fromA[factor] += (mixed - a) * (mixed - a)
	m.fromB[factor] += (mixed - b) * (mixed - b)
}

func (m *moments) add(o *moments) {
	m.sum, m.squares = m.sum+o.sum, m.squares+o.squares
	for i := range m.fromA {
		m.fromA[i] += o.fromA[i]
		m.fromB[i] += o.fromB[i]
	}
}

// run draws all rows, divided among workers.
func (x *experiment) run() *tally {
	parts := make([]*tally, x.Workers)
	var all sync.WaitGroup
	for w := range parts {
		all.Go(func() { parts[w] = x.rows(w*x.Base/x.Workers, (w+1)*x.Base/x.Workers) })
	}
	all.Wait()
	for _, part := range parts[1:] {
		parts[0].add(part)
	}
	return parts[0]
}

func (x *experiment) newTally() *tally {
	n, factors := len(x.own), len(x.Factors)
	t := &tally{ranks: make([]places, n), class: make([]int64, n),
		units: make([]moments, n), block: newMoments(factors)}
	for i := range n {
		t.units[i] = newMoments(factors)
	}
	return t
}

func (t *tally) add(o *tally) {
	t.block.add(&o.block)
	for i := range t.units {
		t.units[i].add(&o.units[i])
		t.class[i] += o.class[i]
		for k, runs := range o.ranks[i].runs {
			t.ranks[i].add(o.ranks[i].first+k, runs)
		}
	}
}

// worker has buffers of its own.
type worker struct {
	*experiment
	*tally
	draws   []*scoring.Draws
	a, b, m []int // ranks of a row
	weights []int64
}

// rows draws rows of the sample.
func (x *experiment) rows(from, to int) *tally {
	n := len(x.own)
	w := worker{experiment: x, tally: x.newTally(), a: make([]int, n), b: make([]int, n), m: make([]int, n),
		weights: make([]int64, len(x.weights))}
	for _, d := range x.draws {
		w.draws = append(w.draws, d.Copy())
	}
	for row := from; row < to; row++ {
		w.row(row)
	}
	return w.tally
}

func (w *worker) row(row int) {
	none := -1
	shiftA, shiftB := w.rank(row, 0, none, w.a), w.rank(row, 1, none, w.b)
	w.block.both(shiftA, shiftB)
	for i := range w.units {
		w.units[i].both(int64(w.a[i]), int64(w.b[i]))
	}
	for factor := range w.Factors {
		w.block.mixed(factor, shiftA, shiftB, w.rank(row, 0, factor, w.m))
		for i := range w.units {
			w.units[i].mixed(factor, int64(w.a[i]), int64(w.b[i]), int64(w.m[i]))
		}
	}
}

// rank is one run: a row of a matrix, with one column of the other where one is named. It
// is how many places all units move together.
func (w *worker) rank(row, matrix, other int, into []int) (shift int64) {
	draw := 0
	for i := range w.Factors {
		from := matrix
		if i == other {
			from = 1 - matrix
		}
		number := chance(w.Seed).at(from, row, i)
		if i < len(w.weights) {
			const steps = 10 // of a percent
			w.weights[i] = w.experiment.weights[i] * int64((100-w.Spread)*steps+below(number, 2*w.Spread*steps+1))
			continue
		}
		values := w.choices[i-len(w.weights)].values
		draw = draw*len(values) + below(number, len(values))
	}
	d := w.draws[draw]
	copy(into, d.Ranks(w.weights))
	for i, rank := range into {
		w.ranks[i].add(rank, 1)
		shift += int64(max(rank-w.own[i].Rank, w.own[i].Rank-rank))
	}
	for i, class := range d.Classes(w.weights) {
		if class == w.classes[i] {
			w.class[i]++
		}
	}
	return shift
}

// result makes estimates of what was counted.
func (x *experiment) result(t *tally) *Sensitivity {
	var shift int64
	for i, own := range x.own {
		unit := x.sensitive(t, i)
		shift += t.ranks[i].shift(own.Rank)
		x.Units = append(x.Units, unit)
	}
	x.Shift = share(shift, int64(x.Runs*len(x.own)))
	for i := range x.Factors {
		x.Factors[i].First, x.Factors[i].Total = x.indices(&t.block, i)
	}
	slices.SortStableFunc(x.Units, func(a, b Sensitive) int { return cmp.Compare(a.Standing.Rank, b.Standing.Rank) })
	return x.Sensitivity
}

func share(part, all int64) scoring.Points { return scoring.Whole(part).Quo(scoring.Whole(all)) }

// shift is by how many places a unit moved in all runs.
func (p *places) shift(own int) (sum int64) {
	for i, n := range p.runs {
		rank := p.first + i
		sum += int64(n) * int64(max(rank-own, own-rank))
	}
	return sum
}

func (x *experiment) sensitive(t *tally, at int) Sensitive {
	own, runs, all := x.own[at], &t.ranks[at], int64(x.Runs)
	u := Sensitive{
		Standing: own, Low: x.quantile(runs, 5), Median: x.quantile(runs, 50), High: x.quantile(runs, 95),
		KeepsRank: share(100*int64(runs.at(own.Rank)), all), Shift: share(runs.shift(own.Rank), all), Driver: -1,
	}
	if x.classes != nil {
		u.KeepsClass = new(share(100*t.class[at], all))
	}
	for i := range x.Factors {
		first, total := x.indices(&t.units[at], i)
		if total == nil {
			return u
		}
		u.First, u.Total = append(u.First, *first), append(u.Total, *total)
		if u.Driver < 0 || u.Total[u.Driver].Less(*total) {
			u.Driver = i
		}
	}
	return u
}

// quantile is the least rank that so many percent of the runs do not pass.
func (x *experiment) quantile(p *places, percent int64) int {
	var sum int64
	for i, n := range p.runs {
		if sum += int64(n); 100*sum >= percent*int64(x.Runs) {
			return p.first + i
		}
	}
	return p.first + len(p.runs) - 1
}

// indices are the first and the total order index of a factor by Jansen's estimators; nil
// where the figure does not vary.
func (x *experiment) indices(m *moments, factor int) (first, total *scoring.Points) {
	n := scoring.Whole(int64(2 * x.Base))
	mean := scoring.Whole(m.sum).Quo(n)
	variance := scoring.Whole(m.squares).Quo(n).Sub(mean.Mul(mean))
	if variance.Sign() <= 0 {
		return nil, nil
	}
	of := func(squares int64) scoring.Points { return scoring.Whole(squares).Quo(n).Quo(variance) }
	own, all := scoring.Whole(1).Sub(of(m.fromB[factor])), of(m.fromA[factor])
	return &own, &all
}

// chance gives the numbers of a sample, each by its place alone: the same on every
// processor and however the work is divided. It is SplitMix64, whose states are a hash of
// the seed and the place.
type chance uint64

// at is the number at a row and a column of one of two matrices.
func (c chance) at(matrix, row, column int) uint64 {
	state := mixed(uint64(c) + golden*uint64(2*row+matrix+1))
	return mixed(state + golden*uint64(column+1))
}

const golden = 0x9e3779b97f4a7c15

func mixed(z uint64) uint64 {
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// below makes a number of it that is at least 0 and below n, all alike.
func below(number uint64, n int) int {
	high, _ := bits.Mul64(number, uint64(n))
	return int(high)
}
