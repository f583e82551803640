package survey

import "parindex/scoring"

// Figure is the satisfaction with something, and on how many people it rests.
type Figure struct {
	Index   *scoring.Points // percent, exact; nil where nobody answered
	Ballots int64
	// MarginEstimate is the margin of error in percentage points at the
	// definition's confidence, an estimate; nil where it is unknown. It takes the
	// ballots for a random sample; for a mean it is an upper bound.
	MarginEstimate *float64
}

// SampleFigure is what there was to ask for; nil where that is not known or, of
// Required, not asked for.
type SampleFigure struct {
	Population, Sent, Required *int64
}

// below says whether there are fewer ballots than required.
func (s SampleFigure) below(ballots int64) bool { return s.Required != nil && ballots < *s.Required }

// GroupResult is what one group of respondents says of a unit. Left out are
// groups that may not rate the unit.
type GroupResult struct {
	Group *Group
	Figure
	SampleFigure
	Below    bool            // fewer ballots than required of the group
	NoSurvey bool            // nobody answered, or too few, and that means no survey
	Share    *scoring.Points // of the unit's index, in percent; nil unless groups have weights
}

// ComponentResult is the satisfaction with one component: of all groups
// together, as they count for the index.
type ComponentResult struct {
	Component *Component
	Figure
}

// QuestionResult is the answers to one question, of all groups added up. Index
// is as groups count for the index.
type QuestionResult struct {
	Question *Question
	Figure
	Levels []int64 // one for each level of its scale
	Blank  int64   // not answered, those of a blank level left out
}

// UnitResult is what people say of a unit.
type UnitResult struct {
	Unit Unit
	Figure
	SampleFigure
	Below    bool // fewer ballots than required of the unit
	NoSurvey bool // nobody answered, or too few, and that means no survey: there is no index

	Groups     []GroupResult
	Components []ComponentResult // those with a counting question
	Questions  []QuestionResult
	// StraightLined is how many ballots have all counting answers alike, of
	// Comparable ones that have three or more.
	StraightLined, Comparable int64
	Waves, Channels           []Tallied // only named ones, sorted
	Published                 *Published
	Averages                  []Average // what other choices would give

	Pos scoring.Position // of the first row that counted
}

// Tallied is the number of ballots of one wave or channel.
type Tallied struct {
	Name    string
	Ballots int64
}

// Average is an index that one way of averaging gives.
type Average struct {
	Averaging Averaging
	Within    Averaging // empty unless Averaging is by components
	Blank     BlankRule // DropBlank divides by answers, UnsatisfiedBlank by ballots
	GroupsBy  GroupsBy  // empty where there is one group
	Index     scoring.Points
}

// Results are what people say, in the order of the units that the tally was
// made for. Every unit is there, asked about or not.
type Results struct {
	Definition *Definition
	Units      []UnitResult
	lines      map[string][]scoring.SurveyResult // by unit, in percent
}
