package scoring

import (
	"cmp"
	"slices"

	"parindex/scoring/fault"
)

// checkReceived checks the list of what came in when against the units.
func (c *roundCheck) checkReceived() {
	unlisted := c.round.Unlisted()
	c.checkReceipts(unlisted)
	c.checkSelfDeadline()
	switch r := c.round; {
	case len(r.Deadlines) == 0 || !r.Regulation.Late.Matters():
	case len(r.Received) == 0 && len(r.Submissions) > 0: // else nothing came: todos and faults of the units say so
		c.faults.Add(fault.Warn(CodeReceivedNone, r.Pos).In(fault.About{Part: fault.Declarations}))
	case len(unlisted) > 0:
		c.faults.Add(fault.Warn(codeReceivedUnknown, fault.InFile(r.Received[0].Pos.File()),
			"count", r.counted(len(unlisted)), "units", unlisted).Last())
	}
}

// Unlisted are the ids of the units whose self-assessments are there and not on the list of what came in, in order; none
// where nobody looks at lateness or at the list.
func (r *Round) Unlisted() (ids []string) {
	if len(r.Received) == 0 || len(r.Deadlines) == 0 || !r.Regulation.Late.Matters() {
		return nil
	}
	listed := map[string]bool{}
	for _, got := range r.Received {
		listed[got.Unit] = listed[got.Unit] || got.Stage == SelfStage
	}
	for unit := range r.Units() {
		if r.Submissions[unit.ID] != nil && !listed[unit.ID] {
			ids = append(ids, unit.ID)
		}
	}
	slices.Sort(ids)
	return ids
}

// arrival is what came in of a unit, and for what.
type arrival struct {
	unit  string
	stage Stage
}

// checkReceipts reports lines about unknown units, and those after the first of a unit. They may be those of units that
// the list leaves out.
func (c *roundCheck) checkReceipts(unlisted []string) {
	first, astray := map[arrival]Receipt{}, fault.List{}
	for _, got := range c.round.Received {
		k := arrival{got.Unit, got.Stage}
		switch before, twice := first[k]; {
		case c.blocks[got.Unit] == nil:
			astray.Add(fault.New(CodeUnitUnknown, cmp.Or(got.UnitPos, got.Pos), "unit", got.Unit))
		case twice:
			again := fault.New(codeReceivedTwice, got.Pos, "unit", got.Unit, "name", c.nameOf(got.Unit),
				"stage", got.Stage).See(fault.NoteFirstHere, before.Pos)
			if got.Day != "" && got.Day == before.Day {
				again.Severity = fault.Warning
			}
			astray.Add(again)
		default:
			first[k] = got
		}
	}
	c.faults.Add(astray.In(fault.About{Units: unlisted})...)
}

// checkReplies checks what units replied against what was cut.
func (c *roundCheck) checkReplies() {
	decided, first := c.decidedOf(c.round.Replies), map[repliedTo]fault.Position{}
	for _, e := range c.round.Replies {
		k := repliedTo{e.Unit, e.Code}
		if at, twice := first[k]; twice {
			c.faults.Add(fault.New(codeExplanationTwice, e.Pos, "unit", e.Unit, "name", c.nameOf(e.Unit),
				"criterion", e.Code).See(fault.NoteFirstHere, at))
			continue
		}
		first[k] = e.Pos
		node := c.nodeAt(e.Unit, cmp.Or(e.UnitPos, e.Pos), e.Code, cmp.Or(e.CodePos, e.Pos))
		if node != nil && !c.round.LedgerIncomplete {
			c.checkCut(&e, node, decided[k])
		}
	}
	c.uncutAsOne()
	c.checkLateReplies()
	c.checkEarlyReplies(decided)
}

// uncutAsOne tells once of all replies to an agency of which there is no decision of the first appraisal, or of a unit
// whose column of appraised points is blank: each of the others may have the code of another criterion.
func (c *roundCheck) uncutAsOne() {
	isUncut := func(d fault.Diagnostic) bool { return d.Code == CodeExplanationUncut }
	if !slices.ContainsFunc(c.faults, isUncut) { // and nobody asks what was decided
		return
	}
	type list struct{ unit, agency string }
	decided, alike, inColumn := map[list]bool{}, map[list]fault.List{}, false
	for a := range c.round.LedgerLines() {
		switch {
		case a.Agency == "":
			decided[list{unit: a.Unit}], inColumn = true, true
		case a.Stage == FirstAppraisal:
			decided[list{agency: c.round.AgencyName(a.Agency)}] = true
		}
	}
	c.faults = slices.DeleteFunc(c.faults, func(d fault.Diagnostic) bool {
		agency, _ := d.Arg("agency").(string)
		from := list{agency: agency}
		if inColumn {
			from = list{unit: d.About.Unit}
		}
		if !isUncut(d) || decided[from] || from == (list{}) {
			return false
		}
		alike[from] = append(alike[from], d)
		return true
	})
	for _, faults := range alike {
		c.faults.Add(faults.Sorted().AsOne())
	}
}

// repliedTo is a criterion of a unit.
type repliedTo struct{ unit, code string }

// decidedOf is what the first appraisal decided on the criteria that units replied to, or the column of their own
// workbooks, where that has it.
func (c *roundCheck) decidedOf(replies []Reply) map[repliedTo][]Decision {
	if len(replies) == 0 {
		return nil
	}
	decided := map[repliedTo][]Decision{}
	for _, e := range replies {
		decided[repliedTo{e.Unit, e.Code}] = nil
	}
	for a := range c.round.LedgerLines() {
		if before, replied := decided[repliedTo{a.Unit, a.Code}]; replied && (a.Stage == FirstAppraisal || a.Agency == "") {
			decided[repliedTo{a.Unit, a.Code}] = append(before, a)
		}
	}
	return decided
}

// checkCut warns of a reply to decisions none of which took points.
func (c *roundCheck) checkCut(e *Reply, node *Criterion, decided []Decision) {
	block := c.blocks[e.Unit]
	part := block.Set.PartOf(node)
	if !slices.ContainsFunc(decided, func(a Decision) bool { return c.mayCut(&a, part) }) {
		c.faults.Add(fault.Warn(CodeExplanationUncut, e.Pos, "unit", e.Unit, "name", c.nameOf(e.Unit),
			"criterion", e.Code, "agency", c.round.AgencyName(c.round.Owner(c.units[e.Unit], block, node))))
	}
}

// mayCut says whether a decision took points, as far as the ledger says.
func (c *roundCheck) mayCut(a *Decision, part Part) bool {
	if a.From.State != Given {
		return true
	}
	return a.To.State == Given && c.round.Regulation.effect(part, a.From.Number, a.To.Number).Sign() < 0
}

// checkLateReplies warns of replies that came after their deadline. They are read all the
// same: the council decides whether it takes them.
func (c *roundCheck) checkLateReplies() {
	dated := map[string]bool{} // of two lines the first counts
	for _, got := range c.round.Received {
		deadline := c.round.Deadline(ReplyStage, c.blockOf(got.Unit))
		unit := c.units[got.Unit]
		if got.Stage != ReplyStage || deadline == nil || unit == nil || dated[got.Unit] {
			continue
		}
		if dated[got.Unit] = true; got.Day <= deadline.Day {
			continue
		}
		warning := fault.Warn(codeExplanationLate, got.Pos, "unit", unit.ID, "name", unit.Name,
			"days", got.Day.Since(deadline.Day), "deadline", deadline.Day, "received", got.Day)
		c.faults.Add(warning.See(NoteDeadlineHere, deadline.Pos))
	}
}

// checkEarlyReplies warns of replies that came before the unit's self-assessment did, or before the first of the
// decisions that they reply to: nothing was cut then. A day in another year is told as that.
func (c *roundCheck) checkEarlyReplies(decided map[repliedTo][]Decision) {
	first := map[string]Decision{}
	for to, all := range decided {
		for _, a := range all {
			before := cmp.Or(cmp.Compare(a.Day, first[to.unit].Day), a.Pos.Compare(first[to.unit].Pos)) < 0
			if a.Day != "" && (first[to.unit].Day == "" || before) {
				first[to.unit] = a
			}
		}
	}
	came := map[string]Receipt{}
	for _, got := range slices.Backward(c.round.Received) { // of two the first counts
		if got.Stage == SelfStage && !got.Day.IsFarFrom(c.round.Year) {
			came[got.Unit] = got
		}
	}
	for _, got := range c.round.Received {
		unit, self := c.units[got.Unit], came[got.Unit]
		switch cut := first[got.Unit]; {
		case got.Stage != ReplyStage || unit == nil || got.Day == "":
		case got.Day < self.Day:
			c.faults.Add(fault.Warn(codeExplanationEarly, got.Pos, "unit", unit.ID, "name", unit.Name,
				"received", got.Day, "day", self.Day).See(NoteReceiptHere, self.Pos))
		case got.Day < cut.Day:
			c.faults.Add(fault.Warn(codeExplanationUncutYet, got.Pos, "unit", unit.ID, "name", unit.Name,
				"received", got.Day, "day", cut.Day).See(NoteDecisionHere, cut.place(cut.DayPos)))
		}
	}
}
