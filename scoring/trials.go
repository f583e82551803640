package scoring

import "sort"

// Trials tries other points of single units beside an outcome, whose other units stay as
// they are. Nothing is appraised again, so that thousands can be tried; what comes out is
// what [Round.With] and a full run give.
type Trials struct {
	o     *Outcome
	order order
	of    map[*CriteriaSet]totaling
	at    map[*Unit]seat
	card  Scorecard // the last one of RankWith, whose memory the next one takes
}

// seat is where a unit stands.
type seat struct {
	ranking *Ranking
	i       int
}

// Move is other points of a leaf, or of an item: those that are decided, or of a survey
// leaf those of the survey. Line is its position in the lines of the card.
type Move struct {
	Line   int
	Points Points
}

// NewTrials is for trying points beside an outcome.
func NewTrials(o *Outcome) *Trials {
	t := &Trials{o: o, order: order{o.Round.Regulation}, of: map[*CriteriaSet]totaling{}, at: map[*Unit]seat{}}
	for i := range o.Rankings {
		ranking := &o.Rankings[i]
		t.of[ranking.Block.Set] = newTotaling(o.Round, ranking.Block.Set)
		for j := range ranking.Standings {
			t.at[ranking.Standings[j].Card.Unit] = seat{ranking, j}
		}
	}
	return t
}

// Card is a copy of a scored card with other points; they are rounded as those of leaves.
func (t *Trials) Card(card *Scorecard, moves ...Move) *Scorecard {
	var with Scorecard
	t.move(&with, card, moves)
	return &with
}

// RankWith is the place that a ranked unit would have with other points: that of [Trials.Card].
func (t *Trials) RankWith(card *Scorecard, moves ...Move) int {
	t.move(&t.card, card, moves)
	return t.Rank(&t.card)
}

// move makes a copy of a card with other points in the place of another one.
func (t *Trials) move(with, card *Scorecard, moves []Move) {
	lines, areas := append(with.Lines[:0], card.Lines...), append(with.areas[:0], card.areas...)
	*with = *card
	with.Lines, with.areas = lines, areas
	for _, m := range moves {
		with.move(m.Line, t.Counted(&card.Lines[m.Line], m.Points))
	}
	with.Totals, _ = t.of[card.Block.Set].of(with) // what applies stays the same
}

// Counted is what points that are decided on a leaf count on its line: more where it took
// over the maximum of leaves without cases, and rounded.
func (t *Trials) Counted(line *Line, points Points) Points {
	if line.Growth != nil {
		points = points.Mul(line.Growth.Factor)
	}
	return t.o.Round.Regulation.Rounding.Leaf(points)
}

// move gives a leaf other points, and what stands above it.
func (card *Scorecard) move(at int, points Points) {
	line := &card.Lines[at]
	change := parts{appraised: points.Sub(line.Appraised)}
	if line.Criterion.IsSurvey() {
		change = parts{survey: points.Sub(line.Survey)}
	}
	for _, i := range card.above(at) {
		l := &card.Lines[i]
		l.Appraised, l.Survey = l.Appraised.Add(change.appraised), l.Survey.Add(change.survey)
	}
	if line.Part == OfTree {
		card.areas[card.areaOf(at)].add(change)
	}
}

// above are the positions of a line and of the nodes that it belongs to.
func (card *Scorecard) above(at int) []int {
	list := []int{at}
	for i, depth := at, card.Lines[at].Depth; depth > 0; i-- {
		if card.Lines[i].Depth < depth {
			list, depth = append(list, i), card.Lines[i].Depth
		}
	}
	return list
}

// areaOf is the position of the area that a line of the tree belongs to.
func (card *Scorecard) areaOf(at int) int {
	area := -1
	for i := range at + 1 {
		if card.Lines[i].Depth == 0 {
			area++
		}
	}
	return area
}

// Rank is the place that a ranked unit would have with another card.
func (t *Trials) Rank(card *Scorecard) int {
	at := t.at[card.Unit]
	list := at.ranking.Standings[:at.ranking.Ranked]
	other := func(i int) *Standing { // without the unit itself
		if i >= at.i {
			i++
		}
		return &list[i]
	}
	own := &Standing{Card: card, Index: t.order.reg.Rounding.Percent(card.Index)}
	before := sort.Search(len(list)-1, func(i int) bool { return t.order.better(other(i), own) >= 0 })
	if t.order.reg.Rank.Ties != Dense {
		return before + 1
	}
	places := 0
	for i := range before {
		if i == 0 || other(i).Rank != other(i-1).Rank {
			places++
		}
	}
	return places + 1
}

// Class is the class that a scored unit would have with another card, empty where none
// is declared.
func (t *Trials) Class(card *Scorecard) string {
	scale := t.order.reg.ScaleOf(card.Block.ID)
	if scale == nil {
		return ""
	}
	return scale.classOf(card, t.order.reg.Rounding)
}
