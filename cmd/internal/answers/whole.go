package answers

import (
	"regexp"
	"strconv"
	"strings"

	"parindex/cmd/internal/fold"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// mostCounted is beyond any number of people; sums of it do not overflow.
const mostCounted = 1_000_000_000_000

// thousands looks like a decimal, and like a Vietnamese "one thousand two hundred
// and thirty-four".
var thousands = regexp.MustCompile(`^[1-9][0-9]{0,2}([.,][0-9]{3})+$`)

// whole is a number of people, nil where the cell is blank or the file has no
// such column. What is none is reported, and makes ok false.
func (in *intake) whole(cells []string, col int, ok *bool) *int64 {
	if col < 0 {
		return nil
	}
	cell := at(cells, col)
	if in.hasPoint(col, cell) {
		*ok = false
		return nil
	}
	number := in.table.number(col, cell, in.head.columns[col].written)
	switch number.State {
	case scoring.Blank:
		return nil
	case scoring.Given:
		if n, err := strconv.ParseInt(number.Number.String(), 10, 64); err == nil && n >= 0 && n <= mostCounted {
			return &n
		}
		in.notWhole(col, cell, number)
	}
	*ok = false
	return nil
}

// hasPoint reports a number that somebody typed with a point or a comma: as a
// decimal it would be no count, and "1.000" would be one person. Sheets store no
// commas, and may store a point for a part of a person.
func (in *intake) hasPoint(col int, cell string) bool {
	separators := ".,"
	if in.table.at(1).Sheet() != "" {
		separators = ","
	}
	if !strings.ContainsAny(cell, separators) {
		return false
	}
	switch written := fold.Text(cell); {
	case thousands.MatchString(written):
		whole := strings.NewReplacer(".", "", ",", "").Replace(written)
		in.faults.add(fault.New(fault.CodeCellUnsure, in.table.place(col), "text", written, "whole", whole))
	default:
		in.faults.add(fault.New(CodeSurveyWhole, in.table.place(col), "column", in.head.columns[col].written, "found", written))
	}
	return true
}

// notWhole says why a number is no number of people.
func (in *intake) notWhole(col int, cell string, number scoring.Input) {
	about := []any{"column", in.head.columns[col].written, "found", cell}
	if number.Number.IsWhole() && number.Number.Sign() > 0 {
		in.faults.add(fault.New(CodeSurveyTooMany, number.Pos, append(about, "limit", mostCounted)...))
		return
	}
	in.faults.add(fault.New(CodeSurveyWhole, number.Pos, about...))
}
