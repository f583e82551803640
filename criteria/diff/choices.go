package diff

import (
	"fmt"
	"strings"

	"parindex/scoring"
	"parindex/scoring/seq"
)

// Choice is what a regulation or a set says under one key: a word, Points, a
// [*scoring.ClassScale], or nil where it says nothing.
type Choice struct {
	Key   string // as in YAML, dotted: "rounding.index", "classes.so"
	Value any
}

// Choices are everything that a regulation chooses, in the order of its YAML.
func Choices(r *scoring.Regulation) []Choice {
	if r == nil {
		return nil
	}
	lateWord, perDay, mostLate := late(r.Late)
	list := []Choice{
		{"title", said(r.Title)},
		{"not_applicable", said(r.NotApplicable)},
		{"no_survey", said(r.NoSurvey)},
		{"unappraised", said(r.Unappraised)},
		{"appraised_without_self", said(r.AppraisedWithoutSelf)},
		{"blank", said(r.Blank)},
		{"evidence", said(r.Evidence)},
		{"reasons", said(r.Reasons)},
		{"late", lateWord},
		{"late.per_day", perDay},
		{"late.cap", mostLate},
		{"never_submitted", said(r.NeverSubmitted)},
		{"satisfaction", said(r.Satisfaction)},
		{"bonus_cap", limit(r.BonusCap)},
		{"penalty_cap", limit(r.PenaltyCap)},
		{"index", said(r.Index)},
		{"rounding.mode", said(r.Rounding.Mode)},
		{"rounding.points", decimals(r.Rounding.Points)},
		{"rounding.index", scoring.Whole(int64(r.Rounding.Index))},
		{"rank.by", said(r.Rank.By)},
		{"rank.on", said(r.Rank.On)},
		{"rank.ties", ties(r.Rank)},
	}
	for i := range r.Classes {
		for _, block := range r.Classes[i].Blocks {
			list = append(list, Choice{"classes." + block, &r.Classes[i]})
		}
	}
	return append(list, consequenceChoices(r.Consequences)...)
}

// late is one word, or a number of points and their limit.
func late(l scoring.LatePolicy) (word, perDay, most any) {
	if l.Kind != scoring.LatePoints {
		return said(l.Kind), nil, nil
	}
	return nil, l.PerDay, limit(scoring.Cap{Declared: true, Points: l.Cap})
}

// setChoices are what a set says of itself.
func setChoices(s *scoring.CriteriaSet) []Choice {
	return append([]Choice{
		{"title", said(s.Title)},
		{"self", said(s.Self)},
		{"aggregate", said(s.Aggregate)},
		{"max", s.Max},
		{"parts.appraised", s.AppraisedMax},
		{"parts.survey", s.SurveyMax},
		{"previous", said(s.Previous)},
	}, keysOf("counts", s.Counts)...)
}

// nodeChoices are what a criterion says besides its code and its rule.
func nodeChoices(c *scoring.Criterion) []Choice {
	list := []Choice{{"title", said(c.Title)}, {"max", c.Max}, {"weight", nil}}
	if c.Weight != nil {
		list[2].Value = *c.Weight
	}
	amended := seq.Map(c.Earlier, func(a scoring.Amendment) string { return a.Date })
	return append(list, Choice{"appraiser", said(c.Agency)}, Choice{"evidence", said(c.Evidence)},
		Choice{"proof", said(c.Proof)},
		Choice{"valid.from", said(c.Valid.From)}, Choice{"valid.to", said(c.Valid.To)},
		Choice{"was", said(strings.Join(c.Was, ", "))}, Choice{"amended", said(strings.Join(amended, ", "))})
}

func said[S ~string](word S) any {
	if word == "" {
		return nil
	}
	return string(word)
}

const none = "none"

func limit(c scoring.Cap) any {
	switch {
	case !c.Declared:
		return nil
	case c.Points == nil:
		return none
	}
	return *c.Points
}

func decimals(n *int) any {
	if n == nil {
		return none
	}
	return scoring.Whole(int64(*n))
}

func ties(rank scoring.RankRule) any {
	if rank.Ties != scoring.Breakers {
		return said(rank.Ties)
	}
	return strings.Join(strings.Fields(strings.Trim(fmt.Sprint(rank.Breakers), "[]")), ", ")
}

// Text is the value as a text; equal ones mean the same. It is empty where nothing is said.
func (c Choice) Text() string {
	if c.Value == nil {
		return ""
	}
	return spell(c.Value)
}

// consequenceChoices are what a regulation says follows from a result, by its keys.
func consequenceChoices(consequences []scoring.Consequence) (list []Choice) {
	for _, c := range consequences {
		key := "consequences." + c.ID + "."
		list = append(list, Choice{key + "title", said(c.Title)},
			Choice{key + "blocks", said(strings.Join(c.Blocks, ", "))})
		if r := c.Reward; r != nil {
			list = append(list, Choice{key + "classes", said(strings.Join(r.Classes, ", "))},
				Choice{key + "quota", quota(r)}, Choice{key + "of", said(r.Of)},
				Choice{key + "rounding", said(r.Rounding)}, Choice{key + "ties", said(r.Ties)})
		}
		if c.Measure != nil {
			list = append(list, Choice{key + "any", conditions(c.Measure.Any)})
		}
	}
	return list
}

// conditions are those of a measure as YAML has them.
func conditions(any []scoring.MeasureCondition) string {
	return strings.Join(seq.Map(any, func(c scoring.MeasureCondition) string {
		return fmt.Sprintf("years: %d, at_or_below: %s, fallen: %t", c.Years, c.AtOrBelow, c.Fallen)
	}), "; ")
}

// quota is a share as decisions write it: 1/3.
func quota(r *scoring.Reward) any {
	if r.Quota == nil {
		return none
	}
	return r.Quota.Fraction()
}
