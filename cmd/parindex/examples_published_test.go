package main

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"parindex/cmd/internal/round"
	"parindex/scoring"
	"parindex/scoring/analysis"
)

func outcomeOf(t *testing.T, example string) *scoring.Outcome {
	t.Helper()
	r, err := round.Load(os.DirFS("../../examples/"+example), example, nil)
	if err != nil {
		t.Fatal(err)
	}
	return r.Outcome()
}

// What was published of Hà Nam: points, place, change, how many criteria are below the
// maximum and which have no points.
func TestHaNamIsReproduced(t *testing.T) {
	o := outcomeOf(t, "ha-nam-2021")
	ranking := o.Rankings[0]
	for _, s := range ranking.Standings {
		if s.Card.Unit.ID != "ha-nam" {
			continue
		}
		change, _ := s.RankChange()
		got := fmt.Sprintf("%s points, rank %d of %d, %+d", s.Card.Total, s.Rank, ranking.Ranked, change)
		if got != "81.51 points, rank 60 of 63, -17" {
			t.Error(got)
		}
		var zero []string
		for _, line := range s.Card.Lines {
			if line.Depth == 1 && line.Points().IsZero() {
				zero = append(zero, line.Criterion.Code)
			}
		}
		tally := analysis.Of(s.Card).Criteria
		if got := fmt.Sprintf("%d of %d below, without points: %s", tally.Below, tally.Of,
			strings.Join(zero, " ")); got != "22 of 43 below, without points: 7.5 8.2 8.6" {
			t.Error(got)
		}
	}
	if len(o.Faults) > 0 {
		t.Error(o.Faults)
	}
}

// 34 of 34 totals and ranks agree with what was published, and the mean does not: it is
// the sum of rounded means.
func TestQD766IsReproduced(t *testing.T) {
	o := outcomeOf(t, "qd766-2026")
	c := o.Rankings[0].Compared
	if c == nil || c.Units != 34 || c.Figures != 2*34+1 || c.Different != 1 {
		t.Fatalf("compared: %+v", c)
	}
	if len(o.Faults) != 1 || o.Faults[0].Code != scoring.CodePublishedMeanSum {
		t.Error(o.Faults)
	}
}
