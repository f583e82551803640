package scoring

import (
	"slices"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// calendar checks who appraises what, and by when, against the blocks and units.
func (c *roundCheck) calendar() {
	c.agencies()
	for _, d := range c.round.Deadlines {
		c.knownBlocks(d.Blocks, d.Pos, func(block *Block) bool {
			return c.round.declaredDeadline(d.Stage, block.ID) == nil
		})
		if d.Day.IsFarFrom(c.round.Year) {
			far := fault.New(CodeDayFar, d.Pos, "day", d.Day, "year", c.round.Year, "others", "")
			c.faults.Add(far.With(fault.DeadlinesUnused))
		}
	}
	for i := range c.round.Deadlines {
		c.deadlineTwice(i)
	}
	c.deadlineOrder()
}

// unowned warns of a unit with criteria that name a part which none of the
// agencies has for it: a commune whose district has no council.
func (c *roundCheck) unowned(unit *Unit, block *Block) {
	if len(c.round.Agencies) == 0 || block.Set == nil || c.published[unit.ID] != nil {
		return
	}
	var parts []string
	block.Set.Walk(func(node *Criterion, _ int) {
		if node.IsLeaf() && node.Agency != "" && !slices.Contains(parts, node.Agency) &&
			!c.round.hasPart(node.Agency, unit, block) {
			parts = append(parts, node.Agency)
		}
	})
	if len(parts) > 0 {
		c.faults.Add(fault.Warn(codeNobodyAppraises, unit.Pos, "unit", unit.ID, "name", unit.Name, "appraisers", parts))
	}
}

// hasPart says whether some agency of that part, or a council, appraises the unit.
// A part that the round does not know at all is another fault.
func (r *Round) hasPart(part string, unit *Unit, block *Block) bool {
	known := false
	for a := range seq.Each(r.Agencies) {
		known = known || a.part() == part
		if (a.part() == part || a.Council) && a.Appraises(unit, block) {
			return true
		}
	}
	return !known
}

// agenciesTwice reports ids that two appraisers have.
func agenciesTwice(all []Agency) (faults fault.List) {
	first := map[string]holder{}
	for _, a := range all {
		own := holder{a.Name, a.Pos}
		if other, twice := first[a.ID]; twice {
			faults.Add(shared(codeAppraiserTwice, "appraiser", a.ID, other, own))
			continue
		}
		first[a.ID] = own
	}
	return faults
}

func (c *roundCheck) agencies() {
	c.faults.Add(agenciesTwice(c.round.Agencies)...)
	for i, a := range c.round.Agencies {
		if slices.ContainsFunc(c.round.Agencies[:i], func(other Agency) bool { return other.ID == a.ID }) {
			continue
		}
		isWithout := func(block *Block) bool { return slices.ContainsFunc(block.Units, c.lacksPart(a.part(), block)) }
		before := len(c.faults)
		c.knownBlocks(a.Blocks, a.Pos, isWithout)
		c.faults[before:].In(fault.About{Agency: a.ID})
		if a.Parent != "" && c.units[a.Parent] == nil {
			var units []string
			for _, block := range c.round.Blocks {
				units = append(units, idsOf(seq.Filter(block.Units, c.lacksPart(a.part(), block)))...)
			}
			c.faults.Add(fault.New(CodeAppraiserParent, a.Pos, "appraiser", a.ID, "parent", a.Parent, "suggestion", "").
				In(fault.About{Units: units}))
		}
	}
}

// lacksPart says of which units of a block no agency has a part that their criteria name.
func (c *roundCheck) lacksPart(part string, block *Block) func(*Unit) bool {
	return func(u *Unit) bool {
		has := func(a Agency) bool { return a.part() == part && a.Appraises(u, block) }
		return block.Set != nil && block.Set.hasPart(part) && !slices.ContainsFunc(c.round.Agencies, has)
	}
}

// knownBlocks reports ids that no block has. It concerns the units of the blocks that are not named and are without
// what the list would give them: one of them is meant.
func (c *roundCheck) knownBlocks(ids []string, at fault.Position, isWithout func(*Block) bool) {
	known := c.round.blockIDs()
	for _, id := range ids {
		if slices.Contains(known, id) {
			continue
		}
		var units []string
		for _, block := range c.round.Blocks {
			if !slices.Contains(ids, block.ID) && isWithout(block) {
				units = append(units, idsOf(block.Units)...)
			}
		}
		c.faults.Add(fault.New(CodeBlockUnknown, at, "block", id, "known", known, "suggestion", "").
			In(fault.About{Units: units}))
	}
}

func idsOf(units []*Unit) []string { return seq.Map(units, func(u *Unit) string { return u.ID }) }

func (r *Round) blockIDs() []string {
	return seq.Map(r.Blocks, func(block *Block) string { return block.ID })
}

// deadlineTwice reports a deadline where an earlier one in the list is of the
// same stage and of one of its blocks.
func (c *roundCheck) deadlineTwice(i int) {
	d := c.round.Deadlines[i]
	for _, other := range c.round.Deadlines[:i] {
		if block, shared := c.shared(d, other); shared && other.Stage == d.Stage {
			twice := fault.New(codeDeadlineTwice, d.Pos, "stage", string(d.Stage), "block", block)
			if d.contradicts(other) {
				twice = twice.With(fault.DeadlinesUnused)
			}
			c.faults.Add(twice.See(fault.NoteFirstHere, other.Pos))
			return
		}
	}
}

// deadlineOrder reports each deadline that has to change: first the one that is out of order with the most others,
// which is their cause, and then what is left. A day of another year is told by itself.
func (c *roundCheck) deadlineOrder() {
	far := func(d Deadline) bool { return d.Day.IsFarFrom(c.round.Year) }
	left := slices.DeleteFunc(slices.Clone(c.round.Deadlines), far)
	for {
		wrong, other := c.outOfOrder(left)
		if wrong == other {
			return
		}
		c.tellOrder(left[wrong], left[other])
		left = slices.Delete(left, wrong, wrong+1)
	}
}

// outOfOrder is the deadline that is out of order with the most others, and the first of these; the same twice where
// all are in order. Of two the one is wrong that is before an earlier stage.
func (c *roundCheck) outOfOrder(all []Deadline) (wrong, other int) {
	most := 0
	for i, d := range all {
		count, first := 0, i
		for j, o := range all {
			_, shared := c.shared(d, o)
			before, after := d.contradicts(o), o.contradicts(d)
			if !shared || d.Stage == o.Stage || !before && !after {
				continue
			}
			if count += 2; before {
				count++
			}
			if first == i {
				first = j
			}
		}
		if count > most {
			most, wrong, other = count, i, first
		}
	}
	return wrong, other
}

// tellOrder reports a deadline that is out of order with another.
func (c *roundCheck) tellOrder(wrong, other Deadline) {
	late, early := wrong, other
	if !late.contradicts(early) {
		late, early = other, wrong
	}
	block, _ := c.shared(wrong, other)
	c.faults.Add(fault.New(codeDeadlineOrder, wrong.Pos, "block", block, "stage", late.Stage,
		"date", late.Day, "before", early.Stage, "earlier", early.Day).
		With(fault.DeadlinesUnused).See(NoteDeadlineHere, other.Pos))
}

// shared is the first block that both deadlines are for.
func (c *roundCheck) shared(a, b Deadline) (block string, found bool) {
	for _, id := range c.round.blockIDs() {
		if a.isFor(id) && b.isFor(id) {
			return id, true
		}
	}
	return "", false
}

func (d Deadline) isFor(block string) bool {
	return len(d.Blocks) == 0 || slices.Contains(d.Blocks, block)
}

// checkSelfDeadline warns once where coming late costs points and no deadline says what is late. An exercise
// may do without a calendar.
func (c *roundCheck) checkSelfDeadline() {
	if c.round.Status == Practice && len(c.round.Deadlines)+len(c.round.Received) == 0 {
		return
	}
	misnamed := func(d Deadline) bool { // which is told, and may be the block's
		return d.Stage == SelfStage && slices.ContainsFunc(d.Blocks, func(id string) bool {
			return !slices.Contains(c.round.blockIDs(), id)
		})
	}
	if slices.ContainsFunc(c.round.Deadlines, misnamed) {
		return
	}
	var open []string
	for _, block := range c.round.Blocks {
		came := func(u *Unit) bool { return c.round.Submissions[u.ID] != nil }
		if slices.ContainsFunc(block.Units, came) && c.round.declaredDeadline(SelfStage, block.ID) == nil &&
			!c.round.hasDoubtfulDays(block.ID) {
			open = append(open, block.ID)
		}
	}
	if late := c.round.Regulation.Late; (late.Kind == LatePoints || late.Kind == LateZero) && len(open) > 0 {
		c.faults.Add(fault.Warn(codeLateNoDeadline, c.round.Pos, "blocks", open).
			In(fault.About{Part: fault.Declarations}))
	}
}
