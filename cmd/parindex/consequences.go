package main

import (
	"github.com/spf13/cobra"

	"parindex/cmd/internal/report"
	"parindex/scoring"
	"parindex/scoring/consequence"
)

func newConsequences(a *app) *cobra.Command {
	say := a.lang.Say
	o := scoreOptions{destination: to(true, "json")}
	cmd := &cobra.Command{
		Use:   "consequences " + say("ĐỢT [TÙY CHỌN]", "ROUND [OPTIONS]"),
		Short: say("Xét khen thưởng, xử lý theo quy chế cho từng đơn vị", "Say for each unit which rewards and measures follow"),
		Long: say(`In cho mỗi khối và mỗi hệ quả mà quy chế khai (consequences: khen thưởng, xử lý) một bảng: từng
đơn vị có hay không và vì sao, trong một câu. Tỷ lệ khen thưởng là phân số chính xác, làm tròn
và xử lý đồng hạng như quy chế chọn. Biện pháp xét nhiều năm dựa vào history/; năm nào chưa có
kết quả thì nói rõ và không kết luận. Đồng hạng mà quy chế không cho chọn (ties: refuse) là lỗi.`,
			`Print a table for each block and each consequence that the regulation declares (consequences:
rewards and measures): for each unit yes or no and why, in a sentence. A quota is an exact share,
rounded and decided on ties as the regulation says. Measures over several years look at history/;
where a year has no results that is said, and nothing is concluded. A tie that the regulation
refuses to decide (ties: refuse) is a fault.`),
		Example: say(`  parindex consequences dot-2025                      in bảng ra màn hình
  parindex consequences dot-2025 -o he-qua.xlsx       bảng Excel để in và ký
  parindex consequences dot-2025 --block so --format csv`,
			`  parindex consequences round-2025                      print the tables
  parindex consequences round-2025 -o consequences.xlsx an Excel file to print and sign
  parindex consequences round-2025 --block so --format csv`),
		Args:              a.oneRound,
		ValidArgsFunction: completeRound,
		RunE: func(_ *cobra.Command, args []string) error {
			o.round = args[0]
			return o.reportOn(a, func(result report.Result) document {
				return &report.Consequences{Result: result}
			}, consequence.Faults)
		},
	}
	o.flags(a, cmd)
	cmd.Flags().StringVar(&o.block, "block", "", say("chỉ khối có `MÃ` này", "only the block with this `ID`"))
	o.variantFlags(a, cmd, scoring.Stages)
	return cmd
}
