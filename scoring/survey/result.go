package survey

import (
	"slices"
	"strings"

	"parindex/scoring"
)

// Result adds everything up, and holds it against everything else. It is for
// once, when nothing is left to add.
func (t *Tally) Result() (*Results, scoring.Diagnostics) {
	t.readSamples()
	t.addCounts()
	t.holdSamples()
	results := &Results{Definition: t.def, lines: map[string][]scoring.SurveyResult{}}
	for i := range t.units {
		u := &unitTally{meter: t.declared(), at: i, result: UnitResult{Unit: t.units[i]}}
		u.add()
		results.Units = append(results.Units, u.result)
		if !u.result.NoSurvey {
			results.lines[t.units[i].ID] = u.lines()
		}
	}
	t.holdPublished(results)
	t.reportStrays()
	return results, t.faults.diagnostics()
}

// unitTally makes the result of one unit.
type unitTally struct {
	meter
	respondents
	at     int // the unit's number
	order  int // of the first cell
	result UnitResult
}

func (u *unitTally) add() {
	pool := newTallied(u.Tally)
	u.pool = &pool
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
	u.silence()
	u.shares()
	u.margin()
	u.parts()
	u.straightLines()
	u.result.Averages = u.averages(&u.respondents)
}

// group adds what one group says.
func (u *unitTally) group(g int) {
	r := GroupResult{Group: &u.def.Groups[g]}
	var pos scoring.Position
	r.SampleFigure, pos = u.sampled(groupKey{u.at, g})
	c := u.cellAt(u.at, g)
	if c != nil {
		r.Ballots, r.Index = c.ballots, u.of(&c.tallied, everything)
		u.meet(c)
		u.refuseBlanks(c, g)
	}
	if u.perGroup() && r.Ballots > 0 {
		r.Below = u.below(&r.SampleFigure, r.Ballots, g, orElse(pos, c.pos))
	}
	r.NoSurvey = r.Index == nil || r.Below && u.def.Sample.Below == NoSurveyBelow
	if r.NoSurvey {
		u.silent = append(u.silent, g)
	} else {
		r.MarginEstimate = marginEstimate(r.Index, r.Ballots, r.Population, u.def.Sample.Confidence)
		u.heard = append(u.heard, heard{g, c})
		u.pool.add(&c.tallied)
	}
	u.result.Ballots += r.Ballots
	u.result.Groups = append(u.result.Groups, r)
}

func (u *unitTally) perGroup() bool {
	return u.def.Sample.Per == PerGroup || len(u.def.Groups) == 1
}

func orElse(pos, other scoring.Position) scoring.Position {
	if pos.IsZero() {
		return other
	}
	return pos
}

// meet takes what belongs to no figure: the place of the row that came first,
// waves and channels, ballots that were filled in without a thought.
func (u *unitTally) meet(c *cell) {
	if u.result.Pos.IsZero() || c.order < u.order {
		u.result.Pos, u.order = c.pos, c.order
	}
	for key, count := range c.parts {
		u.result.Waves = tallyName(u.result.Waves, u.waves.all[key.wave], count.all())
		u.result.Channels = tallyName(u.result.Channels, u.channels.all[key.channel], count.all())
	}
	u.result.StraightLined += c.straight
	u.result.Comparable += c.comparable
}

// tallyName adds ballots to a name, if it is one; the names are sorted.
func tallyName(all []Tallied, name string, n int64) []Tallied {
	at, found := slices.BinarySearchFunc(all, name, func(one Tallied, name string) int { return strings.Compare(one.Name, name) })
	switch {
	case found:
		all[at].Ballots += n
	case name != "":
		all = slices.Insert(all, at, Tallied{name, n})
	}
	return all
}

// parts adds components and questions.
func (u *unitTally) parts() {
	confidence := u.def.Sample.Confidence
	for i := range u.def.Components {
		if !u.def.Components[i].counts() {
			continue
		}
		f := Figure{Index: u.satisfaction(&u.respondents, scope{i, -1})}
		for q := range u.questions {
			if u.questions[q].component == i {
				f.Ballots = max(f.Ballots, u.pool.asked[q])
			}
		}
		f.MarginEstimate = u.marginOf(f, confidence)
		u.result.Components = append(u.result.Components, ComponentResult{&u.def.Components[i], f})
		u.empty(f, u.averaging == Components || u.averaging == Blocks, kindComponent, u.def.Components[i].ID)
	}
	for i := range u.questions {
		q := &u.questions[i]
		f := Figure{Index: u.satisfaction(&u.respondents, scope{-1, i}), Ballots: u.pool.asked[i]}
		f.MarginEstimate = u.marginOf(f, confidence)
		levels := u.pool.levels[q.first : q.first+len(q.levels)]
		u.result.Questions = append(u.result.Questions, QuestionResult{q.Question, f, levels, u.pool.blank[i]})
		u.empty(f, u.meansItems() && q.Counts, kindQuestion, q.ID)
	}
}

// meansItems says whether single questions are averaged.
func (u *unitTally) meansItems() bool {
	return u.measure != AllItems && (u.averaging == Items || u.averaging != Pooled && u.within == Items)
}

// empty warns of what is left out of a mean for want of answers, though some of
// the unit's groups were asked.
func (u *unitTally) empty(f Figure, matters bool, kind, id string) {
	if f.Index == nil && matters {
		u.faults.add(scoring.Warn(scoring.CodeSurveyPartEmpty, u.result.Pos, "unit", u.result.Unit.ID, "kind", kind, "id", id))
	}
}

// marginOf is a margin of error where the ballots are one sample.
func (u *unitTally) marginOf(f Figure, confidence int) *float64 {
	if u.weighted() {
		return nil
	}
	return marginEstimate(f.Index, f.Ballots, u.result.Population, confidence)
}

func (u *unitTally) weighted() bool { return u.groups == WeightedGroups && len(u.result.Groups) > 1 }
