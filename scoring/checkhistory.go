package scoring

import (
	"cmp"
	"maps"
	"slices"

	"parindex/scoring/fault"
)

// history warns of earlier results that had faults, since a change against them means
// little, and of units of the latest year that are not among today's: one may be gone
// or of another kind, or its id may be misspelt.
func (c *roundCheck) history() {
	parts, before := c.formed(), len(c.faults)
	for i, h := range c.round.History {
		c.historyScale(h)
		c.historyFigures(h)
		for blockID, results := range h.Results {
			doubt := h.scaleDoubt(blockID, c.round.Regulation.Index)
			for unit, earlier := range results {
				if parts[unit] && !slices.Contains(c.round.blockIDs(), blockID) { // of a kind that is no more
					c.historyIndex(h.Year, unit, earlier, c.round.Regulation.Index.Full(), doubt)
				}
				c.earlier(h.Year, i == 0 && !parts[unit], blockID, unit, earlier)
			}
		}
	}
	c.faults[before:].In(fault.About{Part: fault.Earlier})
	c.faults = c.faults.OncePerColumn(func(fault.Position) int { return 20 }, codeHistoryFraction)
}

func (c *roundCheck) earlier(year int, expected bool, blockID, unit string, earlier Earlier) {
	switch block := c.blocks[unit]; {
	case block == nil && expected:
		c.faults.Add(fault.Warn(codeHistoryUnit, earlier.Pos, "unit", unit, "block", blockID, "year", year).Last())
	case block != nil && block.ID != blockID && expected:
		c.faults.Add(fault.Warn(codeHistoryMoved, earlier.Pos, "unit", unit, "block", blockID, "year", year,
			"now", block.ID).Last())
	case block != nil && block.ID == blockID && earlier.Faulty:
		c.faults.Add(fault.Warn(codeHistoryFaulty, earlier.Pos, "unit", unit, "year", year).Last())
	}
}

// formed checks what units were formed from, and returns all of it.
func (c *roundCheck) formed() map[string]bool {
	all := map[string]bool{}
	for unit, block := range c.round.Units() {
		for _, id := range unit.FormedFrom {
			all[id] = true
			switch {
			case id == unit.ID && len(unit.FormedFrom) == 1:
				c.faults.Add(fault.New(codeFormedItself, unit.Pos, "unit", unit.ID))
			case id != unit.ID && c.units[id] != nil:
				c.faults.Add(fault.New(codeFormedAlive, unit.Pos, "unit", unit.ID, "part", id).
					See(fault.NoteFirstHere, c.units[id].Pos))
			}
		}
		c.partsMissing(unit, block.ID)
	}
	return all
}

// partsMissing warns of parts that have no index in a year in which the unit was not
// formed yet, or in any that is known: there is no mean without them. A year without any result could not be read.
// And it warns of those whose figures had faults, which are in the mean; of the unit's own, see [roundCheck.earlier].
func (c *roundCheck) partsMissing(unit *Unit, block string) {
	if unit.Previous != PreviousMean {
		return
	}
	for i, h := range c.round.History {
		if len(h.Results) == 0 {
			continue
		}
		parts, missing := h.parts(unit, block)
		_, own := h.Results[block][unit.ID]
		if h.isBefore(unit, block) || i == 0 && len(parts) == 0 && !own {
			for _, id := range missing {
				c.faults.Add(fault.Warn(codeFormedMissing, unit.Pos, "unit", unit.ID, "part", id, "year", h.Year))
			}
		}
		for _, p := range parts {
			if p.Faulty && p.unit != unit.ID && h.isBefore(unit, block) {
				c.faults.Add(fault.Warn(codeHistoryFaulty, p.Pos, "unit", p.unit, "year", h.Year).Last())
			}
		}
	}
}

// historyFigures warns of figures that cannot be: an index above its scale, a rank beyond
// the units of the block, a class that the block's scale has not.
func (c *roundCheck) historyFigures(h History) {
	reg := c.round.Regulation
	for _, block := range c.round.Blocks {
		most, scale := reg.mostIndex(block.Set), reg.ScaleOf(block.ID)
		likely, doubt := c.round.likely(h, block), h.scaleDoubt(block.ID, reg.Index)
		c.historyBlanks(h.Year, block, h.Results[block.ID])
		c.historyGone(h, block)
		c.historyRanks(h.Year, block, h.Results[block.ID])
		if reg.Rank.By == ByIndex {
			c.historyOrder(h.Year, block, likely)
		}
		if scale != nil {
			c.historyClasses(h.Year, block, likely, scale)
		}
		for unit, e := range h.Results[block.ID] {
			c.historyIndex(h.Year, unit, e, most, doubt)
			if scale != nil && e.Class != "" && !scale.has(e.Class) {
				c.faults.Add(fault.Warn(codeHistoryClass, cmp.Or(e.ClassPos, e.Pos), "unit", unit, "year", h.Year,
					"class", e.Class, "known", scale.names()).Last())
			}
		}
	}
}

// likely are a block's results of a year without those whose index cannot be.
func (r *Round) likely(h History, block *Block) map[string]Earlier {
	results, most := maps.Clone(h.Results[block.ID]), r.Regulation.mostIndex(block.Set)
	if doubt := h.scaleDoubt(block.ID, r.Regulation.Index); !doubt.whole {
		maps.DeleteFunc(results, func(_ string, e Earlier) bool { return r.Regulation.cannotBe(e, most, doubt) })
	}
	return results
}

// historyIndex reports an index that cannot be, which nothing is compared with, and warns of one that another bonus in
// that year may explain.
func (c *roundCheck) historyIndex(year int, unit string, e Earlier, most Points, doubt scaleDoubt) {
	at := cmp.Or(e.IndexPos, e.Pos)
	if e.Index == nil || doubt.whole {
		return
	}
	say := fault.New
	if c.round.Regulation.cannotBe(e, most, doubt) && !c.isCompared(unit) {
		say = fault.Warn
	}
	over := []any{"unit", unit, "year", year, "number", *e.Index, "max", most}
	switch {
	case c.round.Regulation.isLow(e, doubt):
		scale, meant := LowScale(*e.Index)
		c.faults.Add(say(codeHistoryFraction, at, "unit", unit, "year", year, "number", *e.Index, "scale", scale,
			"meant", meant).With(fault.IndexNotCompared).Last())
	case e.isBeyond(most):
		c.faults.Add(say(codeHistoryOver, at, over...).With(fault.IndexNotCompared).Last())
	case most.Less(*e.Index):
		c.faults.Add(fault.Warn(codeHistoryOver, at, over...).Last())
	}
}

// isCompared says whether a unit of today is compared with an earlier one: itself, or what it was formed from.
func (c *roundCheck) isCompared(unit string) bool {
	if c.units[unit] != nil {
		return true
	}
	for today := range c.round.Units() {
		if slices.Contains(today.FormedFrom, unit) {
			return true
		}
	}
	return false
}

// isBeyond says whether the index is more than a tenth above the most that there can be, which no bonus explains.
func (e *Earlier) isBeyond(most Points) bool {
	return e.Index != nil && most.Mul(Whole(11)).Less(e.Index.Mul(Whole(10)))
}

// historyClasses warns of the first unit of a block, from the best index down, whose class is better than
// that of a unit with a higher index.
func (c *roundCheck) historyClasses(year int, block *Block, results map[string]Earlier, scale *ClassScale) {
	classed := slices.DeleteFunc(slices.Sorted(maps.Keys(results)), func(unit string) bool {
		return results[unit].Index == nil || !scale.has(results[unit].Class)
	})
	slices.SortStableFunc(classed, func(a, b string) int { return results[b].Index.Cmp(*results[a].Index) })
	for i := 1; i < len(classed); i++ {
		above, e := results[classed[i-1]], results[classed[i]]
		if e.Index.Less(*above.Index) && scale.position(e.Class) < scale.position(above.Class) {
			c.faults.Add(fault.Warn(codeHistoryClassOrder, cmp.Or(above.ClassPos, above.Pos), "unit",
				classed[i-1], "year", year,
				"class", above.Class, "number", *above.Index, "other", classed[i], "better", e.Class, "less", *e.Index,
				"block", block.ID).Last())
			return
		}
	}
}
