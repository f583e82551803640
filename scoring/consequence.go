package scoring

import (
	"slices"
	"strings"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Consequence (hệ quả) is what a regulation says follows from a result in some blocks:
// either a reward or a measure. Package consequence works it out.
type Consequence struct {
	ID, Title string
	Source    Source // the text that says so, with its clause
	Blocks    []string
	Reward    *Reward
	Measure   *Measure
	Pos       fault.Position
}

// Reward goes to units of some classes, in the order of their ranks.
type Reward struct {
	Classes []string
	// Quota is the share of a block's units that may be rewarded at most, exact; nil
	// where there is no limit.
	Quota    *Points
	Of       QuotaBase
	Rounding QuotaRounding
	Ties     CutTies
	QuotaPos fault.Position
}

// QuotaBase says which units of a block a quota is a share of.
type QuotaBase string

// Those that take a place in the ranking, or all of the block.
const (
	OfRanked QuotaBase = "ranked"
	OfUnits  QuotaBase = "units"
)

// QuotaRounding makes a number of units of a quota.
type QuotaRounding string

// "Không quá 1/3" of 10 units is 3, unless a decision says otherwise.
const (
	QuotaFloor  QuotaRounding = "floor"
	QuotaCeil   QuotaRounding = "ceil"
	QuotaHalfUp QuotaRounding = "half_up"
)

// CutTies says what happens to units on one place of which only some are within the quota.
type CutTies string

// All of them are rewarded, beyond the quota; none is; or nobody decides but people.
const (
	IncludeTied CutTies = "include"
	ExcludeTied CutTies = "exclude"
	RefuseTied  CutTies = "refuse"
)

// Measure is taken against a unit that meets any of its conditions.
type Measure struct{ Any []MeasureCondition }

// MeasureCondition is met by a class in a number of years on end, this year's first,
// and perhaps a rank that has fallen since last year.
type MeasureCondition struct {
	Years     int
	AtOrBelow string // the class, or one below it
	Fallen    bool
	Pos       fault.Position
}

// Seats is how many of so many units may be rewarded: the quota, rounded as declared.
func (r *Reward) Seats(units int) int {
	exact := r.Quota.Mul(Whole(int64(units)))
	if r.Rounding == QuotaHalfUp {
		exact = exact.Round(HalfUp, 0)
	}
	seats := whole(exact)
	if r.Rounding == QuotaCeil && !exact.IsWhole() {
		seats++
	}
	return int(seats)
}

// IsAtOrBelow says whether a class is another or one below it; known is false where
// the scale has none of that name.
func (scale *ClassScale) IsAtOrBelow(class, limit string) (is, known bool) {
	return scale.index(class) >= scale.index(limit), scale.has(class)
}

func (scale *ClassScale) names() (names []string) {
	return seq.Map(scale.Levels, func(level ClassLevel) string { return level.Name })
}

// index is where a class stands in the scale, -1 where it has none of that name.
func (scale *ClassScale) index(class string) int {
	return slices.IndexFunc(scale.Levels, func(l ClassLevel) bool { return l.Name == class })
}

func (scale *ClassScale) has(class string) bool { return scale.index(class) >= 0 }

// checkConsequences finds consequences twice, of classes that a block has not, and
// numbers that cannot be meant.
func (r *Regulation) checkConsequences() (faults fault.List) {
	first := map[string]fault.Position{}
	for c := range seq.Each(r.Consequences) {
		if at, twice := first[strings.ToLower(c.ID)]; twice {
			faults.Add(fault.New(codeConsequenceTwice, c.Pos, "id", c.ID).See(fault.NoteFirstHere, at))
		}
		first[strings.ToLower(c.ID)] = c.Pos
		faults.Add(r.checkClassesOf(c)...)
		faults.Add(c.checkNumbers()...)
	}
	return faults
}

// checkClassesOf looks up the classes of a consequence in the scale of each of its blocks.
func (r *Regulation) checkClassesOf(c *Consequence) (faults fault.List) {
	for _, block := range c.Blocks {
		scale := r.ScaleOf(block)
		switch {
		case scale == nil && len(r.Classes) > 0:
			faults.Add(fault.New(codeClassBlock, c.Pos, "block", block, "known", r.classified()))
			continue
		case scale != nil && len(scale.Levels) == 0: // reported where it was read
			continue
		}
		for _, class := range c.classes() {
			if scale == nil || !scale.has(class) {
				faults.Add(fault.New(codeConsequenceClass, c.Pos, "id", c.ID, "class", class, "block", block))
			}
		}
	}
	return faults
}

// classified are the blocks that have a class scale.
func (r *Regulation) classified() (blocks []string) {
	for _, scale := range r.Classes {
		blocks = append(blocks, scale.Blocks...)
	}
	return blocks
}

// asksWhoFell says whether a measure of a block depends on the ranks of the year before.
func (r *Regulation) asksWhoFell(block string) bool {
	return slices.ContainsFunc(r.Consequences, func(c Consequence) bool {
		return c.Measure != nil && slices.Contains(c.Blocks, block) &&
			slices.ContainsFunc(c.Measure.Any, func(m MeasureCondition) bool { return m.Fallen })
	})
}

// classes are those that it names.
func (c *Consequence) classes() (names []string) {
	if c.Reward != nil {
		names = append(names, c.Reward.Classes...)
	}
	if c.Measure != nil {
		for _, condition := range c.Measure.Any {
			names = append(names, condition.AtOrBelow)
		}
	}
	return names
}

func (c *Consequence) checkNumbers() (faults fault.List) {
	if c.Reward != nil && c.Reward.Quota != nil {
		if quota := *c.Reward.Quota; quota.Sign() <= 0 || Whole(1).Less(quota) {
			faults.Add(fault.New(codeQuotaRange, c.Reward.QuotaPos, "id", c.ID, "number", quota))
		}
	}
	if c.Measure != nil {
		for _, condition := range c.Measure.Any {
			if condition.Years < 1 {
				faults.Add(fault.New(codeYearsRange, condition.Pos, "id", c.ID, "number", condition.Years))
			}
		}
	}
	return faults
}
