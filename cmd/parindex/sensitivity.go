package main

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/report"
	"parindex/scoring"
	"parindex/scoring/analysis"
)

type sensitivityOptions struct {
	destination
	variant
	round, block string
	sample       analysis.Sampling
}

// mostRuns keeps the sums of squares within the integers that they are counted in.
const mostRuns = 10_000_000

func newSensitivity(a *app) *cobra.Command {
	say := a.lang.Say
	o := sensitivityOptions{destination: to(true, "json")}
	cmd := &cobra.Command{
		Use:   "sensitivity " + say("ĐỢT [TÙY CHỌN]", "ROUND [OPTIONS]"),
		Short: say("Ước lượng thứ hạng phụ thuộc trọng số và lựa chọn đến đâu", "Estimate how ranks depend on weights and choices"),
		Long: say(`Xếp hạng lại mỗi khối nhiều lần với trọng số lĩnh vực và các lựa chọn của quy chế thay đổi ngẫu
nhiên, theo sổ tay chỉ số tổng hợp của OECD và JRC (2008). Với từng đơn vị: khoảng hạng 5–95%,
tỷ lệ số lần giữ hạng, giữ loại, độ dịch hạng bình quân và yếu tố chi phối. Với từng lĩnh vực và
lựa chọn: chỉ số bậc nhất và chỉ số tổng (Sobol, công thức Jansen). Trọng số đổi đều trong khoảng
--spread quanh trọng số đang dùng; bộ tiêu chí cộng điểm thì điểm tối đa của lĩnh vực là trọng số.
Lựa chọn được thử: not_applicable, no_survey, rank.by, rank.on, nếu có ảnh hưởng. Mọi số trừ hạng
hiện nay là ước lượng; cùng --seed thì cùng kết quả trên mọi máy. Không phải kết quả chính thức.`,
			`Rank each block many times, with weights of areas and choices of the regulation at random, as in
the handbook on composite indicators of OECD and JRC (2008). For each unit: the interval of ranks
from 5 to 95% of the runs, the share of runs in which it keeps its rank and its class, its mean
shift and what drives it. For each area and choice: first and total order indices (Sobol, Jansen's
estimators). Weights vary evenly by --spread around those in use; in a set that adds points up the
maximum of an area is its weight. Choices that are tried: not_applicable, no_survey, rank.by,
rank.on, where they matter. All figures but the present ranks are estimates; one --seed gives the
same result on every machine. None is an official result.`),
		Example: say(`  parindex sensitivity dot-2025
  parindex sensitivity dot-2025 --runs 100000 --seed 7 --block so
  parindex sensitivity dot-2025 --spread 10 -o do-nhay.xlsx`,
			`  parindex sensitivity round-2025
  parindex sensitivity round-2025 --runs 100000 --seed 7 --block so
  parindex sensitivity round-2025 --spread 10 -o sensitivity.xlsx`),
		Args:              a.oneRound,
		ValidArgsFunction: completeRound,
		RunE: func(_ *cobra.Command, args []string) error {
			o.round = args[0]
			return runSensitivity(a, &o)
		},
	}
	o.flags(a, cmd)
	cmd.Flags().StringVar(&o.block, "block", "", say("chỉ khối có `MÃ` này", "only the block with this `ID`"))
	cmd.Flags().IntVar(&o.sample.Runs, "runs", 20_000, say("số lần xếp hạng mỗi khối, nhiều nhất `N`; mặc định 20000",
		"rank each block at most `N` times; 20000 by default"))
	cmd.Flags().Uint64Var(&o.sample.Seed, "seed", 1, say("mầm `S` của số ngẫu nhiên; mặc định 1", "the seed `S` of the sample; 1 by default"))
	cmd.Flags().IntVar(&o.sample.Spread, "spread", 25, say("mỗi trọng số đổi trong ±`P` phần trăm của nó; mặc định 25",
		"each weight varies within ±`P` percent of itself; 25 by default"))
	cmd.Flags().BoolVar(&o.sample.WeightsOnly, "weights-only", false, say("chỉ đổi trọng số, giữ các lựa chọn của quy chế",
		"vary weights only, with the choices of the regulation as they are"))
	o.variantFlags(a, cmd, scoring.Stages)
	if err := cmd.RegisterFlagCompletionFunc("block", a.completeFromRound(blockIDs)); err != nil {
		panic(err) // only if it were registered twice
	}
	return cmd
}

func runSensitivity(a *app, o *sensitivityOptions) error {
	say := a.lang.Say
	if o.sample.Runs < 1 || o.sample.Runs > mostRuns {
		return usageError(fmt.Sprintf(say("--runs: từ 1 đến %d", "--runs: from 1 to %d"), mostRuns))
	}
	if o.sample.Spread < 0 || o.sample.Spread > 100 {
		return usageError(say("--spread: từ 0 đến 100", "--spread: from 0 to 100"))
	}
	r, err := a.toReport(&o.destination, o.round, o.block)
	if err != nil {
		return err
	}
	outcome, err := o.outcome(a, r)
	if err != nil {
		return err
	}
	o.sample.Workers = runtime.GOMAXPROCS(0)
	s := &report.Sensitivity{Result: a.result(r, outcome.InBlock(o.block)), Sampling: o.sample}
	for i := range s.Rankings {
		s.Blocks = append(s.Blocks, analysis.SensitivityOf(outcome, &s.Rankings[i], o.sample))
	}
	if err := o.write(a, s); err != nil {
		return err
	}
	return a.printFaults(outcome.Faults, r.Sources)
}
