package scoring

import (
	"maps"
	"slices"

	"parindex/scoring/seq"
)

// mostAttainable is how many different points of a rule are worth listing.
const mostAttainable = 2000

// Attainable are the points that the rule of a leaf can give, in ascending order: its levels, the multiples of points
// for each item, or what violations leave. Those in proportion to a rate, where some rates earn others, are listed in
// whole steps. There are none where the rule can give any points up to the maximum, and where known is false: what
// data can earn cannot be told from the rule, or it is too many different points to list.
func (c *Criterion) Attainable(step Points) (all []Points, known bool) {
	spans := c.spans()
	if len(spans) == 0 {
		return nil, c.Rule == nil || len(c.Rule.Fields()) == 0
	}
	for _, on := range joined(spans) {
		if !on.low.Open && on.low.At.IsZero() && on.holds(c.Max) {
			return nil, true
		}
		within, few := on.steps(step)
		if !few {
			return nil, false
		}
		all = append(all, within...)
	}
	return ascending(all), true
}

// OnlyWithout is the label of what a unit must have had none of to earn points ("Số hồ sơ trễ hẹn"); empty where other
// data earn them too.
func (c *Criterion) OnlyWithout(points Points) (label string) {
	for _, on := range c.spans() {
		switch {
		case !on.holds(points):
		case on.without == "":
			return ""
		default:
			label = on.without
		}
	}
	return label
}

// pointSpan is all points from one to another, which may be the same. Without is the label of what there has to be
// none of for them.
type pointSpan struct {
	low, high Edge
	without   string
}

// spanned are the points between two edges, in whichever order; of one figure it is that.
func spanned(a, b Edge) pointSpan {
	switch a.At.Cmp(b.At) {
	case 0:
		return justThat(a.At)
	case 1:
		a, b = b, a
	}
	return pointSpan{low: a, high: b}
}

func justThat(p Points) pointSpan { return pointSpan{low: Edge{At: p}, high: Edge{At: p}} }

func (on pointSpan) isPoint() bool { return on.low.At.Equal(on.high.At) }

func (on pointSpan) holds(p Points) bool { return Band{Low: &on.low, High: &on.high}.holds(p) }

// joined are spans in order, with those made one that touch each other.
func joined(spans []pointSpan) (all []pointSpan) {
	spans = slices.SortedFunc(slices.Values(spans), func(a, b pointSpan) int { return a.low.At.Cmp(b.low.At) })
	for _, on := range spans {
		last := len(all) - 1
		if last < 0 || !all[last].meets(on) {
			all = append(all, on)
			continue
		}
		one := &all[last]
		one.low.Open = one.low.Open && (on.low.Open || one.low.At.Less(on.low.At))
		switch one.high.At.Cmp(on.high.At) {
		case -1:
			one.high = on.high
		case 0:
			one.high.Open = one.high.Open && on.high.Open
		}
	}
	return all
}

// meets says whether nothing is between a span and one that begins no lower.
func (on pointSpan) meets(next pointSpan) bool {
	c := next.low.At.Cmp(on.high.At)
	return c < 0 || c == 0 && !(on.high.Open && next.low.Open)
}

// steps are the closed ends, and the whole steps of points between the two; few is false where those are too many.
func (on pointSpan) steps(step Points) (all []Points, few bool) {
	for _, end := range []Edge{on.low, on.high} {
		if !end.Open {
			all = append(all, end.At)
		}
	}
	low, high := on.low.At, on.high.At
	if on.isPoint() {
		return all, true
	}
	if high.Sub(low).Quo(step).Cmp(Whole(mostAttainable)) > 0 {
		return nil, false
	}
	for p := low.Quo(step).Round(Down, 0).Add(Whole(1)).Mul(step); p.Less(high); p = p.Add(step) {
		all = append(all, p)
	}
	return all, true
}

// spans are all points that the rule of a leaf can give; none where there is no end of them, or nobody can tell.
func (c *Criterion) spans() (all []pointSpan) {
	switch r := c.Rule.(type) {
	case nil:
		return nil
	case Formula:
		return r.spans(c)
	case Bands:
		all = seq.Map(r.Bands, Band.span)
	case Proportional:
		all = seq.Map([]Band{{}, {Low: &Edge{At: r.Floor}, High: &Edge{At: r.Cap}, Rate: &c.Max}}, Band.span)
	case PerItem:
		all = seq.Map(multiples(r.Each, r.Cap), justThat)
	case Deduction:
		all = seq.Map(r.attainable(c.Max), justThat)
	default:
		all = seq.Map(r.levels(c.Max), justThat)
	}
	if n, divides := NoCasesOf(c.Rule); divides && !n.Refuses() {
		none := justThat(n.work(c.Max).Points)
		none.without = c.Rule.Fields()[1].Label // the denominator
		all = append(all, none)
	}
	return all
}

// span is what the rates of a band earn.
func (b Band) span() pointSpan {
	if b.Rate == nil {
		return justThat(b.Points)
	}
	low, high := Edge{}, Edge{At: hundred}
	if b.Low != nil {
		low = *b.Low
	}
	if b.High != nil {
		high = *b.High
	}
	low.At, high.At = b.earns(low.At), b.earns(high.At)
	return spanned(low, high)
}

// offScale are the nearest of the points that the scale of a leaf gives, below and above points that it does not; none
// where it does, or where that is not known. An open edge counts as reached, as it is once points are rounded.
func (rep *reporter) offScale(c *Criterion, points Points) (nearest []Points) {
	spans := c.spans()
	if len(spans) == 0 || slices.ContainsFunc(spans, func(on pointSpan) bool { return rep.isOn(on, points) }) {
		return nil
	}
	var ends []Points
	for _, on := range joined(spans) {
		ends = append(ends, on.low.At, on.high.At)
	}
	ends = ascending(ends)
	above := slices.IndexFunc(ends, points.Less)
	if above < 0 {
		above = len(ends)
	}
	return ends[max(above-1, 0):min(above+1, len(ends))]
}

// isOn says whether points are within a span, or name one of its ends.
func (rep *reporter) isOn(on pointSpan, points Points) bool {
	low, high := on.low.At, on.high.At
	return low.Less(points) && points.Less(high) || rep.states(points, low) || !on.isPoint() && rep.states(points, high)
}

// states says whether points name those of a scale: as figures of a leaf are compared, or as somebody prints them who
// cuts 1.3333 after two decimals or more.
func (rep *reporter) states(points, exact Points) bool {
	if points.Equal(exact) {
		return true
	}
	n, ends := points.Decimals()
	isCut := ends && n >= 2 && (points.Equal(exact.Round(HalfUp, n)) || points.Equal(exact.Round(Down, n)))
	return isCut || rep.names(points, exact)
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
