package main

import (
	"os"
	"path/filepath"

	"parindex/cmd/internal/round"
	"parindex/criteria"
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
	if weights != nil && faults.Errors() == 0 {
		faults.Add(weights.Apply(r.Round)...)
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

// refuse tells a round's faults and ends the command, whatever they are.
func (a *app) refuse(r *round.Round) error {
	if err := a.tell(r.Faults, r.Sources); err != nil {
		return err
	}
	return errFaults
}
