package criteria

import (
	"strings"

	"parindex/scoring"
)

// PartKind says what a [Part] is.
type PartKind string

// The parts of rules that worked examples are to exercise.
const (
	LevelPart     PartKind = "level"     // Label is the level's, or the answer to a yes or no
	SharePart     PartKind = "share"     // Label
	AllPart       PartKind = "all"       // every condition holds
	OtherwisePart PartKind = "otherwise" // one does not
	BandPart      PartKind = "band"      // Interval
	EdgePart      PartKind = "edge"      // Interval is the one percentage where a band begins or ends
	CapPart       PartKind = "cap"       // the cap of per_item is reached
	ItemPart      PartKind = "item"      // Label is the violation's
	FloorPart     PartKind = "floor"     // the floor of a deduction is reached
	CasePart      PartKind = "case"      // Label is the condition; empty is "otherwise"
)

// Part is one thing that a rule can do with data.
type Part struct {
	Kind     PartKind
	Label    string
	Interval *scoring.Band // in percent; of bands, tiers and their edges
}

// part is a Part with the data that fall in it.
type part struct {
	Part
	holds func(in []scoring.Input) bool
}

// partsOf are what the leaf's rule can do, in its order. Rules that leave the
// points to people have none.
func partsOf(c *scoring.Criterion) []part {
	switch rule := c.Rule.(type) {
	case scoring.YesNo, scoring.Levels:
		return choiceParts(LevelPart, rule)
	case scoring.Shares:
		return choiceParts(SharePart, rule)
	case scoring.AllOf:
		return []part{
			{Part{Kind: AllPart}, allYes},
			{Part{Kind: OtherwisePart}, func(in []scoring.Input) bool { return !allYes(in) }},
		}
	case scoring.Bands:
		return intervalParts(rule.Bands, rule.Rate.Over100 == scoring.Accept, rateOf(rule.Rate))
	case scoring.Proportional:
		return intervalParts(proportionalBands(rule), rule.Rate.Over100 == scoring.Accept, rateOf(rule.Rate))
	case scoring.BySurvey:
		return intervalParts(surveyBands(rule), false, func(in []scoring.Input) scoring.Points { return in[0].Number.Mul(hundred) })
	case scoring.PerItem:
		return []part{{Part{Kind: CapPart}, func(in []scoring.Input) bool {
			return !in[0].Number.Mul(rule.Each).Less(rule.Cap)
		}}}
	case scoring.Deduction:
		return deductionParts(rule, c.Max)
	case scoring.Formula:
		return formulaParts(rule)
	}
	return nil
}

var hundred = scoring.Whole(100)

// choiceParts are the answers among which one is chosen.
func choiceParts(kind PartKind, rule scoring.Rule) []part {
	var parts []part
	for _, label := range rule.Fields()[0].Options {
		parts = append(parts, part{Part{Kind: kind, Label: label}, func(in []scoring.Input) bool {
			return strings.EqualFold(in[0].Text, label)
		}})
	}
	return parts
}

func allYes(in []scoring.Input) bool {
	for _, answer := range in {
		if !strings.EqualFold(answer.Text, scoring.Yes) {
			return false
		}
	}
	return true
}

// rateOf makes a percentage of the declared numbers.
func rateOf(r scoring.Rate) func([]scoring.Input) scoring.Points {
	return func(in []scoring.Input) scoring.Points {
		if r.Numerator == "" {
			return in[0].Number
		}
		return in[0].Number.Quo(in[1].Number).Mul(hundred)
	}
}

// proportionalBands are the intervals that a proportional rule treats alike.
func proportionalBands(rule scoring.Proportional) []scoring.Band {
	var bands []scoring.Band
	low := &scoring.Edge{At: rule.Floor}
	if rule.Floor.Sign() > 0 {
		bands = append(bands, scoring.Band{High: &scoring.Edge{At: rule.Floor, Open: true}})
	} else {
		low = nil
	}
	bands = append(bands, scoring.Band{Low: low, High: &scoring.Edge{At: rule.Cap}})
	if rule.Rate.Over100 == scoring.Accept || rule.Cap.Less(hundred) {
		bands = append(bands, scoring.Band{Low: &scoring.Edge{At: rule.Cap, Open: true}})
	}
	return bands
}

// surveyBands are the intervals that a survey rule treats alike; none where
// every satisfaction earns in proportion.
func surveyBands(rule scoring.BySurvey) []scoring.Band {
	if rule.Cap == nil {
		return rule.Tiers
	}
	return []scoring.Band{{Low: &scoring.Edge{At: *rule.Cap}}, {High: &scoring.Edge{At: *rule.Cap, Open: true}}}
}

// intervalParts are the bands, and each percentage where one ends and another
// begins: whose the edge is is what decisions are argued about.
func intervalParts(bands []scoring.Band, over100 bool, percent func([]scoring.Input) scoring.Points) []part {
	var parts []part
	var edges []scoring.Points
	for i := range bands {
		parts = append(parts, part{Part{Kind: BandPart, Interval: &bands[i]}, func(in []scoring.Input) bool {
			return first(bands, percent(in)) == i
		}})
		for _, e := range []*scoring.Edge{bands[i].Low, bands[i].High} {
			if e != nil && e.At.Sign() > 0 && (over100 || e.At.Less(hundred)) {
				edges = append(edges, e.At)
			}
		}
	}
	return append(parts, edgeParts(edges, percent)...)
}

func edgeParts(edges []scoring.Points, percent func([]scoring.Input) scoring.Points) []part {
	var parts []part
	seen := map[string]bool{}
	for _, e := range edges {
		if seen[e.String()] {
			continue
		}
		seen[e.String()] = true
		point := &scoring.Band{Low: &scoring.Edge{At: e}, High: &scoring.Edge{At: e}}
		parts = append(parts, part{Part{Kind: EdgePart, Interval: point}, func(in []scoring.Input) bool {
			return percent(in).Equal(e)
		}})
	}
	return parts
}

// first is the first band that holds the percentage, or -1.
func first(bands []scoring.Band, percent scoring.Points) int {
	for i, b := range bands {
		if b.Holds(percent) {
			return i
		}
	}
	return -1
}

func deductionParts(rule scoring.Deduction, max scoring.Points) []part {
	var parts []part
	for i, v := range rule.Items {
		parts = append(parts, part{Part{Kind: ItemPart, Label: v.Label}, func(in []scoring.Input) bool {
			return in[i].Number.Sign() > 0
		}})
	}
	return append(parts, part{Part{Kind: FloorPart}, func(in []scoring.Input) bool {
		left := max
		for i, v := range rule.Items {
			cost := v.Each
			if v.Share != nil {
				cost = v.Share.Quo(hundred).Mul(max)
			}
			left = left.Sub(in[i].Number.Mul(cost))
		}
		return !rule.Floor.Less(left)
	}})
}

func formulaParts(rule scoring.Formula) []part {
	var parts []part
	for i, c := range rule.Cases {
		parts = append(parts, part{Part{Kind: CasePart, Label: c.When.String()}, func(in []scoring.Input) bool {
			return firstCase(rule, in) == i
		}})
	}
	return parts
}

func firstCase(rule scoring.Formula, in []scoring.Input) int {
	vars := map[string]scoring.Points{}
	for i, v := range rule.Variables {
		vars[v.ID] = in[i].Number
	}
	for i, c := range rule.Cases {
		if holds, ok := c.When.Holds(vars); !ok {
			return -1
		} else if holds {
			return i
		}
	}
	return -1
}

// hit are the parts of the leaf's rule that the data fall in. A leaf that lacks
// some of its data, or whose data the rule refuses, has none.
func hit(c *scoring.Criterion, in []scoring.Input) (parts []Part) {
	for _, cell := range in {
		if cell.State != scoring.Given {
			return nil
		}
	}
	if _, faults := c.Rule.Derive(c, in); len(faults) > 0 {
		return nil
	}
	for _, p := range partsOf(c) {
		if p.holds(in) {
			parts = append(parts, p.Part)
		}
	}
	return parts
}
