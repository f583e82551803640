package criteria

import "parindex/scoring"

// coverage is what of every rule the examples exercised.
type coverage struct {
	sets []*scoring.CriteriaSet
	seen map[*scoring.Criterion]map[string]bool
}

func newCoverage(sets []*scoring.CriteriaSet) coverage {
	return coverage{sets, map[*scoring.Criterion]map[string]bool{}}
}

// partKey tells the parts of one rule apart.
func partKey(p scoring.RulePart) string {
	if p.Interval == nil {
		return string(p.Kind) + " " + p.Label
	}
	return string(p.Kind) + " " + p.Interval.String()
}

func (c coverage) count(r Result) {
	for _, leaf := range r.Leaves {
		if c.seen[leaf.Criterion] == nil {
			c.seen[leaf.Criterion] = map[string]bool{}
		}
		for _, p := range leaf.Parts {
			c.seen[leaf.Criterion][partKey(p)] = true
		}
	}
}

func (c coverage) parts() (parts []Part) {
	for _, set := range c.sets {
		set.Walk(func(leaf *scoring.Criterion, _ int) {
			if !leaf.IsLeaf() || leaf.Rule == nil {
				return
			}
			for _, p := range leaf.Rule.Parts(leaf.Max) {
				parts = append(parts, Part{set.ID, leaf.Code, p, c.seen[leaf][partKey(p)]})
			}
		})
	}
	return parts
}
