package record

import "parindex/scoring"

// Past is a unit's published result of an earlier year, and what changed since.
type Past struct {
	Year  int             `json:"year"`
	Index *scoring.Points `json:"index"` // as published; exact where it is a mean
	Rank  *int            `json:"rank"`
	Class string          `json:"class,omitempty"`
	Set   string          `json:"set,omitempty"` // as the history calls it
	// OtherScale says that the index is on another scale than this year's: there is no change.
	OtherScale bool `json:"other_scale,omitempty"`
	// OtherSet says that it was made by other criteria, which no map of codes carries.
	OtherSet bool `json:"other_set"`
	// FormedFrom are the units whose mean this is.
	FormedFrom  []string        `json:"formed_from,omitempty"`
	IndexChange *scoring.Points `json:"index_change,omitempty"` // exact
	RankChange  *int            `json:"rank_change,omitempty"`
}

func pastOf(s *scoring.Standing) (list []Past) {
	for i := range s.Past {
		p := &s.Past[i]
		past := Past{Year: p.Year, Index: p.Index, Rank: Place(p.Rank),
			Class: p.Class, Set: p.Set, OtherSet: p.OtherSet, OtherScale: p.OtherScale, FormedFrom: p.Parts}
		if change, ok := s.IndexSince(p); ok {
			past.IndexChange = &change
		}
		if change, ok := s.RankSince(p); ok {
			past.RankChange = &change
		}
		list = append(list, past)
	}
	return list
}
