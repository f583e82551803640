package report

import (
	"io"

	"parindex/cmd/internal/record"
	"parindex/scoring"
	"parindex/scoring/analysis"
)

type sensitivityReport struct {
	Schema int           `json:"schema"`
	Round  record.Round  `json:"round"`
	Faults record.Counts `json:"faults"`
	Status string        `json:"status"` // always variant
	Method string        `json:"method"`
	Seed   uint64        `json:"seed"`
	Spread int           `json:"spread_percent"`
	Blocks []sampledJSON `json:"blocks"`
}

type sampledJSON struct {
	ID     string          `json:"block"`
	Runs   int             `json:"runs"`
	Rows   int             `json:"rows"`
	Shift  scoring.Points  `json:"mean_shift_estimate"`
	Inputs []inputJSON     `json:"inputs"`
	Units  []sensitiveJSON `json:"units"`
}

type inputJSON struct {
	Area   string          `json:"area,omitempty"`
	Title  string          `json:"title,omitempty"`
	Weight *scoring.Points `json:"weight_percent,omitempty"`
	Choice string          `json:"choice,omitempty"`
	Values []string        `json:"values,omitempty"`
	First  *scoring.Points `json:"first_order_estimate,omitempty"`
	Total  *scoring.Points `json:"total_order_estimate,omitempty"`
}

type sensitiveJSON struct {
	ID         string           `json:"id"`
	Rank       int              `json:"rank"`
	Low        int              `json:"rank_5_percent_estimate"`
	Median     int              `json:"rank_median_estimate"`
	High       int              `json:"rank_95_percent_estimate"`
	KeepsRank  scoring.Points   `json:"keeps_rank_percent_estimate"`
	KeepsClass *scoring.Points  `json:"keeps_class_percent_estimate,omitempty"`
	Shift      scoring.Points   `json:"mean_shift_estimate"`
	First      []scoring.Points `json:"first_order_estimates,omitempty"` // by input
	Total      []scoring.Points `json:"total_order_estimates,omitempty"`
}

// JSON writes the estimates for programs, with six decimals.
func (s *Sensitivity) JSON(w io.Writer) error {
	out := sensitivityReport{
		Schema: record.Schema, Round: s.recordRound(), Faults: s.faultCounts(), Status: string(scoring.Variant),
		Method: "independent uniform inputs; Jansen estimators; SplitMix64", Seed: s.Sampling.Seed, Spread: s.Sampling.Spread,
		Blocks: []sampledJSON{},
	}
	out.Round.Official = false
	for _, b := range s.Blocks {
		if b != nil {
			out.Blocks = append(out.Blocks, sampledOf(b))
		}
	}
	return record.Encode(w, out)
}

func sampledOf(b *analysis.Sensitivity) sampledJSON {
	out := sampledJSON{ID: b.Ranking.Block.ID, Runs: b.Runs, Rows: b.Base, Shift: six(b.Shift)}
	for _, f := range b.Factors {
		in := inputJSON{Choice: f.Choice, Values: f.Values, First: sixOf(f.First), Total: sixOf(f.Total)}
		if f.Area != nil {
			in.Area, in.Title, in.Weight = f.Area.Code, f.Area.Title, sixOf(&f.Weight)
		}
		out.Inputs = append(out.Inputs, in)
	}
	for _, u := range b.Units {
		one := sensitiveJSON{ID: u.Standing.Card.Unit.ID, Rank: u.Standing.Rank, Low: u.Low, Median: u.Median, High: u.High,
			KeepsRank: six(u.KeepsRank), KeepsClass: sixOf(u.KeepsClass), Shift: six(u.Shift)}
		for i := range u.Total {
			one.First, one.Total = append(one.First, six(u.First[i])), append(one.Total, six(u.Total[i]))
		}
		out.Units = append(out.Units, one)
	}
	return out
}

func six(p scoring.Points) scoring.Points { return p.Round(scoring.HalfUp, 6) }

func sixOf(p *scoring.Points) *scoring.Points {
	if p == nil {
		return nil
	}
	rounded := six(*p)
	return &rounded
}
