package scoring

import (
	"strings"

	"parindex/scoring/fault"
)

func (scale *ClassScale) check() (faults fault.List) {
	first, known := map[string]fault.Position{}, map[string]bool{}
	for i, level := range scale.Levels {
		known[level.Name] = true
		key := strings.ToLower(level.Name)
		if at, twice := first[key]; twice {
			faults.Add(fault.New(CodeLabelDuplicate, level.Pos, "criterion", "", "label", level.Name).
				See(fault.NoteFirstHere, at))
		} else {
			first[key] = level.Pos
		}
		if i > 0 && !level.Edge.Less(scale.Levels[i-1].Edge) {
			faults.Add(fault.New(codeClassOrder, level.Pos, "class", level.Name, "before", scale.Levels[i-1].Name))
		}
	}
	if n := len(scale.Levels); n > 0 && !(scale.Levels[n-1].Edge.IsZero() && !scale.Levels[n-1].Open) {
		faults.Add(fault.New(codeClassGap, scale.Levels[n-1].Pos, "class", scale.Levels[n-1].Name,
			"edge", scale.Levels[n-1].Edge))
	}
	for _, held := range scale.Caps {
		if !known[held.AtMost] {
			faults.Add(fault.New(codeClassUnknown, held.Pos, "class", held.AtMost))
		}
	}
	return faults
}

// reachable warns of classes that no unit can come to: their edge is above all points
// and bonus points of every set.
func (r *Regulation) reachable(scale *ClassScale, sets []*CriteriaSet) (faults fault.List) {
	var most Points
	for _, set := range sets {
		if scale.By == ByTotal {
			most = most.Max(set.Max.Add(r.MostBonus(set)))
		} else {
			most = most.Max(r.mostIndex(set))
		}
	}
	for _, level := range scale.Levels {
		if above := level.Edge.Cmp(most); len(sets) > 0 && (above > 0 || above == 0 && level.Open) {
			faults.Add(fault.Warn(codeClassUnreachable, level.Pos, "class", level.Name, "edge", level.Edge,
				"most", most))
		}
	}
	return faults
}

// check warns of a limit that already the first day goes beyond.
func (l LatePolicy) check() fault.List {
	if l.Kind != LatePoints || l.Cap == nil || l.Cap.Sign() < 0 || !l.Cap.Less(l.PerDay) {
		return nil
	}
	return fault.List{fault.Warn(codeLateCap, l.Pos, "points", l.PerDay, "cap", *l.Cap)}
}
