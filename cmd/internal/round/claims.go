package round

import (
	"io/fs"
	"slices"

	"parindex/scoring"
)

// LoadClaims reads what the units handed in and leaves decisions, answers and
// earlier years alone: what an appraisal starts from.
func LoadClaims(root fs.FS, shown string, progress Progress) (*Round, error) {
	return load(root, shown, func(r *reader) error {
		r.progress = progress
		if err := r.self(); err != nil {
			return err
		}
		r.round.keepFirst()
		return nil
	})
}

// Outcome scores the round as read, with changes laid over it.
func (r *Round) Outcome(changes ...scoring.Change) *scoring.Outcome {
	then, faults := r.With(changes...)
	return scoring.Run(then, append(slices.Clone(r.Faults), faults...))
}
