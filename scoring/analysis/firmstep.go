package analysis

import (
	"slices"
	"strings"

	"parindex/scoring"
)

// trial is changes with what they do to the lines of a card.
type trial struct {
	changes []scoring.Change
	moves   []scoring.Move
}

// satisfy tries another satisfaction of a survey leaf.
func (t *trial) satisfy(card *scoring.Scorecard, at int, percent scoring.Points) {
	c := card.Lines[at].Criterion
	work, faults := c.Rule.Work(c, []scoring.Input{{State: scoring.Given, Number: percent}})
	if len(faults) > 0 {
		return
	}
	t.changes = append(t.changes, scoring.OtherSatisfaction{Unit: card.Unit.ID, Code: c.Code, Percent: percent})
	t.moves = append(t.moves, scoring.Move{Line: at, Points: work.Points})
}

// step is another decision on one leaf: at is its line.
type step struct {
	at             int
	points, change scoring.Points
}

// steps are the ranks of a unit with one criterion decided a step higher or lower. Leaves
// of an area weigh alike, so that only its largest steps are tried, unless a criterion
// breaks ties.
func (f *Firmness) steps(card *scoring.Scorecard) (list []Scenario) {
	for _, s := range f.largest(card) {
		code := card.Lines[s.at].Criterion.Code
		change := scoring.OtherPoints{Unit: card.Unit.ID, Code: code, Points: s.points}
		rank := f.trials.RankWith(card, scoring.Move{Line: s.at, Points: s.points})
		list = append(list, Scenario{ByStep, []scoring.Change{change}, rank})
	}
	return list
}

// largest are the steps that can matter: the largest up and the largest down of each area
// and of each item, or all.
func (f *Firmness) largest(card *scoring.Scorecard) (list []step) {
	all, start := f.brokenByCriteria(), 0
	for i := range card.Lines {
		line := &card.Lines[i]
		if line.Depth == 0 {
			start = len(list) // of the steps of another area
		}
		for _, up := range []bool{true, false} {
			s, ok := f.step(line, i, up)
			if !ok {
				continue
			}
			same := func(other step) bool { return other.change.Sign() == s.change.Sign() }
			at := slices.IndexFunc(list[start:], same)
			switch {
			case all || at < 0:
				list = append(list, s)
			case size(list[start+at].change).Less(size(s.change)):
				list[start+at] = s
			}
		}
	}
	return list
}

func size(p scoring.Points) scoring.Points { return p.Max(p.Neg()) }

// brokenByCriteria says whether the index of a criterion breaks ties.
func (f *Firmness) brokenByCriteria() bool {
	rank := f.outcome.Round.Regulation.Rank
	return rank.Ties == scoring.Breakers && slices.ContainsFunc(rank.Breakers, func(b scoring.Breaker) bool {
		return strings.HasPrefix(string(b), "index:")
	})
}

// step is the next points of a line above or below those that it has; ok is false where
// there are none, or nobody decides on it.
func (f *Firmness) step(line *scoring.Line, at int, up bool) (s step, ok bool) {
	unclaimed := line.Part.IsItem() && line.Self.IsZero() && line.Appraised.IsZero()
	if !isDecided(line) || unclaimed {
		return s, false
	}
	for _, points := range f.next(line, up) {
		counted := f.trials.Counted(line, points)
		if change := counted.Sub(line.Appraised); change.Sign() > 0 == up && !change.IsZero() {
			return step{at, points, change}, true
		}
	}
	return s, false
}

// isDecided says whether a council could decide on the points of a line: not those of a
// survey, and not where nothing of the leaf counts.
func isDecided(line *scoring.Line) bool {
	c := line.Criterion
	return c.IsLeaf() && !c.IsSurvey() && line.Excluded == nil && !line.WithoutCases()
}

// next are the points that a leaf could have, the nearest first.
func (f *Firmness) next(line *scoring.Line, up bool) []scoring.Points {
	c, step := line.Criterion, smallestStep(f.outcome.Round.Regulation.Rounding)
	if levels := f.levels(c, step, up); len(levels) > 0 {
		return levels
	}
	now := line.Appraised
	if line.Growth != nil {
		now = line.Growth.Appraised
	}
	if up {
		return []scoring.Points{now.Add(step).Min(c.Max)}
	}
	return []scoring.Points{now.Sub(step).Max(scoring.Points{})}
}

// way is a criterion, with the order in which its points are tried.
type way struct {
	criterion *scoring.Criterion
	up        bool
}

// levels are the points that a rule lists, which are worked out once for all units.
func (f *Firmness) levels(c *scoring.Criterion, step scoring.Points, up bool) []scoring.Points {
	levels, known := f.listed[way{c, up}]
	if !known {
		if levels, _ = c.Attainable(step); !up {
			slices.Reverse(levels)
		}
		f.listed[way{c, up}] = levels
	}
	return levels
}

// smallestStep is that of points which a rule does not list.
func smallestStep(rounding scoring.Rounding) scoring.Points {
	if rounding.Points != nil {
		return lastDecimal(*rounding.Points)
	}
	return lastDecimal(rounding.Index)
}
