package analysis

import (
	"slices"
	"sync"

	"parindex/scoring"
	"parindex/scoring/seq"
)

// Block is a block's result taken apart. Its sums and spreads are over the ranked units,
// as its mean is.
type Block struct {
	Ranking *scoring.Ranking
	// Units stand as in the ranking, nil where a unit has no result or is known only by
	// published figures; Next is what each lacks.
	Units []*Unit
	Next  []Next
	Index Spread // of indexes
	// Lost is what the ranked units lost together, the sum of Causes; of Unknown ranked units
	// nobody knows, since their figures were not published.
	Lost    scoring.Points
	Causes  Amounts
	Unknown int
	Areas   []BlockArea // in the order of the set
	// Losses are the leaves on which any unit lost or gained, the costliest first.
	Losses []BlockLeaf
}

// BlockArea is an area for a block. Index is the spread of the indexes of all ranked units
// that it applies to, those known by published figures among them; of no units where not
// all of these figures are known. Of Unknown ranked units nobody knows what they lost.
type BlockArea struct {
	Area    *scoring.Criterion
	Index   Spread
	Lost    scoring.Points
	Causes  Amounts
	Unknown int

	indexes []scoring.Points // the highest first
}

// HasSpread says whether the indexes of all ranked units are known in any area.
func (b *Block) HasSpread() bool {
	return slices.ContainsFunc(b.Areas, func(a BlockArea) bool { return a.Index.Units > 0 })
}

// Rank is the place of a ranked unit by the exact index of the area, 1, 2, 2, 4; 0 where it
// has none.
func (a *BlockArea) Rank(s *scoring.Standing) int {
	index, ok := indexIn(s, a.Area)
	if !ok || a.Index.Units == 0 {
		return 0
	}
	return rankIn(a.indexes, index)
}

// BelowMean says whether the index of a ranked unit is below the mean of the area.
func (a *BlockArea) BelowMean(s *scoring.Standing) bool {
	index, ok := indexIn(s, a.Area)
	return ok && a.Index.Units > 0 && index.Less(a.Index.Mean)
}

// indexIn is the index of a ranked unit in an area; ok is false where it has none.
func indexIn(s *scoring.Standing, area *scoring.Criterion) (index scoring.Points, ok bool) {
	result, ok := s.Card.InArea(area)
	if !ok || s.Rank == 0 {
		return scoring.Points{}, false
	}
	return result.Index()
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
	b.Units = seq.Map(ranking.Standings, func(s scoring.Standing) *Unit { return Of(s.Card) })
	ranked := b.ranked()
	b.Index = spreadOf(indexes(ranking))
	b.Causes, b.Unknown = b.together(ranked, func(u *Unit) Amounts { return u.Causes }, causesPublished)
	b.Lost = b.Causes.Sum()
	for i := range ranking.Areas {
		b.Areas = append(b.Areas, b.area(i, ranked))
	}
	b.leaves(ranked)
	for i := range ranking.Standings {
		b.Next = append(b.Next, b.next(i, reg))
	}
	return b
}

// Blocks are those of an outcome, each taken apart when it is first asked for.
type Blocks map[*scoring.Ranking]func() *Block

// BlocksOf is for taking the blocks of an outcome apart once.
func BlocksOf(o *scoring.Outcome) Blocks {
	blocks := Blocks{}
	for i := range o.Rankings {
		blocks[&o.Rankings[i]] = sync.OnceValue(func() *Block { return OfBlock(&o.Rankings[i], o.Round.Regulation) })
	}
	return blocks
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

// together adds up what the ranked units lost, those known by published figures among them;
// unknown are how many of these do not tell it.
func (b *Block) together(ranked []*Unit, of func(*Unit) Amounts,
	published func(*scoring.Scorecard) (Amounts, bool)) (all Amounts, unknown int) {
	var sums sums
	for _, u := range ranked {
		sums.addAll(of(u))
	}
	for i := range b.Ranking.Standings {
		s := &b.Ranking.Standings[i]
		if s.Rank == 0 || s.Card.Published == nil {
			continue
		}
		causes, known := published(s.Card)
		if sums.addAll(causes); !known {
			unknown++
		}
	}
	return sums.amounts(), unknown
}

// area is the area at that place of the set.
func (b *Block) area(at int, ranked []*Unit) BlockArea {
	area := b.Ranking.Areas[at].Area
	causes, unknown := b.together(ranked, func(u *Unit) Amounts { return u.Areas[at].Causes },
		func(card *scoring.Scorecard) (Amounts, bool) { return areaPublished(card, area) })
	indexes := areaIndexes(b.Ranking, at)
	return BlockArea{area, spreadOf(indexes), causes.Sum(), causes, unknown, indexes}
}

// areaIndexes are those of the ranked units that an area applies to, the highest first; none
// where not all of them are known.
func areaIndexes(ranking *scoring.Ranking, at int) (list []scoring.Points) {
	if ranking.Areas[at].Unknown > 0 {
		return nil
	}
	for i := range ranking.Standings {
		if index, ok := indexIn(&ranking.Standings[i], ranking.Areas[at].Area); ok {
			list = append(list, index)
		}
	}
	slices.SortFunc(list, func(a, b scoring.Points) int { return b.Cmp(a) })
	return list
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
