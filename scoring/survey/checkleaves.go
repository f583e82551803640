package survey

import (
	"parindex/scoring"
	"parindex/scoring/fault"
)

// leaves finds leaves that take what is not there.
func (c *check) leaves() {
	var parts, groups, questions []string
	for _, part := range c.Components {
		parts = append(parts, part.ID)
	}
	for _, g := range c.Groups {
		groups = append(groups, g.ID)
	}
	for _, q := range c.Questions() {
		questions = append(questions, q.ID)
	}
	leaves := c.once(kindLeaf)
	for _, take := range c.Leaves {
		leaves(take.Set+"/"+take.Criterion, take.Pos)
		for _, ref := range []struct {
			kind, id string
			known    []string
		}{{kindComponent, take.Component, parts}, {kindGroup, take.Group, groups}, {kindQuestion, take.Question, questions}} {
			if ref.id != "" {
				c.known(ref.kind, ref.id, ref.known, take.Pos)
			}
		}
		if take.Component != "" && take.Question != "" {
			c.unused("component", take.Pos)
		}
	}
}

// criteria finds leaves that no criteria set has, or that take nothing from
// a survey.
func (c *check) criteria(sets []*scoring.CriteriaSet) {
	var known []string
	nodes := map[string]map[string]*scoring.Criterion{}
	for _, set := range sets {
		known = append(known, set.ID)
		nodes[set.ID] = set.ByCode()
	}
	for _, take := range c.Leaves {
		node := nodes[take.Set][take.Criterion]
		switch {
		case nodes[take.Set] == nil:
			c.faults.Add(fault.New(scoring.CodeSetUnknown, take.Pos, "set", take.Set, "known", known, "suggestion", ""))
		case node == nil:
			c.faults.Add(fault.New(scoring.CodeCriterionUnknown, take.Pos, "criterion", take.Criterion, "set", take.Set))
		case !node.IsSurvey():
			c.faults.Add(fault.New(scoring.CodeSurveyNotLeaf, take.Pos, "criterion", take.Criterion))
		}
	}
}
