package analysis

import (
	"slices"

	"parindex/scoring"
)

// Sampling is what a sensitivity analysis does.
type Sampling struct {
	// Runs are rankings of a block, at most so many.
	Runs int
	Seed uint64
	// Spread is by how many percent of itself each weight varies, up and down.
	Spread int
	// WeightsOnly leaves the choices of the regulation as they are declared.
	WeightsOnly bool
	// Workers compute at once; the result is the same however many there are.
	Workers int
}

// Sensitivity is how the ranks of a block depend on weights and declared choices. All its
// figures but ranks are estimates: they depend on the sample.
//
// As in the handbook on composite indicators of OECD and JRC (2008), the inputs are drawn
// independently: the weight of each area evenly from an interval around the declared one,
// and each choice of the regulation that can matter from its values. First and total order
// indices are those of Jansen, over N rows of two matrices A and B and, for each input, of
// A with the column of B: runs are N × (inputs + 2). Intervals and shares are over all runs.
type Sensitivity struct {
	Ranking *scoring.Ranking
	Sampling
	Base    int // N; Runs are what was run
	Factors []Factor
	Units   []Sensitive // in the order of the ranking
	Shift   scoring.Points
}

// Factor is an input: the weight of an area, or a choice.
type Factor struct {
	Area   *scoring.Criterion // nil for a choice
	Weight scoring.Points     // in percent of all
	Choice string
	Values []string
	// First and Total are the shares of the variance of the mean shift that the input
	// explains by itself, and with all that it does together with others. They are nil
	// where nothing varies.
	First, Total *scoring.Points
}

// Sensitive is a unit. Shares are in percent of the runs, Shift the mean of how many places
// it moves, up or down, and Driver the factor with the largest total order index of its
// rank, -1 where that never changes.
type Sensitive struct {
	Standing          *scoring.Standing
	Low, Median, High int // ranks: 5, 50 and 95 % of the runs are at most that
	KeepsRank         scoring.Points
	KeepsClass        *scoring.Points // nil where there are no classes
	Shift             scoring.Points
	Driver            int
	First, Total      []scoring.Points // by factor; none where the rank never changes
}

// SensitivityOf samples a block; nil where its list is printed in part, weights cannot change
// some unit, fewer than two units are ranked, or the sample is too small for two rows.
func SensitivityOf(o *scoring.Outcome, ranking *scoring.Ranking, how Sampling) *Sensitivity {
	if ranking.Partly || len(ranking.Unweighable()) > 0 {
		return nil
	}
	x := newExperiment(o, ranking, how)
	if x == nil {
		return nil
	}
	return x.result(x.run())
}

// mostCounts bounds what workers keep together: each counts runs by unit and rank.
const mostCounts = 1 << 26

// experiment is what is drawn from.
type experiment struct {
	*Sensitivity
	weights []int64 // of the areas
	choices []choiceOf
	draws   []*scoring.Draws // by the values of the choices, the last varying fastest
	own     []*scoring.Standing
	classes []int // of the units, as places in their scale; nil where there are none
}

// choiceOf is a key of the regulation with the values that are tried.
type choiceOf struct {
	key    string
	values []string
}

func newExperiment(o *scoring.Outcome, ranking *scoring.Ranking, how Sampling) *experiment {
	base := scoring.NewDraws(o, ranking.Block.ID)
	x := &experiment{Sensitivity: &Sensitivity{Ranking: ranking, Sampling: how}}
	x.areas(base.Weights())
	if !how.WeightsOnly {
		x.choices = choicesOf(o, ranking)
	}
	for _, c := range x.choices {
		x.Factors = append(x.Factors, Factor{Choice: c.key, Values: c.values})
	}
	x.Base = how.Runs / (len(x.Factors) + 2)
	if len(base.Cards()) < 2 || x.Base < 2 {
		return nil
	}
	x.Runs = x.Base * (len(x.Factors) + 2)
	x.Workers = max(min(how.Workers, x.Base, mostCounts/(len(base.Cards())*len(base.Cards()))), 1)
	x.combine(o, nil)
	x.stand(base.Cards())
	return x
}

// areas makes a factor of each area.
func (x *experiment) areas(weights []int64) {
	all := int64(0)
	for _, w := range weights {
		all += w
	}
	x.weights = weights
	for i, area := range x.Ranking.Block.Set.Areas {
		percent := scoring.Whole(100 * weights[i]).Quo(scoring.Whole(max(all, 1)))
		x.Factors = append(x.Factors, Factor{Area: area, Weight: percent})
	}
}

// choicesOf are the choices that can matter to the ranks of a block, each with the declared
// value first.
func choicesOf(o *scoring.Outcome, ranking *scoring.Ranking) (list []choiceOf) {
	for _, key := range []string{"not_applicable", "no_survey", "rank.by", "rank.on"} {
		declared := o.Round.Regulation.ChoiceOf(key)
		values := []string{declared}
		for _, value := range o.Round.Regulation.ChoiceValues(key) {
			if value != declared && value != string(scoring.RefuseSurvey) && matters(o, ranking, key, value) {
				values = append(values, value)
			}
		}
		if len(values) > 1 {
			list = append(list, choiceOf{key, values})
		}
	}
	return list
}

// matters says whether another choice changes any figure that units are ranked by.
func matters(o *scoring.Outcome, ranking *scoring.Ranking, key, value string) bool {
	again, faults := o.Again(scoring.OtherChoice{Name: key, Value: value})
	if len(faults) > 0 {
		return false
	}
	other := again.Ranking(ranking.Block.ID)
	for i := range ranking.Standings {
		s := &ranking.Standings[i]
		then := again.Card(s.Card.Unit.ID)
		if !then.Index.Equal(s.Card.Index) || !then.Max.Equal(s.Card.Max) {
			return true
		}
		at := slices.IndexFunc(other.Standings, func(t scoring.Standing) bool { return t.Card.Unit == s.Card.Unit })
		if other.Standings[at].Rank != s.Rank || key == "rank.by" && !s.Card.Max.Equal(ranking.Standings[0].Card.Max) {
			return true
		}
	}
	return false
}

// combine makes a draw for each combination of the choices.
func (x *experiment) combine(o *scoring.Outcome, changes []scoring.Change) {
	if at := len(changes); at < len(x.choices) {
		for _, value := range x.choices[at].values {
			x.combine(o, append(changes[:at:at], scoring.OtherChoice{Name: x.choices[at].key, Value: value}))
		}
		return
	}
	again, _ := o.Again(changes...)
	x.draws = append(x.draws, scoring.NewDraws(again, x.Ranking.Block.ID))
}

// stand finds where the units stand now.
func (x *experiment) stand(cards []*scoring.Scorecard) {
	scale := x.draws[0].Scale()
	for _, card := range cards {
		at := slices.IndexFunc(x.Ranking.Standings, func(s scoring.Standing) bool { return s.Card.Unit == card.Unit })
		s := &x.Ranking.Standings[at]
		x.own = append(x.own, s)
		if scale == nil {
			continue
		}
		class := slices.IndexFunc(scale.Levels, func(l scoring.ClassLevel) bool { return l.Name == s.Class })
		if class < 0 {
			class = len(scale.Levels)
		}
		x.classes = append(x.classes, class)
	}
}
