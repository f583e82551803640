package analysis_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"parindex/scoring"
	"parindex/scoring/analysis"
)

// contest is units a, b, c … of a set of one leaf of 100 points, with these points.
func contest(all ...string) *scoring.Round {
	r := oneUnit(leaf("1", "100", scoring.Typed{}))
	r.Blocks[0].Units, r.Submissions = nil, map[string]*scoring.Submission{}
	for i, said := range all {
		id := string(rune('a' + i))
		r.Blocks[0].Units = append(r.Blocks[0].Units, &scoring.Unit{ID: id, Ranked: true})
		r.Submissions[id] = &scoring.Submission{Entries: map[string]*scoring.Entry{"1": {Points: given(said)}}}
	}
	return r
}

func firmOf(r *scoring.Round, unit string) *analysis.Firm {
	o := scoring.Run(r, nil)
	for i := range o.Rankings[0].Standings {
		if s := &o.Rankings[0].Standings[i]; s.Card.Unit.ID == unit {
			return analysis.NewFirmness(o, nil).Of(&o.Rankings[0], s)
		}
	}
	return nil
}

// said is a distance: "0.5", ">0.5" for more than that, "–" for none.
func said(d *analysis.Distance) string {
	switch {
	case d == nil:
		return "–"
	case d.More:
		return ">" + d.Points.String()
	}
	return d.Points.String()
}

// How many points b has to gain, or lose, for another rank, and for another class.
func TestDistances(t *testing.T) {
	with := func(mode scoring.RoundingMode, on scoring.Precision) func(*scoring.Round) {
		return func(r *scoring.Round) {
			r.Regulation.Rounding, r.Regulation.Rank.On = scoring.Rounding{Mode: mode, Index: 0}, on
		}
	}
	classes := func(on scoring.Precision, open bool, caps ...scoring.ClassCap) func(*scoring.Round) {
		return func(r *scoring.Round) {
			r.Regulation.Classes = []scoring.ClassScale{{Blocks: []string{"b"}, On: on, Caps: caps,
				Levels: []scoring.ClassLevel{
					{Name: "A", Edge: points("90"), Open: open}, {Name: "B", Edge: points("70"), Open: open},
					{Name: "C"}}}}
		}
	}
	ties := func(ties scoring.Ties, breakers ...scoring.Breaker) func(*scoring.Round) {
		return func(r *scoring.Round) { r.Regulation.Rank.Ties, r.Regulation.Rank.Breakers = ties, breakers }
	}
	for _, c := range []struct {
		why    string
		points string
		change func(*scoring.Round)
		want   string // up, down; of the class up, down
	}{
		{"a tie with the better is another rank, one with the worse is not", "90 80 70", nil, "10 >10; – –"},
		{"the best cannot rise", "70 80 75", nil, "– >5; – –"},
		{"the worst cannot fall", "90 80 85", nil, "5 –; – –"},
		{"nobody else", "90", func(r *scoring.Round) {
			r.Blocks[0].Units[0].ID, r.Submissions["b"] = "b", r.Submissions["a"]
		},
			"– –; – –"},
		{"whoever is tied falls by any loss", "80 80 70", nil, "– >0; – –"},
		{"and rises by reaching the next", "90 80 80", nil, "10 >0; – –"},
		{"dense numbers do not change that", "90 80 70", ties(scoring.Dense), "10 >10; – –"},
		{"a breaker that favours the better: reaching is not enough", "90 80 70", ties(scoring.Breakers, "self"),
			">10 >10; – –"},
		{"half up: 89.5 is 90, and at 69.5 it is 70", "90 80.2 70", with(scoring.HalfUp, scoring.OnRounded),
			"9.3 >10.7; – –"},
		{"cut off: only 90 is 90", "90 80.2 70", with(scoring.Down, scoring.OnRounded), "9.8 >10.2; – –"},
		{"half even: 89.5 is 90, which is even, and 69.5 is 70", "90 80.2 70",
			with(scoring.HalfEven, scoring.OnRounded),
			"9.3 >10.7; – –"},
		{"but 90.5 is not 91, and 70.5 not 71", "91 80.2 71", with(scoring.HalfEven, scoring.OnRounded),
			">10.3 9.7; – –"},
		{"the edge belongs to the class", "99 80 1", classes(scoring.OnExact, false), "19 >79; 10 >10"},
		{"or does not", "99 80 1", classes(scoring.OnExact, true), "19 >79; >10 10"},
		{"a rounded index of 90 is enough", "99 80 1", classes(scoring.OnRounded, false), "19 >79; 9.995 >10.005"},
		{"above a rounded 90 is 90.01", "99 80 1", classes(scoring.OnRounded, true), "19 >79; 10.005 >9.995"},
		{"a criterion holds the class down", "99 95 1",
			classes(scoring.OnExact, false, scoring.ClassCap{Code: "1", Below: points("96"), AtMost: "B"}),
			"4 >94; – >25"},
		{"an index from 0 to 1, and classes by the total", "99 80 1", func(r *scoring.Round) {
			r.Regulation.Index = scoring.RatioIndex
			classes(scoring.OnExact, false)(r)
			r.Regulation.Classes[0].By = scoring.ByTotal
		}, "19 >79; 10 >10"},
		{"points of two decimals change by hundredths, not by the half of one that rounding needs", "69.56 69.04 69",
			func(r *scoring.Round) {
				two := 2
				r.Regulation.Rounding = scoring.Rounding{Mode: scoring.HalfUp, Points: &two, Index: 2}
				r.Regulation.Rank.On = scoring.OnRounded
				classes(scoring.OnRounded, false)(r)
			}, "0.52 0.05; 0.96 –"},
		{"no class is below the last", "99 10 1", classes(scoring.OnExact, false), "89 >9; 60 –"},
	} {
		r := contest(strings.Fields(c.points)...)
		if c.change != nil {
			c.change(r)
		}
		f := firmOf(r, "b")
		got := fmt.Sprintf("%s %s; %s %s", said(f.Up), said(f.Down), said(f.ClassUp), said(f.ClassDown))
		if held := strings.Contains(c.why, "holds"); got != c.want || f.Held != held {
			t.Errorf("%s: %s, held %t, want %s", c.why, got, f.Held, c.want)
		}
	}
}

// Points of a smaller maximum weigh more; what the floor at 0 forgave comes first.
func TestDistancesInPoints(t *testing.T) {
	r := contest("90", "40", "30")
	r.Blocks[0].Set.Areas = append(r.Blocks[0].Set.Areas, leaf("2", "100", scoring.Typed{}))
	for id, sub := range r.Submissions {
		sub.Entries["2"] = &scoring.Entry{Points: sub.Entries["1"].Points}
		if id != "b" {
			continue
		}
		r.Blocks[0].Units[1].NotApplicable = []scoring.Exclusion{{Code: "2", Reason: "không có"}}
		sub.Entries["2"] = &scoring.Entry{}
	}
	if f := firmOf(r, "b"); said(f.Up) != "50" || said(f.Down) != ">10" {
		t.Errorf("of 100, beside units of 200: %s, %s", said(f.Up), said(f.Down))
	}
	r = contest("90", "5", "0")
	r.Blocks[0].Set.Penalty = []*scoring.Criterion{leaf("P", "30", scoring.Typed{})}
	r.Submissions["b"].Entries["P"] = &scoring.Entry{Points: given("8")}
	if f := firmOf(r, "b"); said(f.Up) != "93" || f.Down != nil {
		t.Errorf("3 below 0: %s, %s", said(f.Up), said(f.Down))
	}
}

// The ranks of b under one step of appraisal, which depends on the rule.
func TestSteps(t *testing.T) {
	for _, c := range []struct {
		why    string
		rule   scoring.Rule
		points string
		change func(*scoring.Round)
		want   string
	}{
		{"any points: a hundredth, which passes one and not the other", scoring.Typed{}, "80.01 80 79.98", nil,
			"1–2 points=b:1=80.01"},
		{"a hundredth less: nobody is near enough", scoring.Typed{}, "90 80 79.99", nil, "2–2"},
		{"both are on the same place then", scoring.Typed{}, "90 80 79.995", nil, "2–3 points=b:1=79.99"},
		{"leaves are rounded to whole points: so is the step", scoring.Typed{}, "81 80 79.6", func(r *scoring.Round) {
			none := 0
			r.Regulation.Rounding.Points = &none
		}, "1–3 points=b:1=81 points=b:1=79"},
		{"yes or no: all or nothing", scoring.YesNo{Yes: points("100")}, "100 0 0", nil, "1–2 points=b:1=100"},
		{"what the rule does not give: the levels around it", scoring.YesNo{Yes: points("100")}, "99 50 1", nil,
			"1–3 points=b:1=100 points=b:1=0"},
		{"nothing above the maximum", scoring.Typed{}, "100 100 99.995", nil, "1–3 points=b:1=99.99"},
	} {
		r := contest(strings.Fields(c.points)...)
		r.Blocks[0].Set.Areas[0].Rule = c.rule
		if c.change != nil {
			c.change(r)
		}
		f := firmOf(r, "b")
		got := rangeText(f.Ranges[0])
		if f.Ranges[0].Kind != analysis.ByStep || got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// rangeText is the best and the worst rank, and the changes that give them.
func rangeText(r analysis.Range) string {
	text := fmt.Sprintf("%d–%d", r.Best.Rank, r.Worst.Rank)
	for _, s := range []analysis.Scenario{r.Best, r.Worst} {
		for _, change := range s.Changes {
			text += " " + change.Key()
		}
	}
	return text
}

// Units that are tied with b, and units that are near.
func TestTiedAndNear(t *testing.T) {
	f := firmOf(contest("80.01", "80", "80", "79.98", "79.995"), "b")
	names := func(list []*scoring.Standing) (ids []string) {
		for _, s := range list {
			ids = append(ids, s.Card.Unit.ID)
		}
		return ids
	}
	if !slices.Equal(names(f.Tied), []string{"c"}) || !slices.Equal(names(f.Near), []string{"a", "e"}) {
		t.Errorf("tied %v, near %v", names(f.Tied), names(f.Near))
	}
}

// contested is a round at random, with ranks under all sorts of rules.
func contested(seed uint64) *scoring.Round {
	r := random(seed)
	pickOf := func(n uint64) int { return int(seed / 7 % n) }
	reg := r.Regulation
	reg.Rounding.Index = pickOf(2)
	reg.Rank = scoring.RankRule{By: []scoring.RankBy{scoring.ByIndex, scoring.ByTotal}[seed%2],
		On:       []scoring.Precision{scoring.OnExact, scoring.OnRounded}[seed/2%2],
		Ties:     []scoring.Ties{scoring.Competition, scoring.Dense, scoring.Breakers}[seed%3],
		Breakers: []scoring.Breaker{"index:1.1", "survey"}}
	return r
}

// Every scenario gives what a full run over the changed round gives, and the range of
// steps is that of all steps of all criteria.
func TestScenariosAreFullRuns(t *testing.T) {
	t.Parallel()
	met := map[analysis.Kind]int{}
	for seed := range sample(24) {
		o := scoring.Run(contested(seed), nil)
		firmness := analysis.NewFirmness(o, nil)
		for i := range o.Rankings[0].Standings {
			s := &o.Rankings[0].Standings[i]
			f := firmness.Of(&o.Rankings[0], s)
			if f == nil {
				continue
			}
			for _, r := range f.Ranges {
				met[r.Kind] += r.Worst.Rank - r.Best.Rank
				for _, scenario := range []analysis.Scenario{r.Best, r.Worst} {
					if want := fullRank(o.Round, s.Card.Unit.ID, scenario.Changes...); scenario.Rank != want {
						t.Errorf("seed %d, %s, %s: rank %d, want %d", seed, s.Card.Unit.ID, rangeText(r),
							scenario.Rank, want)
					}
				}
				if r.Kind == analysis.ByStep {
					checkSteps(t, seed, o, s, r)
				}
			}
		}
	}
	for _, kind := range []analysis.Kind{analysis.ByStep, analysis.OtherRounding, analysis.OtherTies,
		analysis.OtherExclusion} {
		if met[kind] < int(sample(5)) {
			t.Errorf("%s: ranks moved only %d places: the test says little of it", kind, met[kind])
		}
	}
}

func fullRank(r *scoring.Round, unit string, changes ...scoring.Change) int {
	variant, _ := r.With(changes...)
	for _, s := range scoring.Run(variant, nil).Rankings[0].Standings {
		if s.Card.Unit.ID == unit {
			return s.Rank
		}
	}
	return 0
}

// checkSteps tries every step of every criterion; all of the sets at random take any
// points.
func checkSteps(t *testing.T, seed uint64, o *scoring.Outcome, s *scoring.Standing, got analysis.Range) {
	t.Helper()
	best, worst := s.Rank, s.Rank
	reg := o.Round.Regulation
	unit := points("1")
	if reg.Rounding.Points != nil {
		for range *reg.Rounding.Points {
			unit = unit.Quo(points("10"))
		}
	} else if reg.Rounding.Index == 1 {
		unit = points("0.1")
	}
	for _, line := range s.Card.Lines {
		c := line.Criterion
		if !c.IsLeaf() || c.IsSurvey() || line.Excluded != nil || line.Part.IsItem() && line.Self.IsZero() &&
			line.Appraised.IsZero() {
			continue
		}
		for _, to := range []scoring.Points{line.Appraised.Add(unit).Min(c.Max),
			line.Appraised.Sub(unit).Max(scoring.Points{})} {
			change := scoring.OtherPoints{Unit: s.Card.Unit.ID, Code: c.Code, Points: to}
			rank := fullRank(o.Round, s.Card.Unit.ID, change)
			best, worst = min(best, rank), max(worst, rank)
		}
	}
	if got.Best.Rank != best || got.Worst.Rank != worst {
		t.Errorf("seed %d, %s: steps give %s, want %d–%d", seed, s.Card.Unit.ID, rangeText(got), best, worst)
	}
}

// A distance is the smallest: just below it the rank is the same, from it on, or just
// above it, it is not.
func TestDistancesAreTheSmallest(t *testing.T) {
	t.Parallel()
	for seed := range sample(90) {
		o := scoring.Run(contested(seed), nil)
		firmness := analysis.NewFirmness(o, nil)
		for i := range o.Rankings[0].Standings {
			s := &o.Rankings[0].Standings[i]
			f := firmness.Of(&o.Rankings[0], s)
			if f == nil {
				continue
			}
			for sign, d := range map[string]*analysis.Distance{"1": f.Up, "-1": f.Down} {
				if d != nil {
					checkDistance(t, seed, o, s, d, points(sign))
				}
			}
		}
	}
}

func checkDistance(t *testing.T, seed uint64, o *scoring.Outcome, s *scoring.Standing, d *analysis.Distance,
	sign scoring.Points) {
	t.Helper()
	little, rule := points("0.000001"), o.Round.Regulation
	if rule.Rounding.Points != nil && rule.Rank.On == scoring.OnRounded {
		step := points([]string{"1", "0.1", "0.01"}[*rule.Rounding.Points])
		if s.Card.Total.Quo(step).IsWhole() {
			little = step // no smaller one can be
		}
	}
	for _, c := range []struct {
		by      scoring.Points
		changed bool
	}{{d.Points.Sub(little), false}, {d.Points, !d.More}, {d.Points.Add(little), true}} {
		if c.by.Sign() < 0 {
			continue
		}
		if rank := rankWith(o, s.Card, c.by.Mul(sign)); (rank != s.Rank) != c.changed {
			t.Errorf("seed %d, %s, rank %d: %s of %s points gives %d", seed, s.Card.Unit.ID, s.Rank, c.by.Mul(sign),
				said(d), rank)
		}
	}
}

// rankWith is the rank of a unit with more points, or fewer.
func rankWith(o *scoring.Outcome, card *scoring.Scorecard, change scoring.Points) int {
	cards := slices.Clone(o.Cards)
	at := slices.Index(cards, card)
	other := *card
	other.Total = scoring.Sum(card.Appraised, card.Survey, card.Bonus, change).Sub(card.Penalty).Max(scoring.Points{})
	other.Index = other.Total.Mul(points("100")).Quo(other.Max)
	cards[at] = &other
	for _, s := range scoring.Rank(o.Round, cards)[0].Standings {
		if s.Card == &other {
			return s.Rank
		}
	}
	return 0
}
