package report

import (
	"slices"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/record"
	"parindex/criteria/diff"
	"parindex/scoring"
	"parindex/scoring/compare"
	"parindex/scoring/seq"
)

// comparedBlock is the blocks of the two that follow each other.
type comparedBlock struct {
	old, new *record.Block
	pair     *compare.Blocks // nil where one of them was not scored here, or has other sets
	rows     []comparedUnit
	gone     []string // units that only the old result has, by name
	moved    []string // units of the old one that are in another block since, or went into a unit of one
}

// comparedUnit is a unit of the new one, and what it is compared with.
type comparedUnit struct {
	new *record.Unit
	// past are the figures that it is compared with: its own, or those that follow from the units that it was formed
	// from since, which are formed by name. It is empty where there are none.
	past   scoring.Past
	formed []string
	old    *record.Unit  // whose figures these are, nil of none or of several
	from   *record.Block // another one, which the unit was in
	split  *compare.Change
}

// isPublished says whether one of the two is known only by published figures.
func (u comparedUnit) isPublished() bool {
	return u.new.Published != nil || u.old != nil && u.old.Published != nil
}

// marked is the name, with a mark where a figure is only a published one.
func (u comparedUnit) marked() string {
	if u.isPublished() {
		return u.new.Name + publishedMark
	}
	return u.new.Name
}

func (c *Comparison) blocks() (list []comparedBlock) {
	for now := range seq.Each(c.New.Record.Blocks) {
		b := comparedBlock{new: now, old: c.before(now)}
		if b.old == nil {
			continue
		}
		b.pair = c.pair(b.old, now)
		c.fill(&b)
		list = append(list, b)
	}
	return list
}

// before is the block that a block was: of the same id, or the only one where there is only
// one on each side.
func (c *Comparison) before(now *record.Block) *record.Block {
	if len(c.Old.Record.Blocks) == 1 && len(c.New.Record.Blocks) == 1 {
		return &c.Old.Record.Blocks[0]
	}
	return seq.Find(c.Old.Record.Blocks, func(old *record.Block) bool { return old.ID == now.ID })
}

func (c *Comparison) pair(old, now *record.Block) *compare.Blocks {
	if c.Old.Outcome == nil || c.New.Outcome == nil {
		return nil
	}
	a, b := c.Old.Outcome.Ranking(old.ID).Block, c.New.Outcome.Ranking(now.ID).Block
	for _, p := range diff.Pairings(c.Old.Pack, c.New.Pack) {
		if p.Old == a.Set && p.New == b.Set {
			return compare.NewBlocks(p, c.Old.Outcome, c.New.Outcome, a, b)
		}
	}
	return nil
}

// fill pairs the units, as a later year is compared with an earlier one.
func (c *Comparison) fill(b *comparedBlock) {
	history, before := c.Old.history(), c.Old.places(false)
	splits, old := b.splits(), seq.By(seq.Pointers(b.old.Ranking), func(u *record.Unit) string { return u.ID })
	for unit := range seq.Each(b.new.Ranking) {
		row := c.Old.beside(history, unit, b.old.ID)
		if row.formed == nil {
			row.old, row.split = old[unit.ID], splits[unit.ID]
		}
		if row.old == nil && row.formed == nil {
			row.from = before[unit.ID]
		}
		b.rows = append(b.rows, row)
	}
	now := c.New.places(true)
	for unit := range seq.Each(b.old.Ranking) {
		switch in := now[unit.ID]; {
		case in == nil:
			b.gone = append(b.gone, unit.Name)
		case in != b.new:
			b.moved = append(b.moved, unit.Name+" → "+in.Name)
		}
	}
}

// places are the blocks of all units, and of those that one was formed from.
func (c *Compared) places(formed bool) map[string]*record.Block {
	in := map[string]*record.Block{}
	for b := range seq.Each(c.Record.Blocks) {
		for u := range seq.Each(b.Ranking) {
			in[u.ID] = b
			for _, id := range u.FormedFrom {
				if formed && in[id] == nil {
					in[id] = b
				}
			}
		}
	}
	return in
}

// splits are the changes of those that were in both, by unit.
func (b *comparedBlock) splits() map[string]*compare.Change {
	if b.pair == nil {
		return nil
	}
	return seq.By(seq.Pointers(b.pair.Split()), func(c *compare.Change) string { return c.Unit.ID })
}

// beside is a unit beside what it is compared with.
func (c *Compared) beside(history scoring.History, unit *record.Unit, block string) comparedUnit {
	row := comparedUnit{new: unit}
	declared := scoring.Unit{ID: unit.ID, FormedFrom: unit.FormedFrom, Previous: unit.Previous}
	past, formed, _ := history.Of(&declared, block)
	if row.past = past; formed {
		ids := slices.Sorted(slices.Values(unit.FormedFrom))
		row.formed = seq.Map(ids, func(id string) string { return c.part(id, block) })
	}
	if len(past.Parts) == 1 {
		row.old = c.unit(past.Parts[0], block)
	}
	return row
}

// formedIDs are the units that it was formed from since, by id.
func (u comparedUnit) formedIDs() []string {
	if u.formed == nil {
		return nil
	}
	return u.new.FormedFrom
}

// history is the result as that of an earlier year.
func (c *Compared) history() scoring.History {
	h := scoring.History{Year: c.Record.Round.Year, Results: map[string]map[string]scoring.Earlier{}}
	for b := range seq.Each(c.Record.Blocks) {
		h.Results[b.ID] = map[string]scoring.Earlier{}
		for u := range seq.Each(b.Ranking) {
			h.Results[b.ID][u.ID] = c.Record.Earlier(b, u, c.Record.Arithmetic.Index)
		}
	}
	return h
}

// unit is that with an id: of the block, else of another, the first by id; nil where there is none.
func (c *Compared) unit(id, block string) (found *record.Unit) {
	in := ""
	for b := range seq.Each(c.Record.Blocks) {
		u := seq.Find(b.Ranking, func(u *record.Unit) bool { return u.ID == id })
		if u != nil && (found == nil || b.ID == block || in != block && b.ID < in) {
			found, in = u, b.ID
		}
	}
	return found
}

// part is a unit that another was formed from since, by name, marked where its data had faults.
func (c *Compared) part(id, block string) string {
	if u := c.unit(id, block); u != nil && u.Faulty {
		return c.nameOf(id) + page.Mark
	}
	return c.nameOf(id)
}

// index is the published index of a unit, nil where it has none.
func (c *Compared) index(u *record.Unit) *scoring.Points {
	return c.Record.Earlier(&record.Block{}, u, c.Record.Arithmetic.Index).Index
}

// change is the difference of the two published indexes, nil where one is missing.
func (c *Comparison) change(u comparedUnit) *scoring.Points {
	now := c.New.index(u.new)
	if u.past.Index == nil || now == nil {
		return nil
	}
	return new(now.Sub(c.New.Record.Arithmetic.Index.From(c.Old.Record.Arithmetic.Index, *u.past.Index)))
}

// rankChange is old − new, nil where one is missing.
func (u comparedUnit) rankChange() *int {
	if u.past.Rank == 0 || u.new.Rank == nil {
		return nil
	}
	return new(u.past.Rank - placeOf(u.new))
}
