package report

import (
	"fmt"

	"parindex/cmd/internal/page"
	"parindex/scoring/survey"
)

// ballotsCell marks too few, of the unit or of a group that rates it.
func (s *Survey) ballotsCell(r surveyRow) page.Cell {
	u := r.Unit
	if required := s.required(u); required != nil &&
		(u.Below && u.Filled >= *required || !u.Below && !u.NoSurvey && u.Filled < *required) {
		return page.Word(fmt.Sprintf(s.Lang.Say("%d (thiếu nhóm)", "%d (a group short)"), u.Ballots))
	}
	return s.ballots(u.Ballots, u.Below)
}

func (s *Survey) ballots(n int64, below bool) page.Cell {
	if below {
		return page.Word(fmt.Sprintf(s.Lang.Say("%d (thiếu)", "%d (short)"), n))
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
	return s.Lang.Say("Phiếu có trả lời", "Ballots filled in")
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
