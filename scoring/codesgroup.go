package scoring

import "parindex/scoring/fault"

// Groups that units are ranked in beside their block. Named is the id of a group; an
// argument called group would be a group of respondents.
const (
	CodeGroupingTwice   fault.Code = "grouping-duplicate" // sort
	CodeGroupingUnknown fault.Code = "grouping-unknown"   // unit, sort, known []string, suggestion or ""
	CodeGroupingBlock   fault.Code = "grouping-block"     // unit, sort, block: the sort is not for it
	CodeGroupTwice      fault.Code = "group-duplicate"    // sort, named
	CodeGroupUnknown    fault.Code = "group-unknown"      // unit, sort, named, known []string, suggestion or ""
	CodeGroupMissing    fault.Code = "group-missing"      // unit, name, sort, known []string
	CodeGroupEmpty      fault.Code = "group-empty"        // sort, named

	// NoteGroupingHere points at a sort of groups.
	NoteGroupingHere fault.Note = "grouping-here"
)
