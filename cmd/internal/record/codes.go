package record

import "parindex/scoring/fault"

// The kinds of faults that this package reports.
const (
	CodeNot        fault.Code = "record-not"        // none: JSON, but no record
	CodeDamaged    fault.Code = "record-damaged"    // none: no JSON from here on
	CodeSchema     fault.Code = "record-schema"     // found int, known int
	codeArithmetic fault.Code = "record-arithmetic" // found int, known int
	CodeChanged    fault.Code = "record-changed"    // found, expected: the line, as it was written; or ""
	codeTooLarge   fault.Code = "record-too-large"  // most int: MiB
)
