package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/report"
	"parindex/scoring"
	"parindex/scoring/account"
	"parindex/scoring/seq"
)

type explanation struct {
	*reporting
	app         *app
	firm, brief bool
	account     *report.Account
}

func newExplain(a *app) *cobra.Command {
	e := &explanation{app: a}
	e.reporting = a.onRound(e.explain)
	e.destination, e.perUnit, e.check, e.end = to(false, "json"), true, e.checkOfUnit, e.sayRest
	e.alone = func(names int) bool { return names == 2 }
	c := e.command(a, "explain")
	c.takes(1, 3, "needs")
	c.ValidArgsFunction = a.completeUnits
	c.isSet(&e.firm, "firm")
	c.isSet(&e.brief, "brief")
	return c.Command
}

// checkOfUnit refuses what is of a whole unit where a criterion is asked for.
func (e *explanation) checkOfUnit(args []string) error {
	switch {
	case len(args) < 3:
		return nil
	case e.firm:
		return e.app.refuse("--firm is about the whole unit, not about one criterion: leave out the code")
	case e.brief:
		return e.app.refuse("--brief is of a whole unit; leave out --brief, or the criterion's code")
	}
	return nil
}

func (e *explanation) explain(s *scored) (document, error) {
	unit := account.Of(s.whole, s.Answers, e.unit)
	e.account = &report.Account{Result: s.result, Unit: unit, Brief: e.brief, Code: e.code, Alone: s.Alone}
	if e.code != "" {
		e.account.Criterion = unit.Criterion(e.code)
	}
	if e.firm {
		e.account.Firms = report.FirmsOf(s.whole, s.Answers,
			func(s *scoring.Standing) bool { return s.Card.Unit.ID == e.unit })
	}
	return e.account, nil
}

// noUnit asks for a unit, and lists those that there are.
func (a *app) noUnit(r *scoring.Round) error {
	list := a.say("the id of a unit is missing; the units of the round:")
	for unit := range r.Units() {
		list += fmt.Sprintf("\n  %-20s %s", unit.ID, unit.Name)
	}
	return usageError(list)
}

// sayRest says how many faults there are beside those in the explanation, of the unit and of
// the round; the exit status is score's.
func (e *explanation) sayRest(s *scored) error {
	a := e.app
	if unsaid := e.account.Unsaid(); len(unsaid) > 0 && e.format != "json" {
		a.tell("Of this unit, not printed here: %s; see: %s\n", report.Summary(unsaid, a.lang),
			a.toType(seq.Filter(toScreen(a.args), func(arg string) bool {
				return arg != "--brief" && (e.code == "" || arg != e.code) // what is tried stays
			})...))
	}
	if others := s.faults.Without(e.account.Unit.Faults); len(others) > 0 {
		told, see := report.Summary(others, a.lang), a.toType("validate", e.round)
		if e.account.Alone { // lists and declarations, and no other unit's workbook
			a.tell("Of declarations and lists, not of this unit: %s; see: %s\n", told, see)
		} else {
			a.tell("Of the round, not of this unit: %s; see: %s\n", told, see)
		}
	}
	return a.verdict(s.faults)
}

// codesOf are the codes of the set that a unit is scored by.
func codesOf(r *scoring.Round, id string) (codes []string) {
	if _, block := r.Unit(id); block != nil {
		block.Set.Walk(func(c *scoring.Criterion, _ int) { codes = append(codes, c.Code) })
	}
	return codes
}
