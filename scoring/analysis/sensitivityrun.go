package analysis

import (
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
	t := &tally{ranks: make([]places, n), class: make([]int64, n), units: make([]moments, n), block: newMoments(factors)}
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
