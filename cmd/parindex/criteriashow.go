package main

import (
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"parindex/cmd/internal/report"
)

type showOptions struct {
	destination
	name, code, on string
}

func newCriteriaShow(a *app) *cobra.Command {
	say := a.lang.Say
	o := showOptions{destination: to(false, "json")}
	cmd := &cobra.Command{
		Use: "show " + say("GÓI[/BỘ] [MÃ]", "PACK[/SET] [CODE]"),
		Short: say("In cây tiêu chí, hoặc thang điểm của một tiêu chí bằng lời",
			"Print the tree, or one criterion's rule in words"),
		Long: say(`In quy chế và cây tiêu chí với điểm tối đa. Thêm mã tiêu chí thì in riêng tiêu chí đó:
thang điểm bằng lời đúng như trong biểu tự đánh giá, nguồn, tài liệu kiểm chứng, cơ quan
thẩm định, mã trước đây và nội dung trước khi sửa đổi.`,
			`Print the regulation and the tree with its maxima. With a code, print that criterion:
its scale in words, as forms print it, source, evidence, appraiser, codes it had before
and what it said before it was amended.`),
		Example: `  parindex criteria show ha-tinh-2021/so
  parindex criteria show ha-tinh-2021/so 1.1.2
  parindex criteria show ./goi-2026 --on 2026-06-30`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 1 || len(args) == 2 {
				return nil
			}
			return usageError(say("cần một gói hoặc bộ tiêu chí, và nếu muốn một mã tiêu chí",
				"a pack or set is needed, and a code if you like"))
		},
		ValidArgsFunction: a.completeCodes,
		RunE: func(_ *cobra.Command, args []string) error {
			o.name = args[0]
			if len(args) == 2 {
				o.code = args[1]
			}
			return runCriteriaShow(a, &o)
		},
	}
	o.flags(a, cmd)
	cmd.Flags().StringVar(&o.on, "on", "",
		say("đánh dấu tiêu chí không có hiệu lực vào `NGÀY` (2026-06-30)",
			"mark criteria that are not in force on `DATE` (2026-06-30)"))
	return cmd
}

func runCriteriaShow(a *app, o *showOptions) error {
	if _, err := time.Parse(time.DateOnly, o.on); o.on != "" && err != nil {
		return usageError(fmt.Sprintf(a.lang.Say("--on: “%s” không phải là ngày dạng 2026-06-30",
			"--on: “%s” is not a day such as 2026-06-30"), o.on))
	}
	if err := o.settle(a); err != nil {
		return err
	}
	pack, err := a.open(o.name)
	if err != nil {
		return err
	}
	if !pack.isEmpty() {
		if err := o.show(a, pack); err != nil {
			return err
		}
	}
	return a.printFaults(pack.faults, pack.sources)
}

func (o *showOptions) show(a *app, pack *opened) error {
	view := &report.Criteria{Pack: pack.Pack, Lang: a.lang, On: o.on}
	if o.code == "" {
		return o.write(a, view)
	}
	code := report.Code{Criteria: view, Code: o.code}
	if !code.Exists() {
		message := fmt.Sprintf(a.lang.Say("%s không có tiêu chí “%s”", "%s has no criterion “%s”"), o.name, o.code)
		return usageError(message + a.didYouMean(o.code, pack.codes()))
	}
	return o.write(a, code)
}
