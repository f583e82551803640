package scoring

import "slices"

// Levels are the points that the rule of a leaf can give, in ascending order; none where
// it can give any.
func (c *Criterion) Levels() []Points {
	if c.Rule == nil {
		return nil
	}
	levels := slices.SortedFunc(slices.Values(c.Rule.levels(c.Max)), Points.Cmp)
	return slices.CompactFunc(levels, Points.Equal)
}
