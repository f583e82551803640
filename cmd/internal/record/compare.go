package record

import (
	"slices"
	"strconv"
	"strings"

	"parindex/scoring"
	"parindex/scoring/seq"
)

// Difference is a figure of a unit on which a recorded result and one made now do not
// agree. Either is empty where its result does not have the figure.
type Difference struct {
	Block    string `json:"block"`
	Unit     string `json:"unit"`
	Figure   string `json:"figure"` // as in score's CSV, or "CODE points" and "CODE max" of a line, or a field of JSON
	Recorded string `json:"recorded"`
	Now      string `json:"now"`
	File     string `json:"file,omitempty"` // that it is recorded in, where several were compared
}

// Where is what it is about: of the round as a whole nothing.
func (d Difference) Where() string { return strings.Trim(d.Block+"/"+d.Unit, "/") }

// Row is what a result says of a unit.
type Row struct {
	Block, Unit string
	Figures     []Named
}

// Named is a figure under its name.
type Named struct{ Name, Value string }

// WholeRow is the name of the figure that a unit is there at all.
const WholeRow = "unit"

// Compare are the figures of a recorded result that are not the same now, unit by unit.
// A figure that was not recorded is not asked for.
func Compare(recorded, now []Row) (list []Difference) {
	present := seq.By(now, Row.key)
	for _, row := range recorded {
		other, there := present[row.key()]
		delete(present, row.key())
		if !there {
			list = append(list, Difference{Block: row.Block, Unit: row.Unit, Figure: WholeRow, Recorded: row.Unit})
			continue
		}
		list = append(list, row.differences(other)...)
	}
	for _, row := range now {
		if _, added := present[row.key()]; added {
			list = append(list, Difference{Block: row.Block, Unit: row.Unit, Figure: WholeRow, Now: row.Unit})
		}
	}
	return list
}

// Lacking are the names of figures that rows have now, and recorded ones do not.
func Lacking(recorded, now []Row) (names []string) {
	if len(recorded) == 0 || len(now) == 0 {
		return nil
	}
	for _, f := range now[0].Figures {
		isIt := func(old Named) bool { return old.Name == f.Name }
		if !slices.ContainsFunc(recorded[0].Figures, isIt) {
			names = append(names, f.Name)
		}
	}
	return names
}

func (r Row) key() [2]string { return [2]string{r.Block, r.Unit} }

// value is a figure of the row, empty where it has none of that name.
func (r Row) value(name string) string {
	return seq.First(r.Figures, func(f Named) bool { return f.Name == name }).Value
}

func (r Row) differences(now Row) (list []Difference) {
	for i, f := range r.Figures {
		if i < len(now.Figures) && now.Figures[i] == f {
			continue
		}
		if value := now.value(f.Name); value != f.Value {
			list = append(list, Difference{Block: r.Block, Unit: r.Unit, Figure: f.Name, Recorded: f.Value, Now: value})
		}
	}
	return list
}

// Rows are the ranks, classes and exact figures of all units of a record, and of their
// criteria.
func (r *Record) Rows() (rows []Row) {
	for i := range r.Blocks {
		for j := range r.Blocks[i].Ranking {
			rows = append(rows, r.Blocks[i].Ranking[j].row(r.Blocks[i].ID))
		}
	}
	return rows
}

func (u *Unit) row(block string) Row {
	row := Row{Block: block, Unit: u.ID}
	put := func(name, value string) { row.Figures = append(row.Figures, Named{name, value}) }
	rank := ""
	if u.Rank != nil {
		rank = strconv.Itoa(*u.Rank)
	}
	put("rank", rank)
	put("class", u.Class)
	put("faulty", strconv.FormatBool(u.Faulty))
	if t := u.Totals; t != nil {
		for _, f := range []struct {
			name   string
			figure *Figure
		}{{"index", &t.Index}, {"total", &t.Total}, {"max", &t.Max}, {"self", t.Self}, {"appraised", t.Appraised},
			{"survey", t.Survey}, {"bonus", t.Bonus}, {"penalty", t.Penalty}} {
			if f.figure != nil { // of what was only published, some are not known
				put(f.name, f.figure.Exact.String())
			}
		}
	}
	for line := range seq.Each(u.Lines) {
		put(line.Code+" self", line.Self.Exact.String())
		put(line.Code+" points", scoring.Sum(line.Appraised.Exact, line.Survey.Exact).String())
		put(line.Code+" max", line.Max.Exact.String())
	}
	return row
}

// RowsOf are those of a table as score writes it: the columns block and unit, and a
// figure for each other column. There are none where it has not these two.
func RowsOf(table [][]string) (rows []Row) {
	if len(table) == 0 {
		return nil
	}
	block, unit := slices.Index(table[0], "block"), slices.Index(table[0], "unit")
	if block < 0 || unit < 0 {
		return nil
	}
	for _, line := range table[1:] {
		row := Row{Block: line[block], Unit: line[unit]}
		for i, name := range table[0] {
			if i != block && i != unit {
				row.Figures = append(row.Figures, Named{name, line[i]})
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// Changed are the names of files that are not what they were, or that one of the two
// lists lacks, sorted.
func Changed(before, now []File) (names []string) {
	of := func(list []File, other []File) {
		for _, f := range list {
			if !slices.Contains(other, f) && !slices.Contains(names, f.Name) {
				names = append(names, f.Name)
			}
		}
	}
	of(before, now)
	of(now, before)
	slices.Sort(names)
	return names
}
