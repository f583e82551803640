package scoring

import (
	"slices"

	"parindex/scoring/fault"
)

// Again is the outcome under further changes, to compare figures and ranks: leaves are
// appraised again only where a change can alter the lines of cards, and the faults are those of
// the outcome. What does not fit the round is a fault, as in [Round.With].
func (o *Outcome) Again(changes ...Change) (*Outcome, fault.List) {
	r, faults := o.Round.With(changes...)
	alters := func(c Change) bool { return c.altersLines(o) }
	var cards []*Scorecard
	if slices.ContainsFunc(changes, alters) {
		cards, _ = Score(r)
	} else {
		cards, _ = Total(r, o.Cards)
	}
	return &Outcome{Round: r, Cards: cards, Rankings: Rank(r, cards), Faults: o.Faults}, faults
}

// The changes say whether they can alter the lines of cards.

func (s AsOf) altersLines(*Outcome) bool      { return !s.isLast() }
func (OnDay) altersLines(*Outcome) bool       { return true }
func (OnlyUnits) altersLines(*Outcome) bool   { return false }
func (NotYetHeld) altersLines(*Outcome) bool  { return true }
func (Unrounded) altersLines(*Outcome) bool   { return true }
func (*Weights) altersLines(*Outcome) bool    { return true } // to other nodes
func (OtherPoints) altersLines(*Outcome) bool { return true }
func (c OtherChoice) altersLines(o *Outcome) bool {
	declared := o.Round.Regulation.ChoiceOf(c.Name)
	if c.Value == declared {
		return false
	}
	either := func(value string) bool { return c.Value == value || declared == value }
	switch c.Name {
	case "not_applicable":
		return either(string(FullPoints)) && slices.ContainsFunc(o.Cards, (*Scorecard).hasExclusion)
	case "no_survey":
		return either(string(RefuseSurvey))
	case "rounding.mode":
		return o.Round.Regulation.Rounding.Points != nil
	}
	return c.Name == "unappraised" || c.Name == "rounding.points"
}

func (card *Scorecard) hasExclusion() bool {
	return slices.ContainsFunc(card.Lines, func(l Line) bool { return l.Excluded != nil })
}
