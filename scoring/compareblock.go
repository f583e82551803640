package scoring

import (
	"strings"

	"parindex/scoring/fault"
)

// checkPrinted checks the figures that units are known by, of a round as declared: an error marks the unit.
func checkPrinted(r *Round, cards []*Scorecard) fault.List {
	if len(r.Changes) > 0 {
		return nil
	}
	c := comparison{round: r}
	for _, card := range cards {
		if card.Published != nil {
			c.consistent(card.Published, card)
		}
	}
	return c.faults
}

// consistent checks the printed figures of a unit against each other: maxima that are
// passed, parts that do not add up to the total by more than rounding explains.
func (c *comparison) consistent(line *Publication, card *Scorecard) {
	set := card.Block.Set
	for _, area := range set.Areas {
		if in := line.Areas[area.Code]; isGiven(in) && area.Max.Less(in.Number) {
			c.over(card, FigureTotal, area.Code, in, area.Max, true)
		}
	}
	beyond := false // the total, which then is not that of its parts either
	for _, of := range c.maxima(line, card) {
		if in := line.Figures[of.figure]; isGiven(in) && of.max.Less(in.Number) {
			c.over(card, of.figure, "", in, of.max, true)
			beyond = beyond || of.figure == FigureTotal
		}
	}
	c.ownIndex(line, card)
	if !isGiven(line.Figures[FigureTotal]) || beyond {
		return
	}
	t := newTotaling(c.round, set)
	areas, _, all := card.countedAreas(t)
	c.addsUp(line, card, areas, all, t.largestStep())
	appraised, known := line.figure(FigureAppraised)
	if survey, surveyed := line.figure(FigureSurvey); known && (surveyed || !set.HasSurvey()) {
		c.addsUp(line, card, appraised.Add(survey), true, Whole(2))
	}
}

// ownIndex checks a printed index against the points that count in its place. Rank and class may hang on a
// difference that rounding or cutting off of the index and of these points does not explain: that is an error.
func (c *comparison) ownIndex(line *Publication, card *Scorecard) {
	in, rounding := line.Figures[FigureIndex], c.round.Regulation.Rounding
	used := rounding.Percent(card.Index)
	if !isGiven(in) || !card.Scored || card.From == FromIndex || in.Number.Equal(used) || in.Number.Equal(card.Index) {
		return
	}
	printed := 1
	if card.From != FromTotal {
		printed = len(line.Figures) + len(line.Areas)
	}
	each, _ := c.round.Regulation.Index.of(rounding.step(), card.Max)
	d := differs(card, FigureIndex, "", in, used)
	gap := in.Number.Sub(card.Index)
	if each.Mul(Whole(int64(printed))).Add(rounding.step()).Less(gap.Max(gap.Neg())) {
		d.Severity = fault.Error
	}
	c.faults.Add(d.With(fault.IndexUnused))
}

// figureMax is the most that a figure can be.
type figureMax struct {
	figure Figure
	max    Points
}

// maxima are the most that the printed figures of a unit can be. Appraised points that stand for a survey, and
// both parts under weights of areas, can be as much as the set's maximum. A bonus that is not printed is all of it.
func (c *comparison) maxima(line *Publication, card *Scorecard) []figureMax {
	set, reg := card.Block.Set, c.round.Regulation
	t, full := newTotaling(c.round, set), parts{}
	for _, area := range t.full {
		full.add(area)
	}
	self, survey := full.appraisedMax, full.surveyMax
	if set.Aggregate == Weighted {
		full.appraisedMax, self, survey = set.Max, set.Max, set.Max
	}
	if t.noSurvey == RescaleSurvey {
		full.appraisedMax = set.Max
	}
	most := reg.MostBonus(set)
	list := []figureMax{{FigureMax, set.Max}, {FigureSelf, self}, {FigureAppraised, full.appraisedMax},
		{FigureSurvey, survey}}
	if len(set.Bonus) > 0 {
		list = append(list, figureMax{FigureBonus, most})
	}
	if bonus, known := line.figure(FigureBonus); known {
		most = bonus
	}
	if !card.Scored {
		return list
	}
	index, _ := reg.Index.of(card.Max.Add(most), card.Max)
	return append(list, figureMax{FigureTotal, card.Max.Add(most)},
		figureMax{FigureIndex, reg.Rounding.Percent(index)})
}

// over tells of a figure that cannot be. One that is used is an error, and used all the same.
func (c *comparison) over(card *Scorecard, f Figure, area string, in Input, most Points, used bool) {
	bonus, say := "", fault.Warn
	if used {
		say = fault.New
	}
	if len(card.Block.Set.Bonus) > 0 && area == "" && (f == FigureTotal || f == FigureIndex) {
		bonus = string(FigureBonus)
	}
	c.faults.Add(say(codePublishedOver, in.Pos, "unit", card.Unit.ID, "name", card.Unit.Name,
		"figure", f, "criterion", area, "points", in.Number, "max", most, "bonus", bonus).With(fault.FigureKept))
}

// largestStep is how many steps of the last printed digit the areas may be off together.
func (t totaling) largestStep() (steps Points) {
	for i := range t.set.Areas {
		factor := Whole(1)
		if weight := t.weightOf(i); weight != nil && t.full[i].max().Sign() > 0 {
			factor = weight.Quo(t.full[i].max())
		}
		steps = steps.Add(factor)
	}
	return steps
}

// addsUp checks parts against the printed total. Where not all are known, or bonus or
// penalty is not printed, only a difference that these cannot explain is told.
func (c *comparison) addsUp(line *Publication, card *Scorecard, parts Points, all bool, steps Points) {
	set := card.Block.Set
	bonus, hasBonus := line.figure(FigureBonus)
	penalty, hasPenalty := line.figure(FigurePenalty)
	sum, total := parts.Add(bonus).Sub(penalty), line.Figures[FigureTotal]
	gap, most := total.Number.Sub(sum), c.rounded(steps)
	more, less := most.Less(gap), most.Less(gap.Neg())
	if more && (!all || !hasBonus && len(set.Bonus) > 0) || less && !hasPenalty && len(set.Penalty) > 0 {
		return
	}
	if more || less {
		c.faults.Add(fault.New(codePublishedSum, total.Pos, "unit", card.Unit.ID, "name", card.Unit.Name,
			"total", total.Number, "sum", sum).With(fault.TotalKept))
	}
}

// rounded is how far a total may be from the sum of so many printed figures: half a
// step of the last digit for each and for itself, or a whole one where digits are cut
// off.
func (c *comparison) rounded(figures Points) Points {
	step := c.round.Regulation.Rounding.step()
	if c.round.Regulation.Rounding.Mode != Down {
		step = step.Quo(Whole(2))
	}
	return figures.Add(Whole(1)).Mul(step)
}

// step is one of the last printed digit.
func (r Rounding) step() Points { return Whole(1).Quo(MustPoints("1" + strings.Repeat("0", r.Index))) }
