package analysis

import (
	"slices"
	"strconv"

	"parindex/scoring"
	"parindex/scoring/survey"
)

// Kind is what a [Scenario] varies.
type Kind string

// The kinds of scenarios, in the order in which they are listed. In the first two one unit
// is varied, the others stay as they are.
const (
	// ByStep is one criterion of the unit, decided one step higher or lower. The step is to
	// the next points that the rule can give or, where it gives any, one unit of the last
	// decimal to which the regulation rounds points of criteria, or else the index.
	ByStep Kind = "step"
	// WithinMargin is all survey leaves of the unit at the upper or at the lower end of
	// their margins of error, rounded to two decimals: an estimate.
	WithinMargin Kind = "margin"
	// OtherRounding is another mode, points of criteria rounded as the index is or not at
	// all, and exact or rounded figures in the ranking.
	OtherRounding Kind = "rounding"
	// OtherTies is another numbering of ties.
	OtherTies Kind = "ties"
	// OtherExclusion is another effect of what does not apply.
	OtherExclusion Kind = "not_applicable"
)

// kinds are all kinds, in their order.
var kinds = []Kind{ByStep, WithinMargin, OtherRounding, OtherTies, OtherExclusion}

// Scenario is the rank of a unit under some changes; without changes it is the unit's own.
type Scenario struct {
	kind    Kind
	Changes []scoring.Change
	Rank    int
}

// Firm is how firm the rank of a unit is.
type Firm struct {
	Standing *scoring.Standing
	// Tied share the unit's place. Near are on other places, and no more than a unit of the
	// index's last decimal away in the figure that ranks.
	Tied, Near []*scoring.Standing
	// Up and Down are the smallest changes of the unit's points that alter its rank, nil
	// where none does.
	Up, Down *Distance
	// ClassUp and ClassDown alter its class. Held says that a criterion holds the class down,
	// so that no points alone lift it.
	ClassUp, ClassDown *Distance
	Held               bool
	// Ranges are those of each kind that had something to vary, in the order of kinds.
	Ranges []Range
}

// Range is the best and the worst rank of a unit over scenarios of a kind, and the first
// scenario that gives each. Tried is how many there were.
type Range struct {
	Kind        Kind
	Best, Worst Scenario
	Tried       int
}

// Range is that over all kinds.
func (f *Firm) Range() Range {
	all := f.own("")
	for _, r := range f.Ranges {
		all.add(r.Best)
		all.add(r.Worst)
	}
	return all
}

func (f *Firm) own(kind Kind) Range {
	s := Scenario{kind: kind, Rank: f.Standing.Rank}
	return Range{Kind: kind, Best: s, Worst: s}
}

func (r *Range) add(s Scenario) {
	r.Tried++
	if s.Rank < r.Best.Rank {
		r.Best = s
	}
	if s.Rank > r.Worst.Rank {
		r.Worst = s
	}
}

// Firmness tries the ranks of an outcome. Scenarios over the whole round are run once.
type Firmness struct {
	outcome  *scoring.Outcome
	answers  *survey.Results // nil where no ballots or counts came
	trials   *scoring.Trials
	variants []variant
	listed   map[way][]scoring.Points
}

// variant is a scenario over the whole round.
type variant struct {
	kind   Kind
	change scoring.Change
	ranks  map[*scoring.Unit]int
}

// NewFirmness is for trying the ranks of an outcome. Answers are nil where no ballots or
// counts came.
func NewFirmness(o *scoring.Outcome, answers *survey.Results) *Firmness {
	f := &Firmness{outcome: o, answers: answers, trials: scoring.NewTrials(o),
		listed: map[way][]scoring.Points{}}
	f.try(OtherRounding, "rounding.mode", o.Round.Regulation.ChoiceValues("rounding.mode")...)
	f.try(OtherRounding, "rounding.points", f.otherDecimals()...)
	f.try(OtherRounding, "rank.on", o.Round.Regulation.ChoiceValues("rank.on")...)
	f.try(OtherTies, "rank.ties", o.Round.Regulation.ChoiceValues("rank.ties")...)
	f.try(OtherExclusion, "not_applicable", o.Round.Regulation.ChoiceValues("not_applicable")...)
	return f
}

// otherDecimals are none and those of the index.
func (f *Firmness) otherDecimals() []string {
	reg := *f.outcome.Round.Regulation
	reg.Rounding.Points = &reg.Rounding.Index
	index := reg.ChoiceOf("rounding.points")
	reg.Rounding.Points = nil
	return []string{reg.ChoiceOf("rounding.points"), index}
}

// try runs the round under each value of a key but the one that it has.
func (f *Firmness) try(kind Kind, key string, values ...string) {
	for _, value := range values {
		if value == f.outcome.Round.Regulation.ChoiceOf(key) {
			continue
		}
		change := scoring.OtherChoice{Name: key, Value: value}
		ranks, faults := f.outcome.RanksAgain(change)
		if len(faults) == 0 {
			f.variants = append(f.variants, variant{kind, change, ranks})
		}
	}
}

// Of says how firm the rank of a unit is; nil where it has none, or a printed one.
func (f *Firmness) Of(ranking *scoring.Ranking, s *scoring.Standing) *Firm {
	if s.Rank == 0 || ranking.Partly {
		return nil
	}
	firm := &Firm{Standing: s}
	firm.beside(f.outcome.Round.Regulation, ranking)
	firm.distances(f.outcome.Round.Regulation, ranking)
	for _, kind := range kinds {
		r := firm.own(kind)
		for _, scenario := range f.scenarios(kind, s) {
			r.add(scenario)
		}
		if r.Tried > 0 {
			firm.Ranges = append(firm.Ranges, r)
		}
	}
	return firm
}

func (f *Firmness) scenarios(kind Kind, s *scoring.Standing) (list []Scenario) {
	switch kind {
	case ByStep:
		return f.steps(s.Card)
	case WithinMargin:
		return f.margins(s.Card)
	}
	for _, v := range f.variants {
		if v.kind == kind && v.ranks[s.Card.Unit] > 0 {
			list = append(list, Scenario{kind, []scoring.Change{v.change}, v.ranks[s.Card.Unit]})
		}
	}
	return list
}

// beside finds who is on the same place, and who is near.
func (f *Firm) beside(reg *scoring.Regulation, ranking *scoring.Ranking) {
	near := lastDecimal(reg.Rounding.Index)
	own := reg.Figure(f.Standing)
	for i := range ranking.Standings[:ranking.Ranked] {
		other := &ranking.Standings[i]
		gap := reg.Figure(other).Sub(own)
		switch {
		case other == f.Standing:
		case other.Rank == f.Standing.Rank:
			f.Tied = append(f.Tied, other)
		case !near.Less(gap.Max(gap.Neg())):
			f.Near = append(f.Near, other)
		}
	}
}

// lastDecimal is one unit of the last of so many decimals.
func lastDecimal(decimals int) scoring.Points {
	unit := scoring.Whole(1)
	for range decimals {
		unit = unit.Quo(scoring.Whole(10))
	}
	return unit
}

// margins are the survey leaves of a unit at the ends of their margins of error.
func (f *Firmness) margins(card *scoring.Scorecard) (list []Scenario) {
	var up, down trial
	for i := range card.Lines {
		line := &card.Lines[i]
		margin, ok := f.margin(card, line)
		if !ok {
			continue
		}
		percent := line.Answers.Value.Number
		up.satisfy(card, i, percent.Add(margin).Min(scoring.Whole(100)))
		down.satisfy(card, i, percent.Sub(margin).Max(scoring.Points{}))
	}
	for _, t := range []trial{up, down} {
		if len(t.moves) > 0 {
			list = append(list, Scenario{WithinMargin, t.changes, f.trials.RankWith(card, t.moves...)})
		}
	}
	return list
}

// margin is the margin of error of a survey leaf, in percent.
func (f *Firmness) margin(card *scoring.Scorecard, line *scoring.Line) (margin scoring.Points, ok bool) {
	if f.answers == nil || line.Answers == nil || !line.IsWorked {
		return margin, false
	}
	leaves := f.answers.Definition.Leaves
	at := slices.IndexFunc(leaves, func(t survey.Take) bool {
		return t.Set == card.Block.Set.ID && t.Criterion == line.Criterion.Code
	})
	if at < 0 {
		return margin, false
	}
	figure, ok := leaves[at].Of(f.answers, card.Unit.ID)
	if !ok || figure.MarginEstimate == nil || figure.Index == nil || !figure.Index.Equal(line.Answers.Value.Number) {
		return margin, false
	}
	return scoring.MustPoints(strconv.FormatFloat(*figure.MarginEstimate, 'f', 2, 64)), true
}
