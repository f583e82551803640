package scoring

import "parindex/scoring/fault"

// checkLateness compares the day on which the self-assessment came with the deadline, and
// applies the regulation to one that came late.
func (s *scorer) checkLateness() {
	card, deadline := s.card, s.round.Deadline(SelfStage, s.card.Block.ID)
	if card.Receipt == nil || deadline == nil || card.Receipt.Day <= deadline.Day {
		if card.LateAccepted != nil && card.Receipt != nil && !s.round.DoubtsLateness(card.Block.ID) {
			s.warnNoEffect(card.LateAccepted)
		}
		return
	}
	card.DaysLate = card.Receipt.Day.Since(deadline.Day)
	if card.LateAccepted != nil || !s.reg.Late.Matters() {
		return
	}
	card.LatePenalty = s.reg.Late.of(card.DaysLate)
	code := CodeLate
	switch s.reg.Late.Kind {
	case LatePoints:
		code = CodeLatePoints
	case LateZero:
		code = CodeLateZero
		s.ignoreClaims(code)
	}
	warning := fault.Warn(code, card.Receipt.Pos, "unit", card.Unit.ID, "name", card.Unit.Name,
		"days", card.DaysLate, "deadline", deadline.Day, "received", card.Receipt.Day, "points", card.LatePenalty)
	s.fault(warning.See(NoteDeadlineHere, deadline.Pos))
}

// checkReceived reports a workbook that came in, by the list of what came when, and is
// not there: the unit has no result until it is found, and is not taken for absent.
func (s *scorer) checkReceived() (lost bool) {
	got, unit := s.card.Receipt, s.card.Unit
	if s.submission != nil || got == nil {
		return false
	}
	s.fault(fault.New(CodeSelfLost, got.Pos, "unit", unit.ID, "name", unit.Name, "received", got.Day))
	return true
}

// ignoreClaims scores the unit as one that handed in nothing: what it claimed, and what
// councils made of that, counts 0.
func (s *scorer) ignoreClaims(why fault.Code) {
	s.card.Absent = true
	s.submission = &Submission{Entries: map[string]*Entry{}}
	s.set.Walk(func(c *Criterion, _ int) {
		if c.HasSelf() {
			s.steps[c.Code].void(why)
		}
	})
}

// scoreAbsent applies the regulation to a unit that never handed anything in, and says
// whether it is scored all the same.
func (s *scorer) scoreAbsent() bool {
	unit := s.card.Unit
	pairs := []any{"unit", unit.ID, "name", unit.Name}
	policy := s.reg.NeverSubmitted
	if s.round.isEmptyDraft() {
		policy = RefuseAbsent // there is nothing to rank yet
	}
	switch policy {
	case ZeroAbsent:
		s.warnAbsent(fault.Warn(CodeAbsentZero, unit.Pos, pairs...))
		s.card.Absent = true
		s.submission = &Submission{Entries: map[string]*Entry{}}
		return true
	case LeaveOutAbsent:
		s.warnAbsent(fault.Warn(CodeAbsentLeftOut, unit.Pos, pairs...))
	default:
		if s.round.ResultsIncomplete { // the published figures may be its
			s.card.Faulty = true
			return false
		}
		s.fault(fault.New(CodeSelfMissing, unit.Pos, pairs...).Last())
	}
	return false
}

// warnAbsent warns of a unit that never handed anything in; where none has, that is
// said once for the round.
func (s *scorer) warnAbsent(warning fault.Diagnostic) {
	if s.round.awaitsSelf(s.card.Block) || len(s.round.Submissions) > 0 {
		s.fault(warning.Last())
	}
}
