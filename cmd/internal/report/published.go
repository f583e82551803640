package report

import (
	"slices"
	"strconv"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// publishedMark marks a unit that is known only by published figures.
const publishedMark = " †"

// unknownFigure stands where a figure was not published.
const unknownFigure = "?"

// asPublished is the mark of a unit that needs it.
func asPublished(card *scoring.Scorecard) string {
	if card.Published == nil {
		return ""
	}
	return publishedMark
}

// known is a column in which a unit's figure may be unknown.
func known(f scoring.Figure, c column[*scoring.Standing]) column[*scoring.Standing] {
	cell := c.cell
	c.cell = func(s *scoring.Standing) page.Cell {
		if s.Card.Published != nil && s.Card.Scored && !s.Card.Known(f) {
			return page.Word(unknownFigure)
		}
		return cell(s)
	}
	return c
}

// knows says whether self points and appraised points are known of anybody. Where
// nothing was published at all, the columns stay.
func (contents) knows(ranking *scoring.Ranking) (self, appraised bool) {
	all := len(ranking.Standings) > 0 || ranking.Published != nil
	for _, s := range ranking.Standings {
		all = all && s.Card.Published != nil
		self = self || s.Card.Known(scoring.FigureSelf)
		appraised = appraised || s.Card.Known(scoring.FigureAppraised)
	}
	return self || !all, appraised || !all
}

// isSurveyed says whether survey points of a unit are known.
func isSurveyed(card *scoring.Scorecard) bool {
	return card.Known(scoring.FigureSurvey) && (card.Published != nil || card.Surveyed())
}

// statusOf says for programs what the figures of a unit may be used for, and whether
// they are as published.
func (r *Result) statusOf(card *scoring.Scorecard) string {
	if card.Published == nil {
		return r.status()
	}
	return r.status() + "/published"
}

func (r *Result) meanFrom(ranking *scoring.Ranking) string {
	if ranking.MeanFrom == scoring.MeanPublished {
		return r.say(" (as published)")
	}
	return ""
}

// countsClasses says whether it is known of any class how many units it has.
func countsClasses(ranking *scoring.Ranking) bool {
	return slices.ContainsFunc(ranking.Classes, func(class scoring.ClassCount) bool { return !class.Unknown })
}

// countOf is how many units a class has.
func countOf(class scoring.ClassCount) string {
	if class.Unknown {
		return unknownFigure
	}
	return strconv.Itoa(class.Units)
}

// published are the notes on what is only known as published.
func (r *Result) published(ranking *scoring.Ranking) (lines []string) {
	lines = append(lines, r.publishedUnits(ranking)...)
	if ranking.Partly {
		lines = append(lines, r.say(
			"Only a part of the list was published: ranks are as printed; no mean and no counts of classes are "+
				"computed from that part"))
	}
	return append(lines, r.capsUnknown(ranking)...)
}

// check is how the result agrees with the published table, which no decision says.
func (r *Result) check(ranking *scoring.Ranking) []page.Line {
	if ranking.Compared == nil {
		return nil
	}
	return []page.Line{{Text: r.compared(ranking.Compared), OnScreen: true}}
}

// publishedIn is how many units are known only by published figures.
func publishedIn(ranking *scoring.Ranking) (units int) {
	return seq.Count(ranking.Standings, func(s scoring.Standing) bool { return s.Card.Published != nil })
}

// publishedUnits says what the marks mean.
func (r *Result) publishedUnits(ranking *scoring.Ranking) []string {
	return publishedLegend(publishedIn(ranking), r.Lang)
}

func publishedLegend(units int, lang text.Lang) []string {
	if units == 0 {
		return nil
	}
	return []string{lang.Text(
		"† as published (%d): known only by published figures, not scored from a self-assessment; ? was not "+
			"published", units)}
}

// knowsAreas says whether the figure of any area is known of a unit: some publications have totals only.
func knowsAreas(ranking *scoring.Ranking) bool {
	return publishedIn(ranking) < len(ranking.Standings) ||
		slices.ContainsFunc(ranking.Areas, func(a scoring.AreaMean) bool { return a.Unknown < ranking.Ranked })
}

// publishedAreas say what the marks of a table by area mean.
func (a *Areas) publishedAreas(ranking *scoring.Ranking) []string {
	lines := a.publishedUnits(ranking)
	if slices.ContainsFunc(ranking.Areas, func(area scoring.AreaMean) bool { return area.Unknown > 0 }) {
		lines = append(lines, a.say(
			"Where an area is not published of every unit, it has no mean, no spread and no ranks"))
	}
	return lines
}

// capsUnknown names the units whose class a cap may hold down, since its criterion was
// not published.
func (r *Result) capsUnknown(ranking *scoring.Ranking) []string {
	scale := r.Round.Regulation.ScaleOf(ranking.Block.ID)
	if scale == nil {
		return nil
	}
	var units []string
	for _, s := range ranking.Standings {
		if s.Card.Published != nil && s.Card.Scored &&
			len(scale.Place(s.Card, r.Round.Regulation.Rounding).Unknown) > 0 {
			units = append(units, s.Card.Unit.Name)
		}
	}
	return listed(r.say("Caps on the class could not be checked, since their criterion was not published: "), units)
}

// compared is how the result agrees with the published table.
func (r *Result) compared(c *scoring.Compared) string {
	line := r.say("Compared with the published table: figures %d, units %d", c.Figures, c.Units)
	if c.Different == 0 {
		return line + r.say(", all agree")
	}
	return line + r.say(", different %d, see the warnings", c.Different)
}

// publishedFigures are what is known of an area of a unit without lines, in the columns
// of areas.
func (a *Areas) publishedFigures(s *scoring.Standing, area *scoring.Criterion) []page.Cell {
	cells := make([]page.Cell, 6)
	result, ok := s.Card.InArea(area)
	if !ok {
		return cells
	}
	cells[4] = a.number(s, result.Max)
	if percent, applies := result.Index(); applies {
		cells[3], cells[5] = a.number(s, result.Points), a.number(s, percent)
	}
	return cells
}
