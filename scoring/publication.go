package scoring

import (
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Figure names a figure of a unit as tables print it.
type Figure string

// The figures of a unit that may be published.
const (
	FigureSelf      Figure = "self"
	FigureAppraised Figure = "appraised"
	FigureSurvey    Figure = "survey"
	FigureBonus     Figure = "bonus"
	FigurePenalty   Figure = "penalty"
	FigureTotal     Figure = "total"
	FigureMax       Figure = "max"
	FigureIndex     Figure = "index"
)

// Figures are all figures that may be published of a unit, in the order of tables.
var Figures = []Figure{FigureSelf, FigureAppraised, FigureSurvey, FigureBonus, FigurePenalty, FigureTotal, FigureMax,
	FigureIndex}

// of is a figure of a unit's totals.
func (f Figure) of(t *Totals) *Points {
	switch f {
	case FigureSelf:
		return &t.Self
	case FigureAppraised:
		return &t.Appraised
	case FigureSurvey:
		return &t.Survey
	case FigureBonus:
		return &t.Bonus
	case FigurePenalty:
		return &t.Penalty
	case FigureTotal:
		return &t.Total
	case FigureMax:
		return &t.Max
	}
	return &t.Index
}

// Figure is one of the totals by its name.
func (t *Totals) Figure(f Figure) Points { return *f.of(t) }

// Publication (số công bố) is a line of a published table: what it says of a unit or,
// where Unit is empty, of a block as a whole. What it does not print is not there.
type Publication struct {
	Unit, Block string // ids; a line about a unit need not name its block
	Figures     map[Figure]Input
	Rank        Input // a whole number from 1
	Class       Input // its Text
	// Areas are the points in each area that the table has a column of, by its code.
	Areas map[string]Input
	// Unknown are the areas, by code, of which the line says that they were not published.
	Unknown map[string]bool

	// Of a block as a whole. Of is how many units it has, printed or not, Classes how
	// many of them are in each class; the index is their mean.
	Of      Input
	Classes []PublishedClass

	Pos fault.Position
}

// PublishedClass is how many units a publication puts in a class.
type PublishedClass struct {
	Name  string
	Units Input
}

// isGiven says whether a figure is printed and can be read.
func isGiven(in Input) bool { return in.State == Given }

// figure is a printed figure; ok is false where it is not printed.
func (p *Publication) figure(f Figure) (Points, bool) {
	in := p.Figures[f]
	return in.Number, isGiven(in)
}

// PrintedRank is the rank as published, 0 where there is none.
func (p *Publication) PrintedRank() int { return wholeOf(p.Rank) }

// wholeOf is a whole number that was read as one, 0 where none is printed.
func wholeOf(in Input) int {
	if !isGiven(in) {
		return 0
	}
	return int(whole(in.Number))
}

// Known says whether a figure of the card is known: of a unit that is known only from
// a published table, not all are.
func (card *Scorecard) Known(f Figure) bool {
	switch f {
	case FigureTotal, FigureMax, FigureIndex:
		return card.Scored
	}
	return card.Scored && (card.Published == nil || isGiven(card.Published.Figures[f]))
}

// AreaResult is what a unit came to in one area, survey included.
type AreaResult struct {
	Points, Max Points
	// Unknown says that the area applies and that its points were not published.
	Unknown bool

	scale IndexScale
}

// Index is that of the area's points over its applicable maximum; ok is false where
// nothing of it applies, or the points are unknown.
func (a AreaResult) Index() (percent Points, ok bool) {
	if a.Unknown {
		return Points{}, false
	}
	return a.scale.of(a.Points, a.Max)
}

// InArea is what the unit came to in an area; ok is false where it has no result.
func (card *Scorecard) InArea(area *Criterion) (result AreaResult, ok bool) {
	if card.Published != nil {
		return card.Published.area(card, area), card.Scored
	}
	if result, folded := card.foldedArea(area.Code); folded {
		return result, true
	}
	line := card.Line(area.Code)
	if line == nil {
		return AreaResult{}, false
	}
	return AreaResult{Points: line.Points(), Max: line.Max, scale: line.Scale}, true
}

// foldedArea is what a card without its lines has of an area.
func (card *Scorecard) foldedArea(code string) (result AreaResult, ok bool) {
	for i := range card.results {
		if card.Block.Set.Areas[i].Code == code {
			return card.results[i], true
		}
	}
	return AreaResult{}, false
}

// areaResults are those of all areas, in the order of the set.
func (card *Scorecard) areaResults() (results []AreaResult) {
	if card.Published != nil {
		return seq.Map(card.Block.Set.Areas, func(a *Criterion) AreaResult { return card.Published.area(card, a) })
	}
	if card.folded {
		return card.results
	}
	results = make([]AreaResult, 0, len(card.Block.Set.Areas))
	for i := range card.areas {
		area := &card.areas[i]
		results = append(results, AreaResult{Points: area.appraised.Add(area.survey), Max: area.max(),
			scale: card.scale})
	}
	return results
}

// area is a published area, by the maximum that applies to the unit.
func (p *Publication) area(card *Scorecard, area *Criterion) AreaResult {
	in := p.Areas[area.Code]
	result := AreaResult{Points: in.Number, Max: card.areaMax(area), scale: card.scale}
	result.Unknown = !isGiven(in) && result.Max.Sign() > 0
	return result
}

// areaMax is the maximum of an area that applies to a unit known only from a table.
func (card *Scorecard) areaMax(area *Criterion) Points {
	excluded := map[string]bool{}
	for _, x := range card.Unit.NotApplicable {
		excluded[x.Code] = card.leaveOut
	}
	return applicableMax(area, excluded)
}

// applicableMax adds up the leaves that are not excluded.
func applicableMax(c *Criterion, excluded map[string]bool) Points {
	switch {
	case excluded[c.Code]:
		return Points{}
	case c.IsLeaf():
		return c.Max
	}
	var sum Points
	for _, child := range c.Children {
		sum = sum.Add(applicableMax(child, excluded))
	}
	return sum
}
