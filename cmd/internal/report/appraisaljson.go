package report

import (
	"parindex/cmd/internal/record"
	"parindex/scoring"
	"parindex/scoring/overview"
)

type appraisalReport struct {
	Schema    int                      `json:"schema"`
	Round     record.Round             `json:"round"`
	Stage     scoring.Stage            `json:"stage"`
	Faults    record.Counts            `json:"faults"` // of the whole round
	Units     []appraisedUnitJSON      `json:"units"`
	Criteria  []appraisedCriterionJSON `json:"criteria"`
	Agencies  []appraisingJSON         `json:"agencies"`
	Bare      []bareJSON               `json:"cuts_without_grounds"`
	ToRead    []toReadJSON             `json:"only_explained,omitempty"`
	Waiting   []waitingJSON            `json:"waiting"`
	Owing     []owingJSON              `json:"owing"`
	Kept      int                      `json:"kept_without_decision"`
	Other     []unitDecisionJSON       `json:"other_decisions"`
	Void      []unitDecisionJSON       `json:"void"`
	Districts []districtJSON           `json:"districts"`
	Late      []lateJSON               `json:"late"`
	Missing   []string                 `json:"missing"`
	Behind    []behindJSON             `json:"to_explain"`
}

type tallyJSON struct {
	Cut       int `json:"cut"`
	Raised    int `json:"raised"`
	Confirmed int `json:"confirmed"`
	Granted   int `json:"granted"`
	Undecided int `json:"undecided"`
	Kept      int `json:"kept"` // without a decision, where none is needed
}

type appraisedUnitJSON struct {
	Block     string         `json:"block"`
	Unit      string         `json:"unit"`
	Name      string         `json:"name"`
	Scored    bool           `json:"scored"`
	Faulty    bool           `json:"faulty"`
	Self      *record.Figure `json:"self,omitempty"`
	Appraised *record.Figure `json:"appraised,omitempty"`
	Change    *record.Figure `json:"change,omitempty"`
	Leaves    tallyJSON      `json:"leaves"` // of the tree; their changes make up change
	Items     *itemsJSON     `json:"items,omitempty"`
	PointsCut record.Figure  `json:"points_cut"` // of leaves and items, as all below
	Explained int            `json:"cuts_explained"`
	Open      int            `json:"cuts_unexplained"`
	DaysLate  int            `json:"days_late"`
}

// itemsJSON are bonus and penalty items, of a set that has any.
type itemsJSON struct {
	tallyJSON
	Change record.Figure `json:"change"` // before the caps
}

type appraisedCriterionJSON struct {
	Set       string        `json:"set"`
	Code      string        `json:"code"`
	Title     string        `json:"title"`
	Units     int           `json:"units"`
	Decided   int           `json:"decided"`
	Leaves    tallyJSON     `json:"leaves"`
	PointsCut record.Figure `json:"points_cut"`
	CutShare  record.Figure `json:"units_cut_percent"`
}

type appraisingJSON struct {
	Agency     string        `json:"agency"`
	Name       string        `json:"name,omitempty"`
	Decisions  int           `json:"decisions"`
	Units      int           `json:"units"`
	UnitsCut   int           `json:"units_cut"`
	Made       tallyJSON     `json:"made"`
	Change     record.Figure `json:"change"`
	Granted    record.Figure `json:"points_granted"`
	NoReason   int           `json:"cuts_without_reason"`
	NoEvidence int           `json:"cuts_without_evidence"`
	Mark       overview.Mark `json:"mark,omitempty"`
}

type bareJSON struct {
	Unit       string          `json:"unit"`
	Code       string          `json:"code"`
	Agency     string          `json:"agency"`
	From       scoring.Points  `json:"from"`
	To         scoring.Points  `json:"to"`
	NoReason   bool            `json:"no_reason"`
	NoEvidence bool            `json:"no_evidence"`
	At         record.Position `json:"at"`
}

type waitingJSON struct {
	Block string   `json:"block"`
	Unit  string   `json:"unit"`
	Name  string   `json:"name"`
	Codes []string `json:"codes"`
}

type owingJSON struct {
	Agency string `json:"agency"`
	Name   string `json:"name,omitempty"`
	Leaves int    `json:"leaves"`
	Units  int    `json:"units"`
}

type unitDecisionJSON struct {
	Unit string               `json:"unit"`
	Code string               `json:"code,omitempty"`
	Kind scoring.DecisionKind `json:"kind,omitempty"`
	decisionJSON
}

type districtJSON struct {
	Unit      string      `json:"unit"`
	Name      string      `json:"name"`
	Council   string      `json:"council"`
	Communes  int         `json:"communes"`
	Missing   []string    `json:"missing"`
	Undecided []string    `json:"undecided"`
	Approved  bool        `json:"approved"`
	Day       scoring.Day `json:"approved_on,omitempty"`
	Finished  bool        `json:"finished"`
}

type lateJSON struct {
	Unit     string          `json:"unit"`
	Name     string          `json:"name"`
	Received scoring.Day     `json:"received"`
	Days     int             `json:"days"`
	Accepted bool            `json:"accepted"`
	Penalty  scoring.Points  `json:"penalty"`
	At       record.Position `json:"at"`
}

type behindJSON struct {
	Unit      string        `json:"unit"`
	Name      string        `json:"name"`
	PointsCut record.Figure `json:"points_cut"`
	Open      record.Figure `json:"points_unexplained"`
	Codes     int           `json:"cuts_unexplained"`
}

func (v *Appraisal) json() appraisalReport {
	o, r := v.Overview, &v.Result
	return appraisalReport{
		Schema: record.Schema, Round: r.recordRound(), Stage: v.Stage, Faults: v.faultCounts(),
		Units:    each(o.Units, r.appraisedUnit),
		Criteria: each(o.Criteria, r.appraisedCriterion),
		Agencies: each(o.Agencies, r.appraising),
		Bare:     each(o.Ungrounded, bareOf),
		ToRead:   toReadOf(o.OnlyExplained),
		Waiting:  each(o.Waiting, waitingOf),
		Owing:    each(o.Owing, func(a overview.Owing) owingJSON { return owingJSON{a.ID, a.Name, a.Leaves, a.Units} }),
		Kept:     o.Kept,
		Other: each(o.Other, func(d overview.Other) unitDecisionJSON {
			return unitDecisionJSON{d.Unit, d.Code, d.Kind, decisionOf(d.Step)}
		}),
		Void:      each(o.Void, voidOf),
		Districts: each(o.Districts, districtOf),
		Late:      each(o.Late, lateOf),
		Missing:   each(o.Missing, func(card *scoring.Scorecard) string { return card.Unit.ID }),
		Behind:    each(o.ToExplain, r.behind),
	}
}

// each is what becomes of every item; none is an empty list, not null.
func each[T, U any](list []T, of func(T) U) []U {
	out := make([]U, len(list))
	for i, item := range list {
		out[i] = of(item)
	}
	return out
}

func (r *Result) appraisedUnit(u overview.Unit) appraisedUnitJSON {
	card := u.Card
	out := appraisedUnitJSON{
		Block: card.Block.ID, Unit: card.Unit.ID, Name: card.Unit.Name, Scored: card.Scored, Faulty: card.Faulty,
		Leaves: tallyJSON(u.Tally), PointsCut: *r.some(u.CutPoints), Explained: u.Answered, Open: u.Unanswered,
		DaysLate: card.DaysLate,
	}
	if card.Scored {
		out.Self, out.Appraised, out.Change = r.some(card.Self), r.some(card.Decided), r.some(u.Change())
	}
	if set := card.Block.Set; len(set.Bonus)+len(set.Penalty) > 0 {
		out.Items = &itemsJSON{tallyJSON(u.Items), *r.some(u.ItemChange)}
	}
	return out
}

func (r *Result) appraisedCriterion(c overview.Criterion) appraisedCriterionJSON {
	return appraisedCriterionJSON{c.Set.ID, c.Criterion.Code, c.Criterion.Title, c.Units, c.Decided(), tallyJSON(c.Tally),
		*r.some(c.CutPoints), *r.some(c.CutShare)}
}

func (r *Result) appraising(a overview.Agency) appraisingJSON {
	return appraisingJSON{a.ID, a.Name, a.Decisions, a.Units, a.UnitsCut, tallyJSON(a.Tally), *r.some(a.Change()),
		*r.some(a.GrantedPoints), a.NoReason, a.NoEvidence, a.Mark}
}

func bareOf(d overview.Decision) bareJSON {
	return bareJSON{d.Unit, d.Code, d.Agency, d.Before, d.To.Number, d.Reason == "", d.Evidence == "",
		record.PositionOf(reasonPlace(d.Decision))}
}

func waitingOf(u overview.Unit) waitingJSON {
	code := func(l overview.Leaf) string { return l.Line.Criterion.Code }
	return waitingJSON{u.Card.Block.ID, u.Card.Unit.ID, u.Card.Unit.Name, each(u.StillToDecide, code)}
}

func voidOf(d overview.Void) unitDecisionJSON {
	return unitDecisionJSON{d.Unit, d.Code, d.Kind, decisionOf(d.Step)}
}

func districtOf(d scoring.District) districtJSON {
	id := func(u *scoring.Unit) string { return u.ID }
	out := districtJSON{d.Unit.ID, d.Unit.Name, d.Council.ID, d.Communes, each(d.Missing, id), each(d.Undecided, id),
		d.Approval != nil, "", d.Finished()}
	if d.Approval != nil {
		out.Day = d.Approval.Day
	}
	return out
}

func lateOf(card *scoring.Scorecard) lateJSON {
	return lateJSON{card.Unit.ID, card.Unit.Name, card.Receipt.Day, card.DaysLate, card.LateAccepted != nil,
		card.LatePenalty, record.PositionOf(card.Receipt.Pos)}
}

func (r *Result) behind(u overview.Unit) behindJSON {
	return behindJSON{u.Card.Unit.ID, u.Card.Unit.Name, *r.some(u.CutPoints), *r.some(u.OpenPoints), u.Unanswered}
}
