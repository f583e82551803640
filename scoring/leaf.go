package scoring

import (
	"slices"

	"parindex/scoring/fault"
)

// tolerance is how far a figure that a spreadsheet computed in binary may be
// from the exact one: far below any printed decimal, far above Excel's noise.
var tolerance = MustPoints("0.000000001")

func near(p, q Points) bool {
	difference := p.Sub(q)
	return !tolerance.Less(difference.Max(difference.Neg()))
}

// line adds that of the next node to the card, before anything is known of its points.
func (s *scorer) line() *Line {
	n := len(s.card.Lines)
	s.card.Lines = s.card.Lines[:n+1] // there is room for all
	line := &s.card.Lines[n]
	line.Spot = &s.spots[n]
	return line
}

// leaf scores one leaf of the tree.
func (s *scorer) leaf(line *Line, noSurvey bool) {
	c := line.Criterion
	line.Steps, line.Reply = s.steps[c.Code], s.replies[c.Code]
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
	if s.surveyOnly {
		return
	}
	s.appraise(line, false)
	if line.WithoutCases() {
		line.Self, line.Appraised, line.Max = Points{}, Points{}, Points{}
	}
	s.roundLeaf(line)
}

// item scores a bonus or penalty item; a blank one is simply not claimed.
func (s *scorer) item() {
	line := s.line()
	c := line.Criterion
	line.Entry, line.Steps, line.Reply = s.submission.Entries[c.Code], s.steps[c.Code], s.replies[c.Code]
	s.appraise(line, true)
	s.checkItem(line)
	s.roundLeaf(line)
}

// excluded leaves a leaf out, or gives it its maximum, as the regulation says.
func (s *scorer) excluded(line *Line) {
	if at, found := firstFilled(line); found && line.Excluded.Agency == "" { // else it came later
		s.warnScored(line, at)
	}
	for _, a := range line.Steps {
		if a.Counts() && a.To.State == Given && !a.To.Number.IsZero() && a.Day >= line.Excluded.Day {
			s.warnScored(line, a.To.Pos)
		}
	}
	line.Steps.void(codeScoredNotApplicable)
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

// firstFilled is the first cell that the unit filled of a leaf that does not apply.
func firstFilled(line *Line) (fault.Position, bool) {
	if e := line.Entry; e != nil {
		for _, in := range append(e.Inputs, e.Points) {
			if in.State == Given && !(in.Text == "" && in.Number.IsZero()) {
				return in.Pos, true
			}
		}
	}
	return fault.Position{}, false
}

// warnScored warns of figures for a leaf that does not apply.
func (s *scorer) warnScored(line *Line, at fault.Position) {
	unit := s.card.Unit
	warning := fault.Warn(codeScoredNotApplicable, at, "criterion", line.Criterion.Code, "reason", line.Excluded.Reason,
		"unit", unit.ID, "name", unit.Name)
	s.fault(warning.See(NoteExcludedHere, line.Excluded.Pos))
}

// appraise makes the appraised points of the self points and the decisions. An optional
// leaf may be left blank: that is no fault.
func (s *scorer) appraise(line *Line, optional bool) {
	claim := new(s.claim(line))
	line.claimed(claim)
	s.findCases(line)
	s.voidUnusable(line)
	s.reportClaim(line, claim, optional)
	s.checkEvidence(line, claim)
	line.OnlyExplained = s.isOnlyExplained(line, claim)
	line.Appraised = claim.points
	if len(line.Steps) > 0 {
		s.takeSteps(line, claim, optional)
	}
	s.checkStated(line, claim)
	s.checkDenied(line, claim)
	s.try(line)
	if line.Steps.Last() == nil && !line.WithoutCases() {
		line.Appraised = s.unappraised(line, claim, optional)
	}
}

// takeSteps makes the appraised points of the decisions, and notes what became of cuts that the unit may explain.
func (s *scorer) takeSteps(line *Line, claim *claim, optional bool) {
	line.Appraised = s.replay(line, claim, optional)
	switch left := line.isLeftCut(); {
	case left && line.HasReply():
		s.card.unanswered++
	case left:
		s.card.unexplained = append(s.card.unexplained, line.Criterion.Code)
	case line.HasReply() && line.isDecidedAgain():
		s.card.answered = true
	}
	s.checkBrought(line)
	s.checkStillNone(line)
}

// claimed puts the claim on the line.
func (l *Line) claimed(claim *claim) {
	l.Self, l.IsWorked, l.Zero = claim.points, claim.worked, claim.zero
	l.Unusable = claim.bad
	l.Unclaimed = (claim.blank || claim.bad) && l.Criterion.HasSelf()
}

// reportClaim reports what is wrong with a claim, with what counts in its place.
func (s *scorer) reportClaim(line *Line, claim *claim, optional bool) {
	if claim.blank && optional {
		return
	}
	own := line.Criterion.HasSelf()
	if last := line.Steps.Last(); claim.blank && last != nil && own {
		sayDecided(claim.faults, last)
		if !claim.partly {
			claim.faults = s.checkClaimed(line, claim.faults)
		}
	}
	for i, d := range claim.faults {
		if claim.bad {
			claim.faults[i] = d.With(fault.SelfZero)
		}
		s.fault(claim.faults[i])
	}
	claim.told = claim.blank && (s.empty && s.reg.Blank != ZeroBlank && own || claim.faults.Errors() > 0)
}

// roundLeaf rounds the figures of a leaf where the regulation rounds leaves; until
// then they are exact.
func (s *scorer) roundLeaf(line *Line) {
	if s.reg.Rounding.Points == nil {
		return
	}
	exact := Exact{line.Self, line.Appraised}
	line.Self, line.Appraised = s.reg.Rounding.Leaf(line.Self), s.reg.Rounding.Leaf(line.Appraised)
	line.keepExact(exact)
}

// keepExact keeps the points before rounding where that changed any.
func (l *Line) keepExact(exact Exact) {
	if !exact.Self.Equal(l.Self) || !exact.Points.Equal(l.Points()) {
		kept := exact // only what is kept takes memory of its own
		l.Exact = &kept
	}
}

// sayDecided says beside each blank which points count in its place.
func sayDecided(blanks fault.List, last *Step) {
	for i := range blanks {
		blanks[i].Args = append(blanks[i].Args, fault.Arg{Name: "decided", Value: last.To.Number})
	}
}

// checkClaimed reports points for a leaf that the unit left blank: as an error, and they do not
// count, where the regulation refuses them; else blank cells are warnings, which say what counts. They stay errors where
// points were typed beside them, or the decision names points: something was there.
func (s *scorer) checkClaimed(line *Line, blanks fault.List) fault.List {
	if s.reg.AppraisedWithoutSelf == Accept {
		named := func(a Step) bool { return a.From.State == Given && !a.From.Number.IsZero() }
		isBlank := (line.Entry == nil || line.Entry.typedPoints() == "") && !slices.ContainsFunc(line.Steps[:1], named)
		for i := range blanks {
			if isBlank && blanks[i].Code == CodeInputMissing { // a row that is gone stays an error
				blanks[i].Severity = fault.Warning
			}
		}
		return blanks
	}
	last := line.Steps[len(line.Steps)-1]
	line.Steps.void(CodeAppraisedNoSelf)
	diag := fault.New(CodeAppraisedNoSelf, last.To.Pos, s.about(last.Decision, "points", last.To.Number)...)
	if line.Entry != nil {
		diag = diag.See(NoteRowHere, line.Entry.Pos)
	}
	diag = diag.In(fault.About{Agency: last.Agency})
	if s.card.Absent { // a unit without a workbook scored none of them
		s.refused.Add(diag)
		return nil
	}
	return fault.List{diag}
}

// reportRefused reports the decisions on a unit that handed in nothing, at the first of them.
func (s *scorer) reportRefused() {
	if len(s.refused) == 0 {
		return
	}
	first := s.refused.Sorted()[0]
	if others := len(s.refused) - 1; others > 0 {
		first.Args = append(first.Args, fault.Arg{Name: "others", Value: others})
	}
	s.fault(first)
}

func outOfRange(c *Criterion, in Input) fault.List {
	switch {
	case in.Number.Sign() < 0:
		return fault.List{fault.New(codeScoreNegative, in.Pos, "criterion", c.Code, "points", in.Number)}
	case c.Max.Less(in.Number):
		diag := fault.New(CodeScoreOverMax, in.Pos, "criterion", c.Code, "points", in.Number, "max", c.Max)
		return fault.List{diag.See(fault.NoteMaxHere, c.MaxPos)}
	}
	return nil
}

// unappraised is what a leaf counts that no council has decided on.
func (s *scorer) unappraised(line *Line, claim *claim, optional bool) Points {
	own := line.Criterion.HasSelf()
	switch {
	case optional && (claim.blank || !own):
		return Points{}
	case s.round.unappraisedPolicy() == AcceptSelf && own:
		return claim.points
	case s.card.Absent && own: // reported for the whole unit
		return Points{}
	}
	s.card.Waiting = append(s.card.Waiting, line.Criterion.Code)
	reported := own && (s.untouched || claim.blank || claim.bad) || !own && s.isReportedElsewhere()
	reported = reported || slices.ContainsFunc(line.Steps, Step.isUnusable)
	if reported || s.round.LedgerIncomplete || s.round.unappraisedPolicy() == ZeroUnappraised {
		return Points{}
	}
	s.undecided = append(s.undecided, line.Criterion.Code)
	s.card.Faulty = true
	return Points{}
}

// isUnusable says whether points were decided that cannot be used, which was reported.
func (s Step) isUnusable() bool {
	return slices.Contains([]fault.Code{CodeCellNotNumber, codeScoreNegative, CodeScoreOverMax}, s.Void)
}

// isReportedElsewhere says whether another fault already reports that no council has
// decided: one of this unit where the regulation refuses that, else one of the round.
func (s *scorer) isReportedElsewhere() bool {
	return s.untouched && (s.round.unappraisedPolicy() == RefuseUnappraised && !s.card.Absent ||
		!s.round.hasDecisions())
}

// reportUndecided reports the leaves that no council has decided on, all in one fault: a
// council that has not begun with a unit leaves forty of them undecided.
func (s *scorer) reportUndecided() {
	if len(s.undecided) == 0 {
		return
	}
	var owners []string
	for _, code := range s.undecided {
		owner := s.round.Owner(s.card.Unit, s.card.Block, s.set.ByCode()[code])
		if owner != "" && !slices.Contains(owners, owner) {
			owners = append(owners, owner)
		}
	}
	s.fault(fault.New(CodeUnappraised, s.card.Unit.Pos, "name", s.card.Unit.Name, "count", len(s.undecided),
		"criteria", s.undecided, "agencies", owners).In(fault.About{Part: fault.Awaited}).Last())
}
