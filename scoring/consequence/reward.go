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
		if r.Ranking.Partly {
			r.Base = r.Ranking.Of()
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
	case s.Rank == 0 && !s.RankUnpublished():
		return Unranked
	case !slices.Contains(rule.Classes, s.Class):
		return OtherClass
	case s.Rank == 0 && rule.Quota != nil:
		return RankUnknown
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
	if r.Ranking.Partly {
		return r.placeInPart(r.Ranking.Standings[at].Rank-1, first, tied)
	}
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

// placeInPart is the reason where only a part of the list was printed: of the units above a
// place, listed are known to be of the right class, and the others may be.
func (r *Result) placeInPart(above, listed, tied int) Reason {
	switch {
	case above+tied <= r.Seats:
		return WithinQuota
	case listed >= r.Seats:
		return BeyondQuota
	}
	return PartlyListed
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
	case TiedRefused, NoResult, RankUnknown, PartlyListed:
		return Unknown
	}
	return No
}
