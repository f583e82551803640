package report

import (
	"cmp"
	"slices"
	"strings"

	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// amended are the criteria of a block that were amended since the year began, which papers say: units worked by
// what they said before. What was published is not scored by any.
func (r *Result) amended(ranking *scoring.Ranking) []page.Line {
	scored := func(s scoring.Standing) bool { return s.Card.Scored && s.Card.Published == nil }
	if ranking.Block.Set == nil || !slices.ContainsFunc(ranking.Standings, scored) {
		return nil
	}
	var all []*scoring.Criterion
	ranking.Block.Set.Walk(func(c *scoring.Criterion, _ int) { all = append(all, c) })
	return r.amendedAmong(all)
}

// amendedAmong are those of some criteria that were amended since the year began.
func (r *Result) amendedAmong(criteria []*scoring.Criterion) []page.Line {
	var amended []string
	for _, c := range criteria {
		if texts := seq.Map(c.AmendedSince(r.Round.Year), r.amendedBy); len(texts) > 0 {
			amended = append(amended, c.Code+" ("+strings.Join(texts, "; ")+")")
		}
	}
	return page.Lines(listed(r.say("Amended, and scored as amended: "), amended)...)
}

// amendedBy is the day and the text of an amendment.
func (r *Result) amendedBy(a scoring.Amendment) string {
	text := cmp.Or(a.Source.Decision, strings.TrimSuffix(a.Source.Note, "."))
	return strings.Join(said(r.say("from ")+r.Lang.Day(scoring.Day(a.Date)), text, a.Source.Clause), ", ")
}
