package scoring

import (
	"slices"

	"parindex/scoring/fault"
)

// byUnit holds everything in the round about units except their workbooks, by unit id;
// and the nodes of their sets by code.
type byUnit struct {
	ledger   map[string][]*Decision // as they came
	packed   map[string][]int32     // further lines, by place
	round    *Round
	councils map[string]bool
	stated   map[string][]Stated
	survey   map[string][]Satisfaction
	receipts map[string][]Receipt
	replies  map[string][]Reply
	nodes    map[*CriteriaSet]map[string]*Criterion
	above    map[*CriteriaSet]map[*Criterion]*Criterion
	fields   map[*CriteriaSet]map[*Criterion][]Field // of leaves that have some
}

func indexByUnit(r *Round) byUnit {
	t := byUnit{
		groupByUnit(pointers(r.Ledger), func(a *Decision) string { return a.Unit }),
		r.packed.byUnit(), r, map[string]bool{},
		groupByUnit(r.Stated, func(s Stated) string { return s.Unit }),
		groupByUnit(r.Survey, func(s Satisfaction) string { return s.Unit }),
		groupByUnit(r.Received, func(got Receipt) string { return got.Unit }),
		groupByUnit(r.Replies, func(e Reply) string { return e.Unit }),
		map[*CriteriaSet]map[string]*Criterion{}, map[*CriteriaSet]map[*Criterion]*Criterion{},
		map[*CriteriaSet]map[*Criterion][]Field{},
	}
	for _, block := range r.Blocks {
		if t.nodes[block.Set] == nil {
			t.nodes[block.Set], t.above[block.Set] = block.Set.ByCode(), block.Set.parents()
			t.fields[block.Set] = block.Set.fields()
		}
	}
	for _, agency := range r.Agencies {
		t.councils[agency.ID] = agency.Council
	}
	return t
}

// decisions are those on a unit, in order.
func (of byUnit) decisions(unit string) []*Decision {
	lines := make([]Decision, len(of.packed[unit]))
	for i, at := range of.packed[unit] {
		of.round.packed.unpack(of.round.packed.lines[at], &lines[i])
	}
	decisions := append(slices.Clone(of.ledger[unit]), pointers(lines)...)
	inOrder(decisions, of.councils)
	return decisions
}

// pointers are those to the items of a list, which is never changed.
func pointers[T any](list []T) []*T {
	all := make([]*T, len(list))
	for i := range list {
		all[i] = &list[i]
	}
	return all
}

// groupByUnit keeps the order within a unit, or whatever else is said of each.
func groupByUnit[T any](all []T, unit func(T) string) map[string][]T {
	groups := map[string][]T{}
	for _, one := range all {
		groups[unit(one)] = append(groups[unit(one)], one)
	}
	return groups
}

// scorer makes the lines of one card; see leaf.go. Its totals are made in total.go.
type scorer struct {
	round           *Round
	reg             *Regulation
	set             *CriteriaSet
	nodes           map[string]*Criterion     // of the set, by code
	above           map[*Criterion]*Criterion // the parent of each that has one
	fields          map[*Criterion][]Field    // see [CriteriaSet.Fields]
	submission      *Submission
	decisions       []*Decision      // everything decided on the unit, in order
	steps           map[string]Steps // that on its points, by code
	precedents      map[subject]precedents
	statusDays      map[statusDay]*Decision // the first of each
	waived          map[string]bool         // leaves that need no evidence
	needed          map[string]bool         // those of them that have none
	answers         map[string]*Satisfaction
	exclusions      map[string]*Exclusion // nil where a node applies after all
	empty           bool                  // nothing was entered anywhere: one fault, not one a leaf
	untouched       bool                  // no council has decided on any points: likewise
	replies         map[string]*Reply
	stated          map[string][]Stated // by code
	lock, due       *Deadline           // of the ledger, of the self-assessment; nil where there is none
	undecided       []string            // leaves that wait for a decision, and no other fault says so
	surveyOnly      bool                // see [Appraisal.Surveyed]
	stray           bool                // a decision or an answer is for no leaf of this unit
	card            *Scorecard
	faults          fault.List
	satisfied       [1]Input  // the answer that a rule is asked about
	works           []Working // how rules applied, in one piece of memory; lines point into it
	reportedUncited bool      // that the workbook has no evidence at all
}

func newScorer(r *Round, block *Block, unit *Unit, handedIn *Submission, of byUnit) *scorer {
	ledger, survey := of.decisions(unit.ID), of.survey[unit.ID]
	s := &scorer{
		round: r, reg: r.Regulation, set: block.Set, nodes: of.nodes[block.Set], above: of.above[block.Set],
		fields:     of.fields[block.Set],
		submission: handedIn,
		steps:      map[string]Steps{},
		precedents: map[subject]precedents{},
		statusDays: map[statusDay]*Decision{},
		waived:     map[string]bool{},
		needed:     map[string]bool{},
		replies:    map[string]*Reply{},
		stated:     groupByUnit(of.stated[unit.ID], func(s Stated) string { return s.Code }),
		answers:    make(map[string]*Satisfaction, len(survey)),
		exclusions: map[string]*Exclusion{},
		decisions:  ledger,
		untouched:  !slices.ContainsFunc(ledger, (*Decision).ofPoints),
		card:       &Scorecard{Unit: unit, Block: block},
	}
	for i := range survey {
		if s.answers[survey[i].Code] == nil { // of two the first counts
			s.answers[survey[i].Code] = &survey[i]
		}
	}
	for i, e := range of.replies[unit.ID] {
		s.replies[e.Code] = &of.replies[unit.ID][i]
	}
	for i, got := range of.receipts[unit.ID] {
		if got.Stage == SelfStage && s.card.Receipt == nil { // of two the first counts
			s.card.Receipt = &of.receipts[unit.ID][i]
		}
	}
	s.lock, s.due = r.Deadline(FinalAppraisal, block.ID), r.Deadline(SelfStage, block.ID)
	s.stray = anyStray(s.nodes, ledger, survey)
	for i := range unit.NotApplicable {
		s.exclusions[unit.NotApplicable[i].Code] = &unit.NotApplicable[i]
	}
	return s
}

func (s *scorer) fault(d fault.Diagnostic) {
	if s.isToCome(d.Code) {
		return
	}
	if todo := s.round.stillToDo(d.Code); todo != "" {
		s.card.awaits, s.card.Faulty = append(s.card.awaits, todo), true
		return
	}
	s.faults.Add(d.In(fault.About{Unit: s.card.Unit.ID}))
	s.card.Faulty = s.card.Faulty || d.Severity == fault.Error
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
	for _, item := range s.set.Bonus {
		s.item(item, Bonus)
	}
	for _, item := range s.set.Penalty {
		s.item(item, Penalty)
	}
	s.reportUndecided()
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
	s.makeLines()
	noSurvey := s.noSurvey()
	s.card.areas = make([]parts, 0, len(s.set.Areas))
	for _, area := range s.set.Areas {
		s.card.areas = append(s.card.areas, s.area(area, noSurvey))
	}
}

// makeLines makes room for all lines of the card, and for how rules applied to them.
func (s *scorer) makeLines() {
	lines, byRule := 0, 0
	s.set.Walk(func(c *Criterion, _ int) {
		lines++
		if s.answers[c.Code] != nil || s.set.Self == DeclaredEntry && c.HasSelf() {
			byRule++
		}
	})
	s.card.Lines = make([]Line, 0, lines)
	s.works = make([]Working, 0, byRule)
}

// keepWork keeps how a rule applied for its line.
func (s *scorer) keepWork(work Working) *Working {
	s.works = append(s.works, work)
	return &s.works[len(s.works)-1]
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
		if !s.scoreAbsent() {
			return false
		}
	}
	s.card.Faulty = s.card.Faulty || s.submission.Faulty || s.submission.Unreadable || s.stray ||
		s.round.LedgerIncomplete || s.round.DoubtfulAnswers[s.card.Unit.ID]
	return !s.submission.Unreadable
}
