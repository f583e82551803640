package criteria

import (
	"cmp"
	"slices"
	"strconv"

	"parindex/scoring"
	follow "parindex/scoring/consequence"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
	"parindex/scoring/survey"
)

// Consequences stands in place of the id of a set for what is about a consequence.
const Consequences = "consequences"

// Follows is a worked example of a consequence: the units of a block with their ranks and
// classes, and what the consequence has to say of each.
type Follows struct {
	Why         string
	Consequence string // its id
	Block       string
	Units       []FollowsUnit
	Pos         fault.Position

	consequencePos, blockPos fault.Position
}

// FollowsUnit is a unit of such an example. Before are the years before, the latest first;
// a year without class and rank is one in which nothing is known of it.
type FollowsUnit struct {
	Rank   int // 0 where it takes no place
	Class  string
	Before []FollowsYear
	Answer follow.Answer
	Pos    fault.Position
}

// FollowsYear is what a unit had in a year.
type FollowsYear struct {
	Rank  int
	Class string
}

func followsExample(c *Follows) shape {
	return at(&c.Pos, object{name: "follows", done: (*mapping).clean, fields: []field{
		need("why", text(&c.Why)),
		need("consequence", at(&c.consequencePos, text(&c.Consequence))),
		need("block", at(&c.blockPos, text(&c.Block))),
		need("units", someOf(&c.Units, followsUnit)),
	}})
}

func followsUnit(u *FollowsUnit) shape {
	return at(&u.Pos, object{name: "follows_unit", done: (*mapping).clean, fields: []field{
		may("rank", wholeNumber(func(n int) { u.Rank = n })),
		may("class", text(&u.Class)),
		may("before", listOf(&u.Before, followsPast)),
		need("answer", oneOf(&u.Answer, follow.Yes, follow.No, follow.Unknown)),
	}})
}

func followsPast(p *FollowsYear) shape {
	return object{name: "follows_past", done: (*mapping).clean, fields: []field{
		may("rank", wholeNumber(func(n int) { p.Rank = n })),
		may("class", text(&p.Class)),
	}}
}

// checkFollows looks up the consequence of each example, and its block.
func (p *Pack) checkFollows() (faults fault.List) {
	if p.Cases == nil || p.Regulation == nil {
		return nil
	}
	for c := range seq.Each(p.Cases.Follows) {
		ids := seq.Map(p.Regulation.Consequences, func(known scoring.Consequence) string { return known.ID })
		at := slices.Index(ids, c.Consequence)
		if at < 0 && p.lacking {
			continue
		}
		if at < 0 {
			faults.Add(notOneOf(c.consequencePos, "consequence", c.Consequence, ids))
		} else if blocks := p.Regulation.Consequences[at].Blocks; !slices.Contains(blocks, c.Block) {
			faults.Add(notOneOf(c.blockPos, "block", c.Block, blocks))
		}
	}
	return faults
}

func notOneOf(at fault.Position, key, found string, known []string) fault.Diagnostic {
	return fault.New(survey.CodeNotOneOf, at, "key", key, "found", found, "expected", known, "suggestion",
		Closest(found, known))
}

// testFollows tries the examples of consequences, and says which answers of each they have.
func (p *Pack) testFollows() (results []Result, parts []Part) {
	if p.Regulation == nil || p.Cases == nil {
		return nil, nil
	}
	seen := map[string]map[follow.Answer]bool{}
	for i := range p.Cases.Follows {
		c := p.Cases.Follows[i].sorted()
		for _, found := range follow.Of(c.round(p.Regulation)) {
			if found.ID == c.Consequence {
				one := &Case{Why: c.Why, Set: Consequences, Code: c.Consequence, Pos: c.Pos}
				results = append(results, Result{Case: one, Faults: c.compare(found)})
			}
		}
		if seen[c.Consequence] == nil {
			seen[c.Consequence] = map[follow.Answer]bool{}
		}
		for _, u := range c.Units {
			seen[c.Consequence][u.Answer] = true
		}
	}
	for _, c := range p.Regulation.Consequences {
		for _, answer := range []follow.Answer{follow.Yes, follow.No} {
			what := scoring.RulePart{Kind: scoring.LevelPart, Label: string(answer)}
			parts = append(parts, Part{Consequences, c.ID, what, seen[c.ID][answer]})
		}
	}
	return results, parts
}

// sorted is the example with its units in the order of a ranking.
func (c Follows) sorted() *Follows {
	c.Units = slices.Clone(c.Units)
	slices.SortStableFunc(c.Units, func(a, b FollowsUnit) int {
		return cmp.Compare(uint(a.Rank-1), uint(b.Rank-1)) // 0 comes last
	})
	return &c
}

// round is a round of year 0 with the units, and the ranking of them.
func (c *Follows) round(reg *scoring.Regulation) (*scoring.Round, *scoring.Ranking) {
	r := &scoring.Round{Regulation: reg}
	ranking := &scoring.Ranking{Block: &scoring.Block{ID: c.Block}}
	for i, u := range c.Units {
		card := &scoring.Scorecard{
			Unit: &scoring.Unit{ID: strconv.Itoa(i), Ranked: u.Rank > 0}, Block: ranking.Block, Scored: true,
		}
		s := scoring.Standing{Card: card, Rank: u.Rank, Class: u.Class}
		for back, past := range u.Before {
			if past != (FollowsYear{}) {
				earlier := scoring.Earlier{Rank: past.Rank, Class: past.Class}
				s.Past = append(s.Past, scoring.Past{Year: -1 - back, Earlier: earlier})
			}
		}
		ranking.Standings = append(ranking.Standings, s)
		if u.Rank > 0 {
			ranking.Ranked++
		}
	}
	return r, ranking
}

// compare says of which units the consequence says something else.
func (c *Follows) compare(found follow.Result) (faults fault.List) {
	for i, u := range c.Units {
		if got := found.Verdicts[i].Answer; got != u.Answer {
			faults.Add(fault.New(codeCaseDiffers, u.Pos, "criterion", c.Consequence, "expected",
				string(u.Answer), "got", string(got)).
				See(fault.NoteRuleHere, found.Pos))
		}
	}
	return faults
}

// consequence is left out where anything in it could not be read: half of it would
// mean something else.
func consequence(c *scoring.Consequence) shape {
	return at(&c.Pos, object{
		name: "consequence",
		fields: []field{
			need("consequence", id(&c.ID)),
			need("title", name(&c.Title)),
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
	return then(object{name: "reward", fields: []field{
		need("classes", someOf(&r.Classes, text[string])),
		need("quota", at(&r.QuotaPos, pointsOrNone(&r.Quota))),
		need("of", oneOf(&r.Of, scoring.OfRanked, scoring.OfUnits)),
		need("rounding", oneOf(&r.Rounding, scoring.QuotaFloor, scoring.QuotaCeil, scoring.QuotaHalfUp)),
		need("ties", oneOf(&r.Ties, scoring.IncludeTied, scoring.ExcludeTied, scoring.RefuseTied)),
	}}, func() { *to = &r })
}

func measure(to **scoring.Measure) shape {
	var m scoring.Measure
	one := object{name: "measure", fields: []field{need("any", someOf(&m.Any, condition))}}
	return then(one, func() { *to = &m })
}

func condition(c *scoring.MeasureCondition) shape {
	return at(&c.Pos, object{name: "measure_condition", done: (*mapping).clean, fields: []field{
		need("years", wholeNumber(func(n int) { c.Years = n })),
		need("at_or_below", text(&c.AtOrBelow)),
		need("fallen", boolean(&c.Fallen)),
	}})
}
