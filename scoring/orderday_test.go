package scoring

import (
	"math/rand/v2"
	"testing"
)

// nextByLooking finds the next decision of a day by looking at all that are left.
func nextByLooking(left Steps, now Points) int {
	changes := -1
	for i, a := range left {
		if !a.Counts() || a.From.State != Given || !a.From.Number.Equal(now) {
			continue
		}
		if a.To.Number.Equal(now) {
			return i
		}
		if changes < 0 {
			changes = i
		}
	}
	return max(changes, 0)
}

// Decisions of a day come in the order in which looking for each among all that are left
// finds them.
func TestOrderOfADay(t *testing.T) {
	for seed := range uint64(2000) {
		rng := rand.New(rand.NewPCG(seed, 1))
		var day Steps
		for i := range 1 + rng.IntN(12) {
			a := line("final 2021-12-20 c u 1 8 8 x", i+1)
			a.From.Number, a.To.Number = Whole(rng.Int64N(4)), Whole(rng.Int64N(4))
			a.From.State = InputState(rng.IntN(2))
			step := Step{Decision: &a}
			if rng.IntN(4) == 0 {
				step.Void = CodeNotItsArea
			}
			day = append(day, step)
		}
		left, now := append(Steps(nil), day...), Whole(rng.Int64N(4))
		last := Rounding{}.orderDay(day, now)
		for i := range day {
			next := nextByLooking(left, now)
			if day[i].Decision != left[next].Decision {
				t.Fatalf("seed %d: decision %d is of line %d, want %d", seed, i, day[i].Pos.Line(),
					left[next].Pos.Line())
			}
			now = left[next].leaves(now)
			left = append(left[:next], left[next+1:]...)
		}
		if !last.Equal(now) {
			t.Errorf("seed %d: %s is left, want %s", seed, last, now)
		}
	}
}

// Where leaves are rounded, a decision of the same day may name the points of another as they are printed.
func TestOrderOfADayAsLeavesAreRounded(t *testing.T) {
	decimals := 2
	second, first := line("final 2021-12-20 c u 1 9 8 x", 1), line("final 2021-12-20 c u 1 9.49 9 x", 2)
	day := Steps{{Decision: &second}, {Decision: &first}}
	left := Rounding{Mode: HalfUp, Points: &decimals}.orderDay(day, MustPoints("9.4923"))
	if day[0].Decision != &first || !left.Equal(Whole(8)) {
		t.Errorf("%s is left, want 8, by the second decision", left)
	}
}
