package account

import (
	"parindex/scoring"
	"parindex/scoring/fault"
)

// FaultsAt are those of the unit's faults that concern one leaf.
func (u *Unit) FaultsAt(line scoring.Line) (faults fault.List) {
	for _, d := range u.Faults {
		if d.About.IsOn(line.Criterion.Code) || u.isOfSurvey(d, line.Criterion) {
			faults.Add(d)
		}
	}
	return faults
}
