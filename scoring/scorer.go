package scoring

import "parindex/scoring/fault"

// scorer makes the lines of one card; see leaf.go. Its totals are made in total.go.
type scorer struct {
	*reporter
	decided
	handed
	replies   map[string]*Reply
	stated    map[string][]Stated // by code
	answers   []*Satisfaction     // by the place of the leaf, none of a unit that nobody answered for
	undecided []string            // leaves that wait for a decision, and no other fault says so
	refused   fault.List          // decisions on a unit that handed in nothing, where the regulation refuses them
	satisfied [1]Input            // the answer that a rule is asked about
}

func newScorer(r *Round, block *Block, unit *Unit, handedIn *Submission, of byUnit) *scorer {
	rep := &reporter{round: r, reg: r.Regulation, set: block.Set, indexedSet: of.sets[block.Set],
		spots: of.spots[beat{block, unit.Parent}],
		card:  &Scorecard{Unit: unit, Block: block, scale: r.Regulation.Index}}
	rep.card.Receipt = of.firstReceipt(unit.ID)
	s := &scorer{
		reporter: rep, decided: newDecided(rep, of.decisions(unit.ID)), handed: handed{reporter: rep, submission: handedIn},
		stated: groupByUnit(of.stated[unit.ID], func(s Stated) string { return s.Code }),
	}
	if answers := of.survey[unit.ID]; len(answers) > 0 {
		s.answers = make([]*Satisfaction, len(s.spots))
		for i := range answers {
			s.takeAnswer(&answers[i])
		}
	}
	for i, e := range of.replies[unit.ID] {
		put(&s.replies, e.Code, &of.replies[unit.ID][i])
	}
	return s
}

// takeAnswer keeps what people answered; of two on a leaf the first counts.
func (s *scorer) takeAnswer(answer *Satisfaction) {
	place, is := s.places[answer.Code]
	if !is || !s.spots[place].Criterion.IsSurvey() || s.answers[place] != nil {
		s.stray = true
		return
	}
	s.answers[place] = answer
}

func (s *scorer) score() *Scorecard {
	s.takeDecisions()
	if s.checkReceived() {
		s.showSteps()
		return s.card
	}
	s.checkLateness()
	if !s.usable() {
		s.showSteps()
		return s.card
	}
	s.checkEmpty()
	s.tree()
	for len(s.card.Lines) < len(s.spots) {
		s.item()
	}
	s.card.said = answersOf(s.submission.File, s.card.Lines)
	s.card.said.nothing = s.card.said.nothing && !s.empty
	s.reportUndecided()
	s.reportRefused()
	s.warnVainWaivers()
	return s.card
}

// surveyed scores the survey leaves alone.
func (s *scorer) surveyed() *Scorecard {
	s.surveyOnly = true
	s.takeDecisions()
	s.usable()
	s.tree()
	return s.card
}

// tree adds the lines of the areas.
func (s *scorer) tree() {
	s.card.Scored = true
	s.card.Lines = make([]Line, 0, len(s.spots))
	noSurvey := s.noSurvey()
	s.card.areas = make([]parts, 0, len(s.set.Areas))
	for _, area := range s.set.Areas {
		s.card.areas = append(s.card.areas, s.area(area, noSurvey))
	}
}

// showSteps puts the decisions on a unit that cannot be scored on its card: it has no lines.
func (s *scorer) showSteps() {
	for _, steps := range s.steps {
		steps.void(CodeSelfMissing)
		s.card.Other = append(s.card.Other, steps...)
	}
	s.card.Other.inOrder()
}

// usable says whether there is something to score, and reports a workbook that
// never came.
func (s *scorer) usable() bool {
	if s.submission == nil {
		s.card.Missing = true
		if s.card.LateAccepted != nil && s.card.Receipt == nil {
			s.warnNoEffect(s.card.LateAccepted)
		}
		if !s.scoreAbsent() {
			return false
		}
	}
	s.card.Faulty = s.card.Faulty || s.submission.Unreadable || s.stray ||
		s.round.LedgerIncomplete || s.round.DoubtfulAnswers[s.card.Unit.ID] ||
		s.round.DoubtsLateness(s.card.Block.ID)
	return !s.submission.Unreadable
}
