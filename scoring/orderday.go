package scoring

// orderByPoints sorts decisions of one day by the points that they replace, where they
// name them: each replaces what the one before it left.
func (r Rounding) orderByPoints(steps Steps, now Points) {
	for len(steps) > 0 {
		n := 1
		for n < len(steps) && sameDay(steps[0], steps[n]) {
			n++
		}
		now = r.orderDay(steps[:n], now)
		steps = steps[n:]
	}
}

// orderDay sorts the decisions of one day, and says which points they leave.
func (r Rounding) orderDay(day Steps, now Points) Points {
	if len(day) > 1 {
		q := r.newDayQueue(day)
		ordered := make(Steps, 0, len(day))
		for range day {
			step := day[q.next(now)]
			ordered = append(ordered, step)
			now = step.leaves(now)
		}
		copy(day, ordered)
		return now
	}
	return day[0].leaves(now)
}

// leaves are the points that stand after the decision.
func (s Step) leaves(now Points) Points {
	if s.Counts() {
		return s.To.Number
	}
	return now
}

// dayQueue gives the decisions of a day one by one. Each is looked up by the points that
// it replaces, so that a day of ten thousand takes no longer than ten thousand days.
type dayQueue struct {
	taken []bool
	first int // none before it is left
	key   func(Points) string
	by    map[replaced][]int
}

// replaced are the points that a decision replaces, see [Rounding.key], and whether it confirms them.
type replaced struct {
	points   string
	confirms bool
}

// key is one for points that are the [Rounding.Same].
func (r Rounding) key(p Points) string { return r.Leaf(p.Round(HalfUp, 9)).String() }

func (r Rounding) newDayQueue(day Steps) dayQueue {
	q := dayQueue{key: r.key, taken: make([]bool, len(day)), by: map[replaced][]int{}}
	for i, step := range day {
		if !step.Counts() || step.From.State != Given {
			continue
		}
		key := replaced{points: q.key(step.From.Number)}
		q.by[key] = append(q.by[key], i)
		if key.confirms = key.points == q.key(step.To.Number); key.confirms {
			q.by[key] = append(q.by[key], i)
		}
	}
	return q
}

// next is the decision that replaces the points that stand now: first one that confirms
// them, then one that changes them, else the first that is left.
func (q *dayQueue) next(now Points) int {
	points := q.key(now)
	for _, key := range []replaced{{points, true}, {points, false}} {
		for left := q.by[key]; len(left) > 0; left = q.by[key] {
			q.by[key] = left[1:]
			if !q.taken[left[0]] {
				return q.take(left[0])
			}
		}
	}
	for q.taken[q.first] {
		q.first++
	}
	return q.take(q.first)
}

func (q *dayQueue) take(i int) int {
	q.taken[i] = true
	return i
}
