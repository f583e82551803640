package skeleton

import "parindex/scoring/fault"

// The kinds of faults of a table that a pack is made from.
const (
	codeListedMaxBlank fault.Code = "listed-max-blank" // criterion: a leaf without a maximum
	codeListedNone     fault.Code = "listed-none"      // none: the table has no row of a criterion
	codeListedShifted  fault.Code = "listed-shifted"   // criterion, found: points where an agency belongs
	codeListedCut      fault.Code = "listed-cut"       // criterion, meant: a code that lost its last 0
	codeListedGap      fault.Code = "listed-gap"       // criterion, before: the code that should be between
	codeListedNegative fault.Code = "listed-negative"  // criterion, max: how far it is below 0
	codeListedSide     fault.Code = "listed-side"      // title, criterion: its code as a bonus item or a penalty
	codeListedOrphan   fault.Code = "listed-orphan"    // criterion, parent: what is above it, not in the table
)
