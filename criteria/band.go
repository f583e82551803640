package criteria

import "parindex/scoring"

func bands(to *scoring.Rule) shape {
	var r scoring.Bands
	return object{
		name:     "bands",
		fields:   append(rateFields(&r.Rate), need("bands", someOf(&r.Bands, band))),
		together: rateKeys,
		done:     func(*mapping) bool { *to = r; return true },
	}
}

func proportional(to *scoring.Rule) shape {
	var r scoring.Proportional
	return object{
		name: "proportional",
		fields: append(rateFields(&r.Rate),
			need("floor", points(&r.Floor, nil)),
			need("cap", points(&r.Cap, nil))),
		together: rateKeys,
		done:     func(*mapping) bool { *to = r; return true },
	}
}

func tiers(to *scoring.Rule) shape {
	var r scoring.BySurvey
	return object{
		name: "survey",
		fields: []field{
			may("tiers", someOf(&r.Tiers, band)),
			may("cap", pointsIfAny(&r.Cap)),
		},
		together: []together{exactlyOne("tiers", "cap")},
		done:     func(*mapping) bool { *to = r; return true },
	}
}

func rateFields(r *scoring.Rate) []field {
	return []field{
		may("numerator", text(&r.Numerator)),
		may("denominator", text(&r.Denominator)),
		may("percent", text(&r.Percent)),
		need("over_100", oneOf(&r.Over100, scoring.Refuse, scoring.Accept)),
		may("no_cases", noCases(&r.NoCases)),
	}
}

// noCases is a word, or the siblings that take over the maximum.
func noCases(n *scoring.NoCases) shape {
	return at(&n.Pos, either{oneOf(&n.Policy, scoring.NoCasesRefuse, scoring.NoCasesZero, scoring.NoCasesFull,
		scoring.NoCasesDrop), object{
		name:   "no_cases",
		fields: []field{need("siblings", someOf(&n.Siblings, text[string]))},
		done: func(*mapping) bool {
			n.Policy = scoring.NoCasesSiblings
			return true
		},
	}})
}

// rateKeys: a rate is a numerator and a denominator, or a percentage.
var rateKeys = []together{
	{when: "percent", one: []string{"percent", "numerator", "denominator"}},
	{when: "numerator", unless: "percent", all: []string{"denominator"}},
	{when: "denominator", unless: "percent", all: []string{"numerator"}},
	{unless: "denominator", some: []string{"numerator", "percent"}},
	{when: "denominator", all: []string{"no_cases"}},
	{when: "percent", one: []string{"percent", "no_cases"}},
}

// band is an interval with its points. The words for the edges say whether the
// edge itself is in: no edge is so by default.
func band(b *scoring.Band) shape {
	return at(&b.Pos, object{
		name: "band",
		fields: []field{
			may("from", edge(&b.Low, false)),
			may("above", edge(&b.Low, true)),
			may("to", edge(&b.High, false)),
			may("below", edge(&b.High, true)),
			may("points", points(&b.Points, nil)),
			may("rate", pointsIfAny(&b.Rate)),
		},
		together: []together{
			{some: []string{"from", "above", "to", "below"}},
			{one: []string{"from", "above"}},
			{one: []string{"to", "below"}},
			exactlyOne("points", "rate"),
		},
	})
}
