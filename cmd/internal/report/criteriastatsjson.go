package report

import (
	"io"

	"parindex/cmd/internal/record"
	"parindex/scoring"
	"parindex/scoring/analysis"
)

type statsReport struct {
	Schema int              `json:"schema"`
	Round  record.Round     `json:"round"`
	Faults record.Counts    `json:"faults"`
	Blocks []statsBlockJSON `json:"blocks"`
}

type statsBlockJSON struct {
	ID       string     `json:"block"`
	Set      string     `json:"set"`
	Ranked   int        `json:"ranked"`
	Criteria []statJSON `json:"criteria"`
}

// statJSON has the exact mean, in percent; estimates are named so.
type statJSON struct {
	Code        string          `json:"code"`
	Title       string          `json:"title"`
	Leaf        bool            `json:"leaf"`
	Max         scoring.Points  `json:"max"`
	Units       int             `json:"units"`
	Mean        *scoring.Points `json:"mean,omitempty"`
	Spread      *scoring.Points `json:"spread_estimate,omitempty"`
	AtMax       int             `json:"at_max"`
	AtZero      int             `json:"at_zero"`
	Changed     int             `json:"changed"`
	Cut         int             `json:"cut"`
	Correlation *scoring.Points `json:"correlation_estimate,omitempty"`
	Weight      *scoring.Points `json:"weight_estimate,omitempty"`
	Nothing     bool            `json:"decides_nothing"`
	Dropped     *droppedJSON    `json:"dropped,omitempty"`
}

type droppedJSON struct {
	Moved   int    `json:"ranks_moved"`
	Most    int    `json:"most_places"`
	Unit    string `json:"most_unit,omitempty"`
	Classes int    `json:"classes_moved"`
}

// JSON writes the statistics for programs.
func (c *CriteriaStats) JSON(w io.Writer) error {
	out := statsReport{Schema: record.Schema, Round: c.recordRound(), Faults: c.faultCounts(), Blocks: []statsBlockJSON{}}
	for i := range c.Rankings {
		ranking := &c.Rankings[i]
		block := statsBlockJSON{ranking.Block.ID, ranking.Block.Set.ID, ranking.Ranked, []statJSON{}}
		for _, s := range pointers(analysis.Criteria(c.Outcome, ranking)) {
			block.Criteria = append(block.Criteria, statOf(s))
		}
		out.Blocks = append(out.Blocks, block)
	}
	return record.Encode(w, out)
}

func statOf(s statRow) statJSON {
	out := statJSON{
		Code: s.Node.Code, Title: s.Node.Title, Leaf: s.Node.IsLeaf(), Max: s.Node.Max, Units: s.Units, AtMax: s.AtMax,
		AtZero: s.AtZero, Changed: s.Changed, Cut: s.Cut, Correlation: s.Correlation, Weight: s.Weight,
		Nothing: s.DecidesNothing(),
	}
	if s.Units > 0 {
		out.Mean, out.Spread = &s.Mean, &s.Spread
	}
	if d := s.Dropped; d != nil {
		out.Dropped = &droppedJSON{Moved: d.Moved, Most: d.Most, Classes: d.Classes}
		if d.MostBy != nil {
			out.Dropped.Unit = d.MostBy.Unit.ID
		}
	}
	return out
}
