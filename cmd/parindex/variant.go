package main

import (
	"github.com/spf13/cobra"

	"parindex/cmd/internal/round"
	"parindex/scoring"
)

// variant is what a report lays over a round before it is scored: the stage it is
// shown as of, and weights to try. Whatever is laid makes the result unofficial.
type variant struct{ stage, weights string }

// variantFlags adds --stage, with these stages to choose from, and --weights.
func (v *variant) variantFlags(a *app, cmd *cobra.Command, stages []scoring.Stage) {
	say := a.lang.Say
	var names []string
	for _, stage := range stages {
		names = append(names, string(stage))
	}
	addChoice(cmd, cmd.Flags(), choice{value: &v.stage, allowed: names}, "stage",
		say("kết quả đến hết giai đoạn này; mặc định final", "the result as of this stage; final by default"))
	cmd.Flags().StringVar(&v.weights, "weights", "",
		say("thử bộ trọng số lĩnh vực trong tệp YAML `FILE`; kết quả không chính thức",
			"try the weights of areas in the YAML `FILE`; the result is not official"))
}

// outcome scores the round with what is laid over it.
func (v *variant) outcome(a *app, r *round.Round) (*scoring.Outcome, error) {
	changes := []scoring.Change{scoring.AsOf(v.stage)}
	if v.weights != "" {
		weights, err := a.weights(r, v.weights)
		if err != nil {
			return nil, err
		}
		changes = append(changes, weights)
	}
	return r.Outcome(changes...), nil
}
