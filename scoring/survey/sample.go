package survey

import (
	"math"
	"strconv"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// sample finds sizes that cannot be meant, and choices that a size needs.
func (c *check) sample() {
	rule := &c.Sample
	if rule.Confidence != 0 && Quantile(rule.Confidence).IsZero() {
		c.faults.Add(fault.New(CodeNotOneOf, rule.Pos, "key", "confidence", "found", strconv.Itoa(rule.Confidence),
			"expected", []string{"90", "95", "99"}, "suggestion", ""))
	}
	if c.StraightLined != nil {
		at := c.at("straight_lined")
		c.within("straight_lined.share", *c.StraightLined, scoring.Points{}, hundred, at)
		if share := *c.StraightLined; share.Sign() > 0 && share.Less(scoring.Whole(1)) {
			c.faults.Add(fault.Warn(scoring.CodeLimitSmall, at, "key", "straight_lined.share", "number", share,
				"meant", share.Mul(hundred)))
		}
	}
	if rule.Size.IsNone() {
		if rule.Below != "" {
			c.unused("sample.below", rule.Pos)
		}
		return
	}
	chosen(c, "sample.below", rule.Below, NoteBelow, NoSurveyBelow, RefuseBelow)
	if len(c.Groups) > 1 {
		chosen(c, "sample.per", rule.Per, PerUnit, PerGroup)
	}
	c.size(&rule.Size)
}

func (c *check) size(size *SampleSize) {
	most := scoring.Whole(1 << 40)
	if size.Fixed != nil {
		c.within("fixed", scoring.Whole(*size.Fixed), scoring.Whole(1), most, size.Pos)
	}
	switch least := scoring.MustPoints("0.1"); {
	case size.Yamane == nil:
	case size.Yamane.Sign() > 0 && size.Yamane.Less(least):
		c.faults.Add(fault.New(codeSurveyYamane, size.Pos, "number", *size.Yamane, "meant", size.Yamane.Mul(hundred)))
	default:
		c.within("yamane", *size.Yamane, least, hundred, size.Pos)
	}
	for i := range size.Table {
		row := &size.Table[i]
		c.within("percent", row.Percent, scoring.Points{}, hundred, row.Pos)
		c.tableRow(size, i)
	}
}

// tableRow checks a row against the one before it. A larger population that needs
// fewer ballots is what some decisions say; it is theirs to know.
func (c *check) tableRow(size *SampleSize, i int) {
	row := &size.Table[i]
	if last := i == len(size.Table)-1; last != (row.UpTo == nil) {
		c.faults.Add(fault.New(codeSurveyTableEnd, row.Pos))
		return
	}
	if i == 0 || size.Table[i-1].UpTo == nil {
		return
	}
	before := size.Table[i-1]
	if row.UpTo != nil && *row.UpTo <= *before.UpTo {
		c.faults.Add(fault.New(codeSurveyTableOrder, row.Pos, "up_to", int(*row.UpTo), "before", int(*before.UpTo)))
		return
	}
	at := *before.UpTo
	less, more := partOf(at+1, row.Percent), partOf(at, before.Percent)
	if less < more {
		c.faults.Add(fault.Warn(codeSurveyTableFalls, row.Pos, "population", int(at+1), "required", int(less), "before",
			int(at), "more", int(more)))
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
			return partOf(*population, row.Percent), true
		}
	}
	return 0, false
}

// yamane is N/(1+N·e²), rounded up; e is in percent.
func yamane(population int64, e scoring.Points) int64 {
	n, e := scoring.Whole(population), e.Quo(hundred)
	return ceil(n.Quo(n.Mul(e).Mul(e).Add(scoring.Whole(1))))
}

// partOf is a percentage of a population, rounded up.
func partOf(population int64, percent scoring.Points) int64 {
	return ceil(scoring.Whole(population).Mul(percent).Quo(hundred))
}

// ceil is the least whole number that is not below p; p is not negative.
func ceil(p scoring.Points) int64 {
	n, err := strconv.ParseInt(p.Up().String(), 10, 64)
	if err != nil {
		return math.MaxInt64
	}
	return n
}
