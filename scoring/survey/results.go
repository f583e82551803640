package survey

import (
	"fmt"

	"parindex/scoring"
	"parindex/scoring/fault"
)

// Figure is the satisfaction with something, and on how many people it rests.
type Figure struct {
	Index   *scoring.Points // percent, exact; nil where nobody answered
	Ballots int64           // blank ones included
	// Answered is how many people the margin of error rests on: those who answered,
	// blanks included only where they count as not satisfied.
	Answered int64
	// MarginEstimate is the margin of error in percentage points at the
	// definition's confidence, an estimate that takes the ballots for a random
	// sample; nil where it is unknown, and where the population is below the
	// ballots, which cannot be. MarginBy says by which formula, and is empty
	// without one.
	MarginEstimate *float64
	MarginBy       MarginBy
}

// SampleFigure is what there was to ask for; nil where that is not known or, of
// Required, not asked for.
type SampleFigure struct {
	Population, Sent, Required *int64
	// Filled is the ballots that answer one counting question or more: what is checked
	// against Required, whatever a blank counts. Who answered which question a table
	// does not tell: at least FilledLeast people, as many as answered the question with
	// the most answers, and at most Filled, all ballots where there are enough answers.
	Filled, FilledLeast int64
}

// below says whether fewer ballots are filled in than required.
func (s SampleFigure) below() bool { return s.Required != nil && s.Filled < *s.Required }

// FilledText is what is known of Filled: "29", or "25–29".
func (s SampleFigure) FilledText() string {
	if s.FilledLeast < s.Filled {
		return fmt.Sprintf("%d–%d", s.FilledLeast, s.Filled)
	}
	return fmt.Sprint(s.Filled)
}

// GroupResult is what one group of respondents says of a unit. Left out are
// groups that may not rate the unit.
type GroupResult struct {
	Group *Group
	Figure
	SampleFigure
	Waves    []Tallied       // of the ballots that name one
	Below    bool            // fewer ballots filled in than required of the group
	NoSurvey bool            // nobody answered, or too few, and that means no survey
	Share    *scoring.Points // of the unit's index, in percent; nil unless groups have weights
	// Components are those that the group is asked about, by what it says itself;
	// none where the unit has no survey.
	Components []ComponentResult
}

// ComponentResult is the satisfaction with one component: of all groups
// together, as they count for the index, or of one.
type ComponentResult struct {
	Component *Component
	Figure
	// Share is, of a group, its part of the unit's figure of the component, in
	// percent: the figure is the sum of the groups' figures by their shares. It is
	// nil unless groups have weights.
	Share *scoring.Points
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
	Below bool // fewer ballots filled in than required of the unit
	// NoSurvey says that nobody answered, or too few, and that means no survey: there
	// is no index. So it is where the results are incomplete.
	NoSurvey bool
	// Doubtful says that errors are about the unit: its index may be wrong.
	Doubtful bool

	Groups     []GroupResult
	Components []ComponentResult // those with a counting question
	Questions  []QuestionResult
	// StraightLined is how many ballots have all counting answers alike, of
	// Comparable ones that have three or more.
	StraightLined, Comparable int64
	Waves, Channels           []Tallied // only named ones, sorted
	Published                 *Published
	Averages                  []Average // what other choices would give

	Pos fault.Position // of the first row that counted
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
	GroupsBy  GroupsBy  // empty where there is one group; see [EqualGroups]
	Index     scoring.Points
}

// Results are what people say, in the order of the units that the tally was
// made for. Every unit is there, asked about or not.
type Results struct {
	Definition *Definition
	Units      []UnitResult
	// Incomplete says that answers are lost, nobody knows whose: no unit has figures.
	Incomplete bool
	lines      map[string][]scoring.Satisfaction // by unit, in percent
	tallies    map[string]*unitTally             // by unit
}
