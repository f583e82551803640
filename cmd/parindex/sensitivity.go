package main

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/report"
	"parindex/scoring/analysis"
)

// mostRuns keeps the sums of squares within the integers that they are counted in.
const mostRuns = 10_000_000

func newSensitivity(a *app) *cobra.Command {
	sample := analysis.Sampling{Workers: runtime.GOMAXPROCS(0)}
	p := a.onRound(func(s *scored) (document, error) {
		view := &report.Sensitivity{Result: s.result, Sampling: sample}
		for i := range view.Rankings {
			view.Blocks = append(view.Blocks, analysis.SensitivityOf(s.whole, &view.Rankings[i], sample))
		}
		return view, nil
	})
	p.check = func([]string) error { return a.checkSampling(&sample) }
	c := p.command(a, "sensitivity")
	c.number(&sample.Runs, "runs", 20_000)
	c.seed(&sample.Seed, 1)
	c.number(&sample.Spread, "spread", 25)
	c.isSet(&sample.WeightsOnly, "weights-only")
	return c.Command
}

func (a *app) checkSampling(s *analysis.Sampling) error {
	switch {
	case s.Runs < 1 || s.Runs > mostRuns:
		return usageError(fmt.Sprintf(a.lang.Say("--runs: từ 1 đến %d", "--runs: from 1 to %d"), mostRuns))
	case s.Spread < 0 || s.Spread > 100:
		return usageError(a.lang.Say("--spread: từ 0 đến 100", "--spread: from 0 to 100"))
	}
	return nil
}
