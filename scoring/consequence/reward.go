package consequence

import (
	"slices"

	"parindex/scoring"
)

// reward answers for every unit of the block, best first.
func (r *Result) reward(rule *scoring.Reward) {
	if rule.Quota != nil {
		r.Base = r.Ranking.Ranked
		if rule.Of == scoring.OfUnits {
			r.Base = len(r.Ranking.Standings)
		}
		r.Seats = rule.Seats(r.Base)
	}
	taken := 0 // places in the order of the ranking that units of the right class have taken
	for i := range r.Ranking.Standings {
		s := &r.Ranking.Standings[i]
		reason := without(s, rule)
		if reason == "" {
			reason = r.place(i, taken, rule)
			taken++
		}
		v := Verdict{Standing: s, Reason: reason, Answer: answerOf(reason)}
		if v.Answer == Yes && rule.Quota != nil {
			r.Given++
		}
		r.Verdicts = append(r.Verdicts, v)
	}
}

// without is why a unit is not looked at for a reward, empty where it is.
func without(s *scoring.Standing, rule *scoring.Reward) Reason {
	switch {
	case !s.Card.Scored:
		return NoResult
	case s.Rank == 0:
		return Unranked
	case !slices.Contains(rule.Classes, s.Class):
		return OtherClass
	}
	return ""
}

// place is the reason for a unit of the right class before which others have taken so
// many places.
func (r *Result) place(at, taken int, rule *scoring.Reward) Reason {
	if rule.Quota == nil {
		return NoLimit
	}
	before, tied := r.onOnePlace(at, rule)
	first := taken - before // how many stand above the place
	switch {
	case first+tied <= r.Seats:
		return WithinQuota
	case first >= r.Seats:
		return BeyondQuota
	}
	switch rule.Ties {
	case scoring.ExcludeTied:
		return TiedExcluded
	case scoring.RefuseTied:
		return TiedRefused
	}
	return TiedIncluded
}

// onOnePlace counts the units of the right class that share a unit's place, and those
// of them that the ranking has before it.
func (r *Result) onOnePlace(at int, rule *scoring.Reward) (before, all int) {
	for i := range r.Ranking.Standings {
		s := &r.Ranking.Standings[i]
		if s.Rank == r.Ranking.Standings[at].Rank && without(s, rule) == "" {
			all++
			if i < at {
				before++
			}
		}
	}
	return before, all
}

func answerOf(r Reason) Answer {
	switch r {
	case NoLimit, WithinQuota, TiedIncluded:
		return Yes
	case TiedRefused, NoResult:
		return Unknown
	}
	return No
}
