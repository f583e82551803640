package report

import (
	"cmp"
	"io"

	"parindex/cmd/internal/record"
	"parindex/cmd/internal/text"
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
	gone     []string // units that only the old one has, by name
}

// comparedUnit is a unit in both, or only in the new one.
type comparedUnit struct {
	old, new *record.Unit
	split    *compare.Change
	// mean is the index of a unit that several were formed into since; formed are these by name, also where there is
	// nothing that it is compared with. See [scoring.History.Formed].
	mean   *scoring.Points
	formed []string
}

// isPublished says whether one of the two is known only by published figures.
func (u comparedUnit) isPublished() bool {
	return u.new.Published != nil || u.old != nil && u.old.Published != nil
}

// before is the unit in the old result, empty where it is not there.
func (u comparedUnit) before() *record.Unit {
	if u.old == nil {
		return &record.Unit{}
	}
	return u.old
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
		b.fill(&c.Old)
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

func (b *comparedBlock) fill(before *Compared) {
	splits := map[string]*compare.Change{}
	if b.pair != nil {
		for _, change := range b.pair.Split() {
			splits[change.Unit.ID] = &change
		}
	}
	old := seq.By(seq.Pointers(b.old.Ranking), func(u *record.Unit) string { return u.ID })
	history, now := before.history(), map[string]bool{}
	for unit := range seq.Each(b.new.Ranking) {
		row := comparedUnit{old: old[unit.ID], new: unit, split: splits[unit.ID]}
		now[unit.ID] = true
		declared := scoring.Unit{ID: unit.ID, FormedFrom: unit.FormedFrom, Previous: unit.Previous}
		if past, formed, ok := history.Formed(&declared, b.old.ID); formed {
			row = before.formed(unit, &past, ok)
			for _, id := range unit.FormedFrom {
				now[id] = true
			}
		}
		b.rows = append(b.rows, row)
	}
	for unit := range seq.Each(b.old.Ranking) {
		if !now[unit.ID] {
			b.gone = append(b.gone, unit.Name)
		}
	}
}

// formedIDs are the units that it was formed from since, by id.
func (u comparedUnit) formedIDs() []string {
	if u.formed == nil {
		return nil
	}
	return u.new.FormedFrom
}

// history is the result as that of an earlier year, by which units that were formed since are compared.
func (c *Compared) history() scoring.History {
	h := scoring.History{Year: c.Record.Round.Year, Results: map[string]map[string]scoring.Earlier{}}
	for _, b := range c.Record.Blocks {
		results := map[string]scoring.Earlier{}
		for u := range seq.Each(b.Ranking) {
			results[u.ID] = scoring.Earlier{Name: u.Name, Index: c.index(u)}
		}
		h.Results[b.ID] = results
	}
	return h
}

// formed is a unit that others were formed into since: beside their mean, or beside the only one of them.
func (c *Compared) formed(unit *record.Unit, past *scoring.Past, ok bool) comparedUnit {
	row := comparedUnit{new: unit, formed: seq.Map(unit.FormedFrom, c.nameOf)}
	switch {
	case ok && len(past.Parts) == 1:
		row.old = c.unit(past.Parts[0])
	case ok:
		row.mean = past.Index
	}
	return row
}

// unit is that with an id, of whatever block; nil where there is none.
func (c *Compared) unit(id string) *record.Unit {
	for _, b := range c.Record.Blocks {
		if u := seq.Find(b.Ranking, func(u *record.Unit) bool { return u.ID == id }); u != nil {
			return u
		}
	}
	return nil
}

// indexBefore is the published index that a unit's is compared with, nil where there is none.
func (c *Comparison) indexBefore(u comparedUnit) *scoring.Points {
	if u.mean != nil {
		return u.mean
	}
	return c.Old.index(u.old)
}

// index is the published index of a unit, nil where it has none.
func (c *Compared) index(u *record.Unit) *scoring.Points {
	if u == nil || u.Totals == nil {
		return nil
	}
	return new(scoring.Rounding(c.Record.Arithmetic.Rounding).Percent(u.Index.Exact))
}

// change is the difference of the two published indexes, nil where one is missing.
func (c *Comparison) change(u comparedUnit) *scoring.Points {
	old, now := c.indexBefore(u), c.New.index(u.new)
	if old == nil || now == nil {
		return nil
	}
	return new(now.Sub(c.New.Record.Arithmetic.Index.From(c.Old.Record.Arithmetic.Index, *old)))
}

// rankChange is old − new, nil where one is missing.
func (u comparedUnit) rankChange() *int {
	if u.old == nil || u.old.Rank == nil || u.new.Rank == nil {
		return nil
	}
	return new(*u.old.Rank - *u.new.Rank)
}

// JSON writes the impact for programs; all units, changed or not.
func (i *Impact) JSON(w io.Writer) error {
	return object{
		{"schema", record.Schema},
		{"arithmetic_number", scoring.Arithmetic},
		{"status", scoring.Variant},
		{"base", i.Base},
		{"counts", i.Counts().json()},
		{"blocks", each(i.Blocks, ImpactBlock.json)},
	}.writeJSON(w)
}

func (c ImpactCounts) json() object {
	return object{{"units", c.units}, {"ranks", c.Ranks}, {"classes", c.Classes}, {"rewards", c.Rewards}}
}

// json has as errors those in the data of the round.
func (b ImpactBlock) json() object {
	impact, after := b.Impact, (*compare.Blocks)(nil)
	if impact == nil {
		impact = &compare.Impact{}
	} else {
		after = impact.After
	}
	return object{
		{"round", b.Round},
		{"round_status", b.Status},
		{"errors", b.Errors},
		{"block", b.Block},
		{"compared", b.Impact != nil},
		{"counts", b.counts().json()},
		{"", mappingJSON(after)},
		{"edits", each(impact.Effects, effectJSON)},
		{"units", each(impact.Units, movedJSON)},
	}
}

// effectJSON has the code before and after, or the key of a regulation, and exact changes by
// unit.
func effectJSON(e compare.Effect) object {
	english := Impact{Lang: text.English}
	return object{
		{"edit", cmp.Or(e.Key, english.edit(e.Edit))},
		{"ranks", e.Ranks},
		{"classes", e.Classes},
		{"rewards", e.Rewards},
		{"index_changes", e.Units},
	}
}

func movedJSON(m compare.Moved) object {
	return object{
		{"unit", m.After.Card.Unit.ID},
		{"name", m.After.Card.Unit.Name},
		{"before", standingJSON(m.Before)},
		{"after", standingJSON(m.After)},
		{"index_change", m.IndexChange()}, // exact
		{"rewards?", each(m.Rewards, func(r compare.Reward) object {
			return object{{"consequence", r.ID}, {"before?", r.Before}, {"after?", r.After}}
		})},
	}
}

func standingJSON(s *scoring.Standing) object {
	var index *scoring.Points
	if s.Card.Scored {
		index = &s.Card.Index
	}
	return object{{"rank", record.Place(s.Rank)}, {"index", index}, {"class?", s.Class}}
}
