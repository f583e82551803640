package criteria

import (
	"gopkg.in/yaml.v3"

	"parindex/scoring"
)

// ruleKinds are the kinds of rules in YAML: as a word, as a mapping, or as either.
var ruleKinds = []struct {
	kind  string
	word  scoring.Rule
	shape func(to *scoring.Rule) shape
}{
	{kind: "typed", word: scoring.Typed{}},
	{kind: "appraiser", word: scoring.Appraiser{By: "appraiser"}},
	{kind: "leaders", word: scoring.Appraiser{By: "leaders"}},
	{kind: "yes_no", shape: kept(yesNo)},
	{kind: "levels", shape: kept(levels)},
	{kind: "shares", shape: kept(shares)},
	{kind: "all_of", shape: kept(allOf)},
	{kind: "bands", shape: kept(bands)},
	{kind: "proportional", shape: kept(proportional)},
	{kind: "per_item", shape: kept(perItem)},
	{kind: "deduction", shape: kept(deduction)},
	{kind: "formula", shape: formula},
	{kind: "survey", word: scoring.BySurvey{}, shape: kept(tiers)},
}

// rule is a word, or a mapping with the kind of rule as its only key.
func rule(to *scoring.Rule) shape {
	kinds := object{name: "rule"}
	words := map[string]scoring.Rule{}
	var choices []string
	for _, k := range ruleKinds {
		if k.word != nil {
			words[k.kind], choices = k.word, append(choices, k.kind)
		}
		if k.shape != nil {
			kinds.fields = append(kinds.fields, may(k.kind, later(func() shape { return k.shape(to) })))
		}
	}
	kinds.together = []together{exactlyOne(kinds.keys()...)}
	kinds.done = (*mapping).clean
	return either{word{kind: "text", choices: choices, take: func(_ *document, _ *yaml.Node, _, text string) bool {
		*to = words[text]
		return *to != nil
	}}, kinds}
}

// kept makes the shape of one kind of rule that of any.
func kept[R scoring.Rule](one func(*R) shape) func(to *scoring.Rule) shape {
	return func(to *scoring.Rule) shape {
		var r R
		return then(one(&r), func() { *to = r })
	}
}

func yesNo(r *scoring.YesNo) shape {
	return object{name: "yes_no", fields: []field{
		need("yes", points(&r.Yes, nil)),
		need("no", points(&r.No, nil)),
	}}
}

func levels(r *scoring.Levels) shape { return someOf(&r.Levels, level) }

func level(l *scoring.Level) shape {
	return at(&l.Pos, object{name: "level", fields: []field{
		need("label", name(&l.Label)),
		need("points", points(&l.Points, nil)),
		may("same", boolean(&l.Same)),
	}})
}

func shares(r *scoring.Shares) shape { return someOf(&r.Shares, share) }

func share(s *scoring.Share) shape {
	return at(&s.Pos, object{name: "share", fields: []field{
		need("label", name(&s.Label)),
		need("share", points(&s.Percent, nil)),
		may("same", boolean(&s.Same)),
	}})
}

func allOf(r *scoring.AllOf) shape {
	names := names{}
	return object{name: "all_of", fields: []field{
		need("conditions", someOf(&r.Conditions, func(c *scoring.Condition) shape {
			return object{name: "condition", fields: []field{
				need("id", names.own(&c.ID)),
				need("label", name(&c.Label)),
			}}
		})),
		need("points", points(&r.Points, nil)),
		need("otherwise", points(&r.Otherwise, nil)),
	}}
}

func perItem(r *scoring.PerItem) shape {
	return object{name: "per_item", fields: []field{
		need("item", text(&r.Item)),
		need("each", points(&r.Each, nil)),
		need("cap", points(&r.Cap, nil)),
	}}
}

func deduction(r *scoring.Deduction) shape {
	names := names{}
	return object{name: "deduction", fields: []field{
		need("floor", points(&r.Floor, nil)),
		need("items", someOf(&r.Items, func(v *scoring.Violation) shape {
			return object{
				name: "violation",
				fields: []field{
					need("id", names.own(&v.ID)),
					need("label", name(&v.Label)),
					may("each", points(&v.Each, nil)),
					may("share", pointsIfAny(&v.Share)),
				},
				together: []together{exactlyOne("each", "share")},
			}
		})),
	}}
}
