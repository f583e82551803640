package scoring

import (
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// whole compares what was published of the block as a whole: its mean, the means of
// areas, how many units there are and how many in each class.
func (c *comparison) whole(line *Publication) {
	if line == nil {
		return
	}
	c.blockUnits(line)
	if c.ranking.Partly {
		c.fits(line)
	}
	if in := line.Figures[FigureIndex]; isGiven(in) && c.ranking.MeanFrom != NoMean {
		c.mean(in)
	}
	for _, area := range c.ranking.Areas {
		if in := line.Areas[area.Area.Code]; isGiven(in) && area.Units > 0 {
			c.areaMean(area, in)
		}
	}
	for _, class := range line.Classes {
		c.count(class)
	}
}

// blockUnits compares how many units the block has. Lines that units are known by may leave some
// out, but not name more; the table that is held against the result knows of all.
func (c *comparison) blockUnits(line *Publication) {
	of, listed := wholeOf(line.Of), len(c.ranking.Standings)
	if line != c.ranking.Published {
		listed = c.ranking.Of()
		c.figures += min(of, 1)
	}
	if of > 0 && (of < listed || of > c.ranking.Of()) {
		c.faults.Add(fault.Warn(codePublishedOf, line.Of.Pos, "block", c.ranking.Block.ID, "published", of,
			"listed", listed))
	}
}

// fits checks what no list of units can be held against: means above the maximum, and more
// units in classes than there are.
func (c *comparison) fits(line *Publication) {
	block := &Scorecard{Unit: &Unit{Name: c.ranking.Block.ID}, Block: c.ranking.Block}
	full := c.round.Regulation.mostIndex(c.ranking.Block.Set)
	own := line == c.ranking.Published // and not only compared
	if in := line.Figures[FigureIndex]; isGiven(in) && full.Less(in.Number) {
		c.over(block, FigureIndex, "", in, full, own)
	}
	for _, area := range c.ranking.Block.Set.Areas {
		if in := line.Areas[area.Code]; isGiven(in) && area.Max.Less(in.Number) {
			c.over(block, FigureTotal, area.Code, in, area.Max, own)
		}
	}
	sum, of := 0, c.ranking.Of()
	for _, class := range line.Classes {
		sum += wholeOf(class.Units)
		if sum > of && wholeOf(line.Of) > 0 {
			c.faults.Add(fault.Warn(codePublishedClasses, class.Units.Pos, "block", c.ranking.Block.ID, "sum",
				sum, "of", of))
			return
		}
	}
}

// mean compares the mean of the block. Where it is the sum of the rounded means of the
// areas, that is said: a sum of rounded figures may differ from the rounded sum.
func (c *comparison) mean(in Input) {
	c.figures++
	computed := c.ranking.Mean
	if in.Number.Equal(computed) {
		return
	}
	if c.open > 0 {
		c.shifted++
		return
	}
	code := codePublishedMean
	if sum, ok := c.sumOfMeans(); ok && in.Number.Equal(sum) {
		code = CodePublishedMeanSum
	}
	c.faults.Add(fault.Warn(code, in.Pos, "block", c.ranking.Block.ID, "criterion", "", "published", in.Number,
		"computed", computed))
}

// sumOfMeans is the sum of the rounded means of the areas, as an index of the maximum.
func (c *comparison) sumOfMeans() (sum Points, ok bool) {
	for _, area := range c.ranking.Areas {
		if area.Units < c.ranking.Ranked {
			return Points{}, false
		}
		sum = sum.Add(area.Points)
	}
	percent, ok := c.round.Regulation.Index.of(sum, c.ranking.Block.Set.Max)
	return c.round.Regulation.Rounding.Percent(percent), ok
}

func (c *comparison) areaMean(area AreaMean, in Input) {
	c.figures++
	if !in.Number.Equal(area.Points) {
		c.faults.Add(fault.Warn(codePublishedMean, in.Pos, "block", c.ranking.Block.ID, "criterion", area.Area.Code,
			"published", in.Number, "computed", area.Points))
	}
}

// count compares how many units are in a class. Of a list that is printed in part, those
// that are listed are not more than were published.
func (c *comparison) count(class PublishedClass) {
	for _, ours := range c.ranking.Classes {
		if ours.Name != class.Name || !isGiven(class.Units) || ours.Unknown || c.ranking.Ranked == 0 &&
			!c.ranking.Partly {
			continue
		}
		c.figures++
		published, computed := wholeOf(class.Units), ours.Units
		if listed := c.listedIn(class.Name); c.ranking.Partly && published == computed && listed > published {
			computed = listed
		}
		switch {
		case computed == published:
		case computed < published && published <= computed+c.open:
			c.shifted++
		default:
			c.faults.Add(fault.Warn(codePublishedCount, class.Units.Pos, "block", c.ranking.Block.ID, "class",
				class.Name,
				"published", published, "computed", computed))
		}
	}
}

// listedIn is how many of the listed units are in a class.
func (c *comparison) listedIn(class string) (units int) {
	return seq.Count(c.ranking.Standings, func(s Standing) bool { return s.Class == class })
}
