package scoring

import (
	"maps"
	"slices"
	"strings"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Outcome is the result of a round: everything that is printed, explained or
// compared is made of it. It is never changed.
type Outcome struct {
	Round    *Round // as scored, with the changes that were laid over it
	Cards    []*Scorecard
	Rankings []Ranking
	// Faults are those of reading and of scoring together, sorted, each once.
	Faults fault.List
}

// Run scores a round and ranks its units. Reading are the faults of its files,
// which stand beside those of scoring.
func Run(r *Round, reading fault.List) *Outcome {
	return NewAppraisal(r).Outcome(nil, reading)
}

// Card is a unit's scorecard, nil where the round has no such unit.
func (o *Outcome) Card(unit string) *Scorecard {
	return seq.First(o.Cards, func(card *Scorecard) bool { return card.Unit.ID == unit })
}

// InBlock is the outcome with the ranking of one block alone, or as it is where
// block is empty. Cards and faults stay those of the whole round.
func (o *Outcome) InBlock(block string) *Outcome {
	if block == "" {
		return o
	}
	one := *o
	one.Rankings = slices.DeleteFunc(slices.Clone(o.Rankings), func(r Ranking) bool { return r.Block.ID != block })
	return &one
}

// Ranking is that of a block, nil where the round has no such block.
func (o *Outcome) Ranking(block string) *Ranking {
	return seq.Find(o.Rankings, func(r *Ranking) bool { return r.Block.ID == block })
}

// Score makes a scorecard for every unit, in the order of the round, and the
// faults it met on the way. A unit with faults is scored all the same: what is
// missing or wrong counts 0 and the card is marked.
//
// Every leaf of every unit is decided: what was declared, what councils and surveys made of it, and the sums of each
// area before weights, policies and caps. The cards are then added up, as total does.
func Score(r *Round) ([]*Scorecard, fault.List) {
	cards, faults := NewAppraisal(r).all(nil)
	return cards, append(faults, addUp(r, cards)...)
}

// total adds up what was appraised, under the weights, policies and caps of the
// round. The cards are copies that share their lines with those given, so that the
// same leaves can be added up again for a round with other weights.
func total(r *Round, appraised []*Scorecard) ([]*Scorecard, fault.List) {
	blocks := maps.Collect(r.Units())
	cards := make([]*Scorecard, 0, len(appraised))
	for _, card := range appraised {
		if block := blocks[card.Unit]; block != nil {
			with := *card
			with.Block = block
			cards = append(cards, &with)
		}
	}
	return cards, addUp(r, cards)
}

// addUp gives the cards of a round their totals, where they are scored at all.
func addUp(r *Round, cards []*Scorecard) fault.List {
	sets := map[*CriteriaSet]totaling{}
	for _, block := range r.Blocks {
		sets[block.Set] = newTotaling(r, block.Set)
	}
	return slices.Concat(seq.Spread(cards, func(card *Scorecard) fault.List {
		switch t := sets[card.Block.Set]; {
		case !card.Scored, card.folded:
			return nil
		case card.Published != nil:
			return card.addUpPublished(r, t)
		default:
			return card.addUp(t)
		}
	})...)
}

func (card *Scorecard) addUp(t totaling) (faults fault.List) {
	card.Totals, faults = t.of(card)
	if len(faults) > 0 {
		card.Scored, card.Faulty = false, true
	}
	return faults
}

// area adds the lines of an area, and is what they add up to.
func (s *scorer) area(c *Criterion, noSurvey bool) parts {
	start := len(s.card.Lines)
	s.addLines(c, nil, noSurvey)
	lines := s.card.Lines[start:]
	s.passOn(lines)
	var sum parts
	sumUp(lines, &sum)
	return sum
}

// sumUp adds what the first line and those below it come to, and puts it on the line if that
// is a branch; rest are the lines after them.
func sumUp(lines []Line, above *parts) (rest []Line) {
	line, rest := &lines[0], lines[1:]
	if line.Criterion.IsLeaf() {
		above.take(line)
		return rest
	}
	var sum parts
	for range line.Criterion.Children {
		rest = sumUp(rest, &sum)
	}
	line.Self, line.Appraised, line.Survey, line.Max = sum.self, sum.appraised, sum.survey, sum.max()
	above.add(sum)
	return rest
}

// addLines adds the lines of a branch and everything below it. A branch that does
// not apply takes all its leaves with it.
func (s *scorer) addLines(c *Criterion, excluded *Exclusion, noSurvey bool) {
	if own, said := s.exclusions[c.Code]; said {
		excluded = own
	}
	line := s.line()
	line.Excluded = excluded
	if c.IsLeaf() {
		s.leaf(line, noSurvey)
	}
	for _, child := range c.Children {
		s.addLines(child, excluded, noSurvey)
	}
}

// Again is the outcome under further changes, to compare figures and ranks: leaves are
// appraised again only where a change can alter the lines of cards, and the faults are those of
// the outcome. What does not fit the round is a fault, as in [Round.With].
func (o *Outcome) Again(changes ...Change) (*Outcome, fault.List) {
	r, cards, faults := o.again(changes)
	return &Outcome{Round: r, Cards: cards, Rankings: Rank(r, cards), Faults: o.Faults}, faults
}

// RanksAgain are the ranks alone of [Outcome.Again], by unit.
func (o *Outcome) RanksAgain(changes ...Change) (map[*Unit]int, fault.List) {
	r, cards, faults := o.again(changes)
	ranks, byUnit := map[*Unit]int{}, ofUnits(cards)
	for _, block := range r.Blocks {
		for _, s := range place(r, block, byUnit).Standings {
			ranks[s.Card.Unit] = s.Rank
		}
	}
	return ranks, faults
}

func (o *Outcome) again(changes []Change) (*Round, []*Scorecard, fault.List) {
	r, faults := o.Round.With(changes...)
	alters := func(c Change) bool { return c.altersLines(o) }
	cards := o.Cards
	if slices.ContainsFunc(changes, alters) {
		cards, _ = Score(r)
		mark(cards, o.Faults)
	} else if slices.ContainsFunc(changes, altersTotals) {
		cards, _ = total(r, cards)
	}
	return r, cards, faults
}

// The changes say whether they can alter the lines of cards.

func (s AsOf) altersLines(*Outcome) bool      { return !s.isLast() }
func (OnDay) altersLines(*Outcome) bool       { return true }
func (OnlyUnits) altersLines(*Outcome) bool   { return false }
func (NotYetHeld) altersLines(*Outcome) bool  { return true }
func (*Weights) altersLines(*Outcome) bool    { return true } // to other nodes
func (OtherPoints) altersLines(*Outcome) bool { return true }
func (c OtherChoice) altersLines(o *Outcome) bool {
	declared := o.Round.Regulation.ChoiceOf(c.Name)
	if c.Value == declared {
		return false
	}
	either := func(value string) bool { return c.Value == value || declared == value }
	switch c.Name {
	case "not_applicable":
		return either(string(FullPoints)) && slices.ContainsFunc(o.Cards, (*Scorecard).hasExclusion)
	case "no_survey":
		return either(string(RefuseSurvey))
	case "rounding.mode":
		return o.Round.Regulation.Rounding.Points != nil
	}
	return c.Name == "unappraised" || c.Name == "rounding.points"
}

// altersTotals says whether a change can alter more than the ranks of cards.
func altersTotals(c Change) bool {
	choice, ok := c.(OtherChoice)
	return !ok || !strings.HasPrefix(choice.Name, "rank.")
}

func (card *Scorecard) hasExclusion() bool {
	return slices.ContainsFunc(card.Lines, func(l Line) bool { return l.Excluded != nil })
}

// Arithmetic is the number of the rules by which points become an index, a rank and a
// class, as the package says. It is on record with every result. Rules that give another
// figure for the same files are a new number; those of the old one stay, so that an old
// result can be computed again.
const Arithmetic = 3
