package text

import (
	"fmt"
	"strings"

	"parindex/scoring"
	"parindex/scoring/seq"
)

// ruleWords are what is said of a kind of rule.
type ruleWords struct {
	// scale is the rule in words, a line each. Its alternatives, where it has
	// some, are the last lines.
	scale func(Lang, *scoring.Criterion) []string
	// unsaid is what forms see to without saying so.
	unsaid func(Lang, *scoring.Criterion) []string
	// by is who gives the points, where units do not: Vietnamese, English.
	by [2]string
}

// rules has every kind of rule.
var rules = map[string]ruleWords{
	"typed":        {scale: of(Lang.fromZero)},
	"yes_no":       {scale: of(Lang.yesNo)},
	"levels":       {scale: of(Lang.levels)},
	"shares":       {scale: of(Lang.shares)},
	"all_of":       {scale: of(Lang.allOf)},
	"bands":        {scale: of(Lang.rated), unsaid: of(Lang.over100Bands)},
	"proportional": {scale: of(Lang.proportional), unsaid: of(Lang.over100Proportional)},
	"per_item":     {scale: of(Lang.perItem)},
	"deduction":    {scale: of(Lang.deduction)},
	"formula":      {scale: of(Lang.formula), unsaid: of(Lang.wholes)},
	"appraiser":    {scale: of(Lang.appraiser), by: [2]string{"cơ quan thẩm định chấm", "given by appraisers"}},
	"leaders":      {scale: of(Lang.leaders), by: [2]string{"lãnh đạo tỉnh chấm", "given by leaders"}},
	"survey":       {scale: of(Lang.survey), by: [2]string{"điều tra xã hội học", "survey"}},
}

// of hands a leaf's rule and maximum to what speaks of that kind of rule.
func of[R scoring.Rule](lines func(Lang, R, scoring.Points) []string) func(Lang, *scoring.Criterion) []string {
	return func(l Lang, c *scoring.Criterion) []string { return lines(l, c.Rule.(R), c.Max) }
}

func wordsOf(c *scoring.Criterion) ruleWords {
	if c.Rule == nil {
		return ruleWords{}
	}
	return rules[c.Rule.Kind()]
}

func (l Lang) scaleLines(c *scoring.Criterion) []string {
	if words := wordsOf(c); words.scale != nil {
		return words.scale(l, c)
	}
	return nil
}

// Scale is a leaf's rule in words (thang điểm), as forms print it: one line a
// level, without a full stop.
func (l Lang) Scale(c *scoring.Criterion) string {
	return strings.Join(l.scaleLines(c), "\n")
}

// Points are a number with the word for it: "1,5 điểm", "1 point", "≈83,3333 điểm".
func (l Lang) Points(p scoring.Points) string {
	unit := l.Text(" points")
	if l == English && p.Equal(scoring.Whole(1)) {
		unit = " point"
	}
	return l.figure(p) + unit
}

func (l Lang) earns(label string, p scoring.Points) string {
	return label + ": " + l.Points(p)
}

func (l Lang) fromZero(_ scoring.Typed, max scoring.Points) []string {
	return []string{l.Text("From 0 to ") + l.Points(max)}
}

func (l Lang) yesNo(rule scoring.YesNo, _ scoring.Points) []string {
	return []string{l.earns(scoring.Yes, rule.Yes), l.earns(scoring.No, rule.No)}
}

func (l Lang) levels(rule scoring.Levels, _ scoring.Points) []string {
	return seq.Map(rule.Levels,
		func(level scoring.Level) string { return l.earns(level.Label, level.Points) })
}

func (l Lang) allOf(rule scoring.AllOf, _ scoring.Points) []string {
	labels := seq.Map(rule.Conditions, func(cond scoring.Condition) string { return cond.Label })
	all := l.Text("All of (") + strings.Join(labels, "; ") + ")"
	return []string{l.earns(all, rule.Points), l.earns(l.Text("Otherwise"), rule.Otherwise)}
}

func (l Lang) rate(r scoring.Rate) string {
	if r.Numerator == "" && strings.HasPrefix(r.Percent, "Tỷ lệ") {
		return r.Percent
	}
	if r.Numerator == "" {
		return l.Text("Rate: ") + r.Percent
	}
	rate := l.Text("Rate: ") + r.Numerator + " / " + r.Denominator
	if r.Whole {
		rate += l.Text("; whole numbers")
	}
	return rate
}

func (l Lang) rated(rule scoring.Bands, _ scoring.Points) []string {
	intro := append([]string{l.rate(rule.Rate)}, l.saidCases(rule.Rate.NoCases)...)
	return append(intro, l.bands(rule.Bands)...)
}

func (l Lang) bands(bands []scoring.Band) []string {
	var lines []string
	for _, b := range bands {
		if b.Rate != nil {
			lines = append(lines, Capital(l.Interval(b))+": "+l.Text("rate × ")+l.Points(*b.Rate))
			continue
		}
		lines = append(lines, l.earns(Capital(l.Interval(b)), b.Points))
	}
	return lines
}

// Capital begins a sentence or a line.
func Capital(words string) string {
	for _, letter := range words {
		return strings.ToUpper(string(letter)) + strings.TrimPrefix(words, string(letter))
	}
	return words
}

// Interval is a band's range of percentages within a sentence: "từ 70% đến hết 90%".
func (l Lang) Interval(b scoring.Band) string {
	var parts []string
	if b.Low != nil && b.High != nil && b.Low.At.Equal(b.High.At) {
		return l.Text("exactly ") + l.Number(b.Low.At) + "%"
	}
	if b.Low != nil {
		parts = append(parts, l.lowEdge(*b.Low)+l.Number(b.Low.At)+"%")
	}
	if b.High != nil {
		parts = append(parts, l.highEdge(b)+l.Number(b.High.At)+"%")
	}
	if len(parts) == 0 {
		return l.Text("any rate")
	}
	return strings.Join(parts, " ")
}

func (l Lang) lowEdge(e scoring.Edge) string {
	if e.Open {
		return l.Text("above ")
	}
	return l.Text("from ")
}

func (l Lang) highEdge(b scoring.Band) string {
	switch {
	case !b.High.Open:
		return l.Text("up to and including ")
	case b.Low != nil:
		return l.Text("to below ")
	}
	return l.Text("below ")
}

func (l Lang) proportional(rule scoring.Proportional, max scoring.Points) []string {
	lines := []string{l.rate(rule.Rate), l.Text("Points = rate × ") + l.Number(max)}
	if rule.Floor.Sign() > 0 {
		lines = append(lines, l.Text("Below ")+l.Number(rule.Floor)+l.Text("%: 0 points"))
	}
	if !rule.Cap.Equal(scoring.Whole(100)) {
		lines = append(lines, l.Text("Rate counted up to ")+l.Number(rule.Cap)+"%")
	}
	return append(lines, l.saidCases(rule.Rate.NoCases)...)
}

func (l Lang) survey(rule scoring.BySurvey, max scoring.Points) []string {
	intro := l.Text("Survey; units do not score it")
	if len(rule.Tiers) > 0 {
		return append([]string{intro}, l.bands(rule.Tiers)...)
	}
	if rule.Cap != nil {
		whole := "%: " + l.Points(max)
		return []string{intro, l.Text("Satisfaction from ") + l.Number(*rule.Cap) + whole,
			l.Text("Below: points = satisfaction / %s%% × %s", l.Number(*rule.Cap), l.Number(max))}
	}
	return []string{intro, l.Text("Points = satisfaction × ") + l.Number(max)}
}

func (l Lang) appraiser(scoring.Appraiser, scoring.Points) []string {
	return []string{l.Text("Given by the appraisers; units do not score it")}
}

func (l Lang) leaders(scoring.Appraiser, scoring.Points) []string {
	return []string{l.Text("Given by the province's leaders; units do not score it")}
}

func (l Lang) shares(rule scoring.Shares, max scoring.Points) []string {
	var lines []string
	for _, share := range rule.Shares {
		points := share.Percent.Quo(scoring.Whole(100)).Mul(max)
		lines = append(lines, fmt.Sprintf("%s: %s%% (%s)", share.Label, l.Number(share.Percent), l.Points(points)))
	}
	return lines
}

func (l Lang) perItem(rule scoring.PerItem, _ scoring.Points) []string {
	return []string{l.Text("%s: %s each, at most %s", rule.Item, l.Points(rule.Each), l.Points(rule.Cap))}
}

func (l Lang) deduction(rule scoring.Deduction, max scoring.Points) []string {
	lines := []string{l.Text("From %s down, never below %s", l.Points(max), l.Points(rule.Floor))}
	for _, v := range rule.Items {
		cost := l.Points(v.Each)
		if v.Share != nil {
			cost = l.Number(*v.Share) + l.Text("% of the maximum")
		}
		lines = append(lines, l.Text("%s: less %s each", v.Label, cost))
	}
	return lines
}

func (l Lang) formula(rule scoring.Formula, _ scoring.Points) []string {
	var lines []string
	for _, v := range rule.Variables {
		unit := ""
		if v.Unit != "" {
			unit = " (" + v.Unit + ")"
		}
		if v.Max != nil {
			unit += l.atMost(v.Max)
		}
		lines = append(lines, v.ID+" = "+v.Label+unit)
	}
	lines = append(lines, l.saidCases(rule.NoCases)...)
	for _, c := range rule.Cases {
		switch {
		case !c.When.IsZero():
			lines = append(lines, l.Text("If %s: %s", l.Condition(c.When), l.worth(c.Points)))
		case len(rule.Cases) == 1:
			lines = append(lines, Capital(l.worth(c.Points)))
		default:
			lines = append(lines, l.Text("Otherwise: ")+l.worth(c.Points))
		}
	}
	return lines
}
