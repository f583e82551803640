package overview

import (
	"slices"

	"parindex/scoring"
)

// Tally counts leaves, or decisions, by their outcome.
type Tally struct{ Cut, Raised, Confirmed, Granted, Undecided, Kept int }

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
	case Kept:
		t.Kept++
	}
}

// Decided is how many have a decision.
func (t Tally) Decided() int { return t.Cut + t.Raised + t.Confirmed + t.Granted }

// Unit sums up the appraisal of one unit. Self, appraised points and days late are those of
// its card. The tally counts leaves of the tree, whose changes add up to the unit's before
// scaling and weights; Items counts bonus and penalty items.
type Unit struct {
	Card *scoring.Scorecard
	Tally
	Items Tally
	// ItemChange is the change of bonus and penalty items by the appraisal, before the caps.
	ItemChange scoring.Points
	// The cuts are those of leaves and items together.
	Answered, Unanswered int
	CutPoints            scoring.Points // sum of what they lost
	OpenPoints           scoring.Points // of those, the cuts that the unit has not explained
	StillToDecide        []Leaf         // leaves that still need a decision
}

// Change is appraised less self points, as the card has them.
func (u Unit) Change() scoring.Points { return u.Card.Decided.Sub(u.Card.Self) }

func (o *Overview) unit(card *scoring.Scorecard) {
	u := Unit{Card: card}
	for _, line := range card.Lines {
		if leaf, ok := leafOf(card, line); ok {
			o.Leaves = append(o.Leaves, leaf)
			if line.ToRead() {
				o.OnlyExplained = append(o.OnlyExplained, leaf)
			}
			u.add(leaf)
		}
	}
	o.Units = append(o.Units, u)
	o.Kept += o.kept(u)
	o.other(card)
	if len(u.StillToDecide) > 0 {
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
	if l.Line.Part == scoring.OfTree {
		u.Tally.add(l.Outcome)
	} else {
		u.Items.add(l.Outcome)
		u.ItemChange = u.ItemChange.Add(l.Change())
	}
	switch l.Outcome {
	case Undecided:
		u.StillToDecide = append(u.StillToDecide, l)
	case Cut:
		u.cut(l)
	}
}

func (u *Unit) cut(l Leaf) {
	lost := l.Change().Neg()
	u.CutPoints = u.CutPoints.Add(lost)
	if l.Line.HasReply() {
		u.Answered++
		return
	}
	u.Unanswered++
	u.OpenPoints = u.OpenPoints.Add(lost)
}

// kept is how many of a unit's leaves keep its own points without a decision.
func (o *Overview) kept(u Unit) int {
	if o.Round.Regulation.Unappraised != scoring.AcceptSelf || u.Card.Absent {
		return 0
	}
	return u.Tally.Kept + u.Items.Kept
}

// behind are the units with unanswered cuts. A cut that a later decision
// restored is none.
func (o *Overview) behind() {
	for _, u := range o.Units {
		if u.Unanswered > 0 {
			o.ToExplain = append(o.ToExplain, u)
		}
	}
	slices.SortStableFunc(o.ToExplain, func(a, b Unit) int { return b.OpenPoints.Cmp(a.OpenPoints) })
}
