package analysis_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"parindex/scoring"
	"parindex/scoring/analysis"
	"parindex/scoring/seq"
)

func reachOf(o *scoring.Outcome, unit string, to analysis.Target) *analysis.Reach {
	for i := range o.Rankings[0].Standings {
		if s := &o.Rankings[0].Standings[i]; s.Card.Unit.ID == unit {
			return analysis.ReachOf(o, &o.Rankings[0], s, to)
		}
	}
	return nil
}

// reachText is "2 criteria, 3 points: 1=4 2=1 | 1=2 3=3".
func reachText(r *analysis.Reach) string {
	if r.Already {
		return "already"
	}
	var ways []string
	for _, w := range r.Ways {
		var raises []string
		for _, raise := range w.Raises {
			text := raise.Line.Criterion.Code + "=" + raise.To.String()
			if raise.Unsure {
				text += "?"
			}
			raises = append(raises, text)
		}
		ways = append(ways, strings.Join(raises, " "))
	}
	if len(ways) == 0 {
		return fmt.Sprintf("not: %d %s%s", r.Most.Rank, r.Most.Class, strings.Join(seq.Map(r.Held,
			func(c scoring.ClassCap) string { return ", held by " + c.Code }), ""))
	}
	return fmt.Sprintf("%d for %s: %s", len(r.Ways[0].Raises), r.Ways[0].Points, strings.Join(ways, " | "))
}

// The cheapest ways of unit b, among others that stand still.
func TestReach(t *testing.T) {
	yes := scoring.YesNo{Yes: points("10")}
	thirds := scoring.Levels{Levels: []scoring.Level{{Label: "x", Points: points("10")},
		{Label: "y", Points: points("6")},
		{Label: "z", Points: points("0")}}}
	ten, edge := points("10"), &scoring.Edge{At: points("95"), Open: true}
	rated := scoring.Bands{Bands: []scoring.Band{{Low: &scoring.Edge{At: edge.At}, Points: ten},
		{Low: &scoring.Edge{At: points("70")}, High: edge, Rate: &ten},
		{High: &scoring.Edge{At: points("70"), Open: true}}}}
	any := [2]scoring.Rule{scoring.Typed{}, scoring.Typed{}}
	breaking := func(by scoring.Breaker, also func(*scoring.Round)) func(*scoring.Round) {
		return func(r *scoring.Round) {
			r.Regulation.Rank = scoring.RankRule{By: scoring.ByIndex, On: scoring.OnRounded, Ties: scoring.Breakers,
				Breakers: []scoring.Breaker{by}}
			tenths := 1
			if r.Regulation.Rounding.Index, r.Regulation.Rounding.Points = 0, &tenths; also != nil {
				also(r)
			}
		}
	}
	classed := func(r *scoring.Round) {
		r.Regulation.Classes = []scoring.ClassScale{{Blocks: []string{"b"}, On: scoring.OnExact,
			Levels: []scoring.ClassLevel{
				{Name: "A", Edge: points("80"), Open: true}, {Name: "B", Edge: points("60")}, {Name: "C"}},
			Caps: []scoring.ClassCap{{Code: "2", Below: points("60"), AtMost: "B"}}}}
	}
	for _, c := range []struct {
		why    string
		rules  [2]scoring.Rule
		claims []string
		to     analysis.Target
		with   func(*scoring.Round)
		want   string
	}{
		{"any points: no more than it takes", any, []string{"9 9", "5 9"},
			analysis.Target{Rank: 1}, nil, "1 for 4: 1=9"},
		{"two equal ways", any, []string{"9 9", "8 8"},
			analysis.Target{Rank: 1}, nil,
			"1 for 2: 1=10 | 2=10"},
		{"the same points divided otherwise are no other way", any,
			[]string{"10 9", "0 0"}, analysis.Target{Rank: 1}, nil, "2 for 19: 1=10 2=9"},
		{"all or nothing: more than it takes", [2]scoring.Rule{yes, scoring.Typed{}}, []string{"10 7", "0 9"},
			analysis.Target{Rank: 1},
			nil, "1 for 10: 1=10"},
		{"one level and not half of it", [2]scoring.Rule{thirds, scoring.Typed{}}, []string{"6 6", "0 7"},
			analysis.Target{Rank: 1}, nil,
			"1 for 6: 1=6"},
		{"one criterion is not enough", [2]scoring.Rule{thirds, scoring.Typed{}}, []string{"10 9", "0 7"},
			analysis.Target{Rank: 1}, nil,
			"2 for 12: 1=10 2=9"},
		{"not above the open edge of a rate", [2]scoring.Rule{rated, yes}, []string{"9.6 9", "9 9"},
			analysis.Target{Rank: 1},
			nil, "1 for 1: 1=10 | 2=10"},
		{"within the rates of an interval", [2]scoring.Rule{rated, yes}, []string{"9.3 9", "9 9"},
			analysis.Target{Rank: 1},
			nil, "1 for 0.3: 1=9.3"},
		{"not below the least rate that earns points", [2]scoring.Rule{rated, yes}, []string{"3 9", "0 9"},
			analysis.Target{Rank: 1}, nil, "1 for 7: 1=7"},
		{"not between what a formula gives", [2]scoring.Rule{disbursed("x / y >= 0.7"), yes}, []string{"0 0", "0 0"},
			analysis.Target{Rank: 1}, func(r *scoring.Round) { own(r, "a", "2.2") }, "1 for 7: 1=7"},
		{"of a formula of three numbers nobody can tell", [2]scoring.Rule{disbursed("z / y >= 0.7"), yes},
			[]string{"0 0", "0 0"}, analysis.Target{Rank: 1}, func(r *scoring.Round) { own(r, "a", "2.2") },
			"1 for 2.2: 1=2.2?"},
		{"multiples of points for each item",
			[2]scoring.Rule{scoring.PerItem{Each: points("4"), Cap: points("10")}, yes},
			[]string{"10 0", "1 0"}, analysis.Target{Rank: 1}, nil, "1 for 9: 1=10"},
		{"what violations leave",
			[2]scoring.Rule{scoring.Deduction{Items: []scoring.Violation{{Each: points("3")}}}, yes},
			[]string{"5 0", "1 0"}, analysis.Target{Rank: 1}, nil, "1 for 6: 1=7"},
		{"a breaker that favours the other: a step above it", any,
			[]string{"9 9", "5 9"}, analysis.Target{Rank: 1}, func(r *scoring.Round) {
				r.Regulation.Rank.Ties, r.Regulation.Rank.Breakers = scoring.Breakers, []scoring.Breaker{"self"}
			}, "1 for 4.01: 1=9.01"},
		{"or the criterion that breaks the tie", any,
			[]string{"6 9", "6 8"}, analysis.Target{Rank: 1}, func(r *scoring.Round) {
				r.Regulation.Rank.Ties, r.Regulation.Rank.Breakers = scoring.Breakers, []scoring.Breaker{"index:1"}
			}, "1 for 1: 1=7 | 2=9"},
		{"on one rounded figure the total breaks the tie", any, []string{"8 8", "8 7"}, analysis.Target{Rank: 1},
			breaking("total", nil), "1 for 1: 1=9 | 2=8"},
		{"or the appraised points in it", any, []string{"8 8", "8 7"}, analysis.Target{Rank: 1},
			breaking("appraised", func(r *scoring.Round) { items(r, "a") }), "1 for 1: 1=9 | 2=8"},
		{"or the bonus, which nothing else makes good", any, []string{"8 8", "8 7"}, analysis.Target{Rank: 1},
			breaking("bonus", func(r *scoring.Round) { items(r, "a") }), "1 for 1: T=1"},
		{"a breaker that favours the unit", any, []string{"8 8", "9 6"}, analysis.Target{Rank: 1},
			breaking("index:1", nil), "1 for 0.9: 1=9.9 | 2=6.9"},
		{"the index of what does not apply to it", any, []string{"8 8", "7"}, analysis.Target{Rank: 1},
			breaking("index:2", func(r *scoring.Round) {
				r.Blocks[0].Units[1].NotApplicable = []scoring.Exclusion{{Code: "2", Reason: "không có"}}
			}), "1 for 1.1: 1=8.1"},
		{"a figure that was not published breaks no tie", any, []string{"8 8", "8 7"}, analysis.Target{Rank: 1},
			breaking("index:1", func(r *scoring.Round) {
				delete(r.Submissions, "a")
				r.Results = []scoring.Publication{{Unit: "a",
					Figures: map[scoring.Figure]scoring.Input{scoring.FigureTotal: given("16")}}}
			}), "1 for 0.9: 1=8.9 | 2=7.9"},
		{"a penalty less, a bonus more, or points", any, []string{"9 8", "8 8"}, analysis.Target{Rank: 1},
			func(r *scoring.Round) { items(r, "b") }, "1 for 1: 1=9 | 2=9 | T=2 | P=0"},
		{"nobody passes the first", [2]scoring.Rule{yes, yes}, []string{"10 10", "10 10"},
			analysis.Target{Rank: 1}, nil,
			"already"},
		{"above an open edge, and the cap", any, []string{"9 9", "9 5"},
			analysis.Target{Class: "A"}, classed, "1 for 2.01: 2=7.01"},
		{"the cap holds it down, not the index", any,
			[]string{"9 9", "10 5.5"},
			analysis.Target{Class: "B"}, classed, "already"},
		{"only the cap is in the way", [2]scoring.Rule{scoring.Typed{}, thirds}, []string{"9 9", "10 0"},
			analysis.Target{Class: "A"}, func(r *scoring.Round) {
				classed(r)
				r.Regulation.Classes[0].Levels[0].Edge = points("50")
			}, "1 for 6: 2=6"},
		{"people's answers keep it down", [2]scoring.Rule{scoring.Typed{}, scoring.BySurvey{}}, []string{"9 0", "2 0"},
			analysis.Target{Class: "A"}, func(r *scoring.Round) {
				classed(r)
				r.Survey = []scoring.Satisfaction{{Unit: "b", Code: "2", Value: given("50")}}
			}, "not: 2 B, held by 2"},
		{"within a rank that two share", any,
			[]string{"9 9", "5 6", "7 8", "8 7"},
			analysis.Target{Rank: 3}, nil, "1 for 4: 1=9 | 2=10"},
	} {
		r := blockOf(c.claims...)
		r.Blocks[0].Set.Areas[0].Rule, r.Blocks[0].Set.Areas[1].Rule = c.rules[0], c.rules[1]
		if c.with != nil {
			c.with(r)
		}
		if got := reachText(reachOf(scoring.Run(r, nil), "b", c.to)); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// disbursed is the maximum times x / y on a condition.
func disbursed(when string) scoring.Formula {
	rule := scoring.Formula{Cases: make([]scoring.Case, 2)}
	for _, id := range []string{"x", "y", "z"} {
		if id != "z" || strings.Contains(when, id) {
			rule.Variables = append(rule.Variables, scoring.Variable{ID: id, Label: id})
		}
	}
	rule.Cases[0].When, _ = scoring.ParseComparison(when)
	rule.Cases[0].Points, _ = scoring.ParseExpr("min(10, 10 * x / y)")
	return rule
}

// own decides on the first criterion of a unit.
func own(r *scoring.Round, unit, points string) {
	r.Ledger = []scoring.Decision{{Matter: scoring.Matter{Unit: unit, Code: "1"}, To: given(points)}}
}

// items gives a unit 1 point of a bonus of 2, and 1 of a penalty.
func items(r *scoring.Round, unit string) {
	set := r.Blocks[0].Set
	set.Bonus = []*scoring.Criterion{leaf("T", "2", scoring.Typed{})}
	set.Penalty = []*scoring.Criterion{leaf("P", "2", scoring.Appraiser{By: "appraiser"})}
	three := points("3")
	r.Regulation.BonusCap = scoring.Cap{Declared: true, Points: &three}
	r.Regulation.PenaltyCap = r.Regulation.BonusCap
	r.Submissions[unit].Entries["T"] = &scoring.Entry{Points: given("1")}
	r.Ledger = []scoring.Decision{{Matter: scoring.Matter{Unit: unit, Code: "P"}, To: given("1")}}
}

// Whatever a round is like, the ways are those that trying all sets finds, and each leads
// there in a full run.
func TestReachIsTheCheapest(t *testing.T) {
	t.Parallel()
	met := map[string]int{}
	for seed := range sample(30) {
		r := reachable(seed)
		o := scoring.Run(r, nil)
		for _, s := range o.Rankings[0].Standings {
			if s.Rank == 0 {
				continue
			}
			for _, to := range []analysis.Target{{Rank: 1}, {Rank: 2}, {Class: "A"}, {Class: "B"}} {
				met[checkReach(t, seed, o, s.Card, to)]++
			}
		}
	}
	for _, kind := range []string{"already", "not", "1", "2", "3"} {
		if met[kind] < int(sample(10)) {
			t.Errorf("%s: met %d times: the test says little of it", kind, met[kind])
		}
	}
}

// reachable is a small contested round whose criteria have few levels or, where points are
// rounded to whole ones, any.
func reachable(seed uint64) *scoring.Round {
	r := contested(seed)
	whole := 0
	r.Regulation.Rounding.Points, r.Regulation.Rounding.Index = &whole, int(seed%3)
	r.Regulation.Rank.Breakers = [][]scoring.Breaker{{"index:1.1", "survey"}, {"appraised", "self"},
		{"bonus", "index:1"},
		{"total", "index:1.2"}}[seed/3%4]
	left := 0
	r.Blocks[0].Set.Walk(func(c *scoring.Criterion, _ int) {
		if !c.IsLeaf() || c.IsSurvey() {
			return
		}
		if left++; left%3 == 0 {
			c.Rule = scoring.YesNo{Yes: c.Max}
		}
		if left > 5 { // nothing to gain, so that there are few sets
			c.Rule = scoring.YesNo{}
		}
	})
	r.Regulation.Classes = []scoring.ClassScale{{Blocks: []string{r.Blocks[0].ID},
		By: []scoring.RankBy{scoring.ByIndex, scoring.ByTotal}[seed%2],
		On: []scoring.Precision{scoring.OnExact, scoring.OnRounded}[seed/2%2], Levels: []scoring.ClassLevel{
			{Name: "A", Edge: points("7"), Open: seed%4 == 0}, {Name: "B", Edge: points("4")}, {Name: "C"}},
		Caps: []scoring.ClassCap{{Code: "1", Below: points("70"), AtMost: "B"},
			{Code: "1.1", Below: points("50"), AtMost: "C"}}}}
	if seed%2 == 0 {
		r.Regulation.Classes[0].Levels[0].Edge, r.Regulation.Classes[0].Levels[1].Edge = points("70"), points("50")
	}
	return r
}

// checkReach compares with all sets, and says what was met.
func checkReach(t *testing.T, seed uint64, o *scoring.Outcome, card *scoring.Scorecard, to analysis.Target) string {
	t.Helper()
	got := reachOf(o, card.Unit.ID, to)
	want := bruteReach(o, card, to)
	text := reachText(got)
	head, _, _ := strings.Cut(text, ":")
	if head != want {
		t.Errorf("seed %d, %s to %v: %s, all sets give %s", seed, card.Unit.ID, to, text, want)
	}
	for _, w := range got.Ways {
		var changes []scoring.Change
		for _, raise := range w.Raises {
			changes = append(changes,
				scoring.OtherPoints{Unit: card.Unit.ID, Code: raise.Line.Criterion.Code, Points: raise.To})
		}
		with, faults := o.Round.With(changes...)
		if len(faults) > 0 {
			t.Errorf("seed %d, %s: %v", seed, card.Unit.ID, faults)
		}
		rank, class := placed(scoring.Run(with, nil), card.Unit.ID)
		if rank != w.Rank || class != w.Class || !is(to, rank, class) {
			t.Errorf("seed %d, %s to %v: %s gives %d %s, said %d %s", seed, card.Unit.ID, to, text, rank, class,
				w.Rank, w.Class)
		}
	}
	kind, _, _ := strings.Cut(head, " ")
	return kind
}

func placed(o *scoring.Outcome, unit string) (rank int, class string) {
	for _, s := range o.Rankings[0].Standings {
		if s.Card.Unit.ID == unit {
			rank, class = s.Rank, s.Class
		}
	}
	return rank, class
}

func is(to analysis.Target, rank int, class string) bool {
	if to.Class != "" {
		return class != "" && class <= to.Class
	}
	return rank <= to.Rank
}

// bruteReach tries every set of criteria with every points, beside the outcome.
func bruteReach(o *scoring.Outcome, card *scoring.Scorecard, to analysis.Target) string {
	rank, class := placed(o, card.Unit.ID)
	if is(to, rank, class) {
		return "already"
	}
	trials := scoring.NewTrials(o)
	var moves [][]scoring.Move
	var by [][]scoring.Points
	for i := range card.Lines {
		line := &card.Lines[i]
		var m []scoring.Move
		var b []scoring.Points
		for _, p := range possible(line) {
			gain := line.Part.Effect(line.Appraised, p)
			if gain.Sign() > 0 {
				m, b = append(m, scoring.Move{Line: i, Points: p}), append(b, gain)
			}
		}
		if len(m) > 0 {
			moves, by = append(moves, m), append(by, b)
		}
	}
	best, criteria, cheapest := "not", 0, scoring.Points{}
	var try func(at int, set []scoring.Move, cost scoring.Points)
	try = func(at int, set []scoring.Move, cost scoring.Points) {
		if at == len(moves) {
			with := trials.Card(card, set...)
			if c := cmp.Or(cmp.Compare(len(set), criteria), cost.Cmp(cheapest)); best != "not" && c >= 0 ||
				!is(to, trials.Rank(with), trials.Class(with)) {
				return
			}
			best, criteria, cheapest = fmt.Sprintf("%d for %s", len(set), cost), len(set), cost
			return
		}
		try(at+1, set, cost)
		for i, m := range moves[at] {
			try(at+1, append(slices.Clip(set), m), cost.Add(by[at][i]))
		}
	}
	try(0, nil, scoring.Points{})
	return best
}

// possible are the points that a line could have: whole ones, or those of its rule.
func possible(line *scoring.Line) (all []scoring.Points) {
	c := line.Criterion
	if !c.IsLeaf() || c.IsSurvey() || line.Excluded != nil {
		return nil
	}
	if yes, ok := c.Rule.(scoring.YesNo); ok {
		return []scoring.Points{yes.Yes, yes.No}
	}
	for p := (scoring.Points{}); !c.Max.Less(p); p = p.Add(points("1")) {
		all = append(all, p)
	}
	return all
}
