package survey

import (
	"cmp"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// sample makes what was to be asked of the unit as a whole, and holds its
// ballots against that.
func (u *unitTally) sample() {
	r := &u.result
	var pos fault.Position
	r.SampleFigure, pos = u.sampled(groupKey{u.at, whole})
	r.Filled, r.FilledLeast = u.filled, u.filledLeast
	groups := sumOf(r.Groups)
	r.Population = cmp.Or(r.Population, groups.Population)
	r.Sent = cmp.Or(r.Sent, groups.Sent)
	if u.perGroup() {
		r.Required = groups.Required
		for _, g := range r.Groups {
			r.Below = r.Below || g.Below
		}
		return
	}
	if r.Ballots > 0 {
		r.Below = u.below(&r.SampleFigure, r.Ballots, whole, cmp.Or(pos, r.Pos))
		r.NoSurvey = r.Below && u.def.Sample.Below == NoSurveyBelow
	}
}

// sumOf adds up what is known of every group; what is not known of one is not
// known of all.
func sumOf(groups []GroupResult) SampleFigure {
	var sum SampleFigure
	for i, g := range groups {
		if i == 0 {
			sum = g.SampleFigure
			continue
		}
		sum.Population = both(sum.Population, g.Population)
		sum.Sent = both(sum.Sent, g.Sent)
		sum.Required = both(sum.Required, g.Required)
	}
	return sum
}

func both(a, b *int64) *int64 {
	if a == nil || b == nil {
		return nil
	}
	return plus(a, b)
}

// below finds what is required and says whether fewer ballots are filled in, which
// is reported as the definition wants it: an empty ballot is no part of a sample.
func (u *unitTally) below(f *SampleFigure, ballots int64, group int, pos fault.Position) bool {
	rule := &u.def.Sample
	if rule.Size.IsNone() {
		return false
	}
	required, ok := rule.Size.Required(f.Population)
	if !ok && f.Population != nil { // in no row of the table, which was reported
		return false
	}
	if !ok {
		d := u.fault(codeSurveyPopulation, pos, u.at, group)
		if rule.Below == NoteBelow {
			d.Severity = fault.Warning
		}
		u.unsized.Add(d)
		return false
	}
	f.Required = &required
	if !f.below() {
		return false
	}
	if u.lacks(groupKey{u.at, group}) { // which is told: how many there will be is not known
		return true
	}
	numbers := []any{"answered", f.FilledText(), "ballots", int(ballots), "required", int(required)}
	code, say := CodeSurveyBelow, u.warn
	switch rule.Below {
	case NoSurveyBelow:
		code = codeSurveyBelowNone
	case RefuseBelow:
		say = u.fault
	}
	if d := say(code, pos, u.at, group, numbers...); ballots >= required {
		u.emptied.Add(d)
	} else {
		u.faults.add(d)
	}
	return true
}

// fewTogether is up to how many samples each have a fault of their own, though one cause may be behind them.
const fewTogether = 2

// together tells of samples that have a cause in common: ballots that nobody filled in, a sample that does not say how
// many people there are.
func (t *Tally) together() {
	for _, of := range []fault.List{t.emptied, t.unsized} {
		if len(of) > fewTogether {
			of = fault.List{of.AsOne()}
		}
		for _, d := range of {
			t.faults.add(d)
		}
	}
}

// refuseBlanks reports blanks where the definition refuses them.
func (u *unitTally) refuseBlanks(c *cell, group int) {
	if u.blank != RefuseBlank {
		return
	}
	for i := range u.questions {
		q, blank := &u.questions[i], c.tallied.blank[i]
		for l := range q.levels {
			if q.levels[l].Blank {
				blank += c.levels[q.first+l]
			}
		}
		if q.Counts && blank > 0 {
			u.faults.add(u.fault(codeSurveyBlanks, c.blankAt[i], u.at, group, "question", q.ID, "count", int(blank)))
		}
	}
}

// reportSilentGroups says what becomes of groups that could have rated the unit and have no
// survey. Where all people count alike, that is nothing.
func (u *unitTally) reportSilentGroups() {
	if !u.weighted() {
		return
	}
	for _, g := range u.silent {
		if !u.asks(g, everything) {
			continue
		}
		switch u.def.NoGroup {
		case RefuseGroup:
			u.faults.add(u.fault(codeSurveyGroupNone, u.result.Pos, u.at, g))
		case ZeroGroup:
			u.faults.add(u.warn(codeSurveyGroupZero, u.result.Pos, u.at, g))
		default:
			u.faults.add(u.warn(codeSurveyGroupDropped, u.result.Pos, u.at, g))
		}
	}
}

// straightLines warns where more ballots than declared have all answers alike.
func (u *unitTally) straightLines() {
	r, most := &u.result, u.def.StraightLined
	if most == nil || r.Comparable == 0 {
		return
	}
	percent := share(r.StraightLined, r.Comparable)
	if most.Less(percent) {
		u.faults.add(fault.Warn(codeSurveyStraight, r.Pos, "unit", r.Unit.ID, "count", int(r.StraightLined),
			"ballots", int(r.Comparable), "percent", percent.Round(scoring.HalfUp, 2), "share", *most))
	}
}
