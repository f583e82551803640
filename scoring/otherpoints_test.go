package scoring

import (
	"testing"

	"parindex/scoring/fault"
)

// Other points of a leaf count as if they had been decided last; what cannot be is a
// fault, and the points stay.
func TestOtherPoints(t *testing.T) {
	for _, c := range []struct {
		why    string
		change OtherPoints
		want   string // points of d, who has 7 + 7.455 + 8, and faults
	}{
		{"a claim that nobody decided on", OtherPoints{"d", "1", Whole(9)}, "24.455 "},
		{"what a council decided", OtherPoints{"d", "2", Whole(0)}, "15 "},
		{"of another unit", OtherPoints{"c", "2", Whole(0)}, "22.455 "},
		{"its maximum", OtherPoints{"d", "2", Whole(10)}, "25 "},
		{"above it", OtherPoints{"d", "2", MustPoints("10.01")}, "22.455 score-over-max"},
		{"below 0", OtherPoints{"d", "2", Whole(-1)}, "22.455 score-negative"},
		{"a survey leaf", OtherPoints{"d", "3", Whole(1)}, "22.455 tried-survey"},
		{"no such leaf", OtherPoints{"d", "4", Whole(1)}, "22.455 criterion-unknown"},
		{"no such unit", OtherPoints{"e", "1", Whole(1)}, "22.455 unit-unknown"},
		{"a leaf that does not apply", OtherPoints{"a", "1", Whole(1)}, "22.455 tried-excluded"},
	} {
		r := choiceRound()
		variant, faults := r.With(c.change)
		card := Run(variant, nil).Card("d")
		if got := card.Total.String() + " " + codesIn(faults); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// The trail of a leaf shows other points as supposed, after the decisions that were made.
func TestOtherPointsOnTheTrail(t *testing.T) {
	r, _ := choiceRound().With(OtherPoints{"d", "2", Whole(3)}, OtherPoints{"d", "1", Whole(4)})
	o := Run(r, nil)
	steps := o.Card("d").Line("2").Steps
	if len(steps) != 2 || steps[0].Supposed || !steps[1].Supposed || steps[1].Change.String() != "-4.455" ||
		steps[1].Pos.String() != "--set d:2=3" {
		t.Errorf("%+v", steps)
	}
	if got := o.Card("d").Total.String(); got != "15" {
		t.Errorf("total %s, want 4 + 3 + 8", got)
	}
}

// Points that no level of the scale gives count, and a warning says so.
func TestOtherPointsOffTheScale(t *testing.T) {
	for points, want := range map[string]string{"3": "", "2.5": "points-off-scale"} {
		r := choiceRound()
		r.Sets[0].Areas[1].Rule = Levels{Levels: []Level{{Label: "Đạt", Points: Whole(10)},
			{Label: "Kém", Points: Whole(3)}}}
		variant, _ := r.With(OtherPoints{"d", "2", MustPoints(points)})
		o := Run(variant, nil)
		var told fault.List
		for _, d := range o.Faults {
			if d.Code == codePointsOffScale && d.Pos.String() == "--set d:2="+points {
				told.Add(d)
			}
		}
		if got := codesIn(told); got != want || o.Card("d").Faulty {
			t.Errorf("%s points: %q, want %q", points, got, want)
		}
	}
}

// A branch, and a unit without a result.
func TestOtherPointsOfWhatHasNone(t *testing.T) {
	r := province(5, 2, 3, 4)
	delete(r.Submissions, "u1")
	for _, c := range []struct {
		change OtherPoints
		want   string
	}{{OtherPoints{"u0", "1", Points{}}, "tried-branch"}, {OtherPoints{"u1", "1.1", Points{}}, "tried-unscored"}} {
		if _, faults := r.With(c.change); codesIn(faults) != c.want {
			t.Errorf("%s: %v", c.want, faults)
		}
	}
}

// Points that a leaf has anyway, and satisfaction that was found anyway, leave every rank.
func TestScenariosThatChangeNothing(t *testing.T) {
	for seed := range uint64(12) {
		r := variedProvince(seed, 4)
		before := standings(r)
		for _, card := range Run(r, nil).Cards {
			for _, l := range card.Lines {
				if !l.Criterion.IsLeaf() || l.Excluded != nil || l.NoSurvey {
					continue
				}
				_, decided := l.Unrounded()
				var same Change = OtherPoints{card.Unit.ID, l.Criterion.Code, decided}
				if l.Criterion.IsSurvey() {
					same = OtherSatisfaction{card.Unit.ID, l.Criterion.Code, l.Answers.Value.Number}
				}
				variant, faults := r.With(same)
				if after := standings(variant); after != before || len(faults) > 0 {
					t.Errorf("seed %d, %s: %v, %s became %s", seed, same.Key(), faults, before, after)
				}
			}
		}
	}
}
