package report

import (
	"parindex/cmd/internal/record"
	"parindex/scoring"
	"parindex/scoring/account"
)

type explanationReport struct {
	Schema int           `json:"schema"`
	Round  record.Round  `json:"round"`
	Faults record.Counts `json:"faults"` // of the whole round
	Block  string        `json:"block"`
	Set    string        `json:"set"`
	Ranked int           `json:"ranked"`

	Unit       record.Unit     `json:"unit"`
	Scaling    scoring.Points  `json:"scaling"`
	Rounding   record.Rounding `json:"rounding"`
	Neighbours []neighbourJSON `json:"neighbours"`
	Class      *placingJSON    `json:"class,omitempty"`
	Excluded   []excludedJSON  `json:"excluded"`
	// NoCases are the leaves of 0/0 that took their maximum out of where it was.
	NoCases  []noCasesJSON  `json:"no_cases,omitempty"`
	HandedIn *handedInJSON  `json:"handed_in,omitempty"`
	Other    []decisionJSON `json:"other_decisions,omitempty"`
	Lost     []lostJSON     `json:"lost"`
	// Consequences have this unit alone.
	Consequences []record.Consequence `json:"consequences,omitempty"`
	Criterion    *stepsJSON           `json:"criterion,omitempty"`
	// Diagnostics are the unit's, or the criterion's where one is explained.
	Diagnostics []faultJSON `json:"diagnostics"`
}

type neighbourJSON struct {
	Unit       string         `json:"unit"`
	Name       string         `json:"name"`
	Rank       int            `json:"rank"`
	Above      bool           `json:"above"`
	Index      record.Figure  `json:"index"`
	Difference scoring.Points `json:"difference"`
	Decided    *decidedJSON   `json:"decided"` // null on the same place
}

type decidedJSON struct {
	By     scoring.Breaker `json:"by"`
	Theirs scoring.Points  `json:"theirs"`
	Own    scoring.Points  `json:"own"`
}

type placingJSON struct {
	Name    string            `json:"name"`
	By      scoring.RankBy    `json:"by"`
	On      scoring.Precision `json:"on"`
	Figure  scoring.Points    `json:"figure"`
	ByIndex string            `json:"by_index"` // by the figure alone, before the caps
	Held    []heldJSON        `json:"held_down"`
}

type heldJSON struct {
	Code   string          `json:"code"`
	Below  scoring.Points  `json:"below"`
	AtMost string          `json:"at_most"`
	At     record.Position `json:"at"`
}

type excludedJSON struct {
	Code   string          `json:"code"`
	Title  string          `json:"title"`
	Max    scoring.Points  `json:"max"`
	Reason string          `json:"reason"`
	At     record.Position `json:"at"`
}

// noCasesJSON is where the maximum of a leaf without cases went; nowhere where PassedTo
// is empty.
type noCasesJSON struct {
	Code     string         `json:"code"`
	Title    string         `json:"title"`
	Max      scoring.Points `json:"max"`
	PassedTo []string       `json:"passed_to,omitempty"`
}

type lostJSON struct {
	Code  string         `json:"code"`
	Lost  scoring.Points `json:"lost"`
	Total scoring.Points `json:"of_total"` // as it counts in the total, scaled and weighted
}

func (e *Account) json() explanationReport {
	u, r := e.Unit, &e.Result
	round := u.Round
	out := explanationReport{
		Schema: record.Schema,
		Round:  r.recordRound(),
		Faults: e.faultCounts(),
		Block:  u.Ranking.Block.ID, Set: u.Ranking.Block.Set.ID, Ranked: u.Ranking.Ranked,
		Unit: record.UnitOf(u.Block, u.At, round.Regulation.Rounding), Scaling: u.Standing.Card.Scaling,
		Rounding:   record.Rounding(round.Regulation.Rounding),
		Neighbours: []neighbourJSON{}, Excluded: []excludedJSON{}, Lost: []lostJSON{},
		Class: e.placingJSON(), Diagnostics: diagnosticsJSON(u.Faults, e.Lang).Diagnostics,
	}
	out.Unit.Firm = record.FirmOf(e.Firms[u.Standing.Card.Unit.ID])
	for _, n := range u.Neighbours {
		out.Neighbours = append(out.Neighbours, r.neighbourJSON(n))
	}
	for _, line := range u.Excluded {
		out.Excluded = append(out.Excluded,
			excludedJSON{line.Criterion.Code, line.Criterion.Title, line.Criterion.Max, line.Excluded.Reason,
				record.PositionOf(line.Excluded.Pos)})
	}
	for _, l := range withoutCases(u.Standing.Card) {
		out.NoCases = append(out.NoCases, noCasesJSON{l.Criterion.Code, l.Criterion.Title, l.Criterion.Max, l.PassedTo})
	}
	out.HandedIn = handedInOf(u.Standing.Card)
	for _, a := range u.Standing.Card.Other {
		out.Other = append(out.Other, decisionOf(a))
	}
	for _, leaf := range e.lost() {
		out.Lost = append(out.Lost, lostJSON{leaf.Line.Criterion.Code, leaf.Line.Lost(), leaf.Lost})
	}
	out.Consequences = record.ConsequencesOf(e.follows())
	if e.Criterion != nil {
		out.Criterion, out.Unit.Areas, out.Unit.Lines = e.stepsJSON(), nil, nil
		out.Diagnostics = diagnosticsJSON(e.Criterion.Faults, e.Lang).Diagnostics
	}
	return out
}

// handedInJSON is when the self-assessment came, and what its coming late cost.
type handedInJSON struct {
	Day      scoring.Day      `json:"received,omitempty"` // empty where nothing came
	DaysLate int              `json:"days_late"`
	Points   scoring.Points   `json:"points_off"`
	Accepted bool             `json:"accepted,omitempty"`
	Missing  bool             `json:"missing,omitempty"`
	At       *record.Position `json:"at,omitempty"`
}

func handedInOf(card *scoring.Scorecard) *handedInJSON {
	out := &handedInJSON{DaysLate: card.DaysLate, Points: card.LatePenalty, Accepted: card.LateAccepted != nil,
		Missing: card.Missing}
	if card.Receipt == nil {
		if !card.Missing {
			return nil
		}
		return out
	}
	place := record.PositionOf(card.Receipt.Pos)
	out.Day, out.At = card.Receipt.Day, &place
	return out
}

func (r *Result) neighbourJSON(n account.Neighbour) neighbourJSON {
	card := n.Standing.Card
	out := neighbourJSON{
		Unit: card.Unit.ID, Name: card.Unit.Name, Rank: n.Standing.Rank, Above: n.Above,
		Index: *r.some(card.Index), Difference: n.Difference,
	}
	if n.Gap.By != "" {
		theirs, own := n.Gap.Below, n.Gap.Above
		if n.Above {
			theirs, own = own, theirs
		}
		out.Decided = &decidedJSON{n.Gap.By, theirs, own}
	}
	return out
}

func (e *Account) placingJSON() *placingJSON {
	scale, p := e.Unit.Scale, e.Unit.Placing
	if scale == nil {
		return nil
	}
	out := &placingJSON{Name: e.Unit.Standing.Class, By: scale.By, On: scale.On, Figure: p.Figure, Held: []heldJSON{}}
	if p.ByFigure < len(scale.Levels) {
		out.ByIndex = scale.Levels[p.ByFigure].Name
	}
	for _, c := range p.Held {
		out.Held = append(out.Held, heldJSON{c.Code, c.Below, c.AtMost, record.PositionOf(c.Pos)})
	}
	return out
}
