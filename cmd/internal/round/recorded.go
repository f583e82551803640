package round

import (
	"errors"
	"path"
	"strings"

	"parindex/cmd/internal/record"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// isRecord says whether a file of an earlier year is what score wrote as JSON.
func isRecord(name string) bool { return strings.EqualFold(path.Ext(name), ".json") }

// recorded are the published results of a year, from its record.
func (r *reader) recorded(name string, year int) (rows []workbook.HistoryRow, err error) {
	file, err := r.root.Open(name)
	if err != nil {
		return nil, err
	}
	earlier, faults, err := record.Read(file, r.shown(name))
	r.round.Faults.Add(faults...)
	if err = errors.Join(err, file.Close()); err != nil || len(faults) > 0 {
		return nil, err
	}
	whole := fault.InFile(r.shown(name))
	switch {
	case earlier.Round.Year != year:
		r.round.Faults.Add(fault.New(CodeHistoryYear, whole, "year", year, "found", earlier.Round.Year))
		return nil, nil
	case len(earlier.Round.Changes) > 0 || r.isIndicative(earlier.Round.Status):
		r.round.Faults.Add(fault.Warn(CodeHistoryUnofficial, whole, "year", year))
	}
	for _, block := range earlier.Blocks {
		for i := range block.Ranking {
			unit := &block.Ranking[i]
			row := workbook.HistoryRow{Block: block.ID, Unit: unit.ID, Earlier: r.published(unit, earlier.Arithmetic)}
			row.Set, row.Fingerprint = earlier.Round.Pack+"/"+block.Set, block.Fingerprint
			rows = append(rows, row)
		}
	}
	return rows, nil
}

// published is what was published of a unit: its rounded index, on the scale of this year.
func (r *reader) published(u *record.Unit, by record.Arithmetic) scoring.Earlier {
	earlier := scoring.Earlier{Name: u.Name, Class: u.Class, Faulty: u.Faulty, Pos: u.At}
	if u.Totals != nil {
		index := r.round.Regulation.Index.From(by.Index, scoring.Rounding(by.Rounding).Percent(u.Index.Exact))
		earlier.Index = &index
	}
	if u.Rank != nil {
		earlier.Rank = *u.Rank
	}
	return earlier
}
