package report

import (
	"io"
	"math"
	"slices"

	"parindex/cmd/internal/record"
	"parindex/scoring"
	"parindex/scoring/account"
	"parindex/scoring/survey"
)

// JSON writes all figures of the survey, for programs.
func (s *Survey) JSON(w io.Writer) error {
	out := surveyReportJSON{Schema: record.Schema, Round: s.recordRound(), Faults: s.faultCounts(),
		Incomplete: s.incomplete(), Blocks: []surveyBlockJSON{}}
	if s.Answers != nil {
		out.Survey = s.definitionJSON()
	}
	blocks := s.blocks()
	for i := range blocks {
		if block := s.surveyBlockJSON(&blocks[i]); len(block.Units) > 0 {
			out.Blocks = append(out.Blocks, block)
		}
	}
	return record.Encode(w, out)
}

func (s *Survey) definitionJSON() *definitionJSON {
	d := s.Answers.Definition
	return &definitionJSON{d.ID, d.Title, d.Measure, d.Averaging, d.Within, d.Blank, d.GroupsBy, d.NoGroup,
		d.Sample.Below, d.Sample.Per, d.Sample.Confidence, d.StraightLined, s.choices()}
}

func (s *Survey) surveyBlockJSON(b *surveyBlock) surveyBlockJSON {
	out := surveyBlockJSON{ID: b.ID, Name: b.Name, Set: b.Set.ID, NoSurvey: s.Round.Regulation.NoSurvey,
		Units: []surveyUnitJSON{}, NotApart: [][2]string{}}
	for _, row := range s.shown(b) {
		out.Units = append(out.Units, s.surveyUnitJSON(b, row))
	}
	if s.Answers == nil || s.incomplete() {
		return out
	}
	for _, pair := range s.Answers.Alike(b.ID) {
		ids := [2]string{pair[0].Unit.ID, pair[1].Unit.ID}
		if s.Unit == "" || slices.Contains(ids[:], s.Unit) {
			out.NotApart = append(out.NotApart, ids)
		}
	}
	return out
}

func (s *Survey) surveyUnitJSON(b *surveyBlock, row surveyRow) surveyUnitJSON {
	out := surveyUnitJSON{Rank: record.Place(row.Rank), Tied: row.Tied, Unit: row.card.Unit.ID, Name: row.card.Unit.Name,
		Faulty: row.card.Faulty, NoSurvey: row.hasNone() && !s.incomplete(), Leaves: []surveyLeafJSON{}}
	if row.card.Scored {
		out.Max = s.some(row.card.Max)
	}
	for _, leaf := range b.leaves {
		if line := row.card.Line(leaf.Code); line != nil {
			out.Leaves = append(out.Leaves, s.leafJSON(row.card, *line))
		}
	}
	if row.Unit != nil && !s.incomplete() {
		s.answersJSON(&out, row.Unit)
	}
	return out
}

func (s *Survey) leafJSON(card *scoring.Scorecard, line scoring.Line) surveyLeafJSON {
	out := surveyLeafJSON{Code: line.Criterion.Code, Title: line.Criterion.Title, Max: s.some(line.Max),
		NoSurvey: line.NoSurvey}
	if s.unknown(&line) {
		out.Max, out.NoSurvey = s.some(line.Criterion.Max), false
	} else {
		out.Points = s.some(line.Survey)
	}
	if percent := s.entered(card, line.Criterion.Code); percent != nil {
		out.Satisfaction = s.some(*percent)
	}
	if line.Excluded != nil {
		out.NotApplicable = line.Excluded.Reason
	}
	return out
}

// answersJSON adds what people said.
func (s *Survey) answersJSON(out *surveyUnitJSON, u *survey.UnitResult) {
	out.surveyFigureJSON, out.Below = s.figureOf(u.Figure), u.Below
	out.sampleJSON = sampleOf(u.SampleFigure, s.required(u))
	out.StraightLined, out.Comparable, out.Published = u.StraightLined, u.Comparable, plain(publishedCell(u))
	for _, c := range u.Components {
		out.Components = append(out.Components, surveyPartJSON{c.Component.ID, c.Component.Name, s.figureOf(c.Figure)})
	}
	for _, g := range u.Groups {
		out.Groups = append(out.Groups, s.groupJSON(g))
	}
	for _, q := range account.QuestionsOf(s.Answers, u, "") {
		out.Questions = append(out.Questions, s.questionJSON(q))
	}
	for _, t := range u.Waves {
		out.Waves = append(out.Waves, talliedJSON(t))
	}
	for _, t := range u.Channels {
		out.Channels = append(out.Channels, talliedJSON(t))
	}
	for _, a := range u.Averages {
		out.Averages = append(out.Averages, surveyAverageJSON(a))
	}
}

func (s *Survey) groupJSON(g survey.GroupResult) surveyGroupJSON {
	group := surveyGroupJSON{Group: g.Group.ID, Name: g.Group.Name, surveyFigureJSON: s.figureOf(g.Figure),
		sampleJSON: sampleOf(g.SampleFigure, s.groupRequired(g)),
		Below:      g.Below, NoSurvey: g.NoSurvey, Share: s.share(g.Share)}
	for _, c := range g.Components {
		part := surveyPartJSON{c.Component.ID, c.Component.Name, s.figureOf(c.Figure)}
		group.Components = append(group.Components, groupComponentJSON{part, s.share(c.Share)})
	}
	return group
}

func (s *Survey) share(percent *scoring.Points) *record.Figure {
	if percent == nil {
		return nil
	}
	return s.some(*percent)
}

func (s *Survey) questionJSON(q account.Question) questionJSON {
	out := questionJSON{Question: q.Question.ID, Text: q.Question.Text, Counts: q.Question.Counts,
		surveyFigureJSON: s.figureOf(q.Figure),
		Weighted:         s.isWeighted(q), Levels: s.levelsJSON(q.QuestionResult), Blank: q.Blank}
	if len(q.Groups) > 1 {
		for _, g := range q.Groups {
			out.Groups = append(out.Groups,
				groupAnswersJSON{g.Group.ID, s.figureOf(g.Figure), s.levelsJSON(g.QuestionResult), g.Blank})
		}
	}
	return out
}

func (s *Survey) levelsJSON(q survey.QuestionResult) []levelJSON {
	levels := []levelJSON{}
	for i, level := range s.Answers.Definition.ScaleOf(q.Question).Levels {
		levels = append(levels, levelJSON{level.Code, level.Label, q.Levels[i]})
	}
	return levels
}

func (s *Survey) figureOf(f survey.Figure) surveyFigureJSON {
	out := surveyFigureJSON{Ballots: f.Ballots, Answered: f.Answered, MarginBy: f.MarginBy}
	if f.Index != nil {
		out.Index = s.some(*f.Index)
	}
	if f.MarginEstimate != nil {
		const digits = 1e4 // more would promise what no estimate keeps
		estimate := math.Round(*f.MarginEstimate*digits) / digits
		out.MarginEstimate = &estimate
	}
	return out
}

func sampleOf(f survey.SampleFigure, required *int64) sampleJSON {
	out := sampleJSON{required, f.Population, f.Sent, f.Filled, nil}
	if f.FilledLeast < f.Filled {
		out.FilledLeast = &f.FilledLeast
	}
	return out
}
