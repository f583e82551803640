package scoring

import (
	"slices"

	"parindex/scoring/fault"
)

func (a *Decision) ofPoints() bool { return a.Kind == PointsDecision }

// ofStatus says whether the decision is on what applies to the unit.
func (a *Decision) ofStatus() bool { return a.Kind == NotApplicable || a.Kind == Applies }

// reasonPlace is where the reason stands, or should.
func (a *Decision) reasonPlace() fault.Position { return a.place(a.ReasonPos) }

// place is a place within the decision, or that of the whole.
func (a *Decision) place(part fault.Position) fault.Position {
	if part.IsZero() {
		return a.Pos
	}
	return part
}

// takeDecisions goes through the decisions on the unit, in order: it keeps those on
// points by leaf and applies the others. One without authority is kept and marked.
func (s *scorer) takeDecisions() {
	if len(s.decisions) == 0 {
		return
	}
	s.makeRoom()
	for _, a := range s.decisions {
		node, step := s.nodes[a.Code], Step{Decision: a}
		if step.Void = whyNoTarget(node, a); step.Counts() {
			step.Void = s.checkAuthority(a, node)
			s.checkReason(a)
		}
		if step.Counts() {
			s.setPrecedent(a, node)
		}
		if a.ofPoints() && node != nil {
			s.steps[a.Code] = append(s.steps[a.Code], step)
			continue
		}
		s.card.Other = append(s.card.Other, step)
		if step.Counts() {
			s.checkSameDay(a)
			s.apply(a, node)
		}
	}
}

// makeRoom divides one piece of memory among the leaves that have decisions.
func (s *scorer) makeRoom() {
	counts, all := map[string]int{}, 0
	for _, a := range s.decisions {
		if a.ofPoints() && s.nodes[a.Code] != nil {
			counts[a.Code]++
			all++
		}
	}
	slab := make(Steps, all)
	s.steps = make(map[string]Steps, len(counts))
	for code, n := range counts {
		s.steps[code], slab = slab[:0:n], slab[n:]
	}
}

// whyNoTarget says why a decision is on no node that it can be on: there is none with the
// code, or it gives points to a branch or to a survey leaf. [Round.Check] reports that.
func whyNoTarget(node *Criterion, a *Decision) fault.Code {
	switch {
	case a.Kind.ofUnit():
		return ""
	case node == nil:
		return CodeCriterionUnknown
	case a.ofPoints() && !node.IsLeaf():
		return codeDecisionBranch
	case a.ofPoints() && node.IsSurvey():
		return CodeDecisionSurvey
	}
	return ""
}

// apply applies a decision that is not on points.
func (s *scorer) apply(a *Decision, node *Criterion) {
	switch a.Kind {
	case NotApplicable:
		if s.set.PartOf(node).IsItem() { // nobody is assessed on those, so that there is nothing to leave out
			s.warnNoEffect(a)
			return
		}
		if s.isExcluded(a.Code) {
			s.warnNoEffect(a)
		}
		put(&s.exclusions, a.Code, &Exclusion{Code: a.Code, Reason: a.Reason, Agency: a.Agency, Clause: a.Clause,
			Day: a.Day, Pos: a.Pos})
	case Applies:
		if !s.isExcluded(a.Code) {
			s.warnNoEffect(a)
		}
		put(&s.exclusions, a.Code, nil)
	case WaiveEvidence:
		if s.waived[a.Code] {
			s.warnNoEffect(a)
		}
		put(&s.waived, a.Code, true)
	case AcceptLate:
		if s.card.LateAccepted != nil {
			s.warnNoEffect(a)
		}
		s.card.LateAccepted = a
	}
}

// isExcluded says whether the node, or one above it, does not apply so far.
func (s *scorer) isExcluded(code string) bool {
	for node := s.nodes[code]; node != nil; node = s.above[node] {
		if own, said := s.exclusions[node.Code]; said {
			return own != nil
		}
	}
	return false
}

// warnNoEffect warns of a decision that changes nothing.
func (s *scorer) warnNoEffect(a *Decision) {
	s.faultOf(a, fault.Warn(codeNoEffect, a.Pos, s.about(a, "kind", a.Kind)...))
}

// checkReason reports a decision without a reason; those on points have rules of their own.
func (s *scorer) checkReason(a *Decision) {
	if !a.ofPoints() && a.Reason == "" {
		s.faultOf(a, fault.New(codeKindReason, a.reasonPlace(), s.about(a, "kind", a.Kind)...))
	}
}

// checkAuthority says why a decision does not count, and reports it: its agency may not
// make it, or not on that day.
func (s *scorer) checkAuthority(a *Decision, node *Criterion) fault.Code {
	for _, check := range []func(*Decision,
		*Criterion) *fault.Diagnostic{s.checkAgency, s.checkDay, s.checkSecondAgency} {
		if diag := check(a, node); diag != nil {
			if diag.Code != CodeAppraiserOther { // reported once for all its decisions
				s.faultOf(a, *diag)
			}
			s.card.Faulty = true
			return diag.Code
		}
	}
	return ""
}

// checkAgency checks a decision against the units and the criteria of its agency. In a
// round that names no agencies anybody may decide, and so may the column of the unit's
// own workbook.
func (s *scorer) checkAgency(a *Decision, node *Criterion) *fault.Diagnostic {
	if len(s.round.Agencies) == 0 || a.Agency == "" {
		return nil
	}
	agency := s.round.agency(a.Agency)
	switch {
	case agency == nil:
		return refuse(CodeAppraiserOther, a.Pos)
	case !agency.appraises(s.card.Unit, s.card.Block, a.Kind):
		return refuse(CodeNotItsUnit, a.Pos, "agency", agency.Name, "unit", a.Unit, "name", s.card.Unit.Name)
	case s.isForCouncils(a, node) && !agency.DecidesOnUnits() && s.hasCouncil():
		return refuse(codeCouncilOnly, a.Pos, "agency", agency.Name, "unit", a.Unit, "name", s.card.Unit.Name,
			"kind", a.Kind)
	case node == nil || agency.Council || agency.Owns(node):
		return nil
	}
	owner := s.round.Owner(s.card.Unit, s.card.Block, node)
	if owner == "" { // anybody may
		return nil
	}
	diag := fault.New(CodeNotItsArea, a.Pos, s.about(a, "agency", agency.Name, "owner", s.round.AgencyName(owner))...)
	diag = diag.See(NoteOwnerHere, s.ownerPlace(node, owner))
	return &diag
}

// isForCouncils says whether only councils may decide that: on the unit as a whole, and
// on what people's answers are to count.
func (s *scorer) isForCouncils(a *Decision, node *Criterion) bool {
	return a.Kind == AcceptLate || a.ofStatus() && node != nil && hasSurvey(node)
}

// ownerPlace is where it is declared who decides on a criterion: at the criterion, or
// where the unit's council is declared.
func (s *scorer) ownerPlace(node *Criterion, owner string) fault.Position {
	if node.Agency != "" {
		return node.AgencyPos
	}
	return s.round.agency(owner).Pos
}

// checkDay checks a decision against the calendar.
func (s *scorer) checkDay(a *Decision, _ *Criterion) *fault.Diagnostic {
	if a.Day == "" {
		return nil
	}
	lock, got := s.lock, s.card.Receipt
	switch {
	case lock != nil && a.Day > lock.Day:
		diag := fault.New(CodeAfterLock, a.DayPos, s.about(a, "day", a.Day, "lock", lock.Day)...).See(NoteDeadlineHere,
			lock.Pos)
		return &diag
	case got != nil && a.Day < got.Day && !a.Kind.ofUnit():
		diag := fault.New(CodeBeforeReceipt, a.DayPos,
			s.about(a, "day", a.Day, "received", got.Day)...).See(NoteReceiptHere, got.Pos)
		return &diag
	}
	return nil
}

// reportDatesOnce makes one fault of all decisions that a single date puts after the lock
// or before a workbook came in, and of those of a list that lack one, or whose points are of one division: a list has
// hundreds of them.
func reportDatesOnce(faults fault.List) fault.List {
	others := map[dateFault]int{}
	for _, d := range faults {
		if at := ofDate(d); at.code != "" {
			others[at]++
		}
	}
	if len(others) == 0 {
		return faults
	}
	var once fault.List
	for _, d := range faults {
		if at := ofDate(d); at.code != "" {
			if others[at] == 0 {
				continue
			}
			d.Args = append(d.Args, fault.Arg{Name: "others", Value: moreThanOne(others[at])})
			others[at] = 0
		}
		once.Add(d)
	}
	return once
}

// dateFault is a fault that decisions of one date, or of a list, share.
type dateFault struct {
	code fault.Code
	pos  fault.Position
	day  any
}

// ofDate is nothing of another fault.
func ofDate(d fault.Diagnostic) dateFault {
	switch d.Code {
	case CodeBeforeReceipt:
		return dateFault{d.Code, d.Pos, nil}
	case CodeAfterLock: // of one day, in however many cells
		return dateFault{d.Code, fault.InFile(d.Pos.File()), d.Args[slices.IndexFunc(d.Args, isDay)].Value}
	case codeDayNeeded, codeQuotient:
		return dateFault{d.Code, fault.InFile(d.Pos.File()), nil}
	}
	return dateFault{}
}

func isDay(a fault.Arg) bool { return a.Name == "day" }

// moreThanOne is how many others there are, or nothing.
func moreThanOne(n int) any {
	if n > 1 {
		return n - 1
	}
	return ""
}

func refuse(code fault.Code, at fault.Position, pairs ...any) *fault.Diagnostic {
	diag := fault.New(code, at, pairs...)
	return &diag
}
