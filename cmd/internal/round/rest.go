package round

import (
	"maps"
	"slices"
	"strconv"

	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// maxYears is how far back anybody compares.
const maxYears = 20

// history reads the years before the round's, the latest first.
func (r *reader) history() error {
	names, err := r.list("history")
	if err != nil {
		return err
	}
	files := map[int]string{}
	for _, name := range names {
		year, err := strconv.Atoi(stem(name))
		switch first := files[year]; {
		case err != nil:
			r.round.Faults.Add(fault.Warn(CodeHistoryName, fault.InFile(r.shown(name))))
		case first != "":
			diag := fault.Warn(CodeHistoryBeside, fault.InFile(r.shown(name)), "year", year)
			r.round.Faults.Add(diag.See(fault.NoteFirstHere, fault.InFile(r.shown(first))))
		case r.round.Year > 0 && year >= r.round.Year: // 0 where the year could not be read
			at := fault.InFile(r.shown(name))
			r.round.Faults.Add(fault.Warn(CodeHistoryLater, at, "year", year, "own", r.round.Year))
		default:
			if files[year] = name; year < r.round.Year-maxYears {
				r.round.Faults.Add(fault.Warn(CodeHistoryFar, fault.InFile(r.shown(name)), "year", year, "own", r.round.Year))
			}
		}
	}
	for _, year := range slices.Backward(slices.Sorted(maps.Keys(files))) {
		if err := r.earlier(files[year], year); err != nil {
			return err
		}
	}
	return nil
}

func (r *reader) earlier(name string, year int) error {
	if !r.isFile(name) {
		return nil
	}
	rows, err := r.earlierRows(name, year)
	if err != nil {
		return err
	}
	results := map[string]map[string]scoring.Earlier{}
	for _, row := range rows {
		if results[row.Block] == nil {
			results[row.Block] = map[string]scoring.Earlier{}
		}
		if first, twice := results[row.Block][row.Unit]; twice {
			diag := fault.New(CodeHistoryTwice, row.Pos, "unit", row.Unit, "year", year)
			r.round.Faults.Add(diag.See(fault.NoteFirstHere, first.Pos))
			continue
		}
		results[row.Block][row.Unit] = row.Earlier
	}
	r.round.History = append(r.round.History, scoring.History{Year: year, Results: results})
	return nil
}

// earlierRows are a year's results by unit, from a table or from its record.
func (r *reader) earlierRows(name string, year int) ([]workbook.HistoryRow, error) {
	if isRecord(name) {
		return r.recorded(name, year)
	}
	rows, faults, err := workbook.ReadHistory(r.root, name, r.shown(name), r.names())
	r.round.Faults.Add(faults...)
	r.unofficial(rows, year)
	return rows, err
}

// unofficial warns once of a table that says of itself that it is no official result.
func (r *reader) unofficial(rows []workbook.HistoryRow, year int) {
	i := slices.IndexFunc(rows, func(row workbook.HistoryRow) bool { return r.isIndicative(row.Status) })
	if i >= 0 {
		r.round.Faults.Add(fault.Warn(CodeHistoryUnofficial, rows[i].StatusAt, "year", year))
	}
}

// isIndicative says whether changes since a result of that status are only
// indicative. Those of a draft since a draft are what a draft is for.
func (r *reader) isIndicative(status scoring.Status) bool {
	unofficial := status == scoring.Draft || status == scoring.Practice
	return status == scoring.Variant || unofficial && r.round.Status == scoring.Official
}
