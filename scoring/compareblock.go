package scoring

import (
	"strings"

	"parindex/scoring/fault"
)

// consistent checks the printed figures of a unit against each other: maxima that are
// passed, parts that do not add up to the total by more than rounding explains.
func (c *comparison) consistent(line *Publication, card *Scorecard) {
	set := c.ranking.Block.Set
	for _, area := range set.Areas {
		if in := line.Areas[area.Code]; isGiven(in) && area.Max.Less(in.Number) {
			c.over(card, FigureTotal, area.Code, in, area.Max)
		}
	}
	for _, of := range c.maxima(set) {
		if in := line.Figures[of.figure]; isGiven(in) && of.max.Less(in.Number) {
			c.over(card, of.figure, "", in, of.max)
		}
	}
	total, printed := line.figure(FigureTotal)
	if !printed {
		return
	}
	bonus, known := line.figure(FigureBonus)
	if most := card.Max.Add(bonus); card.Scored && (known || len(set.Bonus) == 0) && most.Less(total) {
		c.over(card, FigureTotal, "", line.Figures[FigureTotal], most)
	}
	t := newTotaling(c.round, set)
	areas, _, all := card.countedAreas(t)
	c.addsUp(line, card, areas, all, t.largestStep())
	appraised, known := line.figure(FigureAppraised)
	if survey, surveyed := line.figure(FigureSurvey); known && (surveyed || !set.HasSurvey()) {
		c.addsUp(line, card, appraised.Add(survey), true, Whole(2))
	}
}

// figureMax is the most that a figure can be.
type figureMax struct {
	figure Figure
	max    Points
}

// maxima are the most that the printed parts of a total can be. Appraised points that were
// scaled, or weighted by areas, can be as much as the set's maximum.
func (c *comparison) maxima(set *CriteriaSet) []figureMax {
	t, full := newTotaling(c.round, set), parts{}
	for _, area := range t.full {
		full.add(area)
	}
	if t.scales() || set.Aggregate == Weighted {
		full.appraisedMax, full.surveyMax = set.Max, set.Max
	}
	list := []figureMax{{FigureMax, set.Max}, {FigureSelf, full.appraisedMax}, {FigureAppraised, full.appraisedMax},
		{FigureSurvey, full.surveyMax}}
	if most := c.round.Regulation.BonusCap.Points; most != nil {
		list = append(list, figureMax{FigureBonus, *most})
	}
	return list
}

func (c *comparison) over(card *Scorecard, f Figure, area string, in Input, most Points) {
	bonus := ""
	if len(c.ranking.Block.Set.Bonus) > 0 && area == "" && (f == FigureTotal || f == FigureIndex) {
		bonus = string(FigureBonus)
	}
	c.faults.Add(fault.Warn(codePublishedOver, in.Pos, "unit", card.Unit.ID, "name", card.Unit.Name,
		"figure", f, "criterion", area, "points", in.Number, "max", most, "bonus", bonus))
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
	set := c.ranking.Block.Set
	bonus, hasBonus := line.figure(FigureBonus)
	penalty, hasPenalty := line.figure(FigurePenalty)
	sum, total := parts.Add(bonus).Sub(penalty), line.Figures[FigureTotal]
	gap, most := total.Number.Sub(sum), c.rounded(steps)
	more, less := most.Less(gap), most.Less(gap.Neg())
	if more && (!all || !hasBonus && len(set.Bonus) > 0) || less && !hasPenalty && len(set.Penalty) > 0 {
		return
	}
	if more || less {
		c.faults.Add(fault.Warn(codePublishedSum, total.Pos, "unit", card.Unit.ID, "name", card.Unit.Name,
			"total", total.Number, "sum", sum))
	}
}

// rounded is how far a total may be from the sum of so many printed figures: half a
// step of the last digit for each and for itself, or a whole one where digits are cut
// off.
func (c *comparison) rounded(figures Points) Points {
	rounding := c.round.Regulation.Rounding
	step := Whole(1).Quo(MustPoints("1" + strings.Repeat("0", rounding.Index)))
	if rounding.Mode != Down {
		step = step.Quo(Whole(2))
	}
	return figures.Add(Whole(1)).Mul(step)
}
