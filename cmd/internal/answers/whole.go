package answers

import (
	"strconv"
	"strings"

	"parindex/cmd/internal/fold"
	"parindex/cmd/internal/table"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// mostCounted is beyond any number of people; sums of it do not overflow.
const mostCounted = 1_000_000_000_000

// whole is a number of people, nil where the cell is blank or the file has no
// such column. What is none is reported, and makes ok false.
func (in *intake) whole(cells []string, col int, ok *bool) *int64 {
	if col < 0 {
		return nil
	}
	cell := table.At(cells, col)
	if n, err := strconv.ParseUint(cell, 10, 39); err == nil && in.source.At().Sheet() == "" { // a sheet has to be asked
		n := int64(n)
		return &n
	}
	if in.hasPoint(cell) {
		in.faults.add(fault.New(table.CodeNotWhole, in.source.Place(col), "column", in.head.Columns[col].Written, "found",
			fold.Text(cell)))
		*ok = false
		return nil
	}
	number := in.source.Plain(cell, in.source.Place(col))
	switch number.State {
	case scoring.Blank:
		return nil
	case scoring.Given:
		if n, err := strconv.ParseInt(number.Number.String(), 10, 64); err == nil && n <= mostCounted {
			return &n
		}
		in.notWhole(col, cell, number)
	}
	*ok = false
	return nil
}

// hasPoint says whether somebody typed a number with a point or a comma, and not
// for thousands: as a decimal it would be no count. Sheets store no commas, and may
// store a point for a part of a person.
func (in *intake) hasPoint(cell string) bool {
	separators := ".,"
	if in.source.At().Sheet() != "" {
		separators = ","
	}
	return strings.ContainsAny(cell, separators) && !table.IsThousands(fold.Text(cell))
}

// notWhole says why a number is no number of people.
func (in *intake) notWhole(col int, cell string, number scoring.Input) {
	about := []any{"column", in.head.Columns[col].Written, "found", cell}
	if number.Number.IsWhole() && number.Number.Sign() > 0 {
		in.faults.add(fault.New(CodeSurveyTooMany, number.Pos, append(about, "limit", mostCounted)...))
		return
	}
	in.faults.add(fault.New(table.CodeNotWhole, number.Pos, about...))
}
