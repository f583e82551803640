package report

import (
	"parindex/cmd/internal/record"
	"parindex/scoring"
	"parindex/scoring/account"
	"parindex/scoring/analysis"
)

// json has the consequences for this unit alone. The diagnostics are the unit's, or the
// criterion's where one is explained, and then the unit is without its areas and lines.
func (e *Account) json() object {
	u, r := e.Unit, &e.Result
	card := u.Standing.Card
	unit := record.UnitOf(u.Block, u.At, u.Round.Regulation.Rounding)
	unit.Firm = record.FirmOf(e.Firms[card.Unit.ID])
	faults := u.Faults
	if e.Criterion != nil {
		unit.Areas, unit.Lines, faults = nil, nil, e.Criterion.Faults
	}
	return object{
		{"", r.head()},
		{"block", u.Ranking.Block.ID},
		{"set", u.Ranking.Block.Set.ID},
		{"ranked", u.Ranking.Ranked},
		{"unit", unit},
		{"scaling", card.Scaling},
		{"rounding", record.Rounding(u.Round.Regulation.Rounding)},
		{"neighbours", each(u.Neighbours, r.neighbourJSON)},
		{"class?", e.placingJSON()},
		{"excluded", each(u.Excluded, excludedJSON)},
		{"no_cases?", each(withoutCases(card), noCasesJSON)},
		{"handed_in?", handedInJSON(card)},
		{"other_decisions?", each(card.Other, stepJSON)},
		{"lost", each(e.lost(), lostJSON)},
		{"consequences?", record.ConsequencesOf(e.follows())},
		{"criterion?", e.stepsJSON()},
		{"diagnostics", faultsJSON(faults, e.Lang)},
	}
}

func excludedJSON(l scoring.Line) object {
	c := l.Criterion
	return object{
		{"code", c.Code},
		{"title", c.Title},
		{"max", c.Max},
		{"reason", l.Excluded.Reason},
		{"at", record.PositionOf(l.Excluded.Pos)},
	}
}

// noCasesJSON is where the maximum of a leaf of 0/0 went; nowhere without passed_to.
func noCasesJSON(l scoring.Line) object {
	c := l.Criterion
	return object{{"code", c.Code}, {"title", c.Title}, {"max", c.Max}, {"passed_to?", l.PassedTo}}
}

// lostJSON has as of_total what counts in the total, scaled and weighted.
func lostJSON(l analysis.Leaf) object {
	return object{{"code", l.Line.Criterion.Code}, {"lost", l.Line.Lost()}, {"of_total", l.Lost}}
}

// handedInJSON is when the self-assessment came, and what its coming late cost.
func handedInJSON(card *scoring.Scorecard) object {
	var day scoring.Day
	var place *record.Position
	if card.Receipt != nil {
		at := record.PositionOf(card.Receipt.Pos)
		day, place = card.Receipt.Day, &at
	} else if !card.Missing {
		return nil
	}
	return object{
		{"received?", day},
		{"days_late", card.DaysLate},
		{"points_off", card.LatePenalty},
		{"accepted?", card.LateAccepted != nil},
		{"missing?", card.Missing},
		{"at?", place},
	}
}

func (r *Result) neighbourJSON(n account.Neighbour) object {
	card := n.Standing.Card
	return object{
		{"unit", card.Unit.ID},
		{"name", card.Unit.Name},
		{"rank", n.Standing.Rank},
		{"above", n.Above},
		{"index", r.some(card.Index)},
		{"difference", n.Difference},
		{"decided", gapJSON(n)},
	}
}

// gapJSON is what puts one before the other; nothing on the same place.
func gapJSON(n account.Neighbour) any {
	if n.Gap.By == "" {
		return nil
	}
	theirs, own := n.Gap.Below, n.Gap.Above
	if n.Above {
		theirs, own = own, theirs
	}
	return object{{"by", n.Gap.By}, {"theirs", theirs}, {"own", own}}
}

// placingJSON has as by_index the class by the figure alone, before the caps.
func (e *Account) placingJSON() object {
	scale, p := e.Unit.Scale, e.Unit.Placing
	if scale == nil {
		return nil
	}
	byIndex := ""
	if p.ByFigure < len(scale.Levels) {
		byIndex = scale.Levels[p.ByFigure].Name
	}
	return object{
		{"name", e.Unit.Standing.Class},
		{"by", scale.By},
		{"on", scale.On},
		{"figure", p.Figure},
		{"by_index", byIndex},
		{"held_down", each(p.Held, func(c scoring.ClassCap) object {
			return object{{"code", c.Code}, {"below", c.Below}, {"at_most", c.AtMost}, {"at", record.PositionOf(c.Pos)}}
		})},
	}
}
