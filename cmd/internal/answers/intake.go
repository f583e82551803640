package answers

import (
	"slices"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/table"
	"parindex/scoring/fault"
)

// intake reads one file into the tally.
type intake struct {
	*Folder
	*table.Table
	names  *names
	faults *limited

	// Columns that several kinds have, and that of the question of counts; -1 where the file has not.
	unit, name, grp, wave, question int

	filled []int // columns of which a row that is used has one
	taken  int   // rows that are used
	wanted bool  // a row of a CSV that names a unit has all of them
	lost   bool  // rows that may be of any unit

	// Rows with fewer cells than headings; ballots without any answer; with another unit's name, and with nobody's.
	short, unanswered, named, unnamed rows
}

// rows are told once a file: the first, and how many others there are.
type rows struct {
	first  fault.Diagnostic
	others int
}

func (r *rows) add(d fault.Diagnostic) {
	if r.first.Code == "" {
		r.first = d
		return
	}
	r.first, r.others = r.first.And(d), r.others+1
}

func (r *rows) tell(faults *limited) {
	if r.others > 0 {
		r.first.Args = append(r.first.Args, fault.Arg{Name: "others", Value: r.others})
	}
	if r.first.Code != "" {
		faults.add(r.first)
	}
}

// read says whether all of the file was read.
func (in *intake) read(kind kind) bool {
	if wrong, is := in.Header.TooMany(in.At()); is {
		in.faults.add(wrong)
		return false
	}
	in.unit, in.grp, in.name = in.column(column.UnitCode), in.column(column.Group), in.Header.Col(column.UnitName)
	in.question = -1
	if in.wave = -1; kind != publishedKind {
		in.wave = in.column(column.Wave)
	}
	ok := true
	if in.unit < 0 {
		in.lacks(column.UnitCode)
		ok = false
	}
	if in.grp < 0 && len(in.survey.Definition.Groups) != 1 && kind != sampleKind && kind != publishedKind {
		in.lacks(column.Group)
		ok = false
	}
	switch kind {
	case ballotsKind:
		return in.ballots(ok)
	case countsKind:
		return in.counts(ok)
	case sampleKind:
		return in.sample(ok)
	}
	return in.published(ok)
}

// column finds a column; one that is there twice is reported.
func (in *intake) column(name column.Heading) int {
	in.Used = append(in.Used, in.Header.Used([]column.Heading{name})...)
	for _, d := range in.Header.Twice([]column.Heading{name}) {
		in.faults.add(d)
	}
	return in.Header.Col(name)
}

// lacks reports a column that is not there.
func (in *intake) lacks(heading column.Heading) {
	in.faults.add(in.Header.Lacks(heading, in.At()))
}

// columnsWrong says whether columns were reported without which, or with which,
// the figures of all units in the file are wrong.
func (in *intake) columnsWrong() bool {
	return slices.ContainsFunc(in.faults.all, func(d fault.Diagnostic) bool {
		return d.Severity == fault.Error && (d.Code == table.CodeColumnMissing || d.Code == table.CodeColumnTwice)
	})
}

// strange warns of columns that mean nothing.
func (in *intake) strange(known []string) {
	for _, d := range in.Header.Unread(in.Used, known) {
		in.faults.add(d)
	}
}

// twice reports a second column of the same meaning.
func (in *intake) twice(name string, first, second int) {
	in.faults.add(in.Header.Double(name, first, second))
}

// pass hands on what was wrong with rows and cells.
func (in *intake) pass() {
	for _, d := range in.Take() {
		in.faults.add(d)
	}
}

// each visits the rows that can be read, and says whether all of the others are known to be of one unit: that is in
// doubt, and nothing else.
func (in *intake) each(needed []int, visit func(cells []string)) bool {
	year := in.survey.Names.Year
	in.Units, in.Titles, in.Lost = in.names.units, table.NewTitles(in.At(), year, year+1), in.lose
	for in.Next() {
		in.pass()
		cells := in.Cells()
		if in.isSum() || !in.holds(cells, needed) {
			continue
		}
		in.taken++
		in.Use()
		if wrong, is := in.IsShort(); is {
			in.short.add(wrong)
		}
		visit(cells)
	}
	in.shifted()
	for _, rows := range []*rows{&in.short, &in.unanswered, &in.named, &in.unnamed} {
		rows.tell(in.faults)
	}
	return in.Whole() && !in.lost
}

// lose notes a row that cannot be split into cells.
func (in *intake) lose() {
	in.lost = !in.doubtOwner(in.Cells()) || in.lost
	in.pass()
}

// shifted says of rows with the names of other units that all stand as many rows away from their ids.
func (in *intake) shifted() {
	if in.named.others < 2 {
		return
	}
	if by := table.UnitsShifted(in.Source, in.Header, in.unit, in.name, in.names.units); by != 0 {
		in.named.first = table.AsShifted(in.named.first, by)
	}
}

// needed are columns and that of the group, where there is more than one group.
func (in *intake) needed(columns ...int) []int {
	if in.grp >= 0 && len(in.survey.Definition.Groups) > 1 {
		return append(columns, in.grp)
	}
	return columns
}

// isSum passes over a row of counts that sums up those of a unit, or of one of its groups.
func (in *intake) isSum() bool {
	if in.question < 0 {
		return false
	}
	return in.IsSum(in.question, in.names.questions) || in.grp >= 0 && in.IsSum(in.grp, in.names.groups)
}

// doubtOwner puts the unit of a row that cannot be read in doubt, and says whether one stands in its place.
func (in *intake) doubtOwner(cells []string) bool {
	who, known, _ := in.names.units.Find(table.At(cells, in.unit))
	if known {
		in.tally.Doubt(who)
	}
	return known
}

// holds says whether the row can be read: it is used, and has what it needs. Rows
// that nobody filled are left out.
func (in *intake) holds(cells []string, needed []int) bool {
	if table.IsBlank(table.At(cells, in.filled[0])) && !in.isFilled(cells) {
		in.unfilled(cells)
		return false
	}
	for _, col := range needed {
		if in.LacksAt(col) {
			in.doubtOwner(cells)
			return false
		}
	}
	return true
}

// unfilled asks why nothing stands in a row of a unit: a formula may have no value, or
// a merged cell above the row's.
func (in *intake) unfilled(cells []string) {
	if table.IsBlank(table.At(cells, in.unit)) {
		return
	}
	if slices.ContainsFunc(in.filled, func(col int) bool { return col >= 0 && in.Blank(col) }) {
		in.doubtOwner(cells)
	} else if in.wanted && in.At().Sheet() == "" {
		in.blanks(cells)
	}
}

func (in *intake) isFilled(cells []string) bool {
	return slices.ContainsFunc(in.filled, func(col int) bool { return !table.IsBlank(table.At(cells, col)) })
}

// sameUnit tells of rows whose name is not that of their id's unit.
func (in *intake) sameUnit(unit string) {
	switch wrong, is := table.OtherUnit(in.Source, in.name, unit, in.names.units); {
	case is && wrong.Severity == fault.Error:
		in.named.add(wrong.With(fault.AnswersKept))
	case is:
		in.unnamed.add(wrong)
	}
}

// about is the unit and the group that a row is about, and its place: of the
// cell that names something unknown, else of the row.
func (in *intake) about(cells []string) (unit, group string, pos fault.Position) {
	pos = in.Source.Place(0)
	unit, known, first := in.names.units.Find(table.At(cells, in.unit))
	if !known && first {
		pos = in.Source.Place(in.unit)
	}
	if in.name >= 0 && in.name != in.unit {
		in.sameUnit(unit)
	}
	if in.grp < 0 {
		return unit, "", pos
	}
	group, known, first = in.names.groups.Find(table.At(cells, in.grp))
	if !known && first && group != "" {
		pos = in.Source.Place(in.grp)
	}
	return unit, group, pos
}
