package scoring

import (
	"slices"

	"parindex/scoring/fault"
)

// replay applies the decisions in order; the last that counts does. An item that
// nobody claimed stands at 0.
func (s *scorer) replay(line *Line, claim claim, optional bool) Points {
	points, known := claim.points, !claim.bad && (!claim.blank || optional)
	s.reg.Rounding.orderByPoints(line.Steps, points)
	var last *Step
	for i := range line.Steps {
		step := &line.Steps[i]
		if claim.bad && last == nil && step.From.State == Given { // as the agency wrote it: nobody knows better
			points = step.From.Number
		}
		step.Before = s.reg.Rounding.Leaf(points)
		step.After = step.Before
		s.checkAfterCouncil(line.Steps[:i], step)
		fromOther := (known || claim.blank) && step.From.State == Given && !s.names(step.From.Number, points)
		step.Stale = step.Counts() && (fromOther || step.isBefore(last))
		if step.Stale {
			s.voidRedone(line.Steps[i:], last, claim.blank && !known)
		}
		if !step.Counts() {
			continue
		}
		to := s.round.original(step.To.Number, claim.points)
		step.After = s.reg.Rounding.Leaf(to)
		step.Change = s.reg.Rounding.effect(line.Part, points, to)
		if isTold := last == nil && claim.told || i > 0 && line.Steps[i-1].isUnusable(); fromOther && !isTold {
			s.checkFrom(step, last)
		} else if !fromOther && step.isBefore(last) {
			s.checkOrder(step, last)
		}
		if known {
			s.checkReplaced(step, last, line)
		}
		if last != nil {
			s.checkFollows(step)
			s.checkDayNeeded(step, last)
			s.checkContradicts(step, last)
		}
		points, known, last = to, true, step
	}
	if last != nil && !s.names(points, line.Steps[0].Before) {
		s.checkOnScale(last, line.Criterion)
	}
	if last != nil {
		s.checkQuotient(last.Code, points, last.To.Pos)
	}
	return points
}

// original is the exact figure that a spreadsheet copied. Only a claim can have more digits than a cell: 40/3 comes back
// as 13.3333333333333, and whoever keeps it decides on 40/3. Arithmetic 1 took it as it came.
func (r *Round) original(copied, claimed Points) Points {
	if near(copied, claimed) && r.Arithmetic != 1 {
		return claimed
	}
	return copied
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

func sameDay(a, b Step) bool {
	return a.Stage.place() == b.Stage.place() && a.Day == b.Day && a.Agency == b.Agency
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

// isBefore says whether a decision has an earlier day than the one that it follows: that one is of an earlier
// appraisal, or took the place of a stale one, and was made again.
func (s Step) isBefore(last *Step) bool { return last != nil && s.Day != "" && s.Day < last.Day }

// voidRedone marks a stale decision, which is the first of the steps, and those after it, where its agency decided
// again in the same appraisal from the points that it should have named; of a blank leaf that is none. The new decision
// takes the place of the old one: what others have decided since was decided from the old one. One of a later day that
// names the points is meant so; another is told.
func (s *scorer) voidRedone(steps Steps, last *Step, blank bool) {
	ofAgency := func(a Step) bool { return a.Agency == steps[0].Agency && a.Stage.place() == steps[0].Stage.place() }
	again := 1 + slices.IndexFunc(steps[1:], func(a Step) bool {
		return a.Counts() && ofAgency(a) && !a.isBefore(last) && (blank && a.From.State == Blank ||
			a.From.State == Given && s.names(a.From.Number, steps[0].Before))
	})
	if again == 0 {
		return
	}
	if a, redone := steps[0], steps[again]; a.Day == "" || redone.Day <= a.Day || redone.From.State == Blank {
		diag := fault.Warn(codeDecisionRedone, a.From.Pos,
			s.about(a.Decision, "from", a.From.Number, "now", a.Before)...)
		s.faultOf(a.Decision, diag.See(NoteDecisionHere, redone.Pos))
	}
	for i := range again {
		if ofAgency(steps[i]) {
			steps[i : i+1].void(codeDecisionRedone)
		}
	}
	if at := slices.IndexFunc(steps[:again], func(a Step) bool { return !ofAgency(a) }); at > 0 {
		redone := steps[again]
		copy(steps[at+1:], steps[at:again])
		steps[at] = redone
	}
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
	if last.Day != "" || last.DayPos.IsZero() || a.Agency != last.Agency || a.Stage.place() != last.Stage.place() ||
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
	var ends []Points
	for _, on := range c.scale() {
		if s.names(a.After, on.low) || s.names(a.After, on.high) || on.low.Less(a.After) && a.After.Less(on.high) {
			return
		}
		ends = append(ends, on.low, on.high)
	}
	if len(ends) == 0 {
		return
	}
	ends = ascending(ends)
	above := slices.IndexFunc(ends, a.After.Less)
	if above < 0 {
		above = len(ends)
	}
	nearest := ends[max(above-1, 0):min(above+1, len(ends))]
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
func (s *scorer) checkStated(line *Line, claim claim) {
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

// names reports whether a decision that states these points means the leaf's: it may
// name them as they are printed where the regulation rounds leaves.
func (s *scorer) names(stated, points Points) bool {
	return s.reg.Rounding.Same(stated, points)
}

// needsReason reports whether a decision changes points in a way that the regulation
// wants a reason for.
func (s *scorer) needsReason(a *Step) bool {
	return a.cuts() && s.reg.Reasons == CutReasons || !a.Change.IsZero() && s.reg.Reasons == ChangeReasons
}

// raises says whether a decision gives more than was claimed or decided before, where the
// regulation wants reasons for cuts alone. What nobody had given points yet is not raised.
func (s *scorer) raises(a, last *Step) bool {
	node := s.nodes[a.Code]
	return s.reg.Reasons == CutReasons && a.Change.Sign() > 0 && (last != nil || node != nil && node.HasSelf())
}

// faultOf reports a fault of a decision, which concerns the agency that made it.
func (s *scorer) faultOf(a *Decision, d fault.Diagnostic) {
	s.fault(d.In(fault.About{Agency: a.Agency}))
}

// about are arguments that say which decision a fault is about, followed by others.
func (s *scorer) about(a *Decision, more ...any) []any {
	return append([]any{"criterion", a.Code, "unit", a.Unit, "name", s.card.Unit.Name}, more...)
}

// voidUnusable marks the decisions whose points cannot be used.
func (s *scorer) voidUnusable(line *Line) {
	for i := range line.Steps {
		a := &line.Steps[i]
		if a.To.State == Bad || a.From.State == Bad || a.Vote.Unread {
			s.card.Faulty = true
		}
		if a.Counts() {
			a.Void = s.whyUnusable(line.Criterion, a.Decision)
		}
	}
}

// whyUnusable says why points cannot be used: they could not be read, which was reported
// then, or they are below 0 or above the maximum.
func (s *scorer) whyUnusable(c *Criterion, a *Decision) fault.Code {
	if a.To.State != Given {
		return CodeCellNotNumber
	}
	faults := outOfRange(c, a.To)
	for _, diag := range faults {
		if a.Agency != "" { // else the unit's own workbook has the column
			diag.Args = append(diag.Args, fault.Arg{Name: "unit", Value: a.Unit},
				fault.Arg{Name: "name", Value: s.card.Unit.Name})
		}
		s.faultOf(a, diag)
	}
	if len(faults) > 0 {
		return faults[0].Code
	}
	return ""
}
