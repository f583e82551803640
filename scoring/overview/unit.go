package overview

import (
	"slices"

	"parindex/scoring"
)

// Tally counts leaves, or decisions, by their outcome.
type Tally struct{ Cut, Raised, Confirmed, Granted, Undecided, Kept int }

func (t *Tally) add(o Outcome) {
	switch o {
	case Cut:
		t.Cut++
	case Raised:
		t.Raised++
	case Confirmed:
		t.Confirmed++
	case Granted:
		t.Granted++
	case Undecided:
		t.Undecided++
	case Kept:
		t.Kept++
	}
}

// Decided is how many have a decision.
func (t Tally) Decided() int { return t.Cut + t.Raised + t.Confirmed + t.Granted }

// Unit sums up the appraisal of one unit. Self, appraised points and days late are those of
// its card. The tally counts leaves of the tree, whose changes, each by the weight of its area, add up
// to the unit's before scaling; Items counts bonus and penalty items.
type Unit struct {
	Card *scoring.Scorecard
	Tally
	Items Tally
	// ItemChange is the change of bonus and penalty items by the appraisal, before the caps.
	ItemChange scoring.Points
	// GrantedPoints are those of leaves that the unit does not score itself, and those that it claimed where its own
	// cannot be used, as the card's figures count them.
	GrantedPoints scoring.Points
	// The cuts are those of leaves and items together.
	Answered, Unanswered int
	CutPoints            scoring.Points // sum of what they lost
	OpenPoints           scoring.Points // of those, the cuts that the unit has not explained
	StillToDecide        []Leaf         // leaves that still need a decision
}

// Change is appraised less self points, as the card has them: of what the unit claimed and of what it was granted.
func (u Unit) Change() scoring.Points { return u.Card.Decided.Sub(u.Card.Self) }

// ClaimedChange is what the appraisal changed of the points that the unit gave itself.
func (u Unit) ClaimedChange() scoring.Points { return u.Change().Sub(u.GrantedPoints) }

func (o *Overview) unit(card *scoring.Scorecard) {
	u := Unit{Card: card}
	perPoint := scoring.Whole(1) // of the area of the line
	for _, line := range card.Lines {
		for _, area := range card.Areas {
			if area.Area == line.Criterion {
				perPoint = area.PerPoint
			}
		}
		if leaf, ok := leafOf(card, line); ok {
			o.Leaves = append(o.Leaves, leaf)
			if line.ToRead() {
				o.OnlyExplained = append(o.OnlyExplained, leaf)
			}
			u.add(leaf, perPoint)
		}
	}
	o.Units = append(o.Units, u)
	o.Kept += o.kept(u)
	o.other(card)
	if len(u.StillToDecide) > 0 {
		o.Waiting = append(o.Waiting, u)
	}
	if card.DaysLate > 0 {
		o.Late = append(o.Late, card)
	}
	if card.Missing {
		o.Missing = append(o.Missing, card)
	}
}

func (u *Unit) add(l Leaf, perPoint scoring.Points) {
	if l.Line.Part == scoring.OfTree {
		u.Tally.add(l.Outcome)
		given := l.Line.Claimed().Sub(l.Line.Self)
		if l.Outcome == Granted {
			given = l.Change()
		}
		u.GrantedPoints = u.GrantedPoints.Add(given.Mul(perPoint))
	} else {
		u.Items.add(l.Outcome)
		u.ItemChange = u.ItemChange.Add(l.Change())
	}
	switch l.Outcome {
	case Undecided:
		u.StillToDecide = append(u.StillToDecide, l)
	case Cut:
		u.cut(l)
	}
}

func (u *Unit) cut(l Leaf) {
	lost := l.Change().Neg()
	u.CutPoints = u.CutPoints.Add(lost)
	if l.Line.HasReply() {
		u.Answered++
		return
	}
	u.Unanswered++
	u.OpenPoints = u.OpenPoints.Add(lost)
}

// kept is how many of a unit's leaves keep its own points without a decision.
func (o *Overview) kept(u Unit) int {
	if o.Round.Regulation.Unappraised != scoring.AcceptSelf || u.Card.Absent {
		return 0
	}
	return u.Tally.Kept + u.Items.Kept
}

// behind are the units with unanswered cuts. A cut that a later decision
// restored is none.
func (o *Overview) behind() {
	for _, u := range o.Units {
		if u.Unanswered > 0 {
			o.ToExplain = append(o.ToExplain, u)
		}
	}
	slices.SortStableFunc(o.ToExplain, func(a, b Unit) int { return b.OpenPoints.Cmp(a.OpenPoints) })
}

// Criterion sums up one leaf of a set over all units of the set.
type Criterion struct {
	Set       *scoring.CriteriaSet
	Criterion *scoring.Criterion
	Units     int // that it applies to; of an item, that claimed it
	Tally
	CutPoints scoring.Points // sum of what units lost
	// CutShare is how many of the units were cut, in percent; exact.
	CutShare scoring.Points
}

// criteria are the leaves of the sets in use, in their order. Those that no unit
// has are left out.
func (o *Overview) criteria() {
	type key struct {
		set  *scoring.CriteriaSet
		code string
	}
	found := map[key]*Criterion{}
	for _, l := range o.Leaves {
		k := key{l.Card.Block.Set, l.Line.Criterion.Code}
		if found[k] == nil {
			found[k] = &Criterion{Set: k.set, Criterion: l.Line.Criterion}
		}
		found[k].add(l)
	}
	for _, set := range o.Sets() {
		set.Walk(func(c *scoring.Criterion, _ int) {
			if one := found[key{set, c.Code}]; one != nil {
				one.CutShare = share(one.Cut, one.Units)
				o.Criteria = append(o.Criteria, *one)
			}
		})
	}
}

func (c *Criterion) add(l Leaf) {
	c.Units++
	c.Tally.add(l.Outcome)
	if l.Outcome == Cut {
		c.CutPoints = c.CutPoints.Add(l.Change().Neg())
	}
}

// Sets are those of the blocks, each once.
func (o *Overview) Sets() (sets []*scoring.CriteriaSet) {
	for _, block := range o.Blocks {
		if !slices.Contains(sets, block.Set) {
			sets = append(sets, block.Set)
		}
	}
	return sets
}

func share(part, whole int) scoring.Points {
	return scoring.Whole(100 * int64(part)).Quo(scoring.Whole(int64(whole)))
}

// Outcome is what one decision, or all of them together, did to the points of a leaf.
type Outcome string

// A cut lowers the unit's result and a raise increases it, so that a larger penalty is a cut,
// also where units do not score the penalty themselves.
const (
	Cut       Outcome = "cut"
	Raised    Outcome = "raised"
	Confirmed Outcome = "confirmed"
	Granted   Outcome = "granted"   // points of a leaf that units do not score themselves
	Undecided Outcome = "undecided" // no decision, and one is needed
	Kept      Outcome = "kept"      // no decision, and none is needed: the self points count
)

// Leaf is a leaf of the tree, or a bonus or penalty item, for one unit. Survey
// leaves, what does not apply and items that nobody claimed are none.
type Leaf struct {
	Card      *scoring.Scorecard
	Line      scoring.Line
	Outcome   Outcome
	Decisions []Decision // those that count, in order
}

// Change is how many points the unit gained or, negative, lost by the appraisal.
func (l Leaf) Change() scoring.Points { return l.Line.Change() }

// Decision is one decision on points that counts.
type Decision struct {
	scoring.Step
	Card    *scoring.Scorecard
	Title   string // of the leaf
	Outcome Outcome
}

// leafOf is what became of a line of a card; ok is false where there was nothing
// to decide on.
func leafOf(card *scoring.Scorecard, line scoring.Line) (leaf Leaf, ok bool) {
	c := line.Criterion
	if !c.IsLeaf() || c.IsSurvey() || line.Excluded != nil {
		return leaf, false
	}
	leaf = Leaf{Card: card, Line: line}
	leaf.decisions()
	switch {
	case len(leaf.Decisions) > 0:
		leaf.Outcome = leaf.outcome(leaf.Change())
	case slices.Contains(card.Waiting, c.Code), line.Unusable: // no points of the unit's own stand
		leaf.Outcome = Undecided
	case line.Part.IsItem() && line.Self.IsZero():
		return leaf, false
	default:
		leaf.Outcome = Kept
	}
	return leaf, true
}

// decisions finds those that count.
func (l *Leaf) decisions() {
	for _, step := range l.Line.Steps {
		if step.Counts() {
			l.Decisions = append(l.Decisions, Decision{step, l.Card, l.Line.Criterion.Title, l.outcome(step.Change)})
		}
	}
}

func (l *Leaf) outcome(change scoring.Points) Outcome {
	switch {
	case l.Line.IsGranted():
		return Granted
	case change.Sign() < 0:
		return Cut
	case change.Sign() > 0:
		return Raised
	}
	return Confirmed
}
