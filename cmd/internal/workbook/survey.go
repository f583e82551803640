package workbook

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strconv"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/table"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// The columns of satisfaction and of history files. A table of results calls a unit's name "name".
var (
	historyName       = append(slices.Clone(column.UnitName), "name")
	satisfactionNeeds = []column.Heading{column.UnitCode, column.LeafCode, column.Satisfaction}
	satisfactionWords = table.Words{Columns: append(slices.Clone(satisfactionNeeds), column.UnitName, column.LeafName),
		Beside: column.Beside}.Indexed()
	historyWords = table.Words{
		Columns: []column.Heading{column.Block, column.UnitCode, column.Index, column.Rank, column.Class, column.Faulty,
			historyName, column.Status, column.Set},
		Beside: slices.Concat(column.Beside, column.BesideHistory),
	}.Indexed()
)

// ReadSurvey reads the satisfaction with units, a line for each unit and survey leaf: a CSV
// with the columns unit, code, satisfaction, or the first visible sheet of a workbook with
// these or "Mã đơn vị", "Mã tiêu chí", "Mức độ hài lòng". The numbers of a file are on the
// scale that the regulation names, and are returned as percent; a cell that shows 80% holds
// 0.8, and counts as 80 on the scale of percentages.
func ReadSurvey(fsys fs.FS, name, shown string, scale scoring.SatisfactionScale, names Names) ([]scoring.Satisfaction,
	fault.List, error) {
	t, faults, err := openTable(fsys, name, shown, satisfactionWords, satisfactionNeeds)
	if t == nil {
		return nil, faults, err
	}
	defer t.Close()
	names.ask(t, names.Year+1)
	return satisfaction(t, scale, names)
}

func satisfaction(t *table.Table, scale scoring.SatisfactionScale, names Names) ([]scoring.Satisfaction,
	fault.List, error) {
	number := t.Number
	if scale == scoring.PercentScale {
		number = t.Percent
	}
	var results []scoring.Satisfaction
	for t.Next() {
		if t.Lacks(column.UnitCode, column.LeafCode) {
			continue
		}
		t.Use()
		before := len(t.Faults())
		value := number(column.Satisfaction)
		t.Faults()[before:].With(fault.AnswersZero)
		if scale == scoring.PercentScale {
			checkScale(t, value)
		}
		value.Number, value.Text = scale.Percent(value.Number), ""
		unit := names.unit(t)
		names.sameUnit(t, column.UnitName, unit, fault.AnswersKept)
		if code, known := names.leaf(t, unit, column.LeafCode); known {
			results = append(results, scoring.Satisfaction{Unit: unit,
				Code: code, Value: value, Pos: t.Place(column.UnitCode), CodePos: t.Place(column.LeafCode)})
		}
	}
	kept, faults, err := whole(t, results)
	if isAllLow(results) {
		faults = slices.DeleteFunc(faults, isUpTo10)
	}
	many := min(len(results), 20) // half of these are told as one, however many the others are
	return kept, faults.OncePerColumn(func(fault.Position) int { return many }, codeSurveyScale), err
}

// isAllLow says whether the best satisfaction is between 10 and 20: one below 10 is no wonder then.
func isAllLow(results []scoring.Satisfaction) bool {
	most := scoring.Points{}
	for _, r := range results {
		if most.Less(r.Value.Number) {
			most = r.Value.Number
		}
	}
	return scoring.Whole(10).Less(most) && most.Less(scoring.Whole(20))
}

// isUpTo10 is of a number above 1: one up to 1 is low among any.
func isUpTo10(d fault.Diagnostic) bool {
	return d.Code == codeSurveyScale && d.Arg("scale") != "0–1"
}

// checkScale reports a satisfaction that is so low that it is probably on another scale than percent: 0.91, 4.56 of 5,
// 9.1 of 10. A percent sign leaves no doubt.
func checkScale(t *table.Table, value scoring.Input) {
	if value.State != scoring.Given || value.Signed || value.Number.Sign() <= 0 {
		return
	}
	if scale, meant := scoring.LowScale(value.Number); scale != "" {
		t.Report(fault.New(codeSurveyScale, value.Pos, "number", value.Number, "scale", scale, "meant", meant).
			With(fault.AnswersKept))
	}
}

// HistoryRow is a unit's published result of an earlier year.
type HistoryRow struct {
	Block, Unit string // ids
	// Status is what the row says of the whole result, at a place; "" where it does not.
	Status   scoring.Status
	StatusAt fault.Position
	scoring.Earlier
}

// ReadHistory reads a year's published results: a CSV with the columns block,
// unit, index, rank, class, as score writes it. Index, rank and class may be blank.
// A column faulty says whose figures had faults, a column status what all may be used
// for, a column set which criteria they were made by.
func ReadHistory(fsys fs.FS, name, shown string, names Names) ([]HistoryRow, fault.List, error) {
	return readTable(fsys, name, shown, historyWords, historyWords.Columns[:5], func(t *table.Table) (rows []HistoryRow) {
		names.ask(t)
		t.Figures = []column.Heading{column.Index, column.Rank, column.Class}
		if !names.Classed {
			t.Figures = t.Figures[:2]
		}
		for t.Next() {
			if !t.Lacks(column.Block, column.UnitCode) {
				t.Use()
				t.TooShort()
				rows = append(rows, historyRow(t, names))
			}
		}
		return rows
	})
}

func historyRow(t *table.Table, names Names) HistoryRow {
	status, _, _ := strings.Cut(strings.ToLower(t.Text(column.Status)), "/") // then, that the unit is as published
	unit := names.unit(t)
	names.sameUnit(t, historyName, unit, "")
	return HistoryRow{
		Block: idIn(t, column.Block, names.Blocks), Unit: unit, Earlier: earlier(t),
		Status: scoring.Status(status), StatusAt: t.Place(column.Status),
	}
}

func earlier(t *table.Table) scoring.Earlier {
	before := len(t.Faults())
	class, _ := t.Word(column.Class)
	index := t.Percent(column.Index)
	result := scoring.Earlier{Name: t.Text(historyName), Class: class, Rank: rank(t), Set: t.Text(column.Set),
		Faulty: says(t, column.Faulty), Sure: index.Signed, Pos: t.Place(column.UnitCode),
		IndexPos: t.Place(column.Index), RankPos: t.Place(column.Rank), ClassPos: t.Place(column.Class)}
	if index.State == scoring.Given {
		result.Index = &index.Number
	}
	result.Unread = len(t.Faults()) > before
	return result
}

// says is whether a mark is there: anything but a no.
func says(t *table.Table, mark column.Heading) bool {
	no := []string{"", "false", "0", "không"}
	return !slices.Contains(no, strings.ToLower(t.Text(mark)))
}

// rank is a whole number from 1 up, or 0 where there is none.
func rank(t *table.Table) int {
	in := t.Plain(column.Rank)
	if in.State != scoring.Given {
		return 0
	}
	if rank, err := strconv.Atoi(in.Number.String()); err == nil && rank > 0 {
		return rank
	}
	t.Bad(table.CodeNotWhole, in.Pos, "column", t.Called(column.Rank), "found", in.Number,
		"least", 1)
	return 0
}

// openTable opens a file of rows and finds its headings.
func openTable(fsys fs.FS, name, shown string, words table.Words, needed []column.Heading) (*table.Table,
	fault.List, error) {
	source, faults, err := OpenSource(fsys, name, shown)
	if source == nil {
		return nil, faults, err
	}
	t, more, err := table.Open(source, words, needed)
	if t == nil {
		source.Close()
	} else if s, is := source.(*Sheet); is {
		for _, d := range s.otherTables(words, needed) {
			t.Report(d)
		}
	}
	return t, append(faults, more...), err
}

// readTable reads the rows of a file, all of them.
func readTable[T any](fsys fs.FS, name, shown string, words table.Words, needed []column.Heading,
	rows func(*table.Table) []T) ([]T, fault.List, error) {
	t, faults, err := openTable(fsys, name, shown, words, needed)
	if t == nil {
		return nil, faults, err
	}
	defer t.Close()
	return whole(t, rows(t))
}

// whole is what a table says, if each of its rows could be split into cells: else
// nobody knows what is missing.
func whole[T any](t *table.Table, rows []T) ([]T, fault.List, error) {
	if !t.Whole() {
		rows = nil
	}
	return rows, finish(t), t.Err()
}

// finish is all that was wrong with a table. What is wrong with each row of a merged range, and has the same effect, is
// one fault, which says of how many rows it is.
func finish(t *table.Table) (faults fault.List) {
	merged := map[string]fault.List{} // by range and effect
	for _, d := range t.Finish() {
		if of := fmt.Sprint(d.Args); d.Code == CodeCellMerged {
			merged[of] = append(merged[of], d)
		} else {
			faults.Add(d)
		}
	}
	for _, of := range slices.Sorted(maps.Keys(merged)) {
		faults.Add(merged[of].AsOne())
	}
	return t.Once(faults)
}
