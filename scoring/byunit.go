package scoring

import (
	"slices"

	"parindex/scoring/seq"
)

// byUnit holds everything in the round about units except their workbooks, by unit id;
// and their sets.
type byUnit struct {
	ledger   map[string][]*Decision // as they came
	packed   map[string][]int32     // further lines, by place
	round    *Round
	councils map[string]bool
	stated   map[string][]Stated
	survey   map[string][]Satisfaction
	receipts map[string][]Receipt
	replies  map[string][]Reply
	sets     map[*CriteriaSet]indexedSet
	spots    map[beat][]Spot // in the order of lines
}

// beat are units that the same agencies decide on: those of a block in one district.
type beat struct {
	block  *Block
	parent string
}

// spots are the nodes as they stand on the cards of units like this one.
func (r *Round) spots(unit *Unit, block *Block) (spots []Spot) {
	set := block.Set
	set.Walk(func(c *Criterion, depth int) {
		spots = append(spots,
			Spot{c, depth, set.PartOf(c), r.Owner(unit, block, c), r.Regulation.Index, set.Fields(c)})
	})
	return spots
}

// indexedSet is what all units of a set look up.
type indexedSet struct {
	places map[string]int            // in the order of lines, by code
	above  map[*Criterion]*Criterion // the parent of each that has one
}

func indexByUnit(r *Round) byUnit {
	replies := slices.Clone(r.Replies) // what is said of them below is not the round's
	t := byUnit{
		groupByUnit(seq.Pointers(r.Ledger), func(a *Decision) string { return a.Unit }),
		r.packed.byUnit(), r, map[string]bool{},
		groupByUnit(r.Stated, func(s Stated) string { return s.Unit }),
		groupByUnit(r.Survey, func(s Satisfaction) string { return s.Unit }),
		groupByUnit(r.Received, func(got Receipt) string { return got.Unit }),
		groupByUnit(replies, func(e Reply) string { return e.Unit }),
		map[*CriteriaSet]indexedSet{}, map[beat][]Spot{},
	}
	for unit, block := range r.Units() {
		of := beat{block, unit.Parent}
		if t.spots[of] == nil {
			t.spots[of] = r.spots(unit, block)
		}
		t.dateReplies(unit, r.Deadline(ReplyStage, block.ID))
	}
	for _, block := range r.Blocks {
		if _, is := t.sets[block.Set]; !is {
			t.sets[block.Set] = indexedSet{block.Set.places(), block.Set.parents()}
		}
	}
	for _, agency := range r.Agencies {
		t.councils[agency.ID] = agency.Council
	}
	return t
}

// dateReplies says how late a unit's replies are, by the first line that says when they came.
func (of byUnit) dateReplies(unit *Unit, deadline *Deadline) {
	for _, got := range of.receipts[unit.ID] {
		if got.Stage != ReplyStage || deadline == nil {
			continue
		}
		for i := range of.replies[unit.ID] {
			of.replies[unit.ID][i].DaysLate = max(0, got.Day.Since(deadline.Day))
		}
		return
	}
}

// decisions are those on a unit, in order.
func (of byUnit) decisions(unit string) []*Decision {
	lines := make([]Decision, len(of.packed[unit]))
	for i, at := range of.packed[unit] {
		of.round.packed.unpack(of.round.packed.lines[at], &lines[i])
	}
	decisions := append(slices.Clone(of.ledger[unit]), seq.Pointers(lines)...)
	inOrder(decisions, of.councils)
	return decisions
}

// firstReceipt is when a unit's self-assessment came: of two lines the first counts.
func (of byUnit) firstReceipt(unit string) *Receipt {
	return seq.Find(of.receipts[unit], func(got *Receipt) bool { return got.Stage == SelfStage })
}

// groupByUnit keeps the order within a unit, or whatever else is said of each. Items that
// follow each other stay where they are.
func groupByUnit[T any](all []T, unit func(T) string) map[string][]T {
	if len(all) == 0 {
		return nil
	}
	groups := map[string][]T{}
	for first := 0; first < len(all); {
		id, end := unit(all[first]), first+1
		for end < len(all) && unit(all[end]) == id {
			end++
		}
		if run := all[first:end:end]; groups[id] == nil {
			groups[id] = run
		} else {
			groups[id] = append(groups[id], run...)
		}
		first = end
	}
	return groups
}

// put makes a map when there is something to put into it: for most units there is not.
func put[K comparable, V any](m *map[K]V, key K, value V) {
	if *m == nil {
		*m = map[K]V{}
	}
	(*m)[key] = value
}
