package table

import (
	"slices"
	"strings"

	"parindex/cmd/internal/column"
	"parindex/scoring/fault"
	"parindex/scoring/seq"
)

// fewShifted is how many names of other rows are no slips of single rows.
const fewShifted = 3

// mostShifted is how many rows are looked at together: files of ballots have millions, and every row is kept.
const mostShifted = 100_000

// beside is what a row says beside an id, wrong where that is another's.
type beside struct {
	id, said string
	wrong    bool
}

// shiftOf is how many rows lower what is said stands than the ids that it belongs to, below 0 where it stands higher: from
// the first that is wrong to the last all rows agree on that. It is 0 where they do not, and for a few.
func shiftOf(rows []beside, belongs func(said, id string) bool) int {
	isWrong := func(row beside) bool { return row.wrong }
	if seq.Count(rows, isWrong) < fewShifted {
		return 0
	}
	first, last := slices.IndexFunc(rows, isWrong), len(rows)
	for !rows[last-1].wrong {
		last--
	}
	for _, by := range []int{1, -1, 2, -2, 3, -3} {
		i := first
		for i < last && agrees(rows, i, by, belongs) {
			i++
		}
		if i == last {
			return by
		}
	}
	return 0
}

// agrees says whether what a row says belongs to the id so many rows above, where one stands there.
func agrees(rows []beside, i, by int, belongs func(said, id string) bool) bool {
	from := i - by
	return rows[i].said == "" || from >= len(rows) || from >= 0 && belongs(rows[i].said, rows[from].id)
}

// onceShifted makes one fault of the names, and one of the texts of criteria, that all stand as many rows away from their
// ids: cells were pasted or deleted beside them.
func (t *Table) onceShifted(faults fault.List) fault.List {
	faults = once(faults, codeRowUnitOther, func() int {
		return UnitsShifted(t.Source, t.Header, t.Header.Col(column.UnitCode), t.Header.Col(column.UnitName), t.Units)
	})
	return once(faults, CodeRowLeafOther, func() int { return shiftIn(t.Source, t.Header, t.leafBeside, t.isLeaf) })
}

// once makes one fault of those of a code, of which there are some, where they come of a shift.
func once(faults fault.List, code fault.Code, shift func() int) fault.List {
	if seq.Count(faults, func(d fault.Diagnostic) bool { return d.Code == code }) < fewShifted {
		return faults
	}
	by := shift()
	if by == 0 {
		return faults
	}
	faults = faults.OncePerColumn(func(fault.Position) int { return 1 }, code)
	for i, d := range faults {
		if d.Code == code && d.IsOfMany() {
			faults[i] = AsShifted(d, by)
		}
	}
	return faults
}

// AsShifted is a fault of many rows as that of names or texts that stand so many rows lower than their ids.
func AsShifted(d fault.Diagnostic, by int) fault.Diagnostic {
	side := "lower"
	if by < 0 {
		by, side = -by, "higher"
	}
	d.Code = codeNamesShifted
	d.Args = append([]fault.Arg{{Name: "away", Value: by}, {Name: "side", Value: side}}, d.Args...)
	return d
}

// shiftIn goes through the rows of a table again; of more than can be kept nothing is said.
func shiftIn(source Source, h Header, of func() beside, belongs func(said, id string) bool) int {
	if source.Start() != nil {
		return 0
	}
	var rows []beside
	for len(rows) <= mostShifted && source.Next() {
		if source.Line() >= h.Body && !isEmpty(source.Cells()) && !h.isAgain(source.Cells()) {
			rows = append(rows, of())
		}
	}
	source.Faults() // they were told
	if len(rows) > mostShifted {
		return 0
	}
	return shiftOf(rows, belongs)
}

// UnitsShifted is how many rows lower the names of units stand than their ids, 0 where they do not.
func UnitsShifted(source Source, h Header, id, name int, units *Names) int {
	of := func() (row beside) {
		var isUnit, known bool
		row.id, isUnit, _ = units.Find(At(source.Cells(), id))
		if row.said, known, _ = units.Find(At(source.Cells(), name)); !known {
			row.said = ""
		}
		row.wrong = known && isUnit && row.said != row.id
		return row
	}
	return shiftIn(source, h, of, func(said, id string) bool { return said == id })
}

// leafBeside is the unit and the code of a row, with the text of its criterion.
func (t *Table) leafBeside() (row beside) {
	unit, _, _ := t.Units.Find(t.Raw(column.UnitCode))
	row = beside{id: unit + " " + t.Text(column.LeafCode), said: t.Text(column.LeafName)}
	row.wrong = row.said != "" && len(t.Codes(unit, row.said)) > 0 && !t.isLeaf(row.said, row.id)
	return row
}

// isLeaf says whether a text is that of a unit's criterion, or of an area above it.
func (t *Table) isLeaf(said, id string) bool {
	unit, code, _ := strings.Cut(id, " ")
	return slices.ContainsFunc(t.Codes(unit, said), func(c string) bool {
		return c == code || strings.HasPrefix(code, c+".")
	})
}
