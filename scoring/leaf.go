package scoring

import "slices"

// tolerance is how far a figure that a spreadsheet computed in binary may be
// from the exact one: far below any printed decimal, far above Excel's noise.
var tolerance = MustPoints("0.000000001")

func near(p, q Points) bool {
	difference := p.Sub(q)
	return !tolerance.Less(difference.Max(difference.Neg()))
}

// leaf scores one leaf of the tree.
func (s *scorer) leaf(line *Line, noSurvey bool) {
	c := line.Criterion
	line.Ledger, line.Explanation = s.ledger[c.Code], s.explained[c.Code]
	line.Entry = s.submission.Entries[c.Code]
	if line.Excluded != nil {
		s.excluded(line)
		return
	}
	line.Max = c.Max
	if c.IsSurvey() {
		s.survey(line, noSurvey)
		return
	}
	s.appraise(line, false)
	line.Self = s.reg.Rounding.Leaf(line.Self)
	line.Appraised = s.reg.Rounding.Leaf(line.Appraised)
}

// item scores a bonus or penalty item; a blank one is simply not claimed.
func (s *scorer) item(c *Criterion) Line {
	line := Line{Criterion: c, Entry: s.submission.Entries[c.Code], Ledger: s.ledger[c.Code], Explanation: s.explained[c.Code]}
	s.appraise(&line, true)
	s.checkItem(line)
	line.Self = s.reg.Rounding.Leaf(line.Self)
	line.Appraised = s.reg.Rounding.Leaf(line.Appraised)
	s.card.Lines = append(s.card.Lines, line)
	return line
}

// excluded leaves a leaf out, or gives it its maximum, as the regulation says.
func (s *scorer) excluded(line *Line) {
	if at, found := scoredAt(line); found {
		warning := Warn(CodeScoredNotApplicable, at, "criterion", line.Criterion.Code, "reason", line.Excluded.Reason)
		s.fault(warning.See(NoteExcludedHere, line.Excluded.Pos))
	}
	pass(line.Ledger, CodeScoredNotApplicable)
	if s.reg.NotApplicable != FullPoints {
		return
	}
	line.Max = line.Criterion.Max
	if line.Criterion.IsSurvey() {
		line.Survey = line.Max
		return
	}
	line.Self, line.Appraised = line.Max, line.Max
}

// scoredAt is where a leaf that does not apply has points all the same.
func scoredAt(line *Line) (Position, bool) {
	if e := line.Entry; e != nil {
		for _, in := range append(e.Inputs, e.Points) {
			if in.State == Given && !(in.Text == "" && in.Number.IsZero()) {
				return in.Pos, true
			}
		}
	}
	for _, a := range line.Ledger {
		if a.To.State == Given && !a.To.Number.IsZero() {
			return a.To.Pos, true
		}
	}
	return Position{}, false
}

// appraise takes the self points through the ledger to the appraised points.
// An optional leaf may be left blank without a word.
func (s *scorer) appraise(line *Line, optional bool) {
	claim := s.claim(line)
	line.Self = claim.points
	if claim.blank && !claim.partly && s.decided(line) && !optional && line.Criterion.HasSelf() {
		claim.faults = s.withoutSelf(line)
		if len(claim.faults) > 0 {
			pass(line.Ledger, CodeAppraisedNoSelf)
		}
	}
	if !claim.blank || !optional {
		s.report(claim.faults)
	}
	s.checkEvidence(line, claim)
	if !s.decided(line) {
		line.Appraised = s.unappraised(line, claim, optional)
		return
	}
	line.Appraised = s.replay(line, claim)
}

// decided says whether a council has decided on the leaf, with authority.
func (s *scorer) decided(line *Line) bool {
	return slices.ContainsFunc(line.Ledger, Adjustment.Counts)
}

func (s *scorer) report(faults Diagnostics) {
	for _, fault := range faults {
		s.fault(fault)
	}
}

// withoutSelf is what the regulation has against points for a leaf that the
// unit left blank.
func (s *scorer) withoutSelf(line *Line) Diagnostics {
	if s.reg.AppraisedWithoutSelf == Accept {
		return nil
	}
	last := line.Ledger[len(line.Ledger)-1]
	fault := Fault(CodeAppraisedNoSelf, last.To.Pos, "criterion", line.Criterion.Code, "points", last.To.Number)
	if line.Entry != nil {
		fault = fault.See(NoteRowHere, line.Entry.Pos)
	}
	return Diagnostics{fault}
}

// replay applies the ledger in order; the last line that counts does.
func (s *scorer) replay(line *Line, claim claim) Points {
	points, known := claim.points, !claim.bad && !claim.blank
	var last *Adjustment
	for i := range line.Ledger {
		a := &line.Ledger[i]
		if a.To.State == Bad || a.From.State == Bad {
			s.card.Faulty = true
		}
		if a.Counts() {
			a.Void = s.unusable(line.Criterion, a.To)
		}
		if !a.Counts() {
			continue
		}
		s.replaces(*a, points, known)
		if last != nil {
			s.follows(*a, *last, points)
		}
		points, known, last = a.To.Number, true, a
	}
	return points
}

// follows holds a decision against an earlier one on the same leaf.
func (s *scorer) follows(a, last Adjustment, now Points) {
	if a.From.State == Blank {
		s.fault(Fault(CodeFromMissing, a.Pos, "unit", a.Unit, "criterion", a.Code, "now", now))
	}
	if a.Day != "" && a.Day < last.Day {
		s.fault(Fault(CodeDecisionOrder, a.DayPos, "unit", a.Unit, "criterion", a.Code, "day", a.Day, "first", last.Day).See(NoteFirstHere, last.DayPos))
	}
}

// replaces holds a decision against the points that it replaces: they have to be
// the ones it names, and other points may need a reason.
func (s *scorer) replaces(a Adjustment, now Points, known bool) {
	if !known {
		return
	}
	if a.From.State == Given && !near(a.From.Number, now) {
		s.fault(Fault(CodeFromStale, a.From.Pos, "criterion", a.Code, "unit", a.Unit, "from", a.From.Number, "now", now))
	}
	cut := a.To.Number.Less(now)
	if a.Reason == "" && (cut && s.reg.Reasons == CutReasons || !near(a.To.Number, now) && s.reg.Reasons == ChangeReasons) {
		s.fault(Fault(CodeReasonMissing, a.reasonPlace(), "unit", a.Unit, "criterion", a.Code, "from", now, "to", a.To.Number))
	}
}

// unusable says why points cannot stand: none that could be read, below 0 or
// above the maximum. The former was reported where it was read.
func (s *scorer) unusable(c *Criterion, to Input) Code {
	if to.State != Given {
		return CodeCellNotNumber
	}
	faults := outOfRange(c, to)
	s.report(faults)
	if len(faults) > 0 {
		return faults[0].Code
	}
	return ""
}

func outOfRange(c *Criterion, in Input) Diagnostics {
	switch {
	case in.Number.Sign() < 0:
		return Diagnostics{Fault(CodeScoreNegative, in.Pos, "criterion", c.Code, "points", in.Number)}
	case c.Max.Less(in.Number):
		fault := Fault(CodeScoreOverMax, in.Pos, "criterion", c.Code, "points", in.Number, "max", c.Max)
		return Diagnostics{fault.See(NoteMaxHere, c.MaxPos)}
	}
	return nil
}

// unappraised is what a leaf counts that no council has decided on.
func (s *scorer) unappraised(line *Line, claim claim, optional bool) Points {
	own := line.Criterion.HasSelf()
	switch {
	case optional && (claim.blank || !own), s.reg.Unappraised == ZeroUnappraised:
		return Points{}
	case s.reg.Unappraised == AcceptSelf && own:
		return claim.points
	case s.card.Absent: // said of the unit
	case s.round.LedgerIncomplete: // and so the card is marked
	case !own && !s.nobodyCame(), own && !s.unseen && !claim.blank && !claim.bad:
		s.waiting = append(s.waiting, line.Criterion.Code)
		s.card.Faulty = true
	}
	return Points{}
}

// nobodyCame says whether it is said elsewhere that no council has decided: of
// this unit where the regulation refuses that, of the whole round otherwise.
func (s *scorer) nobodyCame() bool {
	return s.unseen && (s.reg.Unappraised == RefuseUnappraised || len(s.round.Ledger) == 0)
}

// stillWaiting reports the leaves that no council has decided on, together: a
// council that has not come to a unit yet has forgotten forty leaves, not one.
func (s *scorer) stillWaiting() {
	s.card.Undecided, s.card.Waiting = len(s.waiting), s.waiting
	if s.unseen && s.reg.Unappraised == RefuseUnappraised && !s.card.Absent {
		s.card.Undecided = s.toDecide()
	}
	if len(s.waiting) == 0 {
		return
	}
	s.fault(Fault(CodeUnappraised, s.card.Unit.Pos,
		"name", s.card.Unit.Name, "count", len(s.waiting), "criteria", s.waiting))
}

// lookForNothing reports a workbook that nobody filled, and a unit that no
// council has looked at, once instead of at every leaf.
func (s *scorer) lookForNothing() {
	s.empty = true
	noData, points := s.set.Self == DeclaredEntry, Position{}
	for _, e := range s.submission.Entries {
		if e.Points.State != Blank {
			s.empty = false
		}
		if e.Points.State == Given && len(e.Inputs) > 0 && (points.IsZero() || e.Points.Pos.compare(points) < 0) {
			points = e.Points.Pos
		}
		for _, in := range e.Inputs {
			s.empty = s.empty && in.State == Blank
			noData = noData && in.State == Blank
		}
	}
	at := Position{File: s.submission.File}
	if noData && !points.IsZero() { // one fault, not one a leaf
		s.empty = true
		s.fault(Fault(CodePointsWithoutData, points, "name", s.card.Unit.Name))
		return
	}
	if s.card.Absent {
		return
	}
	if s.empty && s.expectsSelf() && !(s.reg.AppraisedWithoutSelf == Accept && !s.unseen) {
		s.fault(s.blank(CodeSelfEmpty, at, "unit", s.card.Unit.ID, "name", s.card.Unit.Name))
	}
	if s.unseen && s.reg.Unappraised == RefuseUnappraised && !s.round.LedgerIncomplete {
		s.fault(Fault(CodeUnitUnappraised, s.card.Unit.Pos, "unit", s.card.Unit.ID, "name", s.card.Unit.Name))
	}
}

// toDecide counts the leaves that councils decide on.
func (s *scorer) toDecide() int {
	count := 0
	for _, area := range s.set.Areas {
		walk(area, 0, func(c *Criterion, _ int) {
			if line := s.card.Line(c.Code); c.IsLeaf() && !c.IsSurvey() && line.Excluded == nil {
				count++
			}
		})
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

// blank is as bad as the regulation says.
func (s *scorer) blank(code Code, at Position, pairs ...any) Diagnostic {
	if s.reg.Blank == ZeroBlank {
		return Warn(code, at, pairs...)
	}
	return Fault(code, at, pairs...)
}
