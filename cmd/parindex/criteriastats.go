package main

import (
	"github.com/spf13/cobra"

	"parindex/cmd/internal/report"
	"parindex/scoring"
)

func newCriteriaStats(a *app) *cobra.Command {
	say := a.lang.Say
	o := scoreOptions{destination: to(true, "json")}
	cmd := &cobra.Command{
		Use: "stats " + say("ĐỢT [TÙY CHỌN]", "ROUND [OPTIONS]"),
		Short: say("Xem từng tiêu chí phân định các đơn vị đến đâu",
			"Show how far each criterion tells units apart"),
		Long: say(`Cho người soạn bộ tiêu chí năm sau: với từng lĩnh vực, tiêu chí của mỗi khối, tỷ lệ điểm bình
quân và độ lệch, số đơn vị đạt điểm tối đa và 0 điểm, số đơn vị bị thẩm định sửa điểm, tương
quan với phần còn lại của kết quả, tỷ trọng trong sự phân hóa kết quả, và số đơn vị đổi hạng
nếu bỏ tiêu chí. Tiêu chí mà mọi đơn vị đều đạt tối đa không phân định được gì. Độ lệch, tương
quan, tỷ trọng là ước lượng; các số khác chính xác. Chỉ tính đơn vị được xếp hạng.`,
			`For whoever writes next year's set: for each area and criterion of each block, the mean share of
the maximum and its spread, units at the maximum and at zero, units whose points the appraisal
changed, the correlation with the rest of the score, the weight in the spread of the scores, and
how many units change their rank if the criterion is dropped. A criterion on which all units
have the maximum decides nothing. Spread, correlation and weight are estimates, the other
figures are exact. Only ranked units count.`),
		Example: say(`  parindex criteria stats dot-2025
  parindex criteria stats dot-2025 --block so -o tieu-chi.csv`,
			`  parindex criteria stats round-2025
  parindex criteria stats round-2025 --block so -o criteria.csv`),
		Args:              a.oneRound,
		ValidArgsFunction: completeRound,
		RunE: func(_ *cobra.Command, args []string) error {
			o.round = args[0]
			return o.reportOn(a, func(result report.Result) document {
				return &report.CriteriaStats{Result: result}
			})
		},
	}
	o.flags(a, cmd)
	cmd.Flags().StringVar(&o.block, "block", "", say("chỉ khối có `MÃ` này", "only the block with this `ID`"))
	o.variantFlags(a, cmd, scoring.Stages)
	return cmd
}
