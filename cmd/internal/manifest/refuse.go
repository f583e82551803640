package manifest

import (
	"parindex/scoring"
	"parindex/scoring/fault"
)

// Refuse says why a result cannot be sealed: it is not official, or the round has errors
// and they were not accepted.
func Refuse(o *scoring.Outcome, withFaults bool) (faults fault.List) {
	if !o.Round.IsOfficial() {
		faults.Add(fault.New(CodeUnofficial, o.Round.Pos, "status", string(o.Round.Status)))
	}
	if errors := o.Faults.Errors(); errors > 0 && !withFaults {
		faults.Add(fault.New(CodeUnaccepted, o.Round.Pos, "count", errors))
	}
	return faults
}
