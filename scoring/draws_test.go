package scoring

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// A draw ranks as the exact arithmetic does under the same weights.
func TestDrawsRankAsTheExactArithmeticDoes(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 5))
	for seed := range uint64(60) {
		r := province(seed, 12, 4, 5)
		r.Sets = []*CriteriaSet{r.Blocks[0].Set}
		r.Regulation.Rank.Ties = []Ties{Competition, Dense}[seed%2]
		r.Regulation.Rank.On = []Precision{OnExact, OnRounded}[seed/2%2]
		r.Regulation.Rank.By = []RankBy{ByIndex, ByTotal}[seed/4%2]
		r.Regulation.NotApplicable = []NotApplicablePolicy{DropLeaf, RescalePart, FullPoints}[seed%3]
		r.Regulation.Rounding.Mode = []RoundingMode{HalfUp, HalfEven, Down}[seed/8%3]
		r.Regulation.Rounding.Index = int(seed) % 3
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
		draws := NewDraws(Run(r, nil), r.Blocks[0].ID)
		for range 5 {
			weights := randomWeights(random, len(r.Blocks[0].Set.Areas))
			tried, faults := r.With(weighing(r.Blocks[0].Set, weights))
			if len(faults) > 0 {
				t.Fatal(faults)
			}
			if got, want := draws.Ranks(weights), ranksInOrder(Run(tried, nil)); !slices.Equal(got, want) {
				t.Fatalf("seed %d, weights %v: ranks %v, exact %v", seed, weights, got, want)
			}
		}
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

// ranksInOrder are the ranks of the first block's ranked units, in its order.
func ranksInOrder(o *Outcome) (ranks []int) {
	for _, card := range o.Cards {
		for _, s := range o.Rankings[0].Standings {
			if s.Card == card && s.Rank > 0 {
				ranks = append(ranks, s.Rank)
			}
		}
	}
	return ranks
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
