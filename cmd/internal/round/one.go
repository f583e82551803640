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
		regulation.Unappraised, regulation.NoSurvey = scoring.AcceptSelf, scoring.DropSurvey
		r.round.Regulation = &regulation
		r.round.keepSubmitted()
		return nil
	})
}

// keepSubmitted leaves only the units that have handed something in.
func (r *Round) keepSubmitted() {
	for _, block := range r.Blocks {
		var units []*scoring.Unit
		for _, unit := range block.Units {
			if r.Submissions[unit.ID] != nil {
				units = append(units, unit)
			}
		}
		block.Units = units
	}
}
