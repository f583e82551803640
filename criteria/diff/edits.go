package diff

import (
	"slices"
	"strings"

	"parindex/scoring"
	"parindex/scoring/compare"
)

// RegulationEdits are what changes from one regulation to the next in how points become an
// index, a rank, a class or a consequence, each made by itself. Keys are those of YAML at
// the top.
func RegulationEdits(before, after *scoring.Regulation) (list []compare.Edit) {
	var seen []string
	for _, change := range changes(Choices(before), Choices(after)) {
		key, _, _ := strings.Cut(change.Key, ".")
		if take, effective := takes[key]; effective && !slices.Contains(seen, key) {
			edited := *before
			take(&edited, after)
			list, seen = append(list, compare.Edit{Regulation: &edited, Key: key}), append(seen, key)
		}
	}
	return list
}

// takes take what a key says into another regulation.
var takes = map[string]func(into, from *scoring.Regulation){
	"not_applicable": func(into, from *scoring.Regulation) { into.NotApplicable = from.NotApplicable },
	"no_survey":      func(into, from *scoring.Regulation) { into.NoSurvey = from.NoSurvey },
	"late":           func(into, from *scoring.Regulation) { into.Late = from.Late },
	"bonus_cap":      func(into, from *scoring.Regulation) { into.BonusCap = from.BonusCap },
	"penalty_cap":    func(into, from *scoring.Regulation) { into.PenaltyCap = from.PenaltyCap },
	"index":          func(into, from *scoring.Regulation) { into.Index = from.Index },
	"rounding":       func(into, from *scoring.Regulation) { into.Rounding = from.Rounding },
	"rank":           func(into, from *scoring.Regulation) { into.Rank = from.Rank },
	"classes":        func(into, from *scoring.Regulation) { into.Classes = from.Classes },
	"consequences":   func(into, from *scoring.Regulation) { into.Consequences = from.Consequences },
}
