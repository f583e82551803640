package survey

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"parindex/scoring"
)

const seeds = 40

// random fills a tally with ballots from a seed, so that a failure can be
// repeated.
func random(seed uint64, d *Definition, count int) []*Ballot {
	rng := rand.New(rand.NewPCG(seed, 6))
	var ballots []*Ballot
	for i := range count {
		b := &Ballot{ID: fmt.Sprint(i), Unit: []string{"u", "v"}[rng.IntN(2)],
			Group: d.Groups[rng.IntN(len(d.Groups))].ID,
			Pos:   at(i + 2),
			Wave:  []string{"", "1", "2"}[rng.IntN(3)]}
		for range d.Questions() {
			b.Answers = append(b.Answers, rng.IntN(3)-1)
		}
		ballots = append(ballots, b)
	}
	return ballots
}

func resultOf(d *Definition, ballots []*Ballot) *Results {
	tally := NewTally(d, []Unit{{ID: "u", Block: "so"}, {ID: "v", Block: "so"}})
	for _, b := range ballots {
		tally.AddBallot(b)
	}
	results, _ := tally.Result()
	return results
}

// every definition that answers can be averaged by.
func every() map[string]*Definition {
	all := map[string]*Definition{}
	for _, measure := range []Measure{Share, Mean, AllItems} {
		for _, averaging := range []Averaging{Pooled, Items, Components, Blocks} {
			for _, blank := range []BlankRule{DropBlank, UnsatisfiedBlank} {
				for _, by := range []GroupsBy{PooledGroups, WeightedGroups} {
					d := twoGroups(plain(measure, averaging), by, ZeroGroup)
					d.Blank = blank
					all[fmt.Sprint(measure, averaging, blank, by)] = d
				}
			}
		}
	}
	return all
}

// A ballot that is satisfied with everything never lowers the index. With a
// component or group that nobody answered before, a mean has one more figure:
// that is 100, and raises it too.
func TestASatisfiedBallotNeverLowersTheIndex(t *testing.T) {
	for name, d := range every() {
		for seed := range uint64(seeds) {
			ballots := random(seed, d, 1+int(seed)%9)
			before := resultOf(d, ballots).Unit("u").Index
			for g := range d.Groups {
				glad := &Ballot{Unit: "u", Group: d.Groups[g].ID, Answers: []int{0, 0, 0, 0}}
				after := resultOf(d, append(ballots, glad)).Unit("u").Index
				if after == nil || before != nil && after.Less(*before) || hundred.Less(*after) {
					t.Errorf("%s, seed %d: from %v to %v", name, seed, before, after)
				}
			}
		}
	}
}

// Pooling answers is the mean of items weighted by how many answered each.
func TestPoolingWeighsItemsByTheirAnswers(t *testing.T) {
	for _, blank := range []BlankRule{DropBlank, UnsatisfiedBlank} {
		d := plain(Share, Pooled)
		d.Blank = blank
		for seed := range uint64(seeds) {
			u := resultOf(d, random(seed, d, 5+int(seed))).Unit("u")
			var sum, weights scoring.Points
			for _, q := range u.Questions {
				weight := q.Levels[0] + q.Levels[1]
				if blank == UnsatisfiedBlank {
					weight += q.Blank
				}
				if q.Question.Counts && q.Index != nil {
					sum, weights = sum.Add(q.Index.Mul(scoring.Whole(weight))), weights.Add(scoring.Whole(weight))
				}
			}
			if !weights.IsZero() && !u.Index.Equal(sum.Quo(weights)) {
				t.Errorf("seed %d: %s, items by their answers %s", seed, u.Index, sum.Quo(weights))
			}
		}
	}
}

func TestTheOrderOfRowsIsIrrelevant(t *testing.T) {
	for name, d := range every() {
		for seed := range uint64(seeds) {
			ballots := random(seed, d, 20)
			before := resultOf(d, ballots)
			rand.New(rand.NewPCG(seed, 7)).Shuffle(len(ballots), func(i, j int) {
				ballots[i], ballots[j] = ballots[j],
					ballots[i]
			})
			after := resultOf(d, ballots)
			for i := range before.Units {
				if a, b := figures(&before.Units[i]), figures(&after.Units[i]); a != b {
					t.Errorf("%s, seed %d:\n%s\n%s", name, seed, a, b)
				}
			}
		}
	}
}

// figures are all figures of a unit.
func figures(u *UnitResult) string {
	all := fmt.Sprint(u.Index, u.Ballots, u.StraightLined, u.Comparable, len(u.Averages))
	for _, g := range u.Groups {
		all += fmt.Sprint(" ", g.Index, g.Ballots, g.Share)
	}
	for _, c := range u.Components {
		all += fmt.Sprint(" ", c.Index, c.Ballots)
	}
	for _, q := range u.Questions {
		all += fmt.Sprint(" ", q.Index, q.Levels, q.Blank)
	}
	for _, a := range u.Averages {
		all += fmt.Sprint(" ", a)
	}
	return all
}

// Ballots and the table that they make give the same, except what only ballots
// can tell; the declared way is always among the possible ones.
func TestATableOfBallotsGivesTheSame(t *testing.T) {
	for name, d := range every() {
		if d.Measure == AllItems {
			continue
		}
		for seed := range uint64(seeds) {
			want := resultOf(d, random(seed, d, 30)).Unit("u")
			tally := NewTally(d, []Unit{{ID: "u", Block: "so"}})
			tabulate(tally, d, random(seed, d, 30))
			results, faults := tally.Result()
			got := results.Unit("u")
			if !got.Index.Equal(*want.Index) || got.Ballots != want.Ballots || faults.Errors() > 0 {
				t.Fatalf("%s, seed %d: %s of %d, want %s of %d (%v)", name, seed, got.Index, got.Ballots,
					want.Index, want.Ballots,
					faults)
			}
			if !hasAverage(d, got) {
				t.Errorf("%s, seed %d: %s is not among %v", name, seed, got.Index, got.Averages)
			}
		}
	}
}

func tabulate(tally *Tally, d *Definition, ballots []*Ballot) {
	type key struct {
		group, wave string
		question    int
	}
	table := map[key]*Counts{}
	for _, b := range ballots {
		for i, answer := range b.Answers {
			k := key{b.Group, b.Wave, i}
			if b.Unit == "u" && table[k] == nil {
				table[k] = &Counts{Unit: "u", Group: b.Group, Wave: b.Wave, Question: d.Questions()[i].ID,
					Levels: make([]int64, 2),
					Blank:  n(0), Ballots: n(0)}
			}
			switch {
			case b.Unit != "u":
				continue
			case answer < 0:
				*table[k].Blank++
			default:
				table[k].Levels[answer]++
			}
			*table[k].Ballots++
		}
	}
	for _, counts := range table {
		tally.AddCounts(*counts)
	}
}

func hasAverage(d *Definition, u *UnitResult) bool {
	for _, a := range u.Averages {
		if a.Averaging == d.Averaging && a.Within == d.Within && a.Blank == d.Blank && a.GroupsBy == d.GroupsBy {
			return a.Index.Equal(*u.Index)
		}
	}
	return false
}
