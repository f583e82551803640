package compare

import (
	"parindex/scoring"
	"parindex/scoring/consequence"
	"parindex/scoring/seq"
)

// Impact is what a change of criteria does to the units of a block that was scored.
type Impact struct {
	before, After *Blocks
	Units         []Moved // in the order after the change
	Effects       []Effect
}

// Moved is a unit before and after.
type Moved struct {
	Before, After *scoring.Standing
	// Rewards are the consequences whose answer changes.
	Rewards []Reward
}

// Reward is a consequence with its answers for a unit.
type Reward struct {
	ID, Title     string
	Before, After consequence.Answer // empty where there is no such consequence
}

// IndexChange is the change of the exact index.
func (m *Moved) IndexChange() scoring.Points { return between(m.Before, m.After) }

// between is the change of an exact index, on the scale of the later one.
func between(before, after *scoring.Standing) scoring.Points {
	from, to := scaleOf(before), scaleOf(after)
	return after.Card.Index.Sub(to.From(from, before.Card.Index))
}

func scaleOf(s *scoring.Standing) scoring.IndexScale {
	if len(s.Card.Lines) == 0 {
		return scoring.PercentIndex
	}
	return s.Card.Lines[0].Scale
}

// RankMoves and ClassMoves say whether the unit's rank or class changes.
func (m *Moved) RankMoves() bool  { return m.Before.Rank != m.After.Rank }
func (m *Moved) ClassMoves() bool { return m.Before.Class != m.After.Class }

// Effect is what one edit does alone.
type Effect struct {
	Edit
	Units          map[string]scoring.Points // the change of the exact index, where there is one
	Ranks, Classes int                       // how many change
	Rewards        int                       // units with other rewards or measures
	// Besides are the units with another class or other rewards, by id.
	Besides map[string]bool
}

// NewImpact carries a block from its own criteria to those before a change and to those
// after it. Next is from the ones to the others; regulations are the edits of the
// regulation, each by itself.
func NewImpact(before, after *Blocks, next *Pairing, regulations []Edit) *Impact {
	impact := &Impact{before: before, After: after}
	was, now := run(before.Round(Carry)), run(after.Round(Carry))
	at, answers, later := standings(&was.Rankings[0]), rewards(was), rewards(now)
	for s := range seq.Each(now.Rankings[0].Standings) {
		id := s.Card.Unit.ID
		impact.Units = append(impact.Units, Moved{at[id], s, changedRewards(answers[id], later[id])})
	}
	for _, edit := range append(next.edits(), regulations...) {
		impact.Effects = append(impact.Effects, effectOf(edit, at, answers, run(before.edited(next, edit))))
	}
	return impact
}

func run(r *scoring.Round) *scoring.Outcome { return scoring.Run(r, nil) }

func effectOf(edit Edit, before map[string]*scoring.Standing, answers map[string][]Reward, o *scoring.Outcome) Effect {
	e, later := Effect{Edit: edit, Units: map[string]scoring.Points{}, Besides: map[string]bool{}}, rewards(o)
	for _, s := range o.Rankings[0].Standings {
		id := s.Card.Unit.ID
		was := before[id]
		if by := between(was, &s); !by.IsZero() {
			e.Units[id] = by
		}
		if len(changedRewards(answers[id], later[id])) > 0 {
			e.Rewards++
			e.Besides[id] = true
		}
		if s.Rank != was.Rank {
			e.Ranks++
		}
		if s.Class != was.Class {
			e.Classes++
			e.Besides[id] = true
		}
	}
	return e
}

// rewards are the answers of all consequences, by unit.
func rewards(o *scoring.Outcome) map[string][]Reward {
	all := map[string][]Reward{}
	for _, result := range consequence.Of(o.Round, &o.Rankings[0]) {
		for _, v := range result.Verdicts {
			id := v.Standing.Card.Unit.ID
			all[id] = append(all[id], Reward{ID: result.ID, Title: result.Title, After: v.Answer})
		}
	}
	return all
}

// changedRewards are those whose answers are not the same.
func changedRewards(before, after []Reward) (list []Reward) {
	was := seq.By(before, func(r Reward) string { return r.ID })
	for _, r := range after {
		r.Before = was[r.ID].After
		delete(was, r.ID)
		if r.Before != r.After {
			list = append(list, r)
		}
	}
	for _, r := range before {
		if gone, ok := was[r.ID]; ok {
			list = append(list, Reward{ID: gone.ID, Title: gone.Title, Before: gone.After})
		}
	}
	return list
}
