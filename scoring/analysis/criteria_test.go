package analysis_test

import (
	"fmt"
	"strings"
	"testing"

	"parindex/scoring"
	"parindex/scoring/analysis"
)

// judged is four units and three criteria of 10, 10 and 20 points in two areas.
func judged() *scoring.Round {
	r := contest()
	r.Blocks[0].Set.Max = points("40")
	r.Blocks[0].Set.Areas = []*scoring.Criterion{
		{Code: "1", Max: points("20"), Children: []*scoring.Criterion{leaf("1.1", "10", scoring.Typed{}),
			leaf("1.2", "10", scoring.Typed{})}},
		leaf("2", "20", scoring.Typed{}),
	}
	for i, said := range []string{"10 8 20", "10 6 10", "10 4 16", "10 0 0"} {
		id := string(rune('a' + i))
		r.Blocks[0].Units = append(r.Blocks[0].Units, &scoring.Unit{ID: id, Ranked: true})
		entries := map[string]*scoring.Entry{}
		for j, code := range []string{"1.1", "1.2", "2"} {
			entries[code] = &scoring.Entry{Points: given(strings.Fields(said)[j])}
		}
		r.Submissions[id] = &scoring.Submission{Entries: entries}
	}
	return r
}

func statText(c analysis.Criterion) string {
	text := fmt.Sprintf("%d: %s ±%s, %d full, %d zero, changed %d, cut %d", c.Units, c.Mean.Round(scoring.HalfUp, 2),
		c.Spread,
		c.AtMax, c.AtZero, c.Changed, c.Cut)
	if c.Correlation != nil {
		text += ", r " + c.Correlation.String()
	}
	if c.Weight != nil {
		text += ", weighs " + c.Weight.String()
	}
	if d := c.Dropped; d != nil {
		text += fmt.Sprintf(", moves %d by %d", d.Moved, d.Most.Places)
	}
	return text
}

// What the criteria of a round do: the scores are 38, 26, 30 and 10 of 40.
func TestCriteria(t *testing.T) {
	decided := func(unit, code, to string) func(*scoring.Round) {
		return func(r *scoring.Round) {
			r.Ledger = append(r.Ledger, scoring.Decision{Matter: scoring.Matter{Unit: unit, Code: code}, To: given(to)})
		}
	}
	for _, c := range []struct {
		why, code string
		change    func(*scoring.Round)
		want      string
	}{
		{"all have full marks: it decides nothing", "1.1", nil,
			"4: 100 ±0, 4 full, 0 zero, changed 0, cut 0, weighs 0, moves 0 by 0"},
		{"4.5 of 10: deviations 3.5, 1.5, −0.5 and −4.5, of the scores 12, 0, 4 and −16", "1.2", nil,
			"4: 45 ±29.58, 0 full, 1 zero, changed 0, cut 0, r 0.86, weighs 26.92, moves 0 by 0"},
		{"without the largest b passes c", "2", nil,
			"4: 57.5 ±37.67, 1 full, 1 zero, changed 0, cut 0, r 0.86, weighs 73.08, moves 2 by -1"},
		{"an area is its leaves", "1", nil,
			"4: 72.5 ±14.79, 0 full, 0 zero, changed 0, cut 0, r 0.86, weighs 26.92, moves 0 by 0"},
		{"the appraisal cut b", "1.2", decided("b", "1.2", "2"),
			"4: 35 ±29.58, 0 full, 1 zero, changed 1, cut 1, r 0.93, weighs 27.57, moves 0 by 0"},
		{"and raised d: of the area, too", "1", decided("d", "1.2", "1"),
			"4: 73.75 ±12.93, 0 full, 0 zero, changed 1, cut 0, r 0.84, weighs 23.98, moves 0 by 0"},
		{"one to which it does not apply is no zero", "1.2", func(r *scoring.Round) {
			r.Blocks[0].Units[3].NotApplicable = []scoring.Exclusion{{Code: "1.2", Reason: "không có"}}
			r.Submissions["d"].Entries["1.2"] = &scoring.Entry{}
		}, ""},
	} {
		r := judged()
		if c.change != nil {
			c.change(r)
		}
		o := scoring.Run(r, nil)
		for _, got := range analysis.Criteria(o, &o.Rankings[0]) {
			if got.Node.Code != c.code {
				continue
			}
			if text := statText(got); text != c.want && c.want != "" {
				t.Errorf("%s:\n%s, want\n%s", c.why, text, c.want)
			}
			if got.DecidesNothing() != (c.code == "1.1") {
				t.Errorf("%s: decides nothing: %t", c.why, got.DecidesNothing())
			}
			if c.want == "" && got.Units != 3 {
				t.Errorf("%s: %d units", c.why, got.Units)
			}
		}
	}
}

// The weights of all leaves are the whole spread, and what a criterion's absence does is
// what a full run without it gives.
func TestCriteriaOfRoundsAtRandom(t *testing.T) {
	moved := 0
	for seed := range uint64(25) {
		r := random(seed)
		r.Blocks[0].Set.Bonus, r.Blocks[0].Set.Penalty = nil, nil
		r.Regulation.Late = scoring.LatePolicy{}
		o := scoring.Run(r, nil)
		var sum scoring.Points
		spread := false
		for _, c := range analysis.Criteria(o, &o.Rankings[0]) {
			if c.Node.IsLeaf() && c.Weight != nil {
				sum, spread = sum.Add(*c.Weight), true
			}
			if c.Dropped != nil {
				moved += c.Dropped.Moved
				if want := movedWithout(o, c.Node.Code); c.Dropped.Moved != want {
					t.Errorf("seed %d without %s: %d move, want %d", seed, c.Node.Code, c.Dropped.Moved, want)
				}
			}
		}
		if off := sum.Sub(points("100")); spread && points("0.2").Less(off.Max(off.Neg())) {
			t.Errorf("seed %d: weights add up to %s", seed, sum)
		}
	}
	if moved < 10 {
		t.Errorf("only %d units moved", moved)
	}
}

func movedWithout(o *scoring.Outcome, code string) (moved int) {
	for _, s := range o.Rankings[0].Standings[:o.Rankings[0].Ranked] {
		if fullRank(o.Round, s.Card.Unit.ID, scoring.Without{Set: "set", Code: code}) != s.Rank {
			moved++
		}
	}
	return moved
}
