package main

import (
	"os"
	"path/filepath"

	"parindex/cmd/internal/round"
	"parindex/criteria"
	"parindex/scoring"
	"parindex/scoring/fault"
)

// weights reads a file of weights for the round. Weights that do not fit end the
// command: there is nothing to score by.
func (a *app) weights(r *round.Round, name string) (*scoring.Weights, error) {
	if _, err := os.Stat(name); err != nil {
		return nil, err
	}
	dir, base := filepath.Split(filepath.Clean(name))
	weights, sources, faults, err := criteria.LoadWeights(os.DirFS(filepath.Clean(dir)), base, filepath.ToSlash(name))
	if err != nil {
		return nil, err
	}
	if weights != nil && areWhole(faults) {
		_, unfit := r.With(weights)
		faults.Add(criteria.Suggest(unfit)...)
	}
	for file, content := range sources {
		r.Sources[file] = content
	}
	if weights == nil || faults.Errors() > 0 {
		r.Faults.Add(faults...)
		return nil, a.refuse(r)
	}
	return weights, nil
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

// refuse tells a round's faults and ends the command, whatever they are.
func (a *app) refuse(r *round.Round) error {
	if err := a.printFaults(r.Faults, r.Sources); err != nil {
		return err
	}
	return errFaults
}
