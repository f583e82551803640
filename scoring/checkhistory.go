package scoring

import (
	"slices"

	"parindex/scoring/fault"
)

// history warns of earlier results that had faults, since a change against them means
// little, and of units of the latest year that are not among today's: one may be gone
// or of another kind, or its id may be misspelt.
func (c *roundCheck) history() {
	parts := c.formed()
	for i, h := range c.round.History {
		otherScale := c.historyScale(h)
		c.historyFigures(h, otherScale)
		for blockID, results := range h.Results {
			for unit, earlier := range results {
				if parts[unit] && !slices.Contains(c.round.blockIDs(), blockID) { // of a kind that is no more
					c.historyIndex(h.Year, unit, earlier, c.round.Regulation.Index.Full(), otherScale)
				}
				c.earlier(h.Year, i == 0 && !parts[unit], blockID, unit, earlier)
			}
		}
	}
}

func (c *roundCheck) earlier(year int, expected bool, blockID, unit string, earlier Earlier) {
	switch block := c.blocks[unit]; {
	case block == nil && expected:
		c.faults.Add(fault.Warn(CodeHistoryUnit, earlier.Pos, "unit", unit, "block", blockID, "year", year).Last())
	case block != nil && block.ID != blockID && expected:
		c.faults.Add(fault.Warn(CodeHistoryMoved, earlier.Pos, "unit", unit, "block", blockID, "year", year,
			"now", block.ID).Last())
	case block != nil && block.ID == blockID && earlier.Faulty:
		c.faults.Add(fault.Warn(CodeHistoryFaulty, earlier.Pos, "unit", unit, "year", year).Last())
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
				c.faults.Add(fault.New(CodeFormedItself, unit.Pos, "unit", unit.ID))
			case id != unit.ID && c.units[id] != nil:
				c.faults.Add(fault.New(CodeFormedAlive, unit.Pos, "unit", unit.ID, "part", id).
					See(fault.NoteFirstHere, c.units[id].Pos))
			}
		}
		c.partsMissing(unit, block.ID)
	}
	return all
}

// partsMissing warns of parts that have no index in a year in which the unit was not
// formed yet, or in any that is known: there is no mean without them.
func (c *roundCheck) partsMissing(unit *Unit, block string) {
	if unit.Previous != PreviousMean {
		return
	}
	for i, h := range c.round.History {
		parts, missing := h.parts(unit, block)
		_, own := h.Results[block][unit.ID]
		if h.isBefore(unit, block) || i == 0 && len(parts) == 0 && !own {
			for _, id := range missing {
				c.faults.Add(fault.Warn(CodeFormedMissing, unit.Pos, "unit", unit.ID, "part", id, "year", h.Year))
			}
		}
	}
}
