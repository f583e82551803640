package report

import (
	"fmt"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/scoring"
)

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
	say := o.Lang.Say
	intervals := intervalsOf(ranking)
	if len(intervals) == 0 {
		return nil
	}
	t := &page.Table{Drawing: &page.Chart{
		Title: say("Phân bố chỉ số", "Distribution of the index"),
		Description: say("Mỗi thanh là số đơn vị có chỉ số trong khoảng.",
			"Each bar is how many units have an index in the interval."),
	}}
	label := func(i interval) string {
		return fmt.Sprintf(say("từ %s đến dưới %s", "%s to below %s"), o.Lang.Number(i.from), o.Lang.Number(i.to))
	}
	fill(t, []column[interval]{
		word(o.onScale(say("Chỉ số", "Index")), 0, func(i interval) page.Cell { return page.Word(label(i)) }),
		figure(say("Số đơn vị", "Units"), 0, func(i interval) page.Cell { return tally(len(i.units)) }),
		name(say("Đơn vị", "Which"), func(i interval) page.Cell { return page.Word(unitNames(i.units)) }),
	}, intervals)
	t.Columns[2].Whole = true
	for _, i := range intervals {
		t.Drawing.Bars = append(t.Drawing.Bars,
			page.Bar{Label: label(i), Figure: fmt.Sprint(len(i.units)), To: scoring.Whole(int64(len(i.units)))})
	}
	return o.named(t, say("Phân bố chỉ số", "Distribution of the index"), ranking)
}

func unitNames(units []*scoring.Standing) string {
	var names []string
	for _, s := range units {
		names = append(names, s.Card.Unit.Name)
	}
	return strings.Join(names, "; ")
}

// intervalsOf puts the ranked units of a block into intervals, the highest first.
func intervalsOf(ranking *scoring.Ranking) (list []interval) {
	var units []*scoring.Standing
	for _, s := range pointers(ranking.Standings) {
		if s.Rank > 0 && s.Card.Known(scoring.FigureIndex) {
			units = append(units, s)
		}
	}
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
