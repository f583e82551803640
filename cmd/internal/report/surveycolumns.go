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

func (s *Survey) rank() column[surveyRow] {
	return figure(s.say("Rank"), 0, func(r surveyRow) page.Cell { return tally(r.Rank) })
}

func (s *Survey) unit() column[surveyRow] {
	return name(s.say("Unit"), func(r surveyRow) page.Cell { return unitOf(r.card) })
}

// columns are those of a block as a whole: what people say, and how sure that is.
func (s *Survey) columns(b *surveyBlock) []column[surveyRow] {
	if s.Answers == nil {
		return append([]column[surveyRow]{s.unit()}, s.satisfactions(b)...)
	}
	sample := s.Answers.Definition.Sample
	margins := sample.Confidence != 0
	blanks := !s.incomplete() && anyRow(b, func(u *survey.UnitResult) bool { return u.FilledLeast < u.Ballots })
	columns := slices.DeleteFunc([]column[surveyRow]{
		s.rank(),
		s.unit(),
		figure(s.say("Satisfaction (%)"), 0, func(r surveyRow) page.Cell { return s.index(r.Unit.Figure) }),
		when(margins, figure(s.say("Margin ± (estimate)"), 3,
			func(r surveyRow) page.Cell { return marginCell(r.Unit.Figure) })),
		when(margins, figure(s.say("Not told apart (ranks)"), 4,
			func(r surveyRow) string { return s.alikeRanks(b, r) })),
		figure(s.say("Ballots"), 2, s.ballotsCell),
		when(blanks, figure(s.filledHeading(), 6,
			func(r surveyRow) page.Cell { return filledCell(r.Unit.SampleFigure) })),
		when(!sample.Size.IsNone(), figure(s.say("Ballots required"), 5,
			func(r surveyRow) page.Cell { return wholeCell(s.required(r.Unit)) })),
	}, func(c column[surveyRow]) bool { return c.cell == nil }) // they are counted
	if s.incomplete() {
		dashed(columns[0:1])
		dashed(columns[2:])
	}
	return columns
}

// dashed are columns of figures that there are none of.
func dashed(columns []column[surveyRow]) {
	for i := range columns {
		columns[i].cell = func(surveyRow) page.Cell { return page.Word("–") }
	}
}

// byPart are columns for the components and the groups.
func (s *Survey) byPart(b *surveyBlock) []column[surveyRow] {
	if s.Answers == nil || s.incomplete() {
		return nil
	}
	return slices.Concat(s.components(b), s.groups(b))
}

// index is a dash where nobody answered.
func (s *Survey) index(f survey.Figure) page.Cell {
	return shownOf(f.Index, s.cell, "–")
}

// marginDecimals are enough for an estimate.
const marginDecimals = 2

// margin writes an estimate as a number; empty where there is none.
func margin(f survey.Figure) string {
	if f.MarginEstimate == nil {
		return ""
	}
	return strconv.FormatFloat(*f.MarginEstimate, 'f', marginDecimals, 64)
}

func marginCell(f survey.Figure) page.Cell {
	estimate, err := scoring.ParsePoints(margin(f))
	if err != nil {
		return page.Cell{}
	}
	return page.Figure(estimate, marginDecimals)
}

func wholeCell(n *int64) page.Cell {
	return shownOf(n, page.Count, "")
}

// components are columns for the parts of the questionnaire, where it has several.
func (s *Survey) components(b *surveyBlock) (columns []column[surveyRow]) {
	for c := range seq.Each(s.Answers.Definition.Components) {
		asked := anyRow(b, func(u *survey.UnitResult) bool { return componentOf(u, c.ID) != nil })
		said := func(c survey.ComponentResult) page.Cell { return s.index(c.Figure) }
		columns = append(columns, when(asked, figure(c.Name+" (%)", 7,
			func(r surveyRow) page.Cell { return shownOf(componentOf(r.Unit, c.ID), said, "–") })))
	}
	return several(columns)
}

// groups are columns for those who rate units of this block, where there are several.
func (s *Survey) groups(b *surveyBlock) (columns []column[surveyRow]) {
	for g := range seq.Each(s.Answers.Definition.Groups) {
		asked := anyRow(b, func(u *survey.UnitResult) bool { return groupOf(u, g.ID) != nil })
		said := func(g survey.GroupResult) page.Cell { return s.index(g.Figure) }
		columns = append(columns, when(asked, figure(g.Name+" (%)", 8,
			func(r surveyRow) page.Cell { return shownOf(groupOf(r.Unit, g.ID), said, "–") })))
	}
	return several(columns)
}

// several are the columns that are there, none where there is only one: it says nothing new.
func several(columns []column[surveyRow]) []column[surveyRow] {
	columns = slices.DeleteFunc(columns, func(c column[surveyRow]) bool { return c.cell == nil })
	if len(columns) < 2 {
		return nil
	}
	return columns
}

func anyRow(b *surveyBlock, has func(*survey.UnitResult) bool) bool {
	return slices.ContainsFunc(b.rows, func(r surveyRow) bool { return has(r.Unit) })
}

func componentOf(u *survey.UnitResult, id string) *survey.ComponentResult {
	return seq.Find(u.Components, func(c *survey.ComponentResult) bool { return c.Component.ID == id })
}

func groupOf(u *survey.UnitResult, id string) *survey.GroupResult {
	return seq.Find(u.Groups, func(g *survey.GroupResult) bool { return g.Group.ID == id })
}

// points are columns for what each survey leaf earned, and all of them together.
func (s *Survey) points(b *surveyBlock) (columns []column[surveyRow]) {
	for _, leaf := range b.leaves {
		header := s.say("Points %s (/%s)", leaf.Code, s.Lang.Number(leaf.Max))
		columns = append(columns, figure(header, 6,
			func(r surveyRow) page.Cell { return s.leafPoints(r.card, leaf.Code) }))
	}
	if len(b.leaves) > 1 {
		columns = append(columns, figure(s.say("Survey points"), 1,
			func(r surveyRow) page.Cell { return s.sum(b, r.card) }))
	}
	return columns
}

// sum is all survey points of a unit, unless some are not known.
func (s *Survey) sum(b *surveyBlock, card *scoring.Scorecard) page.Cell {
	for _, leaf := range b.leaves {
		if line := card.Line(leaf.Code); line != nil && s.unknown(line) {
			return page.Word("–")
		}
	}
	return s.surveyCell(&scoring.Standing{Card: card})
}

// unknown says whether a leaf has no points because of a file that could not be
// read.
func (s *Survey) unknown(line *scoring.Line) bool {
	return s.incomplete() && line.Answers == nil && line.Excluded == nil
}

// leafPoints are a dash where no survey was held: that is not 0 points.
func (s *Survey) leafPoints(card *scoring.Scorecard, code string) page.Cell {
	line := card.Line(code)
	switch {
	case line == nil: // the unit has no result at all
		return page.Cell{}
	case line.Excluded != nil:
		return page.Word(s.say("not applicable"))
	case line.NoSurvey && line.Max.IsZero(), s.unknown(line):
		return page.Word("–")
	}
	return s.number(&scoring.Standing{Card: card}, line.Survey)
}

// satisfactions are what somebody entered for each survey leaf, in percent.
func (s *Survey) satisfactions(b *surveyBlock) (columns []column[surveyRow]) {
	for _, leaf := range b.leaves {
		header := s.say("Satisfaction %s (%%)", leaf.Code)
		columns = append(columns, figure(header, 1, func(r surveyRow) page.Cell {
			percent := s.entered(r.card, leaf.Code)
			return shownOf(percent, s.cell, "–")
		}))
	}
	return columns
}

// entered is the satisfaction that a leaf took, in percent; nil where there is
// none to rely on.
func (s *Survey) entered(card *scoring.Scorecard, code string) *scoring.Points {
	line := card.Line(code)
	if line == nil || line.Answers == nil || line.Answers.Value.State != scoring.Given {
		return nil
	}
	return &line.Answers.Value.Number
}

// alikeRanks are the ranks of the unit and of those that the survey cannot tell
// it from: "2–4, 6"; a dash where it is apart from all others.
func (s *Survey) alikeRanks(b *surveyBlock, r surveyRow) string {
	if r.Unit.MarginEstimate == nil {
		return ""
	}
	if len(r.alike) == 0 {
		return "–"
	}
	among := map[*survey.UnitResult]bool{r.Unit: true}
	for _, other := range r.alike {
		among[other] = true
	}
	var spans []span
	adjacent := false
	for _, row := range b.rows {
		if among[row.Unit] && adjacent {
			spans[len(spans)-1].last = row.Rank
		} else if among[row.Unit] {
			spans = append(spans, span{row.Rank, row.Rank})
		}
		adjacent = among[row.Unit]
	}
	return joinSpans(spans)
}

// span is ranks that stand next to each other.
type span struct{ first, last int }

func joinSpans(spans []span) string {
	parts := seq.Map(spans, func(s span) string { return ranks(s.first, s.last) })
	return strings.Join(slices.Compact(parts), ", ")
}
