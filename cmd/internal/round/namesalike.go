package round

import (
	"strings"

	"parindex/cmd/internal/fold"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// namesAlike warns of units whose names differ only in capital letters, in the place of
// a tone mark or in characters that look the same: one may be there twice.
func (r *reader) namesAlike() (faults fault.List) {
	first := map[string]*scoring.Unit{}
	for _, block := range r.round.Blocks {
		for _, unit := range block.Units {
			look := strings.ToLower(fold.Look(unit.Name))
			other := first[look]
			if other == nil {
				first[look] = unit
			} else if other.Name != unit.Name && other.ID != unit.ID { // else another fault
				faults.Add(fault.Warn(CodeNamesAlike, unit.Pos,
					"name", unit.Name, "other", other.Name, "unit", unit.ID).
					See(fault.NoteFirstHere, other.Pos))
			}
		}
	}
	return faults
}
