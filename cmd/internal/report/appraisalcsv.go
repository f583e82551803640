package report

import (
	"cmp"
	"strconv"

	"parindex/cmd/internal/page"
	"parindex/scoring"
	"parindex/scoring/overview"
)

var appraisalHeader = []string{"block", "unit", "name", "part", "code", "title", "max", "agency", "self", "appraised",
	"change", "stage", "day", "reason", "evidence", "explained", "status", "round_status"}

// rows are for programs: a row for every leaf that was changed, that councils gave points on
// their own, or that waits for a decision, then one for every decision that is
// not on points: always these columns. Of several decisions on a leaf the last is
// shown; change is what it all came to. What has no row has no change, so that
// the changes of a unit's criteria add up to appraised less self points. The column
// status is of the decision, round_status of the round.
func (v *Appraisal) rows() *page.Table {
	t := dataTable(appraisalHeader)
	for _, l := range v.Overview.Leaves {
		if isChanged(l) && v.isAsked(l) {
			t.Rows = append(t.Rows, v.csvRow(l))
		}
	}
	for _, d := range v.Overview.Other {
		if (v.Unit == "" || d.Card.Unit.ID == v.Unit) && (v.Agency == "" || d.Agency == v.Agency) {
			t.Rows = append(t.Rows, v.csvOther(d))
		}
	}
	return t
}

func (v *Appraisal) csvRow(l overview.Leaf) []page.Cell {
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
	row := words(l.Card.Block.ID, l.Card.Unit.ID, l.Card.Unit.Name, string(l.Line.Part), c.Code, c.Title)
	row = append(row, exact(c.Max, true), page.Word(agency),
		exact(l.Line.Self, c.HasSelf()), exact(l.Line.Appraised, decided), exact(l.Change(), true))
	return append(row, words(stage, string(last.Day), last.Reason, last.Evidence, explained, string(l.Outcome),
		v.status())...)
}

// csvOther is a decision that is not on points: of a criterion, or of the whole
// unit and then without one.
func (v *Appraisal) csvOther(d overview.Other) []page.Cell {
	part, title, most := "", "", page.Cell{}
	if c := d.Criterion; c != nil {
		part, title, most = string(d.Card.Block.Set.PartOf(c)), c.Title, exact(c.Max, true)
	}
	row := words(d.Card.Block.ID, d.Card.Unit.ID, d.Card.Unit.Name, part, d.Code, title)
	row = append(row, most, page.Word(d.Agency), page.Cell{}, page.Cell{}, page.Cell{})
	return append(row, words(string(cmp.Or(d.Stage, scoring.FinalAppraisal)), string(d.Day), d.Reason, d.Evidence, "",
		string(d.Kind), v.status())...)
}

// exact is a figure that is not rounded, unlike those of tables for people: the
// rows are there to be added up.
func exact(p scoring.Points, there bool) page.Cell {
	if !there {
		return page.Cell{}
	}
	const most = 6 // so that changes add up; few fractions do not end
	if _, ends := p.Decimals(); !ends {
		p = p.Round(scoring.HalfUp, most)
	}
	decimals, _ := p.Decimals()
	return page.Figure(p, decimals)
}
