package scoring

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
	Penalty   Points // after the caps, as a positive number
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

	// Scored is false where there is nothing to score: no usable workbook, or no
	// leaf that applies. Faulty says that some figure is not what it should be.
	Scored, Faulty bool
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

// Score makes a scorecard for every unit, in the order of the round, and the
// faults it met on the way. A unit with faults is scored all the same: what is
// missing or wrong counts 0 and the card is marked.
func Score(r *Round) ([]*Scorecard, Diagnostics) {
	ledger, survey := byUnit(r.Ledger, Adjustment.unit), byUnit(r.Survey, SurveyResult.unit)
	var cards []*Scorecard
	var faults Diagnostics
	for _, block := range r.Blocks {
		full := fullMax(block.Set)
		for _, unit := range block.Units {
			s := newScorer(r, block, unit, ledger[unit.ID], survey[unit.ID])
			s.full = full
			cards = append(cards, s.score())
			faults.Add(s.faults...)
		}
	}
	return cards, faults
}

func (a Adjustment) unit() string   { return a.Unit }
func (s SurveyResult) unit() string { return s.Unit }

func byUnit[T any](all []T, unit func(T) string) map[string][]T {
	groups := map[string][]T{}
	for _, one := range all {
		groups[unit(one)] = append(groups[unit(one)], one)
	}
	return groups
}

// scorer makes one card. The leaf rules are in leaf.go, the totals here.
type scorer struct {
	round       *Round
	reg         *Regulation
	set         *CriteriaSet
	submission  *Submission
	ledger      map[string][]Adjustment
	answers     map[string]*SurveyResult
	exclusions  map[string]*Exclusion
	empty       bool     // nothing was entered anywhere: one fault, not one a leaf
	unseen      bool     // no council has decided on anything: likewise
	full        parts    // the set's maxima, whatever applies to this unit
	waiting     []string // leaves that no council has decided on
	astray      bool     // a decision or an answer reaches no leaf of this unit
	card        *Scorecard
	faults      Diagnostics
	saidUncited bool // that the workbook has no evidence at all
}

func newScorer(r *Round, block *Block, unit *Unit, ledger []Adjustment, survey []SurveyResult) *scorer {
	s := &scorer{
		round: r, reg: r.Regulation, set: block.Set,
		submission: r.Submissions[unit.ID],
		ledger:     map[string][]Adjustment{},
		answers:    map[string]*SurveyResult{},
		exclusions: map[string]*Exclusion{},
		unseen:     len(ledger) == 0,
		card:       &Scorecard{Unit: unit, Block: block},
	}
	for _, a := range ledger {
		s.ledger[a.Code] = append(s.ledger[a.Code], a)
	}
	for i := range survey {
		if s.answers[survey[i].Code] == nil { // of two the first counts
			s.answers[survey[i].Code] = &survey[i]
		}
	}
	s.astray = astray(block.Set, ledger, survey)
	for i := range unit.NotApplicable {
		s.exclusions[unit.NotApplicable[i].Code] = &unit.NotApplicable[i]
	}
	return s
}

func (s *scorer) fault(d Diagnostic) {
	s.faults.Add(d)
	s.card.Faulty = s.card.Faulty || d.Severity == Error
}

func (s *scorer) score() *Scorecard {
	if !s.usable() {
		return s.card
	}
	s.card.Scored = true
	s.lookForNothing()
	noSurvey := s.noSurvey()
	s.total(s.tree(noSurvey), noSurvey)
	s.stillWaiting()
	return s.card
}

// usable says whether there is a workbook to score, and reports one that never came.
func (s *scorer) usable() bool {
	unit := s.card.Unit
	if s.submission == nil {
		s.fault(Fault(CodeSelfMissing, unit.Pos, "unit", unit.ID, "name", unit.Name))
		return false
	}
	s.card.Faulty = s.submission.Faulty || s.submission.Unreadable || s.astray || s.round.LedgerIncomplete
	return !s.submission.Unreadable
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
	if own := s.exclusions[c.Code]; own != nil {
		excluded = own
	}
	at := len(s.card.Lines)
	line := Line{Criterion: c, Depth: depth, Excluded: excluded}
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
	card.Penalty = s.reg.PenaltyCap.Of(card.PenaltyItems)
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
		s.fault(Fault(CodeNothingApplies, s.card.Unit.Pos, "unit", s.card.Unit.ID))
	}
}
