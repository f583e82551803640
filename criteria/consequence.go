package criteria

import "parindex/scoring"

// consequence is left out where anything in it could not be read: half of it would
// mean something else.
func consequence(c *scoring.Consequence) shape {
	return at(&c.Pos, object{
		name: "consequence",
		fields: []field{
			need("consequence", id(&c.ID)),
			need("title", text(&c.Title)),
			need("source", source(&c.Source)),
			need("blocks", someOf(&c.Blocks, text[string])),
			may("reward", reward(&c.Reward)),
			may("measure", measure(&c.Measure)),
		},
		together: []together{exactlyOne("reward", "measure")},
		done:     (*mapping).clean,
	})
}

func reward(to **scoring.Reward) shape {
	var r scoring.Reward
	return object{
		name: "reward",
		fields: []field{
			need("classes", someOf(&r.Classes, text[string])),
			need("quota", at(&r.QuotaPos, pointsOrNone(&r.Quota))),
			need("of", oneOf(&r.Of, scoring.OfRanked, scoring.OfUnits)),
			need("rounding", oneOf(&r.Rounding, scoring.QuotaFloor, scoring.QuotaCeil, scoring.QuotaHalfUp)),
			need("ties", oneOf(&r.Ties, scoring.IncludeTied, scoring.ExcludeTied, scoring.RefuseTied)),
		},
		done: func(*mapping) bool {
			*to = &r
			return true
		},
	}
}

func measure(to **scoring.Measure) shape {
	var m scoring.Measure
	return object{
		name:   "measure",
		fields: []field{need("any", someOf(&m.Any, condition))},
		done: func(*mapping) bool {
			*to = &m
			return true
		},
	}
}

func condition(c *scoring.MeasureCondition) shape {
	return at(&c.Pos, object{
		name: "measure_condition",
		fields: []field{
			need("years", wholeNumber(func(n int) { c.Years = n })),
			need("at_or_below", text(&c.AtOrBelow)),
			need("fallen", boolean(&c.Fallen)),
		},
		done: (*mapping).clean,
	})
}
