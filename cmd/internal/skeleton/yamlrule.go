package skeleton

import "parindex/scoring"

// rule writes how a leaf earns points.
func (y *yamlText) rule(margin string, rule scoring.Rule) {
	switch r := rule.(type) {
	case scoring.Levels:
		y.line("%srule:\n%s  levels:", margin, margin)
		for _, level := range r.Levels {
			same := map[bool]string{true: "true"}[level.Same]
			y.line("%s    - %s", margin, pairs("label", quoted(level.Label), "points", level.Points.String(), "same",
				same))
		}
	case scoring.Shares:
		y.line("%srule:\n%s  shares:", margin, margin)
		for _, s := range r.Shares {
			y.line("%s    - %s", margin, pairs("label", quoted(s.Label), "share", s.Percent.String()))
		}
	case scoring.YesNo:
		y.line("%srule: {yes_no: {yes: %s, no: %s}}", margin, r.Yes, r.No)
	case scoring.Proportional:
		y.rate(margin, "proportional", r.Rate)
		y.line("%s    floor: %s\n%s    cap: %s", margin, r.Floor, margin, r.Cap)
	case scoring.Bands:
		y.rate(margin, "bands", r.Rate)
		y.line("%s    bands:", margin)
		for _, b := range r.Bands {
			y.line("%s      - %s", margin, band(b))
		}
	case scoring.PerItem:
		y.line("%srule: {per_item: %s}", margin,
			pairs("item", quoted(r.Item), "each", r.Each.String(), "cap", r.Cap.String()))
	case scoring.Deduction:
		y.line("%srule:\n%s  deduction:\n%s    floor: %s\n%s    items:", margin, margin, margin, r.Floor, margin)
		for _, v := range r.Items {
			y.line("%s      - %s", margin, pairs("id", v.ID, "label", quoted(v.Label), "each", v.Each.String()))
		}
	case scoring.Formula:
		y.formula(margin, r)
	default:
		y.line("%srule: %s", margin, r.Kind())
	}
}

// rate begins a rule that is worked out of a rate.
func (y *yamlText) rate(margin, kind string, r scoring.Rate) {
	y.line("%srule:\n%s  %s:\n%s    numerator: %s", margin, margin, kind, margin, quoted(y.named(r.Numerator)))
	y.line("%s    denominator: %s", margin, quoted(y.named(r.Denominator)))
	y.line("%s    whole: true   # %s", margin, y.mark("là tiền, thời gian thì bỏ dòng này; là số đếm thì giữ",
		"drop this line for money or time, keep it for counts"))
	open := y.choice()
	y.line("%s    over_100: %s   # %s\n%s    no_cases: refuse   # %s", margin, r.Over100, open, margin, open)
}

// named is what a number counts, which somebody has to say where nobody has.
func (y *yamlText) named(label string) string {
	switch label {
	case someNumber:
		return y.mark("tử số là số gì", "what the numerator counts")
	case someTotal:
		return y.mark("mẫu số là số gì", "what the denominator counts")
	}
	return label
}

func (y *yamlText) formula(margin string, r scoring.Formula) {
	if !r.Divides() { // of counts
		y.line("%srule:\n%s  formula:\n%s    variables:", margin, margin, margin)
	} else {
		y.line("%srule:\n%s  formula:\n%s    variables:   # %s", margin, margin, margin,
			y.mark("là tiền, thời gian thì bỏ whole: true; là số đếm thì giữ",
				"drop whole: true for money or time, keep it for counts"))
	}
	for _, v := range r.Variables {
		y.line("%s      - {id: %s, label: %s, whole: true}", margin, v.ID, quoted(y.named(v.Label)))
	}
	if r.Divides() {
		y.line("%s    no_cases: refuse   # %s", margin, y.choice())
	}
	y.line("%s    cases:", margin)
	for _, c := range r.Cases {
		if c.When.IsZero() {
			y.line("%s      - {otherwise: %s}", margin, quoted(c.Points.String()))
			continue
		}
		y.line("%s      - {when: %s, points: %s}", margin, quoted(c.When.String()), c.Points)
	}
}
