package report

import (
	"cmp"
	"encoding/csv"
	"io"
	"strconv"

	"parindex/cmd/internal/appraisal"
	"parindex/scoring"
)

var appraisalHeader = []string{"block", "unit", "name", "code", "title", "max", "agency", "self", "appraised", "change",
	"stage", "day", "reason", "evidence", "explained", "status"}

// csv writes a row for every leaf that was changed, that councils gave points on
// their own, or that waits for a decision: always these columns. Of several
// decisions the last is shown; change is what it all came to.
func (v *Appraisal) csv(w io.Writer) error {
	out := csv.NewWriter(w)
	if err := out.Write(appraisalHeader); err != nil {
		return err
	}
	for _, l := range v.Overview.Leaves {
		if l.Outcome == appraisal.Confirmed || l.Outcome == appraisal.Undecided && !l.Needed {
			continue
		}
		if err := out.Write(v.csvRow(l)); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func (v *Appraisal) csvRow(l appraisal.Leaf) []string {
	r, c := v.result(), l.Line.Criterion
	figure := func(p scoring.Points, there bool) string {
		if !there {
			return ""
		}
		return r.figure(p).Fixed(r.decimals())
	}
	decided, last := len(l.Decisions) > 0, appraisal.Decision{}
	agency, stage := l.Agency, ""
	if decided {
		last = l.Decisions[len(l.Decisions)-1]
		agency, stage = last.Agency, string(cmp.Or(last.Stage, scoring.FinalAppraisal))
	}
	explained := ""
	if l.Outcome == appraisal.Cut {
		explained = strconv.FormatBool(l.Answered())
	}
	return []string{
		l.Card.Block.ID, l.Card.Unit.ID, inert(l.Card.Unit.Name), c.Code, inert(c.Title), figure(c.Max, true), inert(agency),
		figure(l.Line.Self, c.HasSelf()), figure(l.Line.Appraised, decided), figure(l.Change(), decided),
		stage, string(last.Day), inert(last.Reason), inert(last.Evidence), explained, string(l.Outcome),
	}
}
