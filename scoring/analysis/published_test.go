package analysis_test

import (
	"fmt"
	"testing"

	"parindex/scoring"
	"parindex/scoring/analysis"
)

// Published figures do not say where points were lost or what a criterion does: such a unit
// has no losses, counts for no criterion, and nobody knows the ranking without one.
func TestPublishedUnits(t *testing.T) {
	r := judged()
	delete(r.Submissions, "d")
	r.Results = []scoring.Publication{{Unit: "d",
		Figures: map[scoring.Figure]scoring.Input{scoring.FigureTotal: given("10")}}}
	o := scoring.Run(r, nil)
	if card := o.Card("d"); !card.Scored || analysis.Of(card) != nil {
		t.Errorf("scored %v, losses %v", card.Scored, analysis.Of(card))
	}
	for _, c := range analysis.Criteria(o, &o.Rankings[0]) {
		if c.Units != 3 || c.Dropped != nil {
			t.Errorf("%s: %s", c.Node.Code, statText(c))
		}
	}
	f := analysis.NewFirmness(o, nil)
	for i := range o.Rankings[0].Standings {
		s := &o.Rankings[0].Standings[i]
		if got := f.Of(&o.Rankings[0], s).Range(); s.Card.Published != nil &&
			(got.Best.Rank != 4 || got.Worst.Rank != 4) {
			t.Errorf("%s may have the ranks %d to %d", s.Card.Unit.ID, got.Best.Rank, got.Worst.Rank)
		}
	}
}

// What printed parts tell of where points went, of a set of 30 points: 20 claimed, 10 by a
// survey; the rest has no published cause.
func TestOfPublished(t *testing.T) {
	set := &scoring.CriteriaSet{ID: "s", Max: points("30"), Aggregate: scoring.SumOfPoints, Areas: []*scoring.Criterion{
		{Code: "1", Max: points("20"), Rule: scoring.Typed{}},
		{Code: "2", Max: points("10"), Rule: scoring.BySurvey{}}}}
	for _, c := range []struct {
		why      string
		figures  map[scoring.Figure]string
		excluded string
		bonus    bool
		want     string
	}{
		{"only a total", map[scoring.Figure]string{"total": "21"}, "", false, "9: unpublished 9"},
		{"all parts: the appraisal took 2 in all",
			map[scoring.Figure]string{"total": "21", "self": "17", "appraised": "15",
				"survey": "6"}, "", false, "9: declared 3 survey 4 appraisal 2"},
		{"the appraisal gave more than was claimed",
			map[scoring.Figure]string{"total": "21", "self": "14", "appraised": "15",
				"survey": "6"}, "", false, "9: declared 6 survey 4 appraisal -1"},
		{"the survey alone", map[scoring.Figure]string{"total": "21", "survey": "6"}, "", false,
			"9: survey 4 unpublished 5"},
		{"a penalty", map[scoring.Figure]string{"total": "20", "survey": "6", "penalty": "1"}, "", false,
			"10: survey 4 penalty 1 unpublished 5"},
		{"parts of no known maximum", map[scoring.Figure]string{"total": "11", "survey": "6"}, "1", false,
			"-1: unpublished -1"},
		{"a bonus in the total that was not published", map[scoring.Figure]string{"total": "21"}, "", true, "bonus"},
		{"one that was", map[scoring.Figure]string{"total": "21", "bonus": "2"}, "", true, "11: unpublished 11"},
		{"no total", map[scoring.Figure]string{"survey": "6"}, "", false, "total"},
		{"all parts of a unit that not all applies to",
			map[scoring.Figure]string{"total": "8", "self": "5", "appraised": "4", "survey": "4"},
			"1", false, "2: unpublished 2"},
	} {
		line := scoring.Publication{Unit: "a", Figures: map[scoring.Figure]scoring.Input{}}
		for f, text := range c.figures {
			line.Figures[f] = given(text)
		}
		with := *set
		if c.bonus {
			with.Bonus = []*scoring.Criterion{{Code: "T", Max: points("5"), Rule: scoring.Typed{}}}
		}
		r := judged()
		unit := &scoring.Unit{ID: "a", Ranked: true}
		if c.excluded != "" {
			unit.NotApplicable = []scoring.Exclusion{{Code: c.excluded}}
		}
		r.Blocks, r.Submissions = []*scoring.Block{{ID: "b", Set: &with, Units: []*scoring.Unit{unit}}}, nil
		r.Results, r.Regulation.NotApplicable = []scoring.Publication{line}, scoring.DropLeaf
		p := analysis.OfPublished(scoring.Run(r, nil).Card("a"))
		got := string(p.Missing)
		if got == "" {
			got = p.Lost.String() + ":"
			for _, a := range p.Causes {
				got += " " + string(a.Cause) + " " + a.Points.String()
			}
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// What others give is no part of what a unit claims; parts of weighted areas are on no known maximum.
func TestOfPublishedOtherSets(t *testing.T) {
	claimed, given10 := leaf("1.1", "15", scoring.Typed{}), leaf("1.2", "5", scoring.Appraiser{By: "leaders"})
	for _, c := range []struct {
		why       string
		second    scoring.Rule
		aggregate scoring.Aggregate
		want      string
	}{
		{"all of an area is claimed", scoring.Typed{}, scoring.SumOfPoints, "9: declared 3 survey 4 appraisal 2"},
		{"some of it is given", given10.Rule, scoring.SumOfPoints, "9: survey 4 unpublished 5"},
		{"areas have weights", scoring.Typed{}, scoring.Weighted, "9: unpublished 9"},
	} {
		given10.Rule = c.second
		weight := [2]scoring.Points{points("200").Quo(points("3")), points("100").Quo(points("3"))}
		set := &scoring.CriteriaSet{ID: "s", Max: points("30"), Aggregate: c.aggregate, Areas: []*scoring.Criterion{
			{Code: "1", Max: points("20"), Weight: &weight[0], Children: []*scoring.Criterion{claimed, given10}},
			{Code: "2", Max: points("10"), Weight: &weight[1], Rule: scoring.BySurvey{}}}}
		r := judged()
		r.Blocks = []*scoring.Block{{ID: "b", Set: set, Units: []*scoring.Unit{{ID: "a", Ranked: true}}}}
		r.Results, r.Submissions = []scoring.Publication{{Unit: "a", Figures: map[scoring.Figure]scoring.Input{
			"total": given("21"), "self": given("17"), "appraised": given("15"), "survey": given("6")}}}, nil
		p := analysis.OfPublished(scoring.Run(r, nil).Card("a"))
		got := p.Lost.String() + ":"
		for _, a := range p.Causes {
			got += " " + string(a.Cause) + " " + a.Points.String()
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// What published areas lack counts by their weights, beside what scored ones lack; of unknown areas that is said.
func TestLossesOfPublishedAreas(t *testing.T) {
	r := blockOf("8 1", "6 5", "8 5")
	delete(r.Submissions, "c")
	set := r.Blocks[0].Set
	r.Results = []scoring.Publication{{Unit: "c", Areas: map[string]scoring.Input{"1": given("7"), "2": given("2")}}}
	lost := func(ranked bool) string {
		r.Blocks[0].Units[2].Ranked = ranked
		b := analyse(r)
		return fmt.Sprint(b.Lost, " ", b.Unknown, "; ", b.Areas[0].Lost, " ", b.Areas[0].Unknown, "; ",
			b.Areas[1].Lost, " ", b.Areas[1].Unknown, "; ", b.HasSpread(), " ", b.Index.Units)
	}
	for _, c := range []struct {
		why    string
		change func()
		ranked bool
		want   string
	}{
		{"points: 2 + 4 + 3 and 9 + 5 + 8", func() {}, true, "31 0; 9 0; 22 0; true 3"},
		{"a unit without a rank is in no sum", func() {}, false, "20 0; 6 0; 14 0; true 2"},
		{"an area that was not printed", func() {
			r.Results[0].Areas, r.Results[0].Unknown = map[string]scoring.Input{"1": given("7")},
				map[string]bool{"2": true}
			r.Results[0].Figures = map[scoring.Figure]scoring.Input{scoring.FigureTotal: given("9")}
		}, true, "31 0; 9 0; 14 1; true 3"},
		{"weights of 75 and 25", func() {
			heavy, light := points("75"), points("25")
			set.Aggregate, set.Areas[0].Weight, set.Areas[1].Weight = scoring.Weighted, &heavy, &light
			r.Results[0].Areas, r.Results[0].Unknown = map[string]scoring.Input{"1": given("7"), "2": given("2")}, nil
			r.Results[0].Figures = nil
		}, true, "24.5 0; 13.5 0; 11 0; true 3"},
	} {
		c.change()
		if got := lost(c.ranked); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

// A unit whose areas are published counts in the spread of each area, and has ranks and what
// it lacks; where an area of one unit was not published, nobody has a rank in it.
func TestPublishedAreas(t *testing.T) {
	r := blockOf("8 1", "6 5", "8 5")
	delete(r.Submissions, "c")
	r.Results = []scoring.Publication{{Unit: "c", Areas: map[string]scoring.Input{"1": given("10"), "2": given("2")}}}
	b := analyse(r)
	if got := b.Areas[0].Index; got.Units != 3 || !got.Median.Equal(points("80")) || !got.Mean.Equal(points("80")) {
		t.Errorf("spread %+v", got)
	}
	s := &b.Ranking.Standings[at(b, "c")]
	if b.Areas[0].Rank(s) != 1 || b.Areas[1].Rank(s) != 2 || !b.Areas[1].BelowMean(s) {
		t.Errorf("ranks %d, %d", b.Areas[0].Rank(s), b.Areas[1].Rank(s))
	}
	if next := b.Next[at(b, "b")].Rank; next == nil || next.Above.Card.Unit.ID != "c" ||
		!next.Points.Equal(points("1")) {
		t.Errorf("b lacks %+v", next)
	}
	o := scoring.Run(r, nil)
	if down := analysis.NewFirmness(o, nil).Of(&o.Rankings[0],
		&o.Rankings[0].Standings[at(b, "c")]).Down; said(down) != ">1" {
		t.Errorf("c falls with %s points fewer", said(down))
	}
	r.Results[0].Areas, r.Results[0].Unknown = map[string]scoring.Input{"1": given("10")}, map[string]bool{"2": true}
	r.Results[0].Figures = map[scoring.Figure]scoring.Input{scoring.FigureTotal: given("13")}
	b = analyse(r)
	if s = &b.Ranking.Standings[at(b, "a")]; b.Areas[1].Index.Units != 0 || b.Areas[1].Rank(s) != 0 ||
		b.Areas[0].Rank(s) != 2 {
		t.Errorf("spread %+v, ranks %d, %d", b.Areas[1].Index, b.Areas[0].Rank(s), b.Areas[1].Rank(s))
	}
}

// Weights count for published points of areas as for scored ones; where some are not known, or
// not all units are, nothing can be said.
func TestSensitivityOfPublished(t *testing.T) {
	how := analysis.Sampling{Runs: 400, Seed: 1, Spread: 50, Workers: 1}
	scored := text(sensitivityOf(blockOf("9 1", "1 8", "5 5"), how))
	for _, c := range []struct {
		why    string
		change func(r *scoring.Round)
		want   string
	}{
		{"all areas", func(*scoring.Round) {}, scored},
		{"one without", func(r *scoring.Round) { delete(r.Results[1].Areas, "2") }, ""},
		{"a list in part", func(r *scoring.Round) {
			r.Results = append(r.Results, scoring.Publication{Block: r.Blocks[0].ID, Of: given("4")})
		}, ""},
	} {
		for _, aggregate := range []scoring.Aggregate{scoring.SumOfPoints, scoring.Weighted} {
			r := publishing(blockOf("9 1", "1 8", "5 5"))
			r.Blocks[0].Set.Aggregate = aggregate
			for _, area := range r.Blocks[0].Set.Areas {
				half := points("50")
				area.Weight = &half
			}
			c.change(r)
			got := ""
			if s := sensitivityOf(r, how); s != nil {
				got = text(s)
			}
			if got != c.want {
				t.Errorf("%s, %s:\n%s, want\n%s", c.why, aggregate, got, c.want)
			}
		}
	}
}

// publishing is the round with the points of its units published instead of claimed.
func publishing(r *scoring.Round) *scoring.Round {
	for _, unit := range r.Blocks[0].Units {
		line := scoring.Publication{Unit: unit.ID, Areas: map[string]scoring.Input{},
			Figures: map[scoring.Figure]scoring.Input{}}
		sum := scoring.Points{}
		for code, entry := range r.Submissions[unit.ID].Entries {
			line.Areas[code] = entry.Points
			sum = sum.Add(entry.Points.Number)
		}
		line.Figures[scoring.FigureTotal] = scoring.Input{State: scoring.Given, Number: sum}
		r.Results = append(r.Results, line)
		delete(r.Submissions, unit.ID)
	}
	return r
}
