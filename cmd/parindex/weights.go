package main

import (
	"os"
	"path/filepath"

	"parindex/cmd/internal/round"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// layWeights lays a file of weights over the round. Weights that do not fit end
// the command: there is nothing to score by.
func (a *app) layWeights(r *round.Round, name string) error {
	if _, err := os.Stat(name); err != nil {
		return err
	}
	dir, base := filepath.Split(filepath.Clean(name))
	weights, sources, faults, err := criteria.LoadWeights(os.DirFS(filepath.Clean(dir)), base, filepath.ToSlash(name))
	if err != nil {
		return err
	}
	if weights != nil && areWhole(faults) {
		faults.Add(suggestSets(weights.Apply(r.Round))...)
	}
	for file, content := range sources {
		r.Sources[file] = content
	}
	r.Faults.Add(faults...)
	if weights == nil || faults.Errors() > 0 {
		return a.refuse(r)
	}
	return nil
}

// areWhole says whether weights were read whole, so that what is missing is
// missing, and not only unread.
func areWhole(faults fault.List) bool {
	for _, d := range faults {
		if d.Code != scoring.CodeWeightSum {
			return false
		}
	}
	return true
}

// suggestSets adds which set was probably meant: the engine does not compare
// words.
func suggestSets(faults fault.List) fault.List {
	for _, d := range faults {
		if d.Code != scoring.CodeSetUnknown {
			continue
		}
		var name string
		var known []string
		for i, arg := range d.Args {
			switch arg.Name {
			case "set":
				name, _ = arg.Value.(string)
			case "known":
				known, _ = arg.Value.([]string)
			case "suggestion":
				d.Args[i].Value = criteria.Closest(name, known)
			}
		}
	}
	return faults
}

// refuse tells a round's faults and ends the command, whatever they are.
func (a *app) refuse(r *round.Round) error {
	if err := a.tell(r.Faults, r.Sources); err != nil {
		return err
	}
	return errFaults
}
