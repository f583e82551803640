package overview

import "parindex/scoring"

// Void is a decision that does not count, with the reason.
type Void struct {
	scoring.Step        // Void says why
	Name         string // of the unit; empty where the round has no such unit
}

// void finds the decisions that do not count, also on units that the round does
// not have.
func (o *Overview) void(s *scoring.Outcome, cards []*scoring.Scorecard) {
	for _, card := range cards {
		for _, a := range card.Decisions() {
			if !a.Counts() {
				o.Void = append(o.Void, Void{a, card.Unit.Name})
			}
		}
	}
	units := map[string]bool{}
	for _, card := range s.Cards {
		units[card.Unit.ID] = true
	}
	for a := range s.Round.LedgerLines() {
		if !units[a.Unit] {
			o.Void = append(o.Void, Void{Step: scoring.Step{Decision: a, Void: scoring.CodeUnitUnknown}})
		}
	}
}
