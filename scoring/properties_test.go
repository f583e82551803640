package scoring

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
)

// A made-up province: a tree of areas with typed, declared and survey leaves,
// filled at random from a seed, so that a failure can be repeated.
func province(seed uint64, units, areas, leaves int) *Round {
	rng := rand.New(rand.NewPCG(seed, 1))
	set := &CriteriaSet{ID: "set", Self: DeclaredEntry}
	for a := range areas {
		area := &Criterion{Code: strconv.Itoa(a + 1)}
		for l := range leaves {
			leaf := &Criterion{Code: area.Code + "." + strconv.Itoa(l+1), Max: Whole(int64(1 + rng.IntN(4))),
				Rule: Typed{}}
			switch l % 4 {
			case 1:
				leaf.Rule = Proportional{Rate: Rate{Numerator: "a", Denominator: "b", Over100: Refuse}, Cap: hundred}
			case 2:
				leaf.Rule = YesNo{Yes: leaf.Max}
			case 3:
				leaf.Rule = BySurvey{}
			}
			area.Children = append(area.Children, leaf)
			area.Max = area.Max.Add(leaf.Max)
		}
		set.Areas = append(set.Areas, area)
		set.Max = set.Max.Add(area.Max)
	}
	r := practice(set)
	for u := range units {
		unit := &Unit{ID: "u" + strconv.Itoa(u), Ranked: true}
		r.Blocks[0].Units = append(r.Blocks[0].Units, unit)
		fill(rng, r, set, unit)
	}
	return r
}

func fill(rng *rand.Rand, r *Round, set *CriteriaSet, unit *Unit) {
	sub := &Submission{File: "self/" + unit.ID + ".xlsx", Entries: map[string]*Entry{}}
	set.Walk(func(c *Criterion, _ int) {
		if !c.IsLeaf() {
			return
		}
		e := &Entry{}
		sub.Entries[c.Code] = e
		switch c.Rule.(type) {
		case Typed:
			e.Points = Input{State: Given, Number: c.Max.Mul(Whole(rng.Int64N(101))).Quo(hundred)}
		case Proportional:
			b := 1 + rng.Int64N(60)
			e.Inputs = []Input{{State: Given, Number: Whole(rng.Int64N(b + 1))}, {State: Given, Number: Whole(b)}}
		case YesNo:
			e.Inputs = []Input{{State: Given, Text: []string{Yes, No}[rng.IntN(2)]}}
		case BySurvey:
			r.Survey = append(r.Survey, Satisfaction{Unit: unit.ID, Code: c.Code,
				Value: Input{State: Given, Number: Whole(rng.Int64N(1001)).Quo(Whole(10))}})
		}
	})
	r.Submissions[unit.ID] = sub
}

const seeds = 30

func TestAreasAddUpToTheTotal(t *testing.T) {
	for seed := range uint64(seeds) {
		cards, faults := Score(province(seed, 3, 4, 5))
		if len(faults) > 0 {
			t.Fatal(faults)
		}
		for _, card := range cards {
			var points, max Points
			for _, line := range card.Lines {
				if line.Depth == 0 {
					points, max = points.Add(line.Points()), max.Add(line.Max)
				}
			}
			if !points.Equal(card.Total) || !max.Equal(card.Max) {
				t.Errorf("seed %d %s: areas %s of %s, card %s of %s", seed, card.Unit.ID, points, max, card.Total,
					card.Max)
			}
		}
	}
}

func TestRaisingAScoreNeverLowersTheIndex(t *testing.T) {
	for seed := range uint64(seeds) {
		r := province(seed, 1, 4, 5)
		before, _ := Score(r)
		leaf := r.Blocks[0].Set.Areas[int(seed)%4].Children[0]
		r.Ledger = []Decision{{Matter: Matter{Unit: "u0", Code: leaf.Code}, To: Input{State: Given, Number: leaf.Max}}}
		after, _ := Score(r)
		if after[0].Index.Less(before[0].Index) {
			t.Errorf("seed %d: raising %s to its maximum took the index from %s to %s", seed, leaf.Code,
				before[0].Index, after[0].Index)
		}
	}
}

func TestRankingIgnoresTheOrderOfUnits(t *testing.T) {
	for seed := range uint64(seeds) {
		r := province(seed, 12, 2, 4)
		r.Regulation.Rank.On, r.Regulation.Rounding.Index = OnRounded, 0 // so that there are ties
		before := ranksByUnit(r)
		rand.New(rand.NewPCG(seed, 2)).Shuffle(12, func(i, j int) {
			units := r.Blocks[0].Units
			units[i], units[j] = units[j], units[i]
		})
		for unit, rank := range ranksByUnit(r) {
			if before[unit] != rank {
				t.Errorf("seed %d: %s was %d, is %d", seed, unit, before[unit], rank)
			}
		}
	}
}

func ranksByUnit(r *Round) map[string]int {
	cards, _ := Score(r)
	ranks := map[string]int{}
	for _, s := range Rank(r, cards)[0].Standings {
		ranks[s.Card.Unit.ID] = s.Rank
	}
	return ranks
}

func TestLeavingOutAnAverageLeafKeepsTheIndex(t *testing.T) {
	// Under drop, a leaf whose share is the index itself weighs nothing.
	r := province(7, 1, 1, 1)
	leaf := r.Blocks[0].Set.Areas[0].Children[0]
	extra := &Criterion{Code: "2", Max: leaf.Max, Rule: Typed{}}
	r.Blocks[0].Set.Areas = append(r.Blocks[0].Set.Areas, extra)
	r.Submissions["u0"].Entries["2"] = &Entry{Points: r.Submissions["u0"].Entries[leaf.Code].Points}
	with, _ := Score(r)
	r.Blocks[0].Units[0].NotApplicable = []Exclusion{{Code: "2", Reason: "không phát sinh"}}
	r.Submissions["u0"].Entries["2"] = &Entry{}
	without, _ := Score(r)
	if !with[0].Index.Equal(without[0].Index) {
		t.Errorf("index %s with the leaf, %s without", with[0].Index, without[0].Index)
	}
}

func TestBreakersSeparateTiedUnits(t *testing.T) {
	r, cards := cardsOf("90", "90", "90")
	r.Regulation.Rank.Ties, r.Regulation.Rank.Breakers = Breakers, []Breaker{"survey", "appraised"}
	for i, survey := range []string{"18", "19", "18"} {
		cards[i].Survey = MustPoints(survey)
	}
	if got := ranksOf(Rank(r, cards)[0], cards); !slices.Equal(got, []int{2, 1, 2}) {
		t.Errorf("ranks %v: the survey separates one, the rest share a place", got)
	}
}

func TestCommunesAreRankedInTheirDistrictToo(t *testing.T) {
	r, cards := cardsOf("95", "94", "93", "92")
	for i, district := range []string{"a", "b", "a", "b"} {
		cards[i].Unit.Parent = district
	}
	var got []int
	for _, s := range Rank(r, cards)[0].Standings {
		got = append(got, s.Groups[0].Rank)
	}
	if !slices.Equal(got, []int{1, 1, 2, 2}) {
		t.Errorf("ranks in districts %v", got)
	}
}

func BenchmarkScoreProvince(b *testing.B) {
	r := province(1, 300, 8, 12)
	b.ReportAllocs()
	for b.Loop() {
		cards, _ := Score(r)
		Rank(r, cards)
	}
}

func BenchmarkScoreUnit(b *testing.B) {
	r := province(1, 1, 8, 12)
	for b.Loop() {
		cards, _ := Score(r)
		Rank(r, cards)
	}
}

func BenchmarkScoreCountry(b *testing.B) {
	r := province(1, 12000, 8, 12)
	for b.Loop() {
		cards, _ := Score(r)
		Rank(r, cards)
	}
}
