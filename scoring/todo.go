package scoring

import (
	"slices"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// toCome are the faults of a unit that has not come in, which are none while it may
// still come: one line of its block says so.
var toCome = []fault.Code{CodeSelfMissing, CodeAbsentZero, CodeAbsentLeftOut, CodeUnitUnappraised, CodeNoSurvey}

// awaitsSelf says whether self-assessments may still come: while the round is a draft, or
// where it is looked at as of a day before the deadline of the block.
func (r *Round) awaitsSelf(block *Block) bool {
	return r.Status == Draft || r.Today != "" && r.isBefore(r.Today, SelfStage, block)
}

// isEmptyDraft says whether nothing at all has come into a draft, neither from units nor from appraisers or a survey.
func (r *Round) isEmptyDraft() bool {
	return r.Status == Draft && len(r.Submissions) == 0 && len(r.Ledger) == 0 && len(r.Survey) == 0
}

// isToCome says whether a fault is only that the unit has not come in yet, or may not have.
func (rep *reporter) isToCome(code fault.Code) bool {
	return (rep.card.Missing || rep.surveyOnly) && slices.Contains(toCome, code) && rep.round.awaitsSelf(rep.card.Block)
}

// stillToDo is what a fault is while appraisal and survey, which follow the last
// self-assessment, may still come; else nothing.
func (r *Round) stillToDo(code fault.Code) fault.Code {
	if !r.awaitsLists() {
		return ""
	}
	switch code {
	case CodeUnitUnappraised, CodeUnappraised:
		return codeTodoAppraisal
	case CodeNoSurvey, CodeNoSurveyFew:
		return codeTodoSurvey
	}
	return ""
}

// awaitsLists says whether appraisal and survey may still come.
func (r *Round) awaitsLists() bool { return r.Status == Draft || OnDay(r.Today).isAhead(r) }

// due makes it a thing to do that nobody has decided, while appraisal may still come. It changes the list.
func (r *Round) due(faults fault.List) fault.List {
	for i := range faults {
		if faults[i].Code == fault.CodeAppraisalNone && r.awaitsLists() {
			faults[i].Severity = fault.Todo
		}
	}
	return faults
}

// awaitsSurvey says whether a unit has a survey leaf that may still get its result; where the
// regulation refuses that there is none, a fault of the unit said so. Forms that leave the survey alone do not know.
func (r *Round) awaitsSurvey(card *Scorecard) bool {
	switch {
	case r.notYetHeld || !r.awaitsLists():
		return false
	case len(card.Lines) == 0: // as where its workbook is no use
		return card.Published == nil && card.Block.Set != nil && card.Block.Set.HasSurvey() &&
			!slices.ContainsFunc(r.Survey, func(a Satisfaction) bool { return a.Unit == card.Unit.ID })
	}
	return slices.Contains(card.awaits, codeTodoSurvey) ||
		r.SurveyPolicy() != RefuseSurvey && slices.ContainsFunc(card.Lines, Line.isOpen)
}

// todos are the units of each block for which something may still come: a line a block.
func todos(r *Round, cards []*Scorecard) fault.List {
	todo := r.todo(codeTodoSelf, cards, func(card *Scorecard) bool {
		return card.Missing && r.awaitsSelf(card.Block)
	})
	todo.Add(r.todo(codeTodoAppraisal, cards, func(card *Scorecard) bool {
		return slices.Contains(card.awaits, codeTodoAppraisal)
	})...)
	return append(todo, r.todo(codeTodoSurvey, cards, r.awaitsSurvey, "policy", string(r.SurveyPolicy()))...)
}

func (r *Round) todo(code fault.Code, cards []*Scorecard, awaited func(*Scorecard) bool,
	args ...any) (todo fault.List) {
	units := map[*Block][]string{}
	for _, card := range cards {
		if awaited(card) {
			units[card.Block] = append(units[card.Block], card.Unit.Name)
		}
	}
	for _, block := range r.Blocks {
		if names := units[block]; len(names) > 0 {
			todo.Add(fault.ToDo(code, block.Pos,
				append(args, "name", block.Name, "count", r.counted(len(names)), "units", names)...).
				In(fault.About{Part: fault.Declarations}))
		}
	}
	return todo
}

// counted is how many units something is said of; nothing where others are not known.
func (r *Round) counted(n int) any {
	if r.Alone {
		return ""
	}
	return n
}

// checkAbsent says once of a round in which nobody handed anything in what the
// regulation makes of that.
func checkAbsent(r *Round, cards []*Scorecard) fault.List {
	if len(r.Submissions) > 0 || r.Regulation.NeverSubmitted == RefuseAbsent {
		return nil
	}
	count := seq.Count(cards, func(card *Scorecard) bool { return card.Missing && !r.awaitsSelf(card.Block) })
	if count == 0 {
		return nil
	}
	return fault.List{fault.Warn(codeSelfNone, r.Pos, "count", count, "policy", string(r.Regulation.NeverSubmitted)).
		In(fault.About{Part: fault.Declarations}).Last()}
}

// OnDay is a round as looked at on a day before the last of its deadlines: what is not
// due yet is still to come. On other days it is the round as it stands.
type OnDay Day

// Key is "as-of=" and the day.
func (d OnDay) Key() string { return "as-of=" + string(d) }

func (d OnDay) lay(r *Round) fault.List {
	r.Today = Day(d)
	return nil
}

// isAhead says whether a deadline is still to come on that day.
func (d OnDay) isAhead(r *Round) bool {
	return d != "" && slices.ContainsFunc(r.Deadlines, func(to Deadline) bool { return Day(d) < to.Day })
}

// isBefore says whether a day is before a block's deadline for a stage.
func (r *Round) isBefore(day Day, stage Stage, block *Block) bool {
	deadline := r.Deadline(stage, block.ID)
	return deadline != nil && day < deadline.Day
}
