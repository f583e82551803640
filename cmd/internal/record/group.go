package record

import "parindex/scoring"

// Grouping is a sort of groups that units of a block are ranked in too.
type Grouping struct {
	Sort   string  `json:"sort"`
	Name   string  `json:"name"`
	Groups []Group `json:"groups"`
}

// Group is one of a sort.
type Group struct {
	ID     string `json:"group"`
	Name   string `json:"name"`
	Units  int    `json:"units"`
	Ranked int    `json:"ranked"` // units that take a place
}

// GroupPlace is a unit's rank in one of its groups.
type GroupPlace struct {
	Sort  string `json:"sort"`
	Group string `json:"group"`
	Rank  *int   `json:"rank"`
	Tied  bool   `json:"tied"`
}

// groupingsOf are the declared sorts of a block; a unit's parent says its district.
func groupingsOf(ranking *scoring.Ranking) (all []Grouping) {
	for _, g := range ranking.Groupings {
		if g.IsDistricts() {
			continue
		}
		out := Grouping{Sort: g.ID, Name: g.Name, Groups: []Group{}}
		for _, group := range g.Groups {
			out.Groups = append(out.Groups, groupOf(ranking, g, group))
		}
		all = append(all, out)
	}
	return all
}

func groupOf(ranking *scoring.Ranking, g *scoring.Grouping, group scoring.Group) Group {
	out := Group{ID: group.ID, Name: group.Name}
	for i := range ranking.Standings {
		if in := ranking.Standings[i].PlaceIn(g); in != nil && in.Group == group.ID {
			out.Units, out.Ranked = out.Units+1, max(out.Ranked, in.Ranked)
		}
	}
	return out
}

// addPlaces adds a unit's places in its groups, and the one in its district.
func (u *Unit) addPlaces(s *scoring.Standing) {
	for _, in := range s.Groups {
		if in.Grouping.IsDistricts() {
			u.RankInParent = Place(in.Rank)
			continue
		}
		u.Groups = append(u.Groups, GroupPlace{in.Grouping.ID, in.Group, Place(in.Rank), in.Tied})
	}
}
