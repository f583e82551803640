package scoring

import (
	"slices"
	"strings"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// groupings checks sorts of groups against each other and the blocks that they are for.
func (c *roundCheck) groupings() {
	sorts := map[string]fault.Position{}
	for g := range seq.Each(c.round.Groupings) {
		if first, twice := sorts[g.ID]; twice {
			c.faults.Add(fault.New(codeGroupingTwice, g.Pos, "sort", g.ID).See(fault.NoteFirstHere, first))
			continue
		}
		sorts[g.ID] = g.Pos
		c.knownBlocks(g.Blocks, g.Pos, func(block *Block) bool {
			return slices.ContainsFunc(block.Units, func(u *Unit) bool { return g.groupOf(u) != "" })
		})
		c.groups(g)
	}
}

// groups checks those of a sort: one declared twice, one that no unit is in.
func (c *roundCheck) groups(g *Grouping) {
	used := map[string]bool{}
	for unit := range c.round.Units() {
		used[g.groupOf(unit)] = true
	}
	first := map[string]holder{}
	for _, group := range g.Groups {
		id, own := strings.ToLower(group.ID), holder{group.Name, group.Pos}
		if other, twice := first[id]; twice {
			c.faults.Add(shared(codeGroupTwice, "named", group.ID, other, own, "sort", g.ID))
			continue
		}
		first[id] = own
		if !used[group.ID] {
			c.faults.Add(fault.Warn(codeGroupEmpty, group.Pos, "sort", g.ID, "named", group.ID))
		}
	}
}

// memberships checks the groups of a unit. A ranked unit without a group would be
// missing from the ranks of the others.
func (c *roundCheck) memberships(unit *Unit, block *Block) {
	in, strange := map[string]bool{}, false
	for _, m := range unit.Groups {
		in[m.Sort] = true
		strange = strange || c.round.grouping(m.Sort) == nil
		c.membership(unit, block, m)
	}
	if strange || !unit.Ranked { // it is probably in one of the groups
		return
	}
	for g := range seq.Each(c.round.Groupings) {
		if g.isFor(block.ID) && len(g.Groups) > 0 && !in[g.ID] {
			in[g.ID] = true // of a sort that is declared twice
			c.faults.Add(fault.New(codeGroupMissing, unit.Pos, "unit", unit.ID, "name", unit.Name, "sort", g.ID,
				"known", g.ids()).See(NoteGroupingHere, g.Pos))
		}
	}
}

func (c *roundCheck) membership(unit *Unit, block *Block, m Membership) {
	g := c.round.grouping(m.Sort)
	known := c.round.blockIDs()
	isUnknown := func(id string) bool { return !slices.Contains(known, id) } // the fault of the grouping then
	switch {
	case g == nil:
		c.faults.Add(fault.New(CodeGroupingUnknown, m.Pos, "unit", unit.ID, "sort", m.Sort, "known", c.round.sorts(),
			"suggestion", ""))
	case !g.isFor(block.ID) && slices.ContainsFunc(g.Blocks, isUnknown):
	case !g.isFor(block.ID):
		c.faults.Add(fault.New(codeGroupingBlock, m.Pos, "unit", unit.ID, "sort", m.Sort, "block", block.ID).
			See(NoteGroupingHere, g.Pos))
	case g.Group(m.Group) == nil:
		c.faults.Add(fault.New(CodeGroupUnknown, m.GroupPos, "unit", unit.ID, "sort", m.Sort, "named", m.Group,
			"known", g.ids(), "suggestion", ""))
	}
}

// grouping is the sort of an id, nil where the round has none.
func (r *Round) grouping(id string) *Grouping {
	return seq.Find(r.Groupings, func(g *Grouping) bool { return g.ID == id })
}

func (r *Round) sorts() (ids []string) {
	for _, g := range r.Groupings {
		if !slices.Contains(ids, g.ID) {
			ids = append(ids, g.ID)
		}
	}
	return ids
}

func (g *Grouping) ids() []string {
	ids := make([]string, len(g.Groups))
	for i := range g.Groups {
		ids[i] = g.Groups[i].ID
	}
	return ids
}
