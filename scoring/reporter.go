package scoring

import "parindex/scoring/fault"

// reporter reports the faults of a unit while it is scored, and knows what they are about.
type reporter struct {
	round *Round
	reg   *Regulation
	set   *CriteriaSet
	indexedSet
	spots      []Spot // in the order of lines
	card       *Scorecard
	faults     fault.List
	surveyOnly bool // see [Appraisal.Surveyed]
}

// node is the first with the code; nil where there is none.
func (rep *reporter) node(code string) *Criterion {
	if at, is := rep.places[code]; is {
		return rep.spots[at].Criterion
	}
	return nil
}

// fault reports a fault, unless it is only that something is still to come.
func (rep *reporter) fault(d fault.Diagnostic) {
	if rep.isToCome(d.Code) {
		return
	}
	if todo := rep.round.stillToDo(d.Code); todo != "" {
		rep.card.awaits, rep.card.Faulty = append(rep.card.awaits, todo), true
		rep.card.toAppraise = rep.card.toAppraise || d.Code == CodeUnitUnappraised
		return
	}
	rep.faults.Add(d.In(fault.About{Unit: rep.card.Unit.ID}))
	rep.card.Faulty = rep.card.Faulty || d.Severity == fault.Error
}

func (rep *reporter) report(faults fault.List) {
	for _, diag := range faults {
		rep.fault(diag)
	}
}

// faultOf reports a fault of a decision, which concerns the agency that made it.
func (rep *reporter) faultOf(a *Decision, d fault.Diagnostic) {
	rep.fault(d.In(fault.About{Agency: a.Agency}))
}

// about are arguments that say which decision a fault is about, followed by others.
func (rep *reporter) about(a *Decision, more ...any) []any {
	return append([]any{"criterion", a.Code, "unit", a.Unit, "name", rep.card.Unit.Name}, more...)
}

// blankFault reports a blank cell: as an error, or as a warning where the regulation counts it 0.
func (rep *reporter) blankFault(code fault.Code, at fault.Position, pairs ...any) fault.Diagnostic {
	if rep.reg.Blank == ZeroBlank {
		return fault.Warn(code, at, pairs...)
	}
	return fault.New(code, at, pairs...)
}

// names reports whether a decision that states these points means the leaf's: it may
// name them as they are printed where the regulation rounds leaves.
func (rep *reporter) names(stated, points Points) bool {
	return rep.reg.Same(stated, points)
}
