package record

import (
	"parindex/scoring"
	"parindex/scoring/analysis"
	"parindex/scoring/seq"
)

// Firm is how firm the rank of a unit is.
type Firm struct {
	Best      int         `json:"best"` // of all ranges, and of the rank itself
	Worst     int         `json:"worst"`
	Tied      []string    `json:"tied_with,omitempty"` // units, by id
	Near      []string    `json:"near,omitempty"`
	Up        *Distance   `json:"up,omitempty"`
	Down      *Distance   `json:"down,omitempty"`
	ClassUp   *Distance   `json:"class_up,omitempty"`
	ClassDown *Distance   `json:"class_down,omitempty"`
	ClassHeld bool        `json:"class_held,omitempty"`
	Ranges    []FirmRange `json:"ranges,omitempty"`
}

// Distance is so many points or, with more, more than that.
type Distance struct {
	Points scoring.Points `json:"points"`
	More   bool           `json:"more"`
}

// FirmRange is the best and the worst rank over scenarios of a kind.
type FirmRange struct {
	Kind  analysis.Kind `json:"kind"`
	Tried int           `json:"tried"`
	Best  Scenario      `json:"best"`
	Worst Scenario      `json:"worst"`
}

// Scenario is a rank, and the changes that give it, by their keys.
type Scenario struct {
	Rank    int      `json:"rank"`
	Changes []string `json:"changes,omitempty"`
}

// FirmOf is how firm a rank is; nil where nobody looked, or there is no rank.
func FirmOf(f *analysis.Firm) *Firm {
	if f == nil {
		return nil
	}
	all := f.Range()
	firm := &Firm{
		Best: all.Best.Rank, Worst: all.Worst.Rank, Tied: idsOf(f.Tied), Near: idsOf(f.Near), ClassHeld: f.Held,
		Up: distanceOf(f.Up), Down: distanceOf(f.Down), ClassUp: distanceOf(f.ClassUp), ClassDown: distanceOf(f.ClassDown),
	}
	for _, r := range f.Ranges {
		firm.Ranges = append(firm.Ranges, FirmRange{r.Kind, r.Tried, scenarioOf(r.Best), scenarioOf(r.Worst)})
	}
	return firm
}

func idsOf(standings []*scoring.Standing) (ids []string) {
	return seq.Map(standings, func(s *scoring.Standing) string { return s.Card.Unit.ID })
}

func distanceOf(d *analysis.Distance) *Distance {
	if d == nil {
		return nil
	}
	return &Distance{d.Points, d.More}
}

func scenarioOf(s analysis.Scenario) Scenario {
	out := Scenario{Rank: s.Rank}
	for _, change := range s.Changes {
		out.Changes = append(out.Changes, change.Key())
	}
	return out
}
