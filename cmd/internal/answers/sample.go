package answers

import (
	"parindex/cmd/internal/column"
	"parindex/scoring"
	"parindex/scoring/survey"
)

// sample reads how many people there are, and how many were asked.
func (in *intake) sample() bool {
	population, sent, ballots := in.column(column.Population), in.column(column.Sent), in.column(column.Ballots)
	in.strange([]string{column.Unit.Name(), column.Group.Name(), column.Wave.Name(), column.Population.Name(), column.Sent.Name(), column.Ballots.Name()})
	in.filled = []int{population, sent, ballots}
	waves := newIDs()
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
func (in *intake) published() bool {
	col := in.column(column.Published)
	in.strange([]string{column.Unit.Name(), column.Group.Name(), column.Published.Name()})
	in.filled = []int{col}
	return in.each([]int{in.unit}, func(cells []string) {
		var p survey.Published
		p.Unit, p.Group, p.Pos = in.about(cells)
		p.Value = in.table.percent(col, at(cells, col), in.head.columns[col].written)
		if p.Value.State == scoring.Given {
			in.tally.AddPublished(p)
		}
	})
}
