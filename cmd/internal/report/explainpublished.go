package report

import (
	"strconv"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
)

// publishedSections explain a unit that is known only by published figures: what is
// known, from which line, and what follows from it.
func (e *Account) publishedSections() []page.Block {
	card := e.Unit.Standing.Card
	list := []page.Block{page.Section{Line: e.publishedRank()}}
	if e.Unit.Scale != nil && card.Scored {
		list = append(list, page.Section{Line: e.class()})
	}
	list = append(list, e.firmIfAsked()...)
	list = append(append(list, e.consequences()...), page.Section{Line: e.publication()})
	if card.Scored {
		if len(card.Published.Areas) > 0 {
			list = append(list, e.publishedAreas())
		}
		list = append(list, page.Section{Line: e.publishedTotal()})
	}
	if o := e.notApplicable(); len(o.Below) > 0 {
		list = append(list, page.Section{Line: o})
	}
	return e.withFaults(list, e.Unit.Faults)
}

// publishedRank is the rank; of a list that is printed in part, as printed.
func (e *Account) publishedRank() page.Line {
	s := e.Unit.Standing
	if !e.Unit.Ranking.Partly {
		return e.rank()
	}
	text := e.say("The rank was not published")
	if s.Rank > 0 {
		text = e.say("Rank %d of %d (unit|units), as published", s.Rank, e.Unit.Ranking.Of())
	}
	if s.Card.Scored {
		text += e.say("; index ") + e.percent(s.Card.Index)
	}
	o := page.Under(text, page.Under(e.say("only a part of the list was published, so that it cannot be ranked again")))
	o.Below = append(o.Below, e.past()...)
	return o
}

// onlyPublished says what is not known of the unit.
func (e *Account) onlyPublished() string {
	return e.say("the round has no self-assessment of the unit: points of single criteria are not known")
}

// publication is what the line says, and what it does not.
func (e *Account) publication() page.Line {
	line := e.Unit.Standing.Card.Published
	o := page.Under(e.say("As published") + e.at(line.Pos))
	o.Below = append(o.Below, page.Under(e.onlyPublished()))
	if rank := line.PrintedRank(); rank > 0 {
		o.Field(e.say("Rank"), strconv.Itoa(rank))
	}
	var missing []string
	for _, f := range scoring.Figures {
		switch in := line.Figures[f]; {
		case in.State == scoring.Given:
			o.Field(text.Capital(e.Lang.Figure(string(f))), e.Lang.Number(in.Number))
		case f == scoring.FigureTotal || f == scoring.FigureMax || f == scoring.FigureIndex || e.has(f):
			missing = append(missing, e.Lang.Figure(string(f)))
		}
	}
	o.Field(e.say("Class"), line.Class.Text)
	o.Field(e.say("Not in this line"), strings.Join(missing, ", "))
	return o
}

// has says whether the unit's set has such points at all.
func (e *Account) has(f scoring.Figure) bool {
	set := e.Unit.Ranking.Block.Set
	switch f {
	case scoring.FigureSurvey:
		return set.HasSurvey()
	case scoring.FigureBonus:
		return len(set.Bonus) > 0
	case scoring.FigurePenalty:
		return len(set.Penalty) > 0
	}
	return true
}

// publishedAreas are the points of areas that were published, beside the block's mean.
func (e *Account) publishedAreas() *page.Table {
	card := e.Unit.Standing.Card
	t := &page.Table{Title: []string{e.say("Areas")}}
	of := func(cell func(scoring.AreaResult) page.Cell) func(*scoring.Criterion) page.Cell {
		return func(area *scoring.Criterion) page.Cell {
			result, _ := card.InArea(area)
			if result.Unknown {
				return page.Word(unknownFigure)
			}
			return cell(result)
		}
	}
	columns := []column[*scoring.Criterion]{
		word(e.say("Code"), 0, func(c *scoring.Criterion) string { return c.Code }),
		name(e.say("Area"), func(c *scoring.Criterion) string { return brief(c.Title) }),
		figure(e.say("Points"), 1, of(func(r scoring.AreaResult) page.Cell { return e.cell(r.Points) })),
		figure(e.say("Maximum"), 2, func(c *scoring.Criterion) page.Cell {
			result, _ := card.InArea(c)
			return e.valueCell(result.Max)
		}),
		figure(e.onScale(e.say("Index")), 0, of(func(r scoring.AreaResult) page.Cell {
			percent, ok := r.Index()
			return shownIf(ok, e.cell(percent), "–")
		})),
	}
	if e.Unit.Ranking.Ranked > 1 {
		columns = append(columns, figure(e.onScale(e.say("Mean of block")), 1, e.meanOf),
			figure(e.say("Rank"), 1, e.rankIn))
	}
	fill(t, columns, e.Unit.Ranking.Block.Set.Areas)
	return t
}

// publishedTotal says which printed figures give the total, and the index.
func (e *Account) publishedTotal() page.Line {
	card := e.Unit.Standing.Card
	o := page.Under(e.say("Total and index"))
	o.Field(e.say("Total"), e.Lang.Value(card.Total)+" ("+e.Lang.Term("total_from", string(card.From))+")")
	o.Field(e.say("Maximum"), e.Lang.Value(card.Max))
	o.Field(e.say("Index"), e.index())
	return o
}

// notApplicable is what the round says does not apply to the unit.
func (e *Account) notApplicable() page.Line {
	o := page.Under(e.say("Not applicable"))
	for _, x := range e.Unit.Standing.Card.Unit.NotApplicable {
		o.Below = append(o.Below, page.Under(x.Code+": "+x.Reason+e.at(x.Pos)))
	}
	return o
}

// publishedCriterion says of one criterion what is known of it: of an area its points,
// of what stands below nothing.
func (e *Account) publishedCriterion() []page.Block {
	card := e.Unit.Standing.Card
	title := e.Code
	if node := e.Unit.Ranking.Block.Set.ByCode()[e.Code]; node != nil {
		title += " " + node.Title
	}
	o := page.Under(title)
	for _, area := range e.Unit.Ranking.Block.Set.Areas {
		result, ok := card.InArea(area)
		if area.Code != e.Code || !ok || result.Unknown {
			continue
		}
		o.Field(e.say("Points as published"),
			e.Lang.Value(result.Points)+" / "+e.Lang.Value(result.Max)+e.at(card.Published.Areas[e.Code].Pos))
	}
	if len(o.Below) == 0 {
		o.Below = append(o.Below, page.Under(e.say(
			"not published: only published figures of the unit are known")+e.at(card.Published.Pos)))
	}
	return e.withFaults([]page.Block{page.Section{Line: o}}, e.Unit.Faults)
}
