package scoring

import (
	"slices"

	"parindex/scoring/fault"
)

// subject is what decisions may contradict each other on: a leaf's points, or whether a
// node applies.
type subject struct {
	code   string
	points bool
}

// precedents are the decisions on a subject that count so far. Of those that later ones
// are compared with alike, only the first is kept, so that there are few.
type precedents []*Decision

// setPrecedent keeps a decision that counts, for those that follow. Points that cannot be used will not count.
func (d *decided) setPrecedent(a *Decision, node *Criterion) {
	isUnusable := a.ofPoints() && (a.To.State != Given || len(outOfRange(node, a.To)) > 0)
	if !a.ofPoints() && !a.ofStatus() || isUnusable {
		return
	}
	on := subject{a.Code, a.ofPoints()}
	alike := func(b *Decision) bool {
		return a.Agency == b.Agency && a.Stage.place() == b.Stage.place() && (a.Day == "") == (b.Day == "")
	}
	if !slices.ContainsFunc(d.precedents[on], alike) {
		put(&d.precedents, on, append(d.precedents[on], a))
	}
}

// checkSecondAgency reports a second agency on the points of a leaf, and any agency once
// a council has decided on what applies. A decision without a day is not taken to be the earlier one.
func (d *decided) checkSecondAgency(a *Decision, _ *Criterion) *fault.Diagnostic {
	if !a.ofPoints() && !a.ofStatus() || d.isCouncil(a.Agency) {
		return nil
	}
	for _, b := range d.precedents[subject{a.Code, a.ofPoints()}] {
		council := d.isCouncil(b.Agency)
		code := codeTwoAgencies
		switch {
		case !council && b.Agency == a.Agency || b.Day == "" && a.Day != "",
			council && a.ofPoints(): // see checkAfterCouncil
			continue
		case council:
			code = codeAfterCouncil
		}
		diag := d.secondAfter(code, a, b)
		return &diag
	}
	return nil
}

func (rep *reporter) secondAfter(code fault.Code, a, b *Decision) fault.Diagnostic {
	return fault.New(code, a.Pos, rep.about(a, "agency", rep.round.AgencyName(a.Agency),
		"first", rep.round.AgencyName(b.Agency))...).See(fault.NoteFirstHere, b.Pos)
}

// checkAfterCouncil reports an agency's decision on points after a council's in the same appraisal, which does not
// count. One that was made again stands before the council's by then; see voidRedone.
func (s *scorer) checkAfterCouncil(before Steps, a *Step) {
	if !a.Counts() || s.isCouncil(a.Agency) {
		return
	}
	for _, b := range before {
		if b.Counts() && s.isCouncil(b.Agency) && b.Stage.place() == a.Stage.place() && (b.Day != "" || a.Day == "") {
			s.faultOf(a.Decision, s.secondAfter(codeAfterCouncil, a.Decision, b.Decision))
			a.Void, s.card.Faulty = codeAfterCouncil, true
			return
		}
	}
}

func (rep *reporter) isCouncil(id string) bool {
	agency := rep.round.agency(id)
	return agency != nil && agency.Council
}

// statusDay is a day of one appraisal on which it was decided whether a node applies.
type statusDay struct {
	code  string
	kind  DecisionKind
	day   Day
	stage int
}

// checkSameDay reports "not applicable" and "applies" on one node with the same date:
// their order in the file must not decide.
func (d *decided) checkSameDay(a *Decision) {
	if !a.ofStatus() {
		return
	}
	at := statusDay{a.Code, a.Kind, a.Day, a.Stage.place()}
	if d.statusDays[at] == nil {
		put(&d.statusDays, at, a)
	}
	if at.kind = Applies; a.Kind == Applies {
		at.kind = NotApplicable
	}
	if b := d.statusDays[at]; b != nil {
		d.faultOf(a, fault.New(codeSameDay, a.Pos, d.about(a, "day", a.Day)...).See(fault.NoteFirstHere, b.Pos))
	}
}
