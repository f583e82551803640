package report

import (
	"io"

	"parindex/cmd/internal/record"
	"parindex/scoring"
	"parindex/scoring/analysis"
)

type reachReport struct {
	Schema int           `json:"schema"`
	Round  record.Round  `json:"round"`
	Faults record.Counts `json:"faults"`
	Block  string        `json:"block"`
	Unit   string        `json:"unit"`
	Target string        `json:"target"`
	Status string        `json:"status"` // always variant
	Now    reachedJSON   `json:"now"`
	// Already says that the unit is there, Reachable that some set leads there.
	Already   bool        `json:"already"`
	Reachable bool        `json:"reachable"`
	Ways      []wayJSON   `json:"ways"`
	More      bool        `json:"more_ways"`
	Most      reachedJSON `json:"with_all_criteria_at_most"`
}

type wayJSON struct {
	Criteria []raiseJSON    `json:"criteria"`
	Points   scoring.Points `json:"points"`
	reachedJSON
}

type raiseJSON struct {
	Code  string         `json:"code"`
	Title string         `json:"title"`
	Now   scoring.Points `json:"now"`
	To    scoring.Points `json:"to"`
	Gain  scoring.Points `json:"gain"`
}

type reachedJSON struct {
	Rank  int            `json:"rank,omitempty"`
	Class string         `json:"class,omitempty"`
	Total scoring.Points `json:"total"`
	Index scoring.Points `json:"index"`
}

func reachedOf(r analysis.Result) reachedJSON {
	return reachedJSON{r.Rank, r.Class, r.Card.Total, r.Card.Index}
}

// JSON writes the ways for programs, with exact figures.
func (r *Reach) JSON(w io.Writer) error {
	out := reachReport{
		Schema: record.Schema, Round: r.recordRound(), Faults: r.faultCounts(), Block: r.Ranking.Block.ID,
		Unit: r.Standing.Card.Unit.ID, Target: r.key(), Status: string(scoring.Variant),
		Now:     reachedOf(analysis.Result{Card: r.Standing.Card, Rank: r.Standing.Rank, Class: r.Standing.Class}),
		Already: r.Already, Reachable: r.Already || len(r.Ways) > 0, Ways: []wayJSON{}, More: r.More, Most: reachedOf(r.Most),
	}
	out.Round.Official = false
	for _, way := range r.Ways {
		one := wayJSON{Points: way.Points, reachedJSON: reachedOf(way.Result)}
		for _, raise := range way.Raises {
			c := raise.Line.Criterion
			one.Criteria = append(one.Criteria, raiseJSON{c.Code, c.Title, raised{0, raise}.now(), raise.To, raise.By})
		}
		out.Ways = append(out.Ways, one)
	}
	return record.Encode(w, out)
}
