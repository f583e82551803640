package main

import "parindex/scoring/fault"

// The kinds of faults that this package reports.
const (
	// Appraisal. Authority and time.
	CodeCouncilNone fault.Code = "council-undeclared" // appraiser: whose list holds criteria that name no agency
)
