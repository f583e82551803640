package diff

import (
	"fmt"
	"strings"

	"parindex/scoring"
)

// consequenceChoices are what a regulation says follows from a result, by its keys.
func consequenceChoices(consequences []scoring.Consequence) (list []Choice) {
	for _, c := range consequences {
		key := "consequences." + c.ID + "."
		list = append(list, Choice{key + "title", said(c.Title)}, Choice{key + "blocks", said(strings.Join(c.Blocks, ", "))})
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
	var texts []string
	for _, c := range any {
		texts = append(texts, fmt.Sprintf("years: %d, at_or_below: %s, fallen: %t", c.Years, c.AtOrBelow, c.Fallen))
	}
	return strings.Join(texts, "; ")
}

// quota is a share as decisions write it: 1/3.
func quota(r *scoring.Reward) any {
	if r.Quota == nil {
		return none
	}
	return r.Quota.Fraction()
}
