package round

import (
	"parindex/scoring"
)

// LoadOne reads a single workbook of the round's self folder, as far as the
// unit that handed it in is answerable for it: what councils and surveys have
// yet to add is no fault of this workbook.
func LoadOne(dir, name string) (*Round, error) {
	return load(dir, func(r *reader) error {
		if err := r.books([]string{"self/" + name}); err != nil {
			return err
		}
		regulation := *r.round.Regulation
		regulation.Unappraised, regulation.NoSurvey = scoring.ZeroUnappraised, scoring.DropSurvey
		r.round.Regulation = &regulation
		r.round.keepFirst()
		r.round.keep(func(unit *scoring.Unit) bool { return r.round.Submissions[unit.ID] != nil })
		return nil
	})
}
