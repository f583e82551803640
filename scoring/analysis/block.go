package analysis

import (
	"slices"

	"parindex/scoring"
)

// Block is a block's result taken apart. Its sums and spreads are over the ranked units,
// as its mean is.
type Block struct {
	Ranking *scoring.Ranking
	// Units stand as in the ranking; nil where a unit has no result.
	Units []*Unit
	Index Spread // of indexes
	// Lost is what the ranked units lost together, the sum of Causes.
	Lost   scoring.Points
	Causes Amounts
	Areas  []BlockArea // in the order of the set
	// Losses are the leaves on which any unit lost or gained, the costliest first.
	Losses []BlockLeaf
}

// BlockArea is an area for a block.
type BlockArea struct {
	Area   *scoring.Criterion
	Index  Spread // of the indexes of units that it applies to
	Lost   scoring.Points
	Causes Amounts
}

// BlockLeaf is a leaf for a block: how many units it applies to, how many of them are
// below the maximum and have nothing, and what they lost on it.
type BlockLeaf struct {
	Criterion *scoring.Criterion
	Units     Tally
	Lost      scoring.Points
	Causes    Amounts
}

// OfBlock takes the result of a block apart.
func OfBlock(ranking *scoring.Ranking, reg *scoring.Regulation) *Block {
	b := &Block{Ranking: ranking}
	for i := range ranking.Standings {
		b.Units = append(b.Units, Of(ranking.Standings[i].Card))
	}
	ranked := b.ranked()
	b.Index = spreadOf(indexes(ranking))
	b.Causes = together(ranked, func(u *Unit) Amounts { return u.Causes })
	b.Lost = b.Causes.Sum()
	for i, area := range ranking.Block.Set.Areas {
		b.area(i, area, ranked)
	}
	b.leaves(ranked)
	for i, u := range b.Units {
		if u != nil {
			u.NextRank, u.NextClass = nextRank(ranking, i, reg, u), nextClass(ranking, i, reg, u)
		}
	}
	return b
}

// Unit is the unit with that id; nil where the block has none, or it has no result.
func (b *Block) Unit(id string) *Unit {
	for i := range b.Ranking.Standings {
		if b.Ranking.Standings[i].Card.Unit.ID == id {
			return b.Units[i]
		}
	}
	return nil
}

// ranked are the units that take a place.
func (b *Block) ranked() (units []*Unit) {
	for i, u := range b.Units {
		if u != nil && b.Ranking.Standings[i].Rank > 0 {
			units = append(units, u)
		}
	}
	return units
}

// indexes are those of the ranked units, none where not all of them are known.
func indexes(ranking *scoring.Ranking) (list []scoring.Points) {
	for i := range ranking.Standings {
		if s := &ranking.Standings[i]; s.Rank > 0 && !ranking.Partly {
			list = append(list, s.Card.Index)
		}
	}
	return list
}

func figures(units []*Unit, of func(*Unit) scoring.Points) (list []scoring.Points) {
	for _, u := range units {
		list = append(list, of(u))
	}
	return list
}

func together(units []*Unit, of func(*Unit) Amounts) Amounts {
	var sums sums
	for _, u := range units {
		sums.addAll(of(u))
	}
	return sums.amounts()
}

// area adds an area, and tells each unit how it stands in it.
func (b *Block) area(at int, area *scoring.Criterion, ranked []*Unit) {
	var having []*Unit
	for _, u := range ranked {
		if _, applies := u.Areas[at].Line.Index(); applies {
			having = append(having, u)
		}
	}
	indexes := figures(having, func(u *Unit) scoring.Points { return u.Areas[at].index() })
	causes := together(ranked, func(u *Unit) Amounts { return u.Areas[at].Causes })
	one := BlockArea{area, spreadOf(indexes), causes.Sum(), causes}
	b.Areas = append(b.Areas, one)
	for _, u := range having {
		own := &u.Areas[at]
		own.Rank, own.Mean = rankIn(indexes, own.index()), one.Index.Mean
		own.BelowMean = own.index().Less(own.Mean)
	}
}

// leaves adds the leaves, the costliest first.
func (b *Block) leaves(ranked []*Unit) {
	at := map[*scoring.Criterion]int{}
	b.Ranking.Block.Set.Walk(func(c *scoring.Criterion, _ int) {
		if c.IsLeaf() {
			at[c] = len(b.Losses)
			b.Losses = append(b.Losses, BlockLeaf{Criterion: c})
		}
	})
	sums := make([]sums, len(b.Losses))
	for _, u := range ranked {
		for i := range u.Card.Lines {
			if line := &u.Card.Lines[i]; line.Criterion.IsLeaf() && line.Part == scoring.OfTree {
				b.Losses[at[line.Criterion]].Units.add(line)
			}
		}
		for _, loss := range u.Losses {
			sums[at[loss.Line.Criterion]].addAll(loss.Causes)
		}
	}
	for i := range b.Losses {
		b.Losses[i].Causes = sums[i].amounts()
		b.Losses[i].Lost = b.Losses[i].Causes.Sum()
	}
	b.Losses = slices.DeleteFunc(b.Losses, func(l BlockLeaf) bool { return len(l.Causes) == 0 })
	slices.SortStableFunc(b.Losses, func(a, b BlockLeaf) int { return b.Lost.Cmp(a.Lost) })
}
