package scoring

import "parindex/scoring/fault"

// Rate is a percentage that a unit declares: a numerator and a denominator, or,
// where Numerator is empty, the percentage itself under the label Percent.
type Rate struct {
	Numerator, Denominator string // labels
	Percent                string // label
	// Over100 says whether the rate can exceed 100 %.
	Over100 Leniency
	// NoCases says what 0/0 comes to.
	NoCases NoCases
	// Whole says that numerator and denominator count something.
	Whole bool
}

// Fields are the cells that a rate is declared in.
func (r Rate) Fields() []Field {
	if r.Numerator == "" {
		field := Field{Name: "percent", Label: r.Percent, Kind: Number, Percent: true}
		if r.Over100 == Refuse {
			field.Max = &hundred
		}
		return []Field{field}
	}
	return []Field{
		{Name: "numerator", Label: r.Numerator, Kind: Number, Whole: r.Whole},
		{Name: "denominator", Label: r.Denominator, Kind: Number, Whole: r.Whole},
	}
}

// percent is the declared rate in percent.
func (r Rate) percent(c *Criterion, in []Input) (Points, fault.List) {
	if r.Numerator == "" {
		return r.limit(c, in[0], in[0].Number)
	}
	if in[1].Number.IsZero() {
		return Points{}, fault.List{fault.New(codeDenominatorZero, in[1].Pos, "criterion", c.Code, "label", r.Denominator)}
	}
	return r.limit(c, in[0], in[0].Number.Mul(hundred).Quo(in[1].Number))
}

// none says whether the rate is 0/0 and that is no fault.
func (r Rate) none(in []Input) bool {
	return r.Numerator != "" && !r.NoCases.Refuses() && in[0].Number.IsZero() && in[1].Number.IsZero()
}

func (r Rate) limit(c *Criterion, in Input, percent Points) (Points, fault.List) {
	if r.Over100 == Refuse && hundred.Less(percent) {
		diag := fault.New(CodeRateOver100, in.Pos, "criterion", c.Code, "percent", percent.Round(HalfUp, 2))
		return Points{}, fault.List{diag.See(fault.NoteRuleHere, c.RulePos)}
	}
	return percent, nil
}

func (r Rate) canonical() string {
	all := append([]string{"Numerator", quoted(r.Numerator), "Denominator", quoted(r.Denominator),
		"Percent", quoted(r.Percent), "Over100", quoted(string(r.Over100))}, r.NoCases.canonical()...)
	if r.Whole {
		all = append(all, "Whole", "true")
	}
	return pairs(all...)
}
