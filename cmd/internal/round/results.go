package round

import (
	"cmp"
	"errors"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"

	"parindex/cmd/internal/record"
	"parindex/cmd/internal/workbook"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// results reads the published figures of units and blocks that no workbooks are known
// of.
func (r *reader) results() error {
	names, err := r.list("results")
	if err != nil {
		return err
	}
	for _, name := range names {
		lines, lost, err := r.publishedTable(name)
		if err != nil {
			return err
		}
		r.round.ResultsIncomplete = r.round.ResultsIncomplete || lost
		r.round.Results = append(r.round.Results, lines...)
	}
	return nil
}

// LoadResults reads round.yaml, its pack and published figures of units, and leaves the
// rest alone.
func LoadResults(root fs.FS, shown string) (*Round, error) {
	return load(root, shown, (*reader).results)
}

// comparison reads the published table that the result is compared with.
func (r *reader) comparison() error {
	first := ""
	for _, name := range []string{"published.csv", "published.xlsx"} {
		if !r.root.isThere(name) {
			continue
		}
		if first != "" {
			r.round.Faults.Add(fault.Warn(codePublishedBeside, fault.InFile(r.shown(name))).
				See(fault.NoteFirstHere, fault.InFile(r.shown(first))))
			continue
		}
		first = name
		lines, _, err := r.publishedTable(name)
		if err != nil {
			return err
		}
		r.round.Published = lines
	}
	return nil
}

func (r *reader) publishedTable(name string) (lines []scoring.Publication, lost bool, err error) {
	if !r.isFile(name, "") {
		return nil, false, nil
	}
	lines, faults, err := workbook.ReadPublished(r.root, name, r.shown(name), r.publishedNames())
	return lines, r.tell(name, len(lines), faults, ""), err
}

// publishedNames are what the words of published tables may mean in this round.
func (r *reader) publishedNames() workbook.PublishedNames {
	names := workbook.PublishedNames{Names: r.names()}
	units := r.units()
	blocks := map[string]*scoring.CriteriaSet{}
	for _, block := range r.round.Blocks {
		blocks[block.ID] = block.Set
		if block.Set != nil && !slices.Contains(names.Sets, block.Set) {
			names.Sets = append(names.Sets, block.Set)
		}
	}
	names.Set = func(unit, block string) *scoring.CriteriaSet {
		if of := units[unit]; of.unit != nil {
			return of.block.Set
		}
		return blocks[block]
	}
	for _, scale := range r.round.Regulation.Classes {
		for _, level := range scale.Levels {
			if !slices.Contains(names.Classes, level.Name) {
				names.Classes = append(names.Classes, level.Name)
			}
		}
	}
	return names
}

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
		r.round.Faults.Add(fault.New(codeHistoryYear, whole, "year", year, "found", earlier.Round.Year))
		return nil, nil
	case len(earlier.Round.Changes) > 0 || r.isIndicative(earlier.Round.Status):
		r.round.Faults.Add(fault.Warn(codeHistoryUnofficial, whole, "year", year))
	}
	units := r.names().Units
	for block := range seq.Each(earlier.Blocks) {
		for unit := range seq.Each(block.Ranking) {
			if wrong, is := units.Unnamed(unit.ID, unit.Name, unit.At); is {
				r.round.Faults.Add(wrong)
			}
			rows = append(rows, workbook.HistoryRow{Block: block.ID, Unit: unit.ID,
				Earlier: earlier.Earlier(block, unit, r.round.Regulation.Index)})
		}
	}
	return rows, nil
}

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
		case !isTable(name) && !isRecord(name):
			diag := fault.New(fault.CodeBookNot, fault.InFile(r.shown(name)), "kind", "")
			if err == nil {
				diag = diag.With(fault.YearUnused)
				r.round.UnreadYears = append(r.round.UnreadYears, year)
			}
			r.round.Faults.Add(diag)
		case err != nil:
			r.round.Faults.Add(fault.Warn(codeHistoryName, fault.InFile(r.shown(name))))
		case first != "":
			diag := fault.Warn(codeHistoryBeside, fault.InFile(r.shown(name)), "year", year)
			r.round.Faults.Add(diag.See(fault.NoteFirstHere, fault.InFile(r.shown(first))))
		case r.round.Year > 0 && year >= r.round.Year: // 0 where the year could not be read
			at := fault.InFile(r.shown(name))
			r.round.Faults.Add(fault.Warn(codeHistoryLater, at, "year", year, "own", r.round.Year))
		default:
			if files[year] = name; year < r.round.Year-maxYears {
				r.round.Faults.Add(fault.Warn(codeHistoryFar, fault.InFile(r.shown(name)), "year", year,
					"own", r.round.Year))
			}
		}
	}
	if len(files)+len(r.round.UnreadYears) == 0 {
		r.meansOfNothing()
	}
	for _, year := range slices.Backward(slices.Sorted(maps.Keys(files))) {
		if err := r.earlier(files[year], year); err != nil {
			return err
		}
	}
	return nil
}

// meansOfNothing warns once of units that are compared with a mean, where no earlier year is there.
func (r *reader) meansOfNothing() {
	var at fault.Position
	count, last := 0, any("")
	if r.round.Year > 0 { // else it could not be read
		last = r.round.Year - 1
	}
	for unit := range r.round.Units() {
		if unit.Previous == scoring.PreviousMean {
			at, count = cmp.Or(at, unit.Pos), count+1
		}
	}
	if count > 0 {
		r.round.Faults.Add(fault.Warn(codeFormedNoHistory, at, "count", count, "last", last).
			In(fault.About{Part: fault.Declarations}))
	}
}

func (r *reader) earlier(name string, year int) error {
	if !r.isFile(name, fault.YearUnused) {
		r.round.UnreadYears = append(r.round.UnreadYears, year)
		return nil
	}
	before := len(r.round.Faults)
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
			diag := fault.New(codeHistoryTwice, row.Pos, "unit", row.Unit, "year", year)
			if row.Earlier.Says(first) {
				diag.Severity = fault.Warning
			}
			r.round.Faults.Add(diag.See(fault.NoteFirstHere, first.Pos))
			continue
		}
		results[row.Block][row.Unit] = row.Earlier
	}
	faults := r.round.Faults[before:].In(fault.About{Part: fault.Earlier})
	for i, d := range faults {
		if d.About.NamesUnits() && (d.Code != codeHistoryTwice || d.Severity == fault.Error) {
			faults[i] = d.With(fault.RowUncompared)
		}
	}
	wrong := faults.Wrong(true)
	for _, ofBlock := range results {
		for unit, e := range ofBlock {
			e.Wrong = wrong[unit]
			ofBlock[unit] = e
		}
	}
	r.round.History = append(r.round.History, scoring.History{Year: year, Results: results})
	return nil
}

// earlierRows are a year's results by unit, from a table or from its record.
func (r *reader) earlierRows(name string, year int) ([]workbook.HistoryRow, error) {
	read, before := r.tabled, len(r.round.Faults)
	if isRecord(name) {
		read = r.recorded
	}
	rows, err := read(name, year)
	if err == nil && len(rows) == 0 && r.round.Faults[before:].Errors() == 0 {
		r.round.Faults.Add(fault.New(codeHistoryBlank, fault.InFile(r.shown(name)), "year", year))
	}
	if len(rows) == 0 {
		r.round.Faults[before:].With(fault.YearUnused)
		r.round.UnreadYears = append(r.round.UnreadYears, year)
	}
	return rows, err
}

func (r *reader) tabled(name string, year int) ([]workbook.HistoryRow, error) {
	names := r.names()
	names.Year = year
	rows, faults, err := workbook.ReadHistory(r.root, name, r.shown(name), names)
	r.round.Faults.Add(faults...)
	r.unofficial(rows, year)
	return rows, err
}

// unofficial warns once of a table that says of itself that it is no official result.
func (r *reader) unofficial(rows []workbook.HistoryRow, year int) {
	i := slices.IndexFunc(rows, func(row workbook.HistoryRow) bool { return r.isIndicative(row.Status) })
	if i >= 0 {
		r.round.Faults.Add(fault.Warn(codeHistoryUnofficial, rows[i].StatusAt, "year", year))
	}
}

// isIndicative says whether changes since a result of that status are only
// indicative. Those of a draft since a draft are what a draft is for.
func (r *reader) isIndicative(status scoring.Status) bool {
	unofficial := status == scoring.Draft || status == scoring.Practice
	return status == scoring.Variant || unofficial && r.round.Status == scoring.Official
}
