package scoring

import (
	"cmp"
	"slices"

	"parindex/scoring/fault"
)

// Step is a decision with what came of it. Points are rounded as those of the leaf.
type Step struct {
	*Decision
	// Before is what stood: the unit's points, or those decided last. After is what
	// stands then, and Change what that did to the unit. A decision that does not count
	// changes nothing, and one that is not on points has no figures, nor has one on a
	// leaf that does not apply.
	Before, After, Change Points
	// Stale says that the decision names other points than those that it replaces, or is older than the last one.
	Stale bool
	// Void is why the decision does not count; empty where it does.
	Void fault.Code
	// Supposed says that nobody made the decision: a variant supposes it, see
	// [OtherPoints].
	Supposed bool
}

// Counts says whether the decision stands.
func (s Step) Counts() bool { return s.Void == "" }

// cuts says whether the decision took points from the unit.
func (s Step) cuts() bool { return s.Change.Sign() < 0 }

// Steps are decisions in order, see [Line] and [Scorecard].
type Steps []Step

// Last is the last that counts, which is the decision that gave a leaf its points; nil
// where none does.
func (steps Steps) Last() *Step {
	for i := len(steps) - 1; i >= 0; i-- {
		if steps[i].Counts() {
			return &steps[i]
		}
	}
	return nil
}

// void marks the steps that count so far, for a reason that lies in the leaf or the
// unit.
func (steps Steps) void(why fault.Code) {
	for i := range steps {
		if steps[i].Counts() {
			steps[i].Void = why
		}
	}
}

// inOrder sorts decisions by stage, day and place, so that the result does not
// depend on how they were read. On one day councils come last, as they do without a day, and copies of a
// file, which have the longer name.
func inOrder(decisions []*Decision, councils map[string]bool) {
	slices.SortStableFunc(decisions, func(a, b *Decision) int { return compareDecisions(a, b, councils) })
}

func (steps Steps) inOrder() {
	slices.SortStableFunc(steps, func(a, b Step) int { return compareDecisions(a.Decision, b.Decision, nil) })
}

func compareDecisions(a, b *Decision, councils map[string]bool) int {
	undated := func(d *Decision) int { return one(d.Day == "" && councils[d.Agency]) }
	return cmp.Or(cmp.Compare(a.Stage.place(), b.Stage.place()), cmp.Compare(undated(a), undated(b)),
		cmp.Compare(a.Day, b.Day),
		cmp.Compare(one(councils[a.Agency]), one(councils[b.Agency])),
		cmp.Compare(len(a.Pos.File()), len(b.Pos.File())), a.Pos.Compare(b.Pos))
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// Working is how a leaf's data came to points by its rule.
type Working struct {
	// Alternatives is how many ways the rule has to give points, in the order it
	// declares them: answers, labels, shares, bands, tiers or cases; 0 for a rule
	// that only calculates. Chosen is the one that holds, from 0; -1 for none.
	Alternatives, Chosen int
	// Percent is the exact rate or satisfaction that the rule looks at; Rated says that
	// it looks at one. It is no pointer, since nearly every leaf has one.
	Percent Points
	Rated   bool
	// InOrder says that alternatives after the chosen one were not looked at.
	InOrder bool
	// NoCases is the choice of the rule for 0/0 where the data are that; else empty.
	NoCases NoCasesPolicy
	Points  Points // exact, before any rounding
}
