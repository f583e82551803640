package compare

import (
	"parindex/scoring"
	"parindex/scoring/seq"
)

// Factor is a part of a change.
type Factor int

// The factors, in the order in which they are shown.
const (
	Performance   Factor = iota // did better or worse
	Rule                        // the rule changed, or the regulation
	Maximum                     // the maximum or the weight changed, or leaves came and went
	Applicability               // what applies to the unit changed
	Factors       = 4
)

// Change is how a unit's index changed, and why.
type Change struct {
	Unit     *scoring.Unit
	Old, New *scoring.Standing
	// Parts are those of the factors. Other is what no mixture shows, as a maximum that
	// passed to other leaves since the unit had no cases; 0 as a rule. Together they are
	// the difference of the two exact indexes, both on the scale of the new one.
	Parts [Factors]scoring.Points
	Other scoring.Points
}

// Total is the change of the index.
func (c *Change) Total() scoring.Points { return scoring.Sum(append(c.Parts[:], c.Other)...) }

// Split divides the change of each unit that was scored in both blocks, in the order of the
// new ranking.
func (b *Blocks) Split() (list []Change) {
	var indexes [1 << Factors]map[string]*scoring.Points
	for mask := range indexes {
		indexes[mask] = b.indexes(mixOf(mask))
	}
	old := standings(b.outcomes[Old].Ranking(b.blocks[Old].ID))
	ranking := b.outcomes[New].Ranking(b.blocks[New].ID)
	for s := range seq.Each(ranking.Standings) {
		id := s.Card.Unit.ID
		if indexes[0][id] == nil {
			continue
		}
		c := Change{Unit: s.Card.Unit, Old: old[id], New: s}
		value := func(mask int) scoring.Points { return *indexes[mask][id] }
		copy(c.Parts[:], Shapley(Factors, value))
		whole := s.Card.Index.Sub(b.onNewScale(c.Old.Card.Index))
		c.Other = whole.Sub(scoring.Sum(c.Parts[:]...))
		list = append(list, c)
	}
	return list
}

func standings(r *scoring.Ranking) map[string]*scoring.Standing {
	byUnit := seq.By(seq.Pointers(r.Standings), func(s *scoring.Standing) string { return s.Card.Unit.ID })
	return byUnit
}

// mixOf is the mixture in which the factors of a mask are new.
func mixOf(mask int) Mix {
	side := func(f Factor) Side { return Side(mask >> f & 1) }
	return Mix{side(Performance), side(Rule), side(Maximum), side(Applicability)}
}

// indexes are the exact indexes of a mixture by unit, on the scale of the new regulation; 0
// where nothing applies.
func (b *Blocks) indexes(m Mix) map[string]*scoring.Points {
	all := map[string]*scoring.Points{}
	round := b.Round(m)
	cards, _ := scoring.Score(round)
	for _, card := range cards {
		all[card.Unit.ID] = new(b.reg[New].Index.From(round.Regulation.Index, card.Index))
	}
	return all
}

func (b *Blocks) onNewScale(index scoring.Points) scoring.Points {
	return b.reg[New].Index.From(b.reg[Old].Index, index)
}

// Shapley divides value(all) − value(none) among n factors: each has its mean effect over
// all orders of changing them. A mask has a bit for each factor that is changed.
func Shapley(n int, value func(mask int) scoring.Points) []scoring.Points {
	parts := make([]scoring.Points, n)
	for mask := range 1 << n {
		for f := range n {
			if mask>>f&1 == 1 {
				continue
			}
			effect := value(mask | 1<<f).Sub(value(mask))
			parts[f] = parts[f].Add(effect.Mul(weight(ones(mask), n)))
		}
	}
	return parts
}

// weight is the share of all orders of n in which exactly so many given ones come first and
// then a given other one.
func weight(before, n int) scoring.Points {
	return factorial(before).Mul(factorial(n - before - 1)).Quo(factorial(n))
}

func factorial(n int) scoring.Points {
	product := scoring.Whole(1)
	for i := 2; i <= n; i++ {
		product = product.Mul(scoring.Whole(int64(i)))
	}
	return product
}

func ones(mask int) (n int) {
	for ; mask > 0; mask &= mask - 1 {
		n++
	}
	return n
}
