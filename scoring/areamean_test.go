package scoring

import "testing"

// The mean of an area is that of the ranked units that it applies to, of exact
// indexes, rounded once: 1/3 and 2/3 of 1 and nothing of a unit that it does not
// apply to are 50, not 50.00 of rounded thirds, nor 33.33.
func TestAreaMeans(t *testing.T) {
	set := &CriteriaSet{ID: "so", Self: TypedEntry,
		Areas: []*Criterion{{Code: "1", Max: Whole(3), Rule: Typed{}}, {Code: "2", Max: Whole(1), Rule: Typed{}}}}
	units := []*Unit{{ID: "a", Ranked: true}, {ID: "b", Ranked: true},
		{ID: "c", Ranked: true, NotApplicable: []Exclusion{{Code: "1"}}}, {ID: "d"}}
	r := practice(set, units...)
	for i, points := range []string{"1", "2", "", "3"} {
		entries := map[string]*Entry{"1": {Points: Input{}}, "2": {Points: given("1")}}
		if points != "" {
			entries["1"] = &Entry{Points: given(points)}
		}
		r.Submissions[units[i].ID] = &Submission{Entries: entries}
	}
	cards, _ := Score(r)
	areas := Rank(r, cards)[0].Areas
	if got := areas[0]; got.Units != 2 || got.Mean.String() != "50" {
		t.Errorf("area 1: %d units, mean %s, want 2 and 50", got.Units, got.Mean)
	}
	if got := areas[0]; got.Best.String() != "66.67" || got.Points.String() != "1.5" || got.BestPoints.String() != "2" {
		t.Errorf("area 1: best %s, points %s, at best %s, want 66.67, 1.5 and 2: d is not ranked", got.Best, got.Points,
			got.BestPoints)
	}
	if got := areas[1]; got.Units != 3 || got.Mean.String() != "100" {
		t.Errorf("area 2: %d units, mean %s, want 3 and 100", got.Units, got.Mean)
	}
}
