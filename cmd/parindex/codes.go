package main

import "parindex/scoring/fault"

// codeUnchecked is of a path that could not be checked. People read why as the program's
// own error; a report for programs would look clean without it.
const codeUnchecked fault.Code = "unchecked" // reason

// What is doubtful in a list of units that a round is made from.
const (
	codeUnitNumbered fault.Code = "unit-numbered" // name, id, taken, other: the unit of the id that was taken
	codeGroupAlike   fault.Code = "group-alike"   // name, other: the group that it is taken for
)
