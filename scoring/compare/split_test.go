package compare_test

import (
	"math/rand/v2"
	"strconv"
	"testing"

	"parindex/scoring"
	"parindex/scoring/compare"
	"parindex/scoring/scoringtest"
)

// The split is the mean over all orders in which the factors can be changed, each order
// gone through by itself, and adds up to the change of the index; on many small
// pairs of rounds with other rules, maxima, weights, policies and exclusions.
func TestSplitIsTheMeanOverAllOrders(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 14))
	moved := [compare.Factors]int{}
	for range 60 {
		p := newPair(random)
		blocks := compare.NewBlocks(p.pairing, p.old, p.new, p.old.Round.Blocks[0], p.new.Round.Blocks[0])
		for _, change := range blocks.Split() {
			whole := change.New.Card.Index.Sub(change.Old.Card.Index)
			if !change.Total().Equal(whole) || !change.Other.IsZero() {
				t.Fatalf("%s: parts %v and %s add up to %s, not %s", change.Unit.ID, change.Parts, change.Other,
					change.Total(),
					whole)
			}
			means := overAllOrders(func(m compare.Mix) scoring.Points {
				cards, _ := scoring.Score(blocks.Round(m))
				for _, card := range cards {
					if card.Unit.ID == change.Unit.ID {
						return card.Index
					}
				}
				t.Fatal("no card")
				return scoring.Points{}
			})
			for f, part := range change.Parts {
				if !part.Equal(means[f]) {
					t.Fatalf("%s: factor %d is %s, over all orders %s", change.Unit.ID, f, part, means[f])
				}
				if !part.IsZero() {
					moved[f]++
				}
			}
		}
	}
	for f, n := range moved {
		if n < 20 {
			t.Errorf("factor %d moves only %d units: this says little", f, n)
		}
	}
}

// overAllOrders goes through the 24 orders one by one.
func overAllOrders(index func(compare.Mix) scoring.Points) (means [compare.Factors]scoring.Points) {
	orders := permutations([]int{0, 1, 2, 3})
	for _, order := range orders {
		var m compare.Mix
		sides := []*compare.Side{&m.Answers, &m.Rules, &m.Maxima, &m.Applies}
		before := index(m)
		for _, f := range order {
			*sides[f] = compare.New
			after := index(m)
			means[f] = means[f].Add(after.Sub(before).Quo(scoring.Whole(int64(len(orders)))))
			before = after
		}
	}
	return means
}

func permutations(list []int) (all [][]int) {
	if len(list) == 0 {
		return [][]int{nil}
	}
	for i, first := range list {
		rest := append(append([]int{}, list[:i]...), list[i+1:]...)
		for _, others := range permutations(rest) {
			all = append(all, append([]int{first}, others...))
		}
	}
	return all
}

// Whatever the values are, the parts add up to the whole, and a factor that never changes
// anything has no part.
func TestShapleyAddsUp(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	for n := range 6 {
		values := make([]scoring.Points, 1<<n)
		for mask := range values {
			values[mask] = scoring.Whole(random.Int64N(1000)).Quo(scoring.Whole(1 + random.Int64N(50)))
		}
		parts := compare.Shapley(n, func(mask int) scoring.Points { return values[mask] })
		if want := values[1<<n-1].Sub(values[0]); !scoring.Sum(parts...).Equal(want) {
			t.Errorf("%d: %v adds up to %s, not %s", n, parts, scoring.Sum(parts...), want)
		}
		if idle := compare.Shapley(n+1, func(mask int) scoring.Points { return values[mask>>1] }); !idle[0].IsZero() {
			t.Errorf("%d: the factor that changes nothing has %s", n, idle[0])
		}
	}
}

// pair is two small rounds.
type pair struct {
	pairing  compare.Pairing
	old, new *scoring.Outcome
}

func newPair(random *rand.Rand) pair {
	old, new := set(random), set(random)
	p := pair{compare.Pairing{Old: old, New: new, Before: map[*scoring.Criterion][]*scoring.Criterion{}}, nil, nil}
	before, now := old.ByCode(), new.ByCode()
	for code, was := range map[string]string{"1": "1", "2": "2", "1.1": "1.1", "1.2": "1.2", "2.1": "2.1", "2.2": "2.2",
		"1.3": "2.3"} {
		if now[code] != nil && before[was] != nil { // 1.3 has moved; 2.3 is new; the old 1.3 is gone
			p.Before(code, was)
		}
	}
	p.old, p.new = scoring.Run(round(random, old), nil), scoring.Run(round(random, new), nil)
	return p
}

func (p pair) Before(code, was string) {
	p.pairing.Before[p.pairing.New.ByCode()[code]] = []*scoring.Criterion{p.pairing.Old.ByCode()[was]}
}

func set(random *rand.Rand) *scoring.CriteriaSet {
	max := func() string { return strconv.Itoa(1 + random.IntN(9)) }
	percent := scoring.Rate{Percent: "Tỷ lệ", Over100: scoring.Refuse}
	bands := func(max string) scoring.Bands {
		edge, half := strconv.Itoa(40+random.IntN(40)), scoring.MustPoints(max).Quo(scoring.Whole(1+random.Int64N(3)))
		return scoring.Bands{Rate: percent, Bands: []scoring.Band{
			{Low: scoringtest.Edge("90", false), Points: scoring.MustPoints(max)},
			{Low: scoringtest.Edge(edge, false), High: scoringtest.Edge("90", true), Points: half},
			{High: scoringtest.Edge(edge, true)}}}
	}
	a, b := max(), max()
	s := &scoring.CriteriaSet{ID: "so", Self: scoring.DeclaredEntry, Aggregate: scoring.SumOfPoints,
		Max: scoring.Whole(100),
		Areas: []*scoring.Criterion{
			scoringtest.Branch("1", "Một", "9", scoringtest.Leaf("1.1", "a", a, bands(a)),
				scoringtest.Leaf("1.2", "b", max(), scoring.Typed{}),
				scoringtest.Leaf("1.3", "c", max(),
					scoring.Proportional{Rate: percent, Cap: scoring.Whole(int64(60 + random.IntN(40)))})),
			scoringtest.Branch("2", "Hai", "9", scoringtest.Leaf("2.1", "d", b, bands(b)),
				scoringtest.Leaf("2.2", "e", max(), scoring.BySurvey{}),
				scoringtest.Leaf("2.3", "f", max(), scoring.Proportional{Rate: percent, Cap: scoring.Whole(100)})),
		}}
	if random.IntN(2) == 0 {
		s.Aggregate = scoring.Weighted
		w := scoring.Whole(int64(20 + random.IntN(60)))
		rest := scoring.Whole(100).Sub(w)
		s.Areas[0].Weight, s.Areas[1].Weight = &w, &rest
	}
	return s
}

func round(random *rand.Rand, set *scoring.CriteriaSet) *scoring.Round {
	r := scoringtest.Round()
	r.Sets, r.Blocks[0].Set, r.Blocks[0].Units = []*scoring.CriteriaSet{set}, set, nil
	r.Regulation = &scoring.Regulation{
		NotApplicable: []scoring.NotApplicablePolicy{scoring.DropLeaf, scoring.RescalePart,
			scoring.FullPoints}[random.IntN(3)],
		NoSurvey:    []scoring.NoSurveyPolicy{scoring.DropSurvey, scoring.RescaleSurvey}[random.IntN(2)],
		Unappraised: scoring.AcceptSelf, Satisfaction: scoring.PercentScale, Blank: scoring.ZeroBlank,
		Rounding: scoring.Rounding{Mode: scoring.HalfUp, Index: 2},
		Rank:     scoring.RankRule{By: scoring.ByIndex, On: scoring.OnExact, Ties: scoring.Competition},
	}
	if random.IntN(2) == 0 {
		decimals := 1
		r.Regulation.Rounding.Points = &decimals
	}
	r.Submissions = map[string]*scoring.Submission{}
	for _, id := range []string{"u1", "u2"} {
		addUnit(random, r, id)
	}
	return r
}

// addUnit adds a unit with random answers; some leaves do not apply, some are decided, and
// some have no survey.
func addUnit(random *rand.Rand, r *scoring.Round, id string) {
	unit := &scoring.Unit{ID: id, Name: id, Ranked: true}
	r.Blocks[0].Units = append(r.Blocks[0].Units, unit)
	entries := map[string]*scoring.Entry{}
	given := func(p scoring.Points) scoring.Input { return scoring.Input{State: scoring.Given, Number: p} }
	r.Sets[0].Walk(func(c *scoring.Criterion, _ int) {
		percent := scoring.Whole(int64(random.IntN(101)))
		points := c.Max.Mul(percent).Quo(scoring.Whole(100))
		switch {
		case !c.IsLeaf():
			return
		case c.IsSurvey():
			r.Survey = append(r.Survey, scoring.Satisfaction{Unit: id, Code: c.Code, Value: given(percent),
				None: random.IntN(3) == 0})
			return
		case random.IntN(4) == 0 && c.Code != "1.2":
			unit.NotApplicable = append(unit.NotApplicable, scoring.Exclusion{Code: c.Code, Reason: "không có"})
			return
		case random.IntN(5) == 0:
			r.Ledger = append(r.Ledger,
				scoring.Decision{Matter: scoring.Matter{Unit: id, Code: c.Code}, To: given(points)})
		}
		entries[c.Code] = &scoring.Entry{Inputs: []scoring.Input{given(percent)}, Points: scoring.Input{}}
		if len(r.Sets[0].Fields(c)) == 0 {
			entries[c.Code] = &scoring.Entry{Points: given(points)}
		}
	})
	r.Submissions[id] = &scoring.Submission{File: id + ".xlsx", Entries: entries}
}
