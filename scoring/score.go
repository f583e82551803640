package scoring

import "parindex/scoring/fault"

// Score makes a scorecard for every unit, in the order of the round, and the
// faults it met on the way. A unit with faults is scored all the same: what is
// missing or wrong counts 0 and the card is marked.
//
// It is [Appraise] and then [Total].
func Score(r *Round) ([]*Scorecard, fault.List) {
	appraised, faults := Appraise(r)
	cards, more := Total(r, appraised)
	return cards, append(faults, more...)
}

// Appraise decides every leaf of every unit: what was declared, what councils and
// surveys made of it, and the sums of each area before weights, policies and caps.
// The cards have no totals yet.
func Appraise(r *Round) ([]*Scorecard, fault.List) {
	return NewAppraisal(r).all(nil)
}

// Total adds up what was appraised, under the weights, policies and caps of the
// round. The cards are copies that share their lines with those given, so that the
// same leaves can be added up again for a round with other weights.
func Total(r *Round, appraised []*Scorecard) ([]*Scorecard, fault.List) {
	blocks := map[*Unit]*Block{}
	sets := map[*CriteriaSet]totaling{}
	for _, block := range r.Blocks {
		sets[block.Set] = newTotaling(r, block.Set)
		for _, unit := range block.Units {
			blocks[unit] = block
		}
	}
	var cards []*Scorecard
	var faults fault.List
	for _, card := range appraised {
		if block := blocks[card.Unit]; block != nil && card.Published != nil {
			total, more := card.totalPublished(r, block, sets[block.Set])
			cards = append(cards, total)
			faults.Add(more...)
		} else if block != nil {
			total, more := card.total(block, sets[block.Set])
			cards = append(cards, total)
			faults.Add(more...)
		}
	}
	return cards, faults
}

// total is a copy of the card with its totals, where it is scored at all.
func (card *Scorecard) total(block *Block, t totaling) (*Scorecard, fault.List) {
	with := *card
	with.Block = block
	if !card.Scored {
		return &with, nil
	}
	var faults fault.List
	with.Totals, faults = t.of(card)
	if len(faults) > 0 {
		with.Scored, with.Faulty = false, true
	}
	return &with, faults
}

// area adds the lines of an area, and is what they add up to.
func (s *scorer) area(c *Criterion, noSurvey bool) parts {
	start := len(s.card.Lines)
	s.node(c, 0, nil, noSurvey)
	lines := s.card.Lines[start:]
	s.passOn(lines)
	sum, _ := sumUp(lines)
	return sum
}

// sumUp puts sums on the first line if it is a branch; rest are the lines after it and
// what is below it.
func sumUp(lines []Line) (sum parts, rest []Line) {
	line, rest := &lines[0], lines[1:]
	if line.Criterion.IsLeaf() {
		return line.parts(), rest
	}
	for range line.Criterion.Children {
		var below parts
		below, rest = sumUp(rest)
		sum.add(below)
	}
	line.Self, line.Appraised, line.Survey, line.Max = sum.self, sum.appraised, sum.survey, sum.max()
	return sum, rest
}

// node adds the lines of a branch and everything below it. A branch that does
// not apply takes all its leaves with it.
func (s *scorer) node(c *Criterion, depth int, excluded *Exclusion, noSurvey bool) {
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
	}
	for _, child := range c.Children {
		s.node(child, depth+1, excluded, noSurvey)
	}
}
