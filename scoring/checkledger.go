package scoring

import (
	"maps"
	"slices"
	"strings"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// ledger checks each decision, and each agency's file: what is wrong with all lines of a
// file is reported once, at the first of them.
func (c *roundCheck) ledger() {
	lists, inOrder, votes := map[listKey]*list{}, []*list(nil), votes{count: map[vote]int{}}
	meetings := map[[2]string]*Decision{}
	for a := range c.round.LedgerLines() {
		before := len(c.faults)
		c.decision(&a)
		c.faults[before:].In(fault.About{Unit: a.Unit, Agency: a.Agency})
		key := listKey{a.Pos.File(), a.Agency}
		if lists[key] == nil {
			lists[key] = &list{agency: a.Agency, at: a.place(a.AgencyPos)}
			inOrder = append(inOrder, lists[key])
		}
		if lists[key].add(&a); a.Stage == FirstAppraisal && a.Day != "" {
			block := c.blockOf(a.Unit)
			lists[key].addLate(&a, c.round.Deadline(FirstAppraisal, block), c.round.Deadline(FinalAppraisal, block))
		}
		votes.add(&a)
		c.checkMinutes(&a, meetings)
	}
	for _, l := range inOrder {
		c.list(l)
	}
	c.checkVotes(votes)
	if (c.round.hasDecisions() || len(c.round.Dated) > 0) && !c.round.LedgerIncomplete {
		c.checkSilentAgencies(inOrder)
	}
}

// checkSilentAgencies warns of agencies that have decided nothing on what came in while others have:
// their list may be missing from its folder.
func (c *roundCheck) checkSilentAgencies(lists []*list) {
	decided := map[string]bool{}
	maps.Copy(decided, c.round.Dated)
	for _, l := range lists {
		decided[l.agency] = true
	}
	if decided[""] { // as points in the units' own workbooks are: anybody's
		return
	}
	for agency := range seq.Each(c.round.Agencies) {
		if decided[agency.ID] {
			continue
		}
		units := 0
		for unit, block := range c.round.Units() {
			if c.round.Submissions[unit.ID] != nil && block.Set != nil && agency.Appraises(unit, block) &&
				block.Set.hasPart(agency.part()) {
				units++
			}
		}
		if units > 0 {
			c.faults.Add(fault.Warn(CodeAgencySilent, agency.Pos, "agency", agency.Name, "count", c.round.counted(units)).
				In(fault.About{Agency: agency.ID, Part: fault.Declarations}).Last())
		}
	}
}

// hasPart says whether some criterion of the set names an agency.
func (s *CriteriaSet) hasPart(part string) bool {
	found := false
	s.Walk(func(c *Criterion, _ int) { found = found || c.IsLeaf() && c.Agency == part })
	return found
}

// nameOf is the unit's name, or its id where the round does not have it.
func (c *roundCheck) nameOf(unit string) string {
	if u := c.units[unit]; u != nil {
		return u.Name
	}
	return unit
}

func (c *roundCheck) blockOf(unit string) string {
	if block := c.blocks[unit]; block != nil {
		return block.ID
	}
	return ""
}

// decision checks one line against the unit's criteria.
func (c *roundCheck) decision(a *Decision) {
	switch {
	case a.Kind.ofUnit() && a.Code != "":
		c.faults.Add(fault.New(codeKindNoCode, a.place(a.CodePos), "unit", a.Unit, "name", c.nameOf(a.Unit),
			"kind", a.Kind, "code", a.Code))
		return
	case !a.Kind.ofUnit() && a.Code == "":
		c.faults.Add(fault.New(codeKindCode, a.place(a.CodePos), "unit", a.Unit, "name", c.nameOf(a.Unit),
			"kind", a.Kind))
		return
	}
	if a.Kind.ofUnit() {
		if c.blocks[a.Unit] == nil {
			c.faults.Add(fault.New(CodeUnitUnknown, a.place(a.UnitPos), "unit", a.Unit).With(fault.DecisionVoid))
		}
		return
	}
	before := len(c.faults)
	switch node := c.nodeAt(a.Unit, a.place(a.UnitPos), a.Code, a.place(a.CodePos)); {
	case node == nil:
		c.faults[before:].With(fault.DecisionVoid)
	case a.ofStatus():
	case !node.IsLeaf():
		c.faults.Add(fault.New(codeDecisionBranch, a.Pos, "criterion", a.Code, "unit", a.Unit,
			"name", c.nameOf(a.Unit)))
	case node.IsSurvey():
		c.faults.Add(fault.New(CodeDecisionSurvey, a.Pos, "criterion", a.Code, "unit", a.Unit,
			"name", c.nameOf(a.Unit)))
	}
}

type listKey struct{ file, agency string }

// list is an agency's decisions in one file.
type list struct {
	agency       string
	at           fault.Position
	all          int
	undated      int
	named        []Matter // the first of those without a day
	concerned    []string // their units
	late         int      // decisions of the first appraisal after its deadline
	firstUndated fault.Position
	firstLate    Decision
	lateDeadline *Deadline
}

func (l *list) add(a *Decision) {
	l.all++
	if at := a.place(a.AgencyPos); at.Compare(l.at) < 0 {
		l.at = at
	}
	if a.Day == "" {
		l.addUndated(a)
	}
}

func (l *list) addLate(a *Decision, deadline, lock *Deadline) {
	if deadline != nil && a.Day > deadline.Day && !(lock != nil && a.Day > lock.Day) {
		if l.late++; l.late == 1 || a.Pos.Compare(l.firstLate.Pos) < 0 {
			l.firstLate, l.lateDeadline = *a, deadline
		}
	}
}

// addUndated notes a decision without a day. One without a place for the day is not
// one: no day belongs there, or it could not be read, which was reported.
func (l *list) addUndated(a *Decision) {
	const named = 5
	if a.DayPos.IsZero() {
		return
	}
	if l.undated++; l.undated == 1 || a.DayPos.Compare(l.firstUndated) < 0 {
		l.firstUndated = a.DayPos
	}
	if len(l.named) < named {
		l.named = append(l.named, a.Matter)
	}
	if n := len(l.concerned); n == 0 || l.concerned[n-1] != a.Unit { // those of a unit mostly follow each other
		l.concerned = append(l.concerned, a.Unit)
	}
}

// undated tells of the decisions of a list without a day: the first by name, and whom all of them concern.
func (c *roundCheck) undated(l *list, say func(fault.Code, fault.Position, ...any) fault.Diagnostic) {
	about := fault.About{Agency: l.agency}
	for _, unit := range l.concerned {
		if !slices.Contains(about.Units, unit) {
			about.Units = append(about.Units, unit)
		}
	}
	rows := seq.Map(l.named, func(of Matter) string { return strings.TrimSpace(c.nameOf(of.Unit) + " " + of.Code) })
	undated := say(codeUndated, l.firstUndated, "agency", c.round.AgencyName(l.agency), "count", l.undated,
		"rows", rows, "others", moreThanOne(l.undated-len(rows)+1))
	c.faults.Add(undated.With(fault.OrderUnknown).In(about))
}

func (c *roundCheck) list(l *list) {
	if r := c.round; len(r.Agencies) > 0 && l.agency != "" && r.agency(l.agency) == nil {
		known := seq.Map(r.Agencies, func(agency Agency) string { return agency.ID })
		c.faults.Add(fault.New(CodeAppraiserOther, l.at, "agency", l.agency, "count", l.all, "known", known,
			"suggestion", "").
			In(fault.About{Agency: l.agency}))
	}
	say, council := fault.New, c.round.agency(l.agency)
	if len(c.round.Deadlines) == 0 { // nothing counts by the day, and the papers of an official result name it
		say = fault.ToDo
	}
	isMinuted := c.round.Status == Official && council != nil && council.Council
	if l.undated > 0 && (len(c.round.Deadlines) > 0 || isMinuted) {
		c.undated(l, say)
	}
	if l.late > 0 {
		warning := fault.Warn(codeDecisionLate, l.firstLate.DayPos, "agency", c.round.AgencyName(l.agency),
			"day", l.firstLate.Day, "deadline", l.lateDeadline.Day, "count", l.late)
		c.faults.Add(warning.See(NoteDeadlineHere, l.lateDeadline.Pos).In(fault.About{Agency: l.agency}))
	}
}
