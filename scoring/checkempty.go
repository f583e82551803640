package scoring

import "parindex/scoring/fault"

// checkEmpty reports a workbook that nobody filled, and a unit on which no council has
// decided anything: once, not at every leaf.
func (s *scorer) checkEmpty() {
	points, noData := s.lookForEntries()
	switch {
	case noData && !points.IsZero(): // one fault, not one a leaf
		s.empty = true
		s.fault(fault.New(codePointsWithoutData, points, "name", s.card.Unit.Name))
	case !s.card.Absent:
		s.checkUntouched()
	}
}

// lookForEntries notes whether the workbook is empty. It says whether nobody declared any of the data that
// points have to come from, and where the first points are that stand beside data.
func (s *scorer) lookForEntries() (points fault.Position, noData bool) {
	s.empty, noData = true, s.set.Self == DeclaredEntry
	for _, e := range s.submission.Entries {
		if !s.empty && !noData { // the others change neither
			break
		}
		if e.Points.State != Blank {
			s.empty = false
		}
		if e.Points.State == Given && len(e.Inputs) > 0 && (points.IsZero() || e.Points.Pos.Compare(points) < 0) {
			points = e.Points.Pos
		}
		for _, in := range e.Inputs {
			s.empty = s.empty && in.State == Blank
			noData = noData && in.State == Blank
		}
	}
	return points, noData
}

// checkUntouched reports an empty workbook, and a unit that no council has decided on.
func (s *scorer) checkUntouched() {
	if s.empty && s.expectsSelf() {
		pairs := []any{"unit", s.card.Unit.ID, "name", s.card.Unit.Name}
		if decided := s.decidedSelf(); decided > 0 && s.reg.AppraisedWithoutSelf == Accept {
			pairs = append(pairs, "decided", decided)
		}
		s.fault(s.blankFault(codeSelfEmpty, fault.InFile(s.submission.File), pairs...))
	}
	if s.untouched && s.round.unappraisedPolicy() == RefuseUnappraised && !s.round.LedgerIncomplete {
		s.fault(fault.New(CodeUnitUnappraised, s.card.Unit.Pos, "unit", s.card.Unit.ID, "name",
			s.card.Unit.Name).In(fault.About{Part: fault.Awaited}).Last())
	}
}

// decidedSelf is how many leaves that units score themselves were decided on.
func (s *scorer) decidedSelf() (count int) {
	for code := range s.steps {
		if node := s.node(code); node != nil && node.HasSelf() {
			count++
		}
	}
	return count
}

func (s *scorer) expectsSelf() bool {
	expects := false
	for _, area := range s.set.Areas {
		walk(area, 0, func(c *Criterion, _ int) { expects = expects || c.HasSelf() })
	}
	return expects
}
