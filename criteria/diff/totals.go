package diff

import (
	"slices"

	"parindex/scoring"
)

// What a [Total] is of.
const (
	Area      = "area"
	Appraised = "appraised"
	Survey    = "survey"
	Whole     = "total"
	Bonus     = "bonus"
	Penalty   = "penalty"
)

// Total is what something weighs in the old and in the new set, in points of
// the set's maximum; nil where a set does not have it.
type Total struct {
	Of       string
	Area     *scoring.Criterion // the new one, or the old where it is gone; nil unless Of is [Area]
	Old, New *scoring.Points
}

// Differs says whether old and new are not the same.
func (t Total) Differs() bool {
	return t.Old == nil || t.New == nil || !t.Old.Equal(*t.New)
}

// totals are the areas, then the parts and the whole, as leaves add up to them:
// what a set declares may contradict itself.
func totals(m *matcher) []Total {
	old, new := m.sets[0], m.sets[1]
	var list []Total
	for _, area := range new.Areas {
		t := Total{Of: Area, Area: area, New: weight(new, area).whole()}
		if before := m.before[area]; before != nil && isArea(old, before) {
			t.Old = weight(old, before).whole()
		}
		list = append(list, t)
	}
	for _, area := range old.Areas {
		if !m.taken[area] {
			list = append(list, Total{Of: Area, Area: area, Old: weight(old, area).whole()})
		}
	}
	a, b := parts(old), parts(new)
	list = append(list,
		Total{Of: Appraised, Old: &a.appraised, New: &b.appraised},
		Total{Of: Survey, Old: &a.survey, New: &b.survey},
		Total{Of: Whole, Old: a.whole(), New: b.whole()})
	return append(list, extra(Bonus, old.Bonus, new.Bonus), extra(Penalty, old.Penalty, new.Penalty))
}

func isArea(set *scoring.CriteriaSet, c *scoring.Criterion) bool {
	return slices.ContainsFunc(set.Areas, func(area *scoring.Criterion) bool { return area == c })
}

// share is the two parts of points.
type share struct{ appraised, survey scoring.Points }

func (s share) whole() *scoring.Points {
	return new(s.appraised.Add(s.survey))
}

func parts(set *scoring.CriteriaSet) (sum share) {
	for _, area := range set.Areas {
		of := weight(set, area)
		sum.appraised, sum.survey = sum.appraised.Add(of.appraised), sum.survey.Add(of.survey)
	}
	return sum
}

// weight is what an area counts in its set: its leaves' maxima, scaled to its
// weight where the set is weighted.
func weight(set *scoring.CriteriaSet, area *scoring.Criterion) (s share) {
	add(&s, area)
	sum := *s.whole()
	if set.Aggregate != scoring.Weighted || area.Weight == nil || sum.IsZero() {
		return s
	}
	factor := area.Weight.Mul(set.Max).Quo(scoring.Whole(100)).Quo(sum)
	return share{s.appraised.Mul(factor), s.survey.Mul(factor)}
}

func add(s *share, c *scoring.Criterion) {
	switch {
	case !c.IsLeaf():
		for _, child := range c.Children {
			add(s, child)
		}
	case c.IsSurvey():
		s.survey = s.survey.Add(c.Max)
	default:
		s.appraised = s.appraised.Add(c.Max)
	}
}

func extra(of string, old, new []*scoring.Criterion) Total {
	a, b := sum(old), sum(new)
	return Total{Of: of, Old: &a, New: &b}
}

func sum(items []*scoring.Criterion) (sum scoring.Points) {
	for _, item := range items {
		sum = sum.Add(item.Max)
	}
	return sum
}
