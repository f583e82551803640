package criteria

import (
	"parindex/scoring"
	"parindex/scoring/fault"
)

// area is a node at the top. Partial is set where children of a node, at any
// depth, could not all be read.
func area(partial *bool) func(*scoring.Criterion) shape {
	return func(c *scoring.Criterion) shape {
		weight := may("weight", at(&c.WeightPos, pointsIfAny(&c.Weight)))
		return node("area", c, 1, partial, weight)
	}
}

// node is an area, a criterion or a sub-criterion, by its level.
func node(name string, c *scoring.Criterion, level int, partial *bool, more ...field) shape {
	o := criterion(name, c, partial, append([]field{may("criteria", children(c, level, partial))}, more...)...)
	o.together = []together{{one: []string{"criteria", "amended"}}}
	return at(&c.Pos, o)
}

func children(c *scoring.Criterion, level int, partial *bool) shape {
	if level == maxLevels {
		return tooDeep{}
	}
	return listOf(&c.Children, each(func(child *scoring.Criterion) shape {
		return node("criterion", child, level+1, partial)
	}))
}

// extra is a bonus or penalty item: a leaf outside the tree.
func extra(c *scoring.Criterion) shape { return at(&c.Pos, criterion("item", c, new(bool))) }

func criterion(kind string, c *scoring.Criterion, partial *bool, more ...field) object {
	var amendments []*amendment
	fields := []field{
		need("code", code(&c.Code)),
		need("title", name(&c.Title)),
		need("max", points(&c.Max, &c.MaxPos)),
		may("source", source(&c.Source)),
		may("appraiser", at(&c.AgencyPos, id(&c.Agency))),
		may("evidence", text(&c.Evidence)),
		may("proof", at(&c.ProofPos, oneOf(&c.Proof, scoring.EvidenceAlone, scoring.EvidenceOrExplanation))),
		may("was", at(&c.WasPos, listOf(&c.Was, text[string]))),
		may("valid", at(&c.ValidPos, validity(&c.Valid))),
		// whether it has to be there is scoring's to say
		may("rule", at(&c.RulePos, later(func() shape { return rule(&c.Rule) }))),
		may("amended", listOf(&amendments, each(amended))),
	}
	return object{name: kind, fields: append(fields, more...), done: func(m *mapping) bool {
		readRule(c, m)
		amend(c, m, amendments)
		m.about(fault.About{Criterion: c.Code})
		*partial = *partial || m.given("criteria") && !m.ok("criteria")
		forgetChildren(c, m)
		return true
	}}
}

// validity is checked against the order of its days here: the engine compares them
// with a round's year only.
func validity(v *scoring.Validity) shape {
	return object{
		name: "valid",
		fields: []field{
			may("from", date(&v.From)),
			may("to", date(&v.To)),
		},
		done: func(m *mapping) bool {
			if v.From != "" && v.To != "" && v.To < v.From {
				m.d.faultAt(m.place("to"), codeDateOrder, "date", scoring.Day(v.To), "before", scoring.Day(v.From))
				*v = scoring.Validity{}
			}
			return true
		},
	}
}

// readRule leaves a rule that could not be read nil, at a known place.
func readRule(c *scoring.Criterion, m *mapping) {
	if m.ok("rule") {
		return
	}
	c.Rule = nil
	switch {
	case m.given("rule"):
		c.RulePos = m.place("rule")
	case m.merged:
		c.RulePos = m.d.at(m.node)
	}
}

// forgetChildren leaves a node whose children could not all be read without a
// sum, and without a call for the rule of a leaf.
func forgetChildren(c *scoring.Criterion, m *mapping) {
	if !m.given("criteria") || m.ok("criteria") {
		return
	}
	c.MaxPos = fault.Position{}
	if c.IsLeaf() && c.RulePos.IsZero() {
		c.RulePos = m.place("criteria")
	}
}
