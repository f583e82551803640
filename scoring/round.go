package scoring

import (
	"iter"

	"parindex/scoring/fault"
)

// Status says what a round's results may be used for.
type Status string

// Everything printed from a draft or practice round says so.
const (
	Official Status = "official"
	Draft    Status = "draft"
	Practice Status = "practice" // constructed figures
	Variant  Status = "variant"  // changes are laid over the round; no round declares it
)

// Exclusion is a part of the tree that does not apply to a unit, with the
// reason and the decision that say so: a line of the round's declaration, or of
// the ledger, and then with its agency and clause.
type Exclusion struct {
	Code           string
	Reason         string
	Agency, Clause string
	Day            Day // none where the round declares it
	Pos            fault.Position
}

// Unit (đơn vị) is scored. ID is its name in files; Parent the district of a
// commune.
type Unit struct {
	ID            string
	Name          string
	Aliases       []string // other names that it goes by
	Parent        string
	Groups        []Membership // at most one of each sort
	Ranked        bool
	NotApplicable []Exclusion
	// FormedFrom are the units that it was formed from, by id, and Previous what it is
	// compared with then.
	FormedFrom []string
	Previous   PreviousPolicy
	Pos        fault.Position
}

// Block (khối) is the units that are ranked against each other, all by the
// same criteria set.
type Block struct {
	ID    string
	Name  string
	Set   *CriteriaSet
	Units []*Unit
	Pos   fault.Position
}

// InputState says what stands in a cell.
type InputState int8

// Bad is a cell whose content was reported where it was read; the engine
// counts it 0 and says no more.
const (
	Blank InputState = iota
	Given
	Bad
)

// Input is one cell that a unit or a council filled.
type Input struct {
	State  InputState
	NoRow  bool   // blank since the sheet lacks the row of the field
	Signed bool   // written with a percent sign, which leaves no doubt about the scale
	Number Points // of a number cell
	Text   string // of a choice: as written, in NFC with white space folded
	Pos    fault.Position
}

// Entry is a unit's row for one leaf.
type Entry struct {
	Inputs      []Input // as [CriteriaSet.Fields] asks, in that order
	Points      Input   // typed, or computed by the sheet
	Evidence    string
	Explanation string
	Note        string         // any other remark; nothing follows from it
	EvidencePos fault.Position // of the cell of evidence
	Denied      Denial
	Pos         fault.Position
}

// Denial is a text of the unit that says, beside its points, that the leaf does not apply.
type Denial struct {
	Said string
	Pos  fault.Position
}

// Submission (bản tự đánh giá) is what a unit handed in.
type Submission struct {
	File    string
	Entries map[string]*Entry // by code
	// Unreadable says that the workbook arrived but could not be used, which was reported.
	Unreadable bool
}

// Satisfaction is that of people with a unit, for one survey leaf,
// in percent. None says that those whose answers the leaf takes
// were not asked about this unit, and that the leaf leaves its maximum for that.
type Satisfaction struct {
	Unit  string
	Code  string
	Value Input
	None  bool
	// Pos is where the unit stands, CodePos where the code does; it may be unknown.
	Pos, CodePos fault.Position
}

// Round (đợt đánh giá) is everything that a ranking follows from.
type Round struct {
	ID         string
	Title      string
	Year       int
	YearPos    fault.Position
	Status     Status
	StatusPos  fault.Position
	Decisions  []string
	Regulation *Regulation
	Sets       []*CriteriaSet
	Blocks     []*Block
	Groupings  []Grouping // the sorts of groups that units are ranked in too
	Agencies   []Agency   // those that appraise
	Council    string     // the name of the [UndeclaredCouncil], where the round has one for it
	Changes    []Change   // what a variant has laid over the round as declared; see [Round.With]

	// Arithmetic is the number of the rules to score by, where that is not the newest, [Arithmetic].
	Arithmetic int

	Submissions map[string]*Submission // by unit id; what never came is absent
	Ledger      []Decision             // in any order: stage, day and place say which is last; see [Round.LedgerLines]
	Stated      []Stated               // of rows that decide nothing
	Survey      []Satisfaction
	// Stage is how far the round is scored; the final appraisal where empty.
	Stage     Stage
	Deadlines []Deadline
	SendTo    string // where units send their self-assessments, as forms say it
	Received  []Receipt
	Replies   []Reply
	// Explained is the file that a unit replied in, by unit; empty where that could not be read.
	Explained map[string]string
	// LedgerIncomplete and SurveyIncomplete say that a file of decisions or of
	// answers could not be read. That was reported; what is missing for it marks
	// units and is not reported once more for each.
	LedgerIncomplete, SurveyIncomplete bool
	// ReceivedIncomplete says it of the list of what came in when: who was late is not known.
	ReceivedIncomplete bool
	// ResultsIncomplete says it of published figures: a unit without anything may be among them.
	ResultsIncomplete bool
	// UnreadYears are those whose results could not be read, which was reported.
	UnreadYears []int
	// DoubtfulAnswers are the units whose answers have faults, by id.
	DoubtfulAnswers map[string]bool
	// Today is the day that the round is looked at as of; none where nobody says. What
	// a deadline after it is set for is still to come.
	Today Day
	// Dated are the agencies, by id, whose list of decisions has a date: they have decided
	// on all its rows, also where they change none. Those whose list was told as blank count as such.
	Dated map[string]bool
	// FewAnswers are the units with fewer ballots than required, by id, where that
	// means that they have no survey.
	FewAnswers map[string]bool
	// Results are published figures of units without a workbook and of whole blocks,
	// Published the published table that the result is compared with.
	Results, Published []Publication
	// BlankResults says what an empty cell of an area means in results.
	BlankResults BlankResults
	History      []History // earlier years, the latest first

	// Alone says that nothing is known of other units than one: how many others there are is not told.
	Alone bool

	Pos fault.Position

	notYetHeld bool // see [NotYetHeld]

	tried  map[leafKey]OtherPoints // see [OtherPoints]
	packed packed                  // see [Round.AddDecisions]
}

// Units are all units, each with its block, in the order of the round.
func (r *Round) Units() iter.Seq2[*Unit, *Block] {
	return func(yield func(*Unit, *Block) bool) {
		for _, block := range r.Blocks {
			for _, unit := range block.Units {
				if !yield(unit, block) {
					return
				}
			}
		}
	}
}

// Unit is the unit with an id, and its block; nil where there is none.
func (r *Round) Unit(id string) (*Unit, *Block) {
	for unit, block := range r.Units() {
		if unit.ID == id {
			return unit, block
		}
	}
	return nil, nil
}
