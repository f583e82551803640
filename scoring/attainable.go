package scoring

import (
	"maps"
	"slices"
)

// mostAttainable is how many different points of a rule are worth listing.
const mostAttainable = 2000

// Attainable are the points that the rule of a leaf can give, in ascending order: its
// levels, the multiples of points for each item, or what violations leave. Points in
// proportion to a rate are listed in whole steps, where some rates earn others. There are
// none where the rule can give any points, or too many different ones to list.
func (c *Criterion) Attainable(step Points) []Points {
	switch r := c.Rule.(type) {
	case Bands:
		return attainableByRate(r.Bands, step)
	case Proportional:
		if r.Floor.Sign() == 0 {
			return nil
		}
		low, high := &Edge{At: r.Floor}, &Edge{At: r.Cap}
		return attainableByRate([]Band{{}, {Low: low, High: high, Rate: &c.Max}}, step)
	case PerItem:
		return multiples(r.Each, r.Cap)
	case Deduction:
		return r.attainable(c.Max)
	}
	if c.Rule == nil {
		return nil
	}
	return ascending(c.Rule.levels(c.Max))
}

// attainableByRate are the points of bands, and whole steps within those by rate.
func attainableByRate(bands []Band, step Points) (all []Points) {
	for _, b := range bands {
		if b.Rate == nil {
			all = append(all, b.Points)
			continue
		}
		within := b.steps(step)
		if len(within) == 0 {
			return nil
		}
		all = append(all, within...)
	}
	return ascending(all)
}

// steps are the whole steps of points that rates within the band earn, and its closed edges.
func (b Band) steps(step Points) (all []Points) {
	low, high := b.ends()
	first, last := b.earns(low.At), b.earns(high.At)
	if last.Sub(first).Quo(step).Cmp(Whole(mostAttainable)) > 0 {
		return nil
	}
	for p := first.Quo(step).Round(Down, 0).Add(Whole(1)).Mul(step); p.Less(last); p = p.Add(step) {
		all = append(all, p)
	}
	for _, edge := range []Edge{low, high} {
		if !edge.Open {
			all = append(all, b.earns(edge.At))
		}
	}
	return all
}

// ends are the edges of a band of a rate; of all rates where it names none.
func (b Band) ends() (low, high Edge) {
	low, high = Edge{}, Edge{At: hundred}
	if b.Low != nil {
		low = *b.Low
	}
	if b.High != nil {
		high = *b.High
	}
	return low, high
}

// pointSpan is all points from one to another, which may be the same.
type pointSpan struct{ low, high Points }

// scale is all points that the rule of a leaf can give: its levels, and what bands in proportion to a rate span. An
// open edge counts as reached, as it is once points are rounded. It is nil where there is no end of them.
func (c *Criterion) scale() (all []pointSpan) {
	var bands []Band
	switch r := c.Rule.(type) {
	case Bands:
		bands = r.Bands
	case Proportional:
		bands = []Band{{}, {Low: &Edge{At: r.Floor}, High: &Edge{At: r.Cap}, Rate: &c.Max}}
	default:
		for _, p := range c.Attainable(Points{}) {
			all = append(all, pointSpan{p, p})
		}
		return all
	}
	for _, b := range bands {
		low, high := b.ends()
		all = append(all, pointSpan{b.earns(low.At), b.earns(high.At)})
	}
	if n, _ := NoCasesOf(c.Rule); !n.refuses() {
		p := n.work(c.Max).Points
		all = append(all, pointSpan{p, p})
	}
	return all
}

// ascending are different numbers in order.
func ascending(all []Points) []Points {
	sorted := slices.SortedFunc(slices.Values(all), Points.Cmp)
	return slices.CompactFunc(sorted, Points.Equal)
}

// multiples are those of a number up to a cap, and the cap.
func multiples(each, most Points) (all []Points) {
	if each.Sign() <= 0 || most.Quo(each).Cmp(Whole(mostAttainable)) > 0 {
		return nil
	}
	for p := (Points{}); p.Less(most); p = p.Add(each) {
		all = append(all, p)
	}
	return append(all, most)
}

// attainable is what any numbers of violations leave of the maximum.
func (r Deduction) attainable(most Points) []Points {
	left := map[Points]bool{most: true}
	for next := []Points{most}; len(next) > 0 && len(left) <= mostAttainable; {
		p := next[0]
		next = next[1:]
		for _, v := range r.Items {
			less := p.Sub(v.Cost(most)).Max(r.Floor)
			if !left[less] && less.Less(p) {
				left[less], next = true, append(next, less)
			}
		}
	}
	if len(left) > mostAttainable {
		return nil
	}
	return ascending(slices.Collect(maps.Keys(left)))
}
