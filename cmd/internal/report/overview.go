package report

import (
	"fmt"

	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/analysis"
	"parindex/scoring/consequence"
	"parindex/scoring/seq"
)

// Overview is a result on one web page for leaders: ranks and how firm they are, the spread of the
// block, its areas, changes, losses and consequences.
type Overview struct{ Result }

// Document has a summary, and the same parts for each block.
func (o *Overview) Document() *page.Document {
	annexes := Annexes{Result: o.Result}
	summary := annexes.summary()
	summary.Title, summary.Banner, summary.Sign = summary.Title[:1], nil, false
	d := &page.Document{
		Title:   []string{o.say("The result at a glance") + o.asYet(), o.Round.Title},
		Banner:  o.notes(annexes.blocks()...),
		Browsed: true,
		Blocks:  []page.Block{summary},
	}
	for i := range o.Rankings {
		d.Blocks = append(d.Blocks, o.block(&o.Rankings[i])...)
	}
	return d
}

func (o *Overview) block(ranking *scoring.Ranking) []page.Block {
	blocks := []page.Block{page.Section{Line: page.Under(ranking.Block.Name)}, o.ranking(ranking)}
	if t := o.distribution(ranking); t != nil {
		blocks = append(blocks, t)
	}
	if len(ranking.Areas) > 0 && knowsAreas(ranking) {
		blocks = append(blocks, o.heatMap(ranking))
	}
	if t := o.sinceBefore(ranking); t != nil {
		blocks = append(blocks, t)
	}
	blocks = append(blocks, o.losses(ranking)...)
	consequences := Consequences{o.Result}
	for _, result := range consequence.Of(o.Round, ranking) {
		t := consequences.table(result)
		t.Title, t.Banner, t.Sign = []string{t.Title[0], ranking.Block.Name}, nil, false
		blocks = append(blocks, t)
	}
	return blocks
}

// named is a table below the heading of a block: it has no title, banner and signature of
// its own paper.
func (o *Overview) named(t *page.Table, what string, ranking *scoring.Ranking) *page.Table {
	t.Name, t.Title, t.Banner, t.Sign = what+" – "+ranking.Block.Name, []string{what, ranking.Block.Name}, nil, false
	return t
}

// ranking is the printed one, with the range that each rank could be in.
func (o *Overview) ranking(ranking *scoring.Ranking) *page.Table {
	t := o.named(o.table(ranking), o.say("Ranking")+o.asYet(), ranking)
	chart := &page.Chart{Title: o.say("How firm the ranks are"), Description: o.say(
		"A dot is a rank, its bar goes from the best to the worst rank under the scenarios.")}
	for s := range seq.Each(ranking.Standings) {
		if firm := o.Firms[s.Card.Unit.ID]; firm != nil {
			chart.Bars = append(chart.Bars, rangeBar(firm))
		}
	}
	if len(chart.Bars) > 0 {
		t.Drawing = chart
	}
	return t
}

func rangeBar(firm *analysis.Firm) page.Bar {
	r, rank := firm.Range(), scoring.Whole(int64(firm.Standing.Rank))
	bar := page.Bar{Label: firm.Standing.Card.Unit.Name, Figure: fmt.Sprint(firm.Standing.Rank), Point: &rank,
		From: scoring.Whole(int64(r.Best.Rank)), To: scoring.Whole(int64(r.Worst.Rank))}
	if r.Best.Rank != r.Worst.Rank {
		bar.Figure += " (" + rankRange(r) + ")"
	}
	return bar
}

// heatMap is the table of area indexes, each cell as warm as it is far from the mean.
func (o *Overview) heatMap(ranking *scoring.Ranking) *page.Table {
	areas := Areas{Result: o.Result}
	t := o.named(areas.areaTable(ranking, "", false), o.onScale(o.say("Index by area"))+o.asYet(), ranking)
	t.Sums = 2
	t.Notes = append(page.Lines(o.say(
		"Blue: above the block's mean of the area; orange: below; the darker, the further away.")), t.Notes...)
	const before = 2 // columns of rank and name
	most := scoring.Points{}
	away := func(row, area int) (distance scoring.Points, ok bool) {
		cell := t.Rows[row][before+area]
		if cell.Number == nil || ranking.Areas[area].Units == 0 || ranking.Areas[area].Unknown > 0 {
			return distance, false
		}
		return cell.Number.Sub(ranking.Areas[area].Mean), true
	}
	units := len(t.Rows) - t.Sums
	for row := range units {
		for area := range ranking.Areas {
			if d, ok := away(row, area); ok {
				most = most.Max(d).Max(d.Neg())
			}
		}
	}
	for row := range units {
		for area := range ranking.Areas {
			if d, ok := away(row, area); ok && most.Sign() > 0 {
				t.Rows[row][before+area].Heat = heatOf(d, most)
			}
		}
	}
	return t
}

// heatOf is a distance in steps, of which the largest distance has all.
func heatOf(distance, most scoring.Points) int {
	share := distance.Mul(scoring.Whole(page.MostHeat)).Quo(most)
	for step := page.MostHeat; step > 0; step-- {
		switch floor := scoring.Whole(int64(step - 1)); {
		case floor.Less(share):
			return step
		case floor.Less(share.Neg()):
			return -step
		}
	}
	return 0
}

// sinceBefore is how far each unit has come since the year before; nil where nobody knows.
func (o *Overview) sinceBefore(ranking *scoring.Ranking) *page.Table {
	has := o.contents(ranking)
	if !has.indexChange {
		return nil
	}
	t := &page.Table{}
	var units []*scoring.Standing
	chart := &page.Chart{Title: fmt.Sprintf(o.Lang.Say("Chỉ số so với năm %d", "Index since %d"), ranking.Before),
		Description: o.say("Bars to the right of 0 are gains, those to the left losses.")}
	for s := range seq.Each(ranking.Standings) {
		if change, ok := s.IndexChange(); ok {
			units = append(units, s)
			chart.Bars = append(chart.Bars, page.Bar{Label: s.Card.Unit.Name, To: change,
				Figure: page.Signed(change.Sign(), o.printed(change))})
		}
	}
	fill(t, []column[*scoring.Standing]{
		name(o.say("Unit"), unitCell),
		figure(o.say("Index %d", ranking.Before), 0, func(s *scoring.Standing) page.Cell {
			return page.Figure(*s.Earlier.Index, o.decimals())
		}),
		figure(o.onScale(o.say("Index")), 0, o.indexCell),
		figure(since(ranking, o.say("Index since %d")), 0, o.indexChangeCell),
		figure(since(ranking, o.say("Rank since %d")), 0, rankChangeCell),
	}, units)
	t.Notes, t.Drawing = page.Lines(o.changes(ranking)...), chart
	return o.named(t, o.say("Change since the year before")+o.asYet(), ranking)
}

// losses are what the block lost most on, by area and by criterion.
func (o *Overview) losses(ranking *scoring.Ranking) []page.Block {
	areas, b := Areas{Result: o.Result}, o.Blocks[ranking]()
	blocks := areas.lossTables(b)
	charts := []*page.Chart{{}, {}}
	for _, area := range b.Areas {
		if area.Unknown < ranking.Ranked {
			charts[0].Bars = append(charts[0].Bars, o.lossBar(area.Area, area.Lost))
		}
	}
	for _, leaf := range b.Losses[:min(len(b.Losses), barsOfLosses)] {
		charts[1].Bars = append(charts[1].Bars, o.lossBar(leaf.Criterion, leaf.Lost))
	}
	for i, block := range blocks {
		t := block.(*page.Table)
		charts[i].Title = t.Title[0]
		charts[i].Description = o.say("Points that the ranked units lost.")
		t.Drawing = charts[i]
		o.named(t, t.Title[0], ranking)
	}
	return blocks
}

// barsOfLosses is how many criteria are drawn; the table has all.
const barsOfLosses = 10

func (o *Overview) lossBar(c *scoring.Criterion, lost scoring.Points) page.Bar {
	return page.Bar{Label: c.Code + " " + brief(c.Title), To: lost, Figure: o.printed(lost)}
}
