package survey

import (
	"math"
	"math/big"
	"strconv"
	"strings"

	"parindex/scoring"
)

// MarginBy is the formula that a margin of error was estimated by. In all of
// them z is the normal quantile of the declared confidence, n the people that the
// figure rests on, N the population, p the figure divided by 100. Where N is
// known, n is replaced by n·(N−1)/(N−n): a sample of a finite population tells
// more. Who gave every answer is not known of tables, so that all answers of a
// person are taken for one.
type MarginBy string

const (
	// normalMargin is of a share: z·√(p(1−p)/n).
	normalMargin MarginBy = "normal"
	// wilsonMargin is where p is 0 or 1 or n is below 30, and the above means
	// nothing: how far the Wilson interval,
	// (p+z²/(2n) ± z·√(p(1−p)/n + z²/(4n²)))/(1+z²/n), goes from p on its longer side, towards a half. It is not
	// in the middle of the interval: of 20 people who all said yes, 83.9 to 100 %. For a mean, which cannot spread
	// further than a share does, it is an upper bound, also where all gave one answer.
	wilsonMargin MarginBy = "wilson"
	// spreadMargin is of a mean: z·s/√n, where s is the standard deviation of all
	// answers of the figure.
	spreadMargin MarginBy = "spread"
	// weightedMargin is of groups that count by their weights: √Σ(w·m)², where m is
	// a group's margin and w its part of the weights.
	weightedMargin MarginBy = "weighted"
)

// fewestNormal is how many people it takes for the normal approximation.
const fewestNormal = 30

var quantiles = map[int]scoring.Points{
	90: scoring.MustPoints("1.6448536"), 95: scoring.MustPoints("1.9599640"), 99: scoring.MustPoints("2.5758293"),
}

// Quantile is the z that margins of a confidence in percent are estimated with:
// of the normal distribution, two-sided; 0 for any other than 90, 95 and 99.
func Quantile(confidence int) scoring.Points { return quantiles[confidence] }

// randomSample is what a margin of error takes answers for.
type randomSample struct {
	p, variance float64 // of one answer, from 0 to 1
	n           int64
	population  *int64
}

// estimate is the margin of error in percentage points; n and the confidence are
// not 0, and n is not above the population.
func (s randomSample) estimate(measure Measure, confidence int) (float64, MarginBy) {
	z, n := float(Quantile(confidence)), float64(s.n)
	if s.population != nil {
		all := float64(*s.population)
		if n *= (all - 1) / (all - n); s.n == *s.population {
			n = math.Inf(1) // nobody is left to err about
		}
	}
	by := normalMargin
	if measure == Mean {
		by = spreadMargin
	}
	if s.n < fewestNormal || s.variance == 0 {
		width, aside := z*math.Sqrt(s.p*(1-s.p)/n+z*z/(4*n*n)), z*z/n*math.Abs(0.5-s.p)
		return 100 * (width + aside) / (1 + z*z/n), wilsonMargin
	}
	return 100 * z * math.Sqrt(s.variance/n), by
}

// answered is how many people a figure rests on. Of several questions in a table
// nobody can tell how many answered one or more: as many as answered the one that
// most did.
func (m meter) answered(a *tallied, s scope) (n int64) {
	if m.measure == AllItems && s.question < 0 {
		_, n = m.satisfiedOf(a.all[1+s.component])
		return n
	}
	for i := range m.questions {
		if m.isIn(i, s) {
			n = max(n, m.question(a, i).den)
		}
	}
	return n
}

// isIn says whether a question is what the figure is made of.
func (m meter) isIn(i int, s scope) bool {
	q := &m.questions[i]
	return s.question == i || s.question < 0 && q.Counts && (s.component < 0 || s.component == q.component)
}

// spread is the variance of all answers of a mean, of values from 0 to 1.
func (m meter) spread(a *tallied, s scope) float64 {
	var n int64
	var sum, squares scoring.Points
	for i := range m.questions {
		if !m.isIn(i, s) {
			continue
		}
		q, f := &m.questions[i], m.question(a, i)
		n, sum = n+f.den, sum.Add(f.num)
		for l := range q.levels {
			if level := &q.levels[l]; level.Value != nil && !level.Blank {
				squares = squares.Add(level.Value.Mul(*level.Value).Mul(scoring.Whole(a.levels[q.first+l])))
			}
		}
	}
	if n == 0 {
		return 0
	}
	mean := sum.Quo(scoring.Whole(n))
	return float(squares.Quo(scoring.Whole(n)).Sub(mean.Mul(mean)).Quo(hundred.Mul(hundred)))
}

// estimate adds the margin of error to a figure of one sample.
func (u *unitTally) estimate(f *Figure, a *tallied, s scope, population *int64) {
	f.Answered = u.answered(a, s)
	confidence := u.def.Sample.Confidence
	if f.Index == nil || f.Answered <= 0 || Quantile(confidence).IsZero() {
		return
	}
	if population != nil && *population < max(f.Ballots, f.Answered) {
		return // whatever it is, it is not the population
	}
	p := float(f.Index.Quo(hundred))
	sample := randomSample{p, p * (1 - p), f.Answered, population}
	if u.measure == Mean {
		sample.variance = u.spread(a, s)
	}
	margin, by := sample.estimate(u.measure, confidence)
	f.MarginEstimate, f.MarginBy = &margin, by
}

// margin adds the margin of error to a figure of the unit: of one sample, or of
// several that count by their weights. Independent errors add up as squares.
func (u *unitTally) margin(f *Figure, s scope) {
	if !u.weighted() {
		u.estimate(f, u.pool, s, u.result.Population)
		return
	}
	parts := u.weightsOf(&u.respondents, s)
	squares, known, sum := 0.0, len(parts) > 0, sumOfWeights(parts)
	for _, part := range parts {
		if part.cell == nil { // silence is certain
			continue
		}
		one := Figure{Index: &part.figure, Ballots: part.ballots}
		u.estimate(&one, &part.tallied, s, u.populationOf(part.group))
		f.Answered += one.Answered
		if known = known && one.MarginEstimate != nil; known {
			own := float(part.weight.Quo(sum)) * *one.MarginEstimate
			squares += own * own
		}
	}
	if known {
		estimate := math.Sqrt(squares)
		f.MarginEstimate, f.MarginBy = &estimate, weightedMargin
	}
}

// populationOf is that of a group of the unit.
func (u *unitTally) populationOf(group int) *int64 {
	f, _ := u.sampled(groupKey{u.at, group})
	return f.Population
}

// float is only for estimates.
func float(p scoring.Points) float64 {
	num, den, divided := strings.Cut(p.String(), "/")
	n, _ := strconv.ParseFloat(num, 64) // digits
	if !divided {
		return n
	}
	if d, _ := strconv.ParseFloat(den, 64); max(math.Abs(n), d) < 1<<53 { // both are exact, and rounded once
		return n / d
	}
	r, ok := new(big.Rat).SetString(p.String())
	if !ok {
		return 0
	}
	f, _ := r.Float64()
	return f
}
