package overview

import (
	"slices"

	"parindex/scoring"
)

// Outcome is what one decision, or all of them together, did to the points of a leaf.
type Outcome string

// A cut lowers the unit's result and a raise increases it, so that a larger penalty is a cut,
// also where units do not score the penalty themselves.
const (
	Cut       Outcome = "cut"
	Raised    Outcome = "raised"
	Confirmed Outcome = "confirmed"
	Granted   Outcome = "granted"   // points of a leaf that units do not score themselves
	Undecided Outcome = "undecided" // no decision, and one is needed
	Kept      Outcome = "kept"      // no decision, and none is needed: the self points count
)

// Leaf is a leaf of the tree, or a bonus or penalty item, for one unit. Survey
// leaves, what does not apply and items that nobody claimed are none.
type Leaf struct {
	Card      *scoring.Scorecard
	Line      scoring.Line
	Outcome   Outcome
	Decisions []Decision // those that count, in order
}

// Change is how many points the unit gained or, negative, lost by the appraisal.
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
