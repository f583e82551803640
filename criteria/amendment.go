package criteria

import (
	"parindex/scoring"
	"parindex/scoring/fault"
)

// amendment is what a later text puts in the place of what a leaf said; what it
// leaves alone is nil or empty.
type amendment struct {
	date    string
	source  scoring.Source
	title   string
	max     *scoring.Points
	rule    scoring.Rule
	pos     fault.Position
	maxPos  fault.Position
	rulePos fault.Position
}

func amended(a *amendment) shape {
	return at(&a.pos, object{
		name: "amendment",
		fields: []field{
			need("date", date(&a.date)),
			may("source", source(&a.source)),
			may("title", text(&a.title)),
			may("max", at(&a.maxPos, pointsIfAny(&a.max))),
			may("rule", at(&a.rulePos, rule(&a.rule))),
		},
		together: []together{{some: []string{"title", "max", "rule"}}},
		done:     (*mapping).clean,
	})
}

// amend applies what later texts say, in order. Where one of them could not be
// read, nobody knows what the leaf says now.
func amend(c *scoring.Criterion, m *mapping, amendments []*amendment) {
	switch {
	case !m.given("amended"):
		return
	case !m.ok("amended"):
		c.MaxPos = fault.Position{}
		c.Rule, c.RulePos = nil, m.place("amended")
		return
	}
	for i, a := range amendments {
		if i > 0 && a.date <= amendments[i-1].date {
			m.d.faultAt(a.pos, CodeDateOrder, "date", a.date, "before", amendments[i-1].date)
		}
		a.apply(c)
	}
}

func (a *amendment) apply(c *scoring.Criterion) {
	c.Earlier = append(c.Earlier, scoring.Amendment{Date: a.date, Source: a.source, Title: c.Title, Max: c.Max,
		Rule: c.Rule})
	if a.title != "" {
		c.Title = a.title
	}
	if a.max != nil {
		c.Max, c.MaxPos = *a.max, a.maxPos
	}
	if a.rule != nil {
		c.Rule, c.RulePos = a.rule, a.rulePos
	}
}
