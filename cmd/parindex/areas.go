package main

import (
	"github.com/spf13/cobra"

	"parindex/cmd/internal/report"
	"parindex/scoring"
)

func newAreas(a *app) *cobra.Command {
	say := a.lang.Say
	o := scoreOptions{destination: to(true, "json")}
	cmd := &cobra.Command{
		Use:   "areas " + say("ĐỢT [TÙY CHỌN]", "ROUND [OPTIONS]"),
		Short: say("Xem điểm và chỉ số từng lĩnh vực của mọi đơn vị", "Show points and index of every unit, area by area"),
		Long: say(`In cho mỗi khối một bảng chỉ số và một bảng điểm theo lĩnh vực: mọi đơn vị theo thứ hạng,
rồi trung bình và mức cao nhất của các đơn vị được xếp hạng. Lĩnh vực không áp dụng cho đơn
vị là dấu gạch. csv có một dòng cho mỗi đơn vị và lĩnh vực. Số liệu đúng là số liệu của lệnh
score, trước trọng số lĩnh vực; mã kết thúc cũng vậy.`,
			`Print a table of indexes and one of points by area for each block: all units by rank, then
the mean and the best of the ranked units. An area that does not apply to a unit is a dash.
csv has a row for each unit and area. The figures are those of score, before weights of the
areas, and so is the exit status.`),
		Example: say(`  parindex areas dot-2025                     in bảng ra màn hình
  parindex areas dot-2025 -o linh-vuc.xlsx    bảng Excel để in và ký
  parindex areas dot-2025 --block so --format csv`,
			`  parindex areas round-2025                   print the tables
  parindex areas round-2025 -o areas.xlsx     an Excel file to print and sign
  parindex areas round-2025 --block so --format csv`),
		Args:              a.oneRound,
		ValidArgsFunction: completeRound,
		RunE: func(_ *cobra.Command, args []string) error {
			o.round = args[0]
			return o.reportOn(a, func(result report.Result) document {
				return &report.Areas{Result: result, Losses: o.losses}
			})
		},
	}
	o.flags(a, cmd)
	cmd.Flags().StringVar(&o.block, "block", "", say("chỉ khối có `MÃ` này", "only the block with this `ID`"))
	cmd.Flags().BoolVar(&o.losses, "losses", false,
		say("in điểm mà các đơn vị được xếp hạng của mỗi khối đã mất: theo lĩnh vực, tiêu chí và nguyên nhân; json luôn in đủ",
			"print the points that the ranked units of each block lost, by area, criterion and cause; json is always complete"))
	o.variantFlags(a, cmd, scoring.Stages)
	return cmd
}
