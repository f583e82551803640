package scoring

import "slices"

// Grew says whether the formula is another one with so many times the points in each case, as far as its expressions
// are built alike. One that is written otherwise, though it comes to the same, is not found to be so.
func (r Formula) Grew(from Formula, by Points) bool {
	same := r
	same.Cases = from.Cases
	return Meaning(same) == Meaning(from) && slices.EqualFunc(from.Cases, r.Cases, func(old, now Case) bool {
		return old.When.String() == now.When.String() && grew(old.Points.root, now.Points.root, by)
	})
}

// grew says whether an expression is so many times another one.
func grew(old, now node, by Points) bool {
	old, times := withoutFactors(old)
	now, timesNow := withoutFactors(now)
	by = by.Mul(times).Quo(timesNow)
	switch o := old.(type) {
	case numberNode:
		n, is := now.(numberNode)
		return is && n.points.Equal(o.points.Mul(by))
	case nameNode:
		return by.Equal(Whole(1)) && isSame(old, now)
	case callNode:
		n, is := now.(callNode)
		each := func(a, b node) bool { return grew(a, b, by) }
		return is && n.name == o.name && slices.EqualFunc(o.args, n.args, each)
	case opNode:
		n, is := now.(opNode)
		return is && n.op == o.op && o.grew(n, by)
	}
	return false
}

func (o opNode) grew(n opNode, by Points) bool {
	switch {
	case o.op == '+' || o.op == '-':
		return grew(o.left, n.left, by) && grew(o.right, n.right, by)
	case isSame(o.right, n.right):
		return grew(o.left, n.left, by)
	}
	return o.op == '*' && isSame(o.left, n.left) && grew(o.right, n.right, by)
}

func isSame(a, b node) bool { return exprOf(a).text == exprOf(b).text }

// withoutFactors is an expression without the numbers that all of it is multiplied or divided by.
func withoutFactors(n node) (rest node, times Points) {
	times = Whole(1)
	for {
		op, _ := n.(opNode)
		left, onLeft := op.left.(numberNode)
		right, onRight := op.right.(numberNode)
		switch {
		case op.op == '*' && onLeft && !left.points.IsZero():
			n, times = op.right, times.Mul(left.points)
		case op.op == '*' && onRight && !right.points.IsZero():
			n, times = op.left, times.Mul(right.points)
		case op.op == '/' && onRight && !right.points.IsZero():
			n, times = op.left, times.Quo(right.points)
		default:
			return n, times
		}
	}
}
