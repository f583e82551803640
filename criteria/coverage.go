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

// key tells the parts of one rule apart.
func (p Part) key() string {
	key := string(p.Kind) + " " + p.Label
	if b := p.Interval; b != nil {
		key += edgeKey(b.Low) + ".." + edgeKey(b.High)
	}
	return key
}

func edgeKey(e *scoring.Edge) string {
	switch {
	case e == nil:
		return ""
	case e.Open:
		return e.At.String() + " open"
	}
	return e.At.String()
}

func (c coverage) count(r Result) {
	for _, leaf := range r.Leaves {
		if c.seen[leaf.Criterion] == nil {
			c.seen[leaf.Criterion] = map[string]bool{}
		}
		for _, p := range leaf.Parts {
			c.seen[leaf.Criterion][p.key()] = true
		}
	}
}

func (c coverage) missed() (missed []Missed) {
	for _, set := range c.sets {
		set.Walk(func(leaf *scoring.Criterion, _ int) {
			if !leaf.IsLeaf() {
				return
			}
			for _, p := range partsOf(leaf) {
				if !c.seen[leaf][p.key()] {
					missed = append(missed, Missed{set.ID, leaf.Code, p.Part})
				}
			}
		})
	}
	return missed
}
