package analysis

import "parindex/scoring"

// Lack is what a unit lacks, in points of its total and on the scale of its index,
// exact: as much as a [Distance] upwards is, where figures are compared rounded too.
type Lack struct{ Points, Index scoring.Points }

// NextRank is the nearest rank above a unit's.
type NextRank struct {
	Above *scoring.Standing // who has it; of several, the nearest
	Gap   scoring.Gap       // what separates the two
	// Lack brings the unit level with Above in the figure that ranks them as it is compared, or
	// to where it is above that if a breaker separates them then: 0 where exact figures are
	// the same.
	Lack
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

// nextRank is nil for the first, and for a unit without a rank.
func nextRank(ranking *scoring.Ranking, at int, reg *scoring.Regulation, u *Unit) *NextRank {
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
		next := &NextRank{above, gap, Lack{}}
		edge := reach(reg.Rounding, reg.Rank.On, reg.Figure(above), reg.Breaks(above, own) < 0)
		next.Lack = u.lacks(reg.Index, reg.Rank.By, edge.at)
		return next
	}
	return nil
}

// nextClass is nil for the best class, and where there are no classes.
func nextClass(ranking *scoring.Ranking, at int, reg *scoring.Regulation, u *Unit) *NextClass {
	scale := reg.ScaleOf(ranking.Block.ID)
	if scale == nil {
		return nil
	}
	placing := scale.Place(u.Card, reg.Rounding)
	if placing.At == 0 {
		return nil
	}
	next := &NextClass{Level: scale.Levels[placing.At-1], Held: scale.Holding(placing.At-1, u.Card, reg.Rounding)}
	if placing.ByFigure >= placing.At {
		edge := reach(reg.Rounding, scale.On, next.Level.Edge, next.Level.Open)
		next.Lack = u.lacks(reg.Index, scale.By, edge.at)
	}
	return next
}

// lacks is what brings the unit to an index or a total; nothing where it has that. What
// the floor at 0 forgave has to be made good first.
func (u *Unit) lacks(scale scoring.IndexScale, by scoring.RankBy, figure scoring.Points) Lack {
	total := figure
	if by != scoring.ByTotal {
		total = figure.Mul(u.Card.Max).Quo(scale.Full())
	}
	short := total.Sub(u.Card.Total)
	if short.Sign() < 0 {
		return Lack{}
	}
	return Lack{short.Sub(u.Causes.Of(Floor)), short.Mul(scale.Full()).Quo(u.Card.Max)}
}
