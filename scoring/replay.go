package scoring

import (
	"cmp"
	"slices"

	"parindex/scoring/fault"
)

// leafLedger is what stands on a leaf while its decisions are applied in their order.
type leafLedger struct {
	*scorer
	line   *Line
	claim  claim
	points Points
	known  bool  // somebody gave the points; else they are 0, since nobody has
	last   *Step // the decision that gave them; nil where that is the claim
}

// replay applies the decisions in order; the last that counts does. An item that
// nobody claimed stands at 0.
func (s *scorer) replay(line *Line, claim *claim, optional bool) Points {
	l := leafLedger{scorer: s, line: line, claim: *claim, points: claim.points}
	l.known = !claim.bad && (!claim.blank || optional)
	s.reg.asDeclared().Rounding.orderByPoints(line.Steps, claim.points)
	for i := range line.Steps {
		l.decide(i)
	}
	l.checkResult()
	return l.points
}

// decide applies one decision, where it counts.
func (l *leafLedger) decide(i int) {
	step := &l.line.Steps[i]
	if l.claim.bad && l.last == nil && step.From.State == Given { // as the agency wrote it: nobody knows better
		l.points = step.From.Number
	}
	step.Before = l.reg.Rounding.Leaf(l.points)
	step.After = step.Before
	l.checkAfterCouncil(l.line.Steps[:i], step)
	isOther := l.namesOther(step)
	step.Stale = step.Counts() && (isOther || step.isBefore(l.last))
	if step.Stale {
		l.voidRedone(l.line.Steps[i:])
	}
	if !step.Counts() {
		return
	}
	after := l.round.original(step.To.Number, l.claim.points)
	step.After = l.reg.Rounding.Leaf(after)
	step.Change = l.reg.effect(l.line.Part, l.points, after)
	l.check(i, isOther)
	l.points, l.known, l.last = after, true, step
}

// original is the exact figure that a spreadsheet copied, or a form printed. Only a claim can have more digits than a
// cell: 40/3 comes back as 13.3333333333333, or as 13.33 where leaves are rounded, and whoever keeps it decides on 40/3,
// which grows with its maximum before it is rounded. Arithmetic 1 took both as they came, 2 the rounded one.
func (r *Round) original(copied, claimed Points) Points {
	isPrinted := r.arithmetic() > 2 && r.Regulation.asDeclared().Rounding.Leaf(claimed).Equal(copied)
	if isPrinted || near(copied, claimed) && r.arithmetic() > 1 {
		return claimed
	}
	return copied
}

// arithmetic is the number of the rules that the round is scored by.
func (r *Round) arithmetic() int { return cmp.Or(r.Arithmetic, Arithmetic) }

// isBefore says whether a decision has an earlier day than the one that it follows: that one is of an earlier
// appraisal, or took the place of a stale one, and was made again.
func (s Step) isBefore(last *Step) bool { return last != nil && s.Day != "" && s.Day < last.Day }

// namesOther says whether a decision was made from other points than those that stand.
func (l *leafLedger) namesOther(step *Step) bool {
	return (l.known || l.claim.blank) && step.From.State == Given && !l.names(step.From.Number, l.points)
}

// voidRedone marks a stale decision, which is the first of the steps, and those after it, where its agency decided
// again in the same appraisal from the points that it should have named. The new decision takes the place of the old
// one: what others have decided since was decided from the old one. One of a later day that names the points is meant
// so; another is told.
func (l *leafLedger) voidRedone(steps Steps) {
	again := 1 + slices.IndexFunc(steps[1:], func(a Step) bool { return l.isRedone(steps[0], a) })
	if again == 0 {
		return
	}
	l.checkRedone(&steps[0], &steps[again])
	for i := range again {
		if steps[i].isOfAgency(steps[0]) {
			steps[i : i+1].void(codeDecisionRedone)
		}
	}
	others := slices.IndexFunc(steps[:again], func(a Step) bool { return !a.isOfAgency(steps[0]) })
	if others > 0 {
		redone := steps[again]
		copy(steps[others+1:], steps[others:again])
		steps[others] = redone
	}
}

// isRedone says whether a later decision of the agency names the points that the stale one should have named; of a
// blank leaf that is none.
func (l *leafLedger) isRedone(stale, a Step) bool {
	if !a.Counts() || !a.isOfAgency(stale) || a.isBefore(l.last) {
		return false
	}
	if a.From.State == Blank {
		return l.claim.blank && !l.known
	}
	return a.From.State == Given && l.names(a.From.Number, l.points)
}

// isOfAgency says whether both are decisions of one agency in one appraisal.
func (s Step) isOfAgency(other Step) bool {
	return s.Agency == other.Agency && s.Stage.place() == other.Stage.place()
}

func sameDay(a, b Step) bool { return a.Day == b.Day && a.isOfAgency(b) }

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
