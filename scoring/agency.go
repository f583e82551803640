package scoring

import (
	"cmp"
	"slices"

	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// Agency is a body that appraises: a lead agency in the areas that name it, a
// council in all of them.
type Agency struct {
	ID, Name string
	// As is the id that criteria sets know it by, where several share a part: the
	// districts' councils. It is ID where nothing else is said.
	As string
	// Blocks and Parent limit its units: to some blocks, to one district's communes.
	Blocks []string
	Parent string
	// Council says that it decides on every criterion of its units, also after
	// the agency that the criterion names.
	Council bool
	Pos     fault.Position
}

// agency is the round's agency of that id, or nil.
func (r *Round) agency(id string) *Agency {
	return seq.Find(r.Agencies, func(a *Agency) bool { return a.ID == id })
}

// DecidesOnUnits says whether the agency decides on units as a whole: a council.
func (a Agency) DecidesOnUnits() bool { return a.Council || a.Parent != "" }

// hasCouncil says whether there is one for the unit.
func (rep *reporter) hasCouncil() bool {
	return slices.ContainsFunc(rep.round.Agencies, func(a Agency) bool {
		return a.DecidesOnUnits() && a.Appraises(rep.card.Unit, rep.card.Block)
	})
}

// AgencyName is the name of the agency with that id, or the id where the round has
// none.
func (r *Round) AgencyName(id string) string {
	if a := r.agency(id); a != nil && a.Name != "" {
		return a.Name
	} else if a == nil && id == UndeclaredCouncil {
		return r.undeclaredCouncil().Name
	}
	return id
}

// part is what criteria sets call the agency.
func (a Agency) part() string {
	return cmp.Or(a.As, a.ID)
}

// Owns says whether a node is the agency's to decide on, of its units: one that
// names its part or, where it names none, a council's.
func (a Agency) Owns(node *Criterion) bool {
	if node.Agency == "" {
		return a.Council
	}
	return node.Agency == a.part()
}

// Owner is the id of the agency that decides on a node of a unit. Sets may name a
// part that several agencies share: then it is the one whose unit this is. Where no
// agency of the round is, it is what the node names; empty where that is nothing, and
// anybody may decide.
func (r *Round) Owner(unit *Unit, block *Block, node *Criterion) string {
	for a := range seq.Each(r.Agencies) {
		if a.Owns(node) && a.Appraises(unit, block) {
			return a.ID
		}
	}
	return node.Agency
}

// IsCouncils says whether the node is a council's to decide on, whatever the unit.
func (r *Round) IsCouncils(node *Criterion) bool {
	return node.Agency == "" || node.Agency == UndeclaredCouncil ||
		slices.ContainsFunc(r.Agencies, func(a Agency) bool { return a.DecidesOnUnits() && a.Owns(node) })
}

// Appraises says whether the unit is one of the agency's.
func (a Agency) Appraises(unit *Unit, block *Block) bool {
	return a.appraises(unit, block, PointsDecision)
}

// appraises says so of a kind of decision: what a council approves is the results
// of its district.
func (a Agency) appraises(unit *Unit, block *Block, kind DecisionKind) bool {
	if kind == Approve {
		return a.Parent == unit.ID
	}
	inBlock := len(a.Blocks) == 0 || slices.Contains(a.Blocks, block.ID)
	return inBlock && (a.Parent == "" || a.Parent == unit.Parent)
}

// FirstStage is the first appraisal of a round, or the only one: a round has two
// where its calendar has the first of them or explanations, or where the first has
// decided on something.
func (r *Round) FirstStage() Stage {
	early := []Stage{FirstAppraisal, ReplyStage}
	planned := func(d Deadline) bool { return slices.Contains(early, d.Stage) }
	if slices.ContainsFunc(r.Deadlines, planned) {
		return FirstAppraisal
	}
	for a := range r.LedgerLines() {
		if a.Stage == FirstAppraisal {
			return FirstAppraisal
		}
	}
	return FinalAppraisal
}

// UndeclaredCouncil is whose list holds the criteria that name no agency, where the
// round declares no council for a unit.
const UndeclaredCouncil = "hoi-dong"

// Appraisers are the agencies of the round and, if it is none of them, the
// [UndeclaredCouncil].
func (r *Round) Appraisers() []Agency {
	if r.agency(UndeclaredCouncil) != nil {
		return slices.Clone(r.Agencies)
	}
	return append(slices.Clone(r.Agencies), r.undeclaredCouncil())
}

// undeclaredCouncil is called as it is on its paper.
func (r *Round) undeclaredCouncil() Agency {
	return Agency{ID: UndeclaredCouncil, Name: cmp.Or(r.Council, "Hội đồng thẩm định")}
}

// Declares says whether decisions of the agency are such of the round: it is one of
// the round's agencies, or the round declares none.
func (r *Round) Declares(agency Agency) bool {
	return len(r.Agencies) == 0 || r.agency(agency.ID) != nil
}
