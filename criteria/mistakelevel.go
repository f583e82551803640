package criteria

import "slices"

// enter checks where a key or dash stands against the blocks that are open.
func (l *lookout) enter(at depth, key string) {
	deepest := depth{col: -1}
	if n := len(l.levels); n > 0 {
		deepest = l.levels[n-1]
	}
	switch {
	case at.col > deepest.col && (l.opens || deepest.col < 0), // a list may stand where its key does
		at.col == deepest.col && at.list && !deepest.list && l.opens:
		l.levels = append(l.levels, at)
	case l.has(at):
		l.levels = l.levels[:slices.Index(l.levels, at)+1]
	default:
		l.outOfStep(at, key)
	}
}

func (l *lookout) has(at depth) bool { return slices.Contains(l.levels, at) }

// outOfStep reports a key among dashes, a dash among keys, and what stands at no level.
func (l *lookout) outOfStep(at depth, key string) {
	switch {
	case !at.list && l.has(depth{at.col, true}):
		l.report(CodeYAMLDash, at.col, "found", "", "expected", at.col+2)
	case at.list && l.has(depth{at.col, false}) && !l.listWithin(at.col):
		l.report(CodeYAMLExtra, at.col, "found", "-")
	default:
		l.report(CodeYAMLIndent, at.col, "key", key, "found", at.col, "expected", l.nearest(at))
	}
}

// listWithin says whether a list is open further in than a column.
func (l *lookout) listWithin(col int) bool {
	return slices.ContainsFunc(l.levels, func(one depth) bool { return one.list && one.col > col })
}

// nearest is the block of its kind that a line probably belongs to: the deeper one of two that
// are as near.
func (l *lookout) nearest(at depth) int {
	best := -1
	for _, one := range l.levels {
		if one.list == at.list && (best < 0 || max(one.col-at.col, at.col-one.col) <= max(best-at.col, at.col-best)) {
			best = one.col
		}
	}
	return max(best, 0)
}
