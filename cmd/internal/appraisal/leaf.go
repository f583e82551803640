package appraisal

import (
	"cmp"
	"slices"

	"parindex/scoring"
)

// Outcome is what became of a claim, in one decision or after the last.
type Outcome string

// A cut takes points from the unit, a raise gives some: of a penalty the larger
// figure is the cut.
const (
	Cut       Outcome = "cut"
	Raised    Outcome = "raised"
	Confirmed Outcome = "confirmed"
	Granted   Outcome = "granted" // points of a leaf that units do not score themselves
	Undecided Outcome = "undecided"
)

// Leaf is a leaf of the tree, or a bonus or penalty item, for one unit. Survey
// leaves, what does not apply and items that nobody claimed are none.
type Leaf struct {
	Card      *scoring.Scorecard
	Line      scoring.Line
	Outcome   Outcome
	Decisions []Decision // those that count, in order
	// Agency is who decides on it: the one that the leaf names, or the council of
	// the unit where it names none; empty where the round has neither.
	Agency string
	// Needed says that somebody still has to decide.
	Needed  bool
	Penalty bool
}

// Change is what the appraisal did to the unit, in points.
func (l Leaf) Change() scoring.Points { return l.effect(l.Line.Self, l.Line.Appraised) }

// Answered says whether the unit has explained itself, in words or by evidence.
func (l Leaf) Answered() bool {
	x := l.Line.Explanation
	return x != nil && x.Text+x.Evidence != ""
}

func (l Leaf) effect(from, to scoring.Points) scoring.Points {
	if l.Penalty {
		return from.Sub(to)
	}
	return to.Sub(from)
}

// Decision is one decision on points that counts.
type Decision struct {
	scoring.Adjustment
	Card    *scoring.Scorecard
	Title   string // of the leaf
	Outcome Outcome
	// Before is what it replaced: the unit's points, or those decided last. Change
	// is what it did to the unit. Both are rounded as the card's leaves are.
	Before, Change scoring.Points
}

// leafOf is what became of a line of a card; ok is false where there was nothing
// to decide on. Listed are the unit's leaves that wait.
func leafOf(r *scoring.Round, card *scoring.Scorecard, line scoring.Line, listed []string) (leaf Leaf, ok bool) {
	c, set := line.Criterion, card.Block.Set
	if !c.IsLeaf() || c.IsSurvey() || line.Excluded != nil {
		return leaf, false
	}
	leaf = Leaf{Card: card, Line: line, Agency: owner(r, card, c), Penalty: slices.Contains(set.Penalty, c)}
	leaf.replay(r.Regulation.Rounding)
	item := leaf.Penalty || slices.Contains(set.Bonus, c)
	if item && len(leaf.Decisions) == 0 && line.Self.IsZero() {
		return leaf, false
	}
	leaf.Outcome = outcome(leaf.Change(), c)
	if len(leaf.Decisions) == 0 {
		leaf.Outcome = Undecided
		leaf.Needed = needed(r, leaf, listed)
	}
	return leaf, true
}

// replay goes through the decisions that count; each replaces what stood.
func (l *Leaf) replay(rounding scoring.Rounding) {
	stands := l.Line.Self
	for _, a := range l.Line.Ledger {
		if !a.Counts() {
			continue
		}
		to := rounding.Leaf(a.To.Number)
		d := Decision{Adjustment: a, Card: l.Card, Title: l.Line.Criterion.Title, Before: stands, Change: l.effect(stands, to)}
		d.Outcome = outcome(d.Change, l.Line.Criterion)
		l.Decisions = append(l.Decisions, d)
		stands = to
	}
}

func outcome(change scoring.Points, c *scoring.Criterion) Outcome {
	switch {
	case !c.HasSelf():
		return Granted
	case change.Sign() < 0:
		return Cut
	case change.Sign() > 0:
		return Raised
	}
	return Confirmed
}

// needed says whether an undecided leaf waits for somebody, by what the engine
// found: listed are the leaves that it named for the unit. It names none where
// undecided leaves count 0 by the regulation, where nobody has come to the unit
// at all, or to the whole round.
func needed(r *scoring.Round, l Leaf, listed []string) bool {
	own := l.Line.Criterion.HasSelf()
	switch policy := r.Regulation.Unappraised; {
	case l.Card.Absent:
		return false
	case policy == scoring.ZeroUnappraised:
		return !own || claimed(l.Line.Entry)
	case len(listed) > 0:
		return slices.Contains(listed, l.Line.Criterion.Code)
	case policy == scoring.RefuseUnappraised:
		return l.Card.Undecided > 0
	}
	return !own
}

// claimed says whether the unit entered all that was asked for.
func claimed(e *scoring.Entry) bool {
	if e == nil || len(e.Inputs) == 0 {
		return e != nil && e.Points.State == scoring.Given
	}
	return !slices.ContainsFunc(e.Inputs, func(in scoring.Input) bool { return in.State != scoring.Given })
}

// owner is who decides on a leaf of a unit. Sets may name a part that several
// agencies share: then it is the one whose unit this is.
func owner(r *scoring.Round, card *scoring.Scorecard, c *scoring.Criterion) string {
	for _, a := range r.Agencies {
		named := cmp.Or(a.As, a.ID) == c.Agency
		if c.Agency == "" {
			named = a.Council
		}
		if named && a.Appraises(card.Unit, card.Block) {
			return a.ID
		}
	}
	return c.Agency
}
