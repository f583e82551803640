package analysis

import "parindex/scoring"

// Leaf is a leaf of the tree for one unit, with what it lost.
type Leaf struct {
	Line *scoring.Line
	// Factor is what one point of the leaf adds to the total.
	Factor scoring.Points
	// Lost is what the leaf counts below its maximum, in points of the total; it is the
	// sum of Causes.
	Lost   scoring.Points
	Causes Amounts
}

// Added is what the appraisal gave above the unit's claim, in points of the total.
func (l Leaf) Added() scoring.Points { return l.Causes.Of(Added).Neg() }

// causesOf are the causes of a leaf's loss, in points of the leaf, from the figures that the
// regulation rounds them to: those that every other table prints.
func causesOf(card *scoring.Scorecard, line *scoring.Line) Amounts {
	var sums sums
	claim, decided := line.Unrounded()
	effect := line.Part.Effect(claim, decided)
	self, points := line.Self, line.Points()
	switch {
	case effect.IsZero(): // confirmed, maybe as a spreadsheet copied it
		self = points
	case line.Growth != nil: // the line shows the claim as it was made
		self = claim
	}
	c, last := line.Criterion, line.Steps.Last()
	switch {
	case c.IsSurvey() && line.Answers == nil:
		sums.add(NoSurvey, line.Max.Sub(points))
	case c.IsSurvey():
		sums.add(Survey, line.Max.Sub(points))
	case last == nil && !c.HasSelf():
		sums.add(Undecided, line.Max.Sub(points))
	case last != nil && (!c.HasSelf() || line.Unclaimed):
		sums.add(Granted, line.Max.Sub(points))
	default:
		sums.add(claimed(card, line), line.Max.Sub(self))
		sums.add(changed(line, effect), self.Sub(points))
	}
	return sums.amounts()
}

// claimed is why a unit's claim is below the maximum.
func claimed(card *scoring.Scorecard, line *scoring.Line) Cause {
	switch {
	case card.Absent && card.Missing:
		return Absent
	case card.Absent:
		return Late
	case line.Unclaimed:
		return Unusable
	}
	return Declared
}

// changed is why the points that count are not those that were claimed.
func changed(line *scoring.Line, effect scoring.Points) Cause {
	switch {
	case effect.Sign() > 0:
		return Added
	case line.Steps.Last() == nil:
		return Undecided
	case line.NoEvidence && (line.Reply == nil || line.Reply.Evidence == ""):
		return NoEvidence
	}
	return Cut
}
