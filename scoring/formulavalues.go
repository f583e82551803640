package scoring

import (
	"cmp"
	"slices"
)

// What a formula of one ratio x / y can give is known exactly where every part of it is linear in the ratio: between
// the ratios at which a condition turns, min and max change sides, or the points pass 0 or the maximum, all fare alike.
// The same holds of a formula of one number. Of others it is not known.

// trial is a kind of figures that a formula treats alike, with some of them.
type trial struct {
	of   Band // the ratios, not in percent
	some []Input
	none string // the label of what there is none of, so that there is no ratio
}

// mostEdges is how many ratios are looked at: more than a regulation has.
const mostEdges = 200

// spans are the points that the cases give; none where they are not known.
func (r Formula) spans(c *Criterion) (all []pointSpan) {
	of, _ := r.ratio(c.Max)
	for _, t := range r.trials(c.Max) {
		w, faults := r.Work(c, t.some)
		if len(faults) > 0 {
			continue
		}
		span := justThat(w.Points)
		if t.none == "" && !t.of.isPoint() && w.NoCases == "" {
			span = r.along(of, t.of, r.Cases[w.Chosen].Points)
		}
		span.without = t.none
		all = append(all, span)
	}
	return all
}

// along is what an expression comes to within ratios between two edges. Above the last one it is the same all along,
// since it would pass the maximum.
func (r Formula) along(of int, band Band, e Expr) pointSpan {
	low := r.at(e, of, band.Low.At)
	if band.High == nil {
		return justThat(low)
	}
	return spanned(Edge{low, true}, Edge{r.at(e, of, band.High.At), true})
}

// at is an expression at a ratio; 0 where it divides by 0, as it does at all of them then.
func (r Formula) at(e Expr, of int, ratio Points) Points {
	p, _ := e.Value(r.values(r.figures(of, ratio)))
	return p
}

// figures are a ratio as the numbers of the variables.
func (r Formula) figures(of int, ratio Points) []Input {
	some := make([]Input, len(r.Variables))
	for i := range some {
		some[i] = Input{State: Given, Number: Whole(1)}
	}
	some[of].Number = ratio
	return some
}

// trials are figures of every kind that a formula of one ratio, or of one number, can tell apart; none where it
// depends on more.
func (r Formula) trials(most Points) (all []trial) {
	of, by := r.ratio(most)
	if of < 0 {
		return nil
	}
	end, number := r.Variables[of].Max, by < 0
	if !number {
		end = nil // the other one may be as small
	}
	edges := r.edges(of, end, most)
	cells := between(edges, end == nil)
	if number && r.Variables[of].Whole {
		cells = wholes(edges[len(edges)-1], end)
	}
	if len(edges) > mostEdges || len(cells) > mostAttainable {
		return nil
	}
	for _, one := range cells {
		all = append(all, trial{of: one.band, some: r.figures(of, one.at)})
	}
	for _, above := range []Points{{}, Whole(1)} { // 0/0, and what is divided by 0
		if !number {
			some := r.figures(of, above)
			some[by].Number = Points{}
			all = append(all, trial{some: some, none: cmp.Or(r.Variables[by].label(), r.Variables[by].ID)})
		}
	}
	return all
}

// wholes are the whole numbers up to the last edge, and one above it: all beyond fare alike.
func wholes(last Points, most *Points) (all []cell) {
	end := last.Up().Add(Whole(1))
	if most != nil {
		end = end.Min(*most)
	}
	for p := (Points{}); !end.Less(p) && len(all) <= mostAttainable; p = p.Add(Whole(1)) {
		all = append(all, cell{Band{Low: &Edge{At: p}, High: &Edge{At: p}}, p})
	}
	return all
}

// edges are the ratios, from 0 to an end if there is one, at which some difference is 0.
func (r Formula) edges(of int, end *Points, most Points) []Points {
	edges := []Points{{}}
	if end != nil {
		edges = ascending(append(edges, *end))
	}
	for _, difference := range r.differences(most) {
		for _, one := range between(edges, end == nil) {
			low, e := one.band.Low.At, Expr{root: difference}
			first := r.at(e, of, low)
			rise := r.at(e, of, one.at).Sub(first)
			if rise.IsZero() { // or a single ratio
				continue
			}
			if zero := low.Sub(first.Mul(one.at.Sub(low)).Quo(rise)); one.band.holds(zero) {
				edges = append(edges, zero)
			}
		}
		if edges = ascending(edges); len(edges) > mostEdges {
			break
		}
	}
	return edges
}

// differences are 0 where the points of a formula turn: the two sides of each condition, the points and 0 or the
// maximum, and, before those that they are a part of, what min and max choose from.
func (r Formula) differences(most Points) []node {
	var all, inner []node
	for _, c := range r.Cases {
		for _, t := range c.When.tests {
			all = append(all, opNode{'-', t.left, t.right})
		}
		if c.Points.root != nil {
			all = append(all, opNode{'-', c.Points.root, numberNode{}}, opNode{'-', c.Points.root, numberNode{most}})
		}
	}
	for _, n := range all {
		n.walk(func(n node) {
			if call, is := n.(callNode); is {
				inner = append(inner, opNode{'-', call.args[0], call.args[1]})
			}
		})
	}
	slices.Reverse(inner)
	return append(inner, all...)
}

// ratio is which variable is divided by which: by is below 0 where there is one only, and both are where the formula
// depends on more than the ratio.
func (r Formula) ratio(most Points) (of, by int) {
	of, by = 0, len(r.Variables)-1
	switch {
	case by < 0 || by > 1 || most.Sign() <= 0:
		return -1, -1
	case by == 0:
		by = -1
	case r.divisors()[r.Variables[0].ID]:
		of, by = 1, 0
	}
	for _, n := range r.differences(most) {
		if _, even := degree(n); by >= 0 && !even || slope(n, r.Variables[of].ID) > 1 {
			return -1, -1
		}
	}
	return of, by
}

// degree is by which power of it a number grows as all variables do; ok is false where its parts grow by different
// ones.
func degree(n node) (power int, ok bool) {
	switch n := n.(type) {
	case nameNode:
		return 1, true
	case callNode:
		return common(n.args...)
	case opNode:
		if n.op == '+' || n.op == '-' {
			return common(n.left, n.right)
		}
		left, okLeft := degree(n.left)
		right, okRight := degree(n.right)
		if n.op == '/' {
			right = -right
		}
		return left + right, okLeft && okRight
	}
	return 0, true
}

// common is the one degree of several numbers; 0 has any, and so has what is divided by it.
func common(all ...node) (power int, ok bool) {
	first := true
	for _, n := range all {
		if op, is := n.(opNode); isNothing(n) || is && op.op == '/' && isNothing(op.right) {
			continue
		}
		one, even := degree(n)
		if !even || !first && one != power {
			return 0, false
		}
		power, first = one, false
	}
	return power, true
}

// isNothing says whether a part of a formula is always 0.
func isNothing(n node) bool {
	p, constant := constantOf(n)
	return constant && p.IsZero()
}

// slope is 0 of what does not depend on a variable, 1 of what is linear in it, and 2 of anything else.
func slope(n node, of string) (most int) {
	switch n := n.(type) {
	case nameNode:
		if n.name == of {
			return 1
		}
	case callNode:
		return max(slope(n.args[0], of), slope(n.args[1], of))
	case opNode:
		left, right := slope(n.left, of), slope(n.right, of)
		switch {
		case n.op == '*':
			return min(left+right, 2)
		case n.op == '/':
			return min(left+2*right, 2)
		}
		return max(left, right)
	}
	return 0
}
