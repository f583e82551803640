package scoring

import (
	"maps"
	"slices"

	"parindex/scoring/fault"
)

// TotalSource says which printed figures the total of a unit follows from that is
// known only from a published table.
type TotalSource string

// The sources in the order in which they count: a printed total before others.
const (
	FromTotal TotalSource = "total"
	FromAreas TotalSource = "areas" // all areas, with bonus and penalty where printed
	FromParts TotalSource = "parts" // appraised and survey points, likewise
	FromIndex TotalSource = "index" // the index, times the maximum
)

// publications are the lines about units that have no workbook, by unit. Of two lines
// about one unit the first counts.
func (r *Round) publications() map[string]*Publication {
	lines := map[string]*Publication{}
	for i := range r.Results {
		line := &r.Results[i]
		if lines[line.Unit] == nil && line.Unit != "" && r.Submissions[line.Unit] == nil {
			lines[line.Unit] = line
		}
	}
	return lines
}

// PublishedUnits are the units that are known only by published figures, by id.
func (r *Round) PublishedUnits() map[string]bool {
	units := map[string]bool{}
	for id := range r.publications() {
		units[id] = true
	}
	return units
}

// isFinal says whether the round is scored to its end: only then published figures are
// those of the round.
func (r *Round) isFinal() bool { return r.Stage == "" || r.Stage == FinalAppraisal }

// publishedCard is the card of a unit that is known only from a published table. It
// has no lines: nobody knows how its figures came about.
func (r *Round) publishedCard(block *Block, unit *Unit, line *Publication) *Scorecard {
	card := &Scorecard{Unit: unit, Block: block, Published: line, leaveOut: r.Regulation.NotApplicable == DropLeaf,
		scale: r.Regulation.Index}
	card.Faulty = line.hasBad() || line.isEmpty() || r.hasRefusedBlank(unit, line)
	card.Scored = r.isFinal()
	return card
}

// printedClass is the class that was published of a unit without a workbook.
func (card *Scorecard) printedClass() string {
	if card.Published == nil {
		return ""
	}
	return card.Published.Class.Text
}

// hasBad says whether a cell of the line could not be read. That was reported.
func (p *Publication) hasBad() bool {
	return slices.ContainsFunc(append(p.cells(), p.Rank, p.Class), func(in Input) bool { return in.State == Bad })
}

// cells are the figures of the line and the points of its areas, in no order.
func (p *Publication) cells() []Input {
	return slices.AppendSeq(slices.Collect(maps.Values(p.Figures)), maps.Values(p.Areas))
}

// publishedTotals are the figures of a unit that has no lines. Scored is false where
// nothing that is printed gives a total.
func (card *Scorecard) publishedTotals(t totaling, tried bool) (totals Totals, from TotalSource) {
	p := card.Published
	for f, in := range p.Figures {
		if isGiven(in) {
			*f.of(&totals) = in.Number
		}
	}
	totals.Decided, totals.Scaling = totals.Appraised, Whole(1)
	areas, most, allKnown := card.countedAreas(t)
	if printed, ok := p.figure(FigureMax); !ok || tried {
		totals.Max = most
	} else {
		totals.Max = printed
	}
	from = card.totalSource(t.set, allKnown, tried)
	switch from {
	case FromAreas:
		totals.Total = areas.Add(totals.Bonus).Sub(totals.Penalty).Max(Points{})
	case FromParts:
		totals.Total = Sum(totals.Appraised, totals.Survey, totals.Bonus).Sub(totals.Penalty).Max(Points{})
	case FromIndex:
		totals.Total = totals.Index.Mul(totals.Max).Quo(t.reg.Index.Full())
	}
	return totals, from
}

// totalSource is what the total follows from; nothing where none is known. Under
// weights that are only tried the printed total means nothing.
func (card *Scorecard) totalSource(set *CriteriaSet, areas, tried bool) TotalSource {
	has := func(f Figure) bool { return isGiven(card.Published.Figures[f]) }
	switch {
	case areas && tried:
		return FromAreas
	case tried:
		return ""
	case has(FigureTotal):
		return FromTotal
	case areas:
		return FromAreas
	case has(FigureAppraised) && (has(FigureSurvey) || !set.HasSurvey()):
		return FromParts
	case has(FigureIndex):
		return FromIndex
	}
	return ""
}

// countedAreas adds up the areas, in a weighted set by their weights. AllKnown says
// whether each area that applies is printed.
func (card *Scorecard) countedAreas(t totaling) (points, most Points, allKnown bool) {
	allKnown = true
	for i, area := range t.set.Areas {
		result := card.Published.area(card, area)
		allKnown = allKnown && !result.Unknown
		factor := Whole(1)
		if weight := t.weightOf(i); weight != nil && result.Max.Sign() > 0 {
			factor = weight.Quo(result.Max)
		}
		points, most = points.Add(result.Points.Mul(factor)), most.Add(result.Max.Mul(factor))
	}
	return points, most, allKnown && len(t.set.Areas) > 0
}

// totalPublished is a copy of the card with its totals.
func (card *Scorecard) addUpPublished(r *Round, t totaling) (faults fault.List) {
	tried, dropped := r.tries(t.set), r.drops(t.set)
	card.Totals, card.From = card.publishedTotals(t, tried)
	var ok bool
	card.Index, ok = t.reg.Index.of(card.Total, card.Max)
	card.Scored = ok && card.From != "" && !dropped
	if index := card.Totals.Index; card.From == FromIndex && t.reg.Index != RatioIndex && index.Sign() > 0 &&
		!Whole(1).Less(index) {
		faults.Add(fault.Warn(codePublishedRatio, card.Published.Figures[FigureIndex].Pos, "unit", card.Unit.ID,
			"name", card.Unit.Name, "number", index))
	}
	card.rankOnly = !card.Scored && !tried && !dropped && card.Published.PrintedRank() > 0
	if !card.Scored && (tried || dropped) {
		faults.Add(fault.Warn(codePublishedWeights, card.Published.Pos, "unit", card.Unit.ID, "name", card.Unit.Name))
	}
	return faults
}
