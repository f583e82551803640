package scoring

import (
	"slices"

	"parindex/scoring/fault"
)

// Without is a [Change]: a round as if a set had never had one of its criteria, nor what
// is below it. A branch that has nothing left goes, too. The maximum of the set is smaller
// by it; in a weighted set what is left of an area has the area's weight.
type Without struct{ Set, Code string }

// Key is "without=", the set and the code.
func (c Without) Key() string { return "without=" + c.Set + "/" + c.Code }

func (c Without) lay(r *Round) fault.List {
	at := slices.IndexFunc(r.Sets, func(set *CriteriaSet) bool { return set.ID == c.Set })
	if at < 0 {
		return fault.List{fault.New(CodeSetUnknown, fault.Position{}, "set", c.Set, "known", r.setIDs(),
			"suggestion", "")}
	}
	whole := r.Sets[at]
	less, node := whole.without(c.Code)
	switch {
	case node == nil && len(whole.PathTo(c.Code)) > 0:
		return fault.List{fault.New(codeWithoutItem, fault.Position{}, "criterion", c.Code, "set", c.Set)}
	case node == nil:
		return fault.List{fault.New(CodeCriterionUnknown, fault.Position{}, "criterion", c.Code, "set", c.Set)}
	}
	units := map[string]bool{}
	r.Sets = slices.Clone(r.Sets)
	r.Sets[at] = less
	r.eachBlock(func(block *Block) {
		if block.Set != whole {
			return
		}
		block.Set = less
		for _, unit := range block.Units {
			units[unit.ID] = true
		}
	})
	r.forget(node, units)
	return nil
}

// altersLines says that nodes go.
func (Without) altersLines(*Outcome) bool { return true }

// forget takes what was decided and answered on a node off a copied round.
func (r *Round) forget(node *Criterion, units map[string]bool) {
	gone := map[string]bool{}
	walk(node, 0, func(c *Criterion, _ int) { gone[c.Code] = true })
	r.dropDecisions(func(d Decision) bool { return units[d.Unit] && gone[d.Code] })
	r.Survey = slices.DeleteFunc(slices.Clone(r.Survey),
		func(s Satisfaction) bool { return units[s.Unit] && gone[s.Code] })
	r.Replies = slices.DeleteFunc(slices.Clone(r.Replies), func(e Reply) bool { return units[e.Unit] && gone[e.Code] })
}

// without is a copy of the set without a node of its tree and the branches that have
// nothing else below them, and the highest node that goes; nil where there is no such node.
func (s *CriteriaSet) without(code string) (less *CriteriaSet, node *Criterion) {
	path := s.PathTo(code)
	if len(path) == 0 || s.PartOf(path[0]) != OfTree {
		return nil, nil
	}
	cut := len(path) - 1
	for cut > 0 && len(path[cut-1].Children) == 1 {
		cut--
	}
	var lost parts
	walk(path[cut], 0, func(c *Criterion, _ int) {
		if c.IsLeaf() {
			lost.take(&Line{Spot: &Spot{Criterion: c}, Max: c.Max})
		}
	})
	copied := *s
	copied.Areas = removed(s.Areas, path[:cut+1], lost.max())
	if s.Aggregate != Weighted {
		copied.Max = s.Max.Sub(lost.max())
	}
	copied.AppraisedMax, copied.SurveyMax = s.AppraisedMax.Sub(lost.appraisedMax), s.SurveyMax.Sub(lost.surveyMax)
	return &copied, path[cut]
}

// removed is a copy of a list without the node at the end of a path, and with copies of
// the nodes on the way.
func removed(list, path []*Criterion, lost Points) []*Criterion {
	list = slices.Clone(list)
	at := slices.Index(list, path[0])
	if len(path) == 1 {
		return slices.Delete(list, at, at+1)
	}
	own := *path[0]
	own.Max, own.Children = own.Max.Sub(lost), removed(own.Children, path[1:], lost)
	list[at] = &own
	return list
}

// Without is a ranking as if the set had never had a criterion: the ranks and classes that
// a round with the change [Without] has. Its means are not to be used. ok is false where there
// is no such criterion, or nothing is left.
func (t *Trials) Without(ranking *Ranking, code string) (without Ranking, ok bool) {
	less, node := ranking.Block.Set.without(code)
	if node == nil || len(less.Areas) == 0 {
		return Ranking{}, false
	}
	if passesMaximum(ranking, node) { // to fewer leaves then, so that these are appraised again
		o, _ := t.o.Again(Without{ranking.Block.Set.ID, code})
		return *o.Ranking(ranking.Block.ID), true
	}
	block := *ranking.Block
	block.Set = less
	totals, cards := newTotaling(t.o.Round, less), map[*Unit]*Scorecard{}
	for i := range ranking.Standings {
		card := ranking.Standings[i].Card
		with := card.without(node.Code)
		if with.Block = &block; with.Scored {
			with.addUp(totals)
		}
		cards[card.Unit] = with
	}
	return place(t.o.Round, &block, cards), true
}

// passesMaximum says whether some unit's leaf without cases is below a node, or passes its
// maximum to a leaf that is.
func passesMaximum(ranking *Ranking, node *Criterion) bool {
	below := map[string]bool{}
	walk(node, 0, func(c *Criterion, _ int) { below[c.Code] = true })
	for i := range ranking.Standings {
		for _, l := range ranking.Standings[i].Card.Lines {
			if l.Zero != nil && len(l.Zero.PassedTo) > 0 &&
				(below[l.Criterion.Code] ||
					slices.ContainsFunc(l.Zero.PassedTo, func(code string) bool { return below[code] })) {
				return true
			}
		}
	}
	return false
}

// without is a copy of the card without the lines of a node.
func (card *Scorecard) without(code string) *Scorecard {
	with := *card
	from := slices.IndexFunc(card.Lines, func(l Line) bool { return l.Criterion.Code == code })
	if from < 0 { // nothing was scored
		return &with
	}
	to, lost := from, parts{}
	for to < len(card.Lines) && (to == from || card.Lines[to].Depth > card.Lines[from].Depth) {
		if card.Lines[to].Criterion.IsLeaf() {
			lost.take(&card.Lines[to])
		}
		to++
	}
	with.Lines = slices.Clone(card.Lines)
	for _, i := range card.above(from)[1:] {
		with.Lines[i].less(lost)
	}
	with.Lines = slices.Delete(with.Lines, from, to)
	with.areas = slices.Clone(card.areas)
	if area := card.areaOf(from); card.Lines[from].Depth == 0 {
		with.areas = slices.Delete(with.areas, area, area+1)
	} else {
		with.areas[area].add(lost.negative())
	}
	return &with
}

// less takes figures off a branch.
func (l *Line) less(p parts) {
	l.Self, l.Appraised, l.Survey = l.Self.Sub(p.self), l.Appraised.Sub(p.appraised), l.Survey.Sub(p.survey)
	l.Max = l.Max.Sub(p.max())
}

func (p parts) negative() parts {
	return parts{p.self.Neg(), p.appraised.Neg(), p.survey.Neg(), p.appraisedMax.Neg(), p.surveyMax.Neg(), p.open.Neg(),
		p.dropped.Neg()}
}
