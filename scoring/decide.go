package scoring

import (
	"cmp"
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
	return cmp.Or(part, a.Pos)
}

// decided is what agencies decided on a unit.
type decided struct {
	*reporter
	decisions  []*Decision      // all, in order
	steps      map[string]Steps // those on its points, by code
	precedents map[subject]precedents
	statusDays map[statusDay]*Decision // the first of each
	exclusions map[string]*Exclusion   // nil where a node applies after all
	applies    map[string]*Decision    // the last that a leaf applies which nothing excludes: that it had cases
	waived     map[string]bool         // leaves that need no evidence
	needed     map[string]bool         // those of them that have none
	untouched  bool                    // no council has decided on any points: one fault, not one a leaf
	stray      bool                    // a decision or an answer is for no leaf of this unit, or a second one
	lock       *Deadline               // of the ledger; nil where there is none
}

func newDecided(rep *reporter, decisions []*Decision) decided {
	d := decided{reporter: rep, decisions: decisions, lock: rep.round.Deadline(FinalAppraisal, rep.card.Block.ID)}
	d.untouched = !slices.ContainsFunc(decisions, (*Decision).ofPoints)
	d.stray = slices.ContainsFunc(decisions, func(a *Decision) bool {
		return a.ofPoints() && whyNoTarget(d.node(a.Code), a) != ""
	})
	own := rep.card.Unit.NotApplicable
	for i := range own {
		put(&d.exclusions, own[i].Code, &own[i])
		d.checkSurvey(&own[i])
	}
	return d
}

// checkSurvey refuses to leave survey leaves out where the rest is rescaled: there is no part to rescale them to. A
// round that was filled in for another choice is not at fault where that is only tried.
func (d *decided) checkSurvey(x *Exclusion) {
	node := d.node(x.Code)
	if node != nil && hasSurvey(node) && d.reg.NotApplicable == RescalePart &&
		d.reg.asDeclared().NotApplicable == RescalePart {
		d.fault(fault.New(codeExclusionSurvey, x.Pos, "criterion", x.Code))
	}
}

// takeDecisions goes through the decisions on the unit, in order: it keeps those on
// points by leaf and applies the others. One without authority is kept and marked.
func (d *decided) takeDecisions() {
	if len(d.decisions) == 0 {
		return
	}
	d.makeRoom()
	for _, a := range d.decisions {
		node, step := d.node(a.Code), Step{Decision: a}
		if step.Void = whyNoTarget(node, a); step.Counts() {
			step.Void = d.checkAuthority(a, node)
			d.checkReason(a)
		}
		if step.Counts() {
			d.setPrecedent(a, node)
		}
		if a.ofPoints() && node != nil {
			d.steps[a.Code] = append(d.steps[a.Code], step)
			continue
		}
		d.card.Other = append(d.card.Other, step)
		if step.Counts() {
			d.checkSameDay(a)
			d.apply(a, node)
		}
	}
}

// makeRoom divides one piece of memory among the leaves that have decisions.
func (d *decided) makeRoom() {
	counts, all := map[string]int{}, 0
	for _, a := range d.decisions {
		if a.ofPoints() && d.node(a.Code) != nil {
			counts[a.Code]++
			all++
		}
	}
	slab := make(Steps, all)
	d.steps = make(map[string]Steps, len(counts))
	for code, n := range counts {
		d.steps[code], slab = slab[:0:n], slab[n:]
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
func (d *decided) apply(a *Decision, node *Criterion) {
	switch a.Kind {
	case NotApplicable:
		if d.set.PartOf(node).IsItem() { // nobody is assessed on those, so that there is nothing to leave out
			d.warnNoEffect(a)
			return
		}
		if d.isExcluded(a.Code) {
			d.warnNoEffect(a)
		}
		x := &Exclusion{Code: a.Code, Reason: a.Reason, Agency: a.Agency, Clause: a.Clause, Day: a.Day, Pos: a.Pos}
		put(&d.exclusions, a.Code, x)
		d.checkSurvey(x)
	case Applies:
		if !d.isExcluded(a.Code) {
			d.keepCases(a, node)
			return
		}
		put(&d.exclusions, a.Code, nil)
	case WaiveEvidence:
		if d.waived[a.Code] {
			d.warnNoEffect(a)
		}
		put(&d.waived, a.Code, true)
	case AcceptLate:
		if d.card.LateAccepted != nil {
			d.warnNoEffect(a)
		}
		d.card.LateAccepted = a
	}
}

// keepCases keeps the decision that a leaf applies for when it is known whether the unit had cases. Before arithmetic 3 it
// changed nothing.
func (d *decided) keepCases(a *Decision, node *Criterion) {
	if choice, _ := NoCasesOf(node.Rule); choice.Refuses() || d.round.arithmetic() < 3 {
		d.warnNoEffect(a)
		return
	}
	put(&d.applies, a.Code, a)
}

// isExcluded says whether the node, or one above it, does not apply so far.
func (d *decided) isExcluded(code string) bool {
	for node := d.node(code); node != nil; node = d.above[node] {
		if own, said := d.exclusions[node.Code]; said {
			return own != nil
		}
	}
	return false
}

// warnNoEffect warns of a decision that changes nothing.
func (d *decided) warnNoEffect(a *Decision) {
	d.faultOf(a, fault.Warn(codeNoEffect, a.Pos, d.about(a, "kind", a.Kind)...))
}

// checkReason reports a decision without a reason; those on points have rules of their own.
func (d *decided) checkReason(a *Decision) {
	if !a.ofPoints() && a.Reason == "" {
		d.faultOf(a, fault.New(codeKindReason, a.reasonPlace(), d.about(a, "kind", a.Kind)...).With(fault.DecisionKept))
	}
}

// checkAuthority says why a decision does not count, and reports it: its agency may not
// make it, or not on that day.
func (d *decided) checkAuthority(a *Decision, node *Criterion) fault.Code {
	for _, check := range []func(*Decision,
		*Criterion) *fault.Diagnostic{d.checkAgency, d.checkDay, d.checkSecondAgency} {
		if diag := check(a, node); diag != nil {
			if diag.Code != CodeAppraiserOther { // reported once for all its decisions
				d.faultOf(a, *diag)
			}
			d.card.Faulty = true
			return diag.Code
		}
	}
	return ""
}

// checkAgency checks a decision against the units and the criteria of its agency. In a
// round that names no agencies anybody may decide, and so may the column of the unit's
// own workbook.
func (d *decided) checkAgency(a *Decision, node *Criterion) *fault.Diagnostic {
	if len(d.round.Agencies) == 0 || a.Agency == "" {
		return nil
	}
	agency := d.round.agency(a.Agency)
	switch {
	case agency == nil:
		return refuse(CodeAppraiserOther, a.Pos)
	case !agency.appraises(d.card.Unit, d.card.Block, a.Kind):
		return refuse(CodeNotItsUnit, a.Pos, "agency", agency.Name, "unit", a.Unit, "name", d.card.Unit.Name)
	case d.isForCouncils(a, node) && !agency.DecidesOnUnits() && d.hasCouncil():
		return refuse(codeCouncilOnly, a.Pos, "agency", agency.Name, "unit", a.Unit, "name", d.card.Unit.Name,
			"kind", a.Kind)
	case node == nil || agency.Council || agency.Owns(node):
		return nil
	}
	owner := d.round.Owner(d.card.Unit, d.card.Block, node)
	if owner == "" { // anybody may
		return nil
	}
	diag := fault.New(CodeNotItsArea, a.Pos, d.about(a, "agency", agency.Name, "owner", d.round.AgencyName(owner))...)
	diag = diag.See(NoteOwnerHere, d.ownerPlace(node, owner))
	return &diag
}

// isForCouncils says whether only councils may decide that: on the unit as a whole, and
// on what people's answers are to count.
func (d *decided) isForCouncils(a *Decision, node *Criterion) bool {
	return a.Kind == AcceptLate || a.ofStatus() && node != nil && hasSurvey(node)
}

// ownerPlace is where it is declared who decides on a criterion: at the criterion, or
// where the unit's council is declared.
func (d *decided) ownerPlace(node *Criterion, owner string) fault.Position {
	if node.Agency != "" {
		return node.AgencyPos
	}
	return d.round.agency(owner).Pos
}

// checkDay checks a decision against the calendar.
func (d *decided) checkDay(a *Decision, _ *Criterion) *fault.Diagnostic {
	if a.Day == "" {
		return nil
	}
	lock, got := d.lock, d.card.Receipt
	switch {
	case lock != nil && a.Day > lock.Day:
		diag := fault.New(CodeAfterLock, a.DayPos, d.about(a, "day", a.Day, "lock", lock.Day)...).See(NoteDeadlineHere,
			lock.Pos)
		return &diag
	case got != nil && a.Day < got.Day && !a.Kind.ofUnit():
		diag := fault.New(CodeBeforeReceipt, a.DayPos,
			d.about(a, "day", a.Day, "received", got.Day)...).See(NoteReceiptHere, got.Pos)
		return &diag
	}
	return nil
}

func refuse(code fault.Code, at fault.Position, pairs ...any) *fault.Diagnostic {
	diag := fault.New(code, at, pairs...)
	return &diag
}
