package analysis

import "parindex/scoring"

// Lack is what a unit lacks, in points of its total and on the scale of its index,
// exact: as much as a [Distance] upwards is, where figures are compared rounded too; see there.
type Lack struct{ Points, Index scoring.Points }

// NextRank is the nearest rank above a unit's.
type NextRank struct {
	Above *scoring.Standing // who has it; of several, the nearest
	Gap   scoring.Gap       // what separates the two
	// Lack brings the unit level with Above in the figure that ranks them as it is compared, or
	// to where it is above that, Beyond, if a breaker separates them then: 0 where exact figures are
	// the same.
	Lack
	Beyond bool
}

// NextClass is the class above a unit's.
type NextClass struct {
	Level scoring.ClassLevel
	// Held are the caps that keep the unit from the class whatever its figure is.
	Held []scoring.ClassCap
	// Lack brings the unit to the edge of the class as its figure is compared. An exact edge
	// that is open is still below the class; 0 where only caps keep the unit from it.
	Lack
}

// Next is what a unit lacks to the rank and to the class above its own; nil where there
// are none.
type Next struct {
	Rank  *NextRank
	Class *NextClass
}

// next is what the unit at that place lacks; nothing where ranks are as printed.
func (b *Block) next(at int, reg *scoring.Regulation) Next {
	card := b.Ranking.Standings[at].Card
	if !card.Scored {
		return Next{}
	}
	short := shortage{card, reg.Index, rawTotal(card).Sub(card.Total)}
	next := Next{Class: nextClass(b.Ranking, reg, short)}
	if !b.Ranking.Partly {
		next.Rank = nextRank(b.Ranking, at, reg, short)
	}
	return next
}

// nextRank is nil for the first, and for a unit without a rank.
func nextRank(ranking *scoring.Ranking, at int, reg *scoring.Regulation, short shortage) *NextRank {
	own := &ranking.Standings[at]
	if own.Rank == 0 {
		return nil
	}
	for i := at - 1; i >= 0; i-- {
		above := &ranking.Standings[i]
		gap := reg.Between(above, own)
		if gap.By == "" {
			continue // on the same place
		}
		next := &NextRank{Above: above, Gap: gap, Beyond: reg.Breaks(above, own) < 0}
		edge := reach(reg.Rounding, reg.Rank.On, reg.Figure(above), next.Beyond)
		next.Lack = short.to(reg.Rank.By, edge, stepOf(reg, reg.Rank.On, own.Card))
		return next
	}
	return nil
}

// nextClass is nil for the best class, and where there are no classes.
func nextClass(ranking *scoring.Ranking, reg *scoring.Regulation, short shortage) *NextClass {
	scale := reg.ScaleOf(ranking.Block.ID)
	if scale == nil {
		return nil
	}
	placing := scale.Place(short.card, reg.Rounding)
	if placing.At == 0 {
		return nil
	}
	next := &NextClass{Level: scale.Levels[placing.At-1], Held: scale.Holding(placing.At-1, short.card, reg.Rounding)}
	if placing.ByFigure >= placing.At {
		edge := reach(reg.Rounding, scale.On, next.Level.Edge, next.Level.Open)
		next.Lack = short.to(scale.By, edge, stepOf(reg, scale.On, short.card))
	}
	return next
}

// shortage is what a unit lacks to figures. What the floor at 0 forgave has to be made good
// first.
type shortage struct {
	card     *scoring.Scorecard
	scale    scoring.IndexScale
	forgiven scoring.Points // negative
}

// to is what brings the unit to an index or a total; nothing where it has that.
func (s shortage) to(by scoring.RankBy, edge threshold, step scoring.Points) Lack {
	total := edge.at
	if by != scoring.ByTotal {
		total = total.Mul(s.card.Max).Quo(s.scale.Full())
	}
	short := total.Sub(s.card.Total)
	if short.Sign() < 0 {
		return Lack{}
	}
	short = Distance{short, edge.open}.inSteps(step).Points
	return Lack{short.Sub(s.forgiven), short.Mul(s.scale.Full()).Quo(s.card.Max)}
}
