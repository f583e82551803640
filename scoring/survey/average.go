package survey

import (
	"slices"

	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// averages are the indexes that every way of averaging gives by the declared
// measure: what somebody could have published.
func (m meter) averages(r *respondents) []Average {
	var all []Average
	for _, groups := range m.waysOfGroups(r) {
		for _, way := range m.waysOfItems() {
			for _, blank := range []BlankRule{DropBlank, UnsatisfiedBlank} {
				way.groups, way.blank, way.byBallots = groups, blank, true
				if index := way.satisfaction(r, everything); index != nil && !hundred.Less(*index) {
					all = append(all, Average{way.averaging, way.within, blank, groups, *index})
				}
			}
		}
	}
	return all
}

// waysOfGroups are those that can differ.
func (m meter) waysOfGroups(r *respondents) []GroupsBy {
	switch {
	case len(r.heard)+len(r.silent) < 2:
		return []GroupsBy{m.groups}
	case m.def.Groups[r.heard[0].group].Weight == nil:
		return []GroupsBy{PooledGroups, EqualGroups}
	}
	return []GroupsBy{PooledGroups, WeightedGroups, EqualGroups}
}

// waysOfItems are the ways to average questions that can differ.
func (m meter) waysOfItems() (ways []meter) {
	add := func(averaging, within Averaging) {
		way := m
		way.averaging, way.within = averaging, within
		ways = append(ways, way)
	}
	add(Pooled, "")
	insides := []Averaging{""}
	if m.measure != AllItems {
		add(Items, "")
		insides = []Averaging{Pooled, Items}
	}
	parts := seq.Filter(seq.Pointers(m.def.Components), (*Component).counts)
	if len(parts) < 2 {
		return ways
	}
	weights := seq.All(parts, func(part *Component) bool { return part.Weight != nil })
	for _, within := range insides {
		add(Components, within)
		if weights {
			add(Blocks, within)
		}
	}
	return ways
}

// Distinct are the different figures among averages as they would be printed:
// rounded half up to the decimals, the largest first.
func Distinct(averages []Average, decimals int) []scoring.Points {
	figures := seq.Map(averages, func(a Average) scoring.Points { return a.Index.Round(scoring.HalfUp, decimals) })
	slices.SortFunc(figures, func(a, b scoring.Points) int { return b.Cmp(a) })
	return slices.CompactFunc(figures, scoring.Points.Equal)
}

// Printed says whether a figure could have been printed with so many decimals for
// an exact one, and by which rounding: the usual one, if several would do.
func Printed(figure, exact scoring.Points, decimals int) (mode scoring.RoundingMode, ok bool) {
	for _, mode := range []scoring.RoundingMode{scoring.HalfUp, scoring.HalfEven, scoring.Down} {
		if figure.Equal(exact.Round(mode, decimals)) {
			return mode, true
		}
	}
	return "", false
}

// checkPublished checks printed figures against the ones that follow from the
// answers, by the declared way or by another.
func (t *Tally) checkPublished(results *Results) {
	once := t.rowsOnce(func(i int) any {
		p := t.published[i]
		p.Pos, p.Value.Pos = fault.Position{}, fault.Position{}
		return p
	})
	for i := range t.published {
		p := &t.published[i]
		at, ok := t.groupOrWhole(p.Unit, p.Group, p.Pos)
		if !ok || !once(i, rowKey{unit: at.unit, group: at.group}, "", p.Pos) {
			continue
		}
		unit := &results.Units[at.unit]
		figure, averages := unit.Index, func() []Average {
			u := results.tallies[p.Unit]
			return u.averages(&u.respondents)
		}
		if p.Group == "" || len(t.def.Groups) == 1 {
			unit.Published = p
		} else {
			figure, averages = t.groupAverages(at)
		}
		switch {
		case p.Value.State != scoring.Given || t.cut:
		case figure != nil:
			t.checkFigure(p, at, *figure, averages)
		default:
			t.faults.add(t.warn(codeSurveyPublishedNone, p.Pos, at.unit, at.group, "published", textOf(p.Value)))
		}
	}
}

// groupAverages are the figure and the averages of one group.
func (t *Tally) groupAverages(at groupKey) (*scoring.Points, func() []Average) {
	c := t.cellAt(at.unit, at.group)
	if c == nil || t.cut {
		return nil, nil
	}
	m := t.declared()
	m.groups = PooledGroups
	return m.of(&c.tallied, everything), func() []Average {
		return m.averages(&respondents{heard: []heard{{at.group, c}}, pool: &c.tallied})
	}
}

func (t *Tally) checkFigure(p *Published, at groupKey, figure scoring.Points, all func() []Average) {
	decimals := decimalsOf(p.Value)
	if _, ok := Printed(p.Value.Number, figure, decimals); ok {
		return
	}
	averages := all()
	for _, a := range averages {
		if _, ok := Printed(p.Value.Number, a.Index, decimals); ok {
			t.faults.add(t.warn(codeSurveyPublishedOther, p.Pos, at.unit, at.group, "published", textOf(p.Value),
				"index", figure.Round(scoring.HalfUp, max(decimals, 2)),
				"averaging", string(a.Averaging), "blank", string(a.Blank),
				"groups", string(a.GroupsBy)))
			return
		}
	}
	t.faults.add(t.warn(codeSurveyPublished, p.Pos, at.unit, at.group, "published", textOf(p.Value), "possible",
		Distinct(averages, decimals)))
}
