package scoring

import "math/bits"

// sum is what the areas of a unit add up to under the weights, with bonus and penalty.
func (d *Draws) sum(i int, weights []int64, all int64) (sum drawnSum) {
	u := &d.units[i]
	areas := d.areas[i*len(weights) : (i+1)*len(weights)]
	if u.passes {
		sum = passOn(areas, weights)
	} else {
		for j := range areas {
			sum.points += weights[j] * areas[j].points
			sum.most += weights[j] * areas[j].most
		}
	}
	sum.points = max(sum.points+u.extra*all, 0)
	return sum
}

// passOn is that sum where shares pass to the appraised parts of other areas.
func passOn(areas []drawnArea, weights []int64) drawnSum {
	var points, most, survey, surveyMax, passed int64
	for j := range areas {
		area, w := &areas[j], weights[j]
		points += w * area.points
		most += w * area.most
		survey += w * area.survey
		surveyMax += w * area.surveyMax
		passed += w * area.passed
	}
	if most > 0 {
		points, most = scale(points, most+passed, most), most+passed
	}
	return drawnSum{points + survey, most + surveyMax}
}

// figure is the unit's index, or its total.
func (d *Draws) figure(i int, by RankBy, all int64) int64 {
	u, sum := &d.units[i], &d.sums[i]
	switch {
	case sum.most <= 0:
		return 0
	case by == ByTotal:
		return scale(sum.points, u.most, shareUnit*all)
	case d.reg.Index == RatioIndex:
		return scale(sum.points, figureUnit, sum.most)
	}
	return scale(sum.points, 100*figureUnit, sum.most)
}

// rounder rounds figures as the regulation compares them: a step of 1 leaves them.
type rounder struct {
	step int64
	mode RoundingMode
}

func (d *Draws) rounder(on Precision) rounder {
	r := rounder{1, d.reg.Rounding.Mode}
	if on != OnRounded {
		return r
	}
	r.step = figureUnit
	for range d.reg.Rounding.Index {
		r.step = max(r.step/10, 1)
	}
	return r
}

func (r rounder) compared(figure int64) int64 {
	if r.step == 1 {
		return figure
	}
	return roundTo(figure, r.step, r.mode) * r.step
}

// roundTo is the number of steps that a figure is nearest to.
func roundTo(figure, step int64, mode RoundingMode) int64 {
	whole, rest := figure/step, figure%step
	if mode == Down || 2*rest < step || 2*rest == step && mode == HalfEven && whole%2 == 0 {
		return whole
	}
	return whole + 1
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
