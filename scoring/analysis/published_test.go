package analysis_test

import (
	"testing"

	"parindex/scoring"
	"parindex/scoring/analysis"
)

// Published figures do not say where points were lost or what a criterion does: such a unit
// has no losses, counts for no criterion, and nobody knows the ranking without one.
func TestPublishedUnits(t *testing.T) {
	r := judged()
	delete(r.Submissions, "d")
	r.Results = []scoring.Publication{{Unit: "d", Figures: map[scoring.Figure]scoring.Input{scoring.FigureTotal: given("10")}}}
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
		if got := f.Of(&o.Rankings[0], s).Range(); s.Card.Published != nil && (got.Best.Rank != 4 || got.Worst.Rank != 4) {
			t.Errorf("%s may have the ranks %d to %d", s.Card.Unit.ID, got.Best.Rank, got.Worst.Rank)
		}
	}
}
