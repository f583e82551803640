package scoring

import "parindex/scoring/fault"

// BySurvey (điều tra xã hội học): satisfaction × maximum, or the points of the
// tier that the satisfaction, in percent, falls in. Without tiers there may be a
// Cap: the satisfaction in percent from which on the whole maximum is earned.
type BySurvey struct {
	Tiers []Band
	Cap   *Points `json:",omitempty"`
}

// Kind is "survey".
func (BySurvey) Kind() string { return "survey" }

// Asks is the people.
func (BySurvey) Asks() Asked { return AsksPeople }

// Fields is none: units do not score it.
func (BySurvey) Fields() []Field { return nil }

// Work takes the satisfaction in percent in its one input.
func (r BySurvey) Work(c *Criterion, in []Input) (Working, fault.List) {
	percent := in[0].Number
	if len(r.Tiers) > 0 {
		return among(c, r.Tiers, percent, in[0].Pos)
	}
	return Working{Chosen: -1, Percent: percent, Rated: true, Points: r.share(percent).Mul(c.Max)}, nil
}

// share is the part of the maximum that a satisfaction earns where there are no
// tiers.
func (r BySurvey) share(percent Points) Points {
	if r.Cap == nil || r.Cap.Sign() <= 0 {
		return percent.Quo(hundred)
	}
	return percent.Quo(*r.Cap).Min(Whole(1))
}

// Range is from 0 to the maximum, or spans the tiers.
func (r BySurvey) Range(max Points) (Points, Points) {
	if len(r.Tiers) == 0 {
		return Points{}, max
	}
	return rangeOf(bandPoints(r.Tiers, false))
}

// Parts are the tiers, or from the cap on and below it, and their edges; none
// where every satisfaction earns in proportion.
func (r BySurvey) Parts(Points) []RulePart {
	if r.Cap == nil {
		return intervalParts(r.Tiers, false)
	}
	return intervalParts([]Band{{Low: &Edge{At: *r.Cap}}, {High: &Edge{At: *r.Cap, Open: true}}}, false)
}

func (BySurvey) levels(Points) []Points { return nil }

func (r BySurvey) check(node *Criterion) (faults fault.List) {
	if len(r.Tiers) > 0 {
		faults = checkBands(node, r.Tiers, false)
	}
	if r.Cap != nil && (r.Cap.Sign() <= 0 || hundred.Less(*r.Cap)) {
		faults.Add(fault.New(codeSurveyCap, node.RulePos, "criterion", node.Code, "cap", *r.Cap))
	}
	return faults
}

func (r BySurvey) canonical() string {
	texts := []string{"Tiers", listed(r.Tiers, Band.canonical)}
	if r.Cap != nil {
		texts = append(texts, "Cap", r.Cap.canonical())
	}
	return pairs(texts...)
}
