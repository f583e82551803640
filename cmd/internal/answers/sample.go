package answers

import (
	"parindex/cmd/internal/column"
	"parindex/cmd/internal/table"
	"parindex/scoring"
	"parindex/scoring/survey"
)

// sample reads how many people there are, and how many were asked.
func (in *intake) sample(ok bool) bool {
	population, sent, ballots := in.column(column.Population), in.column(column.Sent), in.column(column.Ballots)
	in.strange([]string{column.UnitCode.ID(), column.Group.ID(), column.Wave.ID(), column.Population.ID(),
		column.Sent.ID(), column.Ballots.ID()})
	in.filled = []int{population, sent, ballots}
	if !ok {
		return false
	}
	waves := table.NewNames()
	return in.each([]int{in.unit}, func(cells []string) {
		ok := true
		var s survey.Sample
		s.Unit, s.Group, s.Pos = in.about(cells)
		s.Wave = as(waves, cells, in.wave)
		s.Population = in.whole(cells, population, &ok)
		s.Sent = in.whole(cells, sent, &ok)
		s.Ballots = in.whole(cells, ballots, &ok)
		if !ok {
			in.tally.Doubt(s.Unit)
			return
		}
		in.tally.AddSample(s)
	})
}

// published reads figures that somebody printed.
func (in *intake) published(ok bool) bool {
	col := in.column(column.Published)
	in.strange([]string{column.UnitCode.ID(), column.Group.ID(), column.Published.ID()})
	in.filled = []int{col}
	if !ok {
		return false
	}
	return in.each([]int{in.unit}, func(cells []string) {
		var p survey.Published
		p.Unit, p.Group, p.Pos = in.about(cells)
		p.Value = in.source.Percent(table.At(cells, col), in.source.Place(col))
		if p.Value.State == scoring.Given {
			in.tally.AddPublished(p)
		}
	})
}
