package overview

import (
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

// Leaf is a leaf of the tree, or a bonus or penalty item, for one unit. Survey
// leaves, what does not apply and items that nobody claimed are none.
type Leaf struct {
	Card      *scoring.Scorecard
	Line      scoring.Line
	Outcome   Outcome
	Decisions []Decision // those that count, in order
}

// Change is what the appraisal did to the unit, in points.
func (l Leaf) Change() scoring.Points { return l.Line.Change() }

// Decision is one decision on points that counts.
type Decision struct {
	scoring.Step
	Card    *scoring.Scorecard
	Title   string // of the leaf
	Outcome Outcome
}

// leafOf is what became of a line of a card; ok is false where there was nothing
// to decide on.
func leafOf(card *scoring.Scorecard, line scoring.Line) (leaf Leaf, ok bool) {
	c := line.Criterion
	if !c.IsLeaf() || c.IsSurvey() || line.Excluded != nil {
		return leaf, false
	}
	leaf = Leaf{Card: card, Line: line}
	leaf.decisions()
	switch {
	case len(leaf.Decisions) > 0:
		leaf.Outcome = leaf.outcome(leaf.Change())
	case slices.Contains(card.Waiting, c.Code):
		leaf.Outcome = Undecided
	case line.Part.IsItem() && line.Self.IsZero():
		return leaf, false
	default:
		leaf.Outcome = Kept
	}
	return leaf, true
}

// decisions finds those that count.
func (l *Leaf) decisions() {
	for _, step := range l.Line.Steps {
		if step.Counts() {
			l.Decisions = append(l.Decisions, Decision{step, l.Card, l.Line.Criterion.Title, l.outcome(step.Change)})
		}
	}
}

func (l *Leaf) outcome(change scoring.Points) Outcome {
	switch {
	case !l.Line.Criterion.HasSelf() && l.Line.Part != scoring.Penalty:
		return Granted
	case change.Sign() < 0:
		return Cut
	case change.Sign() > 0:
		return Raised
	}
	return Confirmed
}
