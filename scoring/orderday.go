package scoring

// orderByPoints sorts decisions of one day by the points that they replace, where they
// name them: each replaces what the one before it left.
func orderByPoints(steps Steps, now Points) {
	for len(steps) > 0 {
		n := 1
		for n < len(steps) && sameDay(steps[0], steps[n]) {
			n++
		}
		now = orderDay(steps[:n], now)
		steps = steps[n:]
	}
}

// orderDay sorts the decisions of one day, and says which points they leave.
func orderDay(day Steps, now Points) Points {
	if len(day) > 1 {
		q := newDayQueue(day)
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
	by    map[replaced][]int
}

// replaced are the points that a decision replaces, to nine decimals as a spreadsheet may
// have copied them, and whether it confirms them.
type replaced struct {
	points   string
	confirms bool
}

func nineDecimals(p Points) string { return p.Round(HalfUp, 9).String() }

func newDayQueue(day Steps) dayQueue {
	q := dayQueue{taken: make([]bool, len(day)), by: map[replaced][]int{}}
	for i, step := range day {
		if !step.Counts() || step.From.State != Given {
			continue
		}
		key := replaced{points: nineDecimals(step.From.Number)}
		q.by[key] = append(q.by[key], i)
		if key.confirms = key.points == nineDecimals(step.To.Number); key.confirms {
			q.by[key] = append(q.by[key], i)
		}
	}
	return q
}

// next is the decision that replaces the points that stand now: first one that confirms
// them, then one that changes them, else the first that is left.
func (q *dayQueue) next(now Points) int {
	points := nineDecimals(now)
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
