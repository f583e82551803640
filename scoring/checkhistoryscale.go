package scoring

import (
	"cmp"

	"parindex/scoring/fault"
)

// historyScale warns of a year whose indexes seem to be in percent where the regulation
// has a ratio: one is above 1, or above 2 where a bonus may take it past 1.
func (c *roundCheck) historyScale(h History) {
	if c.round.Regulation.Index != RatioIndex {
		return
	}
	var first *Earlier
	for _, block := range c.round.Blocks {
		limit := Whole(1)
		if block.Set != nil && len(block.Set.Bonus) > 0 {
			limit = Whole(2)
		}
		for _, earlier := range h.Results[block.ID] {
			if earlier.Index == nil || !limit.Less(*earlier.Index) {
				continue
			}
			if first == nil || cmp.Or(cmp.Compare(earlier.Pos.File(), first.Pos.File()),
				cmp.Compare(earlier.Pos.Line(), first.Pos.Line())) < 0 {
				first = &earlier
			}
		}
	}
	if first != nil {
		c.faults.Add(fault.Warn(CodeHistoryPercent, first.Pos, "year", h.Year, "number", *first.Index))
	}
}
