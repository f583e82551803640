package consequence

import (
	"slices"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// Answer is whether a consequence holds for a unit.
type Answer string

// What a missing result leaves open is Unknown.
const (
	Yes     Answer = "yes"
	No      Answer = "no"
	Unknown Answer = "unknown"
)

// Result is a consequence in a block.
type Result struct {
	*scoring.Consequence
	Ranking *scoring.Ranking
	// Base is how many units a quota is a share of, Seats how many that makes, Given how
	// many are rewarded; all 0 where there is no quota.
	Base, Seats, Given int
	Verdicts           []Verdict // in the order of the ranking

	open open
}

// Verdict is the answer for one unit, and why.
type Verdict struct {
	Standing   *scoring.Standing
	Answer     Answer
	Reason     Reason  // of a reward; empty for a measure
	Conditions []Check // of a measure, each of its conditions
}

// Reason is why a unit is rewarded or not.
type Reason string

// The reasons, of which the first three say yes and the last six leave it open.
const (
	NoLimit      Reason = "no-limit"
	WithinQuota  Reason = "within-quota"
	TiedIncluded Reason = "tied-included" // beyond the quota, on a place that begins within it
	Unranked     Reason = "unranked"
	OtherClass   Reason = "other-class"
	BeyondQuota  Reason = "beyond-quota"
	TiedExcluded Reason = "tied-excluded"
	TiedRefused  Reason = "tied-refused"
	NoResult     Reason = "no-result"
	Provisional  Reason = "provisional"   // its result has faults, or waits for a decision
	OthersOpen   Reason = "others-open"   // units whose result is open may take its place, or free one
	RankUnknown  Reason = "rank-unknown"  // of a published unit
	PartlyListed Reason = "partly-listed" // units that were not printed may stand above it
)

// Open is how many ranked units of the block have no result yet, or one that may still change.
func (r *Result) Open() int { return r.open.units }

// Of is what the regulation's consequences come to in a block, in their order.
func Of(r *scoring.Round, ranking *scoring.Ranking) (results []Result) {
	for i := range r.Regulation.Consequences {
		c := &r.Regulation.Consequences[i]
		if !slices.Contains(c.Blocks, ranking.Block.ID) {
			continue
		}
		result := Result{Consequence: c, Ranking: ranking, open: openIn(r, ranking)}
		if c.Reward != nil {
			result.reward(c.Reward)
		} else {
			y := years{round: r, scale: r.Regulation.ScaleOf(ranking.Block.ID), ranked: ranking.Ranked, open: result.open}
			if ranking.Partly {
				y.ranked = ranking.Of()
			}
			for i := range ranking.Standings {
				result.Verdicts = append(result.Verdicts, y.measure(&ranking.Standings[i], c.Measure))
			}
		}
		results = append(results, result)
	}
	return results
}

// open is what may still change in a block: the results of ranked units that have none, or a provisional one.
type open struct {
	early         bool // all of the round
	units, absent int  // of them absent without a result
}

func openIn(r *scoring.Round, ranking *scoring.Ranking) (o open) {
	o.early = r.Stage != "" && r.Stage != scoring.FinalAppraisal || isUnappraised(r, ranking)
	for i := range ranking.Standings {
		card := ranking.Standings[i].Card
		if card.Unit.Ranked && !card.Scored {
			o.absent++
		}
		if card.Unit.Ranked && (!card.Scored || o.provisional(card)) {
			o.units++
		}
	}
	return o
}

// isUnappraised says whether self points stand because nobody has decided on anything yet.
func isUnappraised(r *scoring.Round, ranking *scoring.Ranking) bool {
	if r.Regulation.Unappraised != scoring.AcceptSelf || len(r.Submissions) == 0 {
		return false
	}
	for range r.LedgerLines() {
		return false
	}
	return !slices.ContainsFunc(ranking.Standings,
		func(s scoring.Standing) bool { return len(s.Card.Decisions()) > 0 })
}

// provisional says whether the result of a unit may still change.
func (o open) provisional(card *scoring.Scorecard) bool {
	return card.Scored && card.Published == nil && (o.early || card.Faulty || len(card.Waiting) > 0)
}

// Faults are the rewards that nobody may decide by the regulation, in every block of
// an outcome.
func Faults(o *scoring.Outcome) (faults fault.List) {
	for i := range o.Rankings {
		for _, result := range Of(o.Round, &o.Rankings[i]) {
			var tied []string
			for _, v := range result.Verdicts {
				if v.Reason == TiedRefused {
					tied = append(tied, v.Standing.Card.Unit.Name)
				}
			}
			if len(tied) > 0 {
				faults.Add(fault.New(CodeTied, result.Pos, "id", result.ID, "block", result.Ranking.Block.ID,
					"units", tied, "seats", result.Seats))
			}
		}
	}
	return faults.Named(o.Round.Names())
}

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
		reason := r.without(s, rule)
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
func (r *Result) without(s *scoring.Standing, rule *scoring.Reward) Reason {
	switch {
	case !s.Card.Scored:
		return NoResult
	case s.Card.Unit.Ranked && r.open.provisional(s.Card):
		return Provisional
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
	case first+tied+r.open.units <= r.Seats:
		return WithinQuota
	case first >= rule.Seats(r.mostRanked(rule)):
		return BeyondQuota
	case r.open.units > 0:
		return OthersOpen
	}
	switch rule.Ties {
	case scoring.ExcludeTied:
		return TiedExcluded
	case scoring.RefuseTied:
		return TiedRefused
	}
	return TiedIncluded
}

// mostRanked is what the quota is a share of if all units that have no result yet are ranked.
func (r *Result) mostRanked(rule *scoring.Reward) int {
	if rule.Of == scoring.OfUnits || r.Ranking.Partly {
		return r.Base
	}
	return r.Base + r.open.absent
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
		if s.Rank == r.Ranking.Standings[at].Rank && r.without(s, rule) == "" {
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
	case TiedRefused, NoResult, Provisional, OthersOpen, RankUnknown, PartlyListed:
		return Unknown
	}
	return No
}
