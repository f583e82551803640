package scoring

import "parindex/scoring/fault"

// vote is what decisions of one meeting have in common.
type vote struct {
	file, agency string
	stage        Stage
	how          Vote
}

// checkVotes warns of decisions that not more than half of a council was there for, or
// not more than half of those who were there was for: once for all that one vote decided.
func (c *roundCheck) checkVotes() {
	first, count := map[vote]*Decision{}, map[vote]int{}
	var order []vote
	for a := range c.round.LedgerLines() {
		v := vote{a.Pos.File(), a.Agency, a.Stage, a.Vote}
		if a.Vote.IsQuorate() && a.Vote.IsCarried() {
			continue
		}
		if first[v] == nil {
			first[v], order = a, append(order, v)
		}
		count[v]++
	}
	for _, v := range order {
		a := first[v]
		if !v.how.IsQuorate() {
			c.faults.Add(fault.Warn(CodeNoQuorum, a.place(a.AttendedPos), "name", c.nameOf(a.Unit), "criterion", a.Code,
				"attended", v.how.Attended, "members", v.how.Members, "others", moreThanOne(count[v])).
				In(fault.About{Unit: a.Unit, Agency: a.Agency}))
		}
		if !v.how.IsCarried() {
			c.faults.Add(fault.Warn(CodeNoMajority, a.place(a.ForPos), "name", c.nameOf(a.Unit), "criterion", a.Code,
				"for", v.how.For, "attended", v.how.Attended, "others", moreThanOne(count[v])).
				In(fault.About{Unit: a.Unit, Agency: a.Agency}))
		}
	}
}
