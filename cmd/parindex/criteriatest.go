package main

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/report"
	"parindex/criteria"
)

func newCriteriaTest(a *app) *cobra.Command {
	say := a.lang.Say
	coverage, d := false, to(false)
	cmd := &cobra.Command{
		Use:   "test " + say("GÓI… [TÙY CHỌN]", "PACK… [OPTIONS]"),
		Short: say("Chạy các ví dụ có lời giải (cases.yaml) của gói", "Run the worked examples (cases.yaml) of packs"),
		Long: say(`Chấm từng ví dụ trong cases.yaml của gói và so với điểm mong đợi. Ví dụ sai được in
tại dòng của nó, kèm cách tính; mã kết thúc là 1. --coverage liệt kê những mức, khoảng
và trường hợp chưa có ví dụ nào đi qua; chỉ với --strict chúng mới làm mã kết thúc là 1.`,
			`Score every example in a pack's cases.yaml and compare with what it expects. Those that
differ are printed at their line with how they came about, and the exit status is 1.
--coverage lists levels, bands and cases that no example exercises; they make the exit
status 1 only with --strict.`),
		Example: `  parindex criteria test ha-tinh-2021
  parindex criteria test ./goi-2026 --coverage
  parindex criteria test ha-tinh-2021/so --coverage --strict`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError(say("cần ít nhất một gói", "at least one pack is needed"))
			}
			return nil
		},
		ValidArgsFunction: completePacks,
		RunE:              func(_ *cobra.Command, args []string) error { return runCriteriaTest(a, args, coverage, &d) },
	}
	d.flags(a, cmd)
	cmd.Flags().BoolVar(&coverage, "coverage", false, say("liệt kê chỗ chưa có ví dụ", "list what no example exercises"))
	return cmd
}

// runCriteriaTest tests every pack, whatever became of those before.
func runCriteriaTest(a *app, names []string, coverage bool, d *destination) error {
	if err := d.settle(a); err != nil {
		return err
	}
	trials := report.Trials{Coverage: coverage}
	var worst, broken error
	for _, name := range names {
		trial, err := testPack(a, name)
		if err != nil && err != errFaults {
			broken = err
			break
		}
		trials.Trials = append(trials.Trials, trial)
		if err != nil || trial.Failed() > 0 || coverage && a.strict && len(trial.Missed) > 0 {
			worst = errFaults
		}
	}
	if len(trials.Trials) > 0 {
		if err := d.writeDocument(a, trials.Document()); err != nil {
			return err
		}
	}
	return cmp.Or(broken, worst)
}

// testPack runs the examples of a pack and prints those that differ. The error is
// errFaults where the pack itself has faults.
func testPack(a *app, name string) (*report.Trial, error) {
	o, err := a.open(packOf(name))
	if err != nil {
		return nil, err
	}
	if o.whole == nil {
		return nil, usageError(fmt.Sprintf(a.lang.Say("%s không phải là gói: ví dụ nằm trong thư mục của gói",
			"%s is not a pack: examples belong in the folder of a pack"), name))
	}
	verdict := a.printFaults(o.faults, o.sources)
	trial := o.trial()
	trial.Pack, trial.Lang = name, a.lang
	if err := trial.WriteFailures(a.stderr, sourceOf(o.sources), a.options(a.stderr)); err != nil {
		return nil, err
	}
	return trial, verdict
}

// packOf takes the examples themselves for their pack.
func packOf(name string) string {
	if filepath.Base(name) == "cases.yaml" {
		return filepath.Dir(name)
	}
	return name
}

// trial is of the sets that are wanted only.
func (o *opened) trial() *report.Trial {
	outcome := o.whole.Test()
	other := func(set string) bool {
		return !slices.Contains(o.setIDs(), set)
	}
	outcome.Results = slices.DeleteFunc(outcome.Results, func(r criteria.Result) bool { return other(r.Case.Set) })
	outcome.Missed = slices.DeleteFunc(outcome.Missed, func(m criteria.Missed) bool { return other(m.Set) })
	return &report.Trial{Outcome: outcome, Regulation: o.whole.Regulation}
}
