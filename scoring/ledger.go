package scoring

import (
	"cmp"
	"slices"

	"parindex/scoring/fault"
)

// Stage (giai đoạn) is how far a round has come, and which appraisal a decision
// belongs to.
type Stage string

// The stages in their order. Between the two appraisals units explain.
const (
	SelfStage      Stage = "self"
	FirstAppraisal Stage = "appraisal1"
	ReplyStage     Stage = "explanation" // has a deadline, and no decisions
	FinalAppraisal Stage = "final"       // also the only one, where a round has one
)

// Stages are those that can be ranked.
var Stages = []Stage{SelfStage, FirstAppraisal, FinalAppraisal}

// place orders stages. What does not say belongs to the final appraisal.
func (s Stage) place() int {
	s = cmp.Or(s, FinalAppraisal)
	return slices.Index([]Stage{SelfStage, FirstAppraisal, ReplyStage, FinalAppraisal}, s)
}

// DecisionKind says what a line of the ledger decides.
type DecisionKind string

// All but the first need a reason whatever the regulation says.
const (
	PointsDecision DecisionKind = ""               // points of a leaf, a bonus or a penalty item
	NotApplicable  DecisionKind = "not_applicable" // a node does not apply to the unit
	Applies        DecisionKind = "applies"        // it does after all
	WaiveEvidence  DecisionKind = "waiver"         // a leaf's points stand without evidence
	AcceptLate     DecisionKind = "accept_late"    // late hand-in has no consequence; of the whole unit
	Approve        DecisionKind = "approve"        // a district's results are final; of the district
)

// DecisionKinds are all of them.
var DecisionKinds = []DecisionKind{PointsDecision, NotApplicable, Applies, WaiveEvidence, AcceptLate, Approve}

// ofUnit says whether such a decision is about a whole unit and has no code.
func (k DecisionKind) ofUnit() bool { return k == AcceptLate || k == Approve }

// Decision is a line of the ledger of appraisal (thẩm định): one decision on
// one unit. Lines are added, never changed: of several on one leaf the last
// counts, in the order of stage, day and place; see [Step].
type Decision struct {
	Matter
	From Input // the points it replaces; blank where the ledger does not say
	To   Input // the points decided; blank in other kinds
	Grounds
	DecisionPlaces
}

// Matter is what a decision is about.
type Matter struct {
	Unit string
	Code string // empty where Kind is of the whole unit
	Kind DecisionKind
}

// Grounds are who decided, when and why.
type Grounds struct {
	Agency   string
	Stage    Stage // FirstAppraisal or FinalAppraisal; the latter where empty
	Day      Day   // none where the ledger does not say
	Reason   string
	Evidence string
	Clause   string // of the decision or regulation that it rests on
	Vote            // of a council
}

// Stated are points that a list names as those of a leaf, in a row without a decision: the
// leaf's points are left as they are, and should be those.
type Stated struct {
	Unit, Code string
	From       Points
	Pos        fault.Position
}

// DecisionPlaces are where the parts of a decision stand in its file.
type DecisionPlaces struct {
	// Pos is that of the decision itself. Of the others, those that are zero are there,
	// too, except that of a day that could not be read or that there is no place for.
	Pos, UnitPos, CodePos, AgencyPos, DayPos, ReasonPos, AttendedPos, ForPos fault.Position
}

// Reply (giải trình) is what a unit says to the points that the first
// appraisal left it on one leaf, with further evidence.
type Reply struct {
	Unit, Code     string
	Text, Evidence string
	// DaysLate is how long after its deadline it came; scoring says so on the lines of a card.
	DaysLate int
	// Pos is where the text stands; the others may be unknown.
	Pos, UnitPos, CodePos fault.Position
}
