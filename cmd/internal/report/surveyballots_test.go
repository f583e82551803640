package report

import (
	"testing"

	"parindex/scoring"
	"parindex/scoring/survey"
)

// A unit needs the ballots of a group that sent none, too, and people who answered
// are told from ballots that came.
func TestSurveyBallotsColumns(t *testing.T) {
	fifty, weight := int64(50), scoring.Whole(1)
	groups := []survey.Group{{ID: "a", Name: "A", Weight: &weight}, {ID: "b", Name: "B", Weight: &weight}}
	for _, c := range []struct {
		why             string
		per             survey.SamplePer
		ballots, filled int64
		said, answers   string // answers empty where there is no column
		required        string
	}{
		{"a silent group", survey.PerGroup, 60, 55, "60 (thiếu nhóm)", "55", "100"},
		{"of the unit as a whole", survey.PerUnit, 60, 60, "60", "", "50"},
	} {
		d := confident()
		d.Groups, d.Sample.Size.Fixed, d.Sample.Per, d.Sample.Below = groups, &fifty, c.per, survey.NoteBelow
		s := surveyOf(d, asked{"90", "1"})
		u := &s.Answers.Units[0]
		u.Ballots, u.Filled, u.FilledLeast = c.ballots, c.filled, c.filled
		u.Groups = []survey.GroupResult{
			{Group: &d.Groups[0], Figure: survey.Figure{Index: u.Index, Ballots: c.ballots},
				SampleFigure: survey.SampleFigure{Filled: c.filled, FilledLeast: c.filled}},
			{Group: &d.Groups[1], NoSurvey: true},
		}
		table := s.tables()[0]
		if got := columnOf(t, table, "Phiếu cần có")[0]; got != c.required {
			t.Errorf("%s: required %s, want %s", c.why, got, c.required)
		}
		if got := columnOf(t, table, "Số phiếu")[0]; got != c.said {
			t.Errorf("%s: ballots %s, want %s", c.why, got, c.said)
		}
		if has := contains(heads(table), "Phiếu có trả lời"); has != (c.answers != "") {
			t.Errorf("%s: a column of answers: %t", c.why, has)
		} else if has && columnOf(t, table, "Phiếu có trả lời")[0] != c.answers {
			t.Errorf("%s: answers in %v", c.why, table.Rows[0])
		}
	}
}
