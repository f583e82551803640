package overview

import "parindex/scoring"

// Other is a decision that counts and is not on points: that something does not
// apply, that evidence is waived, lateness accepted, results approved.
type Other struct {
	scoring.Step
	Card *scoring.Scorecard
	// Criterion is the node that it is about; nil where it is about the whole unit.
	Criterion *scoring.Criterion
}

func (o *Overview) other(card *scoring.Scorecard) {
	nodes := card.Block.Set.ByCode()
	for _, a := range card.Other {
		if a.Kind != scoring.PointsDecision && a.Counts() {
			o.Other = append(o.Other, Other{a, card, nodes[a.Code]})
		}
	}
}
