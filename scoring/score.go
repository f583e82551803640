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
	LateAccepted *Adjustment
	// Absent says that the unit never handed anything in, or too late to count, and
	// is scored as one that has done nothing.
	Absent bool
	// Missing says that nothing was handed in, whatever became of that. Undecided
	// is how many leaves wait for a council's decision, where one is needed.
	Missing   bool
	Undecided int

	// Other are the decisions that stand on no line: those not on points, and those
	// on points that no leaf of a scored unit has.
	Other []Adjustment
	// Waiting are the leaves of Undecided, where some of the unit's were decided.
	Waiting []string

	// Scored is false where there is nothing to score: no usable workbook, or no
	// leaf that applies. Faulty says that some figure is not what it should be.
	Scored, Faulty bool
}

// Decisions are all on the unit, in order, each marked where it does not count.
func (card *Scorecard) Decisions() []Adjustment {
	all := slices.Clone(card.Other)
	for _, line := range card.Lines {
		all = append(all, line.Ledger...)
	}
	inOrder(all)
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

// Score makes a scorecard for every unit, in the order of the round, and the
// faults it met on the way. A unit with faults is scored all the same: what is
// missing or wrong counts 0 and the card is marked.
func Score(r *Round) ([]*Scorecard, Diagnostics) {
	told := sortOut(r)
	var cards []*Scorecard
	var faults Diagnostics
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

// told is what others than the units say of them, by unit.
type told struct {
	ledger       map[string][]Adjustment // in order
	survey       map[string][]SurveyResult
	receipts     map[string][]Receipt
	explanations map[string][]Explanation
}

func sortOut(r *Round) told {
	t := told{
		byUnit(r.Ledger, func(a Adjustment) string { return a.Unit }),
		byUnit(r.Survey, func(s SurveyResult) string { return s.Unit }),
		byUnit(r.Received, func(got Receipt) string { return got.Unit }),
		byUnit(r.Explanations, func(e Explanation) string { return e.Unit }),
	}
	for _, decisions := range t.ledger {
		inOrder(decisions)
	}
	return t
}

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
	decisions   []Adjustment            // everything decided on the unit, in order
	ledger      map[string][]Adjustment // its points, by code
	waived      map[string]bool         // leaves that need no evidence
	answers     map[string]*SurveyResult
	exclusions  map[string]*Exclusion
	empty       bool  // nothing was entered anywhere: one fault, not one a leaf
	unseen      bool  // no council has decided on anything: likewise
	full        parts // the set's maxima, whatever applies to this unit
	explained   map[string]*Explanation
	lock, due   *Deadline // of the ledger, of the self-assessment; nil where there is none
	waiting     []string  // leaves that no council has decided on
	astray      bool      // a decision or an answer reaches no leaf of this unit
	card        *Scorecard
	faults      Diagnostics
	saidUncited bool // that the workbook has no evidence at all
}

func newScorer(r *Round, block *Block, unit *Unit, of told) *scorer {
	ledger, survey := of.ledger[unit.ID], of.survey[unit.ID]
	s := &scorer{
		round: r, reg: r.Regulation, set: block.Set,
		submission: r.Submissions[unit.ID],
		ledger:     map[string][]Adjustment{},
		waived:     map[string]bool{},
		explained:  map[string]*Explanation{},
		answers:    map[string]*SurveyResult{},
		exclusions: map[string]*Exclusion{},
		decisions:  ledger,
		unseen:     !slices.ContainsFunc(ledger, Adjustment.ofPoints),
		card:       &Scorecard{Unit: unit, Block: block},
	}
	for i := range survey {
		if s.answers[survey[i].Code] == nil { // of two the first counts
			s.answers[survey[i].Code] = &survey[i]
		}
	}
	for i, e := range of.explanations[unit.ID] {
		s.explained[e.Code] = &of.explanations[unit.ID][i]
	}
	for i, got := range of.receipts[unit.ID] {
		if got.Stage == SelfStage && s.card.Receipt == nil { // of two the first counts
			s.card.Receipt = &of.receipts[unit.ID][i]
		}
	}
	s.lock, s.due = r.Deadline(FinalAppraisal, block.ID), r.Deadline(SelfStage, block.ID)
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
	s.decide()
	s.lateness()
	if !s.usable() {
		s.keep()
		return s.card
	}
	s.card.Scored = true
	s.lookForNothing()
	noSurvey := s.noSurvey()
	s.total(s.tree(noSurvey), noSurvey)
	s.stillWaiting()
	return s.card
}

// keep leaves the decisions on a unit that cannot be scored where they can be seen.
func (s *scorer) keep() {
	for _, decisions := range s.ledger {
		pass(decisions, CodeSelfMissing)
		s.card.Other = append(s.card.Other, decisions...)
	}
	inOrder(s.card.Other)
}

// usable says whether there is something to score, and reports a workbook that
// never came.
func (s *scorer) usable() bool {
	if s.submission == nil {
		s.card.Missing = true
		if !s.absent() {
			return false
		}
	}
	s.card.Faulty = s.card.Faulty || s.submission.Faulty || s.submission.Unreadable || s.astray ||
		s.round.LedgerIncomplete || s.round.DoubtfulAnswers[s.card.Unit.ID]
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
		s.fault(Fault(CodeNothingApplies, s.card.Unit.Pos, "unit", s.card.Unit.ID))
	}
}
