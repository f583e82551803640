package scoring

import (
	"strings"

	"parindex/scoring/fault"
)

var hundred = Whole(100)

// Kind is "typed".
func (Typed) Kind() string { return "typed" }

// Fields is none: the points themselves are typed.
func (Typed) Fields() []Field { return nil }

// Derive gives nothing: there is nothing to derive from.
func (Typed) Derive(*Criterion, []Input) (Points, fault.List) { return Points{}, nil }

// Range is from 0 to the maximum.
func (Typed) Range(max Points) (Points, Points) { return Points{}, max }

// Kind is "yes_no".
func (YesNo) Kind() string { return "yes_no" }

// Fields is one choice.
func (YesNo) Fields() []Field {
	return []Field{{Name: "choice", Kind: YesNoChoice, Options: []string{Yes, No}}}
}

// Derive gives the points of the answer.
func (r YesNo) Derive(c *Criterion, in []Input) (Points, fault.List) {
	yes, faults := isYes(c, in[0])
	if yes {
		return r.Yes, faults
	}
	return r.No, faults
}

// Range spans both answers.
func (r YesNo) Range(Points) (Points, Points) { return rangeOf([]Points{r.Yes, r.No}) }

// Kind is "levels".
func (Levels) Kind() string { return "levels" }

// Fields is one choice among the labels.
func (r Levels) Fields() []Field {
	return []Field{{Name: "choice", Kind: Choice, Options: r.labels()}}
}

func (r Levels) labels() []string {
	labels := make([]string, len(r.Levels))
	for i, level := range r.Levels {
		labels[i] = level.Label
	}
	return labels
}

// Derive gives the points of the chosen label; case does not matter.
func (r Levels) Derive(c *Criterion, in []Input) (Points, fault.List) {
	for _, level := range r.Levels {
		if strings.EqualFold(level.Label, in[0].Text) {
			return level.Points, nil
		}
	}
	return Points{}, unknownLevel(c, in[0], r.labels())
}

// Range spans the levels.
func (r Levels) Range(Points) (Points, Points) {
	all := make([]Points, len(r.Levels))
	for i, level := range r.Levels {
		all[i] = level.Points
	}
	return rangeOf(all)
}

// Kind is "all_of".
func (AllOf) Kind() string { return "all_of" }

// Fields is a yes or no for each condition.
func (r AllOf) Fields() []Field {
	fields := make([]Field, len(r.Conditions))
	for i, cond := range r.Conditions {
		fields[i] = Field{Name: cond.ID, Label: cond.Label, Kind: YesNoChoice, Options: []string{Yes, No}}
	}
	return fields
}

// Derive gives the points if every condition holds.
func (r AllOf) Derive(c *Criterion, in []Input) (Points, fault.List) {
	all := true
	var faults fault.List
	for _, answer := range in {
		yes, more := isYes(c, answer)
		all = all && yes
		faults.Add(more...)
	}
	if all {
		return r.Points, faults
	}
	return r.Otherwise, faults
}

// Range spans both outcomes.
func (r AllOf) Range(Points) (Points, Points) { return rangeOf([]Points{r.Points, r.Otherwise}) }

func isYes(c *Criterion, in Input) (bool, fault.List) {
	switch {
	case strings.EqualFold(in.Text, Yes):
		return true, nil
	case strings.EqualFold(in.Text, No):
		return false, nil
	}
	return false, unknownLevel(c, in, []string{Yes, No})
}

func unknownLevel(c *Criterion, in Input, labels []string) fault.List {
	diag := fault.New(CodeLevelUnknown, in.Pos, "criterion", c.Code, "text", in.Text, "expected", labels)
	return fault.List{diag.See(fault.NoteRuleHere, c.RulePos)}
}

// Fields are the cells that a rate is declared in.
func (r Rate) Fields() []Field {
	if r.Numerator == "" {
		field := Field{Name: "percent", Label: r.Percent, Kind: Number}
		if r.Over100 == Refuse {
			field.Max = &hundred
		}
		return []Field{field}
	}
	return []Field{
		{Name: "numerator", Label: r.Numerator, Kind: Number},
		{Name: "denominator", Label: r.Denominator, Kind: Number},
	}
}

// percent is the declared rate in percent.
func (r Rate) percent(c *Criterion, in []Input) (Points, fault.List) {
	if r.Numerator == "" {
		return r.limit(c, in[0], in[0].Number)
	}
	if in[1].Number.IsZero() {
		return Points{}, fault.List{fault.New(CodeDenominatorZero, in[1].Pos, "criterion", c.Code, "label", r.Denominator)}
	}
	return r.limit(c, in[0], in[0].Number.Quo(in[1].Number).Mul(hundred))
}

func (r Rate) limit(c *Criterion, in Input, percent Points) (Points, fault.List) {
	if r.Over100 == Refuse && hundred.Less(percent) {
		diag := fault.New(CodeRateOver100, in.Pos, "criterion", c.Code, "percent", percent.Round(HalfUp, 2))
		return Points{}, fault.List{diag.See(fault.NoteRuleHere, c.RulePos)}
	}
	return percent, nil
}

// Kind is "bands".
func (Bands) Kind() string { return "bands" }

// Fields are those of the rate.
func (r Bands) Fields() []Field { return r.Rate.Fields() }

// Derive gives the points of the band that the exact rate falls in.
func (r Bands) Derive(c *Criterion, in []Input) (Points, fault.List) {
	percent, faults := r.Rate.percent(c, in)
	if len(faults) > 0 {
		return Points{}, faults
	}
	if band := bandOf(r.Bands, percent); band != nil {
		return band.earns(percent), nil
	}
	diag := fault.New(CodeNoBand, in[0].Pos, "criterion", c.Code, "percent", percent.Round(HalfUp, 2))
	return Points{}, fault.List{diag.See(fault.NoteRuleHere, c.RulePos)}
}

// Range spans the bands.
func (r Bands) Range(Points) (Points, Points) {
	return rangeOf(bandPoints(r.Bands, r.Rate.Over100 == Accept))
}

// Kind is "proportional".
func (Proportional) Kind() string { return "proportional" }

// Fields are those of the rate.
func (r Proportional) Fields() []Field { return r.Rate.Fields() }

// Derive gives rate × maximum, exactly.
func (r Proportional) Derive(c *Criterion, in []Input) (Points, fault.List) {
	percent, faults := r.Rate.percent(c, in)
	if len(faults) > 0 || percent.Less(r.Floor) {
		return Points{}, faults
	}
	return percent.Min(r.Cap).Quo(hundred).Mul(c.Max), nil
}

// Range is from 0 to what the cap gives.
func (r Proportional) Range(max Points) (Points, Points) {
	cap := r.Cap
	if r.Rate.Over100 == Refuse {
		cap = cap.Min(hundred)
	}
	return Points{}, cap.Quo(hundred).Mul(max)
}

// Kind is "appraiser" or "leaders".
func (r Appraiser) Kind() string { return r.By }

// Fields is none: the unit leaves the row blank.
func (Appraiser) Fields() []Field { return nil }

// Derive gives nothing.
func (Appraiser) Derive(*Criterion, []Input) (Points, fault.List) { return Points{}, nil }

// Range is from 0 to the maximum.
func (Appraiser) Range(max Points) (Points, Points) { return Points{}, max }

// Kind is "survey".
func (BySurvey) Kind() string { return "survey" }

// Fields is none: units do not score it.
func (BySurvey) Fields() []Field { return nil }

// Derive takes the satisfaction as a ratio from 0 to 1 in its one input.
func (r BySurvey) Derive(c *Criterion, in []Input) (Points, fault.List) {
	satisfaction := in[0].Number
	if len(r.Tiers) == 0 {
		return r.share(satisfaction).Mul(c.Max), nil
	}
	percent := satisfaction.Mul(hundred)
	if tier := bandOf(r.Tiers, percent); tier != nil {
		return tier.earns(percent), nil
	}
	diag := fault.New(CodeNoBand, in[0].Pos, "criterion", c.Code, "percent", percent.Round(HalfUp, 2))
	return Points{}, fault.List{diag.See(fault.NoteRuleHere, c.RulePos)}
}

// share is the part of the maximum that a satisfaction earns where there are no
// tiers.
func (r BySurvey) share(satisfaction Points) Points {
	if r.Cap == nil || r.Cap.Sign() <= 0 {
		return satisfaction
	}
	return satisfaction.Mul(hundred).Quo(*r.Cap).Min(Whole(1))
}

// Range is from 0 to the maximum, or spans the tiers.
func (r BySurvey) Range(max Points) (Points, Points) {
	if len(r.Tiers) == 0 {
		return Points{}, max
	}
	return rangeOf(bandPoints(r.Tiers, false))
}
