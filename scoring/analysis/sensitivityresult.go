package analysis

import (
	"cmp"
	"slices"

	"parindex/scoring"
)

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
		keeps := share(100*t.class[at], all)
		u.KeepsClass = &keeps
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
