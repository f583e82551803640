package scoring

import (
	"slices"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// byUnit holds everything in the round about units except their workbooks, by unit id;
// and their sets.
type byUnit struct {
	ledger   map[string][]*Decision // as they came
	packed   map[string][]int32     // further lines, by place
	round    *Round
	councils map[string]bool
	stated   map[string][]Stated
	survey   map[string][]Satisfaction
	receipts map[string][]Receipt
	replies  map[string][]Reply
	sets     map[*CriteriaSet]indexedSet
	spots    map[beat][]Spot // in the order of lines
}

// beat are units that the same agencies decide on: those of a block in one district.
type beat struct {
	block  *Block
	parent string
}

// spots are the nodes as they stand on the cards of units like this one.
func (r *Round) spots(unit *Unit, block *Block) (spots []Spot) {
	set := block.Set
	set.Walk(func(c *Criterion, depth int) {
		spots = append(spots,
			Spot{c, depth, set.PartOf(c), r.Owner(unit, block, c), r.Regulation.Index, set.Fields(c)})
	})
	return spots
}

// indexedSet is what all units of a set look up.
type indexedSet struct {
	nodes map[string]*Criterion     // by code
	above map[*Criterion]*Criterion // the parent of each that has one
}

func indexByUnit(r *Round) byUnit {
	replies := slices.Clone(r.Replies) // what is said of them below is not the round's
	t := byUnit{
		groupByUnit(seq.Pointers(r.Ledger), func(a *Decision) string { return a.Unit }),
		r.packed.byUnit(), r, map[string]bool{},
		groupByUnit(r.Stated, func(s Stated) string { return s.Unit }),
		groupByUnit(r.Survey, func(s Satisfaction) string { return s.Unit }),
		groupByUnit(r.Received, func(got Receipt) string { return got.Unit }),
		groupByUnit(replies, func(e Reply) string { return e.Unit }),
		map[*CriteriaSet]indexedSet{}, map[beat][]Spot{},
	}
	for unit, block := range r.Units() {
		of := beat{block, unit.Parent}
		if t.spots[of] == nil {
			t.spots[of] = r.spots(unit, block)
		}
		t.dateReplies(unit, r.Deadline(ReplyStage, block.ID))
	}
	for _, block := range r.Blocks {
		if _, is := t.sets[block.Set]; !is {
			t.sets[block.Set] = indexedSet{block.Set.ByCode(), block.Set.parents()}
		}
	}
	for _, agency := range r.Agencies {
		t.councils[agency.ID] = agency.Council
	}
	return t
}

// dateReplies says how late a unit's replies are, by the first line that says when they came.
func (of byUnit) dateReplies(unit *Unit, deadline *Deadline) {
	for _, got := range of.receipts[unit.ID] {
		if got.Stage != ReplyStage || deadline == nil {
			continue
		}
		for i := range of.replies[unit.ID] {
			of.replies[unit.ID][i].DaysLate = max(0, got.Day.Since(deadline.Day))
		}
		return
	}
}

// decisions are those on a unit, in order.
func (of byUnit) decisions(unit string) []*Decision {
	lines := make([]Decision, len(of.packed[unit]))
	for i, at := range of.packed[unit] {
		of.round.packed.unpack(of.round.packed.lines[at], &lines[i])
	}
	decisions := append(slices.Clone(of.ledger[unit]), seq.Pointers(lines)...)
	inOrder(decisions, of.councils)
	return decisions
}

// groupByUnit keeps the order within a unit, or whatever else is said of each. Items that
// follow each other stay where they are.
func groupByUnit[T any](all []T, unit func(T) string) map[string][]T {
	if len(all) == 0 {
		return nil
	}
	groups := map[string][]T{}
	for first := 0; first < len(all); {
		id, end := unit(all[first]), first+1
		for end < len(all) && unit(all[end]) == id {
			end++
		}
		if run := all[first:end:end]; groups[id] == nil {
			groups[id] = run
		} else {
			groups[id] = append(groups[id], run...)
		}
		first = end
	}
	return groups
}

// scorer makes the lines of one card; see leaf.go. Its totals are made in total.go.
type scorer struct {
	round *Round
	reg   *Regulation
	set   *CriteriaSet
	spots []Spot
	indexedSet
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
	refused         fault.List          // decisions on a unit that handed in nothing, where the regulation refuses them
	surveyOnly      bool                // see [Appraisal.Surveyed]
	stray           bool                // a decision or an answer is for no leaf of this unit, or a second one
	card            *Scorecard
	faults          fault.List
	satisfied       [1]Input // the answer that a rule is asked about
	reportedUncited bool     // that the workbook has no evidence at all
}

func newScorer(r *Round, block *Block, unit *Unit, handedIn *Submission, of byUnit) *scorer {
	ledger, survey := of.decisions(unit.ID), of.survey[unit.ID]
	s := &scorer{
		round: r, reg: r.Regulation, set: block.Set, indexedSet: of.sets[block.Set],
		spots:      of.spots[beat{block, unit.Parent}],
		submission: handedIn,
		stated:     groupByUnit(of.stated[unit.ID], func(s Stated) string { return s.Code }),
		answers:    make(map[string]*Satisfaction, len(survey)),
		decisions:  ledger,
		untouched:  !slices.ContainsFunc(ledger, (*Decision).ofPoints),
		card:       &Scorecard{Unit: unit, Block: block, scale: r.Regulation.Index},
	}
	s.stray = slices.ContainsFunc(ledger, func(a *Decision) bool {
		return a.ofPoints() && whyNoTarget(s.nodes[a.Code], a) != ""
	})
	for i := range survey {
		s.takeAnswer(&survey[i])
	}
	for i, e := range of.replies[unit.ID] {
		put(&s.replies, e.Code, &of.replies[unit.ID][i])
	}
	for i, got := range of.receipts[unit.ID] {
		if got.Stage == SelfStage && s.card.Receipt == nil { // of two the first counts
			s.card.Receipt = &of.receipts[unit.ID][i]
		}
	}
	s.lock, s.due = r.Deadline(FinalAppraisal, block.ID), r.Deadline(SelfStage, block.ID)
	for i := range unit.NotApplicable {
		put(&s.exclusions, unit.NotApplicable[i].Code, &unit.NotApplicable[i])
	}
	return s
}

// takeAnswer keeps what people answered; of two on a leaf the first counts.
func (s *scorer) takeAnswer(answer *Satisfaction) {
	node := s.nodes[answer.Code]
	if node == nil || !node.IsSurvey() || s.answers[answer.Code] != nil {
		s.stray = true
	}
	if s.answers[answer.Code] == nil {
		s.answers[answer.Code] = answer
	}
}

// put makes a map when there is something to put into it: for most units there is not.
func put[K comparable, V any](m *map[K]V, key K, value V) {
	if *m == nil {
		*m = map[K]V{}
	}
	(*m)[key] = value
}

func (s *scorer) fault(d fault.Diagnostic) {
	if s.isToCome(d.Code) {
		return
	}
	if todo := s.round.stillToDo(d.Code); todo != "" {
		s.card.awaits, s.card.Faulty = append(s.card.awaits, todo), true
		s.card.toAppraise = s.card.toAppraise || d.Code == CodeUnitUnappraised
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
		if !s.scoreAbsent() {
			return false
		}
	}
	s.card.Faulty = s.card.Faulty || s.submission.Unreadable || s.stray ||
		s.round.LedgerIncomplete || s.round.DoubtfulAnswers[s.card.Unit.ID] ||
		s.round.DoubtsLateness(s.card.Block.ID)
	return !s.submission.Unreadable
}
