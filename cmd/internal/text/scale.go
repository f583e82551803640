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
	scale func(scale, *scoring.Criterion) []string
	// unsaid is what forms see to without saying so.
	unsaid func(Lang, *scoring.Criterion) []string
	// by is who gives the points, where units do not: Vietnamese, English.
	by [2]string
}

// rules has every kind of rule.
var rules = map[string]ruleWords{
	"typed":        {scale: of(scale.fromZero)},
	"yes_no":       {scale: of(scale.yesNo)},
	"levels":       {scale: of(scale.levels)},
	"shares":       {scale: of(scale.shares)},
	"all_of":       {scale: of(scale.allOf)},
	"bands":        {scale: of(scale.rated), unsaid: of(unsaidOfBands)},
	"proportional": {scale: of(scale.proportional), unsaid: of(unsaidOfProportional)},
	"per_item":     {scale: of(scale.perItem)},
	"deduction":    {scale: of(scale.deduction)},
	"formula":      {scale: of(scale.formula), unsaid: of(Lang.wholes)},
	"appraiser":    {scale: of(scale.appraiser), by: [2]string{"cơ quan thẩm định chấm", "given by appraisers"}},
	councils:       {scale: of(scale.council), by: [2]string{"hội đồng thẩm định chấm", "given by the council"}},
	"leaders":      {scale: of(scale.leaders), by: [2]string{"lãnh đạo tỉnh chấm", "given by leaders"}},
	"survey":       {scale: of(scale.survey), by: [2]string{"điều tra xã hội học", "survey"}},
}

// scale speaks of rules. What earns points of criteria takes them as a penalty.
type scale struct {
	Lang
	takes bool
}

// of hands a leaf's rule and maximum to what speaks of that kind of rule.
func of[L any, R scoring.Rule](lines func(L, R, scoring.Points) []string) func(L, *scoring.Criterion) []string {
	return func(l L, c *scoring.Criterion) []string { return lines(l, c.Rule.(R), c.Max) }
}

func wordsOf(c *scoring.Criterion) ruleWords {
	if c.Rule == nil {
		return ruleWords{}
	}
	if kind := c.Rule.Kind(); kind != "appraiser" || c.Agency != "" && c.Agency != scoring.UndeclaredCouncil {
		return rules[kind]
	}
	return rules[councils]
}

// councils stands for the rule of appraisers where a council gives the points.
const councils = "council"

// In is a leaf as words on it say of a round: that a council gives the points, whatever its id.
func In(r *scoring.Round, c *scoring.Criterion) *scoring.Criterion {
	if !r.IsCouncils(c) {
		return c
	}
	marked := *c
	marked.Agency = ""
	return &marked
}

func (l Lang) scaleLines(part scoring.Part, c *scoring.Criterion) []string {
	if words := wordsOf(c); words.scale != nil {
		return words.scale(scale{l, part == scoring.Penalty}, c)
	}
	return nil
}

// Scale is a leaf's rule in words (thang điểm), as forms print it: one line a
// level, without a full stop.
func (l Lang) Scale(part scoring.Part, c *scoring.Criterion) string {
	return strings.Join(l.scaleLines(part, c), "\n")
}

// Points are a number with the word for it: "1,5 điểm", "1 point", "≈83,3333 điểm".
func (l Lang) Points(p scoring.Points) string {
	unit := l.Text(" points")
	if l == English && p.Equal(scoring.Whole(1)) {
		unit = " point"
	}
	return l.figure(p) + unit
}

func (l scale) earns(label string, p scoring.Points) string {
	return label + ": " + l.gives(p)
}

// gives are points that a unit gets, or that a penalty takes.
func (l scale) gives(p scoring.Points) string {
	if l.takes && p.IsZero() {
		return l.Text("no points off")
	}
	return l.off(l.Points(p))
}

func (l scale) off(words string) string {
	return l.either(words, l.Text("%s off", words))
}

// either is what is said of criteria, or of penalties.
func (l scale) either(earned, taken string) string {
	if l.takes {
		return taken
	}
	return earned
}

func (l scale) fromZero(_ scoring.Typed, max scoring.Points) []string {
	return []string{l.either(l.Text("From 0 to "), l.Text("Points off: from 0 to ")) + l.Points(max)}
}

func (l scale) yesNo(rule scoring.YesNo, _ scoring.Points) []string {
	return []string{l.earns(scoring.Yes, rule.Yes), l.earns(scoring.No, rule.No)}
}

func (l scale) levels(rule scoring.Levels, _ scoring.Points) []string {
	return seq.Map(rule.Levels,
		func(level scoring.Level) string { return l.earns(level.Label, level.Points) })
}

func (l scale) allOf(rule scoring.AllOf, _ scoring.Points) []string {
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

func (l scale) rated(rule scoring.Bands, _ scoring.Points) []string {
	intro := append([]string{l.rate(rule.Rate)}, l.saidCases(rule.Rate.NoCases)...)
	return append(intro, l.bands(rule.Bands)...)
}

func (l scale) bands(bands []scoring.Band) []string {
	var lines []string
	for _, b := range bands {
		if b.Rate != nil {
			lines = append(lines, Capital(l.Interval(b))+": "+l.off(l.Text("rate × ")+l.factor(b)))
			continue
		}
		lines = append(lines, l.earns(Capital(l.Interval(b)), b.Points))
	}
	return lines
}

// factor is what a rate is multiplied by: as decisions write it, 4 / 70%, where the number is no short decimal.
func (l Lang) factor(b scoring.Band) string {
	if _, ends := b.Rate.Decimals(); !ends && b.High != nil {
		if full := b.Rate.Mul(b.High.At).Quo(scoring.Whole(100)); full.Mul(scoring.Whole(100)).IsWhole() {
			return l.Number(full) + " / " + l.Number(b.High.At) + "%"
		}
	}
	return l.Points(*b.Rate)
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
		return l.Text("exactly ") + l.percent(b.Low.At)
	}
	if b.Low != nil {
		parts = append(parts, l.lowEdge(*b.Low)+l.percent(b.Low.At))
	}
	if b.High != nil {
		parts = append(parts, l.highEdge(b)+l.percent(b.High.At))
	}
	if len(parts) == 0 {
		return l.Text("any rate")
	}
	return strings.Join(parts, " ")
}

// percent writes a percentage as it is and, where that is a fraction, about what it is: "500/7 % (≈71,4286%)".
func (l Lang) percent(p scoring.Points) string {
	number := l.Number(p)
	if strings.Contains(number, "/") {
		return number + " % (" + l.figure(p) + "%)"
	}
	return number + "%"
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

func (l scale) proportional(rule scoring.Proportional, max scoring.Points) []string {
	lines := []string{l.rate(rule.Rate),
		l.either(l.Text("Points = rate × "), l.Text("Points off = rate × ")) + l.Number(max)}
	if rule.Floor.Sign() > 0 {
		lines = append(lines, l.Text("Below ")+l.percent(rule.Floor)+": "+l.gives(scoring.Points{}))
	}
	if !rule.Cap.Equal(scoring.Whole(100)) {
		lines = append(lines, l.Text("Rate counted up to ")+l.percent(rule.Cap))
	}
	return append(lines, l.saidCases(rule.Rate.NoCases)...)
}

func (l scale) survey(rule scoring.BySurvey, max scoring.Points) []string {
	intro := l.Text("Survey; units do not score it")
	if len(rule.Tiers) > 0 {
		return append([]string{intro}, l.bands(rule.Tiers)...)
	}
	if rule.Cap != nil {
		return []string{intro, l.Text("Satisfaction from ") + l.percent(*rule.Cap) + ": " + l.Points(max),
			l.Text("Below: points = satisfaction / %s%% × %s", l.Number(*rule.Cap), l.Number(max))}
	}
	return []string{intro, l.Text("Points = satisfaction × ") + l.Number(max)}
}

func (l scale) council(scoring.Appraiser, scoring.Points) []string {
	return []string{l.Text("Given by the council; units do not score it")}
}

func (l scale) appraiser(scoring.Appraiser, scoring.Points) []string {
	return []string{l.Text("Given by the appraisers; units do not score it")}
}

func (l scale) leaders(scoring.Appraiser, scoring.Points) []string {
	return []string{l.Text("Given by the province's leaders; units do not score it")}
}

func (l scale) shares(rule scoring.Shares, max scoring.Points) []string {
	var lines []string
	for _, share := range rule.Shares {
		points := share.Percent.Quo(scoring.Whole(100)).Mul(max)
		lines = append(lines, fmt.Sprintf("%s: %s (%s)", share.Label, l.percent(share.Percent), l.gives(points)))
	}
	return lines
}

func (l scale) perItem(rule scoring.PerItem, _ scoring.Points) []string {
	each, most := l.Points(rule.Each), l.Points(rule.Cap)
	return []string{l.either(l.Text("%s: %s each, at most %s", rule.Item, each, most),
		l.Text("%s: %s off each, at most %s", rule.Item, each, most))}
}

func (l scale) deduction(rule scoring.Deduction, max scoring.Points) []string {
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

func (l scale) formula(rule scoring.Formula, _ scoring.Points) []string {
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
