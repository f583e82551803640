package report

import (
	"io"

	"parindex/cmd/internal/record"
	"parindex/scoring"
	"parindex/scoring/analysis"
)

// JSON writes the estimates for programs, with six decimals. They are never official.
func (s *Sensitivity) JSON(w io.Writer) error {
	blocks := []object{}
	for i, b := range s.Blocks {
		if b == nil {
			ranking := &s.Rankings[i]
			blocks = append(blocks, object{{"block", ranking.Block.ID}, {"refused", s.refusal(ranking)}})
			continue
		}
		blocks = append(blocks, sampledJSON(b))
	}
	return object{
		{"", s.variant()},
		{"status", scoring.Variant},
		{"method", "independent uniform inputs; Jansen estimators; SplitMix64"},
		{"seed", s.Sampling.Seed},
		{"spread_percent", s.Sampling.Spread},
		{"blocks", blocks},
	}.writeJSON(w)
}

// variant is the head of a report on a round that is not as it was decided.
func (r *Result) variant() object {
	round := r.recordRound()
	round.Official = false
	return object{{"schema", record.Schema}, {"round", round}, {"faults", r.faultCounts()}}
}

func sampledJSON(b *analysis.Sensitivity) object {
	return object{
		{"block", b.Ranking.Block.ID},
		{"runs", b.Runs},
		{"rows", b.Base},
		{"mean_shift_estimate", six(b.Shift)},
		{"inputs", each(b.Factors, factorJSON)},
		{"units", each(b.Units, sensitiveJSON)},
	}
}

func factorJSON(f analysis.Factor) object {
	var area object
	if f.Area != nil {
		area = object{{"area?", f.Area.Code}, {"title?", f.Area.Title}, {"weight_percent", six(f.Weight)}}
	}
	return object{
		{"", area},
		{"choice?", f.Choice},
		{"values?", f.Values},
		{"first_order_estimate?", sixOf(f.First)},
		{"total_order_estimate?", sixOf(f.Total)},
	}
}

// sensitiveJSON has the effects of the inputs, in their order.
func sensitiveJSON(u analysis.Sensitive) object {
	return object{
		{"id", u.Standing.Card.Unit.ID},
		{"rank", u.Standing.Rank},
		{"rank_5_percent_estimate", u.Low},
		{"rank_median_estimate", u.Median},
		{"rank_95_percent_estimate", u.High},
		{"keeps_rank_percent_estimate", six(u.KeepsRank)},
		{"keeps_class_percent_estimate?", sixOf(u.KeepsClass)},
		{"mean_shift_estimate", six(u.Shift)},
		{"first_order_estimates?", each(u.First, six)},
		{"total_order_estimates?", each(u.Total, six)},
	}
}

func six(p scoring.Points) scoring.Points { return p.Round(scoring.HalfUp, 6) }

func sixOf(p *scoring.Points) *scoring.Points {
	if p == nil {
		return nil
	}
	return new(six(*p))
}
