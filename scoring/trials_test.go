package scoring

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
)

// variedProvince is a province under a regulation at random: policies, weights, what
// does not apply, rounding, ties.
func variedProvince(seed uint64, units int) *Round {
	r := province(seed, units, 3, 4)
	rng := rand.New(rand.NewPCG(seed, 9))
	reg, set := r.Regulation, r.Blocks[0].Set
	r.Sets = []*CriteriaSet{set}
	reg.NotApplicable = []NotApplicablePolicy{DropLeaf, RescalePart, FullPoints}[rng.IntN(3)]
	reg.NoSurvey = []NoSurveyPolicy{DropSurvey, RescaleSurvey}[rng.IntN(2)]
	reg.Rank = RankRule{By: []RankBy{ByIndex, ByTotal}[rng.IntN(2)], On: []Precision{OnExact, OnRounded}[rng.IntN(2)],
		Ties: []Ties{Competition, Dense, Breakers}[rng.IntN(3)], Breakers: []Breaker{"survey", "index:1.1", "total"}}
	reg.Rounding = Rounding{Mode: []RoundingMode{HalfUp, HalfEven, Down}[rng.IntN(3)], Index: rng.IntN(2)}
	if decimals := rng.IntN(3); decimals < 2 {
		reg.Rounding.Points = &decimals
	}
	reg.Classes = []ClassScale{{Blocks: []string{"b"}, On: OnRounded, Levels: []ClassLevel{{Name: "A", Edge: Whole(55)},
		{Name: "B", Edge: Whole(45), Open: true}, {Name: "C"}},
		Caps: []ClassCap{{Code: "1", Below: Whole(50), AtMost: "B"}}}}
	if rng.IntN(3) == 0 {
		third := Whole(100).Quo(Whole(3))
		set.Aggregate = Weighted
		for _, area := range set.Areas {
			area.Weight = &third
		}
	}
	for _, unit := range r.Blocks[0].Units {
		if rng.IntN(3) == 0 {
			unit.NotApplicable = []Exclusion{{Code: []string{"1.1", "2.2", "3.3"}[rng.IntN(3)], Reason: "không có"}}
		}
	}
	return r
}

// A trial gives what a full run over the changed round gives.
func TestTrialsAreFullRuns(t *testing.T) {
	for seed := range uint64(60) {
		r := variedProvince(seed, 6)
		rng := rand.New(rand.NewPCG(seed, 10))
		o := Run(r, nil)
		card := o.Cards[rng.IntN(len(o.Cards))]
		at := rng.IntN(len(card.Lines))
		for c := card.Lines[at].Criterion; !c.IsLeaf() || card.Lines[at].Excluded != nil; c = card.Lines[at].Criterion {
			at = rng.IntN(len(card.Lines))
		}
		line := card.Lines[at]
		var change Change = OtherPoints{card.Unit.ID, line.Criterion.Code, line.Criterion.Max.Quo(Whole(3))}
		move := Move{at, line.Criterion.Max.Quo(Whole(3))}
		if line.Criterion.IsSurvey() {
			change = OtherSatisfaction{card.Unit.ID, line.Criterion.Code, Whole(45)}
			move.Points = line.Criterion.Max.Mul(MustPoints("0.45"))
		}
		variant, faults := r.With(change)
		if len(faults) > 0 {
			t.Fatal(seed, faults)
		}
		want := Run(variant, nil)
		trials := NewTrials(o)
		got := trials.Card(card, move)
		standing := standingOf(want, card.Unit)
		if !sameTotals(got, standing.Card) || trials.Rank(got) != standing.Rank || trials.Class(got) != standing.Class {
			t.Errorf("seed %d, %s: rank %d and class %q with %s, want %d and %q with %s", seed, change.Key(),
				trials.Rank(got),
				trials.Class(got), got.Index, standing.Rank, standing.Class, standing.Card.Index)
		}
		if again := trials.RankWith(o.Cards[0]); again != standingOf(o, o.Cards[0].Unit).Rank {
			t.Errorf("seed %d: a card in the memory of another one: rank %d", seed, again)
		}
		if with := trials.RankWith(card, move); with != standing.Rank {
			t.Errorf("seed %d, %s: rank %d, want %d", seed, change.Key(), with, standing.Rank)
		}
		if before := standingOf(o, card.Unit); trials.Rank(card) != before.Rank || trials.Class(card) != before.Class {
			t.Errorf("seed %d: the card itself: rank %d, want %d", seed, trials.Rank(card), before.Rank)
		}
	}
}

// Points of a leaf that took over the maximum of another one grow with it.
func TestTrialsOfGrownLeaves(t *testing.T) {
	r := qd766(NoCases{Policy: NoCasesSiblings, Siblings: []string{"5.4", "5.6"}}, "3/4 0/0 9/10", nil)
	o := Run(r, nil)
	got := NewTrials(o).Card(o.Cards[0], Move{1, Whole(3)})
	variant, _ := r.With(OtherPoints{"u", "5.4", Whole(3)})
	if want := Run(variant, nil).Cards[0]; !sameTotals(got, want) {
		t.Errorf("%s, a full run gives %s", noCasesOf(got), noCasesOf(want))
	}
}

func standingOf(o *Outcome, unit *Unit) *Standing {
	for i := range o.Rankings[0].Standings {
		if s := &o.Rankings[0].Standings[i]; s.Card.Unit.ID == unit.ID {
			return s
		}
	}
	return nil
}

// sameTotals compares figures, and those of every line.
func sameTotals(a, b *Scorecard) bool {
	for i := range a.Lines {
		if !a.Lines[i].Points().Equal(b.Lines[i].Points()) {
			return false
		}
	}
	return a.Index.Equal(b.Index) && a.Total.Equal(b.Total) && a.Appraised.Equal(b.Appraised) &&
		a.Survey.Equal(b.Survey)
}

// What is scored again is what a full run gives, whether leaves are appraised again or not.
func TestAgainIsAFullRun(t *testing.T) {
	weights := &Weights{ID: "w", Sets: []SetWeights{{Set: "set", Areas: []AreaWeight{
		{Code: "1", Weight: Whole(40)}, {Code: "2", Weight: Whole(35)}, {Code: "3", Weight: Whole(25)}}}}}
	changes := []Change{AsOf(SelfStage), AsOf(FinalAppraisal), OnlyUnits{"u1", "u3"}, NotYetHeld{}, weights,
		OtherPoints{"u1", "1.2", Points{}}, OtherSatisfaction{"u1", "1.4", Whole(9)}}
	for _, key := range ChoiceKeys() {
		r := variedProvince(1, 2)
		for _, value := range r.Regulation.ChoiceValues(key) {
			changes = append(changes, OtherChoice{key, value})
		}
	}
	for seed := range uint64(12) {
		o := Run(variedProvince(seed, 4), nil)
		for _, change := range changes {
			variant, _ := o.Round.With(change)
			want, got := Run(variant, nil), first(o.Again(change))
			if !reflect.DeepEqual(want.Rankings, got.Rankings) || got.Round.IsOfficial() != want.Round.IsOfficial() {
				t.Errorf("seed %d, %s: %s, want %s", seed, change.Key(), ranksIn(got), ranksIn(want))
			}
		}
	}
}

func first[A, B any](a A, _ B) A { return a }

func ranksIn(o *Outcome) string {
	var list []string
	for _, s := range o.Rankings[0].Standings {
		list = append(list, s.Card.Unit.ID+" "+s.Card.Index.String())
	}
	return strings.Join(list, ", ")
}

// What the satisfaction cannot be is a fault.
func TestOtherSatisfactionThatThereIsNone(t *testing.T) {
	for _, c := range []struct {
		why    string
		change OtherSatisfaction
		want   string
	}{
		{"above 100", OtherSatisfaction{"d", "3", Whole(101)}, "tried-percent"},
		{"below 0", OtherSatisfaction{"d", "3", Whole(-1)}, "tried-percent"},
		{"a leaf that is appraised", OtherSatisfaction{"d", "1", Whole(1)}, "tried-no-survey"},
		{"above 100 of a leaf that is appraised", OtherSatisfaction{"d", "1", Whole(101)}, "tried-no-survey"},
		{"no such unit", OtherSatisfaction{"e", "3", Whole(1)}, "unit-unknown"},
		{"a unit without a survey", OtherSatisfaction{"b", "3", Whole(1)}, "tried-no-survey"},
		{"100 is fine", OtherSatisfaction{"d", "3", Whole(100)}, ""},
	} {
		if _, faults := choiceRound().With(c.change); codesIn(faults) != c.want {
			t.Errorf("%s: %v, want %s", c.why, faults, c.want)
		}
	}
}
