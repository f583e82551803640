package report

import (
	"parindex/cmd/internal/record"
	"parindex/scoring"
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
