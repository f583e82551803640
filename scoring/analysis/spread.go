package analysis

import (
	"slices"

	"parindex/scoring"
)

// Spread is how a figure is spread over the units of a block, exact.
//
// Of n values in rising order, the quartiles stand at place 1 + (n − 1) × 1/4, 2/4 and
// 3/4; between two places, between their values in proportion. That is the definition of
// QUARTILE.INC in spreadsheets.
type Spread struct {
	Units                                    int // all figures are 0 where there are none
	Mean, Lowest, First, Median, Third, Best scoring.Points
}

func spreadOf(figures []scoring.Points) Spread {
	n := len(figures)
	if n == 0 {
		return Spread{}
	}
	sorted := slices.SortedFunc(slices.Values(figures), scoring.Points.Cmp)
	return Spread{
		Units: n, Mean: scoring.Sum(sorted...).Quo(scoring.Whole(int64(n))), Lowest: sorted[0],
		First: quartile(sorted, 1), Median: quartile(sorted, 2), Third: quartile(sorted, 3), Best: sorted[n-1],
	}
}

// quartile is the first, second or third of sorted values.
func quartile(sorted []scoring.Points, nth int) scoring.Points {
	fourths := (len(sorted) - 1) * nth
	at, rest := fourths/4, fourths%4
	if rest == 0 {
		return sorted[at]
	}
	step := sorted[at+1].Sub(sorted[at])
	return sorted[at].Add(step.Mul(scoring.Whole(int64(rest))).Quo(scoring.Whole(4)))
}

// rankIn is a figure's place among others, its own among them, which are the highest first:
// 1, 2, 2, 4.
func rankIn(figures []scoring.Points, figure scoring.Points) int {
	before, _ := slices.BinarySearchFunc(figures, figure, func(a, b scoring.Points) int { return b.Cmp(a) })
	return before + 1
}
