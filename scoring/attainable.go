package scoring

import "slices"

// mostAttainable is how many different points of a rule are worth listing.
const mostAttainable = 2000

// Attainable are the points that the rule of a leaf can give, in ascending order: its
// levels, the multiples of points for each item, or what violations leave. There are none
// where it can give any points, or too many different ones to list.
func (c *Criterion) Attainable() []Points {
	switch r := c.Rule.(type) {
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
	var all []Points
	for p := range left {
		all = append(all, p)
	}
	return ascending(all)
}
