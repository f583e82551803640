package scoring

import "cmp"

// Gap is why one standing comes before another: the figure that decides, and
// what it came to for both, as they were compared. Where By is empty the two
// share a place.
type Gap struct {
	By           Breaker // "index" or "total" where no breaker was needed
	Above, Below Points
}

// Between is what separates two ranked standings of a block, the higher first.
func (r *Regulation) Between(above, below *Standing) Gap { return order{r}.between(above, below) }

// Figure is what a unit is ranked by, as it is compared.
func (r *Regulation) Figure(s *Standing) Points { return order{r}.figure(s) }

// Breaks is negative where a would come before b if what they are ranked by were the
// same, and 0 if they shared a place then.
func (r *Regulation) Breaks(a, b *Standing) int {
	gap := order{r}.breaks(a, b)
	return gap.Below.Cmp(gap.Above)
}

// by is what figure compares: the index, also where a faulty regulation says
// nothing.
func (o order) by() Breaker { return Breaker(cmp.Or(o.reg.Rank.By, ByIndex)) }

func (o order) between(a, b *Standing) Gap {
	if p, q := o.figure(a), o.figure(b); !p.Equal(q) {
		return Gap{o.by(), p, q}
	}
	return o.breaks(a, b)
}

// breaks is what separates units on one figure.
func (o order) breaks(a, b *Standing) Gap {
	if o.reg.Rank.Ties != Breakers {
		return Gap{}
	}
	for _, breaker := range o.reg.Rank.Breakers {
		if !breaker.IsKnown(a.Card) || !breaker.IsKnown(b.Card) {
			break // nobody knows which would come first
		}
		if p, q := breaker.Figure(a.Card), breaker.Figure(b.Card); !p.Equal(q) {
			return Gap{breaker, p, q}
		}
	}
	return Gap{}
}
