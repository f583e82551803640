package analysis_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parindex/scoring"
	"parindex/scoring/analysis"
)

// blockOf is a round of units a, b, c … with these claims on two areas of 10, "8 6".
func blockOf(claims ...string) *scoring.Round {
	r := oneUnit(leaf("1", "10", scoring.Typed{}), leaf("2", "10", scoring.Typed{}))
	r.Blocks[0].Units, r.Submissions = nil, map[string]*scoring.Submission{}
	for i, both := range claims {
		unit := &scoring.Unit{ID: string(rune('a' + i)), Ranked: true}
		r.Blocks[0].Units = append(r.Blocks[0].Units, unit)
		entries := map[string]*scoring.Entry{}
		for j, claimed := range strings.Fields(both) {
			entries[[]string{"1", "2"}[j]] = &scoring.Entry{Points: given(claimed)}
		}
		r.Submissions[unit.ID] = &scoring.Submission{File: unit.ID + ".xlsx", Entries: entries}
	}
	return r
}

func analyse(r *scoring.Round) *analysis.Block {
	return analysis.OfBlock(&scoring.Run(r, nil).Rankings[0], r.Regulation)
}

func TestSpread(t *testing.T) {
	for _, c := range []struct {
		why    string
		claims []string // of the first area, in points of 10
		want   string   // units: mean; lowest, quartiles, best of indexes
	}{
		{"nobody", nil, "0: 0; 0 0 0 0 0"},
		{"one unit is everything", []string{"8"}, "1: 80; 80 80 80 80 80"},
		{"two: a quarter of the way from one to the other", []string{"4", "8"}, "2: 60; 40 50 60 70 80"},
		{"five: the quartiles are values", []string{"5", "1", "4", "2", "3"}, "5: 30; 10 20 30 40 50"},
		{"four: Excel's QUARTILE.INC of 10, 20, 40, 80", []string{"1", "8", "2", "4"}, "4: 37.5; 10 17.5 30 50 80"},
	} {
		var claims []string
		for _, claimed := range c.claims {
			claims = append(claims, claimed+" 0")
		}
		s := analyse(blockOf(claims...)).Areas[0].Index
		got := fmt.Sprint(s.Units, ": ", s.Mean, "; ", s.Lowest, " ", s.First, " ", s.Median, " ", s.Third, " ", s.Best)
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// Ranks of an area are by its own index; equal ones share a place, and whom it does not
// apply to has none and is not in the mean.
func TestRanksOfAreas(t *testing.T) {
	r := blockOf("8 1", "6 5", "8 5", "2 9")
	r.Blocks[0].Units[3].NotApplicable = []scoring.Exclusion{{Code: "1", Reason: "không phát sinh"}}
	b := analyse(r)
	for _, c := range []struct {
		unit  string
		ranks [2]int
		below [2]bool
	}{
		{"a", [2]int{1, 4}, [2]bool{false, true}},
		{"b", [2]int{3, 2}, [2]bool{true, false}}, // means 22/3 and 5: on the mean is not below it
		{"c", [2]int{1, 2}, [2]bool{false, false}},
		{"d", [2]int{0, 1}, [2]bool{false, false}},
	} {
		s := &b.Ranking.Standings[at(b, c.unit)]
		if got := [2]int{b.Areas[0].Rank(s), b.Areas[1].Rank(s)}; got != c.ranks {
			t.Errorf("%s: ranks %v, want %v", c.unit, got, c.ranks)
		}
		if got := [2]bool{b.Areas[0].BelowMean(s), b.Areas[1].BelowMean(s)}; got != c.below {
			t.Errorf("%s: below the mean %v, want %v", c.unit, got, c.below)
		}
	}
}

// What a block lost is what its ranked units lost, whatever it is divided by.
func TestLossesOfABlock(t *testing.T) {
	r := blockOf("8 1", "6 10", "0 0")
	r.Blocks[0].Units[2].Ranked = false
	b := analyse(r)
	var codes []string
	for _, loss := range b.Losses {
		codes = append(codes, fmt.Sprint(loss.Criterion.Code, " ", loss.Lost, " ", loss.Units))
	}
	if want := []string{"2 9 {2 1 0}", "1 6 {2 2 0}"}; !slices.Equal(codes, want) {
		t.Errorf("%q, want %q", codes, want)
	}
	if !b.Lost.Equal(points("15")) || !b.Causes.Of(analysis.Declared).Equal(b.Lost) {
		t.Errorf("lost %s, by %v", b.Lost, b.Causes)
	}
	if len(b.Areas) != 2 || !b.Areas[0].Lost.Equal(points("6")) || !b.Areas[1].Lost.Equal(points("9")) {
		t.Errorf("areas %+v", b.Areas)
	}
}

func TestBlocksAddUp(t *testing.T) {
	for seed := range uint64(200) {
		r := random(seed)
		r.Blocks[0].Units[0].Ranked = seed%3 > 0
		b := analyse(r)
		var units, areas, leaves, items scoring.Points
		for i, u := range b.Units {
			if u != nil && b.Ranking.Standings[i].Rank > 0 {
				units = units.Add(u.Lost)
				items = scoring.Sum(items, u.Card.Penalty, u.Causes.Of(analysis.Floor))
			}
		}
		for _, area := range b.Areas {
			areas = areas.Add(area.Lost)
		}
		for _, leaf := range b.Losses {
			leaves = leaves.Add(leaf.Lost)
		}
		if !b.Lost.Equal(units) || !b.Lost.Equal(areas.Add(items)) || !areas.Equal(leaves) {
			t.Errorf("seed %d: block %s, units %s, areas %s and items %s, leaves %s", seed, b.Lost, units,
				areas, items, leaves)
		}
	}
}

// What a unit lacks to the rank and the class above it.
func TestNext(t *testing.T) {
	classes := []scoring.ClassScale{{Blocks: []string{"b"}, On: scoring.OnExact, Levels: []scoring.ClassLevel{
		{Name: "Tốt", Edge: points("80")}, {Name: "Khá", Edge: points("60"), Open: true}},
		Caps: []scoring.ClassCap{{Code: "2", Below: points("40"), AtMost: "Khá"}}}}
	for _, c := range []struct {
		why         string
		unit        string
		claims      []string
		rank, class string
		with        func(*scoring.Round)
	}{
		{"the first of the best class lacks nothing", "a", []string{"9 9", "5 5"}, "", "", nil},
		{"the second, from 50 to 90 and over 60", "b", []string{"9 9", "5 5"}, "a: 8 points, 40%",
			"Khá: 2 points, 10%", nil},
		{"over an open edge by any figure", "b", []string{"9 9", "6 6"}, "a: 6 points, 30%", "Khá: 0 points, 0%", nil},
		{"of three on a place the one above them", "c", []string{"7 7", "6 7", "7 6", "8 8"},
			"a: 1 points, 5%", "Tốt: 3 points, 15%", nil},
		{"of several above the nearest", "b", []string{"9 9", "6 7", "8 8"}, "c: 3 points, 15%",
			"Tốt: 3 points, 15%", nil},
		{"a cap holds the class down, not the index", "a", []string{"10 3", "1 1"}, "", "Tốt: 3 points, 15%, held by 2",
			nil},
		{"only the cap is in the way", "a", []string{"10 3", "1 1"}, "", "Tốt: 0 points, 0%, held by 2",
			func(r *scoring.Round) { r.Regulation.Classes[0].Levels[0].Edge = points("65") }},
		{"ranked by total, of which half the maximum needs as much", "b", []string{"9 0", "5"}, "a: 4 points, 40%",
			"Khá: 1 points, 10%", func(r *scoring.Round) {
				r.Regulation.Rank.By = scoring.ByTotal
				r.Blocks[0].Units[1].NotApplicable = []scoring.Exclusion{{Code: "2", Reason: "không phát sinh"}}
			}},
		{"ranked by index, points are of the unit's own maximum", "b", []string{"9 9", "5"}, "a: 4 points, 40%",
			"Khá: 1 points, 10%", func(r *scoring.Round) {
				r.Blocks[0].Units[1].NotApplicable = []scoring.Exclusion{{Code: "2", Reason: "không phát sinh"}}
			}},
		{"a breaker separates them: level already", "b", []string{"5 5", "5 5"}, "a: 0 points, 0%, by self",
			"Khá: 2 points, 10%", func(r *scoring.Round) {
				r.Regulation.Rank.Ties, r.Regulation.Rank.Breakers = scoring.Breakers, []scoring.Breaker{"self"}
				r.Ledger = []scoring.Decision{{Matter: scoring.Matter{Unit: "a", Code: "1"}, To: given("4")}}
				r.Submissions["a"].Entries["1"].Points = given("6")
				r.Ledger[0].To = given("5")
			}},
		{"what the floor forgave has to be made good first", "b", []string{"9 9", "1 1"}, "a: 19 points, 90%",
			"Khá: 13 points, 60%", func(r *scoring.Round) {
				r.Sets[0].Penalty = []*scoring.Criterion{leaf("P1", "9", scoring.Typed{})}
				r.Submissions["b"].Entries["P1"] = &scoring.Entry{Points: given("3")}
			}},
		{"without a rank there is none above", "b", []string{"9 9", "5 5"}, "", "Khá: 2 points, 10%",
			func(r *scoring.Round) { r.Blocks[0].Units[1].Ranked = false }},
	} {
		r := blockOf(c.claims...)
		r.Regulation.Classes = []scoring.ClassScale{classes[0]}
		r.Regulation.Classes[0].Levels = slices.Clone(classes[0].Levels)
		if c.with != nil {
			c.with(r)
		}
		b := analyse(r)
		next := b.Next[at(b, c.unit)]
		if got := rankText(next.Rank); got != c.rank {
			t.Errorf("%s: rank %q, want %q", c.why, got, c.rank)
		}
		if got := classText(next.Class); got != c.class {
			t.Errorf("%s: class %q, want %q", c.why, got, c.class)
		}
	}
}

// at is the place of a unit in the standings.
func at(b *analysis.Block, id string) int {
	return slices.IndexFunc(b.Ranking.Standings, func(s scoring.Standing) bool { return s.Card.Unit.ID == id })
}

func rankText(next *analysis.NextRank) string {
	if next == nil {
		return ""
	}
	text := fmt.Sprintf("%s: %s points, %s%%", next.Above.Card.Unit.ID, next.Points, next.Index)
	if next.Gap.By != scoring.Breaker(scoring.ByIndex) && next.Gap.By != scoring.Breaker(scoring.ByTotal) {
		text += ", by " + string(next.Gap.By)
	}
	return text
}

func classText(next *analysis.NextClass) string {
	if next == nil {
		return ""
	}
	text := fmt.Sprintf("%s: %s points, %s%%", next.Level.Name, next.Points, next.Index)
	for _, held := range next.Held {
		text += ", held by " + held.Code
	}
	return text
}

// What a unit lacks is the distance that firm ranks have, however figures are compared.
func TestNextIsTheDistance(t *testing.T) {
	for seed := range sample(90) {
		o := scoring.Run(contested(seed), nil)
		b := analysis.OfBlock(&o.Rankings[0], o.Round.Regulation)
		firmness := analysis.NewFirmness(o, nil)
		for i := range b.Units {
			s := &o.Rankings[0].Standings[i]
			next := b.Next[i].Rank
			if next == nil {
				continue
			}
			if up := firmness.Of(&o.Rankings[0], s).Up; !up.Points.Equal(next.Points) {
				t.Errorf("seed %d, %s: lacks %s, the distance is %s", seed, s.Card.Unit.ID, next.Points, said(up))
			}
		}
	}
}
