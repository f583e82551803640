package scoring

import "parindex/scoring/fault"

// Totals are a unit's figures, exact: points, and Index on the regulation's scale.
type Totals struct {
	// Self is what the unit declared, never scaled; in a weighted set each area
	// counts weight × points / its full maximum.
	Self Points
	// Decided is Appraised before the policies for not applicable and no survey,
	// on the scale of Self.
	Decided   Points
	Appraised Points // after those policies
	Survey    Points
	Bonus     Points // after the caps
	Penalty   Points // after the caps, with LatePenalty, as a positive number
	Total     Points // Appraised + Survey + Bonus − Penalty, never below 0
	Max       Points // applicable maximum
	Index     Points // Total / Max, on the scale

	// AppraisedMax and SurveyMax are the parts of Max.
	AppraisedMax, SurveyMax Points
	// Scaling is what Decided was multiplied by to make Appraised: 1 where nothing
	// was scaled, and 0 where the areas of a weighted set were scaled each by its own
	// factor.
	Scaling Points
	// BonusItems and PenaltyItems are the sums of the items, before the caps.
	BonusItems, PenaltyItems Points
	// Areas are what the areas add, in the order of the set. They add up exactly to
	// Appraised, Survey and Max.
	Areas []AreaTotal
}

// Scaled says whether appraised points count for more than was decided.
func (t *Totals) Scaled() bool { return !t.Scaling.Equal(Whole(1)) }

// AreaTotal is what an area adds to the total of a unit, by the weights of the
// set and the policies for not applicable and no survey.
type AreaTotal struct {
	Area *Criterion
	// Self and Decided are the points before the policies, in a weighted set by the
	// area's weight of its full maximum.
	Self, Decided           Points
	PerPoint                Points // what a point of a leaf counts in them
	Appraised, Survey       Points
	AppraisedMax, SurveyMax Points
	// Scaling is what Decided was multiplied by to make Appraised.
	Scaling Points
}

// Points is what the area adds to the points, Max what it adds to the maximum.
func (a AreaTotal) Points() Points { return a.Appraised.Add(a.Survey) }

// Max is what the area adds to the maximum.
func (a AreaTotal) Max() Points { return a.AppraisedMax.Add(a.SurveyMax) }

// parts are the figures of a node: what it earned, and what it could have.
type parts struct {
	self, appraised, survey Points
	appraisedMax, surveyMax Points // applicable
	open                    Points // maxima of survey leaves without a result that leave the maximum
	dropped                 Points // those of leaves that leave it without cases
}

func (p *parts) add(q parts) {
	p.self, p.appraised = addEach(p.self, p.appraised, q.self, q.appraised)
	p.survey = p.survey.Add(q.survey)
	p.appraisedMax = p.appraisedMax.Add(q.appraisedMax)
	p.surveyMax = p.surveyMax.Add(q.surveyMax)
	p.open = p.open.Add(q.open)
	p.dropped = p.dropped.Add(q.dropped)
}

// addEach is p + more and q + other: the same sum where a claim is accepted as it was made, which nearly all are.
func addEach(p, q, more, other Points) (Points, Points) {
	sum := p.Add(more)
	if p == q && more == other {
		return sum, sum
	}
	return sum, q.Add(other)
}

// take adds what a leaf came to.
func (p *parts) take(l *Line) {
	if l.Criterion.IsSurvey() {
		p.survey, p.surveyMax = p.survey.Add(l.Survey), p.surveyMax.Add(l.Max)
		if l.NoSurvey && l.Max.IsZero() {
			p.open = p.open.Add(l.Criterion.Max)
		}
		return
	}
	p.self, p.appraised = addEach(p.self, p.appraised, l.Self, l.Appraised)
	p.appraisedMax = p.appraisedMax.Add(l.Max)
	if l.WithoutCases() && len(l.Zero.PassedTo) == 0 {
		p.dropped = p.dropped.Add(l.Criterion.Max)
	}
}

// max is the applicable maximum.
func (p parts) max() Points { return p.appraisedMax.Add(p.surveyMax) }

// scaled multiplies the points and the maxima.
func (p parts) scaled(appraised, survey Points) parts {
	p.appraised, p.appraisedMax = p.appraised.Mul(appraised), p.appraisedMax.Mul(appraised)
	p.survey, p.surveyMax = p.survey.Mul(survey), p.surveyMax.Mul(survey)
	return p
}

// standFor scales the appraised part up to the maximum that it stands for. Where
// nothing of it applies there is nothing to scale.
func (p parts) standFor(max Points) parts {
	if p.appraisedMax.IsZero() {
		return p
	}
	return p.scaled(max.Quo(p.appraisedMax), Whole(1))
}

// fullMax is what each area of a set could earn, whatever applies to a unit.
func fullMax(set *CriteriaSet) []parts {
	full := make([]parts, len(set.Areas))
	for i, area := range set.Areas {
		walk(area, 0, func(c *Criterion, _ int) {
			if c.IsLeaf() {
				full[i].take(&Line{Spot: &Spot{Criterion: c}, Max: c.Max})
			}
		})
	}
	return full
}

// totaling makes totals of the areas of one set: the one definition of a total.
type totaling struct {
	set      *CriteriaSet
	full     []parts // by area, whatever applies
	reg      *Regulation
	noSurvey NoSurveyPolicy // as it is applied to this round
}

func newTotaling(r *Round, set *CriteriaSet) totaling {
	return totaling{set, fullMax(set), r.Regulation, r.SurveyPolicy()}
}

// of adds everything up. It reports a unit that nothing applies to.
func (t totaling) of(card *Scorecard) (totals Totals, faults fault.List) {
	totals = t.tree(card.areas)
	totals.BonusItems, totals.PenaltyItems = card.sumOf(Bonus), card.sumOf(Penalty)
	totals.Bonus = t.reg.BonusCap.Of(totals.BonusItems)
	totals.Penalty = t.reg.PenaltyCap.Of(totals.PenaltyItems).Add(card.LatePenalty)
	totals.Total = Sum(totals.Appraised, totals.Survey, totals.Bonus).Sub(totals.Penalty).Max(Points{})
	var ok bool
	if totals.Index, ok = t.reg.Index.of(totals.Total, totals.Max); !ok {
		faults.Add(fault.New(CodeNothingApplies, card.Unit.Pos, "unit", card.Unit.ID))
	}
	return totals, faults
}

// tree adds the areas up, by their weights where the set has them.
func (t totaling) tree(areas []parts) Totals {
	counted := t.summed(areas)
	if t.set.Aggregate == Weighted {
		counted = t.weighted(areas)
	}
	totals := Totals{Areas: make([]AreaTotal, len(areas))}
	for i, area := range areas {
		totals.Areas[i] = t.areaTotal(i, area, counted[i])
		totals.add(totals.Areas[i])
	}
	totals.Max = totals.AppraisedMax.Add(totals.SurveyMax)
	totals.Scaling = commonScaling(totals.Areas)
	return totals
}

func (t *Totals) add(a AreaTotal) {
	t.Self, t.Decided = addEach(t.Self, t.Decided, a.Self, a.Decided)
	t.Appraised, t.Survey = t.Appraised.Add(a.Appraised), t.Survey.Add(a.Survey)
	t.AppraisedMax, t.SurveyMax = t.AppraisedMax.Add(a.AppraisedMax), t.SurveyMax.Add(a.SurveyMax)
}

// scales says whether the policies can scale anything.
func (t totaling) scales() bool {
	return t.reg.NotApplicable == RescalePart || t.noSurvey == RescaleSurvey
}

// summed applies the policies to the sum of all areas, and gives each area its
// share of what they made of it.
func (t totaling) summed(areas []parts) []parts {
	if !t.scales() {
		return areas
	}
	var all, full parts
	for i := range areas {
		all.add(areas[i])
		full.add(t.full[i])
	}
	if all.appraisedMax.IsZero() {
		return areas
	}
	scaling := t.policies(all, full).appraisedMax.Quo(all.appraisedMax)
	counted := make([]parts, len(areas))
	for i, area := range areas {
		counted[i] = area.scaled(scaling, Whole(1))
	}
	return counted
}

// policies scales the appraised part: first to its full maximum, where that is
// the policy for what does not apply, then to what it stands for in place of open
// survey leaves.
func (t totaling) policies(p, full parts) parts {
	if t.reg.NotApplicable == RescalePart {
		p = p.standFor(full.appraisedMax.Sub(p.dropped))
	}
	if t.noSurvey == RescaleSurvey {
		p = p.standFor(p.appraisedMax.Add(p.open))
	}
	return p
}

// weighted applies the policies inside each area, which then counts its weight ×
// points / maximum. The shares of areas where nothing is left of what a policy
// would scale pass to the appraised parts of the others, in proportion to their
// maxima.
func (t totaling) weighted(areas []parts) []parts {
	counted := make([]parts, len(areas))
	var passed, appraisedMax Points
	for i, area := range areas {
		share := Points{}
		counted[i], share = t.weigh(i, area)
		passed = passed.Add(share)
		appraisedMax = appraisedMax.Add(counted[i].appraisedMax)
	}
	if passed.IsZero() || appraisedMax.IsZero() {
		return counted
	}
	scaling := appraisedMax.Add(passed).Quo(appraisedMax)
	for i := range counted {
		counted[i] = counted[i].scaled(scaling, Whole(1))
	}
	return counted
}

// weigh is an area by its weight, and the share that passes to other areas.
func (t totaling) weigh(i int, p parts) (counted parts, passed Points) {
	weight, full := t.weightOf(i), t.full[i]
	if weight == nil || full.max().Sign() <= 0 {
		return p, Points{}
	}
	perPoint := weight.Quo(full.max()) // of the full maximum
	if t.reg.NotApplicable == RescalePart {
		return t.weighParts(p, perPoint, full)
	}
	p = t.policies(p, full)
	if p.max().Sign() > 0 {
		factor := weight.Quo(p.max())
		return p.scaled(factor, factor), Points{}
	}
	if t.noSurvey == RescaleSurvey {
		passed = p.open.Mul(perPoint)
	}
	return parts{}, passed
}

// weighParts splits the weight into an appraised and a survey share as in the
// full set, each earned by what counts of it. Open survey leaves go with the
// appraised share where the appraised part stands for them.
func (t totaling) weighParts(p parts, perPoint Points, full parts) (counted parts, passed Points) {
	appraised, survey := full.appraisedMax.Mul(perPoint), full.surveyMax.Mul(perPoint)
	if t.noSurvey == RescaleSurvey {
		open := p.open.Mul(perPoint)
		appraised, survey = appraised.Add(open), survey.Sub(open)
	}
	var appraisedFactor, surveyFactor Points
	if p.surveyMax.Sign() > 0 {
		surveyFactor = survey.Quo(p.surveyMax)
	}
	if p.appraisedMax.IsZero() {
		return p.scaled(appraisedFactor, surveyFactor), appraised
	}
	appraisedFactor = appraised.Quo(p.appraisedMax)
	return p.scaled(appraisedFactor, surveyFactor), Points{}
}

// weightOf is the weight of an area in points of the set's maximum, nil where it
// has none.
func (t totaling) weightOf(i int) *Points {
	weight := t.set.Areas[i].Weight
	if t.set.Aggregate != Weighted || weight == nil {
		return nil
	}
	return new(weight.Quo(hundred).Mul(t.set.Max))
}

// areaTotal puts what an area counts beside what was declared and decided.
func (t totaling) areaTotal(i int, before, counted parts) AreaTotal {
	perPoint := Whole(1)
	if weight := t.weightOf(i); weight != nil && t.full[i].max().Sign() > 0 {
		perPoint = weight.Quo(t.full[i].max())
	}
	total := AreaTotal{
		Area: t.set.Areas[i], Self: before.self.Mul(perPoint), Decided: before.appraised.Mul(perPoint),
		PerPoint:  perPoint,
		Appraised: counted.appraised, Survey: counted.survey,
		AppraisedMax: counted.appraisedMax, SurveyMax: counted.surveyMax, Scaling: Whole(1),
	}
	if most := before.appraisedMax.Mul(perPoint); most.Sign() > 0 {
		total.Scaling = counted.appraisedMax.Quo(most)
	}
	return total
}

// commonScaling is the factor of all areas that have appraised points, 0 where
// they differ.
func commonScaling(areas []AreaTotal) Points {
	common := Whole(1)
	for i, first := 0, true; i < len(areas); i++ {
		if areas[i].AppraisedMax.IsZero() {
			continue
		}
		if !first && !areas[i].Scaling.Equal(common) {
			return Points{}
		}
		common, first = areas[i].Scaling, false
	}
	return common
}
