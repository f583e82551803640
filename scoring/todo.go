package scoring

import (
	"slices"

	"parindex/scoring/fault"
)

// toCome are the faults of a unit that are no faults before the deadline of a stage:
// then they are what is still to do.
var toCome = map[fault.Code]struct {
	stage Stage
	todo  fault.Code
}{
	CodeSelfMissing:     {SelfStage, CodeTodoSelf},
	CodeAbsentZero:      {SelfStage, CodeTodoSelf},
	CodeAbsentLeftOut:   {SelfStage, CodeTodoSelf},
	CodeUnitUnappraised: {FinalAppraisal, CodeTodoAppraisal},
	CodeNoSurvey:        {FinalAppraisal, CodeTodoSurvey},
}

// isAhead says whether a stage may still be waited for: by the deadline of the block
// where the round is looked at as of a day, else while it is a draft.
func (r *Round) isAhead(stage Stage, block *Block) bool {
	deadline := r.Deadline(stage, block.ID)
	if r.Today != "" && deadline != nil {
		return r.Today <= deadline.Day
	}
	return r.Status == Draft
}

// wait keeps a fault that is no fault yet, and says whether it is one of those.
func (s *scorer) wait(code fault.Code) bool {
	kind, is := toCome[code]
	if !is || !s.round.isAhead(kind.stage, s.card.Block) {
		return false
	}
	if !slices.Contains(s.todo, CodeTodoSelf) { // who has yet to hand in waits for nothing else
		s.todo = append(s.todo, kind.todo)
	}
	return true
}

// todos are the units of each block that something is still to come of, a line each.
func todos(r *Round, of map[*Unit][]fault.Code) (todo fault.List) {
	for _, block := range r.Blocks {
		for _, code := range []fault.Code{CodeTodoSelf, CodeTodoAppraisal, CodeTodoSurvey} {
			var names []string
			for _, unit := range block.Units {
				if slices.Contains(of[unit], code) {
					names = append(names, unit.Name)
				}
			}
			if len(names) > 0 {
				todo.Add(fault.ToDo(code, block.Pos, "name", block.Name, "count", len(names), "units", names).
					In(fault.About{Part: fault.Declarations}))
			}
		}
	}
	return todo
}

// checkAbsent says once of a round in which nobody handed anything in what the
// regulation makes of that.
func checkAbsent(r *Round, cards []*Scorecard) fault.List {
	if len(r.Submissions) > 0 || r.Regulation.NeverSubmitted == RefuseAbsent {
		return nil
	}
	count := 0
	for _, card := range cards {
		if card.Missing && !r.isAhead(SelfStage, card.Block) {
			count++
		}
	}
	if count == 0 {
		return nil
	}
	return fault.List{fault.Warn(CodeSelfNone, r.Pos, "count", count, "policy", string(r.Regulation.NeverSubmitted)).
		In(fault.About{Part: fault.Declarations})}
}
