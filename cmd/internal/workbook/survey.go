package workbook

import (
	"io/fs"
	"slices"
	"strconv"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// ReadSurvey reads the satisfaction with units, a line for each unit and survey
// leaf: a CSV with the columns unit, code, satisfaction, or the first visible
// sheet of a workbook with these or "Mã đơn vị", "Mã tiêu chí", "Mức độ hài lòng".
// The numbers are on the scale that the regulation says; a sheet's 80% is 0.8 to a
// sheet, and 80 on the scale of percentages.
func ReadSurvey(fsys fs.FS, name, shown string, scale scoring.SatisfactionScale) ([]scoring.Satisfaction, fault.List, error) {
	columns := []column.Heading{column.Unit, column.Leaf, column.Satisfaction}
	t, faults, err := OpenTable(fsys, name, shown, "", columns, columns)
	if t == nil {
		return nil, faults, err
	}
	var results []scoring.Satisfaction
	for _, r := range t.Records() {
		if r.Lacks(column.Unit, column.Leaf) {
			continue
		}
		at, satisfaction := r.Place(column.Unit), r.Number(column.Satisfaction)
		if scale == scoring.PercentScale {
			satisfaction = r.table.cells.asPercent(satisfaction)
		}
		r.use()
		results = append(results, scoring.Satisfaction{
			Unit: r.Text(column.Unit), Code: r.Text(column.Leaf), Value: satisfaction, Pos: at,
		})
	}
	return results, t.Faults(), nil
}

// HistoryRow is a unit's published result of an earlier year.
type HistoryRow struct {
	Block, Unit string // ids
	scoring.Earlier
}

// ReadHistory reads a year's published results: a CSV with the columns block,
// unit, index, rank, class, as score writes it. Index, rank and class may be blank.
// A column faulty says whose figures had faults; others, as the set, are for people.
func ReadHistory(fsys fs.FS, name, shown string) ([]HistoryRow, fault.List, error) {
	columns := []column.Heading{column.Block, column.Unit, column.Index, column.Rank, column.Class}
	t, faults, err := OpenTable(fsys, name, shown, "", append(slices.Clone(columns), column.Faulty), columns)
	if t == nil {
		return nil, faults, err
	}
	var rows []HistoryRow
	for _, r := range t.Records() {
		if r.Lacks(column.Block, column.Unit) {
			continue
		}
		r.use()
		rows = append(rows, HistoryRow{r.Text(column.Block), r.Text(column.Unit), r.earlier()})
	}
	return rows, t.Faults(), nil
}

func (r Record) earlier() scoring.Earlier {
	result := scoring.Earlier{Class: r.Text(column.Class), Faulty: r.says(column.Faulty), Pos: r.Place(column.Unit)}
	if index := r.table.cells.asPercent(r.Number(column.Index)); index.State == scoring.Given {
		result.Index = &index.Number
	}
	result.Rank = r.rank()
	return result
}

// says is whether a mark is there: anything but a no.
func (r Record) says(mark column.Heading) bool {
	no := []string{"", "false", "0", "không"}
	return !slices.Contains(no, strings.ToLower(r.Text(mark)))
}

// rank is a whole number from 1 up, or 0 where there is none.
func (r Record) rank() int {
	in := r.Number(column.Rank)
	if in.State != scoring.Given {
		return 0
	}
	if rank, err := strconv.Atoi(in.Number.String()); err == nil && rank > 0 {
		return rank
	}
	r.table.cells.bad(fault.CodeNotNumber, in.Pos, "key", column.Rank.Name(), "found", r.Text(column.Rank))
	return 0
}
