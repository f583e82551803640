package scoring

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"parindex/scoring/fault"
)

// inGroups gives a round sorts of groups, and each unit its groups, written as
// "sort=group sort=group" in the order of the units.
func inGroups(r *Round, units ...string) {
	for i, text := range units {
		unit := r.Blocks[0].Units[i]
		for _, word := range strings.Fields(text) {
			sort, group, _ := strings.Cut(word, "=")
			unit.Groups = append(unit.Groups, Membership{Sort: sort, Group: group})
			if r.grouping(sort) == nil {
				r.Groupings = append(r.Groupings, Grouping{ID: sort, Name: sort})
			}
			if g := r.grouping(sort); g.Group(group) == nil {
				g.Groups = append(g.Groups, Group{ID: group, Name: group})
			}
		}
	}
}

// placesOf are the groups of the ranked units, in their order: "unit sort=group rank/ranked".
func placesOf(ranking Ranking) string {
	var all []string
	for _, s := range ranking.Standings {
		for _, in := range s.Groups {
			text := fmt.Sprintf("%s %s=%s %d/%d", s.Card.Unit.ID, in.Grouping.ID, in.Group, in.Rank, in.Ranked)
			if in.Tied {
				text += " tied"
			}
			all = append(all, text)
		}
	}
	return strings.Join(all, "; ")
}

func TestRanksInGroups(t *testing.T) {
	for _, c := range []struct {
		why     string
		indexes []string
		groups  []string
		change  func(*Round)
		want    string
	}{
		{"the best of each group is first in it", []string{"95", "94", "93", "92"},
			[]string{"g=x", "g=y", "g=x", "g=y"}, nil,
			"a g=x 1/2; b g=y 1/2; c g=x 2/2; d g=y 2/2"},
		{"several sorts at once, each by itself", []string{"95", "94", "93"},
			[]string{"g=x h=p", "g=y h=p", "g=x h=q"}, nil,
			"a g=x 1/2; a h=p 1/2; b g=y 1/1; b h=p 2/2; c g=x 2/2; c h=q 1/1"},
		{"units share a place in a group as in the block", []string{"95", "90", "90", "80"},
			[]string{"g=x", "g=x", "g=x", "g=x"}, nil,
			"a g=x 1/4; b g=x 2/4 tied; c g=x 2/4 tied; d g=x 4/4"},
		{"who shares a place in the block with a unit of another group is alone in its own", []string{"90", "90"},
			[]string{"g=x", "g=y"}, nil,
			"a g=x 1/1; b g=y 1/1"},
		{"dense ranks are dense in groups", []string{"90", "90", "80"}, []string{"g=x", "g=x", "g=x"},
			func(r *Round) { r.Regulation.Rank.Ties = Dense }, "a g=x 1/3 tied; b g=x 1/3 tied; c g=x 2/3"},
		{"a unit outside the ranking is in its group without a place", []string{"95", "90"}, []string{"g=x", "g=x"},
			func(r *Round) { r.Blocks[0].Units[0].Ranked = false }, "b g=x 1/1; a g=x 0/0"},
		{"a district is a group by the parent, before the declared ones", []string{"95", "90"}, []string{"g=x", "g=x"},
			func(r *Round) { r.Blocks[0].Units[1].Parent = "d" }, "a g=x 1/2; b =d 1/1; b g=x 2/2"},
		{"a sort for another block groups nobody here", []string{"95", "90"}, []string{"g=x", "g=x"},
			func(r *Round) { r.Groupings[0].Blocks = []string{"khác"} }, ""},
		{"a group that is not declared is reported and ranks nobody", []string{"95", "90"}, []string{"g=x", "g=x"},
			func(r *Round) { r.Groupings[0].Groups[0].ID = "z" }, ""},
	} {
		r, cards := cardsOf(c.indexes...)
		inGroups(r, c.groups...)
		if c.change != nil {
			c.change(r)
		}
		if got := placesOf(Rank(r, cards)[0]); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// A rank in a group is the rank in a block of that group alone, whatever the order of
// the units.
func TestAGroupIsRankedAsABlockOfItsUnits(t *testing.T) {
	for seed := range uint64(seeds) {
		r := province(seed, 12, 2, 4)
		r.Regulation.Rank.On, r.Regulation.Rounding.Index = OnRounded, 0 // so that there are ties
		rng, groups := rand.New(rand.NewPCG(seed, 3)), make([]string, 12)
		for i := range groups {
			groups[i] = fmt.Sprintf("g=%d h=%d", rng.IntN(3), rng.IntN(4))
		}
		inGroups(r, groups...)
		rng.Shuffle(12, func(i, j int) {
			units := r.Blocks[0].Units
			units[i], units[j] = units[j], units[i]
		})
		cards, _ := Score(r)
		for _, s := range Rank(r, cards)[0].Standings {
			for _, in := range s.Groups {
				alone := rankAlone(r, in, s.Card.Unit.ID)
				if alone.Rank != in.Rank || alone.Tied != in.Tied {
					t.Errorf("seed %d: %s is %d %v in %s, alone %d %v", seed, s.Card.Unit.ID, in.Rank, in.Tied,
						in.Group,
						alone.Rank, alone.Tied)
				}
			}
		}
	}
}

// rankAlone is a unit's standing where the block has only the units of its group.
func rankAlone(r *Round, in GroupPlace, id string) Standing {
	var only OnlyUnits
	for _, unit := range r.Blocks[0].Units {
		if in.Grouping.groupOf(unit) == in.Group {
			only = append(only, unit.ID)
		}
	}
	alone, _ := r.With(only)
	cards, _ := Score(alone)
	for _, s := range Rank(alone, cards)[0].Standings {
		if s.Card.Unit.ID == id {
			return s
		}
	}
	return Standing{}
}

func TestGroupsAreChecked(t *testing.T) {
	for _, c := range []struct {
		why    string
		change func(*Round)
		want   string
	}{
		{"all units in a group of each sort", func(*Round) {}, ""},
		{"a sort that is not declared", func(r *Round) { r.Blocks[0].Units[0].Groups[0].Sort = "k" },
			"grouping-unknown"},
		{"a group that is not declared", func(r *Round) { r.Blocks[0].Units[0].Groups[0].Group = "z" },
			"group-unknown"},
		{"a ranked unit without a group", func(r *Round) { r.Blocks[0].Units[0].Groups = nil }, "group-missing"},
		{"a unit outside the ranking needs none", func(r *Round) {
			r.Blocks[0].Units[0].Groups, r.Blocks[0].Units[0].Ranked = nil, false
		}, ""},
		{"in a round with a sort that has no groups yet, or is for others", func(r *Round) {
			r.Groupings = append(r.Groupings, Grouping{ID: "k"}, Grouping{ID: "l", Blocks: []string{"c"},
				Groups: []Group{{ID: "x"}}})
			r.Blocks = append(r.Blocks, &Block{ID: "c", Set: r.Blocks[0].Set})
		}, "group-empty"},
		{"a sort that is not for the block", func(r *Round) {
			r.Blocks = append(r.Blocks, &Block{ID: "c", Set: r.Blocks[0].Set})
			r.Groupings[0].Blocks = []string{"c"}
		}, "grouping-block grouping-block grouping-block"},
		{"a sort for a block that is not there", func(r *Round) { r.Groupings[0].Blocks = []string{"b", "c"} },
			"block-unknown"},
		{"a sort for that alone, which is not a fault of each unit", func(r *Round) {
			r.Groupings[0].Blocks = []string{"b c"}
		}, "block-unknown"},
		{"a sort twice", func(r *Round) { r.Groupings = append(r.Groupings, r.Groupings[0]) }, "grouping-duplicate"},
		{"a group twice", func(r *Round) { r.Groupings[0].Groups = append(r.Groupings[0].Groups, Group{ID: "x"}) },
			"group-duplicate"},
		{"in another case", func(r *Round) {
			r.Groupings[0].Groups = append(r.Groupings[0].Groups, Group{ID: "X"})
		}, "group-duplicate"},
		{"a group of nobody", func(r *Round) { r.Groupings[0].Groups = append(r.Groupings[0].Groups, Group{ID: "w"}) },
			"group-empty"},
	} {
		r, _ := cardsOf("95", "94", "93")
		inGroups(r, "g=x", "g=y", "g=x")
		c.change(r)
		if got := codesOfList(r.Check()); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

func codesOfList(faults fault.List) string {
	var codes []string
	for _, d := range faults {
		codes = append(codes, string(d.Code))
	}
	return strings.Join(codes, " ")
}
