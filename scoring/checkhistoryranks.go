package scoring

import (
	"cmp"
	"maps"
	"slices"
	"sort"

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

// historyBlanks warns once of units whose index, rank or class is blank while they have another figure, and others of the
// block have that one. What cannot be read was told, and is not blank; a mean of several units has an index alone.
func (c *roundCheck) historyBlanks(year int, block *Block, results map[string]Earlier) {
	hasIndex := func(e Earlier) bool { return e.Index != nil }
	hasRank := func(e Earlier) bool { return e.Rank > 0 }
	hasClass := func(e Earlier) bool { return e.Class != "" }
	for _, figure := range []struct {
		code fault.Code
		has  func(Earlier) bool
		at   func(*Earlier) fault.Position
	}{
		{codeHistoryNoIndex, hasIndex, func(e *Earlier) fault.Position { return e.IndexPos }},
		{codeHistoryNoRank, hasRank, func(e *Earlier) fault.Position { return e.RankPos }},
		{codeHistoryNoClass, hasClass, func(e *Earlier) fault.Position { return e.ClassPos }},
	} {
		mayLack := results
		if figure.code != codeHistoryNoIndex {
			mayLack = maps.Clone(results)
			maps.DeleteFunc(mayLack, func(unit string, _ Earlier) bool { return c.units[unit] == nil })
		}
		units, first := unitsWith(mayLack, func(e Earlier) bool {
			return !figure.has(e) && !e.Unread && (hasIndex(e) || hasRank(e) || hasClass(e))
		})
		if known, _ := unitsWith(results, figure.has); known != nil && first != nil {
			c.faults.Add(fault.Warn(figure.code, cmp.Or(figure.at(first), first.Pos), "year", year, "block", block.ID,
				"units", units).Last())
		}
	}
}

// historyGone warns once of ranks whose units a year lacks, and of the units of today that have no row there and are not
// told to be new. Where no rank is free they were not ranked then, as results say that show no change of theirs.
func (c *roundCheck) historyGone(h History, block *Block) {
	results, missing := h.Results[block.ID], []string{}
	rank := rankGone(results)
	if rank == 0 {
		return
	}
	for _, unit := range block.Units {
		if in, _ := h.anywhere(unit.ID, block.ID); in == "" && len(unit.FormedFrom) == 0 {
			missing = append(missing, unit.ID)
		}
	}
	_, first := unitsWith(results, func(e Earlier) bool { return e.Rank == rank })
	c.faults.Add(fault.Warn(codeHistoryGone, cmp.Or(first.RankPos, first.Pos), "year", h.Year, "block", block.ID,
		"rank", rank, "units", missing).Last())
}

// rankGone is the best rank before which units are gone, where most ranks are there: fewer units have it or a better one
// than its number says; 0 where there is none. Units that share one have the best or the last of their places, or the next number.
func rankGone(results map[string]Earlier) int {
	var ranks []int
	for _, e := range results {
		if e.Rank > 0 {
			ranks = append(ranks, e.Rank)
		}
	}
	slices.Sort(ranks)
	if len(ranks) == 0 || 2*len(ranks) <= ranks[len(ranks)-1] {
		return 0
	}
	blank := len(results) - len(ranks) // any of which may have the rank
	for i, rank := range ranks {
		if isLast := i+1 == len(ranks) || ranks[i+1] > rank; isLast && rank > i+1+blank {
			return rank
		}
	}
	return 0
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

// historyOrder tells of the first two units of a block whose ranks and indexes contradict each other, at one that may be
// copied wrongly, for all that may. It is an error where a measure asks who has fallen since that year.
func (c *roundCheck) historyOrder(year int, block *Block, results map[string]Earlier) {
	ranked, doubtful := byRank(results), outOfOrder(results)
	for i := 1; i < len(ranked); i++ {
		one, other := ranked[i], ranked[i-1]
		if !results[other].Index.Less(*results[one].Index) {
			continue
		}
		if !doubtful[one] {
			one, other = other, one
		}
		say, e, than := fault.Warn, results[one], results[other]
		if year == c.round.Year-1 && c.round.Regulation.asksWhoFell(block.ID) {
			say = fault.New
		}
		told := say(codeHistoryOrder, cmp.Or(e.RankPos, e.Pos), "unit", one, "year", year, "rank", e.Rank,
			"number", *e.Index, "other", other, "place", than.Rank, "more", *than.Index, "block", block.ID)
		c.faults.Add(told.In(fault.About{Units: slices.Sorted(maps.Keys(doubtful))}).Last())
		return
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

// doubtful are the units of a block whose rank and index contradict those of another unit in a year. Ranks that
// follow another figure contradict nothing.
func (r *Round) doubtful(h History, block *Block) map[string]bool {
	if r.Regulation.Rank.By != ByIndex {
		return nil
	}
	return outOfOrder(r.likely(h, block))
}

// outOfOrder are the fewest units without which ranks and indexes agree; where different ones may be meant, all of these:
// nobody knows which was copied wrongly. The others are in each of the longest lists that agree, alone at their place.
func outOfOrder(results map[string]Earlier) map[string]bool {
	ranked, doubtful := byRank(results), map[string]bool{}
	agree := func(i, j int) bool { return !results[ranked[i]].Index.Less(*results[ranked[j]].Index) }
	order := make([]int, len(ranked))
	for i := range order {
		order[i] = i
	}
	upTo := runs(order, agree)
	slices.Reverse(order)
	from := runs(order, func(i, j int) bool { return agree(j, i) })
	longest, at := slices.Max(append(upTo, 0)), map[int]int{} // how many units may have a place
	for i := range ranked {
		if upTo[i]+from[i] > longest {
			at[upTo[i]]++
		}
	}
	for i, unit := range ranked {
		if upTo[i]+from[i] <= longest || at[upTo[i]] > 1 {
			doubtful[unit] = true
		}
	}
	return doubtful
}

// runs are how long the longest list is that ends at each place, where each agrees with the one before it. Of the lists
// of each length it keeps the end that most can follow.
func runs(order []int, agree func(i, j int) bool) []int {
	long, ends := make([]int, len(order)), []int{}
	for _, j := range order {
		k := sort.Search(len(ends), func(k int) bool { return !agree(ends[k], j) })
		if k == len(ends) {
			ends = append(ends, j)
		}
		ends[k] = j
		long[j] = k + 1
	}
	return long
}

// mostIndex is the index of a unit that has all points and all bonus points.
func (r *Regulation) mostIndex(set *CriteriaSet) Points {
	if set == nil || len(set.Bonus) == 0 || set.Max.Sign() <= 0 {
		return r.Index.Full()
	}
	most, _ := r.Index.of(set.Max.Add(r.MostBonus(set)), set.Max)
	return most
}

// MostBonus is the most that the bonus items of a set add; without a regulation nothing caps them.
func (r *Regulation) MostBonus(set *CriteriaSet) (bonus Points) {
	for _, item := range set.Bonus {
		bonus = bonus.Add(item.Max)
	}
	if r == nil {
		return bonus
	}
	return r.BonusCap.Of(bonus)
}
