package report

import (
	"slices"
	"strconv"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/seq"
	"parindex/scoring/survey"
)

var surveyHeader = []string{"unit", "block", "rank", "index", "margin_estimate", "ballots", "required", "below",
	"no_survey",
	"name", "tied", "population", "sent", "straight_lined", "comparable", "published", "not_apart", "filled"}

// surveyMarks say, last, what the figures may be used for.
var surveyMarks = []string{"faulty", "round_status"}

// surveyParts are the parts of the survey and of the sets that have a column each.
type surveyParts struct{ components, groups, leaves []string }

// unitRows are a row for each unit: always the same columns for the same pack and
// blocks. Percentages and points have the decimals of the index; not_apart is the
// units of the block that the survey cannot tell it from.
func (s *Survey) unitRows() *page.Table {
	blocks := s.blocks()
	parts := s.parts(blocks)
	t := dataTable(slices.Concat(surveyHeader,
		prefixed("component:", parts.components), prefixed("group:", parts.groups),
		prefixed("ballots:", parts.groups), prefixed("satisfaction:", parts.leaves), prefixed("points:", parts.leaves),
		surveyMarks))
	for i := range blocks {
		for _, row := range s.shown(&blocks[i]) {
			t.Rows = append(t.Rows, s.csvUnit(&blocks[i], row, parts))
		}
	}
	return t
}

func (s *Survey) parts(blocks []surveyBlock) (p surveyParts) {
	if s.Definition != nil {
		for _, c := range s.Definition.Components {
			p.components = append(p.components, c.ID)
		}
		for _, g := range s.Definition.Groups {
			p.groups = append(p.groups, g.ID)
		}
	}
	for _, b := range blocks {
		for _, leaf := range b.leaves {
			if !slices.Contains(p.leaves, leaf.Code) {
				p.leaves = append(p.leaves, leaf.Code)
			}
		}
	}
	return p
}

func prefixed(prefix string, ids []string) (names []string) {
	return seq.Map(ids, func(id string) string { return prefix + id })
}

func (s *Survey) csvUnit(b *surveyBlock, row surveyRow, parts surveyParts) []page.Cell {
	u := row.Unit
	if u == nil {
		u = &survey.UnitResult{NoSurvey: row.hasNone()}
	}
	none := page.Word(strconv.FormatBool(u.NoSurvey))
	if s.incomplete() {
		none = page.Cell{}
	}
	whole := func(n int64) page.Cell { return s.answered(page.Count(n)) }
	fixed := []page.Cell{
		page.Word(row.card.Unit.ID), page.Word(b.ID), some(row.Rank), s.csvFigure(u.Index), marginCell(u.Figure),
		whole(u.Ballots), wholeCell(s.csvRequired(u)), s.answered(page.Word(strconv.FormatBool(u.Below))), none,
		page.Word(row.card.Unit.Name), tied(row.Rank, row.Tied), wholeCell(u.Population), wholeCell(u.Sent),
		whole(u.StraightLined), whole(u.Comparable), publishedCell(u), page.Word(strings.Join(unitsOf(row.alike), ";")),
		whole(u.Filled),
	}
	marks := words(strconv.FormatBool(row.card.Faulty), s.status())
	return slices.Concat(fixed, s.csvParts(u, parts), s.csvLeaves(row.card, parts), marks)
}

// csvParts are the figures of components and groups, and the ballots of groups.
func (s *Survey) csvParts(u *survey.UnitResult, parts surveyParts) (cells []page.Cell) {
	index := func(c survey.ComponentResult) page.Cell { return s.csvFigure(c.Index) }
	cells = seq.Map(parts.components, func(id string) page.Cell { return shownOf(componentOf(u, id), index, "") })
	var ballots []page.Cell
	for _, id := range parts.groups {
		var cell, n page.Cell
		if g := groupOf(u, id); g != nil {
			cell, n = s.csvFigure(g.Index), page.Count(g.Ballots)
		}
		cells, ballots = append(cells, cell), append(ballots, n)
	}
	return append(cells, ballots...)
}

// csvLeaves are what the leaves took and earned, which is nothing where there is no
// result, no survey, or the leaf does not apply.
func (s *Survey) csvLeaves(card *scoring.Scorecard, parts surveyParts) (cells []page.Cell) {
	cells = seq.Map(parts.leaves, func(code string) page.Cell { return s.csvFigure(s.entered(card, code)) })
	for _, code := range parts.leaves {
		cell := s.leafPoints(card, code)
		if cell.Number == nil {
			cell = page.Cell{}
		}
		cells = append(cells, cell)
	}
	return cells
}

// answered leaves out what nobody counted.
func (s *Survey) answered(cell page.Cell) page.Cell {
	if s.Answers == nil || s.incomplete() {
		return page.Cell{}
	}
	return cell
}

func (s *Survey) csvFigure(p *scoring.Points) page.Cell {
	return shownOf(p, s.cell, "")
}

// csvRequired is empty where nobody counted.
func (s *Survey) csvRequired(u *survey.UnitResult) *int64 {
	if s.Answers == nil || s.incomplete() {
		return nil
	}
	return s.required(u)
}

func publishedCell(u *survey.UnitResult) page.Cell {
	if u.Published == nil || u.Published.Value.State != scoring.Given {
		return page.Cell{}
	}
	return page.Figure(u.Published.Value.Number, publishedDecimals(u.Published))
}

func unitsOf(results []*survey.UnitResult) (ids []string) {
	return seq.Map(results, func(r *survey.UnitResult) string { return r.Unit.ID })
}
