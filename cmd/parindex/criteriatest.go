package main

import (
	"cmp"
	"fmt"
	"io"
	"path"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/page"
	"parindex/cmd/internal/report"
	"parindex/criteria"
	"parindex/scoring/fault"
)

func newCriteriaTest(a *app) *cobra.Command {
	say := a.lang.Say
	o := testOptions{to: to(false, "json", "junit", "github")}
	cmd := &cobra.Command{
		Use:   "test " + say("GÓI… [TÙY CHỌN]", "PACK… [OPTIONS]"),
		Short: say("Chạy các ví dụ có lời giải (cases.yaml) của gói", "Run the worked examples (cases.yaml) of packs"),
		Long: say(`Chấm từng ví dụ trong cases.yaml của gói và so với điểm mong đợi. Ví dụ sai được in
tại dòng của nó, kèm cách tính; mã kết thúc là 1. --coverage cho biết ví dụ đi qua bao nhiêu
phần trăm số mức, khoảng và trường hợp, và liệt kê chỗ còn thiếu; chỉ với --strict chỗ thiếu
mới làm mã kết thúc là 1. Gói không có ví dụ nào chỉ là lỗi khi có --require-cases.
Dạng json, junit (cho GitLab, Jenkins) và github (chú thích của GitHub Actions) là kết quả,
in ra màn hình hoặc ghi vào tệp.`,
			`Score every example in a pack's cases.yaml and compare with what it expects. Those that
differ are printed at their line with how they came about, and the exit status is 1.
--coverage says which percentage of the levels, bands and cases the examples exercise, and
lists the rest; the rest makes the exit status 1 only with --strict. A pack without any
examples is a fault only with --require-cases. json, junit (for GitLab and Jenkins) and
github (annotations of GitHub Actions) are the result, on standard output or in a file.`),
		Example: `  parindex criteria test ha-tinh-2021
  parindex criteria test ./goi-2026 --coverage
  parindex criteria test ha-tinh-2021/so --coverage --strict
  parindex criteria test ./goi-2026 --require-cases -o cases.xml`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError(say("cần ít nhất một gói", "at least one pack is needed"))
			}
			return nil
		},
		ValidArgsFunction: completePacks,
		RunE:              func(_ *cobra.Command, args []string) error { return runCriteriaTest(a, args, &o) },
	}
	o.to.flags(a, cmd)
	cmd.Flags().BoolVar(&o.coverage, "coverage", false, say("phần trăm và những chỗ chưa có ví dụ",
		"the percentage that examples exercise, and the rest"))
	cmd.Flags().BoolVar(&o.requireCases, "require-cases", false, say("gói không có ví dụ nào là lỗi",
		"a pack without examples is a fault"))
	return cmd
}

type testOptions struct {
	to                     destination
	coverage, requireCases bool
}

// runCriteriaTest tests every pack, whatever became of those before.
func runCriteriaTest(a *app, names []string, o *testOptions) error {
	if err := o.to.settle(a); err != nil {
		return err
	}
	trials := report.Trials{Coverage: o.coverage, Lang: a.lang}
	var worst, broken error
	for _, name := range names {
		trial, err := testPack(a, name, o)
		if err != nil {
			broken = err
			break
		}
		trials.Trials = append(trials.Trials, trial)
		worst = cmp.Or(worst, o.verdict(a, trial))
	}
	if len(trials.Trials) > 0 {
		if err := o.write(a, &trials); err != nil {
			return err
		}
	}
	return cmp.Or(broken, worst)
}

// testPack runs the examples of a pack. For people what differs is printed at once.
func testPack(a *app, name string, o *testOptions) (*report.Trial, error) {
	pack, err := a.open(packOf(name))
	if err != nil {
		return nil, err
	}
	if pack.whole == nil {
		return nil, usageError(fmt.Sprintf(a.lang.Say("%s không phải là gói: ví dụ nằm trong thư mục của gói",
			"%s is not a pack: examples belong in the folder of a pack"), name))
	}
	trial := pack.trial()
	trial.Pack, trial.Lang = name, a.lang
	if o.requireCases && len(trial.Results) == 0 {
		trial.Faults.Add(fault.New(criteria.CodeCasesNone, pack.casesPos(name), "pack", name))
	}
	trial.Faults = trial.Faults.Sorted()
	if o.forPrograms() {
		return trial, nil
	}
	if err := a.printFaults(trial.Faults, pack.sources); err != nil && err != errFaults {
		return nil, err
	}
	return trial, trial.WriteFailures(a.stderr, a.options(a.stderr))
}

// verdict says whether a pack ends the command with faults.
func (o *testOptions) verdict(a *app, t *report.Trial) error {
	if t.Failed() > 0 || o.coverage && a.strict && len(t.Missed()) > 0 {
		return errFaults
	}
	return a.verdict(t.Faults)
}

// forPrograms says that faults are part of the result.
func (o *testOptions) forPrograms() bool {
	f, _ := page.Named(o.to.format)
	return f.Own
}

func (o *testOptions) write(a *app, t *report.Trials) error {
	write := map[string]func(io.Writer) error{"json": t.JSON, "junit": t.JUnit, "github": t.GitHub}[o.to.format]
	if write == nil {
		return o.to.writeDocument(a, t.Document())
	}
	return o.to.put(a, func(w io.Writer, _ page.Options) error { return write(w) })
}

// casesPos is the file in which examples belong.
func (o *opened) casesPos(name string) fault.Position {
	dir := filepath.ToSlash(name)
	if o.whole.Regulation != nil {
		dir = path.Dir(o.whole.Regulation.Pos.File())
	}
	return fault.InFile(path.Join(dir, "cases.yaml"))
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
	outcome.Parts = slices.DeleteFunc(outcome.Parts, func(p criteria.Part) bool { return other(p.Set) })
	return &report.Trial{
		Outcome: outcome, Faults: o.faults, Sources: sourceOf(o.sources), Regulation: o.whole.Regulation,
	}
}
