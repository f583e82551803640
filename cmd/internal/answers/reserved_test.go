package answers

import (
	"slices"
	"testing"

	"parindex/cmd/internal/column"
	"parindex/scoring/fault"
	"parindex/scoring/survey"
)

// No question may be called like a column that means something else.
func TestQuestionsAreNoHeadings(t *testing.T) {
	for _, heading := range []column.Heading{column.UnitCode, column.Group, column.Ballot, column.Wave, column.Channel,
		column.Person, column.Question,
		column.BlankAnswers, column.Ballots, column.Population, column.Sent, column.Published, column.LeafCode,
		column.Satisfaction, column.BesideAnswers} {
		for _, word := range heading {
			d := definition()
			d.Components[0].Questions = append(d.Components[0].Questions, survey.Question{ID: word, Scale: "biet"})
			if !slices.ContainsFunc(d.Check(nil),
				func(f fault.Diagnostic) bool { return f.Code == survey.CodeSurveyReserved }) {
				t.Errorf("a question may be called %s", word)
			}
		}
	}
}
