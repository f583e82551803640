package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/report"
	"parindex/criteria"
	"parindex/criteria/diff"
	"parindex/scoring/fault"
)

func newCriteria(a *app) *cobra.Command {
	say := a.lang.Say
	cmd := &cobra.Command{
		Use: "criteria",
		Short: say("Xem, thử và so sánh các gói quy định, bộ tiêu chí",
			"List, show, test and compare packs and criteria sets"),
		Long: say(`Xem, thử và so sánh các gói quy định. Gói được gọi bằng mã (gói đi kèm), bằng đường
dẫn đến thư mục hay tệp, hoặc bằng git:REV:ĐƯỜNG-DẪN; thêm /BỘ để chỉ lấy một bộ tiêu chí.`,
			`List, show, test and compare packs. A pack is named by its id (those that ship with
parindex), by the path of a folder or file, or by git:REV:PATH; add /SET for
one criteria set.`),
		Args: a.subcommand,
		RunE: func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newCriteriaList(a), newCriteriaShow(a), newCriteriaTest(a), newCriteriaDiff(a), newCriteriaStats(a),
		newCriteriaSchema(a))
	return cmd
}

func newCriteriaList(a *app) *cobra.Command {
	say := a.lang.Say
	cmd := &cobra.Command{
		Use: "list " + say("[TÙY CHỌN]", "[OPTIONS]"),
		Short: say("Liệt kê các gói đi kèm và bộ tiêu chí của chúng",
			"List the packs that ship with parindex and their sets"),
		Example: `  parindex criteria list
  parindex criteria list --format json`,
		Args: a.nothing,
	}
	d := to(false, "json")
	d.flags(a, cmd)
	cmd.RunE = func(*cobra.Command, []string) error { return runCriteriaList(a, &d) }
	return cmd
}

func runCriteriaList(a *app, d *destination) error {
	if err := d.settle(a); err != nil {
		return err
	}
	var packs []diff.Pack
	var faults fault.List
	sources := map[string][]byte{}
	for _, id := range criteria.Builtin() {
		o, err := ofPack(criteria.LoadBuiltin(id))
		if err != nil {
			return err
		}
		packs = append(packs, o.Pack)
		faults.Add(o.faults...)
		for file, content := range o.sources {
			sources[file] = content
		}
	}
	if err := d.write(a, &report.Packs{Packs: packs, Lang: a.lang}); err != nil {
		return err
	}
	return a.printFaults(faults, sources)
}

func newCriteriaDiff(a *app) *cobra.Command {
	say := a.lang.Say
	cmd := &cobra.Command{
		Use:   "diff " + say("CŨ MỚI", "OLD NEW"),
		Short: say("So sánh hai gói hoặc hai bộ tiêu chí theo nội dung", "Compare two packs or sets by what they mean"),
		Long: say(`So sánh theo nội dung, không theo dòng: lựa chọn của quy chế, bộ tiêu chí, tiêu chí
thêm, bỏ, chuyển, đổi tên, điểm tối đa, thang điểm, cơ quan thẩm định, trọng số, và tác
động đến tổng điểm. Tiêu chí được nhận ra nhờ was: của bộ mới, nhờ mã và tên, hoặc nhờ
tên, điểm và thang điểm giống nhau ở chỗ khác. Khác nhau không phải là lỗi: mã kết thúc 0,
với --exit-code là 1.`,
			`Compare by meaning, not by line: choices of the regulation, sets, criteria added,
removed, moved or retitled, maxima, rules, appraisers, weights, and the effect on the
totals. Criteria are recognised by the new set's was:, by code and title, or by the
same title, maximum and rule elsewhere. Differences are not faults: the exit status is 0,
with --exit-code 1.`),
		Example: `  parindex criteria diff ha-tinh-2021 ./ha-tinh-2022
  parindex criteria diff git:HEAD~1:criteria/ha-tinh-2021/so criteria/ha-tinh-2021/so
  parindex criteria diff tay-ninh-2023/so tay-ninh-2023/huyen --format markdown`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 2 {
				return nil
			}
			return usageError(fmt.Sprintf(say("cần đúng hai gói hoặc bộ tiêu chí, ở đây có %d",
				"exactly two packs or sets are needed, found %d"), len(args)))
		},
		ValidArgsFunction: completePacks,
	}
	d, exitCode := to(false, "json"), false
	d.flags(a, cmd)
	cmd.Flags().BoolVar(&exitCode, "exit-code", false, say("mã kết thúc là 1 nếu khác nhau",
		"exit with 1 where there are differences"))
	cmd.RunE = func(_ *cobra.Command, args []string) error {
		different, err := runCriteriaDiff(a, args[0], args[1], &d)
		if err == nil && different && exitCode {
			return errFaults
		}
		return err
	}
	return cmd
}

// runCriteriaDiff compares as much as could be read; faults end it with their
// status all the same.
func runCriteriaDiff(a *app, oldName, newName string, to *destination) (different bool, err error) {
	if err := to.settle(a); err != nil {
		return false, err
	}
	old, err := a.open(oldName)
	if err != nil {
		return false, err
	}
	new, err := a.open(newName)
	if err != nil {
		return false, err
	}
	if !old.isEmpty() && !new.isEmpty() {
		d := &report.Differences{Difference: diff.Compare(old.Pack, new.Pack), Old: oldName, New: newName, Lang: a.lang}
		different = !d.IsEmpty()
		if err := to.write(a, d); err != nil {
			return false, err
		}
	}
	for file, content := range old.sources {
		if new.sources[file] == nil {
			new.sources[file] = content
		}
	}
	return different, a.printFaults(append(old.faults, new.faults...), new.sources)
}
