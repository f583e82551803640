package survey

import (
	"cmp"

	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Measure is what is measured of the answers.
type Measure string

// All three are in use. A mean needs values of levels, the others need levels
// that are satisfied or not; AllItems needs ballots, counts cannot tell.
const (
	Share    Measure = "share"     // satisfied answers of all answers
	Mean     Measure = "mean"      // the mean value of the answers, from 0 to 100
	AllItems Measure = "all_items" // people satisfied with every counting question of all people
)

// BlankRule is what an answer counts that was not given.
type BlankRule string

// A refused blank is a fault, and counts as a dropped one does.
const (
	DropBlank        BlankRule = "drop"        // nothing
	UnsatisfiedBlank BlankRule = "unsatisfied" // not satisfied, of the value 0
	RefuseBlank      BlankRule = "refuse"
)

// Averaging is how answers to several questions make one figure.
type Averaging string

// Within a component only Pooled and Items mean anything.
const (
	Pooled     Averaging = "pooled"     // all answers alike
	Items      Averaging = "items"      // the mean of the questions
	Components Averaging = "components" // the mean of the components
	Blocks     Averaging = "blocks"     // the components by their weights
)

// GroupsBy is how groups of respondents make one figure.
type GroupsBy string

// All people alike, or each group by its weight.
const (
	PooledGroups   GroupsBy = "pooled"
	WeightedGroups GroupsBy = "weight"
	// EqualGroups is each group alike: no definition says so, and printed figures are
	// often made like that.
	EqualGroups GroupsBy = "equal"
)

// GroupRule is what becomes of a group without answers.
type GroupRule string

// Dropping a group leaves the others their weights in proportion.
const (
	DropGroup   GroupRule = "drop"
	ZeroGroup   GroupRule = "zero"
	RefuseGroup GroupRule = "refuse" // a fault; the group is dropped
)

// BelowRule is what it means that fewer ballots are filled in than the sample has
// to have: those that answer a counting question.
type BelowRule string

// A note is a warning. Without a survey is what is below, a unit or a group.
const (
	NoteBelow     BelowRule = "note"
	NoSurveyBelow BelowRule = "no_survey"
	RefuseBelow   BelowRule = "refuse" // a fault; the ballots count
)

// SamplePer says whether the size is asked of a unit as a whole or of each
// group that rates it.
type SamplePer string

// Where there is one group these are the same.
const (
	PerUnit  SamplePer = "unit"
	PerGroup SamplePer = "group"
)

// Level is one answer of a scale.
type Level struct {
	Code  string // as typed in ballots: "5", "A"
	Label string // "Rất hài lòng"
	// Value is from 0 to 100, required for a mean; Satisfied is required for the
	// other measures. Both are nil where the definition does not say, and of a blank.
	Value     *scoring.Points
	Satisfied *bool
	Blank     bool // "không có ý kiến": as good as no answer
	Pos       fault.Position
}

// Scale is the levels that a question can be answered with.
type Scale struct {
	ID     string
	Levels []Level
	Pos    fault.Position
}

// Group (nhóm đối tượng) is respondents of one kind.
type Group struct {
	ID, Name string
	Rates    []string        `zero:"all"` // ids of the blocks that it may rate; none where it may rate every block
	Weight   *scoring.Points // only with [WeightedGroups]; weights are relative, they need not add up to 100
	Pos      fault.Position
}

// Question is one item of the questionnaire.
type Question struct {
	ID, Text string
	Scale    string   // id
	Counts   bool     // for the index; others are context
	Groups   []string // ids of the groups that are asked; none where all are
	Pos      fault.Position
}

// Component (thành phần) is questions on one subject.
type Component struct {
	ID, Name  string
	Weight    *scoring.Points // only with [Blocks]; relative
	Questions []Question
	Pos       fault.Position
}

// Rate is a row of a table of sample sizes: the percentage of a population that
// has to answer.
type Rate struct {
	UpTo    *int64 // the largest population of the row; nil in the last row
	Percent scoring.Points
	Pos     fault.Position
}

// SampleSize is how many ballots there have to be: none where all are zero.
// Only one may be set.
type SampleSize struct {
	Fixed  *int64
	Yamane *scoring.Points // the error e in percent: n = N/(1+N·e²)
	Table  []Rate
	Pos    fault.Position
}

// IsNone says whether no size is asked for.
func (s SampleSize) IsNone() bool { return s.Fixed == nil && s.Yamane == nil && len(s.Table) == 0 }

// SampleRule is what is asked of the number of ballots.
type SampleRule struct {
	Size       SampleSize
	Per        SamplePer // required where a size is asked of more than one group
	Below      BelowRule // required unless Size is none
	Confidence int       `zero:"none"` // of margins of error: 90, 95 or 99 percent; 0 for no margins
	Pos        fault.Position
}

// Take is what a survey leaf of a criteria set takes: a part of the answers, or,
// where Component, Group and Question are all empty, the index as a whole. A
// question may be one that does not count for the index.
type Take struct {
	Set, Criterion             string
	Component, Group, Question string // ids
	Pos                        fault.Position
}

// Definition is a survey as its decision has it, and the choices that the
// decision leaves unsaid.
type Definition struct {
	ID, Title  string
	Source     scoring.Source
	Scales     []Scale `key:"answers"`
	Groups     []Group
	GroupsBy   GroupsBy  // required with more than one group
	NoGroup    GroupRule `key:"group_without_answers"` // required with [WeightedGroups] and where a leaf takes a group
	Components []Component
	Blank      BlankRule
	Measure    Measure
	Averaging  Averaging
	Within     Averaging // inside a component; required with [Components] and [Blocks], except for [AllItems]
	Sample     SampleRule
	// StraightLined is the most, in percent of a unit's ballots, that may answer
	// all counting questions alike (of three or more); nil for no check.
	StraightLined *scoring.Points
	Leaves        []Take
	// Keys is where some of its choices stand ("averaging", "within",
	// "straight_lined"); those of others are the definition's place.
	Keys map[string]fault.Position
	Pos  fault.Position
}

// at is where a choice stands.
func (d *Definition) at(key string) fault.Position { return cmp.Or(d.Keys[key], d.Pos) }

// Questions are all questions in the order of the definition: the order of
// [Ballot.Answers].
func (d *Definition) Questions() []*Question {
	var all []*Question
	for i := range d.Components {
		for j := range d.Components[i].Questions {
			all = append(all, &d.Components[i].Questions[j])
		}
	}
	return all
}

func (d *Definition) groupIDs() []string {
	return seq.Map(d.Groups, func(g Group) string { return g.ID })
}

func (d *Definition) questionIDs() []string {
	return seq.Map(d.Questions(), func(q *Question) string { return q.ID })
}

// ScaleOf is the scale that a question is answered on; nil where the definition
// has none of that name.
func (d *Definition) ScaleOf(q *Question) *Scale {
	return seq.Find(d.Scales, func(s *Scale) bool { return s.ID == q.Scale })
}

// GroupOf is the group with the id, nil where there is none. No id at all is
// the only group of a survey that has one.
func (d *Definition) GroupOf(id string) *Group {
	return seq.Find(d.Groups, func(g *Group) bool { return g.ID == id || id == "" && len(d.Groups) == 1 })
}
