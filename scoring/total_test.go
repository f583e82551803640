package scoring

import (
	"math/rand/v2"
	"strconv"
	"testing"
)

// policyLeaf is a leaf of one area, as a case needs it.
type policyLeaf struct {
	area          int
	max, points   int64
	survey        bool
	excluded, out bool // out: a survey leaf that nobody was asked for
}

// policyRound is a unit with these leaves.
func policyRound(weights []int64, leaves []policyLeaf, applies NotApplicablePolicy, noSurvey NoSurveyPolicy) *Round {
	set := &CriteriaSet{ID: "so", Self: TypedEntry, Aggregate: SumOfPoints}
	for i := range weights {
		set.Areas = append(set.Areas, &Criterion{Code: strconv.Itoa(i + 1)})
	}
	unit := &Unit{ID: "u", Ranked: true}
	r := practice(set, unit)
	r.Regulation.NotApplicable, r.Regulation.NoSurvey = applies, noSurvey
	sub := &Submission{File: "self/u.xlsx", Entries: map[string]*Entry{}}
	r.Submissions["u"] = sub
	for i, l := range leaves {
		area := set.Areas[l.area]
		leaf := &Criterion{Code: area.Code + "." + strconv.Itoa(i+1), Max: Whole(l.max), Rule: Typed{}}
		area.Children = append(area.Children, leaf)
		area.Max, set.Max = area.Max.Add(leaf.Max), set.Max.Add(leaf.Max)
		if l.excluded {
			unit.NotApplicable = append(unit.NotApplicable, Exclusion{Code: leaf.Code, Reason: "không có"})
		}
		switch {
		case l.survey:
			leaf.Rule = BySurvey{}
			answer := Satisfaction{Unit: "u", Code: leaf.Code, None: l.out,
				Value: Input{State: Given, Number: Whole(l.points).Mul(hundred).Quo(leaf.Max)}}
			r.Survey = append(r.Survey, answer)
		case !l.excluded:
			sub.Entries[leaf.Code] = &Entry{Points: given(strconv.FormatInt(l.points, 10))}
		}
	}
	for i, weight := range weights {
		if weight > 0 {
			set.Aggregate, set.Areas[i].Weight, set.Max = Weighted, &weightsOf[weight], hundred
		}
	}
	return r
}

// weightsOf are the weights that cases use, in percent.
var weightsOf = func() (list [101]Points) {
	for i := range list {
		list[i] = Whole(int64(i))
	}
	return list
}()

// Points 3 and 4 of the arithmetic where survey leaves stand beside those that do
// not apply.
func TestOpenAndExcludedLeaves(t *testing.T) {
	appraised := policyLeaf{area: 0, max: 90, points: 45}
	excludedSurvey, open := policyLeaf{area: 1, max: 5, survey: true, excluded: true}, policyLeaf{area: 1, max: 5,
		survey: true, out: true}
	given27 := policyLeaf{area: 0, max: 27, excluded: true}
	of43 := func(points int64) policyLeaf { return policyLeaf{area: 0, max: 43, points: points} }
	open30 := policyLeaf{area: 1, max: 30, survey: true, out: true}
	for _, c := range []struct {
		why             string
		leaves          []policyLeaf
		applies         NotApplicablePolicy
		noSurvey        NoSurveyPolicy
		total, max, own string
	}{
		{"full: an excluded survey leaf has its points, the other has no result: the appraised part stands for 95",
			[]policyLeaf{appraised, excludedSurvey, open}, FullPoints, RescaleSurvey, "52.5", "100", "45"},
		{"drop: the excluded leaf leaves the maximum: 45/90 stands for 95",
			[]policyLeaf{appraised, excludedSurvey, open}, DropLeaf, RescaleSurvey, "47.5", "95", "45"},
		{"drop both: nothing is scaled", []policyLeaf{appraised, excludedSurvey, open}, DropLeaf, DropSurvey, "45",
			"90", "45"},
		{"refuse: an open leaf is a fault, counts 0 and stays in the maximum", []policyLeaf{appraised, open}, DropLeaf,
			RefuseSurvey, "45", "95", "45"},
		{"both rescale: first 40 of 43 becomes 2800/43 of 70, then it stands for 100",
			[]policyLeaf{of43(40), given27, open30}, RescalePart, RescaleSurvey, "4000/43", "100", "40"},
		{"full and an open survey: 20 of 43 and 27 given, standing for 100", []policyLeaf{of43(20), given27, open30},
			FullPoints, RescaleSurvey, "470/7", "100", "47"},
		{"leaf by leaf: one open survey leaf beside one with a result",
			[]policyLeaf{appraised, {area: 1, max: 5, points: 4, survey: true},
				open}, DropLeaf, RescaleSurvey, "51.5", "100", "45"},
		{"nothing appraised applies: there is nothing to scale",
			[]policyLeaf{{area: 0, max: 10, excluded: true}, {area: 1, max: 5, points: 4, survey: true},
				open}, DropLeaf, RescaleSurvey, "4", "5", "0"},
	} {
		r := policyRound([]int64{0, 0}, c.leaves, c.applies, c.noSurvey)
		cards, _ := Score(r)
		card := cards[0]
		if card.Total.String() != c.total || card.Max.String() != c.max || card.Decided.String() != c.own {
			t.Errorf("%s: %s of %s, decided %s; want %s of %s, %s", c.why, card.Total, card.Max, card.Decided, c.total,
				c.max, c.own)
		}
	}
}

// The same inside the areas of a weighted set: area 1 (weight 50) has an appraised
// and a survey leaf of 5 points, area 2 (weight 50) two appraised ones.
func TestPoliciesOfWeightedSets(t *testing.T) {
	leaf := func(area int, points int64) policyLeaf { return policyLeaf{area: area, max: 5, points: points} }
	survey := func(points int64) policyLeaf { return policyLeaf{area: 0, max: 5, points: points, survey: true} }
	no := func(l policyLeaf) policyLeaf { l.excluded = true; return l }
	open := policyLeaf{area: 0, max: 5, survey: true, out: true}
	for _, c := range []struct {
		why      string
		leaves   []policyLeaf
		applies  NotApplicablePolicy
		noSurvey NoSurveyPolicy
		total    string
	}{
		{"everything applies", []policyLeaf{leaf(0, 4), survey(2), leaf(1, 4), leaf(1, 4)}, DropLeaf, DropSurvey, "70"},
		{"rescale: the share 25 of an excluded leaf passes to area 2: 0.8 of 75; survey 0.4 of 25",
			[]policyLeaf{no(leaf(0, 0)), survey(2), leaf(1, 4), leaf(1, 4)}, RescalePart, DropSurvey, "70"},
		{"drop: area 1 counts by what is left of it", []policyLeaf{no(leaf(0, 0)), survey(2), leaf(1, 4), leaf(1, 4)},
			DropLeaf, DropSurvey, "60"},
		{"an open survey leaf, rescale: area 1 is 4/5 by its weight, nothing is scaled twice",
			[]policyLeaf{leaf(0, 4), open, leaf(1, 4), leaf(1, 4)}, DropLeaf, RescaleSurvey, "80"},
		{"the same under not_applicable: rescale, where nothing is excluded",
			[]policyLeaf{leaf(0, 1), open, leaf(1, 5), leaf(1, 5)}, RescalePart, RescaleSurvey, "60"},
		{"rescale inside area 2: 5/5 of its share 50; area 1: 1/5 of 25 and 25",
			[]policyLeaf{leaf(0, 1), survey(5), no(leaf(1, 0)), leaf(1, 5)}, RescalePart, DropSurvey, "80"},
		{"an area with nothing but an open leaf passes its share on", []policyLeaf{open, leaf(1, 4), leaf(1, 1)},
			DropLeaf, RescaleSurvey, "50"},
	} {
		r := policyRound([]int64{50, 50}, c.leaves, c.applies, c.noSurvey)
		cards, faults := Score(r)
		if card := cards[0]; card.Total.String() != c.total || !card.Max.Equal(r.Blocks[0].Set.Max) {
			t.Errorf("%s: %s of %s, want %s; %v", c.why, card.Total, card.Max, c.total, faults)
		}
	}
}

// Properties over random sets, weights, exclusions, open leaves and policies.
func TestPoliciesNeverRaiseTheMaximum(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 11))
	for range 4000 {
		weights, leaves, plain := randomSet(random)
		var totals []string
		for _, applies := range []NotApplicablePolicy{DropLeaf, RescalePart, FullPoints} {
			for _, noSurvey := range []NoSurveyPolicy{DropSurvey, RescaleSurvey, RefuseSurvey} {
				r := policyRound(weights, leaves, applies, noSurvey)
				cards, _ := Score(r)
				card := cards[0]
				checkTotals(t, r, card)
				totals = append(totals, card.Total.String()+" of "+card.Max.String())
				if plain && totals[0] != totals[len(totals)-1] {
					t.Fatalf("%v %v: nothing is excluded or open, and %s %s makes %s of %s", weights, leaves, applies,
						noSurvey, totals[len(totals)-1], totals[0])
				}
			}
		}
	}
}

// checkTotals holds what is true of every card.
func checkTotals(t *testing.T, r *Round, card *Scorecard) {
	t.Helper()
	if r.Blocks[0].Set.Max.Less(card.Max) {
		t.Fatalf("%s %s: a maximum of %s in a set of %s", r.Regulation.NotApplicable, r.Regulation.NoSurvey, card.Max,
			r.Blocks[0].Set.Max)
	}
	var points, most Points
	for _, area := range card.Areas {
		points, most = points.Add(area.Points()), most.Add(area.Max())
		if area.AppraisedMax.Less(area.Appraised) || area.SurveyMax.Less(area.Survey) {
			t.Fatalf("area %s: more than its maximum", area.Area.Code)
		}
	}
	if !points.Equal(card.Total) || !most.Equal(card.Max) {
		t.Fatalf("the areas add up to %s of %s, the total is %s of %s", points, most, card.Total, card.Max)
	}
}

// randomSet also says whether everything applies and has a result.
func randomSet(random *rand.Rand) (weights []int64, leaves []policyLeaf, plain bool) {
	areas, weighted := 1+random.IntN(3), random.IntN(2) == 0
	left := int64(100)
	for i := range areas {
		weight := int64(0)
		if weighted {
			if weight = left / int64(areas-i); i == 0 && areas > 1 {
				weight = 10 + random.Int64N(60)
			}
			left -= weight
		}
		weights = append(weights, weight)
	}
	plain = true
	for i := range areas + random.IntN(6) {
		max := 1 + random.Int64N(9)
		l := policyLeaf{area: i % areas, max: max, points: random.Int64N(max + 1), survey: random.IntN(3) == 0}
		l.excluded, l.out = random.IntN(4) == 0, l.survey && random.IntN(3) == 0
		plain = plain && !l.excluded && !l.out
		leaves = append(leaves, l)
	}
	return weights, leaves, plain
}
