package scoring

import (
	"cmp"
	"maps"
	"slices"

	"parindex/scoring/fault"
)

// OtherScale is the first index of a year that is not on the scale of the regulation, nil
// where there is none: an index above 2 is in percent, and a year without any above 1 is a
// ratio. No difference is taken to such a year.
func (h History) OtherScale(scale IndexScale) *Earlier {
	var first *Earlier
	above := func(limit int64, e *Earlier) bool { return Whole(limit).Less(*e.Index) }
	for _, results := range h.Results {
		for _, e := range results {
			switch {
			case e.Index == nil || e.Index.Sign() == 0 || scale == RatioIndex && !above(2, &e):
				continue
			case scale != RatioIndex && above(1, &e):
				return nil
			case first == nil || e.Pos.Compare(first.Pos) < 0:
				first = &e
			}
		}
	}
	return first
}

// historyScale warns of a year on another scale, and returns whether it is.
func (c *roundCheck) historyScale(h History) bool {
	first := h.OtherScale(c.round.Regulation.Index)
	if first == nil {
		return false
	}
	code := CodeHistoryRatio
	if c.round.Regulation.Index == RatioIndex {
		code = CodeHistoryPercent
	}
	c.faults.Add(fault.Warn(code, first.Pos, "year", h.Year, "number", *first.Index))
	return true
}

// historyFigures warns of figures that cannot be: an index above its scale, a rank beyond
// the units of the block, a class that the block's scale has not.
func (c *roundCheck) historyFigures(h History, otherScale bool) {
	reg := c.round.Regulation
	for _, block := range c.round.Blocks {
		most, scale := reg.mostIndex(block.Set), reg.ScaleOf(block.ID)
		c.historyRanks(h.Year, block, h.Results[block.ID])
		if reg.Rank.By == ByIndex {
			c.historyOrder(h.Year, block, h.Results[block.ID])
		}
		for unit, e := range h.Results[block.ID] {
			told := func(code fault.Code, args ...any) {
				c.faults.Add(fault.Warn(code, e.Pos, append([]any{"unit", unit, "year", h.Year}, args...)...).Last())
			}
			if e.Index != nil && !otherScale && most.Less(*e.Index) {
				told(CodeHistoryOver, "number", *e.Index, "max", most)
			}
			if scale != nil && e.Class != "" && !scale.has(e.Class) {
				told(CodeHistoryClass, "class", e.Class, "known", scale.names())
			}
		}
	}
}

// historyRanks warns once of ranks beyond the units of a block: a year may list some of them only.
func (c *roundCheck) historyRanks(year int, block *Block, results map[string]Earlier) {
	var first *Earlier
	beyond, of := []string{}, max(len(results), len(block.Units))
	for _, unit := range slices.Sorted(maps.Keys(results)) {
		if e := results[unit]; e.Rank > of {
			if beyond = append(beyond, unit); first == nil || e.Pos.Compare(first.Pos) < 0 {
				first = &e
			}
		}
	}
	if first != nil {
		c.faults.Add(fault.Warn(CodeHistoryRank, first.Pos, "year", year, "rank", first.Rank, "of", of, "block", block.ID,
			"units", beyond).Last())
	}
}

// historyOrder warns of the first unit of a block whose index is above that of a unit with a
// better rank, or below that of one with the same rank: one of them may be copied wrongly.
func (c *roundCheck) historyOrder(year int, block *Block, results map[string]Earlier) {
	ranked := slices.DeleteFunc(slices.Sorted(maps.Keys(results)), func(unit string) bool {
		return results[unit].Rank == 0 || results[unit].Index == nil
	})
	slices.SortStableFunc(ranked, func(a, b string) int { return cmp.Compare(results[a].Rank, results[b].Rank) })
	for i := 1; i < len(ranked); i++ {
		above, e := results[ranked[i-1]], results[ranked[i]]
		if gap := above.Index.Cmp(*e.Index); gap < 0 || gap > 0 && above.Rank == e.Rank {
			c.faults.Add(fault.Warn(CodeHistoryOrder, e.Pos, "unit", ranked[i], "year", year, "rank", e.Rank, "number", *e.Index,
				"other", ranked[i-1], "place", above.Rank, "more", *above.Index, "block", block.ID).Last())
			return
		}
	}
}

// mostIndex is the index of a unit that has all points and all bonus points.
func (r *Regulation) mostIndex(set *CriteriaSet) Points {
	if set == nil || len(set.Bonus) == 0 || set.Max.Sign() <= 0 {
		return r.Index.Full()
	}
	most, _ := r.Index.Of(set.Max.Add(r.BonusCap.Of(set.bonusMax())), set.Max)
	return most
}

// bonusMax is the most bonus points that there are, before they are capped.
func (s *CriteriaSet) bonusMax() (bonus Points) {
	for _, item := range s.Bonus {
		bonus = bonus.Add(item.Max)
	}
	return bonus
}
