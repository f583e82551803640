package criteria

import (
	"gopkg.in/yaml.v3"

	"parindex/scoring"
)

// rule is a word, or a mapping with the kind of rule as its only key.
func rule(to *scoring.Rule) shape {
	kinds := object{fields: []field{
		may("yes_no", yesNo(to)),
		may("levels", levels(to)),
		may("all_of", allOf(to)),
		may("bands", bands(to)),
		may("proportional", proportional(to)),
		may("survey", tiers(to)),
	}}
	keys := kinds.keys()
	kinds.done = func(m *mapping) bool {
		m.oneOf(keys...)
		return m.clean()
	}
	return either{ruleWord(to), kinds}
}

var ruleWords = map[string]scoring.Rule{
	"typed":     scoring.Typed{},
	"appraiser": scoring.Appraiser{By: "appraiser"},
	"leaders":   scoring.Appraiser{By: "leaders"},
	"survey":    scoring.Survey{},
}

func ruleWord(to *scoring.Rule) word {
	choices := []string{"typed", "appraiser", "leaders", "survey"}
	return word{kind: "text", choices: choices, take: func(_ *document, _ *yaml.Node, _, text string) bool {
		r, ok := ruleWords[text]
		*to = r
		return ok
	}}
}

func yesNo(to *scoring.Rule) shape {
	var r scoring.YesNo
	return object{
		fields: []field{
			need("yes", points(&r.Yes, nil)),
			need("no", points(&r.No, nil)),
		},
		done: func(*mapping) bool { *to = r; return true },
	}
}

func levels(to *scoring.Rule) shape {
	var r scoring.Levels
	return then(someOf(&r.Levels, level), func() { *to = r })
}

func level(l *scoring.Level) shape {
	return at(&l.Pos, object{fields: []field{
		need("label", text(&l.Label)),
		need("points", points(&l.Points, nil)),
	}})
}

func allOf(to *scoring.Rule) shape {
	var r scoring.AllOf
	return object{
		fields: []field{
			need("conditions", someOf(&r.Conditions, condition)),
			need("points", points(&r.Points, nil)),
			need("otherwise", points(&r.Otherwise, nil)),
		},
		done: func(*mapping) bool { *to = r; return true },
	}
}

func condition(c *scoring.Condition) shape {
	return object{fields: []field{
		need("id", text(&c.ID)),
		need("label", text(&c.Label)),
	}}
}

func bands(to *scoring.Rule) shape {
	var r scoring.Bands
	return object{
		fields: append(rateFields(&r.Rate), need("bands", someOf(&r.Bands, band))),
		done:   func(m *mapping) bool { checkRate(m); *to = r; return true },
	}
}

func proportional(to *scoring.Rule) shape {
	var r scoring.Proportional
	return object{
		fields: append(rateFields(&r.Rate),
			need("floor", points(&r.Floor, nil)),
			need("cap", points(&r.Cap, nil))),
		done: func(m *mapping) bool { checkRate(m); *to = r; return true },
	}
}

func tiers(to *scoring.Rule) shape {
	var r scoring.Survey
	return object{
		fields: []field{need("tiers", someOf(&r.Tiers, band))},
		done:   func(*mapping) bool { *to = r; return true },
	}
}

func rateFields(r *scoring.Rate) []field {
	return []field{
		may("numerator", text(&r.Numerator)),
		may("denominator", text(&r.Denominator)),
		may("percent", text(&r.Percent)),
		need("over_100", oneOf(&r.Over100, scoring.Refuse, scoring.Accept)),
	}
}

// checkRate: a rate is a numerator and a denominator, or a percentage.
func checkRate(m *mapping) {
	numerator, denominator := m.given("numerator"), m.given("denominator")
	switch {
	case m.given("percent"):
		m.atMostOne("percent", "numerator", "denominator")
	case !numerator && !denominator:
		m.atLeastOne("numerator", "percent")
	case !numerator:
		m.require(need("numerator", word{}))
	case !denominator:
		m.require(need("denominator", word{}))
	}
}

// band is an interval with its points. The words for the edges say whether the
// edge itself is in: no edge is so by default.
func band(b *scoring.Band) shape {
	return at(&b.Pos, object{
		fields: []field{
			may("from", edge(&b.Low, false)),
			may("above", edge(&b.Low, true)),
			may("to", edge(&b.High, false)),
			may("below", edge(&b.High, true)),
			need("points", points(&b.Points, nil)),
		},
		done: func(m *mapping) bool {
			m.atLeastOne("from", "above", "to", "below")
			m.atMostOne("from", "above")
			m.atMostOne("to", "below")
			return true
		},
	})
}
