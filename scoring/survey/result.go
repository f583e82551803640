package survey

import (
	"cmp"
	"slices"
	"strings"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// Result adds everything up, and checks it against everything else. It is for
// once, when nothing is left to add.
func (t *Tally) Result() (*Results, fault.List) {
	t.counts.close()
	t.readSamples()
	t.addCounts()
	results := &Results{
		Definition: t.def, Incomplete: t.cut, lines: map[string][]scoring.Satisfaction{},
		tallies: map[string]*unitTally{}, Units: make([]UnitResult, 0, len(t.units)),
	}
	if !t.cut {
		t.checkSamples()
	}
	for i := range t.units {
		results.Units = append(results.Units, t.unit(i, results))
	}
	t.counts = kept{}
	t.together()
	t.checkFar(results)
	t.checkPublished(results)
	t.reportStrays()
	results.Incomplete = t.reportStrangers() || results.Incomplete
	t.reportCommon()
	t.doubts(results)
	// results live on, with the tally
	t.ballots, t.people, t.folded, t.ofCode, t.rows = seen{}, seen{}, seen{}, seen{}, rows{}
	return results, t.faults.diagnostics()
}

// unit is what people say of a unit: nothing where answers are lost.
func (t *Tally) unit(i int, results *Results) UnitResult {
	id := t.units[i].ID
	u := &unitTally{meter: t.declared(), at: i, result: UnitResult{Unit: t.units[i], NoSurvey: t.cut}}
	if t.cut {
		return u.result
	}
	u.add()
	if !u.result.NoSurvey {
		results.lines[id] = u.lines()
	}
	if t.LinesOnly && !t.printed[id] { // else they are yet to be checked against published figures
		t.forget(i)
		if !u.result.NoSurvey { // else they say why
			u.result.Groups = nil
		}
		return u.result
	}
	results.tallies[id] = u
	return u.result
}

// forget drops the answers on a unit.
func (t *Tally) forget(unit int) {
	first := unit * len(t.def.Groups)
	for i, c := range t.cells[first : first+len(t.def.Groups)] {
		if c != nil && c.doubtful {
			t.Doubt(t.units[unit].ID)
		}
		t.cells[first+i] = nil
	}
}

// doubts marks the units that errors are about.
func (t *Tally) doubts(results *Results) {
	for i := range results.Units {
		u := &results.Units[i]
		u.Doubtful = t.doubted[u.Unit.ID] || t.faults.units[u.Unit.ID]
		for g := range t.def.Groups {
			c := t.cellAt(i, g)
			u.Doubtful = u.Doubtful || c != nil && c.doubtful
		}
	}
}

// unitTally makes the result of one unit.
type unitTally struct {
	meter
	respondents
	at                  int // the unit's number
	order               int // of the first cell
	filled, filledLeast int64
	result              UnitResult
	rating              []int // the numbers of the result's groups
}

func (u *unitTally) add() {
	u.pool = new(newTallied(u.Tally))
	for g := range u.def.Groups {
		if u.def.Groups[g].rates(u.result.Unit.Block) {
			u.group(g)
		}
	}
	u.sample()
	if u.result.NoSurvey = u.result.NoSurvey || len(u.heard) == 0; u.result.NoSurvey {
		return
	}
	u.result.Index = u.satisfaction(&u.respondents, everything)
	if u.result.NoSurvey = u.result.Index == nil; u.result.NoSurvey {
		return
	}
	u.reportSilentGroups()
	u.reportEmptyParts()
	u.straightLines()
	if !u.LinesOnly {
		u.margin(&u.result.Figure, everything)
		u.parts()
		u.result.Averages = u.averages(&u.respondents)
	}
}

// group adds what one group says.
func (u *unitTally) group(g int) {
	r := GroupResult{Group: &u.def.Groups[g]}
	var pos fault.Position
	r.SampleFigure, pos = u.sampled(groupKey{u.at, g})
	c := u.cellAt(u.at, g)
	if c != nil {
		u.fill(c)
		r.Ballots, r.Index = c.ballots, u.of(&c.tallied, everything)
		r.Filled, r.FilledLeast = c.filled, c.filledLeast
		r.Waves = tallyParts(nil, u.waves.all, c.waves)
		u.meet(c)
		u.refuseBlanks(c, g)
	}
	if u.perGroup() && r.Ballots > 0 {
		r.Below = u.below(&r.SampleFigure, r.Ballots, g, cmp.Or(pos, c.pos))
	}
	r.NoSurvey = r.Index == nil || r.Below && u.def.Sample.Below == NoSurveyBelow
	if r.NoSurvey {
		u.silent = append(u.silent, g)
	} else {
		if !u.LinesOnly {
			u.estimate(&r.Figure, &c.tallied, everything, r.Population)
		}
		u.heard = append(u.heard, heard{g, c})
		u.pool.add(&c.tallied)
	}
	u.result.Ballots += r.Ballots
	u.filled, u.filledLeast = u.filled+r.Filled, u.filledLeast+r.FilledLeast
	u.result.Groups, u.rating = append(u.result.Groups, r), append(u.rating, g)
}

func (u *unitTally) perGroup() bool {
	return u.def.Sample.Per == PerGroup || len(u.def.Groups) == 1
}

// meet takes what belongs to no figure: the place of the row that came first,
// waves and channels, ballots that were filled in without a thought.
func (u *unitTally) meet(c *cell) {
	if u.result.Pos.IsZero() || c.order < u.order {
		u.result.Pos, u.order = c.pos, c.order
	}
	u.result.Waves = tallyParts(u.result.Waves, u.waves.all, c.waves)
	u.result.Channels = tallyParts(u.result.Channels, u.channels.all, c.channels)
	u.result.StraightLined += c.straight
	u.result.Comparable += c.comparable
}

// tallyParts adds the ballots of parts to their names.
func tallyParts(all []Tallied, names []string, parts []named) []Tallied {
	for number, one := range parts {
		if one.there {
			all = tallyName(all, names[number], one.ballots)
		}
	}
	return all
}

// tallyName adds ballots to a name, if it is one; the names are sorted.
func tallyName(all []Tallied, name string, n int64) []Tallied {
	at, found := slices.BinarySearchFunc(all, name,
		func(one Tallied, name string) int { return strings.Compare(one.Name, name) })
	switch {
	case found:
		all[at].Ballots += n
	case name != "":
		all = slices.Insert(all, at, Tallied{name, n})
	}
	return all
}
