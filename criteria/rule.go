package criteria

import (
	"gopkg.in/yaml.v3"

	"parindex/scoring"
)

// rule is a word, or a mapping with the kind of rule as its only key.
func rule(to *scoring.Rule) shape {
	kind := func(name string, of func(*scoring.Rule) shape) field {
		return may(name, later(func() shape { return of(to) }))
	}
	kinds := object{name: "rule", fields: []field{
		kind("yes_no", yesNo),
		kind("levels", levels),
		kind("shares", shares),
		kind("all_of", allOf),
		kind("bands", bands),
		kind("proportional", proportional),
		kind("per_item", perItem),
		kind("deduction", deduction),
		kind("formula", formula),
		kind("survey", tiers),
	}}
	kinds.together = []together{exactlyOne(kinds.keys()...)}
	kinds.done = (*mapping).clean
	return either{ruleWord(to), kinds}
}

var ruleWords = map[string]scoring.Rule{
	"typed":     scoring.Typed{},
	"appraiser": scoring.Appraiser{By: "appraiser"},
	"leaders":   scoring.Appraiser{By: "leaders"},
	"survey":    scoring.BySurvey{},
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
		name: "yes_no",
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
	return at(&l.Pos, object{name: "level", fields: []field{
		need("label", text(&l.Label)),
		need("points", points(&l.Points, nil)),
	}})
}

func shares(to *scoring.Rule) shape {
	var r scoring.Shares
	return then(someOf(&r.Shares, share), func() { *to = r })
}

func share(s *scoring.Share) shape {
	return at(&s.Pos, object{name: "share", fields: []field{
		need("label", text(&s.Label)),
		need("share", points(&s.Percent, nil)),
	}})
}

func allOf(to *scoring.Rule) shape {
	var r scoring.AllOf
	names := names{}
	return object{
		name: "all_of",
		fields: []field{
			need("conditions", someOf(&r.Conditions, func(c *scoring.Condition) shape {
				return object{name: "condition", fields: []field{
					need("id", names.own(&c.ID)),
					need("label", text(&c.Label)),
				}}
			})),
			need("points", points(&r.Points, nil)),
			need("otherwise", points(&r.Otherwise, nil)),
		},
		done: func(*mapping) bool { *to = r; return true },
	}
}

func perItem(to *scoring.Rule) shape {
	var r scoring.PerItem
	return object{
		name: "per_item",
		fields: []field{
			need("item", text(&r.Item)),
			need("each", points(&r.Each, nil)),
			need("cap", points(&r.Cap, nil)),
		},
		done: func(*mapping) bool { *to = r; return true },
	}
}

func deduction(to *scoring.Rule) shape {
	var r scoring.Deduction
	names := names{}
	return object{
		name: "deduction",
		fields: []field{
			need("floor", points(&r.Floor, nil)),
			need("items", someOf(&r.Items, func(v *scoring.Violation) shape {
				return object{
					name: "violation",
					fields: []field{
						need("id", names.own(&v.ID)),
						need("label", text(&v.Label)),
						may("each", points(&v.Each, nil)),
						may("share", pointsIfAny(&v.Share)),
					},
					together: []together{exactlyOne("each", "share")},
				}
			})),
		},
		done: func(*mapping) bool { *to = r; return true },
	}
}
