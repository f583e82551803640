package report

import (
	"strings"
	"testing"

	"parindex/cmd/internal/text"
	"parindex/scoring"
	"parindex/scoring/survey"
)

func TestSurveyPublished(t *testing.T) {
	averages := []survey.Average{
		{Averaging: survey.Pooled, Blank: survey.DropBlank, Index: scoring.MustPoints("98.0425")},
		{Averaging: survey.Items, Blank: survey.UnsatisfiedBlank, Index: scoring.MustPoints("97.4574")},
		{Averaging: survey.Pooled, Blank: survey.DropBlank, GroupsBy: survey.EqualGroups,
			Index: scoring.MustPoints("96.1")},
	}
	for _, c := range []struct{ why, published, want string }{
		{"as defined, said no further", "98,04", "Sở 1: đã công bố 98,04%; theo định nghĩa 98,04%"},
		{"fewer decimals are compared with as many", "98", "Sở 1: đã công bố 98%; theo định nghĩa 98%"},
		{"another way is named", "97,46",
			"Sở 1: đã công bố 97,46%; theo định nghĩa 98,04%; số đã công bố là cách khác: trung bình các câu hỏi, " +
				"chia cho số phiếu"},
		{"a half to the even digit", "98,042",
			"Sở 1: đã công bố 98,042%; theo định nghĩa 98,043%; số đã công bố là làm tròn nửa về số chẵn"},
		{"another way, and cut off", "97,45",
			"Sở 1: đã công bố 97,45%; theo định nghĩa 98,04%; số đã công bố là cách khác: trung bình các câu hỏi, " +
				"chia cho số phiếu, số đã công bố là cắt bớt, không làm tròn"},
		{"the plain mean of groups", "96,1",
			"Sở 1: đã công bố 96,1%; theo định nghĩa 98,0%; số đã công bố là cách khác: gộp mọi câu trả lời, chia " +
				"cho số trả lời, các nhóm ngang nhau"},
		{"no way: all that there could be", "97,95 %",
			"Sở 1: đã công bố 97,95%; theo định nghĩa 98,04%; không cách bình quân nào đã thử ra số đã công bố, có " +
				"thể là: 98,04 · 97,46 · 96,10"},
	} {
		s := surveyOf(confident(), asked{"98.0425", "1"})
		number := scoring.MustPoints(strings.TrimSuffix(strings.Replace(c.published, ",", ".", 1), " %"))
		u := &s.Answers.Units[0]
		u.Published = &survey.Published{Value: scoring.Input{State: scoring.Given, Number: number, Text: c.published}}
		u.Averages = averages
		if got := notes(s.tables()[0]); !contains(got, c.want) {
			t.Errorf("%s: %q is not in\n%s", c.why, c.want, strings.Join(got, "\n"))
		}
	}
}

// A published figure that is the exact one cut off, as the tally takes it, is not
// one that nothing gives.
func TestSurveyPublishedCutOff(t *testing.T) {
	for _, c := range []struct{ published, vi, en string }{
		{"66.66", "Sở 1: đã công bố 66,66%; theo định nghĩa 66,67%; số đã công bố là cắt bớt, không làm tròn",
			"Sở 1: published 66.66%; by the definition 66.67%; the published figure is truncated, not rounded"},
		{"66.67", "Sở 1: đã công bố 66,67%; theo định nghĩa 66,67%",
			"Sở 1: published 66.67%; by the definition 66.67%"},
		{"66.65", "Sở 1: đã công bố 66,65%; theo định nghĩa 66,67%; không cách bình quân nào đã thử ra số đã công " +
			"bố, có thể là: 66,67",
			"Sở 1: published 66.65%; by the definition 66.67%; none of the averages tried gives the published " +
				"figure, possible are: 66.67"},
	} {
		s := surveyOf(confident(), asked{"66", "1"})
		u, index := &s.Answers.Units[0], scoring.Whole(200).Quo(scoring.Whole(3))
		u.Index, u.Averages = &index,
			[]survey.Average{{Averaging: survey.Pooled, Blank: survey.DropBlank, Index: index}}
		u.Published = &survey.Published{Value: scoring.Input{State: scoring.Given,
			Number: scoring.MustPoints(c.published),
			Text:   c.published}}
		for lang, want := range map[text.Lang]string{text.Vietnamese: c.vi, text.English: c.en} {
			if s.Lang = lang; !contains(notes(s.tables()[0]), want) {
				t.Errorf("%q is not in\n%s", want, strings.Join(notes(s.tables()[0]), "\n"))
			}
		}
	}
}
