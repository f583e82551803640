package report

import (
	"strings"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/seq"
	"parindex/scoring/survey"
)

// ballotsCell marks too few, of the unit or of a group that rates it.
func (s *Survey) ballotsCell(r surveyRow) page.Cell {
	u := r.Unit
	if required := s.required(u); required != nil &&
		(u.Below && u.Filled >= *required || !u.Below && !u.NoSurvey && u.Filled < *required) {
		return page.Word(s.say("%d (a group short)", u.Ballots))
	}
	return s.ballots(u.Ballots, u.Below)
}

func (s *Survey) ballots(n int64, below bool) page.Cell {
	if below {
		return page.Word(s.say("%d (short)", n))
	}
	return wholeCell(&n)
}

// required is how many ballots the unit needs. A group without any needs them too;
// nil where that is not known of every group, or nothing is asked.
func (s *Survey) required(u *survey.UnitResult) *int64 {
	if u.Required != nil || len(u.Groups) == 0 {
		return u.Required
	}
	if s.isPerUnit() {
		return s.requiredOf(u.SampleFigure)
	}
	sum := int64(0)
	for _, g := range u.Groups {
		n := s.requiredOf(g.SampleFigure)
		if n == nil {
			return nil
		}
		sum += *n
	}
	return &sum
}

// isPerUnit says whether the size is asked of units, not of each of their groups.
func (s *Survey) isPerUnit() bool {
	return s.Answers.Definition.Sample.Per != survey.PerGroup && len(s.Answers.Definition.Groups) > 1
}

// requiredOf is how many ballots one sample needs, also where none came.
func (s *Survey) requiredOf(f survey.SampleFigure) *int64 {
	if f.Required != nil {
		return f.Required
	}
	if n, ok := s.Answers.Definition.Sample.Size.Required(f.Population); ok {
		return &n
	}
	return nil
}

// filledHeading is of the ballots that are checked against those required; the column
// is there where some ballots are empty.
func (s *Survey) filledHeading() string {
	return s.say("Ballots filled in")
}

// filledCell is a number, or the two that it lies between.
func filledCell(f survey.SampleFigure) page.Cell {
	if f.FilledLeast < f.Filled {
		return page.Word(f.FilledText())
	}
	return page.Count(f.Filled)
}

// groupRequired is how many ballots a group needs, unless the size is asked of the
// unit as a whole.
func (s *Survey) groupRequired(g survey.GroupResult) *int64 {
	if s.isPerUnit() {
		return g.Required
	}
	return s.requiredOf(g.SampleFigure)
}

// publishedTotals checks what was published against every average there could be.
func (s *Survey) publishedTotals(rows []surveyRow) (lines []string) {
	for _, row := range rows {
		p := row.Unit.Published
		if p == nil || p.Value.State != scoring.Given {
			continue
		}
		decimals := publishedDecimals(p)
		line := s.say("%s: published %s%%", row.card.Unit.Name, s.Lang.Decimal(p.Value.Number, decimals))
		if row.Unit.Index != nil {
			line += s.say("; by the definition %s%%",
				s.Lang.Decimal(row.Unit.Index.Round(scoring.HalfUp, decimals), decimals))
			line += s.follows(row.Unit, decimals)
		}
		lines = append(lines, line)
	}
	return lines
}

// follows says by which way of averaging, and of rounding, a published figure comes
// out, or which figures there could be.
func (s *Survey) follows(u *survey.UnitResult, decimals int) string {
	published := u.Published.Value.Number
	if mode, ok := survey.Printed(published, *u.Index, decimals); ok {
		return s.roundedBy(mode, "; ")
	}
	for _, a := range u.Averages {
		if mode, ok := survey.Printed(published, a.Index, decimals); ok {
			return s.say("; the published figure differs: ") + s.way(a) + s.roundedBy(mode, ", ")
		}
	}
	figures := seq.Map(survey.Distinct(u.Averages, decimals),
		func(figure scoring.Points) string { return s.Lang.Decimal(figure, decimals) })
	return s.say("; none of the averages tried gives the published figure, possible are: ") +
		strings.Join(figures, " · ")
}

// roundedBy says how a published figure was rounded, after a separator; nothing of
// the usual way.
func (s *Survey) roundedBy(mode scoring.RoundingMode, separator string) string {
	if mode == scoring.HalfUp {
		return ""
	}
	return separator + printedBy.In(s.Lang, mode)
}

var printedBy = text.Words[scoring.RoundingMode]{
	scoring.Down: {"số đã công bố là cắt bớt, không làm tròn", "the published figure is truncated, not rounded"},
	scoring.HalfEven: {"số đã công bố là làm tròn nửa về số chẵn",
		"in the published figure a half is rounded to the even digit"},
}

// publishedDecimals are those that a figure was printed with.
func publishedDecimals(p *survey.Published) int {
	if _, fraction, ok := strings.Cut(strings.ReplaceAll(p.Value.Text, ",", "."), "."); ok {
		return len(strings.TrimRight(fraction, " %\u00a0"))
	}
	n, _ := p.Value.Number.Decimals()
	return n
}
