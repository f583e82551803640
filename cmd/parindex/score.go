package main

import (
	"slices"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/report"
	"parindex/cmd/internal/round"
	"parindex/scoring"
	"parindex/scoring/fault"
)

type scoreOptions struct {
	destination
	variant
	onDay
	round, block string
	firm, losses bool
}

func newScore(a *app) *cobra.Command {
	say := a.lang.Say
	o := scoreOptions{destination: to(true, "json")}
	cmd := &cobra.Command{
		Use:   "score " + say("ĐỢT [TÙY CHỌN]", "ROUND [OPTIONS]"),
		Short: say("Chấm điểm, xếp hạng và xếp loại một đợt đánh giá", "Score, rank and classify a round"),
		Long: say(`Đọc thư mục của một đợt đánh giá (round.yaml, self/, appraisal/, survey/, history/),
chấm điểm mọi đơn vị và in bảng xếp hạng của từng khối. Lỗi dữ liệu được in hết một
lượt kèm ô có lỗi; đơn vị có lỗi vẫn có trong bảng, đánh dấu (*), và mã kết thúc là 1.

Ở mọi lệnh, thư mục của đợt có thể là tệp .zip nén thư mục đó, hoặc git:REV:ĐƯỜNG-DẪN: đợt
như ở phiên bản REV của kho git.`,
			`Read a round's folder (round.yaml, self/, appraisal/, survey/, history/), score
every unit and print a ranking per block. All faults are printed in one run, each at
its cell; units with faults stay in the table, marked (*), and the exit status is 1.

In every command a round's folder may also be a .zip archive of it, or git:REV:PATH: the
round as it is in the revision REV of the git repository.`),
		Example: say(`  parindex score dot-2025                     in bảng ra màn hình
  parindex score dot-2025 -o xep-hang.xlsx    bảng Excel để in và ký
  parindex score dot-2025 --block so --format csv
  parindex score dot-2025 --stage appraisal1
  parindex score dot-2025 --weights thu-nghiem.yaml
  parindex score dot-2025 --as-of 2026-01-15
  parindex score dot-2025 --regulation rank.on=rounded
  parindex score dot-2025 --firm                    thứ hạng chắc đến đâu`,
			`  parindex score round-2025                     print the tables
  parindex score round-2025 -o ranking.xlsx     an Excel file to print and sign
  parindex score round-2025 --block so --format csv
  parindex score round-2025 --stage appraisal1
  parindex score round-2025 --weights trial.yaml
  parindex score round-2025 --as-of 2026-01-15
  parindex score round-2025 --regulation rank.on=rounded
  parindex score round-2025 --firm              how firm the ranks are`),
		Args:              a.oneRound,
		ValidArgsFunction: completeRound,
		RunE: func(_ *cobra.Command, args []string) error {
			o.round = args[0]
			return runScore(a, &o)
		},
	}
	o.flags(a, cmd)
	cmd.Flags().StringVar(&o.block, "block", "", say("chỉ khối có `MÃ` này", "only the block with this `ID`"))
	o.variantFlags(a, cmd, scoring.Stages)
	o.flag(a, cmd)
	firmFlag(a, cmd, &o.firm)
	return cmd
}

func runScore(a *app, o *scoreOptions) error {
	if err := o.onDay.settle(a); err != nil {
		return err
	}
	r, err := a.toReport(&o.destination, o.round, o.block)
	if err != nil {
		return err
	}
	day, err := o.change(a, r.Round)
	if err != nil {
		return err
	}
	outcome, err := o.outcome(a, r, day)
	if err != nil {
		return err
	}
	result := a.result(r, outcome.InBlock(o.block))
	if o.firm {
		result.Firms = report.FirmsOf(outcome, r.Answers, func(s *scoring.Standing) bool {
			return o.block == "" || s.Card.Block.ID == o.block
		})
	}
	if err := o.write(a, &result); err != nil {
		return err
	}
	return a.printFaults(outcome.Faults, r.Sources)
}

// result is what reports on a round are made of.
func (a *app) result(r *round.Round, outcome *scoring.Outcome) report.Result {
	return report.Result{Outcome: outcome, Source: r.Source(), Papers: r.Papers, Lang: a.lang}
}

// reportOn reads the round, scores it with what the options change, writes a report on the
// blocks asked for, and tells the faults: those of the outcome, and the report's own.
func (o *scoreOptions) reportOn(a *app, of func(report.Result) document,
	own ...func(*scoring.Outcome) fault.List) error {
	r, err := a.toReport(&o.destination, o.round, o.block)
	if err != nil {
		return err
	}
	outcome, err := o.outcome(a, r)
	if err != nil {
		return err
	}
	result := a.result(r, outcome.InBlock(o.block))
	if err := o.write(a, of(result)); err != nil {
		return err
	}
	faults := outcome.Faults
	for _, more := range own {
		faults = slices.Concat(faults, more(result.Outcome))
	}
	return a.printFaults(faults, r.Sources)
}
