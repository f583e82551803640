package round

import (
	"parindex/scoring"
	"parindex/scoring/fault"
)

// LoadClaims reads what the units handed in and leaves decisions, answers and
// earlier years alone: what an appraisal starts from.
func LoadClaims(dir string, progress Progress) (*Round, error) {
	return load(dir, func(r *reader) error {
		r.progress = progress
		if err := r.self(); err != nil {
			return err
		}
		r.round.keepFirst()
		return nil
	})
}

// Claims scores the units on what they handed in alone: the self points of leaves
// are exact, and there is no fault for what councils and surveys have yet to add.
// Other figures of the cards mean nothing.
func (r *Round) Claims() ([]*scoring.Scorecard, fault.List) {
	claimed, regulation := *r.Round, *r.Regulation
	regulation.Unappraised, regulation.NoSurvey = scoring.ZeroUnappraised, scoring.DropSurvey
	regulation.Rounding.Points = nil
	claimed.Stage = scoring.SelfStage // districts have nothing to finish yet
	claimed.Regulation, claimed.Ledger, claimed.Survey = &regulation, nil, nil
	return scoring.Score(&claimed)
}
