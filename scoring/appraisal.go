package scoring

import (
	"slices"
	"strings"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Appraisal decides the leaves of one unit after another, so that what a unit handed in
// need not be held longer than that takes.
type Appraisal struct {
	round     *Round
	of        byUnit
	published map[string]*Publication
}

// Appraised is a unit's card, which has no totals yet, with the faults met on the way.
type Appraised struct {
	Card   *Scorecard
	Faults fault.List
}

// NewAppraisal takes a round of which everything is known but, perhaps, what units handed in.
func NewAppraisal(r *Round) *Appraisal { return &Appraisal{r, indexByUnit(r), r.publications()} }

// unit appraises a unit by what it handed in, nil where that is nothing. Several goroutines
// may ask at once: what one unit comes to depends on no other.
func (a *Appraisal) unit(block *Block, unit *Unit, handedIn *Submission) Appraised {
	if line := a.published[unit.ID]; line != nil {
		return Appraised{Card: a.round.publishedCard(block, unit, line)}
	}
	s := newScorer(a.round, block, unit, handedIn, a.of)
	return Appraised{s.score(), s.faults}
}

// all are the cards of the round in its order: those made already, by unit, and the rest.
func (a *Appraisal) all(made map[string]Appraised) (cards []*Scorecard, faults fault.List) {
	r := a.round
	for _, block := range r.Blocks {
		for _, one := range seq.Spread(block.Units, func(unit *Unit) Appraised {
			if one, is := made[unit.ID]; is {
				return one
			}
			return a.unit(block, unit, r.Submissions[unit.ID])
		}) {
			cards = append(cards, one.Card)
			faults.Add(one.Faults...)
		}
	}
	faults.Add(checkDistricts(r, cards)...)
	faults.Add(checkSurveyed(r, cards)...)
	faults.Add(checkAbsent(r, cards)...)
	faults.Add(checkAlike(cards)...)
	faults.Add(checkUncited(r, cards)...)
	faults.Add(checkAnswered(r, cards)...)
	faults.Add(checkUnexplained(r, cards)...)
	faults.Add(r.checkStage(a.published)...)
	faults.Add(todos(r, cards)...)
	faults = reportDatesOnce(faults)
	return cards, faults.OncePerColumn(a.round.rowsRead(), CodeSelfLost, codeSurveyRange, codeSurveyMissing)
}

// Outcome scores the round and ranks its units. Made are the cards of units that were
// appraised already, by unit. Reading are the faults of its files, which stand beside
// those of scoring.
func (a *Appraisal) Outcome(made map[string]Appraised, reading fault.List) *Outcome {
	cards, faults := a.all(made)
	more := addUp(a.round, cards)
	faults = a.round.due(slices.Concat(reading, faults, more, checkPrinted(a.round, cards)))
	mark(cards, faults)
	o := &Outcome{Round: a.round, Cards: cards, Rankings: Rank(a.round, cards), Faults: faults}
	o.comparePublished()
	o.Faults = causes(o.Faults).Sorted().Named(a.round.Names())
	return o
}

// mark marks the cards of all units that errors name, whichever input of this year these were found in.
func mark(cards []*Scorecard, faults fault.List) {
	wrong := faults.Wrong(false)
	for _, card := range cards {
		card.Faulty = card.Faulty || wrong[card.Unit.ID]
	}
}

// Surveyed scores what people answered and nothing else: what units handed in is not looked
// at, and leaves that no survey scores have their maximum and no points.
func (a *Appraisal) Surveyed(reading fault.List) *Outcome {
	r := a.round
	var cards []*Scorecard
	var faults fault.List
	for unit, block := range r.Units() {
		s := newScorer(r, block, unit, &Submission{}, a.of)
		cards = append(cards, s.surveyed())
		faults.Add(s.faults...)
	}
	faults.Add(checkSurveyed(r, cards)...)
	faults = slices.Concat(reading, reportDatesOnce(faults), addUp(r, cards))
	mark(cards, faults)
	faults = causes(faults).Sorted().Named(r.Names())
	return &Outcome{Round: r, Cards: cards, Rankings: Rank(r, cards), Faults: faults}
}

// Summed is [Appraisal.Unit] for a table of units: the card has its totals, and no lines but
// those that a note on the unit is made of.
func (a *Appraisal) Summed(block *Block, unit *Unit, handedIn *Submission) Appraised {
	one := a.unit(block, unit, handedIn)
	if one.Card.Scored {
		one.Faults.Add(one.Card.addUp(newTotaling(a.round, block.Set))...)
	}
	one.Card.fold(a.round.Regulation)
	return one
}

// fold drops what totals, ranks and classes have no more use for.
func (card *Scorecard) fold(reg *Regulation) {
	named := map[string]bool{} // by the regulation
	for _, breaker := range reg.Rank.Breakers {
		code, _ := strings.CutPrefix(string(breaker), "index:")
		named[code] = true
	}
	for _, scale := range reg.Classes {
		for _, c := range scale.Caps {
			named[c.Code] = true
		}
	}
	card.results, card.asked, card.areas, card.folded = card.areaResults(), card.Surveyed(), nil, true
	if !card.Scaling.IsZero() { // else it differs by area
		card.Areas = nil
	}
	card.Lines = slices.DeleteFunc(card.Lines, func(l Line) bool {
		own := l.Excluded != nil && l.Excluded.Code == l.Criterion.Code
		return !own && !l.NoSurvey && !named[l.Criterion.Code] && !l.hadNoCases()
	})
	for i := range card.Lines {
		line := &card.Lines[i]
		if !line.hadNoCases() {
			line.Zero = nil
		}
		line.Entry, line.IsWorked, line.Steps, line.Reply, line.Answers, line.Exact = nil, false, nil, nil, nil, nil
	}
	card.Lines = slices.Clone(card.Lines)
}
