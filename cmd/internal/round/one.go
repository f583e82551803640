package round

import (
	"io/fs"
	"slices"

	"parindex/scoring"
)

// LoadOne reads a single workbook of the round's self folder, as far as the
// unit that handed it in is answerable for it: what councils and surveys have
// yet to add is no fault of this workbook.
func LoadOne(root fs.FS, shown, name string) (*Round, error) {
	return load(root, shown, func(r *reader) error {
		if err := r.books([]string{"self/" + name}); err != nil {
			return err
		}
		r.round.keepFirst()
		var units scoring.OnlyUnits
		for id := range r.round.Submissions {
			units = append(units, id)
		}
		slices.Sort(units)
		r.round.Round, _ = r.round.With(scoring.NotYetHeld{}, units) // neither depends on the round
		return nil
	})
}
