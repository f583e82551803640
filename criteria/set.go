package criteria

import "parindex/scoring"

// maxLevels is how deep criteria may be nested; software goes to five.
const maxLevels = 8

func criteriaSet(s *scoring.CriteriaSet) shape {
	return at(&s.Pos, object{
		fields: []field{
			need("set", ownID(&s.ID)),
			need("title", text(&s.Title)),
			may("source", source(&s.Source)),
			need("self", oneOf(&s.Self, scoring.DeclaredEntry, scoring.TypedEntry)),
			need("max", points(&s.Max, &s.MaxPos)),
			need("parts", at(&s.PartsPos, parts(s))),
			need("areas", someOf(&s.Areas, each(node(1)))),
			may("bonus", listOf(&s.Bonus, each(extra))),
			may("penalty", listOf(&s.Penalty, each(extra))),
		},
		done: func(m *mapping) bool {
			forgetSums(s, m)
			return true
		},
	})
}

// forgetSums keeps a set from being held against the sum of what could not be
// read in full.
func forgetSums(s *scoring.CriteriaSet, m *mapping) {
	if !m.ok["areas"] {
		s.MaxPos, s.PartsPos = scoring.Position{}, scoring.Position{}
	}
	if !m.ok["parts"] {
		s.PartsPos = scoring.Position{}
	}
	tree := scoring.CriteriaSet{Areas: s.Areas}
	tree.Walk(func(c *scoring.Criterion, _ int) {
		if c.MaxPos.IsZero() || c.IsLeaf() && c.Rule == nil {
			s.PartsPos = scoring.Position{}
		}
	})
}

func parts(s *scoring.CriteriaSet) object {
	return object{
		fields: []field{
			need("appraised", points(&s.AppraisedMax, nil)),
			need("survey", points(&s.SurveyMax, nil)),
		},
		done: (*mapping).clean,
	}
}

func source(s *scoring.Source) shape {
	return object{fields: []field{
		may("decision", text(&s.Decision)),
		may("date", text(&s.Date)),
		may("clause", text(&s.Clause)),
		may("note", text(&s.Note)),
	}}
}

// node is an area, a criterion or a sub-criterion, by its level.
func node(level int) func(*scoring.Criterion) shape {
	return func(c *scoring.Criterion) shape {
		below := someChildren(c, level)
		return at(&c.Pos, object{
			fields: append(leafFields(c), may("criteria", below)),
			done: func(m *mapping) bool {
				readRule(c, m)
				forgetChildren(c, m)
				return true
			},
		})
	}
}

func someChildren(c *scoring.Criterion, level int) shape {
	if level == maxLevels {
		return tooDeep{}
	}
	return listOf(&c.Children, each(node(level+1)))
}

// extra is a bonus or penalty item: a leaf outside the tree.
func extra(c *scoring.Criterion) shape {
	return at(&c.Pos, object{
		fields: leafFields(c),
		done: func(m *mapping) bool {
			readRule(c, m)
			return true
		},
	})
}

func leafFields(c *scoring.Criterion) []field {
	return []field{
		need("code", text(&c.Code)),
		need("title", text(&c.Title)),
		need("max", points(&c.Max, &c.MaxPos)),
		may("source", source(&c.Source)),
		may("rule", at(&c.RulePos, rule(&c.Rule))), // whether it has to be there is scoring's to say
	}
}

// readRule leaves a rule that could not be read nil, at a known place.
func readRule(c *scoring.Criterion, m *mapping) {
	if m.ok["rule"] {
		return
	}
	c.Rule = nil
	if m.given("rule") {
		c.RulePos = m.place("rule")
	}
}

// forgetChildren leaves a node whose children could not all be read without a
// sum, and without a call for the rule of a leaf.
func forgetChildren(c *scoring.Criterion, m *mapping) {
	if !m.given("criteria") || m.ok["criteria"] {
		return
	}
	c.MaxPos = scoring.Position{}
	if c.IsLeaf() && c.RulePos.IsZero() {
		c.RulePos = m.place("criteria")
	}
}
