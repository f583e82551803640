package survey

import (
	"math"
	"math/big"
	"strconv"

	"parindex/scoring"
)

// sample finds sizes that cannot be meant, and choices that a size needs.
func (c *check) sample() {
	rule := &c.Sample
	if rule.Confidence != 0 && quantiles[rule.Confidence] == 0 {
		c.faults.Add(scoring.Fault(scoring.CodeNotOneOf, rule.Pos, "key", "confidence", "found", strconv.Itoa(rule.Confidence),
			"expected", []string{"90", "95", "99"}, "suggestion", ""))
	}
	if c.StraightLined != nil {
		c.within("straight_lined.share", *c.StraightLined, scoring.Points{}, hundred, c.Pos)
	}
	if rule.Size.IsNone() {
		if rule.Below != "" {
			c.unused("sample.below", rule.Pos)
		}
		return
	}
	c.chosen("sample.below", string(rule.Below), NoteBelow, NoSurveyBelow, RefuseBelow)
	if len(c.Groups) > 1 {
		c.chosen("sample.per", string(rule.Per), PerUnit, PerGroup)
	}
	c.size(&rule.Size)
}

func (c *check) size(size *SampleSize) {
	most := scoring.Whole(1 << 40)
	if size.Fixed != nil {
		c.within("fixed", scoring.Whole(*size.Fixed), scoring.Whole(1), most, size.Pos)
	}
	if size.Yamane != nil {
		c.within("yamane", *size.Yamane, scoring.MustPoints("0.1"), hundred, size.Pos)
	}
	for i := range size.Table {
		row := &size.Table[i]
		c.within("percent", row.Percent, scoring.Points{}, hundred, row.Pos)
		c.tableRow(size, i)
	}
}

// tableRow holds a row against the one before it. A larger population that needs
// fewer ballots is what some decisions say; it is theirs to know.
func (c *check) tableRow(size *SampleSize, i int) {
	row := &size.Table[i]
	if last := i == len(size.Table)-1; last != (row.UpTo == nil) {
		c.faults.Add(scoring.Fault(scoring.CodeSurveyTableEnd, row.Pos))
		return
	}
	if i == 0 || size.Table[i-1].UpTo == nil {
		return
	}
	before := size.Table[i-1]
	if row.UpTo != nil && *row.UpTo <= *before.UpTo {
		c.faults.Add(scoring.Fault(scoring.CodeSurveyTableOrder, row.Pos, "up_to", int(*row.UpTo), "before", int(*before.UpTo)))
		return
	}
	at := *before.UpTo
	less, more := part(at+1, row.Percent), part(at, before.Percent)
	if less < more {
		c.faults.Add(scoring.Warn(scoring.CodeSurveyTableFalls, row.Pos, "population", int(at+1), "required", int(less), "before", int(at), "more", int(more)))
	}
}

// Required is how many ballots a population of n has to give, rounded up; ok is
// false where the population is needed and unknown (nil), or nothing is asked.
func (s SampleSize) Required(population *int64) (n int64, ok bool) {
	switch {
	case s.Fixed != nil && population != nil:
		return min(*s.Fixed, *population), true
	case s.Fixed != nil:
		return *s.Fixed, true
	case population == nil:
		return 0, false
	case s.Yamane != nil:
		return yamane(*population, *s.Yamane), true
	}
	for _, row := range s.Table {
		if row.UpTo == nil || *population <= *row.UpTo {
			return part(*population, row.Percent), true
		}
	}
	return 0, false
}

// yamane is N/(1+N·e²), rounded up; e is in percent.
func yamane(population int64, e scoring.Points) int64 {
	n, e := scoring.Whole(population), e.Quo(hundred)
	return ceil(n.Quo(n.Mul(e).Mul(e).Add(scoring.Whole(1))))
}

// part is a percentage of a population, rounded up.
func part(population int64, percent scoring.Points) int64 {
	return ceil(scoring.Whole(population).Mul(percent).Quo(hundred))
}

// ceil is the least whole number that is not below p; p is not negative.
func ceil(p scoring.Points) int64 {
	if !p.IsWhole() {
		p = p.Round(scoring.Down, 0).Add(scoring.Whole(1))
	}
	n, ok := new(big.Int).SetString(p.String(), 10)
	if !ok || !n.IsInt64() {
		return math.MaxInt64
	}
	return n.Int64()
}

// quantiles are of the normal distribution, two-sided, by percent.
var quantiles = map[int]float64{90: 1.6448536, 95: 1.9599640, 99: 2.5758293}

// marginEstimate is the margin of error of a satisfaction in percentage points:
// z·sqrt(p(1−p)/n·(N−n)/(N−1)), without the last factor where N is unknown. It
// is nil where nobody answered or no confidence is declared.
func marginEstimate(index *scoring.Points, ballots int64, population *int64, confidence int) *float64 {
	z := quantiles[confidence]
	if index == nil || ballots <= 0 || z == 0 {
		return nil
	}
	p, n := float(index.Quo(hundred)), float64(ballots)
	variance := max(p*(1-p), 0) / n
	if population != nil {
		all := float64(*population)
		variance *= max(all-n, 0) / max(all-1, 1)
	}
	estimate := 100 * z * math.Sqrt(variance)
	return &estimate
}

// float is only for estimates.
func float(p scoring.Points) float64 {
	r, ok := new(big.Rat).SetString(p.String())
	if !ok {
		return 0
	}
	f, _ := r.Float64()
	return f
}
