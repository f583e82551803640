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

type surveyReportJSON struct {
	Schema     int               `json:"schema"`
	Round      record.Round      `json:"round"`
	Faults     record.Counts     `json:"faults"`
	Incomplete bool              `json:"incomplete"` // a file could not be read: there are no figures of answers
	Survey     *definitionJSON   `json:"survey"`     // null where the pack defines none
	Blocks     []surveyBlockJSON `json:"blocks"`
}

type definitionJSON struct {
	ID            string           `json:"survey"`
	Title         string           `json:"title"`
	Measure       survey.Measure   `json:"measure"`
	Averaging     survey.Averaging `json:"averaging"`
	Within        survey.Averaging `json:"within,omitempty"`
	Blank         survey.BlankRule `json:"blank"`
	GroupsBy      survey.GroupsBy  `json:"groups_by,omitempty"`
	NoGroup       survey.GroupRule `json:"group_without_answers,omitempty"`
	Below         survey.BelowRule `json:"below,omitempty"`
	Per           survey.SamplePer `json:"per,omitempty"`
	Confidence    int              `json:"confidence,omitempty"`
	StraightLined *scoring.Points  `json:"straight_lined,omitempty"`
	Words         []string         `json:"words"`
}

type surveyBlockJSON struct {
	ID       string                 `json:"block"`
	Name     string                 `json:"name"`
	Set      string                 `json:"set"`
	NoSurvey scoring.NoSurveyPolicy `json:"no_survey"`
	Units    []surveyUnitJSON       `json:"units"`
	NotApart [][2]string            `json:"not_apart"` // pairs, of the block or of the one unit
}

type surveyFigureJSON struct {
	Index          *record.Figure  `json:"index"`
	Ballots        int64           `json:"ballots"`
	Answered       int64           `json:"answered"`        // the n of the margin
	MarginEstimate *float64        `json:"margin_estimate"` // percentage points
	MarginBy       survey.MarginBy `json:"margin_by,omitempty"`
}

type sampleJSON struct {
	Required   *int64 `json:"required,omitempty"`
	Population *int64 `json:"population,omitempty"`
	Sent       *int64 `json:"sent,omitempty"`
	Filled     int64  `json:"filled"` // ballots that answer something: what is checked against required
	// FilledLeast is there where a table leaves open how many of them do: between it
	// and filled.
	FilledLeast *int64 `json:"filled_least,omitempty"`
}

type surveyUnitJSON struct {
	Rank *int   `json:"rank"`
	Tied bool   `json:"tied"`
	Unit string `json:"unit"`
	Name string `json:"name"`
	surveyFigureJSON
	sampleJSON
	Faulty        bool                `json:"faulty"`
	Below         bool                `json:"below"`
	NoSurvey      bool                `json:"no_survey"`
	Max           *record.Figure      `json:"max,omitempty"` // applicable maximum of the unit
	Leaves        []surveyLeafJSON    `json:"leaves"`
	Components    []surveyPartJSON    `json:"components,omitempty"`
	Groups        []surveyGroupJSON   `json:"groups,omitempty"`
	Questions     []questionJSON      `json:"questions,omitempty"`
	StraightLined int64               `json:"straight_lined"`
	Comparable    int64               `json:"comparable"`
	Waves         []talliedJSON       `json:"waves,omitempty"`
	Channels      []talliedJSON       `json:"channels,omitempty"`
	Published     string              `json:"published,omitempty"`
	Averages      []surveyAverageJSON `json:"averages,omitempty"`
}

type surveyLeafJSON struct {
	Code          string         `json:"code"`
	Title         string         `json:"title"`
	Satisfaction  *record.Figure `json:"satisfaction"` // percent
	Points        *record.Figure `json:"points"`
	Max           *record.Figure `json:"max"`
	NoSurvey      bool           `json:"no_survey,omitempty"`
	NotApplicable string         `json:"not_applicable,omitempty"`
}

type surveyPartJSON struct {
	Component string `json:"component"`
	Name      string `json:"name"`
	surveyFigureJSON
}

type surveyGroupJSON struct {
	Group string `json:"group"`
	Name  string `json:"name"`
	surveyFigureJSON
	sampleJSON
	Below      bool                 `json:"below"`
	NoSurvey   bool                 `json:"no_survey"`
	Share      *record.Figure       `json:"share,omitempty"`      // of the index, percent
	Components []groupComponentJSON `json:"components,omitempty"` // by the group itself
}

type groupComponentJSON struct {
	surveyPartJSON
	Share *record.Figure `json:"share,omitempty"` // of the component's index, percent
}

type questionJSON struct {
	Question string `json:"question"`
	Text     string `json:"text"`
	Counts   bool   `json:"counts"`
	surveyFigureJSON
	Weighted bool               `json:"weighted,omitempty"` // the index is that of groups by their weights
	Levels   []levelJSON        `json:"levels"`
	Blank    int64              `json:"blank"`
	Groups   []groupAnswersJSON `json:"groups,omitempty"` // where several were asked
}

type groupAnswersJSON struct {
	Group string `json:"group"`
	surveyFigureJSON
	Levels []levelJSON `json:"levels"`
	Blank  int64       `json:"blank"`
}

type levelJSON struct {
	Code  string `json:"code"`
	Label string `json:"label"`
	Count int64  `json:"count"`
}

type talliedJSON struct {
	Name    string `json:"name"`
	Ballots int64  `json:"ballots"`
}

type surveyAverageJSON struct {
	Averaging survey.Averaging `json:"averaging"`
	Within    survey.Averaging `json:"within,omitempty"`
	Blank     survey.BlankRule `json:"blank"`
	GroupsBy  survey.GroupsBy  `json:"groups_by,omitempty"`
	Index     scoring.Points   `json:"index"`
}

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
