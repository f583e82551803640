package scoring

import "parindex/scoring/fault"

// replay applies the ledger in order; the last line that counts does. An item that
// nobody claimed stands at 0.
func (s *scorer) replay(line *Line, claim claim, optional bool) Points {
	points, known := claim.points, !claim.bad && (!claim.blank || optional)
	chain(line.Ledger, points)
	var last *Decision
	for i := range line.Ledger {
		a := &line.Ledger[i]
		if !a.Counts() {
			continue
		}
		if known {
			s.replaces(*a, last, points, line)
		}
		if last != nil {
			s.follows(*a, *last, points)
		}
		points, known, last = a.To.Number, true, a
	}
	return points
}

// chain puts decisions of one day into the order that the points they replace say,
// where they do: each takes up what the one before it left.
func chain(ledger []Decision, now Points) {
	for i := range ledger {
		if j := next(ledger, i, now); j > i {
			a := ledger[j]
			copy(ledger[i+1:j+1], ledger[i:j])
			ledger[i] = a
		}
		if ledger[i].Counts() {
			now = ledger[i].To.Number
		}
	}
}

// next is the decision of the same day that takes up the points: one that leaves
// them as they are before one that does not, else the one that stands there.
func next(ledger []Decision, i int, now Points) int {
	found := i
	for j := i; j < len(ledger) && sameDay(ledger[i], ledger[j]); j++ {
		a := ledger[j]
		if !a.Counts() || a.From.State != Given || !near(a.From.Number, now) {
			continue
		}
		if near(a.To.Number, now) {
			return j
		}
		if taken := ledger[found]; found == i && !(taken.From.State == Given && near(taken.From.Number, now)) {
			found = j
		}
	}
	return found
}

func sameDay(a, b Decision) bool {
	return a.Stage.place() == b.Stage.place() && a.Day == b.Day && a.Agency == b.Agency
}

// follows holds a decision against an earlier one on the same leaf.
func (s *scorer) follows(a, last Decision, now Points) {
	if a.From.State == Blank {
		s.fault(fault.New(CodeFromMissing, a.Pos, s.about(a, "now", now)...))
	}
	if a.Day != "" && a.Day < last.Day {
		s.fault(fault.New(CodeDecisionOrder, a.DayPos, s.about(a, "day", a.Day, "first", last.Day)...).See(fault.NoteFirstHere, last.DayPos))
	}
}

// replaces holds a decision against the points that it replaces: they have to be
// the ones it names, and other points may need a reason.
func (s *scorer) replaces(a Decision, last *Decision, now Points, line *Line) {
	if a.From.State == Given && !near(a.From.Number, now) && !s.round.LedgerIncomplete {
		diag := fault.New(CodeFromStale, a.From.Pos, s.about(a, "from", a.From.Number, "now", now)...)
		if last != nil {
			diag = diag.See(NoteStandsHere, last.To.Pos)
		}
		s.fault(diag)
	}
	changes := !near(a.To.Number, now) // 15 digits copied from a cell confirm 7/3 points
	cut := changes && line.Part.Effect(now, a.To.Number).Sign() < 0
	if a.Reason == "" && (cut && s.reg.Reasons == CutReasons || changes && s.reg.Reasons == ChangeReasons) {
		s.fault(fault.New(CodeReasonMissing, a.reasonPlace(), s.about(a, "from", now, "to", a.To.Number)...))
	}
	explainable := s.round.Deadline(ReplyStage, s.card.Block.ID) != nil
	if cut && line.Part != Penalty && explainable && a.Stage.place() == FinalAppraisal.place() {
		s.fault(fault.Warn(CodeFinalCut, a.To.Pos, s.about(a, "from", now, "to", a.To.Number)...))
	}
}

// about are the arguments that say which decision a fault is about, and more.
func (s *scorer) about(a Decision, more ...any) []any {
	return append([]any{"criterion", a.Code, "unit", a.Unit, "name", s.card.Unit.Name}, more...)
}

// sift marks the decisions whose points cannot stand.
func (s *scorer) sift(line *Line) {
	for i := range line.Ledger {
		a := &line.Ledger[i]
		if a.To.State == Bad || a.From.State == Bad {
			s.card.Faulty = true
		}
		if a.Counts() {
			a.Void = s.unusable(line.Criterion, *a)
		}
	}
}

// unusable says why points cannot stand: none that could be read, below 0 or
// above the maximum. The former was reported where it was read.
func (s *scorer) unusable(c *Criterion, a Decision) fault.Code {
	if a.To.State != Given {
		return CodeCellNotNumber
	}
	faults := outOfRange(c, a.To)
	for _, diag := range faults {
		if a.Agency != "" { // else the unit's own workbook has the column
			diag.Args = append(diag.Args, fault.Arg{Name: "unit", Value: a.Unit}, fault.Arg{Name: "name", Value: s.card.Unit.Name})
		}
		s.fault(diag)
	}
	if len(faults) > 0 {
		return faults[0].Code
	}
	return ""
}
