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
	if s == "" {
		s = FinalAppraisal
	}
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

// OfUnit says whether such a decision is about a whole unit and has no code.
func (k DecisionKind) OfUnit() bool { return k == AcceptLate || k == Approve }

// Decision is a line of the ledger of appraisal (thẩm định): one decision on
// one unit. Lines are added, never changed: of several on one leaf the last
// counts, in the order of stage, day and place.
type Decision struct {
	Unit     string
	Code     string // empty where Kind is of the whole unit
	Kind     DecisionKind
	Stage    Stage // FirstAppraisal or FinalAppraisal; the latter where empty
	From     Input // the points it replaces; blank where the ledger does not say
	To       Input // the points decided; blank in other kinds
	Agency   string
	Day      Day // none where the ledger does not say
	Reason   string
	Evidence string
	Clause   string // of the decision or regulation that it rests on

	// Pos is where the decision itself stands. Of the others, those that are zero
	// are there, too, except that of a day that could not be read or that there is
	// no place for.
	Pos, UnitPos, CodePos, DayPos, ReasonPos fault.Position
	// Void is why the decision does not count, as [Score] found; empty where it does.
	Void fault.Code
}

// Counts says whether the decision stands.
func (a Decision) Counts() bool { return a.Void == "" }

// Changes says whether the decision gives other points than it replaces, as far
// as the ledger says.
func (a Decision) Changes() bool {
	return a.Kind == PointsDecision && a.From.State == Given && a.To.State == Given && !near(a.From.Number, a.To.Number)
}

// Cuts says whether it gives fewer.
func (a Decision) Cuts() bool { return a.Changes() && a.To.Number.Less(a.From.Number) }

// inOrder sorts lines by stage, day and place, so that the result does not
// depend on how they were read. On one day councils come last, and copies of a
// file, which have the longer name.
func inOrder(ledger []Decision, councils map[string]bool) {
	slices.SortStableFunc(ledger, func(a, b Decision) int {
		return cmp.Or(cmp.Compare(a.Stage.place(), b.Stage.place()), cmp.Compare(a.Day, b.Day),
			cmp.Compare(one(councils[a.Agency]), one(councils[b.Agency])),
			cmp.Compare(len(a.Pos.File()), len(b.Pos.File())), a.Pos.Compare(b.Pos))
	})
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// Reply (giải trình) is what a unit says to the points that the first
// appraisal left it on one leaf, with further evidence.
type Reply struct {
	Unit, Code     string
	Text, Evidence string
	Pos            fault.Position
}
