package report

import (
	"cmp"
	"encoding/csv"
	"io"
	"strconv"

	"parindex/scoring"
	"parindex/scoring/overview"
)

var appraisalHeader = []string{"block", "unit", "name", "part", "code", "title", "max", "agency", "self", "appraised", "change",
	"stage", "day", "reason", "evidence", "explained", "status"}

// csv writes a row for every leaf that was changed, that councils gave points on
// their own, or that waits for a decision, then one for every decision that is
// not on points: always these columns. Of several decisions on a leaf the last is
// shown; change is what it all came to. What has no row has no change, so that
// the changes of a unit's criteria add up to appraised less self points.
func (v *Appraisal) csv(w io.Writer) error {
	out := csv.NewWriter(w)
	if err := out.Write(appraisalHeader); err != nil {
		return err
	}
	for _, l := range v.Overview.Leaves {
		if l.Outcome == overview.Confirmed || l.Outcome == overview.Kept && l.Change().IsZero() {
			continue
		}
		if err := out.Write(v.csvRow(l)); err != nil {
			return err
		}
	}
	for _, d := range v.Overview.Other {
		if err := out.Write(v.csvOther(d)); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func (v *Appraisal) csvRow(l overview.Leaf) []string {
	c := l.Line.Criterion
	decided, last := len(l.Decisions) > 0, &scoring.Decision{}
	agency, stage := l.Line.Owner, ""
	if decided {
		last = l.Decisions[len(l.Decisions)-1].Decision
		agency, stage = last.Agency, string(cmp.Or(last.Stage, scoring.FinalAppraisal))
	}
	explained := ""
	if l.Outcome == overview.Cut {
		explained = strconv.FormatBool(l.Line.HasReply())
	}
	return []string{
		l.Card.Block.ID, l.Card.Unit.ID, inert(l.Card.Unit.Name), string(l.Line.Part), c.Code, inert(c.Title), v.figure(c.Max, true), inert(agency),
		v.figure(l.Line.Self, c.HasSelf()), v.figure(l.Line.Appraised, decided), v.figure(l.Change(), true),
		stage, string(last.Day), inert(last.Reason), inert(last.Evidence), explained, string(l.Outcome),
	}
}

// csvOther is a decision that is not on points: of a criterion, or of the whole
// unit and then without one.
func (v *Appraisal) csvOther(d overview.Other) []string {
	part, title, most := "", "", ""
	if c := d.Criterion; c != nil {
		part, title, most = string(d.Card.Block.Set.PartOf(c)), c.Title, v.figure(c.Max, true)
	}
	return []string{
		d.Card.Block.ID, d.Card.Unit.ID, inert(d.Card.Unit.Name), part, inert(d.Code), inert(title), most, inert(d.Agency),
		"", "", "", string(cmp.Or(d.Stage, scoring.FinalAppraisal)), string(d.Day), inert(d.Reason), inert(d.Evidence), "", string(d.Kind),
	}
}

// figure is exact, unlike those of tables: the rows are there to be added up.
func (v *Appraisal) figure(p scoring.Points, there bool) string {
	if !there {
		return ""
	}
	const most = 6 // so that changes add up; few fractions do not end
	if _, ends := p.Decimals(); !ends {
		return p.Round(scoring.HalfUp, most).String()
	}
	return p.String()
}
