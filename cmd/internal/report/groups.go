package report

import (
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/scoring"
)

// parentCell is the rank of a commune in its district.
func parentCell(s *scoring.Standing) page.Cell {
	i := slices.IndexFunc(s.Groups, func(in scoring.GroupPlace) bool { return in.Grouping.IsDistricts() })
	if i < 0 {
		return tally(0)
	}
	return tally(s.Groups[i].Rank)
}

// groupColumns are a unit's group of each declared sort and its rank there. They are the
// first to fall away on a narrow screen.
func (r *Result) groupColumns(ranking *scoring.Ranking) (columns []column[*scoring.Standing]) {
	const ofGroup, ofRank = 11, 10
	for _, g := range declared(ranking) {
		columns = append(columns,
			word(g.Name, ofGroup, func(s *scoring.Standing) page.Cell {
				if in := s.PlaceIn(g); in != nil {
					return page.Word(g.Group(in.Group).Name)
				}
				return page.Word("–")
			}),
			figure(r.rankBy(g), ofRank, func(s *scoring.Standing) page.Cell {
				if in := s.PlaceIn(g); in != nil {
					return tally(in.Rank)
				}
				return tally(0)
			}))
	}
	return columns
}

// rankBy is the heading of ranks in the groups of a sort.
func (r *Result) rankBy(g *scoring.Grouping) string {
	return r.say("Rank by %s", g.Name)
}

// declared are the sorts of groups that have a name: not the districts.
func declared(ranking *scoring.Ranking) []*scoring.Grouping {
	return slices.DeleteFunc(slices.Clone(ranking.Groupings), (*scoring.Grouping).IsDistricts)
}

// groupFootnotes puts on ranks in groups what a reader could dispute of them.
func (r *Result) groupFootnotes(t *page.Table, ranking *scoring.Ranking) {
	for _, g := range declared(ranking) {
		column := columnNamed(t, r.rankBy(g))
		for i := range ranking.Standings {
			s := &ranking.Standings[i]
			if in := s.PlaceIn(g); in != nil && in.Rank > 0 {
				for _, note := range r.orderNotes(s, in.Tied, nextInGroup(ranking, i, in)) {
					footnote(t, i, column, note)
				}
			}
		}
	}
}

// nextInGroup is the unit that comes next in the group of the unit at i, nil where none
// does.
func nextInGroup(ranking *scoring.Ranking, i int, in *scoring.GroupPlace) *scoring.Standing {
	for j := i + 1; j < len(ranking.Standings); j++ {
		next := ranking.Standings[j].PlaceIn(in.Grouping)
		if next != nil && next.Group == in.Group && next.Rank > 0 {
			return &ranking.Standings[j]
		}
	}
	return nil
}

// groupRanks are the unit's places in its groups, a line each.
func (e *Account) groupRanks() (lines []page.Line) {
	s := e.Unit.Standing
	for _, in := range s.Groups {
		if in.Rank == 0 {
			continue
		}
		if in.Grouping.IsDistricts() {
			lines = append(lines, page.Under(e.say("Rank %d among the units of %s", in.Rank, e.Round.NameOf(in.Group))))
			continue
		}
		group := in.Grouping.Group(in.Group)
		name := group.Name
		if !strings.HasPrefix(name, in.Grouping.Name) { // "Khu vực 1" says what it is
			name = in.Grouping.Name + " " + name
		}
		text := e.say("%s: rank %d of %d ranked (unit|units)", name, in.Rank, in.Ranked)
		if in.Tied {
			text += e.say(", shared")
		}
		lines = append(lines, page.Under(text+e.at(group.Pos)))
	}
	return lines
}
