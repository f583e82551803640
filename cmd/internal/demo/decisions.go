package demo

import (
	"fmt"
	"io"

	"parindex/cmd/internal/disk"
	"parindex/cmd/internal/sheet"
	"parindex/scoring"
	"parindex/scoring/seq"
)

// cutShare is how many of a hundred claims an agency cuts.
const cutShare = 4

// unitsPerList is how many units a list of decisions holds at most: one workbook of
// a whole country would not fit in memory, and nobody could work with it.
const unitsPerList = 500

// What agencies write beside a decision.
var (
	cutReasons = []string{
		"Tài liệu kiểm chứng chưa đủ (dựng)", "Số liệu không khớp với báo cáo (dựng)",
		"Thực hiện chậm so với kế hoạch (dựng)", "Chưa có kết quả cụ thể (dựng)",
	}
	givenReason  = "Theo kết quả theo dõi trong năm (dựng)"
	itemEvidence = "Văn bản của cơ quan thẩm định (dựng)"
)

// lists are the agencies' decisions, a workbook for each. Further workbooks of an
// agency are named as copies are.
func (r *Round) lists() []disk.File {
	var files []disk.File
	for _, agency := range r.Agencies {
		units := r.appraisedBy(agency.ID)
		for from, number := 0, 1; from < len(units); from, number = from+unitsPerList, number+1 {
			name := "appraisal/" + agency.ID
			if number > 1 {
				name += fmt.Sprintf(" (%d)", number)
			}
			part := units[from:min(from+unitsPerList, len(units))]
			write := func(w io.Writer) error { return r.writeList(w, agency, part) }
			files = append(files, disk.File{Name: name + ".xlsx", Write: write})
		}
	}
	return files
}

// appraisedBy are the units with a criterion that the agency appraises.
func (r *Round) appraisedBy(agency string) (units []member) {
	has := map[*scoring.Block]bool{}
	for _, block := range r.Blocks {
		block.Set.Walk(func(c *scoring.Criterion, _ int) {
			has[block] = has[block] || c.IsLeaf() && !c.IsSurvey() && agencyOf(c) == agency
		})
	}
	return seq.Filter(r.members, func(m member) bool { return has[m.block] })
}

func (r *Round) writeList(w io.Writer, agency scoring.Agency, units []member) error {
	list := sheet.AppraisalList{Agency: agency.Name}
	for _, m := range units {
		rows, err := r.decisions(m, agency.ID)
		if err != nil {
			return err
		}
		list.Rows = append(list.Rows, rows...)
	}
	return sheet.WriteAppraisal(w, list)
}

// decisions are an agency's rows for a unit, as far as it can decide.
func (r *Round) decisions(m member, agency string) (rows []sheet.AppraisalRow, err error) {
	m.block.Set.Walk(func(c *scoring.Criterion, _ int) {
		if err != nil || !c.IsLeaf() || c.IsSurvey() || agencyOf(c) != agency || r.waits(m, c) {
			return
		}
		var row *sheet.AppraisalRow
		if row, err = r.decision(m, c); row != nil {
			row.Unit, row.UnitName, row.Code, row.Title = m.ID, m.Name, c.Code, c.Title
			rows = append(rows, *row)
		}
	})
	return rows, err
}

// waits says whether nobody can decide on a leaf before a fault is corrected: that of
// its cell, or of the whole workbook. Where a unit that never hands in gets 0, only
// what it claims needs no decision.
func (r *Round) waits(m member, c *scoring.Criterion) bool {
	switch f := r.faults[m.ID]; {
	case f == nil:
		return false
	case f.leaf != nil:
		return f.leaf == c
	case f.kind.missing && r.Regulation.NeverSubmitted == scoring.ZeroAbsent:
		return c.HasSelf()
	}
	return true
}

// decision is nil for a bonus or a penalty that nobody has.
func (r *Round) decision(m member, c *scoring.Criterion) (*sheet.AppraisalRow, error) {
	draw := r.chance("appraisal", m.ID, c.Code)
	item := isItem(m.block.Set, c)
	if !c.HasSelf() {
		if item && !draw.happens(itemsClaimed) {
			return nil, nil
		}
		return given(draw.quarters(c.Max, r.standing(m.Unit)), item), nil
	}
	claim, err := r.claim(m, c)
	if err != nil || claim.values == nil {
		return nil, err
	}
	row := &sheet.AppraisalRow{From: &claim.points, To: &claim.points}
	if !item && claim.points.Sign() > 0 && draw.happens(cutShare) {
		half := halved(c, claim.points)
		row.To, row.Reason = &half, draw.oneOf(cutReasons)
	}
	return row, nil
}

// halved is half of the points, or the level of the scale that comes next below that; the lowest where none does.
func halved(c *scoring.Criterion, points scoring.Points) scoring.Points {
	half := points.Quo(scoring.Whole(2)).Round(scoring.Down, 2)
	levels, _ := c.Attainable(scoring.Whole(1)) // in ascending order
	if len(levels) == 0 {
		return half
	}
	below := levels[0]
	for _, level := range levels {
		if !half.Less(level) {
			below = level
		}
	}
	return below
}

// given is points for what units claim nothing for.
func given(points scoring.Points, item bool) *sheet.AppraisalRow {
	row := &sheet.AppraisalRow{To: &points, Reason: givenReason}
	if item {
		row.Evidence = itemEvidence
	}
	return row
}
