package scoring

import (
	"slices"

	"parindex/scoring/fault"
)

// check reports what is doubtful in a decision that counts, before it is taken. isOther says that it names other points
// than those that stand.
func (l *leafLedger) check(i int, isOther bool) {
	step := &l.line.Steps[i]
	isTold := l.last == nil && l.claim.told || i > 0 && l.line.Steps[i-1].isUnusable()
	if isOther && !isTold {
		l.checkFrom(step, l.last)
	} else if !isOther && step.isBefore(l.last) {
		l.checkOrder(step, l.last)
	}
	if l.known {
		l.checkReplaced(step, l.last, l.line)
	}
	if l.last != nil {
		l.checkFollows(step)
		l.checkDayNeeded(step, l.last)
		l.checkContradicts(step, l.last)
	}
}

// checkResult reports what is doubtful in the points that the last decision gave.
func (l *leafLedger) checkResult() {
	if l.last == nil {
		return
	}
	if !l.names(l.points, l.line.Steps[0].Before) {
		l.checkOnScale(l.last, l.line.Criterion)
	}
	l.checkQuotient(l.last.Code, l.points, l.last.To.Pos)
}

// quotientDecimals is how many a cell has at least of a number that no decimals end: it has fifteen digits.
const quotientDecimals = 12

// checkQuotient warns of a figure that a spreadsheet divided: a cell has less or more than 22/3, so that a class or a
// rank at a threshold may be another. Where leaves are rounded that is no matter.
func (s *scorer) checkQuotient(code string, figure Points, at fault.Position) {
	if n, ends := figure.Decimals(); ends && n >= quotientDecimals && s.reg.Rounding.Points == nil {
		s.fault(fault.Warn(codeQuotient, at, "criterion", code, "unit", s.card.Unit.ID, "name", s.card.Unit.Name,
			"points", figure))
	}
}

// checkRedone warns of a stale decision that was made again, unless one of a later day names the points.
func (s *scorer) checkRedone(a, redone *Step) {
	if a.Day != "" && redone.Day > a.Day && redone.From.State != Blank {
		return
	}
	diag := fault.Warn(codeDecisionRedone, a.From.Pos, s.about(a.Decision, "from", a.From.Number, "now", a.Before)...)
	s.faultOf(a.Decision, diag.See(NoteDecisionHere, redone.Pos))
}

// checkFollows checks that a decision after another on the same leaf says what it replaces.
func (s *scorer) checkFollows(a *Step) {
	if a.From.State == Blank {
		s.faultOf(a.Decision, fault.New(CodeFromMissing, a.Pos, s.about(a.Decision, "now", a.Before)...))
	}
}

func (s *scorer) checkOrder(a, last *Step) {
	diag := fault.New(codeDecisionOrder, a.DayPos, s.about(a.Decision, "day", a.Day, "first", last.Day)...)
	s.faultOf(a.Decision, diag.See(NoteDecisionHere, last.DayPos))
}

// checkFrom checks that a decision replaces the points that it names; those of a blank leaf are 0.
func (s *scorer) checkFrom(a, last *Step) {
	if s.round.LedgerIncomplete {
		return
	}
	diag := fault.New(codeFromStale, a.From.Pos, s.about(a.Decision, "from", a.From.Number, "now", a.Before)...)
	if last != nil {
		diag = diag.See(NoteStandsHere, last.To.Pos)
	}
	s.faultOf(a.Decision, diag)
}

// checkDayNeeded reports a decision without a day beside another of its agency in the same appraisal and in another
// file: nobody knows which came last. One that could not be used was told; where the round has deadlines any is.
func (s *scorer) checkDayNeeded(a, last *Step) {
	if last.Day != "" { // a council's without one comes last
		a, last = last, a
	}
	if last.Day != "" || last.DayPos.IsZero() || !a.isOfAgency(*last) ||
		a.Pos.File() == last.Pos.File() || len(s.round.Deadlines) > 0 {
		return
	}
	diag := fault.New(codeDayNeeded, last.place(last.DayPos), s.about(last.Decision)...)
	s.faultOf(last.Decision, diag.See(NoteDecisionHere, a.Pos))
}

// checkContradicts reports a decision that changes points which its agency kept on the same day: only the order of such
// rows says which was meant. Two of different files without a day are told already.
func (s *scorer) checkContradicts(a, last *Step) {
	if !sameDay(*a, *last) || !last.Change.IsZero() || a.Change.IsZero() ||
		a.Day == "" && a.Pos.File() != last.Pos.File() {
		return
	}
	diag := fault.New(codeContradicts, a.Pos, s.about(a.Decision, "agency", s.round.AgencyName(a.Agency),
		"from", a.Before, "to", a.After, "day", a.Day)...)
	s.faultOf(a.Decision, diag.See(NoteDecisionHere, last.To.Pos))
}

// checkReplaced checks whether the points that a decision puts for others need a reason.
func (s *scorer) checkReplaced(a, last *Step, line *Line) {
	between := func() []any {
		return s.about(a.Decision, "from", a.Before, "to", a.After, "found", a.Reason)
	}
	if a.Stale && a.From.Number.Equal(a.To.Number) { // it left the points that it knew: nobody decided on today's
		return
	}
	noReason := saysNothing(a.Reason)
	if noReason && s.needsReason(a) {
		s.faultOf(a.Decision, fault.New(codeReasonMissing, a.reasonPlace(), between()...))
	}
	if noReason && line.Part == OfTree && s.raises(a, last) {
		s.faultOf(a.Decision, fault.Warn(codeRaiseReason, a.reasonPlace(), between()...))
	}
	explainable := s.round.Deadline(ReplyStage, s.card.Block.ID) != nil
	if a.cuts() && line.Part != Penalty && explainable && isUnheard(line, a) {
		s.faultOf(a.Decision,
			fault.Warn(codeFinalCut, a.To.Pos, s.about(a.Decision, "from", a.Before, "to", a.After)...))
	}
}

// checkOnScale warns of the decision that counts where it changed the claim to points that the criterion's scale does
// not give, as printed figures have it: councils may, but it is seldom meant.
func (s *scorer) checkOnScale(a *Step, c *Criterion) {
	nearest := s.offScale(c, a.After)
	if len(nearest) == 0 {
		return
	}
	diag := fault.Warn(codeDecisionOffScale, a.To.Pos, s.about(a.Decision, "points", a.After, "levels", nearest)...)
	s.faultOf(a.Decision, diag.See(fault.NoteRuleHere, c.RulePos))
}

// isUnheard says whether a decision of the final appraisal goes below the points that stood when the unit could
// explain, and it did not: nobody told it of this cut.
func isUnheard(line *Line, a *Step) bool {
	first := slices.IndexFunc(line.Steps, Step.isFinal)
	return a.isFinal() && line.Reply == nil && a.After.Less(line.Steps[first].Before)
}

// isFinal says whether a decision of the final appraisal counts.
func (s Step) isFinal() bool { return s.Counts() && s.Stage.place() == FinalAppraisal.place() }

// checkStated warns of a row without a decision that names other points than the leaf has
// or had: they were typed over, or the unit has sent a new version since. It is settled once somebody decided from
// the points as they are.
func (s *scorer) checkStated(line *Line, claim *claim) {
	if s.stated == nil || claim.bad || claim.blank || s.round.LedgerIncomplete ||
		s.round.Stage.place() != FinalAppraisal.place() {
		return
	}
	for _, row := range s.stated[line.Criterion.Code] {
		isStep := func(step Step) bool {
			return step.Counts() && (s.names(row.From, step.After) ||
				step.From.State == Given && s.names(step.From.Number, claim.points))
		}
		if !s.names(row.From, claim.points) && !slices.ContainsFunc(line.Steps, isStep) {
			s.fault(fault.Warn(CodeFromAlone, row.Pos, "criterion", row.Code, "unit", row.Unit, "name",
				s.card.Unit.Name,
				"from", row.From, "now", line.Appraised))
		}
	}
}

// needsReason reports whether a decision changes points in a way that the regulation
// wants a reason for.
func (s *scorer) needsReason(a *Step) bool {
	return a.cuts() && s.reg.Reasons == CutReasons || !a.Change.IsZero() && s.reg.Reasons == ChangeReasons
}

// raises says whether a decision gives more than was claimed or decided before, where the
// regulation wants reasons for cuts alone. What nobody had given points yet is not raised.
func (s *scorer) raises(a, last *Step) bool {
	node := s.node(a.Code)
	return s.reg.Reasons == CutReasons && a.Change.Sign() > 0 && (last != nil || node != nil && node.HasSelf())
}
