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
	if a.NoSurvey || b.NoSurvey {
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

// Estimate is a figure as floating point, with its margin of error.
type Estimate struct{ index, margin float64 }

// Estimate is the figure with its margin of error; known is false where it has none.
func (f Figure) Estimate() (e Estimate, known bool) {
	if f.Index == nil || f.MarginEstimate == nil {
		return e, false
	}
	return Estimate{float(*f.Index), *f.MarginEstimate}, true
}

// Apart says whether the difference of two figures is more than their margins of
// error explain: |p₁ − p₂| > √(m₁² + m₂²). The answer is as good as the estimates are.
func (e Estimate) Apart(other Estimate) bool {
	return math.Abs(e.index-other.index) > math.Hypot(e.margin, other.margin)
}

// Alike is the pairs of units of a block that the survey cannot tell apart, in
// the order of [Results.Ranked]. Pairs without a margin of error are left out.
func (r *Results) Alike(block string) [][2]*UnitResult {
	var pairs [][2]*UnitResult
	var known []Estimate
	var units []*UnitResult
	widest := Estimate{}
	for _, p := range r.Ranked(block) {
		if e, ok := p.Unit.Estimate(); ok {
			known, units = append(known, e), append(units, p.Unit)
			widest.margin = max(widest.margin, e.margin)
		}
	}
	for i, a := range known {
		for j, b := range known[i+1:] {
			if widest.index = b.index; a.Apart(widest) {
				break // and all below it are further off
			}
			if !a.Apart(b) {
				pairs = append(pairs, [2]*UnitResult{units[i], units[i+1+j]})
			}
		}
	}
	return pairs
}
