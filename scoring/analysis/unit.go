package analysis

import (
	"slices"

	"parindex/scoring"
)

// Unit is where the points of one unit went.
type Unit struct {
	Card *scoring.Scorecard
	// Lost is the unit's maximum + bonus − total; it is the sum of Causes.
	Lost   scoring.Points
	Causes Amounts
	Areas  []Area // in the order of the set
	// Losses are the leaves of the tree with a cause, whether they lost or gained, the
	// costliest first; of equals the first of the set.
	Losses []Leaf
	// Criteria counts the nodes below areas, and areas that are leaves; Leaves counts
	// leaves.
	Criteria, Leaves Tally
	Apart            Apart
}

// Area is where the points of an area went: Lost is its maximum less its points, as
// they count in the total, and the sum of Causes.
type Area struct {
	Line *scoring.Line
	max  scoring.Points
	// Factor and SurveyFactor are what a point of the area's appraised leaves, and of its
	// survey leaves, adds to the total.
	Factor, SurveyFactor scoring.Points
	Lost                 scoring.Points
	Causes               Amounts
}

// Tally counts nodes that apply: how many there are, how many of them are below the
// maximum, and how many of those have no points.
type Tally struct{ Of, Below, Zero int }

// Apart is what stands outside the loss, in points of the set before any scaling:
// the maxima of leaves that do not apply or had no case, those of survey leaves that nobody answered,
// where these leave the maximum, and what the cap took off the bonus.
type Apart struct{ NotApplicable, NoSurvey, BonusCap scoring.Points }

// Of says where the points of a unit went, by itself; nil where the unit has no result, or
// is known only by published figures, which do not say.
func Of(card *scoring.Scorecard) *Unit {
	if !card.Scored || card.Published != nil {
		return nil
	}
	u := &Unit{Card: card}
	var sums sums
	for _, lines := range byArea(card.Lines) {
		u.area(lines, &sums)
	}
	u.items(&sums)
	u.Lost, u.Causes = card.Max.Add(card.Bonus).Sub(card.Total), sums.amounts()
	u.Apart.BonusCap = card.BonusItems.Sub(card.Bonus)
	slices.SortStableFunc(u.Losses, func(a, b Leaf) int { return b.Lost.Cmp(a.Lost) })
	return u
}

// On is what the leaves of a node lost together, by cause.
func (u *Unit) On(node *scoring.Criterion) Amounts {
	var sums sums
	for _, leaf := range u.Losses {
		if slices.Contains(u.Card.Block.Set.PathTo(leaf.Line.Criterion.Code), node) {
			sums.addAll(leaf.Causes)
		}
	}
	return sums.amounts()
}

// byArea are the lines of each area, its own first.
func byArea(lines []scoring.Line) (areas [][]scoring.Line) {
	start := -1
	for i := range lines {
		if lines[i].Depth > 0 {
			continue
		}
		if start >= 0 {
			areas = append(areas, lines[start:i])
		}
		if start = i; lines[i].Part != scoring.OfTree {
			return areas
		}
	}
	if start >= 0 {
		areas = append(areas, lines[start:])
	}
	return areas
}

// area adds an area and its leaves.
func (u *Unit) area(lines []scoring.Line, all *sums) {
	total := u.Card.Areas[len(u.Areas)]
	appraised, survey := factors(lines, total)
	var sums sums
	for i := range lines {
		line := &lines[i]
		u.count(line)
		if !line.Criterion.IsLeaf() {
			continue
		}
		factor := appraised
		if line.Criterion.IsSurvey() {
			factor = survey
		}
		leaf := Leaf{line, factor, line.Lost().Mul(factor), causesOf(u.Card, line).times(factor)}
		sums.addAll(leaf.Causes)
		if len(leaf.Causes) > 0 {
			u.Losses = append(u.Losses, leaf)
		}
	}
	area := Area{Line: &lines[0], max: total.Max(), Factor: appraised, SurveyFactor: survey,
		Lost: total.Max().Sub(total.Points()), Causes: sums.amounts()}
	u.Areas = append(u.Areas, area)
	all.addAll(area.Causes)
}

// factors are what a point of an area's appraised leaves, and of its survey leaves,
// adds to the total; 0 where none of them apply.
func factors(lines []scoring.Line, total scoring.AreaTotal) (appraised, survey scoring.Points) {
	for _, line := range lines {
		switch {
		case !line.Criterion.IsLeaf():
		case line.Criterion.IsSurvey():
			survey = survey.Add(line.Max)
		default:
			appraised = appraised.Add(line.Max)
		}
	}
	return quotient(total.AppraisedMax, appraised), quotient(total.SurveyMax, survey)
}

// quotient is p / q, 0 where q is.
func quotient(p, q scoring.Points) scoring.Points {
	if q.IsZero() {
		return scoring.Points{}
	}
	return p.Quo(q)
}

// count counts a node, and what stands apart.
func (u *Unit) count(line *scoring.Line) {
	leaf := line.Criterion.IsLeaf()
	if leaf {
		u.Leaves.add(line)
		u.apart(line)
	}
	if line.Depth == 1 || line.Depth == 0 && leaf {
		u.Criteria.add(line)
	}
}

func (t *Tally) add(line *scoring.Line) {
	if line.Max.Sign() <= 0 {
		return
	}
	t.Of++
	if line.Lost().Sign() > 0 {
		t.Below++
	}
	if line.Points().IsZero() {
		t.Zero++
	}
}

func (u *Unit) apart(line *scoring.Line) {
	switch {
	case !line.Max.IsZero():
	case line.Excluded != nil, line.WithoutCases() && len(line.Zero.PassedTo) == 0:
		u.Apart.NotApplicable = u.Apart.NotApplicable.Add(line.Criterion.Max)
	case line.NoSurvey:
		u.Apart.NoSurvey = u.Apart.NoSurvey.Add(line.Criterion.Max)
	}
}

// items adds what stands beside the tree: penalty, coming late, and what caps and the
// floor forgave.
func (u *Unit) items(all *sums) {
	card := u.Card
	for i := range card.Lines {
		if line := &card.Lines[i]; line.Part == scoring.Penalty {
			all.add(Penalty, line.Appraised)
		}
	}
	all.add(Late, card.LatePenalty)
	all.add(PenaltyCap, card.Penalty.Sub(card.LatePenalty).Sub(card.PenaltyItems))
	all.add(Floor, scoring.Sum(card.Appraised, card.Survey, card.Bonus).Sub(card.Penalty).Sub(card.Total))
}
