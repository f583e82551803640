package answers

import (
	"slices"
	"strconv"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/table"
	"parindex/scoring"
	"parindex/scoring/fault"
	"parindex/scoring/survey"
)

// mostCounted is beyond any number of people; sums of it do not overflow.
const mostCounted = 1_000_000_000_000

// whole is [intake.number], nil where there is none.
func (in *intake) whole(cells []string, col int, ok *bool) *int64 {
	if n, given := in.number(cells, col, ok); given {
		return &n
	}
	return nil
}

// number is a number of people, not given where the cell is blank or the file has no
// such column. What is none is reported, and makes ok false.
func (in *intake) number(cells []string, col int, ok *bool) (n int64, given bool) {
	if col < 0 {
		return 0, false
	}
	cell := table.At(cells, col)
	if n, err := strconv.ParseUint(cell, 10,
		39); err == nil && in.At().Sheet() == "" { // a sheet has to be asked
		return int64(n), true
	}
	if in.hasPoint(cell) {
		in.faults.add(fault.New(table.CodeNotWhole, in.Source.Place(col),
			"column", in.Header.Columns[col].Written, "found",
			fold.Text(cell)).With(fault.RowUnused))
		*ok = false
		return 0, false
	}
	in.pass()
	number := in.Source.Plain(cell, in.Source.Place(col))
	for _, d := range in.Take() {
		in.faults.add(d.With(fault.RowUnused))
	}
	switch number.State {
	case scoring.Blank:
		return 0, false
	case scoring.Given:
		if n, err := strconv.ParseInt(number.Number.String(), 10, 64); err == nil && n <= mostCounted {
			return n, true
		}
		in.notWhole(col, cell, number)
	}
	*ok = false
	return 0, false
}

// hasPoint says whether somebody typed a number with a point or a comma, and neither
// for thousands nor before nothing but zeros: as a decimal it would be no count. Sheets
// store no commas, and may store a point for a part of a person.
func (in *intake) hasPoint(cell string) bool {
	separators := ".,"
	if in.At().Sheet() != "" {
		separators = ","
	}
	f := table.ReadFigure(cell)
	isWhole := f.OK && f.Number.IsWhole() && strings.HasSuffix(f.Written, "0")
	return strings.ContainsAny(cell, separators) && !f.Unsure && !isWhole
}

// notWhole says why a number is no number of people.
func (in *intake) notWhole(col int, cell string, number scoring.Input) {
	about := []any{"column", in.Header.Columns[col].Written, "found", cell}
	if in.At().Sheet() != "" { // shown as the reader's language writes numbers
		about[3] = number.Number
	}
	if number.Number.IsWhole() && number.Number.Sign() > 0 {
		in.faults.add(fault.New(codeSurveyTooMany, number.Pos, append(about, "limit", mostCounted)...).
			With(fault.RowUnused))
		return
	}
	in.faults.add(fault.New(table.CodeNotWhole, number.Pos, about...).With(fault.RowUnused))
}

// mostOfAKind is how many faults of a kind a file is told one by one.
const mostOfAKind = 100

// limited collects the faults of a file: of each kind the first hundred, and how
// many more there are.
type limited struct {
	all   fault.List
	kinds []kindOfFault // in the order that they came
}

type kindOfFault struct {
	count int
	first fault.Diagnostic // of those left out
	code  fault.Code
}

func (l *limited) add(d fault.Diagnostic) {
	i := slices.IndexFunc(l.kinds, func(k kindOfFault) bool { return k.code == d.Code })
	if i < 0 {
		i = len(l.kinds)
		l.kinds = append(l.kinds, kindOfFault{code: d.Code})
	}
	kind := &l.kinds[i]
	if kind.count++; kind.count <= mostOfAKind {
		l.all.Add(d)
	} else if kind.count == mostOfAKind+1 {
		kind.first = d
	}
}

func (l *limited) diagnostics() fault.List {
	all := l.all
	for _, kind := range l.kinds {
		if left := kind.count - mostOfAKind; left > 0 {
			more := fault.New(survey.CodeSurveyMore, kind.first.Pos, "code", string(kind.code), "count", left)
			more.Severity = kind.first.Severity
			all.Add(more)
		}
	}
	return all
}

// sample reads how many people there are, and how many were asked.
func (in *intake) sample(ok bool) bool {
	population, sent, ballots := in.column(column.Population), in.column(column.Sent), in.column(column.Ballots)
	in.strange([]string{column.UnitCode.ID(), column.Group.ID(), column.Wave.ID(), column.Population.ID(),
		column.Sent.ID(), column.Ballots.ID()})
	in.filled = []int{population, sent, ballots}
	if !ok {
		return false
	}
	waves := table.NewNames()
	in.wanted = true
	return in.each([]int{in.unit}, func(cells []string) {
		ok := true
		in.blanks(cells)
		var s survey.Sample
		s.Unit, s.Group, s.Pos = in.about(cells)
		s.Wave = as(waves, cells, in.wave)
		s.Population = in.whole(cells, population, &ok)
		s.Sent = in.whole(cells, sent, &ok)
		s.Ballots = in.whole(cells, ballots, &ok)
		if !ok {
			in.tally.Doubt(s.Unit)
			return
		}
		in.tally.AddSample(s)
	})
}

// blanks warns of figures of a sample that are missing in the row of a unit.
func (in *intake) blanks(cells []string) {
	for _, col := range in.filled {
		if col >= 0 && table.IsBlank(table.At(cells, col)) {
			in.faults.add(fault.Warn(codeSurveyFigureBlank, in.Source.Place(col), "column",
				in.Header.Columns[col].Written))
		}
	}
}

// published reads figures that somebody printed.
func (in *intake) published(ok bool) bool {
	col := in.column(column.Published)
	in.strange([]string{column.UnitCode.ID(), column.Group.ID(), column.Published.ID()})
	in.filled = []int{col}
	if !ok {
		return false
	}
	return in.each([]int{in.unit}, func(cells []string) {
		var p survey.Published
		p.Unit, p.Group, p.Pos = in.about(cells)
		p.Value = in.Source.Percent(table.At(cells, col), in.Source.Place(col))
		if p.Value.State == scoring.Given {
			in.tally.AddPublished(p)
		}
	})
}
