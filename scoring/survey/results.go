package survey

import (
	"fmt"
	"slices"
	"strings"

	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
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

// Of is the figure that a leaf takes of what people say of a unit, with its margin of
// error; ok is false where there is none.
func (t *Take) Of(r *Results, unit string) (f Figure, ok bool) {
	u := r.Unit(unit)
	if u == nil {
		return Figure{}, false
	}
	f, components, questions := u.Figure, u.Components, u.Questions
	if t.Group != "" {
		at := slices.IndexFunc(u.Groups, func(g GroupResult) bool { return g.Group.ID == t.Group })
		if at < 0 {
			return Figure{}, false
		}
		f, components, questions = u.Groups[at].Figure, u.Groups[at].Components, r.GroupAnswers(unit, t.Group)
	}
	switch {
	case t.Question != "":
		q := seq.First(questions, func(q QuestionResult) bool { return q.Question.ID == t.Question })
		return q.Figure, q.Question != nil
	case t.Component != "":
		c := seq.First(components, func(c ComponentResult) bool { return c.Component.ID == t.Component })
		return c.Figure, c.Component != nil
	}
	return f, true
}

// pair is two units that have codes of ballots in common: the later, and the one that had
// them first.
type pair struct{ unit, other int }

// ballotOfOther notes that another unit has a ballot with the same code.
func (t *Tally) ballotOfOther(b *Ballot, unit int) {
	first, _ := t.ofCode.put(t.ofCode.key(b.ID, 0, 0), uint32(unit)+1)
	if first == 0 || int(first)-1 == unit {
		return
	}
	p := pair{unit, int(first) - 1}
	if t.common[p] == nil {
		t.common[p] = &strayRows{pos: b.Pos, example: strings.Clone(b.ID)}
		t.pairs = append(t.pairs, p)
	}
	t.common[p].rows++
	t.shared[unit]++
}

// reportCommon warns of codes that two units have in common, where nearly all of their
// others are of one unit: whoever enters ballots of a whole round numbers them through. Units
// that number their own have most codes in common, and so have units that one ballot rates.
func (t *Tally) reportCommon() {
	for _, p := range t.pairs {
		n := t.common[p]
		if t.shared[p.unit]*10 > t.coded[p.unit] || t.shared[p.other]*10 > t.coded[p.other] ||
			n.rows*10 > t.coded[p.other] {
			continue
		}
		t.faults.add(fault.Warn(codeSurveyBallotOther, n.pos, "unit", t.units[p.unit].ID, "other", t.units[p.other].ID,
			"example", n.example, "count", n.rows))
	}
}
