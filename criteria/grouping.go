package criteria

import (
	"parindex/scoring"
	"parindex/scoring/fault"
)

// grouping is a sort of groups that units are ranked in beside their block.
func grouping(g *scoring.Grouping) shape {
	return at(&g.Pos, object{
		name: "grouping",
		fields: []field{
			need("sort", id(&g.ID)),
			need("name", name(&g.Name)),
			may("blocks", listOf(&g.Blocks, text[string])),
			need("groups", someOf(&g.Groups, group)),
		},
		done: func(*mapping) bool { return g.ID != "" },
	})
}

func group(g *scoring.Group) shape {
	return at(&g.Pos, object{
		name: "unit_group",
		fields: []field{
			need("group", id(&g.ID)),
			need("name", name(&g.Name)),
		},
		done: func(*mapping) bool { return g.ID != "" },
	})
}

// membership is the group that a unit is in, by the id of its sort.
func membership(m *scoring.Membership, sort string, pos fault.Position) shape {
	m.Sort, m.Pos = sort, pos
	return at(&m.GroupPos, text(&m.Group))
}
