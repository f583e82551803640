package workbook

import (
	"path"
	"strconv"
	"strings"

	"parindex/scoring"
)

// The columns of survey and history files. The first name is the one of CSV
// files, and our own.
var (
	colUnit         = heading{"unit", "mã đơn vị"}
	colLeaf         = heading{"code", "mã tiêu chí", "mã"}
	colSatisfaction = heading{"satisfaction", "mức độ hài lòng", "tỷ lệ hài lòng"}
	colBlock        = heading{"block", "khối", "mã khối"}
	colIndex        = heading{"index", "chỉ số"}
	colRank         = heading{"rank", "hạng", "xếp hạng"}
	colClass        = heading{"class", "xếp loại"}
)

// ReadSurvey reads the satisfaction with units, a line for each unit and survey
// leaf: a CSV with the columns unit, code, satisfaction, or the first visible
// sheet of a workbook with these or "Mã đơn vị", "Mã tiêu chí", "Mức độ hài lòng".
// The numbers are on the scale that the regulation says; a sheet's 80% is 0.8 to a
// sheet, and 80 on the scale of percentages.
func ReadSurvey(path, shown string, scale scoring.SatisfactionScale) ([]scoring.SurveyResult, scoring.Diagnostics, error) {
	columns := []heading{colUnit, colLeaf, colSatisfaction}
	t, faults, err := openTable(path, shown, columns)
	if t == nil {
		return nil, faults, err
	}
	var results []scoring.SurveyResult
	for _, r := range t.records() {
		if r.lacks(colUnit, colLeaf) {
			continue
		}
		at, satisfaction := r.place(colUnit), r.number(colSatisfaction)
		if scale == scoring.PercentScale {
			satisfaction = r.cells.asPercent(satisfaction)
		}
		results = append(results, scoring.SurveyResult{
			Unit: r.text(colUnit), Code: r.text(colLeaf), Satisfaction: satisfaction, Pos: at,
		})
	}
	return results, t.cells.faults, nil
}

// HistoryRow is a unit's published result of an earlier year.
type HistoryRow struct {
	Block, Unit string // ids
	scoring.Earlier
}

// ReadHistory reads a year's published results: a CSV with the columns block,
// unit, index, rank, class. Index, rank and class may be blank.
func ReadHistory(path, shown string) ([]HistoryRow, scoring.Diagnostics, error) {
	columns := []heading{colBlock, colUnit, colIndex, colRank, colClass}
	t, faults, err := openTable(path, shown, columns)
	if t == nil {
		return nil, faults, err
	}
	var rows []HistoryRow
	for _, r := range t.records() {
		if r.lacks(colBlock, colUnit) {
			continue
		}
		rows = append(rows, HistoryRow{r.text(colBlock), r.text(colUnit), r.earlier()})
	}
	return rows, t.cells.faults, nil
}

func (r record) earlier() scoring.Earlier {
	result := scoring.Earlier{Class: r.text(colClass), Pos: r.place(colUnit)}
	if index := r.cells.asPercent(r.number(colIndex)); index.State == scoring.Given {
		result.Index = &index.Number
	}
	result.Rank = r.rank()
	return result
}

// rank is a whole number from 1 up, or 0 where there is none.
func (r record) rank() int {
	in := r.number(colRank)
	if in.State != scoring.Given {
		return 0
	}
	if rank, err := strconv.Atoi(in.Number.String()); err == nil && rank > 0 {
		return rank
	}
	r.cells.bad(scoring.CodeNotNumber, in.Pos, "key", colRank.name(), "found", r.text(colRank))
	return 0
}

// openTable reads a CSV, or the first visible sheet of a workbook, all of whose
// columns are needed.
func openTable(file, shown string, columns []heading) (*table, scoring.Diagnostics, error) {
	if strings.EqualFold(path.Ext(shown), ".csv") {
		return csvTable(file, shown, columns, columns)
	}
	book, faults, err := Open(file, shown)
	if book == nil {
		return nil, faults, err
	}
	t, faults := book.sheetTable("", columns, columns)
	return t, faults, book.Close() // it is all in memory: the table can still be asked
}
