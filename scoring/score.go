package scoring

import "parindex/scoring/fault"

// Score makes a scorecard for every unit, in the order of the round, and the
// faults it met on the way. A unit with faults is scored all the same: what is
// missing or wrong counts 0 and the card is marked.
func Score(r *Round) ([]*Scorecard, fault.List) {
	told := sortOut(r)
	var cards []*Scorecard
	var faults fault.List
	for _, block := range r.Blocks {
		full := fullMax(block.Set)
		for _, unit := range block.Units {
			s := newScorer(r, block, unit, told)
			s.full = full
			cards = append(cards, s.score())
			faults.Add(s.faults...)
		}
	}
	faults.Add(unfinished(r, cards)...)
	return cards, sameCell(faults)
}

// parts are the figures of a node: what it earned, and what it could have.
type parts struct {
	self, appraised, survey Points
	appraisedMax, surveyMax Points // applicable
}

func (p *parts) add(q parts) {
	p.self = p.self.Add(q.self)
	p.appraised = p.appraised.Add(q.appraised)
	p.survey = p.survey.Add(q.survey)
	p.appraisedMax = p.appraisedMax.Add(q.appraisedMax)
	p.surveyMax = p.surveyMax.Add(q.surveyMax)
}

// fullMax is what a set's leaves could earn, whatever applies to a unit.
func fullMax(set *CriteriaSet) parts {
	var full parts
	for _, area := range set.Areas {
		var sum parts
		walk(area, 0, func(c *Criterion, _ int) {
			if c.IsLeaf() {
				sum.add(Line{Criterion: c, Max: c.Max}.parts())
			}
		})
		full.add(set.weigh(area, sum))
	}
	return full
}

// tree fills the card's lines and adds the areas up, by their weights where the
// set has them.
func (s *scorer) tree(noSurvey bool) parts {
	var all parts
	for _, area := range s.set.Areas {
		all.add(s.set.weigh(area, s.node(area, 0, nil, noSurvey)))
	}
	return all
}

// items adds bonus or penalty items up.
func (s *scorer) items(list []*Criterion) Points {
	var sum Points
	for _, item := range list {
		sum = sum.Add(s.item(item).Appraised)
	}
	return sum
}

// node adds the lines of a branch and everything below it. A branch that does
// not apply takes all its leaves with it.
func (s *scorer) node(c *Criterion, depth int, excluded *Exclusion, noSurvey bool) parts {
	if own, said := s.exclusions[c.Code]; said {
		excluded = own
	}
	at := len(s.card.Lines)
	line := s.line(c, OfTree)
	line.Depth, line.Excluded = depth, excluded
	s.card.Lines = append(s.card.Lines, line)
	if c.IsLeaf() {
		s.leaf(&line, noSurvey)
		s.card.Lines[at] = line
		return line.parts()
	}
	var sum parts
	for _, child := range c.Children {
		sum.add(s.node(child, depth+1, excluded, noSurvey))
	}
	line.Self, line.Appraised, line.Survey = sum.self, sum.appraised, sum.survey
	line.Max = sum.appraisedMax.Add(sum.surveyMax)
	s.card.Lines[at] = line
	return sum
}

// total makes parts, total and index: the one definition of a total.
func (s *scorer) total(all parts, noSurvey bool) {
	card := s.card
	card.Scaling = s.scaling(all, noSurvey)
	card.Self = all.self.Mul(card.Scaling)
	card.Appraised = all.appraised.Mul(card.Scaling)
	card.Survey = all.survey
	card.AppraisedMax, card.SurveyMax = all.appraisedMax.Mul(card.Scaling), all.surveyMax
	card.Max = card.AppraisedMax.Add(card.SurveyMax)
	card.BonusItems, card.PenaltyItems = s.items(s.set.Bonus), s.items(s.set.Penalty)
	card.Bonus = s.reg.BonusCap.Of(card.BonusItems)
	card.Penalty = s.reg.PenaltyCap.Of(card.PenaltyItems).Add(card.LatePenalty)
	card.Total = Sum(card.Appraised, card.Survey, card.Bonus).Sub(card.Penalty).Max(Points{})
	s.index()
}

// scaling is what appraised points are multiplied by under the policies for not
// applicable and for no survey: they are scaled up from what applies to what
// they stand for, where a policy says so.
func (s *scorer) scaling(all parts, noSurvey bool) Points {
	full := all.appraisedMax
	if s.reg.NotApplicable == RescalePart {
		full = s.full.appraisedMax
	}
	if noSurvey && s.reg.NoSurvey == RescaleSurvey {
		full = full.Add(s.full.surveyMax)
	}
	if full.Equal(all.appraisedMax) || all.appraisedMax.IsZero() {
		return Whole(1)
	}
	return full.Quo(all.appraisedMax)
}

func (s *scorer) index() {
	var ok bool
	if s.card.Index, ok = percentOf(s.card.Total, s.card.Max); !ok {
		s.card.Scored = false
		s.fault(fault.New(CodeNothingApplies, s.card.Unit.Pos, "unit", s.card.Unit.ID))
	}
}
