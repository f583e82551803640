package scoring

import "strings"

// Working is how a leaf's data came to points by its rule.
type Working struct {
	// Alternatives is how many ways the rule has to give points, in the order it
	// declares them: answers, labels, shares, bands, tiers or cases; 0 for a rule
	// that only calculates. Chosen is the one that holds, from 0; -1 for none.
	Alternatives, Chosen int
	// Percent is the exact rate or satisfaction that the rule looks at; nil where
	// it looks at none.
	Percent *Points
	// Costs are what each kind of violation took off, of a deduction.
	Costs  []Points
	Points Points // exact, before any rounding
}

// Work shows how the rule of a leaf gives the points that Derive gives; inputs
// are as Derive takes them. Ok is false where it gives none.
func Work(c *Criterion, in []Input) (w Working, ok bool) {
	points, faults := c.Rule.Derive(c, in)
	if len(faults) > 0 {
		return Working{}, false
	}
	w = Working{Chosen: -1, Points: points}
	switch rule := c.Rule.(type) {
	case YesNo:
		w.choose([]string{Yes, No}, in[0].Text)
	case Levels:
		w.choose(rule.labels(), in[0].Text)
	case Shares:
		w.choose(rule.labels(), in[0].Text)
	case AllOf:
		w.Alternatives, w.Chosen = 2, rule.holds(c, in)
	case Bands:
		w.rate(c, rule.Rate, in)
		w.among(rule.Bands)
	case Proportional:
		w.rate(c, rule.Rate, in)
	case BySurvey:
		percent := in[0].Number.Mul(hundred)
		w.Percent = &percent
		w.among(rule.Tiers)
	case Formula:
		w.Alternatives = len(rule.Cases)
		w.Chosen, _ = rule.choose(rule.values(in))
	case Deduction:
		for i, v := range rule.Items {
			w.Costs = append(w.Costs, in[i].Number.Mul(v.cost(c.Max)))
		}
	}
	return w, true
}

func (w *Working) choose(labels []string, text string) {
	w.Alternatives = len(labels)
	for i := len(labels) - 1; i >= 0; i-- {
		if strings.EqualFold(labels[i], text) {
			w.Chosen = i
		}
	}
}

func (w *Working) rate(c *Criterion, r Rate, in []Input) {
	percent, _ := r.percent(c, in)
	w.Percent = &percent
}

// among is the first band that holds, as Derive takes it.
func (w *Working) among(bands []Band) {
	w.Alternatives = len(bands)
	for i := range bands {
		if bands[i].Holds(*w.Percent) {
			w.Chosen = i
			return
		}
	}
}

// holds is 0 where every condition does, else 1.
func (r AllOf) holds(c *Criterion, in []Input) int {
	for _, answer := range in {
		if yes, _ := isYes(c, answer); !yes {
			return 1
		}
	}
	return 0
}
