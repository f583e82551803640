package report

import (
	"parindex/cmd/internal/record"
	"parindex/scoring"
	"parindex/scoring/overview"
)

func (v *Appraisal) json() object {
	o, r := v.Overview, &v.Result
	return object{
		{"schema", record.Schema},
		{"round", r.recordRound()},
		{"stage", v.Stage},
		{"faults", v.faultCounts()}, // of the whole round
		{"units", each(o.Units, r.appraisedUnit)},
		{"criteria", each(o.Criteria, r.appraisedCriterion)},
		{"agencies", each(o.Agencies, r.appraising)},
		{"cuts_without_grounds", each(o.Ungrounded, ungroundedJSON)},
		{"only_explained?", each(o.OnlyExplained, toReadJSON)},
		{"waiting", each(o.Waiting, waitingJSON)},
		{"owing", each(o.Owing, owingJSON)},
		{"kept_without_decision", o.Kept},
		{"other_decisions", each(o.Other, func(d overview.Other) object {
			return unitDecisionJSON(d.Unit, d.Code, d.Kind, d.Step)
		})},
		{"void", each(o.Void,
			func(d overview.Void) object { return unitDecisionJSON(d.Unit, d.Code, d.Kind, d.Step) })},
		{"districts", each(o.Districts, districtJSON)},
		{"late", each(o.Late, lateJSON)},
		{"missing", each(o.Missing, func(card *scoring.Scorecard) string { return card.Unit.ID })},
		{"to_explain", each(o.ToExplain, r.behind)},
	}
}

// tallyJSON has as kept the leaves without a decision where none is needed.
func tallyJSON(t overview.Tally) object {
	return object{
		{"cut", t.Cut},
		{"raised", t.Raised},
		{"confirmed", t.Confirmed},
		{"granted", t.Granted},
		{"undecided", t.Undecided},
		{"kept", t.Kept},
	}
}

// appraisedUnit has the leaves of the tree, whose changes make up change, and where the set
// has any, the bonus and penalty items, with their change before the caps. The cuts are those
// of leaves and items. Self, appraised, change and granted are those of score: with the weights
// of areas, before scaling. Points cut and the change of items are as decided, without weights.
func (r *Result) appraisedUnit(u overview.Unit) object {
	card, set := u.Card, u.Card.Block.Set
	figure := func(p scoring.Points) *record.Figure {
		if !card.Scored {
			return nil
		}
		return r.some(p)
	}
	var items object
	if len(set.Bonus)+len(set.Penalty) > 0 {
		items = append(tallyJSON(u.Items), member{"change", r.some(u.ItemChange)})
	}
	return object{
		{"block", card.Block.ID},
		{"unit", card.Unit.ID},
		{"name", card.Unit.Name},
		{"scored", card.Scored},
		{"faulty", card.Faulty},
		{"self?", figure(card.Self)},
		{"appraised?", figure(card.Decided)},
		{"change?", figure(u.Change())},
		{"granted?", figure(u.GrantedPoints)},
		{"leaves", tallyJSON(u.Tally)},
		{"items?", items},
		{"points_cut", r.some(u.CutPoints)},
		{"cuts_explained", u.Answered},
		{"cuts_unexplained", u.Unanswered},
		{"days_late", card.DaysLate},
	}
}

func (r *Result) appraisedCriterion(c overview.Criterion) object {
	return object{
		{"set", c.Set.ID},
		{"code", c.Criterion.Code},
		{"title", c.Criterion.Title},
		{"units", c.Units},
		{"decided", c.Decided()},
		{"leaves", tallyJSON(c.Tally)},
		{"points_cut", r.some(c.CutPoints)},
		{"units_cut_percent", r.some(c.CutShare)},
	}
}

func (r *Result) appraising(a overview.Agency) object {
	return object{
		{"agency", a.ID},
		{"name?", a.Name},
		{"decisions", a.Decisions},
		{"units", a.Units},
		{"units_cut", a.UnitsCut},
		{"made", tallyJSON(a.Tally)},
		{"change", r.some(a.Change())},
		{"points_granted", r.some(a.GrantedPoints)},
		{"cuts_without_reason", a.NoReason},
		{"cuts_without_evidence", a.NoEvidence},
	}
}

func ungroundedJSON(d overview.Decision) object {
	return object{
		{"unit", d.Unit},
		{"code", d.Code},
		{"agency", d.Agency},
		{"from", d.Before},
		{"to", d.To.Number},
		{"no_reason", d.Reason == ""},
		{"no_evidence", d.Evidence == ""},
		{"at", record.PositionOf(reasonPlace(d.Decision))},
	}
}

func toReadJSON(l overview.Leaf) object {
	return object{
		{"unit", l.Card.Unit.ID},
		{"code", l.Line.Criterion.Code},
		{"self", l.Line.Self},
		{"explanation", l.Line.Entry.Explanation},
	}
}

func waitingJSON(u overview.Unit) object {
	code := func(l overview.Leaf) string { return l.Line.Criterion.Code }
	return object{
		{"block", u.Card.Block.ID},
		{"unit", u.Card.Unit.ID},
		{"name", u.Card.Unit.Name},
		{"codes", each(u.StillToDecide, code)},
	}
}

func owingJSON(a overview.Owing) object {
	return object{{"agency", a.ID}, {"name?", a.Name}, {"leaves", a.Leaves}, {"units", a.Units}}
}

func unitDecisionJSON(unit, code string, kind scoring.DecisionKind, s scoring.Step) object {
	return object{{"unit", unit}, {"code?", code}, {"kind?", kind}, {"", decidedJSON(s)}}
}

func districtJSON(d scoring.District) object {
	id := func(u *scoring.Unit) string { return u.ID }
	var approved scoring.Day
	if d.Approval != nil {
		approved = d.Approval.Day
	}
	return object{
		{"unit", d.Unit.ID},
		{"name", d.Unit.Name},
		{"council", d.Council.ID},
		{"communes", d.Communes},
		{"missing", each(d.Missing, id)},
		{"undecided", each(d.Undecided, id)},
		{"approved", d.Approval != nil},
		{"approved_on?", approved},
		{"finished", d.Finished()},
	}
}

func lateJSON(card *scoring.Scorecard) object {
	return object{
		{"unit", card.Unit.ID},
		{"name", card.Unit.Name},
		{"received", card.Receipt.Day},
		{"days", card.DaysLate},
		{"accepted", card.LateAccepted != nil},
		{"penalty", card.LatePenalty},
		{"at", record.PositionOf(card.Receipt.Pos)},
	}
}

func (r *Result) behind(u overview.Unit) object {
	return object{
		{"unit", u.Card.Unit.ID},
		{"name", u.Card.Unit.Name},
		{"points_cut", r.some(u.CutPoints)},
		{"points_unexplained", r.some(u.OpenPoints)},
		{"cuts_unexplained", u.Unanswered},
	}
}
