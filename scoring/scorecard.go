package scoring

import "slices"

// Scorecard is a unit's result, exact. Figures are points, Index is percent.
type Scorecard struct {
	Unit  *Unit
	Block *Block
	// Lines are the nodes of the set in its order, bonus and penalty items last.
	Lines []Line

	Self      Points // claimed, scaled as Appraised is
	Appraised Points // after the policies for not applicable and no survey
	Survey    Points
	Bonus     Points // after the caps
	Penalty   Points // after the caps, with LatePenalty, as a positive number
	Total     Points // Appraised + Survey + Bonus − Penalty, never below 0
	Max       Points // applicable maximum
	Index     Points // Total / Max × 100

	// AppraisedMax and SurveyMax are the parts of Max.
	AppraisedMax, SurveyMax Points
	// Scaling is what Self, Appraised and AppraisedMax were multiplied by under
	// those policies; 1 where nothing was scaled.
	Scaling Points
	// BonusItems and PenaltyItems are the sums of the items, before the caps.
	BonusItems, PenaltyItems Points

	// Receipt is when the self-assessment came in, nil where no list says. DaysLate
	// counts from the deadline; LatePenalty, in points, is what they cost and part of
	// Penalty. LateAccepted is the decision that they cost nothing.
	Receipt      *Receipt
	DaysLate     int
	LatePenalty  Points
	LateAccepted *Decision
	// Absent says that the unit never handed anything in, or too late to count, and
	// is scored as one that has done nothing.
	Absent bool
	// Missing says that nothing was handed in, whatever became of that.
	Missing bool
	// Waiting are the leaves that need a council's decision and have none, whatever
	// they count until then.
	Waiting []string

	// Other are the decisions that stand on no line: those not on points, and those
	// on points that no leaf of a scored unit has.
	Other []Decision

	// Scored is false where there is nothing to score: no usable workbook, or no
	// leaf that applies. Faulty says that some figure is not what it should be.
	Scored, Faulty bool
}

// Decisions are all on the unit, in order, each marked where it does not count.
func (card *Scorecard) Decisions() []Decision {
	all := slices.Clone(card.Other)
	for _, line := range card.Lines {
		all = append(all, line.Ledger...)
	}
	inOrder(all, nil)
	return all
}

// Line is the node with that code, or nil.
func (card *Scorecard) Line(code string) *Line {
	for i := range card.Lines {
		if card.Lines[i].Criterion.Code == code {
			return &card.Lines[i]
		}
	}
	return nil
}

// Weighed is what an area adds to the points and to the maximum, before the
// policies: its own, or by its weight in a weighted set.
func (card *Scorecard) Weighed(area Line) (points, max Points) {
	p := card.Block.Set.weigh(area.Criterion, area.parts())
	return p.appraised.Add(p.survey), p.appraisedMax.Add(p.surveyMax)
}

// Surveyed says whether the survey counts for the unit: where none was held and
// the regulation leaves it out, there are no survey points, not 0 of them.
func (card *Scorecard) Surveyed() bool {
	for _, line := range card.Lines {
		if line.Criterion.IsSurvey() && line.Max.Sign() > 0 {
			return true
		}
	}
	return false
}
