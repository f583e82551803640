package scoring

import (
	"math/big"
	"slices"

	"parindex/scoring/seq"
)

// Draws ranks and classes the units of one block under many weightings of its areas, as a
// sensitivity analysis needs it: leaves are not appraised again, and area shares
// and weights are scaled integers, which give the same ranks on every processor.
// Shares are cut off at 2⁻⁴⁰ and figures compared at 10⁻⁷ of a percent or a point,
// so ranks are those of the exact figures unless units are closer than that.
// Breakers are not asked: units that only a breaker separates share a rank.
//
// In a weighted set an area counts by its weight as under [Weights]. In a set that adds
// points up, points and maxima of an area grow or shrink in proportion, so that the set's
// own weights, see [Draws.Weights], give the ranks that it has.
//
// Several goroutines need a [Draws.Copy] each.
type Draws struct {
	reg     *Regulation
	classes *ClassScale
	edges   []int64 // of the classes, in the figures that are compared
	weights []int64
	cards   []*Scorecard
	units   []drawnUnit
	areas   []drawnArea // of each unit in turn
	drawn               // buffers of one draw
}

// drawn is what a draw comes to.
type drawn struct {
	sums  []drawnSum
	order []uint64
	ranks []int
	class []int
}

// drawnSum are the points and the maximum of a unit, in the same unit.
type drawnSum struct{ points, most int64 }

// drawnUnit is what a unit earns beside its areas.
type drawnUnit struct {
	extra  int64 // bonus less penalty, of the set's maximum
	passes bool  // a share of some area passes to others
	most   int64 // the most points of its set, in the figures of totals
	capped int   // the best class that caps leave it
}

// drawnArea are shares of an area's weight, scaled by [shareUnit]: all points and maxima
// or, where some passes, the appraised parts.
type drawnArea struct{ points, most, survey, surveyMax, passed int64 }

const (
	shareUnit   = 1 << 40    // a share of 1
	mostWeights = 1 << 20    // the largest sum of weights
	figureUnit  = 10_000_000 // a point, or one on the scale of the index, in the figures that are compared
	unitBits    = 20         // of a unit's place in what is sorted
)

// NewDraws takes the appraised leaves of a block's ranked units, in the order of
// the block. It is nil where the round has no such block.
func NewDraws(o *Outcome, block string) *Draws {
	ranking := o.Ranking(block)
	if ranking == nil {
		return nil
	}
	d := &Draws{reg: o.Round.Regulation, classes: o.Round.Regulation.ScaleOf(block)}
	t := newTotaling(o.Round, ranking.Block.Set)
	d.weights = t.wholeWeights()
	equal := newTotaling(o.Round, ranking.Block.Set.withEqualWeights())
	for _, card := range o.Cards {
		if card.Block == ranking.Block && card.isRanked() {
			d.add(equal, t.set.Aggregate == Weighted, card)
		}
	}
	if d.classes != nil {
		d.edges = seq.Map(d.classes.Levels, func(l ClassLevel) int64 { return whole(l.Edge.Mul(Whole(figureUnit))) })
	}
	return d.Copy()
}

// Copy shares all but the buffers of a draw.
func (d *Draws) Copy() *Draws {
	other, n := *d, len(d.units)
	other.drawn = drawn{make([]drawnSum, n), make([]uint64, n), make([]int, n), make([]int, n)}
	return &other
}

// Cards are those of the units that are ranked, in their order.
func (d *Draws) Cards() []*Scorecard { return d.cards }

// Scale is that of the classes, nil where there are none.
func (d *Draws) Scale() *ClassScale { return d.classes }

// Weights are those of the areas as the set has them, in the smallest whole numbers.
func (d *Draws) Weights() []int64 { return d.weights }

// wholeWeights are the weights of the areas, or their maxima, in whole numbers: the least
// that are in proportion, or nearly so where those would be large.
func (t totaling) wholeWeights() (list []int64) {
	var weights []Points
	times := Whole(1)
	for i := range t.full {
		weight := t.full[i].max()
		if own := t.weightOf(i); own != nil {
			weight = *own
		}
		weights = append(weights, weight)
		times = times.Mul(denominator(weight.Mul(times)))
	}
	const most = 50_000
	if all := Sum(weights...).Mul(times); Whole(most).Less(all) {
		times = times.Mul(Whole(most)).Quo(all)
	}
	common := int64(0)
	for _, weight := range weights {
		list = append(list, whole(weight.Mul(times)))
		common = gcd(common, list[len(list)-1])
	}
	for i := range list {
		list[i] /= max(common, 1)
	}
	return list
}

// denominator is that of a number in lowest terms.
func denominator(p Points) Points { return exact(new(big.Rat).SetInt(p.value().Denom())) }

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

// add takes a unit.
func (d *Draws) add(t totaling, weighted bool, card *Scorecard) {
	unit := drawnUnit{extra: t.share(card.Bonus.Sub(card.Penalty)), most: whole(t.set.Max.Mul(Whole(figureUnit)))}
	if d.classes != nil {
		best := *card
		best.Index, best.Total = Whole(1<<30), Whole(1<<30) // above every edge
		unit.capped = d.classes.Place(&best, d.reg.Rounding).At
	}
	for i := range t.set.Areas {
		counted, passed := t.drawnPart(i, weighted, card)
		one := drawnArea{t.share(counted.appraised), t.share(counted.appraisedMax),
			t.share(counted.survey), t.share(counted.surveyMax), t.share(passed)}
		d.areas = append(d.areas, one)
		unit.passes = unit.passes || passed.Sign() > 0
	}
	if !unit.passes {
		d.joinParts(len(t.set.Areas))
	}
	d.units, d.cards = append(d.units, unit), append(d.cards, card)
}

// drawnPart is what counts of an area as if it were the whole set, and what passes to others.
func (t totaling) drawnPart(i int, weighted bool, card *Scorecard) (counted parts, passed Points) {
	switch {
	case card.Published != nil:
		return t.publishedPart(i, weighted, card), Points{}
	case weighted:
		return t.weigh(i, card.areas[i])
	}
	return t.inProportion(i, card.areas[i])
}

// publishedPart is that of published points, which have no parts and pass nothing on.
// Without them the area does not count.
func (t totaling) publishedPart(i int, weighted bool, card *Scorecard) parts {
	area, most := card.Published.area(card, t.set.Areas[i]), t.full[i].max()
	if weighted {
		most = area.Max
	}
	if area.Unknown || most.Sign() <= 0 {
		return parts{}
	}
	factor := t.set.Max.Quo(most)
	return parts{appraised: area.Points, appraisedMax: area.Max}.scaled(factor, factor)
}

// joinParts adds survey points to the others where nothing tells them apart.
func (d *Draws) joinParts(areas int) {
	for i := len(d.areas) - areas; i < len(d.areas); i++ {
		a := &d.areas[i]
		a.points, a.most = a.points+a.survey, a.most+a.surveyMax
	}
}

// inProportion is an area of a set that adds points up, as if its full maximum were the
// set's, and what the policies add to its maximum.
func (t totaling) inProportion(i int, p parts) (counted parts, passed Points) {
	full := t.full[i]
	if full.max().Sign() <= 0 {
		return parts{}, Points{}
	}
	factor := t.set.Max.Quo(full.max())
	stands := p.appraisedMax
	if t.reg.NotApplicable == RescalePart {
		stands = full.appraisedMax.Sub(p.dropped)
	}
	if t.noSurvey == RescaleSurvey {
		stands = stands.Add(p.open)
	}
	return p.scaled(factor, factor), stands.Sub(p.appraisedMax).Mul(factor)
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
	weights, all := fitting(weights)
	round := d.rounder(d.reg.Rank.On)
	for i := range d.units {
		d.sums[i] = d.sum(i, weights, all)
		figure := round.compared(d.figure(i, d.reg.Rank.By, all))
		d.order[i] = uint64(figure)<<unitBits | uint64(i)
	}
	slices.Sort(d.order)
	place, last := 0, uint64(0)
	for i := range d.order {
		key := d.order[len(d.order)-1-i]
		switch figure := key >> unitBits; {
		case i > 0 && figure == last:
		case d.reg.Rank.Ties == Dense:
			place, last = place+1, figure
		default:
			place, last = i+1, figure
		}
		d.ranks[key&(1<<unitBits-1)] = place
	}
	return d.ranks
}

// Classes are the classes of the units in the last draw, as places in their scale, its
// length for below all; nil where there are none. The list is overwritten by the next.
func (d *Draws) Classes(weights []int64) []int {
	if d.classes == nil {
		return nil
	}
	_, all := fitting(weights)
	round := d.rounder(d.classes.On)
	for i := range d.units {
		figure, at := round.compared(d.figure(i, d.classes.By, all)), 0
		for at < len(d.edges) && (figure < d.edges[at] || figure == d.edges[at] && d.classes.Levels[at].Open) {
			at++
		}
		d.class[i] = max(at, d.units[i].capped)
	}
	return d.class
}
