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

// JSON writes all figures of the survey, for programs. A pack that defines none has a survey
// of null; where a file could not be read, incomplete is true and there are no figures of
// answers.
func (s *Survey) JSON(w io.Writer) error {
	blocks := []object{}
	for _, b := range s.blocks() {
		if rows := s.shown(&b); len(rows) > 0 {
			blocks = append(blocks, s.blockJSON(&b, rows))
		}
	}
	return object{
		{"", s.head()},
		{"incomplete", s.incomplete()},
		{"survey", s.definitionJSON()},
		{"blocks", blocks},
	}.writeJSON(w)
}

func (s *Survey) definitionJSON() any {
	if s.Answers == nil {
		return nil
	}
	d := s.Answers.Definition
	return object{
		{"survey", d.ID},
		{"title", d.Title},
		{"measure", d.Measure},
		{"averaging", d.Averaging},
		{"within?", d.Within},
		{"blank", d.Blank},
		{"groups_by?", d.GroupsBy},
		{"group_without_answers?", d.NoGroup},
		{"below?", d.Sample.Below},
		{"per?", d.Sample.Per},
		{"confidence?", d.Sample.Confidence},
		{"straight_lined?", d.StraightLined},
		{"words", s.choices()},
	}
}

func (s *Survey) blockJSON(b *surveyBlock, rows []surveyRow) object {
	return object{
		{"block", b.ID},
		{"name", b.Name},
		{"set", b.Set.ID},
		{"no_survey", s.Round.Regulation.NoSurvey},
		{"units", each(rows, func(row surveyRow) object { return s.unitJSON(b, row) })},
		{"not_apart", s.notApart(b)},
	}
}

// notApart are pairs, of the block or of the one unit.
func (s *Survey) notApart(b *surveyBlock) [][2]string {
	pairs := [][2]string{}
	if s.Answers == nil || s.incomplete() {
		return pairs
	}
	for _, pair := range s.Answers.Alike(b.ID) {
		ids := [2]string{pair[0].Unit.ID, pair[1].Unit.ID}
		if s.Unit == "" || slices.Contains(ids[:], s.Unit) {
			pairs = append(pairs, ids)
		}
	}
	return pairs
}

func (s *Survey) unitJSON(b *surveyBlock, row surveyRow) object {
	u, card := row.Unit, row.card
	if u == nil || s.incomplete() {
		u = &survey.UnitResult{}
	}
	var max *record.Figure // applicable maximum of the unit
	if card.Scored {
		max = s.some(card.Max)
	}
	leaves := []object{}
	for _, leaf := range b.leaves {
		if line := card.Line(leaf.Code); line != nil {
			leaves = append(leaves, s.leafJSON(card, line))
		}
	}
	return slices.Concat(object{
		{"rank", record.Place(row.Rank)},
		{"tied", row.Tied},
		{"unit", card.Unit.ID},
		{"name", card.Unit.Name},
		{"", s.figureJSON(u.Figure)},
		{"", sampleJSON(u.SampleFigure, s.required(u))},
		{"faulty", card.Faulty},
		{"below", u.Below},
		{"no_survey", row.hasNone() && !s.incomplete()},
		{"max?", max},
		{"leaves", leaves},
	}, s.answersJSON(u))
}

func (s *Survey) leafJSON(card *scoring.Scorecard, line *scoring.Line) object {
	most, points, noSurvey := line.Max, s.some(line.Survey), line.NoSurvey
	if s.unknown(line) {
		most, points, noSurvey = line.Criterion.Max, nil, false
	}
	reason := ""
	if line.Excluded != nil {
		reason = line.Excluded.Reason
	}
	return object{
		{"code", line.Criterion.Code},
		{"title", line.Criterion.Title},
		{"satisfaction", s.someOf(s.entered(card, line.Criterion.Code))}, // percent
		{"points", points},
		{"max", s.some(most)},
		{"no_survey?", noSurvey},
		{"not_applicable?", reason},
	}
}

// answersJSON is what people said.
func (s *Survey) answersJSON(u *survey.UnitResult) object {
	var questions []account.Question
	published := ""
	if u.Unit.ID != "" {
		questions, published = account.QuestionsOf(s.Answers, u, ""), publishedCell(u).Plain()
	}
	return object{
		{"components?", each(u.Components, s.componentJSON)},
		{"groups?", each(u.Groups, s.groupJSON)},
		{"questions?", each(questions, s.questionJSON)},
		{"straight_lined", u.StraightLined},
		{"comparable", u.Comparable},
		{"waves?", each(u.Waves, talliedJSON)},
		{"channels?", each(u.Channels, talliedJSON)},
		{"published?", published},
		{"averages?", each(u.Averages, averageJSON)},
	}
}

func talliedJSON(t survey.Tallied) object { return object{{"name", t.Name}, {"ballots", t.Ballots}} }

func averageJSON(a survey.Average) object {
	return object{
		{"averaging", a.Averaging},
		{"within?", a.Within},
		{"blank", a.Blank},
		{"groups_by?", a.GroupsBy},
		{"index", a.Index},
	}
}

func (s *Survey) componentJSON(c survey.ComponentResult) object {
	return object{
		{"component", c.Component.ID},
		{"name", c.Component.Name},
		{"", s.figureJSON(c.Figure)},
		{"share?", s.someOf(c.Share)}, // of the component's index, percent, in a group
	}
}

func (s *Survey) groupJSON(g survey.GroupResult) object {
	return object{
		{"group", g.Group.ID},
		{"name", g.Group.Name},
		{"", s.figureJSON(g.Figure)},
		{"", sampleJSON(g.SampleFigure, s.groupRequired(g))},
		{"below", g.Below},
		{"no_survey", g.NoSurvey},
		{"share?", s.someOf(g.Share)},                        // of the index, percent
		{"components?", each(g.Components, s.componentJSON)}, // by the group itself
	}
}

// questionJSON has the answers of groups where several were asked; it is weighted where the
// index is that of groups by their weights.
func (s *Survey) questionJSON(q account.Question) object {
	var groups []account.GroupAnswers
	if len(q.Groups) > 1 {
		groups = q.Groups
	}
	return object{
		{"question", q.Question.ID},
		{"text", q.Question.Text},
		{"counts", q.Question.Counts},
		{"", s.figureJSON(q.Figure)},
		{"weighted?", s.isWeighted(q)},
		{"levels", s.levelsJSON(q.QuestionResult)},
		{"blank", q.Blank},
		{"groups?", each(groups, func(g account.GroupAnswers) object {
			return object{
				{"group", g.Group.ID},
				{"", s.figureJSON(g.Figure)},
				{"levels", s.levelsJSON(g.QuestionResult)},
				{"blank", g.Blank},
			}
		})},
	}
}

func (s *Survey) levelsJSON(q survey.QuestionResult) []object {
	levels := []object{}
	for i, level := range s.Answers.Definition.ScaleOf(q.Question).Levels {
		levels = append(levels, object{{"code", level.Code}, {"label", level.Label}, {"count", q.Levels[i]}})
	}
	return levels
}

// figureJSON has the n of the margin as answered, and the margin in percentage points.
func (s *Survey) figureJSON(f survey.Figure) object {
	var margin *float64
	if f.MarginEstimate != nil {
		const digits = 1e4 // more would promise what no estimate keeps
		margin = new(math.Round(*f.MarginEstimate*digits) / digits)
	}
	return object{
		{"index", s.someOf(f.Index)},
		{"ballots", f.Ballots},
		{"answered", f.Answered},
		{"margin_estimate", margin},
		{"margin_by?", f.MarginBy},
	}
}

// sampleJSON has as filled the ballots that answer something: what is checked against
// required. A table that leaves open how many of them do gives filled_least too: between it
// and filled.
func sampleJSON(f survey.SampleFigure, required *int64) object {
	o := object{{"required?", required}, {"population?", f.Population}, {"sent?", f.Sent}, {"filled", f.Filled}}
	if f.FilledLeast < f.Filled {
		o = append(o, member{"filled_least", f.FilledLeast})
	}
	return o
}
