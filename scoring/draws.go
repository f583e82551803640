package scoring

import (
	"cmp"
	"math/bits"
	"slices"
)

// Draws ranks the units of one block under many weightings of its areas, as a
// sensitivity analysis needs it: leaves are not appraised again, and area shares
// and weights are scaled integers, which give the same ranks on every processor.
// Shares are cut off at 2⁻⁴⁰ and figures compared at 10⁻⁷ of a percent or a point,
// so ranks are those of the exact figures unless units are closer than that.
// Breakers are not asked: units that only a breaker separates share a rank.
type Draws struct {
	reg   *Regulation
	most  int64 // figures of a unit that has all points
	units []drawnUnit
	order []int // buffers of one draw
	ranks []int
}

// drawnUnit is what a unit earns for a weight of 1 in each area.
type drawnUnit struct {
	areas  []drawnArea
	extra  int64 // bonus less penalty, of the set's maximum
	passes bool  // a share of some area passes to others
	figure int64 // what it is ranked by in the present draw
}

// drawnArea are shares of an area's weight, scaled by [shareUnit].
type drawnArea struct{ appraised, appraisedMax, survey, surveyMax, passed int64 }

const (
	shareUnit   = 1 << 40    // a share of 1
	mostWeights = 1 << 20    // the largest sum of weights
	figureUnit  = 10_000_000 // a point, or a percent, in the figures that are compared
)

// NewDraws takes the appraised leaves of a block's ranked units, in the order of
// the block. It is nil where the round has no such block.
func NewDraws(o *Outcome, block string) *Draws {
	ranking := o.Ranking(block)
	if ranking == nil {
		return nil
	}
	d := &Draws{reg: o.Round.Regulation, most: 100 * figureUnit}
	if d.reg.Rank.By == ByTotal {
		d.most = whole(ranking.Block.Set.Max.Mul(Whole(figureUnit)))
	}
	equal := newTotaling(o.Round, ranking.Block.Set.withEqualWeights())
	for _, card := range o.Cards {
		if card.Block == ranking.Block && card.Scored && card.Unit.Ranked {
			d.units = append(d.units, equal.drawn(card))
		}
	}
	d.order, d.ranks = make([]int, len(d.units)), make([]int, len(d.units))
	return d
}

// withEqualWeights is a copy of the set in which each area weighs the whole maximum.
func (s *CriteriaSet) withEqualWeights() *CriteriaSet {
	equal := *s
	equal.Aggregate, equal.Areas = Weighted, nil
	for _, area := range s.Areas {
		own := *area
		own.Weight = &hundred
		equal.Areas = append(equal.Areas, &own)
	}
	return &equal
}

func (t totaling) drawn(card *Scorecard) drawnUnit {
	unit := drawnUnit{extra: t.share(card.Bonus.Sub(card.Penalty))}
	for i, area := range card.areas {
		counted, passed := t.weigh(i, area)
		unit.areas = append(unit.areas, drawnArea{t.share(counted.appraised), t.share(counted.appraisedMax),
			t.share(counted.survey), t.share(counted.surveyMax), t.share(passed)})
		unit.passes = unit.passes || passed.Sign() > 0
	}
	return unit
}

// share is points of the set's maximum, scaled and cut off.
func (t totaling) share(p Points) int64 {
	if t.set.Max.Sign() <= 0 {
		return 0
	}
	return whole(p.Quo(t.set.Max).Mul(Whole(shareUnit)))
}

// whole is the whole part of a number that fits.
func whole(p Points) int64 { return p.Round(Down, 0).value().Num().Int64() }

// Ranks are the ranks of the units under weights of the areas, in any unit and in
// the order of the set; equal figures share a rank, as the regulation numbers
// them. The list is overwritten by the next draw.
func (d *Draws) Ranks(weights []int64) []int {
	weights, sum := fitting(weights)
	for i := range d.units {
		d.units[i].figure = d.compared(d.figure(&d.units[i], weights, sum))
		d.order[i] = i
	}
	slices.SortStableFunc(d.order, func(a, b int) int { return cmp.Compare(d.units[b].figure, d.units[a].figure) })
	place := 0
	for i, at := range d.order {
		switch {
		case i > 0 && d.units[at].figure == d.units[d.order[i-1]].figure:
		case d.reg.Rank.Ties == Dense:
			place++
		default:
			place = i + 1
		}
		d.ranks[at] = place
	}
	return d.ranks
}

// compared is the figure as the regulation compares it.
func (d *Draws) compared(figure int64) int64 {
	if d.reg.Rank.On != OnRounded {
		return figure
	}
	step := int64(figureUnit)
	for range d.reg.Rounding.Index {
		step /= 10
	}
	if step <= 1 {
		return figure
	}
	return roundTo(figure, step, d.reg.Rounding.Mode)
}

// roundTo is the number of steps that a figure is nearest to.
func roundTo(figure, step int64, mode RoundingMode) int64 {
	whole, rest := figure/step, figure%step
	if mode == Down || 2*rest < step || 2*rest == step && mode == HalfEven && whole%2 == 0 {
		return whole
	}
	return whole + 1
}

// figure is the unit's index, or its total where units are ranked by that.
func (d *Draws) figure(u *drawnUnit, weights []int64, all int64) int64 {
	sum := u.sum(weights)
	points, most := max(sum.appraised+sum.survey+u.extra*all, 0), sum.appraisedMax+sum.surveyMax
	switch {
	case most <= 0:
		return 0
	case d.reg.Rank.By == ByTotal:
		most = shareUnit * all
	}
	return scale(points, d.most, most)
}

// sum is what the areas add up to under the weights.
func (u *drawnUnit) sum(weights []int64) (sum drawnArea) {
	for i := range u.areas {
		area, w := &u.areas[i], weights[i]
		sum.appraised += w * area.appraised
		sum.appraisedMax += w * area.appraisedMax
		sum.survey += w * area.survey
		sum.surveyMax += w * area.surveyMax
		sum.passed += w * area.passed
	}
	if u.passes && sum.appraisedMax > 0 {
		grown := sum.appraisedMax + sum.passed
		sum.appraised = scale(sum.appraised, grown, sum.appraisedMax)
		sum.appraisedMax = grown
	}
	return sum
}

// scale is a × b ÷ c to the nearest whole number, for numbers that are not negative.
func scale(a, b, c int64) int64 {
	high, low := bits.Mul64(uint64(a), uint64(b))
	low, carry := bits.Add64(low, uint64(c)/2, 0)
	quotient, _ := bits.Div64(high+carry, low, uint64(c))
	return int64(quotient)
}

// fitting are weights in the same proportions whose sum does not overflow.
func fitting(weights []int64) (fit []int64, sum int64) {
	for _, w := range weights {
		sum += w
	}
	if sum <= mostWeights {
		return weights, max(sum, 1)
	}
	fit = make([]int64, len(weights))
	all := sum
	sum = 0
	for i, w := range weights {
		fit[i] = scale(w, mostWeights, all)
		sum += fit[i]
	}
	return fit, sum
}
