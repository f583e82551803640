package overview

import (
	"cmp"
	"slices"

	"parindex/scoring"
)

// Agency sums up the decisions of one agency or council. The ID is empty for points that stand
// in the units' own workbooks, since these name no agency.
type Agency struct {
	ID, Name  string
	Decisions int // on points, that count
	Units     int // that it decided on
	UnitsCut  int // of those, with a cut by it
	Tally         // of decisions
	// cutPoints and raisedPoints are the sums of its changes to what units claimed
	// or others decided, GrantedPoints of what it gave on leaves that units do not score.
	cutPoints, raisedPoints, GrantedPoints scoring.Points
	NoReason, NoEvidence                   int // of its cuts
}

// Change is the sum of its changes.
func (a Agency) Change() scoring.Points { return a.raisedPoints.Sub(a.cutPoints) }

// agencies are those of the round in its order, also the ones that decided on
// nothing yet but have a unit here, then any others by their ids.
func (o *Overview) agencies() {
	made := map[string][]Decision{}
	var ids []string
	for _, a := range o.Round.Agencies {
		if o.concerns(a) {
			ids = append(ids, a.ID)
		}
	}
	known := len(ids)
	for _, l := range o.Leaves {
		for _, d := range l.Decisions {
			made[d.Agency] = append(made[d.Agency], d)
			if !slices.Contains(ids, d.Agency) {
				ids = append(ids, d.Agency)
			}
		}
	}
	slices.Sort(ids[known:])
	for _, id := range ids {
		o.Agencies = append(o.Agencies, sumUp(o.Round, id, made[id]))
	}
}

func (o *Overview) concerns(a scoring.Agency) bool {
	return slices.ContainsFunc(o.Units, func(u Unit) bool { return a.Appraises(u.Card.Unit, u.Card.Block) })
}

func sumUp(r *scoring.Round, id string, decisions []Decision) Agency {
	a := Agency{ID: id, Name: r.AgencyName(id)}
	seen := map[*scoring.Unit]bool{} // and whether it was cut
	for _, d := range decisions {
		a.add(d)
		seen[d.Card.Unit] = seen[d.Card.Unit] || d.Outcome == Cut
	}
	a.Units = len(seen)
	for _, cut := range seen {
		if cut {
			a.UnitsCut++
		}
	}
	return a
}

func (a *Agency) add(d Decision) {
	a.Decisions++
	a.Tally.add(d.Outcome)
	switch d.Outcome {
	case Raised:
		a.raisedPoints = a.raisedPoints.Add(d.Change)
	case Granted:
		a.GrantedPoints = a.GrantedPoints.Add(d.Change)
	case Cut:
		a.cutPoints = a.cutPoints.Sub(d.Change)
		if d.Reason == "" {
			a.NoReason++
		}
		if d.Evidence == "" {
			a.NoEvidence++
		}
	}
}

// bare are the cuts that rest on nothing.
func (o *Overview) bare() {
	for _, l := range o.Leaves {
		for _, d := range l.Decisions {
			if d.Outcome == Cut && !d.Supposed && (d.Reason == "" || d.Evidence == "") {
				o.Ungrounded = append(o.Ungrounded, d)
			}
		}
	}
	slices.SortStableFunc(o.Ungrounded, func(a, b Decision) int {
		return cmp.Compare(first(a.Reason), first(b.Reason))
	})
}

func first(reason string) int { return min(len(reason), 1) }

// Owing counts the decisions that an agency still has to make. The ID is empty where the round
// names no agency for them.
type Owing struct {
	ID, Name      string
	Leaves, Units int
}

// owing counts the leaves that need a decision by who owes it, the most first.
func (o *Overview) owing() {
	at := map[string]int{}
	for _, u := range o.Waiting {
		counted := map[string]bool{}
		for _, l := range u.StillToDecide {
			i, known := at[l.Line.Owner]
			if !known {
				i, at[l.Line.Owner] = len(o.Owing), len(o.Owing)
				o.Owing = append(o.Owing, Owing{ID: l.Line.Owner, Name: o.Round.AgencyName(l.Line.Owner)})
			}
			o.Owing[i].Leaves++
			if !counted[l.Line.Owner] {
				o.Owing[i].Units++
			}
			counted[l.Line.Owner] = true
		}
	}
	slices.SortStableFunc(o.Owing, func(a, b Owing) int { return cmp.Compare(b.Leaves, a.Leaves) })
}
