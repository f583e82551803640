package report

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"

	"parindex/scoring"
	"parindex/scoring/survey"
)

var surveyHeader = []string{"unit", "block", "rank", "index", "margin_estimate", "ballots", "required", "below", "no_survey",
	"name", "tied", "population", "sent", "straight_lined", "comparable", "published", "not_apart", "filled"}

// surveyParts are the parts of the survey and of the sets that have a column each.
type surveyParts struct{ components, groups, leaves []string }

// CSV writes a row for each unit: always the same columns for the same pack and
// blocks. Percentages and points have the decimals of the index; not_apart is the
// units of the block that the survey cannot tell it from.
func (s *Survey) CSV(w io.Writer) error {
	blocks := s.blocks()
	parts := s.parts(blocks)
	records := [][]string{slices.Concat(surveyHeader, prefixed("component:", parts.components), prefixed("group:", parts.groups),
		prefixed("ballots:", parts.groups), prefixed("satisfaction:", parts.leaves), prefixed("points:", parts.leaves))}
	for i := range blocks {
		for _, row := range s.shown(&blocks[i]) {
			records = append(records, s.csvUnit(&blocks[i], row, parts))
		}
	}
	return csv.NewWriter(w).WriteAll(records)
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
	for _, id := range ids {
		names = append(names, prefix+id)
	}
	return names
}

func (s *Survey) csvUnit(b *surveyBlock, row surveyRow, parts surveyParts) []string {
	u := row.Unit
	if u == nil {
		u = &survey.UnitResult{NoSurvey: row.hasNone()}
	}
	none := strconv.FormatBool(u.NoSurvey)
	if s.incomplete() {
		none = ""
	}
	whole := func(n int64) string { return s.answered(strconv.FormatInt(n, 10)) }
	fixed := []string{
		row.card.Unit.ID, b.ID, count(row.Rank), s.csvFigure(u.Index), margin(u.Figure),
		whole(u.Ballots), optionalWhole(s.csvRequired(u)), s.answered(strconv.FormatBool(u.Below)), none,
		inert(row.card.Unit.Name), tiedText(row), optionalWhole(u.Population), optionalWhole(u.Sent),
		whole(u.StraightLined), whole(u.Comparable), publishedText(u), strings.Join(unitsOf(row.alike), ";"), whole(u.Filled),
	}
	return slices.Concat(fixed, s.csvParts(u, parts), s.csvLeaves(row.card, parts))
}

// csvParts are the figures of components and groups, and the ballots of groups.
func (s *Survey) csvParts(u *survey.UnitResult, parts surveyParts) (record []string) {
	for _, id := range parts.components {
		figure := ""
		if c := componentOf(u, id); c != nil {
			figure = s.csvFigure(c.Index)
		}
		record = append(record, figure)
	}
	var ballots []string
	for _, id := range parts.groups {
		figure, n := "", ""
		if g := groupOf(u, id); g != nil {
			figure, n = s.csvFigure(g.Index), strconv.FormatInt(g.Ballots, 10)
		}
		record, ballots = append(record, figure), append(ballots, n)
	}
	return append(record, ballots...)
}

// csvLeaves are what the leaves took and earned.
func (s *Survey) csvLeaves(card *scoring.Scorecard, parts surveyParts) (record []string) {
	for _, code := range parts.leaves {
		record = append(record, s.csvFigure(s.entered(card, code)))
	}
	for _, code := range parts.leaves {
		record = append(record, s.csvPoints(card, code))
	}
	return record
}

// tiedText is empty where there is no rank.
func tiedText(row surveyRow) string {
	if row.Rank == 0 {
		return ""
	}
	return strconv.FormatBool(row.Tied)
}

// answered leaves out what nobody counted.
func (s *Survey) answered(text string) string {
	if s.Answers == nil || s.incomplete() {
		return ""
	}
	return text
}

func (s *Survey) csvFigure(p *scoring.Points) string {
	if p == nil {
		return ""
	}
	return s.figure(*p).Fixed(s.decimals())
}

// csvPoints are empty where the leaf has none: no result, not applicable, no survey.
func (s *Survey) csvPoints(card *scoring.Scorecard, code string) string {
	if cell := s.leafPoints(card, code); cell.Number != nil {
		return cell.Number.Fixed(s.decimals())
	}
	return ""
}

func optionalWhole(n *int64) string {
	if n == nil {
		return ""
	}
	return strconv.FormatInt(*n, 10)
}

// csvRequired is empty where nobody counted.
func (s *Survey) csvRequired(u *survey.UnitResult) *int64 {
	if s.Answers == nil || s.incomplete() {
		return nil
	}
	return s.required(u)
}

func publishedText(u *survey.UnitResult) string {
	if u.Published == nil || u.Published.Value.State != scoring.Given {
		return ""
	}
	return u.Published.Value.Number.Fixed(publishedDecimals(u.Published))
}

func unitsOf(results []*survey.UnitResult) (ids []string) {
	for _, r := range results {
		ids = append(ids, r.Unit.ID)
	}
	return ids
}
