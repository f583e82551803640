package analysis

import "parindex/scoring"

// Published is what is known of where the points of a unit went that is known only by
// published figures.
type Published struct {
	Lost   scoring.Points // the unit's maximum + bonus − total; the sum of Causes
	Causes Amounts
	// Missing is the figure that was not published, without which nobody knows what was lost.
	Missing scoring.Figure
}

// OfPublished says what printed figures tell of where points went; nil where the unit is
// known otherwise. What they leave open has the cause [Unpublished].
func OfPublished(card *scoring.Scorecard) *Published {
	if card.Published == nil {
		return nil
	}
	p := &Published{}
	switch {
	case !card.Scored:
		p.Missing = scoring.FigureTotal
	case len(card.Block.Set.Bonus) > 0 && !card.Known(scoring.FigureBonus):
		p.Missing = scoring.FigureBonus
	default:
		p.Lost = card.Max.Add(card.Bonus).Sub(card.Total)
		sums := printed(card)
		sums.add(Unpublished, p.Lost.Sub(sums.amounts().Sum()))
		p.Causes = sums.amounts()
	}
	return p
}

// causesPublished are those of [OfPublished].
func causesPublished(card *scoring.Scorecard) (causes Amounts, known bool) {
	p := OfPublished(card)
	return p.Causes, p.Missing == ""
}

// areaPublished is what published points of an area are below its maximum, as it counts.
func areaPublished(card *scoring.Scorecard, area *scoring.Criterion) (causes Amounts, known bool) {
	result, known := card.InArea(area)
	if !known || result.Unknown || result.Max.Sign() <= 0 {
		return nil, known && !result.Unknown
	}
	lost := result.Max.Sub(result.Points)
	if set := card.Block.Set; set.Aggregate == scoring.Weighted && area.Weight != nil {
		lost = lost.Mul(area.Weight.Mul(set.Max)).Quo(result.Max.Mul(scoring.Whole(100)))
	}
	var sums sums
	sums.add(Unpublished, lost)
	return sums.amounts(), true
}

// printed are the causes that printed parts tell of. Those of a unit that not all of the set
// applies to, or of weighted areas, are on no known maximum.
func printed(card *scoring.Scorecard) (sums sums) {
	set := card.Block.Set
	var appraised, survey, given scoring.Points
	for _, area := range set.Areas {
		for _, leaf := range leaves(area) {
			switch {
			case leaf.IsSurvey():
				survey = survey.Add(leaf.Max)
			case leaf.HasSelf():
				appraised = appraised.Add(leaf.Max)
			default:
				given = given.Add(leaf.Max)
			}
		}
	}
	whole := len(card.Unit.NotApplicable) == 0 && set.Aggregate != scoring.Weighted && card.Max.Equal(set.Max)
	if whole && card.Known(scoring.FigureSurvey) {
		sums.add(Survey, survey.Sub(card.Survey))
	}
	if whole && card.Known(scoring.FigureSelf) && card.Known(scoring.FigureAppraised) && given.IsZero() {
		sums.add(Declared, appraised.Sub(card.Self))
		sums.add(Appraisal, card.Self.Sub(card.Appraised))
	}
	if card.Known(scoring.FigurePenalty) {
		sums.add(Penalty, card.Penalty)
	}
	return sums
}

func leaves(node *scoring.Criterion) (list []*scoring.Criterion) {
	if node.IsLeaf() {
		return []*scoring.Criterion{node}
	}
	for _, child := range node.Children {
		list = append(list, leaves(child)...)
	}
	return list
}
