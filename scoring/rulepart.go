package scoring

// PartKind says what a [RulePart] is.
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
	NoCasesPart   PartKind = "no_cases"  // a rate of 0/0
)

// RulePart is one thing that a rule can do with data.
type RulePart struct {
	Kind     PartKind
	Label    string
	Interval *Band      // in percent; of bands, tiers and their edges
	When     Comparison // of a case

	holds func(in []Input, w Working) bool
}

// PartsAt are the parts of the leaf's rule that the data fall in. A leaf that
// lacks some of its data, or whose data the rule refuses, has none.
func PartsAt(c *Criterion, in []Input) (parts []RulePart) {
	for _, cell := range in {
		if cell.State != Given {
			return nil
		}
	}
	w, faults := c.Rule.Work(c, in)
	if len(faults) > 0 {
		return nil
	}
	for _, p := range c.Rule.Parts(c.Max) {
		if (w.NoCases == "" || p.Kind == NoCasesPart) && p.holds(in, w) {
			parts = append(parts, p)
		}
	}
	return parts
}

func isChosen(i int) func([]Input, Working) bool {
	return func(_ []Input, w Working) bool { return w.Chosen == i }
}

// intervalParts are the bands, and each percentage where one ends and another
// begins: whose the edge is is what decisions are argued about.
func intervalParts(bands []Band, over100 bool) []RulePart {
	var parts []RulePart
	var edges []Points
	for i := range bands {
		parts = append(parts, RulePart{Kind: BandPart, Interval: &bands[i], holds: func(_ []Input, w Working) bool {
			return bandOf(bands, w.Percent) == i
		}})
		for _, e := range []*Edge{bands[i].Low, bands[i].High} {
			if e != nil && e.At.Sign() > 0 && (over100 || e.At.Less(hundred)) {
				edges = append(edges, e.At)
			}
		}
	}
	return append(parts, edgeParts(edges)...)
}

func edgeParts(edges []Points) []RulePart {
	var parts []RulePart
	seen := map[string]bool{}
	for _, e := range edges {
		if seen[e.String()] {
			continue
		}
		seen[e.String()] = true
		point := &Band{Low: &Edge{At: e}, High: &Edge{At: e}}
		parts = append(parts, RulePart{Kind: EdgePart, Interval: point, holds: func(_ []Input, w Working) bool {
			return w.Percent.Equal(e)
		}})
	}
	return parts
}
