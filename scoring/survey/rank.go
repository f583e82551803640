package survey

import (
	"cmp"
	"math"
	"slices"
)

// Place is a unit's place by satisfaction.
type Place struct {
	Unit *UnitResult
	Rank int  // 1, 2, 2, 4; 0 without a survey
	Tied bool // another unit has exactly the same index
}

// Ranked is the units of a block by their exact index, the highest first; those
// without a survey are last, and the order of units decides nothing else.
func (r *Results) Ranked(block string) []Place {
	var places []Place
	for i := range r.Units {
		if r.Units[i].Unit.Block == block {
			places = append(places, Place{Unit: &r.Units[i]})
		}
	}
	slices.SortStableFunc(places, func(a, b Place) int { return comparePlaces(a.Unit, b.Unit) })
	for i := range places {
		if places[i].Unit.NoSurvey {
			break
		}
		places[i].Rank = i + 1
		if i > 0 && comparePlaces(places[i-1].Unit, places[i].Unit) == 0 {
			places[i].Rank, places[i].Tied, places[i-1].Tied = places[i-1].Rank, true, true
		}
	}
	return places
}

func comparePlaces(a, b *UnitResult) int {
	switch {
	case a.NoSurvey && b.NoSurvey:
		return 0
	case a.NoSurvey || b.NoSurvey:
		return cmp.Compare(boolToInt(a.NoSurvey), boolToInt(b.NoSurvey))
	}
	return b.Index.Cmp(*a.Index)
}

func boolToInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Apart says whether the difference of two figures is more than their margins of
// error explain: |p₁ − p₂| > √(m₁² + m₂²). Known is false where one has no
// margin. The answer is as good as the estimates are.
func Apart(a, b Figure) (apart, known bool) {
	if a.Index == nil || b.Index == nil || a.MarginEstimate == nil || b.MarginEstimate == nil {
		return false, false
	}
	difference := math.Abs(float(a.Index.Sub(*b.Index)))
	return difference > math.Hypot(*a.MarginEstimate, *b.MarginEstimate), true
}

// Alike is the pairs of units of a block that the survey cannot tell apart, in
// the order of [Results.Ranked]. Pairs without a margin of error are left out.
func (r *Results) Alike(block string) [][2]*UnitResult {
	var pairs [][2]*UnitResult
	var known []estimate
	widest := 0.0
	for _, p := range r.Ranked(block) {
		if p.Unit.Index != nil && p.Unit.MarginEstimate != nil {
			known = append(known, estimate{p.Unit, float(*p.Unit.Index), *p.Unit.MarginEstimate})
			widest = max(widest, *p.Unit.MarginEstimate)
		}
	}
	for i, a := range known {
		for _, b := range known[i+1:] {
			if a.index-b.index > math.Hypot(a.margin, widest) {
				break // and all below it are further off
			}
			if apart, _ := Apart(a.unit.Figure, b.unit.Figure); !apart {
				pairs = append(pairs, [2]*UnitResult{a.unit, b.unit})
			}
		}
	}
	return pairs
}

// estimate is a unit's figure as floating point.
type estimate struct {
	unit          *UnitResult
	index, margin float64
}
