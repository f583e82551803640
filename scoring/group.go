package scoring

import (
	"slices"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Grouping is a sort of groups (cụm, khu vực) that units are ranked in beside their
// block. A unit is in at most one group of each sort.
type Grouping struct {
	ID, Name string
	Blocks   []string // that it is for; all where empty
	Groups   []Group
	Pos      fault.Position
}

// Group is one of a sort.
type Group struct {
	ID, Name string
	Pos      fault.Position
}

// Membership is the group of one sort that a unit is in, as the round declares it.
type Membership struct {
	Sort, Group   string
	Pos, GroupPos fault.Position
}

// byDistrict is the sort of group that no round declares: the communes of a district, by
// their parent.
var byDistrict = &Grouping{}

// IsDistricts says whether the groups are those of units with the same parent.
func (g *Grouping) IsDistricts() bool { return g == byDistrict }

// isFor says whether the units of a block are grouped so.
func (g *Grouping) isFor(block string) bool {
	return len(g.Blocks) == 0 || slices.Contains(g.Blocks, block)
}

// Group is that of an id, nil where the sort has none.
func (g *Grouping) Group(id string) *Group {
	return seq.Find(g.Groups, func(one *Group) bool { return one.ID == id })
}

// groupOf is the id of the group that a unit is in, empty where it is in none.
func (g *Grouping) groupOf(u *Unit) string {
	if g.IsDistricts() {
		return u.Parent
	}
	isKnown := func(m Membership) bool { return m.Sort == g.ID && g.Group(m.Group) != nil }
	return seq.First(u.Groups, isKnown).Group
}

// GroupPlace is a unit's place among the units of its block that are in its group, by
// the same rule as in the block.
type GroupPlace struct {
	Grouping *Grouping
	Group    string // its id, or that of a district
	Rank     int    // 0 where the unit takes no place
	Tied     bool
	Ranked   int // units of the group that take a place
}

// PlaceIn is the unit's place in its group of a sort, nil where it is in none.
func (s *Standing) PlaceIn(g *Grouping) *GroupPlace {
	return seq.Find(s.Groups, func(in *GroupPlace) bool { return in.Grouping == g })
}

// groupings are the sorts of groups that a block has a unit in, districts first.
func (r *Round) groupings(block *Block) []*Grouping {
	return seq.Filter(append([]*Grouping{byDistrict}, seq.Pointers(r.Groupings)...), func(g *Grouping) bool {
		isUsed := func(u *Unit) bool { return g.groupOf(u) != "" }
		return g.isFor(block.ID) && slices.ContainsFunc(block.Units, isUsed)
	})
}

// join puts the units of a ranking into their groups; they have no places there yet.
func (ranking *Ranking) join() {
	for _, g := range ranking.Groupings {
		for s := range seq.Each(ranking.Standings) {
			if group := g.groupOf(s.Card.Unit); group != "" {
				s.Groups = append(s.Groups, GroupPlace{Grouping: g, Group: group})
			}
		}
	}
}

// numberGroups gives the ranked units of a sorted list their places in their groups.
func (o order) numberGroups(ranking *Ranking) {
	for _, g := range ranking.Groupings {
		lists := map[string][]*Standing{}
		for s := range seq.Each(ranking.Standings) {
			if in := s.PlaceIn(g); in != nil && ranked(s) {
				lists[in.Group] = append(lists[in.Group], s)
			}
		}
		for _, list := range lists {
			o.numberList(list, func(s *Standing, place int, tied bool) {
				in := s.PlaceIn(g)
				in.Rank, in.Tied, in.Ranked = place, tied, len(list)
			})
		}
	}
}
