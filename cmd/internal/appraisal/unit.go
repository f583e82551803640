package appraisal

import (
	"slices"

	"parindex/scoring"
)

// Tally counts leaves, or decisions, by what became of them.
type Tally struct{ Cut, Raised, Confirmed, Granted, Undecided int }

func (t *Tally) add(o Outcome) {
	switch o {
	case Cut:
		t.Cut++
	case Raised:
		t.Raised++
	case Confirmed:
		t.Confirmed++
	case Granted:
		t.Granted++
	case Undecided:
		t.Undecided++
	}
}

// Decided is how many somebody decided on.
func (t Tally) Decided() int { return t.Cut + t.Raised + t.Confirmed + t.Granted }

// Unit is what became of a unit's claims. Self, appraised points and days late
// are those of its card.
type Unit struct {
	Card *scoring.Scorecard
	Tally
	Answered, Unanswered int            // of its cuts
	CutPoints            scoring.Points // sum of what the cut leaves lost
	OpenPoints           scoring.Points // of those, what the unit has not answered
	Needed               []Leaf         // that somebody still has to decide on
}

// Change is appraised less self points, as the card has them.
func (u Unit) Change() scoring.Points { return u.Card.Appraised.Sub(u.Card.Self) }

func (o *Overview) unit(card *scoring.Scorecard, listed []string) {
	u := Unit{Card: card}
	for _, line := range card.Lines {
		if leaf, ok := leafOf(o.Round, card, line, listed); ok {
			o.Leaves = append(o.Leaves, leaf)
			u.add(leaf)
		}
	}
	o.Units = append(o.Units, u)
	o.Kept += o.kept(u)
	if len(u.Needed) > 0 {
		o.Waiting = append(o.Waiting, u)
	}
	if card.DaysLate > 0 {
		o.Late = append(o.Late, card)
	}
	if card.Missing {
		o.Missing = append(o.Missing, card)
	}
}

func (u *Unit) add(l Leaf) {
	u.Tally.add(l.Outcome)
	if l.Needed {
		u.Needed = append(u.Needed, l)
	}
	if l.Outcome != Cut {
		return
	}
	lost := l.Change().Neg()
	u.CutPoints = u.CutPoints.Add(lost)
	if l.Answered() {
		u.Answered++
		return
	}
	u.Unanswered++
	u.OpenPoints = u.OpenPoints.Add(lost)
}

// kept is how many of a unit's leaves keep its own points without a decision.
func (o *Overview) kept(u Unit) int {
	if o.Round.Regulation.Unappraised != scoring.AcceptSelf {
		return 0
	}
	return u.Undecided - len(u.Needed)
}

// behind are the units with unanswered cuts. A cut that a later decision
// restored is none.
func (o *Overview) behind() {
	for _, u := range o.Units {
		if u.Unanswered > 0 {
			o.Behind = append(o.Behind, u)
		}
	}
	slices.SortStableFunc(o.Behind, func(a, b Unit) int { return b.OpenPoints.Cmp(a.OpenPoints) })
}
