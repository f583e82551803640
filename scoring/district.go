package scoring

import (
	"cmp"
	"slices"
	"sort"

	"parindex/scoring/fault"
)

// checkDistricts reports the districts whose councils have not finished: a commune handed
// in nothing, nobody has decided on one, or the results are not approved. Before the
// final appraisal no district can have finished.
func checkDistricts(r *Round, cards []*Scorecard) fault.List {
	var faults fault.List
	if r.Stage != "" && r.Stage != FinalAppraisal {
		return nil
	}
	for _, d := range r.Districts(cards) {
		for _, again := range d.repeated {
			faults.Add(fault.Warn(codeNoEffect, again.Pos, "unit", d.Unit.ID, "name", d.Unit.Name, "kind", again.Kind).
				In(fault.About{Agency: again.Agency}))
		}
		if later := d.Later; later != nil {
			faults.Add(fault.Warn(codeApprovalEarly, d.Approval.Pos, "unit", d.Unit.ID, "name", d.Unit.Name,
				"day", d.Approval.Day, "later", later.Day).See(NoteDecisionHere, later.Pos))
		}
		if !d.Finished() {
			faults.Add(fault.Warn(codeDistrictUnfinished, d.Unit.Pos, "unit", d.Unit.ID, "name", d.Unit.Name,
				"communes", d.Communes,
				"missing", len(d.Missing), "undecided", len(d.Undecided), "approved", d.Approval != nil,
				"later", d.laterDay()).Last())
		}
	}
	return faults
}

// District is how far a district's council has come with its communes. Its
// package goes to the province: its own assessment and their results.
type District struct {
	Unit     *Unit
	Council  Agency
	Communes int
	// Missing handed in nothing; on a leaf of Undecided somebody has yet to decide.
	Missing, Undecided []*Unit
	Approval           *Decision // of the results, by the council; nil where there is none
	// Later is the first decision on a commune after the approval; nil where there is
	// none.
	Later *Decision

	repeated []*Decision // approvals of what was approved already
	refused  bool        // a commune that handed in nothing is not yet settled
}

// Finished says whether nothing is left to do. A commune that handed in nothing is
// settled where the regulation says what that counts.
func (d District) Finished() bool {
	return !(d.refused && len(d.Missing) > 0) && len(d.Undecided) == 0 && d.Approval != nil && d.Later == nil
}

// Districts are those that have a council of their own, in the order of the
// agencies, as far as the cards tell of their communes.
func (r *Round) Districts(cards []*Scorecard) []District {
	var districts []District
	if !slices.ContainsFunc(r.Agencies, func(a Agency) bool { return a.Parent != "" }) {
		return nil
	}
	units, approvals, communes := map[string]*Unit{}, r.approvals(), map[string][]*Scorecard{}
	for unit := range r.Units() {
		units[unit.ID] = unit
	}
	for _, card := range cards {
		communes[card.Unit.Parent] = append(communes[card.Unit.Parent], card)
	}
	for _, agency := range r.Agencies {
		if unit := units[agency.Parent]; unit != nil {
			d := District{Unit: unit, Council: agency, Approval: lastOf(approvals[approver{agency.ID, unit.ID}]),
				refused: r.Regulation.NeverSubmitted == RefuseAbsent}
			d.addCommunes(communes[unit.ID])
			d.findRepeated(approvals[approver{agency.ID, unit.ID}], communes[unit.ID])
			districts = append(districts, d)
		}
	}
	return districts
}

// laterDay is that of the decision after the approval, or none.
func (d District) laterDay() Day {
	if d.Later == nil {
		return ""
	}
	return d.Later.Day
}

// addCommunes counts the communes that the council appraises, and those not finished.
func (d *District) addCommunes(communes []*Scorecard) {
	for _, card := range communes {
		if !d.Council.Appraises(card.Unit, card.Block) {
			continue
		}
		d.Communes++
		if card.Missing {
			d.Missing = append(d.Missing, card.Unit)
		}
		if len(card.Waiting) > 0 {
			d.Undecided = append(d.Undecided, card.Unit)
		}
		d.findLater(card)
	}
}

// findLater finds the first decision after the approval, which was of other results.
func (d *District) findLater(card *Scorecard) {
	if d.Approval == nil {
		return
	}
	for _, a := range card.Decisions() {
		if a.Counts() && a.Day > d.Approval.Day && (d.Later == nil || a.Day < d.Later.Day) {
			d.Later = a.Decision
		}
	}
}

// approver is a council, and the district whose results it approves.
type approver struct{ agency, district string }

// approvals are the decisions of councils that their districts' results are final, by day.
func (r *Round) approvals() map[approver][]*Decision {
	all := map[approver][]*Decision{}
	for a := range r.LedgerLines() {
		if a.Kind == Approve {
			by, approval := approver{a.Agency, a.Unit}, a
			all[by] = append(all[by], &approval)
		}
	}
	for _, list := range all {
		slices.SortStableFunc(list, func(a, b *Decision) int { return cmp.Compare(a.Day, b.Day) })
	}
	return all
}

func lastOf(list []*Decision) *Decision {
	if len(list) == 0 {
		return nil
	}
	return list[len(list)-1]
}

// findRepeated finds the approvals before which nothing was decided on a commune since
// the one before.
func (d *District) findRepeated(approvals []*Decision, communes []*Scorecard) {
	if len(approvals) < 2 {
		return
	}
	var days []Day
	for _, card := range communes {
		for _, a := range card.Decisions() {
			days = append(days, a.Day)
		}
	}
	slices.Sort(days)
	for i, again := range approvals[1:] {
		before := approvals[i].Day
		next := sort.Search(len(days), func(i int) bool { return days[i] > before })
		if next == len(days) || days[next] > again.Day {
			d.repeated = append(d.repeated, again)
		}
	}
}
