package scoring

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// A draw ranks and classes as the exact arithmetic does under the same weights.
func TestDrawsRankAsTheExactArithmeticDoes(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 5))
	for seed := range uint64(60) {
		r := drawnRound(seed)
		set := r.Blocks[0].Set
		even, faults := r.With(weighing(set, []int64{25, 25, 25, 25}))
		if len(faults) > 0 {
			t.Fatal(faults)
		}
		weighted, sums := NewDraws(Run(even, nil), "b"), NewDraws(Run(r, nil), "b")
		for range 5 {
			weights := randomWeights(random, len(set.Areas))
			tried, _ := r.With(weighing(set, weights))
			checkDraw(t, seed, weighted, weights, Run(tried, nil))
			checkDraw(t, seed, sums, weights, inProportion(Run(r, nil), weights))
		}
	}
}

// drawnRound is a province under all sorts of regulations, in which nobody was asked about a unit, and areas and parts
// of units do not apply.
func drawnRound(seed uint64) *Round {
	r := province(seed, 12, 4, 5)
	r.Sets = []*CriteriaSet{r.Blocks[0].Set}
	reg := r.Regulation
	reg.Rank.Ties = []Ties{Competition, Dense}[seed%2]
	reg.Rank.On = []Precision{OnExact, OnRounded}[seed/2%2]
	reg.Rank.By = []RankBy{ByIndex, ByTotal}[seed/4%2]
	reg.Index = []IndexScale{PercentIndex, RatioIndex}[seed/3%2]
	reg.NotApplicable = []NotApplicablePolicy{DropLeaf, RescalePart, FullPoints}[seed%3]
	reg.NoSurvey = []NoSurveyPolicy{DropSurvey, RescaleSurvey}[seed/2%2]
	r.Survey = slices.DeleteFunc(r.Survey, func(s Satisfaction) bool { return s.Unit == "u6" }) // nobody was asked
	reg.Rounding.Mode = []RoundingMode{HalfUp, HalfEven, Down}[seed/8%3]
	reg.Rounding.Index = int(seed) % 3
	edge := func(percent int64) Points { return reg.Index.From(PercentIndex, Whole(percent)) }
	reg.Classes = []ClassScale{{Blocks: []string{"b"}, On: reg.Rank.On,
		Levels: []ClassLevel{{Name: "A", Edge: edge(60)},
			{Name: "B", Edge: edge(50), Open: true}}, Caps: []ClassCap{{Code: "1", Below: edge(50), AtMost: "B"}}}}
	if seed%5 == 0 {
		reg.Classes[0].By, reg.Classes[0].Levels[0].Edge, reg.Classes[0].Levels[1].Edge = ByTotal, Whole(30), Whole(25)
	}
	leaveOut := func(unit int, codes ...string) {
		for _, code := range codes {
			exclusion := Exclusion{Code: code, Reason: "không phát sinh"}
			r.Blocks[0].Units[unit].NotApplicable = append(r.Blocks[0].Units[unit].NotApplicable, exclusion)
		}
	}
	for unit := range 4 { // the first area is left with its survey
		leaveOut(unit, "1.1", "1.2", "1.3", "1.5")
	}
	leaveOut(4, "1")                                    // nothing is left of it
	for _, area := range []string{"1", "2", "3", "4"} { // nothing but the survey is left of any
		leaveOut(5, area+".1", area+".2", area+".3", area+".5")
	}
	return r
}

func checkDraw(t *testing.T, seed uint64, draws *Draws, weights []int64, exact *Outcome) {
	t.Helper()
	ranks := slices.Clone(draws.Ranks(weights))
	classes := draws.Classes(weights)
	levels := append(exact.Round.Regulation.Classes[0].Levels, ClassLevel{})
	for i, card := range draws.Cards() {
		s := standingOf(exact, card.Unit)
		if ranks[i] != s.Rank || levels[classes[i]].Name != s.Class {
			t.Fatalf("seed %d, weights %v, %s: rank %d, class %q, exact %d and %q", seed, weights, card.Unit.ID,
				ranks[i],
				levels[classes[i]].Name, s.Rank, s.Class)
		}
	}
}

// inProportion is the outcome with points and maxima of each area multiplied, so that
// areas have these weights.
func inProportion(o *Outcome, weights []int64) *Outcome {
	set := o.Round.Blocks[0].Set
	t := newTotaling(o.Round, set)
	var factors []Points
	for i := range t.full {
		factor := Whole(weights[i]).Mul(set.Max).Quo(Whole(100)).Quo(t.full[i].max())
		factors = append(factors, factor)
		t.full[i] = multiplied(t.full[i], factor)
	}
	var cards []*Scorecard
	for _, card := range o.Cards {
		other := *card
		other.areas = nil
		for i, area := range card.areas {
			other.areas = append(other.areas, multiplied(area, factors[i]))
		}
		other.Totals, _ = t.of(&other)
		cards = append(cards, &other)
	}
	return &Outcome{Round: o.Round, Cards: cards, Rankings: Rank(o.Round, cards)}
}

func multiplied(p parts, by Points) parts {
	p = p.scaled(by, by)
	p.open, p.dropped = p.open.Mul(by), p.dropped.Mul(by)
	return p
}

// A set's own weights give its own ranks.
func TestDrawsByTheOwnWeights(t *testing.T) {
	for seed := range uint64(60) {
		r := drawnRound(seed)
		if seed%7 == 0 { // maxima that need decimals
			for _, area := range r.Blocks[0].Set.Areas {
				more := MustPoints("0.25")
				area.Children[0].Max, area.Max = area.Children[0].Max.Add(more), area.Max.Add(more)
				r.Blocks[0].Set.Max = r.Blocks[0].Set.Max.Add(more)
			}
		}
		o := Run(r, nil)
		draws := NewDraws(o, "b")
		checkDraw(t, seed, draws, draws.Weights(), o)
	}
}

func randomWeights(random *rand.Rand, areas int) []int64 {
	weights, left := make([]int64, areas), int64(100)
	for i := range areas - 1 {
		weights[i] = 1 + random.Int64N(left-int64(areas-i))
		left -= weights[i]
	}
	weights[areas-1] = left
	return weights
}

func weighing(set *CriteriaSet, weights []int64) *Weights {
	w := SetWeights{Set: set.ID}
	for i, area := range set.Areas {
		w.Areas = append(w.Areas, AreaWeight{Code: area.Code, Weight: Whole(weights[i])})
	}
	return &Weights{ID: "w", Sets: []SetWeights{w}}
}

// Weights in any unit are the same proportions; a thousand draws are few.
func TestDrawsTakeWeightsInAnyUnit(t *testing.T) {
	r := province(9, 20, 3, 4)
	draws := NewDraws(Run(r, nil), r.Blocks[0].ID)
	small := slices.Clone(draws.Ranks([]int64{1, 2, 5}))
	if large := draws.Ranks([]int64{1 << 40, 2 << 40, 5 << 40}); !slices.Equal(small, large) {
		t.Errorf("%v, and %v by large weights", small, large)
	}
	if NewDraws(Run(r, nil), "none") != nil {
		t.Error("draws of a block that there is none of")
	}
}

// Draws round figures as the exact arithmetic does.
func TestDrawsRoundAsTheExactArithmeticDoes(t *testing.T) {
	for figure := range int64(200) {
		for _, step := range []int64{5, 10} {
			exact := Whole(figure).Quo(Whole(step))
			for _, mode := range []RoundingMode{HalfUp, HalfEven, Down} {
				if got, want := roundTo(figure, step, mode), whole(exact.Round(mode, 0)); got != want {
					t.Errorf("%s is %d by %s, want %d", exact, got, mode, want)
				}
			}
			if got, want := scale(figure, 7, step), whole(exact.Mul(Whole(7)).Round(HalfUp, 0)); got != want {
				t.Errorf("%d × 7 ÷ %d is %d, want %d", figure, step, got, want)
			}
		}
	}
}

// BenchmarkDraws is a thousand draws of weights over a province; compare it with
// BenchmarkScoreProvince.
func BenchmarkDraws(b *testing.B) {
	r := province(1, 300, 8, 12)
	o := Run(r, nil)
	random := rand.New(rand.NewPCG(1, 2))
	for b.Loop() {
		draws := NewDraws(o, r.Blocks[0].ID)
		for range 1000 {
			draws.Ranks(randomWeights(random, 8))
		}
	}
}
