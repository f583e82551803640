package survey

import (
	"slices"

	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// leaves finds leaves that take what is not there.
func (c *check) leaves() {
	parts := seq.Map(c.Components, func(part Component) string { return part.ID })
	leaves := c.once(kindLeaf)
	for _, take := range c.Leaves {
		leaves(take.Set+"/"+take.Criterion, take.Pos)
		for _, ref := range []struct {
			kind, id string
			known    []string
		}{{kindComponent, take.Component, parts}, {kindGroup, take.Group, c.groupIDs()},
			{kindQuestion, take.Question, c.questionIDs()}} {
			if ref.id != "" {
				c.known(ref.kind, ref.id, ref.known, take.Pos)
			}
		}
		c.unasked(&take)
		if take.Component != "" && take.Question != "" {
			c.unused("component", take.Pos)
		}
	}
}

// unasked reports a leaf that takes what nobody is asked, or not the group that it
// takes: it could never have an answer. Names that there are none of are reported
// as such.
func (c *check) unasked(take *Take) {
	groups := c.Groups
	if take.Group != "" {
		group := c.GroupOf(take.Group)
		if group == nil {
			return
		}
		groups = []Group{*group}
	}
	questions := c.takenBy(take)
	if len(questions) == 0 && !c.hasComponent(take.Component) { // reported: nothing counts, or an unknown name
		return
	}
	for _, q := range questions {
		if slices.ContainsFunc(groups, func(g Group) bool { return q.asks(g.ID) }) {
			return
		}
	}
	c.faults.Add(fault.New(codeSurveyLeafUnasked, take.Pos, "criterion", take.Criterion, "set", take.Set,
		"group", take.Group, "component", take.Component, "question", take.Question))
}

func (c *check) hasComponent(id string) bool {
	return slices.ContainsFunc(c.Components, func(part Component) bool { return part.ID == id })
}

// takenBy are the questions that a leaf takes: the one that it names, or those that
// count, of its component or of all.
func (c *check) takenBy(take *Take) (questions []*Question) {
	for part := range seq.Each(c.Components) {
		for q := range seq.Each(part.Questions) {
			switch {
			case take.Question == q.ID,
				take.Question == "" && q.Counts && (take.Component == "" || take.Component == part.ID):
				questions = append(questions, q)
			}
		}
	}
	return questions
}

// criteria finds leaves that no criteria set has, or that take nothing from
// a survey.
func (c *check) criteria(sets []*scoring.CriteriaSet) {
	var known []string
	nodes, noAreas := map[string]map[string]*scoring.Criterion{}, map[string]bool{}
	for _, set := range sets {
		noAreas[set.ID] = len(set.Areas) == 0
		known = append(known, set.ID)
		nodes[set.ID] = set.ByCode()
	}
	for _, take := range c.Leaves {
		node := nodes[take.Set][take.Criterion]
		switch {
		case nodes[take.Set] == nil:
			c.faults.Add(fault.New(scoring.CodeSetUnknown, take.Pos, "set", take.Set, "known", known, "suggestion", ""))
		case node == nil && noAreas[take.Set]: // which was told
		case node == nil:
			c.faults.Add(fault.New(scoring.CodeCriterionUnknown,
				take.Pos, "criterion", take.Criterion, "set", take.Set))
		case !node.IsSurvey():
			c.faults.Add(fault.New(scoring.CodeSurveyNotLeaf, take.Pos, "criterion", take.Criterion))
		}
	}
}
