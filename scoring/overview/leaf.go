package overview

import (
	"cmp"
	"slices"

	"parindex/scoring"
)

// Outcome is what became of a claim, in one decision or after the last.
type Outcome string

// A cut takes points from the unit, a raise gives some: of a penalty the larger
// figure is the cut, also where units do not score it themselves.
const (
	Cut       Outcome = "cut"
	Raised    Outcome = "raised"
	Confirmed Outcome = "confirmed"
	Granted   Outcome = "granted"   // points of a leaf that units do not score themselves
	Undecided Outcome = "undecided" // and somebody still has to
	Kept      Outcome = "kept"      // nobody decided, and nobody has to
)

// Part is where a leaf stands: in the tree, whose points make a card's Appraised,
// or among the items beside it.
type Part string

// The parts of a criteria set.
const (
	OfTree  Part = "criterion"
	Bonus   Part = "bonus"
	Penalty Part = "penalty"
)

// PartOf is the part that a node of the set belongs to.
func PartOf(set *scoring.CriteriaSet, c *scoring.Criterion) Part {
	switch {
	case slices.Contains(set.Bonus, c):
		return Bonus
	case slices.Contains(set.Penalty, c):
		return Penalty
	}
	return OfTree
}

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
	Part   Part
}

// Change is what the appraisal did to the unit, in points.
func (l Leaf) Change() scoring.Points { return l.effect(l.Line.Self, l.Line.Appraised) }

// Answered says whether the unit has explained itself, in words or by evidence.
func (l Leaf) Answered() bool {
	x := l.Line.Reply
	return x != nil && x.Text+x.Evidence != ""
}

func (l Leaf) effect(from, to scoring.Points) scoring.Points {
	if l.Part == Penalty {
		return from.Sub(to)
	}
	return to.Sub(from)
}

// Decision is one decision on points that counts.
type Decision struct {
	scoring.Decision
	Card    *scoring.Scorecard
	Title   string // of the leaf
	Outcome Outcome
	// Before is what it replaced: the unit's points, or those decided last. Change
	// is what it did to the unit. Both are rounded as the card's leaves are.
	Before, Change scoring.Points
}

// leafOf is what became of a line of a card; ok is false where there was nothing
// to decide on.
func leafOf(r *scoring.Round, card *scoring.Scorecard, line scoring.Line) (leaf Leaf, ok bool) {
	c := line.Criterion
	if !c.IsLeaf() || c.IsSurvey() || line.Excluded != nil {
		return leaf, false
	}
	leaf = Leaf{Card: card, Line: line, Agency: owner(r, card, c), Part: PartOf(card.Block.Set, c)}
	leaf.replay(r.Regulation.Rounding)
	switch {
	case len(leaf.Decisions) > 0:
		leaf.Outcome = leaf.outcome(leaf.Change())
	case slices.Contains(card.Waiting, c.Code):
		leaf.Outcome = Undecided
	case leaf.Part != OfTree && line.Self.IsZero():
		return leaf, false
	default:
		leaf.Outcome = Kept
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
		d := Decision{Decision: a, Card: l.Card, Title: l.Line.Criterion.Title, Before: stands, Change: l.effect(stands, to)}
		d.Outcome = l.outcome(d.Change)
		l.Decisions = append(l.Decisions, d)
		stands = to
	}
}

func (l *Leaf) outcome(change scoring.Points) Outcome {
	switch {
	case !l.Line.Criterion.HasSelf() && l.Part != Penalty:
		return Granted
	case change.Sign() < 0:
		return Cut
	case change.Sign() > 0:
		return Raised
	}
	return Confirmed
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
