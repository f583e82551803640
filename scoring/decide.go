package scoring

import "slices"

func (a Adjustment) ofPoints() bool { return a.Kind == PointsDecision }

// reasonPlace is where the reason stands, or should.
func (a Adjustment) reasonPlace() Position { return a.place(a.ReasonPos) }

// place is a place within the decision, or that of the whole.
func (a Adjustment) place(part Position) Position {
	if part.IsZero() {
		return a.Pos
	}
	return part
}

// decide sorts what was decided on the unit, in order: points by leaf, what does
// not apply, what is waived. A decision without authority is kept, marked.
func (s *scorer) decide() {
	if len(s.decisions) == 0 {
		return
	}
	nodes := s.set.ByCode()
	for _, a := range s.decisions {
		node := nodes[a.Code]
		if a.Void = astrayFrom(node, a); a.Counts() {
			a.Void = s.authority(a, node)
			s.reasoned(a)
		}
		if a.ofPoints() && node != nil {
			s.ledger[a.Code] = append(s.ledger[a.Code], a)
			continue
		}
		s.card.Other = append(s.card.Other, a)
		if a.Counts() {
			s.take(a)
		}
	}
}

// astrayFrom says why a decision is for no node that it could be for; which
// [Round.Check] reports.
func astrayFrom(node *Criterion, a Adjustment) Code {
	switch {
	case a.Kind.OfUnit():
		return ""
	case node == nil:
		return CodeCriterionUnknown
	case a.ofPoints() && !node.IsLeaf():
		return CodeAdjustmentBranch
	case a.ofPoints() && node.IsSurvey():
		return CodeAdjustmentSurvey
	}
	return ""
}

// pass marks decisions on points that do not count, for a reason that lies in
// the leaf or the unit.
func pass(decisions []Adjustment, why Code) {
	for i := range decisions {
		if decisions[i].Counts() {
			decisions[i].Void = why
		}
	}
}

// take is a decision that is not about points.
func (s *scorer) take(a Adjustment) {
	switch a.Kind {
	case NotApplicable:
		s.exclusions[a.Code] = &Exclusion{Code: a.Code, Reason: a.Reason, Agency: a.Agency, Clause: a.Clause, Pos: a.Pos}
	case Applies:
		delete(s.exclusions, a.Code)
	case WaiveEvidence:
		s.waived[a.Code] = true
	case AcceptLate:
		s.card.LateAccepted = &a
	}
}

// reasoned reports a decision of another kind than points without a reason.
func (s *scorer) reasoned(a Adjustment) {
	if !a.ofPoints() && a.Reason == "" {
		s.fault(Fault(CodeKindReason, a.reasonPlace(), "unit", a.Unit, "kind", a.Kind))
	}
}

// authority says why a decision does not count: who made it may not, or not
// then. It is reported.
func (s *scorer) authority(a Adjustment, node *Criterion) Code {
	for _, check := range []func(Adjustment, *Criterion) *Diagnostic{s.byWhom, s.when, s.second} {
		if fault := check(a, node); fault != nil {
			if fault.Code != CodeAppraiserOther { // said once for all its decisions
				s.fault(*fault)
			}
			s.card.Faulty = true
			return fault.Code
		}
	}
	return ""
}

// byWhom holds a decision against the units and the criteria of its agency. A
// round that names no agencies lets every list stand, and so does a column of
// the unit's own workbook.
func (s *scorer) byWhom(a Adjustment, node *Criterion) *Diagnostic {
	if len(s.round.Agencies) == 0 || a.Agency == "" {
		return nil
	}
	agency := s.round.agency(a.Agency)
	switch {
	case agency == nil:
		return refuse(CodeAppraiserOther, a.Pos)
	case !agency.appraises(s.card.Unit, s.card.Block, a.Kind):
		return refuse(CodeNotItsUnit, a.Pos, "agency", agency.Name, "unit", a.Unit, "name", s.card.Unit.Name)
	case node == nil || agency.Council:
		return nil
	}
	if owner, place := s.owner(node); owner != "" && owner != agency.part() {
		fault := Fault(CodeNotItsArea, a.Pos, "agency", agency.Name, "unit", a.Unit, "criterion", a.Code, "owner", s.round.agencyName(owner))
		fault = fault.See(NoteOwnerHere, place)
		return &fault
	}
	return nil
}

// owner is who appraises a criterion of the unit: the agency that it names, else
// the unit's council; empty where anybody may.
func (s *scorer) owner(node *Criterion) (part string, declared Position) {
	if node.Agency != "" {
		return node.Agency, node.AgencyPos
	}
	for i := range s.round.Agencies {
		if a := &s.round.Agencies[i]; a.Council && a.Appraises(s.card.Unit, s.card.Block) {
			return a.part(), a.Pos
		}
	}
	return "", Position{}
}

// when holds a decision against the calendar.
func (s *scorer) when(a Adjustment, _ *Criterion) *Diagnostic {
	if a.Day == "" {
		return nil
	}
	lock, got := s.lock, s.card.Receipt
	switch {
	case lock != nil && a.Day > lock.Day:
		fault := Fault(CodeAfterLock, a.DayPos, "unit", a.Unit, "criterion", a.Code, "day", a.Day, "lock", lock.Day).See(NoteDeadlineHere, lock.Pos)
		return &fault
	case got != nil && a.Day < got.Day && !a.Kind.OfUnit():
		fault := Fault(CodeBeforeReceipt, a.DayPos, "unit", a.Unit, "criterion", a.Code, "day", a.Day, "received", got.Day).See(NoteReceiptHere, got.Pos)
		return &fault
	}
	return nil
}

// second refuses a second agency on the points of a leaf; a council may come
// after the agency that the leaf names.
func (s *scorer) second(a Adjustment, _ *Criterion) *Diagnostic {
	agency := s.round.agency(a.Agency)
	if !a.ofPoints() || agency != nil && agency.Council {
		return nil
	}
	earlier := slices.IndexFunc(s.ledger[a.Code], func(b Adjustment) bool {
		first := s.round.agency(b.Agency)
		return b.Counts() && b.Agency != a.Agency && !(first != nil && first.Council)
	})
	if earlier < 0 {
		return nil
	}
	first := s.ledger[a.Code][earlier]
	fault := Fault(CodeTwoAgencies, a.Pos, "unit", a.Unit, "criterion", a.Code, "agency", a.Agency, "first", first.Agency).See(NoteFirstHere, first.Pos)
	return &fault
}

// sameCell tells once of the decisions that one date puts after the lock: a list
// has one date for hundreds of them.
func sameCell(faults Diagnostics) Diagnostics {
	others := map[Position]int{}
	for _, d := range faults {
		if d.Code == CodeAfterLock {
			others[d.Pos]++
		}
	}
	if len(others) == 0 {
		return faults
	}
	var once Diagnostics
	for _, d := range faults {
		if d.Code == CodeAfterLock {
			if others[d.Pos] == 0 {
				continue
			}
			d.Args = append(d.Args, Arg{"others", moreThanOne(others[d.Pos])})
			others[d.Pos] = 0
		}
		once.Add(d)
	}
	return once
}

// moreThanOne is how many others there are, or nothing.
func moreThanOne(n int) any {
	if n > 1 {
		return n - 1
	}
	return ""
}

func refuse(code Code, at Position, pairs ...any) *Diagnostic {
	fault := Fault(code, at, pairs...)
	return &fault
}

// agency is the round's agency of that id, or nil.
func (r *Round) agency(id string) *Agency {
	for i := range r.Agencies {
		if r.Agencies[i].ID == id {
			return &r.Agencies[i]
		}
	}
	return nil
}

// agencyName is the name of the part that criteria sets give to an agency.
func (r *Round) agencyName(part string) string {
	for _, a := range r.Agencies {
		if a.ID == part {
			return a.Name
		}
	}
	return part
}

// part is what criteria sets call the agency.
func (a *Agency) part() string {
	if a.As != "" {
		return a.As
	}
	return a.ID
}

// Appraises says whether the unit is one of the agency's.
func (a *Agency) Appraises(unit *Unit, block *Block) bool {
	return a.appraises(unit, block, PointsDecision)
}

// appraises is so too of the district whose results a council approves.
func (a *Agency) appraises(unit *Unit, block *Block, kind DecisionKind) bool {
	if kind == Approve && a.Parent == unit.ID {
		return true
	}
	inBlock := len(a.Blocks) == 0 || slices.Contains(a.Blocks, block.ID)
	return inBlock && (a.Parent == "" || a.Parent == unit.Parent)
}
