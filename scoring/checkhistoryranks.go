package scoring

import (
	"cmp"
	"maps"
	"slices"

	"parindex/scoring/fault"
)

// historyRanks warns once of ranks beyond the units of a block: a year may list some of them only.
func (c *roundCheck) historyRanks(year int, block *Block, results map[string]Earlier) {
	of := max(len(results), len(block.Units))
	if beyond, first := unitsWith(results, func(e Earlier) bool { return e.Rank > of }); first != nil {
		c.faults.Add(fault.Warn(codeHistoryRank, cmp.Or(first.RankPos, first.Pos), "year", year, "rank", first.Rank,
			"of", of, "block", block.ID, "units", beyond).Last())
	}
}

// historyBlanks warns once of units with a rank or a class and no index, while others of the block have one.
func (c *roundCheck) historyBlanks(year int, block *Block, results map[string]Earlier) {
	if known, _ := unitsWith(results, func(e Earlier) bool { return e.Index != nil }); known == nil {
		return
	}
	blank := func(e Earlier) bool { return e.Index == nil && !e.Unread && (e.Rank > 0 || e.Class != "") }
	if units, first := unitsWith(results, blank); first != nil {
		c.faults.Add(fault.Warn(codeHistoryNoIndex, cmp.Or(first.IndexPos, first.Pos), "year", year, "block", block.ID,
			"units", units).Last())
	}
}

// unitsWith are the units with such results, and the result that stands first.
func unitsWith(results map[string]Earlier, such func(Earlier) bool) (units []string, first *Earlier) {
	for _, unit := range slices.Sorted(maps.Keys(results)) {
		if e := results[unit]; such(e) {
			if units = append(units, unit); first == nil || e.Pos.Compare(first.Pos) < 0 {
				first = &e
			}
		}
	}
	return units, first
}

// historyOrder tells of the first unit of a block whose index is above that of a unit with a better rank, or below that
// of one with the same rank: one of them may be copied wrongly. It is an error where a measure asks who has fallen
// since that year.
func (c *roundCheck) historyOrder(year int, block *Block, results map[string]Earlier) {
	ranked := byRank(results)
	for i := 1; i < len(ranked); i++ {
		above, e := results[ranked[i-1]], results[ranked[i]]
		if above.Index.Less(*e.Index) {
			say := fault.Warn
			if year == c.round.Year-1 && c.round.Regulation.asksWhoFell(block.ID) {
				say = fault.New
			}
			told := say(codeHistoryOrder, cmp.Or(e.RankPos, e.Pos), "unit", ranked[i], "year", year, "rank", e.Rank,
				"number", *e.Index, "other", ranked[i-1], "place", above.Rank, "more", *above.Index, "block", block.ID)
			c.faults.Add(told.Last())
			return
		}
	}
}

// byRank are the units that have a rank and an index, best rank first; of those on one rank the lowest index first.
func byRank(results map[string]Earlier) []string {
	ranked := slices.DeleteFunc(slices.Sorted(maps.Keys(results)), func(unit string) bool {
		return results[unit].Rank == 0 || results[unit].Index == nil
	})
	slices.SortStableFunc(ranked, func(a, b string) int {
		one, other := results[a], results[b]
		return cmp.Or(cmp.Compare(one.Rank, other.Rank), one.Index.Cmp(*other.Index))
	})
	return ranked
}

// doubtfulRanks are the units of a block whose rank and index contradict those of another unit in a year: nobody knows
// which of them was copied wrongly. Ranks that follow another figure contradict nothing.
func (r *Round) doubtfulRanks(h History, block *Block) map[string]bool {
	if r.Regulation.Rank.By != ByIndex {
		return nil
	}
	results, doubtful := r.likely(h, block), map[string]bool{}
	ranked := byRank(results)
	mark := func(contradicts func(index, seen Points) bool) {
		var seen Points
		for i, unit := range ranked {
			index := *results[unit].Index
			if i > 0 && contradicts(index, seen) {
				doubtful[unit] = true
			} else {
				seen = index
			}
		}
	}
	mark(func(index, lowest Points) bool { return lowest.Less(index) })
	slices.Reverse(ranked)
	mark(func(index, highest Points) bool { return index.Less(highest) })
	return doubtful
}

// mostIndex is the index of a unit that has all points and all bonus points.
func (r *Regulation) mostIndex(set *CriteriaSet) Points {
	if set == nil || len(set.Bonus) == 0 || set.Max.Sign() <= 0 {
		return r.Index.Full()
	}
	most, _ := r.Index.of(set.Max.Add(r.BonusCap.Of(set.bonusMax())), set.Max)
	return most
}

// bonusMax is the most bonus points that there are, before they are capped.
func (s *CriteriaSet) bonusMax() (bonus Points) {
	for _, item := range s.Bonus {
		bonus = bonus.Add(item.Max)
	}
	return bonus
}
