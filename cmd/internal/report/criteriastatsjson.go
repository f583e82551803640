package report

import (
	"io"

	"parindex/scoring"
	"parindex/scoring/analysis"
)

// JSON writes the statistics for programs.
func (c *CriteriaStats) JSON(w io.Writer) error {
	blocks := []object{}
	for i := range c.Rankings {
		ranking := &c.Rankings[i]
		blocks = append(blocks, object{
			{"block", ranking.Block.ID},
			{"set", ranking.Block.Set.ID},
			{"ranked", ranking.Ranked},
			{"criteria", each(pointers(analysis.Criteria(c.Outcome, ranking)), statJSON)},
		})
	}
	return object{{"", c.head()}, {"blocks", blocks}}.writeJSON(w)
}

// statJSON has the exact mean, in percent; estimates are named so.
func statJSON(s statRow) object {
	var mean, spread *scoring.Points
	if s.Units > 0 {
		mean, spread = &s.Mean, &s.Spread
	}
	return object{
		{"code", s.Node.Code},
		{"title", s.Node.Title},
		{"leaf", s.Node.IsLeaf()},
		{"max", s.Node.Max},
		{"units", s.Units},
		{"mean?", mean},
		{"spread_estimate?", spread},
		{"at_max", s.AtMax},
		{"at_zero", s.AtZero},
		{"changed", s.Changed},
		{"cut", s.Cut},
		{"correlation_estimate?", s.Correlation},
		{"weight_estimate?", s.Weight},
		{"decides_nothing", s.DecidesNothing()},
		{"dropped?", droppedJSON(s.Dropped)},
	}
}

// droppedJSON is what leaving a criterion out does to the ranking.
func droppedJSON(d *analysis.Dropped) object {
	if d == nil {
		return nil
	}
	unit := ""
	if d.MostBy != nil {
		unit = d.MostBy.Unit.ID
	}
	return object{{"ranks_moved", d.Moved}, {"most_places", d.Most}, {"most_unit?", unit}, {"classes_moved", d.Classes}}
}
