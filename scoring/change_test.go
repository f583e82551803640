package scoring

import (
	"reflect"
	"testing"
)

// Every kind of change is laid over a round, and the round is scored again: it has
// to be what it was. What the variant says of itself is checked beside it.
func TestVariantsLeaveTheRoundAlone(t *testing.T) {
	weights := &Weights{ID: "w", Sets: []SetWeights{{Set: "set", Areas: []AreaWeight{
		{Code: "1", Weight: Whole(40)}, {Code: "2", Weight: Whole(35)}, {Code: "3", Weight: Whole(25)}}}}}
	for _, c := range []struct {
		change Change
		key    string
		says   bool // whether the variant is one: the final stage is the round itself
	}{
		{AsOf(SelfStage), "stage=self", true},
		{AsOf(FirstAppraisal), "stage=appraisal1", true},
		{AsOf(FinalAppraisal), "stage=final", false},
		{AsOf(""), "stage=", false},
		{OnlyUnits{"u1", "u3"}, "units=u1,u3", true},
		{NotYetHeld{}, "not-yet-held", true},
		{Unrounded{}, "unrounded", true},
		{weights, "weights=w", true},
	} {
		r := province(5, 6, 3, 4)
		r.Sets, r.Status = []*CriteriaSet{r.Blocks[0].Set}, Official
		decimals := 0
		r.Regulation.Rounding.Points = &decimals
		r.Ledger = []Decision{line("appraisal1 2021-12-01 a u1 1.1 1 0 thiếu", 1),
			line("final 2021-12-20 a u2 1.1 1 0 thiếu", 2)}
		before := Run(r, nil)
		variant, faults := r.With(c.change)
		after := Run(r, nil)
		if !reflect.DeepEqual(before, after) {
			t.Errorf("%s: the round was changed", c.key)
		}
		if c.change.Key() != c.key || len(faults) > 0 || (len(variant.Changes) > 0) != c.says ||
			variant.IsOfficial() == c.says {
			t.Errorf("%s: %s, changes %v, official %t, faults %v", c.key, c.change.Key(), variant.Changes,
				variant.IsOfficial(), faults)
		}
		if other := Run(variant, nil); c.says == reflect.DeepEqual(before.Cards, other.Cards) {
			t.Errorf("%s: figures differ: %t", c.key, !c.says)
		}
	}
}

// A variant of a variant knows both changes, and the first stays as it was.
func TestVariantsOfVariants(t *testing.T) {
	r := province(5, 6, 3, 4)
	first, _ := r.With(AsOf(SelfStage))
	second, _ := first.With(OnlyUnits{"u1"})
	if len(first.Changes) != 1 || len(second.Changes) != 2 || len(first.Blocks[0].Units) != 6 ||
		len(second.Blocks[0].Units) != 1 {
		t.Errorf("%v, %v", first.Changes, second.Changes)
	}
}
