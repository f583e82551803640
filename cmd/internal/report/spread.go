package report

import (
	"fmt"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/analysis"
	"parindex/scoring/seq"
)

// rankTable is the place of each unit in each area. Its columns are headed by codes alone,
// so that all of them stand on a narrow screen.
func (a *Areas) rankTable(b *analysis.Block) *page.Table {
	t := a.ofBlock(b.Ranking, a.say("Rank by area"))
	t.Sign = true
	columns := []column[*scoring.Standing]{
		figure(a.say("Rank"), 0, rankCell),
		name(a.say("Unit"), unitCell),
	}
	for i := range b.Areas {
		area := &b.Areas[i]
		columns = append(columns, figure(area.Area.Code, 1+i,
			func(s *scoring.Standing) page.Cell { return placeIn(area, s) }))
	}
	fill(t, columns, seq.Pointers(b.Ranking.Standings))
	t.Notes = page.Lines(append([]string{a.say(
		"Columns %s are areas; ranks are among the ranked units, by the exact index of the area; equal ones share "+
			"a rank", firstCodes(b.Areas))},
		a.publishedAreas(b.Ranking)...)...)
	return t
}

// firstCodes are codes of two areas, so that a reader knows the columns that are headed so.
func firstCodes(areas []analysis.BlockArea) string {
	codes := seq.Map(areas[:min(2, len(areas))], func(a analysis.BlockArea) string { return a.Area.Code })
	if len(areas) > len(codes) {
		codes = append(codes, "…")
	}
	return strings.Join(codes, ", ")
}

// placeIn is a place, a dash where the unit has none, and unknown where nobody's is known.
func placeIn(area *analysis.BlockArea, s *scoring.Standing) page.Cell {
	if result, ok := s.Card.InArea(area.Area); ok && area.Index.Units == 0 && result.Max.Sign() > 0 {
		return page.Word(unknownFigure)
	}
	return tally(area.Rank(s))
}

// spreadTable is how the indexes of each area are spread, an area in a row.
func (a *Areas) spreadTable(b *analysis.Block) *page.Table {
	t := a.ofBlock(b.Ranking, a.onScale(a.say("Spread of the index of each area")))
	t.Name, t.Narrow, t.Sign = a.say("Spread of areas")+" – "+b.Ranking.Block.Name, true, true
	columns := []column[analysis.BlockArea]{
		word(a.say("Code"), 0, func(r analysis.BlockArea) string { return r.Area.Code }),
		name(a.say("Area"), func(r analysis.BlockArea) string { return brief(r.Area.Title) }),
	}
	for _, c := range []struct {
		head  string
		spare int
		of    func(analysis.Spread) scoring.Points
	}{
		{a.say("Lowest"), 3, func(s analysis.Spread) scoring.Points { return s.Lowest }},
		{a.say("Q1"), 4, func(s analysis.Spread) scoring.Points { return s.First }},
		{a.say("Median"), 1, func(s analysis.Spread) scoring.Points { return s.Median }},
		{a.say("Q3"), 5, func(s analysis.Spread) scoring.Points { return s.Third }},
		{a.say("Best"), 2, func(s analysis.Spread) scoring.Points { return s.Best }},
		{a.say("Mean"), 0, func(s analysis.Spread) scoring.Points { return s.Mean }},
	} {
		columns = append(columns, figure(c.head, c.spare, func(r analysis.BlockArea) page.Cell {
			return a.ofSpread(r.Index, c.of(r.Index), page.Word("–"))
		}))
	}
	columns = append(columns, figure(a.say("Units"), 6,
		func(r analysis.BlockArea) page.Cell { return tally(r.Index.Units) }))
	fill(t, columns, b.Areas)
	t.Notes = page.Lines(append([]string{a.say(
		"A quarter of the units have an index of at most Q1, three quarters of at most Q3: quartiles as of " +
			"QUARTILE.INC")},
		a.publishedAreas(b.Ranking)...)...)
	return t
}

// ofSpread is a figure of a spread, or what stands where there is none.
func (a *Areas) ofSpread(s analysis.Spread, figure scoring.Points, none page.Cell) page.Cell {
	if s.Units == 0 {
		return none
	}
	return a.cell(figure)
}

// notScaled says what the points of areas do not have in them: factors and weights.
func (a *Areas) notScaled(ranking *scoring.Ranking, points bool) []page.Line {
	var notes []string
	if ranking.Block.Set.Aggregate == scoring.Weighted {
		notes = append(notes, a.say(
			"Each area counts by its weight, so that the points in this table do not add up to the total"))
	}
	if scaled := a.scaled(ranking); len(scaled) > 0 {
		notes = append(append(notes, a.say(
			"The points in this table are those before scaling, so that they do not add up to the total")), scaled...)
	}
	if !points {
		return nil
	}
	return page.Lines(notes...)
}

// interval is indexes from one figure up to another, which is not in it.
type interval struct {
	from, to scoring.Points
	units    []*scoring.Standing
}

// mostIntervals is how many there are at most, but for a last one.
const mostIntervals = 10

// distribution is how many ranked units have an index in each interval; nil where too few
// are known.
func (o *Overview) distribution(ranking *scoring.Ranking) *page.Table {
	intervals := intervalsOf(ranking)
	if len(intervals) == 0 {
		return nil
	}
	t := &page.Table{Drawing: &page.Chart{
		Title:       o.say("Distribution of the index"),
		Description: o.say("Each bar is how many units have an index in the interval."),
	}}
	label := func(i interval) string {
		return o.say("%s to below %s", o.Lang.Number(i.from), o.Lang.Number(i.to))
	}
	fill(t, []column[interval]{
		word(o.onScale(o.say("Index")), 0, func(i interval) string { return label(i) }),
		figure(o.say("Units"), 0, func(i interval) page.Cell { return tally(len(i.units)) }),
		name(o.say("Which"), func(i interval) string { return strings.Join(namesIn(i.units), "; ") }),
	}, intervals)
	t.Columns[2].Whole = true
	for _, i := range intervals {
		t.Drawing.Bars = append(t.Drawing.Bars,
			page.Bar{Label: label(i), Figure: fmt.Sprint(len(i.units)), To: scoring.Whole(int64(len(i.units)))})
	}
	return o.named(t, o.say("Distribution of the index")+o.asYet(), ranking)
}

// intervalsOf puts the ranked units of a block into intervals, the highest first.
func intervalsOf(ranking *scoring.Ranking) (list []interval) {
	units := seq.Filter(seq.Pointers(ranking.Standings),
		func(s *scoring.Standing) bool { return s.Rank > 0 && s.Card.Known(scoring.FigureIndex) })
	if ranking.Partly || len(units) < 2 {
		return nil
	}
	least, most := units[0].Index, units[0].Index
	for _, s := range units {
		least, most = least.Min(s.Index), most.Max(s.Index)
	}
	width := intervalWidth(most.Sub(least))
	top := most.Quo(width).Round(scoring.Down, 0).Add(scoring.Whole(1)).Mul(width)
	for from := top.Sub(width); least.Less(from.Add(width)); from = from.Sub(width) {
		i := interval{from: from, to: from.Add(width)}
		for _, s := range units {
			if !s.Index.Less(i.from) && s.Index.Less(i.to) {
				i.units = append(i.units, s)
			}
		}
		list = append(list, i)
	}
	return list
}

// intervalWidth is the smallest of 1, 2, 5, 10 … hundredths that makes few intervals.
func intervalWidth(spread scoring.Points) scoring.Points {
	for unit := scoring.MustPoints("0.01"); ; unit = unit.Mul(scoring.Whole(10)) {
		for _, n := range []int64{1, 2, 5} {
			width := unit.Mul(scoring.Whole(n))
			if !width.Mul(scoring.Whole(mostIntervals)).Less(spread) {
				return width
			}
		}
	}
}
