package scoring

import "parindex/scoring/fault"

// What leaves ask for as proof.
const (
	CodeProofNoClaim fault.Code = "proof-without-claim" // criterion: units enter nothing there
	CodeProofAlone   fault.Code = "evidence-only"       // criterion, points: explained, and evidence is asked for
)
